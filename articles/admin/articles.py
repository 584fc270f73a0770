"""The header of an article and its way to visitors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString

from .. import actions
from ..editorial import ReviewStatus
from ..models import Article
from .assigning import ASSIGN, PUT_DOWN, TAKE, HolderFilter
from .choosing import NamesField, RegionChoosingMixin, show_known
from .filters import ProvinceFilter
from .links import badge
from .records import StatusChangeInline
from .steps import Step, StepsAdmin

PLACES_SHOWN = 3


def _submit(article: Article, by: Any, at: datetime, reason: str) -> None:
    actions.submit(article=article, by=by, at=at, reason=reason)


def _hand_back(article: Article, by: Any, at: datetime, reason: str) -> None:
    actions.hand_back(article=article, by=by, at=at, reason=reason)


def _publish(article: Article, by: Any, at: datetime, reason: str) -> None:
    if not _wants_no_submission(article):
        raise actions.RefusedError(
            f"《{article.title}》还没有提交审核；请采编先提交，再由审核发布。"
        )
    actions.publish(article=article, by=by, at=at, reason=reason)


def _wants_no_submission(article: Article) -> bool:
    """At the desk a draft goes by way of a reviewer, unless one person is all of it."""
    return settings.ONE_PERSON_DESK or article.status != ReviewStatus.DRAFT


def _withdraw(article: Article, by: Any, at: datetime, reason: str) -> None:
    actions.withdraw(article=article, by=by, at=at, reason=reason)


SUBMIT = Step(
    "submit",
    "提交审核",
    "已提交审核",
    ("articles.submit_article",),
    _submit,
    fits=lambda a: a.status == ReviewStatus.DRAFT,
    weight="primary",
)
HAND_BACK = Step(
    "hand_back",
    "退回",
    "已退回",
    ("articles.publish_article",),
    _hand_back,
    fits=lambda a: a.status == ReviewStatus.IN_REVIEW,
    wants_reason=True,
    help="退回后成为草稿，由采编改好再交。",
)
PUBLISH = Step(
    "publish",
    "发布",
    "已发布",
    ("articles.publish_article",),
    _publish,
    fits=lambda a: a.status != ReviewStatus.PUBLISHED and _wants_no_submission(a),
    weight="primary",
)
WITHDRAW = Step(
    "withdraw",
    "撤回",
    "已撤回",
    ("articles.publish_article",),
    _withdraw,
    fits=lambda a: a.status == ReviewStatus.PUBLISHED,
    wants_reason=True,
    help="撤回后访客打开原网址只见一则说明，检索里也不再有它。",
)


class ArticleForm(forms.ModelForm):
    byline = NamesField(
        label="署名", required=False, help_text="多人用顿号分开，如：谭江波、黄昱梅"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        show_known(self, "publisher", "republished_by")


class ArticleAdmin(RegionChoosingMixin, StepsAdmin):
    form = ArticleForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    steps: Sequence[Step] = (SUBMIT, HAND_BACK, PUBLISH, WITHDRAW, TAKE, ASSIGN, PUT_DOWN)
    list_display = ["title", "state", "holder", "published_on", "publisher", "places"]
    list_display_links = ["title"]
    list_select_related = ["publisher", "assigned_to"]
    list_filter = [
        "status",
        HolderFilter,
        "genre",
        ProvinceFilter,
        ("themes", admin.RelatedOnlyFieldListFilter),
        "script",
        ("published_on", admin.EmptyFieldListFilter),
    ]
    search_fields = ["title", "publisher__name", "text", "original_url", "source_path"]
    search_help_text = "标题、发布者、正文、原文链接或来源文件；几个词用空格分开"
    date_hierarchy = "published_on"
    ordering = ["-imported_at", "-pk"]
    autocomplete_fields = ["publisher", "republished_by", "regions", "themes"]
    inlines = [StatusChangeInline]
    readonly_fields = [
        "source_path",
        "encoding",
        "script",
        "reader_version",
        "imported_at",
        "read_at",
        "first_published_at",
        "set_by_hand",
        "holder",
        "assigned_at",
    ]
    fieldsets = [
        (
            "题与源",
            {
                "fields": [
                    "title",
                    "publisher",
                    "republished_by",
                    "retells",
                    "original_url",
                    "byline",
                    "published_on",
                    "genre",
                ]
            },
        ),
        ("归类", {"fields": ["regions", "themes", "tags"]}),
        ("承办", {"fields": [("holder", "assigned_at")]}),
        (
            "存档",
            {
                "classes": ["collapse"],
                "fields": [
                    "set_by_hand",
                    "source_path",
                    "encoding",
                    "script",
                    "reader_version",
                    "imported_at",
                    "read_at",
                    "first_published_at",
                ],
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        match = request.resolver_match
        if match and match.url_name == "articles_article_changelist":
            return rows.defer("text", "furniture").prefetch_related("regions")
        return rows.select_related("publisher", "republished_by", "assigned_to")

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What visitors see is changed only by those who may publish."""
        may = super().has_change_permission(request, obj)
        if obj is not None and obj.is_published:
            return may and request.user.has_perm("articles.publish_article")
        return may

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        changes = {name: form.cleaned_data[name] for name in form.changed_data}
        tags = changes.pop("tags", None)
        if changes:
            actions.revise(
                article=obj, changes=changes, by=cast("Any", request.user), at=timezone.now()
            )
        if tags is not None:
            obj.tags.set(tags)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Places, themes and tags are set with the rest, in `save_model`."""
        for formset in formsets:
            self.save_formset(request, form, formset, change=change)

    def view_on_site(self, obj: Article) -> str | None:
        """Its public page, once it has one; of what was withdrawn, the notice in its place."""
        return obj.get_absolute_url() if obj.first_published_at else None

    @admin.display(description="状态", ordering="status")
    def state(self, article: Article) -> SafeString:
        return badge(article.status, article.get_status_display())

    @admin.display(description="承办人", ordering="assigned_to__username")
    def holder(self, article: Article) -> str:
        """By name alone: the page of a user is not for editors."""
        return article.assigned_to.get_username() if article.assigned_to else ""

    @admin.display(description="地区")
    def places(self, article: Article) -> str:
        names = [region.name for region in article.regions.all()]
        more = f"等 {len(names)} 地" if len(names) > PLACES_SHOWN else ""
        return "、".join(names[:PLACES_SHOWN]) + more

    @admin.display(description="编辑改过的项")
    def set_by_hand(self, article: Article) -> str:
        """What a new version of the file leaves alone."""
        fields: Any = (Article._meta.get_field(name) for name in article.edited_fields)
        names = [
            str(getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name)
            for field in fields
        ]
        return "、".join(names)
