"""What counts as a Chinese character, beside the pattern that says the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.han import HAN, holds_han, holds_two_han, is_han


@pytest.mark.parametrize(
    ("sign", "expected"),
    [
        ("教", True),
        ("㐀", True),
        ("鿿", True),
        ("。", False),
        ("㏿", False),
        ("a", False),
        ("", False),
    ],
)
def test_is_han(sign: str, expected: bool) -> None:
    assert is_han(sign) is expected


@given(st.text(alphabet="教育a1。 \u33ff\u9fff\ua000", max_size=8))
def test_the_tests_say_what_patterns_would(words: str) -> None:
    assert holds_han(words) is bool(re.search(f"[{HAN}]", words))
    assert holds_two_han(words) is bool(re.search(f"[{HAN}]{{2}}", words))
