"""One event, one sum, one headline with two values; whole pages are read for their headlines."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found_on_page, surfaces

TWO_VALUES: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "takers of one event",
        (
            "7月30日，全市教师暑期全员培训落下帷幕，1.2万名教师相聚云端。\n"
            "参加此次暑期全员培训的1.4万名教师全部合格。"
        ),
        ("1.2万名", "1.4万名"),
    ),
    (
        "those who took part",
        "全市共有1260名教师参加了培训。\n结业考核中，1360名参训教师全部合格。",
        ("1260名", "1360名"),
    ),
    (
        "this sum",
        "去年，全县教育总投入3.2亿元。在这笔2.3亿元的投入中，农村学校占了七成。",
        ("3.2亿元", "2.3亿元"),
    ),
    (
        "up to a month, from a month",
        "截至10月底，宣讲团开展宣讲352场。\n“从4月份算起，325场宣讲没有空过一周。”团长说。",
        ("352场", "325场"),
    ),
    (
        "one name, what went in between",
        (
            "全市义务教育阶段学科类培训机构由316家压减至21家。\n"
            "目前保留下来的27家义务教育阶段学科类培训机构全部纳入监管。"
        ),
        ("21家", "27家"),
    ),
    (
        "fewer than the headline says",
        "逾三千名教师参加培训\n\n本报讯 7月5日，培训启动，来自各校的2780名教师参加。",
        ("三千名", "2780名"),
    ),
    (
        "more than the headline says",
        "全县近万名学生参赛\n\n本报讯 经过层层选拔，全县共有1.24万名学生参赛。",
        ("万名", "1.24万名"),
    ),
    (
        "last year's number",
        (
            "东湖区今年新增公办学位1.28万个\n\n2021-12-28  东湖晚报\n\n"
            "今年，全区新增公办学位1.62万个，比去年的1.28万个多出3400个。"
        ),
        ("1.28万个", "1.62万个"),
    ),
]
ONE_VALUE: list[tuple[str, str]] = [
    (
        "one event",
        (
            "7月30日，全市教师暑期全员培训落下帷幕，1.2万名教师相聚云端。\n"
            "参加此次暑期全员培训的1.2万名教师全部合格。"
        ),
    ),
    (
        "others",
        "7月的全员培训有1.2万名教师参加。\n参加此次心理健康培训的1400名教师完成考核。",
    ),
    ("a part", "总投资3.2亿元，其中一期投资2.3亿元。这笔2.3亿元的资金来自专项债。"),
    ("two years", "2020年共开展宣讲352场。\n2021年共开展宣讲325场。"),
    ("more", "逾三千名教师参加培训\n\n本报讯 7月5日，培训启动，3180名教师参加。"),
    ("a first part", "逾三千名学生受益\n\n2021-05-06\n\n首批2780名学生领到补助。"),
    (
        "two together",
        "千余名家长走进课堂\n\n本报讯 昨天，680名家长走进小学，420名家长走进中学。",
    ),
    (
        "this year's number",
        (
            "东湖区今年新增公办学位1.62万个\n\n2021-12-28  东湖晚报\n\n"
            "今年，全区新增公办学位1.62万个，比去年的1.28万个多出3400个。"
        ),
    ),
]


@cases(TWO_VALUES)
def test_two_values_of_one_thing_are_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found_on_page(text)) == [set(words)], comment


@cases(ONE_VALUE)
def test_one_value_is_left_alone(comment: str, text: str) -> None:
    assert not found_on_page(text), comment
