from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin import StepsAdmin
from articles.admin.choosing import RegionChoosingMixin, show_known
from articles.admin.filters import CaseStatusFilter, PlaceFilter
from articles.admin.links import badge, page_link, plain
from articles.marking import quoted

from ..models import Metric
from ..review import read_as, why
from .judging import DecidedForm, NumberField, decisions, may_decide, record
from .restoring import RestoringMixin

VALUES = (
    "label",
    "value",
    "value_high",
    "unit",
    "unit_class",
    "comparator",
    "status",
    "as_of",
    "scope",
    "due_on",
    "region",
    "initiative",
)


class MetricForm(DecidedForm):
    VALUES = VALUES

    value = NumberField(
        label="数值",
        max_digits=24,
        decimal_places=6,
        help_text="万、亿已乘出；百分数只写数，如 74.02",
    )
    value_high = NumberField(
        label="上限",
        max_digits=24,
        decimal_places=6,
        required=False,
        help_text="区间的上限，其余留空",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        show_known(self, "region", "indicator", "initiative")


class WatchFilter(admin.SimpleListFilter):
    title = "留意"
    parameter_name = "watch"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "有留意事项"), ("no", "没有")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.exclude(reasons=[])
        return queryset.filter(reasons=[]) if self.value() == "no" else queryset


class MetricInline(RegionChoosingMixin, admin.TabularInline):
    """All values of an article in a table, each with the words it was read from."""

    model = Metric
    form = MetricForm
    template = "admin/measures/metric/inline.html"
    fields = [
        "label",
        "value",
        "value_high",
        "unit",
        "unit_class",
        "comparator",
        "status",
        "as_of",
        "region",
        "indicator",
        "decision",
        "decision_note",
    ]
    autocomplete_fields = ["region", "indicator"]
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.select_related("evidence", "region", "indicator", "decided_by").order_by(
            "evidence__start", "pk"
        )

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.form.may_decide = may_decide(request.user, Metric)
        return formset

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs["data-allow-clear"] = "true"
        return field


@admin.register(Metric)
class MetricAdmin(RestoringMixin, RegionChoosingMixin, StepsAdmin):
    form = MetricForm
    formfield_overrides = {
        models.DateField: {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}
    }
    steps = decisions("metric")
    list_display = [
        "label",
        "printed",
        "number",
        "unit",
        "comparator",
        "status",
        "as_of",
        "region",
        "decided",
        "case",
    ]
    list_display_links = ["label"]
    list_filter = [
        "decision",
        "held",
        ("article__status", CaseStatusFilter),
        "status",
        "comparator",
        "unit_class",
        WatchFilter,
        PlaceFilter,
        ("indicator", admin.RelatedOnlyFieldListFilter),
        ("indicator", admin.EmptyFieldListFilter),
        "linked_by_program",
    ]
    search_fields = ["label", "evidence__exact", "evidence__sentence", "unit", "article__title"]
    search_help_text = "名目、原词、所在句、单位或案例标题"
    date_hierarchy = "article__published_on"
    ordering = ["article", "evidence__start"]
    autocomplete_fields = ["region", "indicator", "initiative"]
    readonly_fields = [
        "case",
        "sentence",
        "read_as",
        "watch",
        "linked_by_program",
        "due_how",
        "held",
        "decided_by",
        "decided_at",
    ]
    fieldsets = [
        ("出处", {"fields": ["case", "sentence", "read_as", "watch"]}),
        (
            "值",
            {
                "fields": [
                    "label",
                    ("value", "value_high"),
                    ("unit", "unit_class"),
                    ("comparator", "status"),
                    "as_of",
                    ("due_on", "due_how"),
                    "region",
                    "initiative",
                    ("indicator", "linked_by_program"),
                    "scope",
                ]
            },
        ),
        ("审定", {"fields": ["decision", "decision_note", "held", "decided_by", "decided_at"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        return rows.select_related(
            "article", "evidence", "region", "indicator", "initiative", "decided_by"
        ).defer("article__text", "article__furniture")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.may_decide = may_decide(request.user, Metric)
        return form

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A value begins with words of a text: it is read, not typed."""
        return False

    def save_model(self, request: HttpRequest, obj: Metric, form: Any, change: bool) -> None:
        if form.changed_data:
            record(form, by=request.user, at=timezone.now())

    def view_on_site(self, obj: Metric) -> str | None:
        shown = obj.is_let_through and obj.article.is_published
        return obj.get_absolute_url() if shown else None

    @admin.display(description="原词", ordering="evidence__exact")
    def printed(self, metric: Metric) -> SafeString | str:
        if metric.evidence is None:
            return ""
        return format_html("<q>{}</q>", metric.evidence.exact)

    @admin.display(description="数值", ordering="value")
    def number(self, metric: Metric) -> SafeString:
        high = f"–{plain(metric.value_high)}" if metric.value_high is not None else ""
        return format_html('<span class="number">{}{}</span>', plain(metric.value), high)

    @admin.display(description="审定", ordering="decision")
    def decided(self, metric: Metric) -> SafeString:
        return decision_badge(metric)

    @admin.display(description="案例", ordering="article__title")
    def case(self, metric: Metric) -> SafeString | str:
        return page_link(metric.article, anchor=f"#e{metric.evidence_id}")

    @admin.display(description="所在句")
    def sentence(self, metric: Metric) -> SafeString | str:
        if metric.evidence is None:
            return ""
        gone = "" if metric.evidence.in_place else "（这句话已不在现有原文里）"
        return format_html('<span class="sentence">{}</span>{}', quoted(metric.evidence), gone)

    @admin.display(description="识读原值")
    def read_as(self, metric: Metric) -> str:
        return read_as(metric)

    @admin.display(description="到期日怎么来的")
    def due_how(self, metric: Metric) -> str:
        return metric.due_reckoning or str(metric.get_due_from_display())

    @admin.display(description="留意")
    def watch(self, metric: Metric) -> str:
        return "；".join(why(metric.reasons))


def decision_badge(item: Any) -> SafeString:
    if item.held and not item.is_decided:
        return badge("held", "改过待审")
    return badge(item.decision, item.get_decision_display())
