"""A case's text as others printed it: who, when, where, and which figures they print otherwise."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles import likeness
from articles import reading as reader
from articles.actions import RefusedError, find_same_file
from articles.history import save_signed
from articles.models import Article, Carrying, Publisher
from articles.reading.collation import collate

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.reading.records import Reading


@transaction.atomic
def add_carrying(
    *,
    article: Article,
    reading: Reading,
    source_path: str,
    by: User | None,
    at: datetime,
    confirmed: bool = False,
) -> Carrying:
    """List a text as a carrier of `article`, its figures held against those of the case.

    Its values are not recorded: they are those of the case, but for the variants. It waits for a
    reviewer unless it is `confirmed` at once. Raises RefusedError where the same bytes are a case
    or a carrier already.
    """
    _refuse_known(reading.sha256)
    header = reading.header
    carrier = header.republished_by or header.publisher or ""
    mine = likeness.runs(words_of(reading))
    theirs = likeness.runs(likeness.words_of(article))
    carrying = Carrying(
        article=article,
        publisher=Publisher.objects.called(carrier) if carrier else None,
        name=carrier[:120],
        title=(header.title or "")[:300],
        url=(header.original_url or "")[:500],
        published_on=header.published_on,
        text=reading.text,
        sha256=reading.sha256,
        source_path=source_path,
        similarity=round(likeness.overlap(mine, theirs), 4),
        variants=[asdict(v) for v in collate(reading, read_stored(article))],
        status=Carrying.Status.CONFIRMED if confirmed else Carrying.Status.WAITING,
        added_by=by,
        added_at=at,
    )
    save_signed(carrying, by=by, at=at, why="记为转载")
    return carrying


def read_stored(article: Article) -> Reading:
    """What this version of the reader makes of an article's text as it is stored."""
    return reader.read_article(article.text)


def words_of(reading: Reading) -> str:
    return likeness.own_words(reading.text, ((f.span.start, f.span.end) for f in reading.furniture))


def _refuse_known(mark: str) -> None:
    same = find_same_file(sha256=mark)
    if same is not None:
        raise RefusedError(f"这个文件就是案例《{same.title}》的原件，不必再记为转载。")
    carrying = Carrying.objects.filter(sha256=mark).select_related("article").first()
    if carrying is not None:
        raise RefusedError(f"这个文件已经记为《{carrying.article.title}》的转载。")
