"""What a figure counts, said in the text's own words: 开展宣讲, 一本线达线率, 帮扶村."""

from __future__ import annotations

import re
from functools import cache, partial

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .change_labels import change_label, risen_from
from .label_brackets import label_in_brackets
from .label_deeds import deed_behind, told_of_all
from .label_each import label_of_each
from .label_guard import (
    LONGEST,
    as_noun_phrase,
    clipped,
    ends_in_act,
    ends_in_rate,
    ends_in_share,
    ends_in_verb,
    head_end,
    is_thin,
    last_noun,
    nearest_noun,
    nouns_of,
    state_in,
    without_stumps,
)
from .label_money import money_label, of_treasury, paid_for, plain_measure
from .label_phrases import (
    Earlier,
    Neighbourhood,
    clause_before,
    done_after,
    last_words,
    noun_after,
    phrase_before,
    printed,
    trimmed,
    without_brackets,
)
from .label_series import is_act, of_level, same_people, same_thing, with_shared_act
from .label_stages import with_stage
from .label_times import label_of_time
from .label_topics import with_topic
from .label_trims import plain_districts, unmixed, unrepeated, without_of, without_time
from .label_words import verbs, word_set, words
from .rate_labels import in_row, label_of_rate, own_clause

_STOP = LatePattern("[,。;!?\n]")
_SCOPE = LatePattern("(?:全[市区县省州旗]|辖区|今年|去年|区内|市内|县内|省内)")
_IS = LatePattern("(?:是|为)([^,。;、0-9(]{3,12})")
_ARE = LatePattern("(?:均|都|全|全部)(?:为|是)(?:[^,。;]{0,20}的)?([^,。;0-9]{2,10})(?=[,。;])")
_WHICH_ARE = LatePattern("(?:为|是|属于)(?!由|被|了|在|从)([^,。;、0-9“]{4,18})(?=[,。;、(])")
"""其中6所|为省外引进项目."""
_OF_ACT = LatePattern(
    "的((?:新建|改造|改扩建|扩建|维修|加固|迁建)(?:[或和及、](?:新建|改造|改扩建|扩建|维修|加固))?)(?=[,。;])"
)
_GIVEN = LatePattern(
    "((?:提供|发放|配备|配发|办理|赠送|送去|减免|补贴|购买|开展)[^,。;0-9]{2,8}?)"
    "(?:超过|约|近|共计?|累计|合计|达)*(?=[0-9,。;])"
)
"""为900名师生|提供免费午餐超过20万份."""
_KINDS_OF_OWNER = ("民办", "公办", "普惠", "普惠性")
_THINGS: tuple[UnitClass, ...] = ("schools", "items", "organisations", "people", "events")
_LED_UP = LatePattern("(?:下来|之后|以后|以来|期间|过程中|时|后|里)$")
_PLACES_AND_GROUPS = "村县市区乡镇省州旗班国校园县队组"
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
)
_TAKES_OBJECT = LatePattern("了[^,。;)]")
_DOERS: tuple[UnitClass, ...] = ("schools", "people", "items", "organisations")
_MARKS = (",", "。", "、", ";", ")", "(", "\n", "")
_RELATIVE = ("share", "points", "ratio")


@cache
def _people_number() -> re.Pattern[str]:
    return re.compile("(?<=..)人[数數次]$")


@cache
def _land() -> re.Pattern[str]:
    return re.compile(
        "((?:总|规划|新增|净)?(?:占地|(?:教育|建设|学校|校园)?用地))(?:共|约|近|达|为|超过?|逾|总计|合计|:)*$"
    )


@cache
def _named_as() -> re.Pattern[str]:
    return re.compile(
        "(?:均|已|先后|分别)?(?:(?:被|获|经)[^,。;0-9\n]{0,12}?)?"
        "(?:评为|成为|认定为|命名为|认定并命名为|获评|列为|确定为|评选为|评上|当选为?|授予)([^,。;、:(0-9\n]{3,24})"
    )


def label_of(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit: str,
    unit_class: UnitClass,
    earlier: tuple[Earlier, ...],
) -> str:
    """The label of a figure, 2 to 14 characters as printed; empty where the text gives none.

    `earlier` are the figures before it in the same sentence, the last one last: a series keeps
    its subject (达一本线5872人, 达线率15.5%, 高于全省0.7个百分点).
    """
    label = plain_districts(
        without_time(unrepeated(_own_label(text, folded, near, unit, unit_class, earlier)))
    )
    between = folded[near.previous_end : near.number.start]
    behind = folded[near.number.end : near.number.end + 1]
    if unit_class in _THINGS and len(between) <= 12:
        label = with_shared_act(label, unit, between, behind, earlier)
    if fold(label) in _KINDS_OF_OWNER and earlier and earlier[-1].unit == unit:
        label += clipped(earlier[-1].label, LONGEST - len(label))  # 幼儿园17所(8所民办)
    if len(label) == 2 and unit_class in _THINGS and near.place_ends:
        label = _with_place(text, folded, near, label)
    label = with_topic(text, folded, near, label, unit_class)
    return with_stage(text, folded, near, label)


