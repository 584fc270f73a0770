"""Measures that stand in a row with others, or head the parts of what was announced."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from ..late_pattern import LatePattern
from ..records import Outline, Span
from .clause import Naming, is_stop
from .kinds import HAN, is_numbered

_QUOTE = LatePattern(rf"“([{HAN}]{{4,8}})”")
_BEFORE_FIRST = 200
_IN_ROW = LatePattern(
    rf"、([{HAN}]{{4,14}}(?:建设|提升|改造|治理|整治|培养|培育|扩容|提质))(?=[、。;,])"
)


def in_their_row(here: list[Naming], folded: str) -> list[Naming]:
    """推动实施|甲改革、乙工程、|基础教育质量提升、创新高地建设: behind two named measures of a row
    those that a noun of action ends are measures as well."""
    here = sorted(here, key=lambda naming: naming.start)
    new: list[Naming] = []
    for after, (first, second) in enumerate(pairwise(here), 2):
        marked = folded[first.end : first.end + 1] == "”"
        if second.start - first.end - marked not in (1, 2) or folded[first.end + marked] != "、":
            continue
        at = second.end
        while (match := _IN_ROW.match(folded, at)) is not None:
            start, at = match.span(1)
            if (after < len(here) and here[after].start < at) or any(
                is_stop(folded, k) for k in range(start, at)
            ):
                break
            new.append(Naming(start, at, match[1], "headed", "programme", "实施", ""))
    return new


def headed_members(found: list[Naming], folded: str, shape: Outline) -> list[Naming]:
    """What the headings of enumerated sections name in marks, under what was announced before.

    …实施“三包三联”责任体系。(1)局领导“包片联校”: each heading names a member of it. `found` are
    the namings so far, in text order.
    """
    new: list[Naming] = []
    known = {n.core for n in found if n.kind != "document"}
    starts = [n.start for n in found]
    host: Naming | None = None
    for section in shape.sections:
        if section.marker is None:
            continue
        before = bisect_left(starts, section.span.start)
        near = [
            n
            for n in found[max(0, before - 6) : before]
            if section.span.start - n.end < _BEFORE_FIRST and is_numbered(n.core)
        ]
        host = next((n for n in reversed(near) if n.kind in ("framework", "mechanism")), host)
        heading = section.heading_span
        if folded.find("“", heading.start, heading.end) < 0:
            continue
        marked = list(_QUOTE.finditer(folded, heading.start, heading.end))
        if len(marked) != 1 or (host is None and marked[0][1] not in known):
            continue
        start, end = marked[0].span(1)
        at = bisect_left(starts, start)
        if at < len(found) and found[at].start < end + 1:
            continue
        core = marked[0][1]
        if core not in known and not (host is not None and _fits(core, host)):
            continue
        new.append(
            Naming(
                start, end, core, "quoted", "mechanism",
                host=host.core if host is not None and core not in known else "",
                sentence=Span(heading.start, heading.end),
            )
        )  # fmt: skip
    return new


def _fits(core: str, host: Naming) -> bool:
    """Whether a member spells out the slogan: 包片联校 of 三包三联, 优教供给 of 五优."""
    return any(sign in host.core for sign in core)
