"""Numbers told far apart that miss what they should give by a slip of the pen.

Where parts, differences and products stand paragraphs away from their wholes, no words between
them tell that they belong together. The digits do: what the other numbers give and what is
printed differ in one digit, or in two that are swapped, and nothing else in the text gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from ..late_pattern import LatePattern
from ..records import Figure, Finding
from .ledger import Ledger, alike, compared, exact, finding, has, plain, rounding, step, words_of
from .twice import differ_in_scope, reconciled, run_side_by_side, told_with

_FAR = 700
"""So many signs before the parts their whole may stand."""
_MOST = 24
_TOLD = ("actual", "target", "baseline")
_LEAST_DIGITS = 3
_NEAR = Decimal("0.13")
_EACH = LatePattern(
    "每(?:支|个)?(?P<who>[校所生人名班村镇乡户园队组期场])(?:学校|教师|学生|幼儿园)?[^,。;:0-9]{0,8}$"
)
_IN_A_YEAR = LatePattern(
    "(?:一年|全年|每年)[^,。;0-9]{0,8}(?:支出|投入|需要?|发放|拨付)[^,。;0-9]{0,4}$"
)
_THESE = ("这", "这些", "上述", "全部")
_COUNTED_BY = {
    "校": ("所", "校"),
    "所": ("所",),
    "园": ("所", "个"),
    "生": ("人", "名"),
    "人": ("人", "名", "位"),
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
_INTO = LatePattern("[两二三四五六七八2-8]个?(?:地方|方面|部分|大?块|大?类|去处|用途|渠道|方向)")
_PAST = LatePattern("去年|上年|前年|上一年|同期|上学年|(?:19|20)[0-9]{2}年")
_MORE = LatePattern(
    "(?:多出|多了|多|少了|少|净增|净减|净增加|净减少|增加了?|减少了?|相差)(?:了|近|约)?$"
)


def near_slip(printed: Decimal, reckoned: Decimal) -> bool:
    """Whether two numbers differ as a slip does: in one digit, or in two neighbours swapped.

    Three digits at least, the last one and the first not by itself: 118 and 119 may be rounding,
    and 218 and 118 are two numbers.

    >>> near_slip(Decimal(412), Decimal(422)), near_slip(Decimal(46100), Decimal(41600))
    (True, True)
    >>> near_slip(Decimal(412), Decimal(413)), near_slip(Decimal(41), Decimal(14))
    (False, False)
    """
    left, right = f"{printed.normalize():f}", f"{reckoned.normalize():f}"
    left, right = left.partition(".")[0], right.partition(".")[0]
    if len(left) != len(right) or printed == reckoned:
        return False
    while left.endswith("0") and right.endswith("0"):
        left, right = left[:-1], right[:-1]
    if len(left) < _LEAST_DIGITS:
        return False
    apart = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    if len(apart) == 1:
        return 0 < apart[0] < len(left) - 1
    return swapped_digits(printed, reckoned)


def swapped_digits(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers of as many digits differ in two neighbours that have changed places.

    >>> swapped_digits(Decimal(37), Decimal(73)), swapped_digits(Decimal(371), Decimal(173))
    (True, False)
    """
    left, right = f"{one.normalize():f}", f"{other.normalize():f}"
    if len(left) != len(right):
        return False
    apart = [at for at, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and left[apart[0]] == right[apart[1]]
        and left[apart[1]] == right[apart[0]]
    )


def check_far_parts(ledger: Ledger) -> Iterator[Finding]:
    """全市412所…已有287所上线。…余下的135所: all that stand for parts, against the whole before.

    The parts are the numbers of the rest's own sentence, or the last one before it.
    """
    for sentence in ledger.sentences:
        for index, rest in enumerate(sentence):
            if not exact(rest) or not has(words_of("slips", "rest"), ledger.clause(rest)):
                continue
            before = [f for f in sentence[:index] if alike(f, rest)]
            earlier = _earlier(ledger, sentence[0], rest)
            if not before and earlier:
                yield from _closed(ledger, earlier, rest)
                before = [earlier[-1]]
            parts = (*before, rest)
            if len(parts) >= 2 and exact(*parts):
                yield from _against_wholes(ledger, parts, earlier)


