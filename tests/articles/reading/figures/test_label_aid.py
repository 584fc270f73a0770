"""What aid money is called by, and those who get it."""

from __future__ import annotations

import pytest

from tests.articles.reading.case import read

AID = [
    (
        "a sum by the aid before it",
        "国家助学金资助350人次，资助金额40万元。",
        ["国家助学金资助人次", "国家助学金资助金额"],
    ),
    (
        "a sum without a word",
        "义务教育生活补助：700人，43万元；",
        ["义务教育生活补助人数", "义务教育生活补助金额"],
    ),
    (
        "items of a list",
        "中职助学金：350人，金额40万元；普通高中助学金：900人，金额90万元。",
        ["中职助学金人数", "中职助学金金额", "普通高中助学金人数", "普通高中助学金金额"],
    ),
    (
        "what things are worth",
        "购置课桌凳900套，价值40万元。",
        ["购置课桌凳", "购置课桌凳价值"],
    ),
    (
        "what is paid by a rate",
        "普通高中助学金按照每生每年1800元拨付90万元。",
        ["普通高中助学金标准", "普通高中助学金"],
    ),
    ("in traditional characters", "生活補助：700人，43萬元。", ["生活補助人數", "生活補助金額"]),
    (
        "pupils' fees are the sum's",
        "免除中职学生350人学费40万元。",
        None,
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), AID, ids=[case[0] for case in AID])
def test_aid_is_called_by_its_name(why: str, text: str, expected: list[str] | None) -> None:
    labels = [figure.label for figure in read(text)[0]]
    if expected is None:
        assert "学费" not in labels[0], why
    else:
        assert labels == expected, why


def test_who_pays_is_no_aid() -> None:
    (figure,) = read("区财政按生均每年300元的标准给予托管补助。")[0]
    assert figure.label == "生均每年托管补助"
