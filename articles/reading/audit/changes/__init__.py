"""Rise and base, then and now, target and result, rank and rank."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .aims import (
    check_added_aims,
    check_exceeding,
    check_lowered_aims,
    check_lowered_shares,
    check_targets,
)
from .differences import check_told_differences, check_turns_summed
from .far_aims import check_far_aims
from .far_changes import check_cumulative, check_far_differences
from .from_base import check_from_base
from .gaps import check_balances, check_gaps
from .growth import check_base_behind, check_grown, check_share_and_more
from .headline_change import check_headline_change
from .multiples import (
    check_among,
    check_beyond,
    check_differences,
    check_fractions,
    check_halves,
    check_multiples,
    check_present,
    check_times,
)
from .overtaken import check_aims_of_the_year, check_overtaken_aims
from .ranking import check_moved_ranks
from .rise_and_base import check_changes
from .steps import check_steps
from .then_and_now import check_then_and_now
from .told_in_words import check_told_in_words
from .trends import check_all_beyond, check_trends

_OF_FIGURES = (
    check_targets,
    check_lowered_aims,
    check_lowered_shares,
    check_added_aims,
    check_exceeding,
    check_changes,
    check_from_base,
    check_grown,
    check_base_behind,
    check_share_and_more,
    check_multiples,
    check_halves,
    check_fractions,
    check_times,
    check_beyond,
    check_among,
    check_present,
    check_differences,
    check_overtaken_aims,
    check_aims_of_the_year,
    check_far_aims,
    check_far_differences,
    check_cumulative,
    check_told_differences,
    check_turns_summed,
    check_gaps,
    check_balances,
    check_trends,
    check_all_beyond,
)
_OF_PARAGRAPHS = (check_steps,)
_OF_PAIRS = (
    check_then_and_now,
    check_told_in_words,
)


def findings(source: Source) -> Iterator[Finding]:
    """Changes that do not lead from the one value to the other."""
    for of_figures in _OF_FIGURES:
        yield from of_figures(source.ledger)
    for of_paragraphs in _OF_PARAGRAPHS:
        yield from of_paragraphs(source.ledger, source.paragraphs)
    for of_pairs in _OF_PAIRS:
        yield from of_pairs(source.ledger, source.pairs)
    yield from check_headline_change(source.ledger, source.page)
    yield from check_moved_ranks(source.text, source.folded, source.barred)
