"""What waits on the desk, for its first page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from articles.editorial import ReviewStatus
from articles.models import Article, Carrying

from ..models import Evidence, Initiative, Metric

register = template.Library()


@register.simple_tag
def waiting(user: Any) -> list[dict[str, Any]]:
    """Heaps of work that `user` may see and no queue holds.

    Each with label, count, address, and a word on what to do.
    """
    heaps = [
        (
            "articles.article",
            "草稿",
            Article.objects.filter(status=ReviewStatus.DRAFT),
            {"status__exact": "draft"},
            "核对后提交审核",
        ),
        (
            "articles.carrying",
            "待审转载",
            Carrying.objects.waiting(),
            {"status__exact": "waiting"},
            "确认后列在案例页的“也载于”",
        ),
        (
            "measures.metric",
            "未审数据",
            Metric.objects.undecided(),
            {"decision__exact": "unreviewed"},
            "访客看不到，确认后才显示",
        ),
        (
            "measures.initiative",
            "未审举措",
            Initiative.objects.undecided(),
            {"decision__exact": "unreviewed"},
            "访客看不到，确认后才显示",
        ),
        (
            "measures.evidence",
            "失去原文的出处",
            Evidence.objects.filter(in_place=False),
            {"in_place__exact": "0"},
            "原文换版后找不到的词句",
        ),
    ]
    found = []
    for model, label, rows, narrowed, hint in heaps:
        app, _, name = model.partition(".")
        if user.has_perm(f"{app}.view_{name}") or user.has_perm(f"{app}.change_{name}"):
            address = f"{reverse(f'admin:{app}_{name}_changelist')}?{urlencode(narrowed)}"
            found.append({"label": label, "count": rows.count(), "url": address, "hint": hint})
    return found
