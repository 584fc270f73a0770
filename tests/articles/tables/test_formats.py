"""What goes out in a file comes back as it was, cell by cell."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from articles.tables import Column, Number, Table, Text
from articles.tables.formats import CSV, FORMATS, JSON, XLSX, guard, unguard

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12) | st.text(
    "=+-@'甲乙,\"\n\r\t ", max_size=6
)
FIGURES = st.decimals(
    min_value=-(10**17), max_value=10**17, places=6, allow_nan=False, allow_infinity=False
).map(lambda d: Decimal(Number().plain(d)))


class Sheet(Table):
    noun = "行"
    label = Column("label", "名目", "名目", Text())
    value = Column("value", "数值", "数值", Number())


def cells(words: str, figure: Decimal | None) -> list[Any]:
    return ["1", "1", words, figure, ""]


def there_and_back(made: Any, rows: list[list[Any]]) -> list[tuple[str, str]]:
    table = Sheet()
    kinds = [column.widget for column in table.columns]
    read = made.read(made.write(table, rows))
    assert read.headers == table.titles
    return [tuple(kind.plain(cell) for kind, cell in zip(kinds, row, strict=True)) for row in read]


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("ending", FORMATS)
@given(rows=st.lists(st.tuples(WORDS, st.none() | FIGURES), min_size=1, max_size=4))
def test_every_cell_comes_back_as_it_went(ending: str, rows: list[tuple[str, Any]]) -> None:
    went = [cells(*row) for row in rows]
    kinds = [column.widget for column in Sheet().columns]
    expected = [
        tuple(kind.plain(cell) for kind, cell in zip(kinds, row, strict=True)) for row in went
    ]
    assert there_and_back(FORMATS[ending](), went) == expected


@given(st.text())
def test_a_guard_is_taken_off_again_whatever_stood_there(words: str) -> None:
    assert unguard(guard(words)) == words


@given(st.sampled_from("=+-@\t\r＝＋－＠"), st.text(max_size=5))
def test_nothing_that_begins_like_a_formula_goes_out_bare(sign: str, rest: str) -> None:
    assert guard(sign + rest) == f"'{sign}{rest}"


def test_text_is_guarded_and_figures_are_not() -> None:
    table, row = Sheet(), cells("-5 分", Decimal("-5"))
    assert "'-5 分,-5," in CSV().write(table, [row]).decode("utf-8-sig")
    sheet = load_workbook(io.BytesIO(XLSX().write(table, [row])))["数据表"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("'-5 分", "s")
    assert (sheet["D2"].value, sheet["D2"].data_type) == (-5, "n")


def test_a_figure_of_more_digits_than_a_spreadsheet_keeps_is_written_as_text() -> None:
    row = cells("甲", Decimal("12345678901234567.123456"))
    sheet = load_workbook(io.BytesIO(XLSX().write(Sheet(), [row])))["数据表"]
    assert sheet["D2"].value == "12345678901234567.123456"


def test_csv_has_a_mark_that_excel_knows_it_by_and_excels_own_is_read() -> None:
    document = CSV().write(Sheet(), [cells("课后服务", Decimal("91.5"))])
    assert document.startswith(b"\xef\xbb\xbf")
    saved_by_excel = document.decode("utf-8-sig").encode("gb18030")
    assert CSV().read(saved_by_excel)[0][2] == "课后服务"


def test_a_workbook_explains_its_columns() -> None:
    book = load_workbook(io.BytesIO(XLSX().write(Sheet(), [])))
    assert book.sheetnames == ["数据表", "说明"]
    told = {row[0]: row[1:] for row in book["说明"].iter_rows(values_only=True)}
    assert set(told) == {"列", "编号", "版次", "名目", "数值", "缘由"}
    assert told["数值"][2] == "数字，最多六位小数；百分数只写数，如 74.02"
    assert told["编号"][0] is None


def test_a_workbook_saved_with_the_explanations_in_front_is_read_from_its_rows() -> None:
    book = load_workbook(io.BytesIO(XLSX().write(Sheet(), [cells("甲", None)])))
    book.active = 1
    out = io.BytesIO()
    book.save(out)
    assert XLSX().read(out.getvalue())[0][2] == "甲"


@pytest.mark.parametrize(
    ("comment", "made", "document", "words"),
    [
        ("not a workbook", XLSX(), b"PK nothing", "不是能打开的 XLSX"),
        ("an empty file", CSV(), b"", "文件是空的"),
        ("more cells than columns", CSV(), "编号,名目\n1,甲,乙".encode(), "第 2 行比列名多出"),
        ("an open quote", CSV(), '编号,名目\n1,"甲'.encode(), "读不下去"),
        ("JSON of another shape", JSON(), b'{"a": 1}', "应是一个列表"),
        ("broken JSON", JSON(), b"[{", "JSON 读不下去"),
    ],
)
def test_a_broken_file_is_told_in_words(
    comment: str, made: Any, document: bytes, words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        made.read(document)
    assert words in refused.value.messages[0]


def test_a_sheet_that_goes_on_empty_ends_with_its_last_row() -> None:
    book = load_workbook(io.BytesIO(XLSX().write(Sheet(), [cells("甲", None)])))
    book["数据表"].cell(4, 1).value = "2"
    book["数据表"].cell(60_000, 1).number_format = "@"
    out = io.BytesIO()
    book.save(out)
    read = XLSX().read(out.getvalue())
    assert [row[0] for row in read] == ["1", None, "2"]


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch) -> None:
    monkeypatch.setattr("articles.tables.formats.UNPACKED", 100)
    with pytest.raises(ValidationError, match="解开之后太大"):
        XLSX().read(XLSX().write(Sheet(), []))


def test_lines_of_csv_have_the_ends_that_spreadsheets_write() -> None:
    rows = list(csv.reader(io.StringIO(CSV().write(Sheet(), []).decode("utf-8-sig"))))
    assert rows == [["编号", "版次", "名目", "数值", "缘由"]]
