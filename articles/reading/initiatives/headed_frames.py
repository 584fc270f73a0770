"""Slogans whose members head the parts of a text: “三张网”, and three headings each with a net.

围绕“三张网”做文章; 一、织密“布局网”… 二、织密“师资网”… 三、织密“关爱网”: the slogan counts as many
as there are headings beside one another, and each of these names in marks what ends as it does.
Of “三环五联” the first half may count such headings; and what repeats half of “四统两查” in marks
(所谓“四统”,就是…) is a member of it. Without marks the noun tells: 实施“五大行动” over
党建铸魂行动强根基 and 资源扩容行动补短板. And a heading that opens with a name told above
(县中提质 留住好苗子) names it again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Outline, Section, Span
from .clause import How, Naming
from .index import Measure
from .kinds import HAN, count_of

_SLOGAN = LatePattern(
    rf"“([一两三四五六七八九十][大个张把本道场堂条座项类支台篇份件副面扇笔]?[{HAN}]{{1,3}})”"
)
_COMPOUND = LatePattern(rf"“((?:[一两三四五六七八九十][{HAN}]{{1,3}}?){{2,4}})”")
_HALF = LatePattern(rf"[一两三四五六七八九十][{HAN}]{{1,3}}?(?=[一两三四五六七八九十]|$)")
_IN_MARKS = LatePattern(rf"“([{HAN}]{{2,8}})”")
_SUM = LatePattern(
    r"(?<![第十百\d])([一两二三四五六七八九十]|\d{1,2})(?:大|项|个)?“?"
    r"(行动|工程|计划|专项行动|项目|战略|攻坚|机制|活动)(?![方名第])"
)
_OPENS = "“?(?:(?:大力|深入|全面)?(?:实施|推进|开展)|聚焦|抓[好实]|深化|做[实好]|突出|强化|启动)?“?"
_LEAST_NAME, _LONGEST_NAME, _LEAST_ROW = 4, 14, 2
_BY = "headed_frames"
Row = list[tuple[int, int, Span]]
"""Where the names in marks stand that the headings of a row hold, each with its heading."""


def headed_frames(found: Sequence[Naming], folded: str, shape: Outline) -> list[Naming]:
    """The slogans that a row of headings spells out, wherever they stand, and what it names.

    Of what is found already a member is told under which slogan it stands.
    """
    slogans = list(_SLOGAN.finditer(folded))
    halves = _halves(folded)
    rows = _rows_by_count_and_end(shape.sections, folded) if slogans or halves else {}
    new = _New(found, folded, shape)
    for slogan in slogans:
        start, end = slogan.span(1)
        whole = halves.get(slogan[1])
        row = rows.get((count_of(slogan[1]), folded[end - 1]))
        if row is not None or whole is not None:
            new.add(start, end, _sentence_at(shape, start, end), whole or "")
        if row is not None:
            new.add_row(row, slogan[1])
    for half, whole in halves.items():
        if row := rows.get((count_of(half), half[-1])):
            new.add_row(row, whole)
    headings = list(_rows(shape.sections)) if shape.sections else []
    for told in _SUM.finditer(folded) if headings else ():
        for sections in headings:
            if sections[0].span.start >= told.end():
                new.add_called(sections, count_of(told[1]), told[2], told[0].replace("“", ""))
    for sections in headings:
        new.add_again(sections)
    return new.namings


class _New:
    """The namings that come to those found, none at a place where one begins."""

    def __init__(self, found: Sequence[Naming], folded: str, shape: Outline) -> None:
        self.folded, self.shape = folded, shape
        self.known = {naming.start: naming for naming in found}
        self.namings: list[Naming] = []
        self._rows: set[int] = set()

    def add(self, start: int, end: int, sentence: Span, host: str) -> None:
        known = self.known.get(start)
        if known is not None:
            known.host = known.host or host
            return
        naming = Naming(
            start, end, self.folded[start:end], "quoted", "framework",
            host=host, sentence=sentence, by=_BY,
        )  # fmt: skip
        self.known[start] = naming
        self.namings.append(naming)

    def add_called(self, row: Sequence[Section], count: int, noun: str, host: str) -> None:
        """党建铸魂行动 of 党建铸魂行动强根基: what the headings of a row open with, by its noun."""
        opening = re.compile(rf"{_OPENS}(?P<name>[{HAN}]{{2,10}}?{noun})")
        heads = [section.heading_span for section in row]
        named = [(opening.match(self.folded, head.start, head.end), head) for head in heads]
        for told, run in groupby(named, key=lambda pair: pair[0] is not None):
            hits = list(run)
            if not told or len(hits) < _LEAST_ROW or abs(len(hits) - count) > 1:
                continue
            for hit, head in hits:
                if hit is not None and hit.start("name") not in self.known:
                    start, end = hit.span("name")
                    self._keep(start, end, "headed", "programme", host, head, noun)

    def add_again(self, row: Sequence[Section]) -> None:
        """What two and more headings of a row open with, where the text has told it before."""
        cores = {naming.core: naming for naming in self.known.values() if naming.core}
        found: list[tuple[Span, int, Naming]] = []
        for section in row:
            head = section.heading_span
            at = head.start + self.folded.startswith("“", head.start)
            sizes = range(min(_LONGEST_NAME, head.end - at), _LEAST_NAME - 1, -1)
            core = next((c for n in sizes if (c := self.folded[at : at + n]) in cores), "")
            if core and at not in self.known and cores[core].start < head.start:
                found.append((head, at + len(core), cores[core]))
        if len(found) > 1:
            for head, end, naming in found:
                start = end - len(naming.core)
                self._keep(start, end, naming.how, naming.kind, naming.host, head, naming.head)

    def _keep(
        self, start: int, end: int, how: How, kind: InitiativeKind, host: str, head: Span, noun: str
    ) -> None:
        naming = Naming(
            start, end, self.folded[start:end], how, kind,
            head=noun, host=host, sentence=head, by=_BY,
        )  # fmt: skip
        self.known[start] = naming
        self.namings.append(naming)

    def add_row(self, row: Row, host: str) -> None:
        if id(row) not in self._rows:
            self._rows.add(id(row))
            for start, end, heading in row:
                self.add(start, end, heading, host)


def _halves(folded: str) -> dict[str, str]:
    """The halves of slogans in marks that have several, each with its slogan: 四统 of 四统两查."""
    return {
        half[0]: slogan[1]
        for slogan in _COMPOUND.finditer(folded)
        if len(halves := list(_HALF.finditer(slogan[1]))) > 1
        for half in halves
    }


def is_member(measure: Measure) -> bool:
    """Whether a heading names a measure as one of those that a slogan counts."""
    headed = any(naming.by == _BY for naming in measure.namings)
    return headed and any(naming.host for naming in measure.namings)


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
