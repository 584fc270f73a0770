"""Headings that paragraphs open with, and marks that a word counts."""

from __future__ import annotations

import pytest

from tests.articles.reading.outline.case import LEAD, MORE, Sections, parts

CASES: list[tuple[str, list[str], Sections]] = [
    (
        "two clauses that verbs begin, three paragraphs running",
        [
            "强化统筹,压实责任。" + LEAD,
            "优化布局,扩充资源。" + LEAD,
            "深化改革,激发活力。" + LEAD,
        ],
        [
            (1, None, "强化统筹,压实责任"),
            (1, None, "优化布局,扩充资源"),
            (1, None, "深化改革,激发活力"),
        ],
    ),
    (
        "a pair of one build",
        [LEAD, "城里补学位。" + LEAD, "乡下补条件。" + LEAD],
        [(1, None, "城里补学位"), (1, None, "乡下补条件")],
    ),
    (
        "longer topic sentences that verbs begin, in traditional characters",
        [
            LEAD,
            "堅持不懈推進城鄉義務教育優質均衡發展。" + LEAD,
            "加快構建覆蓋城鄉的學前教育公共服務體系。" + LEAD,
        ],
        [
            (1, None, "堅持不懈推進城鄉義務教育優質均衡發展"),
            (1, None, "加快構建覆蓋城鄉的學前教育公共服務體系"),
        ],
    ),
    (
        "sentences that tell, though as long as each other",
        ["校车是另一道难题。" + LEAD, "普及以后抓提高。" + LEAD, "变化摸得着。" + LEAD],
        [],
    ),
    (
        "names behind a colon, beside a label and a question",
        ["路怎么走:家校同行", LEAD, "菜从哪来:“农校相牵”", LEAD, "孩子胖了吗", LEAD],
        [
            (1, None, "路怎么走:家校同行"),
            (1, None, "菜从哪来:“农校相牵”"),
            (1, None, "孩子胖了吗"),
        ],
    ),
    (
        "numbered ones are not of a row with the sentence above them",
        [
            "老县衙远近闻名。" + LEAD,
            "(一)讲好一堂课。" + MORE,
            "(二)管好一笔钱。" + MORE,
            "(三)选好一班人。" + MORE,
        ],
        [(1, "(一)", "讲好一堂课"), (1, "(二)", "管好一笔钱"), (1, "(三)", "选好一班人")],
    ),
    (
        "speech behind a colon",
        ["校长李明说:“孩子变了”", LEAD, "校长李明说:“家长笑了”", LEAD],
        [],
    ),
    (
        "parts that a page counts in English, and the last word beside them",
        ["PART 01 铺好路", LEAD, "PART.02 带好队", LEAD, "写在后面", LEAD],
        [
            (1, "PART 01", "铺好路"),
            (1, "PART.02", "带好队"),
            (1, None, "写在后面"),
        ],
    ),
    ("one such sentence alone", [LEAD, "加快构建城乡教育公共服务体系。" + LEAD, MORE], []),
    (
        "three of nearly one length",
        [
            "教育投入持续增长。" + LEAD,
            "乡村办学条件明显改善。" + LEAD,
            "教师队伍不断壮大。" + LEAD,
        ],
        [
            (1, None, "教育投入持续增长"),
            (1, None, "乡村办学条件明显改善"),
            (1, None, "教师队伍不断壮大"),
        ],
    ),
    ("a pair of one length only", [LEAD, "天气转凉了。" + LEAD, "新生报到忙。" + LEAD], []),
    (
        "two that verbs begin",
        [LEAD, "强化组织保障。" + LEAD, "优化学校布局。" + LEAD],
        [(1, None, "强化组织保障"), (1, None, "优化学校布局")],
    ),
    (
        "labels behind a bullet, in traditional characters",
        [LEAD, "●小學:" + MORE, "●初中:" + MORE],
        [(1, "●", "小學"), (1, "●", "初中")],
    ),
    ("items behind a bullet", [LEAD, "●全县新建小学六所,初中三所。", "●全县招聘教师三百名。"], []),
    (
        "labels behind a number whose line is a sentence",
        [LEAD, "①学前教育:新建公办园六所。", "②义务教育:新增学位一千个。"],
        [(1, "①", "学前教育"), (1, "②", "义务教育")],
    ),
    (
        "any word that counts on, and what is met after it stands beside it",
        [
            LEAD,
            "账本一:钱往哪儿花",
            LEAD,
            "账本二:人从哪儿来",
            LEAD,
            "新闻背景:",
            LEAD,
        ],
        [
            (1, "账本一", "钱往哪儿花"),
            (1, "账本二", "人从哪儿来"),
            (1, None, "新闻背景"),
        ],
    ),
    (
        "a word in brackets that counts",
        [LEAD, "【成绩单一】均衡发展过关", LEAD, "【成绩单二】优质学校成群", LEAD],
        [(1, "【成绩单一】", "均衡发展过关"), (1, "【成绩单二】", "优质学校成群")],
    ),
    ("grades do not count", [LEAD, "初一:" + MORE, "初二:" + MORE, "初三:" + MORE], []),
    (
        "numbers with a nought",
        [LEAD, "01 学位更足", LEAD, "02 教师更强", LEAD],
        [(1, "01", "学位更足"), (1, "02", "教师更强")],
    ),
    (
        "a dash and a short word each",
        ["——给时间", MORE, "——给场地", MORE, "——给教练", MORE],
        [(1, "——", "给时间"), (1, "——", "给场地"), (1, "——", "给教练")],
    ),
    (
        "a time behind a dash is no heading",
        [
            LEAD,
            "——“十三五”期间,全县新建学校六所,新增学位三千个。" + MORE,
            "——教师队伍壮大。" + MORE,
        ],
        [(1, "——", "教师队伍壮大")],
    ),
    (
        "bare lines that are no names though they could be",
        [LEAD, "谈缘起", LEAD, "谈路径", LEAD, "谈成效", LEAD],
        [(1, None, "谈缘起"), (1, None, "谈路径"), (1, None, "谈成效")],
    ),
    (
        "bare lines broken after a comma",
        [LEAD, "强化经费保障,", "让学校强起来", LEAD, "强化队伍保障,", "让教师优起来", LEAD],
        [(1, None, "强化经费保障,让学校强起来"), (1, None, "强化队伍保障,让教师优起来")],
    ),
    (
        "entries of a list are none",
        [LEAD, "投资:1.32亿元", MORE, "投资:4600万元", MORE, "工期:两年", MORE, "工期:三年", MORE],
        [],
    ),
    (
        "a second line of the headline above the first of several headings",
        ["把学位送到家门口", "建什么样的学校", LEAD, "请什么样的老师", LEAD],
        [(1, None, "建什么样的学校"), (1, None, "请什么样的老师")],
    ),
    (
        "the office that tells, above the text",
        ["某县教育局宣传办公室新媒体编辑部", LEAD, "扩学位", LEAD, "强师资", LEAD],
        [(1, None, "扩学位"), (1, None, "强师资")],
    ),
    (
        "a first part below a coarser heading, of a text that was cut",
        ["一、总体要求", LEAD, "二、重点任务", "1.扩充学位。" + MORE],
        [(1, "一、", "总体要求"), (1, "二、", "重点任务"), (2, "1.", "扩充学位")],
    ),
    (
        "questions above answers",
        ["1.为什么出台新规?", "答:" + LEAD, "2.新规有哪些内容?", "答:" + LEAD],
        [],
    ),
    (
        "two that tell a state",
        ["党建工作不断加强巩固。" + MORE, "学校条件持续优化。" + MORE],
        [(1, None, "党建工作不断加强巩固"), (1, None, "学校条件持续优化")],
    ),
    ("but two that tell a deed", ["王校长走进了课堂里。" + MORE, "孩子们围了上来。" + MORE], []),
]


@pytest.mark.parametrize(("comment", "lines", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_heads_a_paragraph(comment: str, lines: list[str], expected: Sections) -> None:
    assert parts(*lines) == expected
