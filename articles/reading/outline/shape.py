"""The outline of an article: its genre, its sections with their levels, its turns, its sentences.

Press and office texts in Chinese mark their parts in a few ways: numbered lines (一、 (一) 1. ①),
bare lines, often two stacked (the slogan above, what it means below), clauses that run into their
text (一是… 首先是…), and dashes that open a paragraph. Which of these holds which differs from
text to text; so a kind's level is where it was first met, within the order that numbers have.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..decoded import NO_HINTS, Hints
from ..lexicon import lexicon
from ..lines import Line, lines_of
from ..records import Outline, Page, Section, Span, Turn
from ..set_off import RANK as SET_OFF
from .bare_lines import bare_lines, place_lines
from .counted_words import counted_by_words
from .genre import answers, genre_of
from .headings import (
    Heading,
    bare_heading,
    begun_above,
    carried_on,
    could_be_bare,
    dash_heading,
    is_prose,
    numbered_heading,
    ranks,
)
from .interview import find_turns, speaker_of
from .leads import lead_headings
from .running import inline_headings, mid_bullets, mid_series
from .sentences import sentences_in
from .series import listed

_LEAST = 4
"""Signs that a heading within a line has at the least, its marker included."""
_PART = 8
_FINE = 4
"""Numbered kinds from this rank on stand below a bare heading that is met after them."""


def outline(text: str, folded: str, page: Page, *, hints: Hints = NO_HINTS) -> Outline:
    """Genre, sections, turns and sentences of the article on `page`; furniture is left out."""
    furniture = {f.span.start for f in page.furniture}
    lines = [line for line in lines_of(folded) if line.start not in furniture]
    title_span = page.header.title_span
    body = _below_headline(lines, page)
    turns = find_turns(text, folded, body)
    title = folded[title_span.start : title_span.end] if title_span else ""
    found = _headings(body, turns, hints, title)
    levels = _levels(found, body)
    sections = _sections(text, found, levels, body, turns)
    first = [s for s in sections if s.level == 1]
    top = [_with_place(folded, s) for s in first]
    return Outline(
        genre=genre_of(title, body, top, turns),
        sections=sections,
        turns=turns,
        sentences=sentences_in(lines),
    )


def _below_headline(lines: Sequence[Line], page: Page) -> list[Line]:
    """The lines from below the headline and the source lines on."""
    start = page.header.title_span.end if page.header.title_span else 0
    first = next((n for n, line in enumerate(lines) if is_prose(line)), len(lines))
    limit = lines[first].start if first < len(lines) else start
    for furniture in page.furniture:
        if furniture.kind == "header" and furniture.span.end <= limit:
            start = max(start, furniture.span.end)
    return [line for line in lines if line.start >= start]


def _with_place(folded: str, section: Section) -> str:
    """The words of a heading; of a place's short name, the full one that its text opens with."""
    place = section.heading_span
    words = folded[place.start : place.end]
    name = words.strip("[]【】()〔〕 :")
    below = folded[place.end : min(section.span.end, place.end + 400)].lstrip("\n ]】)〕:")
    if 2 <= len(name) <= 5 and (at := below.find(name)) >= 0 and at <= 40:
        kind = below[at + len(name) : at + len(name) + 1]
        if kind and kind in "省市区县旗州盟":
            return name + kind
    return words


# ---- finding -----------------------------------------------------------------------------------


def _below_speakers(lines: Sequence[Line], speaking: set[int]) -> set[int]:
    """Where the line begins that is said by the speaker on the line above: 某报记者:⏎请问…?"""
    return {
        below.start
        for line, below in pairwise(lines)
        if line.start in speaking and line.words.endswith(":")
    }


