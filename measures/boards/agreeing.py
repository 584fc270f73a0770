"""Whether two cases can both be right about one figure, as each prints it.

A number printed to a tenth of 10,000 (17.8万) stands for all that round to it; 多 and 不到 leave
one side open; 约 leaves a twentieth on both. Two values differ where no number would satisfy both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from articles.reading.fold import fold

from ..comparison.comparing import Told
from ..models import Metric

ABOUT = Decimal("0.05")
PRINTED = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?(千|万|百万|千万|亿)?")
WORTH = {"千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
INFINITE = Decimal("Infinity")


@dataclass(frozen=True)
class Bounds:
    """All that a printed value can stand for, both ends included."""

    low: Decimal
    high: Decimal

    def meets(self, other: Bounds) -> bool:
        return self.low <= other.high and other.low <= self.high


def bounds(told: Told) -> Bounds:
    """The numbers that a value leaves open, in the unit it is compared in."""
    slack = rounding(told.metric.evidence.exact if told.metric.evidence else "")
    slack *= told.factor or 1
    low, high = told.low - slack, (told.high if told.high is not None else told.low) + slack
    match Metric.Comparator(told.metric.comparator):
        case Metric.Comparator.GT:
            return Bounds(low, INFINITE)
        case Metric.Comparator.LT:
            return Bounds(-INFINITE, high)
        case Metric.Comparator.APPROX:
            about = abs(told.low) * ABOUT
            return Bounds(low - about, high + about)
    return Bounds(low, high)


def rounding(printed: str) -> Decimal:
    """Half of the last printed place; nothing for a whole number without a scale.

    >>> rounding("17.8万人"), rounding("74.02%"), rounding("311件")
    (Decimal('500'), Decimal('0.005'), Decimal('0'))
    """
    found = PRINTED.search(fold(printed))
    if found is None or not (found[2] or found[3]):
        return Decimal(0)
    step = Decimal(WORTH.get(found[3] or "", 1)).scaleb(-len(found[2] or ""))
    return step / 2


def disagree(values: Iterable[Told]) -> bool:
    """Whether two of `values`, told by two articles, cannot both be right."""
    known = [(told.metric.article_id, bounds(told)) for told in values]
    return any(a != b and not left.meets(right) for (a, left), (b, right) in combinations(known, 2))
