import pytest

from tests.articles.reading.case import read

CHANGES = [
    ("upon what it rose", "生均标准在2023年基础上提高90元。", ["生均标准提高"]),
    (
        "a year is no value of the row",
        "全市有幼儿园1633所，在园幼儿30万人，分别比2013年增加35%、25%。",
        ["幼儿园", "在园幼儿", "幼儿园增加", "在园幼儿增加"],
    ),
    ("a year is never cut", "人均受教育年限比1995年增加2.1年。", ["人均受教育年限增加"]),
    (
        "over the parts of the value before",
        "幼儿园由42所（公办34所、民办8所）增加到79所。",
        ["幼儿园", "公办幼儿园", "民办幼儿园", "幼儿园"],
    ),
    (
        "up to what there is now",
        "在园幼儿由5000人增加到目前的7000人。",
        ["在园幼儿", "在园幼儿"],
    ),
    (
        "a rise is called by what rose",
        "全县教育支出18亿元，比上年增长7.5%。",
        ["教育支出", "教育支出增长"],
    ),
    (
        "each of a row by the figure in its place",
        "录取新生300名，培训教师500人次，分别比去年增长4.2%和6.1%。",
        ["录取新生", "培训教师", "录取新生增长", "培训教师增长"],
    ),
    (
        "the value before it has its year",
        "招聘教师260名，比上年的210名增加50名。",
        ["招聘教师", "上年招聘教师", "招聘教师增加"],
    ),
    (
        "short verbs get the word for it",
        "巩固率达96%，比2018年高3个百分点。",
        ["巩固率", "巩固率提高"],
    ),
    (
        "the rise of a rise is still of the thing",
        "组建社团40个，较上年新增9个。",
        ["组建社团", "新增社团"],
    ),
    ("from and to are one thing", "食堂由12个增加到30个。", ["食堂", "食堂"]),
    ("what is only reached", "交流教师40人，累计达90人。", ["交流教师", "交流教师"]),
    ("a total that is reached", "新增学校138所，总数达到2631所。", ["新增学校", "学校总数"]),
    ("what grew, and its size", "在校生增加4万人，达到32万人。", ["在校生增加", "在校生"]),
    ("the same once more in another unit", "校园占地60亩（4万平方米）。", ["占地面积", "占地面积"]),
    ("traditional characters", "教育支出18億元，比上年增長7.5%。", ["教育支出", "教育支出增長"]),
    ("增加 before a noun is no change", "增加12个教学班。", ["增加教学班"]),
    (
        "a comparison with a place is none",
        "巩固率97%，比全省高1个百分点。",
        ["巩固率", "巩固率高于全省"],
    ),
    ("a verb with 至 tells what was reached", "安装率由上年的80%提升至95%。", ["安装率", "安装率"]),
    ("分成 reaches nothing", "由9名督学分成3个小组。", None),
]


@pytest.mark.parametrize(("why", "text", "expected"), CHANGES, ids=[case[0] for case in CHANGES])
def test_a_change_is_called_by_what_changed(
    why: str, text: str, expected: list[str] | None
) -> None:
    labels = [figure.label for figure in read(text)[0]]
    if expected is None:
        assert labels[1] != labels[0]
    else:
        assert labels == expected
