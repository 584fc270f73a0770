"""A corrected text, with everything that was read out of it put where its words stand now."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from articles.editorial import RightsPolicy
from articles.models import Article
from articles.retexting import replace_text

from ..models import Correction, Evidence, Finding, Initiative, Metric
from .locating import put_in_place
from .outlining import put_in_sections

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.shifting import Shift

LONGEST_TOLD = 200
MOST_TOLD = 10
NOT_FOUND = "原文更正后已无这几个字，正在核对"
Item = Metric | Initiative | Finding


@dataclass
class Retexted:
    """What a corrected text does to the items of a case; each with the words it was read from.

    `lost`: their words are gone. `reworded`: they stand, but their sentence reads otherwise.
    `dissolved`: sections whose headings are gone, in words.
    """

    article: Article
    was: str
    lost: list[tuple[Item, Evidence]] = field(default_factory=list)
    reworded: list[tuple[Item, Evidence]] = field(default_factory=list)
    dissolved: list[str] = field(default_factory=list)
    untouched: int = 0


def correct_text(
    *,
    article: Article,
    text: str,
    by: User | None,
    at: datetime,
    why: str,
    seen: str | None = None,
    keep: bool = True,
) -> Retexted:
    """Store the text as an editor put it right; with `keep` off, only tell what it would do.

    Evidence is found again by its quotation. What is not found keeps its quotation and its
    decision, and waits for an editor (`Evidence.in_place`); visitors of a published case are told
    of the change, and of each value whose words are gone. Raises as `replace_text` does.
    """
    with transaction.atomic():
        told = Retexted(article, article.text)
        lost_before = set(article.evidence.filter(in_place=False).values_list("pk", flat=True))
        sentences = dict(article.evidence.values_list("pk", "sentence"))
        replaced = replace_text(article=article, text=text, by=by, at=at, why=why, seen=seen)
        told.was = replaced.shift.was
        put_in_place(article, was=told.was)
        put_in_sections(article)
        told.dissolved = [str(part) for part in replaced.dissolved]
        for item, row in _resting(article):
            if not row.in_place and row.pk not in lost_before:
                told.lost.append((item, row))
            elif row.in_place and row.sentence != sentences[row.pk]:
                told.reworded.append((item, row))
            elif row.in_place:
                told.untouched += 1
        if article.is_published:
            _tell(article, replaced.shift, told.lost, why=why, by=by, at=at)
        if not keep:
            transaction.set_rollback(True)
    if not keep:
        article.refresh_from_db()
    return told


def not_found(article: Article) -> list[tuple[Item, Evidence]]:
    """The items of `article` whose words no longer stand in its text, and that are not rejected."""
    return [
        (item, row)
        for item, row in _resting(article)
        if not row.in_place and getattr(item, "decision", "") != "rejected"
    ]


def _resting(article: Article) -> list[tuple[Item, Evidence]]:
    """Each item with each of its words, in the order of the text."""
    rows = article.evidence.select_related("metric__evidence", "initiative")
    found: list[tuple[Item, Evidence]] = []
    for row in rows.prefetch_related("findings").order_by("start"):
        metric = getattr(row, "metric", None)
        if metric is not None:
            found.append((metric, row))
        if row.initiative is not None:
            found.append((row.initiative, row))
        found += [(finding, row) for finding in row.findings.all()]
    return found


def _tell(
    article: Article,
    shift: Shift,
    lost: list[tuple[Item, Evidence]],
    *,
    why: str,
    by: User | None,
    at: datetime,
) -> None:
    """No more of the text stands in a correction than visitors may read on the page."""
    changed = [s for s in shift.stretches if not s.same]
    rows: list[tuple[str, str, str, str]] = []
    if article.rights == RightsPolicy.FULL_TEXT and len(changed) <= MOST_TOLD:
        rows = [
            ("原文", "词句", _cut(_around(shift, s.start, s.end)), _cut(_now(shift, s)))
            for s in changed
        ]
    else:
        rows = [("原文", "词句", "", f"更正 {len(changed)} 处")]
    for item, row in lost:
        if isinstance(item, Metric | Initiative) and item.is_let_through:
            name = item.label if isinstance(item, Metric) else item.name
            rows.append((name, "出处", row.exact, NOT_FOUND))
    Correction.objects.bulk_create(
        Correction(article=article, subject=s[:220], name=n, was=w, now=now, why=why, at=at, by=by)
        for s, n, w, now in rows
    )


def _around(shift: Shift, start: int, end: int) -> str:
    return _with_context(shift.was, start, end)


def _now(shift: Shift, stretch: object) -> str:
    return _with_context(
        shift.now, getattr(stretch, "new_start", 0), getattr(stretch, "new_end", 0)
    )


def _with_context(text: str, start: int, end: int) -> str:
    """The words with up to six characters of their line on each side."""
    left = max(text.rfind("\n", 0, start) + 1, start - 6)
    after = text.find("\n", end)
    right = min(after if after >= 0 else len(text), end + 6)
    return text[left:right].strip()


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_TOLD else f"{words[:LONGEST_TOLD]}…"
