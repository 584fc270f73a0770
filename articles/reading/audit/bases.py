"""Shares of all that a place has: 占全县村小的85%, where that number is told far before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..late_pattern import LatePattern
from ..records import Figure, Finding
from .ledger import Ledger, alike, exact
from .shares import fits, share_finding

_OF_ALL = LatePattern(
    "[^。;:0-9]{0,16}?[,(]?(?:约|仅|已)?占(?:到|了)?(?P<all>全[市县区省旗州盟]|[我本该][市县区省旗州])"
    "(?P<noun>[^,。;:、()0-9]{2,14}?)(?:总数|总量)?的(?:比例为|比例达|比重为)?"
)
_OF_TOTAL = LatePattern(
    "[^。;:0-9]{0,16}?[,(]?(?:约|仅|已)?占(?:到|了)?(?P<all>全[市县区省旗州盟])?"
    "(?P<noun>[^,。;:、()0-9总]{2,8})总数的(?:比例为|比例达|比重为)?"
)
_ALL = ("全市", "全县", "全区", "全省", "全旗", "全州", "全盟", "我市", "我县", "我区")
_GRADES = ("各级各类", "各级", "各类")
_HOLDS = LatePattern("(?:现|共|现共|一共|总共)?(?:有|辖|拥有)?(?:各类)?")


def check_shares_of_all(ledger: Ledger) -> Iterator[Finding]:
    """全县有80所村小。… 试点60所,占全县村小的85%: 60 ÷ 80 is 75%.

    Only where the place has that noun counted once, with one value; silent where any figure of
    the text makes the share right.
    """
    for sentence in ledger.windows:
        for part, share in pairwise(sentence):
            link = ledger.between(part, share) if share.unit == "%" else ""
            if "占" not in link or not exact(part, share) or part.value <= 0:
                continue
            said = _OF_ALL.fullmatch(link) or _OF_TOTAL.fullmatch(link)
            if said is None or part.unit_class in ("share", "points"):
                continue
            others = [f for f in ledger.figures if alike(f, part) and f is not part]
            roofs = (said["all"],) if said["all"] else _ALL
            named = [f for f in others if f.value >= part.value]
            named = [f for f in named if _counts(ledger, f, roofs, said["noun"])]
            if len({f.value for f in named}) != 1 or not exact(named[0]):
                continue
            base = named[0]
            if base.region != part.region or any(fits(part, f, share) for f in others):
                continue
            yield share_finding(ledger, (base, part, share), part.value)


def _counts(ledger: Ledger, figure: Figure, roofs: tuple[str, ...], noun: str) -> bool:
    """全县80所村小, or 全县现有村小80所: the noun of all that a place has, and nothing else."""
    clause = ledger.clause(figure)
    at, everywhere = max((clause.rfind(roof), roof) for roof in roofs)
    if at < 0:
        return False
    words = clause[at + len(everywhere) :]
    held = _HOLDS.match(words)
    words = words[held.end() :] if held else words
    words = next((words.removeprefix(g) for g in _GRADES if words.startswith(g)), words)
    return words == noun or (not words and ledger.after(figure).startswith(noun))
