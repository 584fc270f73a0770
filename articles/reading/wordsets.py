"""Many words looked for at once, by their first or last sign: no pattern has to be compiled.

An alternation of two hundred words costs a millisecond or two to compile and tries them one by
one at every position; here a position costs one look into a dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class WordSet:
    """Words of a lexicon, to be found at, up to or anywhere between positions of a text.

    >>> WordSet(["学校", "中小学校"]).ending("全市中小学校", 0, 6)
    4
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._first: dict[str, list[str]] = {}
        self._last: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._first.setdefault(word[:2], []).append(word)
            self._last.setdefault(word[-2:], []).append(word)
        self.firsts = frozenset(word[0] for word in self._first)
        """The signs that a word begins with: what is not among them need not be asked for."""
        self._lasts = frozenset(word[-1] for word in self._last)

    def beginning(self, text: str, start: int, end: int) -> int:
        """How long the longest word is that ``text[start:end]`` begins with; 0 for none."""
        if start < end and text[start] in self.firsts:
            for word in self._first.get(text[start : start + 2], ()):
                if text.startswith(word, start, end):
                    return len(word)
            return 1 if text[start] in self._first else 0
        return 0

    def ending(self, text: str, start: int, end: int) -> int:
        """How long the longest word is that ``text[start:end]`` ends with; 0 for none."""
        if start < end and text[end - 1] in self._lasts:
            for word in self._last.get(text[max(0, end - 2) : end], ()):
                if text.endswith(word, start, end):
                    return len(word)
            return 1 if text[end - 1] in self._last else 0
        return 0

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the words stand, from left to right, the longest first; none overlaps another.

        >>> list(WordSet(["学校", "中小学校"]).spans("中小学校和学校", 0, 7))
        [(0, 4), (5, 7)]
        """
        at, firsts = start, self.firsts
        while at < end:
            if text[at] in firsts and (length := self.beginning(text, at, end)):
                yield at, at + length
                at += length
            else:
                at += 1
