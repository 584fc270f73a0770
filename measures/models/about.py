"""What people say of an item, or of the whole case: a comment, a visitor's report."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from articles.models import Article

from .findings import Finding
from .initiatives import Initiative
from .metrics import Metric

Item = Metric | Initiative | Finding
LONGEST_ABOUT = 220


class AboutItem(models.Model):
    """Said of a metric, an initiative or a finding; of none of them, of the case as a whole.

    What it was said of may go (a new reading, a merger); then it stays with the case, and `about`
    still tells what was meant.
    """

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="%(class)ss"
    )
    metric = models.ForeignKey(
        Metric,
        verbose_name="数据",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
    )
    initiative = models.ForeignKey(
        Initiative,
        verbose_name="举措",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
    )
    finding = models.ForeignKey(
        Finding,
        verbose_name="存疑",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
    )
    about = models.CharField("所指", max_length=LONGEST_ABOUT, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(metric=None, initiative=None)
                | Q(metric=None, finding=None)
                | Q(initiative=None, finding=None),
                name="%(class)s_is_about_one_thing",
            ),
        ]

    @property
    def item(self) -> Item | None:
        return self.metric or self.initiative or self.finding

    @property
    def key(self) -> str:
        """The item's card in the workspace (``metric-3``); empty where it is about the case."""
        for kind in ("metric", "initiative", "finding"):
            pk = getattr(self, f"{kind}_id")
            if pk is not None:
                return f"{kind}-{pk}"
        return ""


def pointing_at(item: Item | None) -> dict[str, Any]:
    """The fields of an `AboutItem` that is said of `item`."""
    if item is None:
        return {}
    return {str(item._meta.model_name): item, "about": str(item)[:LONGEST_ABOUT]}
