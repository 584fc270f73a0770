"""Where the marks of a chart stand. The templates `measures/charts/*.svg` write them down.

Drawn for a width of 352: on a phone nearly as it stands, so that its words stay readable. No mark
depends on colour: 实绩 is filled, 目标 hollow with a broken edge, 基数 hatched, and each line says
so in words. Axes begin at nothing, or below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil, floor, log10

from django.utils.translation import gettext as _

from ..models import Metric
from .comparing import Row, Table, Told, plain

WIDTH = 352
LEFT, RIGHT = 4, 348
TOP = 56
PLACE, LINE, EMPTY, BAR, GAP = 26, 36, 24, 11, 8
MOST_LINES = 60
MOST_WORDS = 26
HAN, NARROW, LATEST_NARROW = 12.5, 7.2, "\u2000"
SHAPES = {
    Metric.Status.ACTUAL: "filled",
    Metric.Status.TARGET: "hollow",
    Metric.Status.BASELINE: "hatched",
}


@dataclass(frozen=True)
class Axis:
    """A scale from `low` to `high`, with its round numbers, on the stretch `start` to `end`."""

    low: float
    high: float
    step: float
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[Decimal], start: float, end: float, *, unit: str = "") -> Axis:
        """An axis that has nothing (0) and all values on it; of shares the whole, if they fit."""
        numbers = [0.0, *(float(value) for value in values)]
        low, high = min(numbers), max(numbers)
        if unit == "%" and low >= 0 and high <= 100:
            low, high = 0.0, 100.0
        if low == high:
            high = 1.0
        step = _round_step(high - low)
        return cls(floor(low / step) * step, ceil(high / step) * step, step, start, end)

    def at(self, value: Decimal | float) -> float:
        share = (float(value) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Where each round number stands, and how it is written."""
        count = round((self.high - self.low) / self.step)
        numbers = [self.low + n * self.step for n in range(count + 1)]
        return [(self.at(n), plain(Decimal(str(round(n, 6))))) for n in numbers]


