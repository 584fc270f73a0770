"""SQLite: an FTS5 table; a column each for words of title, initiatives, text, and for pairs."""

from __future__ import annotations

from django.db import connection

from . import words
from .query import Query, Term

TABLE = "articles_search"
WEIGHTS = "10.0, 5.0, 1.0, 0.5"


class SQLiteEngine:
    def write(self, article: int, *, title: str, initiatives: str, text: str) -> None:
        self.forget(article)
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {TABLE} (rowid, title, initiatives, text, pairs)"
                " VALUES (%s, %s, %s, %s, %s)",
                [
                    article,
                    " ".join(words.word_tokens(title)),
                    " ".join(words.word_tokens(initiatives)),
                    " ".join([*words.word_tokens(text), *words.number_tokens(f"{title}\n{text}")]),
                    " ".join(words.pair_tokens(f"{title}\n{initiatives}\n{text}")),
                ],
            )

    def find(self, query: Query) -> list[int]:
        match = " AND ".join(f"({self._either(term)})" for term in query.wanted)
        for term in query.unwanted:
            match = f"({match}) NOT ({self._run(term)})"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"
                f" ORDER BY bm25({TABLE}, {WEIGHTS}), rowid DESC",
                [match],
            )
            return [row[0] for row in cursor.fetchall()]

    def forget(self, article: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [article])

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE}")

    def _either(self, term: Term) -> str:
        """By its words, by the values of its numbers, or by its characters in a row."""
        ways = [self._run(term)]
        if term.words:
            every_word = " AND ".join(f'"{word}"' for word in term.words)
            ways.insert(0, f"({{title initiatives text}} : ({every_word}))")
        if term.numbers:
            every_value = " AND ".join(f'"{value}"' for value in term.numbers)
            rest = term.beside_numbers
            beside = f" AND ({self._run(rest)})" if rest else ""
            ways.append(f"((text : ({every_value})){beside})")
        return " OR ".join(ways)

    def _run(self, term: Term) -> str:
        """The characters of `term` in a row: a phrase of pairs, or one character's beginnings."""
        if len(term.run) == 1:
            return f'pairs : "{words.token(term.run)}u"*'
        return f'pairs : "{" ".join(term.pairs)}"'
