"""Rows of one noun and the number of it told behind: 甲中心、乙中心和丙中心, “四大中心”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...cardinals import DIGITS
from ...clauses import clause_start
from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Finding, Span
from ...word_list import any_of
from .summed import summed_otherwise

_COUNTED = LatePattern(
    "“?(?P<said>(?P<number>[两三四五六七八九])(?:大|个|支)(?P<noun>[一-龥]{2}))”?"
)
_BETWEEN = re.compile("、|[和与及]|以及")
_BACK, _MOST = 160, 24
"""How far back a row may begin, and how long one of its items may be."""


@cache
def _led() -> LatePattern:
    words = any_of(lexicon("audit")["enumerate"]["leads_on"])
    return LatePattern(f",(?:并|共同|从而)?(?:{words})(?:这|了|起|以上|上述)?$")


def check_one_noun(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """Five named centres and “六大中心” behind them: another number than the row has.

    The row is one clause of three items or more, each of which ends in the noun; what “等” leaves
    open may hold more, and what goes on from the clause before is left alone.
    """
    for match in _COUNTED.finditer(folded):
        if match.start() in barred:
            continue
        floor = max(0, match.start() - _BACK)
        before = folded[floor : match.start()]
        led = _led().search(before)
        row = before[: led.start()] if led else before
        if not row.rstrip("等").endswith(noun := match["noun"]):
            continue
        start = clause_start(row, 0, len(row), ",。;:!?\n“”()《》")
        items = _BETWEEN.split(row[start:].rstrip("等"))
        announced, count = DIGITS[match["number"]], len(items)
        if not all(item.endswith(noun) and len(noun) < len(item) <= _MOST for item in items):
            continue
        if count < 3 or count == announced or abs(count - announced) > 2 or (floor and not start):
            continue
        if (row.endswith("等") and announced > count) or row[:start].endswith(noun + ","):
            continue
        row_span = Span(floor + start, floor + len(row))
        yield summed_otherwise(text, row_span, Span(*match.span("said")), count)
