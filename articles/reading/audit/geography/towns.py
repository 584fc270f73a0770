"""Rows of towns with their number: 城关镇、柳河镇、石桥乡、双塔乡5个乡镇."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import miscounted

_ROW = LatePattern(
    "(?:选取|选定|选择|确定|覆盖|走访|涉及|包括|安排|在|对|由|将|把|与|和)?(?P<row>[一-龥]{1,5}(?:镇|乡|街道)(?:(?:、|和|以及)[一-龥]{1,5}(?:镇|乡|街道)){1,11})"
    "(?P<said>(?P<number>[1-9][0-9]?|[两三四五六七八九十])个(?:乡镇(?:\\(街道\\))?|镇街|镇乡|镇|乡|街道|镇\\(街道\\)))"
)
_MARK = LatePattern("、|和|以及")


def check_towns(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """A closed row of towns right before their number; one behind 等 is left alone."""
    for match in _ROW.finditer(folded):
        said = small_number(match["number"])
        count = len(_MARK.split(match["row"]))
        if said is None or said == count or abs(said - count) > 3 or match.start() in barred:
            continue
        yield miscounted(text, Span(*match.span("said")), Span(*match.span("row")), count)
