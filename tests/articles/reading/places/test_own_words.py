"""The words by which a text speaks of its own place: found as an alternation of them all would."""

from __future__ import annotations

import re

import pytest

from articles.reading.lexicon import lexicon
from articles.reading.places.own_words import count_own_words, nicknames
from articles.reading.records import Span

TEXTS = (
    "我县建园,县教育局拨款,全自治区推广",
    "全市县区教育局,市县教育局,本区区教育局",
    "我省我市我县",
    "八桂大地的八桂学子,泉城与羊城",
    "没有这样的话",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("cut", [0, 1, 2])
def test_words_are_counted_as_the_longest_from_left_to_right(text: str, cut: int) -> None:
    signs = {word: sign for sign, words in lexicon("regions")["own"].items() for word in words}
    longest_first = sorted(signs, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    stretch = Span(cut, len(text) - cut)
    found = [signs[hit[0]] for hit in pattern.finditer(text, stretch.start, stretch.end)]
    assert sorted(count_own_words(text, [stretch]).elements()) == sorted(found)


@pytest.mark.parametrize("text", TEXTS)
def test_every_nickname_is_found_where_it_stands(text: str) -> None:
    known = [word for words in lexicon("regions")["nicknames"].values() for word in words]
    wanted = sorted((hit.start(), hit.end()) for w in known for hit in re.finditer(w, text))
    found = sorted((start, end) for start, end, _ in nicknames(text, [Span(0, len(text))]))
    assert found == wanted
