"""Rates of several parts together: 毕业生2350人,就业1974人,升学329人,去向落实率98%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Finding
from ..ledger import Ledger, alike, compared, exact, has, plain, step, words_of
from ..verdicts import unequal
from .fitting import fits
from .shares import rate_of, share_finding

_TAIL = LatePattern("(?:总体)?(?:已|均|也)?(?:达到?|为|是|有)?$")
_NEXT = LatePattern("[^。;:()0-9]{0,4}[,、;][^。;:()0-9]{1,14}")
_RECKONED = LatePattern("[^,。;:()0-9]{0,10}(?:计算|测算|计|来算|核算),[^,。;:()0-9]{2,14}")
_BY = LatePattern("(?:按|按照|以)[^,。;:()0-9]{0,8}$")
_OF_PART = LatePattern("(?P<noun>[^,。;:()0-9]{2,8}?)的?(?:占比|比例|比重|占)(?:达到?|为|是)?")
_LEAST, _MOST = Decimal("0.7"), Decimal("1.45")
_FEWEST, _MANY = 3, 6


def check_bases_behind(ledger: Ledger) -> Iterator[Finding]:
    """接种6520人,接种率96.8%,应接种人数为6640人: the base is told behind its rate."""
    for sentence in ledger.windows_of(3, "%"):
        for part, share, whole in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if share.unit != "%" or not alike(part, whole) or whole.value <= part.value:
                continue
            if not exact(part, share, whole) or compared(ledger, whole) or compared(ledger, part):
                continue
            rate, clause = rate_of(ledger, part, share), ledger.clause(whole)
            if rate is None or not clause.startswith("应") or fits(part, whole, share):
                continue
            if any(
                alike(f, part) and f.value > part.value for f in ledger.before(part.span.start, 8)
            ):
                continue
            yield share_finding(ledger, (whole, part, share), part.value)


def check_reckoned(ledger: Ledger) -> Iterator[Finding]:
    """普惠园达到132所。按全区150所园计算,覆盖面已达92%: the part stands before the reckoning."""
    for sentence in ledger.windows_of(2, "%"):
        for whole, share in pairwise(sentence):
            if share.unit != "%" or not exact(whole, share) or whole.unit_class == "share":
                continue
            if not _RECKONED.fullmatch(ledger.between(whole, share)):
                continue
            if not _BY.search(ledger.clause(whole)):
                continue
            told = [f for f in ledger.before(whole.span.start, 8) if alike(f, whole)]
            if not told or any(f.value <= 0 or fits(f, whole, share) for f in told):
                continue
            part = told[-1]
            if part.value < whole.value and exact(part) and not compared(ledger, part):
                yield share_finding(ledger, (whole, part, share), part.value)


def check_named_parts(ledger: Ledger) -> Iterator[Finding]:
    """幼儿园95所,公办园41所,民办园54所,公办园占比46.8%: the share names its part, not the last.

    Only where the other parts prove the whole: 41 and 54 are 95.
    """
    for sentence in ledger.windows_of(4, "%"):
        for index in range(3, len(sentence)):
            share = sentence[index]
            named = _OF_PART.fullmatch(ledger.clause(share)) if share.unit == "%" else None
            if named is None or not exact(share):
                continue
            whole, *parts = (f for f in sentence[index - 3 : index])
            own = [f for f in parts if ledger.clause(f).rstrip("有为共").endswith(named["noun"])]
            if len(own) != 1 or not all(alike(f, whole) for f in parts) or not exact(whole, *parts):
                continue
            if not sum(f.value for f in parts) == whole.value > 0 or fits(own[0], whole, share):
                continue
            yield share_finding(ledger, (whole, own[0], share), own[0].value)


def check_rates_of_sums(ledger: Ledger) -> Iterator[Finding]:
    """毕业生2350人,就业1974人,升学329人,去向落实率94.8%: both together are 98% of all.

    Only for rates that count several fates (`of_sums`), right behind a whole and its parts;
    silent where any selection of the parts gives the rate, or none comes near it.
    """
    rates = words_of("share", "of_sums")
    for sentence in ledger.windows_of(_FEWEST + 1, "%"):
        for index in range(_FEWEST, len(sentence)):
            share = sentence[index]
            if share.unit != "%" or not exact(share):
                continue
            if not rates.ends(_TAIL.sub("", ledger.clause(share))):
                continue
            run = [sentence[index - 1]]
            for figure in reversed(sentence[max(0, index - _MANY) : index - 1]):
                if not alike(figure, run[0]) or not _NEXT.fullmatch(ledger.between(figure, run[0])):
                    break
                run.insert(0, figure)
            whole, parts = run[0], run[1:]
            if len(parts) < _FEWEST - 1 or not exact(*run) or any(compared(ledger, f) for f in run):
                continue
            if any(f.value >= whole.value for f in parts) or has(
                words_of("share", "aims"), ledger.clause(share)
            ):
                continue
            sums = {Decimal(0)}
            for part in parts:
                sums |= {total + part.value for total in sums}
            shares = [total * 100 / whole.value for total in sums]
            if any(abs(got - share.value) <= step(share) * Decimal("1.01") for got in shares):
                continue
            total = sum((part.value for part in parts), Decimal(0))
            got = total * 100 / whole.value
            if not 0 < total <= whole.value or not _LEAST < share.value / got < _MOST:
                continue
            yield unequal(
                "share",
                ledger,
                (*run, share),
                share,
                told=f"({' + '.join(f.surface for f in parts)}) ÷ {whole.surface}",
                reckoned=f"{plain(total)} ÷ {plain(whole.value)}",
                got=f"{plain(got)}%",
                said=f"{'与'.join(f.surface for f in parts)}合占{whole.surface}的",
                tolerance=f"已计入四舍五入（±{step(share)}个百分点）",
            )
