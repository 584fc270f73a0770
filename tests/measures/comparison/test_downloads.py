"""A comparison as a file."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from openpyxl import load_workbook

from measures.comparison import downloads
from measures.comparison.comparing import told_of
from tests.measures.telling import area, said, share, tell
from tests.world import World

SITE = "https://cases.example.org"


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff"), "Excel needs the mark to take it for UTF-8"
    return list(csv.DictReader(StringIO(text[1:])))


def test_each_line_has_the_value_as_printed_as_compared_and_its_sentence(world: World) -> None:
    case = tell(
        world,
        said("1.5万余亩", "15000", "亩", label="新增校舍面积", comparator="gt", as_of="今年"),
        indicators=(area(),),
    )
    (row,) = rows(downloads.as_csv(told_of(area()), site=SITE))
    metric = case.metrics.get()
    assert row["原印"] == "1.5万余亩"
    assert row["数值"] == "10000000.0005"
    assert (row["单位"], row["单位换算"]) == ("平方米", "1亩 = 666.6667平方米")
    assert (row["比较"], row["性质"], row["区划代码"]) == ("多于", "实绩", "330500")
    assert (row["原印时点"], row["时期"], row["时期依据"]) == ("今年", "2021年", "推算")
    assert row["原句"] == "新增校舍面积达到1.5万余亩。"
    assert row["案例网址"] == f"{SITE}/cases/{case.pk}/#e{metric.evidence_id}"
    assert (row["来源"], row["发布日期"]) == ("清河教育网", "2021-11-20")


def test_a_range_has_both_ends(world: World) -> None:
    tell(world, said("30%至50%", "30", comparator="range", value_high="50"))
    (row,) = rows(downloads.as_csv(told_of(share()), site=SITE))
    assert (row["数值"], row["上限"]) == ("30", "50")


def test_text_that_a_spreadsheet_would_run_is_guarded_and_figures_are_not(world: World) -> None:
    tell(world, said("-3.5%", "-3.5"), title="=HYPERLINK(1)", publisher="@教育网")
    (row,) = rows(downloads.as_csv(told_of(share()), site=SITE))
    assert row["案例"] == "'=HYPERLINK(1)"
    assert row["来源"] == "'@教育网"
    assert row["数值"] == "-3.5"


def test_of_a_publisher_that_is_only_linked_to_the_words_alone_leave(world: World) -> None:
    tell(world, said("91%", "91", words="在各校合计达到"), rights="link_only")
    text = downloads.as_csv(told_of(share()), site=SITE)
    assert "在各校合计达到" not in text
    assert rows(text)[0]["原句"] == "91%"


def test_the_workbook_has_values_as_numbers_and_a_sheet_that_explains_them(world: World) -> None:
    tell(world, said("91.5%", "91.5"), title="=1+1")
    about = downloads.about([share()], address=f"{SITE}/indicators/participation/")
    made = downloads.as_xlsx(told_of(share()), site=SITE, about=about)
    book = load_workbook(BytesIO(made))
    assert book.sheetnames == ["数据", "说明"]
    heads, row = map(list, book["数据"].iter_rows())
    cells = {str(head.value): cell for head, cell in zip(heads, row, strict=True)}
    assert cells["数值"].value == 91.5
    assert cells["区划代码"].value == "330500"
    assert (cells["案例"].value, cells["案例"].data_type) == ("=1+1", "s"), "text, no formula"
    notes = {r[0]: r[1] for r in book["说明"].iter_rows(values_only=True)}
    assert notes["口径说明"] == "是否含民办学校，各地不一。"
    assert notes["网页"] == f"{SITE}/indicators/participation/"
    assert set(cells) <= set(notes)


def test_every_column_is_explained() -> None:
    heads = [head for head, _meaning in downloads.columns()]
    assert len(set(heads)) == len(heads)
    assert all(meaning.endswith("。") for _head, meaning in downloads.columns())
