"""Public pages of places and of what they do."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from articles.case_page import main_region
from articles.models import Article, Region
from articles.presenters import breadcrumb

from .boards.promises import outcome_groups, promises_board
from .dossiers.initiative_list import InitiativeList
from .dossiers.initiatives import initiative_page
from .dossiers.regions import region_facts
from .models import Correction, Initiative
from .presenters import places_with_cases, region_page
from .reports.limiting import forget_expired, sender
from .reports.reporting import ReportForm, report_page

CORRECTIONS_A_PAGE = 50


def region_list(request: HttpRequest) -> HttpResponse:
    return render(request, "measures/region_list.html", {"places": places_with_cases()})


def region(request: HttpRequest, code: str) -> HttpResponse:
    place = Region.objects.select_related("parent__parent").for_code(code)
    if place is None:
        raise Http404
    facts = region_facts(place, on=timezone.localdate())
    return render(request, "measures/region.html", region_page(place) | facts)


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


def promises(request: HttpRequest) -> HttpResponse:
    board = promises_board(on=timezone.localdate())
    context = {"board": board, "groups": outcome_groups(board)}
    return render(request, "measures/promises.html", context)


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """A visitor says what is wrong; 429 with what to do where it comes too often."""
    forget_expired(at=timezone.now())
    article = get_object_or_404(Article.objects.published(), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = ReportForm(sent, article=article, asked=request.GET.get("item", ""))
    if not form.is_valid():
        return render(request, "measures/report.html", report_page(form))
    wait = form.send(who=sender(request), at=timezone.now())
    if wait is None:
        return redirect("report_sent", pk=pk)
    response = render(request, "measures/report.html", report_page(form), status=429)
    response["Retry-After"] = str(int(wait.total_seconds()) + 1)
    return response


def report_sent(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published(), pk=pk)
    context = {"case": article, "breadcrumb": breadcrumb(main_region(article))}
    return render(request, "measures/report_sent.html", context)
