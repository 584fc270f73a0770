"""Aims that are behind what a text has told as reached: 已有64所通过验收 … 力争累计达到55所."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, plain

_CLASSES = frozenset(("schools", "items", "organisations"))
_STANDS = LatePattern(
    "(?:已有|共有|已建成|已创建|已达|现有|累计)[^,。;:0-9]{0,10}$|全[市县区省]已有"
)
_ALL_THERE_WILL_BE = LatePattern("(?:累计|总数)?(?:达到|增加到|增至|扩大到|发展到)$")
_ALIKE = Decimal("0.6")
_BACK = 40


def check_overtaken_aims(ledger: Ledger) -> Iterator[Finding]:
    """An aim that counts all there will be, and is less than what there is of the same already.

    Both labels hold for the most part the same words; what only one of several kinds has reached,
    and what shall become fewer, is left alone.
    """
    falling = tuple(lexicon("audit")["falling"]["words"])
    for aim in ledger.figures:
        if aim.status != "target" or aim.unit_class not in _CLASSES or not exact(aim):
            continue
        clause = ledger.clause(aim)
        if not _ALL_THERE_WILL_BE.search(clause) or any(word in clause for word in falling):
            continue
        told = [
            f
            for f in ledger.before(aim.span.start, _BACK)
            if f.status == "actual"
            and alike(f, aim)
            and f.value > aim.value
            and f.region == aim.region
            and exact(f)
            and not compared(ledger, f)
            and _STANDS.search(ledger.clause(f))
            and likeness(f, aim) >= _ALIKE
        ]
        if len(told) != 1:
            continue
        reached = told[0]
        yield finding(
            "target",
            ledger,
            (reached, aim),
            raw=f"{reached.surface}；{clause}{aim.surface}",
            recomputed=f"{plain(aim.value)} < {plain(reached.value)}",
            verdict=f"目标{aim.surface}低于已达到的{reached.surface}，请核对。",
        )


def likeness(left: Figure, right: Figure) -> Decimal:
    """How many of two labels' pairs of signs are the same: 1 for all, 0 for none."""
    one, other = (
        {twin[at : at + 2] for at in range(len(twin) - 1)}
        for twin in (fold(left.label), fold(right.label))
    )
    return Decimal(2 * len(one & other)) / max(1, len(one) + len(other))
