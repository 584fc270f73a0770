"""A rate whose whole the sentence before tells: 参加复评240所。…通过168所,通过率80%."""

from __future__ import annotations

from collections.abc import Iterator

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, has, words_of
from .fitting import fits
from .shares import share_finding

_RATE = LatePattern("(?P<deed>[一-龥]{2})率(?:为|达|是|达到|约)?$")
_OFFERED = LatePattern(
    "参[加评与赛检]|申报|报名|推荐|报送|送检|受检|抽[查检样]|检查|应|共|列入|排查|收到"
)
_REACH, _BACK = 90, 4


def check_rate_of_sentence_before(ledger: Ledger) -> Iterator[Finding]:
    """The part and its rate bear one verb (通过168所,通过率80%); the whole stands right before.

    Silent where any number of the unit near by makes the rate right.
    """
    for sentence in ledger.windows_of(2, "%"):
        part, share = sentence[0], sentence[1]
        rate = _RATE.search(ledger.clause(share))
        if rate is None or share.unit != "%" or not exact(part, share):
            continue
        if rate["deed"] not in ledger.clause(part) + ledger.after(part)[:4]:
            continue
        near = [f for f in ledger.before(part.span.start, _BACK) if alike(f, part) and exact(f)]
        whole = near[-1] if near else None
        if whole is None or any(fits(part, other, share) for other in (*near, *sentence[2:])):
            continue
        if part.span.start - whole.span.end < _REACH and _is_offered(ledger, whole, part, share):
            yield share_finding(ledger, (whole, part, share), part.value)


def _is_offered(ledger: Ledger, whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether a number is what there was to be done, and the rate is meant for it."""
    got = part.value * 100 / whole.value if whole.value > part.value else None
    if got is None or not share.value * 6 < got * 10 < share.value * 17:
        return False
    if has(words_of("share", "of_age_group"), ledger.clause(share)):
        return False
    return _OFFERED.search(ledger.clause(whole)) is not None
