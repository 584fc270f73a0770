"""The editors' desk for what was read: values, initiatives, doubts, and the cases they stand in."""

from . import cases, findings, indicators, initiatives, metrics, words

__all__ = ["cases", "findings", "indicators", "initiatives", "metrics", "words"]
