"""What the workspace shows: the items of an article by section, each with why it wants an eye.

A fixed number of queries, whatever the number of items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch
from django.utils.safestring import SafeString

from articles.editorial import Decision
from articles.marking import quoted
from articles.models import Article, Section

from ..models import Evidence, Finding, Indicator, Initiative, Metric, Move
from ..review import Beside, Reason, reasons_for
from ..suggesting import Suggestion, suggest

LAST_MOVES = 10


@dataclass
class Card:
    """One item as the workspace shows it: where it stands, and what is to be said of it."""

    kind: str
    item: Any
    position: int
    evidence: list[Evidence] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.kind}-{self.item.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody."""
        if self.kind == "finding":
            return bool(self.item.settlement == Finding.Settlement.OPEN)
        return not self.item.is_decided

    @property
    def state(self) -> str:
        """The state for style: unreviewed, held, confirmed …, open, article_error …."""
        if self.kind == "finding":
            return str(self.item.settlement)
        waits = self.item.held and not self.item.is_decided
        return "held" if waits else str(self.item.decision)

    @property
    def state_words(self) -> str:
        """The state as the editor reads it."""
        if self.kind == "finding":
            return str(self.item.get_settlement_display())
        return "改过待审" if self.state == "held" else str(self.item.get_decision_display())

    @property
    def quoted(self) -> SafeString:
        """The sentence that the item was read from first, its words marked."""
        return quoted(self.evidence[0])


@dataclass
class Part:
    """The cards of one section, in reading order; `section` is None before the first one."""

    section: Section | None
    cards: list[Card] = field(default_factory=list)

    @property
    def waiting(self) -> int:
        return sum(card.is_open for card in self.cards)

    @property
    def key(self) -> str:
        return f"part-{self.section.position if self.section else 'lead'}"


@dataclass
class Workspace:
    article: Article
    parts: list[Part]
    moves: list[Move]

    @property
    def cards(self) -> list[Card]:
        return [card for part in self.parts for card in part.cards]

    @property
    def total(self) -> int:
        return len(self.cards)

    @property
    def done(self) -> int:
        return sum(not card.is_open for card in self.cards)

    def part_of(self, key: str) -> Part | None:
        return next((part for part in self.parts if part.key == key), None)

    def card(self, key: str) -> Card | None:
        return next((card for card in self.cards if card.key == key), None)


def workspace(article: Article, user: Any) -> Workspace:
    """Everything that was read out of `article`, and the last things that `user` did in it."""
    rows = list(
        article.evidence.select_related(
            "initiative__region",
            "initiative__parent",
            "metric__evidence",
            "metric__region__parent__parent",
            "metric__initiative",
            "metric__indicator",
            "metric__decided_by",
        ).prefetch_related(Prefetch("findings", Finding.objects.order_by("pk")))
    )
    beside = _beside(rows)
    cards = [*_metrics(rows), *_initiatives(rows), *_findings(rows)]
    for card in cards:
        card.reasons = reasons_for(card.item, beside)
    _suggest(article, [card for card in cards if card.kind == "metric"])
    moves = list(Move.objects.latest_of(user, article)[:LAST_MOVES])
    return Workspace(article, _parted(cards, list(article.sections.all())), moves)


def _suggest(article: Article, cards: list[Card]) -> None:
    """Indicators for the values that are linked to none."""
    indicators = list(Indicator.objects.all())
    themes = [theme.pk for theme in article.themes.all()]
    for card in cards:
        if card.item.indicator_id is None and card.item.decision != Decision.REJECTED:
            card.suggestions = suggest(card.item, indicators, themes=themes)


def _metrics(rows: Iterable[Evidence]) -> Iterable[Card]:
    for row in rows:
        metric = getattr(row, "metric", None)
        if metric is not None:
            yield Card("metric", metric, row.start, [row])


def _initiatives(rows: Iterable[Evidence]) -> Iterable[Card]:
    named: dict[int, Card] = {}
    for row in sorted(rows, key=lambda r: r.start):
        if row.initiative is not None:
            card = named.setdefault(
                row.initiative.pk, Card("initiative", row.initiative, row.start)
            )
            card.evidence.append(row)
    return named.values()


def _findings(rows: Iterable[Evidence]) -> Iterable[Card]:
    found: dict[int, Card] = {}
    for row in sorted(rows, key=lambda r: r.start):
        for finding in row.findings.all():
            card = found.setdefault(finding.pk, Card("finding", finding, row.start))
            card.evidence.append(row)
            card.position = row.end
    return found.values()


def _beside(rows: Iterable[Evidence]) -> Beside:
    findings: dict[int, list[Finding]] = defaultdict(list)
    for row in rows:
        findings[row.pk].extend(row.findings.all())
    metrics = [m for row in rows if (m := getattr(row, "metric", None)) and m.indicator_id]
    others: dict[int, list[Decimal]] = defaultdict(list)
    wanted = {m.indicator_id for m in metrics}
    if wanted:
        known = Metric.objects.filter(indicator__in=wanted).exclude(pk__in=[m.pk for m in metrics])
        for indicator, value in known.let_through().values_list("indicator", "value"):
            others[indicator].append(value)
    return Beside(findings, others)


def _parted(cards: list[Card], sections: list[Section]) -> list[Part]:
    parts = [Part(None), *(Part(section) for section in sections)]
    for card in sorted(cards, key=lambda c: (c.position, c.kind != "initiative")):
        inside = [s for s in sections if s.start <= card.position < s.end]
        home = max(inside, key=lambda s: (s.level, s.start), default=None)
        parts[sections.index(home) + 1 if home else 0].cards.append(card)
    return [part for part in parts if part.cards]


def item_of(article: Article, kind: str, pk: int) -> Metric | Initiative | Finding | None:
    """The item of that kind and number, if it belongs to `article`."""
    if kind == "metric":
        found = article.metrics.select_related("evidence", "region", "indicator", "initiative")
        return found.filter(pk=pk).first()
    if kind == "initiative":
        return Initiative.objects.filter(pk=pk, evidence__article=article).distinct().first()
    return article.findings.filter(pk=pk).first()
