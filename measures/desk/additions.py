"""Words that an editor selects in the text: a value or a measure that the program missed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect

from articles.actions import RefusedError
from articles.models import Article
from articles.reading import read_article

from ..actions import add_initiative, add_metric, respan, selected
from ..models import Evidence, Initiative, Metric
from .forms import form_of, tell
from .views import REFUSED, _article, _may, _seen

MADE: dict[str, Any] = {"metric": Metric, "initiative": Initiative}


def add(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The selected words as a new value or measure: a form filled in as far as they tell."""
    article = _article(request, pk, change=True)
    sent = request.POST if request.method == "POST" else request.GET
    item = MADE[kind]()
    final = _may(request, item)
    form = None
    try:
        words = _words(article, sent)
        if kind == "metric":
            item.article = article
        if request.method != "POST":
            form = form_of(request, item, prefix="new", initial=_guess(article, words, kind))
            return _page(request, article, kind, words, form)
        form = form_of(request, item, prefix="new", data=request.POST)
        if not form.is_valid():
            return _page(request, article, kind, words, form, status=REFUSED)
        make = add_metric if kind == "metric" else add_initiative
        values = {n: v for n, v in form.cleaned_data.items() if v not in (None, "")}
        who: Any = request.user
        made: Any = make(
            article=article, words=words, values=values, by=who, at=timezone.now(), final=final
        )
    except (RefusedError, ValidationError) as refusal:
        if form is None:
            return _page(request, article, kind, None, None, why=str(refusal), status=REFUSED)
        tell(form, refusal)
        return _page(request, article, kind, words, form, status=REFUSED)
    return _there(request, article, f"{kind}-{made.pk}")


def move_words(request: HttpRequest, pk: int, item_pk: int) -> HttpResponse:
    """The selected words in place of those that a value rested on."""
    article = _article(request, pk, change=True)
    metric = article.metrics.select_related("evidence").filter(pk=item_pk).first()
    if metric is None or request.method != "POST":
        raise PermissionDenied
    final = _may(request, metric)
    who: Any = request.user
    try:
        respan(
            article=article,
            metric=metric,
            words=_words(article, request.POST),
            by=who,
            at=timezone.now(),
            seen=_seen(request),
            final=final,
            note=request.POST.get("note", ""),
        )
    except RefusedError as refusal:
        return _page(request, article, "metric", None, None, why=str(refusal), status=REFUSED)
    return _there(request, article, f"metric-{metric.pk}")


def _words(article: Article, sent: Any) -> Evidence:
    start = sent.get("start", "")
    if not start.isdecimal():
        raise RefusedError("没有选中文字：请在原文里选中词句再补录。")
    return selected(article, start=int(start), exact=sent.get("exact", ""))


def _guess(article: Article, words: Evidence, kind: str) -> dict[str, Any]:
    """What the reading makes of the words in their sentence, for the editor to put right."""
    home = article.regions.order_by("pk").first()
    if kind == "initiative":
        return {"name": words.exact.strip('“”"《》'), "region": home}
    reading = read_article(words.sentence)
    at = words.sentence.find(words.exact)
    for figure in reading.figures:
        if figure.span.start < at + len(words.exact) and at < figure.span.end:
            return {
                "label": figure.label,
                "value": figure.value,
                "value_high": figure.value_high,
                "unit": figure.unit,
                "unit_class": figure.unit_class,
                "comparator": figure.comparator,
                "status": figure.status,
                "as_of": figure.as_of or "",
                "region": home,
            }
    return {"region": home}


def _there(request: HttpRequest, article: Article, key: str) -> HttpResponse:
    address = f"{reverse('admin:review', args=[article.pk])}?at={key}#{key}"
    is_fragment = getattr(request, "htmx", False)
    return HttpResponseClientRedirect(address) if is_fragment else HttpResponseRedirect(address)


def _page(
    request: HttpRequest,
    article: Article,
    kind: str,
    words: Evidence | None,
    form: Any,
    *,
    why: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": "补录数据" if kind == "metric" else "补录举措",
        "opts": Article._meta,
        "is_nav_sidebar_enabled": False,
        "media": form.media if form else "",
        "article": article,
        "kind": kind,
        "words": words,
        "form": form,
        "why": why,
    }
    is_fragment = getattr(request, "htmx", False)
    page = "admin/review/_add.html" if is_fragment else "admin/review/add.html"
    return TemplateResponse(request, page, context, status=status)
