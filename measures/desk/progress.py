"""How far an article is reviewed, counted without making its cards: what a press answers besides.

Three queries for items of three kinds, as bare rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from articles.editorial import Decision
from articles.models import Article

from ..models import Finding, Move

LEAD = "part-lead"


class Order(StrEnum):
    """In which order a page shows its items; remembered in its address."""

    TEXT = "text"  # as they stand in the text, by section
    RISK = "risk"  # what is likely wrong or would do harm comes first


class Slip(NamedTuple):
    """One item as progress counts it; `position` settles the section that it is shown in."""

    kind: str
    pk: int
    position: int
    is_open: bool

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.pk}"


@dataclass(frozen=True, slots=True)
class PartCount:
    """How many items of a section wait; what `_waiting.html` needs of one."""

    key: str
    waiting: int


@dataclass(frozen=True)
class Progress:
    """What `_progress.html` and `_moves.html` need of an article."""

    total: int
    done: int
    parts: list[PartCount]
    moves: list[Move]


class Homes:
    """In which section a position lies: the deepest one about it, the later among equals.

    `sections` are (start, end, level). Sections may nest; a text of n sections has at most 2n + 1
    stretches between their ends, so each position is found by bisection.
    """

    def __init__(self, sections: Iterable[tuple[int, int, int]]) -> None:
        known = list(sections)
        self._edges = sorted({edge for start, end, _ in known for edge in (start, end)})
        self._homes = [0]
        for here, _ in pairwise([*self._edges, 0]):
            inside = [n for n, (start, end, _) in enumerate(known) if start <= here < end]
            deepest = max(inside, key=lambda n: (known[n][2], known[n][0]), default=-1)
            self._homes.append(deepest + 1)

    def of(self, position: int) -> int:
        """1 for the first section, 2 for the second …; 0 for what lies in none.

        >>> homes = Homes([(10, 30, 1), (20, 30, 2)])
        >>> homes.of(5), homes.of(10), homes.of(25), homes.of(30)
        (0, 1, 2, 0)
        """
        return self._homes[bisect_right(self._edges, position)]


def slips(article: Article) -> list[Slip]:
    """Every item of `article`, as bare as it can be counted."""
    metrics = article.metrics.values_list("pk", "evidence__start", "decision")
    found = [
        Slip("metric", pk, start, decision == Decision.UNREVIEWED)
        for pk, start, decision in metrics.order_by()
    ]
    named = article.evidence.filter(initiative__isnull=False).order_by("-start", "-pk")
    first = {
        pk: Slip("initiative", pk, start, decision == Decision.UNREVIEWED)
        for pk, start, decision in named.values_list("initiative", "start", "initiative__decision")
    }
    words = Finding.evidence.through.objects.filter(finding__article=article)
    last = {
        pk: Slip("finding", pk, end, settlement == Finding.Settlement.OPEN)
        for pk, end, settlement in words.order_by("evidence__start", "evidence").values_list(
            "finding", "evidence__end", "finding__settlement"
        )
    }
    return [*found, *first.values(), *last.values()]


def by_part(article: Article, items: Iterable[Slip]) -> dict[str, list[Slip]]:
    """The items of each section, under the name that the page gives it; empty ones are not in."""
    sections = list(article.sections.values_list("start", "end", "level", "position"))
    homes = Homes((start, end, level) for start, end, level, _ in sections)
    keys = [LEAD, *(f"part-{position}" for *_, position in sections)]
    found: dict[str, list[Slip]] = {}
    for item in items:
        found.setdefault(keys[homes.of(item.position)], []).append(item)
    return found


def progress(article: Article, moves: list[Move], *, touched: Iterable[str]) -> Progress:
    """Counts for the page, and those of the sections that hold an item named in `touched`."""
    items = slips(article)
    wanted = set(touched)
    parts = [
        PartCount(key, sum(item.is_open for item in here))
        for key, here in by_part(article, items).items()
        if any(item.key in wanted for item in here)
    ]
    return Progress(len(items), sum(not item.is_open for item in items), parts, moves)
