"""Whose value a figure is."""

import pytest

from articles.reading import read_article


def regions(text):
    return [(figure.surface, figure.region) for figure in read_article(text).figures]


CITY = "广元市扩学位\n\n广元市教育局公布,全市新建学校20所。"


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "shares in a row",
            "其中利州区6所、旺苍县5所、剑阁2所。",
            [("6所", "510802"), ("5所", "510821"), ("2所", "510823")],
        ),
        (
            "shares on lines of a list",
            "\n■利州区:中小学6所,3.7万平方米\n■剑阁县:小学1所、幼儿园1所\n",
            [("6所", "510802"), ("3.7万平方米", "510802"), ("1所", "510823"), ("1所", "510823")],
        ),
        (
            "a zone behind a county, and what it goes on to count",
            "其中,旺苍县新建3所,目前完工2所;高新区新建3所,目前完工2所。",
            [("3所", "510821"), ("2所", "510821"), ("3所", "510800"), ("2所", "510800")],
        ),
        (
            "a school that bears the city's name, in a district's sentence",
            "旺苍县教育局说,旺苍县多建学校,广元市南岛学校新增学位600个。",
            [("600个", "510821")],
        ),
        (
            "what is the city's own, behind its counties",
            "其中,旺苍县新建3所;开发区中小学2所;市直中小学1所。",
            [("3所", "510821"), ("2所", "510800"), ("1所", "510800")],
        ),
        (
            "what the whole country has",
            "最终全国共认定特色学校5000所。",
            [("5000所", None)],
        ),
        (
            "what the ministry names",
            "教育部公布名单,认定足球特色学校5000所。我市9所学校入选。",
            [("5000所", None), ("9所", "510800")],
        ),
        (
            "the place of a newspaper's name",
            "四川日报广元电 记者从市教育局获悉,今年新建学校9所。",
            [("9所", "510800")],
        ),
        ("counties that share one number", "旺苍县、剑阁县还有9所待建。", [("9所", "510800")]),
        (
            "schools of several counties under one number",
            "建成江畔中学、利州区城南小学、旺苍县河西小学等11所示范校。",
            [("11所", "510800")],
        ),
        (
            "what the nation sets",
            "国家确定的目标是公办占比50%、普惠占比80%。",
            [("50%", None), ("80%", None)],
        ),
        (
            "the last of a list is no owner",
            "调研组去了利州、旺苍、剑阁等3个区县。",
            [("3个", "510800")],
        ),
        (
            "back to the city in the next paragraph",
            "\n旺苍县推行轮岗,交流校长30名。\n此外,招聘教师90名。\n",
            [("30名", "510821"), ("90名", "510800")],
        ),
        (
            "全市 in a county's clause",
            "旺苍县推行轮岗,交流校长30名,全市交流300名。",
            [("30名", "510821"), ("300名", "510800")],
        ),
        ("全省 in a city's article", "全省新建学校900所。", [("900所", "510000")]),
        (
            "a count of districts is no district's own",
            "利州区建校6所,是7个县区里最多的。",
            [("6所", "510802"), ("7个", "510800")],
        ),
        (
            "a school in a city's article is the city's",
            "剑阁中学新建宿舍2栋。",
            [("2栋", "510800")],
        ),
        (
            "a scene in a county, told by a paragraph of its own",
            "\n在旺苍县第一小学,操场刚刚铺好。它占地3000平方米。\n今年还要建9所。\n",
            [("3000平方米", "510821"), ("9所", "510800")],
        ),
        (
            "a paragraph that goes on to the neighbours",
            "\n旺苍县的校长说学校好,剑阁县的也说好。共交流90人。\n",
            [("90人", "510800")],
        ),
        (
            "an estimate comes before the place, and years go on with it",
            "预计利州区今年将新建16所,明年新建10所。",
            [("16所", "510802"), ("10所", "510802")],
        ),
        (
            "so does each in its turn",
            "新建学校30所,分别为利州区12所、剑阁县18所。",
            [("30所", "510800"), ("12所", "510802"), ("18所", "510823")],
        ),
        (
            "schools of the one place that opens the clause",
            "剑阁县的甲小学新建、剑阁县乙中学改建等5个项目。",
            [("5个", "510823")],
        ),
        (
            "one of many from schools of all the city",
            "利州区甲小学王小山等20人获优秀教师奖。",
            [("20人", "510800")],
        ),
        (
            "a party committee's own",
            "9月5日,中共剑阁县委、剑阁县人民政府表扬290位教师,并授予王小山等50位同志称号。",
            [("290位", "510823"), ("50位", "510823")],
        ),
        ("a zone without a code", "经开区3所。", [("3所", "510800")]),
        (
            "a rate in brackets behind each county",
            "开工率依次是利州区(98.5%)、劍閣縣(86%)。全市为90%。",
            [("98.5%", "510802"), ("86%", "510823"), ("90%", "510800")],
        ),
        (
            "other brackets behind a county hold no number of its own",
            "利州区(含3个乡镇)交流校长30名。",
            [("3个", "510802"), ("30名", "510802")],
        ),
        (
            "counties that go from sentence to sentence in one paragraph",
            "\n利州区推行轮岗,交流校长30名。旺苍县投入2亿元。全市还要新建学校9所。\n",
            [("30名", "510802"), ("2亿元", "510821"), ("9所", "510800")],
        ),
        (
            "a row of counties behind another's sentence shares what is the city's",
            "\n利州区推行轮岗,交流校长30名。旺苍县、苍溪县、剑阁县实现全覆盖,建园87所。\n",
            [("30名", "510802"), ("87所", "510800")],
        ),
        (
            "what stands between two counties' items is the first's",
            "\n全市陆续表彰教师。9月4日,利州区召开大会,交流校长30名。近年来,投入4亿元。9月5日,旺苍县召开大会,表彰90人。\n",
            [("30名", "510802"), ("4亿元", "510802"), ("90人", "510821")],
        ),
        (
            "the city speaks between them",
            "\n全市陆续表彰教师。9月4日,利州区召开大会,交流校长30名。全市投入4亿元。9月5日,旺苍县召开大会,表彰90人。\n",
            [("30名", "510802"), ("4亿元", "510800"), ("90人", "510821")],
        ),
    ],
)
def test_the_owner_of_a_figure(comment, text, expected):
    assert regions(CITY + text)[1:] == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "全区 in an article about a city of 广西",
            "柳州市扩学位\n\n柳州市教育局公布,新建学校20所。全区新建学校900所。",
            [("20所", "450200"), ("900所", "450000")],
        ),
        (
            "全区 said by a district of 广西",
            "青秀区扩学位\n\n南宁市青秀区教育局公布,新建学校20所。全区交流教师900人。",
            [("20所", "450103"), ("900人", "450103")],
        ),
        (
            "自治区 gives",
            "乌鲁木齐市扩学位\n\n乌鲁木齐市教育局公布,新建学校20所。去年自治区投资10亿元。",
            [("20所", "650100"), ("10亿元", "650000")],
        ),
        (
            "自治区级 is a rank",
            "天山区扩学位\n\n乌鲁木齐市天山区教育局公布,新建学校20所;自治区级示范校2所。",
            [("20所", "650102"), ("2所", "650102")],
        ),
        (
            "a plan of the city's that the district's teachers are in",
            "天山区育名师\n\n天山区教育局公布,入选乌鲁木齐市“领航人”计划9人。",
            [("9人", "650102")],
        ),
        (
            "全州 opens a sentence in the paragraph of one of its cities",
            "楚雄州办学\n\n楚雄州教育体育局公布,全州新建学校20所。\n楚雄市编制规划,建校6所。全州成效巩固,参与率95%。",
            [("20所", "532300"), ("6所", "532301"), ("95%", "532300")],
        ),
        (
            "全州 is a county of 桂林",
            "全州县办学\n\n桂林市全州县教育局公布,新建学校20所。全州县投入3亿元。",
            [("20所", "450324"), ("3亿元", "450324")],
        ),
        (
            "a school that bears the province's name",
            "于洪區辦學\n\n瀋陽市于洪區教育局公佈,新建學校20所。該區引進遼寧省實驗學校等4所名校。",
            [("20所", "210114"), ("4所", "210114")],
        ),
        (
            "a city's own share of its province",
            "仙桃市推进轮岗\n\n仙桃市教育局公布,全市交流教师300人。湖北全省交流1.2万人。",
            [("300人", "429004"), ("1.2万人", "420000")],
        ),
    ],
)
def test_the_place_that_stands_above(comment, text, expected):
    assert regions(text) == expected, comment


def test_a_district_s_article_may_widen_the_view_to_its_city():
    text = "利州区添新校\n\n利州区今年新建学校3所。放眼全市,年底前投用学校15所。"
    assert regions(text) == [("3所", "510802"), ("15所", "510800")]
