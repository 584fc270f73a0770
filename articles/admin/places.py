from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.urls import path

from ..models import Region
from .choosing import RegionChoices, RegionChoosingMixin
from .filters import CurrentFilter


@admin.register(Region)
class RegionAdmin(RegionChoosingMixin, admin.ModelAdmin):
    list_display = ["division_code", "name", "upper", "level", "first_year", "last_year"]
    list_display_links = ["division_code", "name"]
    list_select_related = ["parent__parent"]
    list_filter = [CurrentFilter, "level"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name", "short_name", "=division_code"]
    search_help_text = "全称、简称或六位代码"
    ordering = ["division_code", "-first_year"]
    autocomplete_fields = ["parent"]
    fields = ["division_code", "name", "short_name", "level", "parent", "first_year", "last_year"]

    @admin.display(description="上级")
    def upper(self, region: Region) -> str:
        return region.parent.full_name if region.parent else ""

    def get_urls(self) -> list[Any]:
        choose = self.admin_site.admin_view(RegionChoices.as_view(admin_site=self.admin_site))
        return [path("choose/", choose, name="articles_region_choose"), *super().get_urls()]
