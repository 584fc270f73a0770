"""Parents that a headline gives: the scheme that an article is about, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from ..late_pattern import LatePattern
from .index import Measure
from .kinds import count_of, is_numbered

_SO_MANY = LatePattern(
    r"(?P<count>[两三四五六七八九十])(?:[个大项](?P<word>[㐀-鿿]{1,3})|(?P<verb>[㐀-鿿])(?:(?P=count)[㐀-鿿])*)"
)

_SCHEMES = ("programme", "mechanism")


def is_scheme(title: Measure | None) -> TypeGuard[Measure]:
    """Whether a headline names a scheme that may be made of parts."""
    return title is not None and title.naming.kind in _SCHEMES


def by_headline(measure: Measure, title: Measure | None) -> Measure | None:
    """What the headline's own scheme is made of: the 学区 of “学区管理制”改革."""
    if not is_scheme(title) or title is measure:
        return None
    core = title.naming.core
    if measure.naming.kind == "organisation" and measure.naming.core[-2:] in core:
        return title
    told = len(core) >= 3 and not is_numbered(core) and core in measure.naming.core
    if told and measure.naming.kind == "document":
        return title
    return None


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
