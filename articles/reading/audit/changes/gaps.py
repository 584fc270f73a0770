"""What is needed, what is there, and what lacks; what there was, what came and went, what is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Literal

from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import WordList
from ..ledger import (
    Ledger,
    alike,
    compared,
    exact,
    finding,
    has,
    plain,
    rounding,
    unit_of,
    words_of,
)
from ..verdicts import in_order, unequal

Role = Literal["was", "came", "went", "is"]

_NOT_COUNTED = frozenset(("share", "points", "time", "rank", "ratio", "frequency"))
_TAIL = "为达有约仅共约到计了"
_REACH, _BEHIND, _BESIDE = 90, 14, 30
_PLACES_AND_PUPILS = frozenset("个人名")
_MOST_TIMES = 4


def check_gaps(ledger: Ledger) -> Iterator[Finding]:
    """核定编制4260名,现有在编3985名,空编375名: what lacks is the difference of the two before.

    Each kind of gap has its own words for what is needed and what is there. Silent where any two
    figures near by differ by what is printed, and where it is far off.
    """
    for sentence in ledger.windows_of(3):
        for index in range(1, len(sentence)):
            gap = sentence[index]
            if gap.unit_class in _NOT_COUNTED or not exact(gap) or gap.value <= 0:
                continue
            clause, behind = ledger.clause(gap).rstrip(_TAIL), ledger.after(gap)
            for gap_words, need, have in _kinds():
                if gap_words.ends(clause) or gap_words.begins(behind):
                    two = _need_and_have(ledger, sentence[:index], gap, need, have)
                    two = two or _around_gap(ledger, sentence, index, need, have)
                    if two is None:
                        continue
                    if found := _unlike_gap(ledger, *two, gap):
                        yield found
                    break


@cache
def _kinds() -> tuple[tuple[WordList, WordList, WordList], ...]:
    """Each kind of gap: words for it, for what is needed, for what is there."""
    kinds = lexicon("audit")["gaps"]["kinds"]
    return tuple((WordList(k["gap"]), WordList(k["need"]), WordList(k["have"])) for k in kinds)


def _need_and_have(
    ledger: Ledger, before: tuple[Figure, ...], gap: Figure, need: WordList, have: WordList
) -> tuple[Figure, Figure] | None:
    """The two figures that run up to a gap, of which one is what is needed."""
    near = [f for f in before if gap.span.start - f.span.end <= _REACH]
    two = [
        f
        for f in near
        if alike(f, gap) or {unit_of(f.unit), unit_of(gap.unit)} <= _PLACES_AND_PUPILS
    ][-2:]
    if len(two) < 2 or not exact(*two):
        return None
    first, second = (ledger.clause(f) + ledger.after(f)[:4] for f in two)
    if need.are_in(first) and have.are_in(second):
        return two[0], two[1]
    return (two[1], two[0]) if need.are_in(second) and have.are_in(first) else None


def _around_gap(
    ledger: Ledger, sentence: tuple[Figure, ...], index: int, need: WordList, have: WordList
) -> tuple[Figure, Figure] | None:
    """应到1420人,缺考95人,实际到考1335人: what is there may stand behind what lacks."""
    gap = sentence[index]
    before = [f for f in sentence[:index] if alike(f, gap)][-1:]
    behind = [f for f in sentence[index + 1 : index + 2] if alike(f, gap)]
    if not before or not behind or not exact(before[0], behind[0]):
        return None
    far = gap.span.start - before[0].span.end, behind[0].span.start - gap.span.end
    words = [ledger.clause(f) + ledger.after(f)[:4] for f in (before[0], behind[0])]
    if max(far) > _BESIDE or not (need.are_in(words[0]) and have.are_in(words[1])):
        return None
    return before[0], behind[0]


def _unlike_gap(ledger: Ledger, need: Figure, have: Figure, gap: Figure) -> Finding | None:
    if has(words_of("gaps", "more"), ledger.folded[gap.span.end : gap.span.end + _BEHIND]):
        return None  # 空置112套,另有22套正在维修
    got = need.value - have.value
    slack = rounding((need, have, gap))
    near = [f.value for f in ledger.before(gap.span.start, 8) if alike(f, gap)]
    if any(abs(abs(a - b) - gap.value) <= slack for a, b in combinations(near, 2)):
        return None
    if abs(got - gap.value) <= slack:
        return None
    if not gap.value / _MOST_TIMES <= got <= gap.value * _MOST_TIMES:
        return None
    return unequal(
        "parts",
        ledger,
        in_order(need, have, gap),
        gap,
        told=f"{need.surface} − {have.surface}",
        reckoned=f"{plain(need.value)} − {plain(have.value)}",
        got=plain(got),
        said=f"{need.surface}与{have.surface}相差",
        unit=gap.unit,
    )


def check_balances(ledger: Ledger) -> Iterator[Finding]:
    """原有教学点45个,撤并18个,保留25个; 原有教师120人,新招30人,现有140人.

    From what there was to what there is, every figure between must be told as come or gone.
    """
    was = words_of("balances", "was")
    for sentence in ledger.windows_of(3):
        for index, first in enumerate(sentence[:-2]):
            if first.unit_class in _NOT_COUNTED or not was.are_in(ledger.clause(first)):
                continue
            run = [f for f in sentence[index : index + 6] if alike(f, first)]
            if found := _unlike_balance(ledger, run):
                yield found


def _unlike_balance(ledger: Ledger, run: list[Figure]) -> Finding | None:
    total = run[0].value
    for at, figure in enumerate(run[1:], 1):
        role = _role(ledger, figure)
        if figure.span.start - run[at - 1].span.end > 30 or role is None or role == "was":
            return None
        if role == "came":
            total += figure.value
        elif role == "went":
            total -= figure.value
        else:
            told = run[: at + 1]
            if at == 1 and len(run) > 2 and _role(ledger, run[2]) in ("came", "went"):
                told = run[:3]  # 原有14个,整合为9个,精简4个
                gone = run[2].value if _role(ledger, run[2]) == "went" else -run[2].value
                total -= gone
            slack = rounding(told)
            off = abs(total - figure.value)
            if len(told) < 3 or off <= slack or off > figure.value / 4 or not exact(*told):
                return None
            if any(compared(ledger, f) for f in told[:1]):
                return None
            return finding(
                "parts",
                ledger,
                tuple(told),
                raw="，".join(f"{ledger.clause(f)}{f.surface}" for f in told),
                recomputed=plain(total),
                verdict=(
                    f"按前面各数应为{plain(total)}{figure.unit}，文中写{figure.surface}，请核对。"
                ),
            )
    return None


def _role(ledger: Ledger, figure: Figure) -> Role | None:
    """The role that the last cue word of the clause in front of a figure gives it."""
    clause = ledger.clause(figure)
    found: list[tuple[int, Role]] = []
    for role in ("was", "came", "went", "is"):
        end = words_of("balances", role).last_in(clause)[0]
        if end >= 0:
            found.append((end, role))
    return max(found, key=lambda pair: pair[0])[1] if found else None
