"""What a headline counts is said again below, in full: 新增学位 for the bare 学位 above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..records import Figure, Span


def as_told_below(figures: Sequence[Figure], title: Span | None) -> list[Figure]:
    """The figures, those of the headline with what the text makes of the same value.

    45个班、9000个学位! over a text that says 建成后可新增45个班、9000个学位 aims at them; a label
    that the text gives in more words is told in these.
    """
    if title is None:
        return list(figures)
    told = [f for f in figures if not title.start <= f.span.start < title.end]
    return [_in_full(f, told) if title.start <= f.span.start < title.end else f for f in figures]


def _in_full(figure: Figure, told: Sequence[Figure]) -> Figure:
    same = [
        f
        for f in told
        if (f.value, f.value_high, f.unit) == (figure.value, figure.value_high, figure.unit)
    ]
    if not same:
        return figure
    if figure.status == "actual" and all(f.status == "target" for f in same):
        figure = replace(figure, status="target")
    fuller = next((f for f in same if figure.label in f.label), figure)
    if len(fuller.label) > len(figure.label):
        reasons = tuple(r for r in figure.reasons if r != "label-thin")
        figure = replace(figure, label=fuller.label, reasons=reasons)
    return figure
