"""What a figure counts, said in the text's own words: 开展宣讲, 一本线达线率, 帮扶村."""

from __future__ import annotations

import re
from functools import cache, partial

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .change_labels import change_label, risen_from
from .label_aid import label_of_aid, label_of_receivers, with_people
from .label_around import Earlier, Neighbourhood
from .label_behind import done_after, noun_after
from .label_brackets import label_in_brackets
from .label_deeds import deed_behind, told_of_all
from .label_each import label_of_each
from .label_edges import with_whole_words
from .label_guard import (
    LONGEST,
    as_noun_phrase,
    clipped,
    ends_in_rate,
    ends_in_share,
    head_end,
    is_thin,
    last_noun,
    nearest_noun,
    nouns_of,
    state_in,
    without_stumps,
)
from .label_honours import label_of_named
from .label_money import money_label, of_treasury
from .label_nouns import OWNERS, PLACES_AND_GROUPS, SCOPE, THINGS, named_as, with_noun, with_verb
from .label_phrases import (
    clause_before,
    phrase_before,
    printed,
    trimmed,
    without_brackets,
)
from .label_polish import polished
from .label_series import is_act, same_people, same_thing, with_shared_act
from .label_stages import with_stage
from .label_standards import with_measure, with_standard
from .label_times import label_of_time
from .label_topics import with_topic
from .label_trims import (
    plain_districts,
    unmixed,
    unrepeated,
    without_of,
    without_sum_words,
    without_time,
)
from .label_words import words
from .rate_labels import in_row, label_of_rate

_STOP = LatePattern("[,。;!?\n]")
_ARE = LatePattern("(?:均|都|全|全部)(?:为|是)(?:[^,。;]{0,20}的)?([^,。;0-9]{2,10})(?=[,。;])")
_WHICH_ARE = LatePattern("(?:为|是|属于)(?!由|被|了|在|从)([^,。;、0-9“]{4,18})(?=[,。;、(])")
"""其中6所|为省外引进项目."""
_BUILT_ALONE = LatePattern("(?:属于|均为|都是|为|是|系)?((?:新|改|扩|迁|续|重|改扩|新改扩)建)")
_MEASURED = LatePattern("(?:总?(?:建筑|占地|用地)|总)面积$")
_TOLD_OF = LatePattern(
    "(?<![针相面应比反])(?:对|给|向|把)(?:其中|全[市县区省州]|辖区|剩下的?|其余)?的?$"
)
_SUM_VERBS = ("到位", "拨付", "筹措", "筹集", "下达", "争取", "兑现")
_NOT_YET = LatePattern("未(?:投入使用|开工|竣工|完工|投用|启用|完成|达标)")
_KIND_OF_SUM = LatePattern(
    "(计划|规划|完成|累计|预计|估算|拟)(?:全年|总)?(投资|投入)(?:约|为|达|近)?$"
)
_SCHOOLS = ("小学", "初中", "高中", "幼儿园", "学校", "中学")
_DOERS: tuple[UnitClass, ...] = ("schools", "people", "items", "organisations")
_MARKS = (",", "。", "、", ";", ")", "(", "\n", "")
_RELATIVE = ("share", "points", "ratio")


