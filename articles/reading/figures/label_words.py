"""The words that labels are cut at, by their names in the lexicon."""

from __future__ import annotations

from functools import cache

from ..lexicon import lexicon
from ..word_list import WordList


@cache
def words(name: str) -> tuple[str, ...]:
    table = lexicon("labels")["phrase"]
    return tuple(sorted(table.get(name) or table["more"][name], key=len, reverse=True))


@cache
def word_set(name: str) -> frozenset[str]:
    """The same words, to ask whether one is among them."""
    return frozenset(words(name))


@cache
def signs_of(name: str) -> dict[str, str]:
    """Single signs, each with the signs that must not follow."""
    table: dict[str, str] = lexicon("labels")["phrase"][name]
    return table


@cache
def word_list(name: str) -> WordList:
    return WordList(words(name))


def verbs() -> WordList:
    return word_list("verbs")


@cache
def acts_behind() -> WordList:
    """Verbs that end a noun they stand behind: 党员教师|走访学生家庭."""
    return WordList(lexicon("labels")["deeds"]["verbs"] + list(words("verbs")))
