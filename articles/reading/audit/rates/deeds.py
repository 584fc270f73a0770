"""A rate of what its own verb counts: 压减522家,登记286家,压减率73.7%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact
from .fitting import fits_exactly, what_went
from .shares import NO_PART, bases_near, says_whole, share_finding

_RATE_OF = LatePattern("([^,。;:()0-9、]{2})率(?:已|均|也)?(?:达到?|为|是|约)?$")
_DONE_TO = LatePattern("(?:了|共|已|累计|到)*$")
_LEAST, _MOST = Decimal("0.7"), Decimal("1.45")


def check_rates_of_deeds(ledger: Ledger) -> Iterator[Finding]:
    """原有1911家,已压减1122家,登记786家,压减率63.7%: the rate is of what its own verb counts.

    Only where one figure of the sentence stands right behind that verb, and not next to the
    rate; silent where any figure near by gives the rate with it.
    """
    for sentence in ledger.windows_of(4, "%"):
        for index, share in enumerate(sentence):
            if index < 3 or share.unit != "%" or not exact(share):
                continue
            part = _done(ledger, sentence[:index], share)
            if part is None or part is sentence[index - 1]:
                continue
            at = sentence.index(part)
            wholes = [f for f in sentence[:at] if alike(f, part) and f.value > part.value]
            whole = wholes[0] if wholes else None
            if whole is None or not exact(whole) or sentence[at + 1].unit == "%":
                continue
            if len(wholes) > 1 and not says_whole(ledger, whole):
                continue
            others = [f for f in sentence[:index] if alike(f, part)]
            if any(
                fits_exactly(top, base.value, share)
                for base in others
                for top in (*others, what_went(base, part))
            ):
                continue
            if any(fits_exactly(part, b, share) for b in bases_near(ledger, sentence, at + 1)):
                continue
            got = part.value * 100 / whole.value
            if not _LEAST < share.value / got < _MOST:
                continue  # what is far off is told of another stretch of time
            yield share_finding(ledger, (whole, part, share), part.value)


def _done(ledger: Ledger, before: tuple[Figure, ...], share: Figure) -> Figure | None:
    """The one figure right behind the verb of a rate: 1122家 of 已压减1122家 for 压减率."""
    rate = _RATE_OF.search(ledger.clause(share))
    if rate is None:
        return None
    parts = [
        f
        for f in before
        if _DONE_TO.sub("", ledger.clause(f)).endswith(rate[1]) and exact(f) and f.value > 0
    ]
    return parts[0] if len(parts) == 1 and parts[0].unit_class not in NO_PART else None
