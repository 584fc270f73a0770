"""How long it lasts against the hours of the day that it begins and ends at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from ...covered import Covered
from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Finding, Span
from ..ledger import marked
from ..sought import Sought

_HOUR = "[0-2]?[0-9]|十[一二]?|[一两二三四五六七八九]"
_CLOCK = (
    f"(?P<{{0}}>{_HOUR})(?::|时|点)"
    "(?:(?P<{0}m>[0-5][0-9]|[一二三四五]?十五?)分?|(?P<{0}h>半)|整)?"
)
_PAIR = (
    f"(?<![0-9:一二三四五六七八九十])(?P<hours>{_CLOCK.format('a')}(?:(?:开始|起)?,?(?:一直|持续|延续)?(?:至|到)了?|—|-|——|~|开始,)"
    f"(?:当天|当日)?(?:上午|下午|中午|傍晚|晚上?|次日)?{_CLOCK.format('b')})"
)
_LENGTH = (
    "(?P<number>[0-9]{1,3}(?:\\.[0-9])?|[一两二三四五六七八九十半]{1,3})(?P<half>个半)?"
    "个?(?P<unit>小时|分钟)(?!以上|左右|多|余)"
)
_THEN_LONG = Sought(f"{_PAIR}(?P<link>[^。;\n0-9]{{0,30}}?){_LENGTH}", "小时", "分钟")
_LONG_FROM = Sought(
    f"(?<![每前后第0-9]){_LENGTH}的?(?P<link>[^。;,\n0-9]{{0,14}}[,(]?(?:从|自|由|时间[为是]?)?(?:每[天日])?"
    f"(?:上午|下午|中午|傍晚|晚上?)?){_PAIR}",
    *("小时", "分钟"),
)
_HELD = Sought(
    f"(?<![0-9:一二三四五六七八九十]){_CLOCK.format('a')}(?:准时|正式)?(?:开考|开始|开赛|开幕|开课|入场开考)"
    f"[^。;\n0-9]{{0,8}},(?:当天|当日)?(?:上午|下午|中午|晚上?)?{_CLOCK.format('b')}(?:准时|全部)?"
    "(?:结束|收卷|落幕|闭幕|下课|交卷)",
    *("开考", "开始", "开赛", "开幕", "开课"),
)
_LASTED = LatePattern(
    f"(?<![每前后第0-9]){_LENGTH}的?(?:考试|笔试|比赛|培训|活动|会议|课程|讲座|测试|答题|下来|里|间)"
)
_SOON = 120
_IN_ALL = LatePattern(
    "(?:时长|历时|为时|持续|全程|长达|共计|合计|总计|共|短短|整整|足足|正好|刚好|恰好|算下来|前后)的?(?:为|达|有|是|就是)?$"
    "|[,(](?:每[天日])?$"
)
_OF_A_PART = LatePattern(
    "其中|每[节场课人组轮班段]|各|休息|另|再|比|[提延]前|推迟|课间|少于|第[一二三]"
)
_SLACK = 10
"""Minutes that doors open earlier and close later."""


def check_clocks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """15:30至17:30,共3小时; 下午4时30分开始,到6时结束,每天正好两个小时: an hour and a half.

    What begins in the afternoon may end at 5点. Silent for a part of the time (每节, 休息) and
    where no word says that so long is all of it.
    """
    for match in chain(_THEN_LONG.finditer(folded), _LONG_FROM.finditer(folded)):
        link, follows = match["link"], match.start("number") > match.start("a")
        if match.start() in barred or _OF_A_PART.search(link):
            continue
        if follows and not _IN_ALL.search(link):
            continue
        said, took = _length(match), _minutes_between(match)
        if said is None or any(abs(said - minutes) <= _SLACK for minutes in took):
            continue
        spans = (Span(*match.span("hours")), Span(match.start("number"), match.end("unit")))
        yield marked(
            "date",
            text,
            spans,
            recomputed=f"前后为{min(took)}分钟",
            verdict=f"前后为{min(took)}分钟，文中写“{spans[1].of(text)}”，请核对。",
        )


def check_far_clocks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """上午9时准时开考,11时30分结束。…三个半小时的考试下来: begun, ended, and how long it was.

    The length stands in the next two sentences and is told of what was held.
    """
    for held in _HELD.finditer(folded):
        told = _LASTED.search(folded, held.end(), min(len(folded), held.end() + _SOON))
        if held.start() in barred or told is None:
            continue
        if "。" not in folded[held.end() : told.start()]:
            continue
        said, took = _length(told), _minutes_between(held)
        if said is None or any(abs(said - minutes) <= _SLACK for minutes in took):
            continue
        spans = (Span(held.start("a"), held.end()), Span(told.start("number"), told.end("unit")))
        yield marked(
            "date",
            text,
            spans,
            recomputed=f"前后为{min(took)}分钟",
            verdict=f"前后为{min(took)}分钟，文中写“{spans[1].of(text)}”，请核对。",
        )


def _length(match: re.Match[str]) -> Decimal | None:
    """Minutes of 一个半小时, 半小时 and 90分钟."""
    hour = 60 if match["unit"] == "小时" else 1
    if match["number"] == "半":
        return Decimal(hour) / 2
    number = value_of(match["number"])
    if number is None:
        return None
    return (number + (Decimal("0.5") if match["half"] else 0)) * hour


def _minutes_between(match: re.Match[str]) -> set[int]:
    """From the one to the other, by the clock of a whole day and by that of a half one."""
    begun, ended = _minutes(match, "a"), _minutes(match, "b")
    return {(ended - begun) % (24 * 60), (ended - begun) % (12 * 60)}


def _minutes(match: re.Match[str], end: str) -> int:
    past = 30 if match[f"{end}h"] else int(value_of(match[f"{end}m"] or "0") or 0)
    return int(value_of(match[end]) or 0) * 60 + past
