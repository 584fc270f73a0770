"""Sheets for Excel and WPS: words stay words, numbers numbers, the heads in sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

CODE_LIKE = "=+-@\t\r"
WIDEST = 60


def write_sheet(sheet: Worksheet, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Fill an empty sheet: a head, the rows, columns as wide as what they hold."""
    sheet.append(list(heads))
    for row in rows:
        sheet.append([_plain(value) for value in row])
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if isinstance(cell.value, str):
                _guard(cell)
    for n, head in enumerate(heads, start=1):
        sheet.cell(1, n).font = Font(bold=True)
        longest = max([len(head), *(len(str(row[n - 1] or "")) for row in rows)])
        sheet.column_dimensions[get_column_letter(n)].width = min(WIDEST, 2 * longest + 2)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _guard(cell: Any) -> None:
    """Words stay words: what begins like a formula is stored and shown as text."""
    cell.data_type = "s"
    if cell.value[:1] and cell.value[0] in CODE_LIKE:
        cell.quotePrefix = True


def _plain(value: Any) -> Any:
    """A whole number without decimals; a workbook keeps dates and numbers as such."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, int | float | date | None) else str(value)
