"""Where the sentences of an article end: at 。!? or at the line's end, not at a semicolon."""

from __future__ import annotations

from collections.abc import Iterable

from ..late_pattern import LatePattern
from ..lines import Line
from ..records import Span

_STOP = LatePattern("[。!?][。!?]*[”’」』)》】\\]\"']*")
_SIGNS = "。!?”’」』)》】]\"' "


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
            end = stop.end()
            if words[at] not in _SIGNS or words[at:end].strip(_SIGNS):
                while words[at].isspace():
                    at += 1
                found.append(Span(line.start + at, line.start + end))
                at = end
            elif found and found[-1].end == line.start + at and at:
                found[-1] = Span(found[-1].start, line.start + end)
                at = end
        if at < len(words) and (rest := words[at:].lstrip()):
            found.append(Span(line.end - len(rest), line.end))
    return tuple(found)
