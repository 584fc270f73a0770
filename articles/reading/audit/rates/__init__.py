"""Shares, means, ratios and products: one number that two others give."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .all_or_some import check_all_and_not_yet, check_all_and_some_left, check_overdone
from .answers import check_answers, check_scale_of_answers
from .bases import (
    check_both_shares,
    check_hundred,
    check_named_shares,
    check_rates_of_stocks,
    check_shares_before,
    check_shares_of_all,
    check_that_is,
)
from .bounds import (
    check_extremes,
    check_full_marks,
    check_larger_parts,
    check_medals,
    check_more_than_there_are,
    check_over_hundred,
    check_ranks,
)
from .claims import check_claims
from .completion import check_completion
from .daily import check_daily
from .deeds import check_rates_of_deeds
from .far_products import (
    check_days_of_a_year,
    check_far_products,
    check_prices,
    check_year_in_another_power,
)
from .far_rates import (
    check_far_growth,
    check_far_points,
    check_far_ratio,
    check_far_shares,
    check_partition_shares,
    check_rest_of_hundred,
)
from .kinds_above import check_kind_above_all, check_part_of_a_year
from .means import check_means
from .minimums import check_minimums
from .named_totals import (
    check_rates_of_leavers,
    check_rates_of_pupils,
    check_shares_of_named_totals,
)
from .next_sentence import check_rate_of_sentence_before
from .orders import check_orders
from .products import check_products, check_ratios, check_yearly
from .reckoned import check_bases_behind, check_named_parts, check_rates_of_sums, check_reckoned
from .said import (
    check_fraction_words,
    check_full_cover,
    check_mean_of_far_total,
    check_share_of_named,
    check_times_since,
)
from .scores import check_mean_age, check_weighted_scores, check_weights
from .share_first import check_share_then_numbers, check_shares_told_first
from .share_words import check_share_words
from .shares import check_shares
from .sibling_shares import check_sibling_shares
from .sorted_shares import check_shares_told_behind, check_sorted_shares
from .summed_products import check_summed_products
from .yearly import check_yearly_changes, check_yearly_means

_OF_FIGURES = (
    check_shares,
    check_named_shares,
    check_shares_of_all,
    check_rates_of_stocks,
    check_shares_of_named_totals,
    check_rates_of_leavers,
    check_rates_of_pupils,
    check_hundred,
    check_both_shares,
    check_answers,
    check_shares_before,
    check_that_is,
    check_rates_of_deeds,
    check_rates_of_sums,
    check_bases_behind,
    check_named_parts,
    check_reckoned,
    check_sorted_shares,
    check_sibling_shares,
    check_rate_of_sentence_before,
    check_shares_told_behind,
    check_all_and_some_left,
    check_all_and_not_yet,
    check_overdone,
    check_products,
    check_means,
    check_ratios,
    check_yearly,
    check_yearly_means,
    check_yearly_changes,
    check_summed_products,
    check_completion,
    check_mean_of_far_total,
    check_full_cover,
    check_fraction_words,
    check_share_then_numbers,
    check_shares_told_first,
    check_times_since,
    check_share_of_named,
    check_far_products,
    check_prices,
    check_minimums,
    check_far_growth,
    check_far_shares,
    check_far_ratio,
    check_kind_above_all,
    check_part_of_a_year,
    check_rest_of_hundred,
    check_far_points,
    check_partition_shares,
    check_days_of_a_year,
    check_year_in_another_power,
    check_over_hundred,
    check_extremes,
    check_larger_parts,
    check_claims,
    check_more_than_there_are,
)
_OF_PARAGRAPHS = (
    check_orders,
    check_share_words,
    check_daily,
    check_scale_of_answers,
)
_OF_WORDS = (
    check_weights,
    check_weighted_scores,
    check_mean_age,
    check_ranks,
    check_full_marks,
    check_medals,
)


def findings(source: Source) -> Iterator[Finding]:
    """Shares of no part, means of other totals, more than there can be."""
    for of_paragraphs in _OF_PARAGRAPHS:
        yield from of_paragraphs(source.ledger, source.paragraphs)
    for of_figures in _OF_FIGURES:
        yield from of_figures(source.ledger)
    for of_words in _OF_WORDS:
        yield from of_words(source.text, source.folded, source.barred)
