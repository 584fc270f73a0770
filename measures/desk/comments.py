"""Comments beside an item of the workspace, or beside the case."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.actions import RefusedError
from articles.models import Article

from ..actions import comment, reopen_comment, settle_comment
from ..models import Comment
from .said import CASE, Said, said_of
from .views import REFUSED, _article, _item


@require_POST
def add(request: HttpRequest, pk: int, kind: str, item_pk: int) -> HttpResponse:
    """Say something of one item."""
    article = _article(request, pk)
    return _add(request, article, _item(article, kind, item_pk), f"{kind}-{item_pk}")


@require_POST
def add_to_case(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something of the case as a whole."""
    return _add(request, _article(request, pk), None, CASE)


@require_POST
def settle(request: HttpRequest, pk: int, comment_pk: int, verb: str) -> HttpResponse:
    """There is nothing left to do about a comment; or there is, after all."""
    article = _article(request, pk)
    _may(request, "change")
    said = get_object_or_404(Comment, pk=comment_pk, article=article)
    who: Any = request.user
    why = ""
    try:
        if verb == "settle":
            settle_comment(comment=said, by=who, at=timezone.now())
        else:
            reopen_comment(comment=said)
    except RefusedError as refusal:
        why = str(refusal)
    return _answer(request, article, said.key or CASE, why=why)


def _add(request: HttpRequest, article: Article, item: Any, key: str) -> HttpResponse:
    _may(request, "add")
    text, why = request.POST.get("text", ""), ""
    who: Any = request.user
    try:
        comment(article=article, item=item, text=text, by=who, at=timezone.now())
    except RefusedError as refusal:
        why = str(refusal)
    except ValidationError:
        why = "没有存入：请写下批注再存。"
    return _answer(request, article, key, why=why, text=text if why else "")


def _may(request: HttpRequest, what: str) -> None:
    if not request.user.has_perm(f"measures.{what}_comment"):
        raise PermissionDenied


def _answer(
    request: HttpRequest, article: Article, key: str, *, why: str = "", text: str = ""
) -> HttpResponse:
    """The comments on that card as they stand now; without scripts, the workspace there."""
    if not getattr(request, "htmx", False):
        if why:
            messages.error(request, why)
        at = "" if key == CASE else f"?at={key}"
        return HttpResponseRedirect(
            f"{reverse('admin:review', args=[article.pk])}{at}#comments-{key}"
        )
    context = {
        "article": article,
        "said": said_of(article).get(key) or Said(article, key),
        "is_open": True,
        "why": why,
        "text": text,
        "may_comment": request.user.has_perm("measures.add_comment"),
    }
    page = "admin/review/_comments.html"
    return TemplateResponse(request, page, context, status=REFUSED if why else 200)
