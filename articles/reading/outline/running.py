"""Headings that stand within a line: 一是… 二是…, 首先…, and (一)… where a page lost its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..han import is_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .headings import (
    HAN_NUMBER,
    Heading,
    clause_end,
    closes,
    heading_at,
    heading_end,
    numeral,
    ranks,
)
from .series import tells

_MID_KINDS = ("han", "han-brackets", "digit-brackets", "digit", "circle")
_BULLETS = "◆●■★▲◇※"
_TAILS = ("工程", "行动", "计划", "机制", "体系", "活动", "改革", "制度", "建设", "项目")
_ONE_CLAUSE = 16
_RUN_MARKS = ("counted", "first", "next", "last")


@cache
def _run() -> LatePattern:
    table = lexicon("headings")["run"]
    counted = "|".join(pattern.replace("N", HAN_NUMBER) for pattern in table["counted"])
    said = sorted({*table["first"], *table["next"], *table["last"]}, key=len, reverse=True)
    words = "|".join(map(re.escape, (w for w in said if w not in table["not_listed"])))
    return LatePattern(rf"(?:{counted}|({words}))")


@cache
def _before_run() -> LatePattern:
    """The sign before what may be one of the marks of `_run`, by the mark's first character."""
    table = lexicon("headings")["run"]
    first = {mark.lstrip("(")[0] for key in _RUN_MARKS for mark in table[key]}
    numbers = "一二三四五六七八九十"
    return LatePattern(f"[。;!?:,、”) 》—](?=[{''.join(sorted(first - {'N'}))}{numbers}])")


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
    hits = _with_firsts(words, hits)
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
        found = heading_at("run", line, number, at + hit.start(), at + begin, at + end, count)
        if found is not None:
            verb = hit[0].replace(said, "", 1)[:1] or words[hit.end()]
            yield found._replace(family="首" if last else verb)


def _with_firsts(words: str, hits: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """`hits` with the 一是 before a 二是 that no stop parts from its sentence: 学校一是…;二是…."""
    found: list[re.Match[str]] = []
    for hit in hits:
        said = hit[hit.lastindex or 0]
        if said == "二" and hit[0] != said:
            after = found[-1].end() if found else 0
            wanted = hit[0].replace("二", "一")
            place = words.rfind(wanted, after, hit.start())
            if not (found and found[-1][0] == wanted) and place >= 0:
                first = _run().match(words, place)
                found += [first] if first else []
        found.append(hit)
    return found


@cache
def _mid() -> LatePattern:
    return LatePattern(
        rf"[。;:!?”) (](?=[一二三四五六七八九十\d①-⑳])"
        rf"(?:(?<!\()({HAN_NUMBER})、|(?<=\()(?<!第\()({HAN_NUMBER})\)、?"
        r"|(?<=。\()(\d{1,2})\)、?|(?<=[。” ])(\d{1,2})[.、](?!\d)|(?<=。)([①-⑳]))"
    )


def mid_headings(line: Line, number: int, at: int) -> Iterator[Heading]:
    """一、…, (一)… and (1)… that stand within a line, where a page has lost its paragraphs."""
    words = line.words
    for hit in _mid().finditer(words, at):
        if not _names(words, hit.end()):
            continue
        kind = _MID_KINDS[(hit.lastindex or 1) - 1]
        end = heading_end(words, hit.end())
        if (
            hit[3] or hit[4] or hit[5]
        ):  # of items the first sentence has to be short, and to name the thing
            if not closes(words, hit.end(), clause_end(words, hit.end(), commas=False)):
                continue
            end = clause_end(words, hit.end(), commas=bool(hit[3]))
        count = numeral(hit[hit.lastindex or 1])
        start = hit.start(hit.lastindex or 1) - kind.endswith("brackets")
        if found := heading_at(kind, line, number, start, hit.end(), end, count):
            yield found


def _names(words: str, at: int) -> bool:
    """Whether a heading may begin at `at`: with a character, a quotation, or a year."""
    return is_han(words[at : at + 1]) or words.startswith(("“", "《", "20"), at)


def mid_series(line: Line, number: int, at: int, opening: Heading | None) -> list[Heading]:
    """Numbered headings within a line, counting on from the one that the line opens with.

    One that no other follows counts where its words are all that stands between a coarser mark
    and it: 一、基本情况(一)学校布局….
    """
    inside = list(mid_headings(line, number, at))
    if not inside:
        return []
    kept: list[Heading] = []
    for kind in {heading.kind for heading in inside}:
        same = [heading for heading in inside if heading.kind == kind]
        first = opening if opening is not None and opening.kind == kind else None
        for chain in _chains([first, *same] if first else same):
            told = sum(tells(one, two, line) for one, two in pairwise(chain))
            if len(chain) > 1 and (chain[0] is first or told * 2 >= len(chain) - 1):
                kept += chain[1:] if chain[0] is first else chain
    coarser = ranks()
    for one, two in pairwise([opening, *inside] if opening else inside):
        if two.start - one.words_end <= 1 and coarser.get(one.kind, 9) < coarser[two.kind]:
            kept += [held for held in (one, two) if held is not opening]
    return list({heading.start: heading for heading in kept}.values())


def mid_bullets(line: Line, number: int, opening: Heading | None) -> list[Heading]:
    """Headings behind a bullet that comes several times within a line: ◆实施扩容工程… ◆推进….

    Such a page has lost its lines, and often the stop behind the heading with them: then it ends
    behind the last word for a measure that it holds.
    """
    words = line.words
    if words.count("。") < 2:
        return []
    bullet = next((sign for sign in _BULLETS if words.count(sign, 0, 4000) > 1), None)
    if bullet is None:
        return []
    found: list[Heading] = []
    at = words.find(bullet)
    while at >= 0:
        start = at + 1
        while words[start : start + 1] == " ":
            start += 1
        if (at == 0 or words[at - 1] in "。;! ”") and _names(words, start):
            end = clause_end(words, start, commas=True)
            if end - start > _ONE_CLAUSE:
                tails = [words.rfind(t, start, start + 24) + len(t) for t in _TAILS if t in words]
                end = max([*(tail for tail in tails if tail > start + 3), 0]) or end
            heading = heading_at(f"bare-{bullet}", line, number, at, start, end, 0)
            if heading is not None and (opening is None or opening.start != heading.start):
                found.append(heading)
        at = words.find(bullet, start)
    return found if len(found) + (opening is not None) > 1 else []


def _chains(found: Sequence[Heading]) -> list[list[Heading]]:
    """Headings of a kind in runs that count on; a mark may be missing in between."""
    chains: list[list[Heading]] = []
    for heading in found:
        if chains and 0 < heading.number - chains[-1][-1].number <= 2:
            chains[-1].append(heading)
        else:
            chains.append([heading])
    return chains
