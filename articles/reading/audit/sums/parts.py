"""Parts and their whole: kinds, places and years, done and open, a total behind its addends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from ...cardinals import DIGITS
from ...late_pattern import LatePattern
from ...records import Figure, Finding, Places
from ..kinds import (
    apart,
    closed_by_colon,
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
_BREAKS = (
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
_SUM = LatePattern(
    "(?:[^,。;:()0-9]{0,6}[,;]|[^,。;:()0-9共]{1,8}(?=共|合计|总计)|[^,。;:()0-9]{1,6}(?=组成))"
    "(?P<now>目前|现在?|至此|截至目前|至今)?(?P<of>[两二三四五六七八][年项期批轮级类地者]|以上|全[年市县区]|加起来|合起来)?"
    "(?:共计|合计|总计|总共|共|组成(?:的|了)?(?:一支|一个)?|(?<=[年项期批轮])累计[一-龥]{0,4}|[^,。;:()0-9]{0,3}(?:总量|总人数)"
    "|[^,。;:()0-9]{0,8}总数|总投入|总投资)"
    "(?:有|为|达|达到|新增|提供|建成|投入|招聘|补充|抽检|检查|排查|受理|发放|培训|投资|完成|安排|资助|奖励|获奖|表彰|选派|交流)?(?:工作室|学校|项目|基地|试点)?"
)
_SUM_OF_SO_MANY = LatePattern(
    "[^,。;:()0-9]{0,6}[,;](?P<of>[两二三四五六七八][年项期批轮级])(?:共计|合计|累计|共)[^,。;:()0-9、]{1,12}"
)
_SUM_OF_KINDS = LatePattern(
    "[^,。;:()0-9]{0,4}[,;](?:累计|总共|合计)(?:新增|提供|增加|发现)(?P<noun>[^,。;:()0-9、]{2,8})"
)
_LACKS = LatePattern(",(?:尚有|尚缺|仍有)?(?:资金)?(?:缺口|差额|不足部分)")
_HAS_PARTS = LatePattern("[^,。;:()0-9]{0,6},其中")
_IN_TURN = LatePattern("第[一二三四五六][批期轮次]")
_OF_THESE = LatePattern("[^,。;:、()0-9]{1,12}中,[^,。;:、()0-9]{1,16}")
_BOTH = LatePattern("既[^,。;]{1,20}又")
_ADDEND = LatePattern("[^,。;:()0-9]{0,10}[、,和及与](?:20[0-9]{2}年)?[^。;:()0-9]{0,12}")


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
            if _total(parts) == whole.value and parts[-1] in sentence:
                done = sentence.index(parts[-1])
                continue
            how = together(ledger, whole, parts, named)
            if told_one_by_one(ledger, whole, parts):
                how = "all"
            if how is None and closed_by_colon(ledger, whole, parts):
                if abs(_total(parts) - whole.value) > whole.value / _NEAR:
                    continue
                how = "apart"
            said = [ledger.clause(p).removeprefix("其中") for p in parts]
            slip = near_slip(whole.value, _total(parts)) and apart(parts, said)
            if how is None and (slip or near_slip(whole.value, _total(parts), LONG)):
                how = "all"
            if how is None and overshoots(whole, parts, said):
                how = "apart"
            if how is None:
                parts = _up_to_comma(ledger, parts)
                how = together(ledger, whole, parts, named) if len(parts) > 1 else None
            if how is None:
                continue
            total = _total(parts)
            slack = rounding((whole, *parts))
            few = how != "all" and leaves_out(ledger, whole, parts)
            few = (
                few and not near_slip(whole.value, total, LONG) and not trifling(whole.value, total)
            )
            few = few and not (runs_out(whole, parts) or slip)
            if abs(total - whole.value) <= slack or (total < whole.value and few):
                continue
            if total < whole.value and goes_on(ledger, parts[-1].span.end):
                continue
            if total < whole.value and _others_between(sentence, parts):
                continue
            if any(total + f.value == whole.value for f in sentence if f.span > parts[-1].span):
                continue
            if any(_told_twice(ledger, f, total - whole.value) for f in sentence[index:]):
                continue
            if any(f.value == total for f in sentence[:index] if alike(f, whole)):
                continue  # 14个项目中,新建5个、改扩建9个,其中…: all fourteen are taken apart again
            if whole.unit != parts[0].unit and abs(total - whole.value) > whole.value / _NEAR:
                continue
            if any(abs(total - p.value - whole.value) <= slack for p in parts) and len(parts) < 5:
                continue
            if any(p.value >= whole.value for p in parts):
                continue
            yield added(ledger, whole, parts)


def _told_twice(ledger: Ledger, figure: Figure, over: Decimal) -> bool:
    """既是骨干教师又是班主任的142人 are in two parts, which pass the whole by just so many."""
    said = ledger.clause(figure) + "," + ledger.after(figure)
    in_two = has(words_of("parts", "in_two"), said) or _BOTH.search(said) is not None
    return figure.value == over and in_two


def _total(parts: Sequence[Figure]) -> Decimal:
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
        if alike(whole, first) and (has(opens, link) or _OF_THESE.fullmatch(link)):
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
    total, last = _total(parts), known[-1].value
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
    if any(map(link.__contains__, (*_BREAKS, *_LATER))):
        return False
    run = [f for f in parts if alike(f, whole)]
    said = ledger.clause(whole) + ledger.after(whole)
    if run and strangers(said, [ledger.clause(part) for part in run]):
        return False
    if len(run) < 2 or not whole.value / 2 <= _total(run) <= whole.value * 2:
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
        if len(link) > 40 or any(map(link.__contains__, _BREAKS)):
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


def check_totals(ledger: Ledger, places: Places) -> Iterator[Finding]:
    """新建12所、改扩建18所,共31所: addends with their sum behind them."""
    named = places_by_start(places)
    for sentence in ledger.windows_of(3):
        for index, whole in enumerate(sentence):
            if index < 2 or whole.unit_class in NOT_ADDED or not exact(whole):
                continue
            link = ledger.between(sentence[index - 1], whole)
            said = _SUM.fullmatch(link) or _SUM_OF_KINDS.fullmatch(link)
            many = said is None and _SUM_OF_SO_MANY.fullmatch(link)
            said = said or many or None
            if said is None:
                continue
            parts = _addends(ledger, sentence[:index])
            noun = said.groupdict().get("noun")
            turns = [_IN_TURN.match(ledger.clause(part)) for part in parts]
            if (
                noun
                and not (all(turns) and len(turns) > 2)
                and not _are_kinds_of(ledger, whole, parts, noun)
            ):
                continue
            if len(parts) < 2 or not exact(*parts) or not alike(parts[-1], whole):
                continue
            now = said.groupdict().get("now")
            if now and (not all(turns) or abs(_total(parts) - whole.value) * 5 > whole.value):
                continue  # of what there is now the batches may be a few
            if many and DIGITS.get(many["of"][0].replace("两", "二")) != len(parts):
                continue
            if _LACKS.search(ledger.folded, whole.span.end, whole.span.end + _NEAR):
                continue  # 省补1200万元,县配800万元,总投资2400万元,缺口400万元
            slack = rounding((whole, *parts))
            values = [p.value for p in parts]
            if whole.value < max(values) or whole.value > sum(values) * 2:
                continue
            added_to = any(has(words_of("parts", "newly"), ledger.clause(p)) for p in parts)
            if added_to and ("总数" in link or "总量" in link):
                continue  # 新建公办园17所,认定民办园22所,总数达到132所: a stock, no sum
            if any(
                abs(sum(chosen) - whole.value) <= slack
                for size in range(1, len(values) + 1)
                for chosen in combinations(values, size)
            ):
                continue
            total = sum(values, Decimal(0))
            told = DIGITS.get((said.groupdict().get("of") or "_")[0]) == len(
                parts
            )  # 两年共 of two years
            if abs(total - whole.value) > whole.value / (2 if told else 5) and not together(
                ledger, whole, parts, named
            ):
                continue
            yield added(ledger, whole, parts)


def _are_kinds_of(ledger: Ledger, whole: Figure, parts: Sequence[Figure], noun: str) -> bool:
    """新增小学学位900个,初中学位600个,高中学位500个,累计新增学位2100个: three kinds or more."""
    clauses = [ledger.clause(part) for part in parts]
    total = _total(parts)
    near = abs(total - whole.value) <= whole.value / _NEAR
    if all(_IN_TURN.match(clause) for clause in clauses):
        return len(parts) > 2 and near
    return len(set(clauses)) == len(parts) > 2 and all(c.endswith(noun) for c in clauses) and near


def _addends(ledger: Ledger, before: Sequence[Figure]) -> list[Figure]:
    """The figures of one unit that run up to a sum, at most eight."""
    kept = [before[-1]]
    for left, right in pairwise(reversed(before[-8:])):
        link = ledger.between(right, left)
        if not alike(right, left) or not _ADDEND.fullmatch(link):
            break
        if any(map(link.__contains__, _BREAKS)):
            break
        kept.insert(0, right)
    return kept
