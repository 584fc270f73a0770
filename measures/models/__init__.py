"""What was done and what was counted, each with the words it was read from."""

from .corrections import Correction
from .evidence import Evidence
from .findings import Finding
from .initiatives import Initiative, InitiativeQuerySet
from .intake import Intake, IntakeFile
from .metrics import Indicator, Metric, MetricQuerySet
from .moves import Move

__all__ = [
    "Correction",
    "Evidence",
    "Finding",
    "Indicator",
    "Initiative",
    "InitiativeQuerySet",
    "Intake",
    "IntakeFile",
    "Metric",
    "MetricQuerySet",
    "Move",
]
