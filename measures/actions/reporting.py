"""What visitors say is wrong, and what the desk makes of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions import RefusedError
from articles.history import save_signed
from articles.models import Article

from ..models import Report
from ..models.about import Item, pointing_at

if TYPE_CHECKING:
    from django.contrib.auth.models import User

State = Report.State


@transaction.atomic
def report(
    *, article: Article, item: Item | None, text: str, at: datetime, contact: str = ""
) -> Report:
    """Store a visitor's word on a published case. Raises ValidationError where it is empty."""
    said = Report(
        article=article, text=text.strip(), contact=contact.strip(), at=at, **pointing_at(item)
    )
    said.full_clean()
    save_signed(said, by=None, at=at, why="读者来报")
    return said


@transaction.atomic
def accept_report(*, report: Report, by: User | None, at: datetime, answer: str) -> Report:
    """The visitor is right: the item is to be put right in the workspace."""
    return _handle(report, State.ACCEPTED, by=by, at=at, answer=answer)


@transaction.atomic
def decline_report(*, report: Report, by: User | None, at: datetime, answer: str) -> Report:
    """Looked at, and it stays as it is, for the reason given."""
    return _handle(report, State.DECLINED, by=by, at=at, answer=answer)


@transaction.atomic
def reopen_report(*, report: Report, by: User | None, at: datetime, answer: str = "") -> Report:
    """Back into the queue."""
    return _handle(report, State.NEW, by=by, at=at, answer=answer)


def _handle(report: Report, state: State, *, by: User | None, at: datetime, answer: str) -> Report:
    fresh = Report.objects.select_for_update().get(pk=report.pk)
    if fresh.state == state:
        raise RefusedError(f"“{fresh}”已是“{state.label}”，没有改动。")
    report.state, report.answer = state, answer
    is_new = state == State.NEW
    report.handled_by, report.handled_at = (None, None) if is_new else (by, at)
    save_signed(report, by=by, at=at, why=f"{state.label}：{answer}" if answer else state.label)
    return report
