"""A table's last row against the rows above it: 合计 is the sum of each column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..lexicon import lexicon
from ..lines import Line, lines_of
from ..records import Figure, Finding
from .columns import added
from .ledger import Ledger, alike, exact, has, rounding, words_of

_NOT_ADDED = frozenset(("share", "points", "time", "ratio", "rank", "frequency"))
_MOST_ROWS = 60


def check_tables(ledger: Ledger) -> Iterator[Finding]:
    """小学 58所, 初中 19所, 合计 78所: each column of a table against its row of totals.

    A column is only added up where every row above, up to the head, has one exact number in it.
    Rows that are themselves parts of another (其中, 小计) make the table's sums another matter: it
    is left alone.
    """
    if "\t" not in ledger.folded:
        return
    lines = lines_of(ledger.folded)
    for number, line in enumerate(lines):
        if "\t" in line.words and _head(line) in _totals():
            rows = _rows(ledger, lines, number)
            if len(rows) >= 2:
                yield from _off(rows, _cells(ledger, line), ledger)


@cache
def _totals() -> frozenset[str]:
    return frozenset(lexicon("audit")["list"]["totals"])


def _head(line: Line) -> str:
    return "".join(line.words.split("\t", 1)[0].split())


def _rows(ledger: Ledger, lines: list[Line], total: int) -> list[list[Figure | None]]:
    """The rows above a total, the nearest first; none where one is a part of another."""
    width = lines[total].words.count("\t")
    rows: list[list[Figure | None]] = []
    for line in reversed(lines[max(0, total - _MOST_ROWS) : total]):
        cells = _cells(ledger, line)
        if line.words.count("\t") != width or not any(cells):
            break
        if has(words_of("list", "parts_of_rows"), _head(line)) or _head(line) in _totals():
            return []
        rows.append(cells)
    return rows


def _cells(ledger: Ledger, line: Line) -> list[Figure | None]:
    """What stands in each cell, if it is one number with its unit."""
    found: list[Figure | None] = []
    at = line.start
    for cell in line.words.split("\t"):
        first = bisect_left(ledger.starts, at)
        here = [f for f in ledger.figures[first : first + 2] if f.span.start < at + len(cell)]
        whole = len(here) == 1 and here[0].span.end - here[0].span.start == len(cell.strip())
        found.append(here[0] if whole else None)
        at += len(cell) + 1
    return found


def _off(
    rows: list[list[Figure | None]], totals: list[Figure | None], ledger: Ledger
) -> Iterator[Finding]:
    for number, whole in enumerate(totals):
        column = [cell for row in reversed(rows) if (cell := row[number]) is not None]
        if whole is None or len(column) < len(rows) or whole.unit_class in _NOT_ADDED:
            continue
        if not exact(whole, *column) or not all(alike(whole, cell) for cell in column):
            continue
        total = sum((cell.value for cell in column), Decimal(0))
        if abs(total - whole.value) > rounding((whole, *column)):
            yield added(ledger, whole, tuple(column), total)
