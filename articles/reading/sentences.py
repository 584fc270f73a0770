"""Where the sentences of an article end: at 。!? or at the line's end, not at a semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .lines import Line
from .records import Span

_STOP = re.compile("[。!?]+[”’」』)》】\\]\"']*")


def sentences_in(lines: Iterable[Line]) -> tuple[Span, ...]:
    """Every sentence of `lines`, closing quotation marks and brackets included.

    >>> lines = lines_of("目前已建成12所。“再建8所。”局长说;明年完工")
    >>> len(sentences_in(lines))
    3
    """
    found = []
    for line in lines:
        at = 0
        words = line.words
        for stop in _STOP.finditer(words):
            if words[at : stop.end()].strip("。!?”’」』)》】]\"' "):
                lead = len(words[at : stop.end()]) - len(words[at : stop.end()].lstrip())
                found.append(Span(line.start + at + lead, line.start + stop.end()))
                at = stop.end()
            elif found and found[-1].end == line.start + at and at:
                found[-1] = Span(found[-1].start, line.start + stop.end())
                at = stop.end()
        rest = words[at:]
        if rest.strip():
            found.append(Span(line.end - len(rest.lstrip()), line.end))
    return tuple(found)
