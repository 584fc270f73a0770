"""By which day a target has come due: out of its words, unless an editor has said so."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles.history import save_signed
from articles.models import Article

from ..models import Metric
from ..times.due_dates import Due, due_date, due_in

if TYPE_CHECKING:
    from django.contrib.auth.models import User

DUE_FIELDS = ("due_on", "due_from", "due_reckoning")


def date_target(*, metric: Metric, by_hand: bool = False) -> None:
    """Set the day that `metric` is due on, without saving it.

    `by_hand` says that an editor has just set `due_on`: it stays so, be it empty, whatever the
    words say later. What is no target has no such day of its own.
    """
    if by_hand:
        metric.due_from, metric.due_reckoning = Metric.DueFrom.HAND, ""
    elif metric.due_from != Metric.DueFrom.HAND:
        due = _due(metric)
        metric.due_on = due.on if due else None
        metric.due_from = Metric.DueFrom.WORDS if due else ""
        metric.due_reckoning = due.reckoning[:120] if due else ""


@transaction.atomic
def date_targets(*, article: Article, by: User | None, at: datetime) -> int:
    """Reckon the targets of `article` anew, as when its own day was put right; how many moved."""
    moved = 0
    for metric in article.metrics.filter(status=Metric.Status.TARGET).select_related("evidence"):
        before = metric.due_on
        metric.article = article
        date_target(metric=metric)
        if metric.due_on != before:
            why = f"发布日期改动，到期日 {before or '无'}→{metric.due_on or '无'}"
            save_signed(metric, by=by, at=at, why=why, update_fields=DUE_FIELDS)
            moved += 1
    return moved


def _due(metric: Metric) -> Due | None:
    if metric.status != Metric.Status.TARGET:
        return None
    said_on = metric.article.published_on
    if metric.as_of:
        return due_date(metric.as_of, said_on=said_on)
    return due_in(metric.evidence.sentence, said_on=said_on) if metric.evidence else None
