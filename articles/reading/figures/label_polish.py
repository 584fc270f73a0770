"""What goes from a label, or comes to it, once its words are known: 方面问题, )过筛子学校(幼儿园.

Each step takes a label and gives one; they know nothing of how it came about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, clipped, head_end, last_noun, nearest_noun, nouns_of
from .label_series import acts

_LEADS = LatePattern(
    "(?:[上中下]旬|年[初末底](?:全[市县区省州])?|等?方面的?|会上|截[至止到]?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底)?"
    "|先(?=建|开|投|安排)|(?:增加|减少|提高|扩大|上升|下降)[到至](?:今年|目前|现在)(?=的?[^,。;])"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|去年就|就?因为|由于|底前再?|一口气|原则上|只有|总共|辖区内?(?:现|共|目前)?有|里(?:统一)?(?=组织|安排|选派|培训|投入|拿出))(?=..)"
)
_IN_ALL = LatePattern("(?<=[一-龥]{2})共计?(?![青建享同产体振商])(?=[一-龥]{2})")
_ONLY = LatePattern("[却也仅就]?只(?![数读])|[却也就]仅")
_GIVEN = LatePattern("[^,。;]{0,10}?(?:每年|共|还|累计|先后|专门)*(?:拿出|列支|拨出|掏出|拿)$")
_SHARE = LatePattern("占(?![地比道用])(?=..)")
_TWICE = LatePattern("((?:公办|民办|普惠)(?:幼儿)?园)幼儿园$")
_MOVED_TWICE = LatePattern("(.{2,6})(净增|新增|增加|减少)\\1")
_SPENT = ("用去", "花去", "花掉", "用掉")
_AGE_GROUP = LatePattern(
    "(?P<bound>[0-9]{2}周?岁(?:及|及其)?以[上下])的?(?P<noun>[^,。;:、0-9的]{0,6})$"
)
_AGE_SHARE = LatePattern(
    "(?P<bound>[0-9]{2}周?岁(?:及|及其)?以[上下])的?(?P<noun>[^,。;:、0-9]{0,8}?)的?"
    "占(?:比|到)?(?:[^,。;:0-9]{0,8}的)?(?:比例)?(?:为|达|达到|约|近|超过)*$"
)
_FROM_ON = LatePattern(
    "(?P<bound>[0-9]{1,4}(?:分|人|名|周岁|年|名额|个班)(?:及|及其)?以[上下])的?"
    "(?P<noun>[^,。;:、0-9的]{0,8}?)(?:共?有|为|是|共)?$"
)
_STEP_OF = LatePattern("每(?:增加|新增|增|满|超过)$")
_STEP_NOUN = LatePattern("(?:学生|幼儿|教师|班级?|[一-龥]{2}(?=[,再增配加设可应需]))")
"""每增加300名|学生增配1人."""
_MEAN_AGE = LatePattern("(?P<whose>[^,。;:、0-9的]{0,10}平均年龄)[^,。;]{0,16}$")
_SHORTEST = 2
_VERBS_OF_CHANGE = "减增升降扩缩"
_BEFORE_CHANGE = "双压缩削核精消递提上攀增扩新净下"
"""双减, 压减, 提升 are words of two signs."""
_RANKED = "国省市县区州盟旗镇"
_AMONG = LatePattern("[^等、]{2,}等([^等、的0-9]{2,8})")
_NOT_DONE = ("因", "由于", "必须", "务必", "须", "需", "将", "年")
_REST = LatePattern("(剩余|其余|剩下|余下)(?:的|仅|还有)?$")


def polished(
    text: str,
    folded: str,
    near: Neighbourhood,
    label: str,
    unit: str,
    unit_class: UnitClass,
    earlier: tuple[Earlier, ...],
) -> str:
    """`label` as an editor would leave it; as it is where no step has anything to say."""
    if per := _STEP_OF.search(folded, max(0, near.number.start - 4), near.number.start):
        more = _STEP_NOUN.match(folded, near.number.end)
        if more:
            return text[per.start() : per.end()] + text[more.start() : more.end()]
    if known := _by_bound(text, folded, near, unit_class, earlier):
        return known
    if fold(unit) in ("岁", "周岁") and (age := _mean_age(text, folded, near, earlier)):
        return age
    label = _behind_total(label, unit)
    label = _with_rank(text, folded, near, _without_cut_verb(folded, near, label))
    label = _of_a_list(text, folded, near, label)
    if earlier and label.startswith(earlier[-1].unit + "、"):
        label = label[len(earlier[-1].unit) + 1 :]  # 学校38所、覆盖面|100%
    if unit_class in ("items", "schools", "people", "organisations"):
        label = _as_rest(text, folded, near, label, earlier)
    for step in _STEPS:
        shorter = step(label)
        label = shorter if len(shorter) >= _SHORTEST else label
    if fold(label).endswith(_SPENT):
        label = label[:-2] or (earlier[-1].label if earlier else "")
        label += "投入" if unit_class == "money" else ""
    if unit_class == "money" and _GIVEN.fullmatch(fold(label)):
        return "资金" if label == fold(label) else "資金"
    return label


def _without_cut_verb(folded: str, near: Neighbourhood, label: str) -> str:
    """培训机构 for 培训机构减, of 培训机构由512家减|至40家."""
    twin = fold(label)
    if len(twin) < 4 or twin[-1] not in _VERBS_OF_CHANGE or twin[-2] in _BEFORE_CHANGE:
        return label
    floor = max(near.sentence.start, near.number.start - 40)
    ceiling = min(near.sentence.end, near.number.end + 12)
    goes_on = any(folded.find(twin[-1] + to, floor, ceiling) >= 0 for to in "至到为")
    return label[:-1] if goes_on else label


def _with_rank(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """市级示范校 for 级示范校, whose 市 was taken for the end of a place's name."""
    if not label.startswith(("级", "級")):
        return label
    floor = max(near.sentence.start, near.number.start - 60)
    at = text.rfind(label, floor, near.number.start)
    if at < 0 and floor:
        at = text.rfind(label[:2], floor, near.number.start)
    return text[at - 1] + label if at > 0 and folded[at - 1] in _RANKED else label


