"""The figures of an article: every quantity that it reports or promises, with its exact words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from ..numerals import Numeral, find
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
from .comparators import comparator_of
from .label_guard import is_thin
from .label_phrases import Earlier, Neighbourhood
from .labels import label_of
from .not_figures import is_name_or_period, names_and_dates
from .parts import REACH, is_planned_with, label_of_part, part_named, whole_of
from .places import region_of
from .plans import Plans
from .statuses import as_of, only_time, status_of
from .units import UnitFound, unit_at

_SERIES = re.compile(" ?[、,和与及] ?")
_RANGE = re.compile(" ?(?:[-—–~至]{1,2}) ?")
_TOGETHER = re.compile(" ?[、和与及] ?")
_BARE_LEAD = re.compile(
    "(?:达到?|为|约|近|超过?|突破|逾|共计?|合计|累计|增至|增加到|提高到|扩大到|新增|增加|提供|投入|投资)(?:了|到)?$"
)
_BARE_TERM = re.compile(
    "(?:人数|总数|数量|总量|系数|指数|得分|总分|均分|平均分|满意度|面积|投入|资金|经费|总额|金额|规模|学位|参与率|入学率|覆盖率)"
    "(?:总数)?(?:就|已|均)?(?:达到?|为|约|仅|超过?|增至|降至|提高到|下降到|[:：])+(?:了|到)?$"
)
_PEOPLE_BEHIND = re.compile(
    "[一-龥]{0,6}?(?:学生|学子|教师|师生|家长|群众|孩子|儿童|幼儿|少年|新生|考生|居民|职工|农民|毕业生)"
    "(?![会节证])"
)
_MORE = re.compile(
    " ?(?:余(?!下|杭|姚|江|额|款)|来(?=[个名所家人位])"
    "|多(?!媒体|功能|元(?:化|评|文|智|主|共|协|融|立|格|发|办|体|参)|样|种|彩|方|维|渠道|层|部门|级|措|边|学科))"
)


_BOUND = re.compile("分别[^,。;0-9]{0,12}(?:不少于|不低于|不超过|超过|高于|突破)[^,。;]*$")
_MORE_FIRSTS = frozenset(" 余来多")
_UNIT_END_MORE = re.compile("(?:多|余)(?=[,。;、)的年])")


class _Candidate(NamedTuple):
    numeral: Numeral
    sentence: Span
    unit: str
    unit_class: UnitClass
    end: int
    more: bool
    reasons: tuple[str, ...] = ()
    shown: UnitFound | None = None

    @property
    def start(self) -> int:
        return self.numeral.start


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
    """
    year = page.header.published_on.year if page.header.published_on else None
    figures: list[Figure] = []
    parts: set[int] = set()
    barred = names_and_dates(folded, page, initiatives)
    for mention in places.mentions:  # 三台县 has no three of anything
        begin, end = mention.span.start, mention.span.end
        barred[begin:end] = b"\1" * (end - begin)
    found = list(_candidates(folded, shape.sentences, barred))
    found = _joined_ranges(folded, list(_with_units_of_neighbours(folded, found)))
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
    plans = Plans(folded, page, shape)
    for index, item in enumerate(found):
        sentence, start, end = item.sentence, item.numeral.start, item.end
        if index == 0 or sentence is not found[index - 1].sentence:
            last, earlier = None, []
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
            place_ends=frozenset(m.span.end for m in near_mentions),
        )
        before = folded[max(sentence.start, start - 160) : start]
        after = folded[end : min(sentence.end, end + 60)]
        comparator = comparator_of(
            before[-24:],
            after,
            vague=item.numeral.vague or item.more,
            ranged=item.numeral.high is not None,
            whole=folded[start] in "十百千万亿",
        )
        status: FigureStatus = status_of(
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
            and _TOGETHER.fullmatch(folded, last.span.end, start)
        ):
            status = last.status if status == "actual" else status
            if comparator == "eq" and _BOUND.search(before[-40:]):
                comparator = last.comparator
        unit = _printed_unit(text, item)
        label = label_of(text, folded, near, unit, item.unit_class, tuple(earlier[-12:]))
        part = part_named(
            text,
            folded,
            near.number,
            near.previous_end,
            item.unit,
            in_list=len(figures) - 1 in parts,
        )
        whole = whole_of(figures, parts, unit, sentence, item.numeral.value) if part else None
        if whole is not None:
            label = label_of_part(part, whole.label)
            parts.add(len(figures))
        reasons = item.reasons + (("label-thin",) if len(label) < 3 or is_thin(label) else ())
        if comparator == "approx" or "不完全统计" in before:
            reasons += ("hedged",)
        region = region_of(folded, start, sentence, near_mentions, places)
        dated = max(sentence.start, start - 160)
        if (
            last and last.status == "baseline" and not inside
        ):  # 由2015年的65%提高到85%: 2015 is not its time
            dated = last.span.end
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
            as_of=as_of(text, folded, dated, start) or paragraph_time,
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
    return tuple(figures)


def _is_inside(folded: str, last: Figure, start: int) -> bool:
    """Whether a number stands in brackets behind the last one, 424所(公办34所、民办390所)."""
    floor = max(last.sentence.start, last.span.start - 24)
    return folded.rfind("(", floor, start) > folded.rfind(")", floor, start)


def _candidates(
    folded: str, sentences: tuple[Span, ...], barred: bytearray
) -> Iterator[_Candidate]:
    position = 0
    for numeral in find(folded):
        while position < len(sentences) and sentences[position].end <= numeral.start:
            position += 1
        if position == len(sentences):
            return
        sentence = sentences[position]
        if numeral.start < sentence.start or numeral.end > sentence.end:
            continue
        if barred[numeral.start] or barred[numeral.end - 1]:
            continue
        candidate = _with_unit(folded, numeral, sentence)
        if candidate is not None and candidate.end <= sentence.end:
            yield candidate


