"""The page around an article: header fields, furniture, and what is never furniture."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.decoded import Hints
from articles.reading.fold import fold
from articles.reading.page import read_page
from articles.reading.records import Header, Page, Span

LEAD = "今年以来,全县教育系统围绕群众关切办实事,新建幼儿园6所,新增学位1800个,家长满意度持续提高。"
MORE = "县教育局负责人介绍,下一步还将改造农村学校食堂12个,预计秋季开学前全部投入使用。"


def page_of(*lines: str, hints: Hints | None = None) -> tuple[str, Page]:
    text = "\n".join(lines)
    return text, read_page(text, fold(text), hints=hints or Hints())


def header_of(*lines: str) -> Header:
    return page_of(*lines)[1].header


def marked(text: str, page: Page) -> list[str]:
    return [furniture.span.of(text) for furniture in page.furniture]


TITLES = [
    ("above the source line", ["办好家门口的幼儿园", "来源:某县日报  时间:2023-05-06", LEAD]),
    ("below the source line", ["2023-05-06 来源:某县日报", "办好家门口的幼儿园", LEAD]),
    ("with the site's name behind it", ["办好家门口的幼儿园_某县教育网", LEAD]),
    ("with column and site behind it", ["办好家门口的幼儿园-教育要闻-某县人民政府", LEAD]),
    (
        "below the page's own title",
        ["办好家门口的幼儿园 - 某县教育网", "首页 > 要闻", "办好家门口的幼儿园", LEAD],
    ),
    ("without any source line", ["办好家门口的幼儿园", LEAD, MORE]),
    (
        "between kicker and subtitle",
        ["百姓身边的教育", "办好家门口的幼儿园", "——某县扩大学位纪实", "来源:某县日报", LEAD],
    ),
    (
        "behind a greeting and a trail of columns",
        ["欢迎访问某县教育网", "当前位置:首页 > 要闻", "办好家门口的幼儿园", "作者:王芳", LEAD],
    ),
    (
        "above an address beside the date",
        ["办好家门口的幼儿园", "http://www.example.com 2023年05月06日 11:04 某某教育网", LEAD],
    ),
    (
        "above a table of labels",
        [
            "办好家门口的幼儿园",
            "2023-05-06    阅读:",
            " 索 引 号  20230628-173206  发布机构   公开日期  2023-05-06",
            " 文  号   主题分类   失效日期 ",
            LEAD,
        ],
    ),
    ("below an error of the site", ["404 Not Found", "办好家门口的幼儿园", LEAD]),
    (
        "below a menu of unknown columns",
        ["头条 热门 重磅 原创 某某 采购 公告", "首页 > 教育", "办好家门口的幼儿园", LEAD],
    ),
    ("run into its source line", ["办好家门口的幼儿园 2023-05-06 来源:某县日报", LEAD]),
    ("above an outlet's name", ["办好家门口的幼儿园", "某地发布", "2023-05-06 10:11", LEAD]),
    ("above an author with an office", ["办好家门口的幼儿园", "某县教育局 王芳", LEAD]),
    (
        "above a subtitle without a dash",
        ["办好家门口的幼儿园", "某县扩大学前教育资源纪实", "来源:某县日报", LEAD],
    ),
    ("below a site's box", ["头条推荐", "办好家门口的幼儿园", "2023-05-06 来源:某县日报", LEAD]),
    (
        "though a column of two words stands above",
        ["新闻中心 分类", "办好家门口的幼儿园", LEAD],
    ),
    (
        "though a speaker's line and a date stand below",
        [
            "办好家门口的幼儿园",
            "2023-05-06 来源:某县日报",
            "县教育局局长 王芳",
            "(2023年5月5日)",
            LEAD,
        ],
    ),
]


@pytest.mark.parametrize(("comment", "lines"), TITLES, ids=[t[0] for t in TITLES])
def test_finds_the_headline(comment: str, lines: list[str]) -> None:
    text, page = page_of(*lines)
    assert page.header.title == "办好家门口的幼儿园"
    assert page.header.title_span is not None
    assert page.header.title_span.of(text) == "办好家门口的幼儿园"
    assert all(furniture.span != page.header.title_span for furniture in page.furniture)


def test_puts_a_documents_headline_of_several_lines_together() -> None:
    header = header_of(
        "某县教育局",
        "关于印发《扩大学前教育资源",
        "行动方案》的通知",
        "某教发〔2023〕8号",
        "各学校:",
        LEAD,
    )
    assert header.title == "某县教育局关于印发《扩大学前教育资源行动方案》的通知"


@pytest.mark.parametrize(
    "lines",
    [
        [LEAD, MORE],
        ["□某县日报记者 王芳 通讯员 李明", LEAD],
        ["2023年05月06日10:04", "来源:某县人民政府网", LEAD],
        ["(资料图片仅供参考)", LEAD],
    ],
)
def test_does_not_make_a_headline_up(lines: list[str]) -> None:
    assert header_of(*lines).title is None


PUBLISHERS: list[tuple[str, list[str], str | None]] = [
    ("a label", ["标题在此处", "来源:某省教育厅", LEAD], "某省教育厅"),
    ("a label with blanks", ["标题在此处", "来 源: 某省教育厅   作者:王芳", LEAD], "某省教育厅"),
    (
        "a label run into the one before",
        ["标题在此处", "作者:佚名来源: 某省教育厅", LEAD],
        "某省教育厅",
    ),
    (
        "a slash for a colon",
        ["标题在此处", "来源/ 某地日报 作者/ 时间/2023-05-06", LEAD],
        "某地日报",
    ),
    ("a label with its value below", ["标题在此处", "来源:", "某地日报", LEAD], "某地日报"),
    ("the name of a paper in marks", ["标题在此处", "来源:《某地日报》", LEAD], "某地日报"),
    ("beside the date", ["标题在此处", "某地教育 2023-05-06 10:00", LEAD], "某地教育"),
    ("a bar for a colon", ["标题在此处", LEAD, "来源 | 某地日报", "编辑 | 李明"], "某地日报"),
    ("on the line above the date", ["某县办好实事", "某地日报", "2023-05-06", LEAD], "某地日报"),
    (
        "the paper with its page",
        ["标题在此处", LEAD, "《某地日报》2023年05月06日第03版"],
        "某地日报",
    ),
    ("not every bracket at the end", ["标题在此处", LEAD, "(此件公开发布)"], None),
    ("a dateline", ["标题在此处", "某某网·某新闻记者 王芳 某地报道", LEAD], "某某网·某新闻"),
    ("a dateline with a day", ["标题在此处", "新华社某地5月6日电(记者王芳)" + LEAD], "新华社"),
    ("a dateline with 讯", ["标题在此处", "某地新闻网讯 " + LEAD], "某地新闻网"),
    (
        "a blank for a colon",
        ["标题在此处", "发布时间 2023-05-06", "来源 某地日报", LEAD],
        "某地日报",
    ),
    (
        "beside the date before the editor",
        ["标题在此处", "2023-05-06 某某网 编辑:王芳", LEAD],
        "某某网",
    ),
    ("an account beside the date", ["标题在此处", "某地教体 2023-05-06", LEAD], "某地教体"),
    ("not of a report below", ["标题在此处", LEAD, "山村变了样", "新华网某地5月6日电 夏日"], None),
    ("in brackets with its day", ["标题在此处", LEAD, "(某某网站,2023-05-06)"], "某某网站"),
    ("in brackets above the text", ["标题在此处", "[ 某省教育网 ] 作者:", LEAD], "某省教育网"),
    ("the agency with reporter and place", ["(中央社記者石小岩某地28日電)" + LEAD], "中央社"),
    ("the agency run into its reporter", ["标题在此处", "新华社记者王芳", LEAD], "新华社"),
    ("the paper that a site follows", ["某地新闻网讯 据《某某日报》报道," + LEAD], "某某日报"),
    ("or an agency does", ["某地新闻网5月6日讯 据某某晚报消息," + LEAD], "某某晚报"),
    ("but not what is heard", ["某地新闻网讯 据多家媒体报道," + LEAD], "某地新闻网"),
    (
        "the office that issued a document",
        ["某市教育局关于印发学校建设方案的通知", "各县(区)教育局:", LEAD],
        "某市教育局",
    ),
    (
        "or that signed it",
        ["关于做好学校建设的通知", "各县(区)教育局:", LEAD, "某市教育局", "2023年5月6日"],
        "某市教育局",
    ),
    ("not of a report about one", ["某市教育局关于学校建设答记者问", LEAD], None),
    ("the paper named at the end", ["标题在此处", LEAD + "(某地日报)"], "某地日报"),
    ("the source in brackets at the end", ["标题在此处", LEAD + "(来源:某地日报)"], "某地日报"),
    (
        "where a person stands for it",
        ["标题在此处", "来源:发布者:苏明 时间:2023-05-06", LEAD],
        None,
    ),
    ("where it is the site itself", ["标题在此处", "来源:本站 点击:512次", LEAD], None),
    (
        "two houses of one group in a dateline",
        ["标题在此处", "某市日报社/江畔新闻9月4日讯 " + LEAD],
        "某市日报社/江畔新闻",
    ),
    (
        "a byline that opens with what was done",
        ["文_某省日报当代融媒体记者 / 王芳", LEAD, MORE],
        "某省日报",
    ),
    (
        "the issuing office goes before an office within it",
        ["标题在此处", "信息来源:办公室\n发文机关:某县教育局\n发布日期:2023-05-06", LEAD, MORE],
        "某县教育局",
    ),
    (
        "an office within, where no other is named",
        ["标题在此处", "信息来源:基础教育科 发布日期:2023-05-06", LEAD, MORE],
        "基础教育科",
    ),
    ("本报讯 names nobody", ["标题在此处", "本报讯(记者 王芳)" + LEAD], None),
    ("nor does 本网讯", ["本网讯:为展示办学成果," + LEAD], None),
    (
        "an office in the article is no source",
        ["标题在此处", "某省教育厅近日召开会议。" + LEAD],
        None,
    ),
]


@pytest.mark.parametrize(
    ("comment", "lines", "publisher"), PUBLISHERS, ids=[p[0] for p in PUBLISHERS]
)
def test_finds_the_outlet(comment: str, lines: list[str], publisher: str | None) -> None:
    assert header_of(*lines).publisher == publisher


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
    ("pictures and words", [LEAD, "(文/图 陈东 李梅)"], ("陈东", "李梅")),
    ("behind the last sentence", [LEAD + MORE * 5 + "某地日报记者 石岩"], ("石岩",)),
    ("in the brackets of a dateline", ["某某网5月6日讯(石岩)今日," + LEAD], ("石岩",)),
    ("on the line below the headline", ["标题在此处在此处", "石岩", LEAD], ("石岩",)),
    ("with the school before it", ["标题在此处在此处", "某县中学 石岩", LEAD], ("石岩",)),
    ("not who speaks", ["在大会上的讲话", "县教育局局长 石岩", LEAD], ()),
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
    ("reporters who only hear", [LEAD, "记者从县教育局了解到," + MORE, MORE], ()),
    ("a reporter who is happy", [LEAD, "记者高兴地看到," + MORE, MORE], ()),
    ("traditional characters stay", ["標題在此處", "記者 張麗華", LEAD], ("張麗華",)),
    (
        "names and roles without a gap in brackets",
        ["标题在此处", LEAD, MORE + "(本报记者李小芳通讯员周建文张强)"],
        ("李小芳", "周建文", "张强"),
    ),
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
    ("no day of the calendar", ["标题", "时间:2021-13-40", LEAD], None),
    (
        "a day in the text is no date of publication",
        ["标题", "2021年5月6日,全县召开会议。" + LEAD, MORE],
        None,
    ),
    ("a meeting's day is none", ["某次通气会", "时 间 2011年2月22日9:30", LEAD, MORE], None),
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


def test_marks_the_site_and_keeps_the_article() -> None:
    site_above = ["设为首页|加入收藏", "登录|注册", "您的位置:首页 > 教育"]
    article = ["办好家门口的幼儿园", LEAD, "教育", "(一)首页", "打好基础", MORE]
    site_below = [
        "上一篇:关于放假的通知",
        "下一篇:没有了",
        "【打印】【关闭】",
        "网站声明",
        "凡本网注明来源的作品,未经授权不得转载。",
        "主办单位:某县教育局 地址:某县人民路1号",
        "版权所有 某ICP备12345678号",
        "邮箱:a@example.cn",
    ]
    text, page = page_of(
        *site_above, article[0], "来源:某报 时间:2023-05-06", *article[1:], *site_below
    )
    lines = marked(text, page)
    assert [line for line in site_above + site_below if line not in lines] == []
    assert [line for line in article if line in lines] == []


def test_what_the_site_says_below_the_article_is_no_paragraph_of_it() -> None:
    foot = [
        "网站声明",
        "本网所载某县日报的自采内容,权利归采编单位所有,转载前请先取得许可,并在显著位置标明出处。",
        "未能取得联系的权利人,可通过本站留言页与我们沟通稿酬事宜,我们会尽快处理。",
    ]
    text, page = page_of("办好家门口的幼儿园", LEAD, MORE, *foot)
    assert marked(text, page) == foot


FRAMES: list[tuple[str, list[str], list[str]]] = [
    (
        "a box of other articles, text and all",
        [],
        [
            "新闻推荐",
            "山里民宿迎客忙",
            "山里的民宿被竹林环绕,院里摆着旧式家具,处处透着清凉,游客络绎不绝。",
        ],
    ),
    ("a bulleted list of them", [], ["- 某地召开大会", "- 某企业投产", "- 球队赢得冠军"]),
    ("what readers are asked", [], ["您看到此篇文章时的感受是:", "0人看过"]),
    ("names of products below the editor", [], ["责任编辑 王芳", "政务平台建设服务", "数据中心"]),
    ("key words", [], ["责任编辑:王芳", "学位", "课后服务"]),
    ("headlines on one line", ["快讯 ·展览开幕 64件精品亮相·博览会闭幕·赛事在山城举行"], []),
    ("a trail from an address", ["某网edu.example.cn >> 城市建设 字号:"], []),
    ("what a site says of the report", [], ["——本信息真实性未经本站证实"]),
    ("what an account asks for", ["点击上方蓝字关注我们"], ["请点个“在看”再走吧!"]),
    ("the page of a paper", ["第A3版:教育周刊", "上一版 下一版"], []),
    ("the headline it had elsewhere", [], ["原标题:家门口办起幼儿园"]),
    ("a trail with bars", ["某网/教育/正文"], []),
    ("another page's name with its address", ["名医简介 http://news.example.net/a/1.html"], []),
    (
        "a notice of the site's rights in numbered paragraphs",
        [],
        [
            "某网版权与内容销售的声明",
            "1、“某网”由某集团主办。经其授权,某网络有限公司独家负责网站的市场经营与内容销售业务。",
            "2、凡本网注",
        ],
    ),
    ("a label on a picture, closed as a sentence", ["资料图。"], []),
    ("a button on a picture", ["放大图片"], []),
]


@pytest.mark.parametrize(("comment", "above", "below"), FRAMES, ids=[f[0] for f in FRAMES])
def test_marks_what_is_the_sites(comment: str, above: list[str], below: list[str]) -> None:
    text, page = page_of(*above, "办好家门口的幼儿园", LEAD, MORE, LEAD, *below)
    assert marked(text, page) == above + below


KEPT = [
    ("a box beside an article that goes on", [LEAD, "相关阅读", LEAD, MORE, LEAD, MORE, LEAD]),
    ("names of schools", [LEAD, "实验学校 第一中学 第二中学 第三中学 职教中心 特教学校 幼儿园"]),
    ("two items", [LEAD, "- 临江县实验小学", "- 巴山区第一中学"]),
    ("a county in a list", [LEAD, "巴山区:", "临江县:", MORE]),
    ("a running sentence on a site's home page", [LEAD, "家长可登录首页,点击报名。", MORE]),
    (
        "telephone numbers in a notice",
        [LEAD, MORE, "区教育局基教科:0771-1234567", "联系电话:0771-7654321"],
    ),
    ("appendices, signature and day", [LEAD, "附件:1.名单", "某县教育局", "2023年6月20日"]),
    ("appendices above the site's foot", [LEAD, "附件:名单", "某县教育局", "版权所有:某县教育局"]),
    (
        "rights that the article is about",
        [LEAD, "学校不得侵犯学生著作权,未经许可转载的应当删除。" + MORE, MORE],
    ),
    ("the office above a headline of its own", ["某县教育局", "2022年度工作总结", LEAD, MORE]),
    ("a heading of one word", [LEAD, "评论", MORE]),
    ("our own report", ["本网讯 某县教育局为学校提供服务," + LEAD, MORE]),
]


@pytest.mark.parametrize(("comment", "lines"), KEPT, ids=[k[0] for k in KEPT])
def test_never_marks_a_line_of_the_article(comment: str, lines: list[str]) -> None:
    text, page = page_of("办好家门口的幼儿园", *lines)
    assert [line for line in marked(text, page) if not line.startswith("版权所有")] == []


def test_lines_outside_a_web_pages_main_text_are_the_sites() -> None:
    lines = [
        "学校之窗",
        "教师园地",
        "办好家门口的幼儿园",
        LEAD,
        MORE,
        LEAD,
        "某县教育局",
        "2023年5月6日",
        "校园里的春天",
        "冬日暖阳",
    ]
    text = "\n".join(lines)
    at = text.index(LEAD)
    body = (
        Span(at, at + len(LEAD)),
        Span(text.index(MORE), text.index(MORE) + len(MORE)),
        Span(text.rindex(LEAD), text.rindex(LEAD) + len(LEAD)),
    )
    hints = Hints(title="办好家门口的幼儿园_某网", body=body)
    page = read_page(text, fold(text), hints=hints)
    assert marked(text, page) == ["学校之窗", "教师园地", "校园里的春天", "冬日暖阳"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*TITLES[4][1], LEAD, "版权所有", "一、", ":", "2021-1-1", "记者 王"]),
        max_size=12,
    )
)
def test_furniture_is_whole_lines_in_order(lines: list[str]) -> None:
    text, page = page_of(*lines)
    spans = [furniture.span for furniture in page.furniture]
    assert spans == sorted(spans)
    whole = {line.strip() for line in lines}
    assert all(span.of(text) in whole for span in spans)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_reads_any_text(text: str) -> None:
    page = read_page(text, fold(text))
    assert all(furniture.span.end <= len(text) for furniture in page.furniture)
