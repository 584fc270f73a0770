"""From which day to which a value was counted: “2021年”, “今年以来”, “十三五期间”.

An article prints the time of a value in its own words (`Metric.as_of`). Values can only be put side
by side once two wordings of one year are known to be one year. Nothing here touches the database;
only the wording of a period (`words`) follows the language of the page.
"""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from articles.reading.fold import fold
from articles.reading.numerals import value_of

KNOWLEDGE = Path(__file__).parent.parent / "knowledge" / "periods.toml"
EARLIEST, LATEST = 1900, 2100
MOST_YEARS = 50
SCHOOL_YEAR_BEGINS, SCHOOL_YEAR_ENDS = 9, 8


class Column(NamedTuple):
    """The years that a value is filed under in a table; sorts by the last one first."""

    last_year: int
    first_year: int
    is_school_year: bool = False

    @property
    def words(self) -> str:
        """2021年, 2018—2020年, 2020—2021学年."""
        years = {"first": self.first_year, "last": self.last_year}
        if self.is_school_year:
            return _("%(first)s—%(last)s学年") % years
        if self.first_year == self.last_year:
            return _("%(year)s年") % {"year": self.last_year}
        return _("%(first)s—%(last)s年") % years


@dataclass(frozen=True)
class Period:
    """All days from `start` to `end`. `is_reckoned`: from the article's date, not as printed."""

    start: date
    end: date
    is_reckoned: bool = False

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period that ends on {self.end} cannot begin on {self.start}")

    @property
    def is_school_year(self) -> bool:
        begins, ends = (self.start.month, self.start.day), (self.end.month, self.end.day)
        return begins == (SCHOOL_YEAR_BEGINS, 1) and ends == (SCHOOL_YEAR_ENDS, 31)

    @property
    def column(self) -> Column:
        return Column(self.end.year, self.start.year, self.is_school_year)

    @property
    def words(self) -> str:
        """The same period in one wording: 2021年, 2021年10月, 2021年1月1日—6月30日."""
        start, end = self.start, self.end
        whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
        if self.is_school_year or (whole_months and (start.month, end.month) == (1, 12)):
            return self.column.words
        told = _month if whole_months else _day
        if told(start) == told(end):
            return told(start)
        if start.year != end.year:
            return f"{told(start)}—{told(end)}"
        if whole_months:
            months = {"year": start.year, "first": start.month, "last": end.month}
            return _("%(year)s年%(first)s月—%(last)s月") % months
        last = {"month": end.month, "day": end.day}
        return _("%(start)s—%(month)s月%(day)s日") % {"start": told(start), **last}


def _month(day: date) -> str:
    return _("%(year)s年%(month)s月") % {"year": day.year, "month": day.month}


def _day(day: date) -> str:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return _("%(year)s年%(month)s月%(day)s日") % parts


def period_of(as_of: str, published_on: date | None, *, is_past: bool = False) -> Period | None:
    """The days that the words `as_of` of an article of that date stand for.

    None where the words are unknown, or need a date that the article doesn't bear. A part of a year
    without its year (上半年, 5月) is taken to be of the article's year; if it `is_past`, because
    what is told has been done, the last one that had begun by then. “以来” ends on its day.

    >>> period_of("今年上半年", date(2021, 12, 9)).words
    '2021年1月—6月'
    >>> period_of("“十三五”期间", None).words
    '2016—2020年'
    """
    words = _plain(as_of)
    if not words:
        return None
    try:
        return next(_readings(words, published_on, is_past), None)
    except ValueError:  # a day that no calendar has, a year before 1
        return None


def _readings(words: str, today: date | None, is_past: bool) -> Iterator[Period]:
    """What the words can mean, the surest first."""
    if today and words in _words("now"):
        yield Period(today, today, is_reckoned=True)
    bare = _without(words, behind=(*_words("since"), *_words("behind")))
    is_since = words != bare and words.endswith(_words("since"))
    for period in _told(bare, today, is_past or is_since):
        if not is_since:
            yield period
        elif today and today >= period.start:
            yield Period(period.start, today, is_reckoned=True)
    if today:
        yield from _years_up_to(words, today)


