"""The page of a case: its header, its text, and everything that was read out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from articles.actions import Outcome
from articles.admin import ArticleAdmin, Step
from articles.admin.articles import HAND_BACK, PUBLISH, SUBMIT, WITHDRAW
from articles.admin.classing import classing
from articles.admin.links import list_link
from articles.admin.records import StatusChangeInline
from articles.models import Article
from articles.reading.decoded import Unreadable

from ..actions import import_document, let_through
from ..admin_text import marked_text
from ..desk.urls import urlpatterns as review_addresses
from ..models import Evidence, Finding, Initiative, Metric
from ..models.decided import UNCHECKED
from .findings import FindingInline, settle
from .judging import record
from .metrics import MetricInline


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


class NewCaseForm(forms.Form):
    file = forms.FileField(
        label="文件", required=False, help_text="txt、html 或 docx，什么编码都可以"
    )
    text = forms.CharField(
        label="或粘贴全文",
        required=False,
        widget=forms.Textarea(attrs={"rows": 18, "cols": 80}),
        help_text="连同标题、来源、日期一起粘贴，识读会认出它们",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        file, text = data.get("file"), (data.get("text") or "").strip()
        if bool(file) == bool(text):
            raise forms.ValidationError("请选一个文件，或粘贴全文，二者取一。")
        if file and file.size > settings.MAX_DOCUMENT_BYTES:
            most = settings.MAX_DOCUMENT_BYTES // 1024 // 1024
            raise forms.ValidationError(f"文件超过 {most} MB，请拆开，或只留文章本身。")
        return data

    def document(self) -> tuple[bytes, str, str]:
        """The bytes, a name that settles their kind, and what they are known by from now on."""
        file = self.cleaned_data.get("file")
        document = file.read() if file else self.cleaned_data["text"].strip().encode()
        mark = sha256(document).hexdigest()[:12]
        name = file.name[-200:] if file else "粘贴.txt"
        return document, name, f"{'上传' if file else '粘贴'}/{mark}/{name}"


@admin.register(Article)
class CaseAdmin(ArticleAdmin):
    steps = (
        SUBMIT,
        LET_THROUGH,
        replace(PUBLISH, aside=_still_hidden),
        HAND_BACK,
        WITHDRAW,
    )
    list_display = [
        "title",
        "state",
        "to_review",
        "metrics_waiting",
        "initiatives_waiting",
        "findings_open",
        "published_on",
        "publisher",
        "places",
    ]
    list_filter = ["status", WaitingFilter, *ArticleAdmin.list_filter[1:]]
    inlines = [MetricInline, FindingInline, StatusChangeInline]
    change_form_template = "admin/articles/article/change_form.html"

    def get_urls(self) -> list[Any]:
        return [*review_addresses, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).annotate(**_waiting())

    @admin.display(description="审校")
    def to_review(self, article: Any) -> Any:
        return format_html('<a href="{}">逐条审校</a>', reverse("admin:review", args=[article.pk]))

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
        """A new case comes from a file or a pasted text, read on the spot."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = NewCaseForm(request.POST if sent else None, request.FILES if sent else None)
        if form.is_valid():
            document, name, known_as = form.document()
            try:
                imported = import_document(
                    document=document, name=name, source_path=known_as, at=timezone.now()
                )
            except Unreadable as refusal:
                form.add_error(None, str(refusal))
            else:
                article = imported.article
                if imported.outcome == Outcome.UNCHANGED:
                    self.message_user(request, "这一篇已经在库里。", messages.WARNING)
                else:
                    self.log_addition(request, article, "导入")
                    told = f"已读入《{article.title}》，请核对题与源，再看数据。"
                    self.message_user(request, told, messages.SUCCESS)
                page = reverse("admin:articles_article_change", args=[article.pk])
                return HttpResponseRedirect(page)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "title": "导入案例",
            "form": form,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/articles/article/add_form.html", context)

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
                "lost": list(article.evidence.filter(in_place=False)),
                **classing(article),
            }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

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
