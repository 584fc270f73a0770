"""Shares of one whole that is sorted: 按学历分,本科62.5%,研究生9.8%,专科及以下31.7% are 104 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..kinds import kinds_apart
from ..ledger import Ledger, exact, has, step, words_of
from ..verdicts import not_hundred

_SORTED = LatePattern(
    "(?:按|从|以|论)[^,。;:0-9]{1,10}?(?:分|看|划分|统计|来说|而言|论|计|算)[,:]?"
    "|(?:构成|结构|分布|组成|来源|去向|比例|占比)[^。;0-9]{0,10}[,:]"
)
_JOINED = LatePattern(
    "的?[,、;和与及](?:[^。:%0-9]|[0-9]+(?=[至到-]|(?:周)?岁|年|分))(?:[^。:%0-9]|[0-9]+(?=[至到-]|(?:周)?岁|年|分)){0,15}"
)
_RATE = LatePattern("率|比上|较|增|降|升(?!学)|提高|达标|目标|以上的")
_OPEN_TOP = LatePattern("(?:本科|大专|专科|硕士|中级|高级|级)(?:及)?以上")
_OF_AGE = LatePattern("(?:岁|年|分)(?:及)?以[上下]")
_OFF = Decimal(12)
_BACK = 44
_SO_MANY = LatePattern(
    "(?P<number>[三四五六3-6])(?:个|种|类|块|处|项|大)?(?:去向|方向|方面|部分|用途|去处|来源|渠道|板块|地方|块|类|份|个|处|项)"
    "[^,。;:0-9]{0,6}[:,](?:其中)?[^,。;:0-9]{0,6}$"
)
_NAME_BEHIND = LatePattern(
    "(?!左右|以上|以下|的?[,、;])[^。;:%0-9,、]{2,14}[,、;](?:另?有|还有|约)?"
)
_FEWEST, _TENTHS, _NAMED = 3, Decimal(5), 8


def check_sorted_shares(ledger: Ledger) -> Iterator[Finding]:
    """Shares in a row that make clearly more or less than a hundred, where they are all there is.

    The clause before says how the whole is sorted, or the kinds exclude each other; the last of
    them takes in the rest (及以下, 其他). A list that stops short of that may leave some out.
    """
    for sentence in ledger.windows_of(2, "%"):
        for run in _runs(ledger, sentence):
            names = [_name(ledger, figure) for figure in run]
            total = sum((figure.value for figure in run), Decimal(0))
            slack = sum((step(figure) for figure in run), Decimal(0)) / 2
            off = abs(total - 100)
            if off <= max(slack, Decimal("0.5")) or off > _OFF or not exact(*run):
                continue
            if _are_all(ledger, run, names, over=total > 100):
                yield not_hundred(ledger, run, slack=slack)


def check_shares_told_behind(ledger: Ledger) -> Iterator[Finding]:
    """去向只有三个:四成给了小学,三成给了初中,两成给了高中: as many as there are, and nine tenths.

    Each share opens its clause and its name follows; the clause before says how many there are.
    Tenths are read as rounded to a quarter.
    """
    for sentence in ledger.windows_of(3, "%"):
        shares = [f for f in sentence if f.unit == "%" and exact(f)]
        for at, first in enumerate(shares):
            said = _SO_MANY.search(ledger.said(first, _BACK))
            size = small_number(said["number"]) or 0 if said else 0
            run = shares[at : at + size]
            if size < _FEWEST or len(run) < size or not _follow(ledger, run, shares[at + size :]):
                continue
            total = sum((figure.value for figure in run), Decimal(0))
            slack = sum((min(step(figure), _TENTHS) for figure in run), Decimal(0)) / 2
            if max(slack, Decimal("0.5")) < abs(total - 100) <= _OFF:
                yield not_hundred(ledger, run, listed=f"所列{size}项")


def _follow(ledger: Ledger, run: Sequence[Figure], more: Sequence[Figure]) -> bool:
    """Whether a name stands behind each share up to the next, and none goes on behind the last."""
    links = [ledger.between(left, right) for left, right in pairwise(run)]
    if not all(_NAME_BEHIND.fullmatch(link) for link in links):
        return False
    last = ledger.folded[run[-1].span.end : run[-1].span.end + _NAMED]
    end = ledger.folded.find("。", run[-1].span.end, run[-1].span.end + _BACK)
    rest = ledger.folded[run[-1].span.end : max(end, run[-1].span.end)]
    if has(words_of("share", "goes_on"), rest):
        return False
    if more and _NAME_BEHIND.fullmatch(ledger.between(run[-1], more[0])):
        return False
    return (
        len(last) > 1 and last[0] not in ",。;、" and not has(words_of("list", "open_ended"), last)
    )


def _runs(ledger: Ledger, sentence: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Percentages that follow each other with a name between them."""
    run: list[Figure] = []
    for figure in (figure for figure in sentence if figure.unit == "%"):
        link = ledger.between(run[-1], figure) if run else ""
        if run and (_SORTED.search(link) or not _JOINED.fullmatch(link)):
            if len(run) > 1:
                yield run
            run = []
        run.append(figure)
    if len(run) > 1:
        yield run


def _name(ledger: Ledger, figure: Figure) -> str:
    return ledger.clause(figure).rstrip("为占达到约有是的").removesuffix("占比").removesuffix("的")


def _are_all(ledger: Ledger, run: Sequence[Figure], names: Sequence[str], *, over: bool) -> bool:
    if len(set(names)) < len(names) or not all(names) or any(map(_RATE.search, names)):
        return False
    if any(figure.status in ("target", "change", "threshold") for figure in run):
        return False
    if over and any(map(_OPEN_TOP.search, names)):
        return False
    if has(words_of("list", "open_ended"), names[-1]):
        return False
    before = ledger.said(run[0], _BACK)
    how = kinds_apart(names)
    opened = _SORTED.search(before) is not None
    closed = has(words_of("share", "takes_in_rest"), names[-1]) and len(run) > 2
    if over:
        return opened and (how is not None or closed or (len(run) > 2 and _no_traits(names)))
    return (opened and closed) or (opened and how == "all")


def _no_traits(names: Sequence[str]) -> bool:
    """Whether no two of the names may be borne by one person at once: 女 and 党员 may."""
    barred = words_of("parts", "nested")
    bare = [_OF_AGE.sub("", name) for name in names]
    return not any(has(barred, name) for name in bare) and not any("女" in n for n in names)
