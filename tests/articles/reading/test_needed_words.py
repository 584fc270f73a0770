"""The words that a pattern needs: some of them, never one that a match can do without."""

from __future__ import annotations

import pytest

from articles.reading.late_pattern import LatePattern
from articles.reading.needed_words import needed_words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("学校", [("学校",)]),
        ("中小?学", [("中",), ("学",)]),
        ("(?:城区)?学校", [("学校",)]),
        ("(新建|改建)[0-9]+所", [("新建", "改建"), ("所",)]),
        ("(?:新建|改建|)所", [("所",)]),
        ("(?:新建|[0-9])所", [("所",)]),
        ("新建|改建", [("新建", "改建")]),
        ("[两三]所", [("两", "三"), ("所",)]),
        ("[^两三]所", [("所",)]),
        ("[一-龥]所", [("所",)]),
        ("(?P<one>甲)(?P=one)乙", [("甲",), ("乙",)]),
        ("(?!甲)(?<=丙)乙(?=丁)", [("乙",), ("丁",)]),
        ("(?:甲[乙丙]|丁)己戊{2,}", [("甲", "丁"), ("己",)]),
        ("(?:甲){0,2}乙*丙{,3}", []),
        ("(甲)\\1\\d丁", [("甲",), ("丁",)]),
        (r"\(甲\)?[\[【]乙[\\丙]", [("(",), ("甲",), ("[", "【"), ("乙",)]),
        ("(?i)abc", []),
        ("(?(1)甲|乙)", []),
    ],
)
def test_what_is_told(pattern: str, words: list[tuple[str, ...]]) -> None:
    assert list(needed_words(pattern)) == words


def test_a_text_without_them_is_not_worth_a_pattern() -> None:
    late = LatePattern("学校(?P<twice>.)(?P<twice>.)")  # would not compile
    assert late.search("幼儿园") is None
    assert list(late.finditer("幼儿园")) == []
    assert late.sub("x", "幼儿园") == "幼儿园"


def test_they_are_looked_for_between_the_bounds() -> None:
    late = LatePattern("学(校)")
    assert late.search("学校里", 1, 3) is None
    found = late.search("在学校里", 1, 3)
    assert found is not None and found.span() == (1, 3)
