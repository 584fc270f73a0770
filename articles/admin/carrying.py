"""Carriers of a case's text: what they print otherwise, and whether visitors see them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .. import actions
from ..models import Carrying
from .choosing import RegionChoosingMixin
from .history import RecordAdmin
from .links import badge, page_link
from .records import ReadOnlyMixin
from .steps import Step, StepsAdmin

KINDS = {"differs": "不同", "added": "只见于转载", "missing": "转载所无"}


def _confirm(carrying: Carrying, by: Any, at: datetime, reason: str) -> None:
    actions.confirm_carrying(carrying=carrying, by=by, at=at)


CONFIRM = Step(
    "confirm",
    "确认",
    "已确认",
    ("articles.confirm_carrying",),
    _confirm,
    fits=lambda carrying: not carrying.is_confirmed,
    help="确认之后，案例页的“也载于”列出这一家。",
    weight="primary",
)


class VariantsMixin:
    @admin.display(description="相近程度")
    def nearness(self, carrying: Carrying) -> str:
        return f"{int(carrying.similarity * 100)}%"

    @admin.display(description="状态")
    def state(self, carrying: Carrying) -> SafeString:
        kind = "confirmed" if carrying.is_confirmed else "in_review"
        return badge(kind, carrying.get_status_display())

    @admin.display(description="数字出入")
    def differing(self, carrying: Carrying) -> SafeString | str:
        """Of the figures that both print: 实事 本案 311件，此处 312件."""
        rows = [v for v in carrying.variants if v["kind"] == "differs"]
        if not rows:
            return "无"
        words = ((v["label"], v["there"], v["here"]) for v in rows)
        return format_html_join("；", "{} 本案 {}，此处 <b>{}</b>", words)


class CarryingInline(VariantsMixin, ReadOnlyMixin, admin.TabularInline):
    model = Carrying
    verbose_name_plural = "也载于（转载）"
    fields = ("page", "published_on", "nearness", "differing", "state")
    readonly_fields = fields
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("publisher").defer("text")

    @admin.display(description="转载者")
    def page(self, carrying: Carrying) -> SafeString | str:
        return page_link(carrying, carrying.carrier or "未载明")


@admin.register(Carrying)
class CarryingAdmin(VariantsMixin, RegionChoosingMixin, RecordAdmin, StepsAdmin):
    steps = (CONFIRM,)
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = ["who", "case", "published_on", "nearness", "differing", "state"]
    list_display_links = ["who"]
    list_filter = ["status"]
    search_fields = ["name", "publisher__name", "title", "article__title", "url"]
    search_help_text = "转载者、标题、案例或链接"
    autocomplete_fields = ["publisher"]
    readonly_fields = [
        "case",
        "nearness",
        "variants_table",
        "source_path",
        "added_by",
        "added_at",
        "printed",
    ]
    fieldsets = [
        (None, {"fields": ["case", "publisher", "name", "title", "url", "published_on"]}),
        ("与本案对照", {"fields": ["nearness", "variants_table"]}),
        (
            "存档",
            {
                "classes": ["collapse"],
                "fields": ["source_path", "added_by", "added_at", "printed"],
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("publisher", "article", "added_by")
        return rows.defer("article__text", "article__furniture")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A carrier comes with its file: by 导入."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Carrying | None = None) -> bool:
        """What visitors may see is changed by those who may confirm it."""
        return super().has_change_permission(request, obj) and self._may(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Carrying | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self._may(request, obj)

    def _may(self, request: HttpRequest, obj: Carrying | None) -> bool:
        seen = obj is not None and obj.is_confirmed
        return not seen or request.user.has_perm("articles.confirm_carrying")

    @admin.display(description="转载者", ordering="name")
    def who(self, carrying: Carrying) -> str:
        return carrying.carrier or "未载明"

    @admin.display(description="案例", ordering="article__title")
    def case(self, carrying: Carrying) -> SafeString | str:
        return page_link(carrying.article)

    @admin.display(description="数字出入")
    def variants_table(self, carrying: Carrying) -> SafeString | str:
        if not carrying.variants:
            return "两处所印的数字都相同。"
        rows = format_html_join(
            "",
            '<tr><td>{}</td><th scope="row">{}</th>'
            '<td title="{}">{}</td><td title="{}">{}</td></tr>',
            (
                (
                    KINDS[v["kind"]],
                    v["label"],
                    v["sentence_there"],
                    v["there"] or "—",
                    v["sentence_here"],
                    v["here"] or "—",
                )
                for v in carrying.variants
            ),
        )
        return format_html(
            '<table class="variants"><thead><tr><th scope="col"></th><th scope="col">名目</th>'
            '<th scope="col">本案</th><th scope="col">此处</th></tr></thead>'
            "<tbody>{}</tbody></table>",
            rows,
        )

    @admin.display(description="转载全文")
    def printed(self, carrying: Carrying) -> SafeString:
        return format_html('<div class="printed">{}</div>', carrying.text)
