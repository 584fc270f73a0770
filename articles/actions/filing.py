"""What editors set by hand: the header, themes and tags, carriers, the desk's own records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from .. import search
from ..history import save_signed, told_by_next_save
from ..models import Article, Carrying
from ..refusing import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def revise(
    *,
    article: Article,
    changes: dict[str, Any],
    by: User | None = None,
    at: datetime | None = None,
    why: str = "",
) -> Article:
    """Set header fields by an editor's hand; no later reading of the file overwrites them."""
    for field, value in changes.items():
        if field in ("regions", "themes"):
            with told_by_next_save(article):
                getattr(article, field).set(value)
        else:
            setattr(article, field, value)
    article.edited_fields = sorted({*article.edited_fields, *changes})
    save_signed(article, by=by, at=at or timezone.now(), why=why)
    search.index(article)
    return article


@transaction.atomic
def classify(
    *,
    article: Article,
    themes: Iterable[Any] = (),
    tags: Iterable[str] = (),
    without_themes: Iterable[Any] = (),
    without_tags: Iterable[str] = (),
    by: User | None = None,
    at: datetime | None = None,
    why: str = "",
) -> None:
    """File an article under themes and tags, besides those it has, and take it out of others.

    The history tells it in one row, and has none where all was so before; it keeps no tags, so
    `why` is to name them.
    """
    before = _filed(article)
    with told_by_next_save(article):
        article.themes.add(*themes)
        article.themes.remove(*without_themes)
    article.tags.add(*tags)
    article.tags.remove(*without_tags)
    if _filed(article) != before:
        fields = ["edited_fields"]
        save_signed(
            article, by=by, at=at or timezone.now(), why=why or "归类", update_fields=fields
        )


def _filed(article: Article) -> tuple[set[int], set[str]]:
    """The themes and the tags, as they are stored."""
    themes = article.themes.through.objects.filter(article=article)
    return set(themes.values_list("theme_id", flat=True)), set(article.tags.names())


@transaction.atomic
def confirm_carrying(*, carrying: Carrying, by: User | None, at: datetime) -> Carrying:
    """Let visitors see a carrier of a case's text on the page of the case."""
    if carrying.is_confirmed:
        raise RefusedError(f"“{carrying}”已经确认过了，不用再确认。")
    carrying.status = Carrying.Status.CONFIRMED
    save_signed(carrying, by=by, at=at, why="确认", update_fields=["status"])
    return carrying


@transaction.atomic
def amend_record(
    *, item: Any, changes: dict[str, Any], by: User | None, at: datetime, why: str = ""
) -> Any:
    """Change a theme, a publisher or another record that the desk keeps, its history signed.

    Raises ValidationError, in the editor's words, where the model refuses the new values.
    """
    for field, value in changes.items():
        setattr(item, field, value)
    item.full_clean()
    save_signed(item, by=by, at=at, why=why or "修改")
    return item
