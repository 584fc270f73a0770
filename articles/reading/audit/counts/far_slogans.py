"""A slogan's number against what spells it out anywhere: 按“六有”标准 … 有场地、有教师….

Which list a slogan means is no guess where the text has one list, or one row of headings, all of
whose items begin with the sign that the slogan counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from ...cardinals import DIGITS
from ...covered import Covered
from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Finding, Outline, Section, Span
from ..ledger import marked, miscounted

_SLOGAN = LatePattern("“(?P<number>[三四五六七八九])(?P<key>[一-龥])”")
_NO_KEY = frozenset("个项大年月日方面级类次条点线")
_WALK = LatePattern("(?P<number>[两二三四五六])步走")
_STEP = LatePattern("第(?P<number>[一二三四五六七八])步[,:是]")
_FEWEST = 3
_MOST_OFF = 2
_BESIDE = 30


def check_far_slogans(text: str, folded: str, shape: Outline, barred: Covered) -> Iterator[Finding]:
    """“六有” over seven 有, “五名” over four headings (名校长…), 三步走 and 第四步."""
    yield from _spelt_in_a_list(text, folded, barred)
    yield from _spelt_by_headings(text, folded, shape, barred)
    yield from _walked(text, folded, barred)


def _spelt_in_a_list(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    for slogan in _once_each(folded, barred):
        runs = [m for m in _run_of(slogan["key"]).finditer(folded) if m.start() not in barred]
        rows = [m for m in runs if not folded.startswith(("等", "、"), m.end())]
        counts = {1 + m["row"].count("、") for m in rows}
        announced = DIGITS[slogan["number"]]
        if len(runs) != 1 or len(counts) != 1 or _stand_together(slogan, runs[0]):
            continue
        count = counts.pop()
        if count != announced and abs(count - announced) <= _MOST_OFF:
            span = Span(*rows[0].span("row"))
            yield miscounted(text, Span(slogan.start() + 1, slogan.end() - 1), span, count)


def _stand_together(slogan: re.Match[str], row: re.Match[str]) -> bool:
    """Whether a list stands beside its slogan: that is told by `slogans`."""
    return max(row.start() - slogan.end(), slogan.start() - row.end()) < _BESIDE


def _spelt_by_headings(
    text: str, folded: str, shape: Outline, barred: Covered
) -> Iterator[Finding]:
    for slogan in _once_each(folded, barred):
        key, announced = slogan["key"], DIGITS[slogan["number"]]
        rows = list(_headings_of(key, shape.sections))
        if len(rows) != 1 or rows[0][0].span.start < slogan.start():
            continue
        count = len(rows[0])
        if count == announced or abs(count - announced) > _MOST_OFF:
            continue
        names = "、".join(section.heading for section in rows[0])
        yield marked(
            "count",
            text,
            (Span(slogan.start() + 1, slogan.end() - 1),),
            recomputed=f"其后{count}个标题：{names}",
            verdict=f"“{slogan[0][1:-1]}”说的是{announced}项，以此为题的有{count}节，请核对。",
        )


def _walked(text: str, folded: str, barred: Covered) -> Iterator[Finding]:
    walks = [m for m in _WALK.finditer(folded) if m.start() not in barred]
    steps = [m for m in _STEP.finditer(folded) if m.start() not in barred]
    numbers = [DIGITS[m["number"]] for m in steps]
    if len({m["number"] for m in walks}) != 1 or numbers != list(range(1, len(steps) + 1)):
        return
    announced = DIGITS[walks[0]["number"]]
    if len(steps) >= _FEWEST and len(steps) != announced:
        yield marked(
            "count",
            text,
            (Span(*walks[0].span()), Span(*steps[-1].span())),
            raw=f"{Span(*walks[0].span()).of(text)}；{Span(*steps[-1].span()).of(text)}",
            recomputed=f"所列{len(steps)}步",
            verdict=f"文中说“{walks[0][0]}”，其后列出{len(steps)}步，请核对。",
        )


def _once_each(folded: str, barred: Covered) -> Iterator[re.Match[str]]:
    """The slogans of a text, each once; none of two that count one sign: which is meant?"""
    found = [m for m in _SLOGAN.finditer(folded) if m.start() not in barred]
    for key, alike in groupby(sorted(found, key=lambda m: m["key"]), key=lambda m: m["key"]):
        same = list(alike)
        if len({m["number"] for m in same}) == 1 and key not in _NO_KEY:
            yield same[0]


def _headings_of(key: str, sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Rows of headings of one level that all begin with a sign, three and more."""
    for _, level in groupby(sections, key=lambda section: section.level):
        for begins, row in groupby(level, key=lambda section: fold(section.heading)[:1] == key):
            headings = list(row)
            if begins and len(headings) >= _FEWEST:
                yield headings


@cache
def _run_of(key: str) -> re.Pattern[str]:
    """Three items and more, each beginning with a sign: 有场地、有教师、有课程."""
    item = f"{re.escape(key)}[^,。;:、“”()\\n{re.escape(key)}]{{1,8}}"
    return re.compile(f"(?<=[:,。;“(\n])(?P<row>{item}(?:、{item}){{2,}})")
