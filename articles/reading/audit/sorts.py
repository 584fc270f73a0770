"""The sets of kinds that exclude each other, and which kind a few words name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList

_INTO = "到在入进由为"
_FROM = LatePattern("^(?:来自|属于|分布在|位于|分布于|服务于|任职于)")
_NOT = ("未", "不", "没有", "没", "无", "非", "尚未", "还未", "未能")


@cache
def groups() -> tuple[tuple[WordList, frozenset[str]], ...]:
    return tuple((WordList(g), frozenset(g)) for g in lexicon("audit")["parts"]["kinds"])


@lru_cache(maxsize=512)
def groups_in(words: str) -> tuple[tuple[WordList, frozenset[str]], ...]:
    """The sets that a few words name a kind of: most words name none."""
    if not _any_kind().are_in(words):
        return ()
    return tuple(group for group in groups() if group[0].are_in(words))


@cache
def _any_kind() -> WordList:
    return WordList({kind for _, kinds in groups() for kind in kinds})


@lru_cache(maxsize=512)
def _last_kind(group: WordList, words: str) -> str:
    """The kind that ends last, the longest of them: 不合格, not 合格."""
    return group.last_in(words)[1]


def kinds_in(words: str) -> frozenset[str]:
    """The kinds that a few words name: 小学 of 新增小学学位."""
    return frozenset(
        _same_kind().get(kind, kind)
        for group, _ in groups_in(words)
        if (kind := _last_kind(group, words))
    )


@cache
def payers() -> WordList:
    return WordList(lexicon("audit")["parts"]["payers"])


@cache
def _same_kind() -> dict[str, str]:
    return {w: group[0] for group in lexicon("audit")["parts"]["same"] for w in group}


def marks_of(group: WordList, words: list[tuple[str, str]], fates: bool) -> list[str] | None:
    """Which kind each part is, if all are of this group and no two of the same kind.

    What became of a firm may follow at a distance: 8家申请停办.
    """
    found = []
    for before, after in words:
        last = _last_kind(group, before.removesuffix("学校"))
        mark = (
            last
            or group.longest_at(_FROM.sub("", after).lstrip(_INTO), 0)
            or (group.last_in(after[:8])[1] if fates else "")
        )
        kind = _same_kind().get(mark, mark)
        if not mark or kind in found:
            return None
        found.append(kind)
    return found


def strangers(whole: str, parts: Sequence[str]) -> bool:
    """Whether all parts are of a kind that the whole is not, while it is of another.

    >>> strangers("完全小学", ["公办幼儿园", "民办幼儿园"]), strangers("学校", ["公办", "民办"])
    (True, False)
    """
    own = kinds_in(whole)
    shared = frozenset.intersection(*(kinds_in(part) for part in parts))
    return bool(own and shared and not own & shared)


def negated(names: Sequence[str]) -> bool:
    """Whether of two names one denies the other: 发现问题的, 未发现问题的; they leave nothing out.

    >>> negated(["获批者", "未获批者"]), negated(["达标", "不达标的"]), negated(["达标", "合格"])
    (True, True, False)
    """
    if len(names) != 2:
        return False
    one, other = (name.rstrip("的者有为达共是") for name in names)
    if len(one) > len(other):
        one, other = other, one
    if len(one) == len(other) > 2 and {one[0], other[0]} == {"有", "无"}:
        return one[1:] == other[1:]  # 有效线索, 无效线索
    return len(one) > 1 and any(other == no + one for no in _NOT)


def both_ways(names: Sequence[str]) -> bool:
    """Whether two names tell of one road and its return: 城区到乡村, 乡村到城区.

    >>> both_ways(["城区派往镇村", "镇村到城区"]), both_ways(["城区教师", "城区校长"])
    (True, False)
    """
    if len(names) != 2:
        return False
    there, back = names
    return any(
        there[at : at + 2] in back and there[to : to + 2] in back[: back.find(there[at : at + 2])]
        for at in range(len(there) - 3)
        for to in range(at + 2, len(there) - 1)
    )


def framed(names: Sequence[str]) -> bool:
    """Whether names say by whom, or where, one thing was done: 由甲供餐的, 由乙供餐的.

    >>> framed(["由食堂供餐的", "由企业供餐的"]), framed(["由食堂供餐的", "由企业承建的"])
    (True, False)
    """
    bare = [name.rstrip("有为达共占到") for name in names]
    if len(set(bare)) < len(bare) or len(bare) < 2:
        return False
    ends = {name.rstrip("的")[-2:] for name in bare}
    return len(ends) == 1 and all(name.startswith("由") and len(name) > 4 for name in bare)
