"""The figures of an article: every quantity that it reports or promises, with its exact words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal

from ..late_pattern import LatePattern
from ..records import (
    Figure,
    FigureStatus,
    InitiativeFound,
    Outline,
    Page,
    Places,
    Section,
    Span,
    UnitClass,
)
from .cells import Tables
from .comparators import comparator_of
from .headline import as_told_below
from .label_around import Earlier, Neighbourhood
from .label_guard import is_thin
from .labels import label_of
from .not_figures import names_and_dates
from .part_groups import is_told_of_each, label_of_each_part, part_beside
from .parts import (
    REACH,
    ends_list,
    is_led,
    is_level,
    is_planned_with,
    label_of_part,
    owned_in_brackets,
    part_named,
    whole_of,
)
from .places import region_of
from .plans import Plans
from .quantities import Quantity, quantities
from .statuses import goes_on_with_plan, status_of
from .times import as_of, only_time
from .value_rows import YearRows, label_of_own, row_of

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
    year = page.header.published_on.year if page.header.published_on else None
    figures: list[Figure] = []
    parts: set[int] = set()
    part = part_unit = ""
    barred = names_and_dates(folded, page, initiatives)
    for mention in places.mentions:  # 三台县 has no three of anything
        begin, end = mention.span.start, mention.span.end
        barred[begin:end] = b"\1" * (end - begin)
    found = quantities(folded, shape.sentences, barred)
    mentions = [m for m in places.mentions if m.adcode]
    mention_starts = [m.span.start for m in mentions]
    sections = _Sections(shape.sections)
    named = sorted(
        ((span, i.name) for i in initiatives for span in i.mentions or (i.span,)),
        key=lambda pair: pair[0].start,
    )
    named_starts = [span.start for span, _ in named]
    last: Figure | None = None
    earlier: list[Earlier] = []
    paragraph_time: str | None = None
    last_planned = -REACH - 1
    plans, tables = Plans(folded, page, shape), Tables(text, folded)
    year_rows = YearRows(folded)
    for index, item in enumerate(found):
        sentence, start, end = item.sentence, item.numeral.start, item.end
        if index == 0 or sentence is not found[index - 1].sentence:
            last, earlier, part = None, [], ""
            floor = max(0, sentence.start - 400)
            begin = max(folded.rfind("\n", floor, sentence.start), floor)
            paragraph_time = only_time(text, folded, begin, sentence.start)
        following = found[index + 1] if index + 1 < len(found) else None
        lower = bisect_right(mention_starts, sentence.start - 1)
        upper = bisect_right(mention_starts, start)
        near_mentions = mentions[max(lower, upper - 6) : upper]
        near = Neighbourhood(
            sentence=sentence,
            number=Span(start, end),
            previous_end=last.span.end if last else sentence.start,
            next_start=following.start if following else sentence.end,
            place_ends=frozenset([m.span.end for m in near_mentions]) if near_mentions else _NONE,
        )
        floor, ceiling = max(sentence.start, start - _BACK), min(sentence.end, end + _AHEAD)
        before, after = folded[floor:start], folded[end:ceiling]
        wordless = (
            last is not None
            and start - last.span.end <= 1
            and len(figures) - 1 not in parts
            and _BARE.fullmatch(folded, floor, ceiling) is not None
            and not any(known.label for known in earlier[-12:])
        )
        comparator = comparator_of(
            before[-24:],
            after,
            vague=item.numeral.vague or item.more,
            ranged=item.numeral.high is not None,
            whole=folded[start] in "十百千万亿",
        )
        status: FigureStatus = "actual"
        if not wordless:
            status = status_of(
                before,
                after,
                comparator=comparator,
                unit=item.unit,
                unit_class=item.unit_class,
                year=year,
            )
        inside = last is not None and last.status == "baseline" and _is_inside(folded, last, start)
        if inside and status == "actual":
            status = "baseline"
        planned = (status in ("change", "threshold") and plans.is_task(start, before)) or (
            status == "actual"
            and plans.governs(sentence, start, before, after, item.unit, item.unit_class)
        )
        if planned:
            status = "target"
        elif (
            last is not None
            and last.unit_class == item.unit_class
            and (
                _TOGETHER.fullmatch(folded, last.span.end, start)
                or (last.status == "target" and _AND_MORE.fullmatch(folded, last.span.end, start))
            )
        ):
            status = last.status if status == "actual" else status
            if comparator == "eq" and _BOUND.search(before[-40:]):
                comparator = last.comparator
        if (
            status == "actual"
            and last is not None
            and last.status == "target"
            and last.unit_class == item.unit_class
            and start - sentence.start > _SEEN
            and goes_on_with_plan(folded[last.span.end : start], year)
        ):
            status = "target"
        if status == "actual":
            status = tables.status_of(near.number, item.unit_class) or status
        unit = _printed_unit(text, item)
        group, part = part, ""
        ended = bool(group and last and ends_list(folded, last.span.end, start, group))
        if ended:
            group = ""
        beside = "" if group or last is None else part_beside(folded, last, start, unit)
        more = bool(beside) or (bool(group) and unit != part_unit)
        each = more and is_told_of_each(folded, sentence, start)
        if not (wordless or each):
            part = part_named(
                text,
                folded,
                near.number,
                near.previous_end,
                item.unit,
                in_list=len(figures) - 1 in parts and not ended,
            )
        row = None if wordless else row_of(folded, near)
        in_row = year_rows.of(near, row) if row else None
        whole = None
        if part:
            led = is_led(folded, sentence, start)
            whole = whole_of(figures, parts, unit, sentence, item.numeral.value, led=led)
            if last and last.unit == unit and owned_in_brackets(folded, last.span.end, start):
                whole = last if item.numeral.value <= last.value else whole
        if whole is not None:
            label = label_of_part(part, whole.label)
            part_unit = unit
            parts.add(len(figures))
        elif (cell := tables.label_of(near.number)) is not None:
            label = cell
        elif wordless:
            label = ""
        else:
            label = label_of(text, folded, near, unit, item.unit_class, tuple(earlier[-12:]))
            if in_row and in_row.nth and earlier:
                label = earlier[-1].label
            elif row and (
                own := label_of_own(folded, row, earlier, points=item.unit_class == "points")
            ):
                label = own
            if (
                before.endswith(_IS)
                and _PRONOUN.search(before[-16:])
                and (said := _last_like(figures, item.unit_class))
            ):
                label = said
            if each:
                label, part = label_of_each_part(group or beside, label), group
                if group:
                    parts.add(len(figures))
            elif group and unit == part_unit and len(figures) - 1 in parts:
                part = label
                over = whole_of(figures, parts, unit, sentence, item.numeral.value)
                label = label_of_part(part, over.label) if over and is_level(part) else label
                parts.add(len(figures))
        reasons = item.reasons + (("label-thin",) if len(label) < 3 or is_thin(label) else ())
        if comparator == "approx" or "不完全统计" in before:
            reasons += ("hedged",)
        region = region_of(folded, start, sentence, near_mentions, places)
        dated = floor
        if (
            last and last.status == "baseline" and not inside
        ):  # 由2015年的65%提高到85%: 2015 is not its time
            dated = last.span.end
        time = None if wordless else as_of(text, folded, dated, start)
        if in_row:
            time = in_row.year
        figure = Figure(
            span=near.number,
            surface=text[start:end],
            value=_tidy(item.numeral.value),
            value_high=None if item.numeral.high is None else _tidy(item.numeral.high),
            unit=unit,
            unit_class=item.unit_class,
            comparator=comparator,
            label=label,
            status=status,
            as_of=time or paragraph_time,
            region=region,
            sentence=sentence,
            section=sections.at(start),
            initiative=_initiative(named, named_starts, sentence, start),
            reasons=reasons,
        )
        if (
            status == "actual"
            and len(figures) - last_planned <= REACH
            and not plans.is_report(start, before)
            and is_planned_with(figures, folded, figure, whole)
        ):
            figure = replace(figure, status="target")
        if figure.status == "target":
            last_planned = len(figures)
        figures.append(figure)
        last = figure
        earlier.append(Earlier(label, unit, item.unit_class))
    return tuple(as_told_below(figures, page.header.title_span))


def _last_like(figures: list[Figure], unit_class: UnitClass) -> str:
    """What the last value of a class is called."""
    return next((f.label for f in figures[:-5:-1] if f.unit_class == unit_class), "")


def _is_inside(folded: str, last: Figure, start: int) -> bool:
    """Whether a number stands in brackets behind the last one, 424所(公办34所、民办390所)."""
    floor = max(last.sentence.start, last.span.start - 24)
    return folded.rfind("(", floor, start) > folded.rfind(")", floor, start)


def _printed_unit(text: str, item: Quantity) -> str:
    """The unit in the text's own characters; the neighbour's, where it is not printed here."""
    if item.shown is None:
        return item.unit
    return text[item.shown.start : item.shown.end].replace(" ", "")


def _tidy(value: Decimal) -> Decimal:
    """1329200 for 132.92万, not 1329200.00."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


class _Sections:
    """The innermost section at a position; to be asked with rising positions."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        order = sorted(
            enumerate(sections), key=lambda pair: (pair[1].span.start, -pair[1].span.end)
        )
        self._waiting = order[::-1]
        self._open: list[tuple[int, Section]] = []

    def at(self, position: int) -> int | None:
        while self._waiting and self._waiting[-1][1].span.start <= position:
            self._open.append(self._waiting.pop())
        while self._open and self._open[-1][1].span.end <= position:
            self._open.pop()
        return self._open[-1][0] if self._open else None


def _initiative(
    named: list[tuple[Span, str]], starts: list[int], sentence: Span, position: int
) -> str | None:
    """The initiative named last before the figure in its sentence."""
    index = bisect_right(starts, position) - 1
    if index < 0:
        return None
    span, name = named[index]
    return name if span.start >= sentence.start and span.end <= position else None