def _with_unit(folded: str, numeral: Numeral, sentence: Span) -> _Candidate | None:
    """The number with its unit; None for a Chinese numeral without one, which counts nothing."""
    end, more = numeral.end, False
    if numeral.kind != "number" and numeral.kind != "positional":
        ratio = "1:" if folded[numeral.start : numeral.start + 2] in ("1:", "1比") else ":1"
        unit: str = {"permille": "‰", "ratio": ratio}.get(numeral.kind, "%")
        unit_class: UnitClass = "ratio" if numeral.kind == "ratio" else "share"
        if numeral.kind == "percent" and folded.startswith("点", end):
            end, unit, unit_class = end + 1, "%点", "points"
        return _Candidate(numeral, sentence, unit, unit_class, end, more)
    if folded[end : end + 1] in _MORE_FIRSTS and (match := _MORE.match(folded, end)):
        if unit_at(folded, match.end()):
            end, more = match.end(), True
        elif folded[match.end() : match.end() + 1] in ("万", "亿"):
            scale = 10**4 if folded[match.end()] == "万" else 10**8
            high = None if numeral.high is None else numeral.high * scale
            numeral = numeral._replace(value=numeral.value * scale, high=high, scale=scale)
            end, more = match.end() + 1, True
    if folded.startswith("个亿", end):
        value = numeral.value * 10**8
        numeral = numeral._replace(value=value, end=end + 2, scale=10**8)
        end += 2
    found = unit_at(folded, end)
    if found is None:
        if numeral.scale == 1 and not _is_arabic(folded, numeral):
            return None
        return _Candidate(numeral, sentence, "", "other", end, more)
    more = more or bool(_UNIT_END_MORE.match(folded, found.end))
    return _Candidate(numeral, sentence, found.name, found.unit_class, found.end, more, shown=found)


def _printed_unit(text: str, item: _Candidate) -> str:
    """The unit in the text's own characters; the neighbour's, where it is not printed here."""
    if item.shown is None:
        return item.unit
    return text[item.shown.start : item.shown.end].replace(" ", "")


def _with_units_of_neighbours(folded: str, found: list[_Candidate]) -> Iterator[_Candidate]:
    """The candidates that count something, each with a unit, its own or a neighbour's."""
    settled: list[_Candidate] = []
    following: _Candidate | None = None
    for item in reversed(found):
        if item.unit or item.numeral.kind == "ratio":
            if not is_name_or_period(folded, item.numeral, item.unit, item.end):
                if item.unit == "个" and following and following.unit_class == "points":
                    link = _SERIES.match(folded, item.end)
                    if link and link.end() == following.start:  # 2.7个和1.3个百分点
                        item = item._replace(unit_class="points")
                settled.append(item)
                following = item
            else:
                following = None
            continue
        bare = _bare(folded, item, following)
        if bare is not None:
            settled.append(bare)
            following = bare
        else:
            following = None
    return reversed(settled)


def _bare(folded: str, item: _Candidate, following: _Candidate | None) -> _Candidate | None:
    """A number without a unit that is a figure all the same: 分别为12、15、20所, 达22.44万."""
    numeral = item.numeral
    if not _is_arabic(folded, numeral) or folded.startswith(".0", numeral.end - 2):
        return None
    before = folded[max(item.sentence.start, numeral.start - 16) : numeral.start]
    if (
        following is not None
        and following.sentence == item.sentence
        and (link := _SERIES.match(folded, item.end))
        and link.end() == following.start
        and (
            following.unit_class not in ("share", "points", "ratio", "time")
            or _in_row(item, before)
        )
        and not before.endswith(("第", "(", "年"))
        and numeral.scale in (1, following.numeral.scale)
    ):
        return item._replace(
            unit=following.unit,
            unit_class=following.unit_class,
            reasons=("unit-from-context",),
        )
    closing = folded[item.end : item.end + 1]
    ends = closing in ("", ",", "。", ";", "、", ")", "(", "\n", "!", " ")
    if numeral.scale > 1 and (ends or _BARE_LEAD.search(before)):
        return item._replace(reasons=("unit-from-context",), unit_class="other")
    if numeral.scale > 1 and _PEOPLE_BEHIND.match(folded, item.end):  # 惠及130万乡村教师
        return item._replace(reasons=("unit-from-context",), unit_class="people")
    if ends and _BARE_TERM.search(before) and not 1900 <= numeral.value <= 2100:
        return item._replace(reasons=("unit-from-context",), unit_class="other")
    return None


def _in_row(item: _Candidate, before: str) -> bool:
    """依次提高27.1、22.3、17.8个百分点: decimals in a row share their unit, whatever it is."""
    return item.numeral.value % 1 != 0 or before.endswith(("分别", "依次"))


def _joined_ranges(folded: str, found: list[_Candidate]) -> list[_Candidate]:
    """1000亿元至2000亿元 is one range, its unit printed twice."""
    joined: list[_Candidate] = []
    for item in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.unit == item.unit != ""
            and last.sentence == item.sentence
            and last.numeral.high is None
            and item.numeral.high is None
            and last.numeral.value < item.numeral.value
            and _RANGE.fullmatch(folded, last.end, item.start)
            and not folded[max(0, last.start - 12) : last.start].endswith(("由", "从"))
        ):
            numeral = item.numeral._replace(
                start=last.start,
                value=last.numeral.value,
                high=item.numeral.value,
            )
            joined[-1] = item._replace(numeral=numeral)
        else:
            joined.append(item)
    return joined


def _is_arabic(folded: str, numeral: Numeral) -> bool:
    return "0" <= folded[numeral.start] <= "9" or folded[numeral.start] == "-"


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
