"""An outline as plain rows, and what an editor may do to it: split, join, rename, raise, lower.

The functions take the rows in reading order and give them back changed, with the ends that follow
from the levels. They know nothing of the database; `measures.actions.outlining` stores them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any

from .models import Article, Section
from .reading.fold import fold
from .reading.lines import Line
from .reading.outline.headings import clause_end, numbered_heading
from .refusing import RefusedError
from .shifting import Shift

LONGEST_HEADING = 300
LONGEST_MARKER = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A section without its row: what `Section` says, `region` by its number."""

    level: int
    marker: str
    heading: str
    speaker: str
    start: int
    end: int
    heading_start: int
    heading_end: int
    region: int | None

    def __str__(self) -> str:
        return f"{self.marker}{self.heading}"

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def parts_of(article: Article) -> list[Part]:
    """The article's sections in reading order."""
    return [
        Part(
            s.level,
            s.marker,
            s.heading,
            s.speaker,
            s.start,
            s.end,
            s.heading_start,
            s.heading_end,
            s.region_id,
        )
        for s in Section.objects.filter(article=article).order_by("position")
    ]


def mark_of(parts: Sequence[Part]) -> str:
    """What an outline is known by: two editors' pages of the same outline bear the same mark."""
    rows = json.dumps([p.as_json() for p in parts], ensure_ascii=False)
    return sha256(rows.encode()).hexdigest()[:16]


def write_parts(article: Article, parts: Sequence[Part]) -> None:
    """Put `parts` in place of the article's sections."""
    article.sections.all().delete()
    Section.objects.bulk_create(
        Section(
            article=article,
            position=position,
            **{("region_id" if k == "region" else k): v for k, v in part.as_json().items()},
        )
        for position, part in enumerate(parts)
    )


def holder(parts: Sequence[Part], position: int) -> int | None:
    """The number of the innermost section that `position` lies in."""
    inside = [n for n, p in enumerate(parts) if p.start <= position < p.end]
    return max(inside, key=lambda n: (parts[n].level, parts[n].start), default=None)


def split(
    parts: Sequence[Part], text: str, *, start: int, words: tuple[int, int], new: dict[str, Any]
) -> list[Part]:
    """A section begins at `start`; `words` are its heading's, `new` its marker, heading, region.

    It stands beside the section that it is cut from; one level lower where ``new["below"]``.
    Raises RefusedError where a heading stands already.
    """
    if any(p.start <= start < p.heading_end or p.start == start for p in parts):
        raise RefusedError("这里已经是一节的小标题，请改那一节。")
    outer = holder(parts, start)
    after = next((n for n, p in enumerate(parts) if p.start > start), len(parts))
    if outer is None:
        level = min((p.level for p in parts), default=1)
        end = parts[after].start if after < len(parts) else len(text)
    else:
        level, end = parts[outer].level, parts[outer].end
    below = bool(new.get("below")) and outer is not None
    if below:
        # The sections that stood on the level below stay beside the new one.
        later = (p.start for p in parts[after:] if p.level <= level + 1)
        end = min(end, next(later, end))
    made = Part(
        level=level + below,
        marker=_fitting(new.get("marker", ""), LONGEST_MARKER, "标号"),
        heading=_heading(new["heading"]),
        speaker=parts[outer].speaker if outer is not None else "",
        start=start,
        end=max(trimmed(text, end), words[1]),
        heading_start=words[0],
        heading_end=words[1],
        region=new.get("region"),
    )
    changed = list(parts)
    if outer is not None and not below:
        changed[outer] = _ending(changed[outer], text, start)
    changed.insert(after, made)
    return changed


def edited(
    parts: Sequence[Part], text: str, number: int, *, heading: str, marker: str, region: int | None
) -> list[Part]:
    """Other heading words, another marker, another place.

    Where the words are found at the section's beginning, they are what the heading points at.
    """
    part = parts[number]
    heading, marker = _heading(heading), _fitting(marker, LONGEST_MARKER, "标号")
    at = text.find(heading, part.start, min(part.end, part.start + LONGEST_HEADING * 2))
    if heading != part.heading and at >= 0 and "\n" not in text[part.start : at].strip():
        part = replace(part, heading_start=at, heading_end=at + len(heading))
    changed = list(parts)
    changed[number] = replace(part, heading=heading, marker=marker, region=region)
    return changed


def joined(parts: Sequence[Part], text: str, number: int) -> list[Part]:
    """The section's words go to the one before it, its own parts stay; the first is dissolved."""
    gone = parts[number]
    rest = [*parts[:number], *parts[number + 1 :]]
    if number == 0:
        return rest
    for n in _chain(parts, number - 1):
        if parts[n].end <= gone.start:
            later = (p.start for p in rest[number:] if p.level <= parts[n].level)
            end = min(next(later, gone.end), gone.end)
            rest[n] = _ending(rest[n], text, max(end, parts[n].end))
    return rest


def raised(parts: Sequence[Part], text: str, number: int) -> list[Part]:
    """The section with all its parts one level up; what followed it there is now part of it."""
    part = parts[number]
    if part.level <= 1:
        raise RefusedError(f"“{part}”已是最高一级。")
    above = _above(parts, number)
    changed = _levelled(parts, number, -1)
    if above is not None:
        end = parts[above].end
        changed[number] = _ending(changed[number], text, end)
        if parts[above].level == part.level - 1:
            changed[above] = _ending(changed[above], text, part.start)
    return changed


