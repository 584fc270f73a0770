"""Aims that are behind what a text has told as reached: 已有64所通过验收 … 力争累计达到55所."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...fold import fold
from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...records import Figure, Finding
from ..ledger import Ledger, alike, compared, exact, finding, plain
from ..sign_pairs import sign_pairs
from ..verdicts import behind_reached

_CLASSES = frozenset(("schools", "items", "organisations"))
_STANDS = LatePattern(
    "(?:已有|共有|已建成|已创建|已达|现有|累计)[^,。;:0-9]{0,10}$|全[市县区省]已有"
)
_ALL_THERE_WILL_BE = LatePattern(
    "(?:累计|总数)?(?:达到|增加到|增至|扩大到|发展到)$|(?:将|要|累计)?建成[^,。;:、0-9]{4,12}$"
)
_MADE_ANEW = LatePattern("再|新增|新建|每年|年均|今后|未来")
_ALIKE = Decimal("0.6")
_BACK = 40


def check_overtaken_aims(ledger: Ledger) -> Iterator[Finding]:
    """An aim that counts all there will be, and is less than what there is of the same already.

    Both labels hold for the most part the same words; what only one of several kinds has reached,
    and what shall become fewer, is left alone.
    """
    falling = tuple(lexicon("audit")["falling"]["words"])
    for aim in ledger.figures:
        if aim.status != "target" or aim.unit_class not in _CLASSES or not exact(aim):
            continue
        clause = ledger.clause(aim)
        if not _ALL_THERE_WILL_BE.search(clause) or any(word in clause for word in falling):
            continue
        if "建成" in clause and (_MADE_ANEW.search(ledger.said(aim)) or not _is_by_then(aim)):
            continue  # 到2023年底将建成示范校80所: all there will be, not so many more
        told = [
            f
            for f in ledger.before(aim.span.start, _BACK)
            if f.status == "actual"
            and alike(f, aim)
            and f.value > aim.value
            and f.region == aim.region
            and exact(f)
            and not compared(ledger, f)
            and _STANDS.search(ledger.clause(f))
            and likeness(f, aim) >= _ALIKE
        ]
        if len(told) != 1:
            continue
        yield behind_reached(ledger, told[0], aim, told=f"{told[0].surface}；{clause}{aim.surface}")


_OF_THE_YEAR = LatePattern("全年|年内|到?年底")
_SO_FAR = LatePattern("上半年|前[一二三]季度|1[-—–~至到][0-9]{1,2}月|截至|今年以来|目前")
_THE_SAME = Decimal("0.8")
_NEAR_BY, _LEAST = 160, 2


def check_aims_of_the_year(ledger: Ledger) -> Iterator[Finding]:
    """上半年培训教师7630人次…全年培训教师力争达到7000人次: less than what is done by now.

    What is made in a time grows within the year: only where the text speaks of a part of this
    year, and has one value of the same name.
    """
    if not _SO_FAR.search(ledger.folded):
        return
    for aim in ledger.figures:
        said = ledger.said(aim, 24)
        if aim.status not in ("target", "threshold") or not exact(aim) or aim.unit == "%":
            continue
        if (
            not _OF_THE_YEAR.search(said)
            or "再" in said
            or aim.unit_class in ("share", "points", "time", "rank")
        ):
            continue
        told = [
            f
            for f in ledger.before(aim.span.start, _BACK)
            if f.status == "actual" and f.unit == aim.unit and f.region == aim.region
            if exact(f) and _are_of_one_name(f, aim) and not _is_of_other_years(f)
        ]
        if len({f.value for f in told}) == 1 and told[-1].value > aim.value:
            yield finding(
                "target",
                ledger,
                (told[-1], aim),
                raw=f"{told[-1].surface}；{said.rsplit(',', 1)[-1]}{aim.surface}",
                recomputed=f"{plain(aim.value)} < {plain(told[-1].value)}",
                verdict=f"全年目标{aim.surface}低于已完成的{told[-1].surface}，请核对。",
            )


def _are_of_one_name(told: Figure, aim: Figure) -> bool:
    """Whether two labels are one, or that of the aim is what the other ends in: …贷款发放, 发放."""
    if likeness(told, aim) >= _THE_SAME:
        return True
    near = aim.span.start - told.span.end < _NEAR_BY
    return near and len(aim.label) >= _LEAST and fold(told.label).endswith(fold(aim.label))


def _is_of_other_years(figure: Figure) -> bool:
    return bool(figure.as_of) and not str(figure.as_of).startswith(("今年", "上半年", "前", "1"))


def _is_by_then(aim: Figure) -> bool:
    """Whether an aim is set for a year: by then so many there shall be."""
    return bool(aim.as_of) and str(aim.as_of)[:2] == "20"


def likeness(left: Figure, right: Figure) -> Decimal:
    """How many of two labels' pairs of signs are the same: 1 for all, 0 for none."""
    one, other = (sign_pairs(fold(figure.label)) for figure in (left, right))
    return Decimal(2 * len(one & other)) / max(1, len(one) + len(other))
