"""One length told twice: 一场为期四十天的集中整治 … 在此次30天的集中整治行动中."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...covered import Covered
from ...late_pattern import LatePattern
from ...records import Finding, Span
from ..ledger import marked

_NUMBER = "[0-9]{1,3}|[一两二三四五六七八九十]{1,3}"
_LENGTH = LatePattern(
    f"(?P<said>(?:为期|历时)(?:近|约)?(?P<number>{_NUMBER})(?:个)?(?P<unit>天|周|月|年))的(?P<what>[一-龥]{{4}})"
)
_AGAIN = LatePattern(
    f"(?:此次|这次|本次|该次|这场)(?:为期)?(?P<said>(?P<number>{_NUMBER})(?:个)?(?P<unit>天|周|月|年))的(?P<what>[一-龥]{{4}})"
)


def check_lengths_told_twice(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """The second points back (此次) to what the first is told of, in its first four signs."""
    first: dict[tuple[str, str], tuple[int | None, Span]] = {}
    for length in _LENGTH.finditer(folded):
        if length.start() not in barred:
            told = small_number(length["number"]), Span(*length.span("said"))
            first.setdefault((length["what"], length["unit"]), told)
    for again in _AGAIN.finditer(folded):
        known = first.get((again["what"], again["unit"]))
        number = small_number(again["number"])
        if known is None or known[0] in (None, number) or again.start() < known[1].end:
            continue
        spans = known[1], Span(*again.span("said"))
        yield marked(
            "repeat",
            text,
            spans,
            raw="；".join(span.of(text) for span in spans),
            recomputed=f"{known[0]} ≠ {number}",
            verdict=(
                f"“{again['what']}”的时长前后不同（{spans[0].of(text)}，{spans[1].of(text)}），请核对。"
            ),
        )
