"""Which words of a text are place names, and which places they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.fold import fold
from articles.reading.places.gazetteer import default_gazetteer
from articles.reading.places.names import as_places, find_namings


def named(text, year=None):
    places = as_places(find_namings(fold(text), default_gazetteer(), year), text)
    return [(place.name, place.adcode) for place in places]


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a full name", "走进桂林市", [("桂林市", "450300")]),
        ("a traditional name keeps its characters", "專訪廣西", [("廣西", "450000")]),
        (
            "a chain from province to county",
            "广西壮族自治区桂林市七星区",
            [("广西壮族自治区", "450000"), ("桂林市", "450300"), ("七星区", "450305")],
        ),
        ("a chain of short names", "湖南湘潭", [("湖南", "430000"), ("湘潭", "430300")]),
        (
            "the chain settles the district",
            "福州市鼓楼区",
            [("福州市", "350100"), ("鼓楼区", "350102")],
        ),
        (
            "city and district share a sign",
            "济南市中区教育",
            [("济南", "370100"), ("市中区", "370103")],
        ),
        ("a city run by its province", "河南济源", [("河南", "410000"), ("济源", "419001")]),
        (
            "other places of the text settle what is open",
            "成都市今天发布消息。武侯区、成华区和青羊区各校参加。锦江区表示将继续。",
            [
                ("成都市", "510100"),
                ("武侯区", "510107"),
                ("成华区", "510108"),
                ("青羊区", "510105"),
                ("锦江区", "510104"),
            ],
        ),
        ("without company it stays open", "鼓楼区召开会议", [("鼓楼区", None)]),
        ("a short name for the city, not its county", "长沙教育", [("长沙", "430100")]),
        ("a short name confirmed by its full one", "历城区发文。历城二中到会。",
         [("历城区", "370112"), ("历城", "370112")]),
    ],
)  # fmt: skip
def test_place_names_are_found_and_settled(comment, text, expected):
    assert named(text) == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("a common word that is also a city of 甘南", "各校开展合作交流"),
        ("a common word that is also a city of 昆明", "守护师生安宁"),
        ("a common word that is also a city of 海南", "东方红小学的和平鸽"),
        ("guests", "各位来宾上午好"),
        ("a class of institutions", "中心城区与市区、郊区的县级学校"),
        ("part of a word", "全市中小学完成县域督导"),
        ("a street", "位于上海路与南京东路之间"),
        ("a numbered street", "位于太原3路"),
        ("mountains of papers", "防止文山会海"),
        ("nothing", ""),
    ],
)
def test_what_is_no_place_is_left_alone(comment, text):
    assert named(text) == [], comment


@pytest.mark.parametrize(
    ("comment", "year", "expected"),
    [
        ("before the change of name", 2005, "420600"),
        ("after it, by the old name", 2015, "420600"),
    ],
)
def test_a_name_of_old_still_names_its_place(comment, year, expected):
    assert named("湖北省襄樊市", year)[-1] == ("襄樊市", expected), comment


def test_a_city_that_became_a_district_is_judged_by_the_year():
    assert named("莱芜市", 2015) == [("莱芜市", "371200")]
    assert named("莱芜市", None) == [("莱芜市", "370116")]


@given(st.text(alphabet="南京朝阳市中区县合作、。“\n1 路", max_size=60))
def test_mentions_lie_in_order_in_the_text_and_do_not_overlap(text):
    places = as_places(find_namings(fold(text), default_gazetteer(), None), text)
    end = 0
    for place in places:
        assert place.span.start >= end
        assert place.span.of(text) == place.name
        end = place.span.end


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("the end of one word and the beginning of another", "日常德育重在传达州里的要求", []),
        ("the name itself", "常德推进德育", [("常德", "430700")]),
        (
            "short names with their numbers, borne out by the city",
            "衡阳市新建学校,其中衡山3所、祁东添2所",
            [("衡阳市", "430400"), ("衡山", "430423"), ("祁东", "430426")],
        ),
        ("the same number without the city", "其中衡山3所", []),
        ("a new zone that bears its province's name", "四川天府新区建成学校", []),
        ("the province and a zone", "四川省建成高新区", [("四川省", "510000")]),
        (
            "a county-level city's short name in a word, far from the text's city",
            "衡阳市推进学位建设\n沙河源片区\n新建小学2所",
            [("衡阳市", "430400")],
        ),
        (
            "the same where it acts",
            "衡阳市推进学位建设\n沙河推行走教",
            [("衡阳市", "430400"), ("沙河", "130582")],
        ),
        (
            "two short names before 两县",
            "衡阳市的祁东、衡山两县",
            [("衡阳市", "430400"), ("祁东", "430426"), ("衡山", "430423")],
        ),
        (
            "a county's short name that does something, beside its city",
            "衡阳市推进轮岗。祁东推行走教",
            [("衡阳市", "430400"), ("祁东", "430426")],
        ),
        (
            "a word that is a name too, said of a place's years",
            "福州市推进学位建设。长乐在2017年动工。长乐自2018年扩园",
            [("福州市", "350100"), ("长乐", "350112"), ("长乐", "350112")],
        ),
        (
            "合作 in its city's text is a word",
            "甘南州推进办学。合作推进项目,合作在先",
            [("甘南州", "623000")],
        ),
        (
            "an autonomous prefecture's usual name, before its county",
            "甘南州合作推进项目,恩施州和恩施市",
            [("甘南州", "623000"), ("合作", "623001"), ("恩施州", "422800"), ("恩施市", "422801")],
        ),
        ("the usual name of an autonomous county", "三都自治县九阡镇", [("三都", "522732")]),
        ("the word 安宁 beside 昆明", "昆明市确保师生安宁", [("昆明市", "530100")]),
        ("a name with a space on its own line", "忠 县\n学校", [("忠 县", "500233")]),
        ("signs with a space in a line of text", "为人忠 县里都知道", []),
        ("a reporter whose name begins as a city's", "本报讯(石岩 桂林生)近日", []),
        ("a correspondent's", "(记者 石岩 通讯员 王芳、桂林生)", []),
        ("the city where reporters are named", "(记者 石岩 桂林报道)", [("桂林", "450300")]),
        (
            "a school's branch that lies elsewhere",
            "黄冈中学广州增城学校开学,黄冈中学送教",
            [("广州", "440100"), ("增城", "440118"), ("黄冈", "421100")],
        ),
        (
            "a township that was placed before",
            "庆云县徐园子乡有小学。徐园子乡被列为试点",
            [("庆云县", "371423"), ("徐园子乡", "371423")],
        ),
        (
            "a township of two counties",
            "庆云县城关镇和夏津县城关镇。城关镇有小学",
            [("庆云县", "371423"), ("夏津县", "371427")],
        ),
        ("县级 and 中心城区 are no places", "县级统筹,中心城区先行", []),
    ],
)
def test_the_traps_of_short_names(comment, text, expected):
    assert named(text) == expected, comment
