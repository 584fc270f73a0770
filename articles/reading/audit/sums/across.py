"""Clauses and sentences that run side by side: each of their columns against its whole before.

2021年投入3亿元,建成4所;2022年投入5亿元,建成6所;今年投入2亿元,建成3所 has two columns. Where one
of them gives a whole that is printed before, these rows are all there are, and the other column
must give its whole too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import complete_kinds
from ..ledger import Ledger, alike, compared, exact, has, open_list, rounding, words_of
from .added import added
from .parts import NOT_ADDED

_YEAR = LatePattern(
    "(?:其中,?|在|到)?((?:19|20)[0-9]{2}年|前年|去年|今年|首年|第[一二三四五]年|上年)(?:度|春|秋)?"
)
_OF_ALL = LatePattern("[^,。;:0-9]{0,8}中,")
_SORT = frozenset("类型式级档")
_NUMBER_OF_YEARS = LatePattern("([两三四五六])年")
_SO_MANY = LatePattern(
    "(?:这|上述|以上)?([三四五六])(?:种|类|项|批|路|个)[^,。;0-9]{0,6}(?:之外|以外|并行|合计|加起来|各)"
)
_SOON = 24
_BACK, _MOST_ROWS = 420, 8
_LONGEST_COLUMN = 12
"""Of more numbers some selection fits nearly any whole."""
_NEAR = Decimal("0.12")
_FEWEST, _PAIR = 3, 2


class _Row(NamedTuple):
    """One clause or sentence: what it opens with, and its figures."""

    opening: str
    figures: tuple[Figure, ...]


def check_across(ledger: Ledger) -> Iterator[Finding]:
    """三年建成42所 … 2021年…建成11所;2022年…建成17所;今年…建成15所: 43, rows by years.

    The rows are all there are where another of their columns gives its whole, where they are as
    many years as the whole names, or kinds that leave nothing out; sorts (…类项目) may be fewer
    than all, but never more. Only near misses, and silent where any selection of rows fits.
    """
    for rows in (
        *_clauses(ledger),
        *_years_in_turn(ledger),
        *_years_of_sentence(ledger),
        *_pairs_in_turn(ledger),
    ):
        start = rows[0].figures[0].span.start
        before = [f for f in ledger.before(start, 24) if start - f.span.end <= _BACK]
        if _OF_ALL.match(ledger.folded, rows[0].figures[0].span.end):  # 9所学校中,高中1所…;
            before.append(rows[0].figures[0])
            rows = [rows[0]._replace(figures=rows[0].figures[1:]), *rows[1:]]
        if not before or not rows[0].figures:
            continue
        columns = list(_columns(ledger, rows))
        sums = [sum((f.value for f in column), Decimal(0)) for column in columns]
        proven = any(
            alike(f, column[0]) and f.value == total and exact(f, *column)
            for column, total in zip(columns, sums, strict=True)
            for f in before
        )
        for column, total in zip(columns, sums, strict=True):
            many = _are_so_many(ledger, rows)
            whole = _whole(ledger, column, before, total, any_noun=many)
            if whole is None:
                continue
            if many or _are_all(ledger, rows, column, whole, total, proven):
                yield added(ledger, whole, column)


def _clauses(ledger: Ledger) -> Iterator[list[_Row]]:
    """Sentences of three and more pieces between semicolons that all hold figures."""
    for sentence in ledger.sentences:
        if len(sentence) < _FEWEST:
            continue
        span = sentence[0].sentence
        words = ledger.folded[span.start : span.end]
        if words.count(";") < _FEWEST - 1:
            continue
        rows, at = [], span.start
        for piece in words.split(";"):
            first, last = (bisect_left(ledger.starts, p) for p in (at, at + len(piece)))
            if first < last:
                rows.append(_Row(piece, ledger.figures[first:last]))
            at += len(piece) + 1
        if _FEWEST <= len(rows) <= _MOST_ROWS and not open_list(rows[-1].opening[-4:]):
            yield rows


def _years_in_turn(ledger: Ledger) -> Iterator[list[_Row]]:
    """Sentences in a row that open with one year after another."""
    run: list[_Row] = []
    last = -1
    for sentence in ledger.sentences:
        span = sentence[0].sentence
        words = ledger.folded[span.start : span.end].lstrip()
        if not _YEAR.match(words) or ";" in words or (run and span.start > last + 2):
            if len(run) >= _FEWEST:
                yield run
            run = []
        if _YEAR.match(words) and ";" not in words:
            run.append(_Row(words, sentence))
        last = span.end
    if len(run) >= _FEWEST:
        yield run


def _years_of_sentence(ledger: Ledger) -> Iterator[list[_Row]]:
    """2019年建成18所,2020年建成25所,今年建成19所: clauses of one figure, each of another year."""
    for sentence in ledger.windows_of(_FEWEST):
        run: list[_Row] = []
        for figure in (*sentence, None):
            words = ledger.clause(figure) if figure else ""
            if figure and _YEAR.match(words) and (not run or alike(figure, run[0].figures[0])):
                run.append(_Row(words, (figure,)))
                continue
            if len(run) >= _FEWEST:
                yield run
            run = []


def _pairs_in_turn(ledger: Ledger) -> Iterator[list[_Row]]:
    """幼儿园项目9个、新增学位3900个,小学项目13个、新增学位1.2万个: clauses of two measures each."""
    for sentence in ledger.windows_of(_PAIR * _FEWEST):
        clauses = [[sentence[0]]]
        for left, right in pairwise(sentence):
            if "," in ledger.between(left, right):
                clauses.append([right])
            else:
                clauses[-1].append(right)
        for units, run in groupby(clauses, key=lambda clause: tuple(f.unit for f in clause)):
            rows = [_Row("", tuple(clause)) for clause in run]
            if len(units) == _PAIR and len(rows) >= _FEWEST:
                yield rows


def _columns(ledger: Ledger, rows: list[_Row]) -> Iterator[tuple[Figure, ...]]:
    """The figures of one unit that each row has exactly one of, or has at the same place."""
    pair = rows[0].figures
    if len(pair) == _PAIR and alike(*pair) and all(len(row.figures) == _PAIR for row in rows):
        yield from zip(*(row.figures for row in rows), strict=True)
        return
    for first in rows[0].figures:
        if first.unit_class in NOT_ADDED or not first.unit:
            continue
        column: list[Figure | None] = []
        for row in rows:
            same = [f for f in row.figures if alike(f, first) and not compared(ledger, f)]
            column += same if len(same) == 1 else [None] * 2
        if len(column) == len(rows):
            yield tuple(f for f in column if f is not None)


def _are_so_many(ledger: Ledger, rows: list[_Row]) -> bool:
    """Whether the text goes on to count them: …的31所则直接并网。三种方式之外,…."""
    end = rows[-1].figures[-1].sentence.end
    said = _SO_MANY.match(ledger.folded, end, end + _SOON)
    return said is not None and small_number(said[1]) == len(rows)


def _whole(
    ledger: Ledger,
    column: tuple[Figure, ...],
    before: Sequence[Figure],
    total: Decimal,
    *,
    any_noun: bool,
) -> Figure | None:
    """The one figure before that counts the same noun and is nearly the sum; none if any fits."""
    known = [f for f in before if alike(f, column[0]) and not compared(ledger, f)]
    known = [f for f in known if f.value > max(part.value for part in column)]
    if not known or len(column) > _LONGEST_COLUMN or not exact(*column):
        return None
    sums = _sums([part.value for part in column])
    if any(_is_near(f.value, sums, rounding((f, *column))) for f in known):
        return None
    near = [f for f in known if abs(total - f.value) <= f.value * _NEAR]
    near = near if any_noun else [f for f in near if _same_noun(ledger, f, column)]
    return near[-1] if len({f.value for f in near}) == 1 and exact(near[-1]) else None


def _sums(values: list[Decimal]) -> list[Decimal]:
    """The sums of all selections of two values and more, in order."""
    sums: set[Decimal] = set()
    for at, value in enumerate(values):
        sums |= {total + value for total in (*values[:at], *sums)}
    return sorted(sums)


def _is_near(value: Decimal, sums: list[Decimal], slack: Decimal) -> bool:
    """Whether one of some numbers in order differs from a value by no more than `slack`."""
    at = bisect_left(sums, value - slack)
    return at < len(sums) and sums[at] <= value + slack


def _same_noun(ledger: Ledger, whole: Figure, column: tuple[Figure, ...]) -> bool:
    """建成学校42所 and 建成11所, 新增学位9000个 and 提供学位3000个, 37个项目 and 新建类项目11个."""
    said = ledger.clause(whole) + "|" + ledger.after(whole)
    ends = [ledger.clause(part).rstrip("了有为约达")[-2:] for part in column]
    if all(len(end) == 2 and end in said for end in ends):
        return True
    return len(whole.label) > 2 and all(part.label[-2:] == whole.label[-2:] for part in column)


def _are_all(
    ledger: Ledger,
    rows: list[_Row],
    column: tuple[Figure, ...],
    whole: Figure,
    total: Decimal,
    proven: bool,
) -> bool:
    if proven:
        return True
    if any(has(words_of("parts", "nested"), ledger.clause(part)) for part in column):
        return False
    years = [m[1] for row in rows if (m := _YEAR.match(row.opening.lstrip()))]
    if len(years) == len(rows) == len(set(years)):
        said = _NUMBER_OF_YEARS.search(ledger.said(whole, 40))
        return said is not None and "__两三四五六".find(said[1]) == len(rows)
    names = [ledger.clause(part) for part in column]
    if complete_kinds(names):
        return True
    heads = {name[-3:] for name in names}
    return (
        total > whole.value
        and len(heads) == 1
        and heads.pop()[0] in _SORT
        and all(a != b for a, b in pairwise(sorted(names)))
    )
