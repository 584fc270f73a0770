"""Genre, headings and their levels, turns of an interview, sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.decode import decode
from articles.reading.decoded import Hints
from articles.reading.fold import fold
from articles.reading.outline import outline
from articles.reading.page import read_page
from articles.reading.records import Span
from tests.articles.reading.outline.case import LEAD, MORE, SOURCE, TITLE, outline_of, parts, shape

SHAPES: list[tuple[str, list[str], list[tuple[int, str | None, str]]]] = [
    (
        "numbered headings that run on end with their first clause",
        [
            "一、补齐短板,幼儿园越办越多。" + MORE,
            "(一)挂图作战,限期销号。" + MORE,
            "二、优质均衡,家门口有好学校。" + MORE,
        ],
        [(1, "一、", "补齐短板"), (2, "(一)", "挂图作战"), (1, "二、", "优质均衡")],
    ),
    (
        "steps and points that are counted",
        ["第一步,名校带新校。" + MORE, "第二步,城区带乡镇。" + MORE],
        [(1, "第一步", "名校带新校"), (1, "第二步", "城区带乡镇")],
    ),
    (
        "thanks are no heading",
        ["一、建园舍", LEAD, "二、强师资", MORE, "我就介绍到这里,谢谢大家!", LEAD],
        [(1, "一、", "建园舍"), (1, "二、", "强师资")],
    ),
    (
        "numbered lines nest by their kind",
        [
            "一、加强领导",
            LEAD,
            "(一)建专班",
            LEAD,
            "1.定人员。" + MORE,
            "2.定职责。" + MORE,
            "二、强化保障",
            LEAD,
        ],
        [
            (1, "一、", "加强领导"),
            (2, "(一)", "建专班"),
            (3, "1.", "定人员"),
            (3, "2.", "定职责"),
            (1, "二、", "强化保障"),
        ],
    ),
    (
        "clauses behind 一是 up to the first stop",
        [LEAD, "一是抓规划。" + MORE + "二是抓建设,补短板。" + MORE + "三是抓管理;" + MORE],
        [(1, "一是", "抓规划"), (1, "二是", "抓建设"), (1, "三是", "抓管理")],
    ),
    (
        "首先是, 其次是, 最后是, and a count that goes on",
        [
            LEAD,
            "首先是规划到位。" + MORE,
            "其次是资源到位。" + MORE,
            "最后是督导到位。" + MORE + "四是宣传到位。" + MORE,
        ],
        [
            (1, "首先是", "规划到位"),
            (1, "其次是", "资源到位"),
            (1, "最后是", "督导到位"),
            (1, "四是", "宣传到位"),
        ],
    ),
    (
        "stacked bare lines, then clauses",
        [
            LEAD,
            "要求从严",
            "“四个到位”抓落实",
            "一是定规划。" + MORE,
            "二是定职责。" + MORE,
            "学习求实",
            "“三学联动”提成效",
            LEAD,
        ],
        [
            (1, None, "要求从严"),
            (2, None, "“四个到位”抓落实"),
            (3, "一是", "定规划"),
            (3, "二是", "定职责"),
            (1, None, "学习求实"),
            (2, None, "“三学联动”提成效"),
        ],
    ),
    (
        "dashes hold clauses, and come back to their level",
        [
            LEAD,
            "围绕目标抓建设",
            LEAD,
            "——实施学位扩容工程,再建一批学校。一是建小学。" + MORE + "二是建中学。" + MORE,
            "——实施名师培养工程,引进一批教师。" + MORE,
        ],
        [
            (1, None, "围绕目标抓建设"),
            (2, "——", "实施学位扩容工程"),
            (3, "一是", "建小学"),
            (3, "二是", "建中学"),
            (2, "——", "实施名师培养工程"),
        ],
    ),
    (
        "a list in one paragraph does not hold the next heading",
        [
            "主要抓好两件事:一是建学校。" + MORE + "二是强师资。" + MORE,
            "一、建学校",
            LEAD,
            "二、强师资",
            LEAD,
        ],
        [
            (1, "一是", "建学校"),
            (1, "二是", "强师资"),
            (1, "一、", "建学校"),
            (1, "二、", "强师资"),
        ],
    ),
    (
        "a sentence that only counts up has no parts",
        [LEAD, "会议有三项议程:一是听取汇报;二是交流发言;三是部署工作。会后参观了学校。"],
        [],
    ),
    (
        "nor has one that says what is lacking",
        [LEAD, "当前困难不少,一是经费不足,二是校舍老旧,三是教师偏少。" + MORE],
        [],
    ),
    (
        "nor demands within a sentence",
        [LEAD, "会议要求,一要抓安全,守底线;二要抓质量,促均衡;三要抓作风,树形象。" + MORE],
        [],
    ),
    (
        "but demands that open sentences are parts",
        [LEAD, "一要抓安全。" + MORE + "二要抓质量。" + MORE],
        [(1, "一要", "抓安全"), (1, "二要", "抓质量")],
    ),
    (
        "numbers before running text are items",
        [
            LEAD,
            "1、学校是育人的地方,办好每一所学校关系千家万户,要把钱花在刀刃上,花在学生身上。",
            "2、教师是立教的根本,建强每一支队伍关系学校发展,要让教师安心从教,舒心从教。",
        ],
        [],
    ),
    (
        "a list of schools has no parts",
        [LEAD, "1.临江县实验小学", "2.巴山区第一中学", "3.白水市幼儿园", "4.青石县职教中心", MORE],
        [],
    ),
    (
        "captions with a bullet, one below the other",
        [LEAD, "■学校的新操场", "■学校的新食堂", LEAD, "■校长和学生", LEAD],
        [],
    ),
    (
        "captions without one",
        [LEAD, "开学典礼现场", LEAD, "学生正在新教室上课", LEAD, "学校一角", LEAD],
        [],
    ),
    (
        "who speaks, with the post below the name",
        [LEAD, "石岩", "某县第一中学校长", LEAD, "李明", "某县教育局局长", LEAD],
        [],
    ),
    (
        "headings of a page that has lost its lines",
        [LEAD + " 一、坚持统筹推进 1.健全机制。" + MORE + " 二、坚持固本强基 2.建强队伍。" + MORE],
        [
            (1, "一、", "坚持统筹推进"),
            (2, "1.", "健全机制"),
            (1, "二、", "坚持固本强基"),
            (2, "2.", "建强队伍"),
        ],
    ),
    ("captions with their photographer", [LEAD, "局长在会上介绍情况 摄影 石岩", LEAD], []),
    ("a caption with its source", [LEAD, "师生走进县博物馆 图源:县教育局", LEAD], []),
    ("captions with their source", [LEAD, "学校办起了食堂(图:县教育局)", LEAD], []),
    ("what somebody says", [LEAD, "家长拉着老师的手说:“孩子上学近多了!”", LEAD], []),
    ("the headline once more", [LEAD, TITLE, LEAD], []),
    ("a subtitle", ["家门口办起新学校", LEAD, MORE], []),
    (
        "short names in brackets, however short the text",
        ["[临江]", "临江县建校三所。", "[巴山]", "巴山区建校两所", "[白水]", "白水市建校一所"],
        [(1, None, "[临江]"), (1, None, "[巴山]"), (1, None, "[白水]")],
    ),
    (
        "words in brackets that paragraphs open with",
        [LEAD, "【压实责任】" + LEAD, "【建强队伍】" + LEAD, "【守住底线】" + LEAD],
        [(1, None, "压实责任"), (1, None, "建强队伍"), (1, None, "守住底线")],
    ),
    (
        "short sentences that paragraphs open with",
        [LEAD, "强化组织保障。" + LEAD, "优化学校布局。" + LEAD, "严格督导考核。" + LEAD],
        [(1, None, "强化组织保障"), (1, None, "优化学校布局"), (1, None, "严格督导考核")],
    ),
    (
        "not one such sentence by itself",
        [LEAD, "强化组织保障。" + LEAD, LEAD, "优化学校布局。" + LEAD],
        [],
    ),
    (
        "a county's name with a colon heads a section",
        [
            "临江县教体局:",
            "强化落实提效能",
            LEAD,
            "巴山区教体局:",
            "擦亮教育新品牌",
            LEAD,
            "白水市教体局:",
            "夯实发展基石",
            LEAD,
        ],
        [
            (1, None, "临江县教体局"),
            (2, None, "强化落实提效能"),
            (1, None, "巴山区教体局"),
            (2, None, "擦亮教育新品牌"),
            (1, None, "白水市教体局"),
            (2, None, "夯实发展基石"),
        ],
    ),
    (
        "numbered headings in a text that lost its paragraphs",
        ["(一)联学校。" + MORE + "(二)联班级。" + MORE + "(三)联家庭。" + MORE],
        [(1, "(一)", "联学校"), (1, "(二)", "联班级"), (1, "(三)", "联家庭")],
    ),
    (
        "a heading broken over two lines",
        [LEAD, "一、提高站位,明确任务,", "增强办好教育的使命感", LEAD, "二、强化保障", LEAD],
        [(1, "一、", "提高站位,明确任务,增强办好教育的使命感"), (1, "二、", "强化保障")],
    ),
    (
        "signs within quotation marks end no clause",
        [LEAD, "一是推行“一校一策,一生一案”工作法,精准施策。二是建立台账。" + MORE],
        [(1, "一是", "推行“一校一策,一生一案”工作法"), (1, "二是", "建立台账")],
    ),
    (
        "a bullet is a heading's marker",
        [LEAD, "◆抓统筹", LEAD, "◆抓责任", LEAD],
        [(1, "◆", "抓统筹"), (1, "◆", "抓责任")],
    ),
    (
        "headings that count themselves by a word",
        [LEAD, "举措一:抓统筹", LEAD, "举措二:抓责任", LEAD],
        [(1, "举措一", "抓统筹"), (1, "举措二", "抓责任")],
    ),
    ("a remark in brackets is no heading", [LEAD, "(责任单位:各学校)", LEAD], []),
    (
        "nor is a subtitle",
        ["——某县扩大学位纪实", LEAD, "布局:一个不能少", LEAD],
        [(1, None, "布局:一个不能少")],
    ),
    ("a single 一是 is no list", [LEAD, "这项工作的难点,一是钱从哪里来。" + MORE], []),
    (
        "首先 in a sentence is no list",
        [LEAD, "首先请他介绍情况。" + MORE, "最后他表示感谢。" + MORE],
        [],
    ),
    ("a lone 1. is an item", [LEAD, "1.报名表", LEAD], []),
    (
        "captions and salutations are no headings",
        [LEAD, "图为学校食堂", LEAD, "各县区教育局:", LEAD],
        [],
    ),
    ("nor is a signature", [LEAD, MORE, "某县教育局", "2023年5月6日"], []),
    (
        "sentences of one length that open three paragraphs running head them",
        [
            LEAD,
            "县乡两级协同发力。" + LEAD,
            "学校家庭密切配合。" + LEAD,
            "师生员工共同参与。" + LEAD,
        ],
        [
            (1, None, "县乡两级协同发力"),
            (1, None, "学校家庭密切配合"),
            (1, None, "师生员工共同参与"),
        ],
    ),
    (
        "sentences of any length are sentences",
        [LEAD, "天气转凉。" + LEAD, "新生走进宽敞明亮的教室。" + LEAD, "操场翻新。" + LEAD],
        [],
    ),
    (
        "a sentence that a list follows at once heads it, and the items are its parts",
        [
            "甲县“两个抓手”管好食堂。(1)抓源头,统一采购食材。"
            + LEAD
            + "(2)抓后厨,逐校查验。"
            + MORE,
            "乙县“一张清单”管好校车 。(1)查车况,消除隐患。" + LEAD + "(2)查线路,避开险段。" + MORE,
        ],
        [
            (1, None, "甲县“两个抓手”管好食堂"),
            (2, "(1)", "抓源头"),
            (2, "(2)", "抓后厨"),
            (1, None, "乙县“一张清单”管好校车"),
            (2, "(1)", "查车况"),
            (2, "(2)", "查线路"),
        ],
    ),
    (
        "bracketed numbers within a sentence are no parts",
        [LEAD, "申请时须带:(1)户口簿;(2)房产证;(3)预防接种证,三样缺一不可。" + MORE],
        [],
    ),
    (
        "nor the headline's lines above a dateline",
        ["再添学位三千个", "本报讯(记者 王芳)" + LEAD, MORE],
        [],
    ),
    (
        "nor the headline of a document that a notice hands on",
        [
            "现将方案印发给你们。",
            "某县教育局",
            "2023年5月6日",
            "某县学前教育行动方案",
            "一、总体要求",
            LEAD,
            "二、保障措施",
            LEAD,
        ],
        [(1, "一、", "总体要求"), (1, "二、", "保障措施")],
    ),
    (
        "paragraphs with a dash stand within 第一",
        [
            LEAD,
            "第一,补学位。" + MORE,
            "——新建学校。" + MORE,
            "——改造校舍。" + MORE,
            "第二,强师资。" + MORE,
        ],
        [
            (1, "第一", "补学位"),
            (2, "——", "新建学校"),
            (2, "——", "改造校舍"),
            (1, "第二", "强师资"),
        ],
    ),
    (
        "but beside a list of 一是 that is done",
        [
            LEAD,
            "一是补学位。" + MORE + "二是强师资。" + MORE,
            "——新建学校。" + MORE,
            "——改造校舍。" + MORE,
        ],
        [
            (1, "一是", "补学位"),
            (1, "二是", "强师资"),
            (1, "——", "新建学校"),
            (1, "——", "改造校舍"),
        ],
    ),
    (
        "bulleted lines below bracketed ones",
        [
            LEAD,
            "【扩学位】",
            "◆新建学校六所",
            MORE,
            "◆改造校舍九处",
            MORE,
            "【强师资】",
            "◆招聘教师百名",
            MORE,
            "【重安全】",
            MORE,
        ],
        [
            (1, None, "【扩学位】"),
            (2, "◆", "新建学校六所"),
            (2, "◆", "改造校舍九处"),
            (1, None, "【强师资】"),
            (2, "◆", "招聘教师百名"),
            (1, None, "【重安全】"),
        ],
    ),
    (
        "what stands right below a counted heading is its part",
        [LEAD, "路径1 高位推动", "规划写进清单", LEAD, "经验一:统筹", MORE, "经验二:协同", MORE],
        [
            (1, "路径1", "高位推动"),
            (2, None, "规划写进清单"),
            (3, "经验一", "统筹"),
            (3, "经验二", "协同"),
        ],
    ),
    (
        "a heading above a sentence as short as itself",
        [
            LEAD,
            MORE,
            "上学路上的新变化",
            "路,一米一米地延伸。",
            "这是一条孩子们走了多年的路。" + LEAD,
        ],
        [(1, None, "上学路上的新变化")],
    ),
    (
        "a heading ends in 等 as a verb",
        [LEAD, "谈缘起:孩子们不能等", LEAD, "谈将来:起点更平等", LEAD],
        [(1, None, "谈缘起:孩子们不能等"), (1, None, "谈将来:起点更平等")],
    ),
    ("but no list", [LEAD, "乒乓球、合唱、书法等", LEAD, "剪纸、舞龙、腰鼓等", LEAD], []),
    ("nor a button between paragraphs", [LEAD, MORE, "请继续往下阅读...", LEAD, MORE], []),
    (
        "but one on a line of its own between paragraphs is a part of a text that was cut",
        [LEAD, "1.创新领域:农村教育最为活跃", LEAD, MORE],
        [(1, "1.", "创新领域:农村教育最为活跃")],
    ),
    (
        "the first of several bracketed heads",
        ["【南湖区】课堂上云", LEAD, "【丰县】校长结对", LEAD],
        [(1, None, "【南湖区】课堂上云"), (1, None, "【丰县】校长结对")],
    ),
    ("a bracketed column alone", ["【教育周刊】本期关注", LEAD, MORE], []),
    (
        "nor where a text or a picture is from",
        [LEAD, "本文由作者授权转发", LEAD, "图片来源:某某网", MORE, "问题和方法", LEAD],
        [(1, None, "问题和方法")],
    ),
    (
        "a figure behind one of several labels of a kind",
        [LEAD, "学位:从挤到宽", LEAD, "师资:300名教师动起来", LEAD, "质量:家长不再择校", LEAD],
        [
            (1, None, "学位:从挤到宽"),
            (1, None, "师资:300名教师动起来"),
            (1, None, "质量:家长不再择校"),
        ],
    ),
    (
        "a lone 1. and a lone (1) below it, of a text that was cut",
        ["一、基本情况与问题", "1、教育信息化的建设和应用", "(1)高标准配齐各校的设备", LEAD],
        [
            (1, "一、", "基本情况与问题"),
            (2, "1、", "教育信息化的建设和应用"),
            (3, "(1)", "高标准配齐各校的设备"),
        ],
    ),
    (
        "a lone 1. below a coarser heading and above its text",
        [LEAD, "一、主要做法", "1、把教育摆在优先地位。", LEAD],
        [(1, "一、", "主要做法"), (2, "1、", "把教育摆在优先地位")],
    ),
    ("nor the headline again below a picture", [LEAD, TITLE + "(全景图)1", LEAD, MORE], []),
]


@pytest.mark.parametrize(("comment", "lines", "expected"), SHAPES, ids=[s[0] for s in SHAPES])
def test_finds_headings_and_their_levels(
    comment: str, lines: list[str], expected: list[tuple[int, str | None, str]]
) -> None:
    assert parts(*lines) == expected


def test_a_section_runs_to_the_end_of_its_parts() -> None:
    text, found = outline_of(
        TITLE,
        "一、加强领导",
        LEAD,
        "一是建专班。" + MORE + "二是压责任。" + MORE,
        "二、强化保障",
        MORE,
    )
    first, one, two, second = found.sections
    assert first.span.of(text).startswith("一、加强领导\n")
    assert first.span.covers(one.span)
    assert first.span.covers(two.span)
    assert one.span.of(text) == "一是建专班。" + MORE
    assert first.span.end <= second.span.start
    assert second.span.of(text) == "二、强化保障\n" + MORE
    assert two.heading_span.of(text) == "压责任"


def test_headings_that_a_file_marks_count() -> None:
    text = "\n".join(
        [
            TITLE,
            LEAD,
            "2023年的工作打算是这样一条很长很长很长很长很长很长很长很长很长很长的标题",
            LEAD,
        ]
    )
    at = text.index("2023年")
    hints = Hints(headings=((Span(at, text.index("\n", at)), 2),))
    folded = fold(text)
    found = outline(text, folded, read_page(text, folded, hints=hints), hints=hints)
    assert [s.heading_span.start for s in found.sections] == [at]


INTERVIEW = [
    "对话某市教育局局长李明",
    "主持人:各位网友大家好,今天我们请来了市教育局局长李明,请他谈谈办学的情况。",
    "李明:大家好。" + LEAD,
    "主持人:下一步有哪些打算?",
    "李明:主要做两件事。一是建学校。" + MORE + "二是强师资。" + MORE,
]


def test_an_interview_has_turns_and_sections_with_their_speaker() -> None:
    text, found = outline_of(*INTERVIEW)
    assert found.genre == "interview"
    assert [(t.speaker, t.role) for t in found.turns] == [
        ("主持人", "host"),
        ("李明", "guest"),
        ("主持人", "host"),
        ("李明", "guest"),
    ]
    assert found.turns[2].span.of(text) == INTERVIEW[3]
    assert [(s.heading, s.speaker) for s in found.sections] == [
        ("建学校", "李明"),
        ("强师资", "李明"),
    ]


def test_a_heading_with_a_colon_above_a_question_is_no_turn() -> None:
    parts_of_it = ["谈缘起:大山里的孩子", "谈路径:课堂里的变化", "谈将来:家门口的学校"]
    asked = [[part, "记者:成效如何?", "王芳:" + LEAD] for part in parts_of_it]
    found = outline_of(TITLE, LEAD, *(line for part in asked for line in part))[1]
    assert [s.heading for s in found.sections] == parts_of_it
    assert [t.speaker for t in found.turns] == ["记者", "王芳"] * 3


def test_a_heading_may_end_in_a_name_in_marks() -> None:
    parts_of_it = ["谈缘起:校园不是“孤岛”", "谈路径:“三把尺子”", "谈将来:不做“盆景”"]
    asked = [[part, "记者:成效如何?", "王芳:" + LEAD] for part in parts_of_it]
    found = outline_of(TITLE, LEAD, *(line for part in asked for line in part))[1]
    assert [s.heading for s in found.sections] == parts_of_it


@pytest.mark.parametrize("voices", ["主持人 同期声 解说 同期声", "記者 同期聲 記者 同期聲"])
def test_a_broadcasts_script_is_a_report_and_its_voices_head_nothing(voices: str) -> None:
    said = [f"【{voice}】{LEAD}" for voice in voices.split()]
    found = outline_of(
        TITLE, said[0], "建得快,更要办得好", *said[1:3], "把心放在孩子身上", said[3]
    )[1]
    assert found.genre == "report"
    assert found.turns == ()
    assert [s.heading for s in found.sections] == ["建得快,更要办得好", "把心放在孩子身上"]


def test_what_is_asked_below_the_name_of_who_asks_is_no_heading() -> None:
    said = [LEAD, "二期工程何时开工,请问县里有什么打算?", LEAD + MORE]
    turns = [line for who, words in zip(ASKING, said, strict=True) for line in (who, words)]
    assert outline_of("新闻发布会实录", *turns)[1].sections == ()


ASKING = ["李明:", "某县日报记者:", "李明:"]


def test_speakers_may_stand_in_brackets_or_be_spread() -> None:
    _, brackets = outline_of("访谈", *(f"[{who}]{LEAD}" for who in ["主持人", "李明"] * 2))
    _, spread = outline_of("访谈", *(f"{who}:{LEAD}" for who in ["记  者", "李  明"] * 2))
    assert [t.speaker for t in brackets.turns] == ["主持人", "李明"] * 2
    assert [t.speaker for t in spread.turns] == ["记者", "李明"] * 2


GENRES = [
    ("report", [TITLE, LEAD, MORE]),
    ("notice", ["某县教育局关于开展入学报名的通知", "各学校:", LEAD, "特此通知。"]),
    ("notice", ["关于建设教育强区的实施方案", LEAD, "一、总体要求", MORE]),
    ("report", ["我市召开贯彻落实减负意见工作推进会", LEAD, MORE]),
    ("report", ["市教育局出台教师关爱措施", LEAD, MORE]),
    ("speech", ["在全市教育工作会议上的讲话", "同志们:", LEAD, MORE]),
    ("speech", ["深化改革 提升质量", "——在教育大会上的报告", "同志们:", LEAD, MORE]),
    ("digest", ["各地减负工作扫描", "临江县:", LEAD, "巴山区:", LEAD, "白水市:", LEAD]),
    ("digest", ["各地减负工作扫描", f"临江县:{LEAD}", f"巴山区:{LEAD}", f"白水市:{LEAD}"]),
    ("digest", ["各地学校建设", *(f"[{n}]\n{n}县{LEAD}" for n in ("临江", "巴山", "白水"))]),
    ("interview", ["让每个孩子上好学——访某县教育局局长王芳", LEAD, MORE]),
    ("interview", ["某市教育局局长访谈录", LEAD, MORE]),
    ("report", ["某县教师走访困难家庭", LEAD, MORE]),
    (
        "notice",
        [
            "以办好每一所学校为总体目标,统筹推进各级各类教育协调发展,加快补齐短板。",
            "到2027年,全县学前教育毛入园率达到95%,义务教育巩固率达到98%,办学条件显著改善。",
        ],
    ),
    (
        "report",
        [
            "记者了解到,该县以办好每一所学校为总体目标,统筹推进各级各类教育协调发展。",
            "到2027年,全县学前教育毛入园率达到95%,义务教育巩固率达到98%,办学条件显著改善。",
        ],
    ),
    (
        "digest",
        [
            "减负进行时",
            LEAD,
            "一、临江县建强课程。" + LEAD,
            "二、巴山区创新作业。" + LEAD,
            "三、白水市做优服务。" + LEAD,
        ],
    ),
    ("report", [TITLE, LEAD, "推进城区扩容", LEAD, "加强乡镇建设", LEAD, "优化县域布局", LEAD]),
]


@pytest.mark.parametrize(("genre", "lines"), GENRES)
def test_tells_the_genre(genre: str, lines: list[str]) -> None:
    assert outline_of(*lines)[1].genre == genre


SENTENCES = [
    (
        "at 。 and the line's end",
        ["已建成12所。明年完工", "再建8所"],
        ["已建成12所。", "明年完工", "再建8所"],
    ),
    ("not at a semicolon", ["建成12所;再建8所。"], ["建成12所;再建8所。"]),
    ("closing marks belong to the sentence", ["“再建8所。”局长说。"], ["“再建8所。”", "局长说。"]),
    ("at full-width and ASCII marks", ["何时完工?年底!好!"], ["何时完工?", "年底!", "好!"]),
    ("without the blanks before", ["　　已建成。 再建。"], ["已建成。", "再建。"]),
]


@pytest.mark.parametrize(("comment", "lines", "expected"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_splits_sentences(comment: str, lines: list[str], expected: list[str]) -> None:
    text, found = outline_of(LEAD, *lines, LEAD)
    assert [s.of(text) for s in found.sentences][1:-1] == expected


def test_furniture_has_no_sentences() -> None:
    text, found = outline_of("首页|登录|注册", TITLE, LEAD, "版权所有。未经许可不得转载。")
    assert [s.of(text) for s in found.sentences] == [TITLE, LEAD]


PARTS = [
    LEAD,
    MORE,
    "一、加强领导",
    "(二)建专班",
    "要求从严",
    "主持人:好",
    "李明:好。" + LEAD,
    "——建学校,强师资。" + MORE,
    "一是好。二是好。",
    "",
    "3.",
    "临江县:",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=14) | st.lists(st.text(max_size=30), max_size=8))
def test_the_outline_of_any_text_is_sound(lines: list[str]) -> None:
    text, found = outline_of(*lines)
    level = 0
    for section in found.sections:
        assert section.span.covers(section.heading_span)
        assert section.span.end <= len(text)
        assert section.level <= level + 1
        level = section.level
        assert "".join(section.heading_span.of(text).split()) == "".join(section.heading.split())
    starts = [section.span.start for section in found.sections]
    assert starts == sorted(starts)
    assert all(a.end <= b.start for a, b in zip(found.sentences, found.sentences[1:], strict=False))
    assert all("\n" not in sentence.of(text) for sentence in found.sentences)


def test_districts_and_zones_above_their_figures_are_headings() -> None:
    rows = [
        "东山区",
        "新建2所小学",
        "扩建1所中学",
        "高新区",
        "新建1所中学",
        "航天基地",
        "新建3所小学",
    ]
    heads = ["东山区", "高新区", "航天基地"]
    assert shape(*rows, LEAD) == [(1, None, head) for head in heads]
    more = [*rows, "临江县", "扩建县城第一小学、第二小学;", LEAD]
    assert shape(*more) == [(1, None, head) for head in [*heads, "临江县"]]


def test_districts_with_nothing_under_them_are_a_menu() -> None:
    assert shape("东山区", "高新区", "临江县", TITLE, SOURCE, LEAD, MORE) == []


def test_the_name_of_a_document_with_its_years_is_no_heading() -> None:
    assert parts(LEAD, "2023年5月6日", "某县学前教育行动计划(2023—2025年)", LEAD) == []


@pytest.mark.parametrize(
    ("comment", "markup", "sections"),
    [
        (
            "two bold paragraphs right below the source line",
            "<p><strong>把学校办到家门口</strong></p>{0}<p><b><span>让教师留得住</span></b></p>{0}",
            ["把学校办到家门口", "让教师留得住"],
        ),
        (
            "two that are centred, in traditional characters",
            '<p align="center">學位更足</p>{0}<p style="text-align: center;">教師更強</p>{0}',
            ["學位更足", "教師更強"],
        ),
        ("one alone: a subtitle", "<p><b>某县扩大学前教育资源的路径</b></p>{0}{0}", []),
        ("bold sentences", "<p><b>全县新建学校六所。</b></p>{0}<p><b>招聘百人。</b></p>{0}", []),
        ("bold words in a paragraph", "<p><b>全县</b>{1}</p><p><b>今年</b>{1}</p>", []),
    ],
)
def test_a_paragraph_set_off_is_a_heading(comment: str, markup: str, sections: list[str]) -> None:
    body = markup.format(f"<p>{LEAD}</p>", LEAD)
    page = f"<html><body><h1>{TITLE}</h1><p>{SOURCE}</p>{body}</body></html>"
    decoded = decode(page, name="a.html")
    folded, hints = fold(decoded.text), decoded.hints
    read = read_page(decoded.text, folded, hints=hints)
    assert [
        s.heading for s in outline(decoded.text, folded, read, hints=hints).sections
    ] == sections


def test_a_place_before_its_figure_is_a_heading_and_no_entry_of_a_form() -> None:
    lines = ["东山区:新建校园", LEAD, "巴山区:3所新学校", LEAD, "白水县:2所新学校", LEAD]
    assert [heading for _, _, heading in parts(*lines)] == lines[::2]
    assert parts(LEAD, "投资:1.32亿元", LEAD) == []
