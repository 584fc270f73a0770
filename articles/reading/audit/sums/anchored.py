"""One thing told in the lede and the body, known for one by what stands beside both.

全县93所农村学校3.8万名学生都能… in the lede, 覆盖全部93所农村学校,受益学生36482名 in the body:
all of the same 93 schools, and so the same pupils.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import any_of
from ..ledger import Ledger, alike, compared, exact, finding, has, plain, rounding, step, words_of
from ..repeats.twice import reconciled, run_side_by_side, told_with
from ..sorts import kinds_in
from ..verdicts import told_twice, unequal
from .lede import noun_of
from .parts import NOT_ADDED

_HAS = LatePattern("(?:现共有|共有|现有|总共有|拥有|辖有|有|合计|总计)$|共有|现有|设有")
_THEN = LatePattern("去年|上年|前年|原|曾|将|计划|拟|预计|(?:19|20)[0-9]{2}年")
_FEWEST, _ANCHOR = 10, 10
_NEAR = 10
_FAR = 2400
_LONG_NOUN = 5
_MORE = 4
_MANY = 40


@cache
def _of_all() -> LatePattern:
    return LatePattern(any_of(lexicon("audit")["total"]["of_all"]))


def check_anchored(ledger: Ledger) -> Iterator[Finding]:
    """93所学校3.8万名学生都… and 覆盖全部93所学校,受益学生36482名: all pupils of the same schools.

    Only two values of that noun in the text, near each other and not one by rounding; both
    sentences say that they speak of all, and tell the same other count.
    """
    if not _of_all().search(ledger.folded):
        return
    told: dict[tuple[str, str], list[Figure]] = {}
    for figure in ledger.figures:
        if figure.unit_class in ("people", "items", "schools") and figure.value >= _FEWEST:
            noun = noun_of(ledger, figure)
            if len(noun) > 1 and "每" not in ledger.clause(figure):
                told.setdefault((noun, figure.unit_class), []).append(figure)
    for (noun, _), figures in told.items():
        if len(figures) != 2:
            continue
        one, other = figures
        if not _are_near(one, other) or not alike(one, other) or one.sentence == other.sentence:
            continue
        if not all(_tells_all(ledger, figure) for figure in figures):
            continue
        if not _anchor(ledger, one, other) or run_side_by_side(ledger, one, other):
            continue
        if not reconciled(ledger, told_with(ledger, one), told_with(ledger, other)):
            yield told_twice(ledger, one, other, noun)


def _are_near(one: Figure, other: Figure) -> bool:
    if not exact(one, other) or one.value == other.value:
        return False
    off = abs(one.value - other.value)
    if off <= max(rounding((one, other)), max(step(one), step(other)) - 1):
        return False
    return off * _NEAR <= max(one.value, other.value)


def _tells_all(ledger: Ledger, figure: Figure) -> bool:
    start, end = figure.sentence.start, figure.sentence.end
    sentence = ledger.folded[start:end][:200]
    words = ledger.clause(figure) + ledger.after(figure)
    if compared(ledger, figure) or _THEN.search(words) or has(words_of("total", "narrowed"), words):
        return False
    return _of_all().search(sentence) is not None and not has(words_of("parts", "plans"), words)


def _anchor(ledger: Ledger, one: Figure, other: Figure) -> bool:
    """Whether the sentences of both tell the same count of another thing: 93所农村学校."""
    beside = [
        {
            (f.value, f.unit)
            for f in _beside(ledger, figure)
            if f.unit_class not in NOT_ADDED
            and f.unit != figure.unit
            and f.value >= _ANCHOR
            and exact(f)
        }
        for figure in (one, other)
    ]
    return bool(beside[0] & beside[1])


def _beside(ledger: Ledger, figure: Figure) -> Iterator[Figure]:
    at = bisect_left(ledger.starts, figure.sentence.start)
    return takewhile(lambda f: f.sentence == figure.sentence, ledger.figures[at : at + _MANY])


def check_more_than_told(ledger: Ledger) -> Iterator[Finding]:
    """全县共有百人以下乡村小规模学校46所 … 48所百人以下小规模学校全部接通: more than there are.

    The later sentence speaks of all of them, in five signs and more of the same words.
    """
    if not _of_all().search(ledger.folded):
        return
    stock = [
        f
        for f in ledger.figures
        if f.unit_class in ("schools", "items", "organisations")
        and exact(f)
        and f.value >= _FEWEST
        and _HAS.search(ledger.clause(f))
    ]
    for whole in stock:
        noun = ledger.clause(whole) + ledger.after(whole)
        at = bisect_left(ledger.starts, whole.span.end)
        for later in ledger.figures[at : at + _MANY]:
            if later.unit != whole.unit or not exact(later):
                continue
            if not whole.value < later.value <= whole.value + whole.value / _MORE:
                continue
            if later.sentence == whole.sentence or later.span.start - whole.span.end > _FAR:
                continue
            if _speaks_of_all(ledger, whole, later, noun):
                yield finding(
                    "parts",
                    ledger,
                    (whole, later),
                    raw=f"{whole.surface}；{later.surface}",
                    recomputed=f"{plain(later.value)} > {plain(whole.value)}",
                    verdict=f"前文说共有{whole.surface}，后文写{later.surface}，请核对。",
                )
                break


def _speaks_of_all(ledger: Ledger, whole: Figure, later: Figure, noun: str) -> bool:
    words = ledger.folded[later.span.end : min(later.sentence.end, later.span.end + 30)]
    clause = words.partition(",")[0]
    found = _of_all().search(clause)
    if found is None or _THEN.search(ledger.clause(later)) or _THEN.search(noun):
        return False
    said = clause[: found.start()]
    shared = max(
        (
            n
            for n in range(len(said) + 1)
            for at in range(len(said) - n + 1)
            if said[at : at + n] in noun
        ),
        default=0,
    )
    if shared < _LONG_NOUN or not kinds_in(said) <= kinds_in(noun):
        return False
    return not any(f.value == later.value for f in ledger.before(later.span.start, 30))


def check_summed_rates(ledger: Ledger) -> Iterator[Finding]:
    """机构87家。…注销62家,转为非学科类14家,…合在一起,压减率达93.2%: 76 of 87 are 87.4 %.

    The share is told of the two together; any one or some of the figures that give it, of any of
    them, silence the check.
    """
    for at, share in enumerate(ledger.figures):
        if (
            share.unit != "%"
            or at < 3
            or not exact(share)
            or not _SUMMED.search(ledger.said(share, 30))
        ):
            continue
        if not has(words_of("share", "any_rate"), ledger.clause(share)):
            continue
        yield from _rate_of_two(ledger, share, ledger.figures[max(0, at - 7) : at])


_SUMMED = LatePattern("合在一起|合计|合起来|加起来|加在一起|两(?:类|项|者|项合计)|二者|合并计算")
_SHARE_NEAR = 15


def _rate_of_two(ledger: Ledger, share: Figure, before: tuple[Figure, ...]) -> Iterator[Finding]:
    known = [f for f in before if f.unit == before[-1].unit and f.unit_class not in NOT_ADDED]
    if len(known) < 3 or not exact(*known) or share.span.start - known[0].span.end > 160:
        return
    values = [f.value for f in known]
    sums = {left + right for left, right in pairwise(values)} | set(values) | {sum(values[1:])}
    sums |= {values[0] - value for value in values[1:]}
    slack = step(share)
    wholes = [f for f in known if f.value == max(values)]
    if any(abs(s * 100 / w - share.value) <= slack for s in sums for w in {*values} if w):
        return
    whole = wholes[0]
    if whole is not known[0]:
        return
    one, other = known[1], known[2]
    got = (one.value + other.value) * 100 / whole.value
    if got > 100 or abs(got - share.value) > _SHARE_NEAR:
        return
    yield unequal(
        "share",
        ledger,
        (whole, one, other, share),
        share,
        told=f"({one.surface} + {other.surface}) ÷ {whole.surface}",
        reckoned=f"{plain(one.value + other.value)} ÷ {plain(whole.value)}",
        got=f"{plain(got)}%",
        said=f"{one.surface}与{other.surface}合占{whole.surface}的",
    )
