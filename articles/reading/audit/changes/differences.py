"""Two values and how they differ, in whatever words: 今年62.7%,全省平均55.4%,高出8.3个百分点.

The wordings of `changes` and `gaps` tell more; here only the two figures before a difference
count, if the text sets them against each other: by year, by whose they are, or by kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ...word_list import any_of
from ..eras import has_own_basis, is_of_two
from ..ledger import Ledger, alike, compared, exact, finding, has, plain, rounding, step, words_of
from ..verdicts import in_order, unequal
from .rise_and_base import FALL, RISE

_DIFFERS = LatePattern(
    f"(?P<verb>{RISE}|{FALL}|高于|低于|相差|差距|差|多出|领先)(?:了|出|幅?度?[为达]|近)?$"
)
_REACH, _ALL = 60, 100
_MOST_TIMES = Decimal(4)
_SUMMED = LatePattern(
    "[,;](?:(?P<count>[两二三四五六七八九])[年个项期批类地县校]|全部|以上|几项)?"
    "(?:累计|合计|总计|共计|一共|总共|共)(?:投入|安排|资金|达|为|完成|支出|约)*"
)
_IN_TURN = LatePattern("分别(?:[为是达有]|投入|安排|完成|下达)*(?:了)?$")
_NEXT = ("、", "和", "与", "及")
_SAYS_NO_MORE = "的为是达到有则只仅约年底末同期,这一数字该比例水平"
"""What a clause holds that names no thing of its own: 上年这一数字为."""
_COUNTS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}


def check_told_differences(ledger: Ledger) -> Iterator[Finding]:
    """The last two values before a difference, one set against the other.

    Silent where any two of the six figures before differ so, and where it is far off.
    """
    for sentence in ledger.windows_of(3):
        for index in range(2, len(sentence)):
            by = sentence[index]
            said = _DIFFERS.search(ledger.clause(by))
            if said is None or not exact(by) or by.value <= 0:
                continue
            if has(words_of("differences", "means_else"), ledger.clause(by)):
                continue
            two = _two_before(ledger, sentence[max(0, index - 6) : index], by)
            if two is not None and (found := _unlike(ledger, *two, by, said["verb"])):
                yield found


def _two_before(
    ledger: Ledger, before: tuple[Figure, ...], by: Figure
) -> tuple[Figure, Figure] | None:
    """The two figures right before a difference, if they are of one thing in two cases."""
    one, two = before[-2:]
    if two.span.end + _REACH < by.span.start or one.span.end + _REACH < two.span.start:
        return None
    if not exact(one, two) or not alike(one, two) or one.unit_class in ("points", "rank"):
        return None
    if by.unit == "%" and one.unit == "%":
        return None
    if (
        not (by.unit_class == "points" and one.unit == "%")
        and not alike(by, one)
        and by.unit != "%"
    ):
        return None
    if compared(ledger, one) or compared(ledger, two) or not _set_against(ledger, one, two):
        return None
    if has_own_basis(ledger, one, by) or not is_of_two(ledger, one, two, by):
        return None
    since = _past().search(ledger.clause(by)) or "同比" in ledger.clause(by)
    if since and not any(_tells_past(ledger, one, two)):
        return None  # 今年62.7%,全省平均55.4%,比去年提高8.3个百分点: from a value that is not told
    return one, two


def _set_against(ledger: Ledger, one: Figure, two: Figure) -> bool:
    """Whether the later of two values is told of another time, place or kind, and of no other
    thing: 去年底达到93.1%; 全省平均上线率为55.4%; 男生3865人,女生3453人."""
    first, second = ledger.clause(one).removeprefix("其中"), ledger.clause(two)
    for here, there in lexicon("audit")["differences"]["pairs"]:
        for kind, other in ((here, there), (there, here)):
            if kind in first and other in second:
                return first.replace(kind, other) == second
    rest = _cases().sub("", second)
    if rest == second:
        return False
    rest = rest.strip(_SAYS_NO_MORE)
    return not rest or rest[-3:] in first or (len(rest) >= 2 and first.endswith(rest))


@cache
def _cases() -> re.Pattern[str]:
    return re.compile(f"(?:19|20)[0-9]{{2}}年|{any_of(lexicon('audit')['differences']['cases'])}")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(f"(?:19|20)[0-9]{{2}}年|{any_of(lexicon('audit')['differences']['past'])}")


def _tells_past(ledger: Ledger, one: Figure, two: Figure) -> tuple[bool, bool]:
    """Whether each of two values is told of a time gone by."""
    first = _past().search(ledger.said(one, 16)) is not None
    return first, _past().search(ledger.clause(two)) is not None


def _unlike(ledger: Ledger, one: Figure, two: Figure, by: Figure, verb: str) -> Finding | None:
    if by.unit == "%":
        return _unlike_share(ledger, one, two, by, verb)
    got = abs(one.value - two.value)
    slack = rounding((one, two)) + (0 if by.unit_class == "points" else rounding((by,)))
    near = [f.value for f in ledger.before(by.span.start, 6) if alike(f, one)]
    if any(abs(abs(a - b) - by.value) <= slack for a, b in combinations(near, 2)):
        return None
    if got <= 0 or not by.value / _MOST_TIMES <= got <= by.value * _MOST_TIMES:
        return None
    return _finding(ledger, one, two, by, f"{plain(got)}{by.unit}", slack)


def _unlike_share(
    ledger: Ledger, one: Figure, two: Figure, by: Figure, verb: str
) -> Finding | None:
    """今年9.43亿元,上年为8.2亿元,增长18%: the value of the earlier year is the base."""
    first, second = _tells_past(ledger, one, two)
    if first == second or one.value <= 0 or two.value <= 0:
        return None
    old, new = (two, one) if second else (one, two)
    if (new.value < old.value) != (verb in FALL.split("|")):
        return None
    got = abs(new.value - old.value) * 100 / old.value
    slack = step(by) + rounding((old, new)) * 2 * _ALL / old.value
    if abs(got - by.value) <= slack or not by.value / _MOST_TIMES <= got <= by.value * _MOST_TIMES:
        return None
    return _finding(ledger, one, two, by, f"{plain(got)}%", slack)


def _finding(
    ledger: Ledger, one: Figure, two: Figure, by: Figure, got: str, slack: Decimal
) -> Finding:
    return finding(
        "rise",
        ledger,
        in_order(one, two, by),
        raw=f"{one.surface}、{two.surface}，相差{by.surface}",
        recomputed=f"{plain(one.value)} 与 {plain(two.value)} 相差 {got}",
        verdict=f"{one.surface}与{two.surface}相差{got}，文中写{by.surface}，请核对。",
        tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}）",
    )


def check_turns_summed(ledger: Ledger) -> Iterator[Finding]:
    """分别为1.5亿元、1.8亿元和2.1亿元,三年累计5.6亿元: what is told in turn, and its sum."""
    for sentence in ledger.windows_of(3):
        for at, first in enumerate(sentence[:-2]):
            if not _IN_TURN.search(ledger.clause(first)):
                continue
            end = at + 1
            while end < len(sentence) and ledger.between(sentence[end - 1], sentence[end]) in _NEXT:
                end += 1
            parts = sentence[at:end]
            if len(parts) < 2 or end == len(sentence) or not alike(sentence[end], first):
                continue
            whole = sentence[end]
            link = _SUMMED.fullmatch(ledger.between(parts[-1], whole))
            if link is None or not exact(*parts, whole):
                continue
            if link["count"] and _COUNTS[link["count"]] != len(parts):
                continue
            total, slack = sum((f.value for f in parts), Decimal(0)), rounding((*parts, whole))
            off = abs(total - whole.value)
            if off and off >= slack and total * 2 > whole.value:
                yield unequal(
                    "parts",
                    ledger,
                    (*parts, whole),
                    whole,
                    told=" + ".join(f.surface for f in parts),
                    reckoned=" + ".join(plain(f.value) for f in parts),
                    got=plain(total),
                    said="各数相加为",
                    tolerance="" if slack == 0 else f"已计入四舍五入（±{plain(slack)}）",
                )
