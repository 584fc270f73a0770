"""So much in so many years and so much a year: 三年共投入2.4亿元,年均9000万元."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, plain, rounding, step

_NUMBER = "[两二三四五六七八九十]|[2-9]|1[0-9]"
_IN_YEARS = LatePattern(
    f"(?<![第0-9十])(?P<number>{_NUMBER})年(?:来|间|里|内)?[^。;0-9]{{0,16}}?(?:累计|共计|总共|一共|合计|共)[^,。;:0-9]{{0,12}}$"
)
_A_YEAR = LatePattern("(?:年均|平均每年|每年平均|年平均)[^,。;:0-9增长]{0,10}$")
_REACH, _OFF = 90, 2


def check_yearly_means(ledger: Ledger) -> Iterator[Finding]:
    """三年共投入2.4亿元,年均投入9000万元: it is 8000; also 年均120名,五年共招聘500名."""
    for sentence in ledger.windows_of(2):
        for at, mean in enumerate(sentence):
            if not exact(mean) or not mean.unit or not _A_YEAR.search(ledger.said(mean, 24)):
                continue
            near = [f for f in sentence[max(0, at - 3) : at + 4] if f is not mean]
            near = [f for f in near if alike(f, mean) and exact(f)]
            told = [(f, years) for f in near if (years := _years(ledger, f)) > 1]
            if len(told) != 1 or abs(told[0][0].span.start - mean.span.start) > _REACH:
                continue
            total, years = told[0]
            got = total.value / years
            if any(abs(f.value / years - mean.value) <= step(mean) for f in near):
                continue
            slack = max(step(mean), rounding((total,)) / years, got / 50)
            if slack < abs(got - mean.value) and got < mean.value * _OFF < got * _OFF * _OFF:
                yield _finding(ledger, total, mean, years)


def _years(ledger: Ledger, total: Figure) -> int:
    said = _IN_YEARS.search(ledger.said(total, 44))
    return small_number(said["number"]) or 0 if said else 0


def _finding(ledger: Ledger, total: Figure, mean: Figure, years: int) -> Finding:
    got = plain(total.value / years)
    return finding(
        "product",
        ledger,
        tuple(sorted((total, mean), key=lambda f: f.span)),
        raw=f"{years}年{total.surface}，年均{mean.surface}",
        recomputed=f"{plain(total.value)} ÷ {years} = {got}",
        verdict=f"{total.surface}分{years}年，年均{got}{total.unit}，文中写{mean.surface}，请核对。",
    )
