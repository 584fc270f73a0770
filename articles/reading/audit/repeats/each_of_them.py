"""So many bodies, of which each has something, against how many were set up: 27个督导小组每组."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from ...records import Finding
from ..ledger import Ledger, exact
from ..verdicts import told_twice

_EACH = LatePattern("(?P<noun>[一-龥]{3,10}?)(?:中)?,?每(?P<last>[一-龥])")
_SET_UP = LatePattern(
    "(?:组成|组建|成立|设立|派出|选派|组织|抽调|划分为|分成|分为|编成|共有|共)(?:了)?$"
)
_BACK, _REACH, _FARTHEST_OFF = 40, 400, 3


def check_each_of_them(ledger: Ledger) -> Iterator[Finding]:
    """组成26个督导小组 … 27个督导小组每组都有: the one number of that noun told before is theirs.

    “每组” takes up all of them, so no other number of the noun can be meant.
    """
    for at, again in enumerate(ledger.figures):
        said = _EACH.match(ledger.folded, again.span.end) if exact(again) else None
        if said is None or said["last"] not in said["noun"] or ledger.clause(again)[-1:] == "其":
            continue
        before = [
            f
            for f in ledger.figures[max(0, at - _BACK) : at]
            if f.unit == again.unit
            and exact(f)
            and again.span.start - f.span.end < _REACH
            and ledger.folded.startswith(said["noun"], f.span.end)
        ]
        told = before[0] if len({f.value for f in before}) == 1 else None
        if told is None or told.value == again.value or not _SET_UP.search(ledger.clause(told)):
            continue
        if abs(told.value - again.value) * _FARTHEST_OFF < told.value:
            yield told_twice(ledger, told, again, said["noun"])
