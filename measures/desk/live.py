"""A case held against what visitors see of it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from articles.models import Article

from ..drafts import draft_of
from .retexting import lost_items
from .views import _article


@require_GET
def live(request: HttpRequest, pk: int) -> HttpResponse:
    """What waits, side by side with what is live."""
    article = _article(request, pk)
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": f"与前台对照：{article.title}",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "article": article,
        "draft": draft_of(article),
        "lost": lost_items(article),
        "corrections": article.corrections.select_related("by")[:20],
    }
    return TemplateResponse(request, "admin/review/live.html", context)
