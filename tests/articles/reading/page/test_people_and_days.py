"""Who wrote an article, when it came out, where it first stood."""

from __future__ import annotations

from datetime import date

import pytest

from articles.reading.decoded import Hints

from .pages import LEAD, MORE, header_of, page_of

BYLINES: list[tuple[str, list[str], tuple[str, ...]]] = [
    ("reporter and correspondent", ["本报讯(记者 王芳 通讯员 李明)" + LEAD], ("王芳", "李明")),
    ("several with commas", [LEAD, "(责编:谭江、黄梅)"], ("谭江", "黄梅")),
    ("a name spread over two words", ["标题在此处", "作者:王 芳  来源:某报", LEAD], ("王芳",)),
    ("nobody by name", ["标题在此处", "作者:佚名 编辑:admin", LEAD], ()),
    ("an office is nobody", ["标题在此处", "作者:县教育局办公室", LEAD], ()),
    ("a person behind an office", ["标题在此处", "供稿:办公室 李明", LEAD], ("李明",)),
    (
        "in print order, each once",
        ["标题在此处", "责编:李明", "本报记者 王芳 李明", LEAD],
        ("李明", "王芳"),
    ),
    ("in brackets at the end", [LEAD, MORE + "(某县教育局 俞明旭)"], ("俞明旭",)),
    (
        "beside the date without a label",
        ["标题在此处", "2023-05-06 10:14 陈华 来源:某网", LEAD],
        ("陈华",),
    ),
    ("an outlet run into the role", ["某网5月6日消息(某传媒融媒体记者胡军)" + LEAD], ("胡军",)),
    ("in brackets at the head", ["(徐怡) 5月6日," + LEAD], ("徐怡",)),
    ("a bullet and names", ["□陈 权,奚珍", LEAD], ("陈权", "奚珍")),
    (
        "a role run in between two names",
        ["标题在此处在此处", "□见习记者石岩本报通讯员王小芳", LEAD],
        ("石岩", "王小芳"),
    ),
    ("pictures and words", [LEAD, "(文/图 陈东 李梅)"], ("陈东", "李梅")),
    ("behind the last sentence", [LEAD + MORE * 5 + "某地日报记者 石岩"], ("石岩",)),
    ("in the brackets of a dateline", ["某某网5月6日讯(石岩)今日," + LEAD], ("石岩",)),
    ("in brackets behind 本报讯", ["本报讯(石岩 王芳 钟祥生)" + LEAD], ("石岩", "王芳", "钟祥生")),
    ("on the line below the headline", ["标题在此处在此处", "石岩", LEAD], ("石岩",)),
    ("with the school before it", ["标题在此处在此处", "某县中学 石岩", LEAD], ("石岩",)),
    ("who gives the speech", ["在大会上的讲话", "县教育局局长 石岩", LEAD], ("石岩",)),
    ("not who is portrayed", ["标题在此处在此处", "县教育局局长 石岩", LEAD], ()),
    ("not the town they report from", ["标题在此处", "记者 石岩 沈阳报道", LEAD], ("石岩",)),
    ("behind the channel's 消息", ["标题在此处", "某某在线清溪频道消息(石岩):" + LEAD], ("石岩",)),
    ("run into the agency's name", ["标题在此处在此处", "新华社记者石岩", LEAD], ("石岩",)),
    (
        "nobody of another article's",
        ["标题在此处", LEAD, MORE, LEAD, "相关阅读", "山里民宿迎客忙(记者 李明)"],
        (),
    ),
    (
        "roles divided by a comma of lists",
        ["本报讯 (记者石岩、通讯员李明、王芳)" + LEAD],
        ("石岩", "李明", "王芳"),
    ),
    ("a name of four characters", ["某社某地5月6日电(记者阿依努尔)" + LEAD], ("阿依努尔",)),
    ("in brackets behind a day", ["新华社某地8月1日(石岩)" + LEAD], ("石岩",)),
    ("run into the place", ["(中央社記者石小岩某地28日電)" + LEAD], ("石小岩",)),
    ("before a bar and the place", ["〔記者石小岩/某地報導〕" + LEAD], ("石小岩",)),
    ("not the note of a change", ["标题在此处", "2025/11/28 20:13(11/28 20:56 更新)", LEAD], ()),
    (
        "an office and a name behind the outlet's 讯",
        ["某省教育网讯(某县教科局 石岩)清晨," + LEAD],
        ("石岩",),
    ),
    ("glued to 报道 behind 讯", ["【本报讯】记者石岩 通讯员李明报道:" + LEAD], ("石岩", "李明")),
    ("two names below the headline", ["标题在此处在此处", "石岩 李明", LEAD], ("石岩", "李明")),
    ("not who passes it", ["标题在此处", LEAD, "(供稿:某区教育局 审稿:石岩)"], ()),
    ("nor who reads the proofs", ["标题在此处", LEAD, MORE, "责编 石岩  校对 李明"], ("石岩",)),
    ("reporters who only hear", [LEAD, "记者从县教育局了解到," + MORE, MORE], ()),
    ("a reporter who is happy", [LEAD, "记者高兴地看到," + MORE, MORE], ()),
    ("who counts is nobody", ["标题在此处", "2018/7/31 16:13:45 次浏览 来源:某报", LEAD], ()),
    (
        "not those who look it through",
        [LEAD, "编辑 | 李梅", "初审 | 周强", "复审 | 吴敏", "终审 | 郑涛"],
        ("李梅",),
    ),
    (
        "those who look it through, where nobody else is named",
        [LEAD, "一审 | 周强", "二审 | 吴敏", "签发 | 郑涛"],
        ("周强", "吴敏"),
    ),
    ("one sign and a bar", ["标题在此处在此处", "文|李梅", LEAD], ("李梅",)),
    ("with blanks for colons", [LEAD, "(编辑 赵亮 审核 孙伟 监制 何平)"], ("赵亮",)),
    ("one before the word for the other", [LEAD, MORE + "(孙伟 通讯员 何平)"], ("孙伟", "何平")),
    (
        "not who speaks at a press conference",
        ["标题在此处", "发布人:省教育厅副厅长 孙伟;清溪县教育局局长 何平", LEAD, "责编:赵亮"],
        ("赵亮",),
    ),
    ("but who puts a page out", ["标题在此处", "发布人:孙伟 时间:2022-03-04", LEAD], ("孙伟",)),
    ("whose house stands before", [LEAD, "采写:某都记者 张芳 通讯员 李明"], ("张芳", "李明")),
    ("words and pictures by two", ["标题在此处", "文/苏日 摄影/白音", LEAD], ("苏日", "白音")),
    ("not a button", ["标题在此处", "2019-3-12 | 只看该作者 | 倒序浏览", LEAD], ()),
    (
        "two below a subtitle",
        ["标题在此处在此处", "——某县纪实", "某县融媒体中心 张丽 王刚", LEAD],
        ("张丽", "王刚"),
    ),
    (
        "names of other peoples are whole",
        [LEAD, "[作者:努尔古丽] [责编:阿依古丽]"],
        ("努尔古丽", "阿依古丽"),
    ),
    ("two run together are two", [LEAD, "责编:王芳李明"], ("王芳", "李明")),
    ("not what an author is", [LEAD, "(作者系某县教育局局长)"], ()),
    ("traditional characters stay", ["標題在此處", "記者 張麗華", LEAD], ("張麗華",)),
    (
        "names and roles without a gap in brackets",
        ["标题在此处", LEAD, MORE + "(本报记者李小芳通讯员周建文张强)"],
        ("李小芳", "周建文", "张强"),
    ),
    ("not who typed it in", [LEAD, "编辑:李明  录入:王芳"], ("李明",)),
    ("who typed it in, alone", [LEAD, "录入:王芳"], ("王芳",)),
    ("a role with a colon in brackets", [LEAD, MORE + "(李明 特约通讯员:王芳)"], ("李明", "王芳")),
    ("no role but a colon", [LEAD, MORE + "(李明 家长:王芳)"], ()),
    ("a rare name beside another", ["本报讯(记者 王芳 犇小华)" + LEAD], ("王芳", "犇小华")),
    ("not a label beside a name", [LEAD, "(编辑 赵亮 校对 孙伟)"], ("赵亮",)),
    (
        "before the outlet and the day",
        ["标题在此处", "王小芳 某某时报 2017.5.6", LEAD],
        ("王小芳",),
    ),
    ("no name before the outlet", ["标题在此处", "教育 某某时报 2017.5.6", LEAD], ()),
    ("behind a bar at the text's end", [LEAD + MORE + "作者 | 王小芳"], ("王小芳",)),
    (
        "who speaks to those who are hailed",
        ["办好家门口的学校", "清溪县副县长 石岩", "同志们:", LEAD],
        ("石岩",),
    ),
    (
        "not who took the picture, where others wrote",
        ["标题在此处", "记者 王芳", "开学第一课。记者 李明 摄", LEAD],
        ("王芳",),
    ),
    ("but alone", ["标题在此处", LEAD, "某报记者 李明 摄"], ("李明",)),
    (
        "a role run into a name in brackets",
        ["某某网讯(余波 记者熊小丽)5月6日," + LEAD],
        ("余波", "熊小丽"),
    ),
    ("behind an outlet that tells no 讯", ["某某在线(石岩)2月13日上午," + LEAD], ("石岩",)),
    (
        "a public account's own",
        ["标题在此处", "原创 王小明 某某教育发布 2023-05-06 18:20 发表于江苏", LEAD],
        ("王小明",),
    ),
    ("in brackets below a short last line", [LEAD, "学校焕然一新。(图文:石岩)"], ("石岩",)),
    ("the first of several rare", ["本报讯(记者 犇大力、王芳)" + LEAD], ("犇大力", "王芳")),
    ("all of them unknown words", ["本报讯(记者 犇大力、龘小华)" + LEAD], ()),
    ("in brackets of their own", [LEAD, "编辑:【石岩】"], ("石岩",)),
    ("not how long one has been", [LEAD, "编辑|石岩 王芳(实习)"], ("石岩", "王芳")),
    ("spread in brackets", [LEAD, MORE + "(石 岩)", "(某某报报道)"], ("石岩",)),
    ("names and what they did", [LEAD, MORE, "石岩 王芳 摄影报道"], ("石岩", "王芳")),
    ("what the text is about, and how it was told", [LEAD, MORE, "山里人家 摄影报道"], ()),
]


