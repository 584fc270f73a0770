"""The stretches that a place heads, in a text of lines as pages are saved."""

import pytest

from articles.reading import read_article


def regions(text):
    return [(figure.surface, figure.region) for figure in read_article(text).figures]


def subjects(text):
    return [region.name for region in read_article(text).subjects]


LEAD = "广元市教育局公布今年的学校建设计划,全市新增学位9000个。\n"
LINES = """利州区
新建2所幼儿园,改扩建4所中小学
旺苍县
改扩建幼儿园3所,新建中小学5所
剑阁县
新建6所幼儿园,扩建7所中小学
"""


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        (
            "each number is the last heading's",
            LINES,
            ["510802", "510802", "510821", "510821", "510823", "510823"],
        ),
        (
            "a zone without a code is the city's, whoever stood before it",
            f"{LINES}经开区\n新建8所小学\n科创新区\n扩建9所小学\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510800", "510800"],
        ),
        (
            "a school that bears the city's name, under one of its districts",
            f"{LINES}苍溪县\n广元市实验小学成立于2009年,占地25亩。今年招生900人,都住校。\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510824", "510824"],
        ),
        (
            "a short name and a colon before a long heading",
            (
                "劳动课进校园\n利州区、剑阁县的做法如下。\n"
                "利州区:田里的劳动课\n利州区开出课程20门,每周上课,学生全部参加。\n"
                "剑阁:小小护林员扛起了山里的大责任\n这里建成基地12个,孩子们每周上山,学会认树。\n"
            ),
            ["510802", "510823"],
        ),
        (
            "a heading at the end of the line before",
            "苍溪县\n新建小学1所,增加教室20间。利州区\n新建小学2所,增加教室30间\n旺苍县\n新建小学3所\n",
            ["510824", "510824", "510802", "510802", "510821"],
        ),
        (
            "so behind a number",
            "苍溪县\n新建小学1所\n增加教室20间利州区\n新建小学2所\n旺苍县\n新建小学3所\n",
            ["510824", "510824", "510802", "510821"],
        ),
        (
            "a name that ends a line inside of its sentence heads nothing",
            "苍溪县\n新建小学1所,其余将支援利州区\n新建小学2所\n旺苍县\n新建小学3所\n",
            ["510824", "510824", "510821"],
        ),
        (
            "the city's last paragraph",
            f"{LINES}市教育局表示,到年底开工90%。\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510800"],
        ),
        (
            "the city's name opens it, in a title's marks",
            f"{LINES}《广元市学校建设计划》提出,到年底开工90%。\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510800"],
        ),
        (
            "a paragraph that the county comes back in",
            f"{LINES}市教育局拨款,该县又建校舍30栋。\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510823"],
        ),
        (
            "a rank in the city is the county's",
            f"{LINES}全市首个联盟在这里成立,成员9所。\n",
            ["510802", "510802", "510821", "510821", "510823", "510823", "510823"],
        ),
    ],
)
def test_a_number_belongs_to_the_line_that_heads_it(comment, text, expected):
    assert [code for _, code in regions(LEAD + text)[1:]] == expected, comment


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("the city speaks first", LEAD + LINES, ["广元市", "利州区", "旺苍县", "剑阁县"]),
        (
            "the city is spoken of only behind them",
            f"各地建设学校\n{LINES}广元市去年完成投资3亿元。\n",
            ["广元市", "利州区", "旺苍县", "剑阁县"],
        ),
        (
            "the city heads the first part of its own digest",
            f"广元市\n全市去年完成投资3亿元,新建学校20所\n{LINES}",
            ["广元市", "利州区", "旺苍县", "剑阁县"],
        ),
        (
            "nobody speaks of the city",
            f"各地建设学校\n{LINES}",
            ["利州区", "旺苍县", "剑阁县"],
        ),
        (
            "two lines of places and no more are no digest with zones",
            "广元市教育局公布,全市新建学校20所。\n昭化区\n3所\n朝天区\n2所\n",
            ["广元市"],
        ),
    ],
)
def test_the_subjects_are_the_city_and_its_parts(comment, text, expected):
    assert subjects(text) == expected, comment
