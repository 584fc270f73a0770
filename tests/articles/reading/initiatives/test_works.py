"""Works and bodies that their head noun names wherever they stand."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("the plan of an action", "这些事写进了乡村教学质量提升行动计划。",
         [("乡村教学质量提升行动计划", "programme")]),
        ("without a verb", "这些校舍归在教室亮化提升工程名下。",
         [("教室亮化提升工程", "programme")]),
        ("after 把今年的", "县里把今年的教育惠民工程定了盘子。", [("教育惠民工程", "programme")]),
        ("in a list of what there is", "项目有山区闲置校舍改造工程,有村小增设附属幼儿园工程。",
         [("山区闲置校舍改造工程", "programme"), ("村小增设附属幼儿园工程", "programme")]),
        ("a body that somebody heads", "县长挂帅教育改革与发展领导小组。",
         [("教育改革与发展领导小组", "organisation")]),
        ("a zone of education", "争创全国义务教育优质均衡发展区。",
         [("全国义务教育优质均衡发展区", "programme")]),
        ("a zone among the honours", "去年获得全国智慧教育示范区的称号。", []),
        ("a zone of something else", "企业落户高新技术示范区。", []),
        ("common works", "主体工程已完成,附属工程正在收尾。", []),
        ("praise", "这是一项民生工程,也是民心工程。", []),
        ("a longer word", "学校在食品工程学院旁边。", []),
        ("traditional characters", "經費用在數字教育資源建設工程上。",
         [("數字教育資源建設工程", "programme")]),
    ],
)  # fmt: skip
def test_a_head_noun_names_a_work(comment, text, expected):
    found = [name for name in names(text) if name[1] in ("programme", "organisation")]
    assert found == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a strategy by what the place wants to be", "深入实施科教兴县、人才强县战略。",
         [("科教兴县", "framework"), ("人才强县", "framework")]),
        ("the nation's", "深入实施科教兴国战略。", []),
        ("an aim that is no strategy", "向教育强县迈进。", []),
        ("deeds that a work is among", "学校建设列入全市民生实事。", [("市民生实事", "programme")]),
        ("deeds of nobody", "教育是民生实事。", []),
        ("a counted word in marks", "县里做到三个“不停”。", [("三个“不停”", "framework")]),
        ("a counted trouble", "整改三个“不够”问题。", []),
        ("a sum of short words", "构建互学、互助、互评三项机制。", [("三项机制", "framework")]),
        ("a platform that the place made", "区里建成智慧作业云平台。",
         [("智慧作业云平台", "mechanism")]),
        ("a platform that is used", "学校用好智慧作业云平台。", []),
        ("a platform of something else", "县里建成志愿者云平台。", []),
        ("a reform of a regime", "深化办园体制改革。", [("办园体制改革", "mechanism")]),
        ("another reform", "深化普通高中多样化改革。", [("普通高中多样化改革", "programme")]),
        ("deeds that are told, not named", "开展保障饮水卫生、优化上学路线等系列行动。", []),
        ("an agreement", "两校签下结对帮扶协议。", [("结对帮扶协议", "document")]),
        ("a paper spoken of again in short", "县里印发《阅读方案》。《方案》要求每周一课。",
         [("阅读方案", "document")]),
    ],
)  # fmt: skip
def test_names_by_their_form(comment, text, expected):
    assert names(text) == expected, comment
