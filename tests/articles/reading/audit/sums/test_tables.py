"""A table's totals against the rows above them."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, rules

LEAD = "全县办学条件逐年改善,各学段学校和学位的数字由统计部门汇总,详情见下表。\n"
WRONG = [
    (
        "schools",
        "学段\t学校\n小学\t58所\n初中\t19所\n合计\t78所",
        [("58所 + 19所 = 78所", "58 + 19 = 77")],
    ),
    (
        "each column by itself",
        "学段\t学校\t学位\n小学\t58所\t1.5万个\n初中\t19所\t1.2万个\n合计\t77所\t2.9万个",
        [("1.5万个 + 1.2万个 = 2.9万个", "15000 + 12000 = 27000")],
    ),
]
RIGHT = [
    ("what adds up", "学段\t学校\n小学\t58所\n初中\t19所\n合计\t77所"),
    ("within rounding", "学段\t学位\n小学\t1.5万个\n初中\t1.2万个\n合计\t2.8万个"),
    ("shares are not added up", "学段\t入学率\n小学\t99%\n初中\t98%\n合计\t98.5%"),
    ("a part of a row", "学段\t学校\n小学\t58所\n其中村小\t30所\n初中\t19所\n合计\t77所"),
    ("a row without its number", "学段\t学校\n小学\t58所\n初中\t—\n高中\t3所\n合计\t77所"),
    ("a number about", "学段\t学校\n小学\t约58所\n初中\t19所\n合计\t78所"),
    ("one row only", "学段\t学校\n小学\t58所\n合计\t78所"),
    ("other cells", "学段\t学校\n小学\t58所\t好\n初中\t19所\t好\n合计\t78所"),
]


@cases(WRONG)
def test_a_total_that_its_rows_do_not_give_is_found(
    why: str, table: str, expected: list[tuple[str, str]]
) -> None:
    findings = found(LEAD + table)
    assert [(one.raw, one.recomputed) for one in findings] == expected, why
    assert set(rules(findings)) == {"parts"}, why


@cases(RIGHT)
def test_a_table_is_left_alone(why: str, table: str) -> None:
    assert not found(LEAD + table), why
