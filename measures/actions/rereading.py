"""Reading stored texts again with a newer reader: what an editor decided stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import transaction

from articles.actions import frame_again, header_changes, outline_as_read
from articles.differences import told
from articles.editorial import Decision
from articles.models import Article
from articles.outlines import parts_of
from articles.reading import read_article
from articles.reading.records import Figure, Reading
from articles.refusing import RefusedError, StaleError

from ..models import Finding, Initiative, Metric, Move
from .moving import Ruling, rule
from .recording import record_reading

if TYPE_CHECKING:
    from django.contrib.auth.models import User

TOLD = ("label", "value", "value_high", "unit", "comparator", "status", "as_of")
GONE_METRIC = "识读不再把它当作数据"
GONE_FINDING = "识读不再认为它对不上"
Item = Metric | Initiative | Finding


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that a newer reading would change; `key` names it on the page of the report.

    `of`: ``new``, ``changed``, ``gone``, ``disagrees`` or ``frame`` (header and outline).
    `place` is where a new thing stands, `name` which part of the frame is meant, `verb` and
    `changes` what taking the reader's side means for something decided.
    """

    key: str
    of: str
    words: str
    item: Item | None = None
    place: tuple[Any, ...] = ()
    name: str = ""
    verb: str = ""
    changes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reread:
    """What a newer reading would change, or has changed, in one article.

    `disagrees`: what an editor decided and the reader now takes for something else. It stays.
    """

    article: Article
    proposals: list[Proposal] = field(default_factory=list)

    def those(self, of: str) -> list[Proposal]:
        return [p for p in self.proposals if p.of == of]

    @property
    def new(self) -> list[str]:
        return [p.words for p in self.those("new")]

    @property
    def changed(self) -> list[str]:
        return [p.words for p in self.those("changed")]

    @property
    def gone(self) -> list[str]:
        return [p.words for p in self.those("gone")]

    @property
    def disagrees(self) -> list[str]:
        return [p.words for p in self.those("disagrees")]

    @property
    def frame(self) -> list[str]:
        return [p.words for p in self.those("frame")]

    @property
    def is_same(self) -> bool:
        return not self.proposals

    @property
    def mark(self) -> str:
        """What the report is known by: the same proposals bear the same mark."""
        rows = "\n".join(f"{p.key}\t{p.words}" for p in self.proposals)
        return sha256(f"{self.article.pk}\n{rows}".encode()).hexdigest()[:16]


