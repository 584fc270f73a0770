"""Where the words of a list stand in a text: looked for once, handed out by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..records import Span

Endings = dict[str, dict[str, tuple[str, ...]]]
"""Words by their last sign, and then by the one before it."""


def by_ending(words: Iterable[str]) -> Endings:
    """Words of two signs or more, sorted for a `WordPlaces`."""
    found: dict[str, dict[str, list[str]]] = {}
    for word in words:
        found.setdefault(word[-1], {}).setdefault(word[-2], []).append(word)
    return {
        last: {sign: tuple(words) for sign, words in before.items()}
        for last, before in found.items()
    }


class WordPlaces:
    """The places of some hundred words in a folded text, the longest where several begin.

    Each sign that words end in is looked for by itself: `str.find` of one sign over the whole text
    costs far less than of a word, or than asking at every position what begins there.
    """

    def __init__(self, words: Endings, folded: str) -> None:
        found: list[tuple[int, int]] = []
        find = folded.find
        for last_sign, by_sign in words.items():
            at = find(last_sign, 1)
            while at > 0:
                ending = by_sign.get(folded[at - 1])
                at += 1
                if ending is not None and folded.endswith(ending, 0, at):
                    found += [(at - len(w), -at) for w in ending if folded.endswith(w, 0, at)]
                at = find(last_sign, at)
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
