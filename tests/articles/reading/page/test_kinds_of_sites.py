"""Whole pages of kinds of sites: boards, shelves of documents, shops, mirrors of accounts."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from .pages import LEAD, MORE, marked, page_of


class Site(NamedTuple):
    """A page: what the site prints above and below, and what is read of the article's head."""

    comment: str
    above: list[str]
    article: list[str]
    below: list[str]
    title: str | None = "松河区办好家门口的学校"
    published_on: date | None = None
    publisher: str | None = None
    byline: tuple[str, ...] = ()


SITES = [
    Site(
        "a board with its columns, its user's card and answers",
        [
            "设为首页收藏本站",
            "用户名 自动登录 找回密码",
            "论坛 BBS 家园 排行榜 广播",
            "松河论坛»论坛 › 松河生活 › 松河区办好家门口的学校",
            "查看: 5123|回复: 14",
            "[复制链接]",
        ],
        ["[转帖] 松河区办好家门口的学校", LEAD, MORE],
        [
            "收藏2 分享 淘帖 支持 反对",
            "使用道具 举报",
            "沙发",
            "爱喝茶的猫",
            "发表于 2019-6-12 09:40:21 | 只看该作者",
            "学位终于够了,希望老师也能跟上,我家孩子明年上学,盼着新学校早点建好,别再挤了。",
            "您需要登录后才可以回帖 登录 | 立即注册",
            "Powered by Discuz! X3.4",
        ],
        publisher="松河论坛",
    ),
    Site(
        "a board's counts above the headline",
        ["全吧搜索", "松河吧 关注:86123 贴子:912345", "9回复贴,共1页", "<返回松河吧"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["IP属地:某省1楼 2021-03-18 11:05", "登录松河账号"],
        published_on=date(2021, 3, 18),
    ),
    Site(
        "a shelf of documents",
        ["冰川文库", "首页 > 办公文档 > 工作总结", "上传人:wd66", "文档编号:1721", "页数:9"],
        ["松河区办好家门口的学校.docx", LEAD, MORE],
        [
            "亲,该文档总共9页,到这儿已超出免费预览范围,如果喜欢就下载吧!",
            "下载资源",
            "配套讲稿:",
            "如PPT文件的首页显示word图标,表示该PPT已包含配套word讲稿。双击word图标可打开word文档。",
            "特殊限制:",
            "部分文档作品中含有的图片,仅作为作品整体效果示例展示,禁止商用。",
            "关 键  词:",
            "松河区 家门口 学校",
            "您可能关注的文档",
            "松河区教育局工作总结.doc",
            "copyright@ 2008-2022 冰川文库网站版权所有",
        ],
    ),
    Site(
        "a shop with an article",
        [
            "网站首页 关于我们 产品中心 工程案例 新闻动态 在线留言",
            "首页 会员 发现 等你来答",
            "您当前的位置:首页 > 资讯 > 行业动态",
        ],
        ["松河区办好家门口的学校", LEAD, MORE],
        [
            "[ 资讯搜索 ] [ 加入收藏 ] [ 告诉好友 ] [ 打印本文 ]",
            "推荐产品",
            "教室灯 面议",
            "加入购物车",
            "商品详情",
        ],
    ),
    Site(
        "a mirror of an account",
        ["今天看啥 › 专栏 › 松河教育"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["推荐文章", "松河发布 · 夏粮丰收", "21 小时前"],
    ),
    Site(
        "a shared page that its collector names",
        ["360个人图书馆", "首页 阅览室 馆友 我的图书馆", "来自:教书匠 > 馆藏分类", "字号:大中小"],
        ["松河区办好家门口的学校", "本报记者 李大海", LEAD, MORE],
        [
            "(《松河日报》2020年10月9日第3版)",
            "转藏 分享 献花(0) +1",
            "类似文章 更多",
            "热门阅读 换一换",
        ],
        published_on=date(2020, 10, 9),
        publisher="松河日报",
        byline=("李大海",),
    ),
    Site(
        "an e-paper that turns its pages",
        ["云报平台", "这已经是最后一期了哦!", "我知道了", "内容详情", "2017年04月29日"],
        ["松河区办好家门口的学校", "本报讯(记者 皋 玲)" + LEAD, MORE],
        ["上一版 下一版"],
        published_on=date(2017, 4, 29),
        byline=("皋玲",),
    ),
    Site(
        "a site with a sentence above its trail",
        ["设为书签Ctrl+D将本页面保存为书签,全面了解最新资讯,方便快捷。", "当前位置:新闻 > 教育"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["20191120113128666.jpg", "35058302350585号"],
    ),
    Site(
        "headlines of others behind the end",
        ["松河网 松河早报 松河商报 旧版入口"],
        ["松河区办好家门口的学校", LEAD, MORE + "(完)"],
        ["夏粮再获丰收", "周末去哪玩"],
    ),
    Site(
        "boxes by names that sites build",
        ["教育网首页", "首页 > 要闻"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["精彩热图", "某地男子就医途中丢了伞", "最新发布", "公众号文章", "微博推荐 | 今日热点"],
    ),
    Site(
        "a list of columns behind bullets",
        ["- 政策解读", "- 经济发展", "- 天下人物"],
        [LEAD, MORE],
        ["国内统一刊号:CN43-0020松河日报社出版新闻热线:0744-8380702"],
        title=None,
        publisher="松河日报",
    ),
    Site(
        "the site's specials right above the headline",
        ["六力六为 真抓实干", "大力开展千名干部进企业活动", "五个一千"],
        ["松河区办好家门口的学校", "2019-05-16 来源:松河网", "家门口的学校越办越好。" + LEAD, MORE],
        [],
        published_on=date(2019, 5, 16),
        publisher="松河网",
    ),
    Site(
        "a foot that begins with a call for texts",
        ["当前位置:首页 > 教育"],
        ["松河区办好家门口的学校", LEAD, MORE + "(松河台记者 王小芳 李大海)"],
        [
            "投稿请发abc#example.com(#换成@)",
            "建议本站是养生门户,分享的东西大多是食品,不能代替药物,也不保证每个人吃了都有同样的效果。",
            "今天不养生,明天养医生!养生从当下开始!不论你是30岁,还是60岁,都要从现在做起。",
        ],
        byline=("王小芳", "李大海"),
    ),
    Site(
        "a site that names itself above and below",
        ["松河网", "找回密码", "松河网 首页 松河新闻 查看内容", "不能读取工具条配置"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["秋季班汇报演出在文化馆落幕  九十岁老人学会了画漫画  一拧一炸的麻花香了二十年", "松河网"],
        publisher="松河网",
    ),
    Site(
        "addresses, calls and counters",
        ["首页 资讯 正文", "体育正文 86 0"],
        ["松河区办好家门口的学校", LEAD, MORE],
        [
            "松河日报数字报网址:www.example.com 松河新闻网网址:www.example.cn",
            "更多松河本地新闻,请关注微信公众号:松河新闻网(或搜索公众号:shnews)",
            "将本文加入收藏夹",
            "访问统计",
        ],
    ),
    Site(
        "pages, pictures and kindred texts",
        ["【 第1页 第2页 第3页 第4页 】"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["关联稿件:", "图片1.jpgAb5松河通讯社"],
    ),
    Site(
        "a shelf that counts a file",
        ["基本信息", "文件大小:15.23 KB", "总页数:6 页", "总字数:约2.59千字", "文档摘要"],
        ["松河区办好家门口的学校", LEAD, MORE],
        ["点击支持一下"],
    ),
    Site(
        "in traditional characters",
        ["檢索: 帳戶 密碼 記錄帳戶", "首頁 > 教育", "列印版"],
        ["松河區辦好家門口的學校", LEAD, MORE],
        ["不用抽 不用搶 點我下載APP", "列印此頁", "返回頁首", "更多教育"],
        title="松河區辦好家門口的學校",
    ),
]


@pytest.mark.parametrize("site", SITES, ids=[site.comment for site in SITES])
def test_tells_the_site_from_its_article(site: Site) -> None:
    text, page = page_of(*site.above, *site.article, *site.below)
    found = marked(text, page)
    assert [line for line in site.above + site.below if line not in found] == []
    lost = [line for line in site.article if line in found]
    assert [line for line in lost if "记者" not in line and "来源:" not in line] == []


@pytest.mark.parametrize("site", SITES, ids=[site.comment for site in SITES])
def test_reads_the_head_of_such_a_page(site: Site) -> None:
    header = page_of(*site.above, *site.article, *site.below)[1].header
    read = (header.title, header.published_on, header.publisher, header.byline)
    assert read == (site.title, site.published_on, site.publisher, site.byline)


OWN = [
    ("an upper part of four signs", ["乡村美育", "山沟里飞出金凤凰", LEAD, MORE]),
    ("a closing list", ["学费有了新标准", LEAD, MORE, "省一级:580元/月", "其他:300元/月"]),
    ("a time of service", ["热线开通了", LEAD, MORE, "服务时间:全天24小时", "服务对象:中小学生"]),
    ("last news in a report", ["山沟里飞出金凤凰", LEAD, MORE, "最新消息", LEAD]),
    ("a row of a table", ["各校统计表", LEAD, MORE, "区(市) 媒体 |", "松河区 |"]),
    ("whom it is sent to", ["关于印发方案的通知", "各市人民政府,省政府有关部门:", LEAD, MORE]),
    (
        "a row of schools",
        ["名单公布", LEAD, MORE, "松河区第一实验小学  松河区第二实验小学  东山镇九年制学校"],
    ),
    ("who asks", ["某省教育厅长答问", "某台记者:", LEAD, MORE]),
    ("a closing verse", ["毕业致辞", LEAD, MORE, "心中有光", "脚下有路", "谢谢大家!"]),
]  # fmt: skip


@pytest.mark.parametrize(("comment", "lines"), OWN, ids=[case[0] for case in OWN])
def test_keeps_the_lines_of_an_article(comment: str, lines: list[str]) -> None:
    text, page = page_of(*lines)
    assert [line for line in lines if line in marked(text, page)] == []
