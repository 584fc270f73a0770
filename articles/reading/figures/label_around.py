"""Where a figure stands, and what was counted before it in its sentence."""

from __future__ import annotations

from typing import NamedTuple

from ..records import Span, UnitClass


class Earlier(NamedTuple):
    """A figure that stands before in the same sentence."""

    label: str
    unit: str
    unit_class: UnitClass


class Neighbourhood(NamedTuple):
    """Where a figure stands, in positions of the text: its sentence and what it may not cross."""

    sentence: Span
    number: Span
    """The number with its unit."""
    previous_end: int
    """Where the figure before it in the sentence ends; the sentence's start if there is none."""
    next_start: int
    place_ends: frozenset[int] = frozenset()
