"""The figures of an article: every quantity that it reports or promises, with its exact words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from ..fold import fold
from ..late_pattern import LatePattern
from ..records import (
    Comparator,
    Figure,
    FigureStatus,
    InitiativeFound,
    Outline,
    Page,
    Places,
    Span,
    UnitClass,
)
from .cells import Tables
from .comparators import comparator_of
from .headline import as_told_below
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, ends_in_share
from .labels import label_of
from .not_figures import names_and_dates
from .number import Number, is_inside, printed_unit, reasons_of
from .part_groups import is_told_of_each, label_of_each_part, part_beside
from .parts import (
    REACH,
    begins_anew,
    ends_list,
    is_led,
    is_level,
    is_planned_with,
    label_of_part,
    owned_in_brackets,
    part_named,
    whole_of,
    whole_opening,
)
from .places import region_of
from .plans import Plans
from .quantities import Quantity, quantities
from .rate_labels import as_share
from .statuses import goes_on_with_plan, status_of
from .surroundings import Named, Sections
from .times import as_of, is_to_come, only_time
from .value_rows import Row, YearOf, YearRows, label_of_own, row_of

_RISEN = ("提高", "提升", "增长", "增加", "上升", "下降", "降低", "减少")
_SEEN_BACK = 60
_IS_DONE = LatePattern("提前|已|超额|业已")
"""提前达到2025年的要求: done before the time that is named."""
_TOGETHER = LatePattern(" ?[、和与及] ?")
_AND_MORE = LatePattern("[、和及与][^,。;0-9已现有为占的]{2,8}")
"""新建小学3所、初中|2所."""
_NONE: frozenset[int] = frozenset()
_BACK, _AHEAD = 160, 60
"""How many signs of its sentence are looked at before a number and behind its unit."""
_SEEN = 110
"""Behind so many signs of its sentence a number's word of intent may be out of sight."""
_BARE = LatePattern("[0-9.]*(?:(?:%[,、;]?|[,、;])[0-9][0-9.]*)*%?[,、;]?")


_PRONOUN = LatePattern(
    "(?:这一?个?|该|此)(?:数据|数字|比例|占比|比率|数值|指标)(?:仅|还|已|就)*(?:是|为|达到?|只有|有)$"
)
"""2017年,这一数据是|75%."""
_IS = ("是", "为", "达", "到", "有")
_ROW = 12
"""Figures looked through for the whole before a row of its parts."""
_BOUND = LatePattern("分别[^,。;0-9]{0,12}(?:不少于|不低于|不超过|超过|高于|突破)[^,。;]*$")


def find_figures(
    text: str,
    folded: str,
    page: Page,
    shape: Outline,
    places: Places,
    initiatives: tuple[InitiativeFound, ...],
) -> tuple[Figure, ...]:
    """Every quantity with its unit, in reading order; none overlaps another.

    Left out are dates, ordinals, numbers in names, slogans and idioms, indefinite ones (一批) and
    all that stands in furniture. 已办结273件 gives value 273, unit 件, label 已办结 …, status
    ``actual``; 近3.2万余人次 gives 32000, unit 人次, comparator ``gt``.

    In a row of percentages without a word between or around them, as a table leaves that was
    pasted without its heads, none is asked what it counts.
    """
    folded = folded.replace("依次", "分别")  # before a row of values they say the same
    barred = names_and_dates(folded, page, initiatives)
    for mention in places.mentions:  # 三台县 has no three of anything
        begin, end = mention.span.start, mention.span.end
        barred[begin:end] = b"\1" * (end - begin)
    found = quantities(folded, shape.sentences, barred)
    finding = _Finding(text, folded, page, shape, places, initiatives)
    for item, following in zip_longest(found, found[1:]):
        finding.read(item, following)
    return tuple(as_told_below(finding.figures, page.header.title_span))


