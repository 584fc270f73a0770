"""The outlet that a page names as its source."""

from __future__ import annotations

import pytest

from .pages import LEAD, MORE, header_of

PUBLISHERS: list[tuple[str, list[str], str | None]] = [
    ("a label", ["标题在此处", "来源:某省教育厅", LEAD], "某省教育厅"),
    (
        "the name of the paper that is read",
        ["当前报纸名称:某某青年报", "标题在此处", "日期:01-15", LEAD],
        "某某青年报",
    ),
    ("not who reports", ["标题在此处", "□见习记者石岩本报通讯员王小芳", LEAD], None),
    (
        "a magazine by its name, not its issue",
        ["标题在此处", "来源:《某省教育》(综合)2024年第3期 2024-05-06", LEAD],
        "某省教育",
    ),
    ("a label in brackets", ["标题在此处", "[ 发布机构 ] 某县教委 [ 有 效 性 ]", LEAD], "某县教委"),
    ("not the name of a label", ["标题在此处", "[ 索引号 ] 000123 [ 公开日期 ] 2023-05-06"], None),
    (
        "a cell of a table",
        ["标题在此处", "索 引 号  000123", "发布机构 某县教委 发布日期 2023-05-06", LEAD],
        "某县教委",
    ),
    ("not a button", ["标题在此处", "2023-05-06 来源: 复制链接 A- A A+", LEAD], None),
    (
        "a button behind it",
        ["标题在此处", "来源:某地日报 复制链接 字号: [小] [大]", LEAD],
        "某地日报",
    ),
    (
        "not whose document is handed on",
        ["转发某市人民政府办公室关于印发学前教育行动计划的通知", "日期:2023-05-06 来源:", LEAD],
        None,
    ),
    (
        "who hands it on and signs",
        ["关于转发某省教育厅关于做好招生工作的通知", LEAD, MORE, "某市教育局", "2023年5月6日"],
        "某市教育局",
    ),
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
    ("the paper with its issue", ["标题在此处", LEAD, "《某省教育》2023年3月A版"], "某省教育"),
    ("not every bracket at the end", ["标题在此处", LEAD, "(此件公开发布)"], None),
    ("a dateline", ["标题在此处", "某某网·某新闻记者 王芳 某地报道", LEAD], "某某网·某新闻"),
    ("a dateline with a day", ["标题在此处", "新华社某地5月6日电(记者王芳)" + LEAD], "新华社"),
    (
        "a dateline with the day in figures",
        ["标题", "某地客户端2023-05-06 讯(记者 王芳)" + LEAD],
        "某地客户端",
    ),
    (
        "the office below a bulletin's number",
        ["教育情况通报", "(2023)第12期", "某省教育厅办公室", "办好家门口的幼儿园", LEAD],
        "某省教育厅办公室",
    ),
    ("the office below the headline", ["办好家门口的幼儿园", "某县教育局", LEAD], "某县教育局"),
    (
        "who reports to those above",
        ["某县教育局关于校舍建设情况的汇报", "(2023年5月6日)", LEAD],
        "某县教育局",
    ),
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
    (
        "or that hands up a report",
        ["关于报送校舍建设情况的报告", "市教育局:", LEAD, "某县教育局", "2023年5月6日"],
        "某县教育局",
    ),
    (
        "the office that edits a bulletin, beside its day",
        ["标题在此处", "某某自治州教育体育局办公室编  2023年5月6日", LEAD],
        "某某自治州教育体育局办公室",
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
    ("the page of a paper is none", ["标题在此处", "2023-05-06 第03版:县域观察", LEAD], None),
    ("a button run into the name", ["标题在此处", "2023-05-06 来源:某报收藏", LEAD], "某报"),
    ("what was done to the text", ["标题在此处", "来源:某地家长圈(综合)", LEAD], "某地家长圈"),
    ("everybody is nobody", ["标题在此处", "来源:各区县教委", LEAD], None),
    ("a reporter's house behind a bullet", ["□某湘学讯记者 王芳 通讯员 李明", LEAD], "某湘学讯"),
    ("a reporter's house behind the site", ["清溪在线 清溪日报记者 王芳", LEAD], "清溪日报"),
    ("not our own behind a site", ["清溪在线 本报记者 王芳", LEAD], None),
    ("not our own", ["标题在此处在此处", "□本报全媒体记者 王芳", LEAD], None),
    (
        "a report of three houses",
        ["标题在此处", "某海客户端、某海网、某国都市报5月24日讯(记者王芳)" + LEAD],
        "某海客户端、某海网、某国都市报",
    ),
    ("news of a house", ["某视网消息(记者 王静):近日," + LEAD], "某视网"),
    (
        "with its reporter before the day",
        ["某团日报(常报记者 陈琼)10月8日讯:近日," + LEAD],
        "某团日报",
    ),
    (
        "the authors' house",
        ["标题在此处在此处", "某县融媒体中心 张丽 王刚", LEAD],
        "某县融媒体中心",
    ),
    ("not the authors' office", ["标题在此处在此处", "某县中学 张丽 王刚", LEAD], None),
    (
        "a magazine above its number",
        ["某地教育", "2021年第8期", "标题在此处在此处", LEAD],
        "某地教育",
    ),
    (
        "the account beside its place",
        ["标题在此处", "某西日报", "2022-04-18 08:10发布于某西", LEAD],
        "某西日报",
    ),
    ("an office's site", ["某市教育局门户网站", "标题在此处在此处", LEAD], "某市教育局"),
    (
        "an office above its menus",
        ["某市教育局", "加入收藏 | 设为首页", "首页 > 工作总结", "标题在此处在此处", LEAD],
        "某市教育局",
    ),
    ("not an office above a headline", ["某市教育局", "标题在此处在此处", LEAD], None),
    ("the head of a paper", ["某地教育周刊 数字报", "标题在此处在此处", LEAD], "某地教育周刊"),
    ("one with a column", ["某山教育·政策问答栏", "标题在此处在此处", LEAD], "某山教育"),
    ("a bulletin", ["某市县传真 2023年第6期", "标题在此处在此处", LEAD], "某市县传真"),
    ("a site's name alone", ["三江教育资讯", "标题在此处在此处", LEAD], "三江教育资讯"),
    (
        "the root of a trail",
        ["您所在的位置: 某池课堂 >> 数读教育", "标题在此处在此处", LEAD],
        "某池课堂",
    ),
    ("not a column", ["当前位置:政务公开 > 部门动态", "标题在此处在此处", LEAD], None),
    ("whose the rights are", ["标题在此处在此处", LEAD, "版权所有:某县教育局"], "某县教育局"),
    ("in English too", ["标题在此处在此处", LEAD, "Copyright © 2021 某中晚报"], "某中晚报"),
    (
        "the source goes before all these",
        ["某地教育周刊 数字报", "标题在此处", "来源:某省教育厅", LEAD, "某网 版权所有"],
        "某省教育厅",
    ),
    (
        "the office that handed it in goes before the host",
        ["标题在此处", "2023-05-06 供稿:区督导室 浏览:86", LEAD, "主办单位:某区人民政府"],
        "区督导室",
    ),
    ("本报讯 names nobody", ["标题在此处", "本报讯(记者 王芳)" + LEAD], None),
    ("nor does 本网讯", ["本网讯:为展示办学成果," + LEAD], None),
    (
        "an office in the article is no source",
        ["标题在此处", "某省教育厅近日召开会议。" + LEAD],
        None,
    ),
    ("a paper of two characters in brackets", ["標題在此處", "【明報專訊】" + LEAD], "明報"),
    ("本报 in brackets is nobody", ["标题在此处", "【本报专讯】" + LEAD], None),
    (
        "the digital paper in a menu",
        ["某某日报数字报 首页 版面导航", "第03版:教育周刊", "标题在此处在此处", LEAD],
        "某某日报",
    ),
    ("where the figures are from", ["数据来源:某省教育厅 制图:王芳", LEAD], None),
    (
        "who signs a reply that has no headline",
        ["王芳委员:", LEAD, "某县教育局", "2023年5月6日"],
        "某县教育局",
    ),
    ("what stands above no day", ["王芳委员:", LEAD, "某县教育局", MORE], None),
    ("not a word of the page's own", ["标题在此处", "date 2023-05-06", LEAD], None),
    ("an outlet and who wrote, without 讯", ["某某在线(石岩)2月13日上午," + LEAD], "某某在线"),
    ("an office and what it is called", ["某县教育(县教体局)2月13日," + LEAD], None),
    ("labels before a text without lines", ["来源: 某网责编:王芳 2021-12-23 某县" + LEAD], "某网"),
    (
        "before the editors in closing brackets",
        [LEAD, "(某某广播电视台   编辑:王芳   三审:李明)"],
        "某某广播电视台",
    ),
    ("a school before them is none", [LEAD, "(某县第二小学   编辑:王芳)"], None),
    (
        "not a hotline",
        ["全国咨询热线", "400-123-4567", "标题在此处在此处", "2023-05-06", LEAD],
        None,
    ),
    (
        "the institute below a report's headline",
        ["某市乡村小规模学校调研报告", "某某市教育科学研究院", "2023年5月6日", LEAD],
        "某某市教育科学研究院",
    ),
    ("a site's local station", ["标题在此处", "某网清溪站讯 近日," + LEAD], "某网清溪站"),
    (
        "not the first of a list of papers",
        ["媒体", "• 某某日报", "• 某某新闻", "标题在此处在此处", "2023-05-06 06:35", LEAD],
        None,
    ),
    ("in brackets with its work", [LEAD, MORE, "(某省政协报报道)"], "某省政协报"),
    ("parted by dots", ["标题在此处", "来源:某某新闻·某某号·媒体", LEAD], "某某新闻·某某号·媒体"),
    ("a name parted by dots", ["标题在此处", "来源:阿依·努尔", LEAD], None),
    (
        "not a counter below the day",
        ["办好家门口的幼儿园", "• 2020-11-09", "• 0 条评论", LEAD],
        None,
    ),
    ("an account below the headline", ["办好家门口的幼儿园", "青湖教育", LEAD], "青湖教育"),
    ("with its button", ["办好家门口的幼儿园", "青湖发布 +关注", LEAD], "青湖发布"),
    ("not a kind of education", ["办好家门口的幼儿园", "学前教育", LEAD], None),
    ("nor what is done to it", ["办好家门口的幼儿园", "振兴山区教育", LEAD], None),
    ("nor an account between paragraphs", ["办好家门口的幼儿园", LEAD, "青湖教育", MORE], None),
    (
        "the site that its menu opens with",
        ["青湖新闻网 首页 时政 教育 专题", "办好家门口的幼儿园", "2023-05-06", LEAD],
        "青湖新闻网",
    ),
    (
        "or the office",
        ["青湖县人民政府 首页 政务公开 互动交流", "办好家门口的幼儿园", LEAD],
        "青湖县人民政府",
    ),
    ("not a menu's columns", ["教育要闻 首页 时政 教育 专题", "办好家门口的幼儿园", LEAD], None),
    ("the site behind the headline", ["办好家门口的幼儿园_青湖教育网", LEAD], "青湖教育网"),
    ("not a column there", ["办好家门口的幼儿园_教育要闻", LEAD], None),
    ("behind a labelled day", ["标题在此处", "时间:2023-05-06 青湖教育网", LEAD], "青湖教育网"),
    ("not a column beside the day", ["标题在此处", "新闻热点 2023-05-06 10:00", LEAD], None),
    ("nor where a page is filed", ["标题在此处", "2023-05-06 江西-青湖-东山县", LEAD], None),
    ("a label's value without its link", ["标题", "来源:青湖日报(点击查看原文)", LEAD], "青湖日报"),
    ("or with the link before", ["标题在此处", "来源:原文链接 青湖日报", LEAD], "青湖日报"),
    ("a button for a name", ["标题在此处", "来源: 打印正文", LEAD], None),
    ("the giver where it is an outlet", ["标题", "发布者:青湖教育 2023-05-06", LEAD], "青湖教育"),
    ("brackets below two paragraphs", ["标题", LEAD, MORE, "(青湖日报记者 王芳)"], "青湖日报"),
    ("its other name before 讯", ["青湖网(青湖日报网)讯(通讯员 王芳)" + LEAD], "青湖网"),
    ("an agency's desk", ["新华财经某地5月6日电(记者王芳)" + LEAD], "新华财经"),
    ("whose rights a notice says", [LEAD, "声明:青湖信息网内容版权所有,不得转载。"], "青湖信息网"),
    (
        "the site registered at the foot",
        [
            "办好家门口的幼儿园",
            LEAD,
            "青湖新闻网 赣ICP备00000001号",
            "主管单位:青湖市人民政府 主办单位:青湖市委宣传部",
        ],
        "青湖新闻网",
    ),
    ("before who took the picture", [LEAD + "(来源:青湖网-看青湖 王小明 摄)"], "青湖网-看青湖"),
    ("not of news below", ["标题", LEAD, MORE, "青湖网某地5月6日电(记者 王芳)记者从"], None),
    ("nor a counter", ["标题在此处", "作者: 来源: 查看1178", LEAD], None),
    ("news of a site", ["今日青湖网消息 近日," + LEAD], "今日青湖网"),
    ("not what an office says", ["县教育局发布消息 近日," + LEAD], None),
    ("a teacher beside the day is none", ["标题在此处", "教育动态2023-05-06王华老师", LEAD], None),
    ("a site's name below the headline", ["办好家门口的幼儿园", "求知学网", LEAD], "求知学网"),
    ("not a column at a trail's root", ["> 要闻动态 > 部门动态", "标题在此处在此处", LEAD], None),
]


@pytest.mark.parametrize(
    ("comment", "lines", "publisher"), PUBLISHERS, ids=[p[0] for p in PUBLISHERS]
)
def test_finds_the_outlet(comment: str, lines: list[str], publisher: str | None) -> None:
    assert header_of(*lines).publisher == publisher


REPUBLISHERS = [
    (
        "the head",
        ["某地教育网", "首页 > 要闻", "标题在此处在此处", "来源:某报", LEAD],
        "某地教育网",
    ),
    ("not the source itself", ["某地教育网", "标题在此处在此处", "来源:某地教育网", LEAD], None),
    (
        "not the source that claims its rights below",
        ["标题在此处在此处", "来源:某地教育网", LEAD, "某地教育网 版权所有"],
        None,
    ),
    ("not where it is the only one", ["某地教育网", "标题在此处在此处", LEAD], None),
]


@pytest.mark.parametrize(
    ("comment", "lines", "name"), REPUBLISHERS, ids=[r[0] for r in REPUBLISHERS]
)
def test_finds_the_site_that_carries_it(comment: str, lines: list[str], name: str | None) -> None:
    assert header_of(*lines).republished_by == name
