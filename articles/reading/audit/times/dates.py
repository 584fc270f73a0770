"""An end before its beginning: 2023年9月开工,2023年3月竣工."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator

from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked
from ..sought import Sought

_DATE = (
    "(?P<{0}>(?P<{0}y>(?:19|20)[0-9]{{2}})年(?P<{0}m>[0-9]{{1,2}})月"
    "(?:[0-9]{{1,2}}日|初|底|中旬|上旬|下旬)?)"
)
_BEGUN = ("开工", "动工", "奠基", "破土", "启动建设", "开建", "始建")
_SPAN = LatePattern(
    _DATE.format("a") + f"(?:正式|全面)?(?:{'|'.join(_BEGUN)})(?:建设)?[^,。;:\n0-9]{{0,6}}[,、]"
    "(?:计划|预计|并|已|于|将于|已于|至|到|并于)*"
    + _DATE.format("b")
    + "(?:正式|全面|顺利|整体|主体|底)?(?:竣工|完工|建成|投用|投入使用|交付|封顶|启用|通过验收)"
)
_USED_THEN_BEGUN = Sought(
    _DATE.format("a") + ",?(?P<noun>[^,。;:\n0-9]{2,6}?)(?:正式|全面|顺利|整体)?"
    "(?:竣工|完工|建成|投用|投入使用|交付|启用)[^,。;:\n0-9]{0,6}[,;。]"
    + _DATE.format("b")
    + ",?(?P<again>[^,。;:\n0-9]{2,12}?)(?:正式|全面)?(?:开工|动工|奠基|破土)",
    *("开工", "动工", "奠基", "破土"),
)
_BACK, _AHEAD = 20, 60


def check_begun_and_ended(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """One work begun in a later month than it was finished in; both years must be printed."""
    for match in _spans(folded):
        begun = (int(match["ay"]), int(match["am"]))
        ended = (int(match["by"]), int(match["bm"]))
        if begun <= ended or match.start() in barred or max(begun[1], ended[1]) > 12:
            continue
        spans = (Span(*match.span("a")), Span(*match.span("b")))
        yield marked(
            "date",
            text,
            spans,
            raw=match[0],
            recomputed=f"{spans[1].of(text)}早于{spans[0].of(text)}",
            verdict=f"{spans[0].of(text)}开工、{spans[1].of(text)}完工，先后颠倒，请核对。",
        )


def check_used_before_begun(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """2022年8月,新校区启用;2023年3月,新校区动工: one thing, used before its building began."""
    for match in _USED_THEN_BEGUN.finditer(folded):
        used = (int(match["ay"]), int(match["am"]))
        begun = (int(match["by"]), int(match["bm"]))
        if used >= begun or match.start() in barred or match["noun"] not in match["again"]:
            continue
        yield marked(
            "date",
            text,
            (Span(*match.span("a")), Span(*match.span("b"))),
            raw=match[0],
            recomputed=f"{match['a']}早于{match['b']}",
            verdict=f"{match['a']}启用、{match['b']}开工，先后颠倒，请核对。",
        )


def _spans(folded: str) -> Iterator[re.Match[str]]:
    for word in _BEGUN:
        at = folded.find(word)
        while at >= 0:
            if match := _SPAN.search(folded, max(0, at - _BACK), at + _AHEAD):
                yield match
            at = folded.find(word, at + 1)


_DAY = LatePattern(
    "(?<![0-9])(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
)
_END_OF_MONTH = LatePattern("月(?:29|30|31)日")
"""No calendar lacks an earlier day."""
_LONGEST_BEFORE = 7
_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check_days(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """9月31日: a day that no calendar has; 2月29日 only where a year is printed that has none."""
    for end in _END_OF_MONTH.finditer(folded):
        floor = max(0, end.start() - _LONGEST_BEFORE)
        days = list(_DAY.finditer(folded, floor, end.end()))
        if not days or days[-1].end() != end.end():
            continue
        match = days[-1]
        month, day = int(match["month"]), int(match["day"])
        if not 1 <= month <= 12 or match.start() in barred:
            continue
        last = _LENGTHS[month]
        if month == 2 and (year := _year_told(folded, match)) and not isleap(year):
            last = 28
        if day <= last:
            continue
        span = Span(match.start(), match.end())
        yield marked(
            "date",
            text,
            (span,),
            recomputed=f"{month}月只有{last}天",
            verdict=f"{month}月只有{last}天，文中写“{span.of(text)}”，请核对。",
        )


_SAME_YEAR = LatePattern("(20[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日(?:至|到|—|-|——|~|、|和)$")


def _year_told(folded: str, day: re.Match[str]) -> int | None:
    """The year before a day, or before the day that a spell to it begins with."""
    if day["year"]:
        return int(day["year"])
    begun = _SAME_YEAR.search(folded[max(0, day.start() - 14) : day.start()])
    return int(begun[1]) if begun else None


_OF_THE_REPUBLIC = Sought(
    "民国(?P<told>[0-9]{2,3})年(?:度)?\\((?:西元|公元)?(?P<year>20[0-9]{2}|19[0-9]{2})年?", "民国"
)


def check_years_of_the_republic(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """民國111年(2023年): the 111th is 2022; a school year of that number ends in 2023."""
    for match in _OF_THE_REPUBLIC.finditer(folded):
        year = int(match["told"]) + 1911
        of_school = match[0].find("年度") >= 0 or folded.startswith("学年", match.end("told"))
        if match.start() in barred or int(match["year"]) in (year, year + of_school):
            continue
        spans = (
            Span(match.start("told"), match.end("told") + 1),
            Span(match.start("year"), match.end("year") + 1),
        )
        yield marked(
            "date",
            text,
            spans,
            recomputed=f"{match['told']} + 1911 = {year}",
            verdict=f"民国{match['told']}年为{year}年，文中写“{match['year']}年”，请核对。",
        )


_MONTHS = Sought(
    "(?<![0-9])((?:19|20)[0-9]{2})年([0-9]{1,2})月(?:至|到|—|-|——|~)((?:19|20)[0-9]{2})年([0-9]{1,2})月",
    *("月至", "月到", "月—", "月-", "月~"),
)


def check_months(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """2021年5月至2021年3月: an end before its beginning."""
    for match in _MONTHS.finditer(folded):
        begun, ended = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        if ended >= begun or ended[0] < begun[0] or match.start() in barred:
            continue  # years that run backwards are told by their own rule
        span = Span(match.start(), match.end())
        yield marked(
            "date",
            text,
            (span,),
            recomputed=f"{match[4]}月早于{match[2]}月",
            verdict=f"“{span.of(text)}”起止颠倒，请核对。",
        )
