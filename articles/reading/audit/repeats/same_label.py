"""One thing by its label, told twice with two values: 近三年新建、改扩建学校52所 … 48所."""

from __future__ import annotations

from collections.abc import Iterator

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, compared, exact
from ..verdicts import told_twice
from .twice import differ_in_scope, reconciled, run_side_by_side, told_with

_SHORTEST, _PLAIN = 4, 7
"""So long a label must be; so long it is plain by itself, else a sentence is of a whole place."""
_OF_ALL = LatePattern("[全我][市县区省州旗]|近[两三五]年|[两三五]年来|[两三五]年间|本[市县区]")
_OWN = LatePattern(
    "(?:小学|中学|学校|幼儿园|一中|高中|[一-龥](?:镇|乡|村|街道))[^,。;:]{0,8}$|其中|另|每|各|分别"
)
_NOT = ("share", "points", "time", "rank", "ratio", "money")
_LIKE = 4
"""The two differ by a quarter at most."""


def check_same_label(ledger: Ledger) -> Iterator[Finding]:
    """Two values of one label, unit, place and time, in two paragraphs.

    Silent where a third value bears the label, for a school's or a town's own number, for parts,
    and where sentence, time, kind or deed set the two apart.
    """
    told: dict[tuple[str, str, str | None], list[Figure]] = {}
    for figure in ledger.figures:
        label = fold(figure.label)
        if len(label) < _SHORTEST or figure.unit_class in _NOT or figure.value < 10:
            continue
        if figure.status == "baseline":
            continue  # 由316家压减至21家: what was, beside what is
        told.setdefault((label, figure.unit, figure.region), []).append(figure)
    for (label, *_), figures in told.items():
        if len({f.value for f in figures}) != 2 or len(figures) > 4:
            continue
        one = figures[0]
        other = next(f for f in figures if f.value != one.value)
        if _is_one(ledger, label, one, other):
            yield told_twice(ledger, one, other, one.label)


def _is_one(ledger: Ledger, label: str, one: Figure, other: Figure) -> bool:
    pair = (one, other)
    if not exact(*pair) or any(f.status != "actual" or compared(ledger, f) for f in pair):
        return False
    if abs(one.value - other.value) * _LIKE > max(one.value, other.value):
        return False
    if "\n" not in ledger.folded[one.span.end : other.span.start] or one.as_of != other.as_of:
        return False
    said = [ledger.said(f, 40) for f in pair]
    if any(_OWN.search(words) for words in said):
        return False
    if len(label) < _PLAIN and not any(_OF_ALL.search(words) for words in said):
        return False
    left, right = told_with(ledger, one), told_with(ledger, other)
    apart = differ_in_scope(ledger, left, right, "swapped") or reconciled(ledger, left, right)
    return not apart and not run_side_by_side(ledger, one, other)
