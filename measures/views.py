"""Public pages of places and of what they do."""

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Article, Region
from articles.presenters import breadcrumb, tally

from .models import Initiative, Metric
from .models.decided import PUBLISHED
from .presenters import (
    chain_above,
    names_through_the_years,
    parts_with_cases,
    places_with_cases,
    tellings,
)

NEWEST_CASES, NEWEST_METRICS = 10, 20
NEWEST = F("article__published_on").desc(nulls_last=True)


def region_list(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/region_list.html", {"places": places_with_cases()})


def region(request: HttpRequest, code: str) -> HttpResponse:
    place = Region.objects.select_related("parent__parent").for_code(code)
    if place is None:
        raise Http404
    cases = Article.objects.published().about(place).newest_first().with_cards()
    newest = list(cases[:NEWEST_CASES])
    tally(newest)
    initiatives = Initiative.objects.public().filter(region__division_code=code)
    metrics = Metric.objects.public().filter(region__division_code=code)
    context = {
        "region": place,
        "breadcrumb": breadcrumb(place.parent),
        "names": names_through_the_years(Region.objects.filter(division_code=code)),
        "cases": newest,
        "case_count": cases.count(),
        "parts": parts_with_cases(place),
        "initiatives": initiatives.order_by("kind", "pk"),
        "metrics": metrics.with_words()
        .select_related("article")
        .order_by(NEWEST, "article", "evidence__start")[:NEWEST_METRICS],
        "metric_count": metrics.count(),
    }
    return render(request, "measures/region.html", context)


def initiative(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(
        Initiative.objects.public().select_related("region__parent__parent"), pk=pk
    )
    evidence = found.evidence.filter(article__status=PUBLISHED).select_related("article__publisher")
    context = {
        "initiative": found,
        "breadcrumb": breadcrumb(found.region),
        "chain": chain_above(found),
        "members": found.members.public(),
        "tellings": tellings(evidence.order_by("-article__published_on", "article", "start")),
        "metrics": found.metrics.public().with_words().select_related("article"),
    }
    return render(request, "measures/initiative.html", context)
