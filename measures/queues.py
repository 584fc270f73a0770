"""What waits on the editors' desk, the riskiest first: one small class a queue.

A queue is loaded whole, in a fixed number of queries, and put into order here: what it weighs
(`measures.risk`) comes before how long it has waited.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, ClassVar

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone

from articles.editorial import LET_THROUGH, Decision, ReviewStatus
from articles.models import Article, StatusChange

from .models import Evidence, Finding, Metric, Report
from .risk import Risks, risks


@dataclass(frozen=True)
class Progress:
    """How many of a case's items are decided."""

    done: int
    total: int


@dataclass(frozen=True)
class Entry:
    """One line of a queue. `key` names the card in the workspace that it opens."""

    title: str
    detail: str
    article: Article
    key: str
    risk: int
    since: datetime | None
    progress: Progress | None = None
    act: str = ""
    act_url: str = ""

    @property
    def url(self) -> str:
        page = reverse("admin:review", args=[self.article.pk])
        return f"{page}?at={self.key}#{self.key}" if self.key else page

    @property
    def holder(self) -> Any:
        return self.article.assigned_to


@dataclass
class Desk:
    """Whose desk, and when; what all queues need is asked once."""

    user: Any
    at: datetime

    def __post_init__(self) -> None:
        self._risks: Risks | None = None
        self._progress: dict[int, Progress] | None = None

    @property
    def today(self) -> date:
        return timezone.localdate(self.at)

    @property
    def waiting(self) -> QuerySet[Article]:
        """Articles of which a queue may tell."""
        return Article.objects.filter(
            Q(status=ReviewStatus.IN_REVIEW)
            | Q(assigned_to=self.user)
            | Q(pk__in=Finding.objects.open().values("article"))
        )

    @property
    def risks(self) -> Risks:
        if self._risks is None:
            besides = Q(pk__in=Metric.objects.due(on=self.today).values("pk")) | Q(
                pk__in=Report.objects.new().values("metric")
            )
            self._risks = risks(articles=self.waiting, besides=besides)
        return self._risks

    @property
    def progress(self) -> dict[int, Progress]:
        if self._progress is None:
            self._progress = progress(self.waiting)
        return self._progress


class Queue:
    key: ClassVar[str]
    label: ClassVar[str]
    hint: ClassVar[str]
    none: ClassVar[str]
    permission: ClassVar[str]

    def entries(self, desk: Desk) -> list[Entry]:
        """All that waits, the riskiest first, of like ones what has waited longest."""
        found = list(self.found(desk))
        return sorted(found, key=lambda e: (-e.risk, e.since or desk.at, e.article.pk))

    def found(self, desk: Desk) -> Iterable[Entry]:
        raise NotImplementedError


class _Cases(Queue):
    permission = "articles.view_article"

    def rows(self, desk: Desk) -> QuerySet[Article]:
        raise NotImplementedError

    def found(self, desk: Desk) -> Iterable[Entry]:
        for article in _light(self.rows(desk)):
            _, key = desk.risks.weightiest.get(article.pk, (0, ""))
            yield Entry(
                title=article.title,
                detail=str(article.get_status_display()),
                article=article,
                key=key,
                risk=desk.risks.articles.get(article.pk, 0),
                since=article.waits_since,
                progress=desk.progress.get(article.pk, Progress(0, 0)),
            )


class Mine(_Cases):
    key, label = "mine", "我的"
    hint = "归我承办的案例"
    none = "手里没有案例。可以在“待审”里领取。"

    def rows(self, desk: Desk) -> QuerySet[Article]:
        return Article.objects.in_hands_of(desk.user).annotate(waits_since=F("assigned_at"))


class ToReview(_Cases):
    key, label = "review", "待审"
    hint = "已提交，等审核发布或退回"
    none = "没有等着审核的案例。"

    def rows(self, desk: Desk) -> QuerySet[Article]:
        submitted = StatusChange.objects.filter(
            article=OuterRef("pk"), after=ReviewStatus.IN_REVIEW
        )
        newest = submitted.order_by("-at", "-pk").values("at")[:1]
        waiting = Article.objects.filter(status=ReviewStatus.IN_REVIEW)
        return waiting.annotate(waits_since=Subquery(newest))


