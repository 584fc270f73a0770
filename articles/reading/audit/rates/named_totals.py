"""Shares of a total by its name, and rates of those who leave, however far before it was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, has, words_of
from ..sign_pairs import sign_pairs
from ..slips import RELATIVE
from .fitting import fits, is_told_to_one
from .shares import says_whole, share_finding

_TOTAL = LatePattern(
    "占(?:到|了)?(?P<noun>[^,。;:、()0-9总全]{2,8}?)(?P<all>总(?:人数|数|量|额))?的(?:近|约)?$"
)
_LEFT = LatePattern(
    "(?:^|[^一-龥])(?:综合|总体|总)?(?P<rate>升学|就业)率(?:已)?(?:达到?|为|是|约)?$"
)
_DEEDS = {"升学": "升", "就业": "就业"}
_OF_PUPILS = LatePattern("参[与加]率(?:已)?(?:达到?|为|是)?$")
_TAKE_PART = LatePattern("参[加与](?:的)?学生$")
_PUPILS = LatePattern("在校(?:学生|生)$")
_LEAVERS = LatePattern("毕业生|毕业学生")
_FAR, _SHORT = 24, 3


def check_shares_of_named_totals(ledger: Ledger) -> Iterator[Finding]:
    """最终拟聘620名。…研究生186人,占拟聘总数的36%: the one number that the total's name is told of.

    Of several the one that says of itself that it is all (共资助…学生). Silent where any number
    before makes the share right.
    """
    for at, share in enumerate(ledger.figures):
        told = _TOTAL.search(ledger.said(share, 24)) if share.unit == "%" else None
        if told is None or at == 0 or not (exact(share) or is_told_to_one(share)):
            continue
        part = ledger.figures[at - 1]
        before = _countable(ledger.figures[max(0, at - _FAR) : at - 1], part)
        if part.sentence != share.sentence or not exact(part):
            continue
        noun = told["noun"]
        if told["all"]:
            named = [f for f in before if sign_pairs(noun) & sign_pairs(_words(ledger, f))]
        else:
            named = [f for f in before if _is_called(ledger, f, noun)]
        whole = _the_one(ledger, named)
        if whole is not None and _is_wrong(share, part, whole, before):
            yield share_finding(ledger, (whole, part, share), part.value)


def check_rates_of_leavers(ledger: Ledger) -> Iterator[Finding]:
    """毕业生4860人。…今年毕业生中,2187人升入高职院校,升学率54%: of all who left."""
    for at, share in enumerate(ledger.figures):
        rate = _LEFT.search(ledger.said(share, 12)) if share.unit == "%" else None
        if rate is None or at == 0 or not exact(share):
            continue
        part = ledger.figures[at - 1]
        said = ledger.clause(part) + ledger.after(part)
        if part.sentence != share.sentence or not exact(part) or _DEEDS[rate["rate"]] not in said:
            continue
        before = _countable(ledger.figures[max(0, at - _FAR) : at - 1], part)
        left = [f for f in before if f.status != "change" and _LEAVERS.search(_words(ledger, f))]
        if len({f.value for f in left}) == 1 and _is_wrong(share, part, left[0], before):
            yield share_finding(ledger, (left[0], part, share), part.value)


def check_rates_of_pupils(ledger: Ledger) -> Iterator[Finding]:
    """在校学生12.4万人。…参加学生9.3万人,参与率为85%: of all pupils, counted once."""
    for at, share in enumerate(ledger.figures):
        if share.unit != "%" or at == 0 or not _OF_PUPILS.search(ledger.said(share, 8)):
            continue
        part = ledger.figures[at - 1]
        if part.sentence != share.sentence or not exact(part, share):
            continue
        if not _TAKE_PART.search(ledger.clause(part)):
            continue
        before = _countable(ledger.figures[max(0, at - _FAR) : at - 1], part)
        pupils = [f for f in before if _PUPILS.search(ledger.clause(f))]
        if len({f.value for f in pupils}) == 1 and _is_wrong(share, part, pupils[0], before):
            yield share_finding(ledger, (pupils[0], part, share), part.value)


def _countable(figures: Sequence[Figure], part: Figure) -> list[Figure]:
    return [f for f in figures if alike(f, part) and exact(f) and f.unit_class not in RELATIVE]


def _words(ledger: Ledger, figure: Figure) -> str:
    return ledger.clause(figure) + ledger.after(figure) + fold(figure.label)


def _is_called(ledger: Ledger, figure: Figure, noun: str) -> bool:
    """Whether a number counts just this: 在编教师|11250人, 11250名|在编教师."""
    return len(noun) > _SHORT and (
        ledger.clause(figure).endswith(noun) or ledger.after(figure).startswith(noun)
    )


def _the_one(ledger: Ledger, named: Sequence[Figure]) -> Figure | None:
    if len({f.value for f in named}) == 1:
        return named[0]
    of_all = [f for f in named if says_whole(ledger, f)]
    return of_all[0] if len({f.value for f in of_all}) == 1 else None


def _is_wrong(share: Figure, part: Figure, whole: Figure, before: Sequence[Figure]) -> bool:
    """Whether a share may be meant for these two numbers, and no other number makes it right."""
    if part.value >= whole.value or has(words_of("share", "of_age_group"), share.label):
        return False
    got = part.value * 100 / whole.value
    if not got * 6 < share.value * 10 < got * 17:
        return False
    pairs = ((a, b) for a in (*before, part) for b in before if a.value < b.value)
    return not any(fits(a, b, share) for a, b in pairs)