class StaleReadingError(StaleError):
    """The case was changed since the report was made."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self.args = (
            f"《{article.title}》在您打开报告之后又有改动，什么都没有存入；请看新的报告再勾选。",
        )


def read_again(*, article: Article, at: datetime, keep: bool = True) -> Reread:
    """Read the article's stored text with today's reader; with `keep` off, only tell.

    All or nothing: what is not kept is rolled back whole.
    """
    reading = read_article(article.text, name="text.txt")
    with transaction.atomic():
        frame = list(_frame(article, reading))
        before = _standing(article)
        _record(article, reading, at=at)
        after = _standing(article)
        proposals = [*_compared(before, after), *frame, *_disagreements(article, reading)]
        if not keep:
            transaction.set_rollback(True)
    if not keep:
        article.refresh_from_db()
    return Reread(article, proposals)


@transaction.atomic
def accept_reading(
    *,
    article: Article,
    ticked: Collection[str],
    by: User,
    at: datetime,
    note: str = "",
    seen: str | None = None,
    final: bool,
) -> Reread:
    """Read again and take on what is `ticked` of the report, by its keys; the rest stays.

    What was decided changes only where its disagreement is ticked: then the reader's values are
    an amendment of the editor's, with the reason `note`, by the rules of any other. Raises
    StaleReadingError where the report is no longer the one `seen`, and RefusedError.
    """
    report = read_again(article=article, at=at, keep=False)
    if seen is not None and report.mark != seen:
        raise StaleReadingError(article)
    wanted = set(ticked)
    taken = [p for p in report.those("disagrees") if p.key in wanted]
    if taken and not note.strip():
        raise RefusedError("改用识读的结果等于修正已审的条目，请写明缘由。")
    refused = [p for p in report.proposals if p.of != "disagrees" and p.key not in wanted]
    reading = read_article(article.text, name="text.txt")
    leave = [(p.item._meta.model_name or "", p.item.pk) for p in refused if p.item is not None]
    places = {p.place for p in refused if p.of == "new"}
    fields = [p.name for p in refused if p.of == "frame"]
    _record(article, _without(reading, places), at=at, leave=leave, fields=fields)
    stroke = uuid4()
    for one in taken:
        assert one.item is not None
        item = type(one.item)._default_manager.get(pk=one.item.pk)
        rule(
            article=article,
            item=item,
            ruling=Ruling(one.verb, one.changes, note),
            by=by,
            at=at,
            final=final,
            stroke=stroke,
        )
    return report


def _record(
    article: Article,
    reading: Reading,
    *,
    at: datetime,
    leave: Collection[tuple[str, int]] = (),
    fields: Collection[str] = (),
) -> None:
    frame_again(article=article, reading=reading, at=at, leave=fields)
    record_reading(article=article, reading=reading, at=at, was=article.text, leave=leave)


def _without(reading: Reading, places: Collection[tuple[Any, ...]]) -> Reading:
    """The reading without the new things that stand at `places`."""
    return replace(
        reading,
        figures=tuple(
            f for f in reading.figures if ("metric", f.span.start, f.span.end) not in places
        ),
        initiatives=tuple(
            i
            for i in reading.initiatives
            if not any(("initiative", s.start, s.end) in places for s in (i.span, *i.mentions))
        ),
        findings=tuple(f for f in reading.findings if ("finding", f.rule, f.raw) not in places),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    item: Item
    words: str
    place: tuple[Any, ...]


def _standing(article: Article) -> dict[tuple[str, int], _Standing]:
    """Every value, measure and open contradiction of `article` by kind and number, in words."""
    metrics = article.metrics.select_related("evidence", "region").order_by("evidence__start")
    found: dict[tuple[str, int], _Standing] = {}
    place: tuple[Any, ...]
    for metric in metrics:
        place = (metric.evidence.start, metric.evidence.end) if metric.evidence else ()
        found["metric", metric.pk] = _Standing(metric, _words(metric), ("metric", *place))
    for row in article.evidence.filter(initiative__isnull=False).order_by("start"):
        named = row.initiative
        if named is not None:
            words = f"{named.name}（{named.get_kind_display()}）"
            standing = _Standing(named, words, ("initiative", row.start, row.end))
            found.setdefault(("initiative", named.pk), standing)
    for finding in article.findings.open().order_by("pk"):
        place = ("finding", finding.rule, finding.raw)
        found["finding", finding.pk] = _Standing(
            finding, f"存疑：{finding.raw}，{finding.verdict}", place
        )
    return found


def _compared(
    before: dict[tuple[str, int], _Standing], after: dict[tuple[str, int], _Standing]
) -> Iterator[Proposal]:
    for key, now in after.items():
        was = before.get(key)
        if was is None:
            name = sha256(repr(now.place).encode()).hexdigest()[:12]
            yield Proposal(f"new:{key[0]}:{name}", "new", now.words, place=now.place)
        elif was.words != now.words:
            words = f"{was.words} → {now.words}"
            yield Proposal(f"changed:{key[0]}:{key[1]}", "changed", words, was.item)
    for key, was in before.items():
        if key not in after:
            yield Proposal(f"gone:{key[0]}:{key[1]}", "gone", was.words, was.item)


def _frame(article: Article, reading: Reading) -> Iterator[Proposal]:
    """What the header and the outline would read, where no editor has set them."""
    for name, value in header_changes(article, reading).items():
        title = _title(Article, name)
        if name == "regions":
            was = "、".join(str(r) for r in article.regions.all()) or "（空）"
            now = "、".join(str(r) for r in value) or "（空）"
        else:
            other = Article(**{name: value})
            was, now = (told(Article._meta.get_field(name), one) for one in (article, other))
        yield Proposal(f"frame:{name}", "frame", f"{title}：{was} → {now}", name=name)
    if "sections" in article.edited_fields:
        return
    was_parts, parts = parts_of(article), outline_as_read(article, reading)
    if was_parts != parts:
        words = f"大纲：{_headings(was_parts)} → {_headings(parts)}"
        yield Proposal("frame:sections", "frame", words, name="sections")


def _headings(parts: Iterable[Any]) -> str:
    return "、".join(str(part) for part in parts) or "（没有章节）"


def _words(metric: Metric) -> str:
    printed = metric.evidence.exact if metric.evidence else ""
    parts = [f"{metric.label} {printed}", metric.get_status_display(), metric.as_of]
    return "，".join(
        [part for part in parts if part] + ([str(metric.region)] if metric.region else [])
    )


def _disagreements(article: Article, reading: Reading) -> Iterator[Proposal]:
    at_place = {(f.span.start, f.span.end): f for f in reading.figures}
    kept = article.metrics.select_related("evidence", "region").exclude(
        decision=Decision.UNREVIEWED, held=False
    )
    for metric in kept:
        evidence = metric.evidence
        if evidence is None or not evidence.in_place or metric.decision == Decision.REJECTED:
            continue
        key, figure = f"disagrees:metric:{metric.pk}", at_place.get((evidence.start, evidence.end))
        if figure is None:
            words = f"{_words(metric)}：{GONE_METRIC}"
            yield Proposal(key, "disagrees", words, metric, verb=Move.Verb.REJECT)
        elif differing := [name for name in TOLD if not _agree(metric, figure, name)]:
            titles = "、".join(_title(Metric, name) for name in differing)
            words = f"{_words(metric)}：识读的{titles}不同"
            changes = {name: _said(figure, name) for name in differing}
            if "unit" in changes:
                changes["unit_class"] = figure.unit_class
            yield Proposal(key, "disagrees", words, metric, verb=Move.Verb.AMEND, changes=changes)
    yield from _settled(article, reading)


def _settled(article: Article, reading: Reading) -> Iterator[Proposal]:
    """Contradictions that visitors see and the reader no longer finds."""
    found = {(f.rule, f.raw) for f in reading.findings}
    for finding in article.findings.filter(settlement__in=Finding.SHOWN).order_by("pk"):
        if (finding.rule, finding.raw) not in found:
            yield Proposal(
                f"disagrees:finding:{finding.pk}",
                "disagrees",
                f"存疑：{finding.raw}：{GONE_FINDING}",
                finding,
                verb=Move.Verb.SETTLE,
                changes={"settlement": Finding.Settlement.MISREADING},
            )


def _title(model: Any, name: str) -> str:
    return str(getattr(model._meta.get_field(name), "verbose_name", name))


def _said(figure: Figure, name: str) -> Any:
    value = getattr(figure, name)
    return "" if value is None and name == "as_of" else value


def _agree(metric: Metric, figure: Figure, name: str) -> bool:
    """Whether the reader now says what stands; a value that an editor changed is the editor's."""
    said: Any = getattr(figure, name)
    stands: Any = getattr(metric, name)
    return bool((said or "") == (stands or ""))


def in_words(proposal: Proposal) -> str:
    """What stands and what the reader says, field by field, of a disagreement."""
    item = proposal.item
    if not isinstance(item, Metric) or not proposal.changes:
        return ""
    other = Metric(**proposal.changes)
    fields: list[Any] = [
        Metric._meta.get_field(name) for name in proposal.changes if name != "unit_class"
    ]
    return "；".join(f"{f.verbose_name} {told(f, item)} → {told(f, other)}" for f in fields)
