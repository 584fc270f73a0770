"""Which indicator a value may be one of: by what it counts, in which unit, on which theme."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from articles.reading.fold import fold

from .models import Indicator, Metric

UNITS = Path(__file__).parent / "knowledge" / "units.toml"
ENOUGH = 0.34
"""Words of two that share fewer pairs of characters than this are not the same thing told twice."""
THEME_COUNTS = 0.1
MOST = 3
MULTIPLES = "multiples"
"""The table of what may stand before any unit; the others are of units."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An indicator, how well it fits (0 to 1), and by what the value is to be multiplied."""

    indicator: Indicator
    fit: float
    factor: Decimal

    @property
    def converts(self) -> bool:
        return self.factor != 1


class Known:
    """Indicators by the pairs of characters in their names and aliases.

    Only indicators that share a pair with a label are ever held against it: asking for three
    hundred labels costs what their own pairs lead to, however many indicators there are.
    """

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self.names: list[tuple[Indicator, int]] = []
        self.by_pair: dict[str, list[int]] = defaultdict(list)
        for indicator in indicators:
            for name in (indicator.name, *indicator.aliases.splitlines()):
                pairs = _pairs(name)
                for pair in pairs:
                    self.by_pair[pair].append(len(self.names))
                self.names.append((indicator, len(pairs)))

    def alike(self, label: str) -> list[tuple[Indicator, float]]:
        """Each indicator that has pairs in common with `label`, and how many (Dice, 0 to 1)."""
        pairs = _pairs(label)
        shared = Counter(n for pair in pairs for n in self.by_pair.get(pair, ()))
        best: dict[int, tuple[Indicator, float]] = {}
        for n, common in shared.items():
            indicator, size = self.names[n]
            fit = 2 * common / (len(pairs) + size)
            if indicator.pk not in best or fit > best[indicator.pk][1]:
                best[indicator.pk] = (indicator, fit)
        return list(best.values())


def suggest(
    metric: Metric, indicators: Iterable[Indicator] | Known, *, themes: Iterable[int] = ()
) -> list[Suggestion]:
    """At most three indicators for `metric`, the best first; none whose unit can't be converted.

    Label and name are held against each other by the pairs of characters that they share (Dice),
    the indicator's aliases each as a name of its own: 课后服务参加率 finds 课后服务参与率. `themes`
    are the article's; an indicator filed under one of them goes a little before another.
    """
    known = indicators if isinstance(indicators, Known) else Known(indicators)
    on_theme = set(themes)
    found = []
    for indicator, fit in known.alike(metric.label):
        factor = conversion(metric.unit, indicator.unit) if fit >= ENOUGH else None
        if factor is not None:
            bonus = THEME_COUNTS if indicator.theme_id in on_theme else 0
            found.append(Suggestion(indicator, min(fit + bonus, 1.0), factor))
    return sorted(found, key=lambda s: (-s.fit, s.indicator.name))[:MOST]


def likeness(one: str, other: str) -> float:
    """How many pairs of characters two labels share, from 0 to 1; script and signs aside.

    >>> likeness("課後服務參與率", "课后服务参与率")
    1.0
    """
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def conversion(unit: str, wanted: str) -> Decimal | None:
    """By what a value in `unit` is multiplied to be one in `wanted`; None where it can't be.

    A multiple may stand before either: 万人 is ten thousand 人, 亿元 is ten thousand 万元.

    >>> conversion("亩", "平方米"), conversion("人次", "人"), conversion("亿元", "万元")
    (Decimal('666.6666667'), None, Decimal('10000'))
    """
    if unit == wanted:
        return Decimal(1)
    for table in _units():
        one, other = _size(unit, table), _size(wanted, table)
        if one is not None and other is not None:
            return one / other
    return None


def _size(unit: str, table: dict[str, Decimal]) -> Decimal | None:
    """How many of the table's first unit `unit` is: itself, or a multiple (万, 亿) of one."""
    if unit in table:
        return table[unit]
    for multiple, times in _multiples().items():
        rest = unit.removeprefix(multiple)
        if rest != unit and rest in table:
            return times * table[rest]
    return None


def _pairs(words: str) -> set[str]:
    plain = "".join(sign for sign in fold(words) if sign.isalnum())
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or {plain} - {""}


@cache
def _tables() -> dict[str, dict[str, Decimal]]:
    tables = tomllib.loads(UNITS.read_text("utf-8"))
    return {name: {unit: Decimal(n) for unit, n in table.items()} for name, table in tables.items()}


@cache
def _units() -> tuple[dict[str, Decimal], ...]:
    return tuple(table for name, table in _tables().items() if name != MULTIPLES)


def _multiples() -> dict[str, Decimal]:
    return _tables()[MULTIPLES]
