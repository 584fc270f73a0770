"""The unit behind a number: which word it is, and of what class."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import UnitClass

_RATE = LatePattern(
    r"(?: ?[/每·] ?(?:平方米|学期|学年|生|人|年|月|天|日|次|户|校|班|节|亩|所|学生)){1,3}"
)
_HAN_NUMERALS = frozenset("一二三四五六七八九十两百")


class UnitFound(NamedTuple):
    """``text[start:end]`` is the unit as printed; `start` may lie behind a blank."""

    start: int
    end: int
    name: str
    unit_class: UnitClass


@cache
def _classes() -> dict[str, UnitClass]:
    return {
        unit: unit_class
        for unit_class, units in lexicon("units")["classes"].items()
        for unit in units
    }


@cache
def _by_first() -> dict[str, list[str]]:
    """All units by their first sign, the longest first."""
    units: dict[str, list[str]] = {}
    for word in sorted(_classes(), key=len, reverse=True):
        units.setdefault(word[0], []).append(word)
    return units


@cache
def _barred(unit: str, table: str) -> tuple[tuple[str, ...], re.Pattern[str] | None]:
    """What must not follow a unit: words, and a pattern where words do not do."""
    listed: list[str] = lexicon("units")[table].get(unit, [])
    patterns = [words for words in listed if "(" in words or "[" in words]
    plain = tuple(words for words in listed if words not in patterns)
    return plain, re.compile("|".join(patterns)) if patterns else None


def _is_barred(unit: str, folded: str, end: int, table: str) -> bool:
    plain, pattern = _barred(unit, table)
    return folded.startswith(plain, end) or (
        pattern is not None and pattern.match(folded, end) is not None
    )


def _word_at(folded: str, start: int) -> str | None:
    for word in _by_first().get(folded[start : start + 1], ()):
        if folded.startswith(word, start):
            end = start + len(word)
            if not _is_barred(word, folded, end, "not_before") and not (
                word in "个项套"
                and folded[start - 1 : start] in _HAN_NUMERALS
                and _is_barred(word, folded, end, "not_before_in_slogans")
            ):
                return word
    return None


def unit_at(folded: str, position: int) -> UnitFound | None:
    """The unit that stands at `position`, one blank between at most; None where there is none.

    >>> unit_at("17.8万人次", 5).name
    '人次'
    """
    start = position
    if folded[start : start + 1] == " ":
        start += 1
    name = _word_at(folded, start)
    if name is None:
        return None
    end = start + len(name)
    unit_class = _classes()[name]
    if unit_class == "money" and (rate := _RATE.match(folded, end)):
        end, name = rate.end(), name + rate[0].replace(" ", "")
    return UnitFound(start, end, name, unit_class)
