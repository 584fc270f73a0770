"""The numbers of a text that count something, each with its unit, its own or a neighbour's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..numerals import Numeral, find
from ..records import Span, UnitClass
from .not_figures import is_name_or_period
from .units import UnitFound, unit_at

_SERIES = LatePattern(" ?[、,和与及] ?")
_RANGE = LatePattern(" ?(?:[-—–~至]{1,2}) ?")
_BARE_LEAD = LatePattern(
    "(?:达到?|为|约|近|超过?|突破|逾|共计?|合计|累计|增至|增加到|提高到|扩大到|新增|增加|提供|投入|投资"
    "|斥资|耗资|出资|筹资|筹集|拨款|拨付|拿出|投)(?:了|到)?$"
)
_BARE_TERM = LatePattern(
    "(?:人数|总数|数量|总量|生师比|师生比|系数|指数|得分|总分|均分|平均分|满意度|面积|投入|资金|经费|总额|金额|规模|学位|参与率|入学率|覆盖率)"
    "(?:总数)?(?:就|已|均)?(?:达到?|为|约|仅|超过?|增至|降至|提高到|下降到|[:：])+(?:了|到)?$"
)
_PEOPLE_BEHIND = LatePattern(
    "[一-龥]{0,6}?(?:学生|学子|教师|师生|家长|群众|孩子|儿童|幼儿|少年|新生|考生|居民|职工|农民|毕业生)"
    "(?![会节证])"
)
_MORE = LatePattern(
    " ?(?:余(?!下|杭|姚|江|额|款)|来(?=[个名所家人位])"
    "|多(?!媒体|功能|元(?:化|评|文|智|主|共|协|融|立|格|发|办|体|参)|样|种|彩|方|维|渠道|层|部门|级|措|边|学科))"
)
_MORE_FIRSTS = frozenset(" 余来多")
_EACH_ITS_OWN = LatePattern("(?:分别|依次)[^,。;0-9]{0,8}$")
"""分别新增学位4.6万|和7000个: a unit in common, whatever the scales."""
_UNIT_END_MORE = LatePattern("(?:多|余)(?=[,。;、)的年])")


class Quantity(NamedTuple):
    """A number of the text with its unit and where that ends; `more` for 余 or 多 between them."""

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


def quantities(folded: str, sentences: tuple[Span, ...], barred: bytearray) -> list[Quantity]:
    """All numbers with a unit that count something, in reading order; none overlaps another.

    `barred` says for each sign whether it stands where numbers are no quantities. In 12、15、20所
    the first two take the unit of the third.
    """
    found = list(_candidates(folded, sentences, barred))
    return _joined_ranges(folded, list(_with_units_of_neighbours(folded, found)))


def _candidates(folded: str, sentences: tuple[Span, ...], barred: bytearray) -> Iterator[Quantity]:
    position = 0
    for numeral in find(folded, barred):
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


def _with_unit(folded: str, numeral: Numeral, sentence: Span) -> Quantity | None:
    """The number with its unit; None for a Chinese numeral without one, which counts nothing."""
    end, more = numeral.end, False
    if numeral.kind != "number" and numeral.kind != "positional":
        ratio = "1:" if folded[numeral.start : numeral.start + 2] in ("1:", "1比") else ":1"
        unit: str = {"permille": "‰", "ratio": ratio}.get(numeral.kind, "%")
        unit_class: UnitClass = "ratio" if numeral.kind == "ratio" else "share"
        if numeral.kind == "percent" and folded.startswith("点", end):
            end, unit, unit_class = end + 1, "%点", "points"
        return Quantity(numeral, sentence, unit, unit_class, end, more)
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
        return Quantity(numeral, sentence, "", "other", end, more)
    more = more or bool(_UNIT_END_MORE.match(folded, found.end))
    return Quantity(numeral, sentence, found.name, found.unit_class, found.end, more, (), found)


def _with_units_of_neighbours(folded: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The candidates that count something, each with a unit, its own or a neighbour's."""
    settled: list[Quantity] = []
    following: Quantity | None = None
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


def _bare(folded: str, item: Quantity, following: Quantity | None) -> Quantity | None:
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
        and (numeral.scale in (1, following.numeral.scale) or _EACH_ITS_OWN.search(before))
    ):
        return item._replace(
            unit=following.unit,
            unit_class=following.unit_class,
            reasons=("unit-from-context",),
        )
    closing = folded[item.end : item.end + 1]
    ends = closing in ("", ",", "。", ";", "、", ")", "(", "\n", "!", " ", "占")
    if numeral.scale > 1 and (ends or _BARE_LEAD.search(before)):
        return item._replace(reasons=("unit-from-context",), unit_class="other")
    if numeral.scale > 1 and _PEOPLE_BEHIND.match(folded, item.end):  # 惠及130万乡村教师
        return item._replace(reasons=("unit-from-context",), unit_class="people")
    if ends and _BARE_TERM.search(before) and not 1900 <= numeral.value <= 2100:
        return item._replace(reasons=("unit-from-context",), unit_class="other")
    return None


def _in_row(item: Quantity, before: str) -> bool:
    """依次提高27.1、22.3、17.8个百分点: decimals in a row share their unit, whatever it is."""
    return item.numeral.value % 1 != 0 or before.endswith(("分别", "依次"))


def _joined_ranges(folded: str, found: list[Quantity]) -> list[Quantity]:
    """1000亿元至2000亿元 is one range, its unit printed twice."""
    joined: list[Quantity] = []
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
