"""Finding articles by words: one interface, an engine for each database.

    search.index(article)                 # in the transaction that stores the article
    search.ranked_ids("课后服务 -培训")      # ids of all matching articles, the best first
    search.snippets("课后服务", text)       # escaped HTML with the hits marked

The caller narrows the ids to what the visitor may see (`Article.objects.published()`).

A query is words parted by spaces; all must be found; "…" keeps a phrase together, - leaves out.
Words match in either script. Two ways lead to a hit: jieba's words (they rank: title before
initiatives before text), and any two or more characters in a row, through an index of character
pairs, so that nothing printed is missed because a word was cut otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction

from . import words
from .query import Query
from .snippets import snippets

if TYPE_CHECKING:
    from ..models import Article
    from .engines import Engine

__all__ = ["clear", "fold_query", "forget", "index", "ranked_ids", "snippets"]


def engine() -> Engine:
    if connection.vendor == "postgresql":
        from .postgresql import PostgreSQLEngine

        return PostgreSQLEngine()
    from .sqlite import SQLiteEngine

    return SQLiteEngine()


def fold_query(text: str) -> str:
    """What a visitor typed, as the index sees it: simplified, half-width, lower case."""
    return words.folded(text)


@transaction.atomic
def index(article: Article) -> None:
    """Write `article` anew into the index, as it stands now."""
    engine().write(
        article.pk,
        title=article.title,
        initiatives="\n".join(article.initiative_names()),
        text=article.text,
    )


@transaction.atomic
def forget(article: int) -> None:
    """Take an article out of the index; it is about to be deleted."""
    engine().forget(article)


def ranked_ids(typed: str) -> list[int]:
    """Ids of the articles that match what a visitor typed, the best first.

    Nothing to look for (an empty query, or exclusions alone) finds nothing.
    """
    query = Query.parse(typed)
    return engine().find(query) if query.wanted else []


def clear() -> None:
    """Forget everything; whoever calls it writes the index anew in the same transaction."""
    engine().clear()
