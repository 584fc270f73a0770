"""Ways of education governance by their usual names, with and without marks."""

import pytest

from tests.articles.reading.initiatives.test_gathering import names


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("behind a verb", "县里推行集团化办园,新园由老园带。", [("集团化办园", "mechanism")]),
        ("spoken of", "学区制管理让九所小学共用一个教研室。", [("学区制管理", "mechanism")]),
        ("two of them", "实行校长职级制和弹性退休。",
         [("校长职级制", "mechanism"), ("弹性退休", "mechanism")]),
        ("in marks, its reform is no part of the name", "深化教师“县管校聘”管理改革。",
         [("县管校聘", "mechanism")]),
        ("what belongs to its name", "集团化办学改革进入第三年。",
         [("集团化办学改革", "mechanism")]),
        ("a common word that is run", "通过政府购买服务的方式配齐保安。",
         [("政府购买服务", "mechanism")]),
        ("a common word that is not run", "民办园离不开政府购买服务的支撑。", []),
        ("a deed that everybody does", "两校结对帮扶已有五年。", []),
        ("the same as a named regime", "建立结对帮扶机制。", [("结对帮扶机制", "mechanism")]),
        ("a nation's work that a place runs", "全州铺开营养改善计划。",
         [("营养改善计划", "programme")]),
        ("the nation's", "国家营养改善计划启动于十年前。", []),
        ("a topic of study", "举办集团化办学论坛。", []),
        ("traditional characters", "區裡推行集團化辦學。", [("集團化辦學", "mechanism")]),
        ("a task that was completed", "完成城镇小区配套幼儿园治理。", []),
        ("a sweep", "一年来推进城镇小区配套园治理。", [("城镇小区配套园治理", "campaign")]),
        ("what is joined with another", "下一步与集团化办学结合起来。", []),
        ("what schools are built by", "一边用PPP模式建设学校。",
         [("PPP模式建设学校", "mechanism")]),
        ("with its own formula before it", "推行“师父带徒弟、课堂进作坊”的现代学徒制。",
         [("现代学徒制", "mechanism")]),
    ],
)  # fmt: skip
def test_a_usual_name_is_a_name_where_the_place_runs_it(comment, text, expected):
    assert names(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("built by the place", "全市建成“互联网+明厨亮灶”食堂90个。",
         [("互联网+明厨亮灶", "programme")]),
        ("only spoken of", "“互联网+明厨亮灶”要求严格。", []),
        ("never a place's own", "全市推进“双减”。", []),
    ],
)  # fmt: skip
def test_national_names_count_where_the_place_builds_them(comment, text, expected):
    assert names(text) == expected, comment
