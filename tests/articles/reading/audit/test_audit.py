from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, shows_both_sides
from tests.articles.reading.case import read

WRONG = [
    (
        "a base named in a sentence before",
        "share",
        "全市食堂改造项目投资超过20亿元。目前落实配套资金5亿元，占食堂改造项目总投资的31.2%。",
        ("20亿元", "5亿元", "31.2%"),
    ),
    (
        "what is still going on",
        "parts",
        "实事合计120件，办结的有95件，还有35件正在往前推。",
        ("120件", "95件", "35件"),
    ),
    (
        "a slogan and its list in two quotations",
        "count",
        "建设要求叫“三有一挂”，具体为“有场所、有机构、有经费、有制度、挂标牌”。",
        ("三有一挂", "有场所、有机构、有经费、有制度、挂标牌"),
    ),
    (
        "a whole in the sentence before",
        "share",
        "参考的考生共20000人。其中达本科线9000人，达线率47.5%。",
        ("20000人", "9000人", "47.5%"),
    ),
    (
        "who pays adds up to more",
        "parts",
        "安排资金5.2亿元，其中中央1.2亿元、省级1.5亿元、市级2.8亿元。",
        ("5.2亿元", "1.2亿元", "1.5亿元", "2.8亿元"),
    ),
    (
        "a fall that the two ends do not give",
        "rise",
        "学校数由45所减少到32所，减少15所。",
        ("45所", "32所", "15所"),
    ),
    (
        "a base of last year",
        "rise",
        "教育支出12.5亿元，比上年的10.8亿元增加1.9亿元。",
        ("12.5亿元", "10.8亿元", "1.9亿元"),
    ),
    (
        "a slogan that is spelt out behind",
        "count",
        "推行“四个坚持”，即坚持党建引领、坚持质量立校、坚持特色兴校。",
        ("四个坚持", "坚持党建引领、坚持质量立校、坚持特色兴校"),
    ),
    (
        "a share that its part and whole do not give",
        "share",
        "今年参考人数为20000人，达本科线9000人，达线率47.5%。",
        ("20000人", "9000人", "47.5%"),
    ),
    (
        "done and open that exceed all",
        "parts",
        "全区办实事120件，已办结95件，其余35件正在推进。",
        ("120件", "95件", "35件"),
    ),
    (
        "kinds that exceed their whole",
        "parts",
        "新增学校327所，其中幼儿园251所、小学58所、初中19所。",
        ("327所", "251所", "58所", "19所"),
    ),
    (
        "public and private that miss the whole",
        "parts",
        "全市有幼儿园210所，其中公办120所、民办80所。",
        ("210所", "120所", "80所"),
    ),
    (
        "a rise that the two ends do not give",
        "rise",
        "覆盖率由65%提高到85%，提高了15个百分点。",
        ("65%", "85%", "15个百分点"),
    ),
    (
        "a slogan's number",
        "count",
        "以“有场地、有人员、有经费、有制度”“三有”为标准建站。",
        ("三有", "有场地、有人员、有经费、有制度"),
    ),
    (
        "a closed list that is too short",
        "count",
        "与4所高校（浙江大学、宁波大学、温州大学）签约。",
        ("4所", "浙江大学、宁波大学、温州大学"),
    ),
    (
        "a row of names that is too short",
        "count",
        "列入考核4件，主要为“护学岗建设”“午餐质量提升”“近视防控”。",
        ("4件", "“护学岗建设”“午餐质量提升”“近视防控”"),
    ),
    (
        "an aim below what is reached",
        "target",
        "目前办结率86%，预计年底前办结率达80%。",
        ("86%", "80%"),
    ),
    (
        "one stock with two values",
        "repeat",
        "全市现有义务教育学校730所。\n改造之后，全市现有义务教育学校712所。",
        ("730所", "712所"),
    ),
]


