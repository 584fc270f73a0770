"""How many took part in one event, told twice: 1.2万名教师, 参加此次培训的1.4万名教师."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, plain, rounding

_BACK, _MOST, _NAME = 48, 24, 4
_TOOK_PART = LatePattern(
    "(?:参加|参与|出席|参训|投身)(?:了)?(?:此次|这次|本次|该次|本届|这届|这场|此番|上述|本轮|这轮)(?P<event>[^,。;:、0-9]{4,24}?)的$"
)
_WHO_TOOK_PART = LatePattern(
    "(?:参训|参赛|参会|参评|受训|参考)(?P<noun>教师|学生|选手|校长|家长|学员|人员|干部)"
)
_TAKES_PART = LatePattern("[一-龥]{2,4}(?:参加|参与|参训|参赛|走进)")
_OTHER = LatePattern(
    "首[届期次]|第[一二三四五六七八九十0-9]{1,3}[届期批次场]|其中|每|平均|计划|预计|去年|上年|上届|往届|拟|约|分别|累计|首日|线上|线下"
)
_FAR = 2


def check_takers_of_events(ledger: Ledger) -> Iterator[Finding]:
    """全员培训落下帷幕,1.2万名教师相聚云端 … 参加此次全员培训的1.4万名教师全部合格: one event.

    The first number must stand in a sentence with the last four signs of its name, and count the
    same people. Silent for parts, other days and where a third number is told so.
    """
    for at, again in enumerate(ledger.figures):
        said = ledger.said(again, _BACK)
        if again.unit_class == "people" and exact(again):
            yield from _trainees(ledger, at, again)
        event = _TOOK_PART.search(said) if again.unit_class == "people" else None
        if event is None or not exact(again) or len(ledger.after(again)) < 2:
            continue
        name, noun = event["event"][-_NAME:], ledger.after(again)[:2]
        told = [
            f
            for f in ledger.figures[max(0, at - _MOST) : at]
            if alike(f, again)
            and ledger.after(f).startswith(noun)
            and exact(f)
            and name in ledger.folded[f.sentence.start : f.span.end]
            and not _OTHER.search(ledger.said(f, _BACK))
            and not compared(ledger, f)
        ]
        if len({f.value for f in told}) == 1 and not _OTHER.search(said):
            first = told[0]
            if _is_another_number(first, again):
                yield _two_numbers(ledger, first, again, event["event"])


def _trainees(ledger: Ledger, at: int, again: Figure) -> Iterator[Finding]:
    """1.8万名教师参加培训 … 1.9万名参训教师: those who took part are the same."""
    who = _WHO_TOOK_PART.match(ledger.after(again))
    if who is None or _OTHER.search(ledger.said(again, _BACK)):
        return
    told = [
        f
        for f in ledger.figures[max(0, at - _MOST) : at]
        if alike(f, again)
        and exact(f)
        and _TAKES_PART.match(ledger.after(f)) is not None
        and ledger.after(f).startswith(who["noun"])
        and not _OTHER.search(ledger.said(f, _BACK))
    ]
    if len({f.value for f in told}) == 1 and _is_another_number(told[0], again):
        yield _two_numbers(ledger, told[0], again, who[0])


def _is_another_number(first: Figure, again: Figure) -> bool:
    """Whether two numbers differ by more than rounding, and are of one size."""
    low, high = sorted((first.value, again.value))
    return high - low > max(rounding((first, again)), Decimal(0)) and high < low * _FAR


def _two_numbers(ledger: Ledger, first: Figure, again: Figure, event: str) -> Finding:
    return finding(
        "repeat",
        ledger,
        (first, again),
        raw=f"{event}：{first.surface}；{again.surface}",
        recomputed=f"{plain(first.value)} ≠ {plain(again.value)}",
        verdict=f"“{event}”人数前后不同（{first.surface}，{again.surface}），请核对。",
    )
