"""Text to HTML with stretches of it marked, wherever the stretches lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

LONGEST_UNBROKEN = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``[start, end)`` of a text and the element that it is set in.

    `anchor` becomes the id of the element; where the element has to be broken (by a paragraph's
    end, or by a mark that overlaps), only its first piece bears the id, and every piece names it
    in ``data-of``.
    """

    start: int
    end: int
    tag: str = "mark"
    css: str = ""
    anchor: str = ""


@dataclass
class Marker:
    """Writes parts of one text, each anchor once however many parts its mark runs through."""

    text: str
    marks: Sequence[Mark]
    anchored: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.marks = sorted(self.marks, key=lambda m: (m.start, -m.end))
        self._starts = [mark.start for mark in self.marks]
        self._longest = max((mark.end - mark.start for mark in self.marks), default=0)

    def html(self, start: int, end: int) -> SafeString:
        """``text[start:end]``, escaped, its marks well nested.

        >>> Marker("共273件", [Mark(1, 5, anchor="e7")]).html(0, 5)
        '共<mark id="e7" data-of="e7">273件</mark>'
        """
        return mark_safe("".join(self._pieces(start, end)))

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        here = self._meeting(start, end)
        edges = {start, end}
        for mark in here:
            edges |= {max(mark.start, start), min(mark.end, end)}
        starting: dict[int, list[Mark]] = {}
        for mark in here:
            starting.setdefault(max(mark.start, start), []).append(mark)
        open_marks: list[Mark] = []
        before = start
        for edge in sorted(edges):
            yield escape(self.text[before:edge])
            before = edge
            broken: list[Mark] = []
            while any(min(m.end, end) == edge for m in open_marks):
                mark = open_marks.pop()
                yield f"</{mark.tag}>"
                if min(mark.end, end) > edge:
                    broken.insert(0, mark)
            for mark in [*broken, *starting.get(edge, [])]:
                yield self._opening(mark)
                open_marks.append(mark)

    def _meeting(self, start: int, end: int) -> list[Mark]:
        """The marks that reach into ``[start, end)``, looked for only where they can begin."""
        first = bisect_right(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [m for m in self.marks[first:last] if m.end > start]

    def _opening(self, mark: Mark) -> str:
        attributes = {"class": mark.css}
        if mark.anchor:
            first = mark.anchor not in self.anchored
            self.anchored.add(mark.anchor)
            attributes |= {"id": mark.anchor if first else "", "data-of": mark.anchor}
        written = "".join(f' {name}="{escape(v)}"' for name, v in attributes.items() if v)
        return f"<{mark.tag}{written}>"


def css_of(evidence: Any) -> str:
    """A short number keeps its unit on its line; a name may break."""
    is_number = evidence.initiative_id is None and len(evidence.exact) <= LONGEST_UNBROKEN
    return "number" if is_number else ""


def quoted(evidence: Any, *, anchored: bool = False) -> SafeString:
    """The sentence that `evidence` stands in, its words marked: read off the evidence alone."""
    return quoted_together([evidence], anchored=anchored)


def quoted_together(evidence: Iterable[Any], *, anchored: bool = True) -> SafeString:
    """One sentence with the words of every piece of `evidence` that stands in it marked."""
    pieces = list(evidence)
    sentence = pieces[0].sentence
    marks = [_within(sentence, e, anchored=anchored) for e in pieces]
    return Marker(sentence, marks).html(0, len(sentence))


def words(evidence: Any) -> SafeString:
    """The quoted words alone, with their anchor, for texts of which no more may be shown."""
    return format_html('<mark id="e{}">{}</mark>', evidence.pk, evidence.exact)


def _within(sentence: str, evidence: Any, *, anchored: bool) -> Mark:
    """The words in their sentence: by position, or where first found, or else all of it."""
    start = evidence.start - evidence.sentence_start
    if not (start >= 0 and sentence.startswith(evidence.exact, start)):
        start = sentence.find(evidence.exact)
    anchor = f"e{evidence.pk}" if anchored else ""
    if start < 0:
        return Mark(0, len(sentence), anchor=anchor)
    return Mark(start, start + len(evidence.exact), css=css_of(evidence), anchor=anchor)
