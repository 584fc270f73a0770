"""One stock (全市现有…) told with two values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, has, step, words_of
from ..verdicts import told_twice

_OF_ALL = LatePattern(
    "(?:目前|现在)?(?:全[市县区省旗州]|[我本该][市县区省旗州])?(?:现有|共有|总数|有)"
)
_STOCKS = ("people", "schools", "organisations")


def check_repeats(ledger: Ledger) -> Iterator[Finding]:
    """全市现有义务教育学校730所 … 全市共有义务教育学校732所: one stock with two values."""
    stock = words_of("total", "stock")
    first: dict[tuple[str, str, str | None, str | None], Figure] = {}
    for figure in ledger.figures:
        if figure.unit_class not in _STOCKS or figure.comparator != "eq":
            continue
        clause = ledger.clause(figure).removeprefix("在")
        if not has(stock, clause):
            continue
        noun = _noun(clause) or ledger.after(figure)
        if len(noun) < 2 or not _OF_ALL.match(clause):
            continue
        key = (noun, figure.unit[:1], figure.region, figure.as_of)
        earlier = first.setdefault(key, figure)
        if earlier.sentence == figure.sentence or earlier.value == figure.value:
            continue
        if abs(earlier.value - figure.value) <= max(step_of(earlier), step_of(figure)):
            continue
        yield told_twice(ledger, earlier, figure, noun)


def _noun(clause: str) -> str:
    """义务教育学校 of 全市现有义务教育学校: what stands behind the word for a stock."""
    end = max(
        clause.rfind(word) + len(word)
        for word in lexicon("audit")["total"]["stock"]
        if word in clause
    )
    noun = clause[end:].removeprefix("各类").removeprefix("各级各类").removeprefix("的")
    return noun.removesuffix("人数").removesuffix("总数").removesuffix("共").rstrip("有为达:")


def step_of(figure: Figure) -> Decimal:
    return step(figure) if step(figure) > 1 else Decimal(0)
