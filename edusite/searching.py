"""What is found for a visitor's words: places, initiatives, values and cases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.http import QueryDict
from django.utils.safestring import SafeString

from articles import search
from articles.case_text import shown_text
from articles.editorial import LET_THROUGH
from articles.filters import LONGEST_SEARCH, CaseFilter, Chip
from articles.models import Article, Region
from articles.models.publishing import name_key
from articles.presenters import tally
from articles.search.query import Query
from articles.search.words import folded, squeezed
from measures.models import Evidence, Indicator, Initiative, Metric

from .spelling import meant

CASES_SHOWN, INITIATIVES_SHOWN, REGIONS_SHOWN, METRICS_SHOWN = 10, 20, 20, 10
CASES_LOOKED_THROUGH = 60


@dataclass(frozen=True)
class CaseFound:
    case: Article
    snippet: SafeString


@dataclass(frozen=True)
class SearchResults:
    """What was found for `words`, by kinds of thing; `case_count` counts beyond those shown.

    The cases and the values in them keep to the filters of the address; places and initiatives
    are found by name, whatever is filtered.
    """

    words: str
    cases: list[CaseFound] = field(default_factory=list)
    case_count: int = 0
    metrics: list[Metric] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    list_query: str = ""
    kept: list[tuple[str, str]] = field(default_factory=list)
    meant: str = ""
    has_more_initiatives: bool = False
    has_more_regions: bool = False
    was_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.cases or self.initiatives or self.regions)

    @classmethod
    def of(cls, params: QueryDict) -> SearchResults:
        found = CaseFilter(params, queryset=Article.objects.published())
        words = found.words
        if not words:
            return cls("")
        kept = [(n, v) for n, values in params.lists() if n != "q" for v in values]
        met = set(found.cases().order_by().values_list("pk", flat=True))
        ranked = [pk for pk in found.ranked if pk in met]
        initiatives = list(_initiatives(words)[: INITIATIVES_SHOWN + 1])
        regions = _regions(words)
        results = cls(
            words,
            cases=_cases(ranked[:CASES_SHOWN], words),
            case_count=len(ranked),
            metrics=_metrics(ranked[:CASES_LOOKED_THROUGH], words),
            initiatives=initiatives[:INITIATIVES_SHOWN],
            regions=regions[:REGIONS_SHOWN],
            chips=[chip for chip in found.chips if chip.value != words],
            list_query=params.urlencode(),
            kept=kept,
            has_more_initiatives=len(initiatives) > INITIATIVES_SHOWN,
            has_more_regions=len(regions) > REGIONS_SHOWN,
            was_cut=len(params.get("q", "").strip()) > LONGEST_SEARCH,
        )
        return results._with_meant() if results.is_empty else results

    def _with_meant(self) -> SearchResults:
        return replace(self, meant=meant(self.words, known_names()))


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


def _metrics(cases: list[int], words: str) -> list[Metric]:
    """Values whose name and words bear all that is looked for, those named for it first.

    Looked for in the best cases only: a value that fits stands in a case that does.
    """
    terms = [term.run for term in Query.parse(words).wanted]
    rows = Metric.objects.public().with_words().filter(article__in=cases)
    scored = []
    for metric in rows.select_related("article"):
        label = squeezed(metric.label)
        printed = squeezed(metric.evidence.exact) if metric.evidence else ""
        named = sum(term in label for term in terms)
        if all(term in label or term in printed for term in terms):
            scored.append((-named, cases.index(metric.article_id), metric.pk, metric))
    return [metric for *_order, metric in sorted(scored, key=lambda s: s[:3])[:METRICS_SHOWN]]


def _initiatives(words: str) -> QuerySet[Initiative]:
    key = name_key(words)
    if not key:
        return Initiative.objects.none()
    exact_first = Case(When(key=key, then=Value(0)), default=Value(1))
    named = Initiative.objects.public().filter(key__contains=key)
    return named.select_related("region").order_by(exact_first, "pk")


def _regions(words: str) -> list[Region]:
    """Places of today by name, short name or code, and by a name that they once bore.

    襄樊 finds 襄阳市: the code stayed, the name changed.
    """
    key = name_key(words)
    if not key:
        return []
    named = Q(name__startswith=key) | Q(short_name=key) | Q(division_code=key)
    exact = Q(name=key) | Q(short_name=key)
    once = Region.objects.filter(exact).values("division_code")
    exact_first = Case(When(exact, then=Value(0)), default=Value(1))
    places = Region.objects.today().filter(named | Q(division_code__in=once))
    ordered = places.select_related("parent__parent").order_by(exact_first, "division_code")
    return list(ordered[: REGIONS_SHOWN + 1])


def known_names() -> list[str]:
    """Names that somebody may have meant: of public initiatives, indicators, places with cases."""
    names: list[str] = []
    named: list[Any] = [
        Initiative.objects.public(),
        Indicator.objects,
        Region.objects.with_cases(),
    ]
    for things in named:
        names += things.order_by("name").values_list("name", flat=True).distinct()
    return list(dict.fromkeys(names))


SUGGESTIONS = 8


def suggestions(typed: str) -> list[str]:
    """Names that begin with what is being typed, then those that hold it, the shortest first."""
    key = squeezed(folded(typed.strip()))[:LONGEST_SEARCH]
    if not key:
        return []
    keyed = ((squeezed(name), name) for name in known_names())
    fitting = [(not k.startswith(key), len(name), name) for k, name in keyed if key in k]
    return [name for *_order, name in sorted(fitting)[:SUGGESTIONS]]
