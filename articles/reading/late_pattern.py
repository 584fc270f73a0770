"""Regular expressions that are compiled where a text first needs them, not at import."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from .needed_words import Choice, needed_words

Found = re.Match[str] | None

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")

_OFTEN = 50
"""Calls from which on a pattern is worth being compiled, whatever stands in the texts."""

_LONG = 10_000
"""Signs from which on a text is worth it that a pattern is compiled."""


class LatePattern:
    """A pattern with the methods of `re.Pattern` that a rule needs, compiled on first use.

    A class of all Han signs takes a millisecond or two to compile, and most texts have no need
    of most rules: not even on first use is a pattern compiled for a text that lacks the words of
    every match. Once it is, the methods are those of the compiled pattern itself, so nothing is
    added to their cost.

    >>> bool(LatePattern("十[二三四]五").fullmatch("十四五"))
    True
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._asked = 0
        self._lacking = ""

    @cached_property
    def _needed(self) -> Sequence[Choice]:
        return needed_words(self.pattern)

    def _is_vain(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether to look in ``text[start:end]`` is in vain, as far as that is cheaply told."""
        if text is self._lacking:
            return True
        self._asked += 1
        if self._asked > _OFTEN or len(text) > _LONG:
            return False
        begin, stop = (0, len(text)) if end is None else (start, end)
        for words in self._needed:
            for word in words:
                if text.find(word, begin, stop) >= 0:
                    break
            else:
                if end is None:
                    self._lacking = text
                return True
        return False

    def search(self, text: str, *bounds: int) -> Found:
        return None if self._is_vain(text, *bounds) else self._compile().search(text, *bounds)

    def match(self, text: str, *bounds: int) -> Found:
        return None if self._is_vain(text, *bounds) else self._compile().match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> Found:
        return None if self._is_vain(text, *bounds) else self._compile().fullmatch(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        if self._is_vain(text, *bounds):
            return iter(())
        return self._compile().finditer(text, *bounds)

    def findall(self, text: str, *bounds: int) -> list[str]:
        return [] if self._is_vain(text, *bounds) else self._compile().findall(text, *bounds)

    def split(self, text: str, most: int = 0) -> list[str]:
        return [text] if self._is_vain(text) else self._compile().split(text, most)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, most: int = 0) -> str:
        return text if self._is_vain(text) else self._compile().sub(new, text, most)

    def _compile(self) -> re.Pattern[str]:
        """The pattern compiled; from now on its methods are asked, not those of this class."""
        compiled = re.compile(self.pattern)
        vars(self).update((name, getattr(compiled, name)) for name in _METHODS)
        self._lacking = ""
        return compiled
