"""What is said of two values of one thing, in whatever words: 一年间多进了71人, 增幅有25%.

`eras` finds the two; here every change told around them, in numbers or in words, is held against
them. Where one change fits and another does not, the second is wrong; where there is but one, the
order of the two values must be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..eras import Era, Pair, eras_in, is_known, own_clause, turn_of, unchanged
from ..ledger import Ledger, alike, finding, has, plain, rounding, step, unit_of, words_of
from ..verdicts import in_order

_BEHIND, _BACK, _ALL = 64, 6, 100
_SENTENCE = re.compile("[^。;!?\n]*")
_MINUTES = {"分钟": 1, "小时": 60, "个小时": 60, "个钟头": 60, "钟头": 60, "天": 1440}
_MONTHS = {"年": 12, "个月": 1, "岁": 12}
_OF_THEN = LatePattern(
    "(?:是|为|相当于|等于|达到?|近|乃|系|只有|仅有|不足|不到)[^,。;:()]{0,12}的[^,。;:()]{0,6}$"
)
_ARRIVES = LatePattern("(?:(?<!达)到|至|[增升降减变改]为|[变增减降]成)(?:了|约|近)?$")
"""由31%提高至64%: a value of its own, no change."""
_MOST_OFF = Decimal(3)


class _Claim(NamedTuple):
    """A change told in a number: what it should be, and whether it is."""

    figure: Figure
    got: Decimal
    unit: str
    fits: bool


def check_then_and_now(ledger: Ledger, pairs: tuple[Pair, ...]) -> Iterator[Finding]:
    """今年426人。上一年这个数字是355人,一年间多进了71人,增幅有25%: 71 of 355 are 20 %."""
    for pair in pairs:
        claims = list(_claims(ledger, pair))
        wrong = [claim for claim in claims if not claim.fits]
        if len(wrong) != 1:
            continue
        if len(claims) == 1 and not _is_near(wrong[0]):
            continue
        if not _fits_others(ledger, pair, wrong[0]):
            yield _finding(ledger, pair, wrong[0])


def _finding(ledger: Ledger, pair: Pair, claim: _Claim) -> Finding:
    old, new, by = pair.old, pair.new, claim.figure
    got = f"{plain(claim.got)}{claim.unit}"
    return finding(
        "rise",
        ledger,
        in_order(old, new, by),
        raw=f"{old.surface}、{new.surface}，{ledger.clause(by)}{by.surface}",
        recomputed=f"{plain(old.value)} 与 {plain(new.value)}：{got}",
        verdict=f"按{old.surface}与{new.surface}应为{got}，文中写{by.surface}，请核对。",
        tolerance="已计入四舍五入",
    )


def _is_near(claim: _Claim) -> bool:
    said = claim.figure.value
    return claim.got > 0 and said / _MOST_OFF <= claim.got <= said * _MOST_OFF


def _claims(ledger: Ledger, pair: Pair) -> Iterator[_Claim]:
    """The changes told between the two values and behind them, up to the next value alike."""
    floor = pair.first.span.end
    end = reach_of(ledger, pair.second, _BEHIND)
    for by in ledger.before(end, 2 * _BACK):
        if by.span.start < floor or by is pair.second:
            continue
        if by.span.end > end:
            return
        if by.span.start > pair.second.span.end and _is_of_next(ledger, pair, by):
            return
        if claim := _claim(ledger, pair, by):
            yield claim
        elif not is_told_of(ledger, pair, own_clause(ledger, by)):
            return  # 录取增加12人,增长9.5%: the next is told of 录取 too


def reach_of(ledger: Ledger, second: Figure, most: int) -> int:
    """The end of the second value's sentence, or of the next where that is of the same line."""
    end = second.sentence.end
    if ledger.folded[end - 1] == "。":
        following = _SENTENCE.match(ledger.folded, end, end + most)
        end = following.end() if following else end
    return min(end, second.span.end + most)


def _is_of_next(ledger: Ledger, pair: Pair, by: Figure) -> bool:
    """Whether a figure is a third value, of which all that follows may be told."""
    return alike(by, pair.second) and turn_of(ledger, by) is None


def is_told_of(ledger: Ledger, pair: Pair, clause: str) -> bool:
    """Whether a clause with a change names nothing but the pair, and no time but theirs."""
    bare = clause.replace("平均", "")
    if has(words_of("eras", "other_changes"), bare):
        return False
    if not times_agree(pair, clause):
        return False
    start = max(pair.first.sentence.start, pair.first.span.start - _BEHIND)
    around = ledger.folded[start : pair.second.span.end] + ledger.after(pair.second)
    return is_known(unchanged(clause), around)


