"""What cases have in common: a theme, a tag, or who published them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet
from taggit.models import Tag

from .editorial import LET_THROUGH, ReviewStatus
from .facets import Choice, RegionFacet, YearFacet, theme_tree
from .models import Article, ArticleQuerySet, Publisher, Theme
from .presenters import tally

NEWEST_CASES, BUSIEST = 10, 12
PUBLISHED = ReviewStatus.PUBLISHED


def subject_page(subject: Any, cases: ArticleQuerySet) -> dict[str, Any]:
    """The newest cases of `subject`, how many there are, and in which years and places."""
    newest = list(cases.newest_first().with_cards()[:NEWEST_CASES])
    tally(newest)
    return {
        "subject": subject,
        "cases": newest,
        "case_count": cases.count(),
        "years": YearFacet().choices(cases, {}),
        "places": RegionFacet().choices(cases, {}),
    }


def theme_page(theme: Theme) -> dict[str, Any]:
    """A theme with the themes above and below it, and what is counted on it."""
    cases = Article.objects.published().on(theme)
    return subject_page(theme, cases) | {
        "above": theme.ancestors(),
        "below": _below(theme_tree(Article.objects.published()), theme.slug),
        "indicators": indicators_on(theme),
        "description": theme.description,
    }


def indicators_on(theme: Theme) -> QuerySet:
    """Indicators of the theme that have values which visitors may see."""
    return (
        theme.indicators.annotate(
            value_count=Count(
                "metrics",
                filter=Q(
                    metrics__decision__in=LET_THROUGH,
                    metrics__article__status=PUBLISHED,
                    metrics__evidence__in_place=True,
                ),
            )
        )
        .filter(value_count__gt=0)
        .order_by("name")
    )


def _below(tree: list[Choice], slug: str) -> list[Choice]:
    for choice in tree:
        if choice.value == slug:
            return choice.parts
        if found := _below(choice.parts, slug):
            return found
    return []


def tags_with_cases() -> QuerySet[Tag]:
    """Tags of published cases, each with their number, the most used first."""
    counted = Count("article", filter=Q(article__status=PUBLISHED), distinct=True)
    return (
        Tag.objects.exclude(slug="")
        .annotate(case_count=counted)
        .filter(case_count__gt=0)
        .order_by("-case_count", "name")
    )


def publishers_with_cases() -> QuerySet[Publisher]:
    counted = Count("articles", filter=Q(articles__status=PUBLISHED), distinct=True)
    return (
        Publisher.objects.annotate(case_count=counted)
        .filter(case_count__gt=0)
        .order_by("-case_count", "name")
    )
