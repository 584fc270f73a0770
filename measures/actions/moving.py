"""Decisions made one by one at the desk: each is remembered, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.db import transaction

from articles import search
from articles.actions import RefusedError
from articles.editorial import LET_THROUGH
from articles.history import save_signed
from articles.models import Article

from ..models import Correction, Evidence, Finding, Initiative, Metric, Move
from .correcting import SHOWN, is_public, tell_correction, tell_dropped, values_of
from .deciding import (
    amend,
    confirm,
    hold,
    link_indicator,
    refuse_if_stale,
    reject,
    reopen,
    settle_finding,
)
from .locating import place_again

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Item = Metric | Initiative | Finding
NOT_RESTORED = ("id", "revision", "section")
"""The section follows the outline, which may have been read anew meanwhile."""
EVIDENCE_FIELDS = (
    "start",
    "end",
    "exact",
    "prefix",
    "suffix",
    "sentence_start",
    "sentence_end",
    "sentence",
    "in_place",
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an editor wants of an item: the verb, the values that go with it, the revision seen."""

    verb: str
    changes: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    seen: int | None = None


@transaction.atomic
def rule(
    *,
    article: Article,
    item: Item,
    ruling: Ruling,
    by: User,
    at: datetime,
    final: bool,
    stroke: UUID | None = None,
) -> Move:
    """Do to one item what `ruling` says, and remember how it stood.

    `final` is whether the editor may decide; who may not leaves values that wait (`hold`).
    Raises StaleError, RefusedError or ValidationError, and then nothing is changed.
    """
    refuse_if_stale(item, ruling.seen)
    before = snapshot(item)
    _DO[Move.Verb(ruling.verb)](item, ruling, by, at, final)
    return remember(
        article=article,
        item=item,
        verb=Move.Verb(ruling.verb),
        before=before,
        by=by,
        at=at,
        stroke=stroke,
    )


@transaction.atomic
def confirm_all(
    *, article: Article, items: Sequence[Metric | Initiative], by: User, at: datetime
) -> list[Move]:
    """Confirm in one stroke what an editor has before the eyes (a section)."""
    stroke = uuid4()
    ruling = Ruling(Move.Verb.CONFIRM)
    return [
        rule(article=article, item=item, ruling=ruling, by=by, at=at, final=True, stroke=stroke)
        for item in items
        if not item.is_decided
    ]


@transaction.atomic
def take_back(*, move: Move, by: User, at: datetime) -> list[Item]:
    """Put the items of the move's stroke back as they stood; what the move made is removed.

    What visitors saw meanwhile they are told: a value that goes, a value that reads otherwise.
    Raises RefusedError where one of them was changed since, by whomever, and where visitors have
    been told of the move as a correction: what they read must stay true.
    """
    moves = list(Move.objects.select_for_update().filter(stroke=move.stroke, undone_at=None))
    put_back: list[Item] = []
    for one in reversed(moves):
        item = one.item
        if item.revision != one.revision_after:
            raise RefusedError(f"“{item}”在这一步之后又改过，不能直接撤销；请在条目上改。")
        if Correction.objects.filter(article=one.article, at=one.at, by=one.by).exists():
            raise RefusedError(f"“{item}”的这一步已作为更正告知访客，请再修正一次并写明缘由。")
        one.undone_at = at
        one.save(update_fields=["undone_at"])
        why = f"撤销：{one.get_verb_display()}"
        shown = item if isinstance(item, Metric | Initiative) and is_public(item) else None
        if one.before is None:
            if shown is not None:
                tell_dropped(item=shown, why=why, by=by, at=at)
            _remove(item)
            continue
        told = values_of(shown, SHOWN[type(shown)]) if shown is not None else {}
        if shown is not None and one.before["decision"] not in LET_THROUGH:
            tell_dropped(item=shown, why=why, by=by, at=at)
        _restore(item, one.before)
        save_signed(item, by=by, at=at, why=why)
        if shown is not None and shown.is_let_through:
            tell_correction(item=shown, before=told, why=why, by=by, at=at)
        put_back.append(item)
    if any(isinstance(item, Initiative) for item in put_back):
        search.index(move.article)
    return put_back


