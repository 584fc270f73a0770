"""What the program or the desk wrote down, to be looked at and never changed by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from ..models import OutlineChange, Section, StatusChange
from .links import page_link


class ReadOnlyMixin:
    """May be seen by those who may; added, changed and deleted by nobody."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class CascadeMixin(ReadOnlyMixin):
    """Goes when its article goes; on its own it is deleted by nobody."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        match = request.resolver_match
        pages = [
            f"{self.opts.app_label}_{self.opts.model_name}_{page}"  # type: ignore[attr-defined]
            for page in ("changelist", "change", "delete")
        ]
        on_own_pages = match is not None and match.url_name in pages
        return not on_own_pages and bool(getattr(request.user, "is_superuser", False))


class StatusChangeInline(ReadOnlyMixin, admin.TabularInline):
    model = StatusChange
    verbose_name_plural = "状态记录"
    fields = ("at", "before", "after", "who", "reason")
    readonly_fields = ("at", "before", "after", "who", "reason")
    extra = 0

    @admin.display(description="经手人")
    def who(self, change: StatusChange) -> str:
        """By name alone: the page of a user is not for editors."""
        return change.by.get_username() if change.by else ""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("by")


@admin.register(StatusChange)
class StatusChangeAdmin(CascadeMixin, admin.ModelAdmin):
    list_display = ["at", "case", "before", "after", "by", "reason"]
    list_display_links = ["at"]
    list_filter = ["after", "before", "at"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["article__title", "by__username", "reason"]
    date_hierarchy = "at"
    ordering = ["-at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "by")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="案例", ordering="article__title")
    def case(self, change: StatusChange) -> SafeString | str:
        return page_link(change.article)


@admin.register(Section)
class SectionAdmin(CascadeMixin, admin.ModelAdmin):
    list_display = ["heading", "marker", "level", "speaker", "region", "case"]
    list_filter = ["level", ("speaker", admin.EmptyFieldListFilter)]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["heading", "speaker", "article__title"]
    ordering = ["article", "position"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "region")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="案例", ordering="article__title")
    def case(self, section: Section) -> SafeString | str:
        return page_link(section.article)


@admin.register(OutlineChange)
class OutlineChangeAdmin(CascadeMixin, admin.ModelAdmin):
    """What was done to outlines by hand; one's own last changes are taken back at the desk."""

    list_display = ["at", "by", "verb", "section", "taken_back", "case"]
    list_display_links = ["at"]
    list_filter = ["verb", ("undone_at", admin.EmptyFieldListFilter), "at"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["article__title", "by__username", "section"]
    search_help_text = "案例标题、经手人或小标题"
    date_hierarchy = "at"
    ordering = ["-pk"]
    fields = ["at", "by", "verb", "section", "why", "outline_before", "outline_after", "case"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "by")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="已撤销", boolean=True)
    def taken_back(self, change: OutlineChange) -> bool:
        return change.undone_at is not None

    @admin.display(description="此前的大纲")
    def outline_before(self, change: OutlineChange) -> SafeString:
        return _headings(change.before)

    @admin.display(description="此后的大纲")
    def outline_after(self, change: OutlineChange) -> SafeString:
        return _headings(change.after)

    @admin.display(description="案例", ordering="article__title")
    def case(self, change: OutlineChange) -> SafeString | str:
        return page_link(change.article)


def _headings(outline: dict[str, Any]) -> SafeString:
    """An outline's headings, a line each, parts set in."""
    rows = (("　" * (p["level"] - 1), p["marker"], p["heading"]) for p in outline["parts"])
    return format_html_join(mark_safe("<br>"), "{}{}{}", rows)
