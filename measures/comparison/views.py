"""Pages of indicators, comparisons of two, and what can be taken away from both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.filters import WordsField

from ..models import Indicator
from . import downloads, drawing
from .pages import IndicatorPage, indicator_list
from .pairing import Pairing

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def indicators(request: HttpRequest) -> HttpResponse:
    words = WordsField(required=False).clean(request.GET.get("q", ""))
    return render(request, "measures/indicator_list.html", {"listed": indicator_list(words)})


def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "measures/indicator.html", {"page": _page(request, slug)})


def indicator_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    page = _page(request, slug)
    about = downloads.about([page.indicator], address=page.address)
    return _file(request, slug, form, page.chart, page.comparison.values, about)


def compare(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/compare.html", {"page": _pairing(request)})


def compare_file(request: HttpRequest, form: str) -> HttpResponse:
    pairing = _pairing(request)
    if not (pairing.is_complete and pairing.x and pairing.y):
        raise Http404
    about = downloads.about([pairing.x, pairing.y], address=pairing.address)
    name = f"{pairing.x.slug}-{pairing.y.slug}"
    return _file(request, name, form, pairing.chart, pairing.values, about)


def _page(request: HttpRequest, slug: str) -> IndicatorPage:
    found = get_object_or_404(Indicator.objects.select_related("theme"), slug=slug)
    return IndicatorPage(found, request.GET, address=_without_file(request))


def _pairing(request: HttpRequest) -> Pairing:
    return Pairing(request.GET, address=_without_file(request))


def _without_file(request: HttpRequest) -> str:
    """The address of the page, asked for from it or from one of its files."""
    return request.build_absolute_uri(request.path.rpartition("/")[0] + "/")


def _file(
    request: HttpRequest, name: str, form: str, chart: Any, values: list, about: list
) -> HttpResponse:
    site = request.build_absolute_uri("/").rstrip("/")
    makers: dict[str, tuple[str, Callable[[], Any]]] = {
        "csv": ("text/csv; charset=utf-8", lambda: downloads.as_csv(values, site=site)),
        "xlsx": (XLSX, lambda: downloads.as_xlsx(values, site=site, about=about)),
        "svg": ("image/svg+xml", lambda: drawing.svg(chart)),
        "png": ("image/png", lambda: drawing.png(chart)),
    }
    if form in ("svg", "png") and chart is None:
        raise Http404
    kind, make = makers[form]
    disposition = f'attachment; filename="{name}.{form}"'
    return HttpResponse(make(), content_type=kind, headers={"Content-Disposition": disposition})
