"""What visitors see of a case, held against what they would see once its edits are confirmed.

Values that are let through in a published case are live at once, and so is its header. What waits
is what an editor changed and no reviewer confirmed, what was reopened, and what is new.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from articles.differences import Difference, differences
from articles.editorial import LET_THROUGH, ReviewStatus
from articles.models import Article

from .models import Finding, Initiative, Metric


@dataclass(frozen=True)
class Waiting:
    """One item that visitors do not see as it stands: what they saw last, and what differs now.

    `last` is its last state that was let through, None where it never was; `last_change` the
    newest row of its history.
    """

    item: Any
    kind: str
    last: Any
    last_change: Any
    differences: list[Difference] = field(default_factory=list)


@dataclass
class Draft:
    """A case against what is live."""

    article: Article
    held: list[Waiting] = field(default_factory=list)
    reopened: list[Waiting] = field(default_factory=list)
    new: list[Waiting] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    header: list[Difference] = field(default_factory=list)
    header_changes: list[Any] = field(default_factory=list)
    since: Any = None
    shown: int = 0

    @property
    def waits(self) -> int:
        return len(self.held) + len(self.reopened) + len(self.new) + len(self.findings)


def draft_of(article: Article) -> Draft:
    """Everything of `article` that differs from what visitors see, or saw when it was withdrawn."""
    metrics = article.metrics.select_related("evidence", "region", "indicator", "initiative")
    named = Initiative.objects.filter(evidence__article=article).distinct()
    items: list[Metric | Initiative] = [
        *metrics.order_by("evidence__start"),
        *named.select_related("region", "parent").order_by("pk"),
    ]
    draft = Draft(article, shown=sum(item.is_let_through for item in items))
    for waiting in _waiting(items):
        if waiting.item.held:
            draft.held.append(waiting)
        elif waiting.last is not None:
            draft.reopened.append(waiting)
        else:
            draft.new.append(waiting)
    draft.findings = list(article.findings.open().order_by("pk"))
    _header(draft)
    return draft


def _waiting(items: Iterable[Metric | Initiative]) -> Iterable[Waiting]:
    for item in items:
        if item.is_decided:
            continue
        history: Any = item.history
        records = list(history.select_related("history_user").order_by("-history_id"))
        last = next((r for r in records if r.decision in LET_THROUGH), None)
        before = last or (records[-1] if records else None)
        found = differences(before, records[0]) if before is not None else []
        told = [d for d in found if d.name not in ("审定", "审定说明", "编辑改过")]
        newest = records[0] if records else None
        yield Waiting(item, str(item._meta.verbose_name), last, newest, told)


def _header(draft: Draft) -> None:
    """What of the header changed since it was published; of a withdrawn case, since then."""
    article = draft.article
    history: Any = article.history
    records = history.select_related("history_user").order_by("history_id")
    if article.status == ReviewStatus.PUBLISHED:
        change = article.status_changes.filter(after=ReviewStatus.PUBLISHED).first()
        since: Any = (
            change
            and records.filter(history_date__gte=change.at, status=ReviewStatus.PUBLISHED).first()
        )
    else:
        since = records.filter(status=ReviewStatus.PUBLISHED).last()
    newest = records.last()
    if since is None or newest is None:
        return
    draft.since = since
    draft.header = [d for d in differences(since, newest) if d.name != "状态"]
    draft.header_changes = list(records.filter(history_id__gt=since.history_id))
