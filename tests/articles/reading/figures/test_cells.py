"""Numbers in the cells of a table: told by row and column."""

from __future__ import annotations

import pytest

from articles.reading import read_article

TABLES = [
    (
        "row and column",
        "学校\t新增学位\t学位增幅\n清溪小学\t120个\t12.5%",
        [("120个", "清溪小学新增学位", "actual"), ("12.5%", "清溪小学学位增幅", "change")],
    ),
    (
        "the head is not the row just above",
        "学段\t新增学位\n小学\t120个\n初中\t80个",
        [("120个", "小学新增学位", "actual"), ("80个", "初中新增学位", "actual")],
    ),
    (
        "a unit in the head is none of its words",
        "学段\t新增学位(个)\n小学\t120个",
        [("120个", "小学新增学位", "actual")],
    ),
    (
        "a count under 增加 is what was added",
        "学段\t学校增加\n小学\t12所",
        [("12所", "小学学校增加", "actual")],
    ),
    (
        "a share under another head",
        "学段\t入学率\n小学\t99.5%",
        [("99.5%", "小学入学率", "actual")],
    ),
]
LEAD = "清溪县教育局公布了全县学校的情况,各学段的数字由统计部门汇总,详情见下表。\n"


@pytest.mark.parametrize(("comment", "table", "expected"), TABLES, ids=[t[0] for t in TABLES])
def test_a_cell_is_told_by_its_row_and_column(
    comment: str, table: str, expected: list[tuple[str, str, str]]
) -> None:
    figures = read_article(LEAD + table + "\n").figures
    assert [(f.surface, f.label, f.status) for f in figures] == expected


@pytest.mark.parametrize(
    ("comment", "table"),
    [
        ("a cell with a sentence", "学段\t说明\n小学\t全县新增学位120个"),
        ("a head with numbers", "学段\t2023年\n小学\t120个"),
        ("another number of cells", "学段\t学校\t新增学位\n小学\t120个"),
        ("no table above", "小学\t120个"),
    ],
)
def test_what_no_head_speaks_for_is_told_as_before(comment: str, table: str) -> None:
    figures = read_article(LEAD + table + "\n").figures
    assert [f.surface for f in figures] == ["120个"]
    assert "说明" not in figures[0].label
    assert "2023" not in figures[0].label
