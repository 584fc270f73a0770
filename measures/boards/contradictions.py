"""Figures that don't add up: within a case, and between two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, F, QuerySet
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.editorial import RightsPolicy
from articles.facets import Choice
from articles.marking import quoted_together
from articles.models import Region
from articles.presenters import PageOfCases, numbered

from ..comparison.comparing import Told, places_of
from ..models import Evidence, Finding, Indicator, Metric
from .agreeing import disagree

FINDINGS_A_PAGE = 20


@dataclass
class Disagreement:
    """One figure of one place and time, as two cases or more tell it."""

    indicator: Indicator
    place: Region
    values: list[Told]

    @property
    def time(self) -> str:
        period = self.values[0].period
        return period.words if period else ""

    @property
    def status(self) -> str:
        return str(self.values[0].metric.get_status_display())


def disagreements() -> list[Disagreement]:
    """The same indicator, place, period, status and scope with values that can't all be right.

    Values whose time is not known are left out: they may be of two years. Two queries.
    """
    public = Metric.objects.public().exclude(as_of="")
    linked = public.filter(indicator__isnull=False, region__isnull=False).with_sources()
    groups: dict[tuple, list[Told]] = {}
    for metric in linked.order_by("article__published_on", "pk"):
        told = Told.of(metric, metric.indicator.unit if metric.indicator else "")
        if told.period and told.is_comparable:
            key = (metric.indicator_id, told.code, metric.status, told.scope, told.time)
            groups.setdefault(key, []).append(told)
    found = [values for values in groups.values() if disagree(values)]
    places = places_of(values[0].code for values in found)
    shown = [
        Disagreement(values[0].metric.indicator, places[values[0].code], values)
        for values in found
        if values[0].metric.indicator
    ]
    shown.sort(key=lambda d: (d.indicator.name, d.place.division_code))
    for number, told in enumerate((t for d in shown for t in d.values), 1):
        told.note = number
    return shown


@dataclass(frozen=True)
class Doubt:
    """A public finding with the sentences that its numbers stand in."""

    finding: Finding
    sentences: list[SafeString]
    is_withheld: bool


class ContradictionsPage:
    """Findings, narrowed by rule and settlement; disagreements between cases above them."""

    def __init__(self, params: QueryDict) -> None:
        self.params = params

    @cached_property
    def disagreements(self) -> list[Disagreement]:
        return disagreements()

    @cached_property
    def rule(self) -> str:
        asked = self.params.get("rule", "")
        return asked if asked in Finding.Rule.values else ""

    @property
    def notices(self) -> list[str]:
        told = [self.listed.notice] if self.listed.notice else []
        if self.params.get("rule") and not self.rule:
            told.append(
                _("没有“%(rule)s”这种存疑，已列出全部。") % {"rule": self.params["rule"][:20]}
            )
        return told

    def _narrowed(self) -> QuerySet[Finding]:
        found = Finding.objects.public()
        return found.filter(rule=self.rule) if self.rule else found

    @cached_property
    def listed(self) -> PageOfCases:
        found = self._narrowed().select_related("article__publisher").prefetch_related("evidence")
        newest = F("article__published_on").desc(nulls_last=True)
        return numbered(found.order_by(newest, "article", "pk"), self.params, size=FINDINGS_A_PAGE)

    @property
    def doubts(self) -> list[Doubt]:
        return [_doubt(finding) for finding in self.listed.page]

    @cached_property
    def rules(self) -> list[Choice]:
        """The kinds of findings there are, each with its number."""
        counts = dict(Finding.objects.public().order_by().values_list("rule").annotate(Count("pk")))
        return [
            Choice(rule, str(label), counts[rule], rule == self.rule)
            for rule, label in Finding.Rule.choices
            if rule in counts
        ]

    @property
    def total(self) -> int:
        return sum(choice.count for choice in self.rules)


def _doubt(finding: Finding) -> Doubt:
    if finding.article.rights == RightsPolicy.LINK_ONLY:
        return Doubt(finding, [], is_withheld=True)
    by_sentence: dict[int, list[Evidence]] = {}
    for piece in sorted(finding.evidence.all(), key=lambda e: e.start):
        by_sentence.setdefault(piece.sentence_start, []).append(piece)
    together = [quoted_together(p, anchored=False) for p in by_sentence.values()]
    return Doubt(finding, together, is_withheld=False)
