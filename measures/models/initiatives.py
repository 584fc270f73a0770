"""Named, deliberate measures of a place."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models import Region
from articles.models.publishing import name_key

from .decided import PUBLISHED, Decided, DecidedQuerySet
from .evidence import Evidence


class InitiativeQuerySet(DecidedQuerySet):
    def public(self) -> InitiativeQuerySet:
        """What visitors may see: let through, and told in a published article."""
        return self.let_through().filter(
            pk__in=Evidence.objects.filter(article__status=PUBLISHED, in_place=True).values(
                "initiative"
            )
        )

    def of(self, region: Region | None, name: str) -> InitiativeQuerySet:
        """The initiative that `region` runs under `name`, quotation marks and script aside."""
        return self.filter(region=region, key=name_key(name))


class Initiative(Decided):
    class Kind(models.TextChoices):
        FRAMEWORK = "framework", _("框架")  # a numbered slogan with members: 三个三, 四个到位
        PROGRAMME = "programme", _("工程计划")  # 工程, 计划, 行动, 项目
        CAMPAIGN = "campaign", _("活动")  # something held: 活动, 大赛, 主题年
        MECHANISM = "mechanism", _("机制")  # a standing way of working: 制度, 模式, 工作法
        DOCUMENT = "document", _("文件")  # 《…》 issued by the place
        BRAND = "brand", _("品牌")  # a name that a place makes known
        ORGANISATION = "organisation", _("组织")  # a leading group, an alliance, a workroom

    name = models.CharField("名称", max_length=200, help_text="照原文，去掉包住全名的引号")
    key = models.CharField(max_length=200, editable=False)
    kind = models.CharField("类别", max_length=12, choices=Kind.choices)
    region = models.ForeignKey(
        Region,
        verbose_name="地区",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="initiatives",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name="上级举措",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="members",
        help_text="它所属的框架或工程，如“三项措施”属于“三个三”",
    )
    description = models.TextField("说明", blank=True, help_text="编辑自己的话，一两句")

    objects = InitiativeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "举措"
        verbose_name_plural = "举措"
        ordering = ["pk"]
        permissions = [("decide_initiative", "可以审定举措")]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "key"],
                name="initiative_once_a_region",
                violation_error_message="这个地区已有同名举措，请改用已有的那一项。",
            ),
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(region=None),
                name="initiative_once_without_region",
                violation_error_message="已有一项不属任何地区的同名举措，请改用已有的那一项。",
            ),
            models.CheckConstraint(
                condition=~Q(name=""),
                name="initiative_has_name",
                violation_error_message="请填写举措名称。",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=models.F("pk")),
                name="initiative_not_its_own_parent",
                violation_error_message="一项举措不能从属于它自己。",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.key = name_key(self.name) or self.name
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("initiative", args=[self.pk])
