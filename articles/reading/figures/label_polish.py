"""What goes from a label, or comes to it, once its words are known: 方面问题, )过筛子学校(幼儿园.

Each step takes a label and gives one; they know nothing of how it came about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..fold import fold
from ..late_pattern import LatePattern
from ..records import UnitClass
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, clipped, head_end, last_noun, nearest_noun, nouns_of

_LEADS = LatePattern(
    "(?:[上中下]旬|等?方面的?|会上|截[至止到]?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底)?"
    "|[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|去年就|就?因为|由于|底前再?|一口气|原则上|只有|总共)(?=..)"
)
_IN_ALL = LatePattern("(?<=[一-龥]{2})共计?(?![青建享同产体振商])(?=[一-龥]{2})")
_ONLY = LatePattern("[却也仅就]?只(?![数读])|[却也就]仅")
_GIVEN = LatePattern("[^,。;]{0,10}?(?:每年|共|还|累计|先后|专门)*(?:拿出|列支|拨出|掏出|拿)$")
_SHARE = LatePattern("占(?![地比道用])(?=..)")
_TWICE = LatePattern("((?:公办|民办|普惠)(?:幼儿)?园)幼儿园$")
_HALVES = "()（）"
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
_MEAN_AGE = LatePattern("(?P<whose>[^,。;:、0-9的]{0,10}平均年龄)[^,。;]{0,16}$")
_SHORTEST = 2


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
    if known := _by_bound(text, folded, near, unit_class, earlier):
        return known
    if fold(unit) in ("岁", "周岁") and (age := _mean_age(text, folded, near, earlier)):
        return age
    label = _behind_total(label, unit)
    for step in _STEPS:
        shorter = step(label)
        label = shorter if len(shorter) >= _SHORTEST else label
    if unit_class == "money" and _GIVEN.fullmatch(fold(label)):
        return "资金" if label == fold(label) else "資金"
    return label


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
    return label[: found.end(1)] if found else label


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
