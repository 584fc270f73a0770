"""Slogans whose members head the parts of a text: “三张网”, and three headings each with a net.

围绕“三张网”做文章; 一、织密“布局网”… 二、织密“师资网”… 三、织密“关爱网”: the slogan counts as many
as there are headings beside one another, and each of these names in marks what ends as it does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..late_pattern import LatePattern
from ..records import Outline, Section, Span
from .clause import Naming
from .index import Measure
from .kinds import HAN, count_of

_SLOGAN = LatePattern(
    rf"“([两三四五六七八九十][大个张把本道场堂条座项类支台篇份件副面扇笔]?[{HAN}]{{1,3}})”"
)
_IN_MARKS = LatePattern(rf"“([{HAN}]{{2,8}})”")
_BY = "headed_frames"
Row = list[tuple[int, int, Span]]
"""Where the names in marks stand that the headings of a row hold, each with its heading."""


def headed_frames(found: Sequence[Naming], folded: str, shape: Outline) -> list[Naming]:
    """The slogans that a row of headings spells out, wherever they stand, and what it names.

    Of what is found already a member is told under which slogan it stands.
    """
    slogans = list(_SLOGAN.finditer(folded))
    rows = _rows_by_count_and_end(shape.sections, folded) if slogans else {}
    known = {naming.start: naming for naming in found}
    new: list[Naming] = []
    spelt: set[tuple[int, str]] = set()
    for slogan in slogans:
        start, end = slogan.span(1)
        key = count_of(slogan[1]), folded[end - 1]
        if key not in rows:
            continue
        if start not in known:
            new.append(_naming(folded, start, end, _sentence_at(shape, start, end)))
        for begin, close, heading in rows[key] if key not in spelt else ():
            if begin not in known:
                new.append(_naming(folded, begin, close, heading, host=slogan[1]))
            elif not known[begin].host:
                known[begin].host = slogan[1]
        spelt.add(key)
    return new


def is_member(measure: Measure) -> bool:
    """Whether a heading names a measure as one of those that a slogan counts."""
    return measure.naming.by == _BY and bool(measure.naming.host)


def _rows_by_count_and_end(sections: Sequence[Section], folded: str) -> dict[tuple[int, str], Row]:
    """The rows of headings that each name something in marks, all ending in one sign."""
    found: dict[tuple[int, str], Row] = {}
    for sections_of in _rows(sections):
        row = [
            (*marked[0].span(1), section.heading_span)
            for section in sections_of
            if len(marked := _marked_in(section.heading_span, folded)) == 1
        ]
        ends = {folded[end - 1] for _, end, _ in row}
        if len(row) == len(sections_of) > 1 and len(ends) == 1:
            found.setdefault((len(row), ends.pop()), row)
    return found


def _marked_in(heading: Span, folded: str) -> list[re.Match[str]]:
    return list(_IN_MARKS.finditer(folded, heading.start, heading.end))


def _rows(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """The headings that stand beside one another."""
    open_rows: list[list[Section]] = []
    for section in sections:
        while open_rows and open_rows[-1][0].level > section.level:
            yield open_rows.pop()
        if open_rows and open_rows[-1][0].level == section.level:
            open_rows[-1].append(section)
        else:
            open_rows.append([section])
    yield from reversed(open_rows)


def _sentence_at(shape: Outline, start: int, end: int) -> Span:
    at = bisect_right(shape.sentences, start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and end <= shape.sentences[at].end:
        return shape.sentences[at]
    return Span(start, end)


def _naming(folded: str, start: int, end: int, sentence: Span, host: str = "") -> Naming:
    return Naming(
        start, end, folded[start:end], "quoted", "framework",
        host=host, sentence=sentence, by=_BY,
    )  # fmt: skip
