"""What editors say to one another beside an item."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions import RefusedError
from articles.models import Article

from ..models import Comment
from ..models.about import Item, pointing_at

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST = 1000


@transaction.atomic
def comment(*, article: Article, item: Item | None, text: str, by: User, at: datetime) -> Comment:
    """Say something of `item`, or of the article where it is None.

    Raises ValidationError where nothing is said, RefusedError where it is too long.
    """
    if len(text.strip()) > LONGEST:
        raise RefusedError(f"没有存入：批注最多 {LONGEST} 字，请删短或分成两条。")
    said = Comment(article=article, text=text.strip(), by=by, at=at, **pointing_at(item))
    said.full_clean()
    said.save()
    return said


@transaction.atomic
def settle_comment(*, comment: Comment, by: User, at: datetime) -> Comment:
    """There is nothing left to do about it. It stays, folded away."""
    fresh = Comment.objects.select_for_update().get(pk=comment.pk)
    if fresh.is_settled:
        raise RefusedError("这条批注已经了结。")
    fresh.settled_by, fresh.settled_at = by, at
    fresh.save(update_fields=["settled_by", "settled_at"])
    return fresh


@transaction.atomic
def reopen_comment(*, comment: Comment) -> Comment:
    """There is something left to do after all."""
    fresh = Comment.objects.select_for_update().get(pk=comment.pk)
    fresh.settled_by = fresh.settled_at = None
    fresh.save(update_fields=["settled_by", "settled_at"])
    return fresh