def _told(words: str, today: date | None, is_past: bool) -> Iterator[Period]:
    yield from _years_from_to(words)
    yield from _plan(words)
    if words in _table("events"):
        day = date(*_table("events")[words])
        yield Period(day, day)
    found = re.match(r"([12][0-9]{3})(年度|学年度?|年)?", words)
    if found and EARLIEST <= int(found[1]) <= LATEST:
        year, rest = int(found[1]), words[found.end() :]
        if found[2] and found[2].startswith("学年") and not rest:
            yield _school_year(year, year + 1)
        yield from _part_of(year, rest)
    if today is None:
        return
    for name, more in _table("years").items():
        if words.startswith(name):
            yield from _part_of(today.year + more, words[len(name) :], is_reckoned=True)
    if words in _table("months"):
        month = today.year * 12 + today.month - 1 + _table("months")[words]
        yield from _months(month // 12, month % 12 + 1, month % 12 + 1, is_reckoned=True)
    if words:
        for period in _part_of(today.year, words, is_reckoned=True):
            if is_past and period.start > today:
                yield from _part_of(today.year - 1, words, is_reckoned=True)
            else:
                yield period


def _years_from_to(words: str) -> Iterator[Period]:
    """2018—2020年, 2016至2020年, 2020—2021学年."""
    found = re.fullmatch(r"([12][0-9]{3})年?[—\-–~～至到]+([12][0-9]{3})(年度|学年度?|年)?", words)
    if found is None:
        return
    first, last = int(found[1]), int(found[2])
    if not EARLIEST <= first <= last <= LATEST:
        return
    if found[3] and found[3].startswith("学年"):
        yield _school_year(first, last)
    else:
        yield Period(date(first, 1, 1), date(last, 12, 31))


def _school_year(first: int, last: int) -> Period:
    return Period(date(first, SCHOOL_YEAR_BEGINS, 1), date(last, SCHOOL_YEAR_ENDS, 31))


def _plan(words: str) -> Iterator[Period]:
    """十三五, 十三五初, 十四五末."""
    for name, (first, last) in _table("plans").items():
        rest = words.removeprefix(name) if words.startswith(name) else None
        if rest in ("", "时期", "规划"):
            yield Period(date(first, 1, 1), date(last, 12, 31))
        elif rest in ("初", "末"):
            yield from _months(*((first, 1, 12) if rest == "初" else (last, 1, 12)))


def _part_of(year: int, words: str, *, is_reckoned: bool = False) -> Iterator[Period]:
    """The part of a year that `words` name; all of it if they are empty."""
    if not words:
        yield from _months(year, 1, 12, is_reckoned=is_reckoned)
    elif words in _table("parts"):
        yield from _months(year, *_table("parts")[words], is_reckoned=is_reckoned)
    elif words in _table("days"):
        day = date(year, *_table("days")[words])
        yield Period(day, day, is_reckoned)
    elif found := re.fullmatch(
        r"(?P<first>[0-9一二三四五六七八九十]{1,3})月?(?:[—\-–~至到](?P<last>[0-9]{1,2}))?月份?"
        r"(?:(?P<day>[0-9]{1,2})[日号]|[上中下]旬|底|末|初)?",
        words,
    ):
        first, last = _number(found["first"]), _number(found["last"] or found["first"])
        if found["day"]:
            day = date(year, last, int(found["day"]))
            yield Period(day, day, is_reckoned)
        else:
            yield from _months(year, first, last, is_reckoned=is_reckoned)


def _years_up_to(words: str, today: date) -> Iterator[Period]:
    """近五年, 过去3年, 三年来."""
    last = "|".join(_words("last"))
    found = re.fullmatch(rf"(?:(?:{last})(.{{1,3}}?)年[来间]?|(.{{1,3}}?)年来)", words)
    years = _number(found[1] or found[2]) if found else 0
    if 1 <= years <= MOST_YEARS:
        day = min(today.day, monthrange(today.year - years, today.month)[1])
        yield Period(date(today.year - years, today.month, day), today, is_reckoned=True)


def _months(year: int, first: int, last: int, *, is_reckoned: bool = False) -> Iterator[Period]:
    if EARLIEST <= year <= LATEST and 1 <= first <= last <= 12:
        end = date(year, last, monthrange(year, last)[1])
        yield Period(date(year, first, 1), end, is_reckoned)


def _plain(as_of: str) -> str:
    """Folded, without blanks, quotation marks, remarks in brackets, and words that say nothing."""
    words = re.sub(r"\(.*?\)|[\s“”‘’\"']", "", fold(as_of))
    words = re.sub(r"[〇○零一二三四五六七八九]{4}(?=年)", _digits, words)
    return words if words in _words("now") else _without(words, before=_words("before"))


def _digits(found: re.Match[str]) -> str:
    """二〇二一 → 2021."""
    table = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
    return "".join(table[sign] for sign in found[0])


def _without(words: str, *, before: tuple[str, ...] = (), behind: tuple[str, ...] = ()) -> str:
    """`words` without as many of those words before and behind it as there are."""
    length = 0
    while length != len(words):
        length = len(words)
        for word in before:
            words = words.removeprefix(word) if words != word else words
        for word in behind:
            words = words.removesuffix(word) if words != word else words
    return words


def _number(words: str) -> int:
    """9 for 9 and 九; 0 for what is no whole number."""
    value = value_of(words)
    return int(value) if value is not None and value == int(value) else 0


@cache
def _knowledge() -> dict[str, dict]:
    return tomllib.loads(KNOWLEDGE.read_text("utf-8"))


def _table(name: str) -> dict:
    return _knowledge()[name]


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(_knowledge()["words"][name])
