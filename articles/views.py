"""Public pages of cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from taggit.models import Tag

from .case_page import case_page
from .facets import theme_tree
from .filters import CaseFilter
from .models import Article, Theme
from .presenters import page_of
from .subject_pages import publishers_with_cases, subject_page, tags_with_cases, theme_page


def case_list(request: HttpRequest) -> HttpResponse:
    found = CaseFilter(request.GET, queryset=Article.objects.published())
    context = {"found": found, "listed": page_of(found.ordered, request.GET)}
    return render(request, "articles/case_list.html", context)


def case(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().with_cards(), pk=pk)
    here = request.build_absolute_uri(request.path)
    context = case_page(article, url=here, accessed=timezone.localdate())
    return render(request, "articles/case.html", context)


def theme_list(request: HttpRequest) -> HttpResponse:
    themes = theme_tree(Article.objects.published())
    return render(request, "articles/theme_list.html", {"themes": themes})


def theme(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Theme, slug=slug)
    return render(request, "articles/theme.html", theme_page(found))


def tag_list(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/tag_list.html", {"tags": tags_with_cases()})


def tag(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(
        Tag.objects.filter(pk__in=[t.pk for t in tags_with_cases()]), slug=slug
    )
    cases = Article.objects.published().filter(tags=found)
    return render(request, "articles/tag.html", subject_page(found, cases))


def publisher_list(request: HttpRequest) -> HttpResponse:
    return render(request, "articles/publisher_list.html", {"publishers": publishers_with_cases()})


def publisher(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(publishers_with_cases().select_related("region"), pk=pk)
    cases = Article.objects.published().filter(publisher=found)
    return render(request, "articles/publisher.html", subject_page(found, cases))
