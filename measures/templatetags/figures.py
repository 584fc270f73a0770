"""How a value is written beside its words."""

import re

from django import template

from articles.reading.fold import fold

from ..models import Metric

register = template.Library()


@register.filter
def converted(metric: Metric) -> str:
    """The value multiplied out where the words print it otherwise; else empty.

    “17.8万人” gives "178,000 人", “36192人” nothing.
    """
    printed = fold(metric.evidence.exact).replace(",", "") if metric.evidence else ""
    ends = [end for end in (metric.value, metric.value_high) if end is not None]
    plain = [f"{end.normalize():f}" for end in ends]
    standing = re.findall(r"[0-9]+(?:\.[0-9]+)?", printed)
    if all(number in standing for number in plain) and not re.search("[万亿]", printed):
        return ""
    return "–".join(f"{end.normalize():,f}" for end in ends) + f" {metric.unit}".rstrip()
