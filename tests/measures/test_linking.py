"""Which indicator a value is certainly one of: by the text's own words, or none."""

from __future__ import annotations

from functools import cache

import pytest

from articles.reading import read_article
from measures.linking import Linker, plain
from measures.models import Indicator

INDICATORS = [
    ("new-school-places", "新增学位数", "个", "新增学位\n增加学位"),
    ("new-public-kindergarten-places", "公办园新增学位数", "个", "新增公办园学位"),
    ("built-or-expanded-schools", "新改扩建学校数", "所", "新校区\n改扩建项目\n新建改扩建幼儿园"),
    ("children-in-public-kindergartens", "公办园在园幼儿占比", "%", "公办率"),
    ("affordable-kindergarten-coverage", "普惠性幼儿园覆盖率", "%", "普惠性幼儿园在园幼儿占比"),
    ("school-groups-count", "教育集团数", "个", "教育集团"),
    ("staff", "教职工数", "人", "教职工"),
    ("children-in-kindergartens", "在园幼儿数", "人", "在园幼儿"),
    ("vocational-schools", "中等职业学校数", "所", "中职学校"),
    ("party-branches-count", "基层党支部数", "个", "党支部"),
    ("school-building-spending", "学校建设投入", "元", "投入资金\n建设投资"),
]


@cache
def linker() -> Linker:
    return Linker(
        Indicator(pk=number, slug=slug, name=name, unit=unit, aliases=aliases)
        for number, (slug, name, unit, aliases) in enumerate(INDICATORS, 1)
    )


def links(text: str) -> list[tuple[str, str, str]]:
    """What each linked figure of a text is: its words, its indicator, its scope."""
    reading = read_article(f"湖州市教育局:学位供给\n2023-05-06\n湖州市办好教育。{text}\n")
    found = [(f, linker().link(reading, n)) for n, f in enumerate(reading.figures)]
    return [(f.surface, link.indicator.name, link.scope) for f, link in found if link]


LINKED = [
    ("its own name", "全市普惠性幼儿园覆盖率为91%。", [("91%", "普惠性幼儿园覆盖率", "")]),
    ("an alias", "全年新增学位120个。", [("120个", "新增学位数", "")]),
    ("a plan", "全市预计新增学位120个。", [("120个", "新增学位数", "")]),
    ("behind its number", "全市有9个新校区投入使用。", [("9个", "新改扩建学校数", "按校区计")]),
    (
        "what an alias leaves open",
        "全市公办率达到80%。",
        [("80%", "公办园在园幼儿占比", "原文未说明按园数还是按幼儿数")],
    ),
    (
        "five years and kindergartens",
        "“十三五”期间,新建、改扩建幼儿园30所,新增学位900个。",
        [
            ("30所", "新改扩建学校数", "幼儿园；五年累计"),
            ("900个", "新增学位数", "幼儿园；五年累计"),
        ],
    ),
    (
        "places of the public kindergartens counted before them",
        "今年新开公办园30所,提供学位900个。",
        [("900个", "公办园新增学位数", "幼儿园")],
    ),
    (
        "the share of what was counted before it",
        "全市普惠性幼儿园300所,在园幼儿9万人,占全市幼儿的88.1%。",
        [("88.1%", "普惠性幼儿园覆盖率", "按幼儿数")],
    ),
    (
        "a share is of no term, and 长春 is no spring",
        "长春市今年秋季普惠性幼儿园覆盖率为91%。",
        [("91%", "普惠性幼儿园覆盖率", "")],
    ),
    ("places of one term", "今年秋季,全市新增学位120个。", [("120个", "新增学位数", "一学期")]),
    ("another unit of its kind", "全市有教育集团12家。", [("12家", "教育集团数", "")]),
]
LEFT = [
    ("one school's own", "清溪小学新增学位120个。"),
    ("the name goes on", "全市建成605个党支部活动室。"),
    ("the name is the end of a longer one", "全市组建中等职业教育集团18个。"),
    ("of certain schools only", "非学科类培训机构25所,教职工60余人。"),
    ("a rise", "全市公办率提高5个百分点,在园幼儿增加300人。"),
    ("a word that may be said of anything", "全市投入资金2亿元。"),
    ("what it counts is not said here", "检查中职学校,另有1所失去资格。"),
    ("a unit that cannot be converted", "全市新增学位120万元。"),
    ("a likeness is no name", "全市优质均衡学位率为80%。"),
]


@pytest.mark.parametrize(("comment", "text", "expected"), LINKED, ids=[c[0] for c in LINKED])
def test_a_value_is_linked_by_the_words_that_name_it(
    comment: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [link for link in links(text) if link in expected] == expected, links(text)


@pytest.mark.parametrize(("comment", "text"), LEFT, ids=[c[0] for c in LEFT])
def test_nothing_is_linked_that_is_not_certain(comment: str, text: str) -> None:
    assert links(text) == []


def test_an_alias_of_two_indicators_links_nothing() -> None:
    reading = read_article("湖州市教育局:学位\n2023-05-06\n湖州市全年新增学位120个。\n")
    two = [
        Indicator(pk=n, slug=f"i{n}", name=f"指标{n}", unit="个", aliases="新增学位")
        for n in (1, 2)
    ]
    assert Linker(two[:1]).link(reading, 0) is not None
    assert Linker(two).link(reading, 0) is None


def test_without_indicators_nothing_is_linked() -> None:
    reading = read_article("湖州市教育局:学位\n2023-05-06\n湖州市全年新增学位120个。\n")
    assert Linker([]).link(reading, 0) is None


def test_names_are_compared_in_one_script_without_signs() -> None:
    assert plain("新建、改擴建的幼兒園") == "新建改扩建幼儿园"
