"""So much a head and a day, for so many heads and days: 每人每天5元,200天,12400人 are 1240万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from ..late_pattern import LatePattern
from ..records import Figure, Finding
from .ledger import Ledger, compared, exact, finding, has, plain, rounding, words_of
from .paragraphs import Paragraph

_EACH = LatePattern("每(?:人|生|名|位|个|班|校|所|车|点|家|户)|人均|生均|校均|班均|每学生")
_TURNS = {
    "天": "天|日均|日",
    "日": "天|日均|日",
    "个月": "月",
    "月": "月",
    "餐": "餐|顿",
    "顿": "餐|顿",
    "周": "周",
    "次": "次",
    "学期": "学期",
    "场": "场",
    "节": "节|课时",
    "课时": "节|课时",
    "年": "年",
}
_PER_TURN = {unit: LatePattern(f"[每一](?:{words})") for unit, words in _TURNS.items()}
_IN_ALL = LatePattern(
    "共|总|合计|全年|全部|一年|需|所需|合计|累计|计|资金|经费|补助|拨付|投入|发放|支出|下达"
)
_UP_TO = LatePattern("最高|最多|不超过|不低于|至少|以上|以内|上限")
_NEAR = Decimal("1.6")
_RATE_MOST, _TIMES_MOST = 5000, 400
_SLACK = Decimal("0.012")


def check_daily(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """享受补助的有12400人,每人每天补助5元,按200天计,全年所需正好1420万元: 1240.

    One rate a head and a turn, one number of turns in that unit, one total behind them; every
    count of heads of the paragraph is tried, and any that fits silences the check.
    """
    if not _EACH.search(ledger.folded):
        return
    for figures in paragraphs:
        if len(figures) < 4:
            continue
        money = [f for f in figures if f.unit == "元" and exact(f)]
        rates = [f for f in money if f.value <= _RATE_MOST and _is_rate(ledger, f)]
        if len(rates) != 1:
            continue
        rate = rates[0]
        times = [f for f in figures if _is_turn(ledger, f, rate)]
        totals = [f for f in money if f.value >= rate.value * 100 and _is_total(ledger, f)]
        heads = [
            f
            for f in figures
            if f not in times and f.unit_class in ("people", "schools", "items", "organisations")
            and f.value > 1 and exact(f) and not f.unit.endswith("次")
        ]  # fmt: skip
        if len(times) != 1 or not heads or len(totals) != 1 or compared(ledger, rate):
            continue
        yield from _judged(ledger, rate, times[0], heads, totals[0])


def _is_rate(ledger: Ledger, figure: Figure) -> bool:
    said = ledger.said(figure, 24).rpartition("。")[2] + ledger.after(figure)
    return _EACH.search(said) is not None and not _UP_TO.search(said)


def _is_turn(ledger: Ledger, figure: Figure, rate: Figure) -> bool:
    """Whether a figure counts the turns that a rate is told of: 200天 beside 每人每天."""
    pattern = _PER_TURN.get(figure.unit)
    if pattern is None or not 1 < figure.value <= _TIMES_MOST or not exact(figure):
        return False
    if abs(figure.span.start - rate.span.start) > 60:
        return False
    said = ledger.said(rate, 24) + ledger.after(rate)
    return pattern.search(said) is not None


def _is_total(ledger: Ledger, figure: Figure) -> bool:
    said = ledger.said(figure, 24)
    return _IN_ALL.search(said) is not None and not _EACH.search(ledger.clause(figure))


def _judged(
    ledger: Ledger, rate: Figure, times: Figure, heads: Sequence[Figure], total: Figure
) -> Iterator[Finding]:
    found: list[Figure] = []
    for head, turns in product(heads, (times.value, Decimal(1))):
        got = rate.value * turns * head.value
        slack = max(rounding((total,)), total.value * _SLACK)
        if abs(got - total.value) <= slack:
            return
        if turns != 1 and total.value / _NEAR <= got <= total.value * _NEAR:
            found.append(head)
    if len(found) != 1 or has(words_of("products", "repeated"), ledger.clause(found[0])):
        return
    head = found[0]
    got = rate.value * times.value * head.value
    yield finding(
        "product",
        ledger,
        tuple(sorted((rate, times, head, total), key=lambda f: f.span)),
        raw=f"{rate.surface} × {times.surface} × {head.surface} = {total.surface}",
        recomputed=f"{' × '.join(plain(f.value) for f in (rate, times, head))} = {plain(got)}",
        verdict=f"三者相乘为{plain(got)}元，文中写{total.surface}，请核对。",
        tolerance=f"已计入±{plain(_SLACK * 100)}%",
    )
