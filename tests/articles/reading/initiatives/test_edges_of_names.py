"""Where names of measures begin and end, and what only looks like one."""

from __future__ import annotations

import pytest

from articles.reading import read_article

ABOVE = (
    "清河县教育局多措并举推动教育高质量发展\n来源:清河日报 时间:2022-05-06\n"
    "近年来,清河县教育局聚焦群众期盼,不断深化改革,教育质量稳步提升。\n"
)

NAMES = [
    (
        "a work and a body by one word in marks are two",
        "云溪区实施“青蓝”培育工程,组建“青蓝”教师联盟。",
        ["“青蓝”培育工程", "“青蓝”教师联盟"],
    ),
    ("a formula with what is done by it", "实施“1+1+N”结对共建。", ["“1+1+N”结对共建"]),
    ("two words behind the marks", "推行“1+3+N”联动帮扶。", ["“1+3+N”联动帮扶"]),
    ("held on to, not made", "云溪区坚持“校警家”四方联动。", ["“校警家”四方联动"]),
    (
        "a row of numbers that makes a matrix",
        "形成“1个主馆+4个分馆+N个书吧”的阅读矩阵。",
        ["“1个主馆+4个分馆+N个书吧”的阅读矩阵"],
    ),
    (
        "what stands behind a row in marks is of all of it",
        "大力推广“一校一景”、“一校多景”的校园文化创新模式。",
        ["一校一景", "一校多景"],
    ),
    (
        "a lesson that is only part of a longer noun",
        "首创“走读赣鄱”大思政课研学实践圈建设,建好用好基地。",
        ["“走读赣鄱”大思政课研学实践圈"],
    ),
    ("a programme goes on line", "资金监管平台“安心付”小程序上线运行。", ["“安心付”小程序"]),
    ("a regime that is made sound", "清河县健全校车安全长效机制。", ["校车安全长效机制"]),
    ("a drive of a hundred days", "全县开展百日攻坚战,排查隐患40处。", ["百日攻坚战"]),
    (
        "bodies side by side",
        "各校成立防溺水工作领导小组和应急救援小组。",
        ["防溺水工作领导小组", "应急救援小组"],
    ),
    ("a centre that is set up", "云溪区成立学业监测中心。", ["学业监测中心"]),
    ("a brand without marks", "云溪区打造海岛特色党建品牌。", ["海岛特色党建品牌"]),
    (
        "a short name in brackets is no measure of its own",
        "清源市推进劳动教育一体化建设(以下简称“劳动一体化”),覆盖全市。“劳动一体化”已见成效。",
        ["劳动教育一体化建设"],
    ),
    (
        "a title in short is the paper named in full",
        "先后印发《云溪区中小学阅读书目清单》。《阅读书目清单》重在解决读什么。",
        ["云溪区中小学阅读书目清单"],
    ),
    (
        "a paper of the ministry",
        "近日,教育部印发《关于加强中小学阅读工作八条措施》。清源市构建“二三四”阅读服务体系。",
        ["“二三四”阅读服务体系"],
    ),
    ("what the party does everywhere", "各党组织认真落实“三会一课”制度。", []),
    ("drives without a name", "区教育局明确范围,层层传导压力推进专项行动。", []),
    ("works without a name", "区教育局压实责任,逐校推动提升工程。", []),
    ("works in a sum of money", "教育领域工程项目年均投入保持在2亿元以上。", []),
    ("a share of schools", "完成城镇中小学智慧校园建设覆盖面达30%。", []),
    ("a meeting about a work", "精心组织开展中小学劳动教育一体化建设推进会。", []),
    (
        "what stands mark by mark is of one sort",
        "学校建立班级“红星角”“少年法学院”等,选聘小小讲解团成员。",
        ["班级“红星角”", "少年法学院", "小小讲解团"],
    ),
    ("what is done with it", "结合“一月一主题”开展活动80场次。", ["一月一主题"]),
    ("who leads a body", "县委书记、县长同志任县委教育工作领导小组“双组长”。", []),
    (
        "three systems by name",
        "形成三大体系:课堂督导体系、学生评价体系、家长评价体系。",
        ["三大体系", "课堂督导体系", "学生评价体系", "家长评价体系"],
    ),
    ("a college is no body that runs measures", "去年,该省新设立岭南医药学院。", []),
    ("this year's edition", "本届艺术节共收到作品300件。", []),
]


@pytest.mark.parametrize(("comment", "text", "expected"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_is_cut_where_its_words_end(comment: str, text: str, expected: list[str]) -> None:
    assert [found.name for found in read_article(ABOVE + text).initiatives] == expected


FRAMED = (
    "桐山旗“四项举措”推动民族团结教育走深走实\n"
    "强化宣传“造声势”,助推示范创建。实施《桐山旗青少年交流三年方案》,全旗开展活动80场次。\n"
    "共建互嵌“新课堂”,探索共学新路。建立“双月督导”机制,组织教师结对300对。\n"
    "健全机制“强保障”,压实工作责任。推行“一校一册”制度,各学校如期完成任务。\n"
    "搭建平台“促融合”,丰富活动载体。开展“同心圆”实践活动,参与学生300名。\n"
)


def test_as_many_parts_as_the_headline_counts_are_of_it() -> None:
    reading = read_article(FRAMED)
    assert [section.heading for section in reading.sections] == [
        "强化宣传“造声势”,助推示范创建",
        "共建互嵌“新课堂”,探索共学新路",
        "健全机制“强保障”,压实工作责任",
        "搭建平台“促融合”,丰富活动载体",
    ]
    parents = {found.name: found.parent for found in reading.initiatives}
    assert parents.pop("四项举措") is None
    assert set(parents.values()) == {"四项举措"}
    assert len(parents) == 4


PARENTS = [
    (
        "what a coded mechanism is spelt out by",
        (
            "青禾县建立“335”工作机制,即实施“清风入校、清风入班、清风入家”三大工程,"
            "把握五项准则,开展“清廉校园”建设。"
        ),
        {
            "“335”工作机制": None,
            "三大工程": "“335”工作机制",
            "清风入校": "三大工程",
            "清风入班": "三大工程",
            "清风入家": "三大工程",
            "“清廉校园”建设": "“335”工作机制",
        },
    ),
    (
        "a name in brackets for the row before it",
        "青禾县分别实施“红帆强支部”“红烛暖课堂”“红领巾跟党走”党建工程(简称“三红”工程)。",
        {
            "红帆强支部": "“三红”工程",
            "红烛暖课堂": "“三红”工程",
            "红领巾跟党走": "“三红”工程",
            "“三红”工程": None,
        },
    ),
    (
        "another measure stands between, beside the first",
        "清河县实施“强师工程”,推进“青蓝工程”,建立“县管校聘”管理机制。",
        {"强师工程": None, "青蓝工程": None, "“县管校聘”管理机制": None},
    ),
    (
        "a neighbour in another city",
        "杭州市余杭区启动“2+5+N”数字校园项目。宁波市鄞州区构建了“云上联合体”,推进改革。",
        {"“2+5+N”数字校园项目": None, "云上联合体": None},
    ),
]


@pytest.mark.parametrize(("comment", "text", "expected"), PARENTS, ids=[row[0] for row in PARENTS])
def test_a_neighbour_is_no_parent(comment: str, text: str, expected: dict[str, str | None]) -> None:
    found = read_article(ABOVE + text).initiatives
    assert {measure.name: measure.parent for measure in found} == expected
