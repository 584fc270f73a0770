"""Headings that a paragraph opens with: a short sentence, words in brackets, a bullet's label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import lexicon
from ..lines import Line
from .headings import Heading, is_prose
from .running import opens_run

_FRAMED = re.compile("【([^【】:。]{2,20})】(?=[^ :])")
_SHORT = re.compile(r"([^,。;:!?、\d]{4,18})。(?=.{20})")
_ABOVE_LIST = re.compile(r"([^,。;:!?、]{4,30}?) ?。 ?(?=\(1\)|\(一\)|一、)")
_EVEN = 12


def lead_headings(lines: Sequence[Line]) -> list[Heading]:
    """Headings without a number that paragraphs open with, where several paragraphs do.

    Either words in brackets (【压实责任】县委…) or a short sentence without a comma that a verb of
    such headings begins (强化组织保障。县委…) or that is as long as its neighbours; of these, three
    paragraphs running. And the sentence that a list follows at once: 某县守好安全线。(1)….
    """
    verbs = tuple(lexicon("headings")["lead"]["verbs"])
    framed: list[Heading] = []
    said: list[Heading] = []
    even: list[Heading] = []
    kept: list[Heading] = []
    prose = 0
    last = 0
    for number, line in enumerate(lines):
        if not is_prose(line):
            continue
        prose += 1
        hit = None if opens_run(line.words) else _SHORT.match(line.words)
        size = hit.end(1) if hit else 0
        if (
            hit is None
            or size > _EVEN
            or (even and abs(size - even[0].words_end + even[0].start) > 2)
        ):
            kept += even if len(even) >= 3 else []
            even = []
        if hit is not None and size <= _EVEN:
            even.append(_lead(line, number, 0, size))
        if hit := _ABOVE_LIST.match(line.words):
            kept.append(_lead(line, number, 0, hit.end(1)))
        elif hit := _FRAMED.match(line.words):
            if not hit[1].endswith(("讯", "报道", "电", "消息", "按", "者", "网", "报")):
                framed.append(_lead(line, number, hit.start(1), hit.end(1)))
        elif line.words.startswith(verbs) and (hit := _SHORT.match(line.words)):
            if said and prose > last + 1:
                kept += said if len(said) >= 3 else []
                said = []
            said.append(_lead(line, number, 0, hit.end(1)))
            last = prose
    kept += said if len(said) >= 3 else []
    kept += even if len(even) >= 3 else []
    return kept + (framed if len(framed) >= 3 else [])


def _lead(line: Line, number: int, start: int, end: int) -> Heading:
    at = line.start
    return Heading("bare-lead", at, at + start, at + end, number, False)
