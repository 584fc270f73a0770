"""What a number alone in brackets is of: 山脚幼儿园班级 of 山脚幼儿园(15班)."""

from __future__ import annotations

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from .label_around import Neighbourhood
from .label_guard import LONGEST, clipped, head_end
from .label_phrases import printed, trimmed

_OPENED = LatePattern("\\((?:共|约|近|计|含|各)*$")
_REACH = 30
_LEAST = 2
_NUMBER_OF = {"班": "班级", "个班": "班级", "人": "人数", "名": "人数"}


def label_in_brackets(text: str, folded: str, near: Neighbourhood, unit: str) -> str:
    """The words before the bracket, with what the unit counts; empty where no bracket holds it.

    A place has its number by name alone, so its bracket says nothing of what is counted.
    """
    start, end = near.number.start, near.number.end
    if not folded.startswith(")", end):
        return ""
    floor = max(near.sentence.start, near.previous_end, start - _REACH)
    opened = _OPENED.search(folded, floor, start)
    if opened is None or opened.start() in near.place_ends:
        return ""
    begin = clause_start(folded, floor, opened.start(), ",、;:。()和及与")
    span = trimmed(folded, begin, opened.start(), near.place_ends)
    words = printed(text, span)
    if len(words) < _LEAST or any("0" <= sign <= "9" for sign in words):
        return ""
    if more := _NUMBER_OF.get(fold(unit)):
        return clipped(words, LONGEST - len(more)) + more
    twin = fold(words)
    return clipped(words) if head_end(twin, 0, len(twin)) == len(twin) else ""
