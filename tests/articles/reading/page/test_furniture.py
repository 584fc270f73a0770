"""What is the site's, and what is never."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.decoded import Hints
from articles.reading.fold import fold
from articles.reading.page import read_page
from articles.reading.records import Span

from .pages import LEAD, MORE, marked, page_of


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
    ("a counted box of what readers say", [], ["网友评论(2)", "山里人 05-17 11:02 说得实在"]),
    ("what one reader says without a box", [], ["山里人 2023-05-17 11:02 说得实在"]),
    ("an account and how long ago", ["清溪融媒 2小时前"], []),
    (
        "what a site can do",
        ["站内检索", "网站支持IPv6", "切换到无障碍浏览"],
        ["政府网站找错", "主管:某省教育厅"],
    ),
    ("whom a bulletin goes to", [], ["报:市委办公室", "发:各县区教育局", "(共印60份)"]),
    ("a bulleted list of them", [], ["- 某地召开大会", "- 某企业投产", "- 球队赢得冠军"]),
    ("what readers are asked", [], ["您看到此篇文章时的感受是:", "0人看过"]),
    ("names of products below the editor", [], ["责任编辑 王芳", "政务平台建设服务", "数据中心"]),
    (
        "the address of the original, and a notice that is called a hint",
        [],
        [
            "原文地址:http://jyj.example.gov.cn/art/2021/5/6.html",
            "[提示] 本文由其他网站转来,供读者参考,如有异议请与本站联系。",
        ],
    ),
    ("teasers that lead on", [], ["责任编辑:王芳", "9月1日,外县办起展览,观众逾千人。[详细]"]),
    ("buttons in Latin letters", ["A- A A+    分享至 Facebook  WhatsApp  微信"], []),
    ("the cross that closes a box", ["x"], []),
    ("what others look for", ["推广 热搜: 王芳  某某小镇  某某商会"], []),
    ("a table that blanks part", ["索 引 号 000123/2023-5 主题分类 教育", "文  号 5号"], []),
    (
        "a table of labels in brackets",
        ["【索引号】000123/2023-5", "[ 主题分类 ] 教育  [ 体裁分类 ] 提案办理"],
        [],
    ),
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
    ("a count of readers", [], ["浏览次数:209次"]),
    ("what readers follow", [], ["热门跟贴 0", "12条评论"]),
    ("the next and the last in brackets", [], ["【上一条】关于放假的通知", "【下一条】没有了"]),
    ("where to write to", [], ["本栏投稿信箱见第4版右下角"]),
    ("where to call", [], ["(报料热线 0755-00000000)"]),
    ("what to scan", [], ["欢迎扫码加入读者群"]),
    ("more to read", [], ["更多解读:①入园指南 ②收费标准"]),
    ("the links of an editor", [], ["编者链接:某地校车开进村"]),
    ("who runs the site", [], ["本站由某市教育局主办 某市电教馆承办"]),
    ("a link to a file", [], ["附件:某市教育发展主要指标.xls"]),
    ("reports of the same", [], ["办好家门口的幼儿园相关报道"]),
    ("a board's own lines", [], ["|Archiver|手机版|某州论坛", "( 某ICP备13011500号-1 )"]),
    (
        "how long a page took",
        [],
        ["GMT+8, 2019-2-18 01:41 , Processed in 0.52 second(s)."],
    ),
    ("a head and its column", ["龙某教育在线 - 地市动态", "首页 > 教育"], []),
    ("a trail with small arrows", ["某上教育观察 ›› 乡村学校"], []),
    ("a paper's page below", [], ["《某教育报》2020年10月20日第1版 版名:要闻"]),
    ("the accounts of an office", [], ["扫码关注", "官方微信公众号", "官方抖音号"]),
    ("two papers", ["某教育新闻网—某教育报"], []),
    ("a word between dashes", [], ["—分享—"]),
    ("code", [], ["010070380010000000000000011100001128998877"]),
    ("a button on a picture", ["放大图片"], []),
    ("codes to be scanned", ["“去上学” 扫码看路"], ["扫码看某县的学校"]),
    ("a page numbered in characters", ["第二版:要闻·综合", "本文字数:225"], []),
    (
        "headlines below the source that is named again",
        ["来源:某某新闻网"],
        ["来源:某某新闻网", "山里民宿迎客忙", "老街修旧如旧"],
    ),
    ("the accounts of a house", [], ["某某高校新媒体矩阵"]),
    ("a column that the trail names", ["提案办理情况", "首页 > 公开 > 提案办理情况 > 正文"], []),
    ("what asks a reader in", [], ["账号+密码登录", "手机+密码登录", "还没有账号?", "立即注册"]),
    (
        "where a page leads and whose it is",
        ["您所访问的页面将跳转到其他网站,确定要继续吗?"],
        ["某某日报网址:www.example.cn 管理员信箱:a@example.cn"],
    ),
    ("phrases strung together", ["甲频道乙频道_丙大全_丁免费看", "首页 教育 新闻"], []),
    ("buttons and accounts", ["立即下载"], ["点击查看全文", "某某服务平台微信服务号"]),
    ("buttons in other brackets", [], ["〖关闭窗口〗", "点分享 点收藏 点在看"]),
    (
        "who offers a text",
        [
            "某某网,超级方便的写作工具! 立即了解",
            "下面是小编为大家整理的幼儿园建设范文,供大家参考。",
        ],
        ["全文共1920字,仅供会员参考", "新来的客人请注册"],
    ),
    ("a counter behind a bullet", [], ["• 0 条评论", "• T小字 T大字"]),
    ("a trail with more words", ["您当前所在位置:首页 > 部门动态"], []),
    ("the name of what follows", ["资讯正文"], []),
    ("bars for colons", [], ["编辑丨李明", "审核丨王芳", "校对 | 赵云"]),
    ("brackets with who wrote it", [], ["(青湖日报记者 王芳)"]),
    ("an office that did", [], ["(青湖县融媒体中心:王芳)"]),
    ("who drafted, mended and put it out", [], ["初稿:王芳", "修改:李明", "发布:王芳"]),
    (
        "what a site of documents says",
        ["- 格式:DOCX", "- 页数:9"],
        ["《范文》由会员分享,可在线阅读"],
    ),
    ("a headline cut off", [], ["青湖县教师招聘面试名单.."]),
    ("a menu of longer words", [], ["某浪简介 | About Us | 广告服务 | 招聘信息 | 律师"]),
    ("a column below", [], ["教育资讯", "信息公告"]),
    ("what is planted", ["甲国产精品在线观看,乙一区二区,丙无码", "首页 教育 新闻"], []),
    ("a magazine's imprint", ["国际标准刊号:ISSN 0000-0000", "周 期: 半月刊", "开 本:大16开"], []),
    ("a site and its word for the text", ["青湖网 正文"], []),
    ("whom to follow", ["关注青湖网"], []),
    ("a trail with wide gaps", ["青湖网  >   地方  >   招商"], []),
    ("an outlet's name below", [], ["青湖教育报"]),
    ("a shop's warning", [], ["友情提示:开店前请多多考察,降低损失,投资有风险,选择需谨慎。"]),
    ("a player of pictures", [], ["图集已浏览完毕 重新浏览", "下载安装Flash播放器"]),
    ("where it stood before", [], ["原链接:http://www.example.cn/a/1.html"]),
    ("what stands between the site's", [], ["责任编辑:王芳", "青湖看点", "分享到:"]),
    ("who spoke it", [], ["配音:王芳", "报道员:李明"]),
    ("the reporters alone", [], ["青湖社记者王芳 李明"]),
    ("a menu with slashes", ["☰ 菜单", "头条 / 综合 / 县市 / 影像"], ["上一版 ◀ ▶ 下一版"]),
    ("a player's lines", ["▲ 视频时长 02:47", "放大+ 缩小- 默认○"], ["加入书签"]),
    (
        "an offer to subscribe",
        ["发送短信 qhb 10650000 即可订阅《青湖手机报》,每天1毛钱,无流量费。"],
        [],
    ),
    (
        "the paper's page",
        ["当前版: 03版  上一版  下一版"],
        ["标题导航", "两所新校开工~~~", "~~~进社区"],
    ),
    ("to be downloaded", ["客户端APP下载"], ["网友热评"]),
    ("words of the text", [], ["学位", "幼儿园", "教育系统", "食堂", "家长"]),
]


@pytest.mark.parametrize(("comment", "above", "below"), FRAMES, ids=[f[0] for f in FRAMES])
def test_marks_what_is_the_sites(comment: str, above: list[str], below: list[str]) -> None:
    text, page = page_of(*above, "办好家门口的幼儿园", LEAD, MORE, LEAD, *below)
    assert marked(text, page) == above + below


KEPT = [
    ("a box beside an article that goes on", [LEAD, "相关阅读", LEAD, MORE, LEAD, MORE, LEAD]),
    ("names of schools", [LEAD, "实验学校 第一中学 第二中学 第三中学 职教中心 特教学校 幼儿园"]),
    ("a column in brackets", [LEAD, "【视频】走进课堂", MORE]),
    ("a table of data", [LEAD, "名称 数量", "小学 12所", MORE]),
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
    ("an appendix without a file", [LEAD, "附件:1.学校名单", "2.教师名单"]),
    ("a paragraph on what is printed", [LEAD, "关注学生成长,全县开展谈心活动312场。" + MORE]),
    ("a link within the article", [LEAD, "相关链接", LEAD, MORE, LEAD, MORE]),
    ("our own report", ["本网讯 某县教育局为学校提供服务," + LEAD, MORE]),
    ("a paragraph on codes", [LEAD, "家长扫码就能看到每一餐的菜单,全县食堂已全部接入平台。", MORE]),
    ("what a reporter asks", ["记者:某县如何办好家门口的学校?", "王芳:" + LEAD, MORE]),
    ("an office that signs with the hour", [LEAD, "某县教育局 2016-11-15 16:10"]),
    ("a source named once", [LEAD, MORE, "某县教育局"]),
    (
        "a text with the site's foot run in",
        [LEAD + MORE + LEAD + "Copyright 2015-2022 某网版权所有"],
    ),
    (
        "one sentence with the site's foot run in",
        [LEAD, MORE + "版权所有:青湖县教育局 赣ICP备00000001号"],
    ),
    ("two lines between the day and the text", ["夯实基础", "办好学校", LEAD, MORE]),
    ("a list of schools below", [LEAD, "一小", "二小", "三小", "四小", "五小"]),
    (
        "a list of names below",
        [LEAD + "王芳李明赵云孙丽周强", *["王芳", "李明", "赵云", "孙丽", "周强"]],
    ),
    ("who took a picture", [LEAD, "孩子们在上课。青湖社记者 王芳 摄", MORE]),
    ("one such word in a heading", [LEAD, "学习欧美经验", MORE]),
    ("a repeated heading", [LEAD, "各地教育动态", MORE, "各地教育动态", LEAD]),
    ("a welcome in a sentence", [LEAD, "校长说:“欢迎您来看看我们的操场、食堂和图书馆。”", MORE]),
    ("an address in a sentence", [LEAD, "报名网址:www.example.cn,家长可登录填报学位申请。", MORE]),
]


@pytest.mark.parametrize(("comment", "lines"), KEPT, ids=[k[0] for k in KEPT])
def test_never_marks_a_line_of_the_article(comment: str, lines: list[str]) -> None:
    text, page = page_of("办好家门口的幼儿园", *lines)
    assert [line for line in marked(text, page) if not line.startswith("版权所有")] == []


def test_key_words_between_the_source_and_the_text_are_the_sites() -> None:
    head = ["2023-05-06 来源:青湖日报", "集团化办学", "乡村教育", "教师轮岗"]
    text, page = page_of("办好家门口的幼儿园", *head, LEAD, MORE)
    assert marked(text, page) == head


def test_an_account_below_the_headline_is_the_pages() -> None:
    head = ["青湖教育", "2023-05-06 10:00"]
    text, page = page_of("办好家门口的幼儿园", *head, LEAD, MORE, "来源:青湖日报")
    assert marked(text, page) == [*head, "来源:青湖日报"]


def test_the_authors_names_between_headline_and_text_are_a_header() -> None:
    text, page = page_of("办好家门口的幼儿园", "2023-05-06 10:00", "王小明 李芳", LEAD, MORE)
    assert marked(text, page) == ["2023-05-06 10:00", "王小明 李芳"]


def test_a_short_line_between_the_source_and_a_button_is_the_sites() -> None:
    head = ["2023-05-06 来源:青湖日报", "点这里听一听", "分享到:"]
    text, page = page_of("办好家门口的幼儿园", *head, LEAD, MORE)
    assert marked(text, page) == head


def test_what_a_site_says_of_itself_above_its_welcome_is_the_sites() -> None:
    head = [
        "来源:青湖日报 2023-05-06",
        "《青湖在线》鱼米之乡第一门户!",
        "关注身边大事,传递百姓声音,弘扬青湖精神,见证时代变迁!",
        "☆ 青湖在线 ☆欢迎您",
    ]
    text, page = page_of("办好家门口的幼儿园", *head, "覆盖全县12个乡镇", LEAD, MORE)
    assert marked(text, page) == head


def test_a_second_headline_there_is_the_articles() -> None:
    head = ["2023-05-06 来源:青湖日报", "——青湖县办学记", "分享到:"]
    text, page = page_of("办好家门口的幼儿园", *head, LEAD, MORE)
    assert marked(text, page) == [head[0], head[2]]


def test_a_stamp_within_the_text_is_the_sites() -> None:
    stamp = "青湖网 - 青湖第一门户"
    text, page = page_of("办好家门口的幼儿园", LEAD + stamp, stamp, MORE + stamp, stamp, LEAD)
    assert marked(text, page) == [stamp, stamp]


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
        st.sampled_from(
            [
                "办好家门口的幼儿园 - 某县教育网",
                "首页 > 要闻",
                LEAD,
                "版权所有",
                "一、",
                ":",
                "2021-1-1",
                "记者 王",
            ]
        ),
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


SHORT = [
    ("a short line that opens as a counter does", "共有问题30个,已整改21个,剩余8个正在整改。"),
    ("or as a button does", "展开培训30场,覆盖教师1200人。"),
    ("in traditional characters", "共有問題30個,已整改21個,剩餘9個正在整改。"),
]


@pytest.mark.parametrize(("comment", "line"), SHORT, ids=[s[0] for s in SHORT])
def test_a_sentence_with_its_figures_is_no_counter(comment: str, line: str) -> None:
    text, page = page_of("某县教育局落实整改", "来源:某县日报", line)
    assert line not in marked(text, page)
    text, page = page_of("某县教育局落实整改", "来源:某县日报", LEAD, "已有30条评论,点击查看")
    assert marked(text, page)[-1] == "已有30条评论,点击查看"


ABOUT = "洛阳市教育局提出,今年全市将新建公办幼儿园18所,新增学位3000个,洛阳市各县区同步推进。"
OTHER = "日前,淅川县教育局组织开展校园食堂检查,要求淅川县各学校压实责任、立行立改,守护学生健康。"
ELSEWHERE = "2月23日,驻马店市教育局督导组到学校检查春季学期安全工作,对食堂、宿舍、门卫逐一查看。"


def test_news_of_other_prefectures_below_the_text_are_the_sites() -> None:
    text, page = page_of("洛阳推进学校建设", ABOUT, MORE, ABOUT, OTHER, ELSEWHERE)
    assert marked(text, page) == [OTHER, ELSEWHERE]


LAST = [
    (
        "of a county in the prefecture",
        "2月23日,洛阳市宜阳县教育局开展食堂检查,守护学生健康。" + MORE,
    ),
    ("of the province", "2月23日,河南省教育厅公布名单,推介各地办学经验。" + MORE),
    ("of guests from elsewhere", "2月23日,驻马店市教育局到洛阳市考察,学习办学经验。" + MORE),
    ("with no day before it", "驻马店市教育局局长说,这里的办法值得学习,回去要照着做。" + MORE),
]


@pytest.mark.parametrize(("comment", "last"), LAST, ids=[x[0] for x in LAST])
def test_the_last_paragraph_stays(comment: str, last: str) -> None:
    text, page = page_of("洛阳推进学校建设", ABOUT, MORE, ABOUT, last)
    assert marked(text, page) == []


def test_news_from_everywhere_stays() -> None:
    news = ["2月23日,开封市教育局检查食堂。" + MORE, OTHER, ELSEWHERE]
    text, page = page_of("各地教育动态", ABOUT, *news)
    assert marked(text, page) == []
