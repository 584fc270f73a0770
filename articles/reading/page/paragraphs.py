"""Where the article's paragraphs begin and end on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..lexicon import lexicon
from ..lines import Line
from .site_lines import LONGEST, begins_as, is_foot, is_ticker, opens_box

Zone = Literal["head", "body", "tail"]

END = re.compile("[。!?]")
_NOTICE = re.compile("[^。,;:!?]{0,24}(?:版权|转载|免责)[^。,;:!?]{0,20}(?:声明|申明|公告)")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the article's paragraphs begin and end among the lines; `last` is inclusive.

    A short page without a paragraph has first = the number of its lines and last = -1. From the
    line `cut` on all is the site's: a box with other articles, or what readers say.
    """

    first: int
    last: int
    cut: int | None = None

    def zone(self, number: int) -> Zone:
        if number < self.first:
            return "head"
        return "body" if number <= self.last else "tail"


_HEAD = 300
"""Lines that are looked at for a headline where a text has no paragraph at all."""


def is_paragraph(words: str) -> bool:
    """Whether a line is running prose."""
    if len(words) < 28:
        return False
    if "。" in words[:2000]:
        return True
    commas = words.count(",", 0, 400)
    if END.search(words, 0, 2000) and (len(words) >= 60 or commas >= 2):
        return True  # a headline too may cry out: 8所新校开建!某县晒出清单
    return len(words) >= 70 and commas >= 2 and _is_chinese(words)


def _is_chinese(words: str) -> bool:
    """Whether a line is more Chinese than not: a site's note of its queries and times is not."""
    sample = words[:120]
    return sum("\u3400" <= sign < "\ua000" for sign in sample) * 2 > len(sample)


def find_frame(lines: Sequence[Line], frame_lines: frozenset[int]) -> Frame:
    """The first and the last paragraph; `frame_lines` are known to be none (source lines)."""

    def prose(number: int) -> bool:
        words = lines[number].words
        return number not in frame_lines and is_paragraph(words) and not is_foot(words)

    first = next((n for n in range(len(lines)) if prose(n) and not _greets(lines[n].words)), None)
    if first is None:
        return Frame(min(len(lines), _HEAD), len(lines) - 1 if len(lines) > _HEAD else -1)
    cut = _box(lines, first)
    last = next(
        n
        for n in range((len(lines) if cut is None else cut) - 1, -1, -1)
        if n == first or (prose(n) and not begins_as(lines[n].words, tail=True))
    )
    return Frame(first, _before_foot(lines, first, last), cut)


def _box(lines: Sequence[Line], first: int) -> int | None:
    """The line that opens a box of other articles below this one: 新闻推荐, 相关新闻, 网友评论.

    What follows is the site's only if it is less than what stands before: a box may
    also be set beside an article that goes on.
    """
    rest = sum(len(line.words) for line in lines[first:] if is_paragraph(line.words))
    whole = rest
    for number in range(first, len(lines)):
        words = lines[number].words
        if is_paragraph(words):
            rest -= len(words)
        elif rest * 2 < whole and opens_box(words):
            return number
    return None


def _before_foot(lines: Sequence[Line], first: int, last: int) -> int:
    """The last paragraph before the site begins to speak: a notice's head, then only notices."""
    table = lexicon("furniture")["tail"]
    opens, speaks = tuple(table["opens"]), tuple(table["speaks"])
    end, opened = last, False
    for number in range(last, first - 1, -1):
        words = lines[number].words
        if is_paragraph(words):
            end = number if opened else end
            opened = False
            if not any(word in words[:LONGEST] for word in speaks):
                return end
        heads = words.startswith(opens) or _NOTICE.fullmatch(words) is not None
        opened = opened or (heads and len(words) <= LONGEST)
    return end


def _greets(words: str) -> bool:
    return is_ticker(words) or begins_as(words, tail=False) in ("menu", "breadcrumb", "share")
