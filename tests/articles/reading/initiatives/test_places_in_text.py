"""Words of two signs or more are found where an alternation of them finds them."""

from __future__ import annotations

import random
import re

import pytest

from articles.reading.initiatives.places_in_text import WordPlaces, by_ending, hits
from articles.reading.records import Span


@pytest.mark.parametrize("seed", range(40))
def test_the_longest_of_those_that_begin_first_is_found(seed: int) -> None:
    draw = random.Random(seed)
    words = {"".join(draw.choices("走教办学", k=draw.randint(2, 4))) for _ in range(6)}
    text = "".join(draw.choices("走教办学校", k=40))
    any_of = re.compile("|".join(sorted(words, key=len, reverse=True)))
    found = [match.span() for match in any_of.finditer(text)]
    places = WordPlaces(hits(by_ending(words), text))
    assert places.within(Span(0, len(text))) == found
    assert places.within(Span(10, 20)) == [span for span in found if 10 <= span[0] < 20]
