"""The trail of columns above an article that ends in its headline: 首页 > 教育 > 让每个孩子…."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .paragraphs import Frame
from .site_lines import begins_as, is_breadcrumb

_ABOVE = 60
_LEAST = 9
"""Signs of the shortest last part of a trail that is a headline: columns are shorter."""
_COLUMN = 14
_ARROWS = LatePattern(r"[>»›→]+")
_TEXT = ("正文", "内容", "详情", "文章内容", "信息详情", "新闻详情")


def named_by_trail(lines: Sequence[Line], frame: Frame) -> int | None:
    """The trail that ends in the headline, for a page that prints it nowhere else."""
    for number in range(min(frame.first, _ABOVE) - 1, -1, -1):
        words = lines[number].words
        if is_breadcrumb(words):
            last = words[trail_end(words) :].strip()
            return number if len(last) >= _LEAST and not last.endswith(_columns()) else None
    return None


def columns_of_trail(lines: Sequence[Line]) -> frozenset[str]:
    """The columns that a trail names above its last part, which may be printed alone as well.

    >>> "建议提案办理" in columns_of_trail(lines_of("首页 > 政务公开 > 建议提案办理 > 正文"))
    True
    """
    found: set[str] = set()
    for line in lines:
        if len(line.words) > 200 or not _ARROWS.search(line.words):
            continue
        if not (is_breadcrumb(line.words) or begins_as(line.words, tail=False) == "breadcrumb"):
            continue
        parts = [part.strip() for part in _ARROWS.split(line.words) if part.strip()]
        ended = parts[-1] in _TEXT
        parts = parts[:-1]
        found.update(part for part in parts[: len(parts) - ended] if len(part) <= _COLUMN)
        if ended and parts and len(parts[-1]) <= _LEAST:
            found.add(parts[-1])
    return frozenset(found)


def trail_end(words: str) -> int:
    """Where the last part of a trail begins; 0 where a line is none.

    >>> trail_end("首页 > 教育 > 让每个孩子走好第一步")
    9
    """
    return max(words.rfind(arrow) for arrow in ">»›→") + 1 if is_breadcrumb(words) else 0


@cache
def _columns() -> tuple[str, ...]:
    table = lexicon("header")["masthead"]
    return tuple(table["columns"] + table["no_site"])
