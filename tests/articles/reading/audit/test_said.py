"""What the words between two numbers say of them, and what is told twice."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, printed
from tests.articles.reading.case import read

WRONG = [
    (
        "all of them, but three",
        "全县45所小学,有42所开设游泳课,学校开展率达100%。",
        "share",
        ("45所", "42所", "100%"),
    ),
    ("a fraction", "留守儿童占58%,超过三分之二。", "share", ("58%", "三分之二")),
    (
        "so many times as then",
        "现在全区有足球队90支,而2018年只有40支,球队总数达到了2018年的3倍。",
        "rise",
        ("90支", "40支", "3倍"),
    ),
    (
        "a base told by its words",
        "符合评选条件的班主任有900人,最后评出200人,约占符合条件人数的四成。",
        "share",
        ("900人", "200人", "四成"),
    ),
    (
        "a mean of a sum further up",
        "全县安排研修经费800万元。\n活动分三批。\n按全县2000名教师平均,人均研修经费达到5000元。",
        "product",
        ("800万元", "2000名", "5000元"),
    ),
    (
        "an aim overtaken",
        "全市已有48所学校通过绿色学校验收,另有7所待检。\n到2025年底,力争使通过验收的绿色学校累计达到40所。",
        "target",
        ("48所", "40所"),
    ),
    (
        "a sum of three years told twice, two digits swapped",
        "近三年累计投入教育资金47.3亿元,建校60所。\n该县重视教育,三年来教育总投入达到43.7亿元。",
        "repeat",
        ("47.3亿元", "43.7亿元"),
    ),
    (
        "a work told of with two sums",
        "总投资1.9亿元的东城校区已经动工。\n该校区概算总投资21000万元,明年交付。",
        "repeat",
        ("1.9亿元", "21000万元"),
    ),
    (
        "towns in a row",
        "选取白水镇、青田镇、石门乡4个乡镇先行。",
        "count",
        ("白水镇、青田镇、石门乡", "4个乡镇"),
    ),
    (
        "more came than last year",
        "今年录取新生920人,比去年的860人多招70人。",
        "rise",
        ("920人", "860人", "70人"),
    ),
    (
        "doubled since a year",
        "2019年县财政安排经费200万元,到2022年安排290万元,三年翻了一番。",
        "rise",
        ("200万元", "290万元", "翻了一番"),
    ),
    (
        "a part larger than its whole, another number between",
        "全县招收新生2100人,其中县城5所小学招收2300人。",
        "parts",
        ("2100人", "2300人"),
    ),
    (
        "topped out before it was begun",
        "项目2021年9月开工,2021年5月主体封顶。",
        "date",
        ("2021年9月", "2021年5月"),
    ),
]
RIGHT = [
    ("all of them", "全县45所小学,有45所开设游泳课,学校开展率达100%。"),
    ("the fraction holds", "留守儿童占68%,超过三分之二。"),
    ("times that hold", "现在全区有足球队118支,而2018年只有40支,球队总数达到了2018年的3倍。"),
    (
        "the base's share holds",
        "符合评选条件的班主任有900人,最后评出350人,约占符合条件人数的四成。",
    ),
    ("the mean holds", "全县安排研修经费800万元。\n按全县2000名教师平均,人均研修经费达到4000元。"),
    (
        "the mean of another sum",
        "全县安排基建资金800万元。\n按全县2000名教师平均,人均研修经费达到5000元。",
    ),
    (
        "an aim ahead",
        "全市已有48所学校通过绿色学校验收。\n到2025年底,力争使通过验收的绿色学校累计达到60所。",
    ),
    ("so many more", "全市已有48所学校通过绿色学校验收。\n到2025年底,力争再有40所学校通过验收。"),
    ("rounded", "近三年累计投入教育资金47.3亿元。\n三年来教育总投入达到47亿元。"),
    ("two stretches of time", "近三年累计投入教育资金47.3亿元。\n五年来教育总投入达到74.3亿元。"),
    ("the same work's first part", "总投资1.9亿元的东城校区已经动工。\n已完成总投资9500万元。"),
    ("a row that is open", "选取白水镇、青田镇、石门乡等4个乡镇先行。"),
    ("a row that is right", "选取白水镇、青田镇、石门乡3个乡镇先行。"),
    (
        "a whole in three parts, the first of them the largest",
        "查出问题512处,涉及学校90所。\n其中当场整改368处,限期整改121处,剩余23处报市里协调。",
    ),
    (
        "flows of one number",
        "交流教师265人。从流向看,城区到乡镇148人,乡镇之间82人,乡镇到城区35人。",
    ),
    (
        "a rate of what was brought down",
        "排查机构268家,学科类机构由原来的112家压减至9家,压减率92%。",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_what_the_words_say_of_numbers_is_held_against_them(
    comment: str, text: str, rule: str, words: tuple[str, ...], script: str
) -> None:
    told = [(one.rule, sorted(one.surfaces)) for one in found(text, script)]
    assert told == [(rule, sorted(printed(word, script) for word in words))], comment


@in_both_scripts
@cases(RIGHT)
def test_what_holds_or_may_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found(text, script), comment


def test_a_county_that_left_its_city_long_ago_is_shown() -> None:
    _, findings = read("六安市寿县组建联盟。", places={"六安市": "341500", "寿县": "340422"})
    assert [(f.rule, f.surfaces) for f in findings] == [("place", ("六安市寿县",))]


def test_a_body_of_a_place_that_is_no_more_is_shown() -> None:
    _, findings = read("莱芜市教育局召开会议。", places={"莱芜市": "371200"})
    assert [(f.rule, f.surfaces) for f in findings] == [("place", ("莱芜市",))]