@cache
def _land() -> re.Pattern[str]:
    return re.compile(
        "((?:总|规划|新增|净)?(?:占地|(?:教育|建设|学校|校园)?用地))(?:共|约|近|达|为|超过?|逾|总计|合计|:)*$"
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
    own = _own_label(text, folded, near, unit, unit_class, earlier)
    own = polished(text, folded, near, own, unit, unit_class, earlier)
    label = without_sum_words(plain_districts(without_time(unrepeated(own))))
    label = with_whole_words(text, folded, near, label)
    if unit.endswith("班") and fold(unit) in ("班", "个班") and fold(label).endswith(_SCHOOLS):
        label = clipped(label, LONGEST - 2) + ("班级" if label == fold(label) else "班級")
    between = folded[near.previous_end : near.number.start]
    behind = folded[near.number.end : near.number.end + 1]
    if (unit_class in THINGS or unit_class == "area") and len(between) <= 12:
        label = with_shared_act(label, unit, between, behind, earlier)
    if earlier and earlier[-1].unit == unit and fold(label) in OWNERS:
        whose = earlier[-1].label  # 幼儿园17所(8所民办)
        owner = next((one for one in OWNERS[:2] if fold(whose).startswith(one)), "")
        label += clipped(whose[len(owner) :], LONGEST - len(label))
    if len(label) == 2 and unit_class in THINGS and near.place_ends:
        label = _with_place(text, folded, near, label)
    label = with_stage(text, folded, near, with_topic(text, folded, near, label, unit_class))
    if unit_class == "area":
        return with_measure(text, folded, near, label)
    if unit_class != "money":
        return label
    return with_standard(text, folded, near, _kind_of_sum(text, folded, near, label))


def _kind_of_sum(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """计划投资 for 投资, where no more is known of a sum than that it is planned."""
    floor = max(near.sentence.start, near.number.start - 10)
    found = _KIND_OF_SUM.search(folded, floor, near.number.start)
    if found is None or found[2] != fold(label):
        return label
    return text[found.start(1) : found.end(1)] + label


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
    if unit_class == "money" and (aid := label_of_aid(text, folded, near, before, earlier)):
        return aid
    if unit_class == "people" and (named := label_of_named(text, folded, near)):
        return named
    if unit == "人" and (receivers := label_of_receivers(text, folded, near, earlier)):
        return receivers
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
    if unit_class == "area" and is_act(before):
        return before + ("面積" if before != fold(before) else "面积")  # 新建8000平方米
    if (
        unit_class == "area"
        and folded.startswith("的", near.number.end)
        and (measured := _MEASURED.search(fold(before)))
    ):
        before = before[measured.start() :]  # 一幢建筑面积900平方米的教学楼
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
    elif unit_class == "schools" and (act := _BUILT_ALONE.fullmatch(fold(after))):
        thing = last_noun(same_thing(unit, earlier) or nearest())  # 其中5所新建
        label = after[act.start(1) :] + thing.removeprefix(after[act.start(1) :])
    elif len(after) >= 2:
        told_of = _TOLD_OF.search(folded, floor, near.number.start)  # 县局对|2000名家长作了调查
        label = with_verb(text, folded, near, "" if told_of else before, after, right[1])
    elif right[1] - right[0] == 1 and folded[right[0]] in PLACES_AND_GROUPS:
        if named := named_as(text, folded, right[1]):  # 将9个县确定为工作重点县
            return named
        scoped = SCOPE.search(fold(before)) or "在" in before
        of_what = clipped(("" if scoped else before) or _verbal_before(text, folded, near), 8)
        if not of_what:
            return after
        label = of_what + after
    elif wanting := _NOT_YET.match(folded, near.number.end, near.sentence.end):
        label = printed(text, wanting.span()) + (last_noun(before) if before else nearest())
    elif len(before) >= 2:
        label = with_noun(text, folded, near, unit, before, earlier)
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
        done = done.removeprefix("属于").removeprefix("屬於")
        done = done if len(done) <= 8 and "、" not in done else ""
        names_itself = done and fold(done).endswith((last_noun(fold(known_thing)), *nouns_of(unit)))
        label = done if names_itself else done + clipped(known_thing, LONGEST - len(done))
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
        if fold(label) in _SUM_VERBS:  # 已到位900万元
            label += "资金" if label == fold(label) else "資金"
        elif label.endswith(("斥资", "斥資")):
            label = "投资" if label.endswith("资") else "投資"
    if fold(label) in OWNERS:
        return label
    if unit_class == "people" and not unit.endswith("次") and (who := same_people(label, earlier)):
        return clipped(without_stumps(label), LONGEST - len(who)) + who
    label = as_noun_phrase(label, unit, unit_class)
    if unit_class == "people":
        label = with_people(label, unit)
    if is_thin(label):
        return without_stumps(nearest() or clipped(label))
    if len(after) < 2 and len(label) <= 10:
        twin = fold(label)
        if head_end(twin, 0, len(twin)) != len(twin):
            thing = last_noun(nearest())
            label += "" if thing in label else thing
    return without_stumps(clipped(label))


def _with_place(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """东山区项目 for 项目, where a place and two signs are all that stands before the number."""
    end = near.number.start
    start = clause_start(folded, max(near.sentence.start, end - 12), end, ",、;:。(及和与")
    if fold(label) == "项目" and folded.endswith("等", 0, end):
        opening = clause_start(folded, max(near.sentence.start, end - 120), end, ";:。(")
        place = next((at for at in sorted(near.place_ends) if 2 <= at - opening <= 7), 0)
        return text[opening:place].strip() + label if place else label
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
