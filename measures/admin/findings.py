from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.admin import Step, StepsAdmin
from articles.admin.filters import CaseStatusFilter
from articles.admin.links import badge, page_link
from articles.marking import quoted

from ..actions import settle_finding
from ..models import Finding
from .restoring import RestoringMixin

Settlement = Finding.Settlement


class FindingForm(forms.ModelForm):
    """Settling is for those who may; others leave a note on what is open."""

    may_settle = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.may_settle:
            return
        closed = {"settlement"}
        if self.instance.settlement != Settlement.OPEN:
            closed.add("note")
        for name in closed & set(self.fields):
            self.fields[name].disabled = True


def settle(form: FindingForm, *, by: Any, at: datetime) -> Finding:
    finding = Finding.objects.get(pk=form.instance.pk)
    return settle_finding(
        finding=finding,
        settlement=form.cleaned_data["settlement"],
        by=by,
        at=at,
        note=form.cleaned_data["note"],
    )


def _settling(settlement: Settlement, done: str) -> Step:
    def run(finding: Finding, by: Any, at: datetime, note: str) -> None:
        settle_finding(
            finding=finding, settlement=settlement, by=by, at=at, note=note or finding.note
        )

    label = "重开" if settlement == Settlement.OPEN else settlement.label
    return Step(
        settlement.value,
        str(label),
        done,
        ("measures.settle_finding",),
        run,
        fits=lambda finding: finding.settlement != settlement,
    )


class FindingInline(admin.TabularInline):
    model = Finding
    form = FindingForm
    fields = ["doubt", "settlement", "note"]
    readonly_fields = ["doubt"]
    template = "admin/measures/finding/inline.html"
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("settled_by")
        return rows.prefetch_related("evidence").order_by("pk")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.form.may_settle = request.user.has_perm("measures.settle_finding")
        return formset

    @admin.display(description="存疑")
    def doubt(self, finding: Finding) -> str:
        return finding.verdict


@admin.register(Finding)
class FindingAdmin(RestoringMixin, StepsAdmin):
    form = FindingForm
    steps = (
        _settling(Settlement.NOTED, "已照列"),
        _settling(Settlement.ARTICLE_ERROR, "已记为原文有误"),
        _settling(Settlement.MISREADING, "已记为识读有误"),
        _settling(Settlement.SCOPE_DIFFERS, "已记为口径不同"),
        _settling(Settlement.OPEN, "已重开"),
    )
    list_display = ["raw", "recomputed", "verdict", "rule", "settled", "case"]
    list_filter = ["settlement", "rule", ("article__status", CaseStatusFilter)]
    search_fields = ["raw", "recomputed", "verdict", "note", "article__title"]
    search_help_text = "原文所说、重算结果、判断或案例标题"
    ordering = ["-article", "pk"]
    readonly_fields = [
        "case",
        "rule",
        "raw",
        "recomputed",
        "verdict",
        "tolerance",
        "sentences",
        "settled_by",
        "settled_at",
    ]
    fieldsets = [
        (
            "对不上的地方",
            {"fields": ["case", "rule", "raw", "recomputed", "verdict", "tolerance", "sentences"]},
        ),
        ("处理", {"fields": ["settlement", "note", "settled_by", "settled_at"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "settled_by")
        return rows.defer("article__text", "article__furniture")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.may_settle = request.user.has_perm("measures.settle_finding")
        return form

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Doubts are computed, not typed."""
        return False

    def save_model(self, request: HttpRequest, obj: Finding, form: Any, change: bool) -> None:
        if form.changed_data:
            settle(form, by=request.user, at=timezone.now())

    @admin.display(description="处理", ordering="settlement")
    def settled(self, finding: Finding) -> SafeString:
        return badge(finding.settlement, finding.get_settlement_display())

    @admin.display(description="案例", ordering="article__title")
    def case(self, finding: Finding) -> SafeString | str:
        return page_link(finding.article)

    @admin.display(description="出处")
    def sentences(self, finding: Finding) -> SafeString:
        told = [
            (quoted(e), page_link(finding.article, "在原文中看", f"#e{e.pk}"))
            for e in finding.evidence.all()
        ]
        return format_html(
            '<ul class="sentences">{}</ul>', format_html_join("", "<li>{} {}</li>", told)
        )
