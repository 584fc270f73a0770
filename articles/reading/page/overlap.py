"""How far the words of a line come again in the text: a headline's do, a menu's do not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lines import Line
from .paragraphs import Frame

_OPENING = 600
"""Signs of the text that are looked at for the words of its headline."""


def core(words: str) -> str:
    """The signs of a line without blanks and punctuation."""
    return re.sub(r"[\W_]", "", words)


def opening_of(lines: Sequence[Line], frame: Frame) -> str:
    """The text's first paragraphs, as far as a headline's words are looked for in them."""
    return "".join(line.words for line in lines[frame.first : frame.first + 4])[:_OPENING]


def shared(words: str, text: str) -> float:
    """The share of a line's pairs of signs that stand in `text`.

    >>> shared("家门口的学校", "区里办好家门口的学校。"), shared("首页 会员 发现", "区里办好学校。")
    (1.0, 0.0)
    """
    signs = core(words)
    pairs = [signs[n : n + 2] for n in range(len(signs) - 1)]
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0
