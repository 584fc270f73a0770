"""Slogans that a row of headings spells out."""

import pytest

from articles.reading import read_article

MORE = "全县新建学校六所,新增学位三千个,群众满意度明显提高,办学条件持续改善。"


def measures(opening, headings):
    marks = "一二三四五"
    parts = [f"{marks[at]}、{heading}\n{MORE}\n" for at, heading in enumerate(headings)]
    text = f"某县教育工作见成效\n来源:某县日报 时间:2023-05-06\n{opening}{MORE}\n" + "".join(parts)
    return {m.name: (m.kind, m.parent) for m in read_article(text).initiatives}


@pytest.mark.parametrize(
    ("comment", "opening", "headings", "expected"),
    [
        (
            "nets", "该县围绕“三张网”做文章。",
            ["织密“校舍网”,学位够得着", "织密“名师网”,老师留得住", "织密“护苗网”,孩子有人疼"],
            {"三张网": ("framework", None), "校舍网": ("framework", "三张网"),
             "名师网": ("framework", "三张网"), "护苗网": ("framework", "三张网")},
        ),
        (
            "of two, in traditional characters", "縣裏用好“兩把尺子”。",
            ["用好“德育尺子”", "用好“成長尺子”"],
            {"兩把尺子": ("framework", None), "德育尺子": ("framework", "兩把尺子"),
             "成長尺子": ("framework", "兩把尺子")},
        ),
        (
            "one heading more than the slogan counts", "该县围绕“两张网”做文章。",
            ["织密“校舍网”,学位够得着", "织密“名师网”,老师留得住", "织密“护苗网”,孩子有人疼"], {},
        ),
        (
            "headings that name something else", "该县围绕“三张网”做文章。",
            ["办好“家门口”的学校", "织密“名师网”,老师留得住", "让孩子有“甜日子”"], {},
        ),
        (
            "a heading without a name", "该县围绕“三张网”做文章。",
            ["织密“校舍网”,学位够得着", "织密“名师网”,老师留得住", "让孩子有人疼"], {},
        ),
    ],
)  # fmt: skip
def test_headings_spell_out_a_slogan(comment, opening, headings, expected):
    assert measures(opening, headings) == expected, comment


def test_what_a_part_tells_of_stands_under_its_member():
    text = (
        "某县教育工作见成效\n来源:某县日报 时间:2023-05-06\n该县围绕“两张网”做文章。" + MORE + "\n"
        "一、织密“校舍网”,学位够得着\n县里实施“暖冬工程”,改造锅炉20台。" + MORE + "\n"
        "二、织密“名师网”,老师留得住\n县里推行“青蓝结对”制度,结成对子90对。" + MORE + "\n"
    )
    told = {m.name: m.parent for m in read_article(text).initiatives}
    assert told["暖冬工程"] == "校舍网"
    assert told["“青蓝结对”制度"] == "名师网"


def test_a_measure_of_its_own_stands_under_the_slogan():
    found = measures(
        "县里推进“三大工程”。",
        ["实施“青禾工程”", "实施“繁星工程”", "实施“暖阳工程”"],
    )
    assert {name: parent for name, (_, parent) in found.items()} == {
        "三大工程": None, "青禾工程": "三大工程", "繁星工程": "三大工程", "暖阳工程": "三大工程",
    }  # fmt: skip


def test_headings_name_the_members_of_half_a_slogan():
    found = measures(
        "该县以“三环五联”织就共育网。", ["扣紧“组织环”", "做优“课程环”", "延展“服务环”"]
    )
    assert {name: parent for name, (_, parent) in found.items()} == {
        "三环五联": None, "组织环": "三环五联", "课程环": "三环五联", "服务环": "三环五联",
    }  # fmt: skip


def test_half_a_slogan_is_a_member_of_it():
    text = (
        "县里摸出一套“四统两查一公示”办法。所谓“四统”,就是统一采购。"
        "“两查”,一查后厨。“一公示”,公示食谱。"
    )
    told = {m.name: m.parent for m in read_article(text).initiatives}
    assert told["四统"] == told["一公示"] == "“四统两查一公示”办法"


def test_headings_open_with_the_actions_of_a_sum():
    found = measures(
        "全县全力实施“三大行动”,各项工作取得新进展。",
        ["校舍焕新行动补短板", "名师扎根行动强队伍", "课堂提质行动增实效"],
    )
    assert {name: parent for name, (_, parent) in found.items()} == {
        "三大行动": None, "校舍焕新行动": "三大行动", "名师扎根行动": "三大行动",
        "课堂提质行动": "三大行动",
    }  # fmt: skip


def test_headings_that_do_not_open_with_it_name_none():
    found = measures("全县全力实施“三大行动”。", ["让校舍焕新", "名师扎根行动强队伍", "课堂要提质"])
    assert set(found) <= {"三大行动", "名师扎根行动"}


@pytest.mark.parametrize("of", [3, 2])
def test_what_a_section_tells_of_stands_under_the_name_that_heads_it(of):
    text = (
        "某县教育工作见成效\n来源:某县日报 时间:2023-05-06\n"
        "县里大力实施县中提质、乡校焕新、师资强基“三大行动”。" + MORE + "\n"
    )
    for heading, told in [
        ("县中提质 留住好苗子", "出台《某县高中教学质量奖惩办法》。"),
        ("乡校焕新 办到家门口", "开通“爱心护学专线”。"),
        ("师资强基 引得进教得好", "实施“雁归计划”。"),
    ][:of]:
        text += f"{heading}\n县里{told}{MORE}\n"
    told = {m.name: m.parent for m in read_article(text).initiatives}
    assert told["某县高中教学质量奖惩办法"] == "县中提质"
    assert told["爱心护学专线"] == "乡校焕新"
    assert told["县中提质"] == "三大行动"
