"""Rows and sorts against the number of them in a sentence before."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, surfaces

WRONG = [
    (
        "three rows that the text counts itself",
        (
            "今年全县纳入改造的中小学、幼儿园共146所。\n教学点装空气源热泵，共58所；寄宿制学校选用电锅炉，"
            "共49所；城区的31所则并入集中供热管网。三种方式之外，不再保留燃煤设施。"
        ),
        {"146所", "58所", "49所", "31所"},
    ),
    (
        "these are more than there are",
        "三十七名援疆教师登上大巴。\n这批教师经过自愿报名，包括中学教师二十一名、小学教师十八名。",
        {"三十七名", "二十一名", "十八名"},
    ),
    (
        "schools by name",
        "我市新增三所学校通过评估。\n此次通过评估的学校分别是青禾一中、山前中学、临水中学和花石中学。",
        {"三所学校", "青禾一中、山前中学、临水中学和花石中学"},
    ),
]


@cases(WRONG)
def test_it_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found(text)) == [set(words)], comment


RIGHT = [
    (
        "three rows that give the whole",
        (
            "今年全县纳入改造的学校共138所。\n教学点装空气源热泵，共58所；寄宿制学校选用电锅炉，共49所；"
            "城区的31所则并入集中供热管网。三种方式之外，不再保留燃煤设施。"
        ),
    ),
    (
        "these are as many",
        "三十九名援疆教师登上大巴。\n这批教师经过自愿报名，包括中学教师二十一名、小学教师十八名。",
    ),
    (
        "some of these",
        "三十九名援疆教师登上大巴。\n这批教师经过自愿报名，包括党员教师九名、骨干教师十八名。",
    ),
    (
        "as many schools",
        "我市新增四所学校通过评估。\n此次通过评估的学校分别是青禾一中、山前中学、临水中学和花石中学。",
    ),
    (
        "schools of something else",
        (
            "我市新增三所学校开工。新增五所学校立项。\n"
            "此次入选的学校分别是青禾一中、山前中学、临水中学和花石中学。"
        ),
    ),
    (
        "parts of a part behind the parts",
        (
            "全县共有学校68所。按办学性质分，公办学校60所，民办学校8所，民办学校中除6所小学外，"
            "另有九年一贯制学校2所。"
        ),
    ),
    (
        "each seen from another side",
        (
            "全年计划改造30所。\n从进度看，山区快于平原；从质量看，抽查的9所全部合格；"
            "从管护看，已有22所落实了专人保洁。"
        ),
    ),
]


@cases(RIGHT)
def test_what_fits_or_may_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
