"""The figures of one paragraph, for checks whose roles stand sentences apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..records import Figure
from .ledger import Ledger, alike, rounding

Paragraph = tuple[Figure, ...]

_LONGEST = 40
_WORDS = 44
_MANY = 10


def paragraphs_of(ledger: Ledger) -> tuple[Paragraph, ...]:
    """The figures line by line; a very long line in pieces, so that checks stay linear."""
    found: list[Paragraph] = []
    line: list[Figure] = []
    for figure in ledger.figures:
        if line and ("\n" in ledger.between(line[-1], figure) or len(line) == _LONGEST):
            found.append(tuple(line))
            line = []
        line.append(figure)
    if line:
        found.append(tuple(line))
    return tuple(found)


def words_before(ledger: Ledger, figures: Sequence[Figure], at: int) -> str:
    """What the sentence says in front of a figure since the one before: 初中,是 of 11.8万人."""
    figure = figures[at]
    start = max(figure.sentence.start, figure.span.start - _WORDS)
    if at:
        start = max(start, figures[at - 1].span.end)
    return ledger.folded[start : figure.span.start]


def words_behind(ledger: Ledger, figures: Sequence[Figure], at: int) -> str:
    """What the sentence says behind a figure up to the next one, at most a clause or two."""
    figure = figures[at]
    end = min(figure.sentence.end, figure.span.end + _WORDS)
    if at + 1 < len(figures):
        end = min(end, figures[at + 1].span.start)
    return ledger.folded[figure.span.end : end]


def same_count(left: Figure, right: Figure) -> bool:
    """Whether two figures count alike; 42.6万 without a unit may count what 23.1万人 does."""
    if alike(left, right):
        return True
    bare = not left.unit and left.surface.endswith(("万", "萬"))
    return bare and right.unit_class == "people" and not right.unit.endswith("次")


def some_give(figures: Sequence[Figure], whole: Figure) -> bool:
    """Whether any two or more of a few figures give a value together, within the rounding.

    More than ten are too many to be told apart: some of them give anything.
    """
    if len(figures) > _MANY:
        return True
    slack = rounding((whole, *figures))
    sums = [(Decimal(0), 0)]
    for figure in figures:
        sums += [(total + figure.value, size + 1) for total, size in sums]
    return any(size > 1 and abs(total - whole.value) <= slack for total, size in sums)