@pytest.mark.parametrize(("comment", "lines", "names"), BYLINES, ids=[b[0] for b in BYLINES])
def test_finds_the_people(comment: str, lines: list[str], names: tuple[str, ...]) -> None:
    assert header_of(*lines).byline == names


DATES: list[tuple[str, list[str], date | None]] = [
    (
        "with a time glued on",
        ["标题", "发布时间:2021-11-0907:20:32作者:佚名", LEAD],
        date(2021, 11, 9),
    ),
    ("in Chinese with a time", ["标题", "2021年12月09日10:49  0条新闻", LEAD], date(2021, 12, 9)),
    ("with slashes", ["标题", "日期:2021/11/20", LEAD], date(2021, 11, 20)),
    ("with dots", ["标题", "2021.11.20 来源:某报", LEAD], date(2021, 11, 20)),
    ("in Chinese numerals", [LEAD, "某县教育局", "二〇二一年十二月二十一日"], date(2021, 12, 21)),
    ("in the signature", [LEAD, "某县教育局 2021年5月6日"], date(2021, 5, 6)),
    (
        "published before updated",
        ["标题", "更新时间:2022-01-02 发布时间:2021-11-20", LEAD],
        date(2021, 11, 20),
    ),
    (
        "published before signed",
        ["成文日期:2022年3月1日", "标题", "发布日期:2022-03-04", LEAD],
        date(2022, 3, 4),
    ),
    (
        "of the page before the document's",
        ["成文日期:2022年3月1日", "标题", "时间:2022-03-04", LEAD],
        date(2022, 3, 4),
    ),
    ("glued to the paper", ["标题", "清河日报2022-03-04 讯(记者 李梅)" + LEAD], date(2022, 3, 4)),
    ("beside a paper of the young", ["标题", "清河青年报 2022-09-14", LEAD], date(2022, 9, 14)),
    (
        "of an e-paper's page",
        ["某某日报", "2022年9月14日 星期三  第05版:教育  上一版 下一版", "标题写在这里", LEAD],
        date(2022, 9, 14),
    ),
    (
        "of a talk",
        ["[在线访谈] 标题写在这里", "访谈时间:2022年9月14日 15:00  地点:访谈室", LEAD],
        date(2022, 9, 14),
    ),
    ("with its weekday", ["标题", "2022年9月14日 星期三", LEAD], date(2022, 9, 14)),
    ("of two-figure year", ["标题", "22/09/14", LEAD], date(2022, 9, 14)),
    ("of two-figure year behind a label", ["标题", "时间:22-9-14", LEAD], date(2022, 9, 14)),
    ("in eight figures", ["标题", "发布日期:20220914", LEAD], date(2022, 9, 14)),
    ("on a clock of its own", ["标题", "2022 09/14 10:21:05", LEAD], date(2022, 9, 14)),
    ("without a colon", ["标题", "发布时间2022年9月14日 编辑:王芳", LEAD], date(2022, 9, 14)),
    ("in a remark", ["标题", "(整理自公开数据,发布于2013-10-20)", LEAD], date(2013, 10, 20)),
    ("below the text", [LEAD, "2019年8月30日 10:05 稿源:某声网"], date(2019, 8, 30)),
    ("not any figures", ["标题", "电话:22-09-1455", LEAD], None),
    ("not what was to come out", ["标题", "方案将发布,自2013-10-20起征求意见", LEAD], None),
    ("no day of the calendar", ["标题", "时间:2021-13-40", LEAD], None),
    (
        "a day in the text is no date of publication",
        ["标题", "2021年5月6日,全县召开会议。" + LEAD, MORE],
        None,
    ),
    ("a meeting's day is none", ["某次通气会", "时 间 2011年2月22日9:30", LEAD, MORE], None),
    (
        "before a text that has lost its lines",
        ["date 2025-10-14 某乡某校招生稳定。" + LEAD],
        date(2025, 10, 14),
    ),
    ("not a day that the text tells of", ["2025年10月14日,某县召开会议。" + LEAD], None),
    (
        "labels before such a text",
        ["来源: 某网责编:王芳 2021-12-23 21:22:36 某网12月23日讯" + LEAD],
        date(2021, 12, 23),
    ),
]


