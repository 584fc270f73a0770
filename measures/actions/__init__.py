"""Every change to what was read and decided. Verb first, keywords only, all or nothing."""

from .adding import add_initiative, add_metric, respan, selected
from .carrying import add_carrying
from .commenting import comment, reopen_comment, settle_comment
from .dating import date_targets
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
from .importing import counts, import_document
from .merging import merge_initiatives
from .moving import Ruling, confirm_all, rule, take_back
from .promising import settle_promise
from .recording import record_reading
from .reporting import accept_report, decline_report, reopen_report, report
from .rereading import Reread, read_again

__all__ = [
    "Reread",
    "Ruling",
    "accept_report",
    "add_carrying",
    "add_initiative",
    "add_metric",
    "amend",
    "comment",
    "confirm",
    "confirm_all",
    "counts",
    "date_targets",
    "decline_report",
    "hold",
    "import_document",
    "let_through",
    "link_indicator",
    "merge_initiatives",
    "read_again",
    "record_reading",
    "reject",
    "reopen",
    "reopen_comment",
    "reopen_report",
    "report",
    "respan",
    "rule",
    "selected",
    "settle_comment",
    "settle_finding",
    "settle_promise",
    "take_back",
]
