"""The way of an article to visitors and back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from ..editorial import ReviewStatus
from ..history import save_signed
from ..models import Article, StatusChange
from ..refusing import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def submit(*, article: Article, by: User | None, at: datetime, reason: str = "") -> Article:
    """A draft is ready for a reviewer's eye."""
    return _move(
        article, ReviewStatus.IN_REVIEW, from_=(ReviewStatus.DRAFT,), by=by, at=at, reason=reason
    )


@transaction.atomic
def hand_back(*, article: Article, by: User | None, at: datetime, reason: str) -> Article:
    """A reviewer wants something mended first."""
    return _move(
        article, ReviewStatus.DRAFT, from_=(ReviewStatus.IN_REVIEW,), by=by, at=at, reason=reason
    )


@transaction.atomic
def publish(*, article: Article, by: User | None, at: datetime, reason: str = "") -> Article:
    """Open an article to visitors. In it they see what was confirmed or amended, nothing else.

    Who submitted it does not publish it, so that two people have looked; the setting
    `ONE_PERSON_DESK` lifts this. Raises RefusedError.
    """
    _refuse_own_submission(article, by)
    article.first_published_at = article.first_published_at or at
    allowed = (ReviewStatus.DRAFT, ReviewStatus.IN_REVIEW, ReviewStatus.WITHDRAWN)
    return _move(article, ReviewStatus.PUBLISHED, from_=allowed, by=by, at=at, reason=reason)


@transaction.atomic
def withdraw(*, article: Article, by: User | None, at: datetime, reason: str) -> Article:
    """Take a published article away from visitors again."""
    return _move(
        article,
        ReviewStatus.WITHDRAWN,
        from_=(ReviewStatus.PUBLISHED,),
        by=by,
        at=at,
        reason=reason,
    )


def _refuse_own_submission(article: Article, by: User | None) -> None:
    """Also where it was handed back meanwhile, be it by themselves: one person's turn is over."""
    if settings.ONE_PERSON_DESK or by is None:
        return
    if article.status not in (ReviewStatus.IN_REVIEW, ReviewStatus.DRAFT):
        return
    submitted = article.status_changes.filter(after=ReviewStatus.IN_REVIEW).first()
    if submitted is not None and submitted.by_id == by.pk:
        raise RefusedError(f"《{article.title}》是您提交的，请由另一位审核发布。")


def _move(
    article: Article,
    to: ReviewStatus,
    *,
    from_: tuple[ReviewStatus, ...],
    by: User | None,
    at: datetime,
    reason: str,
) -> Article:
    now = ReviewStatus(Article.objects.select_for_update().get(pk=article.pk).status)
    if now not in from_:
        raise RefusedError(
            f"《{article.title}》现为“{now.label}”，不能改为“{to.label}”；"
            f"只有{'、'.join(f'“{s.label}”' for s in from_)}的案例可以。"
        )
    article.status = to
    fields = ["status", "first_published_at"]
    save_signed(article, by=by, at=at, why=reason or str(to.label), update_fields=fields)
    StatusChange.objects.create(article=article, before=now, after=to, by=by, at=at, reason=reason)
    return article
