"""Labels end where words end."""

from __future__ import annotations

import pytest

from tests.articles.reading.case import read

CASES: list[tuple[str, str, str, str]] = [
    (
        "behind a limit of age",
        "教师中35岁以下青年教师占比为19.6%。",
        "19.6%",
        "35岁以下青年教师占比",
    ),
    ("before a limit", "校车单程票价不高于2元。", "2元", "校车单程票价"),
    ("money that is given back", "已追回培训费用67.8万元。", "67.8万元", "追回培训费用"),
    ("in traditional characters", "已追回培訓費用67.8萬元。", "67.8萬元", "追回培訓費用"),
    ("what is put off", "到明年底要培养头雁教师30名。", "30名", "要培养头雁教师"),
]


@pytest.mark.parametrize(("comment", "text", "surface", "label"), CASES)
def test_no_word_is_cut(comment: str, text: str, surface: str, label: str) -> None:
    labels = {figure.surface: figure.label for figure in read(text)[0]}
    assert labels[surface] == label, comment
