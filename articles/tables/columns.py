"""What stands in a cell, what may be written there, and when two cells say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from import_export.fields import Field
from import_export.widgets import Widget

from ..models import Region
from ..reading.fold import fold

Cell = str | int | Decimal | date | None
A_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?")
SEPARATORS = re.compile(r"[、，,；;\n]+")


class Kind(Widget):
    """One kind of cell. `allowed` tells, in the sheet of explanations, what may be written."""

    allowed = "文字"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        """The cell of a stored value."""
        return "" if value is None else str(value)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        """The value that a cell stands for; ValidationError, in words, where for none."""
        return self.plain(value)

    def plain(self, cell: Any) -> str:
        """A cell as it is held against another: two that say the same are the same string.

        Spreadsheets keep one kind of line end, and write a whole number without its point.
        """
        if cell is None:
            return ""
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return str(cell).replace("\r\n", "\n").replace("\r", "\n")


class Text(Kind):
    """Words as they are."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return self.plain(value).strip()


class Number(Kind):
    """A figure, never altered: exact to the last digit, with or without separators."""

    allowed = "数字，最多六位小数；百分数只写数，如 74.02"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return None if value is None else Decimal(self.plain(value))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | None:
        words = self.plain(value)
        try:
            return Decimal(words) if words else None
        except InvalidOperation:
            raise ValidationError(f"“{value}”不是数字，只写数，单位写在“单位”列。") from None

    def plain(self, cell: Any) -> str:
        words = fold(super().plain(cell)).replace(",", "").strip()
        try:
            number = Decimal(words)
        except InvalidOperation:
            return words
        if not number.is_finite():
            return words
        whole = f"{number:f}"
        return (whole.rstrip("0").rstrip(".") if "." in whole else whole) or "0"


class Whole(Kind):
    """A whole number that orders or counts."""

    allowed = "整数"

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> int:
        words = self.plain(value)
        if not words.isdecimal():
            raise ValidationError(f"“{value}”不是整数，请写 0、1、2 这样的数。")
        return int(words)


class Date(Kind):
    """A day; what a spreadsheet makes of it is understood."""

    allowed = "日期，如 2021-12-09"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return "" if value is None else f"{value:%Y-%m-%d}"

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> date | None:
        words = self.plain(value)
        if not words:
            return None
        try:
            return date.fromisoformat(words)
        except ValueError:
            raise ValidationError(f"“{value}”不是日期，请写成 2021-12-09。") from None

    def plain(self, cell: Any) -> str:
        if isinstance(cell, datetime | date):
            return f"{cell:%Y-%m-%d}"
        words = super().plain(cell).strip()
        parts = A_DAY.fullmatch(words)
        return f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}" if parts else words


class Choices(Kind):
    """One of a few words, those of the editors' desk."""

    def __init__(self, choices: Any) -> None:
        super().__init__()
        self.labels = {str(label): value for value, label in choices.choices}
        self.allowed = "以下之一：" + "、".join(self.labels)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return next((label for label, known in self.labels.items() if known == value), str(value))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        label = self.plain(value).strip()
        if label not in self.labels:
            raise ValidationError(f"“{label}”不在可选之列；可写：{'、'.join(self.labels)}。")
        return self.labels[label]


class Names(Kind):
    """Several words in one cell; written into a list."""

    allowed = "几个词用顿号分开，如：谭江波、黄昱梅"

    def __init__(self, mark: str = "、") -> None:
        super().__init__()
        self.mark = mark

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return self.mark.join(str(one) for one in value or [])

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[str]:
        words = SEPARATORS.split(self.plain(value))
        return list(dict.fromkeys(word.strip() for word in words if word.strip()))


class Code(Kind):
    """A place by its six digits, as text."""

    allowed = "六位区划代码（GB/T 2260），如 450300；留空表示不定"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return value.division_code if value else ""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Region | None:
        code = self.plain(value).strip()
        return place(code) if code else None


class Codes(Kind):
    """Several places by their codes."""

    allowed = "六位区划代码，几个用顿号分开，如 450300、450305"

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return "、".join(sorted(region.division_code for region in value.all()))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Region]:
        codes = (code.strip() for code in SEPARATORS.split(self.plain(value)))
        return [place(code) for code in codes if code]


class One(Kind):
    """Something of the library by its name; `find(name, item)` gives all that bear it."""

    def __init__(self, find: Callable[[str, Any], Iterable[Any]], what: str, allowed: str) -> None:
        super().__init__()
        self.find, self.what = find, what
        self.allowed = f"{allowed}；留空表示没有"

    def clean(self, value: Any, row: Any = None, item: Any = None, **kwargs: Any) -> Any:
        name = self.plain(value).strip()
        return self.named(name, item) if name else None

    def named(self, name: str, item: Any) -> Any:
        found = list(self.find(name, item))
        if not found:
            raise ValidationError(f"库里没有叫“{name}”的{self.what}，请核对名称，或先建好再导入。")
        if len(found) > 1:
            raise ValidationError(f"叫“{name}”的{self.what}有 {len(found)} 个，请到页面上选。")
        return found[0]


class Many(One):
    """Several of them."""

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Cell:
        return "、".join(sorted(str(one) for one in value.all()))

    def clean(self, value: Any, row: Any = None, item: Any = None, **kwargs: Any) -> Any:
        words = (word.strip() for word in SEPARATORS.split(self.plain(value)))
        return [self.named(word, item) for word in dict.fromkeys(words) if word]


class Column(Field):
    """A column: its title, what it means, what kind of cell it has, and whether it may be written.

    A column that may not be written is there to be read; a changed cell in it is an error.
    """

    def __init__(
        self,
        attribute: str,
        title: str,
        meaning: str,
        kind: Kind | None = None,
        *,
        read: bool = False,
    ) -> None:
        super().__init__(attribute, title, kind or Text(), readonly=read)
        self.meaning = meaning

    def cell(self, item: Any) -> Cell:
        return self.export(item)

    def plain(self, cell: Any) -> str:
        return self.widget.plain(cell)


def place(code: str) -> Region:
    """The division of that code; ValidationError where there is none."""
    region = Region.objects.for_code(code)
    if region is None:
        raise ValidationError(f"没有区划代码“{code}”，请照“地区”列表核对六位代码。")
    return region
