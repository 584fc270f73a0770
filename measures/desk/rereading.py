"""The report of a new reading, before anything changes; what is ticked is taken on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from articles.reading import READER_VERSION
from articles.refusing import RefusedError

from ..actions import Reread, StaleReadingError, accept_reading, read_again
from ..actions.rereading import Proposal, in_words
from .views import REFUSED, STALE

MOST_AT_ONCE = 30
"""Cases on one page; reading one takes a good part of a second."""
GROUPS = (
    ("new", "新读到的", "勾选的作为未审条目加入"),
    ("changed", "未审而读法变了的", "勾选的改按新的识读"),
    ("gone", "未审而不再读到的", "勾选的删去"),
    ("frame", "题源与大纲", "编辑没有改过的项；勾选的改按新的识读，访客立即看到"),
    ("disagrees", "与审定不同", "不勾就是保留审定；勾选的改用识读的结果，记为您的修正"),
)


@dataclass
class Tick:
    """One line of the report with its box."""

    proposal: Proposal
    name: str
    ticked: bool
    detail: str = ""


@dataclass
class Group:
    title: str
    hint: str
    decided: bool
    ticks: list[Tick] = field(default_factory=list)


@dataclass
class Report:
    """The report of one case, grouped, with what is ticked."""

    told: Reread
    groups: list[Group]


def reread(request: HttpRequest) -> HttpResponse:
    """The reports of the cases named in the address; on POST what is ticked is taken on."""
    articles = _articles(request)
    if request.method != "POST":
        return _page(request, articles)
    try:
        with transaction.atomic():
            count = sum(_accept(request, article) for article in articles)
    except StaleReadingError as stale:
        return _page(request, articles, why=str(stale), status=STALE)
    except RefusedError as refusal:
        return _page(request, articles, why=str(refusal), status=REFUSED)
    except ValidationError as refusal:
        return _page(request, articles, why="；".join(refusal.messages), status=REFUSED)
    messages.success(request, _done(articles, count))
    return HttpResponseRedirect(_back(articles))


def _page(
    request: HttpRequest, articles: list[Article], *, why: str = "", status: int = 200
) -> HttpResponse:
    reports = [_report(request, article) for article in articles]
    context = {
        **admin.site.each_context(request),
        "title": "重新识读",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "article": articles[0],
        "articles": articles,
        "reports": reports,
        "same": sum(report.told.is_same for report in reports),
        "version": READER_VERSION,
        "why": why,
        "note": request.POST.get("note", ""),
        "back": _back(articles),
    }
    return TemplateResponse(request, "admin/review/rereading.html", context, status=status)


def _articles(request: HttpRequest) -> list[Article]:
    asked = (request.POST if request.method == "POST" else request.GET).getlist("ids")
    ids = [int(pk) for pk in asked if pk.isdecimal()][:MOST_AT_ONCE]
    articles = list(Article.objects.filter(pk__in=ids).order_by("pk"))
    if not articles:
        raise Http404
    desk = admin.site.get_model_admin(Article)
    mine = [a for a in articles if desk.has_change_permission(request, a)]
    if not mine or not request.user.has_perm("measures.change_metric"):
        raise PermissionDenied
    if len(mine) < len(articles):
        others = len(articles) - len(mine)
        messages.warning(request, f"另有 {others} 篇已发布，由审核来重读，这里没有列。")
    return mine


def _accept(request: HttpRequest, article: Article) -> int:
    prefix = f"{article.pk}|"
    sent = request.POST.getlist("tick")
    ticked = {name.removeprefix(prefix) for name in sent if name.startswith(prefix)}
    who: Any = request.user
    final = who.has_perms(
        ("measures.decide_metric", "measures.decide_initiative", "measures.settle_finding")
    )
    told = accept_reading(
        article=article,
        ticked=ticked,
        by=who,
        at=timezone.now(),
        note=request.POST.get("note", ""),
        seen=request.POST.get(f"mark-{article.pk}", ""),
        final=final,
    )
    return len(ticked & {p.key for p in told.proposals})


def _report(request: HttpRequest, article: Article) -> Report:
    told = read_again(article=article, at=timezone.now(), keep=False)
    sent = set(request.POST.getlist("tick")) if request.method == "POST" else None
    groups = []
    for of, title, hint in GROUPS:
        group = Group(title, hint, of == "disagrees", list(_ticks(told, of, sent)))
        if group.ticks:
            groups.append(group)
    return Report(told, groups)


def _ticks(told: Reread, of: str, sent: set[str] | None) -> Iterator[Tick]:
    """Boxes begin ticked for what nobody decided, empty for what somebody did."""
    public_frame = of == "frame" and told.article.is_published
    for proposal in told.those(of):
        name = f"{told.article.pk}|{proposal.key}"
        begins = of != "disagrees" and not public_frame
        ticked = begins if sent is None else name in sent
        yield Tick(proposal, name, ticked, in_words(proposal))


def _done(articles: list[Article], count: int) -> str:
    which = f"《{articles[0].title}》" if len(articles) == 1 else f"{len(articles)} 篇"
    return f"已重新识读{which}，采用 {count} 项，其余照旧。"


def _back(articles: list[Article]) -> str:
    if len(articles) == 1:
        return reverse("admin:articles_article_change", args=[articles[0].pk])
    return reverse("admin:articles_article_changelist")
