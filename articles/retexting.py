"""Putting an article's text right by hand: its sections and its furniture keep their places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction

from . import likeness, search
from .history import save_signed
from .models import Article
from .outlines import Part, carried, parts_of, write_parts
from .reading.decode import decode
from .reading.decoded import Unreadable
from .refusing import RefusedError, StaleError
from .shifting import Shift

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@dataclass(frozen=True, slots=True)
class Replaced:
    """The way from the old text to the new, and the sections whose headings are gone."""

    shift: Shift
    dissolved: list[Part]


class StaleTextError(StaleError):
    """The text was changed since the page was opened."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self.args = ("原文在您打开之后又有人改过，您的改动没有存入；请对照下面的差别再改。",)


def text_mark(text: str) -> str:
    """What a text is known by on the pages of two editors."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def clean_text(typed: str) -> str:
    """A text from a form, as a reading would have it: line ends, no NUL.

    Raises RefusedError where no word is left.
    """
    try:
        return decode(typed, name="text.txt").text
    except Unreadable as refusal:
        raise RefusedError("原文不能是空的；整篇不要了请用“撤回”。") from refusal


@transaction.atomic
def replace_text(
    *, article: Article, text: str, by: User | None, at: datetime, why: str, seen: str | None = None
) -> Replaced:
    """Store another text; headings, sections and furniture go where the difference takes them.

    `seen` is the mark of the text that the editor began with: StaleTextError where it is no longer
    the one stored. Raises RefusedError where nothing was changed or no reason is given. What was
    read out of the text is not touched here: `measures.actions.correct_text` does both.
    """
    stored = Article.objects.select_for_update().get(pk=article.pk)
    if seen is not None and text_mark(stored.text) != seen:
        raise StaleTextError(stored)
    text = clean_text(text)
    if text == stored.text:
        raise RefusedError("原文没有改动：改好之后再存。")
    if not why.strip():
        raise RefusedError("请写明缘由，如“原件第二段识别有误”；它会留在历史里。")
    shift = Shift(stored.text, text)
    parts, dissolved = carried(parts_of(stored), shift)
    article.text = text
    article.furniture = map_furniture(stored.furniture, shift)
    article.edited_fields = sorted({*stored.edited_fields, "text"})
    save_signed(
        article,
        by=by,
        at=at,
        why=f"更正原文：{why}",
        update_fields=["text", "furniture", "edited_fields"],
    )
    write_parts(article, parts)
    search.index(article)
    likeness.remember(article)
    return Replaced(shift, dissolved)


def map_furniture(pieces: list[dict[str, object]], shift: Shift) -> list[dict[str, object]]:
    """Where the furniture stands now; what was deleted of it is gone."""
    moved = []
    for piece in pieces:
        start, end = shift.start(int(str(piece["start"]))), shift.end(int(str(piece["end"])))
        if start < end:
            moved.append(piece | {"start": start, "end": end})
    return moved
