"""Rows of values, one a year: 2002-2004年教育经费分别为1.3亿元、1.4亿元、1.6亿元.

The years stand once before 分别, as a span or one by one; each value has one of them, and all are
called alike. A later row of the paragraph may say only how many years it goes over (三年分别为).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..cardinals import DIGITS
from ..late_pattern import LatePattern
from .label_around import Neighbourhood

_REACH = 120
_EACH = "分别"
_UP_TO = LatePattern(
    "[^,。;0-9]{0,14}(?P<values>(?:[0-9][0-9.]{0,11}(?:,[0-9]{3})*[^,。;、0-9]{0,5}(?:[、,]|和|以及|及))*)"
)
_VALUE = re.compile("[、,和及](?=[^、,和及]|$)")
_AHEAD = LatePattern("(?:[、,]|和|以及|及)[0-9][0-9.]{0,11}(?:,[0-9]{3})*[^,。;、0-9和及]{0,5}")
_SPAN = LatePattern("(?<![0-9])((?:19|20)[0-9]{2})年?[-—–~～至到]{1,2}((?:19|20)[0-9]{2})年")
_LIST = LatePattern(
    "(?<![0-9])((?:19|20)[0-9]{2}年?(?:(?:、|,|和|及|与)(?:19|20)[0-9]{2}年?)+)(?<=年)"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_NAMES = LatePattern("[、。]|(?:19|20)[0-9]{2}|[与和及][^,]{0,8}$")
"""Names beside each other have a value each, and the last row may be long past."""
_MOST_YEARS = 12
_SO_MANY = LatePattern("([二两三四五六七八九2-9])年(?:来|间|内)?$")


class YearOf(NamedTuple):
    """One value of a row: its year as the text would print it, and how many stand before it."""

    year: str
    nth: int


class YearRows:
    """Asked for one number after another of a text, in reading order."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._known: tuple[str, ...] = ()
        self._paragraph = self._rows_end = -1

    def of(self, near: Neighbourhood) -> YearOf | None:
        """The year of a value in a row over years; None for any other value."""
        folded, start = self._folded, near.number.start
        floor = max(near.sentence.start, start - _REACH)
        each = folded.rfind(_EACH, floor, start)
        if each < 0:
            return None
        row = _UP_TO.fullmatch(folded, each + len(_EACH), start)
        if row is None:
            return None
        index, count = len(_VALUE.findall(row["values"])), 1
        at = near.number.end
        while more := _AHEAD.match(folded, at, near.sentence.end):
            at, count = more.end(), count + 1
        years = self._years(near.sentence.start, each)
        if index + count != len(years):
            return None
        self._rows_end = at
        return YearOf(f"{years[index]}年", index)

    def _years(self, start: int, end: int) -> tuple[str, ...]:
        """The years named last before 分别, or as many as it says of those of the paragraph."""
        folded = self._folded
        paragraph = folded.rfind("\n", 0, start + 1)
        if paragraph != self._paragraph:
            self._paragraph, self._known = paragraph, ()
        start = max(start, self._rows_end)
        last = max(
            (*_SPAN.finditer(folded, start, end), *_LIST.finditer(folded, start, end)),
            key=lambda found: found.end(),
            default=None,
        )
        if last is not None:
            if _NAMES.search(folded, last.end(), end):
                return ()
            years = [int(year) for year in _YEAR.findall(last[0])]
            if last.re.groups == 2:
                years = list(range(years[0], min(years[1], years[0] + _MOST_YEARS) + 1))
            self._known = tuple(map(str, years))
            return self._known
        said = _SO_MANY.search(folded, start, end)
        if said and len(self._known) == (DIGITS.get(said[1]) or int(said[1])):
            return self._known
        return () if _NAMES.search(folded, self._rows_end, end) else self._known
