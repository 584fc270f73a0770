"""Divisions by code and name, their years, and the scan for names."""

import pytest

from articles.reading.places.gazetteer import Division, Gazetteer, default_gazetteer, read_rows

SMALL = Gazetteer(
    [
        Division("370000", "山东省", "山东", "province", 1980, None),
        Division("370100", "济南市", "济南", "prefecture", 1980, None),
        Division("370103", "市中区", "市中", "county", 1980, None),
        Division("420000", "湖北省", "湖北", "province", 1980, None),
        Division("420600", "襄樊市", "襄樊", "prefecture", 1980, 2009),
        Division("420600", "襄阳市", "襄阳", "prefecture", 2010, None),
        Division("429004", "仙桃市", "仙桃", "county", 1994, None),
    ]
)


@pytest.mark.parametrize(
    ("comment", "code", "year", "expected"),
    [
        ("the name in force today", "420600", None, "襄阳市"),
        ("the name of the article's year", "420600", 2005, "襄樊市"),
        ("before the first row: the nearest", "420600", 1950, "襄樊市"),
        ("a row without an end holds on", "370103", 2090, "市中区"),
    ],
)
def test_a_code_is_described_by_the_row_of_the_year(comment, code, year, expected):
    assert SMALL.describe(code, year).name == expected, comment


def test_an_unknown_code_is_described_by_nothing():
    assert SMALL.describe("999999") is None


@pytest.mark.parametrize(
    ("comment", "code", "expected"),
    [
        ("a district lies in its city and its province", "370103", ("370100", "370000")),
        ("a city run by its province lies right under it", "429004", ("420000",)),
        ("a province lies in nothing", "370000", ()),
    ],
)
def test_ancestors_go_up_by_code(comment, code, expected):
    assert SMALL.ancestors(code) == expected, comment


@pytest.mark.parametrize(
    ("code", "region", "expected"),
    [
        ("370103", "370100", True),
        ("370103", "370000", True),
        ("370103", "370103", True),
        ("370100", "370103", False),
        ("451000", "450100", False),
    ],
)
def test_within_follows_the_code(code, region, expected):
    assert SMALL.within(code, region) is expected


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("the longest name at a place", "山东省济南市", ["山东省", "济南市"]),
        ("a full name that begins inside a short one wins", "在市中区", ["市中区"]),
        ("nothing to find", "今天开会", []),
        ("an empty text", "", []),
    ],
)
def test_the_scan_finds_names(comment, text, expected):
    assert [text[start:end] for start, end in SMALL.scan(text)] == expected, comment


def test_a_full_name_is_not_eaten_by_a_short_one_before_it():
    gazetteer = Gazetteer(
        [
            Division("370202", "市南区", "市南", "county", 1980, None),
            Division("330503", "南浔区", "南浔", "county", 2003, None),
        ]
    )
    text = "该市南浔区"
    assert [text[start:end] for start, end in gazetteer.scan(text)] == ["南浔区"]


@pytest.mark.parametrize(
    ("word", "name"), [("喀左县", "喀喇沁左翼蒙古族自治县"), ("阿左旗", "阿拉善左旗")]
)
def test_long_names_are_known_by_what_they_are_usually_called(word, name):
    gazetteer = default_gazetteer()
    assert list(gazetteer.scan(f"{word}的学校")) == [(0, 3)]
    assert {row.name for row in gazetteer.named(word)} == {name}


def test_a_place_of_old_is_followed_to_what_stands_today():
    gazetteer = default_gazetteer()
    (old,) = {row for row in gazetteer.named("新津县") if row.code == "510132"}
    assert gazetteer.standing(old, None).name == "新津区"
    assert gazetteer.standing(old, 2010).name == "新津县"


def test_the_list_of_divisions_is_complete():
    gazetteer = default_gazetteer()
    assert gazetteer.describe("450300").name == "桂林市"
    assert len({row.code for row in gazetteer.named("鼓楼区") if row.valid_in(None)}) == 4


def test_rows_are_read_from_a_file(tmp_path):
    path = tmp_path / "regions.csv"
    path.write_text(
        "code,name,short,level,first_year,last_year\n370000,山东省,山东,province,1980,\n",
        encoding="utf-8",
    )
    assert read_rows(path) == [Division("370000", "山东省", "山东", "province", 1980, None)]
