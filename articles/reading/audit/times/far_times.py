"""Days, years and ages told in different sentences: how long, how old, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Finding, Page, Span
from ..ledger import has, marked, words_of
from ..sought import Sought
from .spells import is_as_long

_A_SENTENCE, _SAID_OF_END = 200, 24
_NUMBER = "[1-9][0-9]{0,2}|[一二三四五六七八九十两]{1,3}"
_AIM = Sought(
    "(?:力争|确保|争取|计划|预计|接下来|下一步)[^。;\n]{0,30}?(?P<until>(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:年?底|末|年内)?)"
    "(?:之?前|前)?(?:全部|全面|基本|如期|力争)*(?:完成|改造完|改完|建成|投用|实现|达到|交付|整改|清零|覆盖)",
    *("力争", "确保", "争取", "计划", "预计", "接下来", "下一步"),
)
_AIM_AT_ONCE = Sought(
    "(?:力争|确保|争取)(?:到|在|于)?"
    "(?P<until>(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:年?底|末|年内)?)",
    *("力争", "确保", "争取"),
)
_BORN = LatePattern("(?P<year>19[3-9][0-9]|200[0-9])年,?[^,。;\n0-9]{0,10}?出生")
_WAS_AGED = LatePattern(
    f"(?P<year>19[5-9][0-9]|20[0-9]{{2}})年,?[^。;\n0-9]{{0,12}}?(?P<number>{_NUMBER})岁的"
)
_NOW_AGED = LatePattern(
    f"(?:今年|现年|如今)(?:已经?|的[她他]|的[一-龥]{{2,4}})?(?P<number>{_NUMBER})岁"
)
_JUBILEE = Sought(
    f"(?:建校|校庆|办学|创校|创办|建园|立校)(?P<number>{_NUMBER})周年"
    f"|(?P<other>{_NUMBER})周年(?:校庆|华诞|庆典|校庆日|诞辰|庆祝)",
    "周年",
)
_FOUNDED = "(?:创办|办起|创建|始建|建校|兴办|开办)"
_SET_UP = LatePattern(
    f"(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}})年,?[^。;\n0-9]{{0,24}}?{_FOUNDED}"
    f"|{_FOUNDED}于(?P<then>1[89][0-9]{{2}}|20[0-9]{{2}}|[一二][〇○零一二三四五六七八九]{{3}})年"
)
_DATED = LatePattern("(20[0-9]{2})年[0-9]{1,2}月")
_LASTED = Sought(
    f"(?:为期|历时|持续)(?:了|近|约)?(?P<number>{_NUMBER})个?(?P<unit>天|日|周|星期|月)(?!多|余|来|半)",
    *("为期", "历时", "持续"),
)
_MOVED = LatePattern("提前|延长|延期|顺延|推迟|延至|第[一二三][阶批期轮]|首[批期轮]|会议")
_IN_DAYS = Sought(f"(?<![0-9])(?P<number>{_NUMBER})(?P<unit>天)里", "天里")
_DAY = LatePattern("(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日")
_DAY_ALONE = LatePattern("(?<![0-9月])(?P<day>[0-9]{1,2})日")
_RANGE = LatePattern(
    "(?<![0-9])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日?(?:至|到|—|-|——|~)"
    "(?:(?P<until>[0-9]{1,2})月)?(?P<end>[0-9]{1,2})日"
)
_A_SEASON = 62
_OTHER_TIME = LatePattern("月(?:[上中下]旬|[底初])[^。;\n]*$")
_BEGINS = LatePattern("[^。;\n]{0,48}?(?:拉开[大帷序]幕|开班|开课|开幕|开始|启动|开赛|开营|起)")
_ENDS = LatePattern("[^。;\n0-9]{0,20}?(?:结束|落幕|闭幕|收官|结业|闭营|止)")
_BUILT = Sought(f"历时(?P<number>{_NUMBER})年(?:多|余)?(?:的)?(?:建设|施工|打造)", "历时")
_GROUND = LatePattern(
    "(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?,?[^。;\n0-9]{0,12}?(?:奠基|开工|动工|破土)"
)
_DONE = LatePattern(
    "(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?,?[^。;\n0-9]{0,24}?"
    "(?:启用|投用|竣工|交付|搬进|落成)"
)


def check_past_aims(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """力争2023年底前全部改造完毕 in an article of April 2024: no aim lies in a year gone by.

    Silent for what was aimed at then (当时提出, 原计划), and where a headline is of that year.
    """
    printed, title = _year_of(page, folded), page.header.title or ""
    if printed is None:
        return
    told: set[int] = set()
    for match in (*_AIM.finditer(folded), *_AIM_AT_ONCE.finditer(folded)):
        floor = max(0, match.start() - _A_SENTENCE)
        start = max(floor - 1, *(folded.rfind(sign, floor, match.start()) for sign in "。\n")) + 1
        said = folded[start : match.end()]
        if (
            int(match["year"]) >= printed
            or match.start() in barred
            or match.start("year") in told
            or match["year"] in title
            or has(words_of("slips", "then"), said)
        ):
            continue
        told.add(match.start("year"))
        span = Span(match.start("year"), match.end("until"))
        yield _of_time(text, (span,), f"刊发于{printed}年", f"所定期限{span.of(text)}已过")


def check_far_ages(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """1993年,19岁的她来报到…今年54岁, printed in 2024: then she is fifty.

    One birth, or one age of a year, and one age of today in the text; two years either way are
    left alone, for who counts the first year (虚岁).
    """
    printed = _year_of(page, folded)
    now = list(_NOW_AGED.finditer(folded))
    if printed is None or len(now) != 1 or now[0].start() in barred:
        return
    born = [(int(m["year"]), m) for m in _BORN.finditer(folded)]
    born += [
        (int(m["year"]) - int(value_of(m["number"]) or 0), m) for m in _WAS_AGED.finditer(folded)
    ]
    said = value_of(now[0]["number"])
    if len(born) != 1 or said is None:
        return
    year, told = born[0]
    age = printed - year
    if abs(int(said) - age) <= 2 or not 0 < age < 110:
        return
    spans = (
        Span(told.start("year"), told.end("year") + 1),
        Span(now[0].start("number"), now[0].end("number") + 1),
    )
    yield _of_time(text, spans, f"到{printed}年为{age}岁", f"文中写“{spans[1].of(text)}”")


def check_far_jubilees(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """庆祝建校90周年…前身于1936年办起, printed in 2024: one such year in the text, one off."""
    printed = _year_of(page, folded)
    held = [m for m in _JUBILEE.finditer(folded) if m.start() not in barred]
    founded = list(_SET_UP.finditer(folded))
    told = {value_of(m["number"] or m["other"]) for m in held}
    years = {int(value_of(m["year"] or m["then"]) or 0) for m in founded}
    if printed is None or len(told) != 1 or len(years) != 1:
        return
    said, age = int(told.pop() or 0), printed - years.pop()
    if abs(said - age) <= 1 or abs(said - age) > max(12, said // 5):
        return
    group = "number" if held[0]["number"] else "other"
    spans = (
        Span(held[0].start(group), held[0].end(group) + 2),
        Span(
            founded[0].start(founded[0].lastgroup or 0),
            founded[0].end(founded[0].lastgroup or 0) + 1,
        ),
    )
    yield _of_time(text, spans, f"到{printed}年为{age}年", f"文中写“{spans[0].of(text)}”")


def check_far_spells(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """7月8日开班…7月19日结束…为期20天; 2019年9月奠基…历时三年建设 of what opened in 2024.

    One beginning, one end and one length in the text; a day, a year either way is left alone.
    """
    lengths = (*_LASTED.finditer(folded), *_IN_DAYS.finditer(folded))
    lasted = [m for m in lengths if m.start() not in barred]
    if lasted:
        yield from _days(text, folded, lasted)
    built = [m for m in _BUILT.finditer(folded) if m.start() not in barred]
    if built:
        yield from _years(text, folded, built)


def _days(text: str, folded: str, lasted: list[re.Match[str]]) -> Iterator[Finding]:
    yield from _days_of_a_month(text, folded, lasted)
    yield from _days_of_a_range(text, folded, lasted)
    begun = [m for m in _DAY.finditer(folded) if _BEGINS.match(folded, m.end())]
    ended = [m for m in _DAY.finditer(folded) if _ENDS.match(folded, m.end())]
    if len(lasted) == len(begun) == len(ended) == 1 and begun[0].start() < ended[0].start():
        first, last = _as_day(begun[0]), _as_day(ended[0])
        ends = [begun[0].start(), ended[0].start(), lasted[0].start()]
        apart = "。" in folded[min(ends) : max(ends)]
        moved = _MOVED.search(
            folded, max(0, ended[0].start() - _SAID_OF_END), ended[0].end() + _SAID_OF_END
        )
        if not (first and last and apart) or last <= first or moved:
            return
        days = (last - first).days + 1
        if not is_as_long(days, lasted[0]["unit"], Decimal(value_of(lasted[0]["number"]) or 0)):
            spans = (Span(*begun[0].span()), Span(*ended[0].span()), Span(*lasted[0].span()))
            yield _of_time(text, spans, f"共{days}天", f"文中写“{spans[2].of(text)}”")


def _days_of_a_range(text: str, folded: str, lasted: list[re.Match[str]]) -> Iterator[Finding]:
    """7月10日至14日,…举办培训班。…为期六天的学习: the one spell of the text, and one length."""
    ranges = list(_RANGE.finditer(folded))
    told = {(m["month"], m["day"], m["until"] or m["month"], m["end"]) for m in ranges}
    if len(told) != 1 or len(lasted) != 1 or "。" not in _between(folded, ranges[0], lasted[0]):
        return
    if _OTHER_TIME.search(folded, max(0, lasted[0].start() - _SAID_OF_END), lasted[0].start()):
        return  # 领取证书分3天:6月26日至28日。…秋季批次报名时间为9月中旬,为期15天
    month, day, until, end = (int(number) for number in next(iter(told)))
    try:
        days = (date(2024, until, end) - date(2024, month, day)).days + 1
    except ValueError:
        return
    said = Decimal(value_of(lasted[0]["number"]) or 0)
    of_days = lasted[0]["unit"] in "天日"
    fits = days * 5 // 7 <= said <= days if of_days else is_as_long(days, lasted[0]["unit"], said)
    if 1 < days <= _A_SEASON and not fits:
        spans = sorted((Span(*ranges[0].span()), Span(*lasted[0].span())))
        yield _of_time(text, tuple(spans), f"首尾共{days}天", f"文中写“{lasted[0][0]}”")


def _between(folded: str, one: re.Match[str], other: re.Match[str]) -> str:
    return folded[min(one.end(), other.end()) : max(one.start(), other.start())]


def _years(text: str, folded: str, built: list[re.Match[str]]) -> Iterator[Finding]:
    ground, done = list(_GROUND.finditer(folded)), list(_DONE.finditer(folded))
    if len(built) == len(ground) == 1 and len({m["year"] for m in done}) == 1:
        years = int(done[0]["year"]) - int(ground[0]["year"])
        said = int(value_of(built[0]["number"]) or 0)
        if years > 0 and abs(years - said) > 1:
            spans = (
                Span(ground[0].start("year"), ground[0].end("year") + 1),
                Span(done[0].start("year"), done[0].end("year") + 1),
                Span(*built[0].span()),
            )
            yield _of_time(text, spans, f"前后{years}年", f"文中写“{spans[2].of(text)}”")


def _days_of_a_month(text: str, folded: str, lasted: list[re.Match[str]]) -> Iterator[Finding]:
    """7月8日开课…这场为期10天的研习…直到14日结业: the end without its month."""
    begun = [m for m in _DAY.finditer(folded) if _BEGINS.match(folded, m.end())]
    ended = [m for m in _DAY_ALONE.finditer(folded) if _ENDS.match(folded, m.end())]
    if not len(lasted) == len(begun) == len(ended) == 1 or lasted[0]["unit"] not in "天日":
        return
    days = int(ended[0]["day"]) - int(begun[0]["day"]) + 1
    said = int(value_of(lasted[0]["number"]) or 0)
    if begun[0].start() < ended[0].start() and days > 1 and abs(days - said) > 1:
        spans = sorted(Span(*m.span()) for m in (begun[0], ended[0], lasted[0]))
        yield _of_time(text, tuple(spans), f"共{days}天", f"文中写“{lasted[0][0]}”")


def _year_of(page: Page, folded: str) -> int | None:
    """The year of print, or the one that the head of the text is dated in."""
    if page.header.published_on is not None:
        return page.header.published_on.year
    dated = _DATED.search(folded, 0, 200)
    return int(dated[1]) if dated else None


def _as_day(match: re.Match[str]) -> date | None:
    try:
        return date(2024, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _of_time(text: str, spans: tuple[Span, ...], got: str, said: str) -> Finding:
    return marked("date", text, spans, recomputed=got, verdict=f"{got}，{said}，请核对。")
