"""Putting the text right: what would change is shown first; what lost its words is picked up."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles.differences import text_pieces
from articles.models import Article
from articles.refusing import RefusedError
from articles.retexting import StaleTextError, clean_text, text_mark

from ..actions import Retexted, Ruling, correct_text, not_found, rest_anew, rule, selected
from ..models import Evidence, Finding, Move
from .views import REFUSED, STALE, _article, _may

PLACES_SHOWN = 20
AROUND = 20


class TextForm(forms.Form):
    text = forms.CharField(
        label="原文",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 28, "class": "whole-text", "spellcheck": "false"}),
        error_messages={"required": "原文不能是空的；整篇不要了请用“撤回”。"},
    )
    why = forms.CharField(
        label="缘由",
        max_length=200,
        widget=forms.TextInput(attrs={"size": 60}),
        error_messages={"required": "请写明缘由，如“原件第二段识别有误”。"},
    )


def text(request: HttpRequest, pk: int) -> HttpResponse:
    """The text in a box; then what would change; then, the same text sent again, stored."""
    article = _article(request, pk, change=True)
    if not request.user.has_perm("articles.publish_article"):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request, article, TextForm(initial={"text": _first(request, article)}))
    form = TextForm(request.POST)
    if not form.is_valid():
        return _page(request, article, form, status=REFUSED)
    keep = request.POST.get("previewed") == text_mark(form.cleaned_data["text"])
    try:
        told = _corrected(request, article, form, keep=keep)
    except RefusedError as refusal:
        form.add_error(None, str(refusal))
        stale = isinstance(refusal, StaleTextError)
        against, status = (form.cleaned_data["text"], STALE) if stale else ("", REFUSED)
        return _page(request, article, form, against=against, status=status)
    if not keep:
        return _page(request, article, form, told=told, against=form.cleaned_data["text"])
    messages.success(request, _stored(told))
    return HttpResponseRedirect(_case(article) + ("#not-found" if told.lost else ""))


def _corrected(request: HttpRequest, article: Article, form: TextForm, *, keep: bool) -> Retexted:
    who: Any = request.user
    return correct_text(
        article=article,
        text=form.cleaned_data["text"],
        why=form.cleaned_data["why"],
        by=who,
        at=timezone.now(),
        seen=request.POST.get("seen") or None,
        keep=keep,
    )


def anew(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    """What lost its words: others are chosen for it, or it is rejected."""
    article = _article(request, pk, change=True)
    rows = article.evidence.select_related("metric", "initiative").filter(in_place=False)
    row = get_object_or_404(rows, pk=row_pk)
    item: Any = getattr(row, "metric", None) or row.initiative or row.findings.first()
    sent = request.POST if request.method == "POST" else request.GET
    exact = sent.get("exact", "").strip()
    if request.method != "POST":
        return _choices(request, article, row, item, exact)
    try:
        _do(request, article, row, item, exact)
    except RefusedError as refusal:
        return _choices(request, article, row, item, exact, why=str(refusal))
    messages.success(request, f"“{item}”已处理。")
    return HttpResponseRedirect(_case(article) + "#not-found")


def _choices(
    request: HttpRequest, article: Article, row: Evidence, item: Any, exact: str, *, why: str = ""
) -> HttpResponse:
    """Where the words stand that an editor typed, to choose from."""
    places = _places(article, exact)
    if exact and not places and not why:
        why = f"现在的原文里没有“{exact}”，请照原文一字不差地抄。"
    context = _context(request, article, f"找不到原句：{item}") | {
        "row": row,
        "item": item,
        "exact": exact or row.exact,
        "places": places,
        "is_cut": len(places) == PLACES_SHOWN,
        "why": why,
        "note": request.POST.get("note", ""),
        "may_decide": _decides(request, item),
    }
    status = REFUSED if why else 200
    return TemplateResponse(request, "admin/review/anew.html", context, status=status)


def lost_items(article: Article) -> list[dict[str, Any]]:
    """What the case page lists: each item without its words, and the address to mend it at."""
    return [
        {
            "item": item,
            "row": row,
            "kind": item._meta.verbose_name,
            "url": reverse("admin:review_anew", args=[article.pk, row.pk]),
        }
        for item, row in not_found(article)
    ]


def _do(request: HttpRequest, article: Article, row: Evidence, item: Any, exact: str) -> None:
    final, who, note = _may(request, item), request.user, request.POST.get("note", "")
    signed: dict[str, Any] = {"by": who, "at": timezone.now(), "final": final}
    if "reject" in request.POST:
        if not note.strip():
            raise RefusedError("排除请写明缘由，一句即可。")
        ruling = Ruling(Move.Verb.REJECT, note=note)
        if isinstance(item, Finding):
            settled = {"settlement": Finding.Settlement.MISREADING}
            ruling = Ruling(Move.Verb.SETTLE, settled, note)
        rule(article=article, item=item, ruling=ruling, **signed)
        return
    start = request.POST.get("start", "")
    if not start.isdecimal():
        raise RefusedError("请先找到词句，再选是哪一处。")
    words = selected(article, start=int(start), exact=exact)
    rest_anew(article=article, row=row, words=words, note=note, **signed)


def _decides(request: HttpRequest, item: Any) -> bool:
    verb = "settle" if isinstance(item, Finding) else "decide"
    return request.user.has_perm(f"measures.{verb}_{item._meta.model_name}")


def _places(article: Article, exact: str) -> list[tuple[int, str, str]]:
    """Where `exact` stands: position, and a little of what stands before and after."""
    places: list[tuple[int, str, str]] = []
    at = article.text.find(exact) if exact else -1
    while at >= 0 and len(places) < PLACES_SHOWN:
        end = at + len(exact)
        before = article.text[max(0, at - AROUND) : at].rpartition("\n")[2]
        after = article.text[end : end + AROUND].partition("\n")[0]
        places.append((at, before, after))
        at = article.text.find(exact, at + 1)
    return places


def _first(request: HttpRequest, article: Article) -> str:
    """What the box begins with: the text as it stands, or as it once stood (``from``)."""
    asked = request.GET.get("from", "")
    history: Any = article.history
    record = history.filter(history_id=asked).first() if asked.isdecimal() else None
    return str(record.text if record else article.text)


def _stored(told: Any) -> str:
    words = f"原文已更正，{told.untouched + len(told.reworded)} 处出处都在。"
    return words + (f"{len(told.lost)} 处找不到原句，请逐条处理。" if told.lost else "")


def _case(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def _context(request: HttpRequest, article: Article, title: str) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": title,
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "article": article,
    }


def _page(
    request: HttpRequest,
    article: Article,
    form: TextForm,
    *,
    told: Any = None,
    against: str = "",
    status: int = 200,
) -> HttpResponse:
    """`against` is the text whose difference from the one stored is shown."""
    context = _context(request, article, f"更正原文：{article.title}") | {
        "form": form,
        "told": told,
        "pieces": list(text_pieces(article.text, clean_text(against))) if against else [],
        "seen": text_mark(article.text),
        "previewed": text_mark(against) if told else "",
    }
    return TemplateResponse(request, "admin/review/text.html", context, status=status)
