"""Every change of an article's state. Verb first, keywords only, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from . import search
from .editorial import ReviewStatus
from .history import save_signed
from .models import Article, Publisher, Region, Section, StatusChange

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from .reading.records import Reading

HEADER_FIELDS = (
    "title",
    "publisher",
    "republished_by",
    "original_url",
    "byline",
    "published_on",
    "genre",
)


class RefusedError(ValueError):
    """An action that the article's state does not allow; says, in Chinese, what to do instead."""


class StaleError(RefusedError):
    """Somebody changed `now` since the page was opened: both versions are to be shown."""

    def __init__(self, now: Any) -> None:
        super().__init__(f"“{now}”在您打开之后又有人改过，您的改动没有存入；请对照两个版本再定。")
        self.now = now


class Outcome(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Imported:
    article: Article
    outcome: Outcome


def find_same_file(*, sha256: str) -> Article | None:
    """The article that was imported from these very bytes, wherever they lay."""
    return Article.objects.filter(original_sha256=sha256).first()


@transaction.atomic
def import_article(*, reading: Reading, source_path: str, at: datetime) -> Imported:
    """Store a text and its frame (header, outline, places); measures are recorded on top of it.

    The same bytes change nothing. Another text under a known `source_path` is a new version of
    that article: what an editor has set by hand (`revise`) stays, the rest follows the file.
    """
    same = find_same_file(sha256=reading.sha256)
    if same and same.reader_version == reading.reader_version:
        return Imported(same, Outcome.UNCHANGED)
    known = same or Article.objects.filter(source_path=source_path).first()
    article = known or Article(source_path=source_path, imported_at=at)
    article.text = reading.text
    article.encoding = reading.encoding
    article.original_sha256 = reading.sha256
    _take_frame(article, reading, at=at, why="重新识读" if known else "导入")
    return Imported(article, Outcome.UPDATED if known else Outcome.CREATED)


@transaction.atomic
def frame_again(*, article: Article, reading: Reading, at: datetime) -> Article:
    """The header, outline and places that a newer reader finds in the text as it is stored.

    What an editor has set by hand stays; the file that the article came from is not asked.
    Raises ValueError where `reading` is of another text.
    """
    if reading.text != article.text:
        raise ValueError("an article is read again from its own text")
    _take_frame(article, reading, at=at, why=f"重新识读 {reading.reader_version}")
    return article


def _take_frame(article: Article, reading: Reading, *, at: datetime, why: str) -> None:
    article.reader_version = reading.reader_version
    article.read_at = at
    article.script = reading.script
    article.furniture = [
        {"start": f.span.start, "end": f.span.end, "kind": f.kind} for f in reading.furniture
    ]
    for field, value in _header(reading).items():
        if field not in article.edited_fields:
            setattr(article, field, value)
    save_signed(article, by=None, at=at, why=why)
    if "regions" not in article.edited_fields:
        article.regions.set(_regions(reading))
    _write_outline(article, reading)
    search.index(article)


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
    """File an article under themes and tags, besides those it has, and take it out of others."""
    article.themes.add(*themes)
    article.themes.remove(*without_themes)
    article.tags.add(*tags)
    article.tags.remove(*without_tags)
    save_signed(article, by=by, at=at or timezone.now(), why=why or "归类")


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
    if settings.ONE_PERSON_DESK or article.status != ReviewStatus.IN_REVIEW or by is None:
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
    save_signed(article, by=by, at=at, why=reason or to.label, update_fields=fields)
    StatusChange.objects.create(article=article, before=now, after=to, by=by, at=at, reason=reason)
    return article


def _header(reading: Reading) -> dict[str, Any]:
    header = reading.header
    return {
        "title": header.title or _title_of_ours(reading),
        "publisher": _publisher(header.publisher),
        "republished_by": _publisher(header.republished_by),
        "original_url": header.original_url or "",
        "byline": list(header.byline),
        "published_on": header.published_on,
        "genre": reading.genre,
    }


def _title_of_ours(reading: Reading) -> str:
    """Where none is printed: the article's first words in brackets, as library catalogues do."""
    furniture = [f.span for f in reading.furniture]
    at = 0
    for line in reading.text.splitlines(keepends=True):
        words = line.strip()
        if words and not any(f.start <= at < f.end for f in furniture):
            return f"［{words[:40]}{'…' if len(words) > 40 else ''}］"
        at += len(line)
    return "［无题］"


def _publisher(name: str | None) -> Publisher | None:
    if not name:
        return None
    return Publisher.objects.called(name) or Publisher.objects.create(name=name)


def _regions(reading: Reading) -> list[Region]:
    date = reading.header.published_on
    year = date.year if date else None
    found = [Region.objects.for_code(s.adcode, year=year) for s in reading.subjects]
    return [region for region in found if region]


def _write_outline(article: Article, reading: Reading) -> None:
    codes = {s.region for s in reading.sections if s.region}
    regions = {code: Region.objects.for_code(code, year=article.year) for code in codes}
    article.sections.all().delete()
    Section.objects.bulk_create(
        Section(
            article=article,
            position=position,
            level=s.level,
            marker=s.marker or "",
            heading=s.heading[:300],
            speaker=s.speaker or "",
            start=s.span.start,
            end=s.span.end,
            heading_start=s.heading_span.start,
            heading_end=s.heading_span.end,
            region=regions.get(s.region) if s.region else None,
        )
        for position, s in enumerate(reading.sections)
    )


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
