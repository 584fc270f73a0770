"""The files that a table is taken away in: a workbook first, then CSV and JSON.

Text that a spreadsheet would take for a formula is guarded by an apostrophe in front, and freed of
it when it comes back; figures are never touched. Built on the formats of django-import-export.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import tablib
from django.core.exceptions import ValidationError
from import_export.formats import base_formats

from .columns import Cell, Code, Codes, Kind, Number

if TYPE_CHECKING:
    from .table import Table

SIGNS = "=+\\-@\t\r\n＝＋－＠"
TO_GUARD = re.compile(f"'*[{SIGNS}]")
GUARDED = re.compile(f"'+[{SIGNS}]")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
EXACT_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; longer ones are written as text."""
ROWS, EXPLAINED = "数据表", "说明"
UNPACKED = 200 * 2**20
MOST_LINES = 50_000


def guard(cell: Any) -> Any:
    """Text that a spreadsheet would compute gets an apostrophe; so does text that looks guarded.

    >>> guard("=1+1"), guard("'-5"), guard("甲=乙"), guard(Decimal("-5"))
    ("'=1+1", "''-5", '甲=乙', Decimal('-5'))
    """
    return f"'{cell}" if isinstance(cell, str) and TO_GUARD.match(cell) else cell


def unguard(cell: Any) -> Any:
    """The text as it was before it was guarded.

    >>> unguard("'=1+1"), unguard("'甲'")
    ('=1+1', "'甲'")
    """
    return cell[1:] if isinstance(cell, str) and GUARDED.match(cell) else cell


class CSV(base_formats.CSV):
    """UTF-8 with BOM, so that Excel and WPS read it as such; theirs in GB18030 comes back too."""

    def write(self, table: Table, rows: Iterable[list[Cell]]) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(table.titles)
        for row in rows:
            writer.writerow([_plain_number(guard(cell)) for cell in row])
        return out.getvalue().encode("utf-8-sig")

    def read(self, document: bytes) -> tablib.Dataset:
        reader = csv.reader(io.StringIO(_decoded(document), newline=""), strict=True)
        try:
            lines = list(reader)
        except csv.Error as error:
            raise ValidationError(f"CSV 第 {reader.line_num} 行读不下去（{error}）。") from None
        return _dataset([[unguard(cell) for cell in line] for line in lines])


class XLSX(base_formats.XLSX):
    """A workbook: the rows, and a sheet that explains every column."""

    def write(self, table: Table, rows: Iterable[list[Cell]]) -> bytes:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font, PatternFill

        book = Workbook()
        sheet: Any = book.active
        sheet.title = ROWS
        sheet.append(table.titles)
        kinds = [column.widget for column in table.columns]
        for row in rows:
            sheet.append([None] * len(row))
            for number, (cell, kind) in enumerate(zip(row, kinds, strict=True), 1):
                _put(sheet.cell(sheet.max_row, number), cell, kind)
        told = book.create_sheet(EXPLAINED)
        for line in table.explained():
            told.append([_legal(guard(words)) for words in line])
        grey = PatternFill("solid", fgColor="F4F1EA")
        for page, widths in ((sheet, table.widths()), (told, [14, 8, 48, 72])):
            page.freeze_panes = "C2" if page is sheet else "A2"
            for number, width in enumerate(widths, 1):
                head = page.cell(1, number)
                head.font, head.fill = Font(bold=True), grey
                page.column_dimensions[head.column_letter].width = width
        for line in told.iter_rows(min_row=2):
            for cell in line:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.auto_filter.ref = sheet.dimensions
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def read(self, document: bytes) -> tablib.Dataset:
        from openpyxl import load_workbook

        try:
            with ZipFile(io.BytesIO(document)) as packed:
                size = sum(part.file_size for part in packed.infolist())
            if size > UNPACKED:
                raise ValidationError("文件解开之后太大，请只留“数据表”一页，或分几次导。")
            book = load_workbook(io.BytesIO(document), read_only=True, data_only=True)
            sheet = book[ROWS] if ROWS in book.sheetnames else book.worksheets[0]
            lines = _filled(sheet.iter_rows(values_only=True))
            book.close()
        except ValidationError:
            raise
        except Exception as error:
            told = (
                f"不是能打开的 XLSX（{type(error).__name__}）；请用 Excel 或 WPS 另存为 XLSX 再传。"
            )
            raise ValidationError(told) from None
        return _dataset([[_back(cell) for cell in line] for line in lines])


