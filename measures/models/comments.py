"""What editors say to one another about an item. Never public."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .about import AboutItem


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> CommentQuerySet:
        return self.filter(settled_at=None)

    def with_people(self) -> CommentQuerySet:
        return self.select_related("by", "settled_by")


class Comment(AboutItem):
    """Said once, never changed; settled when there is nothing left to do about it."""

    text = models.TextField("批注", max_length=1000)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经手人",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField("时间")
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="了结人",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    settled_at = models.DateTimeField("了结时间", null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta(AboutItem.Meta):
        verbose_name = "批注"
        verbose_name_plural = "批注"
        ordering = ["at", "pk"]
        constraints = [
            *AboutItem.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(text=""),
                name="comment_says_something",
                violation_error_message="请写下批注再存。",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:40]

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None
