"""Telling visitors what was put right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from articles.actions import RefusedError
from articles.differences import told
from articles.models import Article

from ..models import Correction, Initiative, Metric
from ..models.decided import PUBLISHED

if TYPE_CHECKING:
    from django.contrib.auth.models import User

NOT_TOLD = {"decision", "decision_note", "description", "parent", "initiative", "indicator"}
"""What does not change the meaning of what visitors were told."""
DROPPED = "不再列出"
SHOWN: dict[type, tuple[str, ...]] = {
    Metric: ("label", "value", "value_high", "unit", "comparator", "status", "as_of", "region"),
    Initiative: ("name", "kind", "region"),
}
"""What visitors are shown of an item."""


def is_public(item: Metric | Initiative) -> bool:
    """Whether visitors see it: let through, in a published article.

    Of a value whose words are gone from the text, the case page still shows the quotation.
    """
    if isinstance(item, Metric):
        shown = Metric.objects.let_through().filter(pk=item.pk)
        return shown.filter(article__status=PUBLISHED).exists()
    named = Initiative.objects.let_through().filter(pk=item.pk)
    return named.filter(evidence__article__status=PUBLISHED).exists()


def values_of(item: Metric | Initiative, fields: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Each field of `fields` that visitors are told, by name: its title and its value in words."""
    stored = type(item).objects.get(pk=item.pk)
    found = {}
    for name in fields:
        if name not in NOT_TOLD:
            field = stored._meta.get_field(name)
            found[name] = (str(getattr(field, "verbose_name", name)), told(field, stored))
    return found


def ask_for_reason(item: Any, why: str) -> None:
    """Raise RefusedError where visitors see `item` and no reason is given for changing it."""
    if not why.strip():
        raise RefusedError(f"“{item}”访客已经看得到，改它请写明缘由，缘由会进更正记录。")


def tell_correction(
    *,
    item: Metric | Initiative,
    before: dict[str, tuple[str, str]],
    why: str,
    by: User | None,
    at: datetime,
) -> list[Correction]:
    """Note each value of `before` that is another now, for every published case that tells it."""
    now = values_of(item, before)
    changed = [(title, was, now[name][1]) for name, (title, was) in before.items()]
    rows = [(title, was, is_now) for title, was, is_now in changed if was != is_now]
    return _tell(item, rows, why=why, by=by, at=at)


def tell_dropped(
    *, item: Metric | Initiative, why: str, by: User | None, at: datetime
) -> list[Correction]:
    """Note that something visible is not listed any more."""
    return _tell(item, [("条目", str(item), DROPPED)], why=why, by=by, at=at)


def tell_words(
    *, item: Metric | Initiative, was: str, now: str, why: str, by: User | None, at: datetime
) -> list[Correction]:
    """Note that something visible rests on other words than visitors were shown."""
    return _tell(item, [("出处", was, now)], why=why, by=by, at=at)


def _tell(
    item: Metric | Initiative,
    rows: list[tuple[str, str, str]],
    *,
    why: str,
    by: User | None,
    at: datetime,
) -> list[Correction]:
    subject = item.label if isinstance(item, Metric) else item.name
    return Correction.objects.bulk_create(
        Correction(
            article=article,
            subject=subject,
            name=title,
            was=was,
            now=now,
            why=why,
            at=at,
            by=by,
        )
        for article in _cases_of(item)
        for title, was, now in rows
    )


def _cases_of(item: Metric | Initiative) -> list[Article]:
    if isinstance(item, Metric):
        return [item.article]
    return list(Article.objects.published().filter(evidence__initiative=item).distinct())
