"""How a value is written beside its words."""

import re
from collections.abc import Iterable

from django import template

from articles.reading.fold import fold

from ..models import Metric
from ..models.decided import UNCHECKED, Decided

register = template.Library()


@register.filter
def converted(metric: Metric) -> str:
    """The value multiplied out where the words print it otherwise; else empty.

    “17.8万人” gives "178,000人", “36192人” nothing.
    """
    printed = fold(metric.evidence.exact).replace(",", "") if metric.evidence else ""
    ends = [end for end in (metric.value, metric.value_high) if end is not None]
    plain = [f"{end.normalize():f}" for end in ends]
    standing = re.findall(r"[0-9]+(?:\.[0-9]+)?", printed)
    if all(number in standing for number in plain) and not re.search("[万亿]", printed):
        return ""
    return "–".join(f"{end.normalize():,f}" for end in ends) + metric.unit


@register.filter
def unchecked(items: Iterable[Decided]) -> int:
    """How many of `items` were let through together, without being checked one by one."""
    return sum(item.was_waved_through for item in items)


@register.filter
def said_by_editor(note: str) -> str:
    """An editor's own note; a note of a decision on many things at once, without who took it."""
    return "" if note.endswith(UNCHECKED) else note
