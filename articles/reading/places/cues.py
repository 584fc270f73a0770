"""The words by which a clause tells of a place's own practice, ready to be looked for."""

from __future__ import annotations

from functools import cache

from ..lexicon import lexicon
from ..word_list import WordList
from .naming import region_words


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
