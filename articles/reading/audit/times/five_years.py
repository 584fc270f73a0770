"""The five years of a plan: 十四五 are 2021 to 2025, its first year is 2021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...covered import Covered
from ...records import Finding, Span
from ..ledger import marked
from ..sought import Sought

_PLAN = "[“《]?(?P<plan>十[一二三四五]五)”?"
_YEARS = "(?P<years>(?P<from>20[0-9]{2})年?(?:至|到|—|-|——|~)(?P<to>20[0-9]{2})年?)"
_PLANS = (
    Sought(f"{_PLAN}(?:时期|期间|规划|计划|规划期)?[,为是]?\\({_YEARS}\\)", "五"),
    Sought(f"{_YEARS}的?{_PLAN}(?:时期|期间)", "五时", "五期", "五”"),
)
_NTH = Sought(
    f"(?P<year>(?P<of>20[0-9]{{2}})年),?(?:既?是|为|作为){_PLAN}(?:规划|时期)?的?"
    "(?P<which>开局|起步|首|收官|最后一|末)之?年",
    *("开局", "起步", "首年", "收官", "最后", "末年"),
)
_LAST = ("收官", "最后一", "末")
_FIRST_YEAR = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026}


def check_five_years(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    """“十四五”时期(2020—2024年): a plan's years are known; 2022年是“十四五”开局之年 likewise."""
    for pattern in _PLANS:
        for match in pattern.finditer(folded):
            first = _FIRST_YEAR[match["plan"][1]]
            if (int(match["from"]), int(match["to"])) in _spans_of(first):
                continue
            if match.start() not in barred:
                yield _finding(text, match, "years", f"{first}至{first + 4}年")
    for match in _NTH.finditer(folded):
        first = _FIRST_YEAR[match["plan"][1]]
        meant = first + 4 if match["which"] in _LAST else first
        if int(match["of"]) != meant and match.start() not in barred:
            yield _finding(text, match, "year", f"{match['which']}之年为{meant}年")


def _spans_of(first: int) -> tuple[tuple[int, int], ...]:
    """Its years, and those from what there was at its beginning: 2020至2025年."""
    return (first, first + 4), (first - 1, first + 4)


def _finding(text: str, match: re.Match[str], group: str, got: str) -> Finding:
    plan, years = Span(*match.span("plan")), Span(*match.span(group))
    return marked(
        "date",
        text,
        (plan, years),
        recomputed=f"{plan.of(text)}为{got}",
        verdict=f"“{plan.of(text)}”{got}，文中写“{years.of(text)}”，请核对。",
    )
