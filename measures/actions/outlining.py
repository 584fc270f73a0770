"""What editors do to an outline: every change is kept whole, and can be taken back.

Values move to the section that their words stand in; where a measure is told follows from its
words anyway. A later reading leaves an outline alone that was changed by hand (`edited_fields`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from articles.actions import outline_as_read as parts_as_read
from articles.history import save_signed
from articles.models import Article, OutlineChange, Region
from articles.outlines import (
    Part,
    edited,
    holder,
    joined,
    lowered,
    mark_of,
    parts_of,
    raised,
    split,
    write_parts,
)
from articles.reading import read_article
from articles.refusing import RefusedError, StaleError

from ..models import Correction, Metric

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Verb = OutlineChange.Verb
BY_HAND = "sections"


class StaleOutlineError(StaleError):
    """The outline was changed since the page was opened."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self.args = ("大纲在您打开之后又有人改过，您的改动没有存入；请看现在的大纲再改。",)


@transaction.atomic
def split_section(
    *,
    article: Article,
    start: int,
    exact: str,
    heading: str,
    marker: str = "",
    region: Region | None = None,
    below: bool = False,
    by: User | None,
    at: datetime,
    seen: str | None = None,
    why: str = "",
) -> Article:
    """A new section begins with the words `exact`, which stand at `start` of the text.

    It begins where its line does if only its marker stands before the words. Raises RefusedError
    where other words stand there or a heading does already, StaleOutlineError where the outline
    is no longer the one `seen`.
    """
    lead = len(exact) - len(exact.lstrip())
    start, exact = start + lead, exact.strip()
    end = start + len(exact)
    if not exact or "\n" in exact or article.text[start:end] != exact:
        raise RefusedError("选中的文字和现在的原文对不上，请刷新后在一行之内重选。")
    words = (start, end)
    told = exact.removeprefix(marker) if marker else exact
    if told != exact:
        lead = len(exact) - len(told.lstrip())
        words = (start + lead, end) if told.strip() else words
    line = article.text.rfind("\n", 0, start) + 1
    if article.text[line:start].strip() in ("", marker):
        start = line + len(article.text[line:start]) - len(article.text[line:start].lstrip())
    new = {"heading": heading, "marker": marker, "region": region and region.pk, "below": below}
    return _change(
        article,
        lambda parts: split(parts, article.text, start=start, words=words, new=new),
        verb=Verb.SPLIT,
        section=f"{marker}{heading}",
        by=by,
        at=at,
        seen=seen,
        why=why,
    )


@transaction.atomic
def edit_section(
    *,
    article: Article,
    number: int,
    heading: str,
    marker: str,
    region: Region | None,
    by: User | None,
    at: datetime,
    seen: str | None = None,
    why: str = "",
) -> Article:
    """Other words, another marker, another place for a section; `region` None clears it."""

    def change(parts: list[Part]) -> list[Part]:
        _known(parts, number)
        place = region.pk if region else None
        return edited(parts, article.text, number, heading=heading, marker=marker, region=place)

    return _change(
        article, change, verb=Verb.EDIT, section=number, by=by, at=at, seen=seen, why=why
    )


@transaction.atomic
def relevel_section(
    *,
    article: Article,
    number: int,
    verb: str,
    by: User | None,
    at: datetime,
    seen: str | None = None,
    why: str = "",
) -> Article:
    """``raise``, ``lower`` or ``join`` a section, with all its parts."""
    do = {Verb.RAISE: raised, Verb.LOWER: lowered, Verb.JOIN: joined}[Verb(verb)]

    def change(parts: list[Part]) -> list[Part]:
        _known(parts, number)
        return do(parts, article.text, number)

    return _change(
        article, change, verb=Verb(verb), section=number, by=by, at=at, seen=seen, why=why
    )


@transaction.atomic
def restore_read_outline(
    *, article: Article, by: User | None, at: datetime, seen: str | None = None, why: str = ""
) -> Article:
    """Give up what was done by hand: the outline is the reader's again, now and later."""
    reading = read_article(article.text, name="text.txt")
    return _change(
        article,
        lambda parts: parts_as_read(article, reading),
        verb=Verb.AS_READ,
        section="全文",
        by=by,
        at=at,
        seen=seen,
        why=why,
        by_hand=False,
    )


