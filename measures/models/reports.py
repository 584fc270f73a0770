"""What visitors say is wrong."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from .about import AboutItem
from .decided import Versioned


class ReportQuerySet(models.QuerySet["Report"]):
    def new(self) -> ReportQuerySet:
        return self.filter(state=Report.State.NEW)


class Report(Versioned, AboutItem):
    """A visitor's word that something is wrong: nothing of the visitor is kept but a contact given.

    Never public; what comes of it is (a correction).
    """

    class State(models.TextChoices):
        NEW = "new", "待处理"  # in the queue
        ACCEPTED = "accepted", "采纳"  # the item is to be put right, in the workspace
        DECLINED = "declined", "不采纳"  # looked at: it stays as it is, for the reason given

    text = models.TextField("所报", max_length=1000)
    contact = models.CharField("联系方式", max_length=120, blank=True)
    at = models.DateTimeField("时间")
    state = models.CharField("处理", max_length=8, choices=State.choices, default=State.NEW)
    answer = models.CharField("处理说明", max_length=300, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="处理人",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    handled_at = models.DateTimeField("处理时间", null=True, blank=True, editable=False)

    objects = ReportQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["contact"])

    class Meta(AboutItem.Meta):
        verbose_name = "读者来报"
        verbose_name_plural = "读者来报"
        ordering = ["-at", "-pk"]
        constraints = [
            *AboutItem.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(text=""),
                name="report_says_something",
                violation_error_message="请写明哪里不对。",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:40]


class Tally(models.Model):
    """How often something was done within a stretch of time, by a key that names nobody.

    Rows are gone once the stretch is over (`measures.reports.limiting`).
    """

    key = models.CharField(max_length=200, unique=True)
    count = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = "限次"
        verbose_name_plural = "限次"

    def __str__(self) -> str:
        return f"{self.key}: {self.count}"
