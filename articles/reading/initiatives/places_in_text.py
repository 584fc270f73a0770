"""Where the words of a list stand in a text: looked for once, handed out by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..records import Span


class WordPlaces:
    """The places of some hundred words in a folded text, the longest where several begin.

    Each word is looked for by itself: `str.find` over the whole text costs less than asking at
    every position in Python what begins there.
    """

    def __init__(self, words: Iterable[str], folded: str) -> None:
        found: list[tuple[int, int]] = []
        for word in words:
            at = folded.find(word)
            while at >= 0:
                found.append((at, -at - len(word)))
                at = folded.find(word, at + len(word))
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
        low = bisect_left(self._starts, span.start)
        return self._spans[low : bisect_left(self._starts, span.end)]