def _headings(
    lines: Sequence[Line], turns: Sequence[Turn], hints: Hints, title: str
) -> list[Heading]:
    speaking = {turn.span.start for turn in turns}
    marked = _marked(lines, hints)
    counted = counted_by_words(lines)
    bare = bare_lines(lines, marked, speaking | _below_speakers(lines, speaking), title, counted)
    spread = place_lines(lines)
    leads = {heading.line: heading for heading in lead_headings(lines)}
    dashes = _dash_lines(lines)
    found: list[Heading] = []
    inline: list[Heading] = []

    def settle() -> None:
        if not inline:
            return
        found.extend(listed(inline, lines))
        inline.clear()

    for number, line in enumerate(lines):
        at = 0
        if line.start in speaking and (place := speaker_of(line)):
            at = place[2] - line.start
            settle()
        opening = numbered_heading(line, number, at) or counted.get(number)
        after = lines[number + 1] if number + 1 < len(lines) else None
        if opening is not None and after is not None and carried_on(line, after):
            opening = opening._replace(words_end=after.end)
            bare.pop(number + 1, None)
        if opening is None and number in bare:
            opening = bare_heading(line, number, bare[number])
            if number and (begun := begun_above(lines[number - 1], line)) is not None:
                opening = opening._replace(start=begun, words_start=begun)
        if opening is None and number in leads:
            opening = leads[number]
        if opening is None and number in spread:
            end = line.start + spread[number]
            opening = Heading("bare1", line.start, line.start, end, number, False)
        if opening is None:
            opening = dash_heading(line, number, at)
            if opening is not None and opening.whole and number not in dashes:
                opening = None  # a subtitle, or whose words a motto is
        if opening is not None:
            if opening.kind != "dash" or not _coarse(inline, lines):
                settle()
            found.append(opening)
            at = opening.words_end - line.start
        if len(line.words) - at >= _LEAST:
            found.extend(mid_series(line, number, at, opening))
            found.extend(mid_bullets(line, number, opening))
            inline.extend(inline_headings(line, number, at))
    settle()
    first_turn = min([*speaking, *(lines[n].start for n in bare)] if speaking else [0])
    found = _without_lone(_without_items(_without_questions(found, lines)), lines)
    found = [heading for heading in found if heading.start >= first_turn]
    return sorted(found, key=lambda h: (h.start, h.words_end))


def _coarse(inline: Sequence[Heading], lines: Sequence[Line]) -> bool:
    """Whether the list that is open is one of 第一 or 首先 at the head of paragraphs."""
    return any(h.family in ("第", "首") and h.start == lines[h.line].start for h in inline)


def _marked(lines: Sequence[Line], hints: Hints) -> set[int]:
    """The starts of lines that a file marks as headings.

    Of those that are only set off (bold, centred) at least two have to look like headings: one
    alone may be a subtitle.
    """
    if not hints.headings:
        return set()
    marked = {span.start for span, rank in hints.headings if rank < SET_OFF}
    off = {span.start for span, rank in hints.headings if rank >= SET_OFF}
    alike = {line.start for line in lines if line.start in off and could_be_bare(line)}
    return marked | alike if len(alike) > 1 else marked


def _dash_lines(lines: Sequence[Line]) -> set[int]:
    """The lines that are no more than a dash and a heading: below text, or several above text."""
    first = next((n for n, line in enumerate(lines) if is_prose(line)), len(lines))
    found = [
        number
        for number, line in enumerate(lines[:-1])
        if (heading := dash_heading(line, number, 0)) and heading.whole
    ]
    apart = {n for n in found if n - 1 not in found and n + 1 not in found}
    return {n for n in found if n >= first or (len(apart) > 1 and n in apart)}


