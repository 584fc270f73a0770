"""Parts that stand sentences away from their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, has, open_list, plain, rounding, step, words_of
from ..slips import FAR, MOST, RELATIVE, digits_of, is_near, near_slip
from .added import added

_AMONG_THESE = LatePattern(
    "(?:上述|这些|这批|参训的?|参加培训的|参赛的?|参会的?|受训的?)[^,。;0-9]{2,14}?[里中当],?[^,。;0-9]{0,18}?有$"
)
_THESE = LatePattern(
    "\\s*(?:这批|这些|上述|这[0-9一-龥]{1,4}[名位])(?P<noun>[一-龥]{2,4}?)(?=经|里|中|包|有|由|都|均|分|来|,)"
)
_FEWEST = 3
_COMPRISE = LatePattern("(?:包括|其中有?|分别是|有)[^,。;、0-9]{0,10}$")
_SORTED = LatePattern("[按依](?:照)?[^,。;0-9]{1,8}(?:区分|划分|分类)")
_INTO = LatePattern("[两二三四五六七八2-8]个?(?:地方|方面|部分|大?块|大?类|去处|用途|渠道|方向)")


def check_far_parts(ledger: Ledger) -> Iterator[Finding]:
    """全市412所…已有287所上线。…余下的135所: all that stand for parts, against the whole before.

    The parts are the numbers of the rest's own sentence, or the last one before it.
    """
    for sentence in ledger.windows:
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
                found = list(_against_wholes(ledger, parts, earlier))
                yield from (
                    found
                    or list(_all_told(ledger, parts, earlier))
                    or _done_and_rest(ledger, before, rest, earlier)
                )


def _done_and_rest(
    ledger: Ledger, before: Sequence[Figure], rest: Figure, earlier: Sequence[Figure]
) -> Iterator[Finding]:
    """安排改造项目46个。…已有31个项目完工,其余|13个项目正在施工: one noun, told with all three."""
    noun = ledger.after(rest)[:2]
    called = [f for f in earlier if ledger.clause(f).endswith(noun) or f.label.endswith(noun)]
    if len(before) != 1 or len(noun) < len("项目") or len({f.value for f in called}) != 1:
        return
    done, whole = before[0], called[0]
    said = ledger.clause(done) + ledger.after(done)
    total = done.value + rest.value
    if not has(words_of("loose", "done"), said) or not ledger.after(done).startswith(noun):
        return
    if total != whole.value > max(done.value, rest.value) and is_near(whole, total):
        yield added(ledger, whole, (done, rest))


def _all_told(
    ledger: Ledger, parts: Sequence[Figure], earlier: Sequence[Figure]
) -> Iterator[Finding]:
    """新聘的186名。…去高中的32人,去初中的57人,小学68人,余下41人: three and more with the rest.

    Their whole is the last number of the unit before; no part is made of others.
    """
    if not 3 <= len(parts) <= 6 or not earlier:
        return
    whole, total = earlier[-1], sum((f.value for f in parts), Decimal(0))
    values = [f.value for f in parts]
    nested = any(a + b in values for i, a in enumerate(values) for b in values[i + 1 :])
    off = abs(whole.value - total)
    fits = off <= rounding((whole, *parts)) or any(f.value == total for f in earlier)
    told = "其中" in ledger.clause(parts[0]) or whole.value <= max(values)
    if not (nested or fits or told) and off * 10 <= whole.value:
        yield added(ledger, whole, parts)


def _closed(ledger: Ledger, earlier: Sequence[Figure], rest: Figure) -> Iterator[Finding]:
    """投放3.6亿元。…1.45亿元作…,0.95亿元开办…。至于…,由其余1.1亿元支付: all since the whole."""
    at = max((n for n, f in enumerate(earlier) if f.value > 2 * rest.value), default=-1)
    parts = (*earlier[at + 1 :], rest)
    if at < 0 or rest.unit_class != "money" or not 3 <= len(parts) <= 6:
        return
    if "其中" in ledger.clause(parts[0]):
        return
    whole, total = earlier[at], sum((f.value for f in parts), Decimal(0))
    off = abs(whole.value - total)
    known = {f.value for f in earlier}
    fits = off <= rounding((whole, *parts)) or total in known
    if not fits and is_near(whole, total) and not near_slip(whole.value, total):
        yield added(ledger, whole, parts)


_AMONG_OWN = LatePattern("[^,。;:0-9]{1,10}[中里](?:已|就|共)?有")


def check_far_split(ledger: Ledger) -> Iterator[Finding]:
    """共拆旧建新318座。…枣阳市89座;襄州区74座,…合计61座: a sentence of parts alone.

    Its words say that it sorts (按…分, 合计, 组成), and all its numbers of the unit are parts.
    """
    for sentence in ledger.windows_of(3):
        words = ledger.folded[sentence[0].sentence.start : sentence[-1].span.end]
        sorted_so = _SORTED.match(words.lstrip()) is not None and not open_list(words)
        if not (sorted_so or has(words_of("slips", "sorts"), words) or _INTO.search(words)):
            continue
        for unit in dict.fromkeys(f.unit for f in sentence):
            parts = tuple(f for f in sentence if f.unit == unit)
            counted = _counts_the_rest(ledger, parts)
            parts = parts[1:] if counted else parts
            if len(parts) >= 3 and exact(*parts) and parts[0].unit_class not in RELATIVE:
                earlier = _earlier(ledger, sentence[0], parts[0])
                found = list(_against_wholes(ledger, parts, earlier))
                if counted and not found:
                    earlier = [f for f in earlier if f.label[-2:] == parts[-1].label[-2:]]
                yield from found or (
                    _all_told(ledger, parts, earlier) if sorted_so or counted else ()
                )


def _counts_the_rest(ledger: Ledger, parts: Sequence[Figure]) -> bool:
    """三个项目分别增加|学位2160个、1620个和1320个: the first tells how many there are."""
    return (
        len(parts) > _FEWEST
        and parts[0].value == len(parts) - 1
        and "分别" in ledger.between(parts[0], parts[1])
    )


def _earlier(ledger: Ledger, first: Figure, like: Figure) -> list[Figure]:
    """Exact figures of a unit before a sentence, not too far."""
    start = first.sentence.start
    known = ledger.before(start, MOST)
    return [f for f in known if alike(f, like) and exact(f) and start - f.span.start <= FAR]


def _against_wholes(
    ledger: Ledger, parts: Sequence[Figure], earlier: Sequence[Figure]
) -> Iterator[Finding]:
    total = sum((part.value for part in parts), Decimal(0))
    slack = rounding(parts)
    largest = max(part.value for part in parts)
    wholes = [f for f in earlier if f.value > largest and f not in parts]
    if any(abs(f.value - total) <= slack + step(f) / 2 for f in wholes):
        return
    if any(part.value * 2 == total for part in parts):
        return  # 教师3163名,其中抽调1631名、新招1532名
    if any(_AMONG_OWN.fullmatch(ledger.between(a, b)) for a, b in pairwise(parts)):
        return  # 59名教练中有40名持证,…51名教练中有22名
    slipped = {f.value: f for f in wholes if near_slip(f.value, total) and is_near(f, total)}
    if len(slipped) != 1:
        return
    yield added(ledger, next(iter(slipped.values())), parts)


def check_among_these(ledger: Ledger) -> Iterator[Finding]:
    """寄宿生有3120人。…上述住校的孩子里,父母都外出的就有3410名: of these there are not so many."""
    for at, part in enumerate(ledger.figures):
        if not exact(part) or not _AMONG_THESE.search(ledger.said(part, 48)):
            continue
        before = [f for f in ledger.figures[max(0, at - MOST) : at] if alike(f, part) and exact(f)]
        larger = any(
            f.value >= part.value and f.sentence.end >= part.sentence.start - _NEAR_BY
            for f in before[:-1]
        )
        if before and not larger and before[-1].value < part.value < 2 * before[-1].value:
            whole = before[-1]
            yield finding(
                "parts",
                ledger,
                (whole, part),
                raw=f"{whole.surface}，其中{part.surface}",
                recomputed=f"{plain(part.value)} > {plain(whole.value)}",
                verdict=f"部分{part.surface}多于总数{whole.surface}，请核对。",
            )


def check_these_sorts(ledger: Ledger) -> Iterator[Finding]:
    """三十七名教师登车。…这批教师包括中学教师二十一名、小学教师十八名: more than there are.

    Less only where the sorts leave nothing out and no 等 stands behind them.
    """
    for sentence in ledger.windows_of(2):
        start = sentence[0].sentence.start
        opened = _THESE.match(ledger.folded, start)
        if opened is None:
            continue
        noun = opened["noun"][-2:]
        for left, right in pairwise(sentence):
            if ledger.between(left, right)[:1] not in ("、", "和") or not alike(left, right):
                continue
            lead = ledger.folded[max(start, left.span.start - 20) : left.span.start]
            if not _COMPRISE.search(lead) or not exact(left, right):
                break
            wholes = [f for f in _earlier(ledger, sentence[0], left) if noun in _told_of(ledger, f)]
            total = left.value + right.value
            if len({f.value for f in wholes}) == 1 and wholes[-1].value < total:
                yield added(ledger, wholes[-1], (left, right))
            break


def _told_of(ledger: Ledger, figure: Figure) -> str:
    return ledger.clause(figure)[-6:] + ledger.after(figure)[:8]


def check_parts_in_another_power(ledger: Ledger) -> Iterator[Finding]:
    """总投资2.6亿元,由三部分构成:1200万元,800万元,600万元: with 万 for 亿 they would be all.

    The parts follow the whole in its sentence, and are as many as it is said to be made of.
    """
    for sentence in ledger.windows_of(3):
        for at, whole in enumerate(sentence[:-2]):
            made_of = _MADE_OF.search(ledger.folded, whole.span.end, whole.sentence.end)
            many = small_number(made_of[1]) if made_of else None
            parts = sentence[at + 1 : at + 1 + (many or 0)]
            if not many or len(parts) != many or whole.unit_class != "money":
                continue
            total = sum((part.value for part in parts), Decimal(0))
            alike_all = exact(whole, *parts) and all(alike(whole, part) for part in parts)
            if alike_all and total != whole.value and digits_of(total) == digits_of(whole.value):
                yield added(ledger, whole, parts)


_NEAR_BY = 120
"""So near a larger number is what 这些 means: 213所学校。…初中42所。这些学校里有|58所."""
_MADE_OF = LatePattern("由([二两三四五六])(?:个?部分|块|方面)(?:构成|组成)")
