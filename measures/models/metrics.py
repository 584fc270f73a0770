"""What is counted, and its values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models import Article, Region, Section, Theme

from .decided import PUBLISHED, Decided, DecidedQuerySet
from .evidence import Evidence
from .initiatives import Initiative

MOST_DIGITS = 15
"""SQLite keeps a figure as a double, which holds so many digits of any number exactly."""


class UnitClass(models.TextChoices):
    """What kind of thing a unit counts; only values of one class can be compared."""

    PEOPLE = "people", _("人")
    SCHOOLS = "schools", _("学校")
    ORGANISATIONS = "organisations", _("机构")
    EVENTS = "events", _("场次")
    DOCUMENTS = "documents", _("文件")
    ITEMS = "items", _("件项")
    MONEY = "money", _("金额")
    SHARE = "share", _("占比")
    POINTS = "points", _("百分点")
    TIME = "time", _("时长")
    AREA = "area", _("面积")
    LENGTH = "length", _("长度")
    RANK = "rank", _("名次")
    RATIO = "ratio", _("比例")
    FREQUENCY = "frequency", _("频次")
    OTHER = "other", _("其他")


class Indicator(models.Model):
    slug = models.SlugField("网址名", max_length=80, unique=True)
    name = models.CharField("名称", max_length=80, unique=True, help_text="如“课后服务参与率”")
    name_en = models.CharField("英文名", max_length=120, blank=True)
    unit = models.CharField("单位", max_length=20, blank=True)
    unit_class = models.CharField(
        "单位类别", max_length=14, choices=UnitClass.choices, default=UnitClass.OTHER
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name="主题",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="indicators",
    )
    definition = models.TextField("定义", help_text="数的是什么，分母是什么，哪段时间")
    scope_note = models.TextField("口径说明", blank=True, help_text="哪些值不能直接相比")
    aliases = models.TextField("别名", blank=True, help_text="每行一个；原文里的叫法")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "指标"
        verbose_name_plural = "指标"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(unit_class=UnitClass.SHARE, unit=""),
                name="indicator_share_has_unit",
                violation_error_message="占比类指标须写明单位（%% 或 ‰）。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("indicator", args=[self.slug])


class MetricQuerySet(DecidedQuerySet):
    def public(self) -> MetricQuerySet:
        """What visitors may see: let through, in a published article that has the words."""
        return self.let_through().filter(article__status=PUBLISHED, evidence__in_place=True)

    def targets(self) -> MetricQuerySet:
        """What was promised for a day, as far as an editor let it through."""
        return self.let_through().filter(status=Metric.Status.TARGET, due_on__isnull=False)

    def due(self, *, on: date) -> MetricQuerySet:
        """Targets whose day has come by `on`, and of which nobody has said what became of them."""
        return (
            self.targets()
            .filter(due_on__lte=on)
            .exclude(promise__outcome__in=("kept", "missed", "unknown"))
        )

    def with_words(self) -> MetricQuerySet:
        """With what a table of values shows, in one query."""
        return self.select_related("evidence", "region", "section", "initiative", "indicator")

    def with_sources(self) -> MetricQuerySet:
        """With the words and the article behind each, for pages that gather them from many."""
        return self.with_words().select_related("article__publisher")


class Metric(Decided):
    class Comparator(models.TextChoices):
        EQ = "eq", _("等于")  # the number as it stands
        APPROX = "approx", _("约")  # 约, 近, 左右
        GT = "gt", _("多于")  # 余, 多, 超, 以上, 突破
        LT = "lt", _("少于")  # 不到, 以内, 不超过
        RANGE = "range", _("区间")  # from value to value_high

    class Status(models.TextChoices):
        ACTUAL = "actual", _("实绩")  # what was reached or counted
        TARGET = "target", _("目标")  # what is planned or promised
        BASELINE = "baseline", _("基数")  # the value before a change
        CHANGE = "change", _("增减")  # a rise or a fall
        THRESHOLD = "threshold", _("限值")  # what a rule allows or demands

    class DueFrom(models.TextChoices):
        WORDS = "words", "由原文推出"  # follows the words whenever they are read or put right
        HAND = "hand", "编辑填写"  # stays as the editor left it, be it empty

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="metrics"
    )
    section = models.ForeignKey(
        Section,
        verbose_name="章节",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="metrics",
    )
    evidence = models.OneToOneField(
        Evidence, verbose_name="出处", null=True, on_delete=models.RESTRICT, related_name="metric"
    )
    label = models.CharField("名目", max_length=60, help_text="数的是什么，尽量用原文的词")
    value = models.DecimalField(
        "数值", max_digits=24, decimal_places=6, help_text="万、亿已乘出；百分数只写数，如 74.02"
    )
    value_high = models.DecimalField(
        "上限",
        max_digits=24,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="区间的上限，其余留空",
    )
    unit = models.CharField("单位", max_length=20, blank=True)
    unit_class = models.CharField(
        "单位类别", max_length=14, choices=UnitClass.choices, default=UnitClass.OTHER
    )
    comparator = models.CharField(
        "比较", max_length=6, choices=Comparator.choices, default=Comparator.EQ
    )
    status = models.CharField("性质", max_length=9, choices=Status.choices, default=Status.ACTUAL)
    as_of = models.CharField(
        "时点", max_length=60, blank=True, help_text="照原文，如“2021年暑假”“今年以来”"
    )
    due_on = models.DateField(
        "目标到期日",
        null=True,
        blank=True,
        help_text="目标应在这一天之前达到；由时点推出，可以改，改过的不再随时点变",
    )
    due_from = models.CharField(
        "到期日来由", max_length=5, choices=DueFrom.choices, blank=True, editable=False
    )
    due_reckoning = models.CharField("怎么算出", max_length=120, blank=True, editable=False)
    region = models.ForeignKey(
        Region,
        verbose_name="地区",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="metrics",
    )
    initiative = models.ForeignKey(
        Initiative,
        verbose_name="举措",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="metrics",
    )
    indicator = models.ForeignKey(
        Indicator,
        verbose_name="指标",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="metrics",
    )
    scope = models.CharField(
        "口径",
        max_length=120,
        blank=True,
        default="",
        help_text="只数了哪些学校、哪些人，跨了几年；与同一指标的其他值不同才填，"
        "如“义务教育；五年累计”“原文未说明按园数还是按幼儿数”",
    )
    linked_by_program = models.BooleanField(
        "程序关联",
        default=False,
        editable=False,
        help_text="指标由程序按名称和单位认定；编辑重新选定指标后，不再是程序关联",
    )
    reasons = models.JSONField("留意", default=list, blank=True, editable=False)

    objects = MetricQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "数据"
        verbose_name_plural = "数据"
        ordering = ["article", "evidence__start"]
        permissions = [("decide_metric", "可以审定数据")]
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence__isnull=False),
                name="metric_has_evidence",
                violation_error_message="每个数据都须有出处，请先在原文中选定词句。",
            ),
            models.CheckConstraint(
                condition=~Q(unit_class=UnitClass.SHARE, unit=""),
                name="metric_share_has_unit",
                violation_error_message="占比须写明单位（%% 或 ‰）。",
            ),
            models.CheckConstraint(
                condition=Q(comparator="range", value_high__isnull=False, value_high__gt=F("value"))
                | (~Q(comparator="range") & Q(value_high=None)),
                name="metric_range_has_two_ends",
                violation_error_message="区间须有大于下限的上限；不是区间时上限留空。",
            ),
            models.CheckConstraint(
                condition=~Q(label=""),
                name="metric_has_label",
                violation_error_message="请写明数的是什么。",
            ),
        ]

    def clean(self) -> None:
        """Every figure that is typed is kept to its last digit, on SQLite too."""
        for number in (self.value, self.value_high):
            digits = number.normalize().as_tuple().digits if isinstance(number, Decimal) else ()
            if len(digits) > MOST_DIGITS:
                raise ValidationError(
                    f"“{number}”有 {len(digits)} 位数字，库里最多存 {MOST_DIGITS} 位；请核对原文。"
                )

    def __str__(self) -> str:
        return f"{self.label} {self.evidence.exact if self.evidence else self.value}"

    def get_absolute_url(self) -> str:
        return f"{reverse('case', args=[self.article_id])}#e{self.evidence_id}"
