"""The heads of papers, magazines and columns as they are printed: all fields of each together."""

from __future__ import annotations

from datetime import date

import pytest

from .pages import LEAD, MORE, header_of

TITLE = "办好家门口的幼儿园"
PAGE = "第05版:综合新闻   2023年4月12日 星期三  上一版 下一版"
DAY = date(2023, 4, 12)

Fields = tuple[str | None, date | None, str | None, tuple[str, ...]]

HEADS: list[tuple[str, list[str], Fields]] = [
    ("a page of a paper with its day and buttons", [PAGE, TITLE, LEAD], (TITLE, DAY, None, ())),
    (
        "a page's letter and a day in figures",
        ["A05版:综合  2023.04.12 星期三", TITLE, "□本报记者 王小明", LEAD],
        (TITLE, DAY, None, ("王小明",)),
    ),
    (
        "the day told to visitors, above the table of a document",
        [
            "今天是:2023年5月3日 星期三 某市 晴 -9℃~2℃",
            "发文机关:松河市教育局    发布日期:2023年04月12日",
            TITLE,
            LEAD,
        ],
        (TITLE, DAY, "松河市教育局", ()),
    ),
    (
        "the headline in the table above it",
        [
            "松河市人民政府 政务公开",
            "标题:关于办好家门口幼儿园的通报",
            "成文日期:2023年04月12日",
            "发文机关:松河市教育局",
            "关于办好家门口幼儿园的通报",
            LEAD,
        ],
        ("关于办好家门口幼儿园的通报", DAY, "松河市教育局", ()),
    ),
    ("names and no headline", ["王小明 李大海", LEAD], (None, None, None, ("王小明", "李大海"))),
    ("names in a list", ["王小明、李 芳", LEAD], (None, None, None, ("王小明", "李芳"))),
    (
        "an outlet and a name",
        ["松河晚报·松河新闻 王小明", LEAD],
        (None, None, "松河晚报·松河新闻", ("王小明",)),
    ),
    (
        "an outlet and names",
        ["松河融媒 王小明 李大海", LEAD],
        (None, None, "松河融媒", ("王小明", "李大海")),
    ),
    ("words of two signs are a headline", ["安全 文明", LEAD], ("安全 文明", None, None, ())),
    (
        "slogans are no names",
        [TITLE, "严管理 强师德", "高标准 高质量", LEAD],
        (TITLE, None, None, ()),
    ),
    (
        "a trail that begins with its arrow",
        ["» 深度报道  » 好老师这样长成", "好老师这样长成", LEAD],
        ("好老师这样长成", None, None, ()),
    ),
    (
        "a magazine's issue below the subtitle",
        ["十年奋进路", "——松河县教育侧记", "松河教育 2022年33期", LEAD],
        ("十年奋进路——松河县教育侧记", None, "松河教育", ()),
    ),
    (
        "names run into the time",
        [TITLE, "2023-04-12 15:34王小明通讯员李大海", "松河教育 2022年33期", LEAD],
        (TITLE, DAY, "松河教育", ("王小明", "李大海")),
    ),
    (
        "names run into one another",
        [TITLE, "2023-04-12王小明李大海周芳", LEAD],
        (TITLE, DAY, None, ("王小明", "李大海", "周芳")),
    ),
    (
        "an outlet run into the day",
        [TITLE, "2023-04-12安吉新闻网", LEAD],
        (TITLE, DAY, "安吉新闻网", ()),
    ),
    (
        "what is left of names beside the time",
        [TITLE, "2023-04-12 04:45芳,李", "王 芳,李 明", LEAD],
        (TITLE, DAY, None, ("王芳", "李明")),
    ),
    ("the day first", [TITLE, "12.04.2023 13:58", LEAD], (TITLE, DAY, None, ())),
    ("the day by strokes", [TITLE, "2023/4/12 8:30", LEAD], (TITLE, DAY, None, ())),
    (
        "a paper and its year alone",
        ["松河日报 2023年", TITLE, LEAD],
        (TITLE, None, "松河日报", ()),
    ),
    (
        "the outlet with the author in brackets at the end",
        [TITLE, LEAD, MORE, "(松河特区报 王小明)"],
        (TITLE, None, "松河特区报", ("王小明",)),
    ),
    (
        "a column of several places",
        ["各地动态", "松河县:教育惠民暖人心", LEAD, "青溪县:课后服务全覆盖", MORE],
        ("各地动态", None, None, ()),
    ),
    (
        "a column above the source line, its places running on",
        [
            "县区传真",
            "2023-04-12 来源:松河日报",
            "松河县:教育惠民暖人心。" + LEAD,
            "青溪县:课后服务全覆盖。" + MORE,
        ],
        ("县区传真", DAY, "松河日报", ()),
    ),
    (
        "a column above one article, schools within it",
        [
            "基层动态",
            "首页 > 基层动态",
            TITLE,
            LEAD,
            "城关小学:办托管",
            LEAD,
            "东山小学:开食堂",
            MORE,
        ],
        (TITLE, None, None, ()),
    ),
    (
        "a bulletin's name where schools have an item each",
        [
            "松河县教育局工作简报 第12期",
            "城关小学举办读书月",
            LEAD,
            "东山中学召开运动会",
            MORE,
            "河口镇中心校办起食堂",
            LEAD,
        ],
        ("松河县教育局工作简报 第12期", None, "松河县教育局工作简报", ()),
    ),
    (
        "a bulletin's name where its contents are listed",
        [
            "松河县教育局工作简报",
            "第12期",
            "本期要目",
            "◆办好家门口的幼儿园",
            "◆读书月开幕",
            TITLE,
            LEAD,
            "读书月开幕",
            MORE,
        ],
        ("松河县教育局工作简报", None, "松河县教育局工作简报", ()),
    ),
    (
        "a bulletin's name where it has columns",
        [
            "松河县教育局工作简报(2023年第12期)",
            "【工作动态】",
            TITLE,
            LEAD,
            "【校园风采】",
            "读书月开幕",
            MORE,
        ],
        ("松河县教育局工作简报(2023年第12期)", None, "松河县教育局工作简报", ()),
    ),
    (
        "a bulletin's name above one column of several places",
        [
            "松河教育信息",
            "第18期",
            "【县市动态】",
            "松河县:教育惠民",
            LEAD,
            "青溪县:课后服务",
            MORE,
            "白石县:送教上门",
            LEAD,
        ],
        ("松河教育信息", None, "松河教育信息", ()),
    ),
    (
        "the paper's name in the menu, blanks before the day",
        ["首页 松河日报 新闻 数字报", "第05版:综合新闻" + " " * 16 + "2023年4月12日", TITLE, LEAD],
        (TITLE, DAY, "松河日报", ()),
    ),
    (
        "not in a menu of several papers",
        ["首页 松河日报 松河晚报 新闻 数字报", PAGE, TITLE, LEAD],
        (TITLE, DAY, None, ()),
    ),
    (
        "the paper's house in the foot",
        [PAGE, TITLE, LEAD, MORE, "版权所有 松河日报社"],
        (TITLE, DAY, "松河日报", ()),
    ),
    (
        "a day whose year the paper's line has",
        ["松河日报 2023年", "第05版:综合 4月12日 星期三", TITLE, LEAD],
        (TITLE, DAY, "松河日报", ()),
    ),
    (
        "a day whose year the issue has",
        ["松河教育 2023年第7期", TITLE, "4月12日", LEAD],
        (TITLE, DAY, "松河教育", ()),
    ),
    (
        "a library's line of the paper with blanks",
        ["松河日报/2023 年/4 月/12 日/第 001 版", TITLE, "本报记者 王小明", LEAD],
        (TITLE, DAY, "松河日报", ("王小明",)),
    ),
    (
        "a site and its papers side by side",
        ["松河网 松河早报 松河商报 旧版入口", LEAD],
        (None, None, None, ()),
    ),
    (
        "a family name that no list has, between roles",
        ["本报讯(记者 菘小明 通讯员 李大海)" + LEAD],
        (None, None, None, ("菘小明", "李大海")),
    ),
    (
        "a trail that alone has the headline",
        ["松河网 > 要闻 > 县里办好家门口的幼儿园", "2023-04-12", LEAD],
        ("县里办好家门口的幼儿园", DAY, "松河网", ()),
    ),
    (
        "a trail of columns",
        ["松河网 > 新闻中心 > 基层教育动态", "2023-04-12", LEAD],
        (None, DAY, "松河网", ()),
    ),
    (
        "an address with a question mark before the day",
        [TITLE, "http://www.example14.com?2023-04-12 15:59? 王小芳?来源:晨报    我来说两句", LEAD],
        (TITLE, DAY, "晨报", ()),
    ),
    (
        "the site that its notice speaks of",
        [TITLE, LEAD, "①凡本网注明“来源:松河新闻网”的所有作品,版权均属于松河新闻网。"],
        (TITLE, None, "松河新闻网", ()),
    ),
    (
        "names far below the headline",
        [
            TITLE,
            "——基于某县的研究",
            "2023-04-12",
            "松河学刊 2023年11期",
            "关键词:入园",
            "王 芳,李 明",
            LEAD,
        ],
        ("办好家门口的幼儿园——基于某县的研究", DAY, "松河学刊", ("王芳", "李明")),
    ),
    ("a day without a year", [TITLE, "4月12日", LEAD], (TITLE, None, None, ())),
    ("a person as the source", [TITLE, "来源:马小超", LEAD], (TITLE, None, None, ("马小超",))),
    (
        "the original headline above a first line of talk",
        ["2023-04-12 松河发布", "原标题:办好家门口的幼儿园", "“老师,下雪了吗?”", LEAD],
        (TITLE, DAY, "松河发布", ()),
    ),
    (
        "a document's number on the headline's line",
        ["松教发[2023]8号办好家门口的幼儿园", "时间:2023-04-12", LEAD],
        (TITLE, DAY, None, ()),
    ),
    (
        "the occasion and the speaker below the headline",
        [
            TITLE,
            "在全县校长培训会上的交流发言",
            "河口镇中心学校 王小明老师",
            "(2023年4月12日)",
            LEAD,
        ],
        (TITLE, DAY, None, ()),
    ),
    (
        "the headline of a bulletin's one item with headings of its own",
        ["松河县教育局工作简报 第12期", TITLE, LEAD, "强化统筹", MORE, "加大投入", LEAD],
        (TITLE, None, "松河县教育局工作简报", ()),
    ),
    (
        "a bulletin of places in brackets, one of a single character",
        [
            "各区县教育动态(第9期)",
            "2023-04-12 来源:松河教育",
            "【南湖区】“云课堂”连接百校",
            LEAD,
            "【丰县】百名校长结对",
            LEAD,
            "【白水市】公办园占比过半",
            LEAD,
        ],
        ("各区县教育动态(第9期)", DAY, "松河教育", ()),
    ),
    (
        "an electronic paper's page that lists its headlines run together and one by one",
        [
            "山里来了新老师让公路进村用制度呵护幼苗不回消息罚两百元管理不该如此任性" + TITLE,
            "第006版:教育",
            "山里来了新老师",
            "用制度呵护幼苗",
            TITLE,
            "松河日报 | 松河科技报",
            "3上一篇  下一篇4",
            "2023 年 04 月 12 日 星期 放大 缩小 默认",
            "开学圆桌会",
            TITLE,
            LEAD,
        ],
        (TITLE, DAY, "松河日报", ()),
    ),
    (
        "a headline, and a long line that the page broke",
        [
            TITLE,
            "松教发[2009]68号",
            "根据上级文件精神和有关部门关于办好幼儿教育的指导意见以及全县第四次教育大会的部署安排要求依照《",
            LEAD,
        ],
        (TITLE, None, None, ()),
    ),
]


@pytest.mark.parametrize(("comment", "lines", "fields"), HEADS, ids=[h[0] for h in HEADS])
def test_reads_the_head(comment: str, lines: list[str], fields: Fields) -> None:
    header = header_of(*lines)
    found = (header.title, header.published_on, header.publisher, header.byline)
    assert found == fields, comment
