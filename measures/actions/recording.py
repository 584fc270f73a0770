"""Putting a reading on record, without touching what an editor has decided.

A thing read is the same as a thing stored where both stand on the same words. So evidence is
brought to its place in the new text first; then each figure and initiative finds its record by
its span. What an editor decided or
changed (`held`) stays as it is; the rest follows the reader.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from articles import search
from articles.history import save_signed
from articles.models import Article, Region, Section
from articles.reading.records import Figure, InitiativeFound, Reading, Span

from ..linking import Linker
from ..models import Evidence, Finding, Indicator, Initiative, Metric
from .dating import date_target
from .locating import put_in_place


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a reading changed; `lost` are decided values whose words the text no longer has."""

    metrics: int
    initiatives: int
    findings: int
    lost: int


@transaction.atomic
def record_reading(
    *,
    article: Article,
    reading: Reading,
    at: datetime,
    was: str | None = None,
    leave: Collection[tuple[str, int]] = (),
) -> Recorded:
    """Store what was read out of `article`, unreviewed; `reading` is of the text it now has.

    `was` is the text that its evidence stood in before, where that is known. Items named in
    `leave`, as ``("metric", 7)``, are treated like those that an editor has decided on.
    """
    if reading.text != article.text:
        raise ValueError("a reading is recorded on the text that it was read from")
    put_in_place(article, was=was)
    recorder = _Recorder(article, reading, at, leave)
    recorder.initiatives()
    recorder.metrics()
    recorder.findings()
    recorder.sweep()
    search.index(article)
    return Recorded(
        metrics=article.metrics.count(),
        initiatives=Initiative.objects.filter(evidence__article=article).distinct().count(),
        findings=article.findings.count(),
        lost=article.evidence.filter(in_place=False).count(),
    )