@pytest.mark.parametrize(("comment", "lines", "day"), DATES, ids=[d[0] for d in DATES])
def test_finds_the_date_of_publication(comment: str, lines: list[str], day: date | None) -> None:
    assert header_of(*lines).published_on == day


def test_a_printed_date_goes_before_the_files_own() -> None:
    hints = Hints(published_on=date(2020, 1, 1))
    _, printed = page_of("标题", "时间:2021-05-06", LEAD, hints=hints)
    _, unprinted = page_of("标题", LEAD, hints=hints)
    assert printed.header.published_on == date(2021, 5, 6)
    assert unprinted.header.published_on == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (
            [LEAD, "原文链接:http://jyt.example.cn/art/2021/11/18/art_1_2.html"],
            "http://jyt.example.cn/art/2021/11/18/art_1_2.html",
        ),
        ([LEAD, "本文网址: https://a.example.cn/b?id=3&c=4。"], "https://a.example.cn/b?id=3&c=4"),
        ([LEAD, "来源链接:", "http://a.example.cn/1.html"], "http://a.example.cn/1.html"),
        ([LEAD, "网站 http://a.example.cn 版权所有"], None),
    ],
)
def test_finds_the_original_address(lines: list[str], url: str | None) -> None:
    assert header_of(*lines).original_url == url
