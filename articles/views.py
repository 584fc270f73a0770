"""Public pages of cases."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from taggit.models import Tag

from .case_page import case_page
from .citing import FORMS, citations
from .facets import theme_tree
from .filters import CaseFilter
from .models import Article, Theme
from .presenters import lasting_address, page_of, reference_asked_for, ways_to_list
from .reading_tools import ReadingTools, qr_svg
from .subject_pages import publishers_with_cases, subject_page, tags_with_cases, theme_page


def case_list(request: HttpRequest) -> HttpResponse:
    found = CaseFilter(request.GET, queryset=Article.objects.published())
    listed = page_of(found.ordered, request.GET)
    context = {"found": found, "listed": listed, "ways": ways_to_list(request.GET)}
    return render(request, "articles/case_list.html", context)


def case(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.opened().with_cards(), pk=pk)
    if not article.is_published:
        return withdrawn(request, article)
    address = lasting_address(request, article)
    context = case_page(article, url=address, accessed=timezone.localdate())
    context["tools"] = ReadingTools(request.GET, article)
    return render(request, "articles/case.html", context)


def withdrawn(request: HttpRequest, article: Article) -> HttpResponse:
    """410: it was here, and is here no more; when and why."""
    context = {"case": article, "withdrawal": article.status_changes.first()}
    return render(request, "articles/withdrawn.html", context, status=410)


def cite(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().select_related("publisher"), pk=pk)
    ref = reference_asked_for(request, article)
    context = {"case": article, "ref": ref, "citations": citations(ref), "forms": FORMS}
    return render(request, "articles/cite.html", context)


def cite_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().select_related("publisher"), pk=pk)
    if form not in FORMS:
        raise Http404
    ref = reference_asked_for(request, article)
    answer = HttpResponse(
        FORMS[form].write(ref), content_type=f"{FORMS[form].content_type}; charset=utf-8"
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{ref.key}.{form}"'
    return answer


def qr(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published(), pk=pk)
    return HttpResponse(qr_svg(lasting_address(request, article)), content_type="image/svg+xml")


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
