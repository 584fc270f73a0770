"""Regular expressions that are compiled where a text first needs them, not at import."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

Found = re.Match[str] | None


class LatePattern:
    """A pattern with the methods of `re.Pattern` that a rule needs, compiled on first use.

    A class of all Han signs takes a millisecond or two to compile, and most texts have no need
    of most rules. The methods are those of the compiled pattern itself, so nothing is added to
    their cost from the second call on.

    >>> bool(LatePattern("十[二三四]五").fullmatch("十四五"))
    True
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def search(self) -> Callable[..., Found]:
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., Found]:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Found]:
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        return self._compiled.findall

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self._compiled.sub
