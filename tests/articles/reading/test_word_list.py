"""`WordList` answers as `str.startswith` and `str.endswith` do with all the words."""

from __future__ import annotations

import random

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
        there = [word for word in words if text.startswith(word, at)]
        assert listed.longest_at(text, at) == max(there, key=len, default="")
        ends = [(k, w) for k in range(len(text[:at]) + 1) for w in words if text[:k].endswith(w)]
        assert listed.last_in(text[:at]) == max(ends, default=(-1, ""))
