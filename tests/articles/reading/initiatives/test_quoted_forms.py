"""Quoted names without a head noun, and what stands around their marks."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("what the place wants to be called", "以打造“向学之城”为目标。", [("向学之城", "brand")]),
        ("a place's word for its education", "打造“向阳教育”。", [("向阳教育", "brand")]),
        ("a kind of education that all have", "“劳动教育”的理念深入人心。", []),
        ("the noun behind the marks", "全区推行“快乐成长”教育。",
         [("“快乐成长”教育", "framework")]),
        ("whom a work is for", "实施乡村园长“雏雁工程”和村小教师“春苗工程”。",
         [("乡村园长“雏雁工程”", "programme"), ("村小教师“春苗工程”", "programme")]),
        ("who runs it", "市教科院“雏雁工程”正在实施。", [("雏雁工程", "programme")]),
        ("a long slogan of work", "坚持“幼教扩总量,小学提质量,初中补短板,高中创特色”的总体思路。",
         [("“幼教扩总量,小学提质量,初中补短板,高中创特色”的总体思路", "framework")]),
        ("one way in two formulas", "推行“城校+乡校”“大园+小园”办学模式。",
         [("“城校+乡校”“大园+小园”办学模式", "mechanism")]),
        ("three names in one pair of marks", "推进“启智计划、暖心行动、强体工程”。",
         [("启智计划", "programme"), ("暖心行动", "programme"), ("强体工程", "programme")]),
        ("only the number in marks", "抓实“三个”课堂。", [("“三个”课堂", "framework")]),
        ("how often something was done", "开展食堂“飞行检查”64次。", []),
        ("a brand that is chosen", "选树“山城红烛”党建品牌24个。",
         [("山城红烛", "brand")]),
        ("somebody else's contest", "在全省“巧匠杯”职业技能大赛上获奖。", []),
        ("what the work is for", "为“五个新城”建设提供支撑。", []),
        ("how each village is served", "按照“一村一策”接送学生。", []),
        ("how places advertise", "推进“学有优教”。", [("学有优教", "brand")]),
        ("done once, with all hands", "开展“大排查、大清理”行动。",
         [("“大排查、大清理”行动", "campaign")]),
        ("half of a way in marks", "实行“捆绑式”发展。", [("“捆绑式”发展", "mechanism")]),
        ("a brand of a field", "创建“海菜花”生态教育品牌。", [("海菜花", "brand")]),
        ("a brand of courses", "打造“谷乡童趣”课程品牌。", [("谷乡童趣", "brand")]),
        ("a field that opens the clause", "教育评价改革“3511”行动在全市推开。",
         [("教育评价改革“3511”行动", "programme")]),
        ("a school's own team", "市实验小学“小冰人”速滑队夺得金牌。",
         [("“小冰人”速滑队", "organisation")]),
        ("papers under a formula", "出台“1+6”系列文件。", [("“1+6”系列文件", "document")]),
        ("volunteers", "启动“星光同行”志愿行动。", [("“星光同行”志愿行动", "campaign")]),
        ("what each school gets built", "推进“一校一冰场”建设。", [("一校一冰场", "programme")]),
        ("a slogan of the same form", "推进“一校一品”建设。", [("一校一品", "framework")]),
        ("a rule of two clauses", "学校实行“一校两址,高低分校”。",
         [("一校两址,高低分校", "mechanism")]),
        ("a principle in two clauses", "原则是“先建后撤、稳妥推进”。",
         [("先建后撤、稳妥推进", "framework")]),
        ("the standard of a policy named before", "落实“三包”政策,“三包”标准提高了。",
         [("“三包”政策", "programme")]),
        ("lessons in use, a policy of the nation", "以“三个课堂”应用为抓手。", []),
        ("traditional characters", "打造「向學之城」。", [("向學之城", "brand")]),
    ],
)  # fmt: skip
def test_quoted_names_by_their_form(comment, text, expected):
    assert names(text) == expected, comment