def lowered(parts: Sequence[Part], text: str, number: int) -> list[Part]:
    """The section with all its parts one level down, into the section before it."""
    part = parts[number]
    before = next((n for n in range(number - 1, -1, -1) if parts[n].level <= part.level), None)
    if before is None or parts[before].level < part.level:
        raise RefusedError(f"“{part}”前面没有同级的一节，不能降到它下面。")
    changed = _levelled(parts, number, 1)
    changed[before] = _ending(changed[before], text, max(part.end, parts[before].end))
    return changed


def carried(parts: Sequence[Part], shift: Shift) -> tuple[list[Part], list[Part]]:
    """The outline in a corrected text, and the sections whose headings are no longer in it.

    What those held goes to the section before them. Heading words that were the text's follow the
    text; those that an editor worded stay.
    """
    gone = [p for p in parts if not _survives(p, shift)]
    rest = list(parts)
    for part in gone:
        rest = joined(rest, shift.was, rest.index(part))
    return [_carried(part, shift) for part in rest], gone


def _survives(part: Part, shift: Shift) -> bool:
    words = shift.now[shift.start(part.heading_start) : shift.end(part.heading_end)]
    swallowed = shift.swallows(part.start, part.heading_start, part.heading_end)
    return bool(words.strip()) and not swallowed


def _carried(part: Part, shift: Shift) -> Part:
    was, now = shift.was, shift.now
    after = part.end
    while after < len(was) and was[after].isspace():
        after += 1
    heading_start, heading_end = shift.start(part.heading_start), _heading_end(part, shift)
    heading, marker = part.heading, part.marker
    if heading == on_one_line(was[part.heading_start : part.heading_end])[:LONGEST_HEADING]:
        heading = on_one_line(now[heading_start:heading_end])[:LONGEST_HEADING]
    marked = part.start + len(marker)
    if marker and marked <= part.heading_start and was[part.start : marked] == marker:
        marker = now[shift.start(part.start) : shift.end(marked)][:LONGEST_MARKER]
    end = shift.start(after) if after < len(was) else len(now)
    start = min(shift.start(part.start), heading_start)
    return replace(
        part,
        start=start,
        end=max(trimmed(now, end), heading_end),
        heading_start=heading_start,
        heading_end=heading_end,
        heading=heading or part.heading,
        marker=marker,
    )


def _heading_end(part: Part, shift: Shift) -> int:
    """A heading that filled its line fills it still: words put in at its end belong to it."""
    was, now, end = shift.was, shift.now, shift.end(part.heading_end)
    if part.heading_end < len(was) and was[part.heading_end] != "\n":
        return end
    line = now.find("\n", end)
    to = min(shift.start(part.heading_end), line if line >= 0 else len(now))
    return max(end, trimmed(now, to))


def suggested(text: str, start: int) -> tuple[str, int, int]:
    """Marker, and where the heading's words would be, if a section began with the line at `start`.

    A line without a marker gives its words up to the first stop.
    """
    line_end = text.find("\n", start)
    words = fold(text[start : line_end if line_end >= 0 else len(text)])
    line = Line(start, start + len(words.rstrip()), words.rstrip())
    found = numbered_heading(line, 0, 0)
    if found is not None:
        return text[found.start : found.words_start].rstrip(), found.words_start, found.words_end
    return "", start, start + max(clause_end(line.words, 0, commas=False), 1)


def trimmed(text: str, end: int) -> int:
    """`end` without the blanks before it."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def on_one_line(words: str) -> str:
    return re.sub(r"\s*\n\s*", "", words) if "\n" in words else words


def _ending(part: Part, text: str, end: int) -> Part:
    return replace(part, end=max(trimmed(text, end), part.heading_end))


def _chain(parts: Sequence[Part], number: int) -> list[int]:
    """A section and those above it, by their levels."""
    chain = [number]
    for n in range(number - 1, -1, -1):
        if parts[n].level < parts[chain[-1]].level:
            chain.append(n)
    return chain


def _above(parts: Sequence[Part], number: int) -> int | None:
    chain = _chain(parts, number)
    return chain[1] if len(chain) > 1 else None


def _levelled(parts: Sequence[Part], number: int, by: int) -> list[Part]:
    changed, level = list(parts), parts[number].level
    changed[number] = replace(parts[number], level=level + by)
    for n in range(number + 1, len(parts)):
        if parts[n].level <= level:
            break
        changed[n] = replace(parts[n], level=parts[n].level + by)
    return changed


def _heading(words: str) -> str:
    words = on_one_line(words).strip()
    if not words:
        raise RefusedError("请写小标题；不要这一节请用“并入上一节”。")
    return _fitting(words, LONGEST_HEADING, "小标题")


def _fitting(words: str, most: int, name: str) -> str:
    words = words.strip()
    if len(words) > most:
        raise RefusedError(f"{name}最多 {most} 字，现在有 {len(words)} 字，请改短。")
    return words
