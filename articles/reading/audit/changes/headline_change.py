"""By how much the headline says that a rate moved, against the two values that the text tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding, Page
from ..ledger import Ledger, exact, step
from ..verdicts import changed_by

_MOVED = LatePattern("(?:下降|降低|减少|降|提高|提升|上升|增加|增长|升)(?:了|近|约)?$")
_THE_SAME = LatePattern(
    "[;,](?:而)?(?:到|截至|如今|目前|现在)?(?:20[0-9]{2}年)?[^,;。0-9]{0,4},?"
    "这一?(?:比例|比重|数字|数据)(?:已|则|便)?(?:达到?|为|是|升至|升到|降至|降到|提高到|变成)(?:了)?"
)
_FARTHEST_OFF, _NEAR, _MOST, _LEAD = 2, 24, 100, 160


def check_headline_change(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """三年下降2.3个百分点 over 由2019年的49.8%降至2022年的47.9%: the one pair that a text tells.

    Silent where any two rates of the text differ by what the headline says.
    """
    title = page.header.title_span
    if title is None:
        return
    rates = [f for f in ledger.figures if f.unit == "%" and exact(f)][:_MOST]
    pairs = (pair for pair in pairwise(rates) if _led(ledger, *pair))
    told = {(old.value, new.value): (old, new) for old, new in pairs}
    for at, by in enumerate(ledger.figures):
        if by.span.start > title.end + _LEAD:
            break
        beside = ledger.figures[max(0, at - 3) : at + 2]
        if any(f.unit == "%" and f.sentence == by.sentence for f in beside):
            continue
        if by.unit_class != "points" or not exact(by) or not _MOVED.search(ledger.clause(by)):
            continue
        gaps = {abs(a.value - b.value) for at, a in enumerate(rates) for b in rates[:at]}
        gaps |= {f.value for f in ledger.figures if f is not by and f.unit_class == "points"}
        if len(told) != 1 or any(abs(gap - by.value) <= step(by) / 2 for gap in gaps):
            continue
        old, new = next(iter(told.values()))
        gap = abs(old.value - new.value)
        if gap / _FARTHEST_OFF < by.value < gap * _FARTHEST_OFF and exact(old, new):
            yield changed_by(ledger, old, new, by, gap, where="文首")


def _led(ledger: Ledger, old: Figure, new: Figure) -> bool:
    """由49.8%降至47.9%: the one led to the other."""
    if old.sentence != new.sentence or new.status != "actual":
        return False
    near = new.span.start - old.span.end < _NEAR
    said_so = _THE_SAME.fullmatch(ledger.between(old, new)) is not None
    return said_so or (near and old.status == "baseline")
