"""Single lines around an article: days, people and outlets as sites of many kinds print them."""

from __future__ import annotations

from datetime import date

import pytest

from articles.reading.lines import Line
from articles.reading.page.boxes import opens_box, opens_reply
from articles.reading.page.days import stacked_day
from articles.reading.page.header_labels import labelled
from articles.reading.page.headline_words import can_be_title

from .pages import LEAD, MORE, header_of

TITLE = "松河区办好家门口的学校"

PEOPLE: list[tuple[str, list[str], tuple[str, ...]]] = [
    ("who put speech into writing", [TITLE, "来源:松河电视台 文字整理:许静", LEAD], ("许静",)),
    ("who directed, where nobody else is named", [TITLE, LEAD, "编导:许静"], ("许静",)),
    ("not beside a reporter", [TITLE, LEAD, "记者:王小芳", "编导:许静"], ("王小芳",)),
    ("a name of spread signs", ["全县教育会议主持词", "赵 小 军", "同志们:", LEAD], ("赵小军",)),
    ("two names without a gap", [TITLE, LEAD, MORE, "(刘兴瑛罗丽娜)"], ("刘兴瑛", "罗丽娜")),
    ("in a bracket with the town", ["【記者林小元台中報導】" + LEAD, MORE], ("林小元",)),
    ("before where it was sent from", ["松河日报记者许静 发自清溪 日前," + LEAD, MORE], ("许静",)),
    ("without the camera", [TITLE, LEAD + "(全媒体记者李扬摄)"], ("李扬",)),
    ("not a site behind the editor's label", [TITLE, LEAD, "责任编辑:海东网"], ()),
    ("no button for reading aloud", [TITLE, "刊发日期:2019-11-29 作者:  语音阅读:", LEAD], ()),
    ("words and pictures told behind", [LEAD, MORE + "(况小夫 杜磊 文/图)"], ("况小夫", "杜磊")),
    (
        "who took the picture of a picture's story",
        [LEAD, "新华社记者 王小芳 摄", "责任编辑:许静"],
        ("王小芳", "许静"),
    ),
    ("two signs before the county", ["(中央社記者張祈花東縣12日電)" + LEAD, MORE], ("張祈",)),
    ("not a department", [TITLE, "发布人: 文艺系", LEAD], ()),
    ("not who posts on a board", ["查看: 213|回复: 4", TITLE, "山里人", LEAD], ()),
]  # fmt: skip


@pytest.mark.parametrize(("comment", "lines", "names"), PEOPLE, ids=[p[0] for p in PEOPLE])
def test_finds_who_wrote(comment: str, lines: list[str], names: tuple[str, ...]) -> None:
    assert header_of(*lines).byline == names


