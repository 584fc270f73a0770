"""Does the article add up? Raw → recomputed → verdict, and silence where in doubt.

In the spirit of statcheck (Nuijten et al. 2016): the numbers as printed are put together again,
rounding is allowed for, and what does not fit is shown to an editor with both sides. A base that
is not printed, parts that overlap and lists that end in 等 are left alone.
"""

from __future__ import annotations

from ..covered import Covered
from ..places.gazetteer import Gazetteer, default_gazetteer
from ..records import Figure, Finding, InitiativeFound, Outline, Page, Places
from .across import check_across
from .all_or_some import check_all_and_some_left, check_overdone
from .anchored import check_anchored, check_more_than_told, check_summed_rates
from .announced import check_announced, check_summed_marks
from .bases import (
    check_answers,
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
from .bulleted import check_bulleted
from .changes import check_changes
from .claims import check_claims
from .closing import check_in_turn, check_places_together, check_split, check_summed_up, check_these
from .columns import check_columns
from .complete import check_complete
from .consistency import (
    check_added_aims,
    check_exceeding,
    check_lowered_aims,
    check_lowered_shares,
    check_repeats,
    check_targets,
    check_title,
    check_title_scale,
)
from .daily import check_daily
from .dates import check_begun_and_ended, check_days, check_months, check_used_before_begun
from .differences import check_told_differences, check_turns_summed
from .durations import check_durations, check_jubilees
from .entries import check_bullets, check_entries, check_owned, entries_of
from .enumerations import check_enumerations
from .eras import pairs_in_time
from .far_aims import check_far_aims
from .far_changes import check_cumulative, check_far_differences
from .far_heads import (
    check_far_ranks,
    check_headline_against_sum,
    check_marks_below,
    check_named_after,
    check_named_rows,
)
from .far_parts import check_among_these, check_far_open, check_far_parts, check_far_split
from .far_products import check_days_of_a_year, check_far_products, check_prices
from .far_rates import (
    check_far_growth,
    check_far_points,
    check_far_ratio,
    check_far_shares,
    check_kind_above_all,
    check_partition_shares,
    check_rest_of_hundred,
)
from .far_times import (
    check_far_ages,
    check_far_jubilees,
    check_far_spells,
    check_past_aims,
)
from .gaps import check_balances, check_gaps
from .geography import check_dates, check_places, check_row_of_counties
from .growth import check_base_behind, check_grown, check_share_and_more
from .headed import check_headed, check_lines_called
from .keyed import check_keyed_rows
from .lede import check_headline_sums, check_years_told_below
from .ledger import Ledger, are_all_parts
from .lifetimes import check_lifetimes
from .listed import check_listed
from .loose_parts import check_done_and_open, check_loose_parts
from .means import check_means
from .members import check_counts_of_place, check_members
from .milestones import check_milestones
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
from .named_again import check_named_again
from .orders import check_orders
from .overtaken import check_overtaken_aims
from .paragraphs import paragraphs_of
from .parts import check_parts, check_totals
from .products import check_products, check_ratios, check_yearly
from .ranking import check_moved_ranks
from .rates import (
    check_bases_behind,
    check_named_parts,
    check_rates_of_sums,
    check_reckoned,
)
from .restated import check_restated, check_scales_apart, check_sums_restated
from .rests import check_others, check_remainders, check_rests_of_rates, check_states
from .retold import check_projects_retold, check_retold
from .rows import check_named_places, check_rows
from .runs import check_runs
from .said import (
    check_fraction_words,
    check_full_cover,
    check_mean_of_far_total,
    check_share_of_named,
    check_times_since,
)
from .same_label import check_same_label
from .share_words import check_share_words
from .shares import check_rates_of_deeds, check_shares
from .slogans import check_slogans
from .sorted_shares import check_sorted_shares
from .spells import check_spells
from .stretches import check_stretches
from .summed import check_short_lists
from .tables import check_plain_tables, check_tables
from .then_and_now import check_then_and_now
from .told_again import check_part_in_wrong_scale, check_rate_again, check_scale, check_swapped
from .told_in_words import check_told_in_words
from .told_off import check_told_off
from .towns import check_towns
from .trends import check_trends
from .twice import check_twice

__all__ = ["audit"]

_RECENT = 60
"""What tells the same begins near by, so that more need not be compared."""


def audit(
    text: str,
    folded: str,
    page: Page,
    shape: Outline,
    places: Places,
    initiatives: tuple[InitiativeFound, ...],
    figures: tuple[Figure, ...],
    known: Gazetteer | None = None,
) -> tuple[Finding, ...]:
    """What does not add up, in reading order, each contradiction once.

    为群众办实事311件,已办结273件,其余68件 gives one finding of rule ``parts``: 273 + 68 = 341.
    """
    folded = paired(folded)
    ledger = Ledger(text, folded, figures)
    barred = Covered(piece.span for piece in page.furniture)
    lists = entries_of(ledger)
    paragraphs = paragraphs_of(ledger)
    pairs = tuple(pairs_in_time(ledger))
    found = [
        *check_remainders(ledger),
        *check_others(ledger),
        *check_rests_of_rates(ledger),
        *check_shares(ledger),
        *check_named_shares(ledger),
        *check_shares_of_all(ledger),
        *check_rates_of_stocks(ledger),
        *check_hundred(ledger),
        *check_both_shares(ledger),
        *check_answers(ledger),
        *check_shares_before(ledger),
        *check_that_is(ledger),
        *check_rates_of_deeds(ledger),
        *check_rates_of_sums(ledger),
        *check_bases_behind(ledger),
        *check_named_parts(ledger),
        *check_reckoned(ledger),
        *check_parts(ledger, places),
        *check_totals(ledger, places),
        *check_loose_parts(ledger, paragraphs),
        *check_done_and_open(ledger, paragraphs),
        *check_orders(ledger, paragraphs),
        *check_share_words(ledger, paragraphs),
        *check_sorted_shares(ledger),
        *check_daily(ledger, paragraphs),
        *check_anchored(ledger),
        *check_more_than_told(ledger),
        *check_summed_rates(ledger),
        *check_all_and_some_left(ledger),
        *check_overdone(ledger),
        *check_headline_sums(ledger),
        *check_years_told_below(ledger, paragraphs),
        *check_summed_up(ledger),
        *check_these(ledger),
        *check_in_turn(ledger),
        *check_places_together(ledger),
        *check_split(ledger),
        *check_columns(ledger),
        *check_across(ledger),
        *check_complete(ledger),
        *check_tables(ledger),
        *check_plain_tables(text, folded, ledger),
        *check_states(ledger),
        *check_entries(ledger, lists),
        *check_bullets(ledger),
        *check_owned(ledger, lists),
        *check_changes(ledger),
        *check_grown(ledger),
        *check_base_behind(ledger),
        *check_share_and_more(ledger),
        *check_multiples(ledger),
        *check_halves(ledger),
        *check_fractions(ledger),
        *check_times(ledger),
        *check_beyond(ledger),
        *check_among(ledger),
        *check_present(ledger),
        *check_differences(ledger),
        *check_products(ledger),
        *check_means(ledger),
        *check_ratios(ledger),
        *check_yearly(ledger),
        *check_targets(ledger),
        *check_lowered_aims(ledger),
        *check_lowered_shares(ledger),
        *check_added_aims(ledger),
        *check_exceeding(ledger),
        *check_repeats(ledger),
        *check_twice(ledger),
        *check_retold(ledger),
        *check_projects_retold(ledger),
        *check_restated(ledger),
        *check_scales_apart(ledger),
        *check_sums_restated(ledger),
        *check_mean_of_far_total(ledger),
        *check_overtaken_aims(ledger),
        *check_far_aims(ledger),
        *check_full_cover(ledger),
        *check_fraction_words(ledger),
        *check_times_since(ledger),
        *check_share_of_named(ledger),
        *check_members(ledger),
        *check_counts_of_place(ledger),
        *check_far_parts(ledger),
        *check_far_open(ledger),
        *check_far_split(ledger),
        *check_scale(ledger),
        *check_same_label(ledger),
        *check_far_differences(ledger),
        *check_far_products(ledger),
        *check_swapped(ledger),
        *check_rate_again(ledger),
        *check_prices(ledger),
        *check_cumulative(ledger),
        *check_far_growth(ledger),
        *check_far_shares(ledger),
        *check_far_ratio(ledger),
        *check_kind_above_all(ledger),
        *check_rest_of_hundred(ledger),
        *check_far_points(ledger),
        *check_partition_shares(ledger),
        *check_among_these(ledger),
        *check_days_of_a_year(ledger),
        *check_part_in_wrong_scale(ledger),
        *check_title(ledger, page),
        *check_title_scale(ledger, page),
        *check_headline_against_sum(ledger, page),
        *check_marks_below(text, folded, barred),
        *check_named_rows(text, folded, barred),
        *check_named_after(text, folded, barred),
        *check_far_ranks(text, folded, barred),
        *check_over_hundred(ledger),
        *check_extremes(ledger),
        *check_larger_parts(ledger),
        *check_told_differences(ledger),
        *check_turns_summed(ledger),
        *check_gaps(ledger),
        *check_balances(ledger),
        *check_then_and_now(ledger, pairs),
        *check_told_in_words(ledger, pairs),
        *check_trends(ledger),
        *check_claims(ledger),
        *check_ranks(text, folded, barred),
        *check_moved_ranks(text, folded, barred),
        *check_full_marks(text, folded, barred),
        *check_medals(text, folded, barred),
        *check_more_than_there_are(ledger),
        *check_slogans(text, folded, barred),
        *check_short_lists(text, folded, barred),
        *check_listed(text, folded, barred),
        *check_enumerations(text, folded, barred),
        *check_keyed_rows(text, folded, barred),
        *check_rows(text, folded, barred, figures),
        *check_named_places(text, folded, places),
        *check_towns(text, folded, barred),
        *check_runs(text, folded, barred),
        *check_announced(text, folded, shape, barred),
        *check_headed(text, folded, shape, barred),
        *check_lines_called(text, folded, shape, barred),
        *check_summed_marks(text, folded, shape, barred),
        *check_told_off(text, folded, barred),
        *check_bulleted(text, folded, barred),
        *check_named_again(text, folded, barred),
        *check_places(text, folded, page, places, barred, known or default_gazetteer()),
        *check_row_of_counties(text, places, folded),
        *check_dates(text, folded, page, barred),
        *check_begun_and_ended(text, folded, barred),
        *check_used_before_begun(text, folded, barred),
        *check_days(text, folded, barred),
        *check_months(text, folded, barred),
        *check_durations(text, folded, page, barred),
        *check_jubilees(text, folded, page, barred),
        *check_past_aims(text, folded, page, barred),
        *check_far_ages(text, folded, page, barred),
        *check_far_jubilees(text, folded, page, barred),
        *check_far_spells(text, folded, page, barred),
        *check_milestones(text, folded, barred),
        *check_lifetimes(text, folded, page, barred),
        *check_stretches(text, folded, barred),
        *check_spells(text, folded, page, barred),
    ]
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: (f.spans[0], -len(f.spans))):
        if finding.rule == "parts" and are_all_parts(ledger, finding.spans):
            continue
        if not any(_says_no_more(finding, other) for other in kept[-_RECENT:]):
            kept.append(finding)
    return tuple(kept)


def paired(folded: str) -> str:
    """The same text with plain double quotation marks opened and closed, line by line.

    >>> paired('the "four musts" and "two no"')
    'the “four musts” and “two no”'
    """
    if '"' not in folded:
        return folded
    lines = []
    for line in folded.split("\n"):
        parts = line.split('"')
        if len(parts) % 2:
            line = "".join(
                part + sign for part, sign in zip(parts, ["“", "”"] * len(parts), strict=False)
            )[: len(line)]
        lines.append(line)
    return "\n".join(lines)


def _says_no_more(finding: Finding, other: Finding) -> bool:
    """Whether a finding is told by another: of figures by all its own, of a row where both lie."""
    if finding.rule == other.rule == "count":
        return all(any(span.meets(told) for told in other.spans) for span in finding.spans)
    return set(finding.spans) <= set(other.spans)
