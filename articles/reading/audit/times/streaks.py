"""Years in a row in the headline against those of the text: 连续四年 over 连续三年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Page, Span
from ..ledger import marked
from ..sign_pairs import sign_pairs

_STREAK = LatePattern(
    "(?P<said>连续(?P<number>[2-9]|[两二三四五六七八九])(?P<of>[年届次]))(?![多余])"
)
_CLAUSE = re.compile("[,。;:!?\n]")
_LEAD, _SHARED = 500, 5


def check_title_streak(text: str, folded: str, page: Page, barred: Covered) -> Iterator[Finding]:
    """教育满意度连续四年居首 over a lead that says 连续三年 of it.

    Only where headline and text each tell one such number, the text in its lead, in a paragraph
    that has five pairs of signs of the headline's: it tells of the same thing.
    """
    title = page.header.title_span
    if title is None:
        return
    told = list(_STREAK.finditer(folded, title.start, title.end))
    rest = [m for m in _STREAK.finditer(folded, title.end) if m.start() not in barred]
    if len(told) != 1 or not rest or rest[0].start() - title.end > _LEAD:
        return
    first = told[0]
    same_kind = [m for m in rest if m["of"] == first["of"]]
    if len({_years(m) for m in same_kind}) != 1 or _years(same_kind[0]) == _years(first):
        return
    found = same_kind[0]
    begin = folded.rfind("\n", title.end, found.start()) + 1 or title.end
    shared = _pairs(folded[title.start : title.end]) & _pairs(folded[begin : found.end() + 40])
    if len(shared - _pairs(first["said"])) < _SHARED:
        return
    spans = Span(*first.span("said")), Span(*found.span("said"))
    yield marked(
        "repeat",
        text,
        spans,
        raw="；".join(span.of(text) for span in spans),
        recomputed=f"{_years(first)} ≠ {_years(found)}",
        verdict=f"标题写“{spans[0].of(text)}”，正文写“{spans[1].of(text)}”，请核对。",
    )


def _years(match: re.Match[str]) -> int:
    return small_number(match["number"]) or 0


def _pairs(words: str) -> set[str]:
    """Every two signs that stand side by side in a clause."""
    return {pair for clause in _CLAUSE.split(words) for pair in sign_pairs(clause)}
