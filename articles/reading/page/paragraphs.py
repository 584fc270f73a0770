"""Where the article's paragraphs begin and end on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .boxes import opens_box, opens_reply
from .site_lines import LONGEST, begins_as, greets, is_foot, is_teaser, is_ticker
from .teasers import opens_news, teasers_from

Zone = Literal["head", "body", "tail"]

END = LatePattern("[。!?]")
_NOTICE = LatePattern("[^。,;:!?]{0,24}(?:版权|转载|免责)[^。,;:!?]{0,20}(?:声明|申明|公告)")


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
    if len(words) < 28 or words.startswith(("http", "www.")):
        return False
    if "。" in words[:2000]:
        return True
    commas = words.count(",", 0, 400)
    if END.search(words, 0, 2000) and (len(words) >= 60 or commas >= 2):
        return True  # a headline too may cry out: 8所新校开建!某县晒出清单
    if words[0] == "“" and words[-1] == "”" and len(words) >= 40 and commas >= 2:
        return True  # what somebody said, cut off: “此次…,…问题……”
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

    def told(number: int) -> bool:
        words = lines[number].words
        return prose(number) and not begins_as(words, tail=True) and not is_teaser(words)

    first = next((n for n in range(len(lines)) if prose(n) and not _greets(lines[n].words)), None)
    if first is not None and (trail := _trail_below(lines, first)):
        first = next((n for n in range(trail, len(lines)) if prose(n)), first)
    if first is None:
        return Frame(min(len(lines), _HEAD), len(lines) - 1 if len(lines) > _HEAD else -1)
    cut = _box(lines, first)
    last = _last(first, len(lines) if cut is None else cut, told)
    last = _before_foot(lines, first, last)
    if last > first + 1 and opens_news(lines[last].words):
        around = range(max(first + 1, last - _ROUND), last + 1)
        other = teasers_from(lines, [first, *(n for n in around if told(n))])
        if other is not None:
            cut = other
            last = _last(first, cut, told)
    rows = [n for n in place_rows(lines[:first]) if n not in frame_lines]
    return Frame(rows[0] if rows else first, last, cut)


def _trail_below(lines: Sequence[Line], first: int) -> int | None:
    """The line with the trail of columns, or the welcome, below what looks like a first paragraph.

    No article stands above it: 将本页面保存为书签,全面了解最新资讯,方便快捷。⏎当前位置:首页 > 教育.
    """
    for number in range(first + 1, min(first + _NEAR, len(lines))):
        words = lines[number].words
        if is_paragraph(words):
            return None
        if greets(words):
            return number
        marked = ">" in words or "»" in words or "位置" in words
        if marked and begins_as(words, tail=False) == "breadcrumb":
            return number
    return None


_NEAR = 12


def _last(first: int, end: int, told: Callable[[int], bool]) -> int:
    return next(n for n in range(end - 1, -1, -1) if n == first or told(n))


_ROUND = 40
"""Lines above the last paragraph that are looked at for what the article is about."""


@cache
def _rows() -> tuple[str, ...]:
    return tuple(lexicon("genre")["digest"]["rows"])


def place_rows(lines: Sequence[Line]) -> list[int]:
    """The lines that hold a district's or zone's name alone, with its figures on lines below.

    >>> page = "东山区\n新建2所小学\n高新区\n新建1所中学\n清溪县\n扩建3所小学"
    >>> place_rows(lines_of(page))
    [0, 2, 4]

    Three different ones with figures at the least; a site's menu of districts has none.
    """
    ends = _rows()
    named = {
        number
        for number, line in enumerate(lines[:-1])
        if 2 <= len(line.words) <= 8 and line.words.endswith(ends) and line.words.isalpha()
    }
    named = {number for number in named if number + 1 not in named}
    counted = {
        lines[number].words
        for number in named
        if len(lines[number + 1].words) <= _SHORT_ROW and _COUNTED.search(lines[number + 1].words)
    }
    return sorted(named) if len(counted) >= _LEAST_ROWS else []


_LEAST_ROWS = 3
_SHORT_ROW = 60
_COUNTED = LatePattern(r"\d ?[^\d\W]")


def _box(lines: Sequence[Line], first: int) -> int | None:
    """The line that opens a box of other articles below this one: 新闻推荐, 相关新闻, 网友评论.

    What follows is the site's only if it is less than what stands before: a box may
    also be set beside an article that goes on. What is answered on a board is never the article.
    """
    rest = sum(len(line.words) for line in lines[first:] if is_paragraph(line.words))
    whole = rest
    for number in range(first, len(lines)):
        words = lines[number].words
        if is_paragraph(words):
            rest -= len(words)
            continue
        box = rest * 2 < whole and opens_box(words)
        foot = rest < whole and words.startswith(_opens_foot())
        if box or foot or opens_reply(words):
            return number
    return None


@cache
def _opens_foot() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["opens_foot"])


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
    return is_ticker(words) or begins_as(words, tail=False) in (
        "menu",
        "breadcrumb",
        "share",
        "related",
    )
