"""In which section a figure stands, and behind which initiative."""

from __future__ import annotations

from bisect import bisect_right

from ..records import InitiativeFound, Section, Span


class Sections:
    """The innermost section at a position; to be asked with rising positions."""

    def __init__(self, sections: tuple[Section, ...]) -> None:
        order = sorted(
            enumerate(sections), key=lambda pair: (pair[1].span.start, -pair[1].span.end)
        )
        self._waiting = order[::-1]
        self._open: list[tuple[int, Section]] = []

    def at(self, position: int) -> int | None:
        while self._waiting and self._waiting[-1][1].span.start <= position:
            self._open.append(self._waiting.pop())
        while self._open and self._open[-1][1].span.end <= position:
            self._open.pop()
        return self._open[-1][0] if self._open else None


class Named:
    """The initiatives of a text where they are named."""

    def __init__(self, initiatives: tuple[InitiativeFound, ...]) -> None:
        self._named = sorted(
            ((span, i.name) for i in initiatives for span in i.mentions or (i.span,)),
            key=lambda pair: pair[0].start,
        )
        self._starts = [span.start for span, _ in self._named]

    def before(self, sentence: Span, position: int) -> str | None:
        """The initiative named last before a figure in its sentence."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return None
        span, name = self._named[index]
        return name if span.start >= sentence.start and span.end <= position else None
