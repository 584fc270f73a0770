"""What a county's article tells of its province besides: 新闻背景, 全省已建成…."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..records import Outline, Span
from ..word_list import WordList
from .gazetteer import Division
from .naming import Naming, region_words
from .own_words import count_own_words, own_signs

_LINE = LatePattern(r"[^\n]+")
_QUANTITY = LatePattern(
    r"\d(?:[\d.]*\d)?[余多]?[万亿]?[余多]?(?:[所个名人家间套元项件座支场处批台亩]|%|平方米)"
)
_DATE_LEAD = LatePattern(
    r"[ \u3000\d一二三四五六七八九十、.()]*(?:据(?:悉|了解|介绍)|近日|日前|近年来)?,?"
    r"(?:截至|去年|今年|前年)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|来|起|底)?,?"
)
AUTONOMOUS_REGIONS = ("15", "45", "54", "64", "65")
_SHORT = 30
_FEW, _MANY = 2, 5
_MOST = 400


class Background(NamedTuple):
    """The stretches about a place above the article's own, with its code; those told at length."""

    stretches: tuple[tuple[Span, str], ...] = ()
    told: tuple[str, ...] = ()


def background_stretches(
    folded: str, shape: Outline, body: Sequence[Naming], above: Sequence[str], main: Division
) -> Background:
    """The stretches of an article that are about a place its main one lies in.

    A paragraph opens with the province (or says 全省, 全自治区 of it) and gives figures, names
    nothing of the main place and does not speak as it (我县); behind a heading like 新闻背景 the
    paragraphs up to the next heading are taken together. `above` holds the codes that the main
    place lies in.
    """
    if not above:
        return Background()
    words = region_words()["background"]
    labels, whole = _labels(), tuple(words["whole"])
    if above[-1][:2] in AUTONOMOUS_REGIONS and not main.name.endswith("区"):
        whole = (*whole, *words["whole_of_autonomy"])
    if not any(n.code in above for n in body) and not any(word in folded for word in whole):
        return Background()
    starts = [naming.start for naming in body]
    heads = {section.heading_span.start for section in shape.sections}
    sentences = [sentence.start for sentence in shape.sentences]
    found: list[tuple[Span, str]] = []
    told: dict[str, None] = {}
    labelled, last = False, None
    for line in _LINE.finditer(folded):
        start, end = line.span()
        begin = start
        while begin < end and folded[begin] in " \u3000":
            begin += 1
        behind = _behind_mark(folded, begin, end)
        if labels.begins(folded, begin) or (behind > begin and labels.begins(folded, behind)):
            labelled, last = True, None
        elif begin in heads:
            labelled, last = False, None
        at = bisect_left(sentences, start)
        if at >= len(sentences) or sentences[at] >= end or len(found) > _MOST:
            continue
        named = [n for n in body[bisect_left(starts, start) : bisect_left(starts, end)] if n.code]
        if any(n.code == main.code or _lies_in(n.code, main.code) for n in named):
            last = None
            continue
        code = _spoken_of(folded, start, end, named, above, whole, labelled)
        if code is not None and not labelled:
            counts = count_own_words(folded, (Span(start, end),))
            if any(counts[sign] for sign in own_signs(main)):
                code = None
        if code is None and not named:
            code = last
        if code is None:
            last = None
            continue
        figures = sum(1 for _ in _QUANTITY.finditer(line[0]))
        if not labelled and (end - start < _SHORT or figures < _FEW):
            last = None
            continue
        if labelled or figures >= _MANY:
            told[code] = None
        last = code if labelled else None
        found.append((Span(start, end), code))
    return Background(tuple(found), tuple(told))


@cache
def _labels() -> WordList:
    return WordList(region_words()["background"]["labels"])


def _behind_mark(folded: str, begin: int, end: int) -> int:
    while begin < end and folded[begin] in "【[■●◆▲★▶·(（一二三四五六七八九、)）":
        begin += 1
    return begin


def _lies_in(code: str | None, main: str) -> bool:
    return code is not None and main.endswith("00") and code.startswith(main[:4])


def _spoken_of(
    folded: str,
    start: int,
    end: int,
    named: Sequence[Naming],
    above: Sequence[str],
    whole: tuple[str, ...],
    labelled: bool,
) -> str | None:
    """The place above that a paragraph opens with, or speaks of as a whole."""
    lead = _DATE_LEAD.match(folded, start, end)
    opening = lead.end() if lead else start
    province = above[-1]
    if named and named[0].code in above and (labelled or named[0].start == opening):
        return named[0].code
    if folded.startswith(whole, opening):
        return province
    if labelled and any(word in folded[start:end] for word in whole):
        return province
    return None
