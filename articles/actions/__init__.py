"""Every change of an article's state. Verb first, keywords only, all or nothing."""

from ..refusing import RefusedError, StaleError
from .assigning import assign, may_hold, put_down
from .filing import amend_record, classify, confirm_carrying, revise
from .framing import (
    HEADER_FIELDS,
    Imported,
    Outcome,
    find_same_file,
    frame_again,
    header_changes,
    import_article,
    outline_as_read,
)
from .reviewing import hand_back, publish, submit, withdraw

__all__ = [
    "HEADER_FIELDS",
    "Imported",
    "Outcome",
    "RefusedError",
    "StaleError",
    "amend_record",
    "assign",
    "classify",
    "confirm_carrying",
    "find_same_file",
    "frame_again",
    "hand_back",
    "header_changes",
    "import_article",
    "may_hold",
    "outline_as_read",
    "publish",
    "put_down",
    "revise",
    "submit",
    "withdraw",
]