class _Finding:
    """The figures of one text as far as they are read; each leans on those before it."""

    def __init__(
        self,
        text: str,
        folded: str,
        page: Page,
        shape: Outline,
        places: Places,
        initiatives: tuple[InitiativeFound, ...],
    ) -> None:
        self.figures: list[Figure] = []
        self._text, self._folded, self._places = text, folded, places
        published = page.header.published_on
        self._year = published.year if published else None
        self._plans, self._tables = Plans(folded, page, shape), Tables(text, folded)
        self._year_rows, self._sections = YearRows(folded), Sections(shape.sections)
        self._named = Named(initiatives)
        self._mentions = [m for m in places.mentions if m.adcode]
        self._mention_starts = [m.span.start for m in self._mentions]
        self._last_planned = -REACH - 1
        self._sentence: Span | None = None
        self._last: Figure | None = None
        self._earlier: list[Earlier] = []
        self._paragraph_time: str | None = None
        self._parts: set[int] = set()
        """Which of the figures are parts of a whole told before them."""
        self._part = self._part_unit = ""
        """The group that the last figure was told of (其中女教师), and the unit of its numbers."""

    def read(self, item: Quantity, following: Quantity | None) -> None:
        """Add the figure of a quantity, which goes up to the one that follows."""
        if item.sentence is not self._sentence:
            self._enter(item.sentence)
        number = self._number(item, following)
        comparator = comparator_of(
            number.before[-24:],
            number.after,
            vague=item.numeral.vague or item.more,
            ranged=item.numeral.high is not None,
            whole=self._folded[number.start] in "十百千万亿",
        )
        status, comparator = self._status(number, comparator)
        row = None if number.wordless else row_of(self._folded, number.near)
        in_row = self._year_rows.of(number.near, row) if row else None
        label, whole = self._label(number, row, in_row)
        figure = Figure(
            span=number.near.number,
            surface=self._text[number.start : item.end],
            value=_tidy(item.numeral.value),
            value_high=None if item.numeral.high is None else _tidy(item.numeral.high),
            unit=number.unit,
            unit_class=item.unit_class,
            comparator=comparator,
            label=label,
            status=status,
            as_of=self._time(number, in_row) or self._paragraph_time,
            region=region_of(
                self._folded, number.start, item.sentence, number.mentions, self._places
            ),
            sentence=item.sentence,
            section=self._sections.at(number.start),
            initiative=self._named.before(item.sentence, number.start),
            reasons=reasons_of(number, label, comparator),
        )
        self._add(figure, number, whole)

    def _enter(self, sentence: Span) -> None:
        self._sentence, self._last, self._earlier, self._part = sentence, None, [], ""
        floor = max(0, sentence.start - 400)
        begin = max(self._folded.rfind("\n", floor, sentence.start), floor)
        self._paragraph_time = only_time(self._text, self._folded, begin, sentence.start)

    def _number(self, item: Quantity, following: Quantity | None) -> Number:
        sentence, start, end, last = item.sentence, item.numeral.start, item.end, self._last
        lower = bisect_right(self._mention_starts, sentence.start - 1)
        upper = bisect_right(self._mention_starts, start)
        mentions = self._mentions[max(lower, upper - 6) : upper]
        near = Neighbourhood(
            sentence=sentence,
            number=Span(start, end),
            previous_end=last.span.end if last else sentence.start,
            next_start=following.start if following else sentence.end,
            place_ends=frozenset([m.span.end for m in mentions]) if mentions else _NONE,
        )
        floor, ceiling = max(sentence.start, start - _BACK), min(sentence.end, end + _AHEAD)
        wordless = (
            last is not None
            and start - last.span.end <= 1
            and len(self.figures) - 1 not in self._parts
            and _BARE.fullmatch(self._folded, floor, ceiling) is not None
            and not any(known.label for known in self._earlier[-12:])
        )
        return Number(
            item,
            near,
            printed_unit(self._text, item),
            self._folded[floor:start],
            self._folded[end:ceiling],
            mentions,
            wordless,
            last is not None and last.status == "baseline" and is_inside(self._folded, last, start),
        )

    def _status(self, number: Number, comparator: Comparator) -> tuple[FigureStatus, Comparator]:
        """By the number's own words, by the plan it stands in, by the number it stands beside.

        With the comparator, which it may share with that number: 分别不少于15所、|20所.
        """
        item, start, last = number.item, number.start, self._last
        before, after = number.before, number.after
        status: FigureStatus = "actual"
        if not number.wordless:
            status = status_of(
                before,
                after,
                comparator=comparator,
                unit=item.unit,
                unit_class=item.unit_class,
                year=self._year,
            )
        if number.inside and status == "actual":
            status = "baseline"
        if self._is_planned(number, status):
            status = "target"
        elif last is not None and self._is_told_with(last, number):
            status = last.status if status == "actual" else status
            if comparator == "eq" and _BOUND.search(before[-40:]):
                comparator = last.comparator
        if (
            status == "actual"
            and last is not None
            and last.status == "target"
            and last.unit_class == item.unit_class
            and start - item.sentence.start > _SEEN
            and goes_on_with_plan(self._folded[last.span.end : start], self._year)
        ):
            status = "target"
        if status == "actual":
            status = self._tables.status_of(number.near.number, item.unit_class) or status
        if status == "actual" and item.unit_class != "time":
            time = self._time(number, None)
            if time and is_to_come(time, self._year) and not _IS_DONE.search(before[-30:]):
                status = "target"
        return status, comparator

    def _is_planned(self, number: Number, status: FigureStatus) -> bool:
        """Whether a number without a word of intent of its own stands in a plan."""
        item, start, before = number.item, number.start, number.before
        if status in ("change", "threshold"):
            return self._plans.is_task(start, before)
        return status == "actual" and self._plans.governs(
            item.sentence, start, before, number.after, item.unit, item.unit_class
        )

    def _is_told_with(self, last: Figure, number: Number) -> bool:
        """Whether a number shares the last one's words: 新建小学3所、初中|2所."""
        between = last.span.end, number.start
        return last.unit_class == number.unit_class and (
            _TOGETHER.fullmatch(self._folded, *between) is not None
            or (last.status == "target" and _AND_MORE.fullmatch(self._folded, *between) is not None)
        )

    def _label(
        self, number: Number, row: Row | None, in_row: YearOf | None
    ) -> tuple[str, Figure | None]:
        """What a number counts, and the whole that it is a part of."""
        folded, unit, last = self._folded, number.unit, self._last
        sentence, value = number.item.sentence, number.item.numeral.value
        group, self._part = self._part, ""
        ended = bool(group and last and ends_list(folded, last.span.end, number.start, group))
        if last is None and self._follows_part:
            ended = begins_anew(folded, self.figures[-1].span.end, number.start)
        group = "" if ended else group
        beside = "" if group or last is None else part_beside(folded, last, number.start, unit)
        more = bool(beside) or (bool(group) and unit != self._part_unit)
        each = more and is_told_of_each(folded, sentence, number.start)
        if not (number.wordless or each):
            self._part = part_named(
                self._text,
                folded,
                number.near.number,
                number.near.previous_end,
                number.item.unit,
                in_list=self._follows_part and not ended,
            )
        whole = self._whole_of(number) if self._part else None
        opening = whole_opening(self._text, folded, sentence, number.start)
        if whole is not None:
            self._part_unit = unit
            self._parts.add(len(self.figures))
            label = label_of_part(self._part, opening or whole.label)
            if whole.unit_class == "share" and ends_in_share(folded, number.start):
                label = as_share(self._text, folded, number.start, self._part)
            return label, whole
        if (cell := self._tables.label_of(number.near.number)) is not None:
            return cell, None
        if number.wordless:
            return "", None
        label = self._own_label(number, row, in_row)
        if each:
            label, self._part = label_of_each_part(group or beside, label), group
            if group:
                self._parts.add(len(self.figures))
        elif group and unit == self._part_unit and self._follows_part:
            self._part = label
            over = whole_of(self.figures, self._parts, unit, sentence, value)
            label = label_of_part(label, over.label) if over and is_level(label) else label
            self._parts.add(len(self.figures))
        elif opening and is_level(label):
            label = label_of_part(label, opening)
        elif row is not None and is_level(label):
            told = [f for f in self.figures[-_ROW:] if f.span.end <= row.each]
            over = whole_of(told, set(), unit, sentence, value, led=True)
            label = label_of_part(label, over.label) if over else label
        return label, None

    @property
    def _follows_part(self) -> bool:
        return len(self.figures) - 1 in self._parts

    def _whole_of(self, number: Number) -> Figure | None:
        """The figure of which a number told of a group is a part."""
        folded, sentence, start = self._folded, number.item.sentence, number.start
        value, unit, last = number.item.numeral.value, number.unit, self._last
        led = is_led(folded, sentence, start)
        whole = whole_of(self.figures, self._parts, unit, sentence, value, led=led)
        if last and last.unit == unit and owned_in_brackets(folded, last.span.end, start):
            return last if value <= last.value else whole
        return whole

    def _own_label(self, number: Number, row: Row | None, in_row: YearOf | None) -> str:
        """What a number that is no part counts, by its own words or by the row it stands in."""
        earlier, unit_class = self._earlier, number.unit_class
        label = label_of(
            self._text, self._folded, number.near, number.unit, unit_class, tuple(earlier[-12:])
        )
        if in_row and in_row.nth and earlier:
            label = earlier[-1].label
        elif row and (
            own := label_of_own(self._folded, row, earlier, points=unit_class == "points")
        ):
            label = own
        if unit_class == "points" and not earlier and fold(label) in _RISEN:
            label = self._rate_before(number) + label
        if number.before.endswith(_IS) and _PRONOUN.search(number.before[-16:]):
            return _last_like(self.figures, unit_class) or label
        return label

    def _rate_before(self, number: Number) -> str:
        """毛入园率 of 毛入园率为89.1%。全市提高了|8.5个百分点; empty where none is near."""
        told = self.figures[-1] if self.figures else None
        if told is None or told.unit_class != "share" or len(told.label) > LONGEST - 2:
            return ""
        between = self._folded[told.span.end : number.start]
        return "" if len(between) > _SEEN_BACK or "\n" in between else told.label

    def _time(self, number: Number, in_row: YearOf | None) -> str | None:
        """由2015年的65%提高到85%: the year of the base is not the time of what was reached."""
        if in_row:
            return in_row.year
        if number.wordless:
            return None
        last, floor = self._last, number.start - len(number.before)
        if last and last.status == "baseline" and not number.inside:
            floor = last.span.end
        return as_of(self._text, self._folded, floor, number.start)

    def _add(self, figure: Figure, number: Number, whole: Figure | None) -> None:
        count = len(self.figures)
        if (
            figure.status == "actual"
            and count - self._last_planned <= REACH
            and not self._plans.is_report(number.start, number.before)
            and is_planned_with(self.figures, self._folded, figure, whole)
        ):
            figure = replace(figure, status="target")
        if figure.status == "target":
            self._last_planned = count
        self.figures.append(figure)
        self._last = figure
        self._earlier.append(Earlier(figure.label, figure.unit, figure.unit_class))


def _last_like(figures: list[Figure], unit_class: UnitClass) -> str:
    """What the last value of a class is called."""
    return next((f.label for f in figures[:-5:-1] if f.unit_class == unit_class), "")


def _tidy(value: Decimal) -> Decimal:
    """1329200 for 132.92万, not 1329200.00."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
