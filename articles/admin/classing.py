"""Filing a case: themes that its words suggest, each with the words; a summary held to be ours."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString

from .. import actions
from ..models import Article, Theme
from ..repeating import marked, repeats
from ..subjects import suggest_themes


class ClassingAdmin(admin.ModelAdmin):
    """For the page of a case: its suggestions, its summary's warning, and one press to file it."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.file_view)
        address = path("<int:pk>/theme/<int:theme>/", view, name="articles_article_file")
        return [address, *super().get_urls()]

    def file_view(self, request: HttpRequest, pk: int, theme: int) -> HttpResponse:
        """File the case under one theme that was suggested."""
        article = get_object_or_404(Article, pk=pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        chosen = get_object_or_404(Theme, pk=theme)
        who: Any = request.user
        words = next((s.told for s in suggest_themes(article, [chosen])), [])
        why = "，".join(f"“{word}”{count} 处" for word, count in words)
        told = f"加上主题：{chosen}" + (f"（文中{why}）" if why else "")
        actions.classify(article=article, themes=[chosen], by=who, at=timezone.now(), why=told)
        messages.success(request, f"已归入“{chosen}”。")
        page = reverse("admin:articles_article_change", args=[pk])
        return HttpResponseRedirect(f"{page}#classing")


def classing(article: Article) -> dict[str, Any]:
    """What the page of a case needs of this."""
    runs = repeats(article.summary, article.text, names=_names(article)) if article.summary else []
    return {
        "suggested": suggest_themes(article, Theme.objects.all()),
        "summary_marked": marked(article.summary, runs) if runs else SafeString(""),
        "summary_runs": len(runs),
    }


def _names(article: Article) -> list[str]:
    """What the article's measures are called: a summary must call them so too."""
    named = article.evidence.filter(initiative__isnull=False)
    return list(named.values_list("initiative__name", flat=True).distinct())
