"""The values of one indicator side by side: places in rows, periods in columns, none left out.

A value is what an article tells. Only values of one kind and one unit stand in one table, and only
levels (实绩, 基数, 目标) in a unit of the indicator's can be drawn: a rise is no level, a limit is
nobody's result, and what can't be converted can't be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum
from functools import cached_property

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.editorial import RightsPolicy
from articles.marking import quoted
from articles.models import Region
from articles.reading.fold import fold

from ..models import Indicator, Metric
from ..suggesting import conversion
from ..times.periods import Column, Period, period_of


class Kind(IntEnum):
    """What may stand in one table, in the order of the tables."""

    LEVEL = 1  # reached, planned, or the base of a change: told apart by mark and word
    CHANGE = 2  # a rise or a fall; which of the two only its words say
    LIMIT = 3  # what a rule demands or allows

    @property
    def label(self) -> str:
        return {
            Kind.LEVEL: _("实绩、基数与目标"),
            Kind.CHANGE: _("增减"),
            Kind.LIMIT: _("限值"),
        }[self]


KIND_OF = {
    Metric.Status.ACTUAL: Kind.LEVEL,
    Metric.Status.BASELINE: Kind.LEVEL,
    Metric.Status.TARGET: Kind.LEVEL,
    Metric.Status.CHANGE: Kind.CHANGE,
    Metric.Status.THRESHOLD: Kind.LIMIT,
}


@dataclass
class Told:
    """A value as a case tells it, put into the unit that it is compared in.

    `factor` is what the stored value is multiplied by; None where its unit has no way into the
    indicator's, and it stands in its own. `note` is the number of its sentence on the page.
    """

    metric: Metric
    unit: str
    factor: Decimal | None
    period: Period | None
    note: int = 0

    @classmethod
    def of(cls, metric: Metric, unit: str) -> Told:
        factor = conversion(metric.unit, unit)
        period = period_told(metric.as_of, metric.article.published_on, metric.status)
        return cls(metric, metric.unit if factor is None else unit, factor, period)

    @property
    def code(self) -> str:
        return self.metric.region.division_code if self.metric.region else ""

    @property
    def kind(self) -> Kind:
        return KIND_OF[Metric.Status(self.metric.status)]

    @property
    def is_comparable(self) -> bool:
        return self.factor is not None

    @property
    def low(self) -> Decimal:
        return self.metric.value * (self.factor or 1)

    @property
    def high(self) -> Decimal | None:
        """The upper end of a range."""
        high = self.metric.value_high
        return None if high is None else high * (self.factor or 1)

    @property
    def amount(self) -> str:
        """1,200人, 3–5所: the number as it is compared, whatever was printed."""
        ends = [self.low] if self.high is None else [self.low, self.high]
        return "–".join(plain(end) for end in ends) + self.unit

    @property
    def comparator(self) -> str:
        """多于, 约; nothing for a number that stands as it is, or a range with its two ends."""
        if self.metric.comparator in (Metric.Comparator.EQ, Metric.Comparator.RANGE):
            return ""
        return self.metric.get_comparator_display()

    @property
    def unit_conversion(self) -> str:
        """1亩 = 666.67平方米; empty where the printed unit is the one compared in."""
        if self.factor in (None, Decimal(1)):
            return ""
        return f"1{self.metric.unit} = {plain(self.factor or Decimal(1))}{self.unit}"

    @property
    def column(self) -> Column | None:
        return self.period.column if self.period else None

    @property
    def when(self) -> date:
        """By what the newest is found: the last day counted, or else the day it was published."""
        return self.period.end if self.period else self.metric.article.published_on or date.min

    @property
    def time(self) -> tuple[date | None, date | None]:
        """What two values of one time have in common."""
        if self.period:
            return self.period.start, self.period.end
        return None, self.metric.article.published_on

    @property
    def scope(self) -> str:
        return self.metric.scope

    @cached_property
    def printed_label(self) -> str:
        """What the article calls it, where that is no name of the indicator's."""
        indicator = self.metric.indicator
        if indicator is None:
            return self.metric.label
        names = [indicator.name, *indicator.aliases.splitlines()]
        is_known = fold(self.metric.label) in {fold(name).strip() for name in names}
        return "" if is_known else self.metric.label

    @cached_property
    def sentence(self) -> SafeString | None:
        """The sentence with the words marked; None where no more than the words may be shown."""
        if self.metric.evidence is None or self.metric.article.rights == RightsPolicy.LINK_ONLY:
            return None
        return quoted(self.metric.evidence)


def period_told(as_of: str, published_on: date | None, status: str) -> Period | None:
    """The time of a value: what is planned or allowed may lie ahead, all else has been."""
    lies_ahead = status in (Metric.Status.TARGET, Metric.Status.THRESHOLD)
    return period_of(as_of, published_on, is_past=not lies_ahead)


def plain(number: Decimal) -> str:
    """1,234.5: thousands apart, at most four decimals, no idle zeros."""
    return f"{number.quantize(Decimal('0.0001')).normalize():,f}"


@dataclass
class Cell:
    """The values of one place in one column; empty where nobody told one."""

    values: list[Told] = field(default_factory=list)


@dataclass
class Row:
    place: Region | None
    cells: list[Cell]

    @property
    def values(self) -> list[Told]:
        return [told for cell in self.cells for told in cell.values]

    @property
    def name(self) -> str:
        return self.place.name if self.place else _("地区未载")


