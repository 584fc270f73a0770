"""Headings that stand within a line: 一是… 二是…, 首先…, and (一)… where a page lost its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..han import is_han
from ..lexicon import lexicon
from ..lines import Line
from .headings import HAN_NUMBER, Heading, clause_end, closes, heading_at, heading_end, numeral

_RUN_MARKS = ("counted", "first", "next", "last")


@cache
def _run() -> re.Pattern[str]:
    table = lexicon("headings")["run"]
    counted = "|".join(pattern.replace("N", HAN_NUMBER) for pattern in table["counted"])
    said = sorted({*table["first"], *table["next"], *table["last"]}, key=len, reverse=True)
    words = "|".join(map(re.escape, (w for w in said if w not in table["not_listed"])))
    return re.compile(rf"(?:{counted}|({words}))")


@cache
def _before_run() -> re.Pattern[str]:
    """The sign before what may be one of the marks of `_run`, by the mark's first character."""
    table = lexicon("headings")["run"]
    first = {mark.lstrip("(")[0] for key in _RUN_MARKS for mark in table[key]}
    numbers = "一二三四五六七八九十"
    return re.compile(f"[。;!?:,、”) 》—](?=[{''.join(sorted(first - {'N'}))}{numbers}])")


def opens_run(words: str) -> bool:
    """Whether words begin with a mark of a list that runs on: 一是, 第二, 首先."""
    return _run().match(words) is not None


def inline_headings(line: Line, number: int, at: int) -> Iterator[Heading]:
    """Marks within a paragraph: 一是… 二是…, 首先是…, (一)… after a sentence's end."""
    words = line.words[at:]
    hits: list[re.Match[str]] = []
    for begin in (0, *(sign.end() for sign in _before_run().finditer(words))):
        if (hit := _run().match(words, begin)) and (not hits or begin >= hits[-1].end()):
            hits.append(hit)
    if not hits:
        return
    table = lexicon("headings")["run"]
    for place, hit in enumerate(hits):
        said = hit[hit.lastindex or 0]
        last = said == hit[0] and not re.fullmatch(HAN_NUMBER, said)
        if (
            last
            and hit[0] in table["want_comma"]
            and words[hit.end() : hit.end() + 1] not in ",:、"
        ):
            continue
        in_words = 1 if hit[0] in table["first"] else -1
        count = in_words if last else numeral(said)
        stop = hits[place + 1].start() if place + 1 < len(hits) else len(words)
        begin = hit.end()
        while begin < stop and words[begin] in " ,:、":
            begin += 1
        end = min(clause_end(words, begin, commas=True), stop)
        if found := heading_at("run", line, number, at + hit.start(), at + begin, at + end, count):
            yield found


@cache
def _mid() -> re.Pattern[str]:
    return re.compile(
        rf"[。;:!?” ](?:({HAN_NUMBER})、|\(({HAN_NUMBER})\)、?|(?<=。)\((\d{{1,2}})\)、?)"
    )


def mid_headings(line: Line, number: int, at: int) -> Iterator[Heading]:
    """一、…, (一)… and (1)… that stand within a line, where a page has lost its paragraphs."""
    words = line.words
    for hit in _mid().finditer(words, at):
        if not is_han(follower := words[hit.end() : hit.end() + 1]) and follower != "“":
            continue
        kind = "han" if hit[1] else "han-brackets" if hit[2] else "digit-brackets"
        end = heading_end(words, hit.end())
        if hit[3]:  # of items the first sentence has to be short, and to name the thing
            if not closes(words, hit.end(), clause_end(words, hit.end(), commas=False)):
                continue
            end = clause_end(words, hit.end(), commas=True)
        count = numeral(hit[1] or hit[2] or hit[3])
        if found := heading_at(kind, line, number, hit.start() + 1, hit.end(), end, count):
            yield found


def in_series(found: Sequence[Heading]) -> list[Heading]:
    """Those of a run of inline headings that belong to a list: 一是 is followed by 二是.

    首先, 其次, 最后 count on from what stands before; a single 一是 or 最后 is no heading.
    """
    kept: list[Heading] = []
    series: list[Heading] = []
    for heading in found:
        reached = len(series)
        follows = series and (
            heading.number == -1
            or reached < heading.number <= reached + 2
            or (heading.number == reached and series[-1].number == -1)
        )
        if follows:
            series.append(heading)
        elif heading.number == 1:
            if len(series) > 1:
                kept += series
            series = [heading]
    if len(series) > 1:
        kept += series
    return kept


def worded(found: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """`found`, in lists, without the lists that only count up: 一是缺钱,二是缺人,三是缺地.

    Behind a heading something has to be said before the next. 一要 and 第一 are headings where a
    sentence opens with them.
    """
    kept: list[Heading] = []
    series: list[Heading] = []

    def close() -> None:
        first = series[0]
        before = lines[first.line].words[: first.start - lines[first.line].start].rstrip()
        within = before.endswith((",", "、", ";")) and not (first.marker or "").endswith("是")
        bare = sum(
            one.line == two.line and not _tells(one, two, lines[one.line])
            for one, two in pairwise(series)
        )
        if not within and bare * 2 < max(len(series) - 1, 1):
            kept.extend(series)

    for heading in found:
        if heading.number == 1 and series:
            close()
            series = []
        series.append(heading)
    if series:
        close()
    return kept


def _between(one: Heading, two: Heading, line: Line) -> str:
    return line.words[one.words_end - line.start : two.start - line.start]


def mid_series(line: Line, number: int, at: int, opening: Heading | None) -> list[Heading]:
    """Numbered headings within a line, counting on from the one that the line opens with."""
    inside = list(mid_headings(line, number, at))
    if not inside:
        return []
    kept: list[Heading] = []
    for kind in {heading.kind for heading in inside}:
        same = [heading for heading in inside if heading.kind == kind]
        if opening is not None and opening.kind == kind:
            kept += in_series([opening, *same])[1:]
        else:
            series = in_series(same)
            told = [one for one, two in pairwise(series) if _tells(one, two, line)]
            kept += series if len(told) * 2 >= len(series) - 1 else []
    return kept


def _tells(one: Heading, two: Heading, line: Line) -> bool:
    """Whether between two headings of a line something is said, beyond the end of the first."""
    return bool(_between(one, two, line).strip(" ,;:、。”)和及并"))
