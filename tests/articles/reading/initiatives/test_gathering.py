"""Which measures a text names, of what kind, and under which other one each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading import read_article
from articles.reading.fold import fold
from articles.reading.initiatives import find_initiatives
from articles.reading.records import (
    Header,
    Outline,
    Page,
    Places,
    Section,
    Span,
    SubjectRegion,
)

HERE = SubjectRegion("芜湖市", "340200", "prefecture")


def sentences_of(text):
    spans, start = [], 0
    for at, sign in enumerate(text):
        if sign in "。\n" or at == len(text) - 1:
            if text[start : at + 1].strip():
                spans.append(Span(start, at + 1))
            start = at + 1
    return tuple(spans)


def read(text, sections=(), title=None, homes=()):
    header = Header()
    if title is not None:
        at = text.index(title)
        header = Header(title=title, title_span=Span(at, at + len(title)))
    shape = Outline("report", tuple(sections), (), sentences_of(text))
    places = Places((HERE,), (), tuple(homes))
    return find_initiatives(text, fold(text), Page(header, (), "hans"), shape, places)


def names(text):
    return [(i.name, i.kind) for i in read(text)]


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "a head noun inside the marks: the marks fall away",
            "大力实施“青苗工程”。",
            [("青苗工程", "programme")],
        ),
        (
            "a head noun outside the marks: the marks stay",
            "启动“2468”行动计划。",
            [("“2468”行动计划", "programme")],
        ),
        (
            "words before the mark belong to the name",
            "组建城乡结对“手拉手”联盟。",
            [("城乡结对“手拉手”联盟", "organisation")],
        ),
        (
            "a plan for some years wants the words before it",
            "深入实施乡村教师“三年培养计划”。",
            [("乡村教师“三年培养计划”", "programme")],
        ),
        ("a numbered slogan", "做到“五个聚力”。", [("五个聚力", "framework")]),
        ("a slogan of pairs", "推行“一师一策”。", [("一师一策", "framework")]),
        ("a formula", "形成“1+2+N”格局体系。", [("“1+2+N”格局体系", "framework")]),
        ("a model", "推行“2+N”课后服务模式。", [("“2+N”课后服务模式", "mechanism")]),
        (
            "a mechanism described by its steps",
            "构建“日巡查、周研判、月通报”的工作机制。",
            [("“日巡查、周研判、月通报”的工作机制", "mechanism")],
        ),
        (
            "themes of activities come without the generic tail",
            "开展“书香伴我行”“劳动最光荣”等系列主题活动。",
            [("书香伴我行", "campaign"), ("劳动最光荣", "campaign")],
        ),
        ("an activity with its name", "开展“万师进万家”活动。", [("“万师进万家”活动", "campaign")]),
        ("a brand", "打响“学在江城”品牌。", [("学在江城", "brand")]),
        ("a lecture series", "设立“江风大讲堂”。", [("江风大讲堂", "brand")]),
        (
            "documents that are issued",
            "印发了《教师减负二十条》和《芜湖市校园安全管理办法》。",
            [("教师减负二十条", "document"), ("芜湖市校园安全管理办法", "document")],
        ),
        (
            "one's own handbook that is carried out",
            "落实《芜湖市教育局督导组工作手册》要求。",
            [("芜湖市教育局督导组工作手册", "document")],
        ),
        (
            "no marks: a programme behind its verb",
            "全面实施校园安防提质工程,成效明显。",
            [("校园安防提质工程", "programme")],
        ),
        (
            "no marks: an organisation behind its verb, without its count",
            "成立由局领导带队的6个联合督查组,逐校检查。",
            [("联合督查组", "organisation")],
        ),
        ("no marks: a regime", "对重点工作实行双周报制,随时跟进。", [("双周报制", "mechanism")]),
        (
            "no marks: regimes side by side",
            "建立控辍目标责任制、联控联保制和双线劝返制。",
            [
                ("控辍目标责任制", "mechanism"),
                ("联控联保制", "mechanism"),
                ("双线劝返制", "mechanism"),
            ],
        ),
        (
            "a list of activities",
            "开展田园诗会、校园小农夫市集等活动。",
            [("田园诗会", "campaign"), ("校园小农夫市集", "campaign")],
        ),
        ("learning from somebody", "开展向支教先进典型学习活动。",
         [("向支教先进典型学习活动", "campaign")]),
        ("a verb that is part of the name", "实施乡村校舍建设推进工程。",
         [("乡村校舍建设推进工程", "programme")]),
        ("a scheme without marks", "启动银龄教师支持计划,招募百人。",
         [("银龄教师支持计划", "programme")]),
        ("a short one with words of its own", "該縣實施歸雁計劃,安置學生百人。",
         [("歸雁計劃", "programme")]),
        ("a week of its own", "每年举办职业生涯体验周。", [("职业生涯体验周", "campaign")]),
        ("a stretch of time", "组织教师研修一周,学校每月、每周开展活动。", []),
        ("so many sorts of things", "走教、送教等6类项目计入积分,从师德等8个维度评价。", []),
        ("what every school plans", "全县实施整改计划,推行轮岗计划。", []),
        ("a line of thought", "按照“强基础、补短板、促均衡”的工作思路,稳步推进。",
         [("强基础、补短板、促均衡", "framework")]),
        ("a counted programme keeps its count", "部署四项校园暖心工程。",
         [("四项校园暖心工程", "programme")]),
        ("items that share a head", "实施名园长、名导师、名教练培养工程。",
         [("名园长、名导师、名教练培养工程", "programme")]),
        ("items with heads of their own", "实施食堂改造工程、操场翻新工程。",
         [("食堂改造工程", "programme"), ("操场翻新工程", "programme")]),
        ("ten things", "今年的教育十件实事全部完成。", [("教育十件实事", "programme")]),
        ("a plan of the place's own", "纳入芜湖教育科研“十四五”规划。",
         [("芜湖教育科研“十四五”规划", "programme")]),
        ("a body named after a national policy", "成立“双减”工作专班。",
         [("“双减”工作专班", "organisation")]),
        ("traditional characters are kept", "實施「強師工程」。", [("強師工程", "programme")]),
    ],
)  # fmt: skip
def test_measures_are_named_and_told_by_kind(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("a national policy", "扎实推进“双减”和“五项管理”。"),
        ("a national policy with a word behind it", "落实“三会一课”制度。"),
        ("the national plan", "“十四五”期间加大投入。"),
        ("a figure of speech", "打通服务群众“最后一公里”。"),
        ("a figure of speech for a school", "筑牢思想“防线”,当好“领头雁”。"),
        ("an honour", "荣获“全国文明校园”称号。"),
        ("what people say", "家长说:“孩子在学校很开心,我们放心。”"),
        ("an evil", "防止党建业务“两张皮”。"),
        ("a law that is learned", "组织学习《中华人民共和国教师法》。"),
        ("a national document carried out", "落实《关于加强中小学管理的意见》。"),
        ("a newspaper", "《中国教育报》作了报道。"),
        ("a film", "观看《长津湖》。"),
        ("titles of essays", "印发了《作业设计研究》等12篇论文。"),
        ("a general word", "建立健全工作机制和各项制度,开展各类活动。"),
        ("a count of projects", "实施12个项目,建设3个工程。"),
        ("manners of serving", "推出“菜单式”“订单式”服务。"),
        ("an honour for persons", "评选“江城最美教师”100名。"),
        ("a maxim", "坚持“以学生为中心,为学生服务”。"),
        ("a bare count", "下足“六项”保障功夫。"),
        ("what a higher body issued", "省委巡视办印发的《巡视情况反馈意见》指出不足。"),
        ("a plain plan", "制定年度教学计划。"),
        ("a press event", "记者从“教育这五年”系列访谈活动上获悉。"),
        ("an official account", "在“芜湖教育”公众号开设专栏。"),
        ("nothing", "今天天气很好。"),
    ],
)
def test_what_is_no_measure_of_the_place_is_left_out(comment, text):
    assert names(text) == [], comment


COUNTY = "固镇县办教育\n\n固镇县教体局公布,全县新建学校20所。"


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("the city's own", "落实《蚌埠市教育强市规划》。", []),
        (
            "the city's name and the province's before the county's",
            "印发《安徽省蚌埠市固镇县教育强县规划》。",
            ["安徽省蚌埠市固镇县教育强县规划"],
        ),
        ("the province issued it", "安徽省教育厅印发《学位建设方案》。", []),
    ],
)
def test_a_document_is_the_countys_if_its_title_ends_in_the_county(comment, text, expected):
    found = [i.name.strip("《》") for i in read_article(COUNTY + text).initiatives]
    assert found == expected, comment


def test_what_the_province_issued_is_not_the_countys_though_the_text_tells_of_it_besides():
    text = (
        "全省已建成校园900个,新增学位8万个,投入30亿元,招聘教师2万人,惠及学生90万人。\n"
        "省教育厅印发《学位建设方案》。\n"
    )
    reading = read_article("固镇县办教育\n\n安徽省固镇县教体局公布,全县新建学校20所。\n" + text)
    assert [s.name for s in reading.subjects] == ["固镇县", "安徽省"]
    assert not reading.initiatives


def test_a_measure_named_twice_is_one_with_two_mentions():
    text = "启动“青苗工程”。全市受益。“青苗工程”投入3亿元。"
    (found,) = read(text)
    assert [m.of(text) for m in found.mentions] == ["青苗工程", "青苗工程"]
    assert found.sentence.of(text) == "启动“青苗工程”。"
    assert found.region == "340200"


def test_a_measure_told_again_without_its_marks_is_the_same():
    found = read("实施“青苗筑基”行动,带动乡镇。3月,全市启动教育青苗筑基行动。")
    assert [m.name for m in found] == ["“青苗筑基”行动"]


def test_a_measure_is_mentioned_where_its_words_stand_without_marks():
    text = "打响“学在江城”品牌。\n学在江城,从此有了新的含义。\n"
    (found,) = read(text)
    assert [m.start for m in found.mentions] == [3, text.index("\n学在") + 1]


def section(text, heading, level, end=None, marker=None):
    at = text.index(heading)
    begin = at - len(marker or "")
    stop = len(text) if end is None else text.index(end)
    return Section(Span(begin, stop), Span(at, at + len(heading)), level, marker, heading)


def parents(text, **more):
    return {i.name: i.parent for i in read(text, **more)}


def test_what_stands_in_a_section_is_under_the_measure_of_its_heading():
    text = "“四个聚力”促发展\n成立集团化办学联盟。\n“两个带动”强队伍\n实施“强师工程”。\n"
    outline = [
        section(text, "“四个聚力”促发展", 1, "“两个"),
        section(text, "“两个带动”强队伍", 1),
    ]
    found = parents(text, sections=outline)
    assert found["四个聚力"] is None
    assert found["集团化办学联盟"] == "四个聚力"
    assert found["强师工程"] == "两个带动"


def test_a_headings_framework_is_under_the_headlines():
    text = "芜湖以“三个一”抓教研\n“一张网”管过程\n“一把尺”量质量\n"
    outline = [section(text, "“一张网”管过程", 1, "“一把"), section(text, "“一把尺”量质量", 1)]
    found = parents(text, sections=outline, title="芜湖以“三个一”抓教研")
    assert found.get("一张网", "三个一") == "三个一"
    assert found["三个一"] is None


def test_a_run_in_section_hands_its_programme_down():
    text = "一是实施校园强基工程。印发《强基十条》。二是加强宣传。印发《宣传要点》。"
    outline = [
        section(text, "实施校园强基工程", 1, "二是", "一是"),
        section(text, "加强宣传", 1, None, "二是"),
    ]
    found = parents(text, sections=outline)
    assert found["强基十条"] == "校园强基工程"
    assert found["宣传要点"] is None


def test_a_name_that_holds_another_stands_under_it():
    text = "开展“暖心护航”行动。印发《“暖心护航”行动实施方案》。成立“暖心护航”行动工作专班。"
    found = parents(text)
    assert found["“暖心护航”行动实施方案"] == "“暖心护航”行动"
    assert found["“暖心护航”行动工作专班"] == "“暖心护航”行动"


def test_what_a_document_sets_out_stands_under_it():
    text = "印发《作风整顿方案》,去“三气”、促“三实”。"
    found = parents(text)
    assert found["三气"] == "作风整顿方案"
    assert found["三实"] == "作风整顿方案"


def test_a_part_stands_under_the_programme_that_spells_it_out():
    text = "实施“扩容、提质、安心”工程。其中,“校园扩容工程”新建校舍。"
    assert parents(text)["校园扩容工程"] == "“扩容、提质、安心”工程"


def test_a_list_of_documents_stands_under_the_name_that_gathers_it():
    text = "编写《乡土故事》《家乡地理》等“家乡课程进课堂”地方教材。"
    found = parents(text)
    assert found["乡土故事"] == "家乡课程进课堂"
    assert found["家乡地理"] == "家乡课程进课堂"


def test_in_a_digest_what_counties_share_is_the_citys_and_the_rest_their_own():
    text = "甲县推进“强基工程”,实施“甲县暖心工程”。\n乙县推进“强基工程”。\n"
    half = text.index("乙县")
    homes = ((Span(0, half), "340221"), (Span(half, len(text)), "340222"))
    regions = {i.name: i.region for i in read(text, homes=homes)}
    assert regions == {"强基工程": "340200", "甲县暖心工程": "340221"}


@given(st.text(alphabet="“”‘’《》、,。实施工程三个三到位“开展等活动1+制\n", max_size=80))
def test_whatever_the_text_names_lie_in_it_once_and_parents_are_named(text):
    found = read(text)
    known = {i.name for i in found}
    for initiative in found:
        assert initiative.mentions
        assert initiative.span.of(text)
        assert initiative.sentence.covers(initiative.span)
        assert initiative.parent is None or initiative.parent in known


def test_tasks_counted_as_this_years_deeds_stand_under_the_campaign_of_deeds():
    text = "开展“我为群众办实事”实践活动。今年的实事有2件,分别是“改造旱厕”和“添置校车”。"
    found = parents(text)
    assert found["改造旱厕"] == "“我为群众办实事”实践活动"
    assert found["添置校车"] == "“我为群众办实事”实践活动"


def test_a_paragraph_that_opens_with_a_listed_task_is_about_it():
    text = (
        "今年的实事有2件,分别是“校园旱厕改造”和“添置校车”。\n"
        "先说校园旱厕。抽调人员成立厕所革命工作专班。\n再说经费。印发《经费管理办法》。\n"
    )
    found = parents(text)
    assert found["厕所革命工作专班"] == "校园旱厕改造"
    assert found["经费管理办法"] is None


def test_textbooks_stand_under_the_programme_that_they_serve():
    found = parents("“家乡课程进课堂”有了地方教材,《乡土故事》《家乡地理》先后编成。")
    assert found["乡土故事"] == "家乡课程进课堂"
    assert found["家乡地理"] == "家乡课程进课堂"


def test_what_is_said_after_a_document_is_not_all_its_content():
    assert parents("《安全管理办法》已经施行,校园“四防”水平要再提高。")["四防"] is None
