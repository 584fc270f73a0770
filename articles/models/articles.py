"""A text as published, its outline, and the states it went through."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from taggit.managers import TaggableManager

from ..editorial import LET_THROUGH, ReviewStatus, RightsPolicy
from .places import Region, subtree_prefix
from .subjects import Theme


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self) -> ArticleQuerySet:
        """What visitors may see. Every public page starts here."""
        return self.filter(status=ReviewStatus.PUBLISHED)

    def opened(self) -> ArticleQuerySet:
        """What has a public address: published cases, and the notice in place of withdrawn ones."""
        return self.filter(status__in=(ReviewStatus.PUBLISHED, ReviewStatus.WITHDRAWN))

    def about(self, region: Region) -> ArticleQuerySet:
        """Articles on `region` or on any place within it, wholly or in a part."""
        within = {"region__division_code__startswith": subtree_prefix(region.division_code)}
        return self.filter(
            Q(pk__in=Article.regions.through.objects.filter(**within).values("article"))
            | Q(pk__in=Section.objects.filter(**within).values("article"))
        )

    def on(self, theme: Theme) -> ArticleQuerySet:
        """Articles filed under `theme` or a theme below it."""
        below = [t.pk for t in Theme.objects.and_below(theme)]
        return self.filter(
            pk__in=Article.themes.through.objects.filter(theme__in=below).values("article")
        )

    def in_hands_of(self, user: Any) -> ArticleQuerySet:
        """What `user` has to see to, whatever its state."""
        return self.filter(assigned_to=user)

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by(F("published_on").desc(nulls_last=True), "-pk")

    def with_cards(self) -> ArticleQuerySet:
        """With what a list shows of each, in a fixed number of queries."""
        return self.select_related("publisher").prefetch_related(
            "regions__parent__parent", "themes"
        )


class Article(models.Model):
    class Script(models.TextChoices):
        HANS = "hans", _("简体")  # read and shown as it stands
        HANT = "hant", _("繁体")  # rules run on its simplified twin; quotations stay as printed

    class Genre(models.TextChoices):
        REPORT = "report", _("报道")
        INTERVIEW = "interview", _("访谈")
        DIGEST = "digest", _("综合")  # several places, a section each
        NOTICE = "notice", _("公文")
        SPEECH = "speech", _("讲话")

    title = models.CharField(
        "标题", max_length=300, help_text="原标题，一字不改；原文无题时自拟并加方括号"
    )
    publisher = models.ForeignKey(
        "articles.Publisher",
        verbose_name="发布者",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
        help_text="写出或首发这篇文章的媒体或部门",
    )
    republished_by = models.ForeignKey(
        "articles.Publisher",
        verbose_name="转载者",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="republished",
    )
    retells = models.CharField(
        "原题",
        max_length=300,
        blank=True,
        default="",
        help_text="本文是转述时，所述原文的标题，引用以它为准；原题未见的，描述加方括号。不是转述则留空",
    )
    original_url = models.URLField("原文链接", max_length=500, blank=True)
    byline = models.JSONField("署名", default=list, blank=True, help_text='如 ["谭江波", "黄昱梅"]')
    published_on = models.DateField("发布日期", null=True, blank=True)
    genre = models.CharField("体裁", max_length=10, choices=Genre.choices, default=Genre.REPORT)
    script = models.CharField("字体", max_length=4, choices=Script.choices, default=Script.HANS)
    regions = models.ManyToManyField(
        Region,
        verbose_name="地区",
        blank=True,
        related_name="articles",
        help_text="文章报道其做法的地方",
    )
    themes = models.ManyToManyField(Theme, verbose_name="主题", blank=True, related_name="articles")
    tags = TaggableManager(verbose_name="标签", blank=True, help_text="用逗号分隔")

    summary = models.TextField(
        "摘要",
        blank=True,
        help_text="编辑自己的话，两三句：谁，在哪里，做了什么，结果如何；不照抄原文",
    )

    text = models.TextField("原文", help_text="解码后的全文；所有位置都按它计数")
    furniture = models.JSONField("版面文字", default=list, blank=True, editable=False)
    encoding = models.CharField("编码", max_length=20, editable=False)
    original_sha256 = models.CharField("原件校验值", max_length=64, unique=True, editable=False)
    source_path = models.CharField("来源文件", max_length=500, unique=True, editable=False)
    reader_version = models.CharField("识读版本", max_length=20, editable=False)
    edited_fields = models.JSONField(default=list, blank=True, editable=False)

    status = models.CharField(
        "状态",
        max_length=10,
        choices=ReviewStatus.choices,
        default=ReviewStatus.DRAFT,
        editable=False,
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="承办人",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="articles_in_hand",
        help_text="这一篇现在归谁管；历次交接见历史",
    )
    assigned_at = models.DateTimeField("交办时间", null=True, blank=True, editable=False)
    imported_at = models.DateTimeField("导入时间", editable=False)
    read_at = models.DateTimeField("识读时间", editable=False)
    first_published_at = models.DateTimeField("首次上线", null=True, editable=False)

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[regions, themes])

    class Meta:
        verbose_name = "案例"
        verbose_name_plural = "案例"
        ordering = ["-imported_at", "-pk"]
        permissions = [
            ("submit_article", "可以提交审核"),
            ("publish_article", "可以发布与撤回"),
            ("assign_article", "可以分派给别人"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="article_has_text",
                violation_error_message="正文是空的，请粘贴或导入文章。",
            ),
            models.CheckConstraint(
                condition=~Q(title=""),
                name="article_has_title",
                violation_error_message="请填写标题；原文无题时自拟一个并加方括号。",
            ),
            models.CheckConstraint(
                condition=~Q(status=ReviewStatus.PUBLISHED) | Q(first_published_at__isnull=False),
                name="article_published_has_date",
                violation_error_message="已发布的案例必须记有上线时间，请用“发布”操作。",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.pk])

    @property
    def is_published(self) -> bool:
        return self.status == ReviewStatus.PUBLISHED

    @property
    def has_title_of_ours(self) -> bool:
        """Whether the title stands in brackets, because the text prints none."""
        return self.title.startswith("［") and self.title.endswith("］")

    @property
    def is_new_draft(self) -> bool:
        """Not handed to a reviewer yet, and never public before."""
        return self.status == ReviewStatus.DRAFT and self.first_published_at is None

    @property
    def rights(self) -> RightsPolicy:
        """What visitors may be shown of the text; of an unknown publisher, excerpts."""
        return RightsPolicy(self.publisher.rights) if self.publisher else RightsPolicy.EXCERPTS

    @property
    def year(self) -> int | None:
        return self.published_on.year if self.published_on else None

    def initiative_names(self) -> list[str]:
        """Names of the initiatives in it that visitors may see."""
        named = self.evidence.filter(initiative__decision__in=LET_THROUGH)
        return sorted(set(named.values_list("initiative__name", flat=True)))


class SectionQuerySet(models.QuerySet["Section"]):
    def about(self, region: Region) -> SectionQuerySet:
        """Sections of published articles about `region`, where those tell of other places too."""
        code = region.division_code
        others = Region.objects.exclude(division_code=code)
        elsewhere = Q(article__regions__in=others) | Q(article__sections__region__in=others)
        found = self.filter(region__division_code=code, article__status=ReviewStatus.PUBLISHED)
        return self.filter(pk__in=found.filter(elsewhere).values("pk"))


class Section(models.Model):
    """A part of an article's outline. `position` is its place in reading order."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField("次序")
    level = models.PositiveSmallIntegerField("层级")
    marker = models.CharField("标号", max_length=20, blank=True)
    heading = models.CharField("小标题", max_length=300)
    speaker = models.CharField("讲话人", max_length=60, blank=True)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    heading_start = models.PositiveIntegerField("标题起")
    heading_end = models.PositiveIntegerField("标题止")
    region = models.ForeignKey(
        Region,
        verbose_name="地区",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sections",
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = "章节"
        verbose_name_plural = "章节"
        ordering = ["article", "position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="section_position_once"),
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="section_ends_after_it_begins",
                violation_error_message="章节的终点须在起点之后。",
            ),
            models.CheckConstraint(
                condition=Q(
                    heading_end__gt=F("heading_start"),
                    heading_start__gte=F("start"),
                    heading_end__lte=F("end"),
                ),
                name="section_heading_lies_in_it",
                violation_error_message="小标题须在章节之内。",
            ),
            models.CheckConstraint(condition=Q(level__gte=1), name="section_level_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.marker}{self.heading}"


class StatusChange(models.Model):
    """Who moved an article from one state to another, when, and why. Never changed afterwards."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="status_changes")
    before = models.CharField("此前", max_length=10, choices=ReviewStatus.choices)
    after = models.CharField("此后", max_length=10, choices=ReviewStatus.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经手人",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField("时间")
    reason = models.CharField("缘由", max_length=300, blank=True)

    class Meta:
        verbose_name = "状态记录"
        verbose_name_plural = "状态记录"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_before_display()}→{self.get_after_display()}"
