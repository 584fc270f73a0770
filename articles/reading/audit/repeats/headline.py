"""The headline against the text: another value, or another power of ten."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding, Page
from ..ledger import Ledger, alike, compared, has, words_of
from ..verdicts import told_twice
from .stocks import step_of

_AFTER_UNIT = LatePattern("[0-9][^0-9个所家项件名人]{0,2}[个所家项件名人元]")
_MARKS = str.maketrans("", "", "“”‘’")
_GONE = LatePattern("去年|上年|上一年|前年|上届|往年|(?:19|20)[0-9]{2}年")
_LEAST, _FEW, _ABOUT = 20, 12, Decimal("0.15")
_LEAD = 500
"""How far behind the title its figures are looked for."""


def check_title(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """新增学位9690个 in the headline, 新增学位9960个 in the lead.

    Only where the lead has the headline's words with one other value near to it, and its own
    value stands nowhere in the text.
    """
    title = page.header.title_span
    if title is None:
        return
    told = [f for f in ledger.figures if title.covers(f.span)]
    rest = [f for f in ledger.figures if f.span.start >= title.end]
    for figure in told:
        noun = _named_thing(ledger, figure)
        if figure.comparator != "eq" or figure.value_high is not None or len(noun) < 2:
            continue
        if ledger.folded[figure.span.start] in "十百千万亿":
            continue  # 千名教师
        same = [f for f in rest if alike(f, figure)]
        if any(_rounds_to(f, figure) for f in same):
            continue
        lead = [
            f
            for f in same
            if f.span.start - title.end <= _LEAD
            and f.comparator == "eq"
            and not compared(ledger, f)
            and noun in ledger.clause(f)[-10:] + _behind(ledger, f)[:8]
        ]
        if not lead or not _near(lead[0].value, figure.value):
            continue
        sums = (a.value + b.value for a, b in pairwise(same) if lead[0] in (a, b))
        if any(abs(total - figure.value) <= step_of(figure) for total in sums):
            continue
        yield told_twice(ledger, figure, lead[0], noun)


def check_title_scale(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """1.2亿元 in the headline, 1200万元 in the text: the same digits at another power of ten.

    Only where one figure of the text has those digits, two or more of them, and none the value.
    """
    title = page.header.title_span
    if title is None:
        return
    for figure in ledger.figures:
        if not title.covers(figure.span) or figure.unit_class in ("share", "points", "time"):
            continue
        digits = _digits(figure)
        if len(digits) < 2 or figure.comparator == "range" or not figure.unit:
            continue
        same = [f for f in ledger.figures if f.span.start >= title.end and alike(f, figure)]
        if any(_rounds_to(f, figure) for f in same):
            continue
        scaled = [f for f in same if _digits(f) == digits]
        if len({f.value for f in scaled}) == 1 and scaled[0].span.start - title.end <= _LEAD:
            yield told_twice(ledger, figure, scaled[0], "标题与正文")


def check_title_bounds(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """逾三千名教师参训 over 2780名教师: fewer than the headline says; 近万名 over 1.24万名.

    The text must tell one number of the noun near to it, and none that makes the headline true.
    """
    title = page.header.title_span
    if title is None:
        return
    for figure in (f for f in ledger.figures if title.covers(f.span)):
        if figure.comparator not in ("gt", "approx", "lt") or figure.value < _LEAST:
            continue
        if figure.value_high is not None or figure.unit_class in ("share", "points", "time"):
            continue
        noun = ledger.after(figure)[:2] or ledger.clause(figure)[-2:]
        rest = [f for f in ledger.figures if f.span.start >= title.end and alike(f, figure)]
        low, high = _bounds(figure)
        if len(noun) < 2 or any(low <= f.value <= high or f.value == figure.value for f in rest):
            continue
        lead = [
            f
            for f in rest
            if f.span.start - title.end <= _LEAD
            and f.comparator == "eq"
            and not compared(ledger, f)
            and noun in ledger.clause(f)[-8:] + _behind(ledger, f)[:8]
            and not has(words_of("headline", "of_some"), ledger.said(f, 24))
        ]
        near = {f.value: f for f in lead if _near(f.value, figure.value)}
        sums = {a.value + b.value for a in rest[:_FEW] for b in rest[:_FEW] if a is not b}
        if len(near) == len(lead) == 1 and not any(low <= total <= high for total in sums):
            yield told_twice(ledger, figure, lead[0], noun)


def _bounds(figure: Figure) -> tuple[Decimal, Decimal]:
    """Between which values 逾三千名, 近万名 and 约五百名 may lie."""
    if figure.comparator == "gt":
        return figure.value, figure.value * 2
    low = figure.value * (Decimal(1) - _ABOUT)
    return low, figure.value * (1 + _ABOUT / (1 if figure.comparator == "approx" else 3))


def check_title_of_last_year(ledger: Ledger, page: Page) -> Iterator[Finding]:
    """今年新增学位1.28万个 over 今年新增1.62万个,比去年的1.28万个多3400个: last year's number.

    The headline's value stands in the text for a time gone by alone, beside one value of now.
    """
    title = page.header.title_span
    if title is None or _GONE.search(ledger.folded, title.start, title.end):
        return
    for figure in (f for f in ledger.figures if title.covers(f.span)):
        rest = [f for f in ledger.figures if f.span.start >= title.end and alike(f, figure)]
        same = [f for f in rest if f.value == figure.value]
        noun = _named_thing(ledger, figure)
        if not same or figure.comparator != "eq" or len(noun) < 2:
            continue
        if not all(_GONE.search(ledger.clause(f)) for f in same):
            continue
        now = [
            f
            for f in rest
            if f.sentence == same[0].sentence
            and f.value != figure.value
            and noun in ledger.clause(f) + _behind(ledger, f)
            and not _GONE.search(ledger.clause(f))
            and f.status == "actual"
        ]
        if len(now) == 1 and not compared(ledger, now[0]):
            yield told_twice(ledger, figure, now[0], noun)


def _digits(figure: Figure) -> str:
    return f"{figure.value.normalize():f}".replace(".", "").strip("0")


def _named_thing(ledger: Ledger, figure: Figure) -> str:
    """新增学位 of 8个项目新增学位9690个, 项目 of 8个项目: what the headline counts."""
    behind = _behind(ledger, figure)
    if len(behind) >= 2:
        return behind[:2] if behind[:2] not in ("新增", "开工", "完工", "投用") else ""
    before = _AFTER_UNIT.split(ledger.clause(figure))[-1]
    return before[-4:] if len(before) >= 4 else before


def _behind(ledger: Ledger, figure: Figure) -> str:
    """The words behind a figure, those in quotation marks without the marks: 217名“银龄教师”."""
    if ledger.folded[figure.span.end : figure.span.end + 1] != "“":
        return ledger.after(figure)
    return ledger.folded[figure.span.end + 1 : figure.span.end + 11].translate(_MARKS)


def _rounds_to(figure: Figure, told: Figure) -> bool:
    if figure.value == told.value or abs(figure.value - told.value) <= step_of(told):
        return True
    round_number = told.value >= 20 and len(f"{told.value.normalize():f}".rstrip("0")) <= 2
    return round_number and abs(figure.value - told.value) < told.value / 20


def _near(left: Decimal, right: Decimal) -> bool:
    return right > 0 and Decimal("0.5") < left / right < 2
