"""What a preview tells of a reading, small enough to be kept with the upload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articles.models import Article
from articles.reading.records import Reading

OPENING = 240
LINES, LINE = 24, 90
"""Lines of furniture that are shown, and characters of each."""


def summary_of(reading: Reading) -> dict[str, Any]:
    """The header, the counts, the first words and the furniture of `reading`, as plain JSON."""
    header = reading.header
    furniture = list(_furniture(reading))
    return {
        "title": header.title or "",
        "publisher": header.publisher or "",
        "republished_by": header.republished_by or "",
        "published_on": header.published_on.isoformat() if header.published_on else "",
        "byline": "、".join(header.byline),
        "url": header.original_url or "",
        "places": [subject.name for subject in reading.subjects],
        "script": str(Article.Script(reading.script).label),
        "genre": str(Article.Genre(reading.genre).label),
        "encoding": reading.encoding,
        "characters": len(reading.text),
        "sections": len(reading.sections),
        "initiatives": len(reading.initiatives),
        "metrics": len(reading.figures),
        "findings": len(reading.findings),
        "opening": _opening(reading),
        "furniture": furniture[:LINES],
        "furniture_left": max(0, len(furniture) - LINES),
    }


def _opening(reading: Reading) -> str:
    """The first words of the article itself, its title left out."""
    spans = [f.span for f in reading.furniture]
    if reading.header.title_span:
        spans.append(reading.header.title_span)
    pieces, at, length = [], 0, 0
    for span in sorted(spans):
        if span.start > at:
            pieces.append(reading.text[at : span.start])
            length += len(pieces[-1].strip())
        at = max(at, span.end)
        if length > OPENING:
            break
    else:
        pieces.append(reading.text[at:])
    words = " ".join("".join(pieces).split())
    return words if len(words) <= OPENING else f"{words[:OPENING]}…"


def _furniture(reading: Reading) -> Iterator[dict[str, str]]:
    for piece in reading.furniture:
        for line in piece.span.of(reading.text).splitlines():
            words = " ".join(line.split())
            if words:
                shown = words if len(words) <= LINE else f"{words[:LINE]}…"
                yield {"kind": piece.kind, "words": shown}
