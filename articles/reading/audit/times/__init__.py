"""Days, spells, ages and anniversaries against the dates that they are reckoned from."""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Finding
from ..source import Source
from .after_print import check_after_print
from .clocks import check_clocks, check_far_clocks
from .courses import check_courses
from .dates import (
    check_begun_and_ended,
    check_days,
    check_months,
    check_used_before_begun,
    check_years_of_the_republic,
)
from .durations import check_durations, check_jubilees
from .editions import check_days_of_the_year, check_editions
from .far_times import check_far_ages, check_far_jubilees, check_far_spells, check_past_aims
from .five_years import check_five_years
from .lengths import check_lengths_told_twice
from .lifetimes import check_lifetimes
from .milestones import check_milestones
from .near_days import check_weekdays, check_yesterday
from .spells import check_spells
from .streaks import check_title_streak
from .stretches import check_stretches

_OF_WORDS = (
    check_begun_and_ended,
    check_used_before_begun,
    check_days,
    check_months,
    check_years_of_the_republic,
    check_milestones,
    check_stretches,
    check_clocks,
    check_far_clocks,
    check_five_years,
    check_courses,
    check_lengths_told_twice,
)
_OF_PAGES = (
    check_durations,
    check_jubilees,
    check_past_aims,
    check_far_ages,
    check_far_jubilees,
    check_far_spells,
    check_days_of_the_year,
    check_editions,
    check_after_print,
    check_lifetimes,
    check_spells,
    check_yesterday,
    check_weekdays,
    check_title_streak,
)


def findings(source: Source) -> Iterator[Finding]:
    """Days that do not exist, spells and ages that the dates do not give."""
    for of_words in _OF_WORDS:
        yield from of_words(source.text, source.folded, source.barred)
    for of_pages in _OF_PAGES:
        yield from of_pages(source.text, source.folded, source.page, source.barred)
