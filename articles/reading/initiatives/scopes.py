"""The stretches of a text that one measure may head: the whole, a section, an answer, a paragraph.

Where a section has no marker and no line of its own the outline knows nothing of it; but a row of
short lines among long ones, and the questions of an interview, part a text as headings do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..records import Outline, Page

_LINE = LatePattern(r"[^\n]+")
_SHORTEST_LINE, _LONGEST_LINE = 4, 32
_LONGEST_OPENING = 160
_LONGEST_LEDE = 900
_SHORTEST_PARAGRAPH = 40
_SPEAKER = LatePattern(r"\s*([^,。:;\n“”]{1,8}):")
_LEAST_TURNS = 3


class Stretch(NamedTuple):
    """From where to where; it may be empty."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class Scope:
    """A stretch `[start, end)` with its heading and the words that open it.

    `kind` is whole, section, part, line, turn or paragraph; `inner` are the headings of the parts
    it has.
    """

    kind: str
    start: int
    end: int
    heading: Stretch
    opening: Stretch
    inner: list[str] = field(default_factory=list)
    level: int = 0

    def place(self, at: int) -> str:
        """Whether a place lies in its heading, its opening or the rest."""
        if self.heading.start <= at < self.heading.end:
            return "heading"
        return "opening" if self.opening.start <= at < self.opening.end else "inside"


class Scopes:
    """All scopes of a text, to be asked for those that hold a place, the innermost first."""

    def __init__(self, folded: str, page: Page, shape: Outline) -> None:
        self.folded = folded
        self._starts = [sentence.start for sentence in shape.sentences]
        self._ends = [sentence.end for sentence in shape.sentences]
        self.body = Stretch(self._starts[0], self._ends[-1]) if self._starts else Stretch(0, 0)
        lines = [
            (match.start(), match.end())
            for match in _LINE.finditer(folded, self.body.start, self.body.end)
        ]
        self.sections = self._sections(shape)
        self.lines = ([] if shape.sections else self._by_lines(lines)) or self._by_turns(lines)
        self.paragraphs = [
            Scope("paragraph", start, end, Stretch(start, start), self._opening(start, end))
            for start, end in lines
            if end - start >= _SHORTEST_PARAGRAPH
        ]
        self.whole = self._whole(page)
        self._rows = [
            (row, [scope.start for scope in row]) for row in (self.paragraphs, self.lines) if row
        ]
        self._section_starts = [scope.start for scope in self.sections]

    def around(self, at: int) -> list[Scope]:
        """The scopes that hold a place, the innermost first."""
        found = []
        for row, starts in self._rows:
            number = bisect_right(starts, at) - 1
            if number >= 0 and at < row[number].end:
                found.append(row[number])
        number = bisect_right(self._section_starts, at) - 1
        level = 99
        while number >= 0:
            scope = self.sections[number]
            if scope.level < level and at < scope.end:
                found.append(scope)
                level = scope.level
                if level <= 1:
                    break
            number -= 1
        found.sort(key=lambda scope: scope.end - scope.start)
        found.append(self.whole)
        return found

    def place(self, at: int) -> str:
        """Where a place lies in the whole: before, in or behind its parts."""
        parts = [scope for scope in self.sections if scope.kind == "section"] or self.lines
        if len(parts) < 2:
            return "unparted"
        if at < parts[0].start:
            return "before"
        if at >= parts[-1].end:
            return "behind"
        if at >= parts[-1].start and len(parts) > 2:
            return "in last"
        return "inside" if any(scope.start <= at < scope.end for scope in parts) else "between"

    def _sections(self, shape: Outline) -> list[Scope]:
        found: list[Scope] = []
        stack: list[Scope] = []
        for section in shape.sections:
            span = section.span
            heading = Stretch(section.heading_span.start, section.heading_span.end)
            words = self.folded[heading.start : heading.end]
            opening = Stretch(heading.start, self._opening(heading.end, span.end).end)
            scope = Scope("section", span.start, span.end, heading, opening, level=section.level)
            while stack and stack[-1].level >= section.level:
                stack.pop()
            if stack:
                stack[-1].inner.append(words)
                scope.kind = "part"
            stack.append(scope)
            found.append(scope)
        return found

    def _whole(self, page: Page) -> Scope:
        tops = [scope for scope in self.sections if scope.kind == "section"]
        inner = tops if len(tops) >= 2 else self.lines if len(self.lines) >= 2 else tops
        first = inner[0].start if inner else self.body.start
        if not inner or first - self.body.start < _SHORTEST_PARAGRAPH:
            first = self.paragraphs[1].start if len(self.paragraphs) > 1 else self.body.end
            if inner and inner[0].start <= self.body.start + _SHORTEST_PARAGRAPH:
                first = self._opening(inner[0].heading.end, inner[0].end).end
        first = min(first, self.body.start + _LONGEST_LEDE)
        words = [self.folded[scope.heading.start : scope.heading.end] for scope in inner]
        span = page.header.title_span
        title = Stretch(span.start, span.end) if span else Stretch(self.body.start, self.body.start)
        whole = Scope(
            "whole", min(title.start, self.body.start), self.body.end, title, title, words
        )
        whole.opening = Stretch(self.body.start, max(first, self.body.start))
        return whole

    def _opening(self, start: int, end: int) -> Stretch:
        """The first sentence of a stretch."""
        number = bisect_right(self._ends, start + 1)
        stop = self._ends[number] if number < len(self._ends) else end
        return Stretch(start, min(stop, end, start + _LONGEST_OPENING))

    def _by_lines(self, lines: Sequence[tuple[int, int]]) -> list[Scope]:
        """Short lines with longer ones behind them, where the outline sees no headings."""
        heads = []
        for (start, end), (_, behind) in pairwise(lines):
            words = self.folded[start:end].strip()
            if (
                _SHORTEST_LINE <= len(words) <= _LONGEST_LINE
                and behind - end > 2 * _SHORTEST_PARAGRAPH
                and not _SPEAKER.match(words)
                and "“" not in words[:1]
                and bisect_right(self._ends, start + 1) < len(self._ends)
            ):
                heads.append((start, end))
        return self._row("line", heads) if len(heads) > 1 else []

    def _by_turns(self, lines: Sequence[tuple[int, int]]) -> list[Scope]:
        """What an interviewer asks, with the answer."""
        asked: dict[str, list[tuple[int, int]]] = {}
        for start, end in lines:
            speaker = _SPEAKER.match(self.folded, start, end)
            if speaker:
                asked.setdefault(speaker[1], []).append((start, end))
        best: list[tuple[int, int]] = []
        for turns in asked.values():
            questions = sum("?" in self.folded[start:end] for start, end in turns)
            if (
                len(turns) >= _LEAST_TURNS
                and 2 * questions >= len(turns)
                and len(turns) > len(best)
            ):
                best = turns
        return self._row("turn", best)

    def _row(self, kind: str, heads: Sequence[tuple[int, int]]) -> list[Scope]:
        found = []
        for number, (start, end) in enumerate(heads):
            stop = heads[number + 1][0] if number + 1 < len(heads) else self.body.end
            opening = Stretch(start, self._opening(end, stop).end)
            found.append(Scope(kind, start, stop, Stretch(start, end), opening))
        return found
