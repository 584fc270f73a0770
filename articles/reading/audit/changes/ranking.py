"""Ranks that moved: 从去年的第7前移3个位次,列全市第5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...covered import Covered
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...numerals import value_of
from ...records import Finding, Span
from ..eras import Era, eras_in, is_known, leftover
from ..ledger import marked
from ..sought import Sought

_NUMBER = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}"
_RANK = LatePattern(
    f"第(?P<number>{_NUMBER})(?:名|位)?(?![0-9一二三四五六七八九十届批次年季期轮个项期所中小实高职附幼])"
)
_MOVED = Sought(
    "(?:(?P<up>前移|上升|上移|前进|提升|提高|跃升|晋升|攀升|进步|上跃|前跃|跃进|进位|向前挪|往前挪|靠前|前挪)"
    "|(?P<down>后移|下滑|下降|后退|退后|倒退|退步|滑落|跌落|退))"
    f"(?:了|整整|足足|幅度达)*(?P<number>{_NUMBER})(?:个)?(?:位次|名次|位|名|席)(?P<after>的提升|的跃升)?",
    *("位", "名次", "前移", "席"),
)
_FROM = LatePattern("(?:从|由|自)[^,。;:()]{0,16}$")
_ARRIVES = LatePattern(
    "(?:到|至|为|列|居|位列|排名|排在|排到|位居|名列|排|来到|升到|进到|成为|站上|拿到)[^,。;:()0-9第]{0,8}$"
)
_SENTENCE = re.compile("[^。;\n]*")
_BACK, _AHEAD, _LEAD = 90, 60, 22


def check_moved_ranks(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """From 7th up three places is 4th. Only where a sentence has two ranks and one such move.

    The former rank is told by 从 or by a time gone by, so that a rank of another table is no part.
    """
    for moved in _MOVED.finditer(folded):
        if moved.start() in barred:
            continue
        start, end = _bounds(folded, moved)
        ranks = list(_RANK.finditer(folded, start, end))
        others = list(_MOVED.finditer(folded[start:end]))
        if len(ranks) != 2 or len(others) != 1:
            continue
        told = re.split("[,。;:()]", folded[_last_rank(ranks, start, moved) : moved.start()])[-1]
        if not is_known(leftover(told), folded[start : ranks[0].start()] + _around()):
            continue
        two = _former_and_now(folded, start, ranks)
        said = value_of(moved["number"])
        if two is None or said is None:
            continue
        former, now = (int(value_of(rank["number"]) or 0) for rank in two)
        up = bool(moved["up"])
        if not former or not now or former - now == (said if up else -said):
            continue
        spans = [Span(*rank.span()) for rank in ranks]
        spans.append(Span(moved.start("up") if up else moved.start("down"), moved.end()))
        ways = "前进" if former > now else "后退"
        got = f"由第{former}到第{now}{ways}{abs(former - now)}位"
        yield marked(
            "rise",
            text,
            spans,
            recomputed=got,
            verdict=f"{got}，文中写“{spans[-1].of(text)}”，请核对。",
        )


@cache
def _around() -> str:
    return " ".join(lexicon("audit")["ranking"]["around"])


def _last_rank(ranks: list[re.Match[str]], start: int, moved: re.Match[str]) -> int:
    """Where the last rank before a move ends: 从去年的第8前移3个位次."""
    return max((rank.end() for rank in ranks if rank.end() <= moved.start()), default=start)


def _bounds(folded: str, moved: re.Match[str]) -> tuple[int, int]:
    """The sentence around a move."""
    floor = max(0, moved.start() - _BACK)
    start = max(folded.rfind(sign, floor, moved.start()) for sign in "。;\n") + 1
    end = _SENTENCE.match(folded, moved.end(), min(len(folded), moved.end() + _AHEAD))
    return max(start, floor), end.end() if end else moved.end()


def _former_and_now(
    folded: str, start: int, ranks: list[re.Match[str]]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """Two ranks in the order of time, where the words in front of them tell it."""
    first, second = ranks
    before = folded[max(start, first.start() - _LEAD) : first.start()]
    between = folded[max(first.end(), second.start() - _LEAD) : second.start()]
    old, new = eras_in(before)[-1:], eras_in(between)[-1:]
    if new and _is_gone(new[0]) and not (old and _is_gone(old[0])):
        return second, first
    if _FROM.search(before) or (old and _is_gone(old[0])):
        known = not new or not _is_gone(new[0])
        return (first, second) if known and (new or _ARRIVES.search(between)) else None
    if old and new and old[0].kind == "year" and new[0] == Era("turn", 0):
        return first, second
    years = [era.number for era in (*old, *new) if era.kind == "year"]
    if len(years) == 2 and years[0] != years[1]:
        return (first, second) if years[0] < years[1] else (second, first)
    return None


def _is_gone(era: Era) -> bool:
    return era.kind == "once" or (era.kind == "turn" and era.number < 0)
