"""A queue as a page of its own."""

from __future__ import annotations

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from articles.models import Article

from ..queues import Desk, Entry, open_queues, queue_called

A_PAGE = 50
HANDS = (("", "全部"), ("me", "我的"), ("none", "无人承办"))


@require_GET
def queue(request: HttpRequest, key: str) -> HttpResponse:
    """All of one queue, the riskiest first; of all, of one's own, or of what nobody has."""
    chosen = queue_called(key)
    if chosen is None:
        raise Http404
    if not request.user.has_perm(chosen.permission):
        raise PermissionDenied
    desk = Desk(request.user, timezone.now())
    whose = request.GET.get("whose", "")
    entries = [e for e in chosen.entries(desk) if _in_hands(e, whose, request.user)]
    context = {
        **admin.site.each_context(request),
        "title": f"{chosen.label}（{len(entries)}）",
        "opts": Article._meta,
        "queue": chosen,
        "queues": open_queues(request.user),
        "page": Paginator(entries, A_PAGE).get_page(request.GET.get("page")),
        "hands": HANDS,
        "whose": whose,
        "at": desk.at,
    }
    return TemplateResponse(request, "admin/queues/queue.html", context)


def _in_hands(entry: Entry, whose: str, user: object) -> bool:
    if whose == "me":
        return bool(entry.holder == user)
    return entry.holder is None if whose == "none" else True
