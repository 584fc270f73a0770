"""Kinds that leave nothing out, told after their whole without a word that opens a list.

发放助学金2386万元。…春季学期发放1048万元,秋季学期发放1238万元: two terms are all of a year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import Together, kinds_apart, paid_apart
from ..ledger import Ledger, alike, compared, exact, rounding
from ..sorts import strangers
from .added import added
from .parts import NOT_ADDED, goes_on

_LINK = LatePattern("[^。;0-9]{0,8}[,、;]?[^。;0-9]{1,16}")
_BEHIND = LatePattern("[^,。;:0-9]{0,4},(?:其中)?[^,。;:、0-9]{2,10}")
_NEXT = LatePattern("[^。;0-9]{0,24}。?\\s?[^。;0-9]{1,16}")
_SHARED, _BARE = 2, 3
_BACK = 240
_NEAR = Decimal("0.12")
_MOST = 8


def check_complete(ledger: Ledger) -> Iterator[Finding]:
    """A row of kinds of one set, each counted once, against the one sum before that is near.

    Sets that leave nothing out must give it; three kinds and more of a set may give less, but
    never more. Silent where any sum before fits, where the whole is itself of such a kind, and
    where it counts another noun.
    """
    for sentence in ledger.windows_of(2):
        at = 0
        while at < len(sentence) - 1:
            row, how = _kinds(ledger, row_from(ledger, sentence[at:]))
            at += len(row) if how else 1
            if how is None:
                continue
            if (whole := _whole(ledger, row)) is None:
                continue
            total = sum((part.value for part in row), Decimal(0))
            if total > whole.value or (how == "all" and not goes_on(ledger, row[-1].span.end)):
                yield added(ledger, whole, tuple(row))


def _kinds(ledger: Ledger, row: list[Figure]) -> tuple[list[Figure], Together | None]:
    """As much of a row, from its beginning, as is of one set."""
    names = [ledger.clause(part) for part in row]
    for size in range(len(row), 1, -1):
        how = kinds_apart(names[:size])
        if how is None and size > 2 and row[0].unit_class == "money" and paid_apart(names[:size]):
            how = "apart"
        if how:
            return row[:size], how
    return row, None


def row_from(ledger: Ledger, rest: Sequence[Figure]) -> list[Figure]:
    """The figures of one unit that follow one another in a sentence, each with its name."""
    row = [rest[0]]
    if rest[0].unit_class in NOT_ADDED or not rest[0].unit:
        return row
    for figure in rest[1:]:
        if not alike(figure, row[0]) or compared(ledger, figure) or len(row) == _MOST:
            break
        if not _LINK.fullmatch(ledger.between(row[-1], figure)):
            break
        row.append(figure)
    return row


def _whole(ledger: Ledger, row: list[Figure]) -> Figure | None:
    start, most = row[0].span.start, max(part.value for part in row)
    known = [
        f
        for f in ledger.before(start, 14)
        if alike(f, row[0]) and f.value > most and start - f.span.end <= _BACK
    ]
    total = sum((part.value for part in row), Decimal(0))
    if not exact(*row) or any(abs(total - f.value) <= rounding((f, *row)) for f in known):
        return None
    near = [
        f
        for f in known
        if abs(total - f.value) <= f.value * _NEAR
        and not compared(ledger, f)
        and f.region == row[0].region
        and (
            _leads(ledger, f, row[0])
            or _opens(ledger, f, row)
            or _one_noun(f, row)
            or f.label[-2:] in ledger.said(row[0])
        )
    ]
    if len({f.value for f in near}) != 1 or not exact(near[-1]):
        return None
    names = [ledger.clause(part) for part in row]
    if strangers(ledger.clause(near[-1]) + ledger.after(near[-1]), names):
        return None
    return None if kinds_apart([ledger.clause(near[-1]), *names]) else near[-1]


def _leads(ledger: Ledger, whole: Figure, first: Figure) -> bool:
    """Whether the row stands right behind: 全县共有教师3260人,小学1480人,初中1120人."""
    return _BEHIND.fullmatch(ledger.between(whole, first)) is not None


def _opens(ledger: Ledger, whole: Figure, row: list[Figure]) -> bool:
    """Whether the next sentence opens with the row, whose parts name nothing but their kind."""
    link = ledger.between(whole, row[0])
    bare = all(len(part.label) <= _BARE for part in row)
    return bare and len(row) > _SHARED and _NEXT.fullmatch(link) is not None


def _one_noun(whole: Figure, row: list[Figure]) -> bool:
    """Whether what the whole counts is, by two signs in a row, what each part counts; or money."""
    if whole.unit_class == "money":
        return True
    pairs = {whole.label[at : at + _SHARED] for at in range(len(whole.label) - 1)}
    return all(
        any(part.label[at : at + _SHARED] in pairs for at in range(len(part.label) - 1))
        for part in row
    )
