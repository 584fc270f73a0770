"""Whose number a bare statistic is: 小学在校生 of 小学60所,在校生3万人.

A bulletin names the kind of school once, in its sentence, its paragraph or the heading above, and
goes on with numbers that all kinds have alike: pupils, teachers, classes, rates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList, any_of
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST

_REACH = 160
_LONGEST_HEADING = 18
_MARKS = LatePattern("[,。;:!?0-9]")
_WHOLE = LatePattern("[全我][市县区省州旗盟]|各级各类|各类|全系统")
_OF_SCHOOLS = frozenset(("学校", "校数", "园数"))
_ENDS_WHOLE = "市县区省州旗盟类统"


@cache
def _bare() -> re.Pattern[str]:
    """A number that every kind of school has, with what became of it: 在校生增加."""
    table = lexicon("labels")
    stages, changes = table["stages"], table["changes"]
    return re.compile(
        f"(?:{any_of(stages['counts'])})(?:人数|总数|数)?(?:{any_of(changes['how'])}|占比)?"
        f"|(?:{any_of(stages['rates'])})(?:{any_of(changes['how'])})?"
    )


@cache
def _bare_firsts() -> frozenset[str]:
    stages = lexicon("labels")["stages"]
    return frozenset(word[0] for key in ("counts", "rates") for word in stages[key])


@cache
def school_kinds() -> WordList:
    return WordList(lexicon("labels")["stages"]["kinds"])


@cache
def _telling() -> re.Pattern[str]:
    """Kinds of schools, brackets, stops, and the signs that words for the whole end in."""
    return re.compile(rf"({any_of(lexicon('labels')['stages']['kinds'])})|[();。{_ENDS_WHOLE}]")


def with_stage(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """`label` with the kind of school before it, where it is a number that all kinds have.

    The kind is the last one that the paragraph names before the number, outside of brackets; else
    the one that its heading names. What is counted for the whole place (全市专任教师) has none.
    """
    if not label or label[0] not in _bare_firsts() or not _bare().fullmatch(fold(label)):
        return label
    start = max(0, near.number.start - _REACH)
    paragraph = folded.rfind("\n", start, near.number.start) + 1
    kind = _last_kind(text, folded, max(start, paragraph), near.number.start)
    if kind is None and paragraph:
        kind = _of_heading(text, folded, paragraph)
    if not kind or kind[:2] in label:
        return label
    return kind + label if len(kind) + len(label) <= LONGEST else label


def with_statistic(label: str, unit: str, earlier: Sequence[Earlier]) -> str:
    """高中在校生 for 高中, of 在校生20000人,高中|3000人: what the numbers before it count."""
    twin = fold(label)
    kinds = school_kinds()
    before = next((known for known in reversed(earlier) if known.unit == unit), None)
    if before is None or kinds.beginning(twin, 0, len(twin)) != len(twin) or not twin:
        return label
    told = fold(before.label)
    statistic = told[kinds.beginning(told, 0, len(told)) :]
    if statistic in _OF_SCHOOLS or statistic not in lexicon("labels")["stages"]["counts"]:
        return label
    return label + before.label[len(told) - len(statistic) :]


def is_rate_of_a_kind(label: str, base: str) -> bool:
    """Whether a rate is of the kind of school whose number stands before it, not of that number.

    >>> is_rate_of_a_kind("毛入学率", "初中校数"), is_rate_of_a_kind("毛入学率", "残疾儿童")
    (True, False)
    """
    if fold(label) not in lexicon("labels")["stages"]["rates"]:
        return False
    twin = fold(base)
    return school_kinds().beginning(twin, 0, len(twin)) > 0 or _bare().fullmatch(twin) is not None


def kind_opening(text: str, folded: str, start: int, end: int) -> str:
    """义务教育阶段 of the clause 义务教育阶段投入资金; else empty."""
    length = school_kinds().beginning(folded, start, end)
    return text[start : start + length] if length else ""


def _last_kind(text: str, folded: str, start: int, end: int) -> str | None:
    """The kind of school that a stretch told of last; empty where that was several or the whole.

    A list of kinds (其中小学65所,初中21所;|在校学生) leaves what follows to all of them.
    """
    told: list[str] | None = None
    here: list[str] = []
    depth = 0
    for match in _telling().finditer(folded, start, end):
        sign = match[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif sign in (";", "。"):
            told, here = here or told, []
        elif match[1]:
            here.append(text[match.start() : match.end()])
        elif (told or here) and _WHOLE.search(folded, match.start() - 3, match.end()):
            told, here = [], []
    kinds = here or told
    if not kinds:
        return None if kinds is None else ""
    last = kinds[-1]
    return last if all(kind in last or last in kind for kind in kinds) else ""


def _of_heading(text: str, folded: str, paragraph: int) -> str:
    """高中阶段 of the line 三、高中阶段教育 above a paragraph."""
    end = paragraph - 1
    start = folded.rfind("\n", max(0, end - 2 * _LONGEST_HEADING), end) + 1
    if not 2 <= end - start <= _LONGEST_HEADING or _MARKS.search(folded, start, end):
        return ""
    found = list(school_kinds().spans(folded, start, end))
    return text[found[0][0] : found[0][1]] if len(found) == 1 else ""
