"""Rises and falls: new, old, difference, per cent and multiple must fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, plain, rounding, step, unit_of
from ..verdicts import in_order

RISE = (
    "增加|增长|提高|提升|上升|增至|扩大|攀升|增幅|增长率|净增|多出|高出|超出"
    "|延长|拉长|多了|多|增|高"
)
FALL = "减少|下降|降低|缩减|压减|压缩|减|回落|降幅|下滑|少了|缩短|缩小|年轻|少|降|低"
_WITHIN = "(?:[一两二三四五六七八九十]{1,2}年(?:间|来|内|里)?|其间|期间)?"
_SINCE = "(?:同比|环比|(?:比|较|相比|对比)[^,。;、()0-9]{0,10}(?:[0-9]{4}年[^,。;、()0-9]{0,6})?)?"
_FROM = LatePattern("(?:由|从|自)[^,。;:由从自]{0,20}$")
_ARRIVES = LatePattern(
    "[^,。;:0-9]{0,10}?(?P<verb>增加|增长|提高|提升|上升|增|扩大|发展|扩展|攀升|跃升|"
    "减少|下降|降低|缩减|压减|压缩|缩小|缩短|减|降|回落|调整|变|优化)?(?:到|至|为)(?:了|目前的|现在的|如今的|现有的|今年的|当前的|[本这][一-龥]{1,3}的)?"
    "(?:[0-9]{4}年)?(?:的)?"
)
_THIS_ARRIVES = LatePattern(
    "[^。:0-9]{0,6}[,;](?:[^。,;]{0,12},)?(?:这一|该)(?:比例|数字|比率|指标|数据)(?:已)?"
    "(?P<verb>增加|增长|提高|提升|上升|升|下降|降低|减少|降)(?:到|至|为)(?:了)?"
)
_YEAR_ARRIVES = LatePattern(
    "[^。:0-9,;]{0,4}[,;](?:20[0-9]{2}年|今年|去年)(?:已)?"
    "(?P<verb>增加|增长|提高|提升|上升|扩大|下降|降低|减少)(?:到|至)(?:了)?"
)
_FAR = 48
_ARRIVAL, _AGAINST = frozenset("到至为"), frozenset("比较与同环")
_CUES = _ARRIVAL | _AGAINST
_WHEN = LatePattern(
    "(?:到|至)?((?:19|20)[0-9]{2}年|前年|去年|上年|今年|上年度|本年度|上学年|本学年|上学期|本学期|[改整治培干创实][造革治理训预建施](?:前|后))(?:度)?(?:全年)?[,]?"
)
_IS_THEN = LatePattern(
    "(?:则|已)?(?:达到?|为|降为|升为|增至|增加到|提高到|上升到|升至|增长到|扩大到|降至|下降到|减少到|减至)(?:了)?"
)
_UP = ("增加", "增长", "提高", "提升", "上升", "增", "扩大", "攀升", "跃升")
_DOWN = ("缩小", "缩短", "减少", "下降", "降低", "缩减", "压减", "压缩", "减", "降", "回落")
CHANGED = LatePattern(
    f"[^,。;:()0-9]{{0,6}}[,;(、]?{_SINCE}{_WITHIN}(?:共|累计|实现|净)?(?:了)?(?P<verb>{RISE}|{FALL})(?:了|到|为|达)?"
    "(?:投入|安排|招|建|收|支出|完成|新增)?"
)
_OF_LAST = LatePattern(
    "[^,。;:()0-9]{0,6}[,(](?:比|较|与)[^,。;:()0-9]{0,10}(?:[0-9]{4}年)?[^,。;:()0-9]{0,8}(?:的|\\()?"
)
_THEN = LatePattern(
    f"\\)?(?P<verb>{RISE}|{FALL})(?:了)?(?:投入|安排|招收?|录取|收|建|支出|完成|新增)?"
)
_AND_BY = LatePattern(
    f"[^,。;:()0-9]{{0,3}}(?:[,、(]|和)?(?:同比|环比|且|并|年)?(?:{RISE}|{FALL})(?:率)?(?:了|达|为|达到)?"
)
_CAME = LatePattern("(?P<verb>新增加?|净增|增加|新增设)[^,。;:()0-9]{0,8}$")
_REACH = 24
_TIMES = LatePattern(
    "[^,。;:()0-9]{0,3}[,(]?(?:同比|[0-9一二三四五六七八九十]{1,2}年(?:间|来)?)?(?P<verb>增长|增加|扩大|提高|是[^,。;0-9]{0,8}的)(?:了|到)?(?:近|约|将近|接近)?"
)


class _Change(NamedTuple):
    """What was said: from `old` to `new`, by `by` (a difference, or a part of the old)."""

    old: Figure
    new: Figure
    by: Figure


def check_changes(ledger: Ledger) -> Iterator[Finding]:
    """由65%提高到85%,提高了15个百分点; 比上年的141.8亿元增加10.8亿元,增长8.6%."""
    for sentence in ledger.windows_of(2):
        for index, (figure, following) in enumerate(pairwise(sentence)):
            if following.span.start - figure.span.end > _FAR:
                continue
            yield from _year_by_year(ledger, figure, sentence[index + 1 : index + 4])
            if _CUES.isdisjoint(ledger.folded[figure.span.end : following.span.start]):
                continue
            rest = sentence[index + 1 : index + 4]
            yield from _from_to(ledger, figure, rest)
            yield from _against_last(ledger, figure, rest)
            yield from _more_and_per_cent(ledger, figure, rest)


def _from_to(ledger: Ledger, old: Figure, rest: tuple[Figure, ...]) -> Iterator[Finding]:
    """由45所减少到32所,减少13所: the direction, then the difference, per cent or multiple."""
    new = rest[0]
    ratios = old.unit == new.unit == ":1"
    if new.span.start - old.span.end > 32 or not (ratios or _same(old, new)):
        return
    link = ledger.between(old, new)
    if _ARRIVAL.isdisjoint(link):
        return
    arrives = _ARRIVES.fullmatch(link)
    if arrives is None or not _FROM.search(ledger.said(old, 30)):
        arrives = _THIS_ARRIVES.fullmatch(link)
        if arrives is None and _WHEN.search(ledger.clause(old)):
            arrives = _YEAR_ARRIVES.fullmatch(link)
    if arrives is None or not exact(old, new):
        return
    verb = arrives["verb"] or ""
    if (verb in _UP and new.value < old.value) or (verb in _DOWN and new.value > old.value):
        yield _turned(ledger, old, new, verb)
        return
    yield from _then_by(ledger, old, new, rest[1:])
    yield from _by_what_came(ledger, old, new)


def _turned(ledger: Ledger, old: Figure, new: Figure, verb: str) -> Finding:
    return finding(
        "rise",
        ledger,
        in_order(old, new),
        raw=f"由{old.surface}{verb}到{new.surface}",
        recomputed=f"{plain(old.value)} → {plain(new.value)}",
        verdict=f"由{old.surface}到{new.surface}与“{verb}”方向相反，请核对。",
    )


def _by_what_came(ledger: Ledger, old: Figure, new: Figure) -> Iterator[Finding]:
    """新增公办园3所,公办园总数由41所增加到45所: what came stands right before the two ends."""
    told = ledger.before(old.span.start, 1)
    if not told or told[0].sentence != old.sentence or not alike(told[0], old):
        return
    more = told[0]
    came = _CAME.search(ledger.clause(more))
    noun = ledger.after(more) or (ledger.clause(more)[came.end("verb") :] if came else "")
    if came is None or "总" not in ledger.clause(old) or not exact(more, old, new):
        return
    if noun[:2] not in ledger.clause(old) or old.span.start - more.span.end > _REACH:
        return
    if new.value - old.value != more.value and (wrong := _wrong(ledger, _Change(old, new, more))):
        yield wrong


def _year_by_year(ledger: Ledger, old: Figure, rest: tuple[Figure, ...]) -> Iterator[Finding]:
    """去年收入1.2万元,今年收入1.8万元,增长50%: one noun in two years named side by side."""
    if len(rest) < 2 or not _same(old, rest[0]):
        return
    if not (
        rest[1].unit == "%" != old.unit or (rest[1].unit_class == "points" and old.unit == "%")
    ):
        return
    new = rest[0]
    if new.span.start - old.span.end > 24 or not exact(old, new):
        return
    words = ledger.folded[max(old.sentence.start, old.span.start - 32) : old.span.start]
    before, behind = ",".join(words.split(",")[-2:]), ledger.between(old, new).lstrip(",;")
    times, second = list(_WHEN.finditer(before)), _WHEN.match(behind)
    if not times or second is None or times[-1][1] == second[1]:
        return
    noun, again = before[times[-1].end() :], behind[second.end() :]
    if "," in noun or not (noun == again or _IS_THEN.fullmatch(again)):
        return
    if not _in_order(times[-1][1], second[1]):
        return
    yield from _then_by(ledger, old, new, rest[1:])


def _in_order(first: str, second: str) -> bool:
    """Whether the second year is the later: 2021年, 2022年; 前年, 去年."""
    if first[0].isdigit() and second[0].isdigit():
        return first < second
    if first[-1] in "前后" and first[:-1] == second[:-1]:
        return first[-1] == "前"  # 改造前21.3%,改造后降为9.8%
    return "前去上今本".find(first[0]) < "前去上今本".find(second[0])


def _against_last(ledger: Ledger, new: Figure, rest: tuple[Figure, ...]) -> Iterator[Finding]:
    """152.6亿元,比上年的141.8亿元增加10.8亿元,增长7.6%."""
    if len(rest) < 2 or not _same(new, rest[0]):
        return
    old, by = rest[0], rest[1]
    if new.status == "change":
        return  # 比二季度的613件多18件,比去年同期的701件少一成
    if _AGAINST.isdisjoint(ledger.between(new, old)) or not exact(new, old):
        return
    if not _OF_LAST.fullmatch(ledger.between(new, old)):
        return
    then = _THEN.fullmatch(ledger.between(old, by))
    if then and alike(old, by) and by.unit != "%" and exact(by):
        verb = then["verb"]
        if (verb in _UP and new.value < old.value) or (verb in _DOWN and new.value > old.value):
            yield _turned(ledger, old, new, verb)
            return
    if then:
        yield from _then_by(ledger, old, new, rest[1:])


def _then_by(
    ledger: Ledger, old: Figure, new: Figure, rest: tuple[Figure, ...]
) -> Iterator[Finding]:
    """The difference and the per cent that follow the later of the two ends."""
    end = max(old, new, key=lambda f: f.span)
    last = end
    for by in rest[:2]:
        link = ledger.between(last, by)
        if last is not end:
            said = _AND_BY.fullmatch(link)
        elif by.unit == "倍":
            said = _TIMES.fullmatch(link)
        else:
            said = (CHANGED if end is new else _THEN).fullmatch(link)
        about = by.unit == "倍" and by.comparator == "approx" and by.value_high is None
        if said is None or "均" in link or not (exact(by) or about):
            return
        verb = said.groupdict().get("verb")
        if by.unit == "%" and verb and old.unit != "%" and end is new:
            rising, falling = verb in _UP and new.value < old.value, verb in _DOWN
            if rising or (falling and new.value > old.value):
                yield _turned(ledger, old, new, verb)
                return
        if wrong := _wrong(ledger, _Change(old, new, by)):
            yield wrong
            return
        last = by


def _same(left: Figure, right: Figure) -> bool:
    if left.unit_class in ("points", "time", "rank", "ratio", "frequency"):
        return left.unit == right.unit and unit_of(left.unit) in ("岁", "分钟", "小时", "天", "分")
    return alike(left, right)


def _wrong(ledger: Ledger, change: _Change) -> Finding | None:
    """The finding for a change that its two ends do not give; None where it fits."""
    old, new, by = change
    difference = abs(new.value - old.value)
    low, high = rounding((old, new)), step(by)
    if (by.unit_class == "points" and old.unit == "%") or (alike(by, old) and by.unit != "%"):
        got, unit = difference, by.unit
        slack = rounding((old, new, by)) if by.unit_class != "points" else low + high / 2
    elif by.unit == "%" and old.unit != "%" and old.value > 0:
        got, unit = difference * 100 / old.value, "%"
        slack = high + low * 2 * 100 / old.value
    elif by.unit == "倍" and old.value > 0 and old.unit != "%":
        got, unit = new.value / old.value, "倍"
        slack = high + low * 2 * max(got, Decimal(1)) / old.value
        slack = by.value / 5 if by.comparator == "approx" else slack
        if abs(got - 1 - by.value) <= slack:
            return None
    else:
        return None
    if abs(got - by.value) <= slack:
        return None
    return finding(
        "rise",
        ledger,
        in_order(*change),
        raw=f"{old.surface} → {new.surface}，变化{by.surface}",
        recomputed=f"{plain(old.value)} → {plain(new.value)}，变化{plain(got)}{unit}",
        verdict=(
            f"由{old.surface}到{new.surface}应变化{plain(got)}{unit}，文中写{by.surface}，请核对。"
        ),
        tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}）",
    )


def _more_and_per_cent(ledger: Ledger, new: Figure, rest: tuple[Figure, ...]) -> Iterator[Finding]:
    """9.12万所,比上年增加1.02万所,增长12.6%: 1.02 ÷ (9.12 − 1.02), whichever year it was."""
    if len(rest) < 2 or rest[1].unit != "%" or new.unit_class in ("share", "points"):
        return
    more, share = rest[0], rest[1]
    if _AGAINST.isdisjoint(ledger.between(new, more)) or not exact(new, more, share):
        return
    said = CHANGED.fullmatch(ledger.between(new, more))
    if said is None or not alike(new, more) or share.unit != "%" or new.value <= 0:
        return
    if not any(sign in said[0] for sign in "比较同"):
        return
    link = ledger.between(more, share)
    if not _AND_BY.fullmatch(link) or "均" in link or "均" in ledger.between(new, more):
        return
    if said["verb"] in ("新增", "共") or more.value <= 0:
        return
    fallen = said["verb"] in FALL.split("|")
    old = new.value + more.value if fallen else new.value - more.value
    if old <= 0:
        return
    got = more.value * 100 / old
    if may_be(new, more, share, fallen):
        return
    sign = "减少" if fallen else "增加"
    yield finding(
        "rise",
        ledger,
        (new, more, share),
        raw=f"{new.surface}，{sign}{more.surface}，{share.surface}",
        recomputed=f"{plain(more.value)} ÷ {plain(old)} = {plain(got)}%",
        verdict=(
            f"现为{new.surface}、{sign}{more.surface}，变化应为{plain(got)}%，"
            f"文中写{share.surface}，请核对。"
        ),
        tolerance="已计入四舍五入",
    )


def may_be(new: Figure, more: Figure, share: Figure, fallen: bool) -> bool:
    """Whether all three numbers can be right, were they rounded or were they cut off.

    0.6 of 3.6亿元 may be 0.64 of 3.55 or 0.69 of 3.6, which is a rise of 22 or of 24 per cent.
    """
    sign = 1 if fallen else -1
    for below in (Decimal("0.5"), Decimal(0)):
        ends = [
            (f.value - below * s, f.value + (1 - below) * s)
            for f in (new, more)
            for s in (step(f) if rounding((f,)) else Decimal(0),)
        ]
        (least, most), (few, many) = ends
        low = few * 100 / (most + sign * few)
        high = many * 100 / (least + sign * many) if least + sign * many > 0 else Decimal(10**6)
        if low - step(share) <= share.value <= high + step(share) / 2:
            return True
    return False
