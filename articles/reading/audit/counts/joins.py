"""What joins the last name of a row to those before it: 语文、数学和英语."""

from __future__ import annotations

from functools import cache

from ...late_pattern import LatePattern
from ...lexicon import lexicon
from ...word_list import any_of


@cache
def joins() -> LatePattern:
    """A word that joins two names; a sign (、) is no word."""
    return LatePattern(any_of(lexicon("audit")["list"]["joins"]))
