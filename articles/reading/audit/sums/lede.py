"""What the headline or the lede tells, and what the body adds up to.

新增学位5400个 in the headline, 2160, 1620 and 1350 in the body, 相加5130个: the body's own
sum holds, so the headline does not. 三年共投入4.7亿元 over the values of three years that give 4.8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...late_pattern import LatePattern
from ...numerals import value_of
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, has, rounding, step, words_of
from ..paragraphs import Paragraph, some_give
from ..sign_pairs import sign_pairs
from ..verdicts import told_twice
from .added import added
from .parts import NOT_ADDED

_LEDE = 260
_NEAR = Decimal("0.15")
_YEARLY_NEAR = Decimal("0.08")
_ADDENDS = 6
_FIRST = 120
"""Figures of a text in which its body says what the lede has told."""
_YEAR = LatePattern("(20[0-9]{2})年?[^,。;0-9]{0,12}$")
_SPAN = LatePattern("(20[0-9]{2})年?(?:[至到]|—+|-|~)(20[0-9]{2})年")
_YEARS = LatePattern("([两二三四五六])年")
_PLAIN = LatePattern(
    "[^一-龥]|全[市县区省校]|今年|目前|本学期|累计|总|共|约|有|达|为|的|了|是|将|已|各|新"
)
_FEW_WORDS = 2
_DEEDS = frozenset("招聘录培训助奖评建派")


def check_headline_sums(ledger: Ledger) -> Iterator[Finding]:
    """添学位5400个 over the body, 三校相加,一下子多出来5130个学位: a sum that its parts bear out.

    The sum is printed with its noun, and what stands before it adds up to it; the value of the
    headline or lede stands nowhere in the body, nor do any figures of it give it.
    """
    if not has(words_of("total", "summed"), ledger.folded):
        return
    for at, total in enumerate(ledger.figures[:_FIRST]):
        if not _is_sum(ledger, total):
            continue
        addends = _addends(ledger, ledger.figures[max(0, at - 16) : at], total)
        if not addends:
            continue
        early = [f for f in ledger.figures[:at] if f.span.end <= _LEDE and alike(f, total)]
        for told in early:
            if told.span.end > addends[0].span.start or not exact(told):
                continue
            if not _is_off(told, total) or not _tell_one_thing(ledger, told, total, addends):
                continue
            later = [f for f in ledger.figures if f.span > told.span and alike(f, told)]
            if any(abs(f.value - told.value) <= step_of(told) for f in later):
                continue
            near = [f for f in later if f.span.start - total.span.end < _LEDE and f is not total]
            near = [f for f in near if f not in addends and f.value < told.value][:6]
            if not some_give([total, *near], told):
                yield told_twice(ledger, told, total, noun_of(ledger, total))
                return


def step_of(figure: Figure) -> Decimal:
    return step(figure) if step(figure) > 1 else Decimal(0)


def _is_off(told: Figure, total: Figure) -> bool:
    off = abs(told.value - total.value)
    round_number = len(f"{told.value.normalize():f}".rstrip("0")) <= 2
    least = told.value / 40 if round_number else max(step_of(told), step_of(total))
    return least < off <= told.value * _NEAR


def _is_sum(ledger: Ledger, total: Figure) -> bool:
    if total.unit_class in NOT_ADDED or not total.unit or not exact(total) or total.value < 10:
        return False
    return has(words_of("total", "summed"), ledger.said(total, 24)) and not compared(ledger, total)


def _addends(ledger: Ledger, before: Sequence[Figure], total: Figure) -> list[Figure]:
    """The figures right before a sum that give it; of people where places are summed."""
    for unit in dict.fromkeys(f.unit for f in reversed(before)):
        run = [
            f
            for f in before
            if f.unit == unit and f.unit_class not in NOT_ADDED and "每" not in ledger.clause(f)
        ]
        for size in range(2, min(len(run), _ADDENDS) + 1):
            parts = run[-size:]
            if not all(exact(p) for p in parts) or parts[0].value == total.value:
                break
            if abs(sum((p.value for p in parts), Decimal(0)) - total.value) <= rounding(
                (total, *parts)
            ):
                return parts
    return []


def noun_of(ledger: Ledger, figure: Figure) -> str:
    """学位 of 5130个学位, 学位 of 城区添学位5400个."""
    behind = ledger.after(figure)
    if len(behind) >= _FEW_WORDS and behind[0] not in "的,":
        return behind[:2]
    return _PLAIN.sub("", ledger.clause(figure))[-2:]


def words_around(ledger: Ledger, total: Figure, addends: Sequence[Figure]) -> str:
    """What is said of the addends and their sum."""
    start = max(total.sentence.start, addends[0].span.start - 24)
    return ledger.folded[start : total.span.end + 8]


def _tell_one_thing(ledger: Ledger, told: Figure, total: Figure, addends: Sequence[Figure]) -> bool:
    """Whether both count one noun, or the sentence of the sum says at length what was told."""
    noun = noun_of(ledger, told)
    if told.as_of and total.as_of and told.as_of != total.as_of and told.as_of not in "今年今秋":
        return False
    clause = ledger.clause(told)
    opening = ledger.folded[total.sentence.start : addends[0].span.start].strip("\n ")
    if total.unit_class != "people":
        return len(noun) >= _FEW_WORDS and noun in (ledger.after(total)[:8] + ledger.clause(total))
    words = clause + ledger.after(told)
    if told.sentence.start == 0 and noun in words_around(ledger, total, addends):
        deeds = {sign for sign in clause if sign in _DEEDS}
        if deeds & set(words_around(ledger, total, addends)):
            return True
    return any(opening[n : n + 7] in words for n in range(max(0, len(opening) - 6)))


def check_years_told_below(ledger: Ledger, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """三年(2021至2023年)共投入4.7亿元 … 2021年是1.35亿元,2022年1.62亿元,2023年又拿出1.83亿元.

    As many years as the total says, each once and one behind the other, in one paragraph; a near
    miss, where the text prints no other value that would fit.
    """
    totals = [f for f in ledger.figures if _years_of(ledger, f)]
    if not totals:
        return
    for figures in paragraphs:
        for run in _rows_of_years(ledger, figures):
            total = sum((f.value for f in run), Decimal(0))
            years = [int(_year(ledger, f)) for f in run]
            for whole in totals[:_ADDENDS]:
                if not alike(whole, run[0]) or whole in run or whole.span > run[0].span:
                    continue
                many, first = _years_of(ledger, whole) or (0, 0)
                if many != len(run) or (first and first != years[0]) or not exact(whole):
                    continue
                slack, off = rounding((whole, *run)), total - whole.value
                cut_off = 0 < off < step_of(whole)
                if cut_off or not slack < abs(off) <= whole.value * _YEARLY_NEAR:
                    continue
                same = [f for f in ledger.figures if alike(f, whole) and f not in (whole, *run)]
                if any(abs(f.value - total) <= slack for f in same):
                    continue
                if not _shares_words(ledger, whole, run[0]):
                    continue
                yield added(ledger, whole, run)


def _years_of(ledger: Ledger, figure: Figure) -> tuple[int, int] | None:
    """How many years a figure is the total of, and the first where it is told."""
    if figure.unit_class in NOT_ADDED or not figure.unit or "每年" in ledger.clause(figure):
        return None
    said = ledger.said(figure, 36)
    if spans := list(_SPAN.finditer(said)):
        first, last = int(spans[-1][1]), int(spans[-1][2])
        return (last - first + 1, first) if 1 < last - first + 1 <= _ADDENDS else None
    if found := list(_YEARS.finditer(said)):
        many = value_of(found[-1][1].replace("两", "二"))
        return (int(many), 0) if many else None
    return None


def _year(ledger: Ledger, figure: Figure) -> str:
    found = _YEAR.search(ledger.folded[max(0, figure.span.start - 18) : figure.span.start])
    return found[1] if found else ""


def _rows_of_years(ledger: Ledger, figures: Paragraph) -> Iterator[list[Figure]]:
    """Figures of one unit, each behind the year that follows the year of the one before."""
    runs: dict[str, list[Figure]] = {}
    for figure in figures:
        year = _year(ledger, figure)
        if not year or figure.unit_class in NOT_ADDED or not figure.unit or not exact(figure):
            continue
        run = runs.setdefault(figure.unit, [])
        if run and int(_year(ledger, run[-1])) + 1 != int(year):
            if len(run) > 1:
                yield list(run)
            run.clear()
        run.append(figure)
    for run in runs.values():
        if len(run) > 1:
            yield run


def _shares_words(ledger: Ledger, whole: Figure, first: Figure) -> bool:
    """Whether what the total is of is said again before the years: 改善办学条件."""
    told = ledger.said(whole, 30) + ledger.after(whole)
    again = ledger.said(first, 40)
    if first.sentence == whole.sentence:
        return True
    words = re.split(_PLAIN.pattern, told)
    return any(pair in again for word in words for pair in sign_pairs(word))
