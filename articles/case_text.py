"""An article's text as visitors may read it: whole, in quotations, or in words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from .editorial import RightsPolicy
from .marking import Mark, Marker, css_of, quoted_together, words
from .models import Article, Section

AFTER_HEADING = " \t\u3000。.:：;；、,，"
DEEPEST_HEADING = 6


@dataclass(frozen=True)
class Quotes:
    """The quotations that stand in one section, which stands in those `above` it."""

    section: Section | None
    above: list[Section]
    quotations: list[SafeString] = field(default_factory=list)


@dataclass(frozen=True)
class CaseText:
    """As much of an article as its publisher's policy lets visitors read.

    Full text: `blocks`, with what is not the article apart in `frame`. Excerpts and links only:
    `quotes`. `lost` are quotations whose words no longer stand in the text.
    """

    policy: RightsPolicy
    blocks: list[SafeString] = field(default_factory=list)
    frame: list[SafeString] = field(default_factory=list)
    quotes: list[Quotes] = field(default_factory=list)
    lost: list[SafeString] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def outline(self, sections: Iterable[Section]) -> list[tuple[int, Section]]:
        """The sections whose heading is on the page, each with how deep it stands, from 1."""
        if self.policy == RightsPolicy.FULL_TEXT:
            found = [s for s in sections if f"s{s.position}" in self.anchors]
        else:
            found = [group.section for group in self.quotes if group.section]
        top = min((s.level for s in found), default=1)
        return [(s.level - top + 1, s) for s in found]


def case_text(article: Article, sections: Sequence[Section], evidence: Iterable[Any]) -> CaseText:
    """The text for visitors; `evidence` is what was let through, and nothing else gets marked."""
    pieces = sorted({e.pk: e for e in evidence}.values(), key=lambda e: (e.start, -e.end, e.pk))
    standing = [e for e in pieces if e.in_place]
    policy = article.rights
    if policy == RightsPolicy.LINK_ONLY:
        return CaseText(policy, quotes=_grouped(sections, [([e], words(e)) for e in pieces]))
    lost = [quoted_together(group) for group in _by_sentence(e for e in pieces if not e.in_place)]
    if policy == RightsPolicy.EXCERPTS:
        told = [(group, quoted_together(group)) for group in _by_sentence(standing)]
        return CaseText(policy, quotes=_grouped(sections, told), lost=lost)
    marker = Marker(article.text, [*_sentence_marks(standing), *_words_marks(standing)])
    blocks, frame = _full_text(article, sections, marker)
    return CaseText(policy, blocks=blocks, frame=frame, lost=lost, anchors=marker.anchored)


def shown_text(article: Article, evidence: Iterable[Any]) -> str:
    """What a snippet of a search may be cut from: no more than the case page shows."""
    if article.rights == RightsPolicy.FULL_TEXT:
        lines = (article.text[a:b] for a, b, is_frame in _stretches(article) if not is_frame)
        return "\n".join(lines)
    if article.rights == RightsPolicy.EXCERPTS:
        return "\n".join(dict.fromkeys(e.sentence for e in evidence))
    return "\n".join(dict.fromkeys(e.exact for e in evidence))


def _by_sentence(evidence: Iterable[Any]) -> Iterable[list[Any]]:
    groups: dict[tuple[int, int, str], list[Any]] = {}
    for piece in evidence:
        key = (piece.sentence_start, piece.sentence_end, piece.sentence)
        groups.setdefault(key, []).append(piece)
    return groups.values()


def _grouped(
    sections: Sequence[Section], told: Iterable[tuple[list[Any], SafeString]]
) -> list[Quotes]:
    groups: dict[int | None, Quotes] = {}
    for pieces, html in told:
        start = pieces[0].start
        holding = [s for s in sections if pieces[0].in_place and s.start <= start < s.end]
        path = sorted(holding, key=lambda s: (s.level, s.start))
        section = path[-1] if path else None
        pk = section.pk if section else None
        groups.setdefault(pk, Quotes(section, path[:-1])).quotations.append(html)
    return list(groups.values())


def _full_text(
    article: Article, sections: Sequence[Section], marker: Marker
) -> tuple[list[SafeString], list[SafeString]]:
    title_still_to_come = True
    blocks, frame = [], []
    headed = _headings(article.text, sections)
    for start, end, is_frame in _stretches(article):
        line = article.text[start:end]
        if is_frame:
            frame.append(format_html("<p>{}</p>", marker.html(start, end)))
        elif title_still_to_come and _same(line, article.title):
            title_still_to_come = False
            if any(m.start < end and start < m.end for m in marker.marks):
                blocks.append(_block(marker, start, end, headed))
        else:
            blocks.append(_block(marker, start, end, headed))
    return blocks, frame


def _same(line: str, title: str) -> bool:
    return "".join(line.split()) == "".join(title.split())


def _sentence_marks(evidence: Sequence[Any]) -> list[Mark]:
    spans = {(e.sentence_start, e.sentence_end) for e in evidence}
    return [Mark(start, end, tag="span", css="sentence") for start, end in spans]


def _words_marks(evidence: Sequence[Any]) -> list[Mark]:
    return [Mark(e.start, e.end, css=css_of(e), anchor=f"e{e.pk}") for e in evidence]


def _stretches(article: Article) -> Iterator[tuple[int, int, bool]]:
    """Lines and parts of lines without blank ends, each told whether it is page furniture."""
    frame = sorted((f["start"], f["end"]) for f in article.furniture)
    nth = 0
    for line in re.finditer(r"[^\n]+", article.text):
        at = line.start()
        while nth < len(frame) and frame[nth][1] <= at:
            nth += 1
        for start, end in islice(frame, nth, None):
            if start >= line.end():
                break
            yield from _trimmed(article.text, at, start, is_frame=False)
            yield from _trimmed(article.text, max(at, start), min(end, line.end()), is_frame=True)
            at = max(at, min(end, line.end()))
        yield from _trimmed(article.text, at, line.end(), is_frame=False)


def _trimmed(text: str, start: int, end: int, *, is_frame: bool) -> Iterator[tuple[int, int, bool]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end, is_frame


def _headings(text: str, sections: Sequence[Section]) -> dict[int, list[Section]]:
    """Sections by the line that their heading stands on."""
    by_line: dict[int, list[Section]] = {}
    for section in sections:
        line = text.rfind("\n", 0, section.heading_start) + 1
        by_line.setdefault(line, []).append(section)
    return by_line


def _block(marker: Marker, start: int, end: int, headed: dict[int, list[Section]]) -> SafeString:
    """A heading where a section's heading fills the line; else a paragraph, headings run in."""
    line = marker.text.rfind("\n", 0, start) + 1
    here = [s for s in headed.get(line, []) if start <= s.heading_start < end]
    is_heading = bool(here) and not marker.text[here[0].heading_end : end].strip(AFTER_HEADING)
    leads = [
        Mark(s.heading_start, s.heading_end, tag="b", css="lead", anchor=f"s{s.position}")
        for s in (here[1:] if is_heading else here)
    ]
    html = Marker(marker.text, [*marker.marks, *leads], marker.anchored).html(start, end)
    if is_heading:
        level = min(here[0].level + 2, DEEPEST_HEADING)
        anchor = f"s{here[0].position}"
        marker.anchored.add(anchor)
        return format_html('<h{} id="{}">{}</h{}>', level, anchor, html, level)
    return format_html("<p>{}</p>", html)
