"""Every change to what was read and decided. Verb first, keywords only, all or nothing."""

from .adding import add_initiative, add_metric, respan, rest_anew, selected
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
from .recording import record_reading
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
    "add_initiative",
    "add_metric",
    "amend",
    "confirm",
    "confirm_all",
    "correct_text",
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
    "respan",
    "rest_anew",
    "restore",
    "restore_read_outline",
    "rule",
    "selected",
    "settle_finding",
    "split_section",
    "take_back",
    "take_back_outline",
    "values_then",
]