def times_agree(pair: Pair, clause: str) -> bool:
    """Whether a change is told since the old value: 同比 only of years next to each other."""
    eras = eras_in(clause)
    if pair.later is None:
        return not eras and "同比" not in clause
    known = {era for era in pair.eras if era} | {Era("turn", 0)}
    old, new = pair.eras if pair.later is pair.second else pair.eras[::-1]
    if "同比" in clause and not (old and abs((new.number if new else 0) - old.number) == 1):
        return False
    gone = old is not None and (old.kind in ("once", "year") or old.number < 0)
    return all(era in known or (era.kind == "once" and gone) for era in eras)


def _claim(ledger: Ledger, pair: Pair, by: Figure) -> _Claim | None:
    turn, clause = turn_of(ledger, by), own_clause(ledger, by)
    times = unit_of(by.unit) == "倍"
    if (turn is None and not (times and _OF_THEN.search(clause))) or by.value_high is not None:
        return None
    if by.value <= 0 or _ARRIVES.search(clause):
        return None
    if not is_told_of(ledger, pair, f"{clause} {ledger.after(by)}"):
        return None
    old, new = pair.old, pair.new
    difference = abs(new.value - old.value)
    if times:
        return _times_claim(pair, by, turn)
    if (turn == "up") != (new.value > old.value) and turn != "apart" and pair.later:
        one = Decimal(1)
        if _scale(old, by) == (one, one) and difference == by.value:
            return _Claim(by, by.value, f"{by.unit}，方向相反", fits=False)
        return None
    if scale := _scale(old, by):
        slack = rounding((old, new, by)) if alike(by, old) else by.value / 10
        got, unit = difference * scale[0] / scale[1], by.unit
        if by.unit_class == "points":
            slack = rounding((old, new))
    elif by.unit == "%" and old.unit != "%" and pair.later:
        got, unit = difference * _ALL / old.value, "%"
        slack = step(by) + rounding((old, new)) * 2 * _ALL / old.value
    else:
        return None
    return _Claim(by, got, unit, _is_so(by, got, slack))


def _scale(old: Figure, by: Figure) -> tuple[Decimal, Decimal] | None:
    """How a difference in the unit of the values becomes one in its own: 分钟 told in 小时."""
    one, other = unit_of(old.unit), unit_of(by.unit)
    if (one == "%" and other.endswith("百分点")) or (alike(old, by) and one != "%"):
        return Decimal(1), Decimal(1)
    for table in (_MINUTES, _MONTHS):
        if one in table and other in table:
            return Decimal(table[one]), Decimal(table[other])
    return None


def _is_so(by: Figure, got: Decimal, slack: Decimal) -> bool:
    """Whether a number that may be about, over or under is what comes out."""
    said = by.value
    if by.comparator == "gt":
        return said - slack <= got <= said * Decimal("1.6") + slack
    if by.comparator == "lt":
        return said * Decimal("0.6") - slack <= got <= said + slack
    if by.comparator == "approx":
        slack += said * Decimal("0.15")
    return abs(got - said) <= slack


def _times_claim(pair: Pair, by: Figure, turn: str | None) -> _Claim | None:
    """是当年的三倍多: 4.1 of 1.6 are two and a half times. 增加了两倍 may mean two or three."""
    if pair.later is None or turn in ("down", "apart"):
        return None
    got, said = pair.new.value / pair.old.value, by.value
    meant = [said] if turn is None else [said, said + 1]
    if got < 1:
        return None
    printed = step(by) if not by.surface[0].isdigit() or said == int(said) else 2 * step(by)
    about = max(said * Decimal("0.17"), printed / 3)
    below, above = {
        "gt": (said * Decimal("0.04"), Decimal("1.05")),
        "lt": (Decimal("0.75"), said * Decimal("0.04")),
        "approx": (max(said * Decimal("0.2"), Decimal("0.3")), said * Decimal("0.12")),
    }.get(by.comparator, (about, max(about, Decimal("0.55"))))
    fits = any(m - below <= got <= m + above for m in meant)
    return _Claim(by, got, "倍", fits)


def _fits_others(ledger: Ledger, pair: Pair, claim: _Claim) -> bool:
    """Whether any other value of the unit near by makes the change true."""
    by = claim.figure
    near = [
        f
        for f in ledger.before(pair.second.span.end + _BEHIND, 3 * _BACK)
        if alike(f, pair.first) and f not in (pair.first, pair.second, by) and f.value > 0
    ]
    for other in near:
        for known in (pair.first, pair.second):
            for one, two in ((other, known), (known, other)):
                again = Pair(one, two, pair.eras, two)
                told = _claim(ledger, again._replace(later=two if pair.later else None), by)
                if told is not None and told.fits:
                    return True
    return False
