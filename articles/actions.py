"""Every change of an article's state. Verb first, keywords only, all or nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from . import likeness, search
from .editorial import ReviewStatus
from .history import save_signed, signed, told_by_next_save
from .models import Article, Carrying, Publisher, Region, StatusChange
from .outlines import Part, carried, parts_of, write_parts
from .refusing import RefusedError as RefusedError
from .refusing import StaleError as StaleError
from .shifting import Shift

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


class Outcome(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Imported:
    """The article, what became of it, and the text that it had before, if it had one."""

    article: Article
    outcome: Outcome
    was: str | None = None


def find_same_file(*, sha256: str) -> Article | None:
    """The article that was imported from these very bytes, wherever they lay."""
    return Article.objects.filter(original_sha256=sha256).first()


@transaction.atomic
def import_article(*, reading: Reading, source_path: str, at: datetime) -> Imported:
    """Store a text and its frame (header, outline, places); measures are recorded on top of it.

    The same bytes change nothing. Another text under a known `source_path` is a new version of
    that article: what an editor has set by hand (`revise`) stays, the rest follows the file.
    Raises RefusedError where an editor has corrected the text that the file would put back.
    """
    same = find_same_file(sha256=reading.sha256)
    if same and (same.reader_version == reading.reader_version or "text" in same.edited_fields):
        return Imported(same, Outcome.UNCHANGED)
    known = same or Article.objects.filter(source_path=source_path).first()
    if known and "text" in known.edited_fields:
        raise RefusedError(
            f"《{known.title}》的原文由编辑更正过，文件的新版没有读入，更正都还在；"
            "请打开案例页的“更正原文”，把新版的改动写进去。"
        )
    article = known or Article(source_path=source_path, imported_at=at)
    was = article.text if known else None
    article.text = reading.text
    article.encoding = reading.encoding
    article.original_sha256 = reading.sha256
    _take_frame(article, reading, at=at, why="重新识读" if known else "导入", was=was)
    return Imported(article, Outcome.UPDATED if known else Outcome.CREATED, was)


@transaction.atomic
def frame_again(
    *, article: Article, reading: Reading, at: datetime, leave: Collection[str] = ()
) -> Article:
    """The header, outline and places that a newer reader finds in the text as it is stored.

    What an editor has set by hand stays, and so do the fields named in `leave` (``sections`` is
    the outline); the file that the article came from is not asked. Raises ValueError where
    `reading` is of another text.
    """
    if reading.text != article.text:
        raise ValueError("an article is read again from its own text")
    why = f"重新识读 {reading.reader_version}"
    _take_frame(article, reading, at=at, why=why, was=article.text, leave=leave)
    return article


def header_changes(article: Article, reading: Reading) -> dict[str, Any]:
    """The header fields that `reading` has otherwise and no editor has set; ``regions`` too."""
    said: dict[str, Any] = {**_header(reading), "regions": _regions(reading)}
    stands: dict[str, Any] = {name: getattr(article, name) for name in HEADER_FIELDS}
    stands["regions"] = list(article.regions.all())
    changed = {n: v for n, v in said.items() if n not in article.edited_fields}
    if set(said["regions"]) == set(stands["regions"]):
        changed.pop("regions", None)
    return {n: v for n, v in changed.items() if n == "regions" or v != stands[n]}


def outline_as_read(article: Article, reading: Reading) -> list[Part]:
    """The outline that `reading` gives, as rows."""
    codes = {s.region for s in reading.sections if s.region}
    regions = {code: Region.objects.for_code(code, year=article.year) for code in codes}
    return [
        Part(
            level=s.level,
            marker=s.marker or "",
            heading=s.heading[:300],
            speaker=s.speaker or "",
            start=s.span.start,
            end=s.span.end,
            heading_start=s.heading_span.start,
            heading_end=s.heading_span.end,
            region=region.pk if (region := regions.get(s.region or "")) else None,
        )
        for s in reading.sections
    ]


def _take_frame(
    article: Article,
    reading: Reading,
    *,
    at: datetime,
    why: str,
    was: str | None = None,
    leave: Collection[str] = (),
) -> None:
    kept = {*article.edited_fields, *leave}
    article.reader_version = reading.reader_version
    article.read_at = at
    article.script = reading.script
    article.furniture = [
        {"start": f.span.start, "end": f.span.end, "kind": f.kind} for f in reading.furniture
    ]
    for field, value in _header(reading).items():
        if field not in kept:
            setattr(article, field, value)
    is_new = article.pk is None
    if is_new:
        save_signed(article, by=None, at=at, why=why)
    if "regions" not in kept:
        with signed(article, by=None, at=at, why=why) if is_new else told_by_next_save(article):
            article.regions.set(_regions(reading))
    if not is_new:
        save_signed(article, by=None, at=at, why=why)
    if "sections" not in kept:
        write_parts(article, outline_as_read(article, reading))
    elif was is not None and was != article.text:
        write_parts(article, carried(parts_of(article), Shift(was, article.text))[0])
    search.index(article)
    likeness.remember(article)


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
        save_signed(article, by=by, at=at or timezone.now(), why=why or "归类", update_fields=fields)


def _filed(article: Article) -> tuple[set[int], set[str]]:
    """The themes and the tags, as they are stored."""
    themes = article.themes.through.objects.filter(article=article)
    return set(themes.values_list("theme_id", flat=True)), set(article.tags.names())


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


@transaction.atomic
def confirm_carrying(*, carrying: Carrying, by: User | None, at: datetime) -> Carrying:
    """Let visitors see a carrier of a case's text on the page of the case."""
    if carrying.is_confirmed:
        raise RefusedError(f"“{carrying}”已经确认过了，不用再确认。")
    carrying.status = Carrying.Status.CONFIRMED
    save_signed(carrying, by=by, at=at, why="确认", update_fields=["status"])
    return carrying


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
