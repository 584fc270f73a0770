"""Members of what headings spell out, and names that their form alone gives away."""

import pytest

from articles.reading import read_article


def measures(text):
    return read_article(text).initiatives


def names(text):
    return [measure.name for measure in measures(text)]


def parents(text):
    return {measure.name: measure.parent for measure in measures(text)}


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a body without words of its own", "市教育局成立领导小组。", ["领导小组"]),
        ("two bodies", "县里成立领导小组和工作专班。", ["领导小组", "工作专班"]),
        ("counted bodies", "全县成立15个督导小组。", ["督导小组"]),
        ("a treaty", "区政府与大学签署合作办学框架协议。", ["合作办学框架协议"]),
        ("lists of powers", "制定食堂采购权力清单。", ["食堂采购权力清单"]),
        ("a brand with its place", "打造教育强市,让“学在宣城”深入人心。", ["学在宣城"]),
        ("a group of schools", "新校区由实验一小教育集团领办。", ["实验一小教育集团"]),
        ("a group that is founded", "今年,成立江畔实验教育集团。", ["江畔实验教育集团"]),
        ("what enters schools", "开展了30场次非遗进校园、进课堂活动。", ["非遗进校园、进课堂活动"]),
        ("a formula with its noun", "构建“246”教育服务布局。", ["“246”教育服务布局"]),
        ("a formula with a system", "形成“3+2”教研支持体系。", ["“3+2”教研支持体系"]),
        ("a ledger", "建立“1+2”安全隐患监管台账。", ["“1+2”安全隐患监管台账"]),
        ("an honour of the province", "学院入选省“双优计划”名单。", []),
        ("what a place is for the nation", "打造“两大定位”,发挥“四个作用”。", []),
        ("told in one pair of marks", "落实“领导统筹、教师值守、家长接送”3方责任。", ["3方责任"]),
        ("measures only counted", "采取加大投入、强化管理、细化考核三项措施。", []),
        ("an agreement carried out", "落实落细皖苏教育合作协议。", ["皖苏教育合作协议"]),
        ("what every place reforms", "深化教育综合改革。", []),
        ("praise", "表彰了“五星少年”,营造“好氛围”。", []),
        ("a numbered stage", "目前已完成第二期工程。", []),
    ],
)  # fmt: skip
def test_names_are_known_by_their_form(comment, text, expected):
    assert names(text) == expected, comment


def test_a_headline_is_the_title_of_its_document():
    text = (
        "中共某某县委关于进一步加强乡村教育的意见\n\n"
        "为推进乡村教育,现提出以下意见。\n\n一、总体要求\n\n坚持育人为本。\n"
    )
    assert "关于进一步加强乡村教育的意见" in names(text)


def test_a_plan_is_its_own_document_and_that_of_the_city_above_is_not():
    text = (
        "泾县“十四五”教育发展规划\n\n"
        "根据《宣城市“十四五”教育发展规划》,制定本规划。我县现有学校90所。\n"
    )
    assert [(m.name, m.kind) for m in measures(text)] == [("泾县“十四五”教育发展规划", "document")]


def test_headings_name_the_members_of_what_was_announced():
    text = (
        "蓬溪县实施“三联三助”帮扶体系,惠及乡村学校。\n"
        "(1)局领导“联片助校”。共联系学校20所。\n"
        "(2)校长“联级助师”。共联系教师300名。\n"
        "(3)教师“联班助生”。共联系学生5000名。\n"
    )
    told = parents(text)
    assert told["联片助校"] == told["联班助生"] == "“三联三助”帮扶体系"


@pytest.mark.parametrize(
    ("comment", "text", "child", "parent"),
    [
        (
            "a year and the projects of that year",
            "我县将今年定为“校园书香建设年”,重点实施“四大工程”。",
            "四大工程",
            "校园书香建设年",
        ),
        (
            "what a formula stands for",
            "我市建立“237”工作机制,即抓实“课堂提质、师德提升、家校协同”三大行动。",
            "三大行动",
            "“237”工作机制",
        ),
        (
            "the plan stands over the mechanism that it brings",
            "我县印发《蓬溪县“林长+校长”护林育人工作方案》,全面推行“林长+校长”护林育人模式。",
            "“林长+校长”护林育人模式",
            "蓬溪县“林长+校长”护林育人工作方案",
        ),
        (
            "a list that a programme brings about",
            "我县深化清风校园工程,制定《食堂采购责任清单》。",
            "食堂采购责任清单",
            "清风校园工程",
        ),
        (
            "a programme by which the rest is done",
            "全市以“强教兴城”工程为主抓手,实施“三名”工程。",
            "“三名”工程",
            "“强教兴城”工程",
        ),
        (
            "the slogan that opens a paragraph of points",
            "蓬溪县“三个强化”守护校园。(1)强化宣传。发放《安全知识手册》3万册。(2)强化巡查。",
            "安全知识手册",
            "三个强化",
        ),
        (
            "how a programme is run",
            "我县推进“温暖校舍”项目建设。全县实行“温暖校舍”项目领导包抓机制。",
            "“温暖校舍”项目领导包抓机制",
            "“温暖校舍”项目",
        ),
    ],
)
def test_each_measure_stands_under_what_it_belongs_to(comment, text, child, parent):
    told = parents(text)
    assert parent in told, comment
    assert told.get(child) == parent, comment
