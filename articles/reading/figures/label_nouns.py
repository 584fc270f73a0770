"""A figure's noun with what was done: 入围学校, 派出教师, 已办结 of what."""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import Span, UnitClass
from .label_around import Earlier, Neighbourhood
from .label_behind import done_after, last_words, noun_after
from .label_deeds import deed_behind
from .label_guard import (
    LONGEST,
    clipped,
    ends_in_act,
    ends_in_verb,
    head_end,
    last_noun,
    nouns_of,
)
from .label_money import paid_for, plain_measure
from .label_phrases import clause_before, printed
from .label_series import is_act, of_level, same_thing
from .label_words import verbs, word_list, word_set, words
from .rate_labels import own_clause

SCOPE = LatePattern("(?:全[市区县省州旗]|辖区|今年|去年|区内|市内|县内|省内)")
PLACES_AND_GROUPS = "村县市区乡镇省州旗班国校园县队组"
OWNERS = ("民办", "公办", "普惠", "普惠性")
THINGS: tuple[UnitClass, ...] = ("schools", "items", "organisations", "people", "events")
_IS = LatePattern("(?:是|为)([^,。;、0-9(]{3,12})")
_OF_ACT = LatePattern(
    "的((?:新建|改造|改扩建|扩建|维修|加固|迁建)(?:[或和及、](?:新建|改造|改扩建|扩建|维修|加固))?)(?=[,。;])"
)
_FOR_WHOM = LatePattern("[为给](?:全[市县区省州校]|[我该][市县区校]|辖区|符合条件的)?$")
_GIVEN = LatePattern(
    "((?:免费)?(?:提供|发放|配备|配发|办理|赠送|送去|减免|补贴|购买|开展)[^,。;0-9]{2,8}?)"
    "(?:超过|约|近|共计?|累计|合计|达)*(?=[0-9,。;])"
)
"""为900名师生|提供免费午餐超过20万份."""
_LED_UP = LatePattern("(?:下来|之后|以后|以来|期间|过程中|时|后|里)$")
_MEANS = (
    "通过",
    "通過",
    "以",
    "按照",
    "根据",
    "用",
    "为",
    "在",
    "对",
    "中",
    "里",
    "内",
    "有",
    "是",
    "预计",
    "計劃",
    "计划",
    "组成",
    "組成",
)
_NUMBER = re.compile("[0-9][0-9.]*")
_BESIDE = LatePattern("[、和及](?P<number>[0-9]{1,6}[万余多]{0,2}[所个家名人])")
"""45所小学|、25所初中 did the same."""
_SENT = ("安排", "组织")
_TO_TAKE_PART = LatePattern("(?P<part>参[加与])[^,。;0-9]{0,6}?(?P<what>培训|学习|研修|比赛|活动)")
"""每年安排5000名教师|参加各级培训: what they do, not that they are sent."""
_TAKES_OBJECT = LatePattern("了[^,。;)]")


@cache
def _people_number() -> re.Pattern[str]:
    return re.compile("(?<=..)人[数數次]$")


@cache
def _named_as() -> re.Pattern[str]:
    return re.compile(
        "(?:均|已|先后|分别)?(?:(?:被|获|经)[^,。;0-9\n]{0,12}?)?"
        "(?:评为|成为|认定为|命名为|认定并命名为|获评|列为|确定为|评选为|评上|当选为?|授予)([^,。;、:(0-9\n]{3,24})"
    )


def named_as(text: str, folded: str, position: int) -> str:
    """省级示范校 of 9所学校|被评为省级示范校; empty where nothing is named so."""
    named = _named_as().match(folded, position)
    if named is None:
        return ""
    end = head_end(folded, *named.span(1))
    return clipped(printed(text, (named.start(1), end))) if end - named.start(1) >= 3 else ""


