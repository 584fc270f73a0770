"""Days against the calendar: 昨日(3月15日) in a report of the 18th, a Thursday that was none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Page, Span
from ..ledger import marked
from ..sought import Sought

_SENT = LatePattern(
    "(?:本报|本网|本台|[^,。;\n]{2,4}社)[^,。;\n]{0,10}?(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    "(?:讯|电|消息)"
)
_HEAD = 600
"""So far into a text a dateline may stand."""
_NEAR = LatePattern(
    "(?P<word>今[日天]|昨[日天]|前[日天]|明[日天])(?:上午|下午|晚上?)?\\((?:即)?(?:(?P<month>[0-9]{1,2})月)?(?P<day>[0-9]{1,2})日\\)"
)
_AWAY = {"今": 0, "昨": -1, "前": -2, "明": 1}
_WEEKDAY = Sought(
    "(?<![0-9])(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    "[(,]?(?P<week>(?:星期|礼拜|周)(?P<which>[一二三四五六日天]))(?![至到、末])",
    *("星期", "礼拜", "周"),
)
_DAYS = "一二三四五六日"
_WEEKS = 45


def check_yesterday(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """本报3月18日讯 昨日(3月15日)下午: the day before the 18th is the 17th."""
    sent = _SENT.search(folded, 0, _HEAD)
    if sent is None:
        return
    year = int(sent["year"]) if sent["year"] else _printed(page)
    told = _day(year or 2023, sent["month"], sent["day"])
    for match in _NEAR.finditer(folded, sent.end(), sent.end() + _HEAD):
        if told is None or match.start() in barred:
            continue
        meant = told + timedelta(days=_AWAY[match["word"][0]])
        month = int(match["month"] or meant.month)
        if (month, int(match["day"])) == (meant.month, meant.day):
            continue
        spans = (Span(sent.start("month"), sent.end("day") + 1), Span(*match.span()))
        got = f"{match['word']}应为{meant.month}月{meant.day}日"
        yield marked(
            "date", text, spans, recomputed=got, verdict=f"{got}，文中写“{match[0]}”，请核对。"
        )


def check_weekdays(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """2023年5月31日(星期四): it was a Wednesday. Without its year the day of print tells it.

    Then neither that year nor the one to either side may make it true, but for a day within weeks
    of the day of print, which has only that one year.
    """
    printed = page.header.published_on
    for match in _WEEKDAY.finditer(folded):
        year = int(match["year"]) if match["year"] else _printed(page)
        if year is None or match.start() in barred:
            continue
        told = _day(year, match["month"], match["day"])
        sure = match["year"] or (told and printed and abs((told - printed).days) <= _WEEKS)
        years = (year,) if sure else (year, year - 1, year + 1)
        days = [day for y in years if (day := _day(y, match["month"], match["day"]))]
        which = _DAYS.index(match["which"].replace("天", "日"))
        if not days or any(day.weekday() == which for day in days):
            continue
        spans = (Span(match.start(), match.end("day") + 1), Span(*match.span("week")))
        got = f"{days[0].year}年{days[0].month}月{days[0].day}日是星期{_DAYS[days[0].weekday()]}"
        yield marked(
            "date",
            text,
            spans,
            recomputed=got,
            verdict=f"{got}，文中写“{match['week']}”，请核对。",
        )


def _printed(page: Page) -> int | None:
    return page.header.published_on.year if page.header.published_on else None


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None
