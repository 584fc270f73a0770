"""Who issues articles, and what may be shown of them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from ..editorial import RightsPolicy


class PublisherQuerySet(models.QuerySet["Publisher"]):
    def called(self, name: str) -> Publisher | None:
        """The publisher of that name or alias, signs and script aside.

        人民網-廣西頻道 and 人民网广西频道 are one.
        """
        key = name_key(name)
        return self.filter(Q(key=key) | Q(alias_keys__contains=f"\n{key}\n")).first()


def name_key(name: str) -> str:
    """What two spellings of one name have in common: simplified letters and digits alone."""
    from ..reading.fold import fold

    return "".join(c for c in fold(name).lower() if c.isalnum())


class Publisher(models.Model):
    name = models.CharField("名称", max_length=120, unique=True)
    key = models.CharField(max_length=120, editable=False, unique=True)
    aliases = models.TextField(
        "别名", blank=True, help_text="每行一个；导入时按名称或别名认出同一发布者，繁简不论"
    )
    alias_keys = models.TextField(editable=False, blank=True)
    homepage = models.URLField("主页", blank=True)
    rights = models.CharField(
        "版权政策",
        max_length=10,
        choices=RightsPolicy.choices,
        default=RightsPolicy.EXCERPTS,
        help_text="决定前台显示全文、引句，还是只给原文链接",
    )
    region = models.ForeignKey(
        "articles.Region",
        verbose_name="所属地区",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="publishers",
    )
    notes = models.TextField("备注", blank=True)

    objects = PublisherQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "发布者"
        verbose_name_plural = "发布者"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.key = name_key(self.name)
        keys = [name_key(alias) for alias in self.aliases.splitlines() if alias.strip()]
        self.alias_keys = "\n" + "\n".join(keys) + "\n" if keys else ""
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("publisher", args=[self.pk])
