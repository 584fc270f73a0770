"""Comments as a list, to find what is still to be seen to; they are written in the workspace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.links import badge
from articles.admin.records import CascadeMixin

from ..models import Comment


class SettledFilter(admin.EmptyFieldListFilter):
    """Of the time at which a comment was settled: none is a comment that waits."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "状态"

    def choices(self, changelist: Any) -> Iterator[Any]:
        for choice, words in zip(super().choices(changelist), WORDS, strict=True):
            count = str(choice["display"]).rpartition(" (")[2]
            yield {**choice, "display": f"{words} ({count}" if count.endswith(")") else words}


WORDS = ("全部", "未了结", "已了结")


@admin.register(Comment)
class CommentAdmin(CascadeMixin, admin.ModelAdmin):
    list_display = ["said", "of", "by", "at", "state"]
    list_display_links = ["said"]
    list_filter = [
        ("settled_at", SettledFilter),
        ("by", admin.RelatedOnlyFieldListFilter),
    ]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["text", "about", "article__title"]
    search_help_text = "批注、所指的条目或案例标题"
    ordering = ["-at", "-pk"]
    fields = ["text", "of", "by", "at", "settled_by", "settled_at"]
    readonly_fields = ["of"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "by", "settled_by")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="批注", ordering="text")
    def said(self, comment: Comment) -> str:
        return str(comment)

    @admin.display(description="说的是")
    def of(self, comment: Comment) -> SafeString:
        page = reverse("admin:review", args=[comment.article_id])
        at = f"?at={comment.key}#{comment.key}" if comment.key else ""
        return format_html(
            '<a href="{}{}">{}</a> <span class="quiet">{}</span>',
            page,
            at,
            comment.about or "整个案例",
            comment.article.title,
        )

    @admin.display(description="状态", ordering="settled_at")
    def state(self, comment: Comment) -> SafeString:
        if comment.is_settled:
            return badge("settled", "已了结")
        return badge("open", "未了结")
