"""The days that a page prints: in full, in figures only, without the year, in a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from ..cardinals import small_number
from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon

_CN_DIGITS = str.maketrans("〇零○O一二三四五六七八九", "00001" + "23456789")
_DAY = LatePattern(
    r"((?:19|20)(?<!\d\d\d)\d\d)(?: ?[-/.年] ?| (?=\d\d/))(\d{1,2}) ?[-/.月] ?"
    r"(\d{2}(?=\d\d:)|\d{1,2})(?!\d(?!\d:))[日号]?"
    r"(?:[ T]{0,4}\d{1,2}:\d{2}(?::\d{2})?)?"
)
_CN_DAY = LatePattern(
    "([一二][〇零○O九][〇零○O一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_DAY_FIRST = LatePattern(
    r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])"
    r"(?:[ T]{0,4}\d{1,2}:\d{2}(?::\d{2})?)?"
)
_SHORT_YEAR = LatePattern(
    r"(?<![\d./-])([012]\d)([-/.])([01]\d)\2([0-3]\d)[ T]{1,4}\d{1,2}:\d{2}(?::\d{2})?(?!\d)"
)
"""23-06-12 09:11: a time behind it makes a day of figures that may be anything."""
_FILED_DAY = LatePattern(r"(?<!\d)((?:19|20)\d\d) ?年/(\d{1,2}) ?月/(\d{1,2}) ?日")


def days(words: str) -> Iterator[tuple[int, int, date]]:
    """Every full date in `words` that exists, with its place."""
    forms = [_DAY]
    if ".20" in words or ".19" in words:
        forms.append(_DAY_FIRST)
    if "年/" in words:
        forms.append(_FILED_DAY)
    for form in forms:
        for hit in form.finditer(words):
            year, month, day = hit.group(3, 2, 1) if form is _DAY_FIRST else hit.group(1, 2, 3)
            try:
                yield hit.start(), hit.end(), date(int(year), int(month), int(day))
            except ValueError:
                continue
    if ":" in words:
        for hit in _SHORT_YEAR.finditer(words):
            try:
                year, month, day = (int(hit[group]) for group in (1, 3, 4))
                yield hit.start(), hit.end(), date(2000 + year, month, day)
            except ValueError:
                continue
    if "年" in words:
        for hit in _CN_DAY.finditer(words):
            try:
                year = int(hit[1].translate(_CN_DIGITS))
                month, day = small_number(hit[2]) or 0, small_number(hit[3]) or 0
                yield hit.start(), hit.end(), date(year, month, day)
            except ValueError:
                continue


_SHORT_DAY = LatePattern(
    r"(?<![\d./-])(?:(\d\d)([-/.])(\d{1,2})\2(\d{1,2})|(20\d\d)(\d\d)(\d\d))(?![\d/-]|\.\d)"
)


def short_day(words: str) -> date | None:
    """The date that stands in `words` in figures only: 22/09/14, 20220914.

    Believed behind a label or alone in a line, as any other numbers may look like it.
    """
    for hit in _SHORT_DAY.finditer(words):
        year, month, day = hit.group(1, 3, 4) if hit[1] else hit.group(5, 6, 7)
        try:
            return date(int(year) + (2000 if hit[1] else 0), int(month), int(day))
        except ValueError:
            continue
    return None


_SHORT_LINE = LatePattern(
    r"\d\d([-/.])\d{1,2}\1\d{1,2}(?: ?(?:星期|周)[一二三四五六日天])?(?: \d{1,2}:\d\d(?::\d\d)?)?"
    r"(?: (?:发布于|来自) ?.{1,24})?"
)


def is_short_date(words: str) -> bool:
    """Whether a line is a date of two-figure year alone: 22/09/14 星期三."""
    return len(words) <= 48 and _SHORT_LINE.fullmatch(words) is not None


_YEARLESS = LatePattern(
    r"(?:^|[ :|])(\d{1,2})月(\d{1,2})日(?: ?(?:星期|周)[一二三四五六日天])?"
    r"(?: \d{1,2}:\d\d(?::\d\d)?)?(?=$|[ |])"
)
_YEAR = LatePattern(r"(?<!\d)((?:19|20)\d\d) ?(?:年|第? ?\d{1,3} ?期)")


def day_of_year(line: str, head: Iterable[str]) -> date | None:
    """The day that a short line of the head gives without its year, which another line gives.

    >>> day_of_year("4月12日 星期三", ["松河日报 2023年", "4月12日 星期三"])
    datetime.date(2023, 4, 12)
    """
    if len(line) > 40 or "月" not in line or not (hit := _YEARLESS.search(line)):
        return None
    years = {year[1] for words in head if len(words) <= 40 for year in _YEAR.finditer(words)}
    if len(years) != 1:
        return None
    try:
        return date(int(years.pop()), int(hit[1]), int(hit[2]))
    except ValueError:
        return None


@cache
def _told_day() -> LatePattern:
    verbs = "|".join(map(re.escape, lexicon("header")["date"]["verbs"]))
    return LatePattern(rf"(?:{verbs})(?:时间|日期)?[于在为]? ?:? ?(?=(?:19|20|[一二][〇零○O九])\S)")


def told_day(words: str) -> date | None:
    """The day that a line says the page came out on, without a label: (…,发布于2013-10-20)."""
    if len(words) > 120 or not (hit := _told_day().search(words)):
        return None
    found = next(days(words[hit.end() :]), None)
    return found[2] if found and found[0] == 0 else None


@cache
def _signature() -> LatePattern:
    year = r"(?:19|20|[一二][〇零○O九])\S{2,3}"
    return LatePattern(rf"(?:[{HAN}、()]{{0,40}} {{0,20}})?{year} ?[年.\-/].{{3,12}}")


def is_signature(words: str) -> bool:
    """Whether a line gives the day of a document, its office before it or not."""
    dated = "20" in words or "19" in words or "二" in words or "一" in words
    return dated and _signature().fullmatch(words) is not None


_YEAR_ALONE = LatePattern(r"((?:19|20)\d\d)年?")
_MONTH_DAY = LatePattern(r"(\d{1,2}) ?[-/.月] ?(\d{1,2})日?")
_DAY_ALONE = LatePattern(r"(\d{1,2})日?")
_YEAR_MONTH = LatePattern(r"((?:19|20)\d\d) ?[-/.年] ?(\d{1,2})月?")


def stacked_day(head: Sequence[str]) -> date | None:
    """The day that a page sets on two lines, the year above the day or below it.

    >>> stacked_day(["2014", "09/02"]), stacked_day(["12", "2023-05"])
    (datetime.date(2014, 9, 2), datetime.date(2023, 5, 12))
    """
    for above, below in pairwise(head):
        if len(above) > 5 or len(below) > 8:
            continue
        year, rest = _YEAR_ALONE.fullmatch(above), _MONTH_DAY.fullmatch(below)
        day, month = _DAY_ALONE.fullmatch(above), _YEAR_MONTH.fullmatch(below)
        try:
            if year and rest:
                return date(int(year[1]), int(rest[1]), int(rest[2]))
            if day and month:
                return date(int(month[1]), int(month[2]), int(day[1]))
        except ValueError:
            continue
    return None
