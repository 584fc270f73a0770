"""Announced numbers of things against the things that follow: 六有一徽 and seven 有."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .announced import check_announced, check_summed_marks
from .bulleted import check_bulleted
from .enumerations import check_enumerations
from .far_heads import (
    check_far_ranks,
    check_headline_against_sum,
    check_marks_below,
    check_named_after,
    check_named_rows,
)
from .far_slogans import check_far_slogans
from .headed import check_headed, check_lines_called
from .keyed import check_keyed_rows
from .listed import check_listed
from .name_lists import check_name_lists
from .named_again import check_named_again
from .of_one_noun import check_one_noun
from .rows import check_named_places, check_rows
from .runs import check_runs
from .semicolons import check_semicolons
from .slogans import check_slogans
from .summed import check_short_lists
from .told_off import check_told_off

_OF_WORDS = (
    check_marks_below,
    check_named_rows,
    check_named_after,
    check_far_ranks,
    check_slogans,
    check_short_lists,
    check_one_noun,
    check_listed,
    check_enumerations,
    check_keyed_rows,
    check_runs,
    check_told_off,
    check_bulleted,
    check_semicolons,
    check_named_again,
)
_OF_HEADINGS = (
    check_announced,
    check_headed,
    check_lines_called,
    check_summed_marks,
    check_far_slogans,
)


def findings(source: Source) -> Iterator[Finding]:
    """Lists, headings, names and rows of another number than the one announced."""
    yield from check_headline_against_sum(source.ledger, source.page)
    for of_words in _OF_WORDS:
        yield from of_words(source.text, source.folded, source.barred)
    yield from check_rows(source.text, source.folded, source.barred, source.figures)
    yield from check_named_places(source.text, source.folded, source.places)
    yield from check_name_lists(source.text, source.folded, source.places, source.barred)
    for of_headings in _OF_HEADINGS:
        yield from of_headings(source.text, source.folded, source.shape, source.barred)
