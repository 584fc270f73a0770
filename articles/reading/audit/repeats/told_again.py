"""A value told again with two digits swapped, or in another power of ten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, compared, exact, finding, plain
from ..slips import LEAST_DIGITS, MOST, RELATIVE, digits_of, near_slip, share_noun, swapped_digits
from ..verdicts import in_order
from .twice import differ_in_scope, reconciled, run_side_by_side, told_with

_RATE = LatePattern(
    "每(?:名|个|位)?(?P<who>学生|人|生|餐|班|所|校)[^,。;0-9]{0,10}?"
    "(?:补助|补贴|津贴|可获|资助|标准|的)?$"
)
_BOUND = LatePattern(
    "最高|最低|至少|不低于|不超过|上限|分别|[到至由从]$"
    "|小学|初中|高中|中学|幼儿|中职|职高|寄宿|走读|城区|农村|乡村|民办|公办|残疾"
)
_BACK = ("这", "这些", "上述", "该批", "这批")
_TOLD = ("actual", "target", "baseline")
_THIS_SUM = LatePattern("(?:[这该]笔|上述|这|该笔)$")
_SUMS, _NOUN, _TWO = 6, 3, 2
_TEN_THOUSAND = 10000


def check_swapped(ledger: Ledger) -> Iterator[Finding]:
    """368名教师参加研修…386名学员返校之后: two neighbours of three digits and more are swapped.

    The only two numbers of that size that count alike; no time, kind, place or deed sets them
    apart, no sum or difference beside them makes both true.
    """
    groups: dict[str, list[Figure]] = {}
    for figure in ledger.figures:
        if figure.unit_class not in RELATIVE and figure.status in _TOLD and exact(figure):
            unit = "人" if figure.unit in ("名", "位") else figure.unit
            groups.setdefault(unit, []).append(figure)
    for group in groups.values():
        for at, figure in enumerate(group):
            around = group[max(0, at - MOST) : at + 2 * MOST]
            for other in group[at + 1 : at + 1 + MOST]:
                swapped = _is_swapped(figure, other) or _takes_it_up(ledger, figure, other)
                if swapped and _is_one_thing(ledger, around, figure, other):
                    yield _two_values(ledger, figure, other, "前后两处数值仅两位数字颠倒")


def _is_swapped(figure: Figure, other: Figure) -> bool:
    return (
        other.sentence != figure.sentence
        and _lie_together(figure.region, other.region)
        and near_slip(other.value, figure.value)
        and abs(figure.value - other.value) * 10 < 3 * max(figure.value, other.value)
        and sorted(digits_of(other.value)) == sorted(digits_of(figure.value))
    )


def _takes_it_up(ledger: Ledger, figure: Figure, other: Figure) -> bool:
    """共有42支代表队…。24支代表队经过角逐: two digits are enough for one noun behind both."""
    left, right = digits_of(figure.value), digits_of(other.value)
    noun = ledger.after(other)[:_NOUN]
    one_noun = len(noun) == _NOUN and ledger.after(figure).startswith(noun)
    swapped = len(left) == _TWO and left == right[::-1] != right
    return one_noun and swapped and "共" in ledger.clause(figure)[-_TWO:]


def _lie_together(left: str | None, right: str | None) -> bool:
    """Whether two places are one, or one of them may hold the other."""
    if left is None or right is None or left == right:
        return True
    one, other = sorted((left.rstrip("0"), right.rstrip("0")), key=len)
    return other.startswith(one)


def _is_one_thing(ledger: Ledger, group: Sequence[Figure], figure: Figure, other: Figure) -> bool:
    pair = (figure, other)
    if any(compared(ledger, f) for f in pair):
        return False
    lone = all(f in pair or f.value * 3 < figure.value or f.value > figure.value * 3 for f in group)
    back = ledger.clause(other).endswith(_BACK)
    if lone and back and (share_noun(figure, other) or figure.unit_class == "people"):
        return True
    left, right = told_with(ledger, figure), told_with(ledger, other)
    apart = differ_in_scope(ledger, left, right, "swapped") or reconciled(ledger, left, right)
    return lone and not apart and not run_side_by_side(ledger, figure, other)


def _two_values(ledger: Ledger, figure: Figure, other: Figure, said: str) -> Finding:
    return finding(
        "repeat",
        ledger,
        (figure, other),
        raw=f"{figure.surface}；{other.surface}",
        recomputed=f"{plain(figure.value)} ≠ {plain(other.value)}",
        verdict=f"{said}（{figure.surface}，{other.surface}），请核对。",
    )


def check_scale(ledger: Ledger) -> Iterator[Finding]:
    """总投资1.28亿元…这次1.28万元的投入: three digits of money again, in another ten thousand."""
    money = [f for f in ledger.figures if f.unit_class == "money" and exact(f)]
    for at, figure in enumerate(money):
        for other in money[at + 1 : at + MOST]:
            small, large = sorted((figure.value, other.value))
            ratio = large / small if small else Decimal(0)
            if (
                ratio in (1000, 10000, 100000, 100000000)
                and (len(digits_of(figure.value)) >= LEAST_DIGITS or _are_2000(figure, other))
                and digits_of(figure.value) == digits_of(other.value)
                and figure.sentence != other.sentence
            ):
                yield finding(
                    "repeat",
                    ledger,
                    (figure, other),
                    raw=f"{figure.surface}；{other.surface}",
                    recomputed=f"相差{plain(ratio)}倍",
                    verdict=f"{figure.surface}与{other.surface}数字相同而单位不同，请核对。",
                )


def _are_2000(figure: Figure, other: Figure) -> bool:
    """2000万元 and 2000亿元: one number, and a sum that no county has."""
    one, two = (f.surface.rstrip("元万亿萬億") for f in (figure, other))
    return one == two and len(one) >= LEAST_DIGITS and max(figure.value, other.value) >= 10**10


def check_this_sum(ledger: Ledger) -> Iterator[Finding]:
    """总投入3.2亿元。在这笔2.3亿元的投入中: 这笔 points back, and two digits are swapped."""
    money = [f for f in ledger.figures if f.unit_class == "money" and exact(f)]
    for at, again in enumerate(money):
        if not _THIS_SUM.search(ledger.said(again, 8)):
            continue
        before = money[max(0, at - _SUMS) : at]
        swapped = [f for f in before if swapped_digits(f.value, again.value)]
        if len(swapped) == 1 and all(f.value != again.value for f in before):
            yield _two_values(ledger, swapped[0], again, "前后两处数值仅两位数字颠倒")


def check_part_in_wrong_scale(ledger: Ledger) -> Iterator[Finding]:
    """1.24亿元…春季兑现6180万元,秋季兑现6220亿元: with 万 for 亿 the parts would give the whole."""
    money = [f for f in ledger.figures if f.unit_class == "money" and exact(f)]
    for at, wrong in enumerate(money):
        around = [f for f in money[max(0, at - 6) : at + 6] if f.value * 100 < wrong.value]
        small = wrong.value / 10000
        sums = (
            (w, p)
            for w in around
            for p in around
            if p.value + small == w.value
            and p.value >= _TEN_THOUSAND
            and "亿" in wrong.surface.replace("億", "亿")
        )
        for whole, part in islice(sums, 1):
            yield finding(
                "repeat",
                ledger,
                in_order(part, whole, wrong),
                raw=f"{part.surface} + {wrong.surface} = {whole.surface}",
                recomputed=f"{plain(whole.value)} − {plain(part.value)} = {plain(small)}",
                verdict=f"{wrong.surface}的单位疑有误，按总数应为{plain(small)}元，请核对。",
            )


def check_rate_again(ledger: Ledger) -> Iterator[Finding]:
    """每人每餐…增为60元 …每餐65元的补助: one rate for each, and two values of it in the text.

    Silent for kinds (小学, 初中), bounds and rows, and where a third value is told.
    """
    rates: dict[str, list[Figure]] = {}
    for figure in ledger.figures:
        said = ledger.said(figure, 20)
        told = _RATE.search(said) if figure.unit_class == "money" else None
        if told is None or not exact(figure) or figure.status in ("baseline", "change"):
            continue
        if _BOUND.search(said):
            return
        rates.setdefault(told["who"], []).append(figure)
    for figures in rates.values():
        if len({f.value for f in figures}) != 2 or len(figures) > 3:
            continue
        one, other = figures[0], next(f for f in figures if f.value != figures[0].value)
        low, high = sorted((one.value, other.value))
        if one.sentence != other.sentence and high * 4 <= low * 5:
            yield _two_values(ledger, one, other, "同一标准前后两处数值不同")
