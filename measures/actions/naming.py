"""A new indicator, made where the first value of it is read."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from articles.history import save_signed
from articles.models import Article

from ..models import Indicator, Metric, Move
from .moving import Ruling, rule

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def name_indicator(
    *,
    article: Article,
    metric: Metric,
    values: dict[str, Any],
    by: User,
    at: datetime,
    seen: int | None,
    final: bool,
) -> Move:
    """Make an indicator of `values` and link the metric to it, in one stroke.

    The metric's label becomes an alias, so that the next value of the name is found. Taking the
    move back takes the indicator too, unless something else is linked to it by then. Raises
    ValidationError, StaleError or RefusedError, and then nothing is changed.
    """
    indicator = Indicator(slug=free_slug(), **values)
    if metric.label != indicator.name:
        indicator.aliases = "\n".join(filter(None, [indicator.aliases, metric.label]))
    indicator.full_clean()
    save_signed(indicator, by=by, at=at, why=f"新建指标，用于“{metric}”")
    link = Ruling(Move.Verb.LINK, {"indicator": indicator}, seen=seen)
    move = rule(article=article, item=metric, ruling=link, by=by, at=at, final=final)
    move.made = indicator
    move.save(update_fields=["made"])
    return move


def free_slug() -> str:
    """An address for an indicator that has no English name yet: ``indicator-12``."""
    taken = set(
        Indicator.objects.filter(slug__startswith="indicator-").values_list("slug", flat=True)
    )
    number = len(taken) + 1
    while f"indicator-{number}" in taken:
        number += 1
    return f"indicator-{number}"
