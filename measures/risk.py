"""How much harm a waiting item would do: the weights of its reasons (`measures.review`), summed.

A fixed number of queries, whatever the number of items: only those values are loaded of which a
rule could have something to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Q, QuerySet

from articles.models import Article

from .models import Evidence, Finding, Metric
from .review import Beside, reasons_for

MAY_BE_TOLD = (
    ~Q(reasons=[])
    | Q(held=True)
    | Q(evidence__in_place=False)
    | Q(indicator__isnull=False)
    | Q(evidence__findings__settlement=Finding.Settlement.OPEN)
)
"""What no rule of `measures.review` has a word for has no weight, and is not loaded."""
NEEDED = (
    "article_id",
    "evidence",
    "value",
    "indicator_id",
    "decision",
    "held",
    "reasons",
    "evidence__in_place",
    "evidence__start",
)


OF_MEASURES = (
    "article_id",
    "start",
    "initiative__decision",
    "initiative__held",
    "initiative__as_read",
)


@dataclass
class Risks:
    """Weights by what is waiting: values and measures; findings by the values they touch."""

    metrics: dict[int, int] = field(default_factory=dict)
    initiatives: dict[int, int] = field(default_factory=dict)
    findings: dict[int, int] = field(default_factory=dict)
    articles: dict[int, int] = field(default_factory=dict)
    weightiest: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Of each article the weight and card of the item to begin with."""

    def of_item(self, kind: str, pk: int | None) -> int:
        table = {"metric": self.metrics, "initiative": self.initiatives, "finding": self.findings}
        return table[kind].get(pk, 0) if kind and pk else 0


def risks(*, articles: QuerySet[Article], besides: Q | None = None) -> Risks:
    """What undecided items of `articles` weigh, and, decided or not, the values of `besides`.

    An article weighs what its undecided items weigh together; an open finding, what the undecided
    values weigh that it touches.
    """
    found = Risks()
    waiting = Q(article__in=articles.values("pk"), decision="unreviewed") & MAY_BE_TOLD
    wanted = waiting if besides is None else waiting | besides
    chosen = Metric.objects.filter(pk__in=Metric.objects.filter(wanted).values("pk"))
    metrics = list(chosen.select_related("evidence").only(*NEEDED).order_by())
    doubts = _open_findings(chosen)
    others = _others({m.indicator_id for m in metrics if m.indicator_id})
    totals: dict[int, int] = defaultdict(int)
    for metric in metrics:
        beside = Beside(doubts, _elsewhere(others, metric))
        weight = sum(reason.weight for reason in reasons_for(metric, beside))
        found.metrics[metric.pk] = weight
        if metric.is_decided:
            continue
        totals[metric.article_id] += weight
        _begin_with(found, metric.article_id, weight, f"metric-{metric.pk}")
        for finding in doubts.get(metric.evidence_id or 0, []):
            found.findings[finding.pk] = found.findings.get(finding.pk, 0) + weight
    for article, initiative, weight in _doubtful_measures(articles):
        found.initiatives[initiative] = weight
        totals[article] += weight
        _begin_with(found, article, weight, f"initiative-{initiative}")
    found.articles = dict(totals)
    return found


def _begin_with(found: Risks, article: int, weight: int, card: str) -> None:
    if weight > found.weightiest.get(article, (0, ""))[0]:
        found.weightiest[article] = (weight, card)


def _open_findings(metrics: QuerySet[Metric]) -> dict[int, list[Finding]]:
    """The contradictions that wait, by the words that they rest on."""
    through = Finding.evidence.through.objects.filter(
        finding__settlement=Finding.Settlement.OPEN, evidence__in=metrics.values("evidence")
    )
    by_words: dict[int, list[Finding]] = defaultdict(list)
    for row in through.select_related("finding"):
        by_words[row.evidence_id].append(row.finding)
    return by_words


Others = dict[int, list[tuple[int, Decimal]]]


def _others(indicators: set[int]) -> Others:
    """What was let through of each indicator, with the article that tells it."""
    known = Metric.objects.let_through().filter(indicator__in=indicators)
    others: Others = defaultdict(list)
    for indicator, article, value in known.values_list("indicator", "article", "value"):
        others[indicator].append((article, value))
    return others


def _elsewhere(others: Others, metric: Metric) -> dict[int, list[Decimal]]:
    """The values of its indicator that other articles tell."""
    if metric.indicator_id is None:
        return {}
    told = others.get(metric.indicator_id, [])
    return {metric.indicator_id: [v for article, v in told if article != metric.article_id]}


def _doubtful_measures(articles: QuerySet[Article]) -> Iterable[tuple[int, int, int]]:
    """Measures nobody decided that an editor changed, or that the reading is unsure of.

    Each as article, measure, weight.
    """
    rows = Evidence.objects.filter(
        Q(initiative__held=True) | Q(initiative__as_read__unsure=True),
        article__in=articles.values("pk"),
        initiative__decision="unreviewed",
    ).select_related("initiative")
    seen = set()
    for row in rows.only(*OF_MEASURES).order_by("article", "start"):
        if row.initiative is not None and (row.article_id, row.initiative.pk) not in seen:
            seen.add((row.article_id, row.initiative.pk))
            weight = sum(r.weight for r in reasons_for(row.initiative, Beside()))
            yield row.article_id, row.initiative.pk, weight
