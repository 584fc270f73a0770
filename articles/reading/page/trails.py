"""The trail of columns above an article that ends in its headline: 首页 > 教育 > 让每个孩子…."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..lexicon import lexicon
from ..lines import Line
from .paragraphs import Frame
from .site_lines import is_breadcrumb

_ABOVE = 60
_LEAST = 9
"""Signs of the shortest last part of a trail that is a headline: columns are shorter."""


def named_by_trail(lines: Sequence[Line], frame: Frame) -> int | None:
    """The trail that ends in the headline, for a page that prints it nowhere else."""
    for number in range(min(frame.first, _ABOVE) - 1, -1, -1):
        words = lines[number].words
        if is_breadcrumb(words):
            last = words[trail_end(words) :].strip()
            return number if len(last) >= _LEAST and not last.endswith(_columns()) else None
    return None


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
