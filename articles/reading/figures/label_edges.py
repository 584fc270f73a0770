"""Labels end where words end: no 下青年教师 of 35岁以下青年教师, no 培训费 of 培训费用."""

from __future__ import annotations

from functools import cache

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList
from .label_around import Neighbourhood
from .label_guard import LONGEST

_FURTHEST = 3
_FAR = 400
"""A label stands no further before its number."""
_LEAST = 2
_BOUND = LatePattern("(?<=..)(?:不得?|最)[高低多少超]?$")
"""单程票价|不高于2元."""


@cache
def _words() -> WordList:
    """What a label is not cut in: nouns, and words that function words stand in (以下, 招聘)."""
    table = lexicon("labels")
    return WordList(
        word for word in (*table["heads"], *table["uncut"], *table["whole"]) if len(word) > 1
    )


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset(lexicon("labels")["uncut"])


def with_whole_words(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """A label that stands in its sentence, without half a word at either end.

    The word comes in whole if it is a noun and there is room, else what there is of it goes. A
    label put together from several places stays as it is.
    """
    twin = fold(label)
    if ("不" in twin or "最" in twin) and (bound := _BOUND.search(twin)):
        label, twin = label[: bound.start()], twin[: bound.start()]
    if len(twin) < _LEAST:
        return label
    floor = max(near.sentence.start, near.number.start - _FAR)
    at = folded.rfind(twin, floor, near.number.start)
    if at < 0:
        return label
    start, end = at, at + len(twin)
    if _words().beginning(folded, start, end) < _LEAST:
        start = _edge(folded, start, near.sentence.start, end, opening=True)
    if _words().ending(folded, start, end) < _LEAST:
        end = _edge(folded, end, start, near.sentence.end, opening=False)
    if end - start < _LEAST or (start, end) == (at, at + len(twin)):
        return label
    return text[start:end]


def _edge(folded: str, edge: int, low: int, high: int, *, opening: bool) -> int:
    """Where an end of a label belongs: `edge` where it cuts no word, else before or behind it."""
    other = high if opening else low
    for back in range(1, _FURTHEST + 1):
        begin = edge - back
        if begin < low:
            break
        length = _words().beginning(folded, begin, min(high, edge + _FURTHEST))
        if length > back:
            close = begin + length
            outer, inner = (begin, close) if opening else (close, begin)
            noun = folded[begin:close] not in _no_nouns()
            return outer if noun and abs(other - outer) <= LONGEST else inner
    return edge
