"""Ways to narrow a list that the fields alone do not give."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from ..models import Region
from ..models.places import subtree_prefix


class CaseStatusFilter(admin.ChoicesFieldListFilter):
    """The state of the case that a row belongs to; rows have states of their own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "案例状态"


class CurrentFilter(admin.SimpleListFilter):
    title = "现行"
    parameter_name = "today"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "现行"), ("no", "已停用")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in ("yes", "no"):
            return queryset.filter(last_year__isnull=self.value() == "yes")
        return queryset


class ProvinceFilter(admin.SimpleListFilter):
    """Provinces that the rows are about; `path` leads from a row to its places."""

    title = "省份"
    parameter_name = "province"
    path = "regions"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        codes = model_admin.model.objects.order_by().values_list(
            f"{self.path}__division_code", flat=True
        )
        heads = {code[:2] for code in codes.distinct() if code}
        wanted = Q(division_code__in=[f"{head}0000" for head in heads])
        provinces = Region.objects.today().filter(wanted)
        return [(p.division_code, p.short_name) for p in provinces]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not self.value():
            return queryset
        return queryset.filter(pk__in=self._rows(queryset.model, str(self.value())))

    def _rows(self, model: Any, code: str) -> QuerySet:
        prefix = subtree_prefix(code)
        return model.objects.filter(**{f"{self.path}__division_code__startswith": prefix}).values(
            "pk"
        )


class PlaceFilter(ProvinceFilter):
    """For rows that have one place of their own."""

    path = "region"
