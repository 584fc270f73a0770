"""`WordList` answers as `str.startswith`, `str.endswith` and an alternation of its words do."""

from __future__ import annotations

import random
import re

import pytest

from articles.reading.word_list import WordList

SIGNS = "甲乙丙"


@pytest.mark.parametrize("seed", range(20))
def test_it_answers_as_startswith_and_endswith_do(seed: int) -> None:
    draw = random.Random(seed)
    words = ["".join(draw.choices(SIGNS, k=draw.randint(1, 4))) for _ in range(6)]
    text = "".join(draw.choices(SIGNS + "丁", k=30))
    listed = WordList(words)
    for at in range(len(text) + 2):
        assert listed.begins(text, at) == text.startswith(tuple(words), at)
        assert listed.ends(text[:at]) == text[:at].endswith(tuple(words))
        assert listed.are_in(text[:at]) == any(word in text[:at] for word in words)
        there = [word for word in words if text.startswith(word, at)]
        assert listed.longest_at(text, at) == max(there, key=len, default="")
        ends = [
            (k, len(w), w) for k in range(len(text[:at]) + 1) for w in words if text[:k].endswith(w)
        ]
        last, _, longest = max(ends, default=(-1, 0, ""))
        assert listed.last_in(text[:at]) == (last, longest)


SCHOOL_SIGNS = "学校中小生的"


def cases() -> list[tuple[list[str], str]]:
    chance = random.Random(7)

    def word(longest: int) -> str:
        return "".join(chance.choices(SCHOOL_SIGNS, k=chance.randint(1, longest)))

    return [([word(4) for _ in range(chance.randint(1, 12))], word(30)) for _ in range(60)]


@pytest.mark.parametrize(("words", "text"), cases())
def test_like_an_alternation(words: list[str], text: str) -> None:
    either = "|".join(sorted(words, key=len, reverse=True))
    found, middle = WordList(words), len(text) // 2
    for start, end in ((0, len(text)), (middle, len(text)), (0, middle), (middle, middle)):
        spans = [match.span() for match in re.compile(either).finditer(text, start, end)]
        assert list(found.spans(text, start, end)) == spans
        begins = re.compile(either).match(text, start, end)
        assert found.beginning(text, start, end) == (len(begins[0]) if begins else 0)
        ends = re.compile(f"(?:{either})$").search(text, start, end)
        assert found.ending(text, start, end) == (len(ends[0]) if ends else 0)
