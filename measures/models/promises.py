"""What became of a target once its day had come."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .decided import Versioned
from .metrics import Metric


class PromiseQuerySet(models.QuerySet["Promise"]):
    def settled(self) -> PromiseQuerySet:
        return self.exclude(outcome=Promise.Outcome.OPEN)

    def public(self) -> PromiseQuerySet:
        """What visitors may see: an editor's outcome of a target that they can read."""
        return self.settled().filter(metric__in=Metric.objects.public())


class Promise(Versioned):
    """An editor's answer to the question whether a target was reached."""

    class Outcome(models.TextChoices):
        OPEN = "open", _("未核")  # waits in the queue of targets that have come due
        KEPT = "kept", _("兑现")  # shown; a later value that says so should be linked
        MISSED = "missed", _("未兑现")  # shown, with the ground in words
        UNKNOWN = "unknown", _("无从查证")  # shown: looked for, nothing published tells

    metric = models.OneToOneField(
        Metric, verbose_name="目标", on_delete=models.CASCADE, related_name="promise"
    )
    answer = models.ForeignKey(
        Metric,
        verbose_name="对照数据",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="answers",
        help_text="后来的文章里回答这个目标的那一条",
    )
    outcome = models.CharField("结果", max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    note = models.CharField(
        "说明", max_length=300, blank=True, help_text="凭什么这样定；访客会读到"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="核定人",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField("核定时间", null=True, blank=True, editable=False)

    objects = PromiseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "目标核定"
        verbose_name_plural = "目标核定"
        ordering = ["-decided_at", "-pk"]
        permissions = [("settle_promise", "可以核定目标")]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer=None) | ~Q(answer=models.F("metric")),
                name="promise_not_its_own_answer",
                violation_error_message="目标不能拿自己来对照。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.metric}：{self.get_outcome_display()}"

    @property
    def is_settled(self) -> bool:
        return self.outcome != self.Outcome.OPEN
