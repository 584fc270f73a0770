"""A text as lines, each with its place and its folded words: what page and outline walk over."""

from __future__ import annotations

from typing import NamedTuple

from .records import Span


class Line(NamedTuple):
    """One line that has words. `start` and `end` leave white space at both ends out."""

    start: int
    end: int
    words: str
    """Folded."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def lines_of(folded: str) -> list[Line]:
    """The lines of a folded text that are not blank, in order.

    >>> [line.words for line in lines_of(" 一、办学条件 \\n\\n二、师资")]
    ['一、办学条件', '二、师资']
    """
    found, at = [], 0
    for raw in folded.split("\n"):
        words = raw.strip()
        if words:
            start = at + raw.index(words[0])
            found.append(Line(start, start + len(words), words))
        at += len(raw) + 1
    return found
