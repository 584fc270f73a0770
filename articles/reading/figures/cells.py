"""A number that has a table's cell to itself: its row and its column say what it counts."""

from __future__ import annotations

import re

from ..records import FigureStatus, Span, UnitClass

_HEAD_LINES = 40
"""Rows above that are looked at for the one that heads the columns."""
_LONGEST = 24
_UNIT = re.compile(r"[(（][^()（）]{1,8}[)）]$")
_CHANGED = ("增幅", "降幅", "增长", "增速", "增长率", "涨幅", "减幅", "提高", "下降")


def heads_of(folded: str, number: Span) -> Span | None:
    """Where the head of the number's column stands, if its cell holds nothing else.

    A table's row is a line with a tab between cells. Its head is the nearest row above with as many
    cells and no number in any, no other line in between.
    """
    start = folded.rfind("\n", 0, number.start) + 1
    end = folded.find("\n", number.end)
    end = end if end >= 0 else len(folded)
    if folded.find("\t", start, end) < 0:
        return None
    row = folded[start:end]
    column = row.count("\t", 0, number.start - start)
    cells = row.split("\t")
    if column == 0 or cells[column].strip() != number.of(folded):
        return None
    for _ in range(_HEAD_LINES):
        if start == 0:
            return None
        above = folded.rfind("\n", 0, start - 1) + 1
        heads = folded[above : start - 1].split("\t")
        if len(heads) != len(cells):
            return None
        if not any(sign.isdigit() for head in heads for sign in head):
            at = above + sum(len(head) + 1 for head in heads[:column])
            words = _UNIT.sub("", heads[column].strip())
            lead = len(heads[column]) - len(heads[column].lstrip())
            good = 2 <= len(words) <= _LONGEST
            return Span(at + lead, at + lead + len(words)) if good else None
        start = above
    return None


def label_of_cell(text: str, folded: str, number: Span) -> str | None:
    """清溪小学新增学位 of a number under 新增学位 in 清溪小学's row; None outside tables."""
    head = heads_of(folded, number)
    if head is None:
        return None
    start = folded.rfind("\n", 0, number.start) + 1
    end = folded.find("\t", start)
    first = text[start:end].strip()
    named = 2 <= len(first) <= _LONGEST and not any(sign.isdigit() for sign in first)
    return (first if named else "") + head.of(text)


def status_of_cell(folded: str, number: Span, unit_class: UnitClass) -> FigureStatus | None:
    """A share under 增幅 or 比上年增长 is a change; of other columns nothing is known here."""
    if unit_class not in ("share", "points"):
        return None
    head = heads_of(folded, number)
    return "change" if head and head.of(folded).endswith(_CHANGED) else None
