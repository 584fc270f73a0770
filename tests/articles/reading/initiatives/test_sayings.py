"""Words in marks that are no measure by what is said of them, and names told in short."""

import pytest

from articles.reading import read_article

ABOVE = (
    "清河县教育局多措并举推动教育高质量发展\n来源:清河日报 时间:2022-05-06\n"
    "近年来,清河县教育局聚焦群众期盼,不断深化改革,教育质量稳步提升。\n"
)

NO_MEASURES = [
    ("keywords", "“智慧课堂”“研学清河”“职教出海”……成为会议的关键词。"),
    ("words of the day", "“数智课堂”“研学清河”等成为热词。"),
    ("a role", "作为扩大供给的“双翼”,两项举措各有侧重。"),
    ("two sides at once", "坚持“阵地建设+思想引领”双轮驱动。"),
    ("a course of what the nation runs", "打造一批“大思政课”精品课程。"),
    ("what it is not", "协同不是简单的“1+1+1”。"),
    ("a programme of the nation by its short name", "实施“全面改薄”等教育项目88个。"),
    ("a programme of the nation", "积极实施“三支一扶”和“农村学校教育硕士培养计划”。"),
]
MEASURES = [
    ("two sides that are a way", "构建“家长+学校”双轮驱动机制。", ["“家长+学校”双轮驱动机制"]),
    (
        "a meeting about it",
        "清河县教育局召开“强校+”工程行动计划推进会。",
        ["“强校+”工程行动计划"],
    ),
    (
        "so many of them",
        "全区6个“强校+”教育联合体学校校长参加会议。",
        ["“强校+”教育联合体"],
    ),
    (
        "an idea that runs through all",
        "把“同建、同管、同评”理念贯穿办学全过程。",
        ["“同建、同管、同评”理念"],
    ),
    (
        "the last of a row joined by 和",
        "实施青少年阅读、科技素养提升、体质强健和美育浸润“四大行动计划”。",
        ["青少年阅读", "科技素养提升", "体质强健", "美育浸润", "四大行动计划"],
    ),
    (
        "told again by its end",
        "实施“校园大脑倍增计划”。\n“倍增计划”扩容提质,“校园大脑倍增计划”打造中心。",
        ["校园大脑倍增计划"],
    ),
    (
        "a group told again by its kind",
        "打造“护苗共同体”。从观察到干预,“共同体”让危机跑在问题前。",
        ["护苗共同体"],
    ),
    (
        "a title that begins as the nation's does",
        "清河县印发《关于构建优质均衡的基本公共教育服务体系的实施意见》。",
        ["关于构建优质均衡的基本公共教育服务体系的实施意见"],
    ),
    (
        "the same title, issued by the ministry",
        "教育部印发《关于构建优质均衡的基本公共教育服务体系的实施意见》。",
        [],
    ),
]
PARENTS = [
    (
        "as many means as it counts",
        "清河县创新构建“双引擎”发展模式,以“学堂倍增计划”夯实基础,以“银龄课堂行动”扩大覆盖。",
        {"学堂倍增计划": "“双引擎”发展模式", "银龄课堂行动": "“双引擎”发展模式"},
    ),
    (
        "fewer means than it counts",
        "清河县创新构建“三引擎”发展模式,以“学堂倍增计划”夯实基础,以“银龄课堂行动”扩大覆盖。",
        {"学堂倍增计划": None, "银龄课堂行动": None},
    ),
    (
        "what a paper makes clear",
        "制定《清河县校园危机处置手册》,明确“发现—报告—干预”三步流程。",
        {"“发现—报告—干预”三步流程": "清河县校园危机处置手册"},
    ),
]


@pytest.mark.parametrize(("comment", "text"), NO_MEASURES, ids=[c[0] for c in NO_MEASURES])
def test_a_saying_is_no_measure(comment: str, text: str) -> None:
    assert [i.name for i in read_article(ABOVE + text + "\n").initiatives] == [], comment


@pytest.mark.parametrize(("comment", "text", "names"), MEASURES, ids=[c[0] for c in MEASURES])
def test_a_measure_is_named_once(comment: str, text: str, names: list[str]) -> None:
    assert [i.name for i in read_article(ABOVE + text + "\n").initiatives] == names, comment


@pytest.mark.parametrize(("comment", "text", "parents"), PARENTS, ids=[c[0] for c in PARENTS])
def test_the_frame_is_told_by_what_it_counts(
    comment: str, text: str, parents: dict[str, str | None]
) -> None:
    told = {i.name: i.parent for i in read_article(ABOVE + text + "\n").initiatives}
    assert {name: told[name] for name in parents} == parents, comment
