"""Articles as they come: stored from a reading, and read again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import transaction

from .. import likeness, search
from ..history import save_signed, signed, told_by_next_save
from ..models import Article, Publisher, Region
from ..outlines import Part, carried, parts_of, write_parts
from ..refusing import RefusedError
from ..shifting import Shift

if TYPE_CHECKING:
    from ..reading.records import Reading

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
