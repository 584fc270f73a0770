"""What the pages of the site as a whole need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from articles.editorial import RightsPolicy
from articles.facets import theme_tree
from articles.marking import quoted
from articles.models import Article, Region
from articles.presenters import tally
from measures.models import Finding, Initiative, Metric
from measures.presenters import places_with_cases

from .tile_map import tile_map

NEWEST_CASES, FINDINGS_SHOWN = 5, 3
STRIDE = 7919
"""Days go through the values in steps of this prime, so that neighbours come from unlike cases."""


def home_page(*, on: date) -> dict[str, Any]:
    """What the template of the front page needs; `on` settles the figure of the day."""
    published = Article.objects.published()
    newest = list(published.newest_first().with_cards()[:NEWEST_CASES])
    tally(newest)
    provinces = places_with_cases()
    doubted = Finding.objects.public().select_related("article").order_by("-pk")
    return {
        "newest": newest,
        "map": tile_map(provinces),
        "themes": theme_tree(published),
        "findings": doubted[:FINDINGS_SHOWN],
        "figure": figure_of_the_day(on),
        "case_count": published.count(),
        "region_count": Region.objects.with_cases().count(),
        "initiative_count": Initiative.objects.public().count(),
        "metric_count": Metric.objects.public().count(),
        "finding_count": doubted.count(),
    }


@dataclass(frozen=True)
class FigureOfTheDay:
    metric: Metric
    sentence: SafeString


def figure_of_the_day(on: date) -> FigureOfTheDay | None:
    """One value a day in a sentence that may be shown, each in its turn.

    Values that are linked to an indicator come first: they say something to somebody who does not
    know the case.
    """
    shown = Metric.objects.public().exclude(article__publisher__rights=RightsPolicy.LINK_ONLY)
    linked = shown.filter(indicator__isnull=False, status=Metric.Status.ACTUAL)
    turns = (linked if linked.exists() else shown).order_by("pk")
    count = turns.count()
    if not count:
        return None
    turn = on.toordinal() * STRIDE % count
    metric = turns.select_related("evidence", "article__publisher", "region")[turn]
    return FigureOfTheDay(metric, quoted(metric.evidence))
