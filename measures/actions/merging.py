"""Two names, one measure."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles import search
from articles.actions import RefusedError
from articles.history import save_signed
from articles.models import Article

from ..models import Initiative
from .correcting import ask_for_reason, is_public, tell_dropped
from .deciding import refuse_if_stale

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def merge_initiatives(
    *,
    kept: Initiative,
    merged: Initiative,
    by: User | None,
    at: datetime,
    note: str = "",
    seen: int | None = None,
) -> Initiative:
    """All that `merged` had becomes `kept`'s: its words, values and members; then it is gone.

    Its history stays. Words that both rest on are kept once. Raises RefusedError where the two
    are one, where `kept` stands under `merged`, or where visitors see `merged` and no reason is
    given; StaleError where `merged` was changed after the revision `seen`.
    """
    refuse_if_stale(merged, seen)
    if kept.pk == merged.pk:
        raise RefusedError("请选另一项举措来合并。")
    if _stands_under(kept, merged):
        raise RefusedError(f"“{kept}”在“{merged}”之下，不能反过来并入；请先改上级举措。")
    if is_public(merged):
        ask_for_reason(merged, note)
        tell_dropped(item=merged, why=f"并入“{kept}”：{note}", by=by, at=at)
    cases = list(Article.objects.filter(evidence__initiative=merged).distinct())
    known = set(kept.evidence.values_list("article", "start", "end"))
    for row in merged.evidence.all():
        if (row.article_id, row.start, row.end) in known:
            row.delete()
        else:
            row.initiative = kept
            row.save()
    for metric in merged.metrics.all():
        metric.initiative = kept
        save_signed(metric, by=by, at=at, why=f"举措并入：{merged}→{kept}")
    for member in merged.members.exclude(pk=kept.pk):
        member.parent = kept
        save_signed(member, by=by, at=at, why=f"举措并入：{merged}→{kept}")
    for said in (*merged.comments.all(), *merged.reports.all()):
        said.initiative = kept
        said.save(update_fields=["initiative"])
    kept.held = True
    save_signed(kept, by=by, at=at, why=f"并入“{merged}”。{note}".rstrip("。"))
    merged.delete()
    for article in cases:
        search.index(article)
    return kept


def _stands_under(initiative: Initiative, above: Initiative) -> bool:
    seen: set[int] = set()
    parent = initiative.parent
    while parent is not None and parent.pk not in seen:
        if parent.pk == above.pk:
            return True
        seen.add(parent.pk)
        parent = parent.parent
    return False