def _of_a_list(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """撤并专业 for 文秘等专业, of 撤并会计、文秘等专业|5个: examples are no name of the whole."""
    found = _AMONG.fullmatch(fold(label))
    if found is None:
        return label
    floor = max(near.sentence.start, near.number.start - 80)
    at = text.rfind(label, floor, near.number.start)
    begin = clause_start(folded, floor, max(at, floor), ",。;:")
    first = folded.find("、", begin, max(at, floor))
    if at < 0 or first < 0:
        return label
    noun = label[found.start(1) :]
    for start in range(begin, first):
        if length := acts().beginning(folded, start, first):
            return text[start : start + length] + noun
    return noun


def _as_rest(
    text: str, folded: str, near: Neighbourhood, label: str, earlier: tuple[Earlier, ...]
) -> str:
    """剩余隐患 for 整改隐患, of 已整改298个,剩余|14个: the rest had no such deed."""
    found = _REST.search(folded, max(near.sentence.start, near.number.start - 6), near.number.start)
    if found is None or fold(label).startswith(found[1]):
        return label
    noun, behind = label, folded[near.number.end : near.number.end + 2]
    if earlier and (behind in _NOT_DONE or behind[:1] in _NOT_DONE):
        noun = earlier[-1].label
    twin, start = fold(noun), 0
    while more := acts().beginning(twin, start, len(twin)):
        start += more
    if len(twin) - start < _SHORTEST or (start == 0 and len(noun) > _SHORTEST + 2):
        return label
    return text[found.start(1) : found.end(1)] + noun[start:]


def _whole_brackets(label: str) -> str:
    """过一遍筛子学校 for )过一遍筛子学校(幼儿园: no half of a pair of brackets stays."""
    twin = fold(label)
    if "(" not in twin and ")" not in twin:
        return label
    depth = 0
    for at, sign in enumerate(twin):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return _whole_brackets(label[at + 1 :])
    return label[: twin.rfind("(")] if depth else label


def _without_lead(label: str) -> str:
    found = _LEADS.match(fold(label))
    return label[found.end() :] if found else label


def _behind_total(label: str, unit: str) -> str:
    """Of 中等职业学校共录取新生 what the unit counts: 学校 stand before 共, 新生 behind it."""
    twin = fold(label)
    for found in _IN_ALL.finditer(twin):
        if head_end(twin, 0, found.start()) != found.start():
            continue
        if twin.endswith(tuple(nouns_of(unit)), 0, found.start()):
            return label[: found.start()]
        return label[found.end() :]
    return label


def _without_only(label: str) -> str:
    """专职音体美教师 for 专职音体美教师只教师, 社团 for 2019年只社团."""
    twin = fold(label)
    found = _ONLY.search(twin)
    if found is None or found.start() == 0:
        return label
    left = label[: found.start()]
    if head_end(twin, 0, found.start()) == found.start() or found.end() == len(twin):
        return left
    return label[found.end() :]


def _without_share(label: str) -> str:
    found = _SHARE.match(fold(label))
    return (
        label[1:] if found and not fold(label).endswith(("占比", "比例", "比重", "率")) else label
    )


def _once(label: str) -> str:
    """公办园 for 公办园幼儿园."""
    found = _TWICE.match(fold(label))
    if found:
        return label[: found.end(1)]
    moved = _MOVED_TWICE.fullmatch(fold(label))
    return label[: moved.end(2)] if moved else label


_STEPS: tuple[Callable[[str], str], ...] = (
    _whole_brackets,
    _without_lead,
    _without_only,
    _without_share,
    _once,
)


def _by_bound(
    text: str,
    folded: str,
    near: Neighbourhood,
    unit_class: UnitClass,
    earlier: tuple[Earlier, ...],
) -> str:
    """35岁以下教师 for 35岁以下|1895人, 95分以上学校 for 95分以上的学校有|51所."""
    if unit_class not in ("people", "schools", "items", "share"):
        return ""
    floor = max(near.sentence.start, near.number.start - 24)
    pattern = _AGE_GROUP if unit_class == "people" else _FROM_ON
    share = "占比" if unit_class == "share" else ""
    if share:
        pattern = _AGE_SHARE
    found = pattern.search(folded, floor, near.number.start)
    if found is None:
        return ""
    noun = text[found.start("noun") : found.end("noun")]
    if not noun or head_end(fold(noun), 0, len(noun)) != len(noun):
        counted = "people" if share else unit_class
        same = [known.label for known in earlier if known.unit_class == counted]
        noun = last_noun(same[-1]) if same else ""
        if counted == "people" and not fold(noun).endswith(tuple(nouns_of("人"))):
            noun = last_noun(nearest_noun(text, folded, floor, found.start(), "人"))
    if not noun:
        return ""
    bound = text[found.start("bound") : found.end("bound")]
    return bound + clipped(noun, LONGEST - len(bound) - len(share)) + share


def _mean_age(text: str, folded: str, near: Neighbourhood, earlier: tuple[Earlier, ...]) -> str:
    """在编教师平均年龄 for 在编教师1627名,平均年龄|44.3岁."""
    floor = max(near.sentence.start, near.number.start - 40)
    found = _MEAN_AGE.search(folded, floor, near.number.start)
    if found is None:
        return ""
    whose = text[found.start("whose") : found.end("whose")]
    people = [known.label for known in earlier if known.unit_class == "people"]
    if len(whose) == 4 and people:
        return clipped(people[-1], LONGEST - 4) + whose
    return re.sub("^[的其中,]+", "", whose)
