"""Lists that a count sums up: the sum is a measure, and so is each item, under it."""

import pytest

from articles.reading import read_article


def measures(text):
    return read_article(text).initiatives


def parents(text):
    return {measure.name: measure.parent for measure in measures(text)}


@pytest.mark.parametrize(
    ("comment", "text", "whole", "members"),
    [
        (
            "the items before an unmarked sum",
            "全县推进课堂提质增效、校园安全守护、乡村教师扎根三大行动。",
            "三大行动",
            ["课堂提质增效", "校园安全守护", "乡村教师扎根"],
        ),
        (
            "the items before a sum in marks",
            "我市重点实施师德清正、校风清朗、食堂清廉“三大工程”。",
            "三大工程",
            ["师德清正", "校风清朗", "食堂清廉"],
        ),
        (
            "members in marks of their own",
            "我区实施“晨光体育”“田园劳动”“乡音美育”三大行动。",
            "三大行动",
            ["晨光体育", "田园劳动", "乡音美育"],
        ),
        (
            "等 before the sum",
            "我市升级实施优苗培土、优师育林、优校成荫等“三优”工程。",
            "“三优”工程",
            ["优苗培土", "优师育林", "优校成荫"],
        ),
        (
            "the items behind the sum",
            "我县实施“三大行动”:强基固本、提质增效、联动共育。",
            "三大行动",
            ["强基固本", "提质增效", "联动共育"],
        ),
        (
            "等 before a sum that counts more than are told",
            "我县实施课桌焕新行动、操场亮灯行动、食堂明灶行动等八大行动。",
            "八大行动",
            ["课桌焕新行动", "操场亮灯行动", "食堂明灶行动"],
        ),
        (
            "items with the noun of their sum, of unlike length",
            "学校建立晨读制度、每周教研例会制度、青年教师过关考核制度、家访制度四项制度。",
            "四项制度",
            ["晨读制度", "每周教研例会制度", "青年教师过关考核制度", "家访制度"],
        ),
        (
            "all of the list in one pair of marks",
            "全州实施“乡校焕颜、名师领航、职教扬帆”三大工程。",
            "三大工程",
            ["乡校焕颜", "名师领航", "职教扬帆"],
        ),
        (
            "each in marks behind a word of its own",
            "我州推进小学“春苗破土”、初中“夏木成荫”、高中“秋实满枝”三大工程。",
            "三大工程",
            ["小学“春苗破土”", "初中“夏木成荫”", "高中“秋实满枝”"],
        ),
        (
            "one sign in marks, at the head of a sentence",
            "“食”安校园、书香伴读、操场亮灯三大行动全面铺开。",
            "三大行动",
            ["“食”安校园", "书香伴读", "操场亮灯"],
        ),
        (
            "told in turn behind the sum",
            "我区开展三大行动:一是课桌焕新行动,二是操场亮灯行动,三是食堂明灶行动。",
            "三大行动",
            ["课桌焕新行动", "操场亮灯行动", "食堂明灶行动"],
        ),
        (
            "battles",
            "今年,全县打赢学校提升、教师提质、校园提标三场硬仗。",
            "三场硬仗",
            ["学校提升", "教师提质", "校园提标"],
        ),
        (
            "the sum in marks behind its list",
            "我区建设劳动教育示范区、科学教育示范区、美育浸润示范区“三个示范区”。",
            "三个示范区",
            ["劳动教育示范区", "科学教育示范区", "美育浸润示范区"],
        ),
        (
            "bodies",
            "我区成立园长联盟、班主任联盟、家长联盟三大联盟。",
            "三大联盟",
            ["园长联盟", "班主任联盟", "家长联盟"],
        ),
        (
            "the sign that is counted",
            "我乡探索大树下领学、院坝里互学、夜校里补学等“五学”方式。",
            "五学",
            ["大树下领学", "院坝里互学", "夜校里补学"],
        ),
        (
            "what the sum is about, in one pair of marks",
            "局长说:“我们实施‘铸魂育人、强基固本、先锋带动、薪火相传’为主题的党建‘四大工程’。”",
            "四大工程",
            ["铸魂育人", "强基固本", "先锋带动", "薪火相传"],
        ),
        (
            "traditional characters",
            "全縣推進課堂提質增效、校園安全守護、鄉村教師扎根三大行動。",
            "三大行動",
            ["課堂提質增效", "校園安全守護", "鄉村教師扎根"],
        ),
    ],
)
def test_a_counted_list_names_its_members(comment, text, whole, members):
    told = parents(text)
    assert whole in told, comment
    assert [name for name, parent in told.items() if parent == whole] == members, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("the count does not agree", "推进课堂提质增效、校园安全守护、乡村教师扎根五大行动。"),
        ("short words are no measures", "明确学校、家庭、社区三方责任。"),
        ("subjects", "开设语文、数学、英语三个活动。"),
        ("stages of schools", "推进学前教育、义务教育、高中教育“三大工程”。"),
        ("two are too few", "推进课堂提质增效、校园安全守护两大行动。"),
        ("too few even behind 等", "推进课堂提质增效、校园安全守护等五大行动。"),
    ],
)
def test_other_lists_name_no_members(comment, text):
    assert all(measure.parent is None for measure in measures(text)), comment
    assert len(measures(text)) <= 1, comment


@pytest.mark.parametrize(
    ("comment", "text", "name"),
    [
        (
            "its steps",
            "健全“师徒结对、骨干领跑、专家把脉”三级培养机制。",
            "“师徒结对、骨干领跑、专家把脉”三级培养机制",
        ),
        (
            "its rules",
            "落实“限量公示、逐级审批、随机抽查”三项制度。",
            "“限量公示、逐级审批、随机抽查”三项制度",
        ),
    ],
)
def test_a_mechanism_told_by_its_steps_in_marks_is_one(comment, text, name):
    assert [(m.name, m.kind) for m in measures(text)] == [(name, "mechanism")]


def test_so_many_brands_are_no_name():
    found = measures("“稻香课堂”“书香校园”“红色课堂”“非遗研学”等4个品牌各具特色。")
    assert "4个品牌" not in {m.name for m in found}
