"""A number that has a table's cell to itself: its row and its column say what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from ..records import FigureStatus, Span, UnitClass

_HEAD_LINES = 40
"""Rows above that are looked at for the one that heads the columns."""
_LONGEST = 24
_UNIT = re.compile(r"[(（][^()（）]{1,8}[)）]$")
_CHANGED = ("增幅", "降幅", "增长", "增速", "增长率", "涨幅", "减幅", "提高", "下降")


class _Row:
    """A line with a tab between cells, and the row that heads its columns."""

    def __init__(self, folded: str, start: int, end: int) -> None:
        self._folded = folded
        self._start = start
        self._cells = _cells(folded, start, end)
        self._starts = _starts(start, self._cells)

    @cached_property
    def _heads(self) -> tuple[list[int], list[str]] | None:
        """The nearest row above with as many cells and no number in any, no other line between."""
        start = self._start
        for _ in range(_HEAD_LINES):
            if start == 0:
                return None
            end = start - 1
            start = self._folded.rfind("\n", 0, end) + 1
            cells = _cells(self._folded, start, end)
            if len(cells) != len(self._cells):
                return None
            if not any(sign.isdigit() for cell in cells for sign in cell):
                return _starts(start, cells), cells
        return None

    def head_of(self, number: Span) -> Span | None:
        """Where the head of the number's column stands, if its cell holds nothing else."""
        column = bisect_right(self._starts, number.start) - 1
        if column == 0 or self._cells[column].strip() != number.of(self._folded):
            return None
        if self._heads is None:
            return None
        starts, cells = self._heads
        words = _UNIT.sub("", cells[column].strip())
        at = starts[column] + len(cells[column]) - len(cells[column].lstrip())
        return Span(at, at + len(words)) if 2 <= len(words) <= _LONGEST else None

    def name(self, text: str) -> str:
        """What the row is about, its first cell; empty for a number."""
        first = text[self._start : self._start + len(self._cells[0])].strip()
        named = 2 <= len(first) <= _LONGEST and not any(sign.isdigit() for sign in first)
        return first if named else ""


def _cells(folded: str, start: int, end: int) -> list[str]:
    return folded[start:end].split("\t")


def _starts(start: int, cells: list[str]) -> list[int]:
    return list(accumulate((len(cell) + 1 for cell in cells[:-1]), initial=start))


class Tables:
    """The tables of a text, asked about one number after another: each row is read once."""

    def __init__(self, text: str, folded: str) -> None:
        self._text, self._folded = text, folded
        self._any = "\t" in folded
        self._start, self._end = 0, -1
        self._row: _Row | None = None

    def label_of(self, number: Span) -> str | None:
        """清溪小学新增学位 of a number under 新增学位 in 清溪小学's row; None outside tables."""
        row = self._row_of(number)
        head = row.head_of(number) if row else None
        return row.name(self._text) + head.of(self._text) if row and head else None

    def status_of(self, number: Span, unit_class: UnitClass) -> FigureStatus | None:
        """A share under 增幅 or 比上年增长 is a change; of other columns nothing is known here."""
        if not self._any or unit_class not in ("share", "points"):
            return None
        row = self._row_of(number)
        head = row.head_of(number) if row else None
        return "change" if head and head.of(self._folded).endswith(_CHANGED) else None

    def _row_of(self, number: Span) -> _Row | None:
        """The row that a number stands in; None where its line is none."""
        if not self._any:
            return None
        if not self._start <= number.start <= self._end:
            self._start = self._folded.rfind("\n", 0, number.start) + 1
            end = self._folded.find("\n", number.end)
            self._end = end if end >= 0 else len(self._folded)
            tabbed = self._folded.find("\t", self._start, self._end) >= 0
            self._row = _Row(self._folded, self._start, self._end) if tabbed else None
        return self._row