OUTLETS: list[tuple[str, list[str], str | None]] = [
    ("no button behind it", [TITLE, "2021-11-02 来源: 松河发布 举报", LEAD], "松河发布"),
    ("nor a stamp", [TITLE, "2021-11-02 来源:松河日报原创", LEAD], "松河日报"),
    ("an agency below the headline", [TITLE, "新华社", LEAD], "新华社"),
    ("the media house run into its reporter", [LEAD, "(石台融媒记者 王小芳 报道)"], "石台融媒"),
    (
        "not who took the picture",
        [TITLE, "松河日报 2020年10月21日", LEAD, "清溪社记者 王 芳 摄"],
        "松河日报",
    ),
    ("who took it where nobody else is named", [LEAD, MORE, "新华社记者 王 芳 摄"], "新华社"),
    ("whose picture it is", [LEAD, MORE + "新华社发(宋文 摄)"], "新华社"),
    ("not what an office says on a day", ["松河县教育局8月18日发布消息," + LEAD, MORE], None),
    ("of today's town", ["今日松河讯(记者 王小芳)5月6日," + LEAD, MORE], "今日松河"),
    ("of a town's cloud", ["云上松河报道(记者 王小芳)8号," + LEAD, MORE], "云上松河"),
    ("with its video beside it", [LEAD, MORE, "松河晨报、八度视频记者王小芳"], "松河晨报"),
    ("an agency without the month", ["中央社/松河縣23日電", LEAD, MORE], "中央社"),
    (
        "a paper with blanks in its brackets",
        [LEAD, MORE, "《 松河日报 》( 2026年01月12日 13 版)"],
        "松河日报",
    ),
    (
        "the office of a document, not the site",
        ["松河区教育局关于印发方案的通知", "松教〔2024〕1号", "作者:清溪教育网", LEAD],
        "松河区教育局",
    ),
    ("the office above an annex", ["各学校:", LEAD, "松河区教育局", "附件1."], "松河区教育局"),
    ("the school whose site it is", [TITLE, LEAD, "松河中学版权所有 某ICP备1号"], "松河中学"),
    ("behind a label without its colon", [TITLE, LEAD, MORE, "来源松河网"], "松河网"),
    (
        "an account above its day",
        ["松河教育", "21-9-10 10:08 发布于 河南 来自 网页版", TITLE, LEAD],
        "松河教育",
    ),
    ("no button like an app", ["首页", "下载APP", TITLE, "关注", "2019.10.21", LEAD], None),
    ("before another label", [TITLE, "2023-02-03 来源:松河日报 部门:松河局", LEAD], "松河日报"),
    ("not who gathered it", [TITLE, "日期:2023-02-03", "来源:松河日报收集", LEAD], "松河日报"),
    ("not the office above a headline", ["第04版:教育", "市教育局", TITLE, LEAD], None),
    (
        "in a table set as a list",
        [TITLE, "信息来源:平台发布", "• 公开主体:", "松河区教育局", "• 发文字号:", LEAD],
        "松河区教育局",
    ),
    ("not an editorial office of its own", [TITLE, "2011-12-29本刊编辑部", LEAD], None),
    (
        "beside a long headline on its line",
        [TITLE * 4 + " 时间:2023-12-28 来源:松河教育局", LEAD],
        "松河教育局",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("comment", "lines", "outlet"), OUTLETS, ids=[o[0] for o in OUTLETS])
def test_finds_who_put_it_out(comment: str, lines: list[str], outlet: str | None) -> None:
    assert header_of(*lines).publisher == outlet


DAYS = [
    ("in the trail", [TITLE, "首页 > 要闻 > 存档/2017-12-29 / 加入收藏", LEAD], date(2017, 12, 29)),
    ("year above the day", [TITLE, "2014", "09/02", "08:25", LEAD], date(2014, 9, 2)),
    ("not of a list below", [LEAD, MORE, "标签:", "2022-03-18", "2022-03-17", "2022-02-07"], None),
    ("beside where it was posted", ["21-9-10 10:08 发布于 河南", TITLE, LEAD], date(2021, 9, 10)),
    ("not of a deed", [TITLE, LEAD, "报名时间:2022-03-18"], None),
]  # fmt: skip


@pytest.mark.parametrize(("comment", "lines", "day"), DAYS, ids=[d[0] for d in DAYS])
def test_finds_the_day(comment: str, lines: list[str], day: date | None) -> None:
    assert header_of(*lines).published_on == day


def test_a_day_on_two_lines() -> None:
    assert stacked_day(["2014", "09/02"]) == date(2014, 9, 2)
    assert stacked_day(["12", "2023-05"]) == date(2023, 5, 12)
    assert stacked_day(["31", "2023-02"]) is None


TITLES = [
    (
        "below a menu of unknown words",
        ["你好 世界 天地 万物 山川", "登录", "全县家长满意度持续提高", LEAD],
        "全县家长满意度持续提高",
    ),
    (
        "right above the reporters",
        ["某区新建食堂四十一个", "小饭桌托起大民生", "□松河日报记者 王小芳", LEAD],
        "小饭桌托起大民生",
    ),
    ("before a day that runs into it", [TITLE + "2023年02月03日 来源:松河日报", LEAD], TITLE),
    (
        "not the value of a table's label",
        [TITLE, "• 公开主体:", "松河区教育局", "• 发布日期:", "2022-02-07", LEAD],
        TITLE,
    ),
    (
        "not a caption said twice",
        [TITLE, "2017-03-03 来源:松河网", *["厅长走访松河区的学校"] * 2, LEAD],
        TITLE,
    ),
    ("without the page of a text cut up", ["松河区办好家门口的学校( 二 )", LEAD], TITLE),
    ("without the day before it", ["[2002-02-27] 松河区办好家门口的学校", LEAD], TITLE),
]  # fmt: skip


@pytest.mark.parametrize(("comment", "lines", "title"), TITLES, ids=[t[0] for t in TITLES])
def test_finds_the_headline(comment: str, lines: list[str], title: str) -> None:
    assert header_of(*lines).title == title


def test_a_number_and_a_box_are_no_headline() -> None:
    assert not can_be_title("松教发〔2023〕8号")
    assert not can_be_title("阅读了该文档的用户还阅读了这些文档")
    assert can_be_title("关于印发工作要点的通知 松教发〔2023〕8号")


def test_tells_boxes_and_answers() -> None:
    assert opens_box("焦点图片") and opens_box("【推荐阅读】") and opens_box("更多教育")
    assert not opens_box("最新进展") and not opens_box("重点工作")
    assert opens_reply("路过的风 发表于 2019-6-12 10:02") and not opens_reply("发表于本报的文章")


def test_a_word_before_a_time_makes_it_no_day_of_the_page() -> None:
    words = "报名时间:2023年7月10日"
    assert labelled(Line(0, len(words), words)) == []
    words = "来源:松河日报时间:2019-08-14"
    assert [mark.kind for mark in labelled(Line(0, len(words), words))] == ["publisher", "date"]


TEXT = "近年来,桐山县教育局推进劳动教育,建成基地30个,参与学生3.2万人次,家长满意度达到96%。"


def test_a_headline_that_two_lines_say_again_is_the_line_that_says_it_whole() -> None:
    header = header_of(
        "桐山县“四项举措” 推动劳动教育走深走实",
        "桐山县“四项举措”",
        "推动劳动教育走深走实",
        "23-06-12 09:11 来源:桐山融媒",
        TEXT,
    )
    assert header.title == "桐山县“四项举措” 推动劳动教育走深走实"
    assert header.published_on == date(2023, 6, 12)
    assert header.publisher == "桐山融媒"


def test_a_portal_in_the_menu_is_no_publisher() -> None:
    header = header_of("中国政府网 河东省人民政府网", "桐山县推进美育", "日期:2024-03-11", TEXT)
    assert header.publisher is None


def test_who_signs_beside_the_source_is_the_author() -> None:
    header = header_of("桐山县推进美育", "来源:桐山日报", TEXT + "(周舟 来源:桐山日报)")
    assert header.byline == ("周舟",)
