"""Parts, rests and shares in the forms that reports use: what clashes, and what only seems to."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules

WRONG = [
    ("vocational schools", "parts", "职业院校31所，其中高职院校6所、中职学校24所。"),
    ("party bodies", "parts", "共有党组织70个，其中党委2个、党总支9个、党支部58个。"),
    (
        "a bracket before the number",
        "parts",
        "改造小区101个，其中甲县58个、乙市21个、其他县（市、区）27个。",
    ),
    (
        "a list that a semicolon closes",
        "parts",
        "交流教师1275人，其中城到乡412人，乡到城386人，乡之间437人；其间骨干163人。",
    ),
    ("things of three names", "parts", "成员单位62个，其中企业45个，学校9个，协会12个。"),
    (
        "a few that no kind explains",
        "parts",
        "新增学位5204个，其中幼儿园1200个、小学3000个、初中1000个。",
    ),
    ("of these", "parts", "全市83个集团中，紧密型49个，联盟型38个。"),
    (
        "teachers of both sorts",
        "parts",
        "聘请兼职教师126名，专职教师配了74名，专兼职教师总数达到210名。",
    ),
    ("the rest of a whole", "parts", "全市50所学校中有40所开展了托管，其余20所是教学点。"),
    ("a rest in a long sentence", "parts", "巡查4轮，发现问题63个，已整改50个，还有3个正在整改。"),
    ("a rate of schools", "share", "全市50所学校中有40所开展了托管，覆盖率90%，其余10所是教学点。"),
    (
        "a share of all, told paragraphs before",
        "share",
        "全县80所村级小学散在山里。\n先行先试。\n首批60所村级小学纳入其中，占全县村级小学的85.0%。",
    ),
]
RIGHT = [
    ("vocational schools", "职业院校31所，其中高职院校6所、中职学校25所。"),
    ("schools left out", "全县有学校89所，其中小学60所、初中20所、高中8所。"),
    (
        "a bracket before the number",
        "改造小区106个，其中甲县58个、乙市21个、其他县（市、区）27个。",
    ),
    ("traits of people", "招聘教师150名，其中女教师90名、本科学历50名、农村户籍20名。"),
    ("ranks", "名师工作室12个，其中省级2个、市级3个、县级8个。"),
    ("pupils of another stage", "在校生24000人，其中小学15600人、初中7500人。"),
    ("of these, some", "全市83个集团中，紧密型49个，联盟型30个。"),
    ("both sorts", "聘请兼职教师126名，专职教师配了74名，专兼职教师总数达到200名。"),
    ("the rest of a whole", "全市50所学校中有40所开展了托管，其余10所是教学点。"),
    ("the rest of another whole", "有小学300所、初中100所、高中20所，其余14所。"),
    ("a rate of pupils", "全市50所学校中有40所开展了托管，学生参与率90%。"),
    (
        "two works, each with its rate",
        "重点项目已办结15项，其余3项在推进；自选项目办结251项，办结率94.4%。",
    ),
    (
        "a share of all that fits",
        "全县80所村级小学散在山里。\n首批60所村级小学纳入其中，占全县村级小学的75.0%。",
    ),
    (
        "all of another noun",
        "全县80所村级小学散在山里。\n首批60所村级小学纳入其中，占全县小学的62.0%。",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why
