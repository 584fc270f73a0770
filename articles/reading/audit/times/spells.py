"""How long it lasted against its first and last day, or its years one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Finding, Page, Span
from ..ledger import marked
from ..sought import Sought

_NUMBER = "[0-9]{1,3}|[一两二三四五六七八九十半]{1,3}"
_DAYS = LatePattern(
    "(?<![0-9])(?:(?P<m>[0-9]{1,2})月)?(?P<d>[0-9]{1,2})日?(?:至|到|—|-|——|~)"
    "(?:(?P<n>[0-9]{1,2})月)?(?P<e>[0-9]{1,2})日"
)
_BEGUN_ENDED = LatePattern(
    "(?<![0-9])(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日(?:正式|全面)?(?:开始|启动|开幕|开赛|开营|开班)"
    "[^。;0-9]{0,16}?[,、](?:至|到|于|将于)?(?:(?P<n>[0-9]{1,2})月)?(?P<e>[0-9]{1,2})日(?:圆满|顺利|正式)?(?:结束|闭幕|落幕|结营|结业|收官)(?!小组|第|预赛|初赛|首轮|前)"
)
_OPENS = LatePattern(
    "(?P<at>(?<![0-9])(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日)(?:正式|全面)?(?:开始|启动|开幕|开赛|开营|开班)"
)
_CLOSES = LatePattern(
    "(?P<at>(?<![0-9])(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日)(?:圆满|顺利|正式)?(?:结束|闭幕|落幕|结营|结业|收官)"
)
_LASTED = LatePattern(
    f"(?:历时|为期|持续|用时|耗时|连续|长达|经过|历经)(?:为|共|了)?(?P<number>{_NUMBER})"
    "(?P<half>个半)?个?(?P<unit>天|日|周|星期|月)(?!多|余|来|半)"
)
_LASTED_REACH, _CLOSE, _MANY_WEEKS = 60, 2, 4
_APIECE = LatePattern("[每各批期轮]|其中|会后|随即|随后|之后|此后|第[一二三四]")
_MONTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_OF_UNIT = {
    "天": (Decimal(1), Decimal(1)),
    "日": (Decimal(1), Decimal(1)),
    "周": (Decimal(5), Decimal(7)),
    "星期": (Decimal(5), Decimal(7)),
    "月": (Decimal(26), Decimal(32)),
}
"""How many days a unit may stand for: a week of school has five."""

_RUNNING = LatePattern(
    "(?:建校|办学|建园|建院|连续|坚持|持续|走过|历经|不间断)[^,。;:\n0-9一二三四五六七八九十]{0,8}"
    f"(?P<number>{_NUMBER})(?P<unit>年(?!级|度|前)|个?年头)(?!多|余|来)"
)
_FROM = LatePattern(
    "(?P<from>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?[^。;\n0-9]{0,10}?"
    "(?:启动|开始|创办|起|开展|设立|举办|实施|推行|试点|创立|成立|以来|发起|创建)"
)
_UNTIL = LatePattern("(?:至|到|截至|截止|截止到)(?P<to>(?:19|20)[0-9]{2})年")
_GONE_ON = LatePattern("年?,?(?:已经?|共|累计|整整|一共|活动已?|该校)+|年?")
_SO_FAR = LatePattern(
    "(?:自|从)(?:19|20)[0-9]{2}年[^0-9]{0,40}已(?:经)?(?:连续|坚持|持续|走过|历经|不间断)"
)
_CAREERS = Sought(
    "(?:[从自]|(?<![0-9至到—-])(?=[0-9]{4}年(?:参加工作|从教|走上|毕业|入职|站上|登上|来到)))"
    "(?P<from>(?:19|20)[0-9]{2})年[^。;\n0-9]{0,14}[,至]?[到至](?P<to>(?:19|20)[0-9]{2})年[^。;\n0-9]{0,16}?"
    "(?:站|坚守|走过|历时|工作|坚持|从教|任教|耕耘|扎根|奋斗|服务|度过|整整|教)(?:了|已)?(?:整整)?"
    f"(?P<number>{_NUMBER})(?:个春秋|年(?![级度前]))(?!多|余|的[老校教])",
    *(
        "从19",
        "从20",
        "自19",
        "自20",
        "年参加工作",
        "年从教",
        "年走上",
        "年毕业",
        "年入职",
        "年站上",
        "年登上",
        "年来到",
    ),
)
_SCHOOLS = Sought(
    "[建立办]于(?P<from>(?:19|20)[0-9]{2})年[^。;\n]{0,24}?[,，](?:至|到|截至)(?P<to>(?:19|20)[0-9]{2})年"
    f"[^。;,\n0-9]{{0,4}}(?:建校|办学|建园|建院)(?:已)?(?:有|走过|满)?(?P<number>{_NUMBER})年(?!多|余)",
    *("建于", "立于", "办于"),
)
_EDITIONS = Sought(
    "(?P<from>(?:19|20)[0-9]{2})年[^。;\n0-9]{0,24}每年[^,。;\n0-9]{0,6}[一1][届次期][^。;\n0-9]{0,10}"
    "[至到](?P<to>(?:19|20)[0-9]{2})年[^。,;\n0-9]{0,4}(?:已|共|累计|连续)[^。,;\n0-9]{0,6}?(?:了)?"
    f"(?P<number>{_NUMBER})[届次期]",
    "每年",
)
_YEARS_BEHIND = Sought(
    "(?P<told>连续(?P<number>[2-9]|[两二三四五六七八九])年)[^。;:\n0-9一二三四五六七八九十]{0,16}"
    "(?:分别[是为]|即|依次[是为]|\\()(?P<years>(?:19|20)[0-9]{2}年?(?:[、,和](?:19|20)[0-9]{2}年?){1,7})(?!等)",
    "连续",
)
_LISTED = Sought(
    "(?P<years>(?:19|20)[0-9]{2}年?[、,和](?:(?:19|20)[0-9]{2}年?[、,和]){0,5}(?:19|20)[0-9]{2})年?"
    "[^。;:\n0-9一二三四五六七八九十]{0,12}连续(?P<number>[2-9]|[两二三四五六七八九])年",
    "连续",
)

_RUN = Sought(
    "(?P<told>(?P<wins>[二两三四五六七八九])连(?:冠|胜|霸|优|评)|(?:连续|蝉联|实现)"
    "(?P<years>[二两三四五六七八九])(?:年|届|连冠))",
    *("连续", "蝉联", "连冠", "连胜", "连霸", "连优", "连评"),
)
_ONE_YEAR = LatePattern("(?P<year>(?:19|20)[0-9]{2})(?![0-9%])|今年|去年|前年|本年|上年")
_ONE_BY_ONE = LatePattern("首[次度]|第一次|接连|先后|又|再[次度]?")
_NOT_ONE_BY_ONE = LatePattern("(?:19|20)[0-9]{2}年?(?:至|到|—|-|~)|[一两二三四五]年前|年均")
_AGO = {"今": 0, "本": 0, "去": 1, "上": 1, "前": 2}


def check_spells(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """3月10日至28日,历时一个半月; 2015年启动,至2023年已连续开展11年."""
    for checked in (_days, _listed_years, _years_behind, _editions, _careers):
        yield from checked(text, folded, barred)
    for paged in (_running_years, _wins):
        yield from paged(text, folded, page, barred)


def _days(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """First and last day with how long it was, in one sentence; its workdays are as good."""
    for lasted in _LASTED.finditer(folded):
        floor = _floor(folded, lasted.start())
        rows = list(_DAYS.finditer(folded, floor, lasted.start()))
        rows = rows or list(_BEGUN_ENDED.finditer(folded, floor, lasted.start()))
        if not rows:
            rows = list(_BEGUN_ENDED.finditer(folded, lasted.end(), _ceiling(folded, lasted.end())))
        if not rows and (around := _around(text, folded, floor, lasted)):
            yield around
            continue
        if len(rows) != 1 or lasted.start() in barred:
            continue
        if _APIECE.search(folded, rows[0].end(), lasted.start()):
            continue
        told_of = folded[lasted.end() : lasted.end() + 1] == "的" and folded[lasted.start()] != "经"
        if told_of and lasted.start() - rows[0].end() > _CLOSE:
            continue  # 3月5日至20日,县里举办为期三天的培训班三期
        took, said = _length(rows[0]), _amount(lasted)
        if took is None or said is None or lasted["number"] == lasted["unit"]:
            continue
        if is_as_long(took, lasted["unit"], said):
            continue
        spans = (Span(*rows[0].span()), Span(lasted.start("number"), lasted.end()))
        yield _finding(text, spans, f"前后为{took}天")


def _floor(folded: str, at: int) -> int:
    """Where the sentence begins, or where what stands before it is too far away."""
    floor = max(folded.rfind(sign, max(0, at - _LASTED_REACH), at) for sign in "。\n;") + 1
    return max(floor, at - _LASTED_REACH)


def is_as_long(took: int, unit: str, said: Decimal) -> bool:
    """Whether so many days may be called so many of the unit; its workdays are as good."""
    shortest, longest = _OF_UNIT[unit]
    if unit in ("周", "星期") and said > _MANY_WEEKS:
        shortest = Decimal(6)
    workdays = Decimal(took * 5) / 7 if unit in "天日" else Decimal(took)
    return workdays - 1 <= said * longest and said * shortest <= took + 1


def _around(text: str, folded: str, floor: int, lasted: re.Match[str]) -> Finding | None:
    """5月8日开幕,历时12天,5月31日闭幕: the days to both sides of how long it was."""
    begun = _OPENS.search(folded, floor, lasted.start())
    ended = _CLOSES.search(folded, lasted.end(), _ceiling(folded, lasted.end()))
    said = _amount(lasted)
    if begun is None or ended is None or said is None:
        return None
    if _APIECE.search(folded, lasted.end(), ended.start()):
        return None  # 7月1日启动为期一个月的托管,第一批学员7月15日结业
    took = _between(begun["m"], begun["d"], ended["m"], ended["d"])
    if took is None or is_as_long(took, lasted["unit"], said):
        return None
    spans = (Span(*begun.span("at")), Span(lasted.start("number"), lasted.end()))
    return _finding(text, (Span(*ended.span("at")), *spans), f"前后为{took}天")


def _ceiling(folded: str, at: int) -> int:
    """Where the sentence ends, or where what stands behind it is too far away."""
    far = min(len(folded), at + _LASTED_REACH)
    ends = [end for sign in "。\n;" if (end := folded.find(sign, at, far)) >= 0]
    return min(ends, default=far)


def _length(row: re.Match[str]) -> int | None:
    """The days of 3月28日至4月2日, both counted."""
    return _between(row["m"] or "0", row["d"], row["n"] or row["m"] or "0", row["e"])


def _between(month_of: str, day: str, later_month: str, later_day: str) -> int | None:
    first, last, month, following = int(day), int(later_day), int(month_of), int(later_month)
    if not (1 <= first <= 31 and 1 <= last <= 31 and month <= 12 and following <= 12):
        return None
    if following == month:
        return last - first + 1 if last > first else None
    if not month or not following:
        return None
    between = 0
    while month != following:
        between += _MONTHS[month]
        month = month % 12 + 1
    return between + last - first + 1


def _amount(match: re.Match[str]) -> Decimal | None:
    """一个半 is 1.5, 半 a half."""
    if match["number"] == "半":
        return Decimal("0.5")
    number = value_of(match["number"])
    return number + Decimal("0.5") if number is not None and match["half"] else number


def _running_years(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """自2015年启动,至2023年已连续开展11年; without the later year the day of print is taken."""
    printed = page.header.published_on
    for running in _RUNNING.finditer(folded):
        floor = _floor(folded, running.start())
        begun = list(_FROM.finditer(folded, floor, running.start()))
        if len(begun) != 1 or running.start() in barred:
            continue
        until = _UNTIL.search(folded, begun[0].end(), running.start())
        if until is None and (printed is None or not _SO_FAR.search(folded, floor, running.end())):
            continue
        if until and not _GONE_ON.fullmatch(folded, until.end(), running.start()):
            continue
        last = int(until["to"]) if until else printed.year if printed else 0
        said, years = value_of(running["number"]), last - int(begun[0]["from"])
        spare = 0 if until else 1
        if said is None or years <= 0 or years - spare <= said <= years + 1:
            continue
        spans = [Span(begun[0].start("from"), begun[0].end("from") + 1)]
        if until:
            spans.append(Span(until.start("to"), until.end()))
        spans.append(Span(running.start("number"), running.end()))
        yield _finding(text, tuple(spans), f"到{last}年为{years}至{years + 1}年")


def _listed_years(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """2019年、2020年、2021年连续四年: as many as are named."""
    for match in _LISTED.finditer(folded):
        count = 1 + sum(match["years"].count(sign) for sign in "、,和")
        said = value_of(match["number"])
        if said is not None and said != count and match.start() not in barred:
            spans = (Span(*match.span("years")), Span(match.start("number"), match.end()))
            yield _finding(text, spans, f"所列为{count}个年份")


def _years_behind(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """连续五年获评,分别是2017年、2018年、2019年、2020年: four of them."""
    for match in _YEARS_BEHIND.finditer(folded):
        count = 1 + sum(match["years"].count(sign) for sign in "、,和")
        said = value_of(match["number"])
        if said is not None and said != count and match.start() not in barred:
            spans = (Span(*match.span("years")), Span(*match.span("told")))
            yield _finding(text, spans, f"所列为{count}个年份")


def _wins(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """2018年首次夺冠以来,2019年、2020年、今年接连夺冠,实现“五连冠”: four years, one by one."""
    printed = page.header.published_on
    for run in _RUN.finditer(folded):
        floor = _floor(folded, run.start())
        said = folded[floor : run.start()]
        years = list(_ONE_YEAR.finditer(said))
        if run.start() in barred or len(years) < 3 or _NOT_ONE_BY_ONE.search(said):
            continue
        if not _ONE_BY_ONE.search(said) or not (printed or all(m["year"] for m in years)):
            continue
        this = printed.year if printed else 0
        told = {int(m["year"]) if m["year"] else this - _AGO[m[0][0]] for m in years}
        number = int(value_of(run["wins"] or run["years"]) or 0)
        if max(told) - min(told) + 1 != len(told) or len(told) == number:
            continue
        row = Span(floor + years[0].start(), floor + years[-1].end())
        yield _finding(text, (row, Span(*run.span("told"))), f"所列为{len(told)}个年份")


def _editions(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """自2016年启动,每年一届,到2022年共评选了九届: one a year are seven."""
    for match in _EDITIONS.finditer(folded):
        said, years = value_of(match["number"]), int(match["to"]) - int(match["from"])
        if said is None or match.start() in barred or not 0 < years < 60:
            continue
        if not years <= said <= years + 1:
            spans = (
                Span(match.start("from"), match.end("from") + 1),
                Span(match.start("to"), match.end("to") + 1),
                Span(match.start("number"), match.end()),
            )
            yield _finding(
                text, spans, f"{match['from']}年至{match['to']}年每年一次为{years + 1}次"
            )


def _careers(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """从1998年参加工作,到2023年退休,在讲台上站了35年: from year to year."""
    for match in (*_CAREERS.finditer(folded), *_SCHOOLS.finditer(folded)):
        years, said = int(match["to"]) - int(match["from"]), value_of(match["number"])
        if said is None or years <= 0 or years - 1 <= said <= years + 1 or match.start() in barred:
            continue
        spans = (
            Span(match.start("from"), match.end("from") + 1),
            Span(match.start("to"), match.end("to") + 1),
            Span(match.start("number"), match.end()),
        )
        yield _finding(text, spans, f"{match['from']}年至{match['to']}年为{years}年")


def _finding(text: str, spans: tuple[Span, ...], got: str) -> Finding:
    return marked(
        "date",
        text,
        spans,
        recomputed=got,
        verdict=f"{got}，文中写“{spans[-1].of(text)}”，请核对。",
    )
