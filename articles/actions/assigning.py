"""Who sees to an article."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from ..history import save_signed
from ..models import Article
from ..refusing import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def assign(*, article: Article, to: User, by: User | None, at: datetime, note: str = "") -> Article:
    """Have `to` see to the article; the history tells who handed it to whom, and why.

    Everybody who may edit takes what nobody has; handing it to another, or taking it out of
    another's hands, is for those who may (`articles.assign_article`). Raises RefusedError.
    """
    holder = Article.objects.select_for_update().get(pk=article.pk).assigned_to
    if not may_hold(to):
        raise RefusedError(f"{to.get_username()}没有编辑案例的权限，请另选一位。")
    if holder == to:
        raise RefusedError(f"《{article.title}》已经在{to.get_username()}手里。")
    if by is not None and (to != by or holder is not None) and not _may_assign(by):
        raise RefusedError(_whose(article, holder))
    return _hand_over(article, to, by=by, at=at, note=note)


@transaction.atomic
def put_down(*, article: Article, by: User | None, at: datetime, note: str = "") -> Article:
    """Nobody has it any more: whoever had it gives it back, or one who may assign takes it."""
    holder = Article.objects.select_for_update().get(pk=article.pk).assigned_to
    if holder is None:
        raise RefusedError(f"《{article.title}》没有承办人，不用交回。")
    if by is not None and by != holder and not _may_assign(by):
        raise RefusedError(_whose(article, holder))
    return _hand_over(article, None, by=by, at=at, note=note)


def may_hold(user: User) -> bool:
    """Whether an article may be given to `user`: somebody at the desk who may edit."""
    return user.is_active and user.is_staff and user.has_perm("articles.change_article")


def _may_assign(user: User) -> bool:
    return user.has_perm("articles.assign_article")


def _whose(article: Article, holder: User | None) -> str:
    if holder is None:
        return f"《{article.title}》您可以自己领取；分派给别人请找审核。"
    return f"《{article.title}》在{holder.get_username()}手里，要转手请找审核。"


def _hand_over(
    article: Article, to: User | None, *, by: User | None, at: datetime, note: str
) -> Article:
    article.assigned_to, article.assigned_at = to, at if to else None
    told = f"交给{to.get_username()}" if to else "交回"
    why = f"{told}：{note}" if note else told
    fields = ["assigned_to", "assigned_at"]
    save_signed(article, by=by, at=at, why=why, update_fields=fields)
    return article
