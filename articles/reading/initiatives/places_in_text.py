"""Where the words of a list stand in a text: looked for once, handed out by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from ..records import Span
from ..word_list import Groups, grouped


class Endings(NamedTuple):
    """Words by their last signs, and a pattern for where such signs may stand."""

    size: int
    """How many signs are looked at: two to four, as many as the shortest word has."""
    opening: re.Pattern[str]
    words: Groups


def by_ending(words: Iterable[str]) -> Endings:
    """Words of two signs or more, sorted for being looked for."""
    listed = list(words)
    size = min(4, *map(len, listed))
    found = grouped((word[-size:], word) for word in listed)
    first, *rest = (re.escape("".join(sorted({end[n] for end in found}))) for n in range(size))
    behind = "".join(f"[{signs}]" for signs in rest)
    return Endings(size, re.compile(f"[{first}](?={behind})"), found)


Hit = tuple[int, int]
"""Where a word begins, and where it ends, less than nought: the longest comes first."""


def hits(words: Endings, folded: str) -> list[Hit]:
    """All places of some hundred words in a folded text, in no order and over one another.

    The last signs of words are looked for, as few words share them: one pattern for where
    they may stand costs far less than one for the words, or than `str.find` of each.
    """
    found: list[Hit] = []
    ending, size = words.words, words.size
    for opening in words.opening.finditer(folded):
        start = opening.start()
        at = start + size
        near = ending.get(folded[start:at])
        if near is not None and folded.endswith(near, 0, at):
            found += [(at - len(w), -at) for w in near if folded.endswith(w, 0, at)]
    return found


class WordPlaces:
    """The places of words in a text, the longest where several begin; none overlaps another."""

    def __init__(self, found: list[Hit]) -> None:
        found = sorted(found)
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
