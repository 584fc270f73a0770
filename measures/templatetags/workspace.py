"""How the workspace writes a value, and the words that an item rests on."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString

from articles.admin.links import plain
from articles.marking import quoted

from ..models import Evidence, Indicator, Metric
from ..suggesting import conversion

register = template.Library()

SIXTH = Decimal("0.000001")
SIGNS = {"approx": "约 ", "gt": "＞", "lt": "＜"}


@register.filter
def printed_value(metric: Metric) -> str:
    """The value with its unit and comparator: 约 300名, 20–30所, 91.5%."""
    number = f"{metric.value:,f}" if metric.value == metric.value.to_integral() else ""
    number = number.split(".")[0] or plain(metric.value)
    if metric.value_high is not None:
        number = f"{number}–{plain(metric.value_high)}"
    return f"{SIGNS.get(metric.comparator, '')}{number}{metric.unit}"


@register.filter
def in_unit_of(metric: Metric, indicator: Indicator) -> str:
    """The value told in the indicator's unit where it is printed in another: 3.6万人 → 36,000人."""
    factor = conversion(metric.unit, indicator.unit)
    if factor is None or factor == 1:
        return ""
    ends = [end for end in (metric.value, metric.value_high) if end is not None]
    told = "–".join(_grouped((end * factor).quantize(SIXTH)) for end in ends)
    return f"{SIGNS.get(metric.comparator, '')}{told}{indicator.unit}"


def _grouped(number: Decimal) -> str:
    whole = f"{number:,f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


@register.filter
def quoted_words(evidence: Evidence) -> SafeString:
    """The sentence of an evidence, its words marked."""
    return quoted(evidence)


@register.filter
def kind_of(item: Any) -> str:
    """``metric``, ``initiative`` or ``finding``: the first half of a card's name."""
    return str(item._meta.model_name)
