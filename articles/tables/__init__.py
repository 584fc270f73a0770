"""Tables to take away and to bring back: what a list shows as a file, and the file as edits.

Built on django-import-export (`Resource`, `Field`, `Widget`, formats): a `Column` says what stands
in a cell and what may be written there, a `Table` lines columns up for one model and hands what
was changed to the actions. Nothing is ever saved past them.
"""

from .columns import (
    Choices,
    Code,
    Codes,
    Column,
    Date,
    Many,
    Names,
    Number,
    One,
    Text,
    Whole,
)
from .table import Change, Importing, Read, Settings, Table

__all__ = [
    "Change",
    "Choices",
    "Code",
    "Codes",
    "Column",
    "Date",
    "Importing",
    "Many",
    "Names",
    "Number",
    "One",
    "Read",
    "Settings",
    "Table",
    "Text",
    "Whole",
]
