"""Which line is the headline, and what of it."""

from __future__ import annotations

import pytest

from .pages import LEAD, MORE, header_of, page_of

TITLES = [
    (
        "below the day and the buttons of an e-paper",
        [
            "某某日报",
            "2022年3月11日 星期五  第07版:教育  上一版 下一版",
            "放大+  缩小-  默认o  朗读",
            "办好家门口的幼儿园",
            LEAD,
        ],
    ),
    (
        "behind the column of talks, above its day and place",
        [
            "[在线访谈] 办好家门口的幼儿园",
            "访谈时间:2022年3月11日 15:00  地点:某县政府网访谈室  嘉宾:某县教育局局长王芳",
            LEAD,
        ],
    ),
    (
        "above the place and the people of a press conference",
        [
            "办好家门口的幼儿园",
            "发布时间:2022-03-12  来源:某县政府新闻办",
            "时  间:2022年3月11日(星期五)10:00",
            "地  点:某县政府新闻发布厅(河东路市民中心2楼)",
            "主持人:某县委宣传部副部长 王 芳",
            LEAD,
        ],
    ),
    (
        "behind the editors' note of a bulletin",
        [
            "教 育 工 作 简 报",
            "第7期(总第112期)",
            "某县教育局办公室    2022年3月11日",
            "【编者按】今年以来," + LEAD,
            "办好家门口的幼儿园",
            "一、建园舍",
            LEAD,
            "二、强师资",
            MORE,
        ],
    ),
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
    (
        "below an author with a channel",
        ["某报客户端某地频道 王芳", "2023-05-06", "办好家门口的幼儿园", LEAD],
    ),
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
    ("below a paper and its columns", ["某地教育周刊 数字报", "办好家门口的幼儿园", LEAD]),
    ("below a bulletin's number", ["某市教育简报 2022年第6期", "办好家门口的幼儿园", LEAD]),
    ("below a number alone", ["某省教育厅简报", "〔2023〕第18期", "办好家门口的幼儿园", LEAD]),
    ("below the paper's page", ["某地日报  04", "第03版:县域观察", "办好家门口的幼儿园", LEAD]),
    ("below a row with bars", ["热线 | 图集 | 某论坛", "办好家门口的幼儿园", LEAD]),
    ("below bars drawn as lines", ["英文版 │ 繁体版 │ 网站地图", "办好家门口的幼儿园", LEAD]),
    (
        "below a magazine's number",
        ["某地教育", "2021年第8期  总第1208期", "办好家门口的幼儿园", LEAD],
    ),
    (
        "below a paper of no known name",
        ["某明港报道", "2022年09月14日", "A04", "办好家门口的幼儿园", LEAD],
    ),
    ("behind a bulletin's column", ["【基层动态】办好家门口的幼儿园", "来源:某县教育局", LEAD]),
    (
        "below a library's line of the paper",
        ["某某日报/2023年/5月/6日/第003版", "教育", "办好家门口的幼儿园", "记者 王芳", LEAD],
    ),
    ("below a column that has its own line", ["【一线速览】", "办好家门口的幼儿园", LEAD]),
    ("above a caption", ["办好家门口的幼儿园", "座谈会现场", LEAD]),
    (
        "below a table that blanks part",
        [
            "索 引 号 000123/2023-5 主题分类 教育",
            "文  号 某教〔2023〕5号",
            "办好家门口的幼儿园",
            LEAD,
        ],
    ),
    (
        "below a table of labels in brackets",
        ["[ 索引号 ] 000123/2023-5", "[ 发文字号 ] 某教〔2023〕5号", "办好家门口的幼儿园", LEAD],
    ),
    ("in a table", ["标 题 办好家门口的幼儿园", "发布机构 某县教育局", LEAD]),
    ("above buttons", ["办好家门口的幼儿园", "复制链接", "字号: [小] [大]", "A- A A+", LEAD]),
    (
        "above the source line though a button with a colon stands below it",
        ["办好家门口的幼儿园", "2023-05-06 来源:某县日报", "点这里听一听", "分享到:", LEAD],
    ),
    ("below an account", ["某城发布", "办好家门口的幼儿园", "2023-05-06", LEAD]),
    (
        "above a subtitle that looks into it",
        ["办好家门口的幼儿园", "清溪县学前教育扩容调查", "2023-05-06 来源:某县日报", LEAD],
    ),
    (
        "above the occasion of a press conference",
        [
            "办好家门口的幼儿园",
            "发布时间:2023-05-06 来源:某省教育厅",
            "时间:2023年5月5日",
            "地点:清溪会堂新闻发布厅",
            "发布人:省教育厅副厅长 王芳",
            LEAD,
        ],
    ),
    (
        "above a subtitle that counts up",
        ["办好家门口的幼儿园", "一个人口大县的教育账", "责任编辑:王芳", LEAD],
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
    (
        "below a column that the trail names",
        ["提案办理情况", "首页 > 公开 > 提案办理情况 > 正文", "办好家门口的幼儿园", LEAD],
    ),
    ("above the trail that ends in it", ["办好家门口的幼儿园", "首页 > 办好家门口的幼儿园", LEAD]),
    ("with the hour behind it", ["办好家门口的幼儿园 (13:45)", LEAD]),
    (
        "behind the site's name and its search",
        ["某县教育局 全文检索", "首页 机构概况 信息公开", "办好家门口的幼儿园", "来源:某报", LEAD],
    ),
    (
        "what an interview is told to be about",
        ["访谈主题:办好家门口的幼儿园", "时间:2023年5月6日", "访谈实录", LEAD],
    ),
    (
        "in a table below a column",
        ["提案答复", "信息名称  办好家门口的幼儿园  公开日期  2023-05-06", LEAD],
    ),
    ("below a page's number in characters", ["第二版:要闻", "办好家门口的幼儿园", LEAD]),
    (
        "below phrases strung together",
        ["甲频道乙频道_丙大全_丁免费看", "2023-05-06", "第04版:要闻", "办好家门口的幼儿园", LEAD],
    ),
    (
        "above rows of labels without values",
        ["办好家门口的幼儿园", "2023-05-06", "某录日期   生效日期", "文 号   主题分类", LEAD],
    ),
    (
        "above a caption that is printed twice",
        [
            "办好家门口的幼儿园",
            "2023-05-06 来源:某网",
            "孩子们在做操。某区教委",
            "孩子们在做操。某区教委",
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
    ("lines", "title"),
    [
        (
            ["让每个孩子有学上,", "让每个孩子上好学", "来源:某报", LEAD],
            "让每个孩子有学上,让每个孩子上好学",
        ),
        (
            ["“名校带弱校,", "一校带一片”改革在某县", "来源:某报", LEAD],
            "“名校带弱校,一校带一片”改革在某县",
        ),
        (["8个项目新增学位9690个!某县晒出2023年教育民生实事“进度条”", "2023-07-06", LEAD], None),
        (["观察|一座新城的教育账本", "来源:某报", LEAD], None),
        (["办好家门口的幼儿园_甲_乙", LEAD], None),
        (["“五个一”织密校园安全网", "来源:某报", LEAD], None),
        (["某市乡村小规模学校调研报告", "某某市教育科学研究院", "2023年5月6日", LEAD], None),
        (["热文:某校换牌,又添一所好学校!", LEAD], None),
        (["某地日报教育周刊发布:办好家门口的幼儿园", "来源:某报", LEAD], None),
    ],
)
def test_keeps_a_headline_whole(lines: list[str], title: str | None) -> None:
    assert header_of(*lines).title == (title or lines[0])


@pytest.mark.parametrize(
    "lines",
    [
        [LEAD, MORE],
        ["热线 | 图集 | 视频 | 某州论坛", LEAD],
        ["□某县日报记者 王芳 通讯员 李明", LEAD],
        ["2023年05月06日10:04", "来源:某县人民政府网", LEAD],
        ["(资料图片仅供参考)", LEAD],
        ["网名“清溪家长”您好!", LEAD],
    ],
)
def test_does_not_make_a_headline_up(lines: list[str]) -> None:
    assert header_of(*lines).title is None


@pytest.mark.parametrize(
    "title",
    [
        "【一线速览】办好家门口的幼儿园",
        "[教育新闻] 办好家门口的幼儿园",
        "【視頻】辦好家門口的幼兒園",
        "关于办好家门口幼儿园的实况",
    ],
)
def test_what_is_printed_before_a_headline_on_its_line_is_part_of_it(title: str) -> None:
    assert header_of(title, "来源:某报 2023-05-06", LEAD).title == title


def test_an_office_alone_above_a_document_is_no_headline() -> None:
    title = "中共某某市教育系统工作委员会关于开展“红烛”书记工作室建设的通知"
    lines = [
        "某某市教育体育局",
        "首页 > 党建 > 工作动态",
        "索引号:1150/2023-11    发布机构:党建科    公开日期:2023-09-21",
        title,
        "各县区教育局:",
        LEAD,
    ]
    assert header_of(*lines).title == title


def test_a_headline_may_end_in_an_office() -> None:
    lines = ["县里新事多又多又多又多", "某县领导走进教育局", "2023-05-06", LEAD]
    assert header_of(*lines).title == lines[1]


def test_a_caption_alone_is_no_headline() -> None:
    assert header_of("责任编辑:王芳", "发布会现场", LEAD).title is None


ISSUE = ["临江市:山村有了新食堂", LEAD, "敦化市:夜校亮起灯", MORE, "安图县:冰场开到校门口", LEAD]


@pytest.mark.parametrize(
    ("comment", "lines", "title"),
    [
        (
            "an issue of a bulletin without a headline of its own",
            ["延边州各县教育动态(2023年第6期)", "延边州教育局办公室编  2023年6月30日", *ISSUE],
            "延边州各县教育动态(2023年第6期)",
        ),
        (
            "an issue with its number on a line below",
            [
                "延边教育动态",
                "2023年第6期(总第80期)",
                "延边州教育局办公室编",
                LEAD,
                "★临江市:山村有了新食堂",
                LEAD,
                "★敦化市:夜校亮起灯",
                MORE,
            ],
            "延边教育动态",
        ),
        (
            "a document whose last word is spread on a line of its own",
            ["清溪县教育局", "关于春季开学检查情况的", "通  报", "各乡镇中心学校:", LEAD, MORE],
            "清溪县教育局关于春季开学检查情况的通  报",
        ),
        (
            "a supervisors' office above its report",
            ["清溪县人民政府教育督导室", "关于春季开学检查情况的报告", "现将情况报告如下。" + LEAD],
            "清溪县人民政府教育督导室关于春季开学检查情况的报告",
        ),
        (
            "a bulletin with one",
            ["延边州教育动态(2023年第6期)", "临江市:山村有了新食堂", LEAD, MORE],
            "临江市:山村有了新食堂",
        ),
        (
            "a report that an office hands up, over two lines",
            ["清溪县教育局", "关于报送校舍建设情况的报告", "市教育局:", LEAD],
            "清溪县教育局关于报送校舍建设情况的报告",
        ),
    ],
)
def test_a_document_is_called_as_it_calls_itself(
    comment: str, lines: list[str], title: str
) -> None:
    assert header_of(*lines).title == title, comment


@pytest.mark.parametrize(
    ("comment", "lines", "expected"),
    [
        ("between kicker and source line",
         ["百姓身边的教育", "办好家门口的幼儿园", "——某县扩大学位纪实", "来源:某县日报", LEAD],
         "办好家门口的幼儿园——某县扩大学位纪实"),
        ("without any source line",
         ["办好家门口的幼儿园", "——某县推进学前教育普及普惠发展工作纪实", "", LEAD, MORE],
         "办好家门口的幼儿园——某县推进学前教育普及普惠发展工作纪实"),
        ("a headline that ends as an office does, below a kicker",
         ["深度|关注民生", "把学校办到产业园", "——某区产教融合观察", "2023-05-06", LEAD],
         "把学校办到产业园——某区产教融合观察"),
        ("traditional characters",
         ["辦好家門口的幼兒園", "──某縣擴大學位紀實", "來源:某縣日報", LEAD],
         "辦好家門口的幼兒園──某縣擴大學位紀實"),
        ("a paragraph behind a dash is none",
         ["办好家门口的幼儿园", "——扩大学位。新建公办幼儿园六所。", LEAD], "办好家门口的幼儿园"),
        ("nor is where a speech was given",
         ["办好家门口的幼儿园", "——2023年8月29日在某县人大会议上", LEAD], "办好家门口的幼儿园"),
    ],
)  # fmt: skip
def test_a_subtitle_behind_a_dash_belongs_to_the_title(comment, lines, expected):
    header = header_of(*lines)
    assert header.title == expected, comment
    headline, dash, _ = expected.partition("—" if "—" in expected else "─")
    assert header.headline == headline
    assert header.subtitle == (expected.removeprefix(headline) if dash else None)


def test_a_headline_with_a_dash_of_its_own_has_no_subtitle() -> None:
    header = header_of("办好幼儿园——某县扩大学位纪实", "来源:某县日报", LEAD)
    assert header.subtitle is None
    assert header.headline == header.title
