"""Where positions in a text come to stand when the text is changed.

The difference is Myers's, by diff-match-patch: its cost grows with what was changed, so that a
letter put right in a long text is found at once.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

LONGEST_SEARCH = 5.0
"""Seconds. What has not been matched by then counts as taken out and put in anew."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """``was[start:end]`` became ``now[new_start:new_end]``; `same` where the words are equal."""

    start: int
    end: int
    new_start: int
    new_end: int
    same: bool


class Shift:
    """The way from positions in `was` to positions in `now`."""

    def __init__(self, was: str, now: str) -> None:
        self.was, self.now = was, now
        self.stretches = _stretches(was, now)
        self._starts = [s.start for s in self.stretches]

    def start(self, position: int) -> int:
        """Where what begins at `position` begins now; of what was replaced, its replacement.

        >>> Shift("办结273件", "已办结243件").start(0)
        1
        """
        at = self._at(position)
        if at is None:
            return len(self.now)
        return at.new_start + (position - at.start if at.same else 0)

    def end(self, position: int) -> int:
        """Where what ends before `position` ends now: words put in after it are not part of it."""
        at = self._at(position - 1)
        if at is None:
            return 0
        return at.new_start + position - at.start if at.same else at.new_end

    def kept(self, start: int, end: int) -> tuple[int, int] | None:
        """Where ``was[start:end]`` stands now if nothing in it was touched; else None."""
        at = self._at(start)
        if at is None or not at.same or end > at.end:
            return None
        return at.new_start + start - at.start, at.new_start + end - at.start

    def stood_before(self, start: int, end: int) -> bool:
        """Whether ``now[start:end]`` stood in the old text as it is, perhaps elsewhere."""
        return any(s.same and s.new_start <= start and end <= s.new_end for s in self.stretches)

    def swallows(self, outer: int, start: int, end: int) -> bool:
        """Whether ``was[start:end]`` went under in something larger that was replaced whole.

        The words from `outer` on may have been replaced together with it.
        """
        at = self._at(start)
        if at is None or at.same or at.end < end:
            return False
        return at.start < outer or at.end > end

    def _at(self, position: int) -> Stretch | None:
        nth = bisect_right(self._starts, position) - 1
        while nth >= 0 and self.stretches[nth].end <= position:
            nth -= 1
        if nth < 0 or self.stretches[nth].start > position:
            return None
        return self.stretches[nth]


def _stretches(was: str, now: str) -> list[Stretch]:
    """Equal and changed stretches by turns; a deletion and the insertion beside it are one."""
    engine = diff_match_patch()
    engine.Diff_Timeout = LONGEST_SEARCH
    found = engine.diff_main(was, now)
    engine.diff_cleanupSemantic(found)
    stretches: list[Stretch] = []
    a = b = 0
    gone = new = 0
    for kind, words in [*found, (engine.DIFF_EQUAL, "")]:
        if kind == engine.DIFF_DELETE:
            gone += len(words)
        elif kind == engine.DIFF_INSERT:
            new += len(words)
        else:
            if gone or new:
                stretches.append(Stretch(a, a + gone, b, b + new, same=False))
                a, b, gone, new = a + gone, b + new, 0, 0
            if words:
                stretches.append(Stretch(a, a + len(words), b, b + len(words), same=True))
                a, b = a + len(words), b + len(words)
    return stretches
