"""What became of a target, as an editor decides it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions import RefusedError
from articles.history import save_signed

from ..models import Correction, Metric, Promise
from .stale import refuse_if_stale

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Outcome = Promise.Outcome
SUBJECT_OF_CORRECTION = "目标结果"
AIM = {"label", "value", "value_high", "unit", "comparator", "as_of", "due_on", "region"}
"""What makes a target another target."""
CHANGED = "目标改动，重新核定"


@transaction.atomic
def settle_promise(
    *,
    metric: Metric,
    outcome: str,
    by: User | None,
    at: datetime,
    answer: Metric | None = None,
    note: str = "",
    seen: int | None = None,
) -> Promise:
    """Say what became of the target `metric`, and which later value answers it.

    `OPEN` puts it back into the queue. An outcome without a value that shows it wants its ground
    in words; so does another outcome than the one visitors have read, and they are told of it as
    a correction. Raises RefusedError, StaleError where somebody settled it after revision `seen`.
    """
    promise = Promise.objects.select_for_update().filter(metric=metric).first()
    if promise is None:
        promise = Promise(metric=metric)
    elif seen is not None:
        refuse_if_stale(promise, seen)
    outcome = Outcome(outcome)
    _refuse_without_ground(metric, promise, outcome, answer, note)
    told = Promise.objects.public().filter(pk=promise.pk).exists()
    was = promise.get_outcome_display()
    changed = promise.outcome != outcome
    promise.outcome, promise.note = outcome, note
    promise.answer = None if outcome == Outcome.OPEN else answer
    is_open = outcome == Outcome.OPEN
    promise.decided_by, promise.decided_at = (None, None) if is_open else (by, at)
    promise.full_clean()
    save_signed(
        promise, by=by, at=at, why=f"{outcome.label}：{note}" if note else str(outcome.label)
    )
    if told and changed:
        Correction.objects.create(
            article=metric.article,
            subject=metric.label,
            name=SUBJECT_OF_CORRECTION,
            was=was,
            now=str(outcome.label),
            why=note,
            by=by,
            at=at,
        )
    return promise


def reopen_changed_promise(
    *, metric: Metric, changes: Iterable[str], by: User | None, at: datetime
) -> None:
    """What was found of a target does not hold of another: it goes back into the queue."""
    promise = Promise.objects.settled().filter(metric=metric).first()
    if promise is not None and AIM & set(changes):
        settle_promise(metric=metric, outcome=Outcome.OPEN, note=CHANGED, by=by, at=at)


def _refuse_without_ground(
    metric: Metric, promise: Promise, outcome: Outcome, answer: Metric | None, note: str
) -> None:
    if metric.status != Metric.Status.TARGET or not metric.is_let_through:
        raise RefusedError(f"“{metric}”不是已审定的目标，请先在审校页确认。")
    if answer is not None and (answer.pk == metric.pk or not answer.is_let_through):
        raise RefusedError(f"“{answer}”还没有审定，不能拿来对照；请先在审校页确认它。")
    if note.strip():
        return
    if promise.is_settled and promise.outcome != outcome:
        raise RefusedError("这个目标已经核定过，改结果请写明缘由。")
    if outcome == Outcome.UNKNOWN or (outcome != Outcome.OPEN and answer is None):
        raise RefusedError("没有选对照数据，请在说明里写一句依据，如“统计公报未载”。")
