"""Public pages of places and of what they do."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.models import Region

from .initiative_list import InitiativeList
from .initiative_pages import initiative_page
from .models import Correction, Initiative
from .presenters import places_with_cases, region_page
from .region_pages import region_facts

CORRECTIONS_A_PAGE = 50


def region_list(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/region_list.html", {"places": places_with_cases()})


def region(request: HttpRequest, code: str) -> HttpResponse:
    place = Region.objects.select_related("parent__parent").for_code(code)
    if place is None:
        raise Http404
    return render(request, "measures/region.html", region_page(place) | region_facts(place))


def initiative(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(
        Initiative.objects.public().select_related("region__parent__parent"), pk=pk
    )
    return render(request, "measures/initiative.html", initiative_page(found))


def initiative_list(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/initiative_list.html", {"page": InitiativeList(request.GET)})


def corrections(request: HttpRequest) -> HttpResponse:
    rows = Correction.objects.public().select_related("article__publisher")
    pages = Paginator(rows, CORRECTIONS_A_PAGE)
    context = {"page": pages.get_page(request.GET.get("page"))}
    return render(request, "measures/corrections.html", context)
