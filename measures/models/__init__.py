"""What was done and what was counted, each with the words it was read from."""

from .evidence import Evidence
from .findings import Finding
from .initiatives import Initiative, InitiativeQuerySet
from .metrics import Indicator, Metric, MetricQuerySet
from .moves import Move

__all__ = [
    "Evidence",
    "Finding",
    "Indicator",
    "Initiative",
    "InitiativeQuerySet",
    "Metric",
    "MetricQuerySet",
    "Move",
]
