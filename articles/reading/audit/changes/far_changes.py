"""Differences and running sums whose two values stand sentences apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...late_pattern import LatePattern
from ...records import Figure, Finding
from ..ledger import Ledger, alike, exact, finding, plain, rounding, step
from ..slips import FAR, LEAST_DIGITS, MOST, RELATIVE, is_about, near_slip

_PAST = LatePattern("去年|上年|前年|上一年|同期|上学年|(?:19|20)[0-9]{2}年")
_MORE = LatePattern(
    "(?:多出|多了|多[招录收投建设办培]?|少了|少[招录收投建设办]?|净增|净减|净增加|净减少|增加了?|减少了?|相差)(?:了|近|约)?$"
)
_SUMMED = LatePattern(
    "(?:(?P<year>20[0-9]{2})年|[去今]年|(?=[0-9]{1,2}月[底末]))(?:(?P<month>[0-9]{1,2})月)?"
    "[底末]?[^。;]{0,16}?"
    "累计(?P<deed>[^,。;0-9的]{2})[^,。;0-9]{0,8}$"
)


def check_far_differences(ledger: Ledger) -> Iterator[Finding]:
    """今年报到9384人。…去年同期是8756人,今年比去年多出728人: told one digit off.

    One of the two is told of another year than the other, and they count the same noun.
    """
    for at, gap in enumerate(ledger.figures):
        if not exact(gap) or not _MORE.search(ledger.said(gap, 12)):
            continue
        near = [
            f
            for f in ledger.figures[max(0, at - MOST) : at]
            if (alike(f, gap) or _are_children(ledger, f, gap))
            and exact(f)
            and gap.span.start - f.span.start <= FAR
        ]
        pairs = [(a, b) for i, a in enumerate(near) for b in near[i + 1 :] if a.value != b.value]
        if any(
            abs(abs(a.value - b.value) - gap.value) <= rounding((a, b)) + step(gap) / 2
            for a, b in pairs
        ):
            continue
        beside = [f for f in near if f.sentence == gap.sentence][-1:]
        slipped = [
            (a, b)
            for a, b in pairs
            if (_is_one_slip(gap.value, abs(a.value - b.value)) and a.label[-2:] == b.label[-2:])
            or (
                b in beside
                and a.sentence != b.sentence
                and is_about(gap.value, abs(a.value - b.value))
                and a.value * 3 > b.value > a.value / 3
                and _PAST.search(ledger.said(a, 24) + "|" + ledger.said(b, 24))
            )
        ]
        if len(slipped) != 1 or not _PAST.search(_times_of(ledger, slipped[0])):
            continue
        old, new = slipped[0]
        reckoned = plain(abs(old.value - new.value))
        yield finding(
            "rise",
            ledger,
            (old, new, gap),
            raw=f"{old.surface}、{new.surface}，相差{gap.surface}",
            recomputed=f"|{plain(old.value)} − {plain(new.value)}| = {reckoned}",
            verdict=(
                f"{old.surface}与{new.surface}相差{reckoned}{gap.unit}，"
                f"文中写{gap.surface}，请核对。"
            ),
        )


def _are_children(ledger: Ledger, figure: Figure, gap: Figure) -> bool:
    """在校生21480人…少了5450个孩子."""
    return figure.unit_class == "people" and ledger.after(gap).startswith(("孩子", "娃", "学生"))


def _is_one_slip(printed: Decimal, reckoned: Decimal) -> bool:
    """A difference is told once, so that its first digit may be the wrong one as well."""
    left, right = f"{printed.normalize():f}", f"{reckoned.normalize():f}"
    if len(left) != len(right) or len(left) < LEAST_DIGITS:
        return False
    return near_slip(printed, reckoned) or left[1:] == right[1:]


def _times_of(ledger: Ledger, pair: tuple[Figure, Figure]) -> str:
    return "|".join(ledger.said(figure, 40) for figure in pair)


def check_cumulative(ledger: Ledger) -> Iterator[Finding]:
    """到2022年底已累计培训1860名;至2023年底累计培训1680名: what is summed up cannot shrink.

    Both say 累计 and its verb alike, and the second is told of a later year.
    """
    told = [
        (figure, said)
        for figure in ledger.figures
        if exact(figure) and figure.status == "actual" and figure.unit_class not in RELATIVE
        for said in [_SUMMED.search(ledger.said(figure, 40))]
        if said
    ]
    for (first, one), (second, other) in pairwise(told):
        if (
            alike(first, second)
            and one["deed"] == other["deed"]
            and _when(one) < _when(other)
            and second.value < first.value
            and first.region == second.region
        ):
            yield finding(
                "repeat",
                ledger,
                (first, second),
                raw=f"累计{first.surface}；其后累计{second.surface}",
                recomputed=f"{plain(second.value)} < {plain(first.value)}",
                verdict=(f"累计数由{first.surface}减为{second.surface}，累计不会减少，请核对。"),
            )


def _when(said: re.Match[str]) -> tuple[int, int]:
    """The year and month of a sum; 去年 twice is one year."""
    return int(said["year"] or 0), int(said["month"] or 12)
