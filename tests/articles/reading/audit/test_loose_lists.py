"""Told off one by one, named again, and the lede against the body: in loose wording."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from articles.reading import read_article

TRADITIONAL = OpenCC("s2t")
TOLD_OFF_WRONG = [
    (
        "five matters, four told",
        (
            "通报会上，区教育局晒出了今年办成的六件实事。第一件，给旧教室换灯。第二件，"
            "修好了操场。第三件，接通直饮水。第四件，增开校车。最后一件，"
            "是把午休躺椅配到每个班。"
        ),
    ),
    (
        "reasons",
        "为什么要合并？县里说有三条理由。一来生源少了，一个年级只有几个孩子；二来老师配不齐，音体美没人教。",
    ),
    (
        "first, next, last",
        "开学准备要过四关。第一关，校舍安全；第二关，教材到位；最后一关，食堂验收。",
    ),
    (
        "moves",
        (
            "破解大班额，该县使出五招。第一招，建新校，投用3所。第二招，扩老校，增班46个。"
            "第三招，分流生源。末一招，改招生办法，实行多校划片。"
        ),
    ),
    (
        "whose is whose",
        "校长谈到四个考虑。其一，路远的孩子要住下来；其二，住下来要吃得好；其三，晚上要有人管。",
    ),
    (
        "steps",
        "改革分五步走。第一步，摸清底数；第二步，核定编制；第三步，公开竞聘；最后一步，考核兑现。",
    ),
    (
        "more than said",
        "会议列出三项任务。第一项，控辍保学；第二项，教师培训；第三项，安全管理；第四项，项目建设。",
    ),
    (
        "paragraphs of their own",
        (
            "一年来，镇中心校办成了五件暖心事。\n第一件，修路。校门口的泥路铺成了水泥路。\n"
            "第二件，供暖。教室装上了空调。\n第三件，建澡堂。寄宿生每周能洗两次澡。\n最后一件，"
            "通网。远程课堂开到了村小。\n"
        ),
    ),
    (
        "first of all",
        "推行集团化办学有四个好处。首先，师资流动起来；其次，资源共用起来；最后，评价统一起来。",
    ),
    (
        "the last a comma behind",
        "局长给新教师布置了四道题：第一道，备好每堂课；第二道，认识每个学生；最后一道，写好教学反思。",
    ),
]
TOLD_OFF_RIGHT = [
    (
        "as many",
        "通报会上，区教育局晒出了四件实事。头一件，给旧教室换灯。第二件，修好了操场。第三件，接通直饮水。末一件，增开校车。",
    ),
    (
        "some of them",
        "今年的五件实事中，其中两件已完成。第一件，换灯。第二件，修操场。其他几件正在推进。",
    ),
    (
        "goes on otherwise",
        "为什么要合并？县里说有三条理由。一来生源少了；二来老师配不齐。此外，危房也不能再用。",
    ),
    ("another number", "三所学校试点。第一件事，是选好校长；第二件事，是配齐教师。"),
    ("ordinals in talk", "五年来，他只做了两件事。第一件，教书。第二件，还是教书。"),
    ("of a few", "办好十件实事，最难的有两件。第一件，换灯。第二件，修路。"),
]
NAMED_WRONG = [
    (
        "towns on trial",
        "今年春季，县里确定河西、龙潭、杨柳三个乡镇作为课改试点。\n半年后，河西、龙潭、双河三个乡镇的试点经验在全县推开。\n",
    ),
    (
        "schools that take part",
        "首批入选的有育英小学、二中、实验中学三所学校。谈起变化，首批入选的育英小学、二中、外国语中学三所学校的校长都说值。",
    ),
    (
        "districts that help",
        "城东区、城西区、滨江区、临港区四个区与山区结对。一年间，参与结对的城东区、城西区、滨江区、空港区四个区派出教师320名。",
    ),
    (
        "villages",
        "流动图书车先在石坝、柳林、东岭三个村试点。村支书们介绍，试点的石坝、柳林、西岭三个村借书最多。",
    ),
    (
        "kindergartens",
        "承办观摩的是春晖、星河、绿洲三所幼儿园。评委走进承办观摩的春晖、星河、金苗三所幼儿园，看了12节活动课。",
    ),
]
NAMED_RIGHT = [
    (
        "a second batch",
        "去年确定河西、龙潭、杨柳三个乡镇作为试点。第二批试点河西、龙潭、双河三个乡镇今年启动。",
    ),
    (
        "in another order",
        "县里确定河西、龙潭、杨柳三个乡镇作为课改试点。龙潭、河西、杨柳三个乡镇的试点经验在全县推开。",
    ),
    (
        "of another thing",
        "河西、龙潭、杨柳三个乡镇作为课改试点。河西、龙潭、双河三个乡镇今年通了校车。",
    ),
    (
        "of another year",
        "2021年，河西、龙潭、杨柳三个乡镇先行试点。2023年，河西、龙潭、双河三个乡镇先行试点。",
    ),
    (
        "with their kind",
        "县里确定河西镇、龙潭镇、杨柳镇三个镇作为试点。河西、龙潭、杨柳三个镇的试点经验在全县推开。",
    ),
]
LEDE_WRONG = [
    (
        "headline and sum",
        (
            "秋季学期全区新增学位7200个\n9月1日，三所新校迎来新生。其中，"
            "学府小学提供学位2880个，滨河小学提供2160个，新城中学提供1800个，"
            "加起来共有6840个学位。\n"
        ),
    ),
    (
        "pupils, in full",
        (
            "关爱服务护航成长\n全市纳入关爱服务的留守儿童4.6万人。各地建起服务站点。\n据统计，"
            "纳入关爱服务的留守儿童，小学阶段有31260人，初中阶段有18340人，合计49600人。\n"
        ),
    ),
    (
        "years below",
        (
            "教育投入“只增不减”\n过去三年，全县累计投入教育信息化资金2.9亿元。\n"
            "教育信息化资金怎么花的？2020年投入8600万元，2021年投入9800万元，"
            "2022年投入1.16亿元，主要用于班班通升级。\n"
        ),
    ),
    (
        "teachers by years",
        (
            "补齐乡村师资短板\n三年来，全县共招录乡村教师620名。\n翻看招录台账：2019年186名，"
            "2020年204名，2021年252名，乡村教师平均年龄下降4岁。\n"
        ),
    ),
    (
        "from year to year",
        "2018至2021年，全市共新建公办幼儿园214所。\n分年度看，新建公办幼儿园2018年46所，2019年52所，2020年61所，2021年65所。\n",
    ),
    (
        "the same schools",
        "全县68所村小2.4万名孩子都吃上了热饭。\n县里给每所学校配了厨房设备。\n目前，供餐覆盖全部68所村小，惠及孩子22860名。\n",
    ),
    (
        "more than there are",
        "全区现有百年以上历史的老学校34所。\n区里为老学校建档。\n去年，37所百年以上历史的老学校全部挂牌保护。\n",
    ),
]
LEDE_RIGHT = [
    (
        "rounded",
        (
            "秋季学期全区新增学位6800个\n9月1日，三所新校迎来新生。其中，"
            "学府小学提供学位2880个，滨河小学提供2160个，新城中学提供1800个，"
            "加起来共有6840个学位。\n"
        ),
    ),
    (
        "with what is told behind",
        (
            "秋季学期全区新增学位7200个\n三所新校提供学位分别为2880个、2160个、1800个，"
            "加起来共有6840个学位，另有老校扩班增加360个学位。\n"
        ),
    ),
    (
        "years that fit",
        "过去三年，全县累计投入教育信息化资金3亿元。\n教育信息化资金2020年投入8600万元，2021年投入9800万元，2022年投入1.16亿元。\n",
    ),
    (
        "another thing by years",
        "过去三年，全县累计投入资金2.9亿元。\n校车补助2020年为8600万元，2021年为9800万元，2022年为1.16亿元。\n",
    ),
    (
        "a year is left out",
        "过去四年，全县累计投入教育信息化资金2.9亿元。\n教育信息化资金2020年投入8600万元，2021年投入9800万元，2022年投入1.16亿元。\n",
    ),
    (
        "boarders of the same schools",
        "全县68所村小2.4万名孩子都吃上了热饭。\n目前，宿舍覆盖全部68所村小，寄宿的孩子22860名。\n",
    ),
]
BULLETS_WRONG = [
    (
        "dots",
        "今年将落实四项惠民措施：\n• 提高公用经费。\n• 扩大免费午餐范围。\n• 改善寄宿条件。\n",
    ),
    ("dashes", "开学要过“四道关”。\n——安全关。\n——教材关。\n——食品关。\n"),
    (
        "brackets",
        "区里推出五条措施：\n（1）每月补贴；\n（2）优先评职称；\n（3）建周转房；\n（4）子女入学。\n",
    ),
    ("rings", "今年办好四件实事：\n①改造厕所；\n②安装空调；\n③新增学位。\n各校要抓紧。\n"),
    ("one too many", "下一步使出三招：\n①建；\n②管；\n③用；\n④评。\n"),
]
BULLETS_RIGHT = [
    ("as many", "今年办好三件实事：\n①改造厕所；\n②安装空调；\n③新增学位。\n"),
    ("goes on", "今年办好四件实事：\n①改造厕所；\n②安装空调；\n③新增学位。\n此外，增开校车。\n"),
    ("two numbers", "四项措施分三个方面：\n①改造厕所；\n②安装空调；\n"),
    ("some", "五项任务中，重点说三项任务：\n——厕所。\n——空调。\n"),
    ("not from one on", "今年办好四件实事：\n③改造厕所；\n④安装空调；\n⑤新增学位。\n"),
]
WRONG = [*BULLETS_WRONG, *TOLD_OFF_WRONG, *NAMED_WRONG, *LEDE_WRONG]
RIGHT = [*BULLETS_RIGHT, *TOLD_OFF_RIGHT, *NAMED_RIGHT, *LEDE_RIGHT]


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[1][:16] for case in WRONG])
def test_it_is_found(why: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert len(read_article(printed).findings) == 1, why


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[1][:16] for case in RIGHT])
def test_it_is_left_alone(why: str, text: str, script: str) -> None:
    printed = TRADITIONAL.convert(text) if script == "traditional" else text
    assert read_article(printed).findings == (), why
