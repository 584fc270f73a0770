"""What each gets, how many there are and what that makes, told in different sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, has, plain, step, unit_of, words_of
from ..slips import (
    LEAST_DIGITS,
    MOST,
    RELATIVE,
    digits_of,
    is_about,
    is_near,
    near_slip,
    swapped_digits,
)
from ..verdicts import in_order, unequal

EACH = LatePattern(
    "每(?:支|个)?(?P<who>[校所生人名班村镇乡户园队组期场])(?:学校|教师|学生|幼儿园)?[^,。;:0-9]{0,8}$"
    "|每一?个(?P<noun>[^,。;:0-9]{2,12})$"
)
_MEAN = LatePattern("平均|[校园生人班]均")
_IN_A_YEAR = LatePattern(
    "(?:一年|全年|每年)[^,。;0-9]{0,8}(?:支出|投入|需要?|发放|拨付)[^,。;0-9]{0,4}$"
)
_PRICE = LatePattern("(?:单价|均价)(?:为|是|约)?$")
_BOUGHT = ("辆", "台", "套", "架", "张", "件", "间", "栋")
_A_DAY = LatePattern("每(?:人|生|名学生|名儿童)每(?:天|日|个上学日|个学习日)[^,。;0-9]{0,8}$")
_FOR_ONE = LatePattern(
    "(?:一个(?:孩子|学生|娃)|每(?:个|名|位)?(?:孩子|学生|人|生)|人均|生均)[^。;0-9]{0,12}?"
    "(?:一年|全年|每年|一学年)|(?:一年|全年|每年|一学年)[^。;0-9]{0,8}?(?:每(?:名|个)?(?:学生|孩子|人|生))"
)
_EACH_DAY = LatePattern("每(?:天|日|个?(?:上学|在校|供餐)日)[^,。;0-9]{0,8}$")
_YEARLY = LatePattern("(?:一年|全年|每年)[^,。;0-9]{0,16}$")
_DAYS_OF_SCHOOL = 150
_THESE = ("这", "这些", "上述", "全部")
_LEAST_TIMES = 10
_COUNTED_BY = {
    "校": ("所", "校"),
    "所": ("所",),
    "园": ("所", "个"),
    "生": ("人", "名"),
    "人": ("人", "名", "位", "人次"),
    "名": ("名", "人", "位"),
    "班": ("个", "个班", "班"),
    "村": ("个", "村"),
    "镇": ("个", "镇"),
    "乡": ("个",),
    "户": ("户",),
    "队": ("支", "个"),
    "组": ("个", "组"),
    "期": ("期",),
    "场": ("场",),
}
"""What 每… counts by, with the units that count it."""


def check_far_products(ledger: Ledger) -> Iterator[Finding]:
    """86所学校…每校两台…这192台: the count that 每校 counts by, times what each has.

    Only where one number of the text is what it counts by, and one total is near to it.
    """
    for at, rate in enumerate(ledger.figures):
        each = EACH.search(ledger.said(rate, 16))
        if each is None or not exact(rate) or rate.value <= 0 or rate.unit_class in RELATIVE:
            continue
        low, high = max(0, at - MOST), at + MOST
        around = [f for f in ledger.figures[low:high] if f is not rate and exact(f)]
        if sum(_is_each(ledger, f) for f in around if alike(f, rate)) > 0:
            continue  # another rate may be what the total is made of
        counts = [f for f in around if f.unit != rate.unit and counts_by(f, each)]
        days = [f for f in around if f.unit == "天" and f.value >= 100]
        totals = [
            f
            for f in around
            if (alike(f, rate) or _are_seats(ledger, f, rate))
            and f.value > rate.value
            and not _is_each(ledger, f)
        ]
        told = {(c.value * rate.value * d): (c, d) for c in counts for d in _times(days)}
        if any(abs(t.value - product) <= step(t) for t in totals for product in told):
            continue
        slipped = [
            (count, times, total)
            for product, (count, times) in told.items()
            for total in totals
            if _is_slipped(ledger, (count, rate, total), product)
        ]
        if len(slipped) == 1:
            yield _product(ledger, rate, *slipped[0])


def _are_seats(ledger: Ledger, total: Figure, rate: Figure) -> bool:
    """36个教学班,按每班45人,可提供学位1820个: a seat for each of them."""
    people = rate.unit_class == "people" and not rate.unit.endswith("次")
    return people and total.unit == "个" and ledger.clause(total).endswith("学位")


def counts_by(figure: Figure, each: re.Match[str]) -> bool:
    """Whether a figure counts what each of which gets so much: 24个工作室 for 每个工作室."""
    if each["who"]:
        return unit_of(figure.unit) in _COUNTED_BY[each["who"]]
    label = fold(figure.label)
    return unit_of(figure.unit) == "个" and any(
        label.endswith(each["noun"][:size]) for size in (2, 3, 4)
    )


def _is_slipped(ledger: Ledger, told: tuple[Figure, Figure, Figure], product: Decimal) -> bool:
    """Whether count, rate and total are told as a product, and are none."""
    count, rate, total = told
    if _is_in_another_power(total.value, product):
        return True
    if total.value < _LEAST_TIMES * rate.value:
        return False
    return (
        _is_mean_of(ledger, count, rate, total)
        and is_about(total.value, product)
        and abs(total.value - product) > max(product / 20, count.value * step(rate) / 2)
    ) or (
        _is_misprint(total, _rounded(product, total))
        or (_is_of_it(ledger, rate, total) and is_about(total.value, product))
        or (_IN_A_YEAR.search(ledger.said(total, 16)) is not None and _is_off(total.value, product))
    )


def _is_misprint(total: Figure, product: Decimal) -> bool:
    """Whether a total has one digit of the product wrong and is near, or two neighbours swapped."""
    swapped = swapped_digits(total.value, product) and total.value < 2 * product < 4 * total.value
    return near_slip(total.value, product) and (is_near(total, product) or swapped)


def _is_mean_of(ledger: Ledger, count: Figure, rate: Figure, total: Figure) -> bool:
    """27所…共花费1620万元,平均每所40万元: one sentence says what there was of all and the mean."""
    return (
        count.span < min(rate.span, total.span)
        and total.sentence == rate.sentence
        and _MEAN.search(ledger.clause(rate)) is not None
        and has(words_of("products", "of_all"), ledger.clause(total))
    )


def _is_in_another_power(printed: Decimal, product: Decimal) -> bool:
    """Whether three digits and more are the same, and 万 or 亿 is not: 525亿元 for 525万元."""
    told = digits_of(product)
    return len(told) >= LEAST_DIGITS and told == digits_of(printed)


def _is_off(printed: Decimal, product: Decimal) -> bool:
    """Whether a total is too far off to be rounded and near enough to be meant."""
    over, under = product * 105 < printed * 100, printed * 100 < product * 95
    return (over and printed * 100 < product * 130) or (under and product * 70 < printed * 100)


def _is_of_it(ledger: Ledger, rate: Figure, total: Figure) -> bool:
    """Whether a total counts the thing that each got: 每所发放平板电脑15台, 这620台平板."""
    if total.span.start < rate.span.start or not ledger.clause(total).endswith(_THESE):
        return False
    thing = ledger.after(total)[:2]
    return len(thing) == 2 and thing in ledger.clause(rate) + ledger.after(rate)


def _times(days: Sequence[Figure]) -> list[Decimal]:
    return [Decimal(1), *(day.value for day in days[:2])]


def _is_each(ledger: Ledger, figure: Figure) -> bool:
    return EACH.search(ledger.said(figure, 16)) is not None


def _rounded(product: Decimal, total: Figure) -> Decimal:
    """A product to the last place that its total is printed with: 4.16亿 of 416000000."""
    worth = step(total)
    return (product / worth).to_integral_value() * worth


def _product(ledger: Ledger, rate: Figure, count: Figure, times: Decimal, total: Figure) -> Finding:
    product = count.value * rate.value * times
    days = f" × {plain(times)}天" if times > 1 else ""
    return unequal(
        "product",
        ledger,
        in_order(count, rate, total),
        total,
        told=f"{count.surface} × {rate.surface}{days}",
        reckoned=f"{plain(count.value)} × {plain(rate.value)}{days}",
        got=plain(product),
        said=f"{count.surface}乘以{rate.surface}{days}为",
        unit=rate.unit,
    )


def check_days_of_a_year(ledger: Ledger) -> Iterator[Finding]:
    """每名学生每个上学日5元,一学年以200天计算…一个孩子一年下来补800元: five times 200 are 1000."""
    for at, rate in enumerate(ledger.figures):
        if rate.unit_class != "money" or not exact(rate):
            continue
        if not _A_DAY.search(ledger.said(rate, 24)):
            continue
        behind = ledger.figures[at + 1 : at + MOST]
        days = [f for f in behind[:3] if f.unit == "天" and exact(f) and f.value >= 100]
        sums = [
            f
            for f in behind
            if f.unit_class == "money" and exact(f) and _FOR_ONE.search(ledger.said(f, 24))
        ]
        if len(days) == 1 and len(sums) == 1:
            product = rate.value * days[0].value
            if _is_off(sums[0].value, product):
                yield _product(ledger, rate, days[0], Decimal(1), sums[0])


def check_prices(ledger: Ledger) -> Iterator[Finding]:
    """新购的24辆校车…中标单价38.5万元,…一次性拿出1124万元: so many at one price.

    One count of vehicles or devices in the text, and one sum behind the price that is near.
    """
    for at, price in enumerate(ledger.figures):
        if price.unit_class != "money" or not exact(price):
            continue
        if not _PRICE.search(ledger.said(price, 8)):
            continue
        before = ledger.figures[max(0, at - MOST) : at]
        counts = [f for f in before if unit_of(f.unit) in _BOUGHT and exact(f)]
        sums = [
            f
            for f in ledger.figures[at + 1 : at + 4]
            if f.unit_class == "money" and exact(f) and f.sentence == price.sentence
        ]
        if len(counts) != 1 or len(sums) != 1:
            continue
        if _is_off(sums[0].value, counts[0].value * price.value):
            yield _product(ledger, price, counts[0], Decimal(1), sums[0])


def check_year_in_another_power(ledger: Ledger) -> Iterator[Finding]:
    """每生每天5元,一年200天,约2.4万名…一年约需2.4亿元: the three give 2400万元.

    About so many is as good here: the digits are the same, ten times or a hundred do not round.
    """
    for at, rate in enumerate(ledger.figures):
        if (
            rate.unit_class != "money"
            or not exact(rate)
            or not _A_DAY.search(ledger.said(rate, 16))
        ):
            continue
        around = ledger.figures[max(0, at - MOST) : at + MOST]
        days = {f.value: f for f in around if f.unit == "天" and f.value >= _DAYS_OF_SCHOOL}
        counts = {f.value: f for f in around if f.unit_class == "people" and f.value >= 100}
        if len(days) != 1:
            continue
        times = next(iter(days.values()))
        told = [
            (count, total)
            for count in counts.values()
            for total in around
            if total.unit_class == "money"
            and _YEARLY.search(ledger.said(total, 16))
            and _is_ten_times(rate.value * times.value * count.value, total.value)
        ]
        if len(told) == 1:
            yield _product(ledger, rate, told[0][0], times.value, told[0][1])


def _is_ten_times(product: Decimal, printed: Decimal) -> bool:
    """Whether two sums are the same but for the power of ten."""
    return product != printed and digits_of(product) == digits_of(printed)
