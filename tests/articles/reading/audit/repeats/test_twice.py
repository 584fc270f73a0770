"""One thing with two values, and two things that only look like one."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found
from tests.articles.reading.case import read

TWICE = [
    (
        "digits swapped, before the noun and behind it",
        "建成青年教师公寓572套，拎包入住。\n如今527套教师公寓住满了人。",
        ("572套", "527套"),
    ),
    (
        "swapped around the point",
        "一年来，全市新增初中学位2.75万个。\n新建初中9所，实际新增学位2.57万个。",
        ("2.75万个", "2.57万个"),
    ),
    (
        "one digit off, one system",
        "全县教育系统共有组织89个，工会会员3415名。\n据统计，全县教育系统在册工会会员3515名。",
        ("3415名", "3515名"),
    ),
    (
        "a long number swapped",
        "全县在编教师7315名。\n三轮竞聘下来，7351名教师中，校内上岗6102名。",
        ("7315名", "7351名"),
    ),
    (
        "the founders of one society",
        "2020年，由36家骨干企业共同发起的校企协会成立。\n当初参与发起校企协会的34家骨干企业，如今都成了伙伴。",
        ("36家", "34家"),
    ),
]
APART = [
    ("two years", "2021年招聘教师1320名。\n2022年招聘教师1302名。"),
    ("one of them dated", "全县有小学教师1321名。\n2015年全县有小学教师1312名。"),
    ("aim and deed", "计划建成公寓572套。\n如今527套公寓住满了人。"),
    ("a part", "全县教育系统有工会会员3415名。\n全县教育系统工会会员中，其中女会员3451名。"),
    ("what was done", "全县中小学教师3415名。\n两年来培训中小学教师3451名。"),
    ("kinds", "小学新增学位1860个。\n初中新增学位1680个。"),
    ("owners", "公办幼儿园136所。\n民办幼儿园163所。"),
    ("ranks", "评选市级骨干教师312名。\n评选县级骨干教师321名。"),
    ("towns", "建成甲镇中心学校公寓572套。\n建成乙镇中心学校公寓527套。"),
    ("schools side by side", "东校现有学生2316人。\n西校现有学生2361人。"),
    ("halves of a year", "上半年排查隐患1286处。\n下半年排查隐患1268处。"),
    ("batches", "首批认定示范校132所。\n第二批认定示范校123所。"),
    ("members of two bodies", "集团有成员校136所。\n城乡共同体有成员校163所。"),
    ("units", "收到建议126条。\n采纳建议162次。"),
    ("rounded", "新增学位18600个。\n一年新增学位1.86万个。"),
    ("a part of all schools", "全县有中小学校112所。\n全县102所中小学校建成食堂。"),
    ("grown", "联盟有成员校146所。\n联盟成员校扩大到164所。"),
    ("small numbers", "新建学校12所。\n新建学校21所。"),
    ("one sentence", "东片教师1321名，西片教师1312名。"),
    ("agreement", "全县在编教师7315名。\n三轮竞聘下来，7315名教师全部上岗。"),
]


@cases(TWICE)
def test_one_thing_with_two_values(why: str, text: str, words: tuple[str, ...]) -> None:
    assert [(one.rule, one.surfaces) for one in found(text)] == [("repeat", words)], why


@cases(APART)
def test_two_things_that_look_like_one(why: str, text: str) -> None:
    assert not found(text), why


def test_members_of_one_measure() -> None:
    text = "组建晨光教研共同体，吸收成员校34所。\n晨光教研共同体41所成员校的经验见报。"
    found = read(text, initiatives=("晨光教研共同体",))[1]
    assert [finding.surfaces for finding in found] == [("34所", "41所")]


def test_members_of_a_measure_that_grew() -> None:
    text = "组建晨光教研共同体，吸收成员校34所。\n2023年晨光教研共同体41所成员校的经验见报。"
    assert not read(text, initiatives=("晨光教研共同体",))[1]
