"""What was done and what was counted, each with the words it was read from."""

from .comments import Comment
from .corrections import Correction
from .evidence import Evidence
from .findings import Finding
from .initiatives import Initiative, InitiativeQuerySet
from .intake import Intake, IntakeFile
from .metrics import Indicator, Metric, MetricQuerySet
from .moves import Move
from .promises import Promise
from .reports import Report, Tally

__all__ = [
    "Comment",
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
    "Promise",
    "Report",
    "Tally",
]
