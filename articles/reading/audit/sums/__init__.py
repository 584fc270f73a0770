"""Parts and wholes, in a sentence, a row, a table or paragraphs apart."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .across import check_across
from .anchored import check_anchored, check_more_than_told, check_summed_rates
from .closing import check_in_turn, check_places_together, check_split, check_summed_up, check_these
from .columns import check_columns
from .complete import check_complete
from .entries import check_bullets, check_entries, check_owned, entries_of
from .far_parts import (
    check_among_these,
    check_far_parts,
    check_far_split,
    check_parts_in_another_power,
    check_these_sorts,
)
from .lede import check_headline_sums, check_years_told_below
from .loose_parts import check_done_and_open, check_loose_parts
from .partitions import check_partitions, check_prizes_apart
from .parts import check_parts
from .rests import (
    check_all_of_them,
    check_and_more,
    check_others,
    check_remainders,
    check_rest_of_others,
    check_rest_then_whole,
    check_rests_of_rates,
    check_states,
)
from .settled import check_far_open
from .tables import check_plain_tables, check_tables
from .totals import check_totals
from .votes import check_votes

_OF_FIGURES = (
    check_remainders,
    check_others,
    check_all_of_them,
    check_rests_of_rates,
    check_rest_of_others,
    check_rest_then_whole,
    check_anchored,
    check_more_than_told,
    check_summed_rates,
    check_headline_sums,
    check_summed_up,
    check_these,
    check_in_turn,
    check_places_together,
    check_split,
    check_columns,
    check_across,
    check_complete,
    check_partitions,
    check_prizes_apart,
    check_tables,
    check_states,
    check_bullets,
    check_far_parts,
    check_far_open,
    check_far_split,
    check_among_these,
    check_these_sorts,
    check_parts_in_another_power,
)
_OF_PLACES = (
    check_parts,
    check_totals,
)
_OF_PARAGRAPHS = (
    check_loose_parts,
    check_done_and_open,
    check_and_more,
    check_years_told_below,
)
_OF_LISTS = (
    check_entries,
    check_owned,
)


def findings(source: Source) -> Iterator[Finding]:
    """Parts that miss their whole, rests that miss what is left, tables that miss their sums."""
    for of_figures in _OF_FIGURES:
        yield from of_figures(source.ledger)
    for of_places in _OF_PLACES:
        yield from of_places(source.ledger, source.places)
    for of_paragraphs in _OF_PARAGRAPHS:
        yield from of_paragraphs(source.ledger, source.paragraphs)
    yield from check_votes(source.text, source.folded, source.barred)
    yield from check_plain_tables(source.text, source.folded, source.ledger)
    lists = entries_of(source.ledger)
    for of_lists in _OF_LISTS:
        yield from of_lists(source.ledger, lists)