def with_verb(
    text: str, folded: str, near: Neighbourhood, before: str, after: str, position: int
) -> str:
    """A short noun with what was done by it or to it: 入围学校, 派出教师, 首批事项."""
    twin = fold(before)
    for scope in reversed(list(SCOPE.finditer(twin))):
        before, twin = before[scope.end() :], twin[scope.end() :]
        break
    if act := _verb_of_examples(text, folded, near):
        before = act
    elif _LED_UP.search(twin) or twin.endswith("等"):
        before = ""
    elif 0 < (noun := head_end(twin, 0, len(twin))) < len(twin) and ends_in_verb(twin):
        before = before[noun:]
    if before and before[0] in PLACES_AND_GROUPS and ends_in_verb(fold(before)):
        before = before[1:]
    if len(after) <= 6 and (named := named_as(text, folded, position)):
        return named
    if twin in _SENT and (to := _TO_TAKE_PART.match(folded, position)):
        return clipped(
            text[to.start("part") : to.end("part")]
            + text[to.start("what") : to.end("what")]
            + after
        )
    short = 2 <= len(before) <= (8 if len(after) < 7 else 3)
    if short or (len(before) + len(after) <= LONGEST and is_act(before)):
        return before + after
    if of := _OF_ACT.match(folded, position):  # 20所幼儿园的新建或改造
        return clipped(text[of.start(1) : of.end(1)] + after)
    if folded[position : position + 1] in ("的", "和", "与", "及"):
        return after
    if folded.startswith(("队伍", "团队", "服务队"), position):
        return after
    whom = _FOR_WHOM.search(
        folded, max(near.sentence.start, near.number.start - 8), near.number.start
    )
    if whom and (given := _GIVEN.match(folded, position)):
        return clipped(text[given.start(1) : given.end(1)].replace("了", "") + after)
    kind = _IS.match(folded, position, min(near.sentence.end, near.next_start))
    if kind and len(after) <= 6:  # 4个集团为小学学段集团
        what = printed(text, kind.span(1))
        return clipped(what if what.endswith(after) else what.removesuffix("的") + after)
    if len(after) <= 6 and (len(before) < 2 or twin == "免费"):
        limit = min(near.sentence.end, near.next_start)
        room = LONGEST - len(after)
        deed = deed_behind(text, folded, position, limit, near.sentence.end, room)
        if deed := deed or _deed_of_row(text, folded, near, position, room):
            return deed if deed.endswith(after) else deed + after
    if len(after) >= 6:
        return after
    span = done_after(folded, near, position)
    if span[1] == near.next_start or _TAKES_OBJECT.match(
        folded, span[1]
    ):  # 12所小学自编了教材: no 自编小学
        return after
    done = printed(text, span)
    if "、" in done or done.startswith(_MEANS) or done.endswith("进行"):
        return after
    if len(done) <= 6 or len(after) >= 4:
        return (done if len(done) <= 6 else "") + after
    last = printed(text, last_words(folded, near, position))
    return last if last.endswith(after) else last + after


def _deed_of_row(text: str, folded: str, near: Neighbourhood, position: int, room: int) -> str:
    """开展课后服务 of 45所小学|、25所初中开展了课后服务: the deed behind a row of the counted."""
    end = near.sentence.end
    last = position
    while more := _BESIDE.match(folded, last, end):
        number = Span(more.start("number"), more.end())
        beside = near._replace(number=number, previous_end=position, next_start=end)
        start, last = noun_after(folded, beside)
        if last - start < 2:
            return ""
    return deed_behind(text, folded, last, end, end, room) if last > position else ""


def _verb_of_examples(text: str, folded: str, near: Neighbourhood) -> str:
    """撤并 of 撤并东山中学等|9所学校."""
    if folded[near.number.start - 1] != "等":
        return ""
    floor = max(near.sentence.start, near.previous_end, near.number.start - 40)
    begin = clause_start(folded, floor, near.number.start, ",。;:(")
    verb = word_list("defining").beginning(folded, begin, near.number.start)
    return text[begin : begin + (verb or verbs().beginning(folded, begin, near.number.start))]


def _bracketed(folded: str, near: Neighbourhood, unit: str, earlier: tuple[Earlier, ...]) -> str:
    """代表建议 for what a bracket behind 代表建议34件 counts: (主办10件、承办|4件)."""
    start = near.number.start
    opening = folded.rfind("(", max(near.sentence.start, start - 60), start)
    if opening < 0 or folded.find(")", opening, start) >= 0:
        return ""
    inside = len(_NUMBER.findall(folded[opening:start]))
    if inside >= len(earlier) or earlier[-1 - inside].unit != unit:
        return ""
    return earlier[-1 - inside].label


def with_noun(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit: str,
    before: str,
    earlier: tuple[Earlier, ...],
) -> str:
    """已办结 of what: the noun of the figure that is counted in the same unit; 人数 of what."""
    if one := of_level(before, unit, earlier):
        return one
    base = fold(before)
    if base in OWNERS:
        return before
    plain = plain_measure(before)
    twin = fold(plain)
    if twin in word_set("bare"):
        things = [
            known.label
            for known in earlier
            if known.unit_class in THINGS and fold(known.label).endswith(words("owners"))
        ]
        if things and "累计" in own_clause(text, folded, near):
            return "累计" + plain
        if things:
            return clipped(things[-1], 8) + plain
        if twin in ("人数", "人次", "数量", "总数", "总人数", "总量"):
            return last_noun(clause_before(text, folded, near)) + plain
        return paid_for(text, folded, near) + plain
    if ends_in_act(base):
        return before
    if base in ("增加", "减少", "增长", "下降", "净增", "上升") and earlier:
        return clipped(_people_number().sub("", earlier[-1].label), 8) + before
    if len(before) <= 3 and (any(verbs().spans(before, 0, len(before))) or ends_in_verb(base)):
        if whole := _bracketed(folded, near, unit, earlier):
            return before + clipped(whole, LONGEST - len(before))
        thing = same_thing(unit, earlier)
        if "和" in thing or "、" in thing:
            return before + thing
        countable = nouns_of(unit)
        for known in reversed(earlier):
            fits = (
                known.unit == unit
                or (not countable and not unit.endswith("元"))
                or fold(known.label).endswith((*countable,))
            )
            if is_act(known.label) or not head_end(fold(known.label), 0, len(known.label)):
                continue
            if known.label.startswith(before) and len(known.label) > len(before) + 1:
                return known.label
            if known.label and fits and not before.endswith(known.label[-2:]):
                return before + last_noun(known.label)
    return before
