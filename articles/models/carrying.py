"""Where else a case was printed: the carriers of its text, and what they print differently."""

from __future__ import annotations

import re

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from .articles import Article


class CarryingQuerySet(models.QuerySet["Carrying"]):
    def public(self) -> CarryingQuerySet:
        """What visitors may see of a case's carriers, in the order of their dates."""
        return self.filter(status=Carrying.Status.CONFIRMED)

    def waiting(self) -> CarryingQuerySet:
        return self.filter(status=Carrying.Status.WAITING)


class Carrying(models.Model):
    class Status(models.TextChoices):
        WAITING = "waiting", "待审"  # editors see it; visitors do not
        CONFIRMED = "confirmed", "已确认"  # listed on the case's page

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="carried_by"
    )
    publisher = models.ForeignKey(
        "articles.Publisher",
        verbose_name="转载者",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="carried",
        help_text="库里已有的发布者；没有的填在下一栏",
    )
    name = models.CharField(
        "转载者名称", max_length=120, blank=True, help_text="转载页上写的名称；已选转载者时可留空"
    )
    title = models.CharField("转载标题", max_length=300, blank=True)
    url = models.URLField("转载链接", max_length=500, blank=True)
    published_on = models.DateField("转载日期", null=True, blank=True)

    text = models.TextField("转载全文", editable=False, help_text="解码后的全文，存档备查")
    sha256 = models.CharField("原件校验值", max_length=64, unique=True, editable=False)
    source_path = models.CharField("来源文件", max_length=500, editable=False)
    similarity = models.FloatField(
        "相近程度", editable=False, help_text="较短一篇与另一篇相同的比例"
    )
    variants = models.JSONField("数字出入", default=list, editable=False)
    """One object a figure that differs: kind, label, here (this carrier), there (the case), and
    the sentences. See `articles.reading.collation.Variant`."""

    status = models.CharField(
        "状态", max_length=10, choices=Status.choices, default=Status.WAITING, editable=False
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="添加人",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    added_at = models.DateTimeField("添加时间", editable=False)

    objects = CarryingQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["text"])

    class Meta:
        verbose_name = "转载"
        verbose_name_plural = "转载"
        ordering = ["published_on", "pk"]
        permissions = [("confirm_carrying", "可以确认转载")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="carrying_has_text",
                violation_error_message="转载的全文是空的，请重新导入。",
            ),
            models.CheckConstraint(
                condition=Q(similarity__gte=0, similarity__lte=1),
                name="carrying_similarity_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.carrier or '未载明的转载者'}《{self.title or self.article.title}》"

    @property
    def carrier(self) -> str:
        """Who carried it, as far as that is known."""
        return self.publisher.name if self.publisher else self.name

    @property
    def link(self) -> str:
        """Its address where it is one that a browser may be sent to."""
        return self.url if re.match("https?://", self.url) else ""

    @property
    def is_confirmed(self) -> bool:
        return self.status == self.Status.CONFIRMED
