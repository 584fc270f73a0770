"""Rows of full names in any frame, and ranks among all who were ranked."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found_on_page, surfaces

MISCOUNTED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "places behind a verb",
        "襄阳市督查组将对4个县（市、区）开展督查，包括襄城区、樊城区、襄州区、枣阳市、宜城市，每地三天。",
        ("4个县（市、区）", "襄城区、樊城区、襄州区、枣阳市、宜城市"),
    ),
    (
        "titles side by side",
        "学校先后出台四项制度，即《备课检查制度》《听课评课制度》《作业公示制度》，明确职责。",
        ("四项制度", "《备课检查制度》《听课评课制度》《作业公示制度》"),
    ),
    (
        "schools behind a verb",
        "今年5所学校挂牌成立分校，分别是东关小学、西关小学、城南中学、北街学校，均已招生。",
        ("5所", "东关小学、西关小学、城南中学、北街学校"),
    ),
    (
        "with 和",
        "全省20所入选学校中，该市有3所，分别是第一中学、实验中学、育才中学和外国语学校。",
        ("3所", "第一中学、实验中学、育才中学和外国语学校"),
    ),
    (
        "等 adds none",
        "首批入选的东湖小学、西湖小学、南湖中学、北湖中学、城关中学等4所学校已挂牌。",
        ("4所", "东湖小学、西湖小学、南湖中学、北湖中学、城关中学"),
    ),
]
COUNTED: list[tuple[str, str]] = [
    (
        "places",
        "襄阳市督查组将对5个县（市、区）开展督查，包括襄城区、樊城区、襄州区、枣阳市、宜城市，每地三天。",
    ),
    ("some of them", "襄阳市督查组将对9个县（市、区）开展督查，首批包括襄城区、樊城区、襄州区。"),
    ("titles", "出台三项制度，即《备课检查制度》《听课评课制度》《作业公示制度》，明确职责。"),
    ("titles and others", "印发五个文件，包括《备课检查办法》《听课办法》《作业办法》等。"),
    ("等 may leave out", "抽查了东关小学、西关小学、南关小学等12所学校。"),
    (
        "clauses of one ending",
        "探索教研“三个一体化”，即课前、课中、课后一体化，小学、初中一体化，线上、线下一体化。",
    ),
    (
        "more were ranked",
        "考评对象包括全市7个县和3个功能区，共10个单位。\n该县在教育信息化上列第9位。",
    ),
]


@cases(MISCOUNTED)
def test_a_row_of_another_number_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found_on_page(text)) == [set(words)], comment


@cases(COUNTED)
def test_a_row_of_its_number_is_left_alone(comment: str, text: str) -> None:
    assert not found_on_page(text), comment
