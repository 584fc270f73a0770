"""What editors did to an outline, one change after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from .articles import Article

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class OutlineChangeQuerySet(models.QuerySet["OutlineChange"]):
    def latest_of(self, user: User, article: Article) -> OutlineChangeQuerySet:
        """What `user` did to the outline of `article` and has not taken back, the last first."""
        mine = self.filter(by=user, article=article, undone_at=None)
        return mine.exclude(verb=OutlineChange.Verb.UNDO).order_by("-pk")


class OutlineChange(models.Model):
    """One change of an outline by hand, with the whole outline before and after.

    ``{"parts": [row, …], "by_hand": bool}``: a row as `articles.outlines.Part`; `by_hand` is
    whether a later reading leaves the outline alone. Taking a change back is a change of its own.
    """

    class Verb(models.TextChoices):
        SPLIT = "split", "起一节"  # a section begins at chosen words
        EDIT = "edit", "改小标题"  # other heading words, marker or place
        RAISE = "raise", "升一级"
        LOWER = "lower", "降一级"
        JOIN = "join", "并入上一节"  # its words go to the section before
        AS_READ = "as_read", "恢复识读的大纲"  # what was done by hand is given up
        UNDO = "undo", "撤销"  # an earlier change taken back

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="outline_changes"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经手人",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField("时间")
    verb = models.CharField("操作", max_length=8, choices=Verb.choices)
    section = models.CharField("章节", max_length=320, help_text="改动时的小标题")
    why = models.CharField("缘由", max_length=300, blank=True)
    before = models.JSONField("此前")
    after = models.JSONField("此后")
    undone_at = models.DateTimeField("撤销时间", null=True)

    objects = OutlineChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "大纲改动"
        verbose_name_plural = "大纲改动"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}：{self.section}"
