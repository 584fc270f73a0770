"""Which stretch of a text is about which place: a heading's, a clause's, a paragraph's."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Outline, Page, Span
from .background import Background
from .gazetteer import Gazetteer
from .heads import headed_stretches
from .naming import Naming, region_words
from .own_words import own_signs
from .weighing import Weighing, school_behind

_A_SCENE = 12
"""So many names are looked at for a neighbour of the place that begins a paragraph."""
_AN_ITEM = 600
"""So long is a place's item at most where a paragraph goes from one place to the next."""
_MOST_HOMES = 1000
"""More stretches than any digest has; `Places.home` looks through all of them."""


class Homes(Weighing):
    """The stretches of a text whose places are weighed."""

    def __init__(
        self,
        text: str,
        folded: str,
        page: Page,
        shape: Outline,
        gazetteer: Gazetteer,
        namings: Sequence[Naming],
        year: int | None,
    ) -> None:
        super().__init__(text, folded, page, shape, gazetteer, namings, year)
        self.heads = headed_stretches(folded, shape, self.body, gazetteer)
        self.background = Background()
        self.above: tuple[str, ...] = ()

    def homes(self, codes: Sequence[str]) -> tuple[tuple[Span, str], ...]:
        """The stretches that are about one place, with its code; `codes` are the subjects'."""
        subjects = frozenset(codes)
        homes = [
            (span, code)
            for span, code in self.heads.items()
            if code in subjects or code not in self.above
        ]
        homes += self.background.stretches
        main = codes[0] if codes else None
        for at, naming in enumerate(self.body):
            code = naming.code
            if code is None or not self._innermost(at):
                continue
            if self._has_share(naming):
                end = self._item_end(naming.end)
                homes.append((Span(naming.start, min(end, len(self.folded))), code))
                continue
            if self._spread(naming):
                homes.append((Span(naming.start, self._clause_end(naming.end)), code))
                continue
            if self._listed(at) or (code.endswith("0000") and code not in subjects):
                continue
            if self._is_in_schools_name(naming.start, naming.end, code):
                continue
            if scene := self._scene_end(at, main):
                homes.append((Span(naming.start, scene), code))
                continue
            opens = self._opens_clause(naming, at)
            if not (opens and self._tells(naming)) and not (
                code in subjects and not code.endswith("0000") and self._acts(naming)
            ):
                continue
            end = self._stretch_end(naming.end)
            if opens and code in subjects and not code.endswith("0000"):
                paragraph = self._paragraph_end(self._chain_start(at))
                end = max(end, min(paragraph, self._turn(at, paragraph)), self._item_of_many(at))
            homes.append((Span(naming.start, end), code))
        return tuple(homes[:_MOST_HOMES])

    def _is_in_schools_name(self, start: int, end: int, code: str) -> bool:
        """甲市第一小学 under the heading of one of the city's districts: the district's school."""
        return (
            bool(self.heads)
            and school_behind().match(self.folded, end, end + 10) is not None
            and any(
                span.start < start < span.end and head != code and self.gazetteer.within(head, code)
                for span, head in self.heads.items()
            )
        )

    def _scene_end(self, at: int, main: str | None) -> int:
        """Where the paragraph ends that a place inside the main one begins; 0 for no such.

        在甲县第一小学,…: what is told there is that county's, unless the paragraph goes on to
        its neighbours.
        """
        naming = self.body[at]
        code = naming.code
        if code is None or main is None or code == main or not self.gazetteer.within(code, main):
            return 0
        end = self._paragraph_end(self._chain_start(at))
        if not end or self._is_outlet(naming.end):
            return 0
        for other in self.body[at + 1 : at + 1 + _A_SCENE]:
            if other.start >= end:
                break
            within = self.gazetteer.within
            if other.code and not within(code, other.code) and not within(other.code, code):
                return 0
        return end

    def _turn(self, at: int, end: int) -> int:
        """Where a neighbour's sentence begins behind a place that opens its paragraph, or `end`."""
        code = self.body[at].code
        above = self.gazetteer.parent(code) if code is not None else None
        for index in range(at + 1, min(len(self.body), at + _A_SCENE)):
            other = self.body[index]
            if other.start >= end:
                break
            begin = self._chain_start(index)
            if (
                other.code is not None
                and other.code != code
                and self.folded[begin - 1] in "。!?"
                and self.gazetteer.parent(other.code) == above
            ):
                return begin
        return end

    def _item_of_many(self, at: int) -> int:
        """Where a place's item ends in a paragraph that goes from one to the next; 0 for no such.

        9月4日,甲县召开…。三年来投入3亿元。9月5日,乙县…: what stands between the two is the first's,
        if no other place is named there and the city does not speak.
        """
        naming = self.body[at]
        code, following = naming.code, at + 1
        last = min(len(self.body), at + _A_SCENE)
        while following < last and self.body[following].code == code:
            following += 1
        if code is None or code.endswith("00") or following >= last:
            return 0
        other = self.body[following]
        if (
            other.code is None
            or self.gazetteer.parent(other.code) != (above := self.gazetteer.parent(code))
            or other.start - naming.start > _AN_ITEM
            or "\n" in self.folded[naming.end : other.start]
            or self._listed(following)
            or not self._opens_clause(other, following)
            or not self._tells(other)
        ):
            return 0
        start = self.folded.rfind("。", naming.end, other.start) + 1
        division = self._division(above) if above is not None else None
        if not start or division is None:
            return 0
        own = own_signs(self._division(code) or division)
        words = (
            w
            for sign in own_signs(division)
            if sign not in own
            for w in region_words()["own"][sign]
        )
        speaks = any(
            self.folded.find(mark + word, naming.end, start) >= 0
            for word in words
            for mark in "。,;"
        )
        return 0 if speaks else start