class JSON(base_formats.JSON):
    """A list of objects with the columns' titles; figures as strings, so that no digit is lost."""

    def write(self, table: Table, rows: Iterable[list[Cell]]) -> bytes:
        told = [
            {title: _plain_number(cell) for title, cell in zip(table.titles, row, strict=True)}
            for row in rows
        ]
        return json.dumps(told, ensure_ascii=False, indent=1).encode()

    def read(self, document: bytes) -> tablib.Dataset:
        try:
            rows = json.loads(_decoded(document), parse_float=Decimal)
        except ValueError as error:
            raise ValidationError(f"JSON 读不下去：{error}。") from None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ValidationError("JSON 应是一个列表，每条是一个对象；请照导出的样子写。")
        titles = list(dict.fromkeys(title for row in rows for title in row))
        return _dataset([titles, *([row.get(title) for title in titles] for row in rows)])


FORMATS: dict[str, Any] = {"xlsx": XLSX, "csv": CSV, "json": JSON}


def _filled(rows: Iterable[tuple[Any, ...]]) -> list[list[Any]]:
    """The lines of a sheet up to the last that has anything; a sheet may go on empty for ever."""
    lines: list[list[Any]] = []
    empty = 0
    for row in rows:
        if all(cell in (None, "") for cell in row):
            empty += 1
            continue
        lines += [[None] * len(row) for _ in range(empty)]
        lines.append(list(row))
        empty = 0
        if len(lines) > MOST_LINES:
            raise ValidationError(f"表太长（超过 {MOST_LINES} 行），请拆开。")
    return lines


def _dataset(lines: list[list[Any]]) -> tablib.Dataset:
    """Lines of a file; the first has the titles. Short lines are filled, empty cells behind cut."""
    if not lines:
        raise ValidationError("文件是空的：第一行应是列名。")
    titles = [str(title or "").strip() for title in lines[0]]
    while titles and not titles[-1] and not any(any(line[len(titles) - 1 :]) for line in lines[1:]):
        titles.pop()
    dataset = tablib.Dataset(headers=titles)
    for number, line in enumerate(lines[1:], 2):
        beyond = line[len(titles) :]
        if any(cell not in (None, "") for cell in beyond):
            raise ValidationError(f"第 {number} 行比列名多出单元格，请检查有没有多余的分隔符。")
        cells = line[: len(titles)]
        dataset.append([*cells, *[None] * (len(titles) - len(cells))])
    return dataset


def _decoded(document: bytes) -> str:
    """UTF-8, or what Excel saves on a Chinese desk."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return document.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValidationError("认不出文件的编码；请另存为 UTF-8 的 CSV，或用 XLSX。")


def _plain_number(cell: Any) -> Any:
    return f"{cell:f}" if isinstance(cell, Decimal) else "" if cell is None else cell


def _put(place: Any, cell: Any, kind: Kind) -> None:
    """One cell of a sheet: figures as numbers where none of their digits is lost, text as text."""
    if isinstance(cell, Decimal):
        digits = len(cell.as_tuple().digits)
        place.value = cell if digits <= EXACT_DIGITS else f"{cell:f}"
    elif cell not in (None, ""):
        place.value = _legal(guard(cell))
    if isinstance(place.value, str) or isinstance(kind, Code | Codes):
        place.number_format = "@"
        if place.value is not None:
            place.data_type = "s"
    elif isinstance(kind, Number):
        place.number_format = "General"


def _legal(words: Any) -> Any:
    """What a workbook can't hold, written as its own standard does: ``_x000D_``."""
    if not isinstance(words, str):
        return words
    return ILLEGAL.sub(lambda m: f"_x005F{m[0]}" if len(m[0]) > 1 else f"_x{ord(m[0]):04X}_", words)


def _back(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    return unguard(ESCAPED.sub(lambda m: chr(int(m[1], 16)), cell))
