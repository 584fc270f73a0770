"""The unit behind a number: which word it is, and of what class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import lexicon
from .records import UnitClass

_RATE = re.compile(
    r"(?: ?[/每·] ?(?:平方米|学期|学年|生|人|年|月|天|日|次|户|校|班|节|亩|所|学生)){1,3}"
)
_PEOPLE_NOUN = re.compile(r"(?:名|位|个|多|余)*$")


@dataclass(frozen=True, slots=True)
class UnitFound:
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
def _matcher() -> re.Pattern[str]:
    """All units, the longest first, each with what must not follow it."""
    barred: dict[str, list[str]] = lexicon("units")["not_before"]
    words = sorted(_classes(), key=len, reverse=True)
    return re.compile(
        "|".join(
            re.escape(word) + (f"(?!{'|'.join(barred[word])})" if barred.get(word) else "")
            for word in words
        )
    )


def unit_at(folded: str, position: int) -> UnitFound | None:
    """The unit that stands at `position`, one blank between at most; None where there is none.

    >>> unit_at("17.8万人次", 5).name
    '人次'
    """
    start = position
    if folded[start : start + 1] == " ":
        start += 1
    match = _matcher().match(folded, start)
    if match is None:
        return None
    end, name = match.end(), match[0]
    unit_class = _classes()[name]
    if unit_class == "money" and (rate := _RATE.match(folded, end)):
        end, name = rate.end(), name + rate[0].replace(" ", "")
    return UnitFound(start, end, name, unit_class)
