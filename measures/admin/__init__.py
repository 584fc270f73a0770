"""The editors' desk for what was read: values, initiatives, doubts, and the cases they stand in."""

from . import (
    cases,
    comments,
    findings,
    indicators,
    initiatives,
    metrics,
    promises,
    reports,
    words,
)

__all__ = [
    "cases",
    "comments",
    "findings",
    "indicators",
    "initiatives",
    "metrics",
    "promises",
    "reports",
    "words",
]