def _own_label(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit: str,
    unit_class: UnitClass,
    earlier: tuple[Earlier, ...],
) -> str:
    floor = max(0, near.number.start - 120)
    nearest = partial(nearest_noun, text, folded, floor, near.number.start, unit)
    left = phrase_before(folded, near)
    right = noun_after(folded, near)
    before, after = without_brackets(printed(text, left)), printed(text, right)
    if given := label_of_each(text, folded, near, unit, after, earlier):
        return given
    if inside := label_in_brackets(text, folded, near, unit):
        return inside
    if (
        len(after) >= 2
        and earlier
        and unit == earlier[-1].unit
        and folded[near.previous_end : near.number.start] in ("、", "和", "或")
        and earlier[-1].label.endswith(after)
    ):  # 300元、500元补贴
        return earlier[-1].label
    if one := in_row(text, folded, near, share=unit_class == "share"):
        return one
    of = unit_class in ("money", "area") and folded.startswith("的", near.number.end)
    if of and len(after) >= 2 and 2 <= len(before) <= 6:  # 总投资2亿元的实验学校
        owned = _land().search(fold(before))
        extent = owned[1] + "面积" if owned and owned[1] in before else before
        extent = "面积" if extent.endswith("面积") and not owned and len(extent) > 4 else extent
        return clipped(after, 10) + extent
    if unit_class == "money" and not fold(after).endswith(words("sums")):
        after = ""
        if earlier and near.previous_end == near.number.start:  # 减免2万人次|486万元
            return earlier[-1].label.removesuffix("人次").removesuffix("人数") + "金额"
        if paid := money_label(text, folded, near, before):
            return paid
    if unit_class == "area" and (land := _land().search(folded, floor, near.number.start)):
        return text[land.start(1) : land.end(1)] + ("面積" if before != fold(before) else "面积")
    if one := risen_from(folded, near, unit, earlier, noun_follows=len(after) >= 2):
        return one
    if unit_class == "area" and len(before) < 2 and len(after) < 2 and earlier:
        return "建筑面积"
    if one := change_label(text, folded, near, unit_class, len(after) >= 2, earlier):
        return one
    if unit_class in _RELATIVE:
        label = label_of_rate(text, folded, near, before, after, earlier)
    elif unit_class == "time":
        return label_of_time(text, folded, near, before, after, earlier)
    elif len(unit) >= 2 and head_end(fold(unit), 0, len(unit)) == len(unit):
        done = printed(text, done_after(folded, near, near.number.end))
        label = before if len(before) >= 2 else done if len(done) <= 6 else ""
        if not label and unit.endswith("次"):
            behind = len(after) >= 2 and head_end(fold(after), 0, len(after)) == len(after)
            label = after if behind else nearest_noun(text, folded, floor, near.number.start, "人")
        if not (unit.endswith("次") and _people_or_amount(fold(label))):  # 惠及学生2万人次
            label += unit
    elif folded.startswith("班", right[0]) and (right[1] - right[0] == 1 or after[1:2] == "的"):
        label = (before if 2 <= len(before) <= 4 else "") + "班级"
    elif len(after) >= 2 and "了" in after and (known_thing := nearest()):
        label = known_thing
    elif len(after) >= 2:
        label = _with_verb(text, folded, near, before, after, right[1])
    elif right[1] - right[0] == 1 and folded[right[0]] in _PLACES_AND_GROUPS:
        scoped = _SCOPE.search(fold(before)) or "在" in before
        of_what = clipped(("" if scoped else before) or _verbal_before(text, folded, near), 8)
        if not of_what:
            return after
        label = of_what + after
    elif len(before) >= 2:
        label = _with_noun(text, folded, near, unit, before, earlier)
        if unit_class in _DOERS and folded[near.number.end : near.number.end + 1] not in _MARKS:
            limit = min(near.sentence.end, near.next_start)
            deed = told_of_all(text, folded, near.number.end, limit, near.sentence.end)
            label = deed + last_noun(before) if deed else label
    elif kinds := _ARE.match(folded, near.number.end, near.sentence.end) or _WHICH_ARE.match(
        folded, near.number.end, near.sentence.end
    ):
        label = clipped(printed(text, kinds.span(1)))
    elif known_thing := same_thing(unit, earlier) or nearest():
        limit = min(near.sentence.end, near.next_start)
        done = deed_behind(text, folded, right[0], limit, near.sentence.end, 8)
        done = done or printed(text, done_after(folded, near, right[0]))
        if len(done) > 8:
            end = _STOP.search(folded, right[0], near.sentence.end)
            done = state_in(text[right[0] : end.start() if end else near.sentence.end])
        label = (done if len(done) <= 8 and "、" not in done else "") + known_thing
    else:
        base = earlier[-1].label if earlier else clause_before(text, folded, near)
        label = before + base[-6:] + printed(text, done_after(folded, near, right[0]))[:6]
    if unit_class in _RELATIVE:
        label = without_stumps(clipped(label))
        if ends_in_share(folded, near.number.start) and not ends_in_rate(label):
            label += text[folded.rfind("占", 0, near.number.start)] + "比"
        return clipped(label)
    label = without_of(unmixed(label))
    if unit_class == "money":
        label = of_treasury(label)
    if unit_class == "people" and not unit.endswith("次") and (who := same_people(label, earlier)):
        return clipped(without_stumps(label), LONGEST - len(who)) + who
    label = as_noun_phrase(label, unit, unit_class)
    if is_thin(label):
        return without_stumps(nearest() or clipped(label))
    if len(after) < 2 and len(label) <= 10:
        twin = fold(label)
        if head_end(twin, 0, len(twin)) != len(twin):
            thing = last_noun(nearest())
            label += "" if thing in label else thing
    return without_stumps(clipped(label))


