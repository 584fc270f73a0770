from __future__ import annotations

import pytest

from articles.reading.clauses import clause_start


@pytest.mark.parametrize(
    ("text", "start", "marks", "begins"),
    [
        ("新建学校3所", 0, ",。", 0),
        ("全市,新建3所", 0, ",。", 3),
        ("今年。全市(含县),新建", 0, ",。;:(", 10),
        ("今年,全市。新建", 0, ",。", 6),
        ("今年,全市新建", 4, ",。", 4),
        ("", 0, ",。", 0),
    ],
)
def test_behind_the_last_mark(text: str, start: int, marks: str, begins: int) -> None:
    assert clause_start(text, start, len(text), marks) == begins
