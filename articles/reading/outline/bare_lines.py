"""Lines that are headings without a mark, and those that only look like it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..page.bylines import people_in_prose
from ..page.days import days
from ..page.header import dateline
from ..page.names import is_name
from ..page.paragraphs import place_rows
from .genre import place_headed
from .headings import (
    bullet_of,
    could_be_bare,
    dash_heading,
    is_prose,
    numbered_heading,
)
from .running import inline_headings

_ENTRY = LatePattern(r"(?:- ?)?([^:\d《“”》 ]{2,8}):(?=.)")
_PERIOD = LatePattern(r" ?\([^()]{2,24}\)$")
_ALIKE = 4
_TITLE = 8
_FIGURES = 24
_BRACKETED = LatePattern(r"[\[【〔][^\[\]【】〔〕]{2,16}[\]】〕]")


def bare_lines(
    lines: Sequence[Line],
    marked: set[int],
    speaking: set[int],
    title: str,
    counted: Collection[int] = (),
) -> dict[int, int]:
    """The lines that are headings without a mark, each with its place in a stack of such (1, 2…).

    A line counts if text or a numbered heading follows. Where headings come stacked anywhere, a
    single one is of the lower kind, unless none of the upper kind has come yet.
    """
    rows = place_rows(lines)
    alike = _alike(lines)
    likely = [
        could_be_bare(line, unnamed=number in alike) or line.start in marked
        for number, line in enumerate(lines)
    ]
    for number in (*counted, *_entries(lines), *_under(rows, lines)):
        likely[number] = False
    first_turn = _first_turn(lines, likely, speaking)
    if lines and lines[0].words.startswith(("■", "□", "【")):
        sign = lines[0].words[0]
        alike_below = (likely[n] and lines[n].words[0] == sign for n in range(1, len(lines)))
        likely[0] = likely[0] and any(alike_below)  # alone it is the name of a column
    for number, line in enumerate(lines):
        if line.start in speaking or line.start < first_turn:
            likely[number] = False
    officers = tuple(lexicon("headings")["bare"]["officers"])
    for number, line in enumerate(lines):
        if not likely[number] or not line.words.endswith(officers):
            continue
        beside = [lines[n].words for n in (number - 1, number + 1) if 0 <= n < len(lines)]
        if any(is_name(w.replace(" ", "")) for w in beside):
            likely[number] = False  # who speaks: the name on one line, the post on the next
    for number, line in enumerate(lines):
        if likely[number] and (numbered_heading(line, number, 0) or dash_heading(line, number, 0)):
            likely[number] = False
    core = re.sub(r"\W", "", title)
    if core:
        likely = [
            held and not _repeats(re.sub(r"\W", "", line.words), core)
            for held, line in zip(likely, lines, strict=True)
        ]
    framed = [n for n, line in enumerate(lines) if likely[n] and _BRACKETED.fullmatch(line.words)]
    if len(framed) >= 3:  # [某县] above each text, however short
        return dict.fromkeys(framed, 1) | dict.fromkeys(_bulleted(lines, likely), 2)
    listed = _listed(lines, likely)
    likely = [
        held and not (listed and bullet_of(line) in listed)
        for held, line in zip(likely, lines, strict=True)
    ]
    stacks: list[list[int]] = []
    about = [n for n, line in enumerate(lines) if likely[n] and place_headed(line.words)]
    number = 0
    while number < len(lines):
        if not likely[number]:
            number += 1
            continue
        stack = [number]
        while number + 1 < len(lines) and likely[number + 1]:
            number += 1
            stack.append(number)
        number += 1
        follower = lines[number] if number < len(lines) else None
        if follower is None or len(stack) > 4:
            continue
        if not (len(about) > 1 and stack[-1] in about) and (
            dateline(follower) or (number < 12 and people_in_prose(follower))
        ):
            continue  # the headline's own lines, once more above the report
        if (
            number in counted
            or follower.start in speaking
            or _text_begins(follower, number)
            or (len(stack) == 1 and _sentences_begin(lines, number))
        ):
            stacks.append(stack)
    stacks = [stack for stack in stacks if not _names_document(lines, stack)]
    stacks = _without_preamble(stacks, lines, marked, title)
    stacked = any(len(stack) > 1 for stack in stacks)
    found: dict[int, int] = {}
    for order, stack in enumerate(stacks):
        if len(stack) == 1:
            found[stack[0]] = 2 if stacked and order else 1
        else:
            found.update({n: place for place, n in enumerate(stack, 1)})
    found.update(dict.fromkeys(rows, 1))
    return found


def _bulleted(lines: Sequence[Line], likely: Sequence[bool]) -> list[int]:
    """The lines behind a bullet above text, where the bullet has such a line again."""
    found = [
        n
        for n, line in enumerate(lines[:-1])
        if likely[n] and bullet_of(line) and is_prose(lines[n + 1])
    ]
    times = Counter(bullet_of(lines[n]) for n in found)
    return [n for n in found if times[bullet_of(lines[n])] > 1]


def _under(rows: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """The short lines of figures below lines that name a place: 新建2所中学."""
    found, named = [], set(rows)
    for row in rows:
        number = row + 1
        while number < len(lines) and len(lines[number].words) <= _FIGURES and number not in named:
            found.append(number)
            number += 1
    return [*rows, *found]


def _without_preamble(
    stacks: list[list[int]], lines: Sequence[Line], marked: set[int], title: str
) -> list[list[int]]:
    """`stacks` without what stands above all text: a subtitle, an editor's name, a headline.

    What stands there alone in the whole text is no heading; where there are others, the topmost
    stack has no more lines than they have, and one of about their length if it has but one.
    """
    if not stacks or any(is_prose(line) for line in lines[: stacks[0][0]]):
        return stacks
    if any(lines[n].start in marked for n in stacks[0]):
        return stacks
    first, others = stacks[0], stacks[1:]
    if not others:
        return []
    most = max(len(stack) for stack in others)
    kept = first[-most:]
    if most == 1:
        size = len(lines[kept[0]].words)
        alike = any(abs(len(lines[n].words) - size) <= _ALIKE for stack in others for n in stack)
        headline = not title and len(first) == 1 and not place_headed(lines[kept[0]].words)
        if not alike or headline:
            return others
    return [kept, *others]


def _alike(lines: Sequence[Line]) -> set[int]:
    """The lines that could be names but are of a set: 谈缘起, 谈路径; 扩学位, 强师资.

    Either three of them begin alike, or another heading above text has their length.
    """
    short = [n for n, line in enumerate(lines[:-1]) if 3 <= len(line.words) <= 4]
    named = [n for n in short if is_name(lines[n].words)]
    firsts = Counter(lines[n].words[0] for n in named)
    above = {n for n in short if is_prose(lines[n + 1])}
    sizes = {len(lines[n].words) for n in above.difference(named) if could_be_bare(lines[n])}
    return {
        n
        for n in named
        if firsts[lines[n].words[0]] >= 3 or (n in above and len(lines[n].words) in sizes)
    }


def _entries(lines: Sequence[Line]) -> set[int]:
    """The lines of a form, no headings: 投资:1.32亿元, or one label before several values."""
    found = {
        n: hit[1] for n, line in enumerate(lines) if (hit := _ENTRY.match(line.words)) is not None
    }
    times = Counter(found.values())
    if _labels_alike(lines, found):
        return {n for n, label in found.items() if times[label] > 1}
    return {
        n
        for n, label in found.items()
        if times[label] > 1 or (_counts(lines[n]) and not place_headed(lines[n].words))
    }


def _labels_alike(lines: Sequence[Line], found: dict[int, str]) -> bool:
    """Whether labels of one length head texts, so that a figure behind one makes no form of them.

    学位:从挤到宽 师资:300名教师动起来 质量:家长不再择校, each above a paragraph.
    """
    heads = [n for n in found if n + 1 < len(lines) and is_prose(lines[n + 1])]
    words = [n for n in heads if could_be_bare(lines[n]) and not _counts(lines[n])]
    sizes = {len(found[n]) for n in heads}
    return len(heads) >= 3 and len(words) >= 2 and len(sizes) == 1


def _counts(line: Line) -> bool:
    return line.words.split(":")[1].lstrip(" 约近超")[:1].isdigit()


def _first_turn(lines: Sequence[Line], likely: Sequence[bool], speaking: set[int]) -> int:
    """Where an interview begins: its first turn, with the heading above it if others have one."""
    headed = [n for n in range(len(lines) - 1) if likely[n] and lines[n + 1].start in speaking]
    first = min(speaking, default=0)
    if len(headed) >= 3 and lines[headed[0] + 1].start == first:
        return lines[headed[0]].start
    return first


def _listed(lines: Sequence[Line], likely: Sequence[bool]) -> set[str | None]:
    """The bullets that stand on several such lines in a row: captions or items, no headings."""
    found: set[str | None] = set()
    for number in range(len(lines) - 1):
        bullet = bullet_of(lines[number])
        both = likely[number] and likely[number + 1]
        if bullet and both and bullet_of(lines[number + 1]) == bullet:
            found.add(bullet)
    return found


def _names_document(lines: Sequence[Line], stack: list[int]) -> bool:
    """Whether bare lines are the headline of a document that a notice hands on."""
    documents = tuple(lexicon("headings")["bare"]["documents"])
    if not _PERIOD.sub("", lines[stack[-1]].words).endswith(documents):
        return False
    before = lines[stack[0] - 1].words if stack[0] else ""
    dated = len(before) <= 30 and any(True for _ in days(before))
    return dated or re.match(r"附件|\(此件", before) is not None


def _repeats(words: str, title: str) -> bool:
    """Whether a line is the headline once more, or a caption that opens with it."""
    return words == title or (len(title) >= _TITLE and words.startswith(title))


def _sentences_begin(lines: Sequence[Line], number: int) -> bool:
    """Whether two sentences follow, the first as short as a heading: 路还在延伸。⏎这是一条……."""
    first, second = lines[number], lines[number + 1] if number + 1 < len(lines) else None
    short = len(first.words) >= 6 and first.words.endswith("。")
    return short and second is not None and "。" in second.words


def _text_begins(line: Line, number: int) -> bool:
    """Whether what a heading stands above begins on this line: prose, or parts of its own."""
    if is_prose(line) or numbered_heading(line, number, 0) or dash_heading(line, number, 0):
        return True
    return next(inline_headings(line, number, 0), None) is not None


def place_lines(lines: Sequence[Line]) -> dict[int, int]:
    """Paragraphs that open with the place they are about (某区: …), if several do."""
    found: dict[int, int] = {}
    names = set()
    for number, line in enumerate(lines):
        end = line.words.find(":", 0, 24)
        if (
            end >= 2
            and len(line.words) > end + 15
            and (place := place_headed(line.words[: end + 1]))
        ):
            found[number] = end
            names.add(place)
    return found if len(names) >= lexicon("genre")["digest"]["least"] else {}