@dataclass(frozen=True)
class LogAxis:
    """A scale on which each power of ten is as far from the last: for values of unlike size."""

    low: int
    high: int
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[Decimal], start: float, end: float) -> LogAxis:
        """`values` are all above nothing, which is on no such axis."""
        logs = [log10(float(value)) for value in values]
        low, high = floor(min(logs)), ceil(max(logs))
        return cls(low, max(high, low + 1), start, end)

    def at(self, value: Decimal | float) -> float:
        share = (log10(float(value)) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        powers = [Decimal(10) ** power for power in range(self.low, self.high + 1)]
        return [(self.at(number), plain(number)) for number in powers]


def _round_step(width: float) -> float:
    """1, 2, 2.5 or 5 times a power of ten, so that about four fit into `width`."""
    rough = width / 4
    power = 10.0 ** floor(log10(rough))
    leading = (1, 2, 2.5, 5, 10) if power >= 10 else (1, 2, 5, 10)
    return next(power * n for n in leading if power * n >= rough * 0.999)


@dataclass(frozen=True)
class Bar:
    """One value, or a gap where `shape` is empty. `y` is the base line of its words."""

    y: float
    words: str
    amount: str = ""
    shape: str = ""
    x: float = 0
    width: float = 0
    open_end: float | None = None
    points_right: bool = True
    href: str = ""

    @property
    def bar_y(self) -> float:
        return self.y + 6

    @property
    def middle(self) -> float:
        return self.bar_y + BAR / 2

    @property
    def arrow(self) -> str:
        """The head that says “more than” (to the right) or “less than”, at the end of the bar."""
        if self.open_end is None:
            return ""
        tip = 7 if self.points_right else -7
        x, y = self.open_end, self.middle
        return f"{x:g},{y - 6:g} {x + tip:g},{y:g} {x:g},{y + 6:g}"


@dataclass(frozen=True)
class PlaceBars:
    y: float
    name: str
    bars: list[Bar]


@dataclass(frozen=True)
class BarChart:
    """The bars of a table, a line of words over each. `left_out` lines didn't fit."""

    title: str
    subtitle: str
    axis: Axis
    places: list[PlaceBars]
    height: float
    left_out: int = 0
    source: str = ""
    width: int = WIDTH
    bar: int = BAR
    template: str = "measures/charts/bars.svg"

    @property
    def caption(self) -> str:
        return _("条形从零画起；“多于”“少于”的一端画箭头；※ 表示写明了口径。")

    @property
    def described(self) -> str:
        """All of it in one sentence a line, for whoever doesn't see it."""
        told = [
            _("%(place)s：%(values)s。")
            % {
                "place": place.name,
                "values": _("，").join(f"{bar.words} {bar.amount}".strip() for bar in place.bars),
            }
            for place in self.places
        ]
        return "".join(told)

    @property
    def floor(self) -> float:
        """Where the axis is written."""
        return self.height - 24

    @property
    def full_height(self) -> float:
        """With the two lines that tell where a saved picture comes from."""
        return self.height + 34


def bar_chart(table: Table, *, title: str, subtitle: str, source: str = "") -> BarChart:
    """Draw the values of a table of levels; see the head of this module for the marks."""
    axis = Axis.over(_ends(table.values), LEFT, RIGHT - 12, unit=table.unit)
    y, lines, left_out = float(TOP), 0, 0
    places = []
    for row in table.rows:
        wanted = _lines_of(row, table, axis)
        drawn = wanted[: MOST_LINES - lines]
        left_out += len(wanted) - len(drawn)
        if not drawn:
            continue
        top = y + PLACE - 8
        y += PLACE
        bars = []
        for bar in drawn:
            bars.append(Bar(**{**bar, "y": y + 10}))
            y += LINE if bars[-1].shape else EMPTY
        y += GAP
        lines += len(bars)
        places.append(PlaceBars(top, _cut(row.name), bars))
    height = y + 26
    return BarChart(title, subtitle, axis, places, height, left_out, source)


def _ends(values: Iterable[Told]) -> list[Decimal]:
    return [end for told in values for end in (told.low, told.high) if end is not None]


def _lines_of(row: Row, table: Table, axis: Axis) -> list[dict]:
    if not table.columns:
        return [_bar(told, axis) for told in row.values] or [_gap(_("没有数据"))]
    lines = [_bar(told, axis) for told in row.values]
    columns = zip(row.cells, table.columns, strict=True)
    missing = [column.words for cell, column in columns if column and not cell.values]
    if missing:
        times = _("、").join(missing)
        words = _("没有数据：%(times)s") % {"times": times}
        if _width(words) > RIGHT - LEFT:
            words = _("另有 %(n)s 个时期没有数据") % {"n": len(missing)}
        lines.append(_gap(words))
    return lines


def _gap(words: str) -> dict:
    return {"words": words}


def _bar(told: Told, axis: Axis) -> dict:
    high = told.high
    is_range = high is not None
    nothing, low = axis.at(0), axis.at(told.low)
    left, right = (low, axis.at(high)) if high is not None else sorted((nothing, low))
    more, less = Metric.Comparator.GT, Metric.Comparator.LT
    open_end = low if told.metric.comparator in (more, less) and not is_range else None
    amount = " ".join(filter(None, [told.comparator, told.amount]))
    return {
        "words": _fitting(words_of(told), RIGHT - LEFT - _width(amount) - 10),
        "amount": amount,
        "shape": SHAPES[Metric.Status(told.metric.status)],
        "x": left,
        "width": max(round(right - left, 2), 1),
        "open_end": open_end,
        "points_right": told.metric.comparator == more,
        "href": f"#n{told.note}",
    }


def words_of(told: Told) -> str:
    """2021年 实绩 ※中小学: what stands over a mark beside its amount."""
    time = told.column.words if told.column else _("时点未载")
    scope = f"※{told.scope}" if told.scope else ""
    return " ".join(filter(None, [time, str(told.metric.get_status_display()), scope]))


def _width(words: str) -> float:
    """About how wide words are: a Han character is as wide as it is high, a Latin one half."""
    return sum(HAN if sign > LATEST_NARROW else NARROW for sign in words)


def _fitting(words: str, room: float) -> str:
    """As much of `words` as there is room for."""
    if _width(words) <= room:
        return words
    while words and _width(words) + HAN > room:
        words = words[:-1]
    return f"{words}…"


def _cut(words: str) -> str:
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"


# --- two indicators ------------------------------------------------------------------------------

PLOT_LEFT, PLOT_RIGHT, PLOT_TOP, PLOT_BOTTOM = 62, 336, 66, 316
NEAR = 13.0
SIDES = ((9, 4, "start"), (-9, 4, "end"), (0, -9, "middle"), (0, 17, "middle"))


@dataclass(frozen=True)
class Point:
    """A pair of values; `number` is its row in the table beside."""

    x: float
    y: float
    number: int
    shape: str
    words: str
    label_x: float
    label_y: float
    anchor: str
    far_x: float | None = None
    far_y: float | None = None


@dataclass(frozen=True)
class Scatter:
    title: str
    subtitle: str
    across: Axis | LogAxis
    up: Axis | LogAxis
    across_words: str
    up_words: str
    points: list[Point] = field(default_factory=list)
    source: str = ""
    width: int = WIDTH
    template: str = "measures/charts/scatter.svg"

    left, right, top, bottom = PLOT_LEFT, PLOT_RIGHT, PLOT_TOP, PLOT_BOTTOM

    height, full_height = 374, 408

    @property
    def caption(self) -> str:
        return _("“多于”“少于”“约”的值画在所印的数上，区间画作一段；※ 表示写明了口径。")

    @property
    def described(self) -> str:
        return "".join(point.words for point in self.points)


def scatter(
    pairs: Sequence[tuple[int, str, Told, Told]],
    *,
    title: str,
    subtitle: str,
    units: tuple[str, str],
    names: tuple[str, str],
    source: str = "",
    is_log: bool = False,
) -> Scatter:
    """A point a pair `(number, words, across, up)`; the number beside it keeps clear of others."""
    rights, ups = _ends(pair[2] for pair in pairs), _ends(pair[3] for pair in pairs)
    across: Axis | LogAxis
    up: Axis | LogAxis
    if is_log:
        across = LogAxis.over(rights, PLOT_LEFT, PLOT_RIGHT)
        up = LogAxis.over(ups, PLOT_BOTTOM, PLOT_TOP)
    else:
        across = Axis.over(rights, PLOT_LEFT, PLOT_RIGHT, unit=units[0])
        up = Axis.over(ups, PLOT_BOTTOM, PLOT_TOP, unit=units[1])
    points: list[Point] = []
    taken = [(across.at(p[2].low), up.at(p[3].low)) for p in pairs]
    for number, words, right, above in pairs:
        x, y = across.at(right.low), up.at(above.low)
        dx, dy, anchor = next((s for s in SIDES if _is_clear(x + s[0], y + s[1], taken)), SIDES[0])
        taken.append((x + dx, y + dy))
        shape = SHAPES[Metric.Status(right.metric.status)]
        far_x = None if right.high is None else across.at(right.high)
        far_y = None if above.high is None else up.at(above.high)
        label = (x + dx, y + dy, anchor)
        points.append(Point(x, y, number, shape, words, *label, far_x, far_y))
    axes = [_("%(name)s（%(unit)s）") % {"name": _cut(n), "unit": u} if u else _cut(n)
            for n, u in zip(names, units, strict=True)]  # fmt: skip
    return Scatter(title, subtitle, across, up, axes[0], axes[1], points, source)


def _is_clear(x: float, y: float, taken: list[tuple[float, float]]) -> bool:
    others = [(a, b) for a, b in taken if abs(a - x) < NEAR and abs(b - y) < NEAR]
    return PLOT_LEFT < x < RIGHT and len(others) <= 1
