"""What visitors reported: taken up, or declined, with a word on why."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin import Step, StepsAdmin
from articles.admin.links import badge
from articles.admin.records import CascadeMixin
from articles.admin.steps import AskingForm

from ..actions import accept_report, decline_report, reopen_report
from ..models import Report

MAY = ("measures.change_report",)


class AnswerForm(AskingForm):
    answer = forms.CharField(
        label="处理说明",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": "请写一句怎么处理的，以后的人查得到。"},
    )

    def said(self) -> str:
        return str(self.cleaned_data["answer"])


def _accept(report: Report, by: Any, at: datetime, said: str) -> None:
    accept_report(report=report, by=by, at=at, answer=said)


def _decline(report: Report, by: Any, at: datetime, said: str) -> None:
    decline_report(report=report, by=by, at=at, answer=said)


def _reopen(report: Report, by: Any, at: datetime, said: str) -> None:
    reopen_report(report=report, by=by, at=at)


@admin.register(Report)
class ReportAdmin(CascadeMixin, StepsAdmin):
    steps = (
        Step(
            "accept",
            "采纳",
            "已采纳",
            MAY,
            _accept,
            fits=lambda report: report.state == Report.State.NEW,
            asks=AnswerForm,
            help="采纳后到审校页的那一条去改。",
            weight="primary",
        ),
        Step(
            "decline",
            "不采纳",
            "已记为不采纳",
            MAY,
            _decline,
            fits=lambda report: report.state == Report.State.NEW,
            asks=AnswerForm,
            help="看过，不用改；写明为什么。",
        ),
        Step(
            "reopen",
            "重开",
            "已放回队列",
            MAY,
            _reopen,
            fits=lambda report: report.state != Report.State.NEW,
        ),
    )
    list_display = ["said", "of", "at", "handled", "answer", "handled_by"]
    list_display_links = ["said"]
    list_filter = ["state", "at"]
    search_fields = ["text", "about", "article__title", "answer"]
    search_help_text = "所报的话、所指的条目、案例标题或处理说明"
    ordering = ["-at", "-pk"]
    fieldsets = [
        ("来报", {"fields": ["said_in_full", "of", "at", "contact"]}),
        ("处理", {"fields": ["handled", "answer", "handled_by", "handled_at"]}),
    ]
    readonly_fields = ["said_in_full", "of", "handled"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request).select_related("article", "handled_by")
        return rows.defer("article__text", "article__furniture")

    def step_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """What is taken up is put right in the workspace, at the item it speaks of."""
        response = super().step_view(request, pk, name)
        report = Report.objects.filter(pk=pk).first()
        done = request.method == "POST" and isinstance(response, HttpResponseRedirect)
        if done and name == "accept" and report and report.state == Report.State.ACCEPTED:
            return HttpResponseRedirect(workspace_of(report))
        return response

    @admin.display(description="所报", ordering="text")
    def said(self, report: Report) -> str:
        return str(report)

    @admin.display(description="所报")
    def said_in_full(self, report: Report) -> SafeString:
        return format_html('<span class="said">{}</span>', report.text)

    @admin.display(description="说的是")
    def of(self, report: Report) -> SafeString:
        return format_html(
            '<a href="{}">{}</a> <span class="quiet">{}</span>',
            workspace_of(report),
            report.about or "整个案例",
            report.article.title,
        )

    @admin.display(description="处理", ordering="state")
    def handled(self, report: Report) -> SafeString:
        return badge(report.state, report.get_state_display())


def workspace_of(report: Report) -> str:
    """The address of the workspace, at the item that a report speaks of."""
    page = reverse("admin:review", args=[report.article_id])
    return f"{page}?at={report.key}#{report.key}" if report.key else page
