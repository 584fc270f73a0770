"""The words by which a clause tells of a place's own practice, ready to be looked for."""

from __future__ import annotations

from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList
from .naming import region_words

SITS = LatePattern(
    "第?[一二三四五六七八九十]{1,3}届(?:人大|人民代表大会|政协|委员会)|委(?:副?书记|常委)"
    "|副?[市县区州旗]长(?![一-龥]{0,2}(?:线|流域|镇|街))"
)
"""某市|十六届人大七次会议, 某区|委副书记: it speaks through its assembly and its heads."""
SITS_FROM = frozenset("第一二三四五六七八九十委副市县区州盟旗省")
"""What such words begin with, and those that stand before a body: 区|教育局."""


@cache
def listed(key: str) -> WordList:
    return WordList(region_words()[key])


@cache
def practice() -> dict[str, tuple[str, ...]]:
    return {key: tuple(said) for key, said in region_words()["practice"].items()}


@cache
def national() -> frozenset[str]:
    """What the whole country does, so that it is no place's own: 双减."""
    return frozenset(lexicon("policies")["names"])


@cache
def deeds() -> WordList:
    return WordList(practice()["verbs"])
