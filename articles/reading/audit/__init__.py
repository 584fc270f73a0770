"""Does the article add up? Raw → recomputed → verdict, and silence where in doubt.

In the spirit of statcheck (Nuijten et al. 2016): the numbers as printed are put together again,
rounding is allowed for, and what does not fit is shown to an editor with both sides. A base that
is not printed, parts that overlap and lists that end in 等 are left alone.
"""

from __future__ import annotations

from ..covered import Covered
from ..records import Figure, Finding, InitiativeFound, Outline, Page, Places
from .arithmetic import check_changes, check_parts, check_remainders, check_shares
from .consistency import check_places, check_repeats, check_targets
from .counts import check_counts
from .ledger import Ledger
from .shares import check_named_shares

__all__ = ["audit"]


def audit(
    text: str,
    folded: str,
    page: Page,
    shape: Outline,
    places: Places,
    initiatives: tuple[InitiativeFound, ...],
    figures: tuple[Figure, ...],
) -> tuple[Finding, ...]:
    """What does not add up, in reading order, each contradiction once.

    为群众办实事311件,已办结273件,其余68件 gives one finding of rule ``parts``: 273 + 68 = 341.
    """
    ledger = Ledger(text, folded, figures)
    barred = Covered(piece.span for piece in page.furniture)
    found = [
        *check_remainders(ledger),
        *check_shares(ledger),
        *check_named_shares(ledger),
        *check_parts(ledger, places),
        *check_changes(ledger),
        *check_targets(ledger),
        *check_repeats(ledger),
        *check_counts(text, folded, shape, barred, figures),
        *check_places(text, folded, places, barred),
    ]
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.spans[0], -len(f.spans))):
        if not any(set(finding.spans) <= set(other.spans) for other in kept):
            kept.append(finding)
    return tuple(kept)
