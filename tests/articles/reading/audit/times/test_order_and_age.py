"""Stages out of their order, and ages that the years belie; all are read in December 2021."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, point_at

ORDER: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "roofed first",
        "新校2020年3月主体封顶。这所学校2020年8月动工，设36个班。",
        ("2020年3月", "2020年8月"),
    ),
    ("used first", "宿舍楼2021年2月投入使用，而工程2021年5月才竣工。", ("2021年2月", "2021年5月")),
    ("by turns of years", "学校去年6月封顶，今年2月破土，师生盼了很久。", ("去年6月", "今年2月")),
    ("one year, two months", "体育馆2019年9月开工，同年4月竣工。", ("2019年9月", "同年4月")),
    (
        "results before entry",
        "网上8月3日公布录取名单，家长须在8月10日前完成报名。",
        ("8月3日", "8月10日"),
    ),
    (
        "written after oral",
        "6月5日进行面试，6月12日举行笔试，由市里统一组织。",
        ("6月5日", "6月12日"),
    ),
    (
        "at work before the test",
        "拟聘教师7月1日报到，7月20日才面试完毕。",
        ("7月1日", "7月20日"),
    ),
    ("approved late", "项目2018年10月开工建设，2019年3月获批立项。", ("2018年10月", "2019年3月")),
    (
        "the next year",
        "教学楼2019年3月动工，次年6月启用，2020年9月通过验收。",
        ("次年6月", "2020年9月"),
    ),
    ("checked before built", "食堂今年7月通过验收，今年8月破土。", ("今年7月", "今年8月")),
]
IN_ORDER: list[tuple[str, str]] = [
    ("as it comes", "学校去年11月动工，今年6月封顶，明年7月投用。"),
    ("two phases", "一期工程2020年6月封顶，二期工程2020年8月动工。"),
    ("two works, both named before", "县里新建东校和西校。东校2020年6月封顶，西校2020年8月动工。"),
    (
        "two works, the second named in a clause of its own",
        "县里新建一中，2020年3月开工；改造二中，2019年9月投用。",
    ),
    ("two works", "东校2020年6月封顶，西校2020年8月动工。"),
    ("the year alone", "学校2020年动工，2020年6月封顶。"),
    ("a second round", "6月5日进行面试，补录的笔试6月12日举行笔试。"),
    ("entry after notice", "6月5日发布公告，6月12日报名，7月2日公布结果。"),
]
AGES: list[tuple[str, str, tuple[str, ...]]] = [
    ("a teacher", "王老师1968年出生，今年47岁。", ("1968年", "47岁")),
    ("the age first", "今年61岁的老校长，1952年生人，仍在讲台。", ("61岁", "1952年")),
    ("a school", "学校1956年建校，至今已走过75年。", ("1956年", "75年")),
    ("a jubilee", "这所幼儿园1981年创办，今年迎来50周年。", ("1981年", "50周")),
    ("at the desk", "她1995年走上讲台，如今已有36年。", ("1995年", "36年")),
    ("in numerals of words", "他1989年参加工作，到今年已教了二十二年。", ("1989年", "二十二年")),
    ("a school of many years", "县一中1908年创办，距今已有八十多年。", ("1908年", "八十多年")),
    ("a young one", "学院2005年成立，迄今已有26年。", ("2005年", "26年")),
    ("born, with a month", "李明1990年3月出生，现年41岁，是最年轻的园长。", ("1990年", "41岁")),
    ("a desk in the hills", "老杨1978年从教，至今整整33年。", ("1978年", "33年")),
]
OF_AGE: list[tuple[str, str]] = [
    ("fits", "王老师1968年出生，今年53岁。"),
    ("by the old way of counting", "王老师1968年出生，今年55岁。"),
    ("round", "学校1956年建校，至今已有60多年。"),
    ("of another time", "王老师1968年出生，22岁时走上讲台。"),
    ("of something else", "学校1956年建校，校舍至今已有20栋。"),
]


@in_both_scripts
@cases(ORDER, AGES)
def test_what_the_years_belie_is_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    assert point_at(found(text, script), words), comment


@cases(IN_ORDER, OF_AGE)
def test_what_the_years_bear_out_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
