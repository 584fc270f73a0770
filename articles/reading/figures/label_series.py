"""What a figure shares with those before it in its sentence: 部级精品课3节、省级|21节."""

from __future__ import annotations

from functools import cache

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList
from .label_around import Earlier
from .label_guard import LONGEST, clipped, head_end, nouns_of, state_in, without_stumps

_BESIDE = LatePattern("[^,。;:、0-9已现有的]{0,10}[、和及与]")
_BESIDE_BEFORE = LatePattern("[、和及与][^,。;:、0-9已现有的]{2,10}")


def of_level(before: str, unit: str, earlier: tuple[Earlier, ...]) -> str:
    """省级精品课 for 省级 behind 部级精品课3节; empty where no such award was counted before."""
    if not earlier or earlier[-1].unit != unit:
        return ""
    levels = tuple(lexicon("labels")["parts"]["ranks"])
    if fold(before) not in levels:
        return ""
    twin = fold(earlier[-1].label)
    level = next((level for level in levels if level in twin), "")
    what = earlier[-1].label[twin.find(level) + len(level) :] if level else ""
    return clipped(before + what) if len(what) >= 2 else ""


def with_shared_act(
    label: str, unit: str, between: str, number_end: str, earlier: tuple[Earlier, ...]
) -> str:
    """新建幼儿园 for 幼儿园 in 新建小学5所、幼儿园3所: one verb for what is counted side by side.

    `between` stands between the two numbers, `number_end` is the sign behind the second.
    """
    if not earlier or not label:
        return label
    beside = (
        _BESIDE_BEFORE.fullmatch(between) if between.endswith(label) else _BESIDE.fullmatch(between)
    )
    twin, first = fold(label), fold(earlier[-1].label)
    act, deeds = 0, acts()
    while more := deeds.beginning(first, act, len(first)):
        act += more
    if (
        not (beside and 0 < act < len(first))
        or twin[0] in "新增"
        or deeds.beginning(twin, 0, len(twin))
    ):
        return label
    if head_end(twin, 0, len(twin)) != len(twin) or number_end in ("的", "分"):
        return label
    room = LONGEST - act
    return earlier[-1].label[:act] + label if len(label) <= room else label


def same_people(label: str, earlier: tuple[Earlier, ...]) -> str:
    """教师 for 跨校竞聘46名 behind 300名教师完成竞聘; empty where the label names its people."""
    if not any(known.unit_class == "people" for known in earlier[-3:]):
        return ""
    twin = fold(without_stumps(label))
    if (
        len(twin) < 2
        or head_end(twin, 0, len(twin)) == len(twin)
        or twin.endswith(("人数", "名额", "上线", "达线", "过线"))
    ):
        return ""
    people = nouns_of("人")
    for known in reversed(earlier[-3:]):
        if known.unit_class == "people":
            base = fold(known.label)
            found = [noun for noun in people if base.endswith(noun)]
            if found:
                return known.label[-len(max(found, key=len)) :]
    return ""


_BECAME = ("转为", "转成", "转型", "改为", "变为")
"""What a part became is no name of the other parts: 其中6所转为公办园,3所|停办."""


def same_thing(unit: str, earlier: tuple[Earlier, ...]) -> str:
    """中小学和幼儿园 for 其中19所, where 36所 were 新建中小学和幼儿园."""
    for known in reversed(earlier):
        if known.unit == unit and known.unit_class in ("schools", "items", "organisations"):
            label, deeds = known.label, acts()
            twin = fold(label)
            if twin.startswith(_BECAME):
                continue
            if state_in(twin) or "有" in twin or "分别" in twin:
                return ""
            start = 2 if twin.startswith(("公办", "民办")) else 0
            while more := deeds.beginning(twin, start, len(twin)):
                start += more
            return label[start:] if head_end(twin, start, len(twin)) == len(twin) else ""
    return ""


def is_act(words: str) -> bool:
    """Whether words tell a deed and nothing else: 新建改扩建."""
    twin, end = fold(words), 0
    while more := acts().beginning(twin, end, len(twin)):
        end += more
    return 0 < end == len(twin)


@cache
def acts() -> WordList:
    return WordList(lexicon("labels")["parts"]["acts"])
