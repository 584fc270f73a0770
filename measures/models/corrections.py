"""What visitors had seen, and what it was put right to."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Article

from .decided import PUBLISHED


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def public(self) -> CorrectionQuerySet:
        """Those of cases that visitors can open."""
        return self.filter(article__status=PUBLISHED)


class Correction(models.Model):
    """One change to something visible: was → is, when, why. Never changed afterwards.

    It keeps its words of its own, not a link to the value: what it tells must stay true however
    often the value is changed again.
    """

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="corrections"
    )
    subject = models.CharField("条目", max_length=220, help_text="更正时条目的叫法")
    name = models.CharField("项", max_length=60, help_text="改的是哪一项，如“数值”")
    was = models.TextField("原为", blank=True)
    now = models.TextField("改为", blank=True)
    why = models.CharField("缘由", max_length=300)
    at = models.DateTimeField("时间")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经手人",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = "更正"
        verbose_name_plural = "更正"
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(why=""),
                name="correction_has_reason",
                violation_error_message="更正须写明缘由。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}：{self.was}→{self.now}"
