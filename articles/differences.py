"""What differs between two states of a record, told by field and, in long texts, by the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from django.db import models
from django.utils import timezone

LONG = 40
"""From this length on a text's difference is shown by its words, not as two whole texts."""
AROUND = 24
MOST_CHARACTERS = 20_000
"""Longer texts are held against each other line by line: characters would take too long."""
UNTOLD = {
    "id",
    "edited_fields",
    "key",
    "revision",
    "furniture",
    "read_at",
    "reader_version",
    "original_sha256",
    "section",
    "decided_at",
    "decided_by",
    "as_read",
    "reasons",
}
"""What the program keeps for itself, and what the row of the history says anyway."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a long text: ``same``, ``gone`` or ``new``."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs. `pieces` are there for long texts, else `before` and `after`."""

    name: str
    before: str
    after: str
    pieces: list[Piece] = field(default_factory=list)


def differences(before: Any, after: Any) -> list[Difference]:
    """Every field told to editors that two historical records do not share, in model order."""
    found = []
    for f in after.tracked_fields:
        if f.name in UNTOLD:
            continue
        old, new = (getattr(record, f.attname) for record in (before, after))
        if old == new:
            continue
        one, other = told(f, before), told(f, after)
        is_long = max(len(one), len(other)) > LONG and isinstance(f, models.TextField)
        pieces = list(text_pieces(one, other)) if is_long else []
        found.append(Difference(str(f.verbose_name), one, other, pieces))
    return [*found, *_links(before, after)]


def linked(record: Any, name: str) -> list[Any]:
    """What a historical record was linked to by a field to many: 地区, 主题."""
    target = record.instance_type._meta.get_field(name).m2m_reverse_field_name()
    rows = getattr(record, name).select_related(target).order_by("pk")
    return [thing for row in rows if (thing := getattr(row, target))]


def _links(before: Any, after: Any) -> Iterator[Difference]:
    for f in getattr(after, "_history_m2m_fields", ()):
        one, other = (linked(record, f.name) for record in (before, after))
        if {thing.pk for thing in one} != {thing.pk for thing in other}:
            was, now = ("、".join(map(str, things)) or "（空）" for things in (one, other))
            yield Difference(str(f.verbose_name), was, now)


def text_pieces(before: str, after: str) -> Iterator[Piece]:
    """The difference of two texts with a little of what stands around it.

    >>> [p.words for p in text_pieces("办结273件", "办结243件")]
    ['办结2', '7', '4', '3件']
    """
    long = len(before) + len(after) > MOST_CHARACTERS
    one: Any = before.splitlines(keepends=True) if long else before
    other: Any = after.splitlines(keepends=True) if long else after
    join = "".join
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", _shortened(join(one[a:b]), first=a == 0, last=b == len(one)))
            continue
        if a < b:
            yield Piece("gone", join(one[a:b]))
        if c < d:
            yield Piece("new", join(other[c:d]))


def _shortened(words: str, *, first: bool, last: bool) -> str:
    if len(words) <= 2 * AROUND:
        return words
    if first:
        return f"…{words[-AROUND:]}"
    if last:
        return f"{words[:AROUND]}…"
    return f"{words[:AROUND]}…{words[-AROUND:]}"


def told(f: Any, record: Any) -> str:
    """A field's value as an editor reads it: the label of a choice, the name of what is linked."""
    shown = getattr(record, f"get_{f.name}_display", None)
    value = shown() if shown else getattr(record, f.name if f.is_relation else f.attname)
    if value is None or value == "":
        return "（空）"
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    if isinstance(value, bool):
        return "是" if value else "否"
    if hasattr(value, "as_tuple"):
        whole = f"{value:f}"
        return whole.rstrip("0").rstrip(".") if "." in whole else whole
    if isinstance(value, list):
        return "、".join(str(v) for v in value) or "（空）"
    return str(value)
