"""A basket as a workbook: values, cases, references, and a sheet that explains the columns."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from articles.citing import Reference, gb_t_7714

from ..workbooks import write_sheet
from . import Contents


def workbook(
    contents: Contents, references: Sequence[Reference], addresses: dict[int, str]
) -> bytes:
    """`references` by the cases' numbers; `addresses` of each metric's words, by its key."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = _("数据")
    write_sheet(sheet, *_values(contents, addresses))
    write_sheet(book.create_sheet(_("案例")), *_cases(contents))
    rows = [[n, gb_t_7714(ref)] for n, ref in enumerate(references, start=1)]
    write_sheet(book.create_sheet(_("参考文献")), [_("序号"), "GB/T 7714—2025"], rows)
    write_sheet(book.create_sheet(_("说明")), [_("列"), _("意思")], _explained())
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _values(contents: Contents, addresses: dict[int, str]) -> tuple[list[str], list[list[Any]]]:
    heads = [name for name, _explanation in _explained()]
    rows = []
    for one in contents.collected:
        for metric in one.metrics:
            region, evidence = metric.region, metric.evidence
            rows.append(
                [
                    metric.label,
                    evidence.exact if evidence else "",
                    metric.value,
                    metric.value_high,
                    metric.unit,
                    metric.get_comparator_display(),
                    metric.get_status_display(),
                    metric.as_of,
                    region.name if region else "",
                    region.division_code if region else "",
                    metric.indicator.name if metric.indicator else "",
                    evidence.sentence if evidence else "",
                    one.number,
                    addresses.get(metric.pk, ""),
                ]
            )
    return heads, rows


def _explained() -> list[list[str]]:
    return [
        [_("名目"), _("数的是什么，用原文的词")],
        [_("原文所印"), _("一字不改，万、亿未乘出")],
        [_("数值"), _("万、亿已乘出；百分数只写数")],
        [_("上限"), _("只有区间才有")],
        [_("单位"), _("与数值相配的单位")],
        [_("比较"), _("原文所说：等于、约、多于、少于、区间")],
        [_("性质"), _("实绩、目标、基数、增减、限值")],
        [_("时点"), _("照原文")],
        [_("地区"), _("数字所说的地方")],
        [_("区划代码"), _("GB/T 2260，按文本保存")],
        [_("指标"), _("编辑或程序归入的统一指标；空白是没有归入")],
        [_("原句"), _("数字所在的句子，照原文")],
        [_("文献"), _("“参考文献”表中的序号")],
        [_("出处地址"), _("本库中这句话的位置")],
    ]


def _cases(contents: Contents) -> tuple[list[str], list[list[Any]]]:
    heads = [_("文献"), _("标题"), _("来源"), _("日期"), _("地区"), _("主题"), _("原文地址")]
    rows: list[list[Any]] = [
        [
            one.number,
            one.case.title,
            one.case.publisher.name if one.case.publisher else "",
            one.case.published_on,
            "、".join(region.name for region in one.case.regions.all()),
            "、".join(theme.name for theme in one.case.themes.all()),
            one.case.original_url,
        ]
        for one in contents.collected
    ]
    return heads, rows
