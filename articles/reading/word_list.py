"""Many words of a lexicon looked for at once, by their first or last signs.

An alternation of two hundred words costs a pattern a millisecond or two to compile and is tried
word by word at every position; here a position costs one look into a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

Groups = dict[str, tuple[str, ...]]

_OFTEN = 30
"""Texts from which on it is worth it to compile one pattern of all words."""

_SHORT = 300
"""Signs up to which a text may be gone through for each word."""


class WordList:
    """Words to be found at, up to, or anywhere between positions of a text; the longest wins.

    >>> words = WordList(["乡村", "县", "乡"])
    >>> words.begins("全县", 1), words.ends("在乡村"), words.longest_at("乡村里", 0)
    (True, True, '乡村')
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words, key=len, reverse=True)
        self._asked = 0

    @cached_property
    def _by_first(self) -> Groups:
        return grouped((word[0], word) for word in self._words)

    @cached_property
    def _by_last(self) -> Groups:
        return grouped((word[-1], word) for word in self._words)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The signs that a word begins with: what is not among them need not be asked for."""
        return frozenset(self._by_first)

    @cached_property
    def _by_two_first(self) -> Groups:
        return grouped((word[:2], word) for word in self._words)

    @cached_property
    def _by_two_last(self) -> Groups:
        return grouped((word[-2:], word) for word in self._words)

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words) or "(?!)")

    def begins(self, text: str, at: int = 0) -> bool:
        """Whether a word of the list begins at `at`."""
        words = self._by_first.get(text[at : at + 1])
        return words is not None and text.startswith(words, at)

    def longest_at(self, text: str, at: int) -> str:
        """The longest word of the list that begins at `at`, or none."""
        words = self._by_first.get(text[at : at + 1])
        if words is not None and text.startswith(words, at):
            for word in words:
                if text.startswith(word, at):
                    return word
        return ""

    def ends(self, text: str) -> bool:
        """Whether the text ends in a word of the list."""
        words = self._by_last.get(text[-1:])
        return words is not None and text.endswith(words)

    def are_in(self, text: str) -> bool:
        """Whether a word of the list stands anywhere in a text."""
        if self._asked < _OFTEN and len(text) <= _SHORT:
            self._asked += 1
            return any(word in text for word in self._words)
        return self._anywhere.search(text) is not None

    def last_in(self, text: str) -> tuple[int, str]:
        """Where the last of the words in a text ends, and which it is; (-1, "") for none.

        >>> WordList(["合格", "不合格"]).last_in("查出不合格的")
        (5, '不合格')
        """
        by_last = self._by_last
        if by_last.keys().isdisjoint(text):
            return -1, ""
        for end in range(len(text), 0, -1):
            words = by_last.get(text[end - 1])
            if words is not None and text.endswith(words, 0, end):
                return end, next(word for word in words if text.endswith(word, 0, end))
        return -1, ""

    def ending_like(self, text: str) -> tuple[str, ...]:
        """The words that end in the last sign of the text."""
        return self._by_last.get(text[-1:], ())

    def beginning(self, text: str, start: int, end: int) -> int:
        """How long the longest word is that ``text[start:end]`` begins with; 0 for none."""
        if start < end and text[start] in self.firsts:
            for word in self._by_two_first.get(text[start : start + 2], ()):
                if text.startswith(word, start, end):
                    return len(word)
            return 1 if text[start] in self._by_two_first else 0
        return 0

    def ending(self, text: str, start: int, end: int) -> int:
        """How long the longest word is that ``text[start:end]`` ends with; 0 for none.

        >>> WordList(["学校", "中小学校"]).ending("全市中小学校", 0, 6)
        4
        """
        if start < end and text[end - 1] in self._by_last:
            for word in self._by_two_last.get(text[end - 2 if end > 1 else 0 : end], ()):
                if text.endswith(word, start, end):
                    return len(word)
            return 1 if text[end - 1] in self._by_two_last else 0
        return 0

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the words stand, from left to right, the longest first; none overlaps another.

        >>> list(WordList(["学校", "中小学校"]).spans("中小学校和学校", 0, 7))
        [(0, 4), (5, 7)]
        """
        at, firsts = start, self.firsts
        while at < end:
            if text[at] in firsts and (length := self.beginning(text, at, end)):
                yield at, at + length
                at += length
            else:
                at += 1


def grouped(pairs: Iterable[tuple[str, str]]) -> Groups:
    """Words by what they are looked up with, in the order in which they come."""
    found: dict[str, list[str]] = {}
    for sign, word in pairs:
        found.setdefault(sign, []).append(word)
    return {sign: tuple(words) for sign, words in found.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words, the longest that stands there; to be put in brackets.

    Words with the same first sign are tried only where it stands: a bare alternation tries each.

    >>> any_of(["县", "乡村", "乡镇"])
    '乡(?:村|镇)|县'
    """
    by_length = sorted(words, key=len, reverse=True)
    begun = grouped((word[0], re.escape(word[1:])) for word in by_length)
    return "|".join(
        re.escape(sign) + (f"(?:{'|'.join(rests)})" if rests != ("",) else "")
        for sign, rests in begun.items()
    )
