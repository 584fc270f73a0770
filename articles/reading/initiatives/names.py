"""Finding the names of measures in a text: in quotation marks, in 《》, and on head nouns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from typing import Protocol

from ..late_pattern import LatePattern
from ..records import Outline, Page, Span
from . import signs
from .beginnings import is_no_naming, settle_beginning
from .clause import Naming
from .counted_lists import CountedNames, join_members
from .documents import TITLED, TitledNames
from .head_places import HeadPlaces
from .headed_frames import headed_frames
from .heads import UnmarkedNames
from .kinds import HAN, announcing_verbs, bare, initiative_words
from .members import headed_members, in_their_row
from .places_in_text import WordPlaces
from .plain import PlainNames, own_document, short_for
from .quotations import QuotedNames
from .quoted_forms import settle_kind
from .running import RunningNames, running_places
from .sayings import is_saying
from .school_brands import brands_of_schools
from .signs import Signs
from .topics import TopicNames
from .ways import WayNames, way_places
from .works import WorkNames

_CURLY = LatePattern(r"“([^“”\n]{2,64})”")
_SAID_ABOVE = LatePattern("习近平(?:总书记|主席)[^。;“”]{0,40}?(?:指出|强调|要求)")
"""What is told of the nation by its head names no measure of a place."""
_MOTTO = LatePattern(
    rf"(?P<of>[{HAN}]{{2,8}})“[{HAN}]{{2,8}}”。|“[^“”]{{2,10}}”,[{HAN}]{{2,14}}“[{HAN}]{{2,6}}”。"
)
_QUOTED = LatePattern(r"“([^“”\n]{2,64})”|\"([^\"“”\n]{2,30})\"|(?<![A-Za-z’])‘([^‘’“”\n]{2,30})’")


def find_namings(folded: str, page: Page, shape: Outline, heads: HeadPlaces) -> list[Naming]:
    """Every naming of a measure in the article's sentences and its headline, in text order."""
    found: list[Naming] = []
    stretches = list(shape.sentences)
    title = page.header.title_span
    if title is not None and not _meets_any(title, stretches):
        insort(stretches, title)
    outer = folded.replace("‘", "“").replace("’", "”") if "‘" in folded else folded
    marks, sums = Signs(folded, signs.MARKS), Signs(folded, signs.counted())
    walks: list[tuple[type[UnmarkedNames | TopicNames], WordPlaces, Signs]] = [
        (UnmarkedNames, heads.unmarked, Signs(folded, signs.UNMARKED)),
        (TopicNames, heads.topics, Signs(folded, signs.GATHERED)),
    ]
    plain_signs = Signs(folded, signs.PLAIN)
    ways, running = way_places(folded), running_places(folded)
    for stretch in stretches:
        if _SAID_ABOVE.match(folded, stretch.start, stretch.end):
            continue
        here: list[Naming] = []
        taken: list[tuple[int, int]] = []
        end = stretch.end
        is_title = title is not None and stretch.start == title.start and stretch == title
        if marks.at < end and marks.within(stretch):
            marked = MarkedNames(folded, stretch)
            here += _of(marked)
            taken += marked.titled
            taken += marked.quoted
        plain: list[Naming] = []
        for finder, ends, others in walks:
            inside = ends.within(stretch)
            if inside or (others.at < end and others.within(stretch)):
                plain += _of(finder(folded, stretch, inside))
        if plain_signs.at < end and plain_signs.within(stretch):
            plain += _of(PlainNames(folded, stretch))
        if usual := ways.within(stretch):
            plain += _of(WayNames(folded, stretch, usual))
        if works := heads.works.within(stretch):
            plain += _of(WorkNames(folded, stretch, works))
        if run := running.within(stretch):
            plain += _of(RunningNames(folded, stretch, run))
        if not plain and not here and sums.at >= end and not is_title:
            continue
        if plain:
            here += _beside(here, plain, taken)
        if title is not None and is_title:
            here += _of_headline(folded, stretch, here)
        if sums.at < end and sums.within(stretch):
            here = join_members(here, list(_of(CountedNames(outer, stretch))))
        asked = folded.endswith("?", stretch.start, stretch.end)
        here = [n for n in here if not is_no_naming(n, folded, asked=asked)]
        here = [n for n in here if settle_beginning(n, folded)]
        here = [n for n in here if not is_saying(n.start, n.end, stretch, folded)]
        if len(here) > 1:
            here += in_their_row(here, folded)
        for naming in here:
            naming.sentence = stretch
            settle_kind(naming, folded)
        found += here
    found = _without_headlines_own(found, folded, title)
    found.sort(key=_in_text_order)
    found += headed_members(found, folded, shape)
    found += headed_frames(found, folded, shape)
    found.sort(key=_in_text_order)
    return found


class _Finder(Protocol):
    def namings(self) -> Iterator[Naming]: ...


def _of(finder: _Finder) -> Iterator[Naming]:
    """What a finder finds, with its own name, by which its namings are weighed."""
    by = type(finder).__name__
    for naming in finder.namings():
        naming.by = by
        yield naming


