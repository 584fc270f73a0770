"""So many at least for each, against all there are: 46所 with 每校至少两名 need more than 79名."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import any_of
from ..ledger import Ledger, alike, exact, finding, has, plain, words_of
from ..slips import RELATIVE
from .far_products import EACH, counts_by

_MET = LatePattern(
    "均已?(?:达到|满足|配|符合)|全部(?:达到|配|完成|到位|落实|上岗)|都已?(?:达到|配|有)|应[配聘设]尽[配聘设]|[配聘]齐|配备到位|全覆盖"
)
_BEFORE, _BEHIND, _REACH = 6, 4, 240
_LEAST = 2


@cache
def _at_least() -> LatePattern:
    return LatePattern(any_of(lexicon("audit")["products"]["at_least"]))


def check_minimums(ledger: Ledger) -> Iterator[Finding]:
    """46所学校…每校至少配备两名…选聘工作全部完成,共有79名: two for each would be 92.

    One count of what 每 counts by before it, and the next number of what each has; the text must
    say that all have got it. Silent where half of that number or less is told: another body's.
    """
    for at, rate in enumerate(ledger.figures):
        said = ledger.said(rate, 24)
        at_least = has(words_of("products", "at_least"), said)
        each = EACH.search(_at_least().sub("", said)) if at_least else None
        if each is None or rate.unit_class in RELATIVE or rate.value <= 0:
            continue
        before = [f for f in ledger.figures[max(0, at - _BEFORE) : at] if counts_by(f, each)]
        behind = [f for f in ledger.figures[at + 1 : at + 1 + _BEHIND] if alike(f, rate)]
        if not before or not behind or not exact(before[-1], behind[0]):
            continue
        count, total = before[-1], behind[0]
        if len({f.value for f in before}) != 1 or total.span.start - count.span.end > _REACH:
            continue
        end = ledger.folded.find("。", total.span.end, total.span.end + _REACH)
        told = ledger.folded[rate.span.end : max(end, total.span.end)]
        product = count.value * rate.value
        if _MET.search(told) and total.value < product < total.value * _LEAST:
            yield _short(ledger, count, rate, total)


def _short(ledger: Ledger, count: Figure, rate: Figure, total: Figure) -> Finding:
    product = plain(count.value * rate.value)
    return finding(
        "product",
        ledger,
        (count, rate, total),
        raw=f"{count.surface} × {rate.surface} > {total.surface}",
        recomputed=f"{plain(count.value)} × {plain(rate.value)} = {product}",
        verdict=(
            f"{count.surface}各至少{rate.surface}，不少于{product}{rate.unit}，"
            f"文中写{total.surface}，请核对。"
        ),
    )
