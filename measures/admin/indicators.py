from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from articles.admin.history import RecordAdmin
from articles.admin.links import list_link
from articles.admin.tables import TablesAdmin

from ..models import Indicator
from ..tables import IndicatorTable


@admin.register(Indicator)
class IndicatorAdmin(TablesAdmin, RecordAdmin):
    table = IndicatorTable
    list_display = ["name", "slug", "unit", "unit_class", "theme", "values"]
    list_select_related = ["theme"]
    list_filter = ["unit_class", ("theme", admin.RelatedOnlyFieldListFilter)]
    list_per_page = 100
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name", "name_en", "slug", "aliases"]
    search_help_text = "名称、英文名、网址名或别名"
    ordering = ["name"]
    autocomplete_fields = ["theme"]
    fieldsets = [
        (None, {"fields": ["name", "name_en", "slug", ("unit", "unit_class"), "theme"]}),
        ("数的是什么", {"fields": ["definition", "scope_note", "aliases"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(value_count=Count("metrics"))

    @admin.display(description="数据", ordering="value_count")
    def values(self, indicator: Any) -> SafeString:
        return list_link(
            "measures_metric", indicator.value_count, indicator__id__exact=indicator.pk
        )