def _closed(ledger: Ledger, earlier: Sequence[Figure], rest: Figure) -> Iterator[Finding]:
    """投放3.6亿元。…1.45亿元作…,0.95亿元开办…。至于…,由其余1.1亿元支付: all since the whole."""
    at = max((n for n, f in enumerate(earlier) if f.value > 2 * rest.value), default=-1)
    parts = (*earlier[at + 1 :], rest)
    if at < 0 or not 3 <= len(parts) <= 6 or "其中" in ledger.clause(parts[0]):
        return
    whole, total = earlier[at], sum((f.value for f in parts), Decimal(0))
    off = abs(whole.value - total)
    known = {f.value for f in earlier}
    fits = off <= rounding((whole, *parts)) or total in known
    if not fits and _is_near(whole, total) and not near_slip(whole.value, total):
        yield _parts(ledger, whole, parts, total)


def check_far_open(ledger: Ledger) -> Iterator[Finding]:
    """46个项目之一…已经竣工的有29个…还没完工的19个: what is done, what is not, what there are.

    The three stand in sentences of their own; no other number of the unit is near to the sum.
    """
    for at, rest in enumerate(ledger.figures):
        behind = ledger.after(rest)
        if not exact(rest) or not has(words_of("loose", "open"), ledger.clause(rest) + behind):
            continue
        before = [
            f
            for f in ledger.figures[max(0, at - _MOST) : at]
            if alike(f, rest) and exact(f) and rest.span.start - f.span.start <= _FAR
        ]
        done = [f for f in before if has(words_of("loose", "done"), ledger.clause(f))]
        if not done or done[-1].label[-2:] != rest.label[-2:]:
            continue
        total = done[-1].value + rest.value
        wholes = [f for f in before if f.span.start < done[-1].span.start]
        near = [f for f in wholes if abs(f.value - total) * 10 <= f.value]
        if any(done[-1].value + f.value in {w.value for w in near} for f in before):
            continue  # 剩下的39处…去年遗留的49处没有整改
        if len({f.value for f in near}) == 1 and near[0].value != total:
            yield _parts(ledger, near[0], (done[-1], rest), total)


def check_far_split(ledger: Ledger) -> Iterator[Finding]:
    """共拆旧建新318座。…枣阳市89座;襄州区74座,…合计61座: a sentence of parts alone.

    Its words say that it sorts (按…分, 合计, 组成), and all its numbers of the unit are parts.
    """
    for sentence in ledger.sentences:
        if len(sentence) < 3:
            continue
        words = ledger.folded[sentence[0].sentence.start : sentence[-1].span.end]
        if not (has(words_of("slips", "sorts"), words) or _INTO.search(words)):
            continue
        for unit in dict.fromkeys(f.unit for f in sentence):
            parts = tuple(f for f in sentence if f.unit == unit)
            if len(parts) >= 3 and exact(*parts) and parts[0].unit_class not in _RELATIVE:
                yield from _against_wholes(ledger, parts, _earlier(ledger, sentence[0], parts[0]))


_RELATIVE = ("share", "points", "time", "rank", "ratio")


def _earlier(ledger: Ledger, first: Figure, like: Figure) -> list[Figure]:
    """Exact figures of a unit before a sentence, not too far."""
    start = first.sentence.start
    known = ledger.before(start, _MOST)
    return [f for f in known if alike(f, like) and exact(f) and start - f.span.start <= _FAR]


