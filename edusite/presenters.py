"""What the pages of the site as a whole need."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils.safestring import SafeString

from articles import search
from articles.case_text import shown_text
from articles.editorial import LET_THROUGH, RightsPolicy
from articles.facets import theme_tree
from articles.filters import LONGEST_SEARCH, WordsField
from articles.marking import quoted
from articles.models import Article, Region
from articles.models.publishing import name_key
from articles.presenters import tally
from measures.models import Evidence, Finding, Initiative, Metric

NEWEST_CASES, BUSIEST_REGIONS = 5, 12
CASES_SHOWN, INITIATIVES_SHOWN, REGIONS_SHOWN = 10, 20, 20


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


@dataclass(frozen=True)
class CaseFound:
    case: Article
    snippet: SafeString


@dataclass(frozen=True)
class SearchResults:
    """What was found for `words`, by kinds of thing; `case_count` counts beyond those shown."""

    words: str
    cases: list[CaseFound] = field(default_factory=list)
    case_count: int = 0
    initiatives: list[Initiative] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    has_more_initiatives: bool = False
    has_more_regions: bool = False
    was_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.cases or self.initiatives or self.regions)

    @classmethod
    def of(cls, typed: str) -> SearchResults:
        words = WordsField(required=False).clean(typed)
        if not words:
            return cls("")
        published = Article.objects.published()
        ranked = search.ranked_ids(words)
        met = set(published.filter(pk__in=ranked).values_list("pk", flat=True))
        initiatives = list(_initiatives(words)[: INITIATIVES_SHOWN + 1])
        regions = list(_regions(words)[: REGIONS_SHOWN + 1])
        first = [pk for pk in ranked if pk in met][:CASES_SHOWN]
        return cls(
            words,
            cases=_cases(first, words),
            case_count=len(met),
            initiatives=initiatives[:INITIATIVES_SHOWN],
            regions=regions[:REGIONS_SHOWN],
            has_more_initiatives=len(initiatives) > INITIATIVES_SHOWN,
            has_more_regions=len(regions) > REGIONS_SHOWN,
            was_cut=len(typed.strip()) > LONGEST_SEARCH,
        )


def _cases(first: list[int], words: str) -> list[CaseFound]:
    """The cases in that order, each with a passage out of what of its text may be shown."""
    found = Article.objects.with_cards().in_bulk(first)
    cases = [found[pk] for pk in first if pk in found]
    tally(cases)
    quotations: dict[int, list[Evidence]] = {}
    let_through = Q(metric__decision__in=LET_THROUGH) | Q(initiative__decision__in=LET_THROUGH)
    for piece in Evidence.objects.filter(let_through, article__in=first):
        quotations.setdefault(piece.article_id, []).append(piece)
    return [
        CaseFound(case, search.snippets(words, shown_text(case, quotations.get(case.pk, []))))
        for case in cases
    ]


def _initiatives(words: str) -> QuerySet[Initiative]:
    key = name_key(words)
    if not key:
        return Initiative.objects.none()
    exact_first = Case(When(key=key, then=Value(0)), default=Value(1))
    named = Initiative.objects.public().filter(key__contains=key)
    return named.select_related("region").order_by(exact_first, "pk")


def _regions(words: str) -> QuerySet[Region]:
    """Places of today by name, short name or code."""
    key = name_key(words)
    if not key:
        return Region.objects.none()
    named = Q(name__startswith=key) | Q(short_name=key) | Q(division_code=key)
    exact_first = Case(When(Q(name=key) | Q(short_name=key), then=Value(0)), default=Value(1))
    places = Region.objects.today().filter(named).select_related("parent__parent")
    return places.order_by(exact_first, "division_code")
