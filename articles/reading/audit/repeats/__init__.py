"""One thing told twice with two values, the headline against the text included."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .each_of_them import check_each_of_them
from .events import check_takers_of_events
from .heading_counts import check_heading_counts
from .headline import check_title, check_title_bounds, check_title_of_last_year, check_title_scale
from .members import check_counts_of_place, check_members
from .ranks import check_rank_told_twice
from .restated import check_restated, check_scales_apart, check_sums_restated
from .retold import check_projects_retold, check_retold
from .same_label import check_same_label
from .stocks import check_repeats
from .told_again import (
    check_part_in_wrong_scale,
    check_rate_again,
    check_scale,
    check_swapped,
    check_this_sum,
)
from .twice import check_twice

_OF_FIGURES = (
    check_repeats,
    check_twice,
    check_retold,
    check_projects_retold,
    check_restated,
    check_scales_apart,
    check_sums_restated,
    check_members,
    check_each_of_them,
    check_counts_of_place,
    check_scale,
    check_same_label,
    check_swapped,
    check_this_sum,
    check_rate_again,
    check_part_in_wrong_scale,
    check_takers_of_events,
)
_OF_TITLES = (
    check_title,
    check_title_scale,
    check_title_of_last_year,
    check_title_bounds,
)


def findings(source: Source) -> Iterator[Finding]:
    """Two values of one thing."""
    for of_figures in _OF_FIGURES:
        yield from of_figures(source.ledger)
    for of_titles in _OF_TITLES:
        yield from of_titles(source.ledger, source.page)
    yield from check_rank_told_twice(source.text, source.folded, source.barred)
    yield from check_heading_counts(source.ledger, source.shape)