@transaction.atomic
def take_back_outline(*, change: OutlineChange, by: User | None, at: datetime) -> Article:
    """Put the outline back as it stood before `change`.

    Raises RefusedError where it was changed since, by whomever: by hand, by a reading, or because
    the text was corrected.
    """
    article = change.article
    change = OutlineChange.objects.select_for_update().get(pk=change.pk)
    now = {"parts": [part.as_json() for part in parts_of(article)]}
    if change.undone_at or now["parts"] != change.after["parts"]:
        raise RefusedError(f"“{change}”之后大纲又变过，不能直接撤销；请先撤销后来的，或直接改。")
    change.undone_at = at
    change.save(update_fields=["undone_at"])
    alive = set(
        Region.objects.values_list("pk", flat=True).filter(
            pk__in=[row["region"] for row in change.before["parts"] if row["region"]]
        )
    )
    rows = [
        r | {"region": r["region"] if r["region"] in alive else None}
        for r in change.before["parts"]
    ]
    return _change(
        article,
        lambda parts: [Part(**row) for row in rows],
        verb=Verb.UNDO,
        section=str(change)[:320],
        by=by,
        at=at,
        why=f"撤销：{change.get_verb_display()}",
        by_hand=change.before["by_hand"],
    )


def put_in_sections(article: Article) -> None:
    """Every value of `article` under the innermost section that its words stand in."""
    parts, sections = parts_of(article), list(article.sections.order_by("position"))
    for metric in article.metrics.select_related("evidence"):
        number = holder(parts, metric.evidence.start) if metric.evidence else None
        section = sections[number] if number is not None else None
        if metric.section_id != (section.pk if section else None):
            Metric.objects.filter(pk=metric.pk).update(section=section)


def _change(
    article: Article,
    make: Callable[[list[Part]], list[Part]],
    *,
    verb: OutlineChange.Verb,
    section: str | int,
    by: User | None,
    at: datetime,
    seen: str | None = None,
    why: str,
    by_hand: bool = True,
) -> Article:
    stored = Article.objects.select_for_update().get(pk=article.pk)
    before = parts_of(stored)
    if stored.text != article.text or (seen is not None and seen != mark_of(before)):
        raise StaleOutlineError(stored)
    after = make(before)
    name = str(before[section]) if isinstance(section, int) else section
    if stored.is_published and verb != Verb.UNDO and not why.strip():
        raise RefusedError("这个案例访客已经看得到，改大纲请写明缘由。")
    was_by_hand = BY_HAND in stored.edited_fields
    OutlineChange.objects.create(
        article=stored,
        by=by,
        at=at,
        verb=verb,
        section=name[:320],
        why=why,
        before={"parts": [p.as_json() for p in before], "by_hand": was_by_hand},
        after={"parts": [p.as_json() for p in after], "by_hand": by_hand},
    )
    write_parts(stored, after)
    put_in_sections(stored)
    kept = {*stored.edited_fields} - {BY_HAND}
    stored.edited_fields = sorted(kept | {BY_HAND} if by_hand else kept)
    note = f"大纲：{verb.label}“{name}”" + (f"，{why}" if why and verb != Verb.UNDO else "")
    save_signed(stored, by=by, at=at, why=note, update_fields=["edited_fields"])
    article.edited_fields = stored.edited_fields
    if stored.is_published:
        _tell(stored, before, after, why=why, by=by, at=at)
    return article


def _known(parts: list[Part], number: int) -> None:
    if not 0 <= number < len(parts):
        raise RefusedError("没有这一节了，请刷新后再改。")


def _tell(
    article: Article,
    before: list[Part],
    after: list[Part],
    *,
    why: str,
    by: User | None,
    at: datetime,
) -> None:
    """Visitors are told of headings and places of sections that read otherwise now."""
    was = {part.start: part for part in before}
    rows: list[tuple[str, str, str, str]] = []
    for part in after:
        old = was.get(part.start)
        if old is not None and str(old) != str(part):
            rows.append((str(old), "小标题", str(old), str(part)))
        if old is not None and old.region != part.region:
            rows.append((str(part), "章节的地区", _place(old), _place(part)))
    Correction.objects.bulk_create(
        Correction(article=article, subject=s[:220], name=n, was=w, now=now, why=why, at=at, by=by)
        for s, n, w, now in rows
    )


def _place(part: Part) -> str:
    region: Any = Region.objects.filter(pk=part.region).first() if part.region else None
    return region.full_name if region else "（空）"
