"""What a title, a lead or a slogan announces against the headings that carry it out.

实施“六大行动” over five sections called …行动, “五联五促” over four called 联…促….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...cardinals import DIGITS
from ...covered import Covered
from ...fold import fold
from ...late_pattern import LatePattern
from ...records import Finding, Outline, Section, Span
from ...word_list import WordList
from ..ledger import marked, words_of

_ANNOUNCED = LatePattern(
    "(?P<number>[三四五六七八九])(?<![第十百千].)(?:大|项|个)“?(?P<noun>[一-龥]{2})"
    "(?=[”,。;:、\n ]|$)"
)
_SLOGAN = LatePattern(
    "“(?P<said>(?P<number>[三四五六七八九])(?P<first>[一-龥])(?P=number)(?P<second>[一-龥]))”"
)
_CALLED = LatePattern("[ \u3000“]*(?P<name>[一-龥]{2,12})[”]?[:。,—(]")
_LINES_REACH = 4000
_FEWEST = 3
_LONGEST = 24


def check_headed(text: str, folded: str, shape: Outline, barred: Covered) -> Iterator[Finding]:
    """六大行动 before five headings that all end in 行动, and none more anywhere in the text.

    The headings must be all of their level in a row, and every one bear the noun; silent where
    the text names as many of them as announced, in whatever form.
    """
    runs = list(_runs(shape.sections))
    if not runs:
        return
    nouns = words_of("announce", "nouns")
    told: set[int] = set()
    for match in _ANNOUNCED.finditer(folded):
        noun = match["noun"]
        if match.start() in barred:
            continue
        for run in runs:
            if run[0].span.start < match.start() or not _all_called(run, noun, nouns):
                continue
            found = _off(text, match, run, _named(folded, noun))
            if found and run[0].span.start not in told:
                told.add(run[0].span.start)
                yield found
            break
    for match in _SLOGAN.finditer(folded):
        if match.start() in barred:
            continue
        for run in runs:
            if run[0].span.start < match.start():
                continue
            if not all(_bears(fold(s.heading), match["first"], match["second"]) for s in run):
                continue
            first, second = match["first"], match["second"]
            pattern = re.compile(f"{first}[^{first}、,。;\n]{{1,8}}{second}")
            named = {m[0][:3] for m in pattern.finditer(folded) if m[0][1] != match["number"]}
            if found := _off(text, match, run, named):
                yield found
            break


def check_lines_called(
    text: str, folded: str, shape: Outline, barred: Covered
) -> Iterator[Finding]:
    """实施三大工程,… over lines 强校工程:…, 名师工程:…: as many as announced, in a row.

    The lines follow the paragraph of the announcement, each opening with a name of that noun;
    silent where the text names as many things of it, and for headings, which have their own rule.
    """
    nouns = words_of("announce", "nouns")
    told = {section.heading_span.start - 1 for section in shape.sections}
    known: dict[str, set[str]] = {}
    for match in _ANNOUNCED.finditer(folded):
        end = folded.find("\n", match.end())
        if match.start() in barred or not nouns.begins(match["noun"]) or end < 0 or end in told:
            continue
        told.add(end)
        names: list[str] = []
        for line in folded[end + 1 : end + _LINES_REACH].split("\n"):
            called = _CALLED.match(line)
            if called is None or not called["name"].endswith(match["noun"]):
                break
            names.append(called["name"])
        announced = DIGITS[match["number"]]
        if len(names) < _FEWEST - 1 or len(names) == announced or abs(len(names) - announced) > 2:
            continue
        if match["noun"] not in known:
            known[match["noun"]] = _named(folded, match["noun"])
        if len(names) < announced <= len(known[match["noun"]]):
            continue
        yield marked(
            "count",
            text,
            (Span(match.start(), match.end()),),
            recomputed=f"其后{len(names)}行：{'、'.join(names)}",
            verdict=f"文中说“{match[0]}”，其后分段列出{len(names)}项，请核对。",
        )


def _runs(sections: tuple[Section, ...]) -> Iterator[list[Section]]:
    """The headings of each level under one roof, three and more."""
    for level in {section.level for section in sections}:
        run: list[Section] = []
        for section in (*sections, None):
            if section is not None and section.level == level:
                run.append(section)
            elif section is None or section.level < level:
                if len(run) >= _FEWEST:
                    yield run
                run = []


def _all_called(run: list[Section], noun: str, nouns: WordList) -> bool:
    """Whether all headings end in a noun for measures, or begin with what is announced: 聚焦…."""
    headings = [fold(section.heading) for section in run]
    if all(heading.startswith(noun) for heading in headings):
        return True
    return nouns.begins(noun) and all(_ends(heading, noun) for heading in headings)


def _ends(heading: str, noun: str) -> bool:
    return len(heading) < _LONGEST and heading.rstrip("”》。:").endswith(noun)


def _bears(heading: str, first: str, second: str) -> bool:
    at = heading.find(first)
    return 0 <= at < 2 and heading.find(second, at + 1) > at


def _named(folded: str, noun: str) -> set[str]:
    """The different things that the text calls by the noun: 强师行动, 护苗行动."""
    pattern = re.compile(f"([一-龥]{{2}})(?:专项)?[”》]?{noun}")
    barred = ("大", "项", "个", "各", "些", "该", "种", "类")
    return {m[1] for m in pattern.finditer(folded) if not m[1].endswith(barred)}


def _off(text: str, match: re.Match[str], run: list[Section], named: set[str]) -> Finding | None:
    announced, count = DIGITS[match["number"]], len(run)
    if announced == count or abs(announced - count) > 2 or count <= announced <= len(named):
        return None
    start = match.start("said") if "said" in match.re.groupindex else match.start()
    end = match.end("said") if "said" in match.re.groupindex else match.end()
    span = Span(start, end)
    return marked(
        "count",
        text,
        (span,),
        recomputed=f"其后{count}个标题：{'、'.join(s.heading for s in run)}",
        verdict=f"文中说“{span.of(text)}”，其后以此为题的有{count}节，请核对。",
    )
