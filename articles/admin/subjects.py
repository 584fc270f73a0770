from __future__ import annotations

from typing import Any

import taggit.admin  # noqa: F401 - so that its own, English one is there to be replaced
from django.contrib import admin
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
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


ABOVE = "上级主题"


class AboveFilter(admin.RelatedOnlyFieldListFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = ABOVE


class TreeList(ChangeList):
    """As the tree goes, until a column is chosen to sort by."""

    def get_queryset(self, request: HttpRequest, *args: Any, **kwargs: Any) -> QuerySet:
        rows = super().get_queryset(request, *args, **kwargs)
        if ORDER_VAR in self.params:
            return rows
        return rows.order_by("tree_ordering")


@admin.register(Theme)
class ThemeAdmin(TablesAdmin, RecordAdmin):
    table = ThemeTable
    list_display = ["indented", "slug", "name_en", "above", "case_count", "order"]
    list_select_related = ["parent"]
    list_filter = [("parent", AboveFilter)]
    list_per_page = 100
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name", "name_en", "slug", "keywords"]
    search_help_text = "名称、英文名、网址名或线索词"
    autocomplete_fields = ["parent"]
    fields = ["name", "name_en", "slug", "parent", "order", "description", "keywords"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Theme.objects.with_tree_fields().annotate(cases=Count("articles"))

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return TreeList

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        named = {"label": ABOVE} if db_field.name == "parent" else {}
        return super().formfield_for_foreignkey(db_field, request, **named, **kwargs)

    @admin.display(description=ABOVE, ordering="parent__name")
    def above(self, theme: Theme) -> Theme | None:
        return theme.parent

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
