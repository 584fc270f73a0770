"""A comparison as a file."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

from measures import downloads
from measures.comparing import told_of
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
    with ZipFile(BytesIO(made)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        words = book.read("xl/sharedStrings.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    assert sheet.findall(".//m:f", space) == [], "no formula, whatever a text begins with"
    numbers = [c for c in sheet.findall(".//m:c", space) if c.get("t") is None]
    values = [c.findtext("m:v", namespaces=space) for c in numbers]
    assert [v for v in values if v] == ["91.5"]
    assert "=1+1" in words
    assert "是否含民办学校，各地不一。" in words
    assert "数据" in names
    assert "说明" in names


def test_every_column_is_explained() -> None:
    heads = [head for head, _meaning in downloads.columns()]
    assert len(set(heads)) == len(heads) == len(downloads.WIDTHS)
    assert all(meaning.endswith("。") for _head, meaning in downloads.columns())
