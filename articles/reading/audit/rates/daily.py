"""So much a head and a day, for so many heads and days: 每人每天5元,200天,12400人 are 1240万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding, Span
from ..ledger import Ledger, compared, exact, has, marked, plain, rounding, words_of
from ..paragraphs import Paragraph

_EACH = LatePattern("每(?:人|生|名|位|个|班|校|所|车|点|家|户)|人均|生均|校均|班均|每学生")
_A_TURN = LatePattern("[一每](?:天|日|月|餐|顿|节|课时|场|次|周)")
_UNITS = {
    "天": "天|日",
    "日": "天|日",
    "个月": "月",
    "餐": "餐|顿",
    "顿": "餐|顿",
    "节": "节|课时",
    "课时": "节|课时",
}
"""What a rate is told by whose turns are counted so; 次 is counted by 次."""
_TURNS = LatePattern(
    "(?<![0-9.第每月])(?P<number>[1-9][0-9]{0,2})个?(?P<unit>(?<=个)月|天|日|餐|顿|周(?!岁|年)|次|学期|场|节|课时)"
)
_HEADS = frozenset(("people", "schools", "items", "organisations"))
_NEAR = Decimal("1.6")
_RATE_MOST = 5000
_SLACK = Decimal("0.012")
_AROUND = 64


def check_daily(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """享受补助的有12400人,每人每天补助5元,按200天计,全年所需正好1420万元: 1240.

    One rate a head and a turn, one number of such turns, one total; every count of heads of the
    paragraph is tried, and any that fits silences the check.
    """
    if not _A_TURN.search(ledger.folded):
        return
    for figures in paragraphs:
        if len(figures) < 3:
            continue
        money = [f for f in figures if f.unit == "元" and exact(f)]
        rates = [f for f in money if f.value <= _RATE_MOST and _is_rate(ledger, f)]
        if len(rates) != 1 or compared(ledger, rates[0]):
            continue
        turns = _turns_of(ledger, rates[0])
        totals = [f for f in money if f.value >= rates[0].value * 100 and _is_total(ledger, f)]
        heads = [
            f
            for f in figures
            if f.unit_class in _HEADS and f.value > 1 and exact(f) and not f.unit.endswith("次")
        ]
        if len(turns) == 1 and len(totals) == 1:
            yield from _judged(ledger, rates[0], turns[0], heads, totals[0])


def _is_rate(ledger: Ledger, figure: Figure) -> bool:
    said = ledger.said(figure, 24).rpartition("。")[2] + ledger.after(figure)
    each = _EACH.search(said) or _A_TURN.search(said)
    return each is not None and not has(words_of("products", "up_to"), said)


def _turns_of(ledger: Ledger, rate: Figure) -> list[re.Match[str]]:
    """The numbers of the turns that a rate is told of: 200天 beside 每人每天."""
    said = ledger.said(rate, 24) + ledger.after(rate)
    start, end = max(0, rate.span.start - _AROUND), rate.span.end + _AROUND
    before = ledger.folded.rfind("\n", start, rate.span.start) + 1
    found = []
    for match in _TURNS.finditer(ledger.folded, max(start, before), end):
        unit = "个月" if match["unit"] == "月" else match["unit"]
        if re.search(f"[每一](?:{_UNITS.get(unit, unit)})", said):
            found.append(match)
    return found


def _is_total(ledger: Ledger, figure: Figure) -> bool:
    said = ledger.said(figure, 24)
    return has(words_of("products", "in_all"), said) and not _EACH.search(ledger.clause(figure))


def _mixed(got: Decimal, told: Decimal) -> bool:
    """Whether two amounts are printed with the same digits in another order: 42万, 24万."""
    left, right = f"{got.normalize():f}", f"{told.normalize():f}"
    return len(left) == len(right) and sorted(left) == sorted(right)


def _judged(
    ledger: Ledger, rate: Figure, turns: re.Match[str], heads: Sequence[Figure], total: Figure
) -> Iterator[Finding]:
    many, found = Decimal(turns["number"]), list[Figure]()
    slack = max(rounding((total,)), total.value * _SLACK)
    for head in heads:
        got = rate.value * many * head.value
        fits = (got, rate.value * head.value, rate.value * many)
        if any(abs(value - total.value) <= slack for value in fits):
            return
        if total.value / _NEAR <= got <= total.value * _NEAR or _mixed(got, total.value):
            found.append(head)
    if len(found) != 1 or has(words_of("products", "repeated"), ledger.clause(found[0])):
        return
    head = found[0]
    got = rate.value * many * head.value
    span = Span(*turns.span())
    told = (rate.surface, span.of(ledger.text), head.surface)
    yield marked(
        "product",
        ledger.text,
        (rate.span, span, head.span, total.span),
        raw=f"{' × '.join(told)} = {total.surface}",
        recomputed=f"{' × '.join(map(plain, (rate.value, many, head.value)))} = {plain(got)}",
        verdict=f"{'、'.join(told)}相乘为{plain(got)}元，文中写{total.surface}，请核对。",
        tolerance=f"已计入±{plain(_SLACK * 100)}%",
    )
