"""Reading stored texts again with a newer reader: what an editor decided stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from articles.actions import frame_again
from articles.editorial import Decision
from articles.models import Article
from articles.reading import read_article
from articles.reading.records import Figure, Reading

from ..models import Initiative, Metric
from .recording import record_reading

TOLD = ("label", "value", "value_high", "unit", "comparator", "status", "as_of")


@dataclass(frozen=True)
class Reread:
    """What a newer reading would change, or has changed, in one article; each thing in words.

    `disagrees`: what an editor decided and the reader now takes for something else. It stays.
    """

    article: Article
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    disagrees: list[str] = field(default_factory=list)

    @property
    def is_same(self) -> bool:
        return not (self.new or self.changed or self.gone or self.disagrees)


def read_again(*, article: Article, at: datetime, keep: bool = True) -> Reread:
    """Read the article's stored text with today's reader; with `keep` off, only tell.

    All or nothing: what is not kept is rolled back whole.
    """
    reading = read_article(article.text, name="text.txt")
    with transaction.atomic():
        before = _standing(article)
        frame_again(article=article, reading=reading, at=at)
        record_reading(article=article, reading=reading, at=at)
        after = _standing(article)
        told = Reread(
            article=article,
            new=[words for key, words in after.items() if key not in before],
            changed=[
                f"{before[key]} → {words}"
                for key, words in after.items()
                if key in before and before[key] != words
            ],
            gone=[words for key, words in before.items() if key not in after],
            disagrees=list(_disagreements(article, reading)),
        )
        transaction.set_rollback(not keep)
    return told


def _standing(article: Article) -> dict[tuple[str, int], str]:
    """Every value and measure of `article` by kind and number, in words."""
    metrics = article.metrics.select_related("evidence", "region").order_by("evidence__start")
    found = {("metric", m.pk): _words(m) for m in metrics}
    named = Initiative.objects.filter(evidence__article=article).distinct().order_by("pk")
    return found | {("initiative", i.pk): f"{i.name}（{i.get_kind_display()}）" for i in named}


def _words(metric: Metric) -> str:
    printed = metric.evidence.exact if metric.evidence else ""
    parts = [f"{metric.label} {printed}", metric.get_status_display(), metric.as_of]
    return "，".join(
        [part for part in parts if part] + ([str(metric.region)] if metric.region else [])
    )


def _disagreements(article: Article, reading: Reading) -> Iterable[str]:
    at_place = {(f.span.start, f.span.end): f for f in reading.figures}
    kept = article.metrics.select_related("evidence").exclude(
        decision=Decision.UNREVIEWED, held=False
    )
    for metric in kept:
        if metric.evidence is None or metric.decision == Decision.REJECTED:
            continue
        figure = at_place.get((metric.evidence.start, metric.evidence.end))
        if figure is None:
            yield f"{_words(metric)}：识读不再把它当作数据"
        elif differing := [name for name in TOLD if not _agree(metric, figure, name)]:
            titles = "、".join(
                str(getattr(Metric._meta.get_field(n), "verbose_name", n)) for n in differing
            )
            yield f"{_words(metric)}：识读的{titles}不同"


def _title(name: str) -> str:
    return str(getattr(Metric._meta.get_field(name), "verbose_name", name))


def _agree(metric: Metric, figure: Figure, name: str) -> bool:
    """Whether the reader now says what stands; a value that an editor changed is the editor's."""
    said: Any = getattr(figure, name)
    stands: Any = getattr(metric, name)
    return bool((said or "") == (stands or ""))
