"""What cases are about: a controlled tree of themes. Free words are tags (taggit)."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from simple_history.models import HistoricalRecords
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet


class ThemeQuerySet(TreeQuerySet):
    def and_below(self, theme: Theme) -> ThemeQuerySet:
        """`theme` and everything under it."""
        return self.descendants(theme, include_self=True)


class Theme(TreeNode):
    slug = models.SlugField(
        "网址名", max_length=60, unique=True, help_text="英文小写，出现在网址里"
    )
    name = models.CharField("名称", max_length=40, unique=True)
    name_en = models.CharField("英文名", max_length=80, blank=True)
    description = models.TextField("说明", blank=True, help_text="一句话：哪些案例归入此主题")
    keywords = models.TextField(
        "线索词", blank=True, help_text="每行一个；文中出现时建议归入此主题"
    )
    order = models.PositiveSmallIntegerField("排序", default=0)

    objects = ThemeQuerySet.as_manager(with_tree_fields=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = "主题"
        verbose_name_plural = "主题"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("theme", args=[self.slug])
