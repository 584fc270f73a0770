"""One value told twice, in two units or with its noun behind: 1.28亿元, 这12080万元的总投资."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..eras import Era, eras_in, leftover, own_clause
from ..ledger import Ledger, alike, compared, exact, has, step, words_of
from ..sorts import kinds_in
from ..verdicts import told_twice
from .twice import (
    Told,
    differ_in_scope,
    head_of,
    reconciled,
    run_side_by_side,
    told_with,
)

_CLASSES = frozenset(("money", "people", "items", "documents", "area", "events", "schools"))
_SCALED = LatePattern("[万亿萬億]")
_BACK_TO = LatePattern("(?:这|该|上述|前述|此|所说的|前面|整个|同一|全部)[^,。;:()0-9]{0,12}$")
_STAGE = LatePattern(
    "一期|二期|三期|首期|追加|调整|其中|完成|已投|剩余|增至|增加|另|每|均|分别|原|由|从|将(?!这|该)|拟|单|各"
)
_OFTEN = 4
"""What is told so often is no one thing."""
_NOW = Era("turn", 0)
_WIDEST, _REACH, _LEAST_HEAD, _SURE_HEAD = Decimal("1.5"), 80, 3, 6


def check_restated(ledger: Ledger) -> Iterator[Finding]:
    """What a work costs or covers has one value; the second time the text points back to it."""
    for noun in lexicon("audit")["restated"]["nouns"]:
        if ledger.folded.count(noun) < 2:
            continue
        told = [f for f in ledger.figures if _is_of(ledger, f, noun)]
        if len(told) != 2:
            continue
        first, second = told
        if not alike(first, second) or first.sentence == second.sentence:
            continue
        if not _is_unlike(first, second) or not _points_back(ledger, first, second, noun):
            continue
        if any(_STAGE.search(ledger.clause(f)) for f in told):
            continue
        yield told_twice(ledger, first, second, noun)
        return


def _points_back(ledger: Ledger, first: Figure, second: Figure, noun: str) -> bool:
    """Whether the second time the text speaks of the same: 这…的总投资, or 2.51亿元的总投资.

    Without such a word the digits must be alike, and the clause must name nothing else.
    """
    if _BACK_TO.search(ledger.said(second, 24)):
        return True
    behind = ledger.after(second).startswith(f"的{noun}")
    return behind and not leftover(own_clause(ledger, second)) and are_alike(first, second)


def _is_of(ledger: Ledger, figure: Figure, noun: str) -> bool:
    """Whether a value is told right behind a noun, or right before it: 这12080万元的总投资."""
    if figure.unit_class not in _CLASSES or not exact(figure):
        return False
    if ledger.clause(figure).rstrip("约为达有共是到计").endswith(noun):
        return True
    return ledger.after(figure).removeprefix("的").startswith(noun)


def _is_unlike(left: Figure, right: Figure) -> bool:
    """Whether two values are near each other and yet no rounding makes them one."""
    low, high = sorted((left.value, right.value))
    return high < low * _WIDEST and high - low > max(step(left), step(right))


def check_scales_apart(ledger: Ledger) -> Iterator[Finding]:
    """3.8万名 above, 36482名 below, of one thing: a round number that rounds to another.

    The words beside both must name the thing in three signs and more, in six where the digits are
    not alike; time, kind and place must be the same.
    """
    told: Counter[str] = Counter()
    figures = [f for f in ledger.figures if f.unit_class in _CLASSES and f.status == "actual"]
    for index, second in enumerate(figures):
        for first in figures[max(0, index - _REACH) : index]:
            if first.sentence == second.sentence or not alike(first, second):
                continue
            if _scale(first) == _scale(second) or not _is_unlike(first, second):
                continue
            if not exact(first, second) or first.region != second.region:
                continue
            left, right = told_with(ledger, first), told_with(ledger, second)
            head = head_of(left, right)
            told[head] += 1
            if told[head] > _OFTEN or len(head) < _LEAST_HEAD or head in _common():
                continue
            if found := _told_apart(ledger, left, right, head):
                yield found


def _scale(figure: Figure) -> str:
    found = _SCALED.findall(figure.surface)
    return "".join(found)


def _told_apart(ledger: Ledger, left: Told, right: Told, head: str) -> Finding | None:
    first, second = left.figure, right.figure
    if len(head) < _SURE_HEAD and not are_alike(first, second):
        return None
    if (
        compared(ledger, first)
        or compared(ledger, second)
        or has(words_of("restated", "apart"), left.before + "|" + right.before)
    ):
        return None
    if differ_in_scope(ledger, left, right, "slip") or reconciled(ledger, left, right):
        return None
    times = [set(eras_in(told.before)) - {_NOW} for told in (left, right)]
    if times[0] != times[1] or run_side_by_side(ledger, first, second):
        return None
    if kinds_in(left.before + left.after[:6]) != kinds_in(right.before + right.after[:6]):
        return None
    return told_twice(ledger, first, second, head)


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon("audit")["restated"]["common"])


def are_alike(left: Figure, right: Figure) -> bool:
    """Whether one digit more, less or other makes one number of the other: 128 and 1208."""
    one, other = (f"{f.value.normalize():f}".replace(".", "").rstrip("0") for f in (left, right))
    if sorted(one) == sorted(other):
        return one != other
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and len(one) > 2
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    cut = (longer[:at] + longer[at + 1 :] for at in range(len(longer)))
    return len(longer) == len(shorter) + 1 and len(shorter) > 2 and shorter in cut


_TOGETHER = LatePattern(
    "(?:合起来|加起来|合在一起|合计|共计|总计|一共|总共|合共|相加)[^,。;:()0-9]{0,4}$"
)
_LEAST_NOUN, _FEWEST, _MANY = 7, 2, 20


def check_sums_restated(ledger: Ledger) -> Iterator[Finding]:
    """参加课后服务的学生21.6万人 … 参加课后服务的学生,小学…,初中…,两者合起来235600人.

    Only where the parts do give the sum, so that it is of what the sentence speaks of, and one
    value before is told with the last seven signs or more of its words.
    """
    for sentence in ledger.windows_of(_FEWEST + 1):
        for index in range(_FEWEST, len(sentence)):
            whole = sentence[index]
            if not exact(whole) or not _TOGETHER.search(ledger.clause(whole)):
                continue
            parts = [f for f in sentence[:index] if alike(f, whole)]
            if len(parts) < _FEWEST or sum(f.value for f in parts) != whole.value:
                continue
            lead = ledger.folded[whole.sentence.start : parts[0].span.start]
            told = [
                f
                for f in ledger.before(whole.sentence.start, _MANY)
                if alike(f, whole) and exact(f) and _noun_of(ledger, f) in lead
            ]
            if len(told) == 1 and _is_unlike(told[0], whole) and not compared(ledger, told[0]):
                yield told_twice(ledger, told[0], whole, _noun_of(ledger, told[0]))


def _noun_of(ledger: Ledger, figure: Figure) -> str:
    """The last signs of the words in front of a value; its own digits where they are too few."""
    before = told_with(ledger, figure).before
    return before[-_LEAST_NOUN:] if len(before) >= _LEAST_NOUN else figure.surface + "|"
