"""A `LatePattern` is its pattern, once it is needed."""

from __future__ import annotations

import re

import pytest

from articles.reading.late_pattern import LatePattern


@pytest.mark.parametrize("text", ["", "十四五", "在十四五和十三五"])
def test_it_answers_as_the_compiled_pattern_does(text: str) -> None:
    pattern = r"(十)[三四]五"
    late, compiled = LatePattern(pattern), re.compile(pattern)
    for method in ("search", "match", "fullmatch"):
        ours, theirs = getattr(late, method)(text), getattr(compiled, method)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert late.sub("x", text) == compiled.sub("x", text)
    assert late.findall(text) == compiled.findall(text)
    assert late.split(text, 1) == compiled.split(text, 1)


def test_nothing_is_compiled_before_it_is_needed() -> None:
    assert LatePattern("(").pattern == "("
