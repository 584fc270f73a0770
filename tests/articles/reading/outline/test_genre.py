"""What kind of text it is."""

from __future__ import annotations

import pytest

from tests.articles.reading.outline.case import LEAD, MORE, SOURCE, TITLE, outline_of

CASES = [
    ("a hail that runs on", "speech", [TITLE, SOURCE, "同志们:" + LEAD, MORE]),
    ("the assembly is addressed", "speech", ["教育工作情况报告", SOURCE, "市人大常委会:", LEAD]),
    ("in traditional characters", "speech", ["教育報告", SOURCE, "各位代表:", LEAD]),
    ("the occasion", "speech", ["办好家门口的学校", "——在全县教育大会上的发言", LEAD, MORE]),
    ("what the speaker says of it", "speech", [TITLE, LEAD, "下面,我讲三点意见。", MORE]),
    ("who reports on a speech", "report", [TITLE, SOURCE, "记者获悉,他说:“下面我讲三点。”", LEAD]),
    ("who is quoted", "report", [TITLE, SOURCE, "“我讲三点意见。”局长开门见山。" + LEAD]),
    (
        "answers without named questions",
        "interview",
        [TITLE, "为何出台?", "答:" + LEAD, "有何内容?", "答:" + MORE],
    ),
    ("one answer only", "report", [TITLE, SOURCE, "答:" + LEAD, MORE]),
    ("how figures came about", "notice", ["关于清溪市学位变化的说明", SOURCE, LEAD, "特此说明。"]),
    (
        "parts of one city, no places",
        "report",
        ["临江扩学位", SOURCE, "中心城区:高中迁出去", LEAD, "各县:初中进乡镇", MORE],
    ),
    ("two places", "digest", ["两州办学", SOURCE, "临江州:补短板", LEAD, "巴山州:办寄宿", LEAD]),
    (
        "short names that the headline has",
        "digest",
        ["临江、巴山减负", SOURCE, "一、临江:压作业", LEAD, "二、巴山:减补课", LEAD],
    ),
    (
        "short names that the texts have in full",
        "digest",
        [
            "教育改革走进千家万户",
            SOURCE,
            "临江:扩学位",
            "临江县新建学校六所。" + LEAD,
            "巴山:强师资",
            "巴山区招聘教师百名。" + LEAD,
        ],
    ),
    (
        "words that are no places",
        "report",
        [TITLE, SOURCE, "硬件:建新校", LEAD, "软件:强师资", LEAD],
    ),
    (
        "provinces",
        "digest",
        ["各地推进减负工作", SOURCE, "浙江:", LEAD, "四川:", LEAD, "河北:", LEAD],
    ),
    (
        "names of districts, one with a blank, that could be persons",
        "digest",
        ["区县教育快报五则", SOURCE, "荣昌区", LEAD, "忠 县", LEAD, "奉节县", LEAD],
    ),
    ("a headline about a system", "report", ["某市校长没了级别 办学有了制度", SOURCE, LEAD, MORE]),
    ("a summary and plan", "report", ["某市教育局年度工作总结和工作计划", SOURCE, LEAD, MORE]),
    (
        "districts and zones above their figures",
        "digest",
        [
            *("东山区", "新建2所小学", "高新区", "新建1所中学", "临江生态区", "扩建3所小学"),
            *("航天基地", "新建1所幼儿园", LEAD),
        ],
    ),
    ("a summary that a notice hands on", "report", ["关于印发2024年工作总结的通知", SOURCE, LEAD]),
    ("a plan that a notice hands on", "notice", ["关于印发2024年工作要点的通知", SOURCE, LEAD]),
    (
        "an interview of which the first answer is kept",
        "interview",
        [TITLE, SOURCE, LEAD + "王芳接受了本报记者专访。", "某报记者:成效如何?", "王芳:" + LEAD],
    ),
    (
        "a reporter quoted once",
        "report",
        [TITLE, SOURCE, LEAD, "记者:成效如何?", "王芳:" + LEAD],
    ),
    ("an answer to a proposal", "notice", ["关于第12号提案答复的函", SOURCE, "王芳委员:", LEAD]),
    (
        "a number behind the name",
        "notice",
        ["关于印发工作要点的通知 某教〔2023〕2号", SOURCE, LEAD],
    ),
    (
        "a reply without a headline",
        "notice",
        [
            "王芳委员:",
            "你提出的《关于增加学位的提案》收悉,现答复如下:",
            LEAD,
            "某县教委",
            "2023年5月6日",
        ],
    ),
    ("a letter to pupils", "report", ["王芳委员来到学校,回答同学们的提问。" + LEAD, MORE]),
    (
        "who is asked to help with a plan",
        "report",
        ["某县邀请代表共谋教育事业发展规划", SOURCE, LEAD],
    ),
    ("the plan itself", "notice", ["某县教育事业发展规划", SOURCE, LEAD]),
    (
        "what is asked of an office's head",
        "interview",
        [TITLE, "记者:为何新建学校?", "教育局长:" + LEAD, "记者:何时建成?", "教育局长:" + MORE],
    ),
    (
        "two provinces with headings of their own",
        "digest",
        ["开学啦", SOURCE, LEAD, "北京:", "服务更周到", LEAD, "山西:", "课堂更鲜活", LEAD],
    ),
    (
        "what ends like a place and is none",
        "report",
        [TITLE, SOURCE, LEAD, "组建校际联盟 留住师生", LEAD, "跨区就读 接送为首位", LEAD],
    ),
    (
        "places in brackets before what they did",
        "digest",
        [
            "教育动态",
            SOURCE,
            "【南湖区】课堂上云",
            LEAD,
            "【丰县】校长结对",
            LEAD,
            "【白水市】办园",
            LEAD,
        ],
    ),
    (
        "a bracket of another kind",
        "report",
        [TITLE, SOURCE, "【南湖区域】", LEAD, "【丰收】", LEAD],
    ),
    (
        "a press conference, each by post and name",
        "interview",
        [
            TITLE,
            SOURCE,
            "某市举行新闻发布会,介绍教育工作有关情况,并回答记者提问。" + LEAD,
            "市政府新闻办主任 石岩:",
            "各位媒体朋友:",
            LEAD,
            "市教育局副局长 王小芳:",
            MORE,
        ],
    ),
    (
        "one question to an officer whose name is not told",
        "interview",
        [
            TITLE,
            SOURCE,
            "会后集中采访,这在全市还是首次。",
            "记者:入学难怎么解?",
            "市教育局局长:" + LEAD,
        ],
    ),
    (
        "news of two districts, each with its own dateline",
        "digest",
        [
            "各地动态",
            "青山市河湾区:把好事办在家门口",
            "本报讯(通讯员 王芳)" + LEAD,
            "青禾县:以项目带动乡村教育",
            "本报讯(通讯员 李明)" + MORE,
        ],
    ),
    (
        "an officer above a paragraph, nobody asking",
        "report",
        [TITLE, SOURCE, LEAD, "市教育局副局长 王小芳:", MORE, LEAD],
    ),
]


@pytest.mark.parametrize(("comment", "genre", "lines"), CASES, ids=[c[0] for c in CASES])
def test_tells_the_genre(comment: str, genre: str, lines: list[str]) -> None:
    assert outline_of(*lines)[1].genre == genre
