"""Rows beside their number: “甲”“乙”三大工程, 甲小学、乙中学3所, 围绕五个方面:甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...clauses import clause_start
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import miscounted, open_list, words_of
from .slogans import items_of

_BEHIND_QUOTES = LatePattern(
    "[”》](?P<said>(?P<number>[两二三四五六七八九2-9])[大个项](?P<noun>[一-龥]{2,4}))"
)
_ROW_OF_QUOTES = LatePattern("(?:(?:“[^“”\n]{1,40}”|《[^《》\n]{1,40}》)[、和与及]?){2,12}$")
_BEHIND_NAMES = LatePattern(
    "[中学校园院校](?P<said>(?P<number>[三四五六七八九]|[3-9]|1[0-9])所)(?![以多余])"
)
_NUMBERED_SCHOOL = LatePattern("第?[一二三四五六七八九十]{1,2}(?:中|小|幼)")
_ASPECTS = LatePattern(
    "(?P<said>(?P<number>[三四五六七八九3-9])[个大项](?P<noun>[^,。;:、\n0-9“”()]{2,6}?))"
    "(?:展开|发力|入手|着手|推进|进行)?(?:“[^“”]{2,10}”|[^,。;:、\n0-9“”()]{0,4}“[^“”]{2,10}”)?(?P<link>:|,包括|包括|,分别是|,分别为|,即)"
)
_LISTED = LatePattern("[^。\n()!?]{8,240}")
_LINK = LatePattern("和|与|及")


def check_listed(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """What a number beside a row of names says, against the names."""
    for said, row, count in (
        *_quotes(folded),
        *_names(folded),
        *_aspects(folded),
    ):
        if said.start in barred:
            continue
        yield miscounted(text, said, row, count)


def _quotes(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """“甲”“乙”“丙”三大工程: quotations side by side, as many as the number behind says."""
    nouns, more = words_of("announce", "nouns"), words_of("list", "summed")
    papers = words_of("list", "papers")
    for match in _BEHIND_QUOTES.finditer(folded):
        end = match.start() + 1
        if not any(
            nouns.ends(match["noun"][:n]) or more.ends(match["noun"][:n]) for n in (2, 3, 4)
        ) and not (match[0][0] == "》" and papers.begins(match["noun"])):
            continue
        floor = max(0, end - 300)
        row = _ROW_OF_QUOTES.search(folded, floor, end)
        if row is None or folded[row.start() - 1 : row.start()] in (
            "、",
            "和",
            "与",
            "及",
            "”",
            "》",
        ):
            continue
        count = len(re.findall("[”》](?=[、和与及“《]|$)", row[0]))
        announced = small_number(match["number"])
        if count < 2 or announced in (None, count) or "等" in folded[row.start() - 6 : row.start()]:
            continue
        yield Span(*match.span("said")), Span(row.start(), end), count


def _names(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """甲山小学、乙水中学、丙河学校3所: names of schools before their number, one or two too few.

    The row may have begun before what is counted, so that more names are no finding.
    """
    ends, kinds = words_of("list", "institutions"), words_of("list", "kinds")
    for match in _BEHIND_NAMES.finditer(folded):
        stop = match.start("said")
        floor = max(0, stop - 200)
        start = clause_start(folded, floor, stop, ",。;:!?\n“”()《》")
        items = items_of(folded[start:stop])
        if len(items) < 3 or start == floor:
            continue
        full = all(
            (len(i) > 3 and ends.ends(i) and i not in ("", *_plain(kinds.longest_at(i, 0))))
            or _NUMBERED_SCHOOL.fullmatch(i)
            for i in items
        )
        most = len(items) + sum(len(_LINK.findall(item)) for item in items)
        announced = small_number(match["number"]) or 0
        if not full or not 0 < announced - most <= 2 or open_list(folded[start:stop]):
            continue
        if folded[max(0, start - 1) : start] == "," and "、" in folded[max(0, start - 20) : start]:
            continue
        yield Span(*match.span("said")), Span(start, stop), most


def _plain(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _aspects(folded: str) -> Iterator[tuple[Span, Span, int]]:
    """围绕五个方面展开:甲、乙、丙: fewer than announced; 三个转变:…转变,…转变: any other number."""
    aspects = words_of("announce", "aspects")
    for match in _ASPECTS.finditer(folded):
        if folded[match.start() - 1 : match.start()] in ("第", "十", "百") or not match.start():
            continue
        if not aspects.ends(match["noun"]):
            continue
        listed = _LISTED.match(folded, match.end())
        if listed is None or open_list(listed[0]) or listed[0].startswith(("一是", "一要", "第一")):
            continue
        row = listed[0]
        if any(sign.isdigit() for sign in row) or "——" in row:
            continue
        announced = small_number(match["number"]) or 0
        span = Span(match.end(), match.end() + len(row))
        said = Span(*match.span("said"))
        key = match["noun"][-2:]
        parts = re.split("[,;、]", row)
        if 2 <= len(parts) != announced and all(part.endswith(key) for part in parts):
            joined = sum(len(_LINK.findall(part)) for part in parts)
            if not len(parts) <= announced <= len(parts) + joined:
                yield said, span, len(parts)
            continue
        items = row.split(";") if ";" in row else items_of(row) if "," not in row else []
        most = len(items) + sum(len(_LINK.findall(item)) for item in items)
        if len(items) >= 3 and 0 < announced - most <= 2:
            yield said, span, most
