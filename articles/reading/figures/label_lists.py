"""Rows of things and of values that a figure stands behind or in: 语文、英语|2个学科."""

from __future__ import annotations

from functools import cache

from ..clauses import clause_start
from ..late_pattern import LatePattern
from ..records import Span
from ..word_list import WordList
from .label_words import words

BUILT = LatePattern(
    "(?:(?:新、改扩建|新、改、扩建|新改扩建|新改建|改扩建|新建|改建|扩建|续建|迁建|重建)[、和及或]?)+"
)
_UNIT_OF = LatePattern("[^0-9.余多]+$")
_MORE_VALUES = LatePattern("[、和或][0-9.]+")
_LONGEST_ROW = 160


def verb_of_list(folded: str, floor: int, begin: int) -> tuple[int, int] | None:
    """覆盖 of 覆盖语文、英语2个学科, up to the last item's `begin`; None for no verb."""
    start = clause_start(folded, max(floor, begin - 60), begin)
    first = folded.find("、", start, begin) - 1
    last = None
    for span in _list_verbs().spans(folded, start, first):
        last = span
    return last


@cache
def _list_verbs() -> WordList:
    return WordList([*words("verbs"), *words("defining"), "覆盖"])


def joins_builds(folded: str, mark: int, end: int) -> bool:
    """新建、改扩建 is one verb, and so is 新建或改建."""
    if folded[mark - 1] == "新" and folded[mark + 1 : mark + 2] in ("改", "扩"):
        return True
    return (
        folded[mark - 1] == "建"
        and folded[mark - 2 : mark - 1] in (*"新改扩续迁重",)
        and BUILT.match(folded, mark + 1, end) is not None
    )


def row_behind(folded: str, number: Span, sentence_end: int) -> int:
    """Where a row of values in one unit ends, 500元 of 300元、500元补贴; 0 where none goes on."""
    if folded[number.end : number.end + 1] not in ("、", "和", "或"):
        return 0
    unit = _UNIT_OF.search(folded, number.start, number.end)
    if unit is None:
        return 0
    at, found = number.end, 0
    sentence_end = min(sentence_end, number.end + _LONGEST_ROW)
    while more := _MORE_VALUES.match(folded, at, sentence_end):
        if not folded.startswith(unit[0], more.end()):
            return 0
        at = found = more.end() + len(unit[0])
    return found
