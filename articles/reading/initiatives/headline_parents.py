"""Parents that a headline gives: the scheme that an article is about, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..records import Span
from .index import Measure
from .kinds import count_of, is_han, is_numbered

_SO_MANY = LatePattern(
    r"(?P<count>[两三四五六七八九十])(?:[个大项](?P<word>[㐀-鿿]{1,3})|(?P<verb>[㐀-鿿])(?:(?P=count)[㐀-鿿])*)"
)

_PARAGRAPH = 400
_AGAIN_AND_AGAIN = 4
_BY = LatePattern(r"以[^,。:;]{0,6}$")
_LEADING = LatePattern(r"[^,。;:]{0,8}?(?:引领|统领|领航|为(?:总|主)?(?:抓手|牵引|统领|引领|载体))")
_EXPLAINED = LatePattern(r"[^,。;:]{0,2}》?(?:的)?(?:政策|文件)?(?:解读|图解|问答|一图读懂)")
_SCHEMES = ("programme", "mechanism")
_PARTS = ("framework", "mechanism", "document")


def by_headline(measure: Measure, title: Measure | None) -> Measure | None:
    """What the headline's own scheme is made of: the 学区 of “学区管理制”改革."""
    if title is None or title is measure or title.naming.kind not in _SCHEMES:
        return None
    core = title.naming.core
    if measure.naming.kind == "organisation" and measure.naming.core[-2:] in core:
        return title
    told = len(core) >= 3 and not is_numbered(core) and core in measure.naming.core
    if told and measure.naming.kind == "document":
        return title
    return None


def by_quoted_headline(measure: Measure, title: Measure | None, folded: str) -> Measure | None:
    """某县:“县管校聘”激活一池春水: the regimes that such an article goes on to tell are its parts.

    Only where the headline quotes the name of one way of doing things; what is opened under
    another name of its own, a campaign or a brand, stands beside it.
    """
    if title is None or title is measure or title.naming.kind != "mechanism":
        return None
    first = title.namings[0].start
    quoted = folded[first - 1 : first] == "“" and not title.naming.head
    return title if quoted and measure.naming.kind in _PARTS else None


class HeadlineParents:
    """What an article is about by its headline, and so stands over whatever has no nearer parent.

    `sections` is how many sections of the first level there are.
    """

    def __init__(
        self, measures: Sequence[Measure], folded: str, headline: Span | None, sections: int
    ) -> None:
        self.folded = folded
        self.words = folded[headline.start : headline.end] if headline is not None else ""
        named = [m for m in measures if m.naming.core in self.words] if self.words else []
        self.paper = next((m for m in named if self._is_explained(m)), None)
        self.leading = next((m for m in named if self._leads(m)), None)
        self.counting = next((m for m in named if count_of(m.naming.core) == sections > 2), None)
        self.subject = next((m for m in named if self._is_subject(m)), None)

    def of(self, measure: Measure, *, in_section: bool) -> Measure | None:
        """The paper that is explained, the brand that leads, the sum that counts the sections.

        Or the regime that the article is about, where the paragraph goes on speaking of it.
        """
        if self.paper is not None and self.paper is not measure:
            return self.paper
        over = self.leading or self.counting
        if over is not None:
            return over if in_section and over is not measure else None
        if self.subject is None or self.subject is measure:
            return None
        end = measure.naming.end
        start = self.folded.rfind("\n", max(0, end - _PARAGRAPH), end) + 1
        word = self.subject.naming.core[:2]
        return self.subject if self.folded.find(word, start, end) >= 0 else None

    def _is_explained(self, measure: Measure) -> bool:
        """《某县…行动计划》政策解读: the whole of it tells what the paper holds."""
        behind = self._behind(measure)
        return measure.naming.kind == "document" and _EXPLAINED.match(behind) is not None

    def _leads(self, measure: Measure) -> bool:
        """以“红帆领航”党建品牌引领…: all that the sections tell is done under it."""
        before = self.words[: self.words.find(measure.naming.core)]
        return (
            measure.naming.kind != "document"
            and _BY.search(before) is not None
            and _LEADING.match(self._behind(measure)) is not None
        )

    def _is_subject(self, measure: Measure) -> bool:
        """某市:集团化办学让… or 某县县管校聘激活…, told of again and again."""
        naming = measure.naming
        return (
            naming.kind in _SCHEMES
            and not measure.numbered
            and self.folded.count(naming.core) >= _AGAIN_AND_AGAIN
            and is_han(naming.core[:2])
        )

    def _behind(self, measure: Measure) -> str:
        core = measure.naming.core
        return self.words[self.words.find(core) + len(core) :]


def by_word_of_headings(
    measures: Sequence[Measure], headings: Sequence[tuple[int, str]]
) -> dict[int, Measure]:
    """“五个强化”, and five headings that begin with 强化: the slogan over each of those sections.

    So is “四抓四促” over four that begin with 抓.

    `headings` are the sections' numbers with their words; as many of them as the slogan counts
    begin with the word that it counts, of two the first.
    """
    found: dict[int, Measure] = {}
    for measure in measures:
        told = _SO_MANY.fullmatch(measure.naming.core)
        if told is None or measure.naming.kind == "document":
            continue
        word = told["word"] or told["verb"]
        parts = [number for number, words in headings if words.startswith(word)]
        if len(parts) == count_of(measure.naming.core):
            found.update((number, measure) for number in parts if number not in found)
    return found
