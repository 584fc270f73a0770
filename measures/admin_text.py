"""An article's text for editors: all of it, with everything that was read out of it marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from articles.marking import Mark, Marker
from articles.models import Article

from .models import Evidence

FURNITURE = ' class="furniture"'


def marked_text(article: Article, rows: Iterable[Evidence] | None = None) -> SafeString:
    """The text in paragraphs, escaped; furniture grey, headings bold, evidence marked.

    Every piece of evidence that stands in the text has the anchor ``e<pk>``; its class says what
    it is for and how it was decided: ``metric amended``, ``initiative unreviewed``, ``doubt``.
    `rows` are the article's evidence where it is loaded already, with what rests on it.
    """
    if rows is None:
        rows = article.evidence.select_related("metric", "initiative").prefetch_related("findings")
    evidence = [row for row in rows if row.in_place]
    marks = sorted(
        [*_frame(article), *_headings(article), *_evidence(evidence)],
        key=lambda m: (m.start, -m.end),
    )
    anchored: set[str] = set()
    paragraphs = [
        f'<p{FURNITURE if in_frame else ""} data-start="{start}">'
        f"{Marker(article.text, here, anchored).html(start, end)}</p>"
        for start, end, here, in_frame in _lines(article.text, marks)
    ]
    return mark_safe("\n".join(paragraphs))


def _lines(text: str, marks: list[Mark]) -> Iterator[tuple[int, int, list[Mark], bool]]:
    """Each line that is not blank, with the marks that reach into it, in one sweep over both."""
    nth, reaching, start = 0, list[Mark](), 0
    for line in text.split("\n"):
        end = start + len(line)
        reaching = [m for m in reaching if m.end > start]
        while nth < len(marks) and marks[nth].start < end:
            if marks[nth].end > start:
                reaching.append(marks[nth])
            nth += 1
        if line.strip():
            here = [m for m in reaching if m.start < end]
            first = start + len(line) - len(line.lstrip())
            frames = [m for m in here if m.css == "furniture"]
            whole = any(m.start <= first and m.end >= first + len(line.strip()) for m in frames)
            yield start, end, here, whole
        start = end + 1


def _frame(article: Article) -> Iterable[Mark]:
    for piece in article.furniture:
        if piece["end"] > piece["start"]:
            yield Mark(piece["start"], piece["end"], tag="span", css="furniture")


def _headings(article: Article) -> Iterable[Mark]:
    for section in article.sections.all():
        yield Mark(section.heading_start, section.heading_end, tag="b", css="heading")


def _evidence(evidence: list[Evidence]) -> Iterable[Mark]:
    for row in evidence:
        yield Mark(row.start, row.end, css=classes_of(row), anchor=f"e{row.pk}")


def classes_of(row: Evidence) -> str:
    """What the words of `row` are marked as: ``metric amended``, ``initiative unreviewed``."""
    metric: Any = getattr(row, "metric", None)
    classes = []
    if metric is not None:
        classes += ["metric", metric.decision]
    if row.initiative is not None:
        classes += ["initiative", row.initiative.decision]
    if row.doubts:
        classes.append("doubt")
    return " ".join(dict.fromkeys(classes))
