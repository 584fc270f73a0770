"""Long patterns that are asked of a whole text, behind words without which none of them fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern


class Sought:
    """A pattern with the words of which each of its matches holds one.

    A text is searched for a word many times as fast as for a pattern, and most texts hold none
    of them.

    >>> [m[0] for m in Sought("[0-9]+枚", "枚").finditer("夺得8枚")]
    ['8枚']
    """

    def __init__(self, pattern: str, *words: str) -> None:
        self._pattern = LatePattern(pattern)
        self._words = words

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """All matches of the pattern, from left to right."""
        if any(map(folded.__contains__, self._words)):
            return self._pattern.finditer(folded)
        return iter(())
