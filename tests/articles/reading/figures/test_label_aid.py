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
    (
        "of what standard a sum is",
        "提高困难学生补助标准，将小学每生每年700元提高到900元，初中由每生每年800元提高到990元。",
        ["小学补助标准", "小学补助标准", "初中补助标准", "初中补助标准"],
    ),
    (
        "about so much",
        "落实学前教育困难儿童资助900人次约90万元。",
        ["学前教育困难儿童资助人次", "学前教育困难儿童资助金额"],
    ),
    (
        "what is paid by two rates",
        "初中按每生每年900元、小学每生每年700元，拨付困难学生生活补助90万元。",
        ["初中生活补助标准", "小学生活补助标准", "困难学生生活补助"],
    ),
    (
        "for whom a standard is",
        "按照每生每年900元标准，对特殊教育学校和随班就读学生补助公用经费。",
        ["特殊教育学校公用经费标准"],
    ),
    (
        "what a school is paid",
        "按照每生每年900元的标准对学校给予经费补助10万元。",
        ["每生每年标准", "经费补助"],
    ),
    (
        "those who enjoy it",
        "30人享受学前教育资助政策，90人享受义务教育阶段资助政策。",
        ["享受学前教育资助人数", "享受义务教育资助人数"],
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


def test_those_counted_before_are_no_number_of_receivers() -> None:
    assert read("学校有学生900人，其中50人享受生活补助。")[0][-1].label == "享受生活补助学生"
