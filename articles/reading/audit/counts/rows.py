"""A count of things against the names that follow it: 6所高校(甲、乙、…), 4件…“甲”“乙”…"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding, Places, Span
from ..ledger import marked, open_list, words_of
from .joins import joins

_CLASSES = frozenset(("schools", "organisations", "items", "documents", "people", "events"))
_CLOSED = LatePattern(r"\(([^()\n]{4,300})\)")
_QUOTED = LatePattern("“[^“”\n]{1,80}”|《[^《》\n]{1,80}》")
_TO_QUOTES = LatePattern("[^“”《》。;\n0-9]{0,14}?(?:分别是|分别为|即|主要为|为|:|——)(?=[“《])")
_TO_NAMES = LatePattern(
    "[^,。;:()、“”《》\n0-9]{0,12}(?:,?(?:分别是|分别为|即|就是|依次为|依次是)|:|——):?"
)
_NAMES = LatePattern("[^,。;:()!?\n“”《》0-9]{5,400}")
_WHO = LatePattern(
    "[^。;:\n0-9]{2,30}?(?:[她他]们|分别|依次)+(?:是|为):?(?P<names>[一-龥]{2,3}(?:[、和][一-龥]{2,3}){2,20})[。;\n]"
)
_EXPLAINS = ("含", "不含", "其中", "包括", "下称", "以下", "简称", "区", "市", "县", "园")
_BEHIND_PLACES = LatePattern("([两二三四五六七八九十]{1,2})(?:个)?(?:县|区|市|地|州|旗|盟|省)")

_RANKS = "县区市州旗盟"


class _Row(NamedTuple):
    """Where a row of names stands, and the fewest and most it can be read as."""

    start: int
    end: int
    fewest: int
    most: int


def check_rows(
    text: str, folded: str, barred: Covered, figures: tuple[Figure, ...]
) -> Iterator[Finding]:
    """6所高校(甲、乙、丙、丁、戊): as many as are announced, whichever way 与 is read."""
    starts = [figure.span.start for figure in figures]
    for figure in figures:
        if figure.comparator != "eq" or not 2 <= figure.value <= 30 or figure.value_high:
            continue
        if figure.unit_class not in _CLASSES or figure.span.start in barred:
            continue
        end = figure.span.end
        row = _bracketed(folded, end) or _quoted_row(folded, end) or _named_row(folded, end)
        if row is None and figure.unit_class == "people":
            row = _people(folded, end)
        if row is None:
            continue
        listed = folded[row.start : row.end]
        if open_list(listed) or folded.startswith("等", row.end):
            continue
        inside = bisect_left(starts, row.start)
        if inside < len(starts) and starts[inside] < row.end:
            continue
        announced = int(figure.value)
        if row.fewest <= announced <= row.most or any(sign.isdigit() for sign in listed):
            continue
        count = row.most if announced > row.most else row.fewest
        yield marked(
            "count",
            text,
            (figure.span, Span(row.start, row.end)),
            raw=f"{figure.surface}：{text[row.start : row.end]}",
            recomputed=f"所列{count}项",
            verdict=f"文中说{figure.surface}，随后列出{count}项，请核对。",
        )


def _people(folded: str, end: int) -> _Row | None:
    """6名教师受到表彰,她们分别是张玉兰、李春梅…: names of people, each with its surname."""
    told = _WHO.match(folded, end)
    if told is None:
        return None
    names = re.split("、|和", told["names"])
    surnames = lexicon("header")["names"]["surnames"]
    if len(names) < 3 or not all(2 <= len(n) <= 3 and n[0] in surnames for n in names):
        return None
    return _Row(told.start("names"), told.end("names"), len(names), len(names))


def _bracketed(folded: str, end: int) -> _Row | None:
    """A bracket right behind the noun."""
    at = folded.find("(", end, end + 16)
    if at < 0 or re.search("[,。;:、“”《》\n]", folded[end:at]) or at == end:
        return None
    match = _CLOSED.match(folded, at)
    if match is None or "、" not in match[1] or re.search("[。;:]", match[1]):
        return None
    parts = match[1].split("、")
    if match[1].startswith(_EXPLAINS) or any(len(part) < 3 for part in parts):
        return None
    links = len(re.findall("以及|和|及|与|,", match[1]))
    return _Row(match.start(1), match.end(1), _plain_items(match[1]), len(parts) + links)


def _plain_items(listing: str) -> int:
    depth, count = 0, 1
    for sign in listing:
        if sign in "“‘《(":
            depth += 1
        elif sign in "”’》)":
            depth -= 1
        elif depth == 0 and sign == "、":
            count += 1
    return count


def _quoted_row(folded: str, end: int) -> _Row | None:
    """4件,主要为“甲”“乙”“丙”“丁”: names in quotation marks side by side."""
    head = _TO_QUOTES.match(folded, end, end + 26)
    if head is None:
        return None
    at, count, start = head.end(), 0, head.end()
    while match := _QUOTED.match(folded, at):
        count += 1
        at = match.end()
        if folded[at : at + 1] in ("、", "和", "与", "及"):
            at += 1
    if count < 2 or folded[at : at + 1] not in ("。", ",", ";", "\n", ""):
        return None
    return _Row(start, at, count, count)


def _named_row(folded: str, end: int) -> _Row | None:
    """6所,即甲小学、乙中学、丙学校: full names of institutions or places up to the clause's end."""
    head = _TO_NAMES.match(folded, end, end + 20)
    if head is None:
        return None
    match = _NAMES.match(folded, head.end())
    if match is None or folded[match.end() : match.end() + 1] not in ("。", ",", ";", "\n", ""):
        return None
    names = match[0].rstrip(" ").split("、")
    suffixes = words_of("list", "institutions")
    if len(names) < 2 or not all(3 <= len(name) <= 24 and suffixes.ends(name) for name in names):
        return None
    follows = _NAMES.match(folded, match.end() + 1)
    if folded[match.end() : match.end() + 1] == "," and follows and suffixes.ends(follows[0]):
        return None
    links = sum(len(list(joins().finditer(name))) for name in names)
    return _Row(
        match.start(), match.start() + len(match[0].rstrip(" ")), len(names), len(names) + links
    )


def check_named_places(text: str, folded: str, places: Places) -> Iterator[Finding]:
    """越城、柯桥、上虞四区: place names in a row, with their number behind."""
    row: list[Span] = []
    for place in places.mentions:
        if row and folded[row[-1].end : place.span.start] not in ("、", "和", "及", "与"):
            row = []
        row.append(place.span)
        behind = _BEHIND_PLACES.match(folded, place.span.end, place.span.end + 4)
        if behind is None or len(row) < 2:
            continue
        opening = folded[max(0, row[0].start - 1) : row[0].start]
        announced = small_number(behind[1])
        if opening in ("、", "和", "与", "及") or announced in (None, len(row)):
            continue
        others = _RANKS.replace(behind[0][-1], "")
        if announced == sum(not s.of(folded)[2:].endswith(tuple(others)) for s in row):
            continue  # 甲市和乙、丙两县
        span = Span(row[0].start, row[-1].end)
        yield marked(
            "count",
            text,
            (span, Span(behind.start(), behind.end())),
            raw=f"{span.of(text)}{text[behind.start() : behind.end()]}",
            recomputed=f"所列{len(row)}个",
            verdict=(
                f"文中列出{len(row)}个地名，随后说{text[behind.start() : behind.end()]}，请核对。"
            ),
        )
