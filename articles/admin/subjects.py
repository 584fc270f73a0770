from __future__ import annotations

from typing import Any

import taggit.admin  # noqa: F401 - so that its own, English one is there to be replaced
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from taggit.models import Tag

from ..models import Theme
from ..tables.cases import ThemeTable
from .history import RecordAdmin
from .links import list_link
from .tables import TablesAdmin

admin.site.unregister(Tag)


@admin.register(Theme)
class ThemeAdmin(TablesAdmin, RecordAdmin):
    table = ThemeTable
    list_display = ["indented", "slug", "name_en", "parent", "case_count", "order"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.RelatedOnlyFieldListFilter)]
    list_per_page = 100
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name", "name_en", "slug", "keywords"]
    search_help_text = "名称、英文名、网址名或线索词"
    autocomplete_fields = ["parent"]
    fields = ["name", "name_en", "slug", "parent", "order", "description", "keywords"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Theme.objects.with_tree_fields().annotate(cases=Count("articles"))

    def get_ordering(self, request: HttpRequest) -> tuple[()]:
        """As the tree goes."""
        return ()

    @admin.display(description="名称")
    def indented(self, theme: Any) -> SafeString:
        return format_html(
            '<span class="depth-{}">{}</span>', min(len(theme.tree_path) - 1, 4), theme.name
        )

    @admin.display(description="案例")
    def case_count(self, theme: Any) -> SafeString:
        return list_link("articles_article", theme.cases, themes__id__exact=theme.pk)


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "uses"]
    list_per_page = 100
    search_fields = ["name"]
    ordering = ["name"]
    fields = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(used=Count("taggit_taggeditem_items"))

    @admin.display(description="案例", ordering="used")
    def uses(self, tag: Any) -> SafeString:
        return list_link("articles_article", tag.used, tags__id__exact=tag.pk)
