"""Whether a position lies in one of many spans: sorted and merged once, asked often."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from .records import Span


class Covered:
    """The union of some spans.

    >>> 3 in Covered([Span(1, 4), Span(2, 6)])
    True
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __contains__(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]
