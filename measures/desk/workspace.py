"""What the workspace shows: the items of an article by section, each with why it wants an eye.

A fixed number of queries, whatever the number of items. A page shows the cards about the one that
is looked at in full, the others folded to a line; a press makes its own cards alone (`cards_of`)
and counts the rest (`measures.desk.progress`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, Q, prefetch_related_objects
from django.utils.safestring import SafeString

from articles.editorial import Decision
from articles.marking import quoted
from articles.models import Article, Section

from ..models import Evidence, Finding, Indicator, Initiative, Metric, Move
from ..review import Beside, Reason, TouchedByFinding, reasons_for
from ..suggesting import Known, Suggestion, suggest
from .progress import Homes, Order

LAST_MOVES = 10
IN_FULL = 8
"""How many cards a page shows in full: the one looked at, one before it, and those that follow."""
SHOWN_OF: dict[str, tuple[str, ...]] = {
    "metric": ("region", "initiative", "decided_by"),
    "initiative": ("region", "parent"),
    "finding": (),
}
"""What a card in full tells besides the item itself."""


BY_RISK = "风险从高到低"
KINDS = {"metric": "数据", "initiative": "举措", "finding": "存疑"}


@dataclass
class Card:
    """One item as the workspace shows it: where it stands, and what is to be said of it."""

    kind: str
    item: Any
    position: int
    evidence: list[Evidence] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    in_full: bool = False

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
    def kind_words(self) -> str:
        return KINDS[self.kind]

    @property
    def wants_indicator(self) -> bool:
        """Whether it is a value, and nobody has said of which indicator."""
        is_value = self.kind == "metric" and self.item.decision != Decision.REJECTED
        return bool(is_value and self.item.indicator_id is None)

    @property
    def of(self) -> str:
        """The anchors of its words in the text."""
        return " ".join(f"e{row.pk}" for row in self.evidence)

    @property
    def risk(self) -> int:
        """What all that is to be said of it weighs; less than nothing where it is settled."""
        if not self.is_open:
            return -1
        itself = TouchedByFinding.weight if self.kind == "finding" else 0
        return itself + sum(reason.weight for reason in self.reasons)

    @property
    def quoted(self) -> SafeString:
        """The sentence that the item was read from first, its words marked."""
        return quoted(self.evidence[0])


@dataclass
class Part:
    """The cards of one section, in reading order; `section` is None before the first one.

    With a `title` it is no section, and can't be confirmed at once: nobody has read it together.
    """

    section: Section | None
    cards: list[Card] = field(default_factory=list)
    title: str = ""

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
    rows: list[Evidence]
    order: Order = Order.TEXT

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


def workspace(article: Article, user: Any, *, at: str = "", order: Order = Order.TEXT) -> Workspace:
    """Everything that was read out of `article`, and the last things that `user` did in it.

    `at` names the card that the page begins with, by default the first that waits; it and those
    about it are in full. In the order of risk all cards stand in one part.
    """
    rows = _rows(article.evidence.all())
    sections = list(article.sections.select_related("region"))
    cards = _cards(rows)
    parts = _by_risk(cards) if order == Order.RISK else _parted(cards, sections)
    space = Workspace(article, parts, last_moves(article, user), rows, order)
    _fill_in(article, _about(space.cards, at))
    return space


def cards_of(article: Article, keys: Iterable[str]) -> list[Card]:
    """The cards of these items alone, in full, in reading order."""
    wanted = set(keys)
    numbers: dict[str, list[int]] = defaultdict(list)
    for key in wanted:
        kind, _, number = key.partition("-")
        numbers[kind].append(int(number))
    named = (
        Q(metric__in=numbers["metric"])
        | Q(initiative__in=numbers["initiative"])
        | Q(findings__in=numbers["finding"])
    )
    rows = _rows(article.evidence.filter(named).distinct())
    cards = [card for card in _cards(rows) if card.key in wanted]
    _fill_in(article, cards)
    return cards


def last_moves(article: Article, user: Any) -> list[Move]:
    return list(Move.objects.latest_of(user, article)[:LAST_MOVES])


def _rows(evidence: Any) -> list[Evidence]:
    """Words with all that rests on them; each linked table is asked once."""
    rows = list(
        evidence.prefetch_related(
            Prefetch("metric", Metric.objects.prefetch_related("indicator")), "initiative"
        )
    )
    doubts: dict[int, list[Finding]] = {row.pk: [] for row in rows}
    links = Finding.evidence.through.objects.filter(evidence__in=evidence.values("pk"))
    for link in links.select_related("finding").order_by("finding"):
        doubts[link.evidence_id].append(link.finding)
    for row in rows:
        row.doubts = doubts[row.pk]
    return rows


def _cards(rows: list[Evidence]) -> list[Card]:
    beside = _beside(rows)
    cards = [*_metrics(rows), *_initiatives(rows), *_findings(rows)]
    for card in cards:
        card.reasons = reasons_for(card.item, beside)
    return sorted(cards, key=lambda c: (c.position, c.kind != "initiative"))


def _about(cards: list[Card], at: str) -> list[Card]:
    """The card that is looked at, the one before it, and those that come next."""
    named = (n for n, card in enumerate(cards) if card.key == at)
    waiting = (n for n, card in enumerate(cards) if card.is_open)
    first = max(next(named, next(waiting, 0)) - 1, 0)
    return cards[first : first + IN_FULL]


def _fill_in(article: Article, cards: list[Card]) -> None:
    """What cards in full tell besides: what is linked, and indicators for what is not."""
    for kind, names in SHOWN_OF.items():
        prefetch_related_objects([card.item for card in cards if card.kind == kind], *names)
    known = Known(Indicator.objects.all())
    themes = [theme.pk for theme in article.themes.all()]
    for card in cards:
        card.in_full = True
        if card.wants_indicator:
            card.suggestions = suggest(card.item, known, themes=themes)


def _by_risk(cards: list[Card]) -> list[Part]:
    """One part: what waits and weighs most comes first, in reading order among equals."""
    return [Part(None, sorted(cards, key=lambda c: -c.risk), title=BY_RISK)] if cards else []


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
        for finding in row.doubts:
            card = found.setdefault(finding.pk, Card("finding", finding, row.start))
            card.evidence.append(row)
            card.position = row.end
    return found.values()


def _beside(rows: Iterable[Evidence]) -> Beside:
    findings: dict[int, list[Finding]] = defaultdict(list)
    for row in rows:
        findings[row.pk].extend(row.doubts)
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
    homes = Homes((s.start, s.end, s.level) for s in sections)
    for card in cards:
        parts[homes.of(card.position)].cards.append(card)
    return [part for part in parts if part.cards]


def item_of(article: Article, kind: str, pk: int) -> Metric | Initiative | Finding | None:
    """The item of that kind and number, if it belongs to `article`."""
    if kind == "metric":
        found = article.metrics.select_related("evidence", "region", "indicator", "initiative")
        return found.filter(pk=pk).first()
    if kind == "initiative":
        return Initiative.objects.filter(pk=pk, evidence__article=article).distinct().first()
    return article.findings.filter(pk=pk).first()