def _without_questions(found: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """`found` without the questions of an interview that stand above lines with 答:."""
    answered = answers(lines)
    return [h for h in found if not (h.whole and h.line + 1 in answered)]


def _without_items(found: list[Heading]) -> list[Heading]:
    """`found` without lines that only list: three or more of a kind with nothing said below."""
    dropped: set[int] = set()
    run: list[Heading] = []
    for heading in found:
        last = run[-1] if run else None
        if last and not (
            heading.kind == last.kind and heading.line == last.line + 1 and last.whole
        ):
            if len(run) >= 4 or (len(run) >= 3 and not last.whole):
                dropped.update(held.start for held in run[: -1 if not last.whole else None])
            run = []
        if heading.marker is not None and not _runs(heading.kind) and heading.kind != "dash":
            run.append(heading)
    if len(run) >= 3:
        dropped.update(held.start for held in run)
    return [heading for heading in found if heading.start not in dropped]


def _without_lone(found: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """`found` without a 1. or ① that no second follows: it is an item, not a part.

    But right below a coarser heading it is the first part of a text that was cut, and so it is on
    a line of its own between paragraphs.
    """
    order = ranks()
    numbers = {(h.kind, h.number) for h in found}
    above = {h.line for h in found if h.whole and order.get(h.kind, _FINE) < _FINE}
    heads = {h.line for h in found if h.whole and h.marker}
    return [
        h
        for h in found
        if order.get(h.kind, 0) < _FINE
        or {(h.kind, h.number - 1), (h.kind, h.number + 1)} & numbers
        or (h.number == 1 and not h.whole and h.line - 1 in above)
        or (h.number == 1 and h.whole and _names_part(h) and _heads_prose(h.line, lines, heads))
    ]


def _names_part(heading: Heading) -> bool:
    """Whether a heading is longer than what a list's items are called: 1.报名表."""
    return heading.words_end - heading.words_start >= _PART


def _heads_prose(number: int, lines: Sequence[Line], heads: set[int]) -> bool:
    """Whether a paragraph stands below a line or its heading, and one or a heading right above."""
    below = number + 2 if number + 1 in heads else number + 1
    if not number > 0 or below >= len(lines) or not is_prose(lines[below]):
        return False
    return number - 1 in heads or is_prose(lines[number - 1])


# ---- levels ------------------------------------------------------------------------------------


def _levels(found: Sequence[Heading], lines: Sequence[Line]) -> list[int]:
    """The level of each heading: kinds nest in the order in which they are met."""
    order = ranks()
    stack: list[str] = []
    levels = []
    epilogues = lexicon("headings")["bare"]["epilogues"]
    last = {heading.kind: number for number, heading in enumerate(found)}
    for number, heading in enumerate(found):
        kind = heading.kind
        before = found[number - 1] if number else None
        left = before is not None and _runs(before.kind) and before.line != heading.line
        if left and not _goes_on(found, number) and not _within_item(found, number):
            while stack and _runs(stack[-1]) and not (_runs(kind) and stack[-1] < kind):
                stack.pop()
        if heading.whole and _words(heading, lines) in epilogues:
            stack = [kind]
        elif kind in stack:
            del stack[stack.index(kind) + 1 :]
        else:
            below = before is not None and before.whole and before.line + 1 == heading.line
            over = kind.startswith("bare") and not below
            stack = [
                held
                for held in stack
                if not _finer(held, kind, order)
                and not (over and held == stack[-1] and _is_counted(held) and last[held] < number)
            ]
            stack.append(kind)
        levels.append(len(stack))
    return levels


def _is_counted(kind: str) -> bool:
    return kind.startswith("bare-")


def _words(heading: Heading, lines: Sequence[Line]) -> str:
    at = lines[heading.line].start
    return lines[heading.line].words[heading.words_start - at : heading.words_end - at]


def _goes_on(found: Sequence[Heading], number: int) -> bool:
    """Whether a list of running headings is taken up again from `number` on: 一是 … 二是."""
    heading = found[number]
    return _runs(heading.kind) and heading.number != 1


def _within_item(found: Sequence[Heading], number: int) -> bool:
    """Whether a paragraph with a dash stands between 第一 and 第二, each at the head of a line."""
    if found[number].kind != "dash":
        return False
    above = next((h for h in reversed(found[:number]) if h.kind != "dash"), None)
    below = next((h for h in found[number:] if h.kind != "dash"), None)
    if above is None or above.kind != "run" or above.family not in ("第", "首"):
        return False
    if below is None or below.kind != "run":
        return all(h.kind == "dash" for h in found[number:]) and above.number > 1
    return below.family == above.family and below.number != 1


def _runs(kind: str) -> bool:
    """Whether a kind is that of a list within lines: run, and run2 for a list within its item."""
    return kind.startswith("run")


def _finer(held: str, kind: str, order: dict[str, int]) -> bool:
    """Whether a heading of `kind` closes one of `held` that it was not met under."""
    if _runs(kind) or kind == "dash":
        return False
    if _runs(held) or held == "dash":
        return True
    if kind.startswith("bare"):
        if held.startswith("bare"):
            return held[4:].isdigit() and kind[4:].isdigit() and held > kind
        return order[held] >= _FINE
    return held in order and order[held] > order[kind]


# ---- spans -------------------------------------------------------------------------------------


def _sections(
    text: str,
    found: Sequence[Heading],
    levels: Sequence[int],
    lines: Sequence[Line],
    turns: Sequence[Turn],
) -> tuple[Section, ...]:
    if not found:
        return ()
    end_of_text = lines[-1].end
    sections = []
    ends = [end_of_text] * len(found)
    held: list[int] = []
    for number, level in enumerate(levels):
        while held and levels[held[-1]] >= level:
            ends[held.pop()] = found[number].start
        held.append(number)
    bounds, runs = [turn.span.start for turn in turns], [_runs(h.kind) for h in found]
    for number, heading in enumerate(found):
        end = ends[number]
        line = lines[heading.line]
        holds = number + 1 < len(levels) and levels[number + 1] > levels[number]
        if runs[number] and heading.start > line.start and not holds:
            end = min(end, line.end)
        turn = bisect_right(bounds, heading.start)
        speaker = turns[turn - 1].speaker if turn else None
        if turn < len(bounds):
            end = min(end, bounds[turn])
        while end > heading.words_end and text[end - 1].isspace():
            end -= 1
        marker = heading.marker
        if marker is not None:
            at = heading.start
            marker = text[at : at + len(marker)]
        sections.append(
            Section(
                span=Span(heading.start, max(end, heading.words_end)),
                heading_span=Span(heading.words_start, heading.words_end),
                level=levels[number],
                marker=marker,
                heading=_on_one_line(text[heading.words_start : heading.words_end]),
                speaker=speaker,
            )
        )
    return tuple(sections)


def _on_one_line(words: str) -> str:
    return re.sub(r"\s*\n\s*", "", words) if "\n" in words else words
