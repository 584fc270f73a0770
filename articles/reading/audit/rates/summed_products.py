"""So many at this much and so many at that: 优秀5所每所10万元,良好10所每所5万元,共120万元."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, plain, rounding
from ..slips import RELATIVE
from ..verdicts import unequal

_EACH = LatePattern("^[^。;:0-9]{0,10}(?:每[^,。;:0-9]{1,4}|各)(?:[^,。;:0-9每]{0,8})$")
_THEN = LatePattern("[^。:0-9]{0,4}[,;、][^。:0-9]{0,12}")
_TOTAL = LatePattern(
    "[^。:0-9]{0,6}[,;][^。;:0-9]{0,4}(?:共计|合计|总计|一共|总共|共)[^,。;:0-9]{0,8}"
)
_FEWEST, _LONGEST = 2, 6


def check_summed_products(ledger: Ledger) -> Iterator[Finding]:
    """Two and more counts, each with what each gets, and the total of all right behind them.

    Silent where any of the products, or the sum of some, gives it, and beyond double.
    """
    for sentence in ledger.windows_of(5):
        for end in range(4, len(sentence)):
            total = sentence[end]
            pairs = _pairs_before(ledger, sentence, end)
            if len(pairs) < _FEWEST or not exact(total):
                continue
            products = [count.value * each.value for count, each in pairs]
            got = sum(products, Decimal(0))
            told = [f for pair in pairs for f in pair]
            slack = rounding((total,)) + sum(c.value * rounding((e,)) for c, e in pairs)
            partly = {sum(products[at:], Decimal(0)) for at in range(len(products))}
            if any(abs(value - total.value) <= slack for value in (got, *partly)):
                continue
            if got < total.value * 2 and total.value < got * 2:
                yield _finding(ledger, pairs, told, total, got)


def _pairs_before(
    ledger: Ledger, sentence: tuple[Figure, ...], end: int
) -> list[tuple[Figure, Figure]]:
    """Counts with what each gets, one pair behind the other, up to a total."""
    total, at, pairs = sentence[end], end, list[tuple[Figure, Figure]]()
    while at >= 2 and len(pairs) < _LONGEST:
        count, each = sentence[at - 2 : at]
        link = ledger.between(each, sentence[at])
        joined = (_TOTAL if at == end else _THEN).fullmatch(link)
        if not joined or not alike(each, total) or not exact(count, each):
            break
        if count.unit == each.unit or count.unit_class in RELATIVE:
            break
        if not _EACH.fullmatch(ledger.between(count, each)):
            break
        pairs.insert(0, (count, each))
        at -= 2
    return pairs


def _finding(
    ledger: Ledger,
    pairs: list[tuple[Figure, Figure]],
    told: list[Figure],
    total: Figure,
    got: Decimal,
) -> Finding:
    return unequal(
        "product",
        ledger,
        (*told, total),
        total,
        told=" + ".join(f"{c.surface} × {e.surface}" for c, e in pairs),
        reckoned=" + ".join(f"{plain(c.value)} × {plain(e.value)}" for c, e in pairs),
        got=plain(got),
        said="各项相乘再相加为",
        unit=total.unit,
    )
