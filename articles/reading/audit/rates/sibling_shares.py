"""Shares of several kinds, each of its own whole told before: all are right but one.

高中784人,占14.0%;初中486人,占比6.2%;小学228人,占比1.5%, where a paragraph before has 高中5600人,
初中10800人, 小学15200人: which wholes are meant is no guess where the others' shares fit them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact
from ..sorts import kinds_in
from .fitting import fits
from .shares import share_finding

_FEWEST, _BACK = 3, 40
_STAGES = frozenset(("幼儿园", "小学", "初中", "高中", "中职", "特殊教育"))
_SHARE = LatePattern("[,(]?[^,。;:0-9]{0,16}(?:占|比例|比重)[^,。;:0-9]{0,12}")

Pair = tuple[str, Figure, Figure]
"""A kind of school, how many there are of it, and their share."""


def check_sibling_shares(ledger: Ledger) -> Iterator[Finding]:
    """A row of kinds with their numbers and shares against one row of wholes: one does not fit."""
    for sentence in ledger.windows_of(2 * _FEWEST, "%"):
        pairs = list(_pairs(ledger, sentence))
        if len(pairs) < _FEWEST or len({kind for kind, _, _ in pairs}) != len(pairs):
            continue
        wholes = _wholes(ledger, pairs)
        if len(wholes) != len(pairs):
            continue
        wrong = [
            (whole, part, share)
            for whole, (_, part, share) in zip(wholes, pairs, strict=True)
            if not fits(part, whole, share)
        ]
        if len(wrong) == 1:
            yield share_finding(ledger, wrong[0], wrong[0][1].value)


def _pairs(ledger: Ledger, sentence: Sequence[Figure]) -> Iterator[Pair]:
    for part, share in pairwise(sentence):
        kind = _kind_of(ledger, part)
        if share.unit != "%" or part.unit == "%" or not kind or not exact(part, share):
            continue
        if _SHARE.fullmatch(ledger.between(part, share)):
            yield kind, part, share


def _wholes(ledger: Ledger, pairs: Sequence[Pair]) -> list[Figure]:
    """The last number before the row of each kind, all of one sentence."""
    first = pairs[0][1]
    before = [
        f
        for f in ledger.before(first.span.start, _BACK)
        if alike(f, first) and exact(f) and f.sentence != first.sentence
    ]
    for last in reversed(before):
        row = [f for f in before if f.sentence == last.sentence]
        named = {_kind_of(ledger, f): f for f in row}
        wholes = [named[kind] for kind, _, _ in pairs if kind in named]
        if len(wholes) == len(pairs) and all(
            whole.value > part.value for whole, (_, part, _) in zip(wholes, pairs, strict=True)
        ):
            return wholes
    return []


def _kind_of(ledger: Ledger, figure: Figure) -> str:
    """The kind that a figure's clause names, 高中 of 普通高中专任教师; empty for several."""
    kinds = kinds_in(ledger.clause(figure)) & _STAGES
    return min(kinds) if len(kinds) == 1 else ""
