"""The stretches that a place heads: a digest's sections, 区县样本:某县."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..records import Outline, Span
from .gazetteer import Gazetteer
from .naming import Naming, region_words

_MARK = re.compile(r"[(（]?[一二三四五六七八九十\d]{0,3}[)）、.]?[ \u3000■●◆▲★▶·【\[]*")
_A_HEADING = 12
_A_LEAD = 8
_WIDE = 40
_SEVERAL = 3
_MOST_LINES = 200
_A_STRETCH = 1500


def headed_stretches(
    folded: str, shape: Outline, body: Sequence[Naming], gazetteer: Gazetteer
) -> dict[Span, str]:
    """The stretches headed by one place, with its code, in the text's order.

    A section whose heading begins with the place, or names it behind a label (区县样本:长乐区的…);
    a line that holds nothing but a place, or a place and its bureau, where the outline shows no
    section: such a stretch goes on to the next that is headed so.
    """
    starts = [naming.start for naming in body]
    found: dict[Span, str] = {}
    for section in shape.sections:
        code = _head_of(folded, section.heading_span, section.heading, body, starts, gazetteer)
        if code is not None:
            found[section.span] = code
    lines = _headed_lines(folded, body, found)
    if len(lines) + len(found) < 2:
        return found
    tops = (section.span.start for section in shape.sections if section.level == 1)
    cuts = sorted({*lines, *(span.start for span in found), *tops})
    last = max((s.end for s in shape.sentences), default=len(folded))
    for begin, code in lines.items():
        at = bisect_left(cuts, begin + 1)
        end = cuts[at] if at < len(cuts) else min(last, begin + _A_STRETCH)
        for span in [s for s in found if s.start < begin < s.end and found[s] != code]:
            found[Span(span.start, begin)] = found.pop(span)  # the section before ends there
        found[Span(begin, max(end, begin + 1))] = code
    return dict(sorted(found.items()))


def _headed_lines(folded: str, body: Sequence[Naming], found: dict[Span, str]) -> dict[int, str]:
    """Where a line begins that holds a place and nothing else, with its code.

    Not where a section is known to be headed by it; short names only where several stand so.
    """
    lines: dict[int, tuple[str, bool]] = {}
    for at, naming in enumerate(body):
        if len(lines) > _MOST_LINES:
            break
        inner = at + 1 < len(body) and body[at + 1].start == naming.end
        if naming.code is None or inner or not _has_the_line(folded, naming):
            continue
        begin = folded.rfind("\n", 0, naming.start) + 1
        if not any(s.start <= begin < s.end and c == naming.code for s, c in found.items()):
            lines[begin] = naming.code, naming.full
    several = len(lines) >= _SEVERAL
    return {begin: code for begin, (code, full) in lines.items() if full or several}


def _head_of(
    folded: str,
    span: Span,
    heading: str,
    body: Sequence[Naming],
    starts: Sequence[int],
    gazetteer: Gazetteer,
) -> str | None:
    low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
    inside = [n for n in body[low:high] if n.end <= span.end and n.code]
    if not inside:
        return None
    codes = {
        n.code
        for n in inside
        if n.code
        and not any(
            m is not n and m.code and m.code != n.code and gazetteer.within(m.code, n.code)
            for m in inside
        )
    }
    last = inside[-1]
    if len(codes) != 1 or last.code is None:
        return None
    lead = folded[span.start : inside[0].start]
    if lead.endswith(":") and len(lead) <= _A_LEAD:
        return last.code
    begins = len(lead) <= 2 or _MARK.fullmatch(lead) is not None
    return last.code if begins and (last.full or len(heading) <= _A_HEADING) else None


def _has_the_line(folded: str, naming: Naming) -> bool:
    """Whether a line holds only this place's name, or its name and its bureau."""
    low = folded.rfind("\n", max(0, naming.start - _WIDE), naming.start) + 1
    high = folded.find("\n", naming.end, naming.end + _WIDE)
    if high < 0 or (low == 0 and naming.start > _WIDE):
        return False
    if not _MARK.fullmatch(folded, low, naming.start):
        return False
    rest = folded[naming.end : high].strip(" \u3000:】]")
    return not rest or rest in region_words()["bodies"]