def _without_headlines_own(found: list[Naming], folded: str, title: Span | None) -> list[Naming]:
    """The namings without those that only a headline or its subtitle makes in its own words.

    某县推进冰雪运动进校园 tells what the article is about; a name is what the text calls so too.
    """
    if title is None:
        return found
    end = title.end
    if folded.startswith("\n—", end):
        end = folded.find("\n", end + 1)
        end = end if end >= 0 else len(folded)
    text = folded[end:]
    return [
        naming
        for naming in found
        if not title.start <= naming.start < end
        or naming.how != "headed"
        or naming.kind == "document"
        or naming.core in text
    ]


def _meets_any(title: Span, stretches: list[Span]) -> bool:
    """Whether a headline lies over one of the sentences, which are in text order."""
    for stretch in stretches:
        if stretch.meets(title):
            return True
        if stretch.start >= title.end:
            return False
    return False


def _in_text_order(naming: Naming) -> tuple[int, int]:
    return naming.start, -naming.end


def _beside(
    here: list[Naming], plain: list[Naming], marked: list[tuple[int, int]]
) -> Iterator[Naming]:
    """The namings without marks that do not lie over the marked ones of their sentence."""
    taken = sorted((*marked, *((n.start - 1, n.end + 1) for n in here)))
    starts = [start for start, _ in taken]
    known = {n.start for n in here}
    for naming in _longest(plain):
        before = bisect_left(starts, naming.end)
        near = taken[max(0, before - 8) : before]
        if (naming.how == "quoted" and naming.start not in known) or not any(
            naming.start < end for _, end in near
        ):
            known.add(naming.start)
            yield naming


def _of_headline(folded: str, title: Span, here: list[Naming]) -> Iterator[Naming]:
    """What the headline is the title of, and what it names in short."""
    words = folded[title.start : title.end]
    document = own_document(words)
    if document is not None and "印发" not in words and "转发" not in words:
        start, end = document.span(1)
        over = [n for n in here if n.start < title.start + end and title.start + start < n.end]
        for naming in over:
            naming.kind = "document"
        if over and over[0].how == "headed" and "的" in document[1]:
            over[0].start, over[0].end = title.start + start, title.start + end
            over[0].core = bare(document[1])
        if over:
            return
        yield Naming(
            title.start + start, title.start + end, bare(document[1]), "titled", "document", "印发"
        )
    short = short_for(words, folded)
    at = words.find(short[1]) if short is not None else -1
    if short is not None and not any(n.start < title.start + at + 2 < n.end for n in here):
        start = title.start + at
        yield Naming(start, start + len(short[1]), short[1], "quoted", "programme", "推进")


class MarkedNames:
    """One sentence, read for names in 《》 and in quotation marks."""

    def __init__(self, folded: str, span: Span) -> None:
        self.folded, self.span = folded, span
        start, end = span.start, span.end
        titled = folded.find("《", start, end) >= 0
        self.titled = [m.span() for m in TITLED.finditer(folded, start, end)] if titled else []
        text = folded[start:end]
        others = '"' in text or "‘" in text
        quoted = _QUOTED if others else _CURLY if "“" in text else None
        self.quoted = [
            (m.start() + start, m.end() + start)
            for m in (quoted.finditer(text) if quoted is not None else ())
            if not self.titled or not _among(self.titled, m.start() + start)
        ]
        if self.quoted and _is_slogan(folded, span):
            self.quoted = []

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        if self.titled:
            yield from TitledNames(self.folded, self.span, self.titled).namings()
        if self.quoted:
            of_schools = list(brands_of_schools(self.folded, self.span))
            yield from of_schools
            known = {naming.start for naming in of_schools}
            for naming in QuotedNames(self.folded, self.span, self.quoted).namings():
                if naming.start not in known:
                    yield naming


def _is_slogan(folded: str, sentence: Span) -> bool:
    """Whether a sentence heads its paragraph as a motto: 学生入学“一个不少”。 “查+改”,守“防线”。"""
    if sentence.start and folded[sentence.start - 1] != "\n":
        return False
    if folded[sentence.end : sentence.end + 1] in ("", "\n"):
        return False
    match = _MOTTO.fullmatch(folded, sentence.start, min(sentence.end, sentence.start + 40))
    if match is None or match.end() != sentence.end:
        return False
    before, nouns = match["of"] or "", initiative_words()["clause"]["verbs_in_names"]
    told = (verb for verb in announcing_verbs() if before.endswith(verb))
    return not any(verb not in nouns for verb in told)


def _longest(namings: list[Naming]) -> list[Naming]:
    """Of namings that lie over one another the one that says most, announced ones first."""
    kept: list[Naming] = []
    for naming in sorted(namings, key=_in_text_order):
        if not kept or naming.start >= kept[-1].end:
            kept.append(naming)
        elif naming.end > kept[-1].end and naming.verb and not kept[-1].verb:
            kept[-1] = naming
    return kept


def _among(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether one of the sorted `spans`, which do not overlap, holds `position`."""
    at = bisect_right(spans, (position, position)) - 1
    return any(start <= position < end for start, end in spans[max(at, 0) : at + 2])
