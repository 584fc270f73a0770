"""Where a summary says what the original says, in the original's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from .marking import Mark, Marker
from .search.words import folded

RUN = 13
"""So many characters in a row are no chance: a common rule of thumb for copied Chinese text."""
TITLES = re.compile("《[^《》]{1,60}》")


@dataclass(frozen=True, slots=True)
class Repeated:
    """A run of a summary that stands in the original too."""

    start: int
    end: int


def repeats(summary: str, original: str, *, names: Iterable[str] = ()) -> list[Repeated]:
    """The runs of at least 13 characters that `summary` shares with `original`.

    Held against each other without script, signs and spaces. Names of measures and documents
    (`names`, and whatever stands in 《》) can't be told otherwise: a run ends where one begins.

    >>> repeats("全市建成教育集团十二个覆盖城乡", "去年全市建成教育集團十二個,覆蓋城鄉。")
    [Repeated(start=0, end=15)]
    """
    known = _grams(original)
    places, plain = _plain(summary, _names_in(summary, names))
    found: list[Repeated] = []
    for at in range(len(plain) - RUN + 1):
        if plain[at : at + RUN] not in known:
            continue
        start, end = places[at], places[at + RUN - 1] + 1
        if found and start <= found[-1].end:
            found[-1] = Repeated(found[-1].start, end)
        else:
            found.append(Repeated(start, end))
    return found


def marked(summary: str, runs: Iterable[Repeated]) -> SafeString:
    """The summary with what is repeated in ``<mark>``; escaped HTML."""
    marks = [Mark(run.start, run.end, css="repeated") for run in runs]
    return Marker(summary, marks).html(0, len(summary))


def _names_in(summary: str, names: Iterable[str]) -> list[tuple[int, int]]:
    twin = folded(summary)
    spans = [match.span() for match in TITLES.finditer(summary)]
    for name in {folded(name) for name in names if len(name) > 1}:
        spans += [match.span() for match in re.finditer(re.escape(name), twin)]
    return spans


def _plain(text: str, left_out: list[tuple[int, int]]) -> tuple[list[int], str]:
    """Letters and digits alone, with where each stands; a name is one sign that equals nothing."""
    inside = {place for start, end in left_out for place in range(start, end)}
    places: list[int] = []
    signs: list[str] = []
    for place, sign in enumerate(folded(text)):
        if place in inside:
            if not signs or signs[-1] != "\0":
                places.append(place)
                signs.append("\0")
        elif sign.isalnum():
            places.append(place)
            signs.append(sign)
    return places, "".join(signs)


def _grams(text: str) -> set[str]:
    plain = "".join(sign for sign in folded(text) if sign.isalnum())
    return {plain[at : at + RUN] for at in range(len(plain) - RUN + 1)}
