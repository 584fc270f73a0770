"""One thing told with two values: 建成公寓572套 above, 527套公寓 below.

Two numbers that differ are two things until the text says otherwise. So the more alike the
numbers are as printed (two digits swapped, one digit off), the less is asked of the words beside
them, and numbers that only differ are compared for one named measure alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import Literal, NamedTuple

from ...fold import fold
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, compared, exact, has, step, words_of
from ..sorts import kinds_in
from ..verdicts import told_twice

Likeness = Literal["swapped", "slip", "other"]

_CLASSES = frozenset(("people", "schools", "organisations", "items", "documents", "events"))
_TIME = LatePattern(
    "(?:19|20)[0-9]{2}年?|[去今上前明本当次翌]年|[上下]半年|[0-9]{1,2}月|[年学]期?[初末底]|[春夏秋冬]季|暑[期假]|寒假"
    "|第?[一二三四]季度|第[一二三四五六]批|首批|[一二三四]期|[上本下]学[期年]|此前|最初|起初|过去|曾|每[年月周天日次]"
)
_END_OF_TIME = LatePattern(
    "(?:截至|截止到?|从|自)(?:今年)?(?P<time>[0-9]{1,2}月|[年学期月][初末底])"
)
_ROOF = LatePattern(
    "(?!由|在|从|于|该|本|我|有|全)[一-龥](?:级|镇|乡|县|区|市|省|州|旗|村|街道|校(?!外|内)|园|系统|集团)"
)
_TAIL = "有约为达到了共:"
_NOT_YET = frozenset(("target", "threshold"))
_LEAST = 10
_FAR = 1.6
_AROUND = 60
_REACH = 160


_Printed = tuple[Figure, str, float]
"""A figure, its number as printed, and its value."""


class Told(NamedTuple):
    """A figure with the words that say what it counts."""

    figure: Figure
    before: str
    after: str


def check_twice(ledger: Ledger) -> Iterator[Finding]:
    """工会会员3410名 in the lead, 在册会员3510名 at the end, both of one system."""
    counted: dict[str, list[_Printed]] = {}
    judged: set[tuple[Decimal, str, str, Decimal, str, str]] = set()
    for figure in ledger.figures:
        told = figure.unit_class in _CLASSES and figure.status not in _NOT_YET
        if told and figure.value >= _LEAST and (exact(figure) or _and_more(figure)):
            printed = printed_number(figure)
            counted.setdefault(_counter(figure.unit), []).append(
                (figure, printed, float(figure.value))
            )
    for group in counted.values():
        for first, second in _pairs(group):
            one, other = first[0], second[0]
            how = likeness(first, second)
            if how is None or one.region != other.region or one.sentence == other.sentence:
                continue
            if one.comparator != other.comparator:
                continue
            if compared(ledger, one) or compared(ledger, other):
                continue
            left, right = told_with(ledger, one), told_with(ledger, other)
            words = (one.value, left.before, left.after, other.value, right.before, right.after)
            if words in judged:
                continue
            judged.add(words)
            head = head_of(left, right)
            if len(head) < 2 or not _are_one(ledger, left, right, head, how):
                continue
            if differ_in_scope(ledger, left, right, how) or reconciled(ledger, left, right):
                continue
            if run_side_by_side(ledger, one, other):
                continue
            yield told_twice(ledger, left.figure, right.figure, head)


def _and_more(figure: Figure) -> bool:
    """1260余场: as exact as the paper is, where the same is told again as 1620余场."""
    return figure.comparator == "gt" and figure.surface.removesuffix(figure.unit)[-1:] in "余餘多"


def printed_number(figure: Figure) -> str:
    """1260 of 1260余场."""
    return figure.surface.removesuffix(figure.unit).rstrip("余餘多 ")


def _pairs(group: list[_Printed]) -> Iterator[tuple[_Printed, _Printed]]:
    """Each figure with those before it, as far back as an article goes; so that cost is linear."""
    for at, second in enumerate(group):
        for first in group[max(0, at - _REACH) : at]:
            yield first, second


def _counter(unit: str) -> str:
    """People are counted by 人, 名 and 位 alike."""
    return "人" if unit in ("名", "位") else unit


def told_with(ledger: Ledger, figure: Figure) -> Told:
    return Told(figure, ledger.clause(figure).rstrip(_TAIL), ledger.after(figure))


def _around(ledger: Ledger, figure: Figure) -> str:
    """The sentence about a figure, sixty signs to each side."""
    start = max(figure.sentence.start, figure.span.start - _AROUND)
    end = min(figure.sentence.end, figure.span.end + _AROUND)
    return f"{ledger.folded[start : figure.span.start]}|{ledger.folded[figure.span.end : end]}"


def likeness(left: _Printed, right: _Printed) -> Likeness | None:
    """How two numbers are alike as printed; None where they agree or are far apart.

    2.75万 and 2.57万 are swapped, 3410 and 3510 a slip; 34 and 41 only of one size, which counts
    for figures of one measure alone.
    """
    (one, a, low), (two, b, high) = left, right
    if low == high or high > low * _FAR or low > high * _FAR:
        return None
    if len(a) == len(b) and a.find(".") == b.find("."):
        apart = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        long = _places(a)
        if len(apart) == 1 and long > 1:
            return "slip"
        if len(apart) == 2 and long > 1 and _swapped(a, b, *apart):
            return "swapped"
    if one.initiative is None and two.initiative is None:
        return None
    places = max(step(one), step(two))
    return None if places > 1 and abs(low - high) <= places else "other"


def _places(printed: str) -> int:
    """How many digits count: three of 3410, of 2.75万 and of 275000."""
    return len("".join(filter(str.isdigit, printed)).rstrip("0"))


def _swapped(left: str, right: str, first: int, second: int) -> bool:
    """Whether two digits side by side, or on both sides of the point, have changed places."""
    near = second - first == 1 or left[first + 1] == "."
    return near and left[first] == right[second] and left[second] == right[first]


def head_of(left: Told, right: Told) -> str:
    """What both count: the words next to both numbers, in front or behind.

    >>> one = Told(None, "建成教师宿舍", ""); other = Told(None, "", "教师宿舍住满")
    >>> head_of(one, other)
    '教师宿舍'
    """
    found = [_suffix(left.before, right.before), _prefix(left.after, right.after)]
    for front, back in ((left.before, right.after), (right.before, left.after)):
        sizes = range(min(len(front), len(back), 10), 1, -1)
        found.append(next((back[:n] for n in sizes if front.endswith(back[:n])), ""))
    return max(found, key=len)


def _suffix(left: str, right: str) -> str:
    size = 0
    while size < min(len(left), len(right)) and left[-size - 1] == right[-size - 1]:
        size += 1
    return left[len(left) - size :]


def _prefix(left: str, right: str) -> str:
    size = 0
    while size < min(len(left), len(right)) and left[size] == right[size]:
        size += 1
    return left[:size]


def _are_one(ledger: Ledger, left: Told, right: Told, head: str, how: Likeness) -> bool:
    """Whether the words around make it one thing: the less alike the numbers, the more words."""
    digits = _places(left.figure.surface)
    if how == "swapped" and (len(head) > 3 or (len(head) > 2 and digits > 2) or digits > 3):
        return True
    if digits < 3 and len(head) < 3:
        return how == "swapped"
    around = _around(ledger, left.figure), _around(ledger, right.figure)
    if how == "other":
        measure = left.figure.initiative or right.figure.initiative or "|"
        return len(head) > 2 and measure in around[0] and measure in around[1]
    shared = _shared(*around, head)
    if how == "swapped":
        return len(head) + shared > 5
    needed = {1: 99, 2: 9, 3: 9}.get(digits, 8)
    return len(head) + shared >= needed and (digits > 2 or len(head) > 3)


def _shared(left: str, right: str, head: str) -> int:
    """How many signs two surroundings have in common, in words of two and more."""
    left, right = left.replace(head, "|", 1), right.replace(head, "|", 1)
    total, at = 0, 0
    while at < len(left) - 1:
        end = at
        while end < len(left) and left[end].isalpha() and left[at : end + 1] in right:
            end += 1
        if end - at < 2:
            at += 1
            continue
        total += end - at
        right = right.replace(left[at:end], "|", 1)
        at = end
    return total


def differ_in_scope(ledger: Ledger, left: Told, right: Told, how: Likeness) -> bool:
    """Whether time, kind or what was done set the two apart."""
    times = [_times(ledger, told) for told in (left, right)]
    if how == "swapped":
        times = [
            found - _ends_of_time(ledger, t) for found, t in zip(times, (left, right), strict=True)
        ]
    up_to_now = any(_is_up_to_now(ledger, told) for told in (left, right))
    plainly = how == "slip" or (how == "swapped" and up_to_now)
    if times[0] != times[1] and (all(times) or not plainly):
        return True
    roofs = [set(_ROOF.findall(told.before)) for told in (left, right)]
    if (roofs[0] != roofs[1] and all(roofs)) or _contrast(left, right):
        return True
    kinds = [
        {k for k in kinds_in(told.before + "|" + told.after[:6]) if not k.endswith("内")}
        for told in (left, right)
    ]
    names = [fold(told.figure.label) for told in (left, right)]
    both = kinds_in(names[0]) & kinds_in(names[1])
    own = kinds[0] - kinds[1] - both, kinds[1] - kinds[0] - both
    if all(own) or (any(own) and how != "swapped"):
        return True
    clauses = [ledger.clause(told.figure) + "|" + told.after[:4] for told in (left, right)]
    if any(has(words_of("twice", "apart"), clause) for clause in clauses):
        return True
    deeds = (_states(clauses[0]) ^ _states(clauses[1])) - (_states(names[0]) & _states(names[1]))
    if how == "swapped":
        deeds -= {*lexicon("audit")["twice"]["made"], *lexicon("audit")["twice"]["takes_part"]}
    return bool(deeds)


def _contrast(left: Told, right: Told) -> bool:
    """Whether two phrases run side by side and differ in a sign or two: 东校学生, 西校学生.

    >>> _contrast(Told(None, "东校学生", ""), Told(None, "西校学生", ""))
    True
    """
    for one, other in ((left.before, right.before), (left.after, right.after)):
        if len(one) == len(other) > 2:
            apart = sum(a != b for a, b in zip(one, other, strict=True))
            if 0 < apart <= 2 and (one[-2:] == other[-2:] or one[:2] == other[:2]):
                return True
    return False


def _times(ledger: Ledger, told: Told) -> set[str]:
    """The times of the clause, or else those that the sentence opens with."""
    found = {match[0] for match in _TIME.finditer(ledger.clause(told.figure))}
    if found:
        return found
    opening = ledger.folded[told.figure.sentence.start : told.figure.span.start].lstrip()
    head = opening.split(",", 1)[0] if "," in opening[:16] else ""
    return {match[0] for match in _TIME.finditer(head)}


def _ends_of_time(ledger: Ledger, told: Told) -> set[str]:
    """截至10月底, 从4月份算起: a month in which a count ends or begins is no time of its own."""
    said = ledger.said(told.figure, _AROUND)
    return {match["time"] for match in _END_OF_TIME.finditer(said)}


def _is_up_to_now(ledger: Ledger, told: Told) -> bool:
    """截至9月底,…开展宣讲1260余场: the day that the text speaks of is no time of its own."""
    start = told.figure.sentence.start
    return ledger.folded[start : start + 4].lstrip().startswith(("截至", "截止"))


def _states(clause: str) -> frozenset[str]:
    return frozenset(word for word in lexicon("audit")["twice"]["states"] if word in clause)


def reconciled(ledger: Ledger, left: Told, right: Told) -> bool:
    """Whether either number stands beside the other, or their difference does: 34所,新增7所."""
    pair = (left.figure, right.figure)
    values, gap = {f.value for f in pair}, abs(left.figure.value - right.figure.value)
    beside = chain.from_iterable(_of_sentence(ledger, figure) for figure in pair)
    unit, moves = _counter(left.figure.unit), words_of("twice", "moves")
    return any(
        f.value in values or (f.value == gap and has(moves, ledger.clause(f)))
        for f in beside
        if _counter(f.unit) == unit and f not in pair
    )


def run_side_by_side(ledger: Ledger, left: Figure, right: Figure) -> bool:
    """Whether the sentences tell two things alike: 项目15个,面积4万平米 and 项目18个,面积2万平米.

    Another measure that both name, with two values that are not alike, says so.
    """
    for one in _of_sentence(ledger, left):
        for other in _of_sentence(ledger, right):
            if one.unit != other.unit or one.value == other.value or (one, other) == (left, right):
                continue
            said, again = ledger.clause(one).rstrip(_TAIL), ledger.clause(other).rstrip(_TAIL)
            if len(said) > 1 and said[-2:] == again[-2:]:
                return True
    return False


def _of_sentence(ledger: Ledger, figure: Figure) -> Iterator[Figure]:
    at = bisect_left(ledger.starts, figure.sentence.start)
    for other in ledger.figures[at : at + 20]:
        if other.sentence != figure.sentence:
            return
        yield other