def _with_verb(
    text: str, folded: str, near: Neighbourhood, before: str, after: str, position: int
) -> str:
    """A short noun with what was done by it or to it: 入围学校, 派出教师, 首批事项."""
    twin = fold(before)
    for scope in reversed(list(_SCOPE.finditer(twin))):
        before, twin = before[scope.end() :], twin[scope.end() :]
        break
    if _LED_UP.search(twin) or twin.endswith("等"):
        before = ""
    elif 0 < (noun := head_end(twin, 0, len(twin))) < len(twin) and ends_in_verb(twin):
        before = before[noun:]
    if before and before[0] in _PLACES_AND_GROUPS and ends_in_verb(fold(before)):
        before = before[1:]
    if len(after) <= 6 and (named := _named_as().match(folded, position)):
        end = head_end(folded, *named.span(1))
        if end - named.start(1) >= 3:
            return clipped(printed(text, (named.start(1), end)))
    short = 2 <= len(before) <= (8 if len(after) < 7 else 3)
    if short or (len(before) + len(after) <= LONGEST and is_act(before)):
        return before + after
    if of := _OF_ACT.match(folded, position):  # 20所幼儿园的新建或改造
        return clipped(text[of.start(1) : of.end(1)] + after)
    if folded[position : position + 1] in ("的", "和", "与", "及"):
        return after
    if folded[near.number.start - 1] in "为给" and (given := _GIVEN.match(folded, position)):
        return clipped(text[given.start(1) : given.end(1)] + after)
    kind = _IS.match(folded, position, min(near.sentence.end, near.next_start))
    if kind and len(after) <= 6:  # 4个集团为小学学段集团
        what = printed(text, kind.span(1))
        return clipped(what if what.endswith(after) else what.removesuffix("的") + after)
    if len(after) <= 6 and (len(before) < 2 or twin == "免费"):
        limit = min(near.sentence.end, near.next_start)
        room = LONGEST - len(after)
        if deed := deed_behind(text, folded, position, limit, near.sentence.end, room):
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


def _with_noun(
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
    plain = plain_measure(before)
    twin, base = fold(plain), fold(before)
    if twin in word_set("bare"):
        things = [
            known.label
            for known in earlier
            if known.unit_class in _THINGS and fold(known.label).endswith(words("owners"))
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
        thing = same_thing(unit, earlier)
        if "和" in thing or "、" in thing:
            return before + thing
        countable = nouns_of(unit)
        for known in reversed(earlier):
            fits = known.unit == unit or not countable or fold(known.label).endswith((*countable,))
            if known.label and fits and not before.endswith(known.label[-2:]):
                return before + last_noun(known.label)
    return before


def _with_place(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """东山区项目 for 项目, where a place and two signs are all that stands before the number."""
    end = near.number.start
    start = clause_start(folded, max(near.sentence.start, end - 12), end, ",、;:。(及和与")
    own = any(start + 2 <= place == end - len(label) for place in near.place_ends)
    return text[start:end] if own and folded.endswith(fold(label), start, end) else label


def _people_or_amount(label: str) -> bool:
    return label.endswith((*nouns_of("人"), "量", "人数", "人次"))


def _verbal_before(text: str, folded: str, near: Neighbourhood) -> str:
    """帮扶 of 帮扶的3个村."""
    start, end = trimmed(
        folded, max(near.previous_end, near.number.start - 12), near.number.start, near.place_ends
    )
    return re.split("[,。;:、0-9]", fold(printed(text, (start, end))))[-1][-6:]
