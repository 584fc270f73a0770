from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import path
from django.utils.safestring import SafeString

from articles.admin.filters import CaseStatusFilter
from articles.admin.links import page_link
from articles.admin.records import CascadeMixin
from articles.marking import quoted

from ..models import Correction, Evidence, Finding, Metric, Move
from .strokes import stroke_view


class UseFilter(admin.SimpleListFilter):
    title = "用途"
    parameter_name = "use"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("metric", "数据"), ("initiative", "举措"), ("finding", "存疑")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "metric":
            return queryset.filter(Exists(Metric.objects.filter(evidence=OuterRef("pk"))))
        if self.value() == "initiative":
            return queryset.filter(initiative__isnull=False)
        if self.value() == "finding":
            links = Finding.evidence.through.objects
            return queryset.filter(Exists(links.filter(evidence=OuterRef("pk"))))
        return queryset


@admin.register(Evidence)
class EvidenceAdmin(CascadeMixin, admin.ModelAdmin):
    list_display = ["exact", "said", "of", "in_place", "case"]
    list_filter = ["in_place", UseFilter, ("article__status", CaseStatusFilter)]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["exact", "sentence", "article__title"]
    search_help_text = "原词、所在句或案例标题"
    ordering = ["article", "start"]
    fields = ["case", "said", "of", "in_place", "start", "end", "prefix", "suffix"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "initiative", "metric")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="所在句")
    def said(self, evidence: Evidence) -> SafeString:
        return quoted(evidence)

    @admin.display(description="用于")
    def of(self, evidence: Evidence) -> SafeString | str:
        metric = getattr(evidence, "metric", None)
        if metric is not None:
            return page_link(metric, f"数据：{metric.label}")
        if evidence.initiative:
            return page_link(evidence.initiative, f"举措：{evidence.initiative.name}")
        return "存疑"

    @admin.display(description="案例", ordering="article__title")
    def case(self, evidence: Evidence) -> SafeString | str:
        return page_link(evidence.article, anchor=f"#e{evidence.pk}")


@admin.register(Move)
class MoveAdmin(CascadeMixin, admin.ModelAdmin):
    """What was done at the desk, to be looked at; one's own last moves are taken back there."""

    list_display = ["at", "by", "verb", "of", "taken_back", "case"]
    list_display_links = ["at"]
    list_filter = ["verb", ("undone_at", admin.EmptyFieldListFilter), "at"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["article__title", "by__username", "metric__label", "initiative__name"]
    search_help_text = "案例标题、经手人、名目或举措名称"
    date_hierarchy = "at"
    ordering = ["-pk"]
    fields = ["at", "by", "verb", "of", "taken_back", "case"]

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(stroke_view)
        stroke = path("stroke/<uuid:stroke>/", view, name="measures_move_stroke")
        return [stroke, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        rows = rows.select_related("article", "by", "metric__evidence", "initiative", "finding")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="条目")
    def of(self, move: Move) -> SafeString | str:
        return page_link(move.item)

    @admin.display(description="已撤销", boolean=True)
    def taken_back(self, move: Move) -> bool:
        return move.undone_at is not None

    @admin.display(description="案例", ordering="article__title")
    def case(self, move: Move) -> SafeString | str:
        return page_link(move.article)


@admin.register(Correction)
class CorrectionAdmin(CascadeMixin, admin.ModelAdmin):
    """What visitors are told of changes; written by the change itself, never by hand."""

    list_display = ["at", "subject", "name", "was", "now", "why", "by", "case"]
    list_display_links = ["at"]
    list_filter = ["name", "at"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["subject", "was", "now", "why", "article__title"]
    date_hierarchy = "at"
    ordering = ["-at", "-pk"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "by")
        return rows.defer("article__text", "article__furniture")

    @admin.display(description="案例", ordering="article__title")
    def case(self, correction: Correction) -> SafeString | str:
        return page_link(correction.article)
