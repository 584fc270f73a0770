"""Numbered headings are only looked for behind the signs that the lexicon says they open with."""

from __future__ import annotations

import pytest

from articles.reading.lines import lines_of
from articles.reading.outline.headings import numbered_heading

MARKS = (
    ("第一章 办学条件", "chapter"),
    ("二、办学条件", "han"),
    ("(三)办学条件", "han-brackets"),
    ("4.办学条件", "digit"),
    ("05 办学条件", "digit-padded"),
    ("(6)办学条件", "digit-brackets"),
    ("⑦办学条件", "circle"),
)


@pytest.mark.parametrize(("line", "kind"), MARKS)
def test_each_kind_is_found(line: str, kind: str) -> None:
    heading = numbered_heading(lines_of(line)[0], 0, 0)
    assert heading is not None
    assert heading.kind == kind


@pytest.mark.parametrize("line", ["办学条件", "年,三、", "—一、办学条件"])
def test_other_lines_have_none(line: str) -> None:
    assert numbered_heading(lines_of(line)[0], 0, 0) is None
