"""Where the words of a list stand in a text: looked for once, handed out by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from ..records import Span
from ..word_list import Groups, grouped


class Endings(NamedTuple):
    """Words by their last two signs, and a pattern for where two such signs may stand."""

    pair: re.Pattern[str]
    words: Groups


def by_ending(words: Iterable[str]) -> Endings:
    """Words of two signs or more, sorted for a `WordPlaces`."""
    found = grouped((word[-2:], word) for word in words)
    before, last = (re.escape("".join(sorted({pair[n] for pair in found}))) for n in (0, 1))
    return Endings(re.compile(f"[{before}](?=[{last}])"), found)


class WordPlaces:
    """The places of some hundred words in a folded text, the longest where several begin.

    The last two signs of words are looked for, as few words share them: one pattern for where
    they may stand costs far less than one for the words, or than `str.find` of each.
    """

    def __init__(self, words: Endings, folded: str) -> None:
        found: list[tuple[int, int]] = []
        ending = words.words
        for pair in words.pair.finditer(folded):
            at = pair.start() + 2
            near = ending.get(folded[at - 2 : at])
            if near is not None and folded.endswith(near, 0, at):
                found += [(at - len(w), -at) for w in near if folded.endswith(w, 0, at)]
        found.sort()
        self._spans: list[tuple[int, int]] = []
        last = 0
        for start, end in found:
            if start >= last:
                last = -end
                self._spans.append((start, last))
        self._starts = [start for start, _ in self._spans]

    def within(self, span: Span) -> list[tuple[int, int]]:
        """Those that begin in `span`, in text order."""
        starts, end = self._starts, span.end
        low = bisect_left(starts, span.start)
        if low == len(starts) or starts[low] >= end:
            return []
        return self._spans[low : bisect_left(starts, end, low)]
