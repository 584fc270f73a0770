"""What a count, a sentence, a name and the headline tell of where a measure belongs."""

import pytest

from tests.articles.reading.initiatives.test_frameworks import parents

PAGE = "来源:清溪日报    发布时间:2023-05-06 10:20\n"


@pytest.mark.parametrize(
    ("comment", "text", "child", "parent"),
    [
        ("spelt out in brackets",
         "全县开展“三个年”活动(“课堂提质年”“作风转变年”“校园安全年”),成效明显。",
         "课堂提质年", "“三个年”活动"),
        ("what a formula's second naming spells out",
         "某县有“1246”工作思路。\n新的一年,落实“1246”工作思路,抓好“两个关键”,打好“四场硬仗”。",
         "四场硬仗", "“1246”工作思路"),
        ("a part told with a verb",
         "构建“一轴双环三带”格局。\n一、强化“一轴引领”\n建校舍。\n二、做优“双环联动”\n聘教师。",
         "双环联动", "“一轴双环三带”格局"),
        ("members by whatever noun a sum counts",
         "实施教师“引培用”三大工程。实施“归雁”工程,签约92人;实施“固本”工程,培训3000人。",
         "“固本”工程", "“引培用”三大工程"),
        ("a plan that is no sum, though it tells its years",
         "实施学校布局优化三年行动。同时实施“暖冬”行动。", "“暖冬”行动", None),
        ("how the body is run", "成立“清溪学科教研联盟”,实行“周研月评”制度。",
         "“周研月评”制度", "清溪学科教研联盟"),
        ("what the sentence begins with has brought",
         "深化课程游戏化项目,建成基地30个,打造“溪畔童趣”课程品牌。",
         "溪畔童趣", "课程游戏化项目"),
        ("what all is done for", "深化课程游戏化项目,建成基地30个,打响“学在清溪”品牌。",
         "学在清溪", None),
        ("beside a work behind a semicolon",
         "深化课程游戏化项目,建成基地30个;打造“溪畔童趣”课程品牌。", "溪畔童趣", None),
        ("the schools' own brands",
         "持续开展“一校一韵”创建,先后涌现出东关小学的“墨香校园”品牌。",
         "墨香校园", "一校一韵"),
        ("a regime beside a paper", "印发《清溪县作业管理办法》,建立家校联席会商机制。",
         "家校联席会商机制", None),
        ("a body of the kind that a regime makes",
         "推进集团化办学。2020年以来先后组建清溪一中教育集团。",
         "清溪一中教育集团", "集团化办学"),
        ("how such bodies are run inside",
         "推进集团化办学,覆盖学校30所。集团内部推行“五统一”。", "五统一", "集团化办学"),
        ("a short name that opens the other's, both in marks",
         "实施“小石匠”培育计划。今年举办“小石匠杯”陶艺大赛。", "“小石匠杯”陶艺大赛",
         "“小石匠”培育计划"),
        ("traditional characters",
         "成立「清溪學科教研聯盟」,實行「周研月評」制度。",
         "「周研月評」制度", "清溪學科教研聯盟"),
    ],
)  # fmt: skip
def test_counts_sentences_and_names_tell_the_parent(comment, text, child, parent):
    told = parents(text)
    assert child in told, (comment, told)
    assert told[child] == parent, comment


def _article(title: str) -> str:
    return (
        f"{title}\n{PAGE}近年来,清溪县着力打造“红帆领航”党建品牌,推行集团化办学。\n"
        "一、建强队伍\n实施“青苗”培养计划,培训教师300名。\n"
        "二、守好校园\n建立校园安全网格化机制,排查隐患30处。\n"
        "三、办好实事\n实施“暖冬”工程,改造校舍12所。集团化办学惠及30所学校,集团化办学受到欢迎。\n"
    )


@pytest.mark.parametrize(
    ("comment", "title", "child", "parent"),
    [
        ("the brand only named", "清溪县教育局打造“红帆领航”党建品牌",
         "“青苗”培养计划", None),
        ("what the paragraph goes on speaking of", "清溪县:集团化办学让好学校多起来",
         "“青苗”培养计划", None),
    ],
)  # fmt: skip
def test_what_leads_by_the_headline_stands_over_the_sections(comment, title, child, parent):
    told = parents(_article(title))
    assert told[child] == parent, comment


def test_what_a_bracket_spells_out_is_no_row_of_sections():
    text = (
        f"清溪县教育局2023年工作总结\n{PAGE}2023年,全县开展“三个年”活动(课堂提质年、作风转变年、校园安全年)。\n"
        "一、主要工作\n实施“青苗”培养计划。\n二、存在问题\n学位不足。\n三、下步打算\n实施“暖冬”工程。\n"
    )
    assert parents(text)["“暖冬”工程"] is None


def test_the_headlines_sum_holds_as_many_sections_as_it_counts():
    text = (
        f"清溪:“四大行动”交出年终答卷\n{PAGE}年初确定的事,年末见了分晓。\n"
        "一、学位扩容提质工程\n新建学校3所。\n二、“一老一小”关爱工程\n建成食堂9个。\n"
        "三、老旧小区焕新工程\n改造小区30个。\n四、农村供水保障工程\n改造管网90公里。\n"
    )
    told = parents(text)
    assert told["老旧小区焕新工程"] == "四大行动"


@pytest.mark.parametrize(("leads_on", "parent"), [(",抓好以下工作", "三清五规范"), ("", None)])
def test_what_is_said_to_follow_stands_under_what_leads_on(leads_on, parent):
    text = (
        f"清溪县教育工作会议\n{PAGE}下一步,要围绕“三清五规范”,规范民办教育{leads_on}。\n"
        "(一)清存量。推行“红黄绿”年检制度,检查学校30所。\n"
        "(二)强监管。建立专户监管机制,涉及资金3亿元。\n"
    )
    assert parents(text)["“红黄绿”年检制度"] == parent


def test_a_heading_calls_what_its_parts_stand_under_by_its_marks():
    text = (
        f"清溪县教育见成效\n{PAGE}近年来,清溪县多措并举办教育,群众满意度提高。\n"
        "一、“山桃红”点亮寄宿生活\n寄宿生有2.3万名。县里实施“山桃红”寄宿学校提质计划。\n"
        "(一)住得暖。推行“三师共管”机制,改造宿舍6万平方米。\n"
        "(二)玩得欢。开设“星河课堂”,参与学生2万名。\n"
        "二、“白鹭红”守护校园\n县里实施“白鹭红”安全计划。建立隐患排查机制,排查隐患30处。\n"
    )
    told = parents(text)
    assert told["“三师共管”机制"] == "“山桃红”寄宿学校提质计划"
    assert told["星河课堂"] == "“山桃红”寄宿学校提质计划"
    assert told["“山桃红”寄宿学校提质计划"] is None


@pytest.mark.parametrize(
    ("comment", "means", "parent"),
    [
        ("of all that is told", "以“红帆领航”廉洁教育品牌为总抓手,从三处发力", "红帆领航"),
        ("of something", "以“红帆领航”廉洁教育品牌为依托,建成书屋30间", None),
    ],
)
def test_what_all_is_done_by_stands_over_the_parts(comment, means, parent):
    text = (
        f"清溪县教育工作见成效\n{PAGE}近年来,清溪县{means}。\n"
        "一、建强队伍\n实施“青苗”培养计划,培训教师300名。\n"
        "二、守好校园\n建立校园安全网格化机制,排查隐患30处。\n"
        "三、办好实事\n实施“暖冬”工程,改造校舍12所。\n"
    )
    told = parents(text)
    assert told["“青苗”培养计划"] == parent, (comment, told)
