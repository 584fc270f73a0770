"""A comparison as a file: CSV, XLSX for Excel and WPS, each value with its sentence."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO, StringIO

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ..models import Indicator
from ..workbooks import CODE_LIKE, write_sheet
from .comparing import Told

BOM = "\ufeff"


def columns() -> list[tuple[str, str]]:
    """The head of each column, and what it means."""
    return [
        (_("指标"), _("本库指标的名称。")),
        (_("区划代码"), _("GB/T 2260 六位代码，按文本保存。空白：原文未载地区。")),
        (_("地区"), _("代码现在的名称。")),
        (_("性质"), _("实绩、目标、基数、增减、限值；不同性质的数不可直接相比。")),
        (_("原印"), _("原文所印的数字和单位，一字不改。")),
        (_("数值"), _("换算后的数值：万、亿已乘出，单位已换成“单位”一栏所写。区间取下限。")),
        (_("上限"), _("区间的上限；不是区间的留空。")),
        (_("单位"), _("数值的单位。")),
        (_("比较"), _("等于、约、多于、少于、区间，依原文的词。")),
        (_("单位换算"), _("原印单位与“单位”不同时，写明怎样换算；留空为未换算单位。")),
        (_("原印时点"), _("原文所说的时间，一字不改。")),
        (_("时期"), _("本库由原印时点读出的时期。")),
        (_("时期依据"), _("“原印”：年份印在原文里；“推算”：依文章的发布日期推算；空白：读不出。")),
        (_("口径"), _("编辑记下的口径。")),
        (_("原称"), _("原文对所数之物的叫法。")),
        (_("原句"), _("数值所在的句子；发布者只许链接的，只列所印数字。")),
        (_("案例"), _("文章的题目。")),
        (_("来源"), _("发布者。")),
        (_("发布日期"), _("文章的发布日期。")),
        (_("案例网址"), _("打开即见原句。")),
        (_("原文网址"), _("文章自己的地址。")),
    ]


def row_of(told: Told, *, site: str) -> list[str | Decimal]:
    """A line of the file; figures stay figures, all else is text."""
    metric, article = told.metric, told.metric.article
    indicator = metric.indicator
    basis = ""
    if told.period:
        basis = _("推算") if told.period.is_reckoned else _("原印")
    evidence = metric.evidence
    words = evidence.exact if evidence else ""
    return [
        indicator.name if indicator else "",
        told.code,
        metric.region.name if metric.region else "",
        metric.get_status_display(),
        words,
        told.low.normalize(),
        "" if told.high is None else told.high.normalize(),
        told.unit,
        metric.get_comparator_display(),
        told.unit_conversion,
        metric.as_of,
        told.period.words if told.period else "",
        basis,
        told.scope,
        metric.label,
        words if told.sentence is None or evidence is None else evidence.sentence.strip(),
        article.title,
        article.publisher.name if article.publisher else "",
        article.published_on.isoformat() if article.published_on else "",
        f"{site}{metric.get_absolute_url()}",
        article.original_url,
    ]


def as_csv(values: Iterable[Told], *, site: str) -> str:
    """UTF-8 with BOM, for Excel; text that a spreadsheet would take for a formula is guarded."""
    out = StringIO()
    out.write(BOM)
    writer = csv.writer(out)
    writer.writerow([head for head, _meaning in columns()])
    for told in values:
        writer.writerow([_guarded(cell) for cell in row_of(told, site=site)])
    return out.getvalue()


def _guarded(cell: str | Decimal) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return f"'{cell}" if cell.startswith(tuple(CODE_LIKE)) else cell


def as_xlsx(values: Iterable[Told], *, site: str, about: Sequence[tuple[str, str]]) -> bytes:
    """A sheet of values and one that explains them; text is text, whatever it begins with."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = _("数据")
    rows = [row_of(told, site=site) for told in values]
    write_sheet(sheet, [head for head, _meaning in columns()], rows)
    write_sheet(book.create_sheet(_("说明")), [_("列"), _("意思")], [*about, *columns()])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def about(indicators: Iterable[Indicator], *, address: str) -> list[tuple[str, str]]:
    """What stands on top of the sheet of explanations."""
    lines = [(_("网页"), address)]
    for indicator in indicators:
        lines.append((indicator.name, indicator.definition))
        if indicator.scope_note:
            lines.append((_("口径说明"), indicator.scope_note))
    return lines
