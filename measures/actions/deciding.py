"""What editors decide."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import transaction

from articles import search
from articles.actions import RefusedError
from articles.editorial import Decision
from articles.models import Article

from ..models import Finding, Indicator, Initiative, Metric
from ..models.decided import UNCHECKED

if TYPE_CHECKING:
    from django.contrib.auth.models import User

T = TypeVar("T", Metric, Initiative)

WHOLESALE = f"随导入整批放行，{UNCHECKED}"


@transaction.atomic
def confirm(*, item: T, by: User | None, at: datetime, note: str = "") -> T:
    """It is right: visitors may see it, and a later reading leaves it alone.

    Values that an editor changed before (`hold`) count as amended.
    """
    decision = Decision.AMENDED if item.held else Decision.CONFIRMED
    return _decide(item, decision, by=by, at=at, note=note)


@transaction.atomic
def reject(*, item: T, by: User | None, at: datetime, note: str = "") -> T:
    """It is not what the program took it for: hidden, and not read again."""
    return _decide(item, Decision.REJECTED, by=by, at=at, note=note)


@transaction.atomic
def reopen(*, item: T, by: User | None, at: datetime, note: str = "") -> T:
    """Take a decision back; values that an editor changed stay as the editor left them."""
    return _decide(item, Decision.UNREVIEWED, by=by, at=at, note=note)


@transaction.atomic
def amend(*, item: T, changes: dict[str, Any], by: User | None, at: datetime, note: str = "") -> T:
    """The editor's values stand in place of those read, which are kept in `as_read`.

    Raises ValidationError, in the editor's words, where a constraint refuses the new values.
    """
    _set(item, changes)
    return _decide(item, Decision.AMENDED, by=by, at=at, note=note)


@transaction.atomic
def hold(*, item: T, changes: dict[str, Any], note: str = "") -> T:
    """An editor's values wait for a reviewer: not shown yet, and no later reading undoes them.

    Raises RefusedError where a reviewer has decided, ValidationError as `amend` does.
    """
    if item.is_decided:
        raise RefusedError(f"“{item}”{item.get_decision_display()}，要改请先由审核重开。")
    _set(item, changes)
    return _decide(item, Decision.UNREVIEWED, by=None, at=None, note=note)


@transaction.atomic
def link_indicator(*, metric: Metric, indicator: Indicator | None) -> Metric:
    """Say which indicator a metric is a value of, or that it is of none."""
    metric.indicator = indicator
    metric.save(update_fields=["indicator"])
    return metric


@transaction.atomic
def settle_finding(
    *, finding: Finding, settlement: str, by: User | None, at: datetime, note: str = ""
) -> Finding:
    """Say what a contradiction comes from; see `Finding.Settlement` for what each permits."""
    finding.settlement = Finding.Settlement(settlement)
    reopened = finding.settlement == Finding.Settlement.OPEN
    finding.settled_by, finding.settled_at = (None, None) if reopened else (by, at)
    finding.note = note
    finding.save()
    return finding


@transaction.atomic
def let_through(*, article: Article, by: User | None, at: datetime, note: str = WHOLESALE) -> int:
    """Confirm everything in `article` that nobody has decided on; how many that were.

    The note says that no single item was looked at; visitors read it beside the values.
    Contradictions are shown as computed, without a verdict (`noted`).
    """
    decided = {
        "decision": Decision.CONFIRMED,
        "decided_by": by,
        "decided_at": at,
        "decision_note": note,
    }
    named_here = Initiative.objects.filter(evidence__article=article).values("pk")
    count = 0
    for waiting in (
        article.metrics.undecided(),
        Initiative.objects.undecided().filter(pk__in=named_here),
    ):
        count += waiting.filter(held=True).update(**decided | {"decision": Decision.AMENDED})
        count += waiting.filter(held=False).update(**decided)
    article.findings.open().update(
        settlement=Finding.Settlement.NOTED, settled_by=by, settled_at=at, note=note
    )
    search.index(article)
    return count


def _set(item: T, changes: dict[str, Any]) -> None:
    for field, value in changes.items():
        setattr(item, field, value)
    item.held = item.held or bool(changes)
    item.full_clean()


def _decide(item: T, decision: Decision, *, by: User | None, at: datetime | None, note: str) -> T:
    item.decision = decision
    undone = decision == Decision.UNREVIEWED
    item.decided_by, item.decided_at = (None, None) if undone else (by, at)
    item.decision_note = note
    item.save()
    if isinstance(item, Initiative):
        for article in Article.objects.filter(evidence__initiative=item).distinct():
            search.index(article)
    return item
