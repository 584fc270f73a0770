"""The second line of a headline: ——某县扩大学位纪实."""

from __future__ import annotations

from collections.abc import Sequence

from ..fold import fold
from ..late_pattern import LatePattern
from ..lines import Line
from ..records import Span

_LONGEST = 44
_SUBTITLE = LatePattern(r"(?:——?|──?|--)\s*[^\s—─\d][^。;!]{4,}")
_OCCASION = LatePattern(r"\d{4}年|在[^,。]{2,30}(?:会议|会)上")
"""——2023年8月29日在…会议上 tells when a speech was given."""


def with_subtitle(lines: Sequence[Line], span: Span) -> Span:
    """A headline with the line below it that a dash begins, as it is printed and cited.

    The two are one title (办好家门口的幼儿园——某县扩大学位纪实). A paragraph behind a dash, which
    ends in a full stop, and a line that tells where a speech was given are none of it.
    """
    below = next((line for line in lines if line.start >= span.end), None)
    if below is None or len(below.words) > _LONGEST:
        return span
    if not _SUBTITLE.fullmatch(below.words) or _OCCASION.search(below.words):
        return span
    return Span(span.start, below.end)


def subtitle_of(title: str) -> str | None:
    """The second line of a title as printed, if it is a subtitle.

    >>> subtitle_of("办好家门口的幼儿园\\n——某县扩大学位纪实")
    '——某县扩大学位纪实'
    """
    _, broken, below = title.rpartition("\n")
    return below.strip() if broken and _SUBTITLE.fullmatch(fold(below.strip())) else None
