"""The page of a case: its header, its text, and everything that was read out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from articles.admin import ArticleAdmin, Step
from articles.admin.articles import HAND_BACK, PUBLISH, SUBMIT, WITHDRAW
from articles.admin.assigning import ASSIGN, PUT_DOWN, TAKE
from articles.admin.carrying import CarryingInline
from articles.admin.classing import classing
from articles.admin.links import list_link
from articles.admin.records import StatusChangeInline
from articles.models import Article

from ..actions import date_targets, let_through
from ..admin_text import marked_text
from ..desk.rereading import MOST_AT_ONCE
from ..desk.retexting import lost_items
from ..desk.urls import urlpatterns as review_addresses
from ..intake.urls import urlpatterns as intake_addresses
from ..intake.views import upload
from ..models import Evidence, Finding, Initiative, Metric
from ..models.decided import UNCHECKED
from .findings import FindingInline, settle
from .judging import record
from .metrics import MetricInline
from .restoring import RestoringMixin


def _let_through(article: Article, by: Any, at: datetime, reason: str) -> None:
    let_through(article=article, by=by, at=at, note=f"由{by.get_username()}整批放行，{UNCHECKED}")


def _still_hidden(articles: list[Article]) -> str:
    """What visitors do not see of what was just published."""
    metrics = Metric.objects.undecided().filter(article__in=articles).count()
    named = Initiative.objects.undecided().filter(evidence__article__in=articles)
    count = metrics + named.distinct().count()
    return f"其中 {count} 项未审，访客看不到。" if count else ""


def _waiting_in(article: Article) -> int:
    named = Initiative.objects.undecided().filter(evidence__article=article).distinct()
    return article.metrics.undecided().count() + named.count() + article.findings.open().count()


LET_THROUGH = Step(
    "let_through",
    "放行全部未审项",
    "已放行全部未审项",
    ("measures.decide_metric", "measures.decide_initiative", "measures.settle_finding"),
    _let_through,
    help="未审的数据和举措记为已确认，存疑照列；访客会读到“整批放行，未逐项核对”。",
    asks_where_seen=False,
    tells=lambda article: f"未审 {_waiting_in(article)} 项",
)


def _number(rows: QuerySet, of: str = "pk") -> Coalesce:
    """How many of `rows` (which refer to the article outside) there are."""
    counted = rows.order_by().values("article").annotate(n=Count(of, distinct=True)).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _waiting() -> dict[str, Coalesce]:
    here = OuterRef("pk")
    metrics = Metric.objects.undecided().filter(article=here)
    named = Evidence.objects.filter(article=here, initiative__decision="unreviewed")
    return {
        "metrics_waiting": _number(metrics),
        "initiatives_waiting": _number(named, "initiative"),
        "findings_open": _number(Finding.objects.open().filter(article=here)),
    }


class WaitingFilter(admin.SimpleListFilter):
    title = "待办"
    parameter_name = "waiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("metrics", "有未审数据"), ("initiatives", "有未审举措"), ("findings", "有存疑")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        rows: dict[str, Callable[[], QuerySet]] = {
            "metrics": lambda: Metric.objects.undecided().values("article"),
            "initiatives": lambda: Evidence.objects.filter(
                initiative__decision="unreviewed"
            ).values("article"),
            "findings": lambda: Finding.objects.open().values("article"),
        }
        wanted = rows.get(self.value() or "")
        return queryset.filter(pk__in=wanted()) if wanted else queryset


@admin.register(Article)
class CaseAdmin(RestoringMixin, ArticleAdmin):
    steps = (
        SUBMIT,
        LET_THROUGH,
        replace(PUBLISH, aside=_still_hidden),
        HAND_BACK,
        WITHDRAW,
        TAKE,
        ASSIGN,
        PUT_DOWN,
    )
    list_display = [
        "title",
        "state",
        "holder",
        "to_review",
        "metrics_waiting",
        "initiatives_waiting",
        "findings_open",
        "published_on",
        "publisher",
        "places",
    ]
    list_filter = ["status", WaitingFilter, *ArticleAdmin.list_filter[1:]]
    inlines = [MetricInline, FindingInline, CarryingInline, StatusChangeInline]
    change_form_template = "admin/articles/article/change_form.html"
    actions = ["read_again"]

    def get_urls(self) -> list[Any]:
        return [*review_addresses, *intake_addresses, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(**_waiting())

    @admin.action(description="重新识读（先看报告）", permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet) -> HttpResponse:
        """To the report of what a new reading would change; nothing changes before it is seen."""
        ids = list(queryset.order_by("pk").values_list("pk", flat=True))
        if len(ids) > MOST_AT_ONCE:
            told = f"一次最多重读 {MOST_AT_ONCE} 篇，先列前 {MOST_AT_ONCE} 篇的报告。"
            self.message_user(request, told, messages.WARNING)
        query = urlencode({"ids": ids[:MOST_AT_ONCE]}, doseq=True)
        return HttpResponseRedirect(f"{reverse('admin:review_rereading')}?{query}")

    @admin.display(description="审校")
    def to_review(self, article: Any) -> Any:
        return format_html('<a href="{}">审校</a>', reverse("admin:review", args=[article.pk]))

    @admin.display(description="未审数据", ordering="metrics_waiting")
    def metrics_waiting(self, article: Any) -> Any:
        return list_link(
            "measures_metric",
            article.metrics_waiting,
            article__id__exact=article.pk,
            decision__exact="unreviewed",
        )

    @admin.display(description="未审举措", ordering="initiatives_waiting")
    def initiatives_waiting(self, article: Any) -> Any:
        return list_link(
            "measures_initiative",
            article.initiatives_waiting,
            case=article.pk,
            decision__exact="unreviewed",
        )

    @admin.display(description="存疑", ordering="findings_open")
    def findings_open(self, article: Any) -> Any:
        return list_link(
            "measures_finding",
            article.findings_open,
            article__id__exact=article.pk,
            settlement__exact="open",
        )

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """New cases come from files or a pasted text, previewed before they are stored."""
        return upload(request)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        article = self.get_object(request, object_id)
        context: dict[str, Any] = {"is_nav_sidebar_enabled": False}
        if article is not None and self.has_view_permission(request, article):
            context |= {
                "article": article,
                "title": article.title,
                "subtitle": None,
                "marked_text": marked_text(article),
                "initiatives": _initiatives(article),
                "lost": lost_items(article),
                "may_change_case": self.has_change_permission(request, article),
                "may_correct_text": self.has_change_permission(request, article)
                and request.user.has_perm("articles.publish_article"),
                **classing(article),
            }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Another day of the article is another day for what it promised within three years."""
        super().save_model(request, obj, form, change)
        if "published_on" in form.changed_data:
            who: Any = request.user
            date_targets(article=obj, by=who, at=timezone.now())

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Each changed row goes through the actions it stands for."""
        formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
        if formset.model not in (Metric, Finding):
            return
        now = timezone.now()
        for row in formset.forms:
            if not row.has_changed():
                continue
            item = (
                record(row, by=request.user, at=now)
                if formset.model is Metric
                else settle(row, by=request.user, at=now)
            )
            formset.changed_objects.append((item, row.changed_data))


def _initiatives(article: Article) -> list[dict[str, Any]]:
    """The initiatives that the article names, in reading order, with where they are named."""
    named: dict[int, dict[str, Any]] = {}
    rows = article.evidence.filter(initiative__isnull=False)
    for row in rows.select_related("initiative__region", "initiative__parent").order_by("start"):
        initiative = row.initiative
        if isinstance(initiative, Initiative):
            entry = named.setdefault(initiative.pk, {"initiative": initiative, "words": []})
            entry["words"].append(row)
    return list(named.values())