def remember(
    *,
    article: Article,
    item: Item,
    verb: Move.Verb,
    before: dict[str, Any] | None,
    by: User,
    at: datetime,
    stroke: UUID | None = None,
) -> Move:
    """Note a move that was made, for the list of the last ones and for taking it back."""
    return Move.objects.create(
        article=article,
        by=by,
        at=at,
        verb=verb,
        stroke=stroke or uuid4(),
        metric=item if isinstance(item, Metric) else None,
        initiative=item if isinstance(item, Initiative) else None,
        finding=item if isinstance(item, Finding) else None,
        before=before,
        revision_after=item.revision,
    )


def snapshot(item: Item) -> dict[str, Any]:
    """The values of an item and of the words it rests on, as JSON takes them."""
    values: dict[str, Any] = {
        f.attname: getattr(item, f.attname)
        for f in item._meta.concrete_fields
        if f.name not in NOT_RESTORED
    }
    values = {k: f"{v:f}" if hasattr(v, "as_tuple") else v for k, v in values.items()}
    if isinstance(item, Metric) and item.evidence is not None:
        values["evidence"] = {name: getattr(item.evidence, name) for name in EVIDENCE_FIELDS}
    return values


def _restore(item: Item, values: dict[str, Any]) -> None:
    words = values.get("evidence")
    for f in item._meta.concrete_fields:
        if f.attname in values:
            value = f.to_python(values[f.attname])
            setattr(item, f.attname, None if _is_gone(f, value) else value)
    evidence = item.evidence if isinstance(item, Metric) else None
    if words is not None and evidence is not None and words["exact"] != evidence.exact:
        for name, value in words.items():
            setattr(evidence, name, value)
        place_again(evidence)  # the text may have been changed since


def _is_gone(field: Any, value: Any) -> bool:
    """Whether what a foreign key pointed to has been deleted meanwhile."""
    if value is None or not field.is_relation:
        return False
    return not field.related_model._default_manager.filter(pk=value).exists()


def _remove(item: Item) -> None:
    evidence: Iterable[Evidence] = (
        [item.evidence] if isinstance(item, Metric) and item.evidence else []
    )
    item.delete()
    for row in evidence:
        if row.initiative_id is None and not row.findings.exists():
            row.delete()


def _confirm(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    _only_if(final)
    confirm(item=item, by=by, at=at, note=ruling.note)


def _reject(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    _only_if(final)
    reject(item=item, by=by, at=at, note=ruling.note)


def _reopen(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    _only_if(final)
    reopen(item=item, by=by, at=at, note=ruling.note)


def _amend(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    if final:
        amend(item=item, changes=ruling.changes, by=by, at=at, note=ruling.note)
    else:
        hold(item=item, changes=ruling.changes, by=by, at=at, note=ruling.note)


def _link(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    if item.is_decided and not final:
        raise RefusedError(f"“{item}”{item.get_decision_display()}，要改请先由审核重开。")
    link_indicator(metric=item, indicator=ruling.changes["indicator"], by=by, at=at)


def _settle(item: Any, ruling: Ruling, by: User, at: datetime, final: bool) -> None:
    _only_if(final)
    settle_finding(
        finding=item, settlement=ruling.changes["settlement"], by=by, at=at, note=ruling.note
    )


def _only_if(final: bool) -> None:
    if not final:
        raise RefusedError("您可以改值，确认与排除由审核来做；改好后请提交审核。")


_DO: dict[Move.Verb, Callable[[Any, Ruling, Any, datetime, bool], None]] = {
    Move.Verb.CONFIRM: _confirm,
    Move.Verb.REJECT: _reject,
    Move.Verb.REOPEN: _reopen,
    Move.Verb.AMEND: _amend,
    Move.Verb.LINK: _link,
    Move.Verb.SETTLE: _settle,
}
