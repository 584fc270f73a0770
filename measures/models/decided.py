"""What everything shares that a program read and an editor decides on."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models

from articles.editorial import LET_THROUGH, Decision, ReviewStatus

UNCHECKED = "未逐项核对"
"""How the note of a decision ends that was taken on many things at once."""


class DecidedQuerySet(models.QuerySet):
    def let_through(self) -> Self:
        """What an editor confirmed or amended."""
        return self.filter(decision__in=LET_THROUGH)

    def undecided(self) -> Self:
        return self.filter(decision=Decision.UNREVIEWED)


class Versioned(models.Model):
    """Something that two editors may have open at once: every save gives it the next number."""

    revision = models.PositiveIntegerField("版次", default=1, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self.revision += 1
            fields = kwargs.get("update_fields")
            if fields is not None:
                kwargs["update_fields"] = {*fields, "revision"}
        super().save(*args, **kwargs)


class Decided(Versioned):
    decision = models.CharField(
        "审定",
        max_length=10,
        choices=Decision.choices,
        default=Decision.UNREVIEWED,
        help_text="前台只显示“已确认”和“已修正”的",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="审定人",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField("审定时间", null=True, blank=True, editable=False)
    decision_note = models.CharField("审定说明", max_length=300, blank=True)
    as_read = models.JSONField("识读原值", default=dict, blank=True, editable=False)
    held = models.BooleanField(
        "编辑改过",
        default=False,
        editable=False,
        help_text="编辑改过的值，重新识读不再覆盖；审核确认后记为“已修正”",
    )

    class Meta:
        abstract = True

    @property
    def is_decided(self) -> bool:
        return self.decision != Decision.UNREVIEWED

    @property
    def is_kept(self) -> bool:
        """Whether a later reading leaves it alone: decided, or an editor's values."""
        return self.is_decided or self.held

    @property
    def was_waved_through(self) -> bool:
        """Let through together with many others: nobody has checked it by itself."""
        return self.decision_note.endswith(UNCHECKED)

    @property
    def is_let_through(self) -> bool:
        return self.decision in LET_THROUGH


PUBLISHED = ReviewStatus.PUBLISHED
