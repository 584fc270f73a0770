"""Numbers that every kind of school has take the kind that their paragraph tells of."""

import pytest

from tests.articles.reading.case import read

STAGES = [
    (
        "all of the kinds listed",
        "全县有学校64所,其中小学40所,初中15所,幼儿园9所;在校学生2.1万人,教职工1800人。",
        ["学校", "小学", "初中", "幼儿园", "在校学生", "教职工"],
    ),
    (
        "all of them in the next sentence, in traditional characters",
        "其中小學40所,初中15所,幼兒園9所。共有在校學生2.1萬人。",
        ["小學", "初中", "幼兒園", "在校學生"],
    ),
    (
        "an area by the measure before it",
        "校舍建筑面积小学达7平方米、中学达8平方米。",
        ["校舍建筑面积小学", "中学校舍建筑面积"],
    ),
    (
        "the kind named in the sentence",
        "全县有小学60所，招生9000人，在校生3万人，比上年增加30人。",
        ["小学", "小学招生人数", "小学在校生", "小学在校生增加"],
    ),
    (
        "the kind that opens the paragraph",
        "——初中。校数30所；毛入学率99%，巩固率98%。",
        ["初中校数", "初中毛入学率", "初中巩固率"],
    ),
    (
        "the kind of the heading above",
        "三、高中阶段教育\n招生3000人，毕业生2000人。",
        ["高中阶段教育招生人数", "高中阶段教育毕业生"],
    ),
    (
        "each of a row of rates",
        "义务教育入学率、巩固率分别为100%、99%，完成率98%。",
        ["义务教育入学率", "义务教育巩固率", "义务教育完成率"],
    ),
    (
        "a kind in brackets is no topic",
        "全市教职工（含小学）9000人，其中专任教师7000人。",
        ["教职工", "专任教师"],
    ),
    (
        "what is of the whole place has none",
        "全县有小学60所，全县专任教师7000人。",
        ["小学", "专任教师"],
    ),
    ("a number with a name of its own", "小学60所，选派支教教师40人。", ["小学", "选派支教教师"]),
    (
        "children, not schools, have their rate",
        "残疾儿童90人，入学率98%。",
        ["残疾儿童", "残疾儿童入学率"],
    ),
    (
        "money of a kind, not what stands behind it",
        "义务教育阶段投入资金600万元，新建教学楼6栋。",
        ["义务教育阶段投入资金", "新建教学楼"],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), STAGES, ids=[case[0] for case in STAGES])
def test_a_bare_number_takes_its_kind_of_school(why: str, text: str, expected: list[str]) -> None:
    assert [figure.label for figure in read(text)[0]] == expected