def _against_wholes(
    ledger: Ledger, parts: Sequence[Figure], earlier: Sequence[Figure]
) -> Iterator[Finding]:
    total = sum((part.value for part in parts), Decimal(0))
    slack = rounding(parts)
    largest = max(part.value for part in parts)
    wholes = [f for f in earlier if f.value > largest and f not in parts]
    if any(abs(f.value - total) <= slack + step(f) / 2 for f in wholes):
        return
    slipped = {f.value: f for f in wholes if near_slip(f.value, total) and _is_near(f, total)}
    if len(slipped) != 1:
        return
    yield _parts(ledger, next(iter(slipped.values())), parts, total)


def _parts(ledger: Ledger, whole: Figure, parts: Sequence[Figure], total: Decimal) -> Finding:
    return finding(
        "parts",
        ledger,
        (whole, *parts),
        raw=" + ".join(part.surface for part in parts) + f" = {whole.surface}",
        recomputed=" + ".join(plain(part.value) for part in parts) + f" = {plain(total)}",
        verdict=(
            f"分项相加为{plain(total)}{whole.unit}，与总数{whole.surface}"
            f"相差{plain(abs(whole.value - total))}{whole.unit}，请核对。"
        ),
    )


def _is_near(figure: Figure, value: Decimal) -> bool:
    return abs(figure.value - value) <= _NEAR * figure.value


def check_far_differences(ledger: Ledger) -> Iterator[Finding]:
    """今年报到9384人。…去年同期是8756人,今年比去年多出728人: told one digit off.

    One of the two is told of another year than the other, and they count the same noun.
    """
    for at, gap in enumerate(ledger.figures):
        if not exact(gap) or not _MORE.search(ledger.said(gap, 12)):
            continue
        near = [
            f
            for f in ledger.figures[max(0, at - _MOST) : at]
            if alike(f, gap) and exact(f) and gap.span.start - f.span.start <= _FAR
        ]
        pairs = [(a, b) for i, a in enumerate(near) for b in near[i + 1 :] if a.value != b.value]
        if any(
            abs(abs(a.value - b.value) - gap.value) <= rounding((a, b)) + step(gap) / 2
            for a, b in pairs
        ):
            continue
        beside = [f for f in near if f.sentence == gap.sentence][-1:]
        slipped = [
            (a, b)
            for a, b in pairs
            if (_is_one_slip(gap.value, abs(a.value - b.value)) and a.label[-2:] == b.label[-2:])
            or (
                b in beside
                and a.sentence != b.sentence
                and _is_about(gap.value, abs(a.value - b.value))
                and a.value * 3 > b.value > a.value / 3
                and _PAST.search(ledger.said(a, 24) + "|" + ledger.said(b, 24))
            )
        ]
        if len(slipped) != 1 or not _PAST.search(_times_of(ledger, slipped[0])):
            continue
        old, new = slipped[0]
        reckoned = plain(abs(old.value - new.value))
        yield finding(
            "rise",
            ledger,
            (old, new, gap),
            raw=f"{old.surface}、{new.surface}，相差{gap.surface}",
            recomputed=f"|{plain(old.value)} − {plain(new.value)}| = {reckoned}",
            verdict=(
                f"{old.surface}与{new.surface}相差{reckoned}{gap.unit}，"
                f"文中写{gap.surface}，请核对。"
            ),
        )


def _is_about(printed: Decimal, reckoned: Decimal) -> bool:
    """Whether a difference may be meant for two numbers: 56 for 46, not for 400."""
    return reckoned * 5 < printed * 10 and printed * 5 < reckoned * 10


def _is_one_slip(printed: Decimal, reckoned: Decimal) -> bool:
    """A difference is told once, so that its first digit may be the wrong one as well."""
    left, right = f"{printed.normalize():f}", f"{reckoned.normalize():f}"
    if len(left) != len(right) or len(left) < _LEAST_DIGITS:
        return False
    return near_slip(printed, reckoned) or left[1:] == right[1:]


def _times_of(ledger: Ledger, pair: tuple[Figure, Figure]) -> str:
    return "|".join(ledger.said(figure, 40) for figure in pair)


