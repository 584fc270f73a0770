"""So much in so many years and so much a year: 三年共投入2.4亿元,年均9000万元."""

from __future__ import annotations

from collections.abc import Iterator

from ...cardinals import small_number
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, plain, rounding, step
from ..verdicts import in_order

_NUMBER = "[两二三四五六七八九十]|[2-9]|1[0-9]"
_IN_YEARS = LatePattern(
    f"(?<![第0-9十])(?P<number>{_NUMBER})年(?:来|间|里|内)?[^。;0-9]{{0,16}}?(?:累计|共计|总共|一共|合计|共)[^,。;:0-9]{{0,12}}$"
)
_A_YEAR = LatePattern("(?:年均|平均每年|每年平均|年平均)[^,。;:0-9增长]{0,10}$")
_CHANGE_A_YEAR = LatePattern(
    "(?:年均|平均每年|每年平均)(?:增加|增长|提高|提升|上升|下降|降低|减少|新增|净增)了?(?:约)?$"
)
_OF_YEAR = LatePattern("((?:19|20)[0-9]{2})年[^,。;0-9]{0,4}$")
_FEWEST = 2
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
        in_order(total, mean),
        raw=f"{years}年{total.surface}，年均{mean.surface}",
        recomputed=f"{plain(total.value)} ÷ {years} = {got}",
        verdict=f"{total.surface}分{years}年，年均{got}{total.unit}，文中写{mean.surface}，请核对。",
    )


def check_yearly_changes(ledger: Ledger) -> Iterator[Finding]:
    """由2018年的52.1%降至2021年的49.6%,年均下降1.2个百分点: a third of 2.5 is 0.83.

    Both values are told with their years; growth in per cent is compounded and left alone.
    """
    for sentence in ledger.windows_of(3):
        for old, new, mean in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if not alike(old, new) or not exact(old, new, mean) or mean.unit == "%":
                continue
            if not (alike(mean, new) or (mean.unit_class == "points" and new.unit == "%")):
                continue
            if not _CHANGE_A_YEAR.search(ledger.clause(mean)):
                continue
            told = [_OF_YEAR.search(ledger.clause(f)) for f in (old, new)]
            years = int(told[1][1]) - int(told[0][1]) if told[0] and told[1] else 0
            if years < _FEWEST:
                continue
            apart = abs(new.value - old.value)
            slack = max(step(mean), rounding((old, new)) / years)
            fits = any(abs(apart / n - mean.value) <= slack for n in (years, years + 1))
            if not fits and apart < mean.value * years * _OFF < apart * _OFF * _OFF:
                yield _change(ledger, (old, new, mean), years)


def _change(ledger: Ledger, told: tuple[Figure, Figure, Figure], years: int) -> Finding:
    old, new, mean = told
    got = plain(abs(new.value - old.value) / years)
    return finding(
        "rise",
        ledger,
        told,
        raw=f"{old.surface} → {new.surface}，年均{mean.surface}",
        recomputed=f"{plain(abs(new.value - old.value))} ÷ {years} = {got}",
        verdict=f"{years}年由{old.surface}到{new.surface}，年均{got}，文中写{mean.surface}，请核对。",
    )
