"""Which stretch of a text is about which place: sections, clauses, paragraphs, the background."""

import pytest

from articles.reading import read_article
from articles.reading.fold import fold
from articles.reading.places import find_places
from articles.reading.places.gazetteer import default_gazetteer
from articles.reading.records import Header, Outline, Page, Span


def subjects(text):
    return [region.name for region in read_article(text).subjects]


DIGEST = """4月8日,全市教育工作会召开,对今年的重点任务作出安排,各县区迅速传达,落到每所学校。
利州区教育局:
抓作风强落实
利州区修订考核细则,把督学责任落实到人,开学以来已走访教师300人,收集意见建议42条,逐条答复、逐条销号。
剑阁县教育局:
抓质量促公平
剑阁县新建幼儿园4所,改造乡村小学宿舍,让山里的孩子住得暖、吃得好,广元市领导到场指导并慰问教师。
苍溪县教育局:
抓安全保稳定
苍溪县组织力量走进每一所学校,排查隐患120处,当场整改98处,其余限期完成,校长签字负责。
"""


def test_a_digest_reports_its_city_and_each_county():
    assert subjects(DIGEST) == ["广元市", "利州区", "剑阁县", "苍溪县"]


def test_each_county_is_at_home_in_its_section():
    reading = read_article(DIGEST)
    about = {s.heading.rstrip(":"): s.region for s in reading.sections if s.level == 1}
    assert about == {"利州区教育局": "510802", "剑阁县教育局": "510823", "苍溪县教育局": "510824"}


def places_of(text):
    folded = fold(text)
    shape = Outline("report", (), (), (Span(0, len(text)),))
    return find_places(text, folded, Page(Header(), (), "hans"), shape, default_gazetteer())


def test_a_clause_that_a_county_begins_is_about_that_county():
    text = "宣城市教体局统筹推进,全市建园80所。泾县新建幼儿园4所,今年全部投用;全市增加学位。"
    places = places_of(text)
    assert places.subjects[0].name == "宣城市"
    assert places.home(text.index("4所")) == "341823"
    assert places.home(text.index("80所")) == "341800"
    assert places.home(text.index("增加学位")) == "341800"


def test_a_share_belongs_to_the_county_before_it():
    places = places_of(
        "宣城市教体局发布消息,新建学校12所,其中绩溪县3所、旌德县新建2所,全市增加学位。"
    )
    text = "宣城市教体局发布消息,新建学校12所,其中绩溪县3所、旌德县新建2所,全市增加学位。"
    assert places.home(text.index("3所")) == "341824"
    assert places.home(text.index("2所,全")) == "341825"
    assert places.home(text.index("12所")) == "341800"


def test_a_paragraph_that_a_county_opens_is_about_that_county():
    text = (
        "宣城市教育局印发方案,全市推广。\n"
        "2021年5月9日,绩溪县印发方案,推行新模式。共有校长60名参加。\n"
        "全市共有学校300所。\n"
    )
    places = places_of(text)
    assert places.home(text.index("60名")) == "341824"
    assert places.home(text.index("300所")) == "341800"


def test_the_share_of_a_place_without_a_code_is_not_its_neighbours():
    text = "宣城市教育局公布名单:绩溪县2所,高铁新区3所,其他单位4所。"
    places = places_of(text)
    assert places.home(text.index("2所")) == "341824"
    assert places.home(text.index("3所")) == "341800"


def test_a_name_is_judged_by_the_year_of_the_article():
    text = "湖北省襄樊市教育局\n2008年3月2日,襄樊市教育局召开会议,全市教师参加。"
    assert places_of(text).subjects[0].name == "襄樊市"


BACKGROUND = """舒城县:学位多起来

舒城县教育局介绍,全县新建幼儿园6所,新增学位2000个。

新闻背景
安徽省去年把扩充学位列入民生工程。全省新建幼儿园900所,投入30亿元。

下一步,舒城县还将新建小学2所。
"""


def test_the_background_is_about_the_province():
    reading = read_article(BACKGROUND)
    assert [s.name for s in reading.subjects] == ["舒城县", "安徽省"]
    assert {f.surface: f.region for f in reading.figures} == {
        "6所": "341523",
        "2000个": "341523",
        "900所": "340000",
        "30亿元": "340000",
        "2所": "341523",
    }


@pytest.mark.parametrize(
    ("comment", "paragraph"),
    [
        ("a short one", "安徽省今年新建幼儿园900所。"),
        (
            "one that comes back to the county",
            "全省新建幼儿园900所,投入30亿元,我县占了6所,资金20万元到位。",
        ),
    ],
)
def test_a_word_of_the_province_is_no_subject(comment, paragraph):
    text = f"舒城县:学位多起来\n\n舒城县教育局介绍,全县新建幼儿园6所。\n\n{paragraph}\n"
    assert subjects(text) == ["舒城县"], comment


LINES = """巴渝快报合辑

渝北区
校舍焕然一新
渝北区改造校舍40栋,投入2亿元,全区学生都搬进新楼。
忠 县
职教结硕果
县职教中心两名教师获奖,全县职教招生3000人。
"""


def test_lines_with_nothing_but_a_place_head_a_digest():
    reading = read_article(LINES)
    assert [s.name for s in reading.subjects] == ["渝北区", "忠县"]
    regions = {f.surface: f.region for f in reading.figures}
    assert regions["40栋"] == "500112"
    assert regions["3000人"] == "500233"


def test_a_table_printed_as_lines_makes_no_subjects():
    text = "广元市新建学校\n\n广元市教育局公布名单。\n旺苍县\n3所\n剑阁县\n2所\n苍溪县\n4所\n"
    assert subjects(text) == ["广元市"]


@pytest.mark.parametrize(
    ("comment", "heading"),
    [
        ("the bureau", "寿县教体局"),
        ("its city, or what was its city, before it", "六安市寿县教体局"),
        ("province and city before it", "安徽省六安市寿县教体局"),
    ],
)
def test_a_heading_is_the_last_place_of_its_chain(comment, heading):
    text = (
        "“双减”见成效\n\n一年来,各县校园变了样,家长说好,孩子们也说好,记者走访了两个县的学校。\n"
        f"{heading}\n县里检查机构268家,关停了其中的20家,收费都进了专门账户,家长放心多了。\n"
        "六安市霍山县教育局\n霍山县教育局管好作业,全县学校一科一本,错题当面批改,学生睡得足了。\n"
    )
    reading = read_article(text)
    assert "寿县" in [place.name for place in reading.subjects], comment
    assert {f.surface: f.region for f in reading.figures}["268家"] == "340422", comment
