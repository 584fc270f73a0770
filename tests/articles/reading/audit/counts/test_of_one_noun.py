"""Rows whose every item ends in one noun, and the number of it that is told behind them."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    (
        "in marks",
        "先后建成发展中心、辅导中心、实践中心、智慧中心和资助中心，以“六大中心”服务师生。",
    ),
    ("at once", "全县建成发展中心、辅导中心、实践中心、智慧中心和资助中心六大中心。"),
    ("fewer", "全市组建语文联盟、数学联盟、英语联盟、科学联盟和体育联盟，形成四大联盟。"),
    ("fewer with 等", "全市组建语文联盟、数学联盟、英语联盟、科学联盟、体育联盟等四大联盟。"),
]
RIGHT = [
    ("adds up", "先后建成发展中心、辅导中心、实践中心和智慧中心，以“四大中心”服务师生。"),
    ("and more", "先后建成发展中心、辅导中心、实践中心、智慧中心等六大中心。"),
    (
        "begun before",
        "先后建成教研中心，发展中心、辅导中心、实践中心和智慧中心，以“五大中心”服务师生。",
    ),
    (
        "of another make",
        "成立督导室、发展中心、辅导中心、实践中心和智慧中心，以“四大中心”服务师生。",
    ),
    ("far off", "建成发展中心、辅导中心、实践中心，以“八大中心”服务师生。"),
]


@in_both_scripts
@cases(WRONG)
def test_another_number_is_found(why: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == ["count"], why


@in_both_scripts
@cases(RIGHT)
def test_what_may_be_right_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
