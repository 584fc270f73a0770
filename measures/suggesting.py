"""Which indicator a value may be one of: by what it counts, in which unit, on which theme."""

from __future__ import annotations

import tomllib
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


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An indicator, how well it fits (0 to 1), and by what the value is to be multiplied."""

    indicator: Indicator
    fit: float
    factor: Decimal

    @property
    def converts(self) -> bool:
        return self.factor != 1


def suggest(
    metric: Metric, indicators: Iterable[Indicator], *, themes: Iterable[int] = ()
) -> list[Suggestion]:
    """At most three indicators for `metric`, the best first; none whose unit can't be converted.

    Label and name are held against each other by the pairs of characters that they share (Dice),
    the indicator's aliases each as a name of its own: 课后服务参加率 finds 课后服务参与率. `themes`
    are the article's; an indicator filed under one of them goes a little before another.
    """
    on_theme = set(themes)
    found = []
    for indicator in indicators:
        factor = conversion(metric.unit, indicator.unit)
        if factor is None:
            continue
        names = [indicator.name, *indicator.aliases.splitlines()]
        fit = max(likeness(metric.label, name) for name in names if name.strip())
        if fit >= ENOUGH:
            bonus = THEME_COUNTS if indicator.theme_id in on_theme else 0
            found.append(Suggestion(indicator, min(fit + bonus, 1.0), factor))
    return sorted(found, key=lambda s: (-s.fit, s.indicator.name))[:MOST]


def likeness(one: str, other: str) -> float:
    """How many pairs of characters two labels share, from 0 to 1; script and signs aside.

    >>> likeness("課后服務參與率", "课后服务参与率")
    1.0
    """
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def conversion(unit: str, wanted: str) -> Decimal | None:
    """By what a value in `unit` is multiplied to be one in `wanted`; None where it can't be.

    >>> conversion("亩", "平方米"), conversion("人次", "人")
    (Decimal('666.6666667'), None)
    """
    if unit == wanted:
        return Decimal(1)
    for table in _units():
        if unit in table and wanted in table:
            return table[unit] / table[wanted]
    return None


def _pairs(words: str) -> set[str]:
    plain = "".join(sign for sign in fold(words) if sign.isalnum())
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or {plain} - {""}


@cache
def _units() -> tuple[dict[str, Decimal], ...]:
    tables = tomllib.loads(UNITS.read_text("utf-8"))
    return tuple({u: Decimal(n) for u, n in table.items()} for table in tables.values())
