"""Targets that were looked into, as a list; each is settled on the page of its target."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.history import HistoryAdmin
from articles.admin.links import badge, page_link
from articles.admin.records import CascadeMixin

from ..desk import promises
from ..models import Promise


@admin.register(Promise)
class PromiseAdmin(CascadeMixin, HistoryAdmin):
    list_display = ["target", "result", "due", "answer_words", "note", "decided_by", "decided_at"]
    list_display_links = ["target"]
    list_filter = ["outcome", "decided_at"]
    list_per_page = 50
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["metric__label", "metric__article__title", "note"]
    search_help_text = "目标的名目、案例标题或说明"
    ordering = ["-decided_at", "-pk"]

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(promises.target)
        return [path("target/<int:pk>/", view, name="promise"), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.select_related("metric__evidence", "answer__evidence", "decided_by")

    @admin.display(description="目标", ordering="metric__label")
    def target(self, promise: Promise) -> SafeString:
        address = reverse("admin:promise", args=[promise.metric_id])
        return format_html('<a href="{}">{}</a>', address, promise.metric)

    @admin.display(description="结果", ordering="outcome")
    def result(self, promise: Promise) -> SafeString:
        return badge(promise.outcome, promise.get_outcome_display())

    @admin.display(description="到期", ordering="metric__due_on")
    def due(self, promise: Promise) -> Any:
        return promise.metric.due_on

    @admin.display(description="对照数据")
    def answer_words(self, promise: Promise) -> SafeString | str:
        return page_link(promise.answer)
