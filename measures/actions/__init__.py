"""Every change to what was read and decided. Verb first, keywords only, all or nothing."""

from .adding import add_initiative, add_metric, respan, selected
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
from .moving import Ruling, article_of, confirm_all, rule, take_back
from .naming import name_indicator
from .recording import record_reading
from .rereading import Reread, read_again

__all__ = [
    "Reread",
    "Ruling",
    "add_initiative",
    "add_metric",
    "amend",
    "article_of",
    "confirm",
    "confirm_all",
    "hold",
    "import_document",
    "let_through",
    "link_indicator",
    "merge_initiatives",
    "name_indicator",
    "read_again",
    "record_reading",
    "reject",
    "reopen",
    "respan",
    "rule",
    "selected",
    "settle_finding",
    "take_back",
]
