"""Whether a number is exact, about right, a lower or an upper bound."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Comparator
from ..word_list import any_of

_AT_LEAST = LatePattern("(至少|最少|最多|至多)[^,。;0-9的]{1,4}$")
"""至少建设1个: the verb stands between."""
_OVER_PART = LatePattern("(不得?|不能|不可)?(?:超过?|逾|高于|突破)[^,。;0-9]{1,14}的$")
"""超过总数的三分之一; 不得突破上届招生数的80%."""

_ABOUT_PART = LatePattern("(?<![节条合公制契])约占[^,。;0-9]{1,10}的?$")
"""约占教师总数的95%."""


@cache
def _before() -> re.Pattern[str]:
    table = lexicon("figures")["comparator"]
    groups = (f"(?P<{n}>{any_of(table['before'][n])})" for n in ("eq", "lt", "gt", "approx"))
    return re.compile(f"(?:{'|'.join(groups)})(?:{any_of(table['between'])}){{0,2}}$")


@cache
def _after() -> re.Pattern[str]:
    table = lexicon("figures")["comparator"]["after"]
    return re.compile("|".join(f"(?P<{n}>{any_of(words)})" for n, words in table.items()))


@cache
def _outer_signs() -> tuple[frozenset[str], frozenset[str]]:
    """The signs next to a number that such a word may end with, or begin with behind it."""
    table = lexicon("figures")["comparator"]
    before = (*table["between"], *chain.from_iterable(table["before"].values()))
    after = chain.from_iterable(table["after"].values())
    return frozenset(word[-1] for word in before), frozenset(word[0] for word in after)


def comparator_of(
    before: str, after: str, *, vague: bool, ranged: bool, whole: bool = False
) -> Comparator:
    """What the words next to a number make of it.

    `before` is the clause up to the number, `after` what follows its unit, `vague` says that 余,
    多 or 几 stands inside, `whole` that the number is a bare 百, 千 or 万 (上万名). An upper or
    lower bound outweighs 约; a range stays a range.

    >>> comparator_of("参加学生超过", "人次", vague=False, ranged=False)
    'gt'
    """
    if ranged:
        return "range"
    if vague:
        return "gt"
    # Searched from the right, on a short tail: the first word that reaches the end is the longest.
    tail = before[-9:]
    if tail.endswith((">", "≥", "<", "≤")):
        return "gt" if tail[-1] in ">≥" else "lt"
    if whole and tail.endswith(("上", "成", "数", "过", "超", "逾", "破")):
        return "gt"
    closing, opening = _outer_signs()
    if (
        tail[-1:] in closing
        and (found := _before().search(tail))
        and not _is_part_of_word(tail, found)
    ):
        return _as_comparator(found.lastgroup)
    if ("少" in before or "多" in before) and (distant := _AT_LEAST.search(before)):
        return "lt" if distant[1].endswith("多") else "gt"
    if before.endswith("的") and (part := _OVER_PART.search(before)):
        return "lt" if part[1] else "gt"
    if "约占" in before and _ABOUT_PART.search(before):
        return "approx"
    follows = after.lstrip(" ") if after[:1] == " " else after
    if follows[:1] in opening and (found := _after().match(follows)):
        return _as_comparator(found.lastgroup)
    return "eq"


def _is_part_of_word(tail: str, found: re.Match[str]) -> bool:
    """上 in 以上 or 晚上, 过 in 通过, 近 in 最近, 约 in 节约: no comparators."""
    word = found[0]
    before = tail[: found.start()]
    if word.startswith("上") and (not before or before[-1] not in "达有近已共计,、"):
        return True
    if word[0] in "过破" and (not before or before[-1] not in "已达均率数人量额超,"):
        return True
    if word.startswith("近") and before.endswith(("最", "附", "临", "就", "靠", "远", "相", "亲")):
        return True
    if word.startswith("约") and before.endswith(("节", "集", "签", "合", "预", "条", "制", "公")):
        return True
    return word.startswith("超") and before.endswith(("赶", "反"))


def _as_comparator(name: str | None) -> Comparator:
    match name:
        case "gt":
            return "gt"
        case "lt":
            return "lt"
        case "approx":
            return "approx"
        case _:
            return "eq"
