"""Sums in columns, slips of one digit, shares of a plan, and rows in front of their number."""

from __future__ import annotations

import pytest

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, rules
from tests.articles.reading.case import read

WRONG = [
    (
        "a column of pupils under 分学段看",
        "parts",
        "全市今年招收新生18.5万人。分学段看，初中招收91000人；小学招收104000人。",
    ),
    (
        "several clauses added up behind",
        "parts",
        "下达奖补资金3.4亿元，项目107个；下达改薄资金6.3亿元，项目320个。两项合计9.7亿元，项目447个。",
    ),
    ("two stages added up", "parts", "小学增加6660个。\n初中增加4200个。\n两个学段相加，11860个。"),
    (
        "one digit of a long number",
        "parts",
        "新增学位20358个，其中公办园学位18120个、普惠性民办园学位2138个。",
    ),
    (
        "the rest is named",
        "parts",
        "投入资金19.7亿元，其中上级资金6.2亿元，自筹及其他资金12.5亿元。",
    ),
    (
        "so many for each of two",
        "parts",
        "全区有学校46所：区属38所，市属3所，民办、厂矿子校各1所。",
    ),
    ("another counter under a colon", "parts", "补助17所园：甲镇4个，乙镇4个，丙镇2个，丁镇5个。"),
    (
        "two types with one number",
        "parts",
        "建成共同体365个，其中融合型、共建型98个，协作型227个。",
    ),
    ("prizes and all of them", "parts", "获一等奖20个、二等奖27个、三等奖41个，获奖总数达86个。"),
    (
        "what became of firms",
        "parts",
        "辖区60家学科类机构，8家申请停办，2家被取缔，43家转为非学科类。",
    ),
    (
        "lines under a colon",
        "parts",
        "下达任务229个、宿舍5255套。其中：\n(1)省级项目111个、2579套；\n(2)县级项目108个、2676套。",
    ),
    (
        "how far a work has come",
        "share",
        "在城区改扩建学校24所，总投资12.6亿元。截至8月，已建成投用18所，投用率达85%。",
    ),
    (
        "city and counties leave nothing out",
        "parts",
        "到2020年全市将新增公办幼儿园37所，其中市区16所、县域20所。",
    ),
    (
        "a share of the plan",
        "share",
        "三年投资260亿元、新增学位18万个。截至8月，新增学位13.6万个，占计划的85.6%。",
    ),
    (
        "a share behind what the part is for",
        "share",
        "安排资金1.86亿元，其中1.49亿元用于农村校舍改造，占比90.1%。",
    ),
    (
        "a rise with another verb",
        "rise",
        "教育支出197.01亿元，较上一时期多投入12.02亿元，增幅8.85%。",
    ),
    (
        "a stock inside a phrase",
        "repeat",
        "全区现有专职心理教师126名。\n在现有专职心理教师146名的基础上，再招聘24名。",
    ),
    ("quotations before their number", "count", "以“资源下沉”“强师培优”“育人提质”四大行动为抓手。"),
    (
        "names of schools before their number",
        "count",
        "布局也在调整：甲山小学、乙水中学、丙河学校5所普通学校整合。",
    ),
    (
        "aspects under a colon",
        "count",
        "合作围绕6个方面展开：强教师体系、添软硬件、兴职业教育、提质增效、促公平。",
    ),
    (
        "every item carries the noun",
        "count",
        "提出五个转变：布局由散到聚转变，教师由少到多转变，管理由粗到细转变。",
    ),
    ("a digit and 大", "count", "打好学位扩容、质量提升、队伍建设4大攻坚战。"),
    (
        "marks on lines with an indent",
        "count",
        "加快实施“四大工程”。\n　　一是铸魂工程。\n　　二是扩面工程。\n　　三是强师工程。",
    ),
]
RIGHT = [
    ("a column that fits", "全市招收新生19.5万人。分学段看，初中招收91000人；小学招收104000人。"),
    ("a column of another thing", "全市有教师3000人。分学段看，小学招收800人；初中招收900人。"),
    (
        "clauses that add up",
        "下达资金3.4亿元，项目107个；下达资金6.3亿元，项目320个。两项合计9.7亿元，项目427个。",
    ),
    ("three grades are no addends", "今年投入1.7亿元，两年合计投入3亿元，三个年级共计1200人。"),
    ("a remainder of short numbers", "学校520所，其中小学320所、初中150所、高中49所。"),
    ("a kind of private school only", "新增学位21600个，其中公办10000个、普惠性民办园5000个。"),
    ("traits under a colon", "全市教师1500名：骨干400名，党员1200名，农村900名。"),
    ("a list that goes on", "项目15个：甲镇4个，乙镇4个，丙镇2个，另有续建5个。"),
    ("two bases before a rate", "新建学校24所，改建学校30所。截至8月，已开工18所，开工率85%。"),
    ("a rate that fits", "改扩建学校24所。截至8月，已建成投用18所，投用率达75%。"),
    ("stocks of two places", "全市现有专职教师126名。\n甲县现有专职教师40名。"),
    ("verbs in a row", "近年来制定、修订、完善五项制度，新建、改建、扩建5所学校。"),
    ("kinds in a row", "小学、初中、高中6所学校参加。"),
    ("names with 等", "甲山小学、乙水中学、丙河学校等6所学校开工。"),
    ("quotations with 等", "打造“一校一品”“一生一长”等四大品牌。"),
    ("as many quotations", "“强师”“强校”“强生”三大工程成效显著。"),
    ("where works are at home", "实施五大工程，涵盖小学、初中、高中。"),
    ("aspects with a link", "围绕四个方面：师资、课程、管理和评价。"),
    (
        "a rate behind another count",
        "全市高中招收新生27900人，完成计划的104%；中职招收15100人，毕业生就业19500人，就业率95.3%。",
    ),
    ("city and counties together", "全市将新增公办幼儿园37所，其中市区17所、县域20所。"),
    ("as many turns", "实现两个转变：由重规模向重质量转变，由重管理向重服务转变。"),
]


@in_both_scripts
@cases(WRONG)
def test_it_is_found(why: str, rule: str, text: str, script: str) -> None:
    assert rules(found(text, script)) == [rule], why


@in_both_scripts
@cases(RIGHT)
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    assert not found(text, script), why


@pytest.mark.parametrize(
    "clause", ["由3所增加到5所，", "2021年建成3所，", "小学3所、学位90个，", "投入3万元，建成4所；"]
)
def test_a_row_without_end_is_read_as_fast_as_a_short_one(clause: str) -> None:
    figures, _ = read("全县新建学校40所。" + clause * 60)
    assert len(figures) > 60
