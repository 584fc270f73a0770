"""Parts and their whole: kinds, places and years, done and open, a total behind its addends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ...late_pattern import LatePattern
from ...records import Figure, Finding, Places
from ..kinds import (
    apart,
    closed_by_colon,
    from_top_to_bottom,
    in_years,
    leaves_out,
    overshoots,
    places_by_start,
    runs_out,
    sets_out,
    together,
    told_one_by_one,
)
from ..ledger import (
    Ledger,
    alike,
    compared,
    exact,
    has,
    rounding,
    unit_of,
    words_of,
)
from ..slips import LONG, near_slip, trifling
from ..sorts import strangers
from .added import added

NOT_ADDED = frozenset(("share", "points", "time", "ratio", "rank", "frequency"))
_COUNTED = frozenset("个所家项处件座")
_NEAR = 8
"""A near miss is off by less than an eighth of the whole."""
BREAKS = (
    "其中",
    "合计",
    "累计",
    "。",
    "此外",
    "另",
    "比",
    "较",
    "占",
    "共计",
    "总计",
    "共有",
    ",共",
    "总共",
)
_LATER = ("今年", "去年", "近年", "近两", "近三", "新学")
"""What follows is told of another time than the whole: 初中23所,今年新建5所、改扩建9所."""
_HAS_PARTS = LatePattern("[^,。;:()0-9]{0,6},其中")
_OF_THESE = LatePattern("[^,。;:、()0-9]{1,12}中,[^,。;:、()0-9]{1,16}")
_MADE_OF = LatePattern("[^,。;:、()0-9]{0,6},(?:均|全部)?由[^,。;:、()0-9]{1,12}")
_MAKE = LatePattern("[0-9][万亿]?元?[^,。;0-9]{0,4}(?:构成|组成|共同承担|分担|共同出资)")
"""由中央资金1500万元、…和县级自筹|900万元三块构成."""
_BOTH = LatePattern("既[^,。;]{1,20}又")


class _Row(NamedTuple):
    """A whole with parts that go together: all that there are or not, a slip of the pen or not."""

    whole: Figure
    parts: list[Figure]
    complete: bool
    slip: bool


def check_parts(ledger: Ledger, places: Places) -> Iterator[Finding]:
    """共新增学位3.2万个,其中甲县3505个、乙县3705个…: parts that exclude each other.

    More than the whole is always wrong; less only where the parts leave nothing out.
    """
    named = places_by_start(places)
    for sentence in ledger.windows_of(2):
        done = -1
        for index, first in enumerate(sentence):
            if index <= done:
                continue
            whole = _whole_of_list(ledger, sentence, index)
            if whole is None:
                continue
            parts = _while_listed(ledger, first, sentence[index:], whole)
            done = index
            if len(parts) < 2 or not exact(whole, *parts) or _are_apart(ledger, whole, parts):
                continue
            parts = _each(ledger, parts)
            if total_of(parts) == whole.value and parts[-1] in sentence:
                done = sentence.index(parts[-1])
                continue
            row = _row_of(ledger, whole, parts, named)
            if row and _is_off(ledger, row) and not _is_borne_out(ledger, sentence, index, row):
                yield added(ledger, whole, row.parts)


def _row_of(
    ledger: Ledger, whole: Figure, parts: list[Figure], named: dict[int, tuple[int, str]]
) -> _Row | None:
    """The parts as far as they go together; None where they may overlap."""
    how = together(ledger, whole, parts, named)
    if told_one_by_one(ledger, whole, parts):
        how = "all"
    if how is None and closed_by_colon(ledger, whole, parts):
        if abs(total_of(parts) - whole.value) > whole.value / _NEAR:
            return None
        how = "apart"
    said = [ledger.clause(p).removeprefix("其中") for p in parts]
    slip = near_slip(whole.value, total_of(parts)) and apart(parts, said)
    if how is None and (slip or near_slip(whole.value, total_of(parts), LONG)):
        how = "all"
    if from_top_to_bottom(parts, said) and abs(total_of(parts) - whole.value) * _NEAR < whole.value:
        how = "all"  # 中央资金3200万元、省级资金1850万元、市县资金2600万元
    if how is None and overshoots(whole, parts, said):
        how = "apart"
    if how is None:
        parts = _up_to_comma(ledger, parts)
        how = together(ledger, whole, parts, named) if len(parts) > 1 else None
    return None if how is None else _Row(whole, parts, how == "all", slip)


def _is_off(ledger: Ledger, row: _Row) -> bool:
    """Whether parts give more than their whole, or less where they leave nothing out."""
    whole, parts, total = row.whole, row.parts, total_of(row.parts)
    if abs(total - whole.value) <= rounding((whole, *parts)):
        return False
    if total > whole.value:
        return True
    few = not row.complete and leaves_out(ledger, whole, parts)
    few = few and not near_slip(whole.value, total, LONG) and not trifling(whole.value, total)
    few = few and not (runs_out(whole, parts) or row.slip)
    return not few and not goes_on(ledger, parts[-1].span.end)


def _is_borne_out(ledger: Ledger, sentence: tuple[Figure, ...], index: int, row: _Row) -> bool:
    """Whether another figure of the sentence tells why the parts give another number."""
    whole, parts, total = row.whole, row.parts, total_of(row.parts)
    off = total - whole.value
    if off < 0 and _others_between(sentence, parts):
        return True
    if any(total + f.value == whole.value for f in sentence if f.span > parts[-1].span):
        return True
    if any(_told_twice(ledger, f, off) for f in sentence[index:]):
        return True
    if any(f.value == total for f in sentence[:index] if alike(f, whole)):
        return True  # 14个项目中,新建5个、改扩建9个,其中…: all fourteen are taken apart again
    if whole.unit != parts[0].unit and abs(off) > whole.value / _NEAR:
        return True
    slack = rounding((whole, *parts))
    if any(abs(off - p.value) <= slack for p in parts) and len(parts) < 5:
        return True
    return any(p.value >= whole.value for p in parts)


def _told_twice(ledger: Ledger, figure: Figure, over: Decimal) -> bool:
    """既是骨干教师又是班主任的142人 are in two parts, which pass the whole by just so many."""
    said = ledger.clause(figure) + "," + ledger.after(figure)
    in_two = has(words_of("parts", "in_two"), said) or _BOTH.search(said) is not None
    return figure.value == over and in_two


def total_of(parts: Sequence[Figure]) -> Decimal:
    """What some parts give together, as printed."""
    return sum((p.value for p in parts), Decimal(0))


def _each(ledger: Ledger, parts: list[Figure]) -> list[Figure]:
    """民办、厂矿子校各2所 is a part of 4: the number holds for every name before it."""
    kept = parts[:1]
    for left, part in pairwise(parts):
        names = ledger.between(left, part).strip(",;、 ")
        times = names.count("、") + names.count("和") + 1 if names.endswith("各") else 1
        kept.append(replace(part, value=part.value * times) if times > 1 else part)
    return kept


def _up_to_comma(ledger: Ledger, parts: list[Figure]) -> list[Figure]:
    """小学26.8万人、初中13.2万人,专任教师5.94万人: a list with 、 that a comma closes."""
    for at, (left, right) in enumerate(pairwise(parts)):
        if "," in ledger.between(left, right):
            return parts[: at + 1]
    return []


def _others_between(sentence: tuple[Figure, ...], parts: Sequence[Figure]) -> bool:
    """小学65所,教学点39个,初中21所: a part that another counter counts is one of them too."""
    first, last = parts[0].span, parts[-1].span
    return any(
        bare_counts(f, parts[0]) and not alike(f, parts[0])
        for f in sentence
        if first < f.span < last
    )


def goes_on(ledger: Ledger, end: int) -> bool:
    """Whether a list ends in 等, or goes on with what is told otherwise: ,另有6个."""
    behind = ledger.folded[end : end + 12].partition("。")[0]
    more = ("另", "此外", "还有", "其余", "其他", "剩")
    return "等" in behind[:4] or any(word in behind for word in more)


def _whole_of_list(ledger: Ledger, sentence: tuple[Figure, ...], index: int) -> Figure | None:
    """The figure that a list beginning at `index` takes apart, or None where none begins.

    In the sentence it stands in front of 其中, a bracket or a colon; 其中 that opens a sentence
    looks into the one before.
    """
    first = sentence[index]
    if first.unit_class in NOT_ADDED or not first.unit:
        return None
    opens = words_of("parts", "opens")
    if index and first.span.start - sentence[index - 1].span.end > 48:
        return None
    for whole in reversed(sentence[max(0, index - 4) : index]):
        if first.span.start - whole.span.end > 48:
            return None
        if whole.unit != first.unit and not bare_counts(whole, first) and not alike(whole, first):
            continue
        link = ledger.between(whole, first)
        if link.startswith("的") and "%" in link:
            continue  # 18.6亿元,占计划20亿元的93%,其中…: the plan is no whole of what is done
        if bare_counts(whole, first) and link.rfind(":") >= max(0, len(link) - 8):
            return whole
        made_of = _MADE_OF.fullmatch(link) and _MAKE.search(
            ledger.folded, first.span.end, first.sentence.end
        )
        if alike(whole, first) and (made_of or has(opens, link) or _OF_THESE.fullmatch(link)):
            return whole if whole.unit_class not in NOT_ADDED else None
        if alike(whole, first):
            return whole if _follows(ledger, whole, sentence[index : index + 4]) else None
    opening = ledger.folded[first.sentence.start : first.span.start][:8].lstrip()
    if not opens.begins(opening) or opening.startswith((":", "(")):
        return None
    before = ledger.before(first.sentence.start, 6)
    near = [
        f
        for f in before
        if first.span.start - f.span.end <= 120
        and "\n" not in ledger.between(f, first)
        and ledger.folded[f.span.start - 1 : f.span.start] != "“"
    ]
    same = [f for f in near if alike(f, first) and not compared(ledger, f)]
    if not same and unit_of(first.unit) in _COUNTED:
        same = [f for f in near if unit_of(f.unit) in _COUNTED]
    return same[0] if len(same) == 1 else _named_before(ledger, same, sentence[index:])


def _named_before(ledger: Ledger, known: list[Figure], rest: Sequence[Figure]) -> Figure | None:
    """The last of several, 应入学2865人,入学2779人。其中…, where no other is nearer to the sum."""
    if len(known) < 2 or known[-1].sentence.end < rest[0].sentence.start - 2:
        return None
    parts = [f for f in rest if alike(f, rest[0])]
    total, last = total_of(parts), known[-1].value
    others = [abs(total - f.value) for f in known[:-1]]
    return known[-1] if all(off > abs(total - last) for off in others) else None


def bare_counts(whole: Figure, first: Figure) -> bool:
    """15所园:甲区4个,乙区4个: a count is taken apart with another counter."""
    return unit_of(whole.unit) in _COUNTED and unit_of(first.unit) in _COUNTED


def _follows(ledger: Ledger, whole: Figure, parts: Sequence[Figure]) -> bool:
    """90所,公办26所,民办64所, and 53家机构,8家停办,2家取缔,43家转型: parts without an opening."""
    sorts = [f for f in parts if alike(f, whole)]
    told = len(sorts) > 2 and all(ledger.clause(f).endswith("的") for f in sorts[:3])
    if parts[0].span.start - whole.span.end > (24 if told else 14):
        return False
    link = ledger.between(whole, parts[0])
    if any(map(link.__contains__, (*BREAKS, *_LATER))):
        return False
    run = [f for f in parts if alike(f, whole)]
    said = ledger.clause(whole) + ledger.after(whole)
    if run and strangers(said, [ledger.clause(part) for part in run]):
        return False
    if len(run) < 2 or not whole.value / 2 <= total_of(run) <= whole.value * 2:
        return False
    if told or (len(run) > 2 and in_years(ledger, run)):
        return True  # 48家机构,符合规范的31家,需要整改的14家,责令停业的5家
    return sets_out(ledger, run) and ("," in link or sets_out(ledger, run, closed=True))


def _while_listed(
    ledger: Ledger, first: Figure, after: Sequence[Figure], whole: Figure
) -> list[Figure]:
    """The parts as far as they stand in one list; what stands in brackets belongs to its part."""
    kept = [first]
    for figure in after[1:]:
        if not alike(figure, first):
            continue
        link = ledger.between(kept[-1], figure)
        if link.count("(") > link.count(")"):
            continue
        if len(link) > 40 or any(map(link.__contains__, BREAKS)):
            break
        if len(kept) > 1 and ";" in link and ";" not in ledger.between(kept[-2], kept[-1]):
            break
        kept.append(figure)
    return kept


def _are_apart(ledger: Ledger, whole: Figure, parts: list[Figure]) -> bool:
    """What is planned beside what is done, rates, and what has parts of its own, are no parts.

    18个乡镇划分为6个学区,每个学区3个乡镇; 中小学教师3860人,其中…;幼儿园教师1260人,其中….
    """
    if _planned_apart(ledger, whole, parts) or any("每" in ledger.clause(p) for p in parts):
        return True
    another = ";" in ledger.between(parts[-2], parts[-1])
    return another and _HAS_PARTS.match(ledger.folded, parts[-1].span.end) is not None


def _planned_apart(ledger: Ledger, whole: Figure, parts: list[Figure]) -> bool:
    """Whether some parts are planned and the whole is done, or the whole planned and a part not."""
    plans = words_of("parts", "plans")
    said = [has(plans, ledger.clause(p)) for p in parts]
    return any(said) and not has(plans, ledger.said(whole, 30))