def check_far_products(ledger: Ledger) -> Iterator[Finding]:
    """86所学校…每校两台…这192台: the count that 每校 counts by, times what each has.

    Only where one number of the text is what it counts by, and one total is near to it.
    """
    for at, rate in enumerate(ledger.figures):
        each = _EACH.search(ledger.said(rate, 16))
        if each is None or not exact(rate) or rate.value <= 0 or rate.unit_class in _RELATIVE:
            continue
        low, high = max(0, at - _MOST), at + _MOST
        around = [f for f in ledger.figures[low:high] if f is not rate and exact(f)]
        counts = [f for f in around if f.unit in _COUNTED_BY[each["who"]] and f.unit != rate.unit]
        days = [f for f in around if f.unit == "天" and f.value >= 100]
        totals = [
            f
            for f in around
            if alike(f, rate) and f.value >= 10 * rate.value and not _is_each(ledger, f)
        ]
        told = {(c.value * rate.value * d): (c, d) for c in counts for d in _times(days)}
        if any(abs(t.value - product) <= step(t) for t in totals for product in told):
            continue
        slipped = [
            (count, times, total)
            for product, (count, times) in told.items()
            for total in totals
            if (_is_near(total, product) and near_slip(total.value, _rounded(product, total)))
            or (_is_of_it(ledger, rate, total) and _is_about(total.value, product))
            or (_IN_A_YEAR.search(ledger.said(total, 16)) and _is_off(total.value, product))
        ]
        if len(slipped) == 1:
            yield _product(ledger, rate, *slipped[0])


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
    return _EACH.search(ledger.said(figure, 16)) is not None


def _rounded(product: Decimal, total: Figure) -> Decimal:
    """A product to the last place that its total is printed with: 4.16亿 of 416000000."""
    worth = step(total)
    return (product / worth).to_integral_value() * worth


def _product(ledger: Ledger, rate: Figure, count: Figure, times: Decimal, total: Figure) -> Finding:
    product = count.value * rate.value * times
    days = f" × {plain(times)}天" if times > 1 else ""
    figures = sorted((count, rate, total), key=lambda f: f.span.start)
    return finding(
        "product",
        ledger,
        tuple(figures),
        raw=f"{count.surface} × {rate.surface}{days} = {total.surface}",
        recomputed=f"{plain(count.value)} × {plain(rate.value)}{days} = {plain(product)}",
        verdict=(
            f"{count.surface}乘以{rate.surface}{days}为{plain(product)}{rate.unit}，"
            f"文中写{total.surface}，请核对。"
        ),
    )


def check_swapped(ledger: Ledger) -> Iterator[Finding]:
    """368名教师参加研修…386名学员返校之后: two neighbours of three digits and more are swapped.

    The only two numbers of that size that count alike; no time, kind, place or deed sets them
    apart, no sum or difference beside them makes both true.
    """
    groups: dict[str, list[Figure]] = {}
    for figure in ledger.figures:
        if figure.unit_class not in _RELATIVE and figure.status in _TOLD and exact(figure):
            unit = "人" if figure.unit in ("名", "位") else figure.unit
            groups.setdefault(unit, []).append(figure)
    for group in groups.values():
        for at, figure in enumerate(group):
            for other in group[at + 1 : at + 1 + _MOST]:
                if _is_swapped(figure, other) and _is_one_thing(ledger, group, figure, other):
                    yield _two_values(figure, other, ledger)


def _is_swapped(figure: Figure, other: Figure) -> bool:
    return (
        other.sentence != figure.sentence
        and _lie_together(figure.region, other.region)
        and near_slip(other.value, figure.value)
        and abs(figure.value - other.value) * 10 < 3 * max(figure.value, other.value)
        and sorted(_digits(other)) == sorted(_digits(figure))
    )


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
    left, right = told_with(ledger, figure), told_with(ledger, other)
    apart = differ_in_scope(ledger, left, right, "swapped") or reconciled(ledger, left, right)
    return lone and not apart and not run_side_by_side(ledger, figure, other)


