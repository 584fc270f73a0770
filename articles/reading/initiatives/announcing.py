"""Measures that the sections behind them spell out: a system, a slogan of as many words."""

from __future__ import annotations

from .index import Measure

_LAYING_OUT = ("构建", "打造", "建立", "形成", "创新", "探索", "推行")


def is_laid_out(measure: Measure) -> bool:
    """构建“护苗”工作体系 right before a row of sections: they tell what it is made of."""
    naming = measure.naming
    return naming.head.endswith("体系") and (not naming.verb or naming.verb in _LAYING_OUT)


def listed_in(core: str) -> int:
    """How many words of one or two signs a slogan lists, each for a section: “建、用、评”; or 0."""
    words = core.split("、")
    return len(words) if len(words) > 2 and all(len(word) <= 2 for word in words) else 0


def is_spelt_out(measure: Measure, folded: str) -> bool:
    """“三个年”活动(质量提升年、作风建设年、管理规范年): what it counts stands in brackets there."""
    return any(
        folded.find("(", naming.end, naming.end + 5) >= 0
        and "、" in folded[naming.end : folded.find(")", naming.end, naming.end + 80) + 1]
        for naming in measure.namings
    )
