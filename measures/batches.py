"""Importing many files: which they are, each on its own, and what became of them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from articles.actions import Outcome, RefusedError, classify, revise
from articles.models import Publisher, Theme
from articles.reading.decoded import Unreadable
from articles.seeding import listed, rows

from .actions import import_document

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.models import Article

log = logging.getLogger(__name__)

SUFFIXES = {".txt", ".html", ".htm", ".docx", ".md"}
CARDS = "documents.csv"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; `article` is None where it failed, for the `reason` given."""

    path: Path
    outcome: Outcome | None
    article: Article | None = None
    metrics: int = 0
    initiatives: int = 0
    findings: int = 0
    reason: str = ""


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
    except (Unreadable, RefusedError) as error:
        return Result(path, None, reason=str(error))
    except FileNotFoundError:
        return Result(path, None, reason="没有这个文件，请核对路径。")
    except PermissionError:
        return Result(path, None, reason="没有读取这个文件的权限，请先改权限。")
    except OSError as error:
        return Result(path, None, reason=f"文件打不开（{error.strerror}），请检查磁盘或另存一份。")
    except Exception as error:
        log.exception("reading %s failed", path)
        return Result(
            path,
            None,
            reason=f"程序读这个文件时出错（{type(error).__name__}: {error}），请交给维护者。",
        )


def _import(path: Path, *, at: datetime, by: User | None, let_in: bool) -> Result:
    if path.suffix.lower() not in SUFFIXES:
        raise Unreadable(
            f"不认识的文件类型“{path.suffix}”，可导入的有：{' '.join(sorted(SUFFIXES))}。"
        )
    size, most = path.stat().st_size, settings.MAX_DOCUMENT_BYTES
    if size > most:
        raise Unreadable(
            f"文件有 {size / 2**20:.0f} MB，超过上限 {most / 2**20:.0f} MB；"
            "一篇文章不会这么大，请核对或拆分。"
        )
    imported = import_document(
        document=path.read_bytes(),
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
    named = article.evidence.filter(initiative__isnull=False).values("initiative").distinct()
    return Result(
        path,
        imported.outcome,
        article,
        metrics=article.metrics.count(),
        initiatives=named.count(),
        findings=article.findings.count(),
    )


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
