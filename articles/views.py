"""Public pages of cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from .case_text import case_text
from .editorial import LET_THROUGH
from .filters import CaseFilter
from .models import Article
from .presenters import (
    breadcrumb,
    citation,
    figures_by_section,
    initiative_tree,
    main_region,
    page_of,
    release,
)


def case_list(request: HttpRequest) -> HttpResponse:
    found = CaseFilter(request.GET, queryset=Article.objects.published())
    context = {"found": found, "listed": page_of(found.ordered, request.GET)}
    return render(request, "articles/case_list.html", context)


def case(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().with_cards(), pk=pk)
    sections = list(article.sections.all())
    metrics = list(article.metrics.let_through().with_words())
    told = list(
        article.evidence.filter(initiative__decision__in=LET_THROUGH)
        .select_related("initiative")
        .order_by("start")
    )
    findings = list(article.findings.public().prefetch_related("evidence"))
    quoted = [
        *(m.evidence for m in metrics),
        *told,
        *(e for f in findings for e in f.evidence.all()),
    ]
    text = case_text(article, sections, quoted)
    context = {
        "case": article,
        "breadcrumb": breadcrumb(main_region(article)),
        "release": release(article),
        "citation": citation(
            article, url=request.build_absolute_uri(request.path), accessed=timezone.localdate()
        ),
        "tags": article.tags.all(),
        "outline": text.outline(sections),
        "initiatives": initiative_tree(told),
        "initiative_count": len({e.initiative_id for e in told}),
        "metrics": metrics,
        "figures": figures_by_section(metrics),
        "findings": findings,
        "text": text,
    }
    return render(request, "articles/case.html", context)