class _Recorder:
    def __init__(
        self,
        article: Article,
        reading: Reading,
        at: datetime,
        leave: Collection[tuple[str, int]] = (),
    ) -> None:
        self.article, self.reading, self.at, self.leave = article, reading, at, set(leave)
        self.sections = list(article.sections.all())
        codes = {f.region for f in reading.figures} | {i.region for i in reading.initiatives}
        self.regions = {
            code: Region.objects.for_code(code, year=article.year) for code in codes if code
        }
        self.named: dict[str, Initiative] = {}
        self.linker = Linker(Indicator.objects.all())

    def initiatives(self) -> None:
        evidence = list(
            self.article.evidence.filter(initiative__isnull=False).select_related("initiative")
        )
        by_place = {(e.start, e.end): e for e in evidence if e.in_place}
        kept: set[int] = set()
        for found in self.reading.initiatives:
            spans = list(dict.fromkeys((found.span, *found.mentions)))
            initiative = self._known(found, spans, by_place) or self._new(found)
            self.named[found.name] = initiative
            for span in spans:
                row = by_place.get((span.start, span.end))
                if row is None or row.initiative_id != initiative.pk:
                    row = self._evidence(span, self._sentence(span, found.sentence))
                    row.initiative = initiative
                    row.save()
                    by_place[span.start, span.end] = row
                kept.add(row.pk)
        for row in evidence:
            if row.pk not in kept and row.initiative and not self._keeps(row.initiative):
                row.delete()
        for found in self.reading.initiatives:
            initiative = self.named[found.name]
            parent = self.named.get(found.parent) if found.parent else None
            if self._keeps(initiative) or parent == initiative or _above(initiative, parent):
                continue
            if initiative.parent != parent:
                initiative.parent = parent
                self._save(initiative)

    def _known(
        self, found: InitiativeFound, spans: list[Span], by_place: dict[tuple[int, int], Evidence]
    ) -> Initiative | None:
        for span in spans:
            row = by_place.get((span.start, span.end))
            if row and row.initiative:
                return self._follow(row.initiative, found)
        region = self.regions.get(found.region) if found.region else None
        elsewhere = Initiative.objects.of(region, found.name).first()
        if elsewhere is not None and not found.unsure and elsewhere.as_read.pop("unsure", False):
            self._save(elsewhere)
        return elsewhere

    def _follow(self, initiative: Initiative, found: InitiativeFound) -> Initiative:
        """An initiative that nobody touched takes on what the reader now says of it."""
        region = self.regions.get(found.region) if found.region else None
        same = Initiative.objects.of(region, found.name).first()
        if self._keeps(initiative):
            return initiative
        if same not in (None, initiative):
            return same
        initiative.name, initiative.kind, initiative.region = found.name[:200], found.kind, region
        told, was_sure = _plain_measure(found), not initiative.as_read.get("unsure")
        if found.unsure and was_sure and self._is_named_elsewhere(initiative):
            del told["unsure"]
        initiative.as_read = told
        self._save(initiative)
        return initiative

    def _is_named_elsewhere(self, initiative: Initiative) -> bool:
        """Another article's reading is sure of a name, and one such reading is enough."""
        return initiative.evidence.exclude(article=self.article).exists()

    def _new(self, found: InitiativeFound) -> Initiative:
        initiative = Initiative(
            name=found.name[:200],
            kind=found.kind,
            region=self.regions.get(found.region) if found.region else None,
            as_read=_plain_measure(found),
        )
        self._save(initiative)
        return initiative

    def _keeps(self, item: Metric | Initiative | Finding) -> bool:
        """Whether the reading leaves `item` as it is: decided, an editor's, or asked to be left."""
        if (item._meta.model_name or "", item.pk) in self.leave:
            return True
        if isinstance(item, Finding):
            return item.settlement != Finding.Settlement.OPEN
        return item.is_kept

    def _save(self, item: Initiative | Metric | Finding) -> None:
        """What the reader says, kept in the history only where it says something new."""
        if item._state.adding or _differs(item):
            save_signed(item, by=None, at=self.at, why=f"识读 {self.reading.reader_version}")

    def metrics(self) -> None:
        stored = list(self.article.metrics.select_related("evidence"))
        placed = [m for m in stored if m.evidence and m.evidence.in_place]
        by_place = {(m.evidence.start, m.evidence.end): m for m in placed if m.evidence}
        decided = [
            Span(m.evidence.start, m.evidence.end) for m in placed if self._keeps(m) and m.evidence
        ]
        kept: set[int] = set()
        for number, figure in enumerate(self.reading.figures):
            metric = by_place.get((figure.span.start, figure.span.end))
            if metric is None and any(figure.span.meets(span) for span in decided):
                continue
            metric = metric or Metric(article=self.article)
            if not self._keeps(metric):
                self._write(metric, figure, number)
            kept.add(metric.pk)
        for metric in stored:
            if metric.pk not in kept and not self._keeps(metric):
                metric.delete()
        for metric in self.article.metrics.select_related("evidence"):
            section = self._section(metric.evidence) if metric.evidence else None
            if metric.section != section:
                Metric.objects.filter(pk=metric.pk).update(section=section)

    def _write(self, metric: Metric, figure: Figure, number: int) -> None:
        if metric.evidence is None:
            metric.evidence = self._evidence(figure.span, figure.sentence)
            metric.evidence.save()
        for field, value in self._values(figure).items():
            setattr(metric, field, value)
        if metric._state.adding or metric.linked_by_program:
            self._link(metric, number)
        metric.as_read = _plain(figure)
        date_target(metric=metric)
        self._save(metric)

    def _link(self, metric: Metric, number: int) -> None:
        """To the indicator that the text names. What an editor linked, or let be, stays."""
        link = self.linker.link(self.reading, number)
        metric.indicator = link.indicator if link else None
        metric.scope = link.scope[:120] if link else ""
        metric.linked_by_program = link is not None

    def _values(self, figure: Figure) -> dict[str, Any]:
        return {
            "label": figure.label[:60] or figure.surface[:60],
            "value": figure.value,
            "value_high": figure.value_high,
            "unit": figure.unit[:20],
            "unit_class": figure.unit_class,
            "comparator": figure.comparator,
            "status": figure.status,
            "as_of": (figure.as_of or "")[:60],
            "region": self.regions.get(figure.region) if figure.region else None,
            "initiative": self.named.get(figure.initiative) if figure.initiative else None,
            "reasons": list(figure.reasons),
        }

    def findings(self) -> None:
        stored = {(f.rule, f.raw): f for f in self.article.findings.all()}
        at_place = {
            (e.start, e.end): e for e in self.article.evidence.filter(in_place=True).order_by("-pk")
        }
        written: dict[tuple[str, str], Finding] = {}
        for found in self.reading.findings:
            key = (found.rule, found.raw)
            rows = [self._words(span, at_place) for span in found.spans]
            if key in written:  # the same contradiction, printed twice
                written[key].evidence.add(*rows)
                continue
            finding = stored.pop(key, None) or Finding(
                article=self.article, rule=found.rule, raw=found.raw
            )
            if finding.pk and self._keeps(finding):
                written[key] = finding
                continue
            finding.recomputed, finding.verdict = found.recomputed, found.verdict
            finding.tolerance, finding.surfaces = found.tolerance[:200], list(found.surfaces)
            self._save(finding)
            finding.evidence.set(rows)
            written[key] = finding
        for finding in stored.values():
            if not self._keeps(finding):
                finding.delete()

    def _words(self, span: Span, at_place: dict[tuple[int, int], Evidence]) -> Evidence:
        """The evidence at `span`: what stands there already, or else new."""
        row = at_place.get((span.start, span.end))
        if row is None:
            row = self._evidence(span, self._sentence(span, span))
            row.save()
            at_place[span.start, span.end] = row
        return row

    def sweep(self) -> None:
        """Away with evidence that nothing rests on, and initiatives that no text names any more."""
        self.article.evidence.filter(initiative=None, metric=None, findings=None).delete()
        Initiative.objects.undecided().filter(held=False, evidence=None, metrics=None).delete()

    def _evidence(self, span: Span, sentence: Span) -> Evidence:
        quotation, text = self.reading.quotation(span), self.reading.text
        return Evidence(
            article=self.article,
            start=span.start,
            end=span.end,
            exact=quotation.exact,
            prefix=quotation.prefix,
            suffix=quotation.suffix,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            sentence=sentence.of(text),
        )

    def _sentence(self, span: Span, otherwise: Span) -> Span:
        """The sentence around `span`, in one line."""
        if otherwise.covers(span) and otherwise != span:
            return otherwise
        text = self.reading.text
        start = max(text.rfind(mark, 0, span.start) for mark in "。!?！？\n") + 1
        ends = [at for mark in "。!?！？\n" if (at := text.find(mark, span.end)) >= 0]
        end = min(ends) + 1 if ends else len(text)
        while start < span.start and text[start].isspace():
            start += 1
        return Span(start, max(end - (text[end - 1] == "\n"), span.end))

    def _section(self, evidence: Evidence) -> Section | None:
        inside = [s for s in self.sections if s.start <= evidence.start < s.end]
        return max(inside, key=lambda s: (s.level, s.start), default=None)


def _differs(item: Initiative | Metric | Finding) -> bool:
    """Whether `item` holds other values than its row in the database."""
    stored = type(item).objects.get(pk=item.pk)
    fields = [field.attname for field in item._meta.concrete_fields]
    return any(getattr(item, name) != getattr(stored, name) for name in fields)


def _above(initiative: Initiative, parent: Initiative | None) -> bool:
    """Whether `initiative` stands somewhere above `parent`: then it can't be put under it."""
    seen: set[int] = set()
    while parent and parent.pk not in seen:
        if parent.pk == initiative.pk:
            return True
        seen.add(parent.pk)
        parent = parent.parent
    return False


def _plain_measure(found: InitiativeFound) -> dict[str, Any]:
    told = {"name": found.name, "kind": found.kind, "region": found.region}
    return {**told, "unsure": True} if found.unsure else told


def _plain(figure: Figure) -> dict[str, Any]:
    return {
        "surface": figure.surface,
        "value": _number(figure.value),
        "value_high": _number(figure.value_high),
        "unit": figure.unit,
        "comparator": figure.comparator,
        "label": figure.label,
        "status": figure.status,
        "as_of": figure.as_of,
        "region": figure.region,
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")
