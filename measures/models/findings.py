"""What does not add up: statcheck's raw → recomputed → verdict."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models import Article

from .decided import PUBLISHED, Versioned
from .evidence import Evidence


class FindingQuerySet(models.QuerySet["Finding"]):
    def open(self) -> FindingQuerySet:
        return self.filter(settlement=Finding.Settlement.OPEN)

    def public(self) -> FindingQuerySet:
        """What visitors may see: let through by an editor, in a published article."""
        return self.filter(settlement__in=Finding.SHOWN, article__status=PUBLISHED)


class Finding(Versioned):
    class Settlement(models.TextChoices):
        OPEN = "open", _("待处理")  # nobody has looked: visitors do not see it
        NOTED = "noted", _("照列")  # shown as computed, without a verdict of an editor's
        ARTICLE_ERROR = "article_error", _("原文有误")  # shown as an error in the article
        MISREADING = (
            "misreading",
            _("识读有误"),
        )  # ours: hidden; the metric wants mending
        SCOPE_DIFFERS = "scope_differs", _("口径不同")  # they count different things: hidden

    class Rule(models.TextChoices):
        SHARE = "share", _("占比")  # part ÷ whole
        PARTS = "parts", _("分项与总数")  # parts and whole
        PRODUCT = "product", _("每份与总数")  # so many at so much each, and the total
        RATIO = "ratio", _("师生比")  # pupils to a teacher
        RISE = "rise", _("增减")  # base ± change
        COUNT = "count", _("项数")  # an announced number against the items listed
        REPEAT = "repeat", _("前后不一")  # one thing, two values
        DATE = (
            "date",
            _("日期"),
        )  # an as-of behind the day of print, a span that ends too soon
        TARGET = "target", _("目标")  # a target below the actual
        PLACE = "place", _("地名")  # a place under the wrong parent, or after its end

    SHOWN = (Settlement.NOTED, Settlement.ARTICLE_ERROR)

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="findings"
    )
    rule = models.CharField("规则", max_length=10, choices=Rule.choices)
    raw = models.TextField("原文所说")
    recomputed = models.TextField("重算结果")
    verdict = models.TextField("判断")
    tolerance = models.CharField("容差", max_length=200, blank=True)
    surfaces = models.JSONField("涉及", default=list)
    evidence = models.ManyToManyField(
        Evidence, verbose_name="出处", related_name="findings", blank=True
    )
    settlement = models.CharField(
        "处理",
        max_length=14,
        choices=Settlement.choices,
        default=Settlement.OPEN,
        help_text="“原文有误”和“照列”会在前台显示",
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="处理人",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    settled_at = models.DateTimeField("处理时间", null=True, blank=True, editable=False)
    note = models.CharField("处理说明", max_length=300, blank=True)

    objects = FindingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "存疑"
        verbose_name_plural = "存疑"
        ordering = ["article", "pk"]
        permissions = [("settle_finding", "可以处理存疑")]
        constraints = [
            models.UniqueConstraint(fields=["article", "rule", "raw"], name="finding_once"),
        ]

    def __str__(self) -> str:
        return self.raw
