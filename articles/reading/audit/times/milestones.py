"""Stages of one work out of their order: 去年6月封顶,今年2月动工; results before entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding, Span
from ...word_list import any_of
from ..eras import is_known, leftover
from ..ledger import marked

_DATE = LatePattern(
    "(?<![0-9])(?:(?P<year>(?:19|20)[0-9]{2})年|(?P<turn>前年|去年|上年|今年|明年|后年|次年|翌年|当年|同年))?"
    "(?:(?P<month>1[0-2]|[1-9])月(?:(?P<day>[0-9]{1,2})[日号])?|(?<=年))"
)
_TURNS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "明年": 1, "后年": 2}
_ON = {"次年": 1, "翌年": 1, "当年": 0, "同年": 0}
_MAY_REPEAT = LatePattern(
    "二期|三期|一期|扩建|第[二三][期批轮次]|另|又|再次|重新|原|旧|老校|分别|等|首批|[每各]|上[一]?轮|往年|复[工试]|补"
)
_SIGNS = re.compile("[,。;:!?\n]")
_CLAUSE = re.compile("[^,。;:!?\n]*")
_SET_FOR = LatePattern(
    "(?:^|[,。;:])(?P<deed>[^,。;:]{2,12}?)(?:时间)?(?:定于|定在|自|从|为|于|是)$"
)
_AHEAD, _LONGEST, _FEWEST, _TWO_LINES = 24, 400, 2, 240


class _Stage(NamedTuple):
    """A date with what happened then: where it stands, when it was, how far the work had come."""

    span: Span
    when: tuple[int, int, int]
    absolute: bool
    row: int
    rank: int
    word: str
    subject: str


def check_milestones(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """Dates and deeds of one paragraph; the deed stands beside its date, in the same clause.

    Silent where a stage is told twice, or a second work, phase or round is named.
    """
    if not _words().search(folded):
        return
    for start, sentences in _groups(folded):
        if start not in barred and (found := _unordered(text, sentences, start)):
            yield found


def _groups(folded: str) -> Iterator[tuple[int, str]]:
    """A paragraph, in pieces where it is long; two short ones together, as notices have them."""
    at, above = 0, 0
    for line in folded.split("\n"):
        for start in range(0, len(line), _LONGEST):
            yield at + start, line[start : start + _LONGEST]
        end = at + len(line)
        if line and at and end - above <= _TWO_LINES:
            yield above, folded[above:end]
        above, at = at if line else above, end + 1


@cache
def _rows() -> tuple[tuple[re.Pattern[str], ...], ...]:
    rows = lexicon("audit")["milestones"]["rows"]
    return tuple(tuple(re.compile(any_of(stage)) for stage in row) for row in rows)


@cache
def _words() -> re.Pattern[str]:
    rows = lexicon("audit")["milestones"]["rows"]
    return re.compile(any_of(word for row in rows for stage in row for word in stage))


def _unordered(text: str, words: str, at: int) -> Finding | None:
    if "月" not in words or not _words().search(words):
        return None
    stages = list(_stages(words, at))
    for row in range(len(_rows())):
        told = [stage for stage in stages if stage.row == row]
        if len(told) < _FEWEST or len({stage.rank for stage in told}) < len(told):
            continue
        if len({stage.absolute for stage in told}) > 1 or _MAY_REPEAT.search(words):
            continue
        ordered = sorted(told, key=lambda stage: stage.rank)
        for early, late in pairwise(ordered):
            if _is_before(late.when, early.when) and _are_of_one(early, late):
                return _finding(text, early, late)
    return None


def _is_before(left: tuple[int, int, int], right: tuple[int, int, int]) -> bool:
    """Whether one date lies before another, as far as both are printed."""
    for one, other in zip(left, right, strict=True):
        if one == 0 or other == 0:
            return one < other if one and other else False
        if one != other:
            return one < other
    return False


_BASE = 5000
"""Years told from this one count from here, so that none of them is nought."""


def _stages(words: str, at: int) -> Iterator[_Stage]:
    year, absolute, since = 0, False, 0
    for date in _DATE.finditer(words):
        if date["year"]:
            year, absolute = int(date["year"]), True
        elif date["turn"] in _TURNS:
            year, absolute = _BASE + _TURNS[date["turn"]], False
        elif date["turn"] and year:
            year += _ON[date["turn"]]
        elif not date["turn"] and not date["month"]:
            continue
        when = (year or _BASE, int(date["month"] or 0), int(date["day"] or 0))
        behind = _set_for(words, date.start())
        found = behind or _deed(words, date.end())
        if found and date.end() > date.start():
            row, rank, word = found
            span = Span(at + date.start(), at + date.end())
            end = date.end() if behind else words.index(word, date.end())
            subject = _subject(words, since, date, end)
            since = date.end()
            yield _Stage(span, when, absolute, row, rank, word, subject)


def _subject(words: str, since: int, date: re.Match[str], end: int) -> str:
    """What a date and its deed are told of: all words from the last such date on, but the deeds.

    `end` is where the deed begins that stands behind the date, or the date's own end.
    """
    floor = since or max(0, date.start() - _AHEAD)
    before = _words().sub(" ", words[floor : date.start()])
    before = before if since else _SIGNS.split(before)[-1]
    between = words[date.end() : end]
    return leftover(_it().sub(" ", _SIGNS.sub(" ", f"{before} {between}")))


@cache
def _it() -> re.Pattern[str]:
    return re.compile(any_of(lexicon("audit")["milestones"]["it"]))


def _are_of_one(left: _Stage, right: _Stage) -> bool:
    """Whether the later told names no other thing than the one before."""
    first, second = sorted((left, right), key=lambda stage: stage.span)
    return is_known(second.subject, first.subject)


def _deed(words: str, end: int) -> tuple[int, int, str] | None:
    """What happened on a date: the first deed behind it, before the next date."""
    clause = _CLAUSE.match(words, end, min(len(words), end + _AHEAD))
    said = clause[0] if clause else ""
    following = _DATE.search(said)
    said = said[: following.start()] if following and following.end() > following.start() else said
    found = _deeds_in(said)
    return min(found)[1:] if found else None


def _deeds_in(said: str) -> list[tuple[int, int, int, str]]:
    return [
        (match.start(), row, rank, match[0])
        for row, stages in enumerate(_rows())
        for rank, stage in enumerate(stages)
        if (match := stage.search(said))
    ]


def _set_for(words: str, start: int) -> tuple[int, int, str] | None:
    """What a date is set for, right before it: 笔试定于|6月17日, 打印时间自|6月19日."""
    lead = _SET_FOR.search(words[max(0, start - _AHEAD) : start])
    if lead is None:
        return None
    said = lead["deed"].removesuffix("时间")
    found = [deed for deed in _deeds_in(said) if said.endswith(deed[3])]
    return max(found)[1:] if found else None


def _finding(text: str, early: _Stage, late: _Stage) -> Finding:
    spans = (early.span, late.span)
    one, other = (stage.span.of(text) for stage in (early, late))
    return marked(
        "date",
        text,
        spans,
        raw=f"{one}{early.word}，{other}{late.word}",
        recomputed=f"{other}早于{one}",
        verdict=f"{one}“{early.word}”、{other}“{late.word}”，先后颠倒，请核对。",
    )
