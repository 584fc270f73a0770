"""Relations that a writer tells in passing: what clashes, and what only seems to."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from tests.articles.reading.case import read

TRADITIONAL = OpenCC("s2t")
WRONG = [
    ("three kinds right behind", "parts", "全县有教师3260人，小学1480人，初中1120人，高中710人。"),
    ("stages", "parts", "全市评出名师60名，小学段26名、初中段21名、高中段17名。"),
    ("the rest of three", "parts", "全区37所学校里，小学22所，初中9所，其余8所为九年一贯制学校。"),
    ("passed and failed", "parts", "抽检食材200批次，合格196批次，不合格6批次。"),
    ("prizes", "parts", "获一等奖6项、二等奖9项、三等奖12项，共计获奖28项。"),
    ("two phases", "parts", "一期投资3200万元，二期投资4100万元，两期共投资7500万元。"),
    ("more came than were entered", "parts", "今年高考报名4200人，实际参考4260人。"),
    ("more than last year", "rise", "本科上线1260人，较去年的1100人多出180人。"),
    ("every year", "product", "每年投入500万元，五年累计投入3000万元。"),
    ("a count behind", "product", "人均奖励2000元，奖励教师150名，共发放36万元。"),
    ("a share before its part", "share", "全市学校共500所，小学占60%，有280所。"),
    ("a share of what is covered", "share", "28所学校，覆盖全县32所学校的95%。"),
    ("answers", "share", "满意的占76%，基本满意的占19%，不满意的占8%。"),
    (
        "an aim before what has been reached",
        "target",
        "到2025年，普惠园覆盖率达到88%。目前，普惠园覆盖率已达91%。",
    ),
    ("an aim of few words", "target", "义务教育巩固率为98.6%，到2027年达到97%以上。"),
    ("papers", "count", "先后出台《甲办法》《乙办法》《丙办法》4个文件。"),
    ("stages that are carried out", "count", "活动分三个阶段进行：宣传发动、自查自纠。"),
    (
        "a slogan with a numeral in its sign",
        "count",
        "按照“五个统一”要求，统一规划、统一标准、统一采购、统一管理，推进建设。",
    ),
]
RIGHT = [
    (
        "kinds of two thirds",
        "全县共有教职工3560人，小学1480人，初中1120人，高中610人。",
    ),
    ("the rest of three", "全区39所学校里，小学22所，初中9所，其余8所为九年一贯制学校。"),
    ("passed and failed", "抽检食材200批次，合格194批次，不合格6批次。"),
    ("fewer came than were entered", "今年高考报名4200人，实际参考4160人。"),
    ("more than planned", "计划招聘200人，实际招聘214人。"),
    ("more than last year", "本科上线1260人，较去年的1100人多出160人。"),
    ("every year, about", "每年投入约500万元，五年累计投入3000万元。"),
    ("every year, and then some", "每年投入500万元，五年累计投入1.2亿元。"),
    ("a share before its part", "全市学校共500所，小学占60%，有300所。"),
    ("a share of another", "全市学校共500所，女教师占60%，有280所获奖。"),
    ("answers", "满意的占76%，基本满意的占19%，不满意的占5%。"),
    ("an aim of another rate", "义务教育巩固率为98.6%，到2027年普惠率达到97%以上。"),
    ("papers among others", "先后出台《甲办法》《乙办法》等4个文件。"),
    ("three stages", "活动分三个阶段进行：宣传发动、自查自纠、总结提升。"),
    (
        "a slogan with a numeral in its sign",
        "按照“四个统一”要求，统一规划、统一标准、统一采购、统一管理，推进建设。",
    ),
]


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "rule", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert [finding.rule for finding in read(printed)[1]] == [rule], why


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert read(printed)[1] == (), why
