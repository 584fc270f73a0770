"""Two values and how they differ, in whatever words; what is told in turn, and its sum."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, surfaces

WRONG: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "what a year gone by had",
        "2017年，全县入园率为81.6%，去年底达到93.1%，提升10.5个百分点。",
        ("81.6%", "93.1%", "10.5个百分点"),
    ),
    (
        "against the province, in traditional characters",
        "全縣上線率為62.7%，全省平均上線率為55.4%，我縣高出8.3個百分點。",
        ("62.7%", "55.4%", "8.3個百分點"),
    ),
    (
        "boys and girls",
        "男生3865人，女生3453人，男生比女生多512人。",
        ("3865人", "3453人", "512人"),
    ),
    (
        "the base behind it",
        "今年教育支出安排9.43亿元，上年这一数字为8.2亿元，同比增长18%。",
        ("9.43亿元", "8.2亿元", "18%"),
    ),
    (
        "any year",
        "2031年入园率为81.6%，2034年为93.1%，提高10.5个百分点。",
        ("81.6%", "93.1%", "10.5个百分点"),
    ),
    (
        "what is told in turn, and its sum",
        "资金分别为1.5亿元、1.8亿元和2.1亿元，三年累计5.6亿元。",
        ("1.5亿元", "1.8亿元", "2.1亿元", "5.6亿元"),
    ),
]

RIGHT: list[tuple[str, str]] = [
    ("it fits", "2017年，全县入园率为81.6%，去年底达到93.1%，提升11.5个百分点。"),
    ("it fits as rounded", "今年教育支出9.43亿元，上年为8.2亿元，增长15%。"),
    ("of two things", "巩固率95.1%，今年入学率99.3%，提高2.1个百分点。"),
    ("a rise of its own", "今年巩固率95.1%，全省平均入学率99.3%，比上年提高2.1个百分点。"),
    ("girls of other schools", "初中男生3865人，高中女生3453人，男生比女生多512人。"),
    (
        "against a year that is not told",
        "今年上线率62.7%，全省平均上线率55.4%，同比提高8.3个百分点。",
    ),
    ("of two places, since last year", "全县教师120人，其中全区教师80人，比去年多20人。"),
    ("kinds that are no pair", "男生120人，城区80人，比去年多20人。"),
    ("a mean", "去年招聘90人，今年招聘120人，年均增加12人。"),
    ("three of four years", "资金分别为1.5亿元、1.8亿元和2.1亿元，四年累计7.6亿元。"),
    ("rounded sums", "资金分别为1.5亿元、1.8亿元和2.1亿元，三年累计5.5亿元。"),
    ("the sum of more", "分别招聘90人、80人，全市共招聘900人。"),
]


@cases(WRONG)
def test_what_does_not_fit_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found(text)) == [set(words)], comment


@cases(RIGHT)
def test_what_fits_or_says_something_else_is_left(comment: str, text: str) -> None:
    assert not found(text), comment
