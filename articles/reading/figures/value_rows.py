"""Rows of values behind 分别: one a year, or one for each of the rates told before.

2002-2004年教育经费分别为1.3亿元、1.4亿元、1.6亿元: the years stand once before 分别, as a span or
one by one, and all values are called alike; a later row of the paragraph may say only how many
years it goes over (三年分别为). 入园率92%,巩固率99%,分别高出全市3个、4个百分点: one each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..cardinals import small_number
from ..fold import fold
from ..late_pattern import LatePattern
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, clipped

_REACH = 120
_EACH = "分别"
_UP_TO = LatePattern(
    "(?P<how>[^,。;0-9]{0,14}(?:(?:19|20)[0-9]{2}年[^,。;0-9]{0,8})?)"
    "(?P<values>(?:[0-9][0-9.]{0,11}(?:,[0-9]{3})*[^,。;、0-9]{0,5}(?:[、,]|和|以及|及))*)"
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
_YEARS_BEFORE = 400
"""So many signs before 分别 the years of its values may stand."""
_SO_MANY = LatePattern("([二两三四五六七八九2-9])年(?:来|间|内)?$")
_MOVED = LatePattern(
    "(?:比|较|与)?[^,。;:]{0,10}?(?P<verb>高出|高于|低于|超过|提高|提升|增长|上升|下降|增加|减少|降低)了?"
    "(?P<than>[^,。;:0-9]{0,8}?)(?:平均)?(?:水平|值)?"
)


class Row(NamedTuple):
    """A value in a row: where 分别 stands, what stands behind it, which of how many it is."""

    each: int
    how: str
    nth: int
    size: int
    end: int


class YearOf(NamedTuple):
    """One value of a row: its year as the text would print it, and how many stand before it."""

    year: str
    nth: int


def row_of(folded: str, near: Neighbourhood) -> Row | None:
    """The row that a value stands in, with 分别 before its first; None where it stands in none."""
    start = near.number.start
    each = folded.rfind(_EACH, max(near.sentence.start, start - _REACH), start)
    if each < 0:
        return None
    row = _UP_TO.fullmatch(folded, each + len(_EACH), start)
    if row is None:
        return None
    nth, count, at = len(_VALUE.findall(row["values"])), 1, near.number.end
    while more := _AHEAD.match(folded, at, near.sentence.end):
        at, count = more.end(), count + 1
    return Row(each, row["how"], nth, nth + count, at)


def label_of_own(folded: str, row: Row, earlier: Sequence[Earlier], *, points: bool) -> str:
    """巩固率高出全市 for the second of 分别高出全市3个、4个百分点; empty where it is no such row.

    The clause opens with 分别, and as many rates stand before it as the row has values.
    """
    if folded[row.each - 1] not in ",;" or row.size < 2 or len(earlier) < row.size:
        return ""
    bases = earlier[-row.size - row.nth : len(earlier) - row.nth]
    if len(bases) < row.size or len({base.unit for base in bases}) > 1:
        return ""
    if points and bases[0].unit_class != "share":
        return ""
    moved = _MOVED.fullmatch(row.how)
    base = bases[row.nth].label
    if moved is None or not base:
        return ""
    how = moved["verb"] + moved["than"][:2]
    if base != fold(base):
        how = how.replace("于", "於").replace("长", "長").replace("减", "減")
    return clipped(base, LONGEST - len(how)) + how


class YearRows:
    """Asked for one number after another of a text, in reading order."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._known: tuple[str, ...] = ()
        self._rows_end, self._seen = -1, 0

    def of(self, near: Neighbourhood, row: Row) -> YearOf | None:
        """The year of a value in a row over years; None for any other value."""
        years = self._years(near.sentence.start, row.each)
        if row.size != len(years):
            return None
        self._rows_end = row.end
        return YearOf(f"{years[row.nth]}年", row.nth)

    def _years(self, start: int, end: int) -> tuple[str, ...]:
        """The years named last before 分别, or as many as it says of those of the paragraph."""
        folded = self._folded
        if folded.rfind("\n", self._seen, start + 1) >= 0:
            self._known = ()
        self._seen = max(self._seen, start + 1)
        start = max(start, self._rows_end, end - _YEARS_BEFORE)
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
        if said and len(self._known) == small_number(said[1]):
            return self._known
        return () if _NAMES.search(folded, self._rows_end, end) else self._known
