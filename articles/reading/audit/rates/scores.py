"""Marks, their weights, and ages: 笔试占50%,面试占60%; a mean below the youngest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import has, marked, plain, words_of

_NUMBER = "[0-9]{1,3}(?:\\.[0-9]{1,3})?"
_WEIGHTS = LatePattern(
    f"(?P<one>笔试|理论考试|文化测试)[^。;0-9]{{0,40}}?占[^,。;0-9]{{0,8}}?(?P<first>{_NUMBER})%"
    f"[^0-9]{{0,60}}?(?P<other>面试|技能测试|试讲|专业测试)[^。;0-9]{{0,40}}?占[^,。;0-9]{{0,8}}?(?P<second>{_NUMBER})%"
)
_THIRD = LatePattern("(?:加试|测评|考核|附加)[^。;0-9]{0,16}占")
_SCORES = LatePattern(
    f"(?P<one>笔试|理论考试|文化测试)(?:成绩|得分)?[为是:]?(?P<first>{_NUMBER})分[^。;0-9]{{0,8}}?"
    f"(?P<other>面试|技能测试|试讲|专业测试)(?:成绩|得分)?[为是:]?(?P<second>{_NUMBER})分"
    f"[^。;0-9]{{0,8}}?(?:总成绩|综合成绩|总分|合成成绩)[为是:]?(?P<sum>{_NUMBER})分"
)
_AGES = LatePattern(
    "(?:最小|最年轻)的?(?:仅|只有|为|是|才)?(?P<least>[0-9]{1,2})岁[^。;0-9]{0,12}?(?:最大|最年长)的?(?:已|为|是)?"
    f"(?P<most>[0-9]{{1,2}})岁[^。;0-9]{{0,12}}?平均年龄(?:为|是|仅|约|达)?(?P<mean>{_NUMBER})岁"
    "|(?:最大|最年长)的?(?:已|为|是)?(?P<high>[0-9]{1,2})岁[^。;0-9]{0,12}?(?:最小|最年轻)的?(?:仅|只有|为|是|才)?"
    f"(?P<low>[0-9]{{1,2}})岁[^。;0-9]{{0,12}}?平均年龄(?:为|是|仅|约|达)?(?P<middle>{_NUMBER})岁"
)
_ROUNDED = Decimal("0.02")


def check_weights(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """笔试成绩占总成绩的50%;面试…占总成绩的60%: the two make a hundred, and nothing else counts.

    Silent where the text has several pairs (posts of two kinds) or a third mark with a weight.
    """
    pairs = [m for m in _WEIGHTS.finditer(folded) if m.start() not in barred]
    if len(pairs) != 1 or _THIRD.search(folded):
        return
    pair = pairs[0]
    total = Decimal(pair["first"]) + Decimal(pair["second"])
    if total != 100:
        spans = (_with_sign(pair, "first"), _with_sign(pair, "second"))
        got = f"{pair['first']}% + {pair['second']}% = {plain(total)}%"
        yield marked(
            "share",
            text,
            spans,
            recomputed=got,
            verdict=f"{pair['one']}与{pair['other']}的权重相加为{plain(total)}%，请核对。",
        )


def check_weighted_scores(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """笔试82.40分,面试86.20分,总成绩85.86分 with 40% and 60% told: they give 84.68."""
    pairs = list(_WEIGHTS.finditer(folded))
    if len(pairs) != 1 or has(words_of("scores", "added"), folded):
        return
    first, second = Decimal(pairs[0]["first"]) / 100, Decimal(pairs[0]["second"]) / 100
    for told in _SCORES.finditer(folded):
        total = Decimal(told["first"]) * first + Decimal(told["second"]) * second
        printed = Decimal(told["sum"])
        if told.start() in barred or first + second != 1 or abs(total - printed) <= _ROUNDED:
            continue
        if printed in (Decimal(told["first"]) + Decimal(told["second"]), total * 2):
            continue
        spans = tuple(_with_sign(told, name) for name in ("first", "second", "sum"))
        got = f"{told['first']} × {plain(first)} + {told['second']} × {plain(second)}"
        yield marked(
            "mean",
            text,
            spans,
            recomputed=f"{got} = {plain(total)}",
            verdict=f"按权重应为{plain(total)}分，文中写{told['sum']}分，请核对。",
            tolerance=f"已计入±{plain(_ROUNDED)}分",
        )


def check_mean_age(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """最小的29岁,最大的51岁,平均年龄27.8岁: no mean lies below the youngest."""
    for match in _AGES.finditer(folded):
        names = ("least", "most", "mean") if match["least"] else ("low", "high", "middle")
        low, high, mean = (Decimal(match[name]) for name in names)
        if match.start() in barred or low <= mean <= high:
            continue
        spans = tuple(sorted(_with_sign(match, name) for name in names))
        yield marked(
            "mean",
            text,
            spans,
            recomputed=f"{plain(low)} … {plain(high)}",
            verdict=f"平均年龄{plain(mean)}岁不在{plain(low)}岁与{plain(high)}岁之间，请核对。",
        )


def _with_sign(match: re.Match[str], name: str) -> Span:
    return Span(match.start(name), match.end(name) + 1)
