"""What editors decide."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import transaction
from django.utils import timezone

from articles import search
from articles.actions import RefusedError
from articles.editorial import Decision
from articles.history import save_signed
from articles.models import Article

from ..models import Finding, Indicator, Initiative, Metric
from ..models.decided import UNCHECKED
from .correcting import ask_for_reason, is_public, tell_correction, tell_dropped, values_of
from .dating import date_target
from .promising import reopen_changed_promise
from .stale import refuse_if_stale

if TYPE_CHECKING:
    from django.contrib.auth.models import User

T = TypeVar("T", Metric, Initiative)

IN_REVIEW_AGAIN = "重新审定"
LINK = ["indicator", "linked_by_program"]
WHOLESALE = f"随导入整批放行，{UNCHECKED}"


@transaction.atomic
def confirm(
    *, item: T, by: User | None, at: datetime, note: str = "", seen: int | None = None
) -> T:
    """It is right: visitors may see it, and a later reading leaves it alone.

    Values that an editor changed before (`hold`) count as amended. `seen` is the revision that the
    editor had on the screen: StaleError, and nothing changed, where there is a later one.
    """
    refuse_if_stale(item, seen)
    decision = Decision.AMENDED if item.held else Decision.CONFIRMED
    return _decide(item, decision, by=by, at=at, note=note)


@transaction.atomic
def reject(*, item: T, by: User | None, at: datetime, note: str = "", seen: int | None = None) -> T:
    """It is not what the program took it for: hidden, and not read again.

    Raises RefusedError where visitors already see it and no reason (`note`) is given.
    """
    refuse_if_stale(item, seen)
    if is_public(item):
        ask_for_reason(item, note)
        tell_dropped(item=item, why=note, by=by, at=at)
    return _decide(item, Decision.REJECTED, by=by, at=at, note=note)


@transaction.atomic
def reopen(*, item: T, by: User | None, at: datetime, note: str = "", seen: int | None = None) -> T:
    """Take a decision back; values that an editor changed stay as the editor left them.

    What visitors saw they are told is not listed any more, so that no value is exchanged behind
    their backs by way of this.
    """
    refuse_if_stale(item, seen)
    if is_public(item):
        tell_dropped(item=item, why=note or IN_REVIEW_AGAIN, by=by, at=at)
    return _decide(item, Decision.UNREVIEWED, by=by, at=at, note=note)


@transaction.atomic
def amend(
    *,
    item: T,
    changes: dict[str, Any],
    by: User | None,
    at: datetime,
    note: str = "",
    seen: int | None = None,
) -> T:
    """The editor's values stand in place of those read, which are kept in `as_read`.

    Raises ValidationError, in the editor's words, where a constraint refuses the new values, and
    RefusedError where visitors already see the item and no reason (`note`) is given.
    """
    refuse_if_stale(item, seen)
    seen_by_visitors = bool(changes) and is_public(item)
    if seen_by_visitors:
        ask_for_reason(item, note)
    before = values_of(item, changes) if seen_by_visitors else {}
    _set(item, changes)
    amended = _decide(item, Decision.AMENDED, by=by, at=at, note=note)
    if seen_by_visitors:
        tell_correction(item=amended, before=before, why=note, by=by, at=at)
    if isinstance(amended, Metric):
        reopen_changed_promise(metric=amended, changes=changes, by=by, at=at)
    return amended


@transaction.atomic
def hold(
    *,
    item: T,
    changes: dict[str, Any],
    note: str = "",
    by: User | None = None,
    at: datetime | None = None,
    seen: int | None = None,
) -> T:
    """An editor's values wait for a reviewer: not shown yet, and no later reading undoes them.

    Raises RefusedError where a reviewer has decided, ValidationError as `amend` does.
    """
    refuse_if_stale(item, seen)
    if item.is_decided:
        raise RefusedError(f"“{item}”{item.get_decision_display()}，要改请先由审核重开。")
    _set(item, changes)
    return _decide(item, Decision.UNREVIEWED, by=by, at=at, note=note)


@transaction.atomic
def link_indicator(
    *,
    metric: Metric,
    indicator: Indicator | None,
    by: User | None = None,
    at: datetime | None = None,
    note: str = "",
) -> Metric:
    """Say which indicator a metric is a value of, or that it is of none."""
    metric.indicator, metric.linked_by_program = indicator, False
    why = f"指标：{indicator}" if indicator else "不属任何指标"
    why = f"{why}。{note}" if note else why
    save_signed(metric, by=by, at=at or timezone.now(), why=why, update_fields=LINK)
    return metric


@transaction.atomic
def settle_finding(
    *,
    finding: Finding,
    settlement: str,
    by: User | None,
    at: datetime,
    note: str = "",
    seen: int | None = None,
) -> Finding:
    """Say what a contradiction comes from; see `Finding.Settlement` for what each permits."""
    refuse_if_stale(finding, seen)
    finding.settlement = Finding.Settlement(settlement)
    reopened = finding.settlement == Finding.Settlement.OPEN
    finding.settled_by, finding.settled_at = (None, None) if reopened else (by, at)
    finding.note = note
    why = f"{finding.settlement.label}：{note}" if note else str(finding.settlement.label)
    save_signed(finding, by=by, at=at, why=why)
    return finding


@transaction.atomic
def let_through(*, article: Article, by: User | None, at: datetime, note: str = WHOLESALE) -> int:
    """Confirm everything in `article` that nobody has decided on; how many that were.

    The note says that no single item was looked at; visitors read it beside the values.
    Contradictions are shown as computed, without a verdict (`noted`).
    """
    named_here = Initiative.objects.filter(evidence__article=article).values("pk")
    waiting: list[Metric | Initiative] = [
        *article.metrics.undecided(),
        *Initiative.objects.undecided().filter(pk__in=named_here),
    ]
    for item in waiting:
        _sign(item, Decision.AMENDED if item.held else Decision.CONFIRMED, by=by, at=at, note=note)
    for finding in article.findings.open():
        settle_finding(
            finding=finding, settlement=Finding.Settlement.NOTED, by=by, at=at, note=note
        )
    count = len(waiting)
    search.index(article)
    return count


def _set(item: T, changes: dict[str, Any]) -> None:
    for field, value in changes.items():
        setattr(item, field, value)
    item.held = item.held or bool(changes)
    if isinstance(item, Metric):
        date_target(metric=item, by_hand="due_on" in changes)
    item.full_clean()


def _decide(item: T, decision: Decision, *, by: User | None, at: datetime | None, note: str) -> T:
    _sign(item, decision, by=by, at=at, note=note)
    if isinstance(item, Initiative):
        for article in Article.objects.filter(evidence__initiative=item).distinct():
            search.index(article)
    return item


def _sign(
    item: Metric | Initiative,
    decision: Decision,
    *,
    by: User | None,
    at: datetime | None,
    note: str,
) -> None:
    item.decision = decision
    undone = decision == Decision.UNREVIEWED
    item.decided_by, item.decided_at = (None, None) if undone else (by, at)
    item.decision_note = note
    why = f"{decision.label}：{note}" if note else str(decision.label)
    save_signed(item, by=by, at=at or timezone.now(), why=why)
