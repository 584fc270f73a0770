"""A table's last row against the rows above it: 合计 is the sum of each column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ...lexicon import lexicon
from ...lines import Line, lines_of
from ...records import Figure, Finding, Span
from ..ledger import Ledger, alike, compared, exact, has, marked, plain, rounding, words_of
from .added import added

_NOT_ADDED = frozenset(("share", "points", "time", "ratio", "rank", "frequency"))
_MOST_ROWS = 60
_NUMBER = re.compile("[0-9][0-9,]*(?:\\.[0-9]+)?")
_PROSE = 240


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


def check_plain_tables(text: str, folded: str, ledger: Ledger) -> Iterator[Finding]:
    """A table of bare numbers, set with spaces or tabs: its sums, and the prose above it.

    合计 9440 868 under 资助9340人次、868万元: one column agrees with the prose, the other, whose
    head names its unit, does not.
    """
    if not any(word in folded for word in _totals()):
        return
    lines = lines_of(folded)
    for number, line in enumerate(lines):
        total = line.words.split()
        if not total or total[0] not in _totals() or not _bare(total[1:]):
            continue
        rows = []
        for row in reversed(lines[max(0, number - _MOST_ROWS) : number]):
            cells = row.words.split()
            if len(cells) != len(total) or not _bare(cells[1:]):
                break
            rows.append(cells)
        if len(rows) < 2 or any(has(words_of("list", "parts_of_rows"), row[0]) for row in rows):
            continue
        head = lines[number - len(rows) - 1] if number > len(rows) else None
        names = head.words.split() if head else []
        if "\t" not in line.words:
            yield from _bare_sums(text, line, total, rows, names)
        if head and len(names) == len(total):
            yield from _against_prose(ledger, line, total, names, head.start)


def _bare(cells: list[str]) -> bool:
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


def _worth(cell: str) -> Decimal:
    return Decimal(cell.replace(",", ""))


def _spans(line: Line, cells: list[str]) -> list[Span]:
    spans, at = [], 0
    for cell in cells:
        at = line.words.index(cell, at)
        spans.append(Span(line.start + at, line.start + at + len(cell)))
        at += len(cell)
    return spans


def _bare_sums(
    text: str, line: Line, total: list[str], rows: list[list[str]], names: list[str]
) -> Iterator[Finding]:
    for column, span in enumerate(_spans(line, total)[1:], 1):
        name = names[column] if len(names) == len(total) else ""
        if "率" in name or "比" in name or "均" in name:
            continue
        got = sum((_worth(row[column]) for row in rows), Decimal(0))
        decimals = max(len(row[column].partition(".")[2]) for row in rows)
        slack = (len(rows) + 1) * Decimal(10) ** -decimals / 2 if decimals else Decimal(0)
        if _near(got, _worth(total[column])) and abs(got - _worth(total[column])) > slack:
            yield marked(
                "parts",
                text,
                (span,),
                recomputed=f"{' + '.join(row[column] for row in reversed(rows))} = {plain(got)}",
                verdict=f"该列相加为{plain(got)}，合计写{total[column]}，请核对。",
            )


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) * 4 <= max(one, other)


def _against_prose(
    ledger: Ledger, line: Line, total: list[str], names: list[str], start: int
) -> Iterator[Finding]:
    prose = [f for f in ledger.before(start, 12) if start - f.span.end <= _PROSE and exact(f)]
    columns = list(zip(names, total, _spans(line, total), strict=True))[1:]
    told = {cell for _, cell, _ in columns if any(f.value in _scaled(_worth(cell)) for f in prose)}
    for name, cell, span in columns:
        if cell in told or not told:
            continue
        same = [
            f
            for f in prose
            if f.unit and f.unit in name and any(_near(f.value, v) for v in _scaled(_worth(cell)))
        ]
        if len(same) == 1 and not compared(ledger, same[0]):
            yield marked(
                "repeat",
                ledger.text,
                (same[0].span, span),
                raw=f"{name}：{same[0].surface}；合计{cell}",
                recomputed=f"{plain(same[0].value)} ≠ {cell}",
                verdict=f"文中写{same[0].surface}，表中合计为{cell}，请核对。",
            )


def _scaled(value: Decimal) -> tuple[Decimal, ...]:
    return value, value * 10**4, value * 10**8


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
            yield added(ledger, whole, tuple(column))
