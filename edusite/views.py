"""Pages of the site as a whole: home, search, about, errors, health."""

from django.db import DatabaseError, connection
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template

from articles.facets import theme_tree
from articles.models import Article, Region
from articles.presenters import tally
from measures.models import Finding, Initiative, Metric

from .presenters import SearchResults, figure_of_note

NEWEST_CASES, BUSIEST_REGIONS = 5, 12


def home(request: HttpRequest) -> HttpResponse:
    published = Article.objects.published()
    newest = list(published.newest_first().with_cards()[:NEWEST_CASES])
    tally(newest)
    regions = Region.objects.with_cases().select_related("parent__parent")
    context = {
        "newest": newest,
        "busiest": regions.order_by(F("case_count").desc(), "division_code")[:BUSIEST_REGIONS],
        "themes": theme_tree(published),
        "finding": Finding.objects.public().select_related("article").order_by("-pk").first(),
        "figure": figure_of_note(),
        "case_count": published.count(),
        "region_count": regions.count(),
        "initiative_count": Initiative.objects.public().count(),
        "metric_count": Metric.objects.public().count(),
    }
    return render(request, "home.html", context)


def search(request: HttpRequest) -> HttpResponse:
    results = SearchResults.of(request.GET.get("q", ""))
    return render(request, "search.html", {"results": results})


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


def health(request: HttpRequest) -> HttpResponse:
    """For whoever watches the site: 200 while pages can be made, 503 without a database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database unreachable\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs neither database nor static files: one of them may be what failed."""
    return HttpResponse(get_template("500.html").render(), status=500)