class Doubts(Queue):
    key, label = "doubts", "存疑未决"
    hint = "原文对不上的地方，逐条处理"
    none = "没有待处理的存疑。"
    permission = "measures.view_finding"

    def found(self, desk: Desk) -> Iterable[Entry]:
        first_seen = (
            Finding.history.model.objects.filter(id=OuterRef("pk"))
            .order_by("history_date")
            .values("history_date")[:1]
        )
        rows = Finding.objects.open().annotate(waits_since=Subquery(first_seen))
        for finding in _with_case(rows):
            yield Entry(
                title=finding.verdict,
                detail=f"{finding.get_rule_display()}：{finding.raw}",
                article=finding.article,
                key=f"finding-{finding.pk}",
                risk=desk.risks.findings.get(finding.pk, 0),
                since=finding.waits_since,
                progress=desk.progress.get(finding.article_id),
            )


class DueTargets(Queue):
    key, label = "targets", "到期目标"
    hint = "到了日子的目标：兑现了没有"
    none = "没有到期未核的目标。"
    permission = "measures.view_promise"

    def found(self, desk: Desk) -> Iterable[Entry]:
        rows = Metric.objects.due(on=desk.today).select_related("evidence", "region")
        for metric in _with_case(rows):
            place = f"{metric.region.name}，" if metric.region else ""
            yield Entry(
                title=str(metric),
                detail=f"{place}{metric.due_on} 到期",
                article=metric.article,
                key=f"metric-{metric.pk}",
                risk=desk.risks.metrics.get(metric.pk, 0),
                since=_midnight(metric.due_on),
                act="核对兑现",
                act_url=reverse("admin:promise", args=[metric.pk]),
            )


class Reports(Queue):
    key, label = "reports", "读者来报"
    hint = "访客说哪里不对"
    none = "没有待处理的来报。"
    permission = "measures.view_report"

    def found(self, desk: Desk) -> Iterable[Entry]:
        for report in _with_case(Report.objects.new()):
            kind, _, pk = report.key.partition("-")
            yield Entry(
                title=str(report),
                detail=f"说的是：{report.about}" if report.about else "说的是整个案例",
                article=report.article,
                key=report.key,
                risk=desk.risks.of_item(kind, int(pk or 0)),
                since=report.at,
                act="处理",
                act_url=reverse("admin:measures_report_change", args=[report.pk]),
            )


QUEUES: Sequence[Queue] = (Mine(), ToReview(), Doubts(), DueTargets(), Reports())


def queue_called(key: str) -> Queue | None:
    return next((queue for queue in QUEUES if queue.key == key), None)


def open_queues(user: Any) -> list[Queue]:
    """The queues that `user` may see."""
    return [queue for queue in QUEUES if user.has_perm(queue.permission)]


def progress(articles: QuerySet[Article]) -> dict[int, Progress]:
    """Of each of `articles`, how many of its values, measures and findings are decided."""
    inside = {"article__in": articles.values("pk")}
    decided = Q(decision__in=(*LET_THROUGH, Decision.REJECTED))
    named = Q(initiative__decision__in=(*LET_THROUGH, Decision.REJECTED))
    settled = ~Q(settlement=Finding.Settlement.OPEN)
    measures = Evidence.objects.filter(initiative__isnull=False, **inside)
    counted = [
        _counted(Metric.objects.filter(**inside), "pk", decided),
        _counted(measures, "initiative", named),
        _counted(Finding.objects.filter(**inside), "pk", settled),
    ]
    totals: dict[int, Progress] = {}
    for rows in counted:
        for row in rows:
            before = totals.get(row["article"], Progress(0, 0))
            totals[row["article"]] = Progress(before.done + row["done"], before.total + row["all"])
    return totals


def _counted(rows: QuerySet, what: str, done: Q) -> QuerySet:
    return (
        rows.order_by()
        .values("article")
        .annotate(
            all=Count(what, distinct=True),
            done=Count(what, distinct=True, filter=done),
        )
    )


def _light(articles: QuerySet[Any]) -> QuerySet[Any]:
    return articles.select_related("assigned_to").defer("text", "furniture")


def _with_case(rows: QuerySet[Any]) -> QuerySet[Any]:
    with_case = rows.select_related("article__assigned_to")
    return with_case.defer("article__text", "article__furniture").order_by("pk")


def _midnight(day: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(day, time())) if day else None