def _two_values(figure: Figure, other: Figure, ledger: Ledger) -> Finding:
    return finding(
        "repeat",
        ledger,
        (figure, other),
        raw=f"{figure.surface}；{other.surface}",
        recomputed=f"{plain(figure.value)} ≠ {plain(other.value)}",
        verdict=f"前后两处数值仅两位数字颠倒（{figure.surface}，{other.surface}），请核对。",
    )


def check_cumulative(ledger: Ledger) -> Iterator[Finding]:
    """到2022年底已累计培训1860名;至2023年底累计培训1680名: what is summed up cannot shrink.

    Both say 累计 and its verb alike, and the second is told of a later year.
    """
    told = [
        (figure, said)
        for figure in ledger.figures
        if exact(figure) and figure.status == "actual" and figure.unit_class not in _RELATIVE
        for said in [_SUMMED.search(ledger.said(figure, 40))]
        if said
    ]
    for (first, one), (second, other) in pairwise(told):
        if (
            alike(first, second)
            and one["deed"] == other["deed"]
            and _when(one) < _when(other)
            and second.value < first.value
            and first.region == second.region
        ):
            yield finding(
                "repeat",
                ledger,
                (first, second),
                raw=f"累计{first.surface}；其后累计{second.surface}",
                recomputed=f"{plain(second.value)} < {plain(first.value)}",
                verdict=(f"累计数由{first.surface}减为{second.surface}，累计不会减少，请核对。"),
            )


_SUMMED = LatePattern(
    "(?:(?P<year>20[0-9]{2})年|[去今]年|(?=[0-9]{1,2}月[底末]))(?:(?P<month>[0-9]{1,2})月)?"
    "[底末]?[^。;]{0,16}?"
    "累计(?P<deed>[^,。;0-9的]{2})[^,。;0-9]{0,8}$"
)


def _when(said: re.Match[str]) -> tuple[int, int]:
    """The year and month of a sum; 去年 twice is one year."""
    return int(said["year"] or 0), int(said["month"] or 12)


def _digits(figure: Figure) -> str:
    return f"{figure.value.normalize():f}".replace(".", "").rstrip("0")


def check_scale(ledger: Ledger) -> Iterator[Finding]:
    """总投资1.28亿元…这次1.28万元的投入: three digits of money again, in another ten thousand."""
    money = [f for f in ledger.figures if f.unit_class == "money" and exact(f)]
    for at, figure in enumerate(money):
        for other in money[at + 1 : at + _MOST]:
            small, large = sorted((figure.value, other.value))
            ratio = large / small if small else Decimal(0)
            if (
                ratio in (1000, 10000, 100000, 100000000)
                and len(_digits(figure)) >= _LEAST_DIGITS
                and _digits(figure) == _digits(other)
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


def check_part_in_wrong_scale(ledger: Ledger) -> Iterator[Finding]:
    """1.24亿元…春季兑现6180万元,秋季兑现6220亿元: with 万 for 亿 the parts would give the whole."""
    money = [f for f in ledger.figures if f.unit_class == "money" and exact(f)]
    for at, wrong in enumerate(money):
        around = [f for f in money[max(0, at - 6) : at + 6] if f.value * 100 < wrong.value]
        small = wrong.value / 10000
        sums = ((w, p) for w in around for p in around if p.value + small == w.value)
        for whole, part in islice(sums, 1):
            yield finding(
                "repeat",
                ledger,
                tuple(sorted((part, whole, wrong), key=lambda f: f.span.start)),
                raw=f"{part.surface} + {wrong.surface} = {whole.surface}",
                recomputed=f"{plain(whole.value)} − {plain(part.value)} = {plain(small)}",
                verdict=f"{wrong.surface}的单位疑有误，按总数应为{plain(small)}元，请核对。",
            )
