"""What the pages of the site as a whole need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.utils.safestring import SafeString

from articles.editorial import RightsPolicy
from articles.facets import theme_tree
from articles.marking import quoted
from articles.models import Article, Region
from articles.presenters import tally
from measures.models import Finding, Initiative, Metric

NEWEST_CASES, BUSIEST_REGIONS = 5, 12


def home_page() -> dict[str, Any]:
    """What the template of the front page needs."""
    published = Article.objects.published()
    newest = list(published.newest_first().with_cards()[:NEWEST_CASES])
    tally(newest)
    regions = Region.objects.with_cases().select_related("parent__parent")
    return {
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


@dataclass(frozen=True)
class FigureOfNote:
    metric: Metric
    sentence: SafeString


def figure_of_note() -> FigureOfNote | None:
    """The newest value in a sentence that may be shown."""
    linked_only = Q(article__publisher__rights=RightsPolicy.LINK_ONLY)
    metric = (
        Metric.objects.public()
        .exclude(linked_only)
        .select_related("evidence", "article__publisher")
        .order_by("-article__first_published_at", "-value")
        .first()
    )
    return FigureOfNote(metric, quoted(metric.evidence)) if metric else None
