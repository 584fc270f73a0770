"""Rows that by their names leave nothing out, far from the whole: ages, prizes, who pays.

在编专任教师16800人。…30岁及以下3920人,31至40岁5460人,…,51岁及以上2390人: from the youngest to the
oldest they are all of them, however many paragraphs lie between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import from_top_to_bottom
from ..ledger import Ledger, alike, compared, exact, rounding
from ..slips import near_slip
from .added import added
from .complete import row_from
from .parts import goes_on

_UP_TO, _FROM = LatePattern("岁(?:及其?)?以下"), LatePattern("岁(?:及其?)?以上")
_AGE = LatePattern(
    "[,、;](?:[0-9]{2}周?岁?(?:至|到|-|—|~|–)[0-9]{2}周?岁|[0-9]{2}周?岁(?:及其?)?以上)(?:的|有|为|教师)*"
)
_OTHER_PRIZES = LatePattern("优秀奖|组织奖|鼓励奖|特等奖|单项奖|优胜奖|四等奖|入围奖")
_PRIZES = ("一等奖", "二等奖", "三等奖")
_FEWEST = 3
_MANY = 1000
_BACK = 60
_NEAR = Decimal("0.1")


def check_partitions(ledger: Ledger) -> Iterator[Finding]:
    """A row of all ages, all prizes or all payers against the one number before that it is near.

    Silent where any number of the unit before the row is what the row adds up to.
    """
    for sentence in ledger.windows_of(_FEWEST):
        for at in range(len(sentence) - _FEWEST + 1):
            row = _ages_from(ledger, sentence[at:]) or row_from(ledger, sentence[at:])
            may_hold = _whole_of(ledger, row)
            if may_hold is None or not exact(*row) or goes_on(ledger, row[-1].span.end):
                continue
            yield from _against(ledger, row, may_hold)
            break


def check_prizes_apart(ledger: Ledger) -> Iterator[Finding]:
    """共评出获奖课例240节。…24节获一等奖。…72节获二等奖。…134节获三等奖: each told once.

    Silent where any number of the unit before is their sum, and where other prizes are told.
    """
    prizes = [
        [f for f in ledger.figures if prize in ledger.clause(f) + ledger.after(f) and exact(f)]
        for prize in _PRIZES
    ]
    if any(len(told) != 1 for told in prizes) or _OTHER_PRIZES.search(ledger.folded):
        return
    row = [told[0] for told in prizes]
    if len({f.sentence for f in row}) > 1 and all(alike(f, row[0]) for f in row):
        yield from _against(ledger, row, _is_of_prizes)


def _ages_from(ledger: Ledger, rest: Sequence[Figure]) -> list[Figure]:
    """The figures that follow one another, each of an age: 30岁及以下3920人,31至40岁|5460人."""
    if not _UP_TO.search(ledger.clause(rest[0])):
        return []
    row = [rest[0]]
    for figure in rest[1:]:
        if not alike(figure, row[0]) or not _AGE.fullmatch(ledger.between(row[-1], figure)):
            break
        row.append(figure)
    return row


def _against(
    ledger: Ledger, row: Sequence[Figure], may_hold: Callable[[Ledger, Figure, Decimal], bool]
) -> Iterator[Finding]:
    total = sum((part.value for part in row), Decimal(0))
    most, slack = max(part.value for part in row), rounding(row)
    known = [f for f in ledger.before(row[0].span.start, _BACK) if alike(f, row[0]) and exact(f)]
    if any(abs(f.value - total) <= slack for f in known):
        return
    near = [
        f
        for f in known
        if f.value > most
        and abs(f.value - total) <= _NEAR * f.value
        and f.region in (row[0].region, row[-1].region)
        and not compared(ledger, f)
        and may_hold(ledger, f, total)
    ]
    if len({f.value for f in near}) == 1:
        yield added(ledger, near[0], tuple(row))


def _whole_of(
    ledger: Ledger, row: Sequence[Figure]
) -> Callable[[Ledger, Figure, Decimal], bool] | None:
    """What the whole of a row must be like; None for a row that may leave something out."""
    names = [ledger.clause(part) for part in row]
    if len(row) < _FEWEST:
        return None
    if _UP_TO.search(names[0]) and _FROM.search(names[-1]) and all("岁" in n for n in names):
        return _is_of_people
    if all(any(prize in name for name in names) for prize in _PRIZES):
        return _is_of_prizes
    if from_top_to_bottom(row, names):
        return _is_of_money
    return None


def _is_of_people(ledger: Ledger, whole: Figure, total: Decimal) -> bool:
    of_all = whole.value >= _MANY and whole.unit_class == "people"
    return near_slip(whole.value, total) or of_all


def _is_of_prizes(ledger: Ledger, whole: Figure, total: Decimal) -> bool:
    return "奖" in fold(whole.label) + ledger.after(whole)


def _is_of_money(ledger: Ledger, whole: Figure, total: Decimal) -> bool:
    return any(word in fold(whole.label) for word in ("资金", "投入", "投资", "经费", "补助"))
