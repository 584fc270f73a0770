"""Pages of the site as a whole: home, search, about, errors, health."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils import timezone

from .presenters import home_page
from .searching import SearchResults, suggestions


def home(request: HttpRequest) -> HttpResponse:
    return render(request, "home.html", home_page(on=timezone.localdate()))


def search(request: HttpRequest) -> HttpResponse:
    return render(request, "search.html", {"results": SearchResults.of(request.GET)})


def suggest(request: HttpRequest) -> HttpResponse:
    """For the search box, while somebody types: names that fit."""
    return JsonResponse({"names": suggestions(request.GET.get("q", ""))})


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
