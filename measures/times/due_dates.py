"""By which day a promise has come due: from words like 到2025年 or 三年内 to a date.

Pure: words and the day they were published in, a date and how it was reckoned out. A stretch of
time (a year, a plan, a month) is due on its last day, so that nothing is called late before it
surely is. What the words mean is data: `knowledge/due_dates.toml`.
"""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading.fold import fold
from articles.reading.numerals import value_of

KNOWLEDGE = Path(__file__).parent.parent / "knowledge" / "due_dates.toml"
EARLIEST, LATEST = 1949, 2100
LONGEST_TERM = 50
"""Years. 百年大计 is a figure of speech."""

_N = "[0-9〇零一二两三四五六七八九十半]"
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_INNER = str.maketrans("“”", "‘’")
_QUOTES = re.compile("[\\s“”\"'《》()]")
_YEAR = re.compile(
    "(?:([0-9]{4})|([〇零一二三四五六七八九]{4}))"
    "(?:年?(?:[-—–~至到]{1,2})(?:([0-9]{4})|([0-9]{2})(?![0-9]))(?=年|学年))?(?=年|学年|$|[/.-])"
)
_MONTH = re.compile(f"({_N}{{1,3}})(?:个)?月(?:份)?(?:({_N}{{1,3}})[日号])?(上旬|中旬|下旬)?")
_NUMERIC = re.compile("([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])")
_TERM = re.compile(
    f"(?<!{_N})({_N}{{1,3}})(个月|年半|年|学年)(?:左右)?(?:的?时间|之?内|以内|期满|过渡期)"
    f"|(?:未来|今后|再用)({_N}{{1,3}})(个月|年半|年)"
    "|(半年)(?:之?内|以内|时间)"
)
_DEADLINE = re.compile(
    "(?:到|至|截至|截止到?|力争(?:到|在|于)?|争取(?:到|在)?|确保(?:到|在)?|计划(?:到|在|于)?|于|在)"
    "([^,。;、]{2,14}?(?:年底?|年末|月底?|季度|期末|[0-9]日|学年|半年|中叶))(?:[之以]?前)?"
    "|([^,。;、到至]{1,8}?(?:之|以)?内)(?=[^容涵]|$)"
    "|(十[三四五六]五(?:规划)?(?:期?末|期间|时期))"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A day, and the sentence that tells an editor how it came out of the words."""

    on: date
    reckoning: str


def due_date(words: str, *, said_on: date | None = None) -> Due | None:
    """The last day of the time that `words` name; None where they name no time that ends.

    Words that count from the article (三年内, 今年, 6月底前) need the day it was published,
    `said_on`; without it they give None. A month without a year that had passed is next year's.

    >>> due_date("2025年"), due_date("三年内", said_on=date(2023, 5, 6))
    (Due(on=date(2025, 12, 31), reckoning="“2025年”按年末算"), Due(on=date(2026, 5, 6), …))
    """
    plain = _unquoted(words)
    for rule in (_by_milestone, _by_term, _by_day, _by_plan, _by_year):
        found = rule(plain, said_on)
        if found is not None:
            on, how = found
            told = f"“{words.strip().translate(_INNER)}”{how}"
            return Due(on, told) if EARLIEST <= on.year <= LATEST else None
    return None


def due_in(sentence: str, *, said_on: date | None = None) -> Due | None:
    """The day that a sentence names as its term, if it names one alone: 力争三年内达到20个."""
    found = {}
    for match in _DEADLINE.finditer(_unquoted(sentence)):
        words = next(group for group in match.groups() if group)
        due = due_date(words, said_on=said_on)
        if due is not None:
            found[due.on] = due
    return next(iter(found.values())) if len(found) == 1 else None


def _unquoted(words: str) -> str:
    return _QUOTES.sub("", fold(words))


Reckoned = tuple[date, str] | None


def _by_milestone(words: str, said_on: date | None) -> Reckoned:
    for name, day in _known()["milestones"].items():
        if name in words:
            return date.fromisoformat(day), f"即 {day}"
    return None


def _by_term(words: str, said_on: date | None) -> Reckoned:
    """三年内, 未来5年, 18个月内: counted from the day it was said."""
    match = _TERM.search(words)
    if match is None or said_on is None:
        return None
    number, unit = match[1] or match[3], match[2] or match[4]
    months = 6 if match[5] else _months(number, unit)
    if months is None or not 0 < months <= LONGEST_TERM * 12:
        return None
    return _later(said_on, months), f"从 {said_on} 起算"


def _months(number: str, unit: str) -> int | None:
    if number == "半":
        return 6 if unit == "年" else None
    count = value_of(number)
    if count is None or count != int(count):
        return None
    return int(count) * (1 if unit == "个月" else 12) + (6 if unit == "年半" else 0)


def _by_day(words: str, said_on: date | None) -> Reckoned:
    """2025-06, 2025.6.30: as tables print a day."""
    match = _NUMERIC.search(words)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    on = _day_of(year, month, day)
    return (on, "按当日算" if day else "按月末算") if on else None


def _by_plan(words: str, said_on: date | None) -> Reckoned:
    for name, year in _known()["plans"].items():
        if name in words:
            return date(year, 12, 31), f"即 {year} 年末"
    return None


def _by_year(words: str, said_on: date | None) -> Reckoned:
    """A year, printed or counted from the article's own, and what is said within it."""
    year, rest, is_named = _year(words, said_on)
    if year is None:
        return None
    school = _known()["school_year"]
    if any(word in words for word in school["words"]):
        month, day = _month_day(school["ends"])
        ends = year if _spans(words) or not is_named else year + 1
        return date(ends, month, day), f"按学年末（{ends} 年 {month} 月 {day} 日）算"
    within = _within(rest, year)
    if within is None:
        return (date(year, 12, 31), "按年末算") if is_named else None
    on, how = within
    if not is_named and said_on is not None and on < said_on:
        on = _day_of(year + 1, on.month, on.day) or date(year + 1, on.month, 28)
    return on, how


def _year(words: str, said_on: date | None) -> tuple[int | None, str, bool]:
    """The year, what stands behind it, and whether the words name it."""
    matches = list(_YEAR.finditer(words))
    if matches:
        last = matches[-1]
        first = int(last[1] or last[2].translate(_DIGITS))
        until = int(last[3]) if last[3] else None
        if last[4]:
            until = first // 100 * 100 + int(last[4])
        return until or first, words[last.end() :], True
    if said_on is None:
        return None, words, False
    years: Mapping[str, int] = _known()["years"]
    for name in sorted(years, key=len, reverse=True):
        if name in words:
            return said_on.year + years[name], words.split(name, 1)[1] or name, True
    if any(word in words for word in _known()["school_year"]["words"]):
        begins = _known()["school_year"]["begins"]
        return said_on.year + (said_on.month >= begins), words, False
    return said_on.year, words, False


def _spans(words: str) -> bool:
    """Whether a school year is printed with both its years: 2024-2025学年."""
    return any(m[3] or m[4] for m in _YEAR.finditer(words))


def _within(words: str, year: int) -> Reckoned:
    """The part of `year` that `words` name: a day, a month, a stretch, the eve of a feast."""
    match = list(_MONTH.finditer(words))[-1:]
    if match:
        month, day = _number(match[0][1]), _number(match[0][2])
        part = _known()["month_parts"].get(match[0][3], 0)
        on = _day_of(year, month, day or part)
        return (on, "按当日算" if day else "按旬末算" if part else "按月末算") if on else None
    before = words.endswith("前")
    for table, applies, how in (("eves", before, "按前一天算"), ("stretches", True, "按期末算")):
        names = _known()[table]
        for name in sorted(names, key=len, reverse=True):
            if applies and (name in words or (name[0] == "年" and words.startswith(name[1:]))):
                month, day = _month_day(names[name])
                if name == "元旦":
                    year -= 1
                return date(year, month, day), how
    return None


def _number(words: str | None) -> int:
    value = value_of(words) if words else None
    return int(value) if value is not None and value == int(value) else 0


def _day_of(year: int, month: int, day: int) -> date | None:
    """That day; of a month, its last one where `day` is 0; None where there is no such day."""
    if not (1 <= month <= 12 and EARLIEST <= year <= LATEST):
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None


def _later(day: date, months: int) -> date:
    """The same day so many months on; of a shorter month, its last one."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _month_day(written: str) -> tuple[int, int]:
    month, day = written.split("-")
    return int(month), int(day)


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(KNOWLEDGE.read_text("utf-8"))
