"""Public pages of cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from .case_page import case_page
from .filters import CaseFilter
from .models import Article
from .presenters import page_of


def case_list(request: HttpRequest) -> HttpResponse:
    found = CaseFilter(request.GET, queryset=Article.objects.published())
    context = {"found": found, "listed": page_of(found.ordered, request.GET)}
    return render(request, "articles/case_list.html", context)


def case(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().with_cards(), pk=pk)
    here = request.build_absolute_uri(request.path)
    context = case_page(article, url=here, accessed=timezone.localdate())
    return render(request, "articles/case.html", context)
