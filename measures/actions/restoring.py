"""An earlier state brought back from the history: always as a new change, never by forgetting."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.actions import HEADER_FIELDS, revise
from articles.differences import linked
from articles.editorial import LET_THROUGH, Decision
from articles.models import Article
from articles.refusing import RefusedError

from ..models import Finding, Initiative, Metric
from .deciding import amend, confirm, hold, refuse_if_stale, reject, reopen, settle_finding

if TYPE_CHECKING:
    from django.contrib.auth.models import User

VALUES: dict[type, tuple[str, ...]] = {
    Metric: (
        "label",
        "value",
        "value_high",
        "unit",
        "unit_class",
        "comparator",
        "status",
        "as_of",
        "region",
        "initiative",
        "indicator",
    ),
    Initiative: ("name", "kind", "region", "parent", "description"),
    Article: HEADER_FIELDS,
}
"""What an earlier state brings back. Words and texts have ways of their own."""
LINKS = ("regions", "themes")
"""What it brings back besides, of a case."""


def values_then(item: Any, record: Any) -> dict[str, Any]:
    """The values in which `record`, a state of `item`, differs from what stands now.

    Raises RefusedError where something that it was linked to has been deleted.
    """
    changes: dict[str, Any] = {}
    for name in VALUES.get(type(item), ()):
        field = item._meta.get_field(name)
        then, now = getattr(record, field.attname), getattr(item, field.attname)
        if then == now:
            continue
        if field.is_relation and then is not None:
            found = field.related_model._default_manager.filter(pk=then).first()
            if found is None:
                title = field.verbose_name
                raise RefusedError(f"那时的{title}已经删去，不能整个恢复；请在条目上改。")
            then = found
        changes[name] = then
    if isinstance(item, Article):
        for name in LINKS:
            then, now = linked(record, name), getattr(item, name).all()
            if {thing.pk for thing in then} != {thing.pk for thing in now}:
                changes[name] = then
    return changes


@transaction.atomic
def restore(
    *,
    item: Metric | Initiative | Finding | Article,
    record: Any,
    by: User,
    at: datetime,
    note: str,
    final: bool,
    verdict: bool = True,
    seen: int | None = None,
) -> None:
    """Bring `item` back to `record`, a state of its history, with a reason.

    With `verdict` off, the values alone come back, as an amendment. By the rules of any other
    edit: who may decide (`final`) amends, confirms, rejects, reopens, and what visitors see changes
    as a correction; who may not leaves values that wait. Raises RefusedError where there is nothing
    to bring back or no reason, ValidationError where the values are not possible any more.
    """
    if not note.strip():
        raise RefusedError("恢复请写明缘由，一句即可。")
    if isinstance(item, Finding):
        _restore_finding(item, record, by=by, at=at, note=note, final=final, seen=seen)
        return
    changes = values_then(item, record)
    if isinstance(item, Article):
        if not changes:
            raise RefusedError("那时的题与源和现在一样；要恢复原文请用“恢复原文”。")
        revise(article=item, changes=changes, by=by, at=at, why=f"恢复旧版：{note}")
        return
    refuse_if_stale(item, seen)
    if final and not verdict and item.decision == Decision.REJECTED:
        raise RefusedError(f"“{item}”现在是已排除；要恢复请连同那时的审定，或先重开。")
    decision = record.decision if verdict else Decision.AMENDED
    _restore_item(item, decision, changes, final=final, by=by, at=at, note=note)


def _restore_item(
    item: Any, decision: str, changes: dict[str, Any], *, final: bool, **signed: Any
) -> None:
    if not final:
        if not changes:
            raise RefusedError("那时的值和现在一样；确认与排除由审核来做。")
        hold(item=item, changes=changes, **signed)
    elif decision in LET_THROUGH:
        if not changes and item.is_let_through:
            raise RefusedError("那时的值和审定与现在一样，不用恢复。")
        if changes:
            amend(item=item, changes=changes, **signed)
        else:
            confirm(item=item, **signed)
    else:
        _restore_hidden(item, decision, changes, signed)


def _restore_hidden(
    item: Any, decision: str, changes: dict[str, Any], signed: dict[str, Any]
) -> None:
    """To a state in which visitors did not see it: that is told first, then the values follow."""
    if not changes and item.decision == decision:
        raise RefusedError("那时的值和审定与现在一样，不用恢复。")
    if item.is_decided and (changes or decision == Decision.UNREVIEWED):
        reopen(item=item, **signed)
    if changes:
        hold(item=item, changes=changes, **signed)
    if decision == Decision.REJECTED:
        reject(item=item, **signed)


def _restore_finding(
    item: Finding,
    record: Any,
    *,
    by: User,
    at: datetime,
    note: str,
    final: bool,
    seen: int | None,
) -> None:
    if not final:
        raise RefusedError("处理存疑由审核来做。")
    if (item.settlement, item.note) == (record.settlement, record.note):
        raise RefusedError("那时的处理和现在一样，不用恢复。")
    kept = f"{record.note}（恢复旧版：{note}）" if record.note else note
    most = Finding._meta.get_field("note").max_length or 0
    if len(kept) > most:
        raise ValidationError(f"说明最多 {most} 字，请把缘由写短。")
    settle_finding(finding=item, settlement=record.settlement, by=by, at=at, note=kept, seen=seen)
