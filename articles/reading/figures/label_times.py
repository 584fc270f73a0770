"""What a number of years, days or hours is called by: 连续承办, 每天体育锻炼时间, 任教年限."""

from __future__ import annotations

import re
from functools import cache

from ..fold import fold
from ..late_pattern import LatePattern
from .label_around import Earlier, Neighbourhood
from .label_behind import done_after, last_words
from .label_guard import clipped, last_noun, rate_in, without_stumps
from .label_phrases import printed
from .label_series import acts
from .rate_labels import own_clause


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile("连续|历时|为期|长达|坚持|持续|蝉联")


@cache
def _listed() -> re.Pattern[str]:
    return re.compile("列入|纳入|入选|位居|位列|承办|举办|开展|登台|保持|荣获|获评")


@cache
def _more_time() -> re.Pattern[str]:
    return re.compile("(?:增加|提高|延长|缩短|减少)$")


_TO_BE_SPENT = re.compile("(?:安排|组织|组织学生|开展|保证|确保|保障|参加|进行)$")
_ON_AVERAGE = re.compile("(?:平均|一般|原则上|總計|总计|均)+$")
_COURSE = LatePattern(
    "半?的?(?P<what>“?[^,。;:、0-9]{2,16}?)(?=结束|落幕|圆满|正式|顺利|启动|开[班营幕赛]|拉开|回到|返回|[于在]|[,。;:!\n])"
)
"""为期90天|的跟岗学习回到…, 为期两天|的研学之旅."""
_STRETCHES = ("时间", "时长", "年限", "周期", "期限", "时限")
_STRETCH, _REACH = 2, 10
_EACH_TIME = re.compile("每[天日周月](?!考)|每学[期年]|每年|课间|每人")


def label_of_time(
    text: str,
    folded: str,
    near: Neighbourhood,
    before: str,
    after: str,
    earlier: tuple[Earlier, ...],
) -> str:
    """What lasted so long, what the time is spent on, or what one must have served.

    `before` and `after` are the words beside the number: 已连续|五年|承办 gives 连续承办.
    """
    if folded.endswith("为期", 0, near.number.start) and (
        course := _COURSE.match(folded, near.number.end, near.sentence.end)
    ):
        return clipped(printed(text, course.span("what")))
    behind = near.number.end + len(after)
    if len(after) >= _STRETCH and folded.startswith(_STRETCHES, behind):
        low = max(near.sentence.start, near.number.start - _REACH)
        times = list(_EACH_TIME.finditer(folded, low, near.number.start))[-1:]
        each_day = "".join(text[m.start() : m.end()] for m in times)
        return clipped(each_day + after + text[behind : behind + _STRETCH])
    begins = _lasting().search(before)
    lasting = before[begins.start() :] if begins else clipped(before, 10)
    if before.endswith(("满", "滿")):  # 任教满6年的教师
        return without_stumps(clipped(before[:-1], 10)) + "年限"
    last = printed(text, last_words(folded, near, near.number.end)) or _kept_up(
        printed(text, done_after(folded, near, near.number.end))
    )
    if begins and (rate := rate_in(own_clause(text, folded, near).split(begins[0])[0])):
        lasting = clipped(rate, 8) + begins[0]
        last = "保持" if folded.startswith("保持", near.number.end) else ""
    if earlier and (more := _more_time().search(fold(before))):
        lasting, last = clipped(earlier[-1].label, 8) + before[more.start() :], ""
    if begins and (act := acts().beginning(folded, near.number.end, near.sentence.end)):
        last = text[near.number.end : near.number.end + act]
    last = "" if last in ("以内", "之内", "以上", "左右") else last
    stretch = _ON_AVERAGE.sub("", before)
    if not begins and fold(stretch).endswith(_STRETCHES):
        told = own_clause(text, folded, near).rpartition(stretch)[0][-8:]
        lasting, last = clipped(stretch if len(stretch) > 2 else told + stretch), ""
    if not begins and len(after) >= 2 and (len(before) < 2 or _TO_BE_SPENT.search(fold(before))):
        low = max(near.sentence.start, near.number.start - 24)
        each = _EACH_TIME.search(folded, low, near.number.start)
        lasting = text[each.start() : each.end()] if each else ""
        lasting += clipped(after, 8) + ("时间" if after == fold(after) else "時間")
        last = ""
    if begins and begins[0] == "为期" and not last:  # 本次培训为期6天
        told = last_noun(without_stumps(before[: begins.start()]) or own_clause(text, folded, near))
        return clipped(told.removesuffix("为期").removesuffix("為期"), 10) + "时间"
    label = lasting + last if begins or len(lasting) < 4 else lasting
    short = without_stumps(label)
    return clipped(label if label.endswith("保持") or len(short) < 4 else short)


def _kept_up(done: str) -> str:
    """列入实事 of 将学校建设列入实事: what was done for so long, in a few words."""
    if len(done) <= 9:
        return done
    if found := _listed().search(fold(done)):
        return done[found.start() : found.start() + 2] + clipped(done[found.end() :], 6)
    return (done[0] if fold(done[0]) in "获被" else "") + last_noun(done)
