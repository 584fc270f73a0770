"""From a file's bytes to a case, in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypedDict

from django.db import transaction

from articles import reading as reader
from articles.actions import Imported, Outcome, find_same_file, import_article, publish
from articles.models import Article

from .deciding import WHOLESALE, let_through
from .recording import record_reading

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class Counts(TypedDict):
    metrics: int
    initiatives: int
    findings: int


BY_IMPORT = "随导入发布，未经逐项审核"


def import_document(
    *,
    document: bytes,
    name: str,
    source_path: str,
    at: datetime,
    by: User | None = None,
    let_in: bool = False,
) -> Imported:
    """Read, store, record and index one file; with `let_in`, publish it in the operator's name.

    `name` settles the kind of file by its ending, `source_path` is what the file is known by.
    Raises `articles.reading.decoded.Unreadable` where it holds nothing to read. Bytes that were
    imported before, by this version of the reader, are not read again; what was public once and was
    withdrawn, an import does not publish again.
    """
    from hashlib import sha256

    same = find_same_file(sha256=sha256(document).hexdigest())
    with transaction.atomic():
        if same and (same.reader_version == reader.READER_VERSION or "text" in same.edited_fields):
            imported = Imported(same, Outcome.UNCHANGED)
        else:
            reading = reader.read_article(document, name=name)
            imported = import_article(reading=reading, source_path=source_path, at=at)
            record_reading(article=imported.article, reading=reading, at=at, was=imported.was)
        if let_in and imported.article.is_new_draft:
            let_through(article=imported.article, by=by, at=at, note=WHOLESALE)
            publish(article=imported.article, by=by, at=at, reason=BY_IMPORT)
    return imported


def counts(article: Article) -> Counts:
    """How many values, initiatives and doubts a case holds, as the tables of results tell."""
    named = article.evidence.filter(initiative__isnull=False).values("initiative").distinct()
    return {
        "metrics": article.metrics.count(),
        "initiatives": named.count(),
        "findings": article.findings.count(),
    }
