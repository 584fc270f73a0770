"""Does the article add up? Raw → recomputed → verdict, and silence where in doubt.

In the spirit of statcheck (Nuijten et al. 2016): the numbers as printed are put together again,
rounding is allowed for, and what does not fit is shown to an editor with both sides. A base that
is not printed, parts that overlap and lists that end in 等 are left alone.
"""

from __future__ import annotations

from itertools import chain

from ..places.gazetteer import Gazetteer, default_gazetteer
from ..records import Figure, Finding, Outline, Page, Places
from . import changes, counts, geography, rates, repeats, sums, times
from .ledger import are_all_parts
from .source import Source, paired

__all__ = ["audit"]

_SUBJECTS = (sums, changes, rates, repeats, counts, geography, times)
"""Of two findings alike the one of the earlier subject is told."""

_RECENT = 60
"""What tells the same begins near by, so that more need not be compared."""


def audit(
    text: str,
    folded: str,
    page: Page,
    shape: Outline,
    places: Places,
    figures: tuple[Figure, ...],
    known: Gazetteer | None = None,
) -> tuple[Finding, ...]:
    """What does not add up, in reading order, each contradiction once.

    为群众办实事311件,已办结273件,其余68件 gives one finding of rule ``parts``: 273 + 68 = 341.
    """
    known = known or default_gazetteer()
    source = Source(text, paired(folded), page, shape, places, figures, known)
    found = chain.from_iterable(subject.findings(source) for subject in _SUBJECTS)
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.spans[0], -len(f.spans))):
        if finding.rule == "parts" and are_all_parts(source.ledger, finding.spans):
            continue
        if not any(_says_no_more(finding, other) for other in kept[-_RECENT:]):
            kept.append(finding)
    return tuple(kept)


def _says_no_more(finding: Finding, other: Finding) -> bool:
    """Whether a finding is told by another: of figures by all its own, of a row where both lie."""
    if finding.rule == other.rule == "count":
        return all(any(span.meets(told) for told in other.spans) for span in finding.spans)
    return set(finding.spans) <= set(other.spans)
