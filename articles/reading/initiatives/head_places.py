"""Where the head nouns of names stand in a text: looked for once, for all finders of names."""

from __future__ import annotations

from functools import cache

from ..records import InitiativeKind
from .kinds import by_length
from .places_in_text import Endings, WordPlaces, by_ending, hits

_TABLES = ("heads", "unmarked", "topic_heads", "works")


@cache
def kinds_of_heads() -> dict[str, InitiativeKind]:
    """The head nouns of all sorts, with their kinds."""
    found: dict[str, InitiativeKind] = {}
    for table in _TABLES:
        for word, kind in by_length(table):
            found.setdefault(word, kind)
    return found


@cache
def _endings() -> Endings:
    return by_ending(kinds_of_heads())


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(word for word, _ in by_length(table))


class HeadPlaces:
    """The places of `all` head nouns, and of those of one table that names without marks end in."""

    def __init__(self, folded: str) -> None:
        found = hits(_endings(), folded)
        words = [folded[start:-end] for start, end in found]

        def of(table: str) -> WordPlaces:
            wanted = _words(table)
            pairs = zip(found, words, strict=True)
            return WordPlaces([hit for hit, word in pairs if word in wanted])

        self.all = WordPlaces(found)
        self.unmarked, self.topics, self.works = of("unmarked"), of("topic_heads"), of("works")