@cases(WRONG)
def test_what_does_not_add_up_is_shown_with_both_sides(
    why: str, rule: str, text: str, words: tuple[str, ...]
) -> None:
    findings = found(text)
    assert [(one.rule, one.surfaces) for one in findings] == [(rule, words)], why
    assert all(shows_both_sides(one, text) for one in findings), why


RIGHT = [
    (
        "a named base that fits",
        "全市食堂改造项目投资20亿元。目前落实配套资金5亿元，占食堂改造项目总投资的25%。",
    ),
    (
        "a base of another name",
        "全市食堂改造项目投资20亿元。目前落实配套资金5亿元，占操场建设项目总投资的31.2%。",
    ),
    (
        "a named base that has two values",
        "食堂改造项目投资20亿元，去年食堂改造项目投资8亿元。落实5亿元，占食堂改造项目总投资的31.2%。",
    ),
    ("a rate that is not of the part before it", "参加考试1200人，合格1100人，优秀率45%。"),
    ("one more, not the rest", "检查学校43所，高职部4所，有问题的2所，另有1所停招。"),
    ("honours that may be nested", "命名基地15个，其中省级6个、市级12个。"),
    (
        "a list that began a clause earlier",
        "抓好思想到位，组织到位、责任到位、措施到位“四个到位”。",
    ),
    ("a rise in per cent that rounds", "教育支出由126.7亿元增加到196.8亿元，增长55.3%。"),
    ("a share that rounds", "参考20000人，达线9733人，达线率48.7%。"),
    ("a share of another base", "有学校730所，其中271所开展服务，学生参与率74.02%。"),
    ("nested parts", "参考36000人，达一本线5900人，达二本线17600人。"),
    ("a part and a part of it", "中职学校43所（含高职中专部4所）接受检查，2所整改，1所停招。"),
    ("done and open", "办实事120件，已办结95件，其余25件正在推进。"),
    ("rounded parts", "新增学位2.47万个，其中幼儿园5610个、小学6030个、初中13100个。"),
    ("parts of different kinds", "新增学校30所，其中省级示范校12所、寄宿制学校25所。"),
    ("parts that are not all", "全市有学校300所，其中小学200所、初中60所。"),
    ("a rise that rounds", "覆盖率由65.2%提高到85.6%，提高20.4个百分点。"),
    ("growth in per cent", "经费由95亿元增加到178亿元，增长87.4%。"),
    ("an open list", "与8所高校（浙江大学、宁波大学、温州大学等）签约。"),
    ("and inside a name", "与3个机构（虚拟现实技术与系统实验室、教科院、电教馆）合作。"),
    ("a slogan as it should be", "优质资源联享、活动联办、队伍联建的“三联”活动。"),
    (
        "a list that began before the slogan's items",
        "涵盖帮扶、习惯、作业、睡眠、手机、读物、体质“五项管理”等。",
    ),
    ("an aim that is higher", "目前办结率65%，预计年底前办结率达80%。"),
    ("an aim for what should fall", "大班额占比率3.2%，力争明年大班额占比率降到2%。"),
    ("the same value twice", "全市现有学校730所。\n全市现有学校730所。"),
    ("medals of two kinds", "获得4枚国际金牌和44枚全国金牌。"),
]


@cases(RIGHT)
def test_what_adds_up_or_cannot_be_told_is_left_alone(why: str, text: str) -> None:
    assert not found(text), why


def test_a_county_under_the_wrong_city_is_shown() -> None:
    _, findings = read("对口帮扶湖州市永福县。", places={"湖州市": "330500", "永福县": "450326"})
    assert [(f.rule, f.surfaces) for f in findings] == [("place", ("湖州市永福县",))]


def test_counties_that_exceed_the_whole_are_added() -> None:
    _, findings = read(
        "将新增学位3.2万个，其中甲区15000个、乙县12000个、丙市9000个。",
        places={"甲区": "330502", "乙县": "330521", "丙市": "330522"},
    )
    assert [f.recomputed for f in findings] == ["15000 + 12000 + 9000 = 36000"]
