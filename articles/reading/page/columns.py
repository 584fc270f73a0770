"""The site's columns above a headline: long menus, lists, what stands above its other lines."""

from __future__ import annotations

from collections.abc import Sequence

from ..lines import Line
from .names import is_name
from .overlap import opening_of, shared
from .paragraphs import END, Frame
from .site_lines import is_listed_column

_LONGEST_COLUMN = 4
_LONGEST_UPPER = 8
_LEAST = 3
_LEAST_SHARED, _MOST_SHARED = 0.25, 0.35
_LONGEST_SPECIAL = 24


def above_others(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """What stands above the site's own lines at the head of a page is the site's too.

    A line right above the headline is kept: it may be the headline's upper part.
    """
    top = min(title if title is not None else 0, frame.first)
    found = [n for n in range(top) if n not in kinds and lines[n].words.startswith("·")]
    while top > 0 and kinds.get(top - 1, "header") == "header" and top - 1 not in found:
        top -= 1
    return [n for n in range(top) if n not in kinds]


def right_above(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """Columns right above the headline: of four signs at most below others of the site's lines, or
    three of them and more.

    The upper part of a headline is longer, and has one line or two.
    """
    top = end = min(title if title is not None else 0, frame.first)
    while top > 0 and top - 1 not in kinds and _is_short(lines[top - 1].words, _LONGEST_UPPER):
        top -= 1
    if end - top >= _LEAST:
        return list(range(top, end))
    if specials := _specials(lines, frame, title, kinds):
        return specials
    if all(kinds.get(n, "header") == "header" for n in range(top)):
        return []
    return [n for n in range(top, end) if _is_short(lines[n].words, _LONGEST_COLUMN)]


def in_lists(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """The columns of a menu set as a list above the text: three lines and more behind bullets."""
    head = range(frame.first if title is None else min(title, frame.first))
    items = [n for n in head if is_listed_column(lines[n].words)]
    return [n for n in items if n not in kinds] if len(items) >= _LEAST else []


def _specials(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """The names of a site's specials right above a headline that is the text's by its words.

    Three of them and more, with next to no word of the text: 六力六为 实干争先⏎五个一百⏎….
    """
    if title is None or title > frame.first or kinds.get(title + 1) != "header":
        return []
    text, top = opening_of(lines, frame), title
    while top > 0 and top - 1 not in kinds and len(lines[top - 1].words) <= _LONGEST_SPECIAL:
        top -= 1
    run = list(range(top, title))
    if len(run) < _LEAST or shared(lines[title].words, text) < _LEAST_SHARED:
        return []
    return run if all(shared(lines[n].words, text) < _MOST_SHARED for n in run) else []


def _is_short(words: str, most: int) -> bool:
    return len(words) <= most and words.isalnum() and not is_name(words)


def in_long_menus(
    lines: Sequence[Line],
    frame: Frame,
    title: int | None,
    kinds: dict[int, str],
) -> list[int]:
    """Lines of long menus: five or more very short ones above the headline, one to a line."""
    end = title if title is not None else 0
    found: list[int] = []
    run: list[int] = []
    for number in range(min(end, frame.first)):
        words = lines[number].words
        if len(words) <= 9 and not END.search(words):
            run.append(number)
            continue
        if len(run) >= 5:
            found.extend(run)
        run = []
    if len(run) >= 5:
        found.extend(run)
    return [n for n in found if n not in kinds]
