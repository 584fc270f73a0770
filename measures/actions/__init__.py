"""Every change to what was read and decided. Verb first, keywords only, all or nothing."""

from .adding import add_initiative, add_metric, respan, rest_anew, selected
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
from .outlining import (
    StaleOutlineError,
    edit_section,
    relevel_section,
    restore_read_outline,
    split_section,
    take_back_outline,
)
from .promising import settle_promise
from .recording import record_reading
from .reporting import accept_report, decline_report, reopen_report, report
from .rereading import Reread, StaleReadingError, accept_reading, read_again
from .restoring import restore, values_then
from .retexting import Retexted, correct_text, not_found

__all__ = [
    "Reread",
    "Retexted",
    "Ruling",
    "StaleOutlineError",
    "StaleReadingError",
    "accept_reading",
    "accept_report",
    "add_carrying",
    "add_initiative",
    "add_metric",
    "amend",
    "comment",
    "confirm",
    "confirm_all",
    "correct_text",
    "counts",
    "date_targets",
    "decline_report",
    "edit_section",
    "hold",
    "import_document",
    "let_through",
    "link_indicator",
    "merge_initiatives",
    "not_found",
    "read_again",
    "record_reading",
    "reject",
    "relevel_section",
    "reopen",
    "reopen_comment",
    "reopen_report",
    "report",
    "respan",
    "rest_anew",
    "restore",
    "restore_read_outline",
    "rule",
    "selected",
    "settle_comment",
    "settle_finding",
    "settle_promise",
    "split_section",
    "take_back",
    "take_back_outline",
    "values_then",
]