@dataclass
class Table:
    """Values of one kind and unit. Without columns each row has one cell: the newest values."""

    kind: Kind
    unit: str
    is_comparable: bool
    columns: list[Column | None]
    rows: list[Row]
    older: int = 0

    @property
    def values(self) -> list[Told]:
        return [told for row in self.rows for told in row.values]

    @property
    def template(self) -> str:
        shape = "period" if self.columns else "newest"
        return f"measures/_{shape}_table.html"

    @property
    def is_drawn(self) -> bool:
        return self.kind == Kind.LEVEL and self.is_comparable and bool(self.values)

    @property
    def label(self) -> str:
        if self.is_comparable:
            return self.kind.label
        unit = self.unit or _("无单位")
        return _("%(kind)s，单位“%(unit)s”") % {"kind": self.kind.label, "unit": unit}

    @property
    def why_not_drawn(self) -> str:
        if self.kind == Kind.CHANGE:
            return _("增减的方向只在原文的词句里，不与实绩同画一图。")
        if self.kind == Kind.LIMIT:
            return _("限值是规定的上下限，不是哪里做到的数，不与实绩同画一图。")
        return _("单位换算不成指标的单位，不能直接相比，只列不画。")


@dataclass
class Comparison:
    """The tables of an indicator, and all values in them in the order of their notes."""

    tables: list[Table]

    @property
    def values(self) -> list[Told]:
        return [told for table in self.tables for told in table.values]

    @property
    def older(self) -> int:
        return sum(table.older for table in self.tables)

    @property
    def drawn(self) -> Table | None:
        return next((table for table in self.tables if table.is_drawn), None)


def told_of(indicator: Indicator) -> list[Told]:
    """Every value of `indicator` that visitors may see."""
    metrics = Metric.objects.public().filter(indicator=indicator).with_sources()
    return [Told.of(metric, indicator.unit) for metric in metrics]


def compare(
    values: Iterable[Told],
    places: Mapping[str, Region],
    *,
    chosen: Iterable[str] = (),
    by_period: bool = False,
) -> Comparison:
    """Values in tables, by `chosen` codes or all; a chosen place without values is a gap.

    Places stand in the order of their codes: the house ranks nobody. Without `by_period` only the
    newest values of each place and status stand there, and how many older ones there are is told.
    """
    wanted = list(chosen)
    groups: dict[tuple[Kind, bool, str], list[Told]] = {}
    for told in values:
        if not wanted or told.code in wanted:
            key = (told.kind, not told.is_comparable, told.unit)
            groups.setdefault(key, []).append(told)
    tables = []
    for key in sorted(groups):
        kind, is_foreign, unit = key
        # Gaps are told where the chosen places are compared, not again in every small table.
        gaps = wanted if (kind, is_foreign) == (Kind.LEVEL, False) else ()
        shape = _by_period if by_period else _newest
        tables.append(shape(kind, unit, not is_foreign, groups[key], places, gaps))
    comparison = Comparison(tables)
    for number, told in enumerate(comparison.values, 1):
        told.note = number
    return comparison


def _newest(
    kind: Kind,
    unit: str,
    is_comparable: bool,
    values: list[Told],
    places: Mapping[str, Region],
    gaps: Iterable[str],
) -> Table:
    rows = []
    for code, told in _by_place(values, gaps):
        newest = list(_newest_of_each_status(told))
        rows.append(Row(places.get(code), [Cell(newest)]))
    shown = sum(len(row.values) for row in rows)
    return Table(kind, unit, is_comparable, [], rows, older=len(values) - shown)


def _by_period(
    kind: Kind,
    unit: str,
    is_comparable: bool,
    values: list[Told],
    places: Mapping[str, Region],
    gaps: Iterable[str],
) -> Table:
    known = sorted({told.column for told in values if told.column})
    undated = [None] if any(told.column is None for told in values) else []
    columns: list[Column | None] = [*known, *undated]
    rows = []
    for code, told in _by_place(values, gaps):
        cells = [Cell([t for t in _in_order(told) if t.column == column]) for column in columns]
        rows.append(Row(places.get(code), cells))
    return Table(kind, unit, is_comparable, columns, rows)


def _by_place(values: list[Told], gaps: Iterable[str]) -> Iterator[tuple[str, list[Told]]]:
    """Values of each place in the order of codes; those of no place last."""
    by_code: dict[str, list[Told]] = {code: [] for code in gaps}
    for told in values:
        by_code.setdefault(told.code, []).append(told)
    yield from sorted(by_code.items(), key=lambda item: item[0] or "~")


def _newest_of_each_status(values: list[Told]) -> Iterator[Told]:
    by_status: dict[str, list[Told]] = {}
    for told in _in_order(values):
        by_status.setdefault(told.metric.status, []).append(told)
    for told_so in by_status.values():
        newest = max(told_so, key=lambda t: t.when)
        yield from (t for t in told_so if t.time == newest.time)


def newest_of(values: Iterable[Told]) -> list[Told]:
    """The newest result, all values told for that time; of plans only where there is no result."""
    told = list(_newest_of_each_status(list(values)))
    actual = [t for t in told if t.metric.status == Metric.Status.ACTUAL]
    return actual or told


def _in_order(values: Iterable[Told]) -> list[Told]:
    statuses = list(KIND_OF)
    return sorted(
        values,
        key=lambda t: (
            t.when,
            statuses.index(Metric.Status(t.metric.status)),
            t.metric.article_id,
            t.metric.pk,
        ),
    )


def places_of(codes: Iterable[str]) -> dict[str, Region]:
    """The region that bears each code today, or that bore it last, with what is above it."""
    rows = Region.objects.filter(division_code__in={code for code in codes if code})
    rows = rows.select_related("parent__parent").order_by("first_year")
    return {region.division_code: region for region in rows}
