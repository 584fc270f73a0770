"""Marks within lines: which belong to one list, and which lists stand within an item of another."""

from __future__ import annotations

import pytest

from tests.articles.reading.outline.case import LEAD, MORE, Sections, parts

CASES: list[tuple[str, list[str], Sections]] = [
    (
        "一是 in the last line of a text that was cut",
        [LEAD, "全县办学有了两个变化:一是布局更加优化。" + MORE],
        [(1, "一是", "布局更加优化")],
    ),
    (
        "points of a paragraph that semicolons part",
        ["一是编制不足,教师流动大;二是部分民办园设施没有达标;三是村园生源减少,剩9所。", LEAD],
        [
            (1, "一是", "编制不足"),
            (1, "二是", "部分民办园设施没有达标"),
            (1, "三是", "村园生源减少"),
        ],
    ),
    (
        "第一 within one sentence",
        ["我们要办成两件事:第一,再建一所学校,添学位900个;第二,办好食堂,添座位300个。", LEAD],
        [],
    ),
    (
        "a first item that was told without its mark",
        ["我们给学校装了热水。二是建起班级。" + MORE + "三是办起夜校。" + MORE, LEAD],
        [(1, "二是", "建起班级"), (1, "三是", "办起夜校")],
    ),
    ("troubles counted up", ["一是缺钱;二是缺人;三是缺地。" + MORE, LEAD], []),
    ("一是 alone above other text", ["变化有二:一是布局更加优化。" + MORE, LEAD], []),
    ("一是 alone without a sentence", [LEAD, "变化有二,一是布局更加优化,群众满意。" + MORE], []),
    ("一、 alone within a line that runs on", [LEAD, "会议要求。一、加强领导。" + MORE, MORE], []),
    (
        "一是 under 第一, and the list goes on with 第二",
        [
            "第一,抓统筹。一是建专班。" + MORE + "二是列清单。" + MORE,
            "第二,抓保障。一是保经费。" + MORE + "二是保编制。" + MORE,
        ],
        [
            (1, "第一", "抓统筹"),
            (2, "一是", "建专班"),
            (2, "二是", "列清单"),
            (1, "第二", "抓保障"),
            (2, "一是", "保经费"),
            (2, "二是", "保编制"),
        ],
    ),
    (
        "each on a line of its own",
        [
            "第一,抓统筹。" + MORE,
            "一是建专班。" + MORE,
            "二是列清单。" + MORE,
            "第二,抓保障。" + MORE,
            "一是保经费。" + MORE,
            "二是保编制。" + MORE,
        ],
        [
            (1, "第一", "抓统筹"),
            (2, "一是", "建专班"),
            (2, "二是", "列清单"),
            (1, "第二", "抓保障"),
            (2, "一是", "保经费"),
            (2, "二是", "保编制"),
        ],
    ),
    (
        "首先 goes on with 第二 beyond a list of its own",
        ["首先,谈形势。一是有基础。" + MORE + "二是有差距。" + MORE, "第二,谈任务。" + MORE],
        [
            (1, "首先", "谈形势"),
            (2, "一是", "有基础"),
            (2, "二是", "有差距"),
            (1, "第二", "谈任务"),
        ],
    ),
    (
        "a lone 首先 far above does not take the 最后 of a list",
        [
            "首先,请看数字。" + MORE,
            "一是建学校。" + MORE + "二是强师资。" + MORE,
            "最后,看效果。" + MORE,
        ],
        [(1, "一是", "建学校"), (1, "二是", "强师资"), (1, "最后", "看效果")],
    ),
    (
        "two lists one after the other are of one level",
        [
            "一是建学校。" + MORE + "二是强师资。" + MORE,
            "一要抓安全。" + MORE + "二要抓质量。" + MORE,
        ],
        [
            (1, "一是", "建学校"),
            (1, "二是", "强师资"),
            (1, "一要", "抓安全"),
            (1, "二要", "抓质量"),
        ],
    ),
    (
        "一靠, 二靠 in traditional characters",
        ["一靠投入。" + MORE, "二靠改革。" + MORE, "三靠督導。" + MORE],
        [(1, "一靠", "投入"), (1, "二靠", "改革"), (1, "三靠", "督導")],
    ),
    (
        "一抓: the verb belongs to the words",
        ["一抓实队伍。" + MORE, "二抓实课堂。" + MORE],
        [(1, "一", "抓实队伍"), (1, "二", "抓实课堂")],
    ),
    ("一看 that no 二看 follows", ["一看就知道是所新学校。" + MORE, "二是一所老学校。" + MORE], []),
    (
        "the first mark without a stop before it",
        [LEAD, "全县一是建学校。" + MORE + "二是强师资。" + MORE],
        [(1, "一是", "建学校"), (1, "二是", "强师资")],
    ),
    (
        "sentences of a list of which one says no more",
        ["首先,盘活闲置校舍,改建幼儿园。其次,回收小区配套园。再次,新建一批公办园," + MORE],
        [
            (1, "首先", "盘活闲置校舍"),
            (1, "其次", "回收小区配套园"),
            (1, "再次", "新建一批公办园"),
        ],
    ),
    (
        "a time behind a heading that lost its stop",
        ["一是加大学位建设2022年,全县新建学校六所。" + MORE + "二是强师资。" + MORE],
        [(1, "一是", "加大学位建设"), (1, "二是", "强师资")],
    ),
    (
        "what is demanded, sentence by sentence",
        ["局长强调,一要扩学位。" + MORE + "二要强师资。" + MORE + "三要保安全。" + MORE],
        [(1, "一要", "扩学位"), (1, "二要", "强师资"), (1, "三要", "保安全")],
    ),
    ("but not within one sentence", ["局长强调,一要扩学位,二要强师资,三要保安全。" + MORE], []),
]


