"""What an engine can do."""

from __future__ import annotations

from typing import Protocol

from .query import Query


class Engine(Protocol):
    def write(self, article: int, *, title: str, initiatives: str, text: str) -> None:
        """Store or replace one article's row, the values of its numbers with it."""

    def find(self, query: Query) -> list[int]:
        """All articles that match, best first. `query.wanted` is not empty."""

    def forget(self, article: int) -> None:
        """Take one article's row away."""

    def clear(self) -> None:
        """Forget everything."""
