"""A text with everything that the later steps of a reading want, built by hand."""

from __future__ import annotations

import re
from datetime import date

from articles.reading.audit import audit
from articles.reading.figures import find_figures
from articles.reading.fold import fold
from articles.reading.records import (
    Figure,
    Finding,
    Furniture,
    Header,
    InitiativeFound,
    Outline,
    Page,
    Place,
    Places,
    Span,
    SubjectRegion,
)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def read(
    text: str,
    *,
    published_on: date | None = date(2021, 12, 1),
    furniture: tuple[str, ...] = (),
    initiatives: tuple[str, ...] = (),
    home: str = "330500",
    places: dict[str, str] | None = None,
) -> tuple[tuple[Figure, ...], tuple[Finding, ...]]:
    """The figures and findings of a text; `places` maps names in it to division codes."""
    barred = tuple(Furniture(span_of(text, words), "menu") for words in furniture)
    sentences = tuple(
        Span(m.start(), m.end())
        for m in re.finditer(r"[^。!?！？\n]+[。!?！？]?", text)
        if not any(f.span.start <= m.start() < f.span.end for f in barred)
    )
    page = Page(Header(published_on=published_on), barred, "hans")
    shape = Outline("report", (), (), sentences)
    mentions = tuple(
        Place(Span(m.start(), m.end()), name, code)
        for name, code in (places or {}).items()
        for m in re.finditer(name, text)
    )
    level = "county" if not home.endswith("00") else "prefecture"
    where = Places(
        (SubjectRegion("某地", home, level),),
        tuple(sorted(mentions, key=lambda m: m.span)),
    )
    named = tuple(
        InitiativeFound(
            span_of(text, name),
            name,
            "programme",
            None,
            home,
            span_of(text, name),
            (span_of(text, name),),
        )
        for name in initiatives
    )
    folded = fold(text)
    figures = find_figures(text, folded, page, shape, where, named)
    return figures, audit(text, folded, page, shape, where, figures)
