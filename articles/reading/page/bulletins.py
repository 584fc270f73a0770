"""What an issue of a bulletin and a column of many places are called: by their own names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..places.gazetteer import default_gazetteer
from .days import days
from .header_labels import labelled
from .mastheads import masthead, names_column, names_outlet
from .paragraphs import Frame, is_paragraph
from .site_lines import is_sheet

_BULLETS = "·*#☆★◆■□●○▶►▲△ "
_LONGEST = 90
_ITEM = 40
"""Signs of the longest line that is an item's headline."""
_ISSUE = 400
"""No issue of a bulletin has more lines."""
_ABOVE = 60
_LABEL = LatePattern(r"【[^【】]{2,8}】")


def name_of_several(lines: Sequence[Line], frame: Frame, chosen: int | None) -> int | None:
    """The line with the name of an issue or a column that has several items; None if none has.

    `chosen` is the line that would be the headline. An issue counts where place after place or
    school after school has an item (甲县:… 乙县:…), where a list of contents says so, or columns
    within it (【工作动态】 【校园风采】); 各地动态 counts above two places. With one item an issue
    is called by the item's headline.
    """
    above = frame.first if chosen is None else chosen
    reach = range(min(above, len(lines)) - 1, max(above - _ABOVE, 0) - 1, -1)
    issue = next((n for n in reach if names_issue(lines, n)), None)
    column = next((n for n in reach if not _says_source(lines[n])), None)
    if column is not None and not names_column(lines[column].words):
        column = None
    if issue is not None:
        parts = [line.words for line in lines[issue:][:_ISSUE] if len(line.words) <= _ITEM]
        labels = {words for words in parts if _LABEL.fullmatch(words)}
        if len(labels) > 1 or any(_lists_contents(words) for words in parts[:12]):
            return issue
    if issue is None and column is None:
        return None
    if chosen is not None and not _item_of(lines[chosen].words):
        return None
    units = {_item_of(line.words) for line in lines[above:][:_ISSUE]} - {None}
    if issue is not None and len(units) > (1 if chosen is None else 2):
        return issue
    return column if len(units) > 1 else None


def _says_source(line: Line) -> bool:
    return bool(labelled(line)) or next(days(line.words), None) is not None


def names_issue(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is a bulletin's name with its number, which may have the line below."""
    words = lines[number].words
    if masthead(words):
        return True
    if len(words) > 14:
        return False
    below = lines[number + 1].words if number + 1 < len(lines) else ""
    return names_outlet(words) and is_sheet(below) and not below.startswith("第0")


def contents_of_issue(lines: Sequence[Line], frame: Frame) -> frozenset[int]:
    """The lines above the text that list what an issue holds: 本期要目, ◆…, ◆…."""
    for number, line in enumerate(lines[: min(frame.first, _ABOVE)]):
        if _lists_contents(line.words):
            end = number + 1
            while end < frame.first and lines[end].words[0] in _BULLETS:
                end += 1
            return frozenset(range(number, end)) if end > number + 1 else frozenset()
    return frozenset()


def _lists_contents(words: str) -> bool:
    bare = words.strip("【】[]·:◆■ ").replace(" ", "")
    return bare in lexicon("header")["masthead"]["contents"]


@cache
def _unit() -> LatePattern:
    ends = "|".join(lexicon("header")["masthead"]["unit_endings"])
    verbs = lexicon("genre")["digest"]["verbs"]
    unit = f"[{HAN}]{{2,10}}?(?:{ends})|[{HAN}][县区市旗州](?=[:】])"
    return LatePattern(rf"(?!{verbs}|[全本我各该邻外])({unit})(?P<colon>[:】])?(?=[{HAN} “])")


def _item_of(words: str) -> str | None:
    """The place or school that a line reports on: 清溪县:山村来了新老师, 城关小学举办读书月."""
    bare = words.lstrip(_BULLETS)
    head, colon, _ = bare[:_LONGEST].partition(":")
    short = len(words) <= _ITEM and "。" not in words
    if colon and short and len(head) <= 12:
        name = head.strip("【】[] ")
        if default_gazetteer().named(name):
            return name
    hit = _unit().match(bare.lstrip("【")[:24])
    if hit is None or not (short or (hit["colon"] and is_paragraph(words))):
        return None
    return hit[1]
