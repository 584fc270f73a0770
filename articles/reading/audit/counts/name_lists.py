"""Rows of full names in any frame, against the number of them told before in the sentence.

A verb and an object may stand between number and row (对全市8个县开展督查,包括…); titles in
《》 may stand side by side without a sign. The names themselves tell that they are what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding, Places, Span
from ...word_list import any_of
from ..ledger import miscounted

_NUMBER = "[两二三四五六七八九十]{1,2}|[2-9]|[12][0-9]"
_TITLES = LatePattern("《[^《》\n]{2,60}》(?:[、和与及]{0,2}《[^《》\n]{2,60}》){2,20}")
_SCHOOL = "[一-龥]{2,14}(?:小学|中学|学校|幼儿园|[一二三四五六七八九]中|附小|附中|校区|职校|职高)"
_SCHOOLS = LatePattern(f"{_SCHOOL}(?:、{_SCHOOL}){{2,20}}(?:(?:和|以及|及){_SCHOOL})?")
_OF_SCHOOLS = LatePattern(
    f"(?<![0-9第十])(?P<number>{_NUMBER})所(?P<noun>[^,。;:、()0-9]{{0,8}}?(?:学校|小学|中学|幼儿园|校|高中|初中)|(?=[,:]))"
)
_OF_PLACES = LatePattern(
    f"(?<![0-9第十])(?P<number>{_NUMBER})个?(?P<noun>县\\([^()]{{1,4}}\\)|县市区|区县|县区|市县|市州|县|区|市|旗)(?!域|级|直|城)"
)
_OPENS = LatePattern("包括|分别[是为]|即|依次[是为]|涵盖|涉及|:|——|\\($|就是|它们是|名单")
_OPEN = LatePattern("包括|涉及|如|其中|涵盖|有$")
_OTHERS = LatePattern("[0-9]|其中|以及|[二三四五六七八九十两]{1,2}[个所项]|另|除|还|如")
_NOT_ALL = LatePattern("等|,?(?:以及|还有|和|及|与|另)|…")
_AND_OTHERS = LatePattern(f"等(?:共)?(?P<number>{_NUMBER})(?:所|个|家|项|部|份)")
_ARE_ALL = LatePattern(
    "(?:这|此次|上述|本次|获评|通过|入选)[^,。;0-9]{0,16}(?:分别[是为]|依次[是为])$"
)
_THE_CHOSEN = LatePattern(
    "(?:入选|获评|上榜|中选|获批|通过|命名|挂牌|授牌)的?(?:学校|幼儿园|园校)?(?:名单)?(?:有|是|为|如下)?:$"
)
_ARE_CHOSEN = LatePattern("首批|入选|获评|上榜|中选|获批|命名|挂牌|授牌|试点|示范")
_NEAR = 10
_LEAD, _FAR = 30, 200
_REACH, _MOST_OFF = 60, 3


class _Row(NamedTuple):
    start: int
    end: int
    names: int


def check_name_lists(text: str, folded: str, places: Places, barred: Covered) -> Iterator[Finding]:
    """8个县(市、区)…,包括 over nine of them; 四项制度,即《甲》《乙》《丙》.

    Behind 包括 and 涉及 only more than announced is wrong. Silent for 等, and where another number
    or a word for others stands in between.
    """
    for rows, announced in (
        (_titles(folded), _of_titles()),
        (_of_towns(folded, places), _OF_PLACES),
        (_schools(folded), _OF_SCHOOLS),
    ):
        for row in rows:
            floor = max(0, row.start - _REACH)
            floor = max(floor, *(folded.rfind(s, floor, row.start) + 1 for s in "。;\n"))
            told = list(announced.finditer(folded, floor, row.start))
            if row.start in barred:
                continue
            if behind := _AND_OTHERS.match(folded, row.end):
                yield from _more_than(text, row, behind)
            if _NOT_ALL.match(folded, row.end):
                continue
            if not told:
                yield from _told_before(text, folded, row, announced, floor)
                yield from _chosen(text, folded, row, announced)
                continue
            said, link = told[-1], folded[told[-1].end() : row.start]
            number = small_number(said["number"]) or 0
            if not _OPENS.search(link) or _OTHERS.search(link):
                continue
            if row.names == number or abs(row.names - number) > _MOST_OFF:
                continue
            if row.names > number or not _OPEN.search(link):
                span = Span(said.start("number"), said.end())
                yield miscounted(text, span, Span(row.start, row.end), row.names)


def _more_than(text: str, row: _Row, behind: re.Match[str]) -> Iterator[Finding]:
    """甲小学、乙小学、丙中学、丁中学、戊中学等4所学校: 等 may leave some out and adds none."""
    if row.names > (small_number(behind["number"]) or row.names):
        span = Span(behind.start("number"), behind.end())
        yield miscounted(text, span, Span(row.start, row.end), row.names)


def _told_before(
    text: str, folded: str, row: _Row, announced: LatePattern, floor: int
) -> Iterator[Finding]:
    """新增三所学校通过评估。…通过评估的学校分别是甲中学、…和丁中学: told a sentence before.

    One such number in the sentences right before, and the row is said to be all of them.
    """
    if not _ARE_ALL.search(folded, max(floor, row.start - _LEAD), row.start):
        return
    told = list(announced.finditer(folded, max(0, row.start - _FAR), floor))
    if len({match["number"] for match in told}) != 1:
        return
    number = small_number(told[-1]["number"]) or 0
    if row.names != number and abs(row.names - number) <= _MOST_OFF:
        span = Span(told[-1].start("number"), told[-1].end())
        yield miscounted(text, span, Span(row.start, row.end), row.names)


def _chosen(text: str, folded: str, row: _Row, announced: LatePattern) -> Iterator[Finding]:
    """首批7所学校挂牌. … 最终入选的有:甲小学、…、己小学: all that were chosen, with names.

    Silent where any number before is that of the names.
    """
    if not _THE_CHOSEN.search(folded, max(0, row.start - _LEAD), row.start):
        return
    told = [
        match
        for match in announced.finditer(folded, 0, row.start)
        if _ARE_CHOSEN.search(folded, max(0, match.start() - _NEAR), match.end() + _NEAR)
    ]
    numbers = {small_number(match["number"]) or 0 for match in announced.finditer(folded)}
    if not told or row.names in numbers:
        return
    if abs((small_number(told[0]["number"]) or 0) - row.names) <= _MOST_OFF - 1:
        span = Span(told[0].start("number"), told[0].end())
        yield miscounted(text, span, Span(row.start, row.end), row.names)


def _of_titles() -> LatePattern:
    papers = any_of(lexicon("audit")["list"]["papers"])
    return LatePattern(
        f"(?<![0-9第十])(?P<number>{_NUMBER})(?:项|个|部|份|本|种)(?P<noun>[^,。;:、0-9《》]{{0,6}}?(?:{papers}))"
    )


def _titles(folded: str) -> Iterator[_Row]:
    for match in _TITLES.finditer(folded):
        yield _Row(match.start(), match.end(), match[0].count("《"))


def _schools(folded: str) -> Iterator[_Row]:
    for match in _SCHOOLS.finditer(folded):
        row = match[0]
        links = sum(row.count(word) for word in ("和", "以及", "及", "与"))
        last = re.split("、", row)[-1]
        if links and not re.search(f"^{_SCHOOL}(?:和|以及|及){_SCHOOL}$", last):
            continue
        first = row.partition("、")[0]
        start = match.start() + 1 + max(first.rfind(word) for word in "的是为有括在对到")
        yield _Row(start, match.end(), row.count("、") + 1 + links)


def _of_towns(folded: str, places: Places) -> Iterator[_Row]:
    """Runs of three settled names and more, joined by 、 and 和, no name twice."""
    runs: list[list[Span]] = []
    for span in (m.span for m in places.mentions if m.adcode):
        link = folded[runs[-1][-1].end : span.start] if runs else ""
        if link in ("、", "和", "及", "与", "以及"):
            runs[-1].append(span)
        else:
            runs.append([span])
    for run in runs:
        if len(run) > 2 and len({folded[s.start : s.end] for s in run}) == len(run):
            yield _Row(run[0].start, run[-1].end, len(run))
