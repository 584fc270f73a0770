"""Ways and works of education governance by their usual names: 集团化办学, 校长职级制, 走教.

They bear no mark and often no head noun; what makes one a measure of the place is that the place
runs it: 推进|集团化办学, 通过|政府购买服务|方式.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from .clause import Clause, Naming
from .kinds import announcing_verbs, bare, by_length, initiative_words, word_list
from .places_in_text import Endings, WordPlaces, by_ending, hits

_TAKING = ("采用", "采取", "实行", "推行", "试行", "通过")
"""Verbs that lead a list of ways: 采用公司化运营、政府购买服务."""
_REACH = 24
_JOINS = LatePattern(r"(?:\d{1,4}余?[个所家])?[、和与及](?:\d{1,4}余?[个所家])?")
"""Between two ways of a list, counted or not: 名校长工作室6个、名班主任工作室12个."""


def way_places(folded: str) -> WordPlaces:
    """Where the ways stand in a text."""
    return WordPlaces(hits(_endings(), folded))


class WayNames(Clause):
    """One sentence, read for the ways at `places`."""

    def __init__(self, folded: str, span: Span, places: list[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.places = places

    def namings(self) -> Iterator[Naming]:
        """Every such name that the words around it show at work, in text order."""
        before = ""
        last = -1
        for start, end in self.places:
            if end > self.end:
                continue
            way = self.folded[start:end]
            verb = self._verb(start)
            if not verb and last >= 0 and _JOINS.fullmatch(self.folded, last, start):
                verb = before
            if self._is_run(way, start, end, verb):
                longer = word_list("ways_told", "longer").longest_at(self.folded, end)
                longer = "" if way.endswith(longer) else longer
                end = min(end + len(longer), self.end)
                name = self.folded[start:end]
                yield Naming(
                    start, end, bare(name), "headed", _kinds()[way], verb or "推行", longer
                )
                before, last = verb, end

    def _verb(self, start: int) -> str:
        before = self.before(start, 4)
        length = word_list("ways_told", "run").ending(before, 0, len(before))
        return before[len(before) - length :] if length else ""

    def _is_run(self, way: str, start: int, end: int, verb: str) -> bool:
        rules = "ways_told"
        if word_list(rules, "not_before").ends(self.before(start, 6)):
            return False
        if word_list(rules, "not_behind").begins(self.folded, end):
            return False
        if way not in _weak() or word_list(rules, "is_told").begins(self.folded, end):
            return True
        if way in _common():
            return False
        if verb or any(map(self.clause(start)[-_REACH:].__contains__, _TAKING)):
            return True
        direct = self.verb_at(start, self.start, announcing_verbs())
        return bool(direct) or self.left_edge(start, direct=True, reach=8)[1] != ""


def kind_of_way(way: str) -> InitiativeKind | None:
    """The kind of what is known by a usual name, or none: 县管校聘 is a mechanism."""
    return _kinds().get(way)


def parted_way(core: str, behind: str) -> int:
    """How many signs behind the marks make a way of what is in them: “捆绑式”|发展."""
    if core not in _parted():
        return 0
    most = min(4, len(behind))
    return next((n for n in range(2, most + 1) if core + behind[:n] in _kinds()), 0)


@cache
def _kinds() -> dict[str, InitiativeKind]:
    return dict(by_length("ways"))


@cache
def _parted() -> frozenset[str]:
    """What is left of the ways without their last two to four signs."""
    return frozenset(way[: len(way) - n] for way in _kinds() for n in range(2, 5))


@cache
def _endings() -> Endings:
    return by_ending(_kinds())


@cache
def _weak() -> frozenset[str]:
    return frozenset(initiative_words()["ways_told"]["weak"])


@cache
def _common() -> frozenset[str]:
    return frozenset(initiative_words()["ways_told"]["common"])
