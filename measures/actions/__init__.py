"""Every change to what was read and decided. Verb first, keywords only, all or nothing."""

from .deciding import (
    amend,
    confirm,
    hold,
    let_through,
    link_indicator,
    reject,
    reopen,
    settle_finding,
)
from .importing import import_document
from .recording import record_reading

__all__ = [
    "amend",
    "confirm",
    "hold",
    "import_document",
    "let_through",
    "link_indicator",
    "record_reading",
    "reject",
    "reopen",
    "settle_finding",
]
