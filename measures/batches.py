"""Importing many files: which they are, each on its own, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from articles import likeness
from articles.actions import Outcome, classify, revise
from articles.likeness import Near
from articles.models import Publisher, Theme
from articles.seeding import listed, rows

from .actions import counts, import_document
from .admitting import SUFFIXES, admit, reason_of, refuse_kind, refuse_size

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.models import Article

CARDS = "documents.csv"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; `article` is None where it failed, for the `reason` given.

    `near` is the case that a new one resembles: it may be a reprint.
    """

    path: Path
    outcome: Outcome | None
    article: Article | None = None
    metrics: int = 0
    initiatives: int = 0
    findings: int = 0
    reason: str = ""
    near: Near | None = None


def documents(paths: Iterable[Path]) -> Iterator[Path]:
    """The documents under `paths`: files as given, folders with what lies in them.

    In a folder, only the kinds that can be read are taken, and what says README, is hidden or is a
    word processor's lock file (~$…) is passed over. A path that does not exist comes through, to
    fail with its reason.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            inside = file.relative_to(path).parts
            hidden = any(part.startswith((".", "~$")) for part in inside)
            if file.suffix.lower() in SUFFIXES and not hidden and file.stem.upper() != "README":
                yield file


def import_file(
    path: Path,
    *,
    at: datetime,
    by: User | None = None,
    let_in: bool = False,
    dry_run: bool = False,
) -> Result:
    """Import one file in one transaction. Whatever is wrong with it is in the result's reason."""
    try:
        with transaction.atomic():
            result = _import(path, at=at, by=by, let_in=let_in)
            transaction.set_rollback(dry_run)
            return result
    except Exception as error:
        return Result(path, None, reason=reason_of(error, path.name))


def _import(path: Path, *, at: datetime, by: User | None, let_in: bool) -> Result:
    refuse_kind(path.name)
    refuse_size(path.stat().st_size)
    document = path.read_bytes()
    admit(document)
    imported = import_document(
        document=document,
        name=path.name,
        source_path=known_as(path),
        at=at,
        by=by,
        let_in=let_in,
    )
    article = imported.article
    card = _cards(path.parent / CARDS).get(path.name)
    if card and imported.outcome is Outcome.CREATED:
        _file_by_card(article, card)
    near = _nearest_other(article) if imported.outcome is Outcome.CREATED else None
    return Result(path, imported.outcome, article, near=near, **counts(article))


def _nearest_other(article: Article) -> Near | None:
    found = likeness.nearest(likeness.words_of(article))
    return next((near for near in found if near.article != article), None)


def _file_by_card(article: Article, card: dict[str, str]) -> None:
    """Themes and tags as on the card, and of the header what the text itself does not print."""
    themes = Theme.objects.filter(slug__in=listed(card.get("themes", "")))
    classify(article=article, themes=themes, tags=listed(card.get("tags", "")))
    changes: dict[str, object] = {}
    if article.has_title_of_ours and card.get("title"):
        changes["title"] = f"［{card['title']}］"
    if card.get("original_title"):
        changes["retells"] = card["original_title"]
    if article.publisher is None and card.get("publisher"):
        changes["publisher"] = Publisher.objects.called(card["publisher"])
    if article.published_on is None and card.get("published_on"):
        changes["published_on"] = date.fromisoformat(card["published_on"])
    if not article.original_url and card.get("url"):
        changes["original_url"] = card["url"]
    if changes:
        revise(article=article, changes=changes)


def known_as(path: Path) -> str:
    """What a file is known by from one import to the next: its path, in the project or whole."""
    whole = path.resolve()
    base = settings.BASE_DIR.resolve()
    return str(whole.relative_to(base) if whole.is_relative_to(base) else whole)


@lru_cache(maxsize=8)
def _cards(table: Path) -> dict[str, dict[str, str]]:
    """`documents.csv` beside the documents: themes and tags for each, by file name."""
    return {row["file"]: row for row in rows(table)} if table.exists() else {}
