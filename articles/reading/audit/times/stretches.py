"""How long it lasted, told away from its ends: 7月6日开放,7月12日关闭,为期5天; 走过六个年头."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...numerals import value_of
from ...records import Finding, Span
from ...word_list import any_of
from ..eras import leftover
from ..ledger import marked
from ..sought import Sought

_NUMBER = "[0-9]{1,3}|[一两二三四五六七八九十]{1,3}"
_DAY = LatePattern("(?<![0-9])(?:(?P<month>[0-9]{1,2})月)?(?P<day>[0-9]{1,2})[日号]")
_MONTH = LatePattern("(?<![0-9])(?P<month>1?[0-9])月(?:[初底末份]|上旬|中旬|下旬)?(?![0-9])")
_LASTED = Sought(
    "(?P<claim>(?:为期|历时|持续|一共|总共|共计|共|前后|时长|长达|期限|共开放|窗口期|用了|用时|历经|不过|仅有|只有)(?:为|有|是|了|共|仅|只)*"
    f"(?P<number>{_NUMBER})(?P<unit>天|个月)(?!多|余|半|左右|以上|以内))",
    *("天", "个月"),
)
_APIECE = LatePattern("[每各轮批]|其中|分[两二三四]|第[一二三]|工作日|除外|不含|中间")
_SHARED = LatePattern("每|其中|分[两二三四]|第[一二三]期")
_ONLINE = LatePattern("系统|平台|网上|线上|通道|24小时|端口|小程序|网站|昼夜|周末不")
_YEAR = LatePattern("(?P<year>(?:19|20)[0-9]{2})年(?:[春夏秋冬][季天]?(?:学期)?)?")
_GOES = LatePattern("(?:从|自|由|打)[^,。;:0-9]{0,6}$")
_JOINED = ("到", "至", "—", "-", "~")
_COMES = LatePattern("(?:到|至|直到|截至|迄)[^,。;:0-9]{0,6}$")
_YEARS_LONG = Sought(
    "(?P<claim>(?:(?P<whole>走过|历时|历经|整整|前后|跨越|长达|度过)|坚持|坚守|连续|持续|就是|用|花|经过|经历)(?:了|整整|足足|近)*(?:的)?"
    f"(?P<number>{_NUMBER})(?P<unit>个年头|个春秋|个寒暑|年|载)(?![级度前制内后的]|以|多|余|半))",
    *("年头", "春秋", "寒暑", "年", "载"),
)
_WEEK = Sought(
    f"每周(?:安排|开展|开设|服务|上课|练)?(?P<days>[0-9]|[一两二三四五六七])[天日次]{{1}}[^。;0-9]{{0,12}}?每[天日次][^。;0-9]{{0,8}}?"
    f"(?P<each>[0-9]{{1,2}}|[一两二三四五六七八九十]{{1,2}})(?:个)?(?P<unit>小时|课时|节课|节|分钟)[^。;0-9]{{0,10}}?"
    "(?P<claim>(?:每周|一周|全周|周)(?:算下来|下来|累计|总共|合计|共|就|便|有|是|达|为)"
    f"[^。;,0-9一二两三四五六七八九十]{{0,8}}(?P<sum>{_NUMBER})(?:个)?(?P<again>小时|课时|节课|节|分钟))(?!以上|多|余|左右)",
    "每周",
)
_BACK, _AHEAD, _BEHIND = 120, 60, 14
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SENTENCE = re.compile("[^。;\n]*")


def check_stretches(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """The ends are told by what begins and what closes, wherever in the sentence they stand."""
    for lasted in _LASTED.finditer(folded):
        if lasted.start() not in barred:
            yield from _days_or_months(text, folded, lasted)
    for lasted in _YEARS_LONG.finditer(folded):
        if lasted.start() not in barred:
            yield from _years(text, folded, lasted)
    for week in _WEEK.finditer(folded):
        days, each, said = (value_of(week[name]) for name in ("days", "each", "sum"))
        if week.start() in barred or week["unit"][:1] != week["again"][:1]:
            continue
        if days and each and said and days * each != said:
            spans = [Span(week.start(), week.end("unit")), Span(*week.span("claim"))]
            yield _finding(text, spans, f"{days} × {each} = {days * each}")


def _bounds(folded: str, at: re.Match[str]) -> tuple[int, int]:
    """The sentence around a claim."""
    floor = max(0, at.start() - _BACK)
    start = max(folded.rfind(sign, floor, at.start()) for sign in "。;\n") + 1
    rest = _SENTENCE.match(folded, at.end(), min(len(folded), at.end() + _AHEAD))
    return max(start, floor), rest.end() if rest else at.end()


def _days_or_months(text: str, folded: str, lasted: re.Match[str]) -> Iterator[Finding]:
    start, end = _bounds(folded, lasted)
    days = lasted["unit"] == "天"
    ends = list((_DAY if days else _MONTH).finditer(folded, start, end))
    if len(ends) != 2 or _APIECE.search(folded, start, end):
        return
    first, second = ends
    if not _begins().search(_behind(folded, first, second.start())):
        return
    if not _closes().search(_behind(folded, second, end)):
        return
    told = re.split("[,。;:()]", folded[start : lasted.start()])[-1]
    if second.end() <= lasted.start() and leftover(told):
        return  # 7月1日开始报名,7月10日结束,现场审核共3天
    said = value_of(lasted["number"])
    took = _between(first, second) if days else int(second["month"]) - int(first["month"]) + 1
    if said is None or took is None or took < 2:
        return
    online = _ONLINE.search(folded, start, min(len(folded), end + _AHEAD)) is not None
    leap = days and int(first["month"] or 0) <= 2 < int(second["month"] or first["month"] or 0)
    fits = any(
        _is_as_long(int(said), took + more, online or not days) for more in range(1 + bool(leap))
    )
    if not fits:
        unit = "天" if days else "个月"
        spans = [Span(*m.span()) for m in ends] + [Span(lasted.start("number"), lasted.end("unit"))]
        yield _finding(text, spans, f"首尾计{took}{unit}")


def _is_as_long(said: int, took: int, every_day: bool) -> bool:
    """Whether so many days are said: both ends counted or one, or the workdays among them."""
    workdays = took * 5 // 7
    return took - 1 <= said <= took or (not every_day and workdays - 1 <= said <= took)


def _behind(folded: str, date: re.Match[str], most: int) -> str:
    return folded[date.end() : min(most, date.end() + _BEHIND)].replace(":", "")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(lexicon('audit')['stretches']['begins'])})")


@cache
def _closes() -> re.Pattern[str]:
    return re.compile(
        f"(?:{any_of(lexicon('audit')['stretches']['closes'])})(?!小组|第|预赛|初赛|首轮|前)"
    )


def _between(first: re.Match[str], second: re.Match[str]) -> int | None:
    """The days from one to another, both counted; 28 days for February."""
    month = int(first["month"] or 0)
    later = int(second["month"] or month)
    if not 1 <= month <= 12 or not month <= later <= 12:
        return None
    days = sum(_LENGTHS[month:later]) + int(second["day"]) - int(first["day"]) + 1
    return days if days > 0 else None


def _years(text: str, folded: str, lasted: re.Match[str]) -> Iterator[Finding]:
    """从2017年秋季…到2021年春季…六个年头: from year to year, or both years counted."""
    start, end = _bounds(folded, lasted)
    years = list(_YEAR.finditer(folded, start, end))
    if len(years) != 2 or _SHARED.search(folded, start, lasted.end()):
        return
    first, second = years
    going = _GOES.search(folded[max(start, first.start() - 8) : first.start()])
    joined = folded[first.end() : second.start()] in _JOINED and "连续" not in lasted["claim"]
    if not going and not joined:
        return
    if not _COMES.search(folded[max(first.end(), second.start() - 8) : second.start()]):
        return
    apart, said = int(second["year"]) - int(first["year"]), value_of(lasted["number"])
    if said is None or apart <= 0 or apart - 1 <= said <= apart + 1:
        return
    if said < apart and not lasted["whole"]:
        return  # 从2011年到2019年,…连续三年获评优秀: a part of the time
    spans = [Span(*m.span()) for m in years] + [Span(lasted.start("number"), lasted.end("unit"))]
    yield _finding(text, spans, f"{first[0]}至{second[0]}为{apart}至{apart + 1}年")


def _finding(text: str, spans: list[Span], got: str) -> Finding:
    said = spans[-1].of(text)
    return marked("date", text, spans, recomputed=got, verdict=f"{got}，文中写“{said}”，请核对。")
