"""What a text tells as a plan beyond the sentence that says so, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest

from articles.reading import read_article
from tests.articles.reading.case import read

FOLLOWING = [
    (
        "what a meeting asks for",
        "会议要求，课间巡查达100%；食堂留样达100%。校车定位联网达100%。",
        ["target"] * 3,
    ),
    (
        "aims that a plan has set",
        "方案结合我市实际，明确了提升行动目标。全市新建幼儿园30所。",
        ["target"],
    ),
    (
        "seats of schools that are open, beside those that are to come",
        "全市新增幼儿园中，城区新增24所，新增学位5700个。\n年底前，还有27所将投入使用。",
        ["actual", "actual", "target"],
    ),
    (
        "what one point intends, and the next one tells",
        "二是用在课堂上。到2035年建成教室90间。三是用在管理上。整合系统18个。",
        ["target", "actual"],
    ),
    (
        "numbered parts",
        "(一)圆一个梦想。到2035年资助学生90人。\n(二)织一张网。培训教师18名。",
        ["target", "actual"],
    ),
    (
        "points that what leads on to them intends",
        "明年将投资3亿元办好实事。\n一是校舍。新建学校5所。\n二是教师。招聘教师18名。",
        ["target"] * 3,
    ),
    (
        "points of a speech",
        "要推进改革，办好9件实事。\n一是评选示范校50所。\n二是培训教师900人。",
        ["target"] * 3,
    ),
    (
        "a practice is no part of the plan before it",
        "首批8个项目预计新增学位7080个。该市推行集团化办学，组建教育集团9个。",
        ["target", "target", "actual"],
    ),
    (
        "years that are over, behind what this year is to bring",
        "今年全县拟新建学校9所。五年里，全县新建小学21所，新增学位9000个。",
        ["target", "actual", "actual"],
    ),
    (
        "the ground that old and new stand on",
        "新楼预计6月竣工，将新增教室24间。新旧校区合计占地38亩。",
        ["target", "actual"],
    ),
    (
        "what is there already",
        "下一步，我们将办好学校9所。依托30个社区学校开展活动，由教委等9个部门配合。",
        ["target", "actual", "actual"],
    ),
    (
        "the seats of one school, what another will offer",
        "去年，全市共建学校9所，新增学位900个，在建学校还将新增学位800个。",
        ["actual", "actual", "target"],
    ),
    (
        "其中 and the sentence behind",
        "今年计划投入2亿元。其中，新建学校6所，增加学位3000个。",
        ["target"] * 3,
    ),
    (
        "a word of completion ends it",
        "今年计划新建学校6所。已投入9000万元。",
        ["target", "actual"],
    ),
    (
        "so does what stands there",
        "今年计划新建学校6所。全县现有幼儿园90所。",
        ["target", "actual"],
    ),
    (
        "place by place",
        "全市拟新建学校6所，分布如下：\n■东山区：小学3所，1.2万平方米\n■西河县：中学3所",
        ["target"] * 4,
    ),
    (
        "a paragraph of its own is told for itself",
        "今年计划新建学校6所。\n该县投入2亿元，改造学校90所。",
        ["target", "actual", "actual"],
    ),
    (
        "下一步 opens a plan without a number",
        "下一步，我们将聚焦均衡。扩大供给，新增學位900個。",
        ["target"],
    ),
    (
        "an intention that counts nothing opens none",
        "学校将继续努力。新增学位900个。",
        ["actual"],
    ),
    (
        "a building that is not finished",
        "该校占地80亩，设36个班。目前主体已封顶，预计8月底竣工。",
        ["actual", "target"],
    ),
    (
        "what is enrolled is no part of what was planned",
        "其中统招计划900人，录取886人。",
        ["target", "actual"],
    ),
    (
        "a school beside an unfinished one",
        "全部完工后可新增学位900个。东山小学由旧校改建而成，新增学位180个。",
        ["target", "actual"],
    ),
    (
        "seats of a year to come",
        "该校設60個教學班，2022年秋季交付。",
        ["target"],
    ),
    (
        "one that is in use",
        "该校占地80亩，设36个班。学校已于9月1日正式启用。",
        ["actual", "actual"],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), FOLLOWING, ids=[c[0] for c in FOLLOWING])
def test_a_plan_governs_what_goes_on_with_it(why: str, text: str, expected: list[str]) -> None:
    figures, _ = read(text)
    assert [f.status for f in figures] == expected


@pytest.mark.parametrize(
    ("why", "text", "month", "expected"),
    [
        ("early in the year", "今年，全市新建学校9所，培训教师900人次。", 2, ["target"] * 2),
        ("named as a year", "2021年，全市新建学校9所。", 3, ["target"]),
        ("a month that is over", "今年1月，全市新建学校9所。", 3, ["actual"]),
        ("what there is", "今年，全市有学校90所。", 2, ["actual"]),
        ("later in the year", "今年，全市新建学校9所。", 11, ["actual"]),
    ],
)
def test_this_year_is_to_come_in_its_first_months(
    why: str, text: str, month: int, expected: list[str]
) -> None:
    figures, _ = read(text, published_on=date(2021, month, 9))
    assert [f.status for f in figures] == expected


def statuses(text: str) -> list[str]:
    return [figure.status for figure in read_article(text).figures]


DIGEST = """\
东山区
新建2所中小学
西河区
改扩建4所中小学
新建、改扩建5所幼儿园
《某市基础教育三年行动计划》3月9日{verb}学校430所。
西河区已有示范学校12所。
"""


def test_the_bare_lines_of_a_plan_that_was_published_are_its_tasks() -> None:
    told = statuses(DIGEST.format(verb="发布，提出三年内将完成新建"))
    assert told == ["target"] * (len(told) - 1) + ["actual"]
    assert len(told) >= 3


def test_they_are_none_where_the_plan_has_been_carried_out() -> None:
    assert "target" not in statuses(DIGEST.format(verb="发布以来，已完成新建"))


OPENING = """\
2024年，全市教育工作坚持以立德树人为指导，加快建设高质量教育体系。
{rest}全市新建8所幼儿园，增加学位2340个。
"""


def test_the_opening_of_a_year_s_tasks_makes_a_plan_of_the_text() -> None:
    assert statuses(OPENING.format(rest="")) == ["target"] * 2
    assert statuses(OPENING.format(rest="一年来，取得新成效。")) == ["actual"] * 2


def test_a_rise_over_a_year_gone_is_a_change_in_a_plan_too() -> None:
    text = (
        "某市学前教育行动计划（2022—2024年）\n发布日期：2022-03-15\n一、意义\n"
        "2020年，全市有幼儿园900所，比2015年增加35%。\n"
    )
    assert statuses(text)[-1] == "change"


WORK_PLAN = """\
某市教育局{year}年工作要点
发布日期：{published}
各县区教育局：
一、扩大资源
1.新建幼儿园28所，新增学位5040个，公办园占比提高到52%以上。
2.完成投资12亿元，骨干教师交流不低于20%，近视率下降1个百分点。
3.每天校内活动不少于1小时。
4.目前，全市现有学校900所。
"""


def test_a_work_plan_is_made_of_targets() -> None:
    told = statuses(WORK_PLAN.format(year=2022, published="2022-03-15"))
    assert told == ["target"] * 6 + ["threshold", "actual"]


def test_a_report_of_a_year_gone_hands_no_plan_on() -> None:
    text = "某市教育局2020年工作总结\n发布日期：2021-01-22\n规划投资18亿元。其中，幼儿园36所。\n"
    assert statuses(text)[-1] == "actual"


def test_a_plan_of_a_year_gone_is_none() -> None:
    told = statuses(WORK_PLAN.format(year=2020, published="2022-03-15"))
    assert told[:2] == ["actual"] * 2


REPORT = """\
某县教育局上半年工作总结和下半年工作计划
发布日期：2023-07-10
一、上半年工作情况
公开招聘教师120名，培训教师2300人次。
二、下半年工作计划
招聘教师80名，选派骨干教师30名支教。
三、存在问题
全县教师缺编186名。
"""


def test_headings_tell_what_is_to_be_done_from_what_has_been() -> None:
    assert statuses(REPORT) == ["actual"] * 2 + ["target"] * 2 + ["actual"]


HEADLINE = """\
某县{headline}
2021-{month}-07 10:00 来源：某报
据悉，新建公办幼儿园13所，新增学位4590个。
"""


@pytest.mark.parametrize(
    ("headline", "month", "status"),
    [
        ("将新建一批公办幼儿园", "09", "target"),
        ("新建一批公办幼儿园", "09", "actual"),
        ("为民办十件实事", "11", "actual"),
        ("为民办十件实事", "02", "target"),
    ],
)
def test_a_headline_of_intent_governs_what_comes_first(
    headline: str, month: str, status: str
) -> None:
    told = statuses(HEADLINE.format(headline=headline, month=month))
    assert told[-2:] == [status] * 2


def test_a_heading_that_tells_what_has_been_reached_is_no_plan() -> None:
    heading = "一、教育主要指标已经达到全国平均水平"
    text = f"某省教育\n\n{heading}\n义务教育巩固率达94.6%，高于全国0.1个百分点。\n"
    assert statuses(text) == ["actual", "actual"]


def test_the_month_of_a_dateline_tells_what_is_to_come() -> None:
    text = "某市扩学位\n\n3月3日，记者从市教育局获悉，今年全市推进建设项目48个，新增学位3000个。\n"
    assert statuses(text) == ["target", "target"]


THE_YEAR = """\
某县助学见实效
2021-04-09 10:00 来源：某报
{lead}全县招聘教师300名。
全年发放资助资金6200万元，资助学生7100人次；新建学校3所。
"""


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("2020年", "actual"),
        ("2020年打基础，今年再加力。", "target"),
        ("过去一年，大家干成了几件事。", "actual"),
        ("去年打基础，今年再加力。", "target"),
        ("", "target"),
    ],
)
def test_the_whole_year_is_the_one_told_of(lead: str, status: str) -> None:
    assert statuses(THE_YEAR.format(lead=lead))[-3:] == [status] * 3


def test_what_a_plan_does_every_year_is_to_come() -> None:
    text = "某市教师培养三年行动方案\n二、主要任务\n每年遴选骨干教师100名，建设工作站30个。\n"
    assert statuses(text) == ["target", "target"]
    assert statuses("某市教育见闻\n某市每年遴选骨干教师100名。\n") == ["actual"]


@pytest.mark.parametrize(
    ("why", "heading", "expected"),
    [
        ("what is thought out", "二、2024年工作谋划", "target"),
        ("how marks were met", "二、主要指标达标情况", "actual"),
    ],
)
def test_a_section_is_what_its_heading_says(why: str, heading: str, expected: str) -> None:
    text = (
        "东山县教育局2023年工作总结\n发布日期：2023-12-20\n一、主要成效\n全县招聘教师30名。\n"
        f"{heading}\n组建教育集团9个。\n"
    )
    assert read_article(text).figures[-1].status == expected
