"""PostgreSQL: a weighted tsvector of words, another of character pairs, both under GIN.

The pairs narrow the rows down; the folded text itself then settles whether the characters stand in
a row, since a tsvector keeps at most 256 positions of a lexeme and none beyond 16,383.
"""

from __future__ import annotations

from django.db import connection

from . import words
from .query import Query, Term

TABLE = "articles_search"
IN_WORDS = "words @@ to_tsquery('simple', %s)"
LARGEST_VECTOR = 900_000
"""Bytes of lexemes; PostgreSQL refuses a tsvector of 1 MiB, so beyond it the text is searched."""


class PostgreSQLEngine:
    def write(self, article: int, *, title: str, initiatives: str, text: str) -> None:
        run = words.squeezed(f"{title}\n{initiatives}\n{text}")
        pairs = sorted({words.token(run[i : i + 2]) for i in range(len(run) - 1)})
        fits = sum(len(pair) + 8 for pair in pairs) < LARGEST_VECTOR
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {TABLE} (article, run, words, pairs) VALUES (%s, %s,"
                " setweight(to_tsvector('simple', %s), 'A')"
                " || setweight(to_tsvector('simple', %s), 'B')"
                " || setweight(to_tsvector('simple', %s), 'D'), array_to_tsvector(%s::text[]))"
                " ON CONFLICT (article) DO UPDATE SET"
                " run = excluded.run, words = excluded.words, pairs = excluded.pairs",
                [
                    article,
                    run,
                    " ".join(words.word_tokens(title)),
                    " ".join(words.word_tokens(initiatives)),
                    " ".join(
                        [
                            *words.number_tokens(f"{title}\n{text}")[: LARGEST_VECTOR // 60],
                            *words.word_tokens(text)[: LARGEST_VECTOR // 30],
                        ]
                    ),
                    pairs if fits else None,
                ],
            )

    def find(self, query: Query) -> list[int]:
        where: list[str] = []
        values: list[str] = []
        for term in query.wanted:
            condition, more = self._either(term)
            where.append(condition)
            values += more
        for term in query.unwanted:
            condition, more = self._run(term)
            where.append(f"NOT ({condition})")
            values += more
        rank = " | ".join(word for term in query.wanted for word in term.words)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT article FROM {TABLE} WHERE {' AND '.join(where)}"
                " ORDER BY ts_rank('{0.1, 0.2, 0.5, 1.0}', words, to_tsquery('simple', %s)) DESC,"
                " article DESC",
                [*values, rank],
            )
            return [row[0] for row in cursor.fetchall()]

    def forget(self, article: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE} WHERE article = %s", [article])

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE}")

    def _either(self, term: Term) -> tuple[str, list[str]]:
        """By its words, by the values of its numbers, or by its characters in a row."""
        run, values = self._run(term)
        ways = [run]
        if term.words:
            ways.insert(0, IN_WORDS)
            values.insert(0, " & ".join(term.words))
        if term.numbers:
            beside, more = self._run(term.beside_numbers) if term.beside_numbers else ("TRUE", [])
            ways.append(f"({IN_WORDS} AND {beside})")
            values += [" & ".join(term.numbers), *more]
        return f"({' OR '.join(ways)})", values

    def _run(self, term: Term) -> tuple[str, list[str]]:
        in_a_row = "position(%s in run) > 0"
        if len(term.run) == 1:
            return in_a_row, [term.run]
        return (
            f"((pairs IS NULL OR pairs @@ to_tsquery('simple', %s)) AND {in_a_row})",
            [" & ".join(term.pairs), term.run],
        )