@pytest.mark.parametrize(("comment", "lines", "expected"), CASES, ids=[c[0] for c in CASES])
def test_lists_within_lines(comment: str, lines: list[str], expected: Sections) -> None:
    assert parts(*lines) == expected


LOST_LINES: list[tuple[str, list[str], Sections]] = [
    (
        "marks that run into each other",
        [
            LEAD
            + "一、工作总结(一)党建全面加强。"
            + MORE
            + "(二)学位不断扩充。"
            + MORE
            + "二、下一步打算一是抓改革。"
            + MORE
            + "二是抓质量。"
            + MORE
        ],
        [
            (1, "一、", "工作总结"),
            (2, "(一)", "党建全面加强"),
            (2, "(二)", "学位不断扩充"),
            (1, "二、", "下一步打算"),
            (2, "一是", "抓改革"),
            (2, "二是", "抓质量"),
        ],
    ),
    (
        "a blank behind the heading, and one between its halves",
        [
            LEAD
            + " 一、强化统筹 压实责任 近年来,全县成立专班。"
            + MORE
            + " 二、配强师资 全县招聘教师。"
            + MORE
        ],
        [(1, "一、", "强化统筹 压实责任"), (1, "二、", "配强师资")],
    ),
    (
        "a lone mark that the next finer one meets",
        [LEAD + "一、发展基础(一)五年回顾。" + MORE],
        [(1, "一、", "发展基础"), (2, "(一)", "五年回顾")],
    ),
    (
        "an article of a rule",
        [LEAD + "依据第三条第(一)项、第(二)项规定,学校办理了登记。" + MORE],
        [],
    ),
    (
        "numbers of a version or a time",
        [LEAD + "学校建成2.0平台。1.5万名学生用上了平板。2.3万名家长点赞。" + MORE],
        [],
    ),
    (
        "bullets within a line, the stops behind headings lost",
        [
            "◆实施城区扩容工程全县安排资金三亿元,建学校六所。"
            + MORE
            + " ◆推进薄弱学校改造工程修缮校舍二十处,更换课桌。"
            + MORE
        ],
        [(1, "◆", "实施城区扩容工程"), (1, "◆", "推进薄弱学校改造工程")],
    ),
    (
        "circled numbers behind sentences",
        ["主要做法有三。①建学校。" + MORE + "②强师资。" + MORE + "③优布局。" + MORE],
        [(1, "①", "建学校"), (1, "②", "强师资"), (1, "③", "优布局")],
    ),
    ("circled numbers of a list", [LEAD + "须带①户口簿②房产证③接种证,缺一不可。" + MORE], []),
    ("things that bullets list", [LEAD + "学校设有●图书馆●实验室●体育馆,占地六十亩。" + MORE], []),
]


@pytest.mark.parametrize(
    ("comment", "lines", "expected"), LOST_LINES, ids=[c[0] for c in LOST_LINES]
)
def test_a_page_that_lost_its_lines(comment: str, lines: list[str], expected: Sections) -> None:
    assert parts(*lines) == expected
