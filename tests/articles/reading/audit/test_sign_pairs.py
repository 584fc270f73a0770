"""The pairs of signs by which two wordings are held against each other."""

from __future__ import annotations

import pytest

from articles.reading.audit.sign_pairs import sign_pairs

PAIRS = [
    ("nothing", "", set()),
    ("one sign", "校", set()),
    ("one pair", "学位", {"学位"}),
    ("each sign with the next", "新增学位", {"新增", "增学", "学位"}),
    ("a pair that comes again is one", "学校学校", {"学校", "校学"}),
    ("a sign twice", "人人", {"人人"}),
    ("punctuation and blanks are signs", "甲|乙 丙", {"甲|", "|乙", "乙 ", " 丙"}),
    ("a sign beyond the first plane is one sign", "𠮷林县", {"𠮷林", "林县"}),
]


@pytest.mark.parametrize(("comment", "words", "pairs"), PAIRS, ids=[case[0] for case in PAIRS])
def test_the_pairs_of_signs_of_some_words(comment: str, words: str, pairs: set[str]) -> None:
    assert sign_pairs(words) == pairs, comment
