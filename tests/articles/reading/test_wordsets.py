"""A set of words finds what an alternation of them, the longest first, would find."""

from __future__ import annotations

import random
import re

import pytest

from articles.reading.wordsets import WordSet

SIGNS = "学校中小生的"


def cases() -> list[tuple[list[str], str]]:
    chance = random.Random(7)

    def word(longest: int) -> str:
        return "".join(chance.choices(SIGNS, k=chance.randint(1, longest)))

    return [([word(4) for _ in range(chance.randint(1, 12))], word(30)) for _ in range(60)]


@pytest.mark.parametrize(("words", "text"), cases())
def test_like_an_alternation(words: list[str], text: str) -> None:
    either = "|".join(sorted(words, key=len, reverse=True))
    found, middle = WordSet(words), len(text) // 2
    for start, end in ((0, len(text)), (middle, len(text)), (0, middle), (middle, middle)):
        spans = [match.span() for match in re.compile(either).finditer(text, start, end)]
        assert list(found.spans(text, start, end)) == spans
        begins = re.compile(either).match(text, start, end)
        assert found.beginning(text, start, end) == (len(begins[0]) if begins else 0)
        ends = re.compile(f"(?:{either})$").search(text, start, end)
        assert found.ending(text, start, end) == (len(ends[0]) if ends else 0)
