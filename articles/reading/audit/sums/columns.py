"""Sums over clauses that run side by side: 分学段看,…;…, and 三项合计 behind three of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from ...cardinals import DIGITS
from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, open_list, rounding
from ..slips import LONG, near_slip
from .added import added

_VIEW = LatePattern(
    "(?:[分按](?!别)[^,。;:\n0-9]{1,8}(?:看|统计|划分|来说|计|分)|(?P<from>从)[^,。;:\n0-9]{2,8}看)[,:]"
)
_ANOTHER_VIEW = LatePattern("[;,]从[^,。;:\n0-9]{2,8}看,")
_OF_A_PART = LatePattern("[校园生师人]中(?:除|有|,)|除[^,;]{0,10}外|另有")
_END_OF_VIEW = LatePattern("[看计分说][,:]")
_LONGEST_VIEW = 12
_TOGETHER = LatePattern(
    "[两二三四五六七八](?:[项类者块种笔]|部分|个?[^,。;:0-9\n]{1,3})?"
    "(?:合计|共计|总计|相加|合起来|加起来|加在一起|合在一起),?[^,。;:0-9\n]{0,8}"
)
_NOT_ADDED = frozenset(("share", "points", "time", "ratio", "rank", "frequency"))
_BACK = 400
_AHEAD = 2000
_NEAR = Decimal("0.12")
_ALONE = LatePattern(";(?:单看|仅看|光看|只看|[按从][^,;。]{1,6}看)")
_OVERLAP, _NEXT = LatePattern("重叠|重复|交叉|两项都|兼"), 60
""";单看今年,三条渠道依次是…: the row begins anew for a part."""


def check_columns(ledger: Ledger) -> Iterator[Finding]:
    """分学段看,初中招收870人,增加60人;小学招收980人,增加65人: each column against its total."""
    yield from _views(ledger)
    yield from _together(ledger)


def _views(ledger: Ledger) -> Iterator[Finding]:
    for close in _END_OF_VIEW.finditer(ledger.folded):
        far = max(0, close.end() - _LONGEST_VIEW)
        match = _VIEW.search(ledger.folded, far, close.end())
        if match is None:
            continue
        far = min(len(ledger.folded), match.end() + _AHEAD)
        ends = [ledger.folded.find(sign, match.end(), far) for sign in "。\n"]
        end = min((e for e in ends if e >= 0), default=far)
        rows = _rows(ledger, match.end(), end)
        words = ledger.folded[match.end() : end]
        if len(rows) < 2 or open_list(words) or _ALONE.search(words):
            continue
        if _OVERLAP.search(ledger.folded, match.end(), min(len(ledger.folded), end + _NEXT)):
            continue  # 到乡镇任教的231人;音体美教师75人。…两项有重叠
        if match["from"] and _ANOTHER_VIEW.search(words):
            continue  # 从质量看,9所…;从管护看,22所…: each is told of a thing of its own
        before = [
            f for f in ledger.before(match.start(), 16) if match.start() - f.span.end <= _BACK
        ]
        last = ledger.clause(rows[-1][0])
        open_view = match["from"] and not last.startswith(("其他", "其它", "其余"))
        for column in zip(*rows, strict=False):
            found = _off(ledger, column, before)
            if found and not (open_view and _is_short(column, before)):
                yield found


def _is_short(column: tuple[Figure, ...], before: list[Figure]) -> bool:
    """Whether a column gives less than any total before: 从学科看 may name some of them only."""
    total = sum((f.value for f in column), Decimal(0))
    return not any(alike(f, column[0]) and f.value < total < f.value * 2 for f in before)


def _rows(ledger: Ledger, start: int, end: int) -> list[tuple[Figure, ...]]:
    """The figures of each clause, up to the next 。; clauses end in ; or, without one, in ,

    民办学校中除6所小学外,另有… goes on with parts of a part.
    """
    listed = ledger.folded[start:end]
    mark = ";" if ";" in listed else ","
    first = bisect_left(ledger.starts, start + len(listed.split(",", 1)[0]))
    if mark == "," and first - bisect_left(ledger.starts, start) > 1 and "、" in listed:
        mark, end = "、", start + len(listed.split(",", 1)[0])  # 按学段分,幼儿园41所、小学22所
    rows = []
    at = start
    while at < end:
        stop = ledger.folded.find(mark, at, end)
        stop = end if stop < 0 else stop
        first, last = bisect_left(ledger.starts, at), bisect_left(ledger.starts, stop)
        if first == last or _OF_A_PART.search(ledger.folded, at, stop):
            break
        rows.append(ledger.figures[first:last])
        at = stop + 1
    return rows


def _off(ledger: Ledger, column: tuple[Figure, ...], before: list[Figure]) -> Finding | None:
    """The total before that a column misses narrowly, where none before fits it."""
    if not exact(*column) or not all(alike(column[0], f) for f in column[1:]):
        return None
    if column[0].unit_class in _NOT_ADDED or not column[0].unit:
        return None
    total = sum((f.value for f in column), Decimal(0))
    known = [f for f in before if alike(f, column[0])]
    if any(abs(total - f.value) <= rounding((f, *column)) for f in known):
        return None
    near = [f for f in known if abs(total - f.value) <= f.value * _NEAR]
    if len({f.value for f in near}) != 1 or not exact(*near):
        return None
    if compared(ledger, near[-1]) != compared(ledger, column[0]):
        return None
    return added(ledger, near[-1], column)


def _together(ledger: Ledger) -> Iterator[Finding]:
    """…3.4亿元,项目107个;…6.3亿元,项目327个;…4亿元,项目89个。三项合计13.7亿元,项目523个."""
    for match in _TOGETHER.finditer(ledger.folded):
        number = DIGITS[match[0][0]]
        at = bisect_left(ledger.starts, match.end())
        if at >= len(ledger.figures) or ledger.figures[at].span.start != match.end():
            continue
        for whole in ledger.figures[at : at + 2]:
            if whole.sentence != ledger.figures[at].sentence or whole.unit_class in _NOT_ADDED:
                break
            if whole.span.start - match.end() > 24 or not exact(whole):
                break
            before = ledger.before(match.start(), 4 * number)
            known = [f for f in before if alike(f, whole) and match.start() - f.span.end <= _BACK]
            stocks = [f for f in known if not compared(ledger, f)]
            known = stocks if len(stocks) >= number else known
            addends = tuple(known[-number:])
            if len(addends) < number or not exact(*addends):
                break
            if _fits(known, number, whole):
                continue
            total = sum((f.value for f in addends), Decimal(0))
            near = abs(total - whole.value) <= whole.value * _NEAR
            if not near and not near_slip(whole.value, total, LONG):
                break
            yield added(ledger, whole, addends)


def _fits(known: list[Figure], number: int, whole: Figure) -> bool:
    """Whether any so many of the figures before give the sum."""
    return any(
        abs(sum((f.value for f in chosen), Decimal(0)) - whole.value) <= rounding((whole, *chosen))
        for chosen in combinations(known[-number - 3 :], number)
    )
