"""The words by which a text speaks of its own place without its name: 我市, 全省, 八桂."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..records import Span
from ..word_list import WordList
from .gazetteer import Division
from .naming import region_words


def count_own_words(folded: str, stretches: Iterable[Span]) -> Counter[str]:
    """How often a text says 我市, 全县, 区教育局, by the sign that such a place's name ends in.

    >>> count_own_words("我县建园,县教育局拨款", [Span(0, 11)])
    Counter({'县': 2})
    """
    words, signs, opening = _own_words()
    counts: Counter[str] = Counter()
    begins = [sign.start() for sign in opening.finditer(folded)]
    for span in stretches:
        done, first = span.start, bisect_left(begins, span.start)
        for at in begins[first : bisect_left(begins, span.end, first)]:
            length = words.beginning(folded, at, span.end) if at >= done else 0
            if length:
                done = at + length
                counts[signs[folded[at:done]]] += 1
    return counts


def own_signs(division: Division) -> tuple[str, ...]:
    """The signs under which a place speaks of itself: 全区 and 自治区 for an autonomous region."""
    if division.name.endswith("地区"):
        return ("地区",)
    if division.level != "province" or division.name.endswith("市"):
        return (division.name[-1],)
    return ("自治区", "区") if division.name.endswith("区") else ("省",)


def nicknames(folded: str, stretches: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Where a province or city is called by its other name (八桂, 泉城), with its code."""
    begun = {folded[hit.start() : hit.end() + 1] for hit in _begins_nickname().finditer(folded)}
    for word, code in _nicknames().items() if begun else ():
        if word[:2] not in begun or word not in folded:
            continue
        for span in stretches:
            at = folded.find(word, span.start, span.end)
            while at >= 0:
                yield at, at + len(word), code
                at = folded.find(word, at + len(word), span.end)


@cache
def _nicknames() -> dict[str, str]:
    return {word: code for code, words in region_words()["nicknames"].items() for word in words}


@cache
def _begins_nickname() -> re.Pattern[str]:
    return _first_two(_nicknames())


def _first_two(words: Iterable[str]) -> re.Pattern[str]:
    """Where one of `words` may begin, by its first two signs."""
    pairs = [word[:2] for word in words]
    first, second = (re.escape("".join(signs)) for signs in zip(*pairs, strict=True))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def _own_words() -> tuple[WordList, dict[str, str], re.Pattern[str]]:
    signs = {word: sign for sign, words in region_words()["own"].items() for word in words}
    return WordList(signs), signs, _first_two(signs)
