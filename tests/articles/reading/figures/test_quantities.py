"""Which numbers count something, and the unit that each has, its own or a neighbour's."""

from __future__ import annotations

import pytest

from articles.reading.figures.intent import opening_of
from articles.reading.figures.quantities import quantities
from articles.reading.records import Span

UNITS = [
    ("its own", "小学9所，教师90名", ["所", "名"]),
    ("that of the row", "分别为12、15、20所", ["所", "所", "所"]),
    ("个 of points in a row", "提高2.7个和1.3个百分点", ["points", "points"]),
    ("个 alone", "新增学位900个", ["items"]),
    ("that of the row, whatever the scale", "分别新增学位4.6万和7000个", ["items", "items"]),
    ("pairs of schools", "结成22对中小学", ["对"]),
    ("a ratio without a mark", "生师比为18.25,比去年低", [""]),
    ("what belongs to something", "13所属于示范项目", ["所"]),
    ("a bare number before its share", "儿童275.7万占52%", ["", "%"]),
    ("none of any", "第9号文件", []),
    ("a word that only begins like another", "示范校6所示范性强,机构28家校外设点", ["所", "家"]),
    ("tutoring firms", "压减28家校外培训机构、12家教育培训机构", ["家", "家"]),
    ("a team of teachers", "组建5支教师队伍", ["支"]),
    ("schools being built", "6所在建学校", ["所"]),
    ("schools where they are", "他们所在的学校", []),
    ("things to a standard", "建成12个标准化考点、3个体育场馆", ["items", "items"]),
    ("ways of doing it, not sets", "有了这两套办法,又添两套设备", ["套"]),
    ("lectures, and a slogan of three", "上线12讲,讲座3场,开展讲政治活动", ["讲", "场"]),
    ("households, not a unit of its own", "吸引2.3万户家庭", ["户"]),
    ("a slogan", "坚定四个自信,严守六项纪律", []),
]


@pytest.mark.parametrize(("why", "text", "expected"), UNITS, ids=[case[0] for case in UNITS])
def test_a_number_that_counts_has_a_unit(why: str, text: str, expected: list[str]) -> None:
    found = quantities(text, (Span(0, len(text)),), bytearray(len(text)))
    kinds = [item.unit_class if item.unit.startswith("个") else item.unit for item in found]
    assert kinds == expected


def test_a_number_that_is_barred_is_none() -> None:
    text = "小学9所"
    assert quantities(text, (Span(0, len(text)),), bytearray(b"\1" * len(text))) == []


def test_a_list_is_looked_for_where_two_signs_of_a_word_stand() -> None:
    opening = opening_of(["将建", "拟"])
    assert [m.start() for m in opening.finditer("将来将建，拟")] == [2, 5]
