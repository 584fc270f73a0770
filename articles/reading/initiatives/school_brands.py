"""Brands of schools told in a row: 第一中学“墨香”、实验小学“兰韵”等一批校园品牌."""

from __future__ import annotations

from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..records import Span
from .clause import Naming
from .kinds import HAN, NUMERAL, bare

_ROW = LatePattern(
    rf"[{HAN}]{{2,14}}“[^“”]{{2,16}}”(?:、[{HAN}]{{2,14}}“[^“”]{{2,16}}”){{1,11}}"
    rf"等?(?:一批|一系列|多个|各具特色的|[{NUMERAL}]{{1,3}}余?个)?[{HAN}]{{0,10}}?品牌"
)
_MARKED = LatePattern("“([^“”]{2,16})”")


def brands_of_schools(folded: str, sentence: Span) -> Iterator[Naming]:
    """The brand that each school of a row has: what is in its marks, whosever it is."""
    if folded.find("品牌", sentence.start, sentence.end) < 0:
        return
    for row in _ROW.finditer(folded, sentence.start, sentence.end):
        for item in _MARKED.finditer(folded, row.start(), row.end()):
            start, end = item.span(1)
            yield Naming(start, end, bare(item[1]), "quoted", "brand", "打造", "品牌")
