"""Aims told by the names of tasks, and what only looks like an aim."""

from __future__ import annotations

from datetime import date

import pytest

from tests.articles.reading.case import read

TOLD = [
    (
        "a task that 实事 are called by",
        "“新增公办学位9000个”民生实事项目进展顺利，已新增学位6000个。",
        ["target", "actual"],
    ),
    (
        "two tasks in one quotation",
        "承担市政府民生实事“新建学校12所，新增学位9000个”项目。",
        ["target", "target"],
    ),
    (
        "tasks one by one",
        "我局承办市政府民生实事3项，新开工幼儿园20所，改造学校15所。至目前，惠及学生9000人。",
        ["actual", "target", "target", "actual"],
    ),
    (
        "tasks that have been done",
        "承办民生实事3项，新建幼儿园20所，均已完成。",
        ["actual", "actual"],
    ),
    (
        "an aim named behind its list",
        "落实公办园占比年底达到30%、明年底达到50%，普惠园占比达到80%的任务。",
        ["target"] * 3,
    ),
    ("a task that is completed", "完成筹款任务3200万元，其中书屋200万元。", ["actual"] * 2),
    ("money that is sought", "正在筹措3亿元，新建学校8所。", ["target", "target"]),
    ("planned for the whole year", "计划全年投资3000万元。", ["target"]),
    ("planned to be borrowed", "该县计划融资4亿元。", ["target"]),
    ("a plan's name is no verb", "滋蕙计划资助390人次。", ["actual"]),
    ("what is still wanting", "规划新建学校尚有12所未投入使用。", ["actual"]),
    ("a district that has the future in its name", "北湖未来城学校等4所学校已经建成。", ["actual"]),
    (
        "both of a row rose",
        "占比分别由21.5%和19.8%上升为46.3%和38.5%。",
        ["baseline", "baseline", "actual", "actual"],
    ),
    ("what was merged", "村小由2011年的61所整合为2019年的47所。", ["baseline", "actual"]),
    (
        "a rise that something rests upon",
        "在去年本科上线率增加17.5个百分点基础上再创新高。",
        ["change"],
    ),
    ("by how many each year", "上线人数年均以近200人的数字增长。", ["change"]),
    (
        "what the rest builds upon",
        "我们将在2020年新增学位4万个、2021年新增学位5万个的基础上，再新增学位6万个。",
        ["actual", "actual", "target"],
    ),
    ("what is taken for a model", "我们将以这6所学校为样板，新建食堂8个。", ["actual", "target"]),
    (
        "a year gone to build upon",
        "今年，我市将在去年的基础上加快推进，新建幼儿园20所。",
        ["target"],
    ),
    ("将 that is the sign of an object", "今年我市将小学生均公用经费提高到900元。", ["actual"]),
    ("what was raised", "将小学每生每年700元提高到900元。", ["baseline", "actual"]),
    ("what is expected", "2099年预期毛入园率>90%。", ["target"]),
    (
        "a task beside one that is done",
        "食堂改造本月底完成9间；书屋评定工作已经完成6间。",
        ["target", "actual"],
    ),
    ("to be aided", "拟资助学生8万人次。", ["target"]),
    (
        "what runs already",
        "首批9辆校车正式上线运营，年内将投入60辆。",
        ["actual", "target"],
    ),
    ("by a standard for each", "按在校生生均900元增加学院经费。", ["threshold"]),
    ("in the second half of the year", "另有3个项目下半年开工建设。", ["target"]),
    ("what an extension brings", "扩建后，新增建筑面积8000平方米。", ["target"]),
    ("what stood before", "学校原占地17亩。", ["baseline"]),
    ("up to a day gone", "截止到2017年11月底，全市共有集团95个。", ["actual"]),
    ("put forward", "市教育局拟推荐李小明等201人为优秀教师。", ["target"]),
    ("planned for a year", "计划2031年投资2亿元。", ["target"]),
    (
        "an aim that was surpassed",
        "主要指标均超过规划所确定的目标，位居前列。毛入园率达95%。",
        ["actual"],
    ),
    (
        "what will be open in a year to come",
        "新楼面积6000平方米，新增学位1000个。项目已正式开工，2031年正式投入使用。",
        ["actual", "target"],
    ),
    ("in traditional characters", "“新增學位9000個”實事項目已完成6000個。", ["target", "actual"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), TOLD, ids=[case[0] for case in TOLD])
def test_tasks_are_aims(why: str, text: str, expected: list[str]) -> None:
    assert [figure.status for figure in read(text)[0]] == expected, why


def test_a_day_gone_is_told_without_a_date_of_the_text_too() -> None:
    (figure,) = read("截止到2017年11月底，全市共有集团95个。", published_on=None)[0]
    assert figure.status == "actual"


def test_a_long_list_of_aims_stays_one() -> None:
    text = (
        "到2035年，全州八成的乡镇办起托班，家门口入托的孩子达70%以上，山区孩子入托率达60%以上，"
        "公办托班占比保持在55%以上，便宜托班占比保持在85%以上，有证保育员占比达95%，"
        "会急救的保育员占比保持在75%以上，家长满意率达92%以上。"
    )
    figures = read(text, published_on=date(2023, 3, 1))[0]
    assert {figure.status for figure in figures} == {"target"}
    assert len(figures) == 8
