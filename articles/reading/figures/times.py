"""The time that a value is given for, in the text's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

_FROM = "(?:[0-9]{1,2}月?份?[-—–~至到])?"
"""1-3月份, 今年1至8月: a row of months is one time."""
_TIMES = LatePattern(
    r"(?:截至|截止|至|到)?(?:20|19)[0-9]{2}(?:年?[-—–~至到](?:20)?[0-9]{2})? ?(?:学年度?|年度?)"
    r"(?:以来|之前|前|底前?|末|初|上半年|下半年|[一二三四]季度|前[一二三]季度|秋季学期|春季学期|秋季|春季|暑假期?间?|寒假"
    rf"|前?{_FROM}[0-9]{{1,2}}个?月(?:[0-9]{{1,2}}日|底|末|初|份)?)?(?:以来|前)?"
    r"|今年(?:以来|上半年|下半年|秋季学期|春季学期|秋季|春季|秋|春|前?[一二三]季度"
    rf"|前?{_FROM}[0-9]{{1,2}}个?月(?:[0-9]{{1,2}}日|底|份)?(?:以来)?)?"
    r"|(?:去年|前年|明年|本学期|上学期|新学期|本学年)(?:秋季|春季|底|以来|[0-9]{1,2}月(?:以来)?)?"
    r"|(?:上半年|下半年|年底前|前?[一二三四]季度|年内|今秋|今春)"
    r"|“?十[一二三四五六]五”?(?:期间|以来|末|时期|初)"
    r"|(?:近|过去|未来|今后|最近)?[0-9一二两三四五六七八九十几]{1,3}个?(?:年|学年|学期)(?:多)?(?:来|以来|间|内)"
    r"|近[一二两三四五六七八九十0-9]{1,2}年"
    rf"|(?<![0-9年]){_FROM}[0-9]{{1,2}}月(?:底前|底|末|份|初|[0-9]{{1,2}}日)?(?:以来|前)?"
    r"|“[五六七八]一”前|暑假期?间?|寒假期?间?"
)
_TIME_BEGIN = LatePattern(
    "[截至到今去前明本上下新年“十近过未最暑寒0-9一二两三四五六七八九几]"
    "(?=[-—–~至止前0-9年秋春学半底内季十一二两三四五六七八九几个去来后近月假])"
)
"""The first sign of a time with what may be its second."""
_AGAINST = ("较", "比", "与", "同")


def _times(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All times in a stretch; the long pattern is tried only where one may begin."""
    for begin in _TIME_BEGIN.finditer(folded, start, end):
        if begin.start() >= start and (time := _TIMES.match(folded, begin.start(), end)):
            yield time
            start = time.end()


def as_of(text: str, folded: str, start: int, end: int) -> str | None:
    """The time that a sentence gives a value for, as printed: the last one up to the number.

    Vague words (目前, 近年来) are no time, nor is that of a comparison (较2015年).
    """
    found = None
    for match in _times(folded, start, end):
        if folded[max(0, match.start() - 1) : match.start()] not in _AGAINST:
            found = match
    return None if found is None else _plain(text[found.start() : found.end()])


def only_time(text: str, folded: str, start: int, end: int) -> str | None:
    """The time that a paragraph names up to a sentence that names none, if it is one alone."""
    earlier = {_plain(text[m.start() : m.end()]) for m in _times(folded, start, end)}
    if len(earlier) != 1:
        return None
    time = earlier.pop()
    return time if time is not None and time.startswith(("20", "今年")) else None


_YEAR = LatePattern("(20[0-9]{2})(?![0-9])(?:年|学年)")


def is_to_come(time: str, year: int | None) -> bool:
    """Whether a time lies after the year of print: 明年, and 2025年 in an article of 2023.

    >>> is_to_come("2025年底", 2023), is_to_come("2022年", 2023), is_to_come("2025年", None)
    (True, False, False)
    """
    if time.startswith(("明年", "后年")):
        return True
    named = _YEAR.match(time)
    return named is not None and year is not None and int(named[1]) > year


def _plain(words: str) -> str | None:
    for lead in ("截至", "截止", "到", "至"):
        words = words.removeprefix(lead)
    return words or None
