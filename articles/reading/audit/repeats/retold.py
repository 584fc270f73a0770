"""One sum or count of one stretch of time, told in the lede and again below with another value.

The words beside the two numbers may differ (累计投入教育资金, 教育总投入). What they count is one
by its label, and so is the time (近三年, 三年来).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, compared, has, rounding, step, words_of
from ..sorts import kinds_in
from ..verdicts import told_twice
from .twice import likeness, printed_number, reconciled, told_with

_CLASSES = frozenset(("money", "people", "schools", "organisations", "items", "events", "area"))
_SCOPE = LatePattern("^(?:全[省市县区州旗国]|我[省市县区]|累计|总共|合计|共|该[县市区校])+")
_SUMS = LatePattern("(?:总|累计|计划|完成)*(?:投入|投资|资金|经费)+$")
_NAMED = re.compile("[“”‘’《》()（）、]")
_TIME = LatePattern("(?:近|过去|最近|这)|(?:以来|来|间|内|里)$")
_LEDE = 420
"""Signs of a text in which it tells what it goes on to tell at length."""
_LEAST_KEY, _WHOLE_KEY = 2, 4


def check_retold(ledger: Ledger) -> Iterator[Finding]:
    """近三年投入教育资金32.6亿元 in the lede, 三年来教育总投入36.2亿元 below.

    Silent where more than two values have that label and time, where one tells a change, where
    either stands beside the other, and where rounding explains the difference.
    """
    told: dict[tuple[str, str, str, str | None], list[Figure]] = defaultdict(list)
    for figure in ledger.figures:
        if figure.unit_class not in _CLASSES or figure.status != "actual" or not figure.as_of:
            continue
        key = key_of(figure)
        if len(key) >= _LEAST_KEY:
            told[(key, figure.unit, _time(figure.as_of), figure.region)].append(figure)
    for (key, _, _, _), pair in told.items():
        if len(pair) == 2 and _are_at_odds(ledger, key, *pair):
            left, right = (told_with(ledger, figure) for figure in pair)
            if not reconciled(ledger, left, right) and kinds_in(left.before) == kinds_in(
                right.before
            ):
                yield told_twice(ledger, pair[0], pair[1], pair[0].label)


def key_of(figure: Figure) -> str:
    """What a figure counts, without scope and the words for sums: 教育 of 教育总投入."""
    label = _NAMED.sub("", fold(figure.label))
    label = _SCOPE.sub("", label)
    return _SUMS.sub("", label) if figure.unit_class == "money" else label


def _time(words: str) -> str:
    return _TIME.sub("", _TIME.sub("", fold(words)))


def _are_at_odds(ledger: Ledger, key: str, left: Figure, right: Figure) -> bool:
    if left.sentence == right.sentence or left.comparator != right.comparator:
        return False
    if left.value == right.value or left.value_high is not None or right.value_high is not None:
        return False
    if compared(ledger, left) or compared(ledger, right):
        return False
    together = ["累计" in ledger.clause(figure) for figure in (left, right)]
    if left.unit_class != "money" and together[0] != together[1]:
        return False
    places = max(step(left), step(right)) if rounding((left, right)) else 0
    if abs(left.value - right.value) <= places:
        return False
    one, other = ((f, printed_number(f), float(f.value)) for f in (left, right))
    how = likeness(one, other)
    if how in ("swapped", "slip"):
        return how == "swapped" or len(printed_number(left)) > 2
    near = max(left.value, right.value) < min(left.value, right.value) * 3 / 2
    return near and left.span.start < _LEDE and len(key) >= _WHOLE_KEY


_IN_ALL = LatePattern("(?<!完成)(?:概算|计划|预计|规划)?总投资(?:额)?(?:约|为|达|达到|共)*$")
_WIDEST = 3


def check_projects_retold(ledger: Ledger) -> Iterator[Finding]:
    """总投资2.36亿元的新校区…,该校区概算总投资26300万元: one work, told of with two sums.

    Only where a text has no third such sum, and the second says that it is of the same work.
    """
    sums = [
        f
        for f in ledger.figures
        if f.unit_class == "money"
        and f.comparator == "eq"
        and f.value_high is None
        and _IN_ALL.search(ledger.clause(f))
    ]
    if len(sums) != 2 or sums[0].sentence == sums[1].sentence:
        return
    first, second = sums
    the_same = has(words_of("restated", "the_same"), ledger.clause(second))
    if not the_same or first.value == second.value:
        return
    places = max(step(first), step(second))
    near = max(first.value, second.value) * 2 < min(first.value, second.value) * _WIDEST
    if near and abs(first.value - second.value) > places:
        yield told_twice(ledger, first, second, "总投资")
