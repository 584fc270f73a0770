"""What the page of a place says beyond its cases: indicators, initiatives by theme, its codes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from articles.models import Article, Region, Theme
from articles.models.places import PREFECTURE
from articles.models.publishing import name_key

from ..boards.promises import outcome_groups, promises_board
from ..comparison.comparing import Told, newest_of
from ..models import Evidence, Indicator, Initiative, Metric
from ..models.decided import PUBLISHED
from ..presenters import Name, names_through_the_years

SHORTEST_KEYWORD = 2


def region_facts(place: Region, *, on: date) -> dict[str, Any]:
    """For the template of a place on that day, in a fixed number of queries."""
    board = promises_board(on=on, region=place)
    return {
        "promise_groups": outcome_groups(board) if board.all else [],
        "indicators": indicators_of(place),
        "initiatives_by_theme": initiatives_by_theme(place),
        "codes": codes_through_the_years(place),
    }


# --- indicators ----------------------------------------------------------------------------------


@dataclass
class OfIndicator:
    """The newest value of an indicator; several where they are told for one time."""

    indicator: Indicator
    newest: list[Told]
    older: int


def indicators_of(place: Region) -> list[OfIndicator]:
    """The newest value of each indicator that a case tells of `place` itself, not of its parts."""
    metrics = Metric.objects.public().filter(
        region__division_code=place.division_code, indicator__isnull=False
    )
    values: dict[int, list[Told]] = {}
    for metric in metrics.with_sources().order_by("indicator__name", "pk"):
        if metric.indicator:
            told = Told.of(metric, metric.indicator.unit)
            values.setdefault(metric.indicator.pk, []).append(told)
    found = []
    for told_so in values.values():
        newest = newest_of(told_so)
        indicator = told_so[0].metric.indicator
        if indicator:
            found.append(OfIndicator(indicator, newest, len(told_so) - len(newest)))
    return found


# --- initiatives by theme ------------------------------------------------------------------------


@dataclass
class OfTheme:
    theme: Theme | None
    initiatives: list[Initiative] = field(default_factory=list)


def initiatives_by_theme(place: Region) -> list[OfTheme]:
    """The initiatives of `place` under themes that their cases are filed under.

    A case has several themes; an initiative stands under those whose keywords its name or its
    sentences contain, of a theme and the one above it under the narrower, at most two. What bears
    no keyword comes last, under no theme.
    """
    initiatives = Initiative.objects.public().filter(region__division_code=place.division_code)
    found = {initiative.pk: initiative for initiative in initiatives.order_by("kind", "pk")}
    words, cases = _words_and_cases(found)
    filed = _filed({case for told_in in cases.values() for case in told_in})
    themes = list(Theme.objects.all())
    groups: dict[int | None, OfTheme] = {}
    for pk, initiative in found.items():
        offered = [theme for theme in themes if filed.get(theme.pk, set()) & cases[pk]]
        best: list[Theme | None] = [*_best(offered, words[pk])]
        for theme in best or [None]:
            key = theme.pk if theme else None
            groups.setdefault(key, OfTheme(theme)).initiatives.append(initiative)
    order = {theme.pk: number for number, theme in enumerate(themes)}
    return sorted(groups.values(), key=lambda g: order[g.theme.pk] if g.theme else len(order))


def _words_and_cases(found: dict[int, Initiative]) -> tuple[dict[int, str], dict[int, set[int]]]:
    """The name and the sentences of each initiative, folded, and the cases that tell of it."""
    words = {pk: name_key(initiative.name) for pk, initiative in found.items()}
    cases: dict[int, set[int]] = {pk: set() for pk in found}
    told = Evidence.objects.filter(initiative__in=list(found), article__status=PUBLISHED)
    for pk, case, sentence in told.values_list("initiative", "article", "sentence"):
        if pk:
            words[pk] += "\n" + name_key(sentence)
            cases[pk].add(case)
    return words, cases


def _filed(cases: set[int]) -> dict[int, set[int]]:
    """The cases that are filed under each theme."""
    filed: dict[int, set[int]] = {}
    through = Article.themes.through.objects.filter(article__in=cases)
    for theme, case in through.values_list("theme", "article"):
        filed.setdefault(theme, set()).add(case)
    return filed


def _best(themes: Iterable[Theme], words: str) -> list[Theme]:
    """The themes with the longest keywords in `words`, at most two."""
    found = []
    for theme in themes:
        keys = [name_key(key) for key in (theme.name, *theme.keywords.splitlines())]
        longest = max((len(key) for key in keys if key and key in words), default=0)
        if longest >= SHORTEST_KEYWORD:
            found.append((longest, theme))
    found.sort(key=lambda pair: -pair[0])
    return [theme for _length, theme in found[:2]]


# --- codes through time --------------------------------------------------------------------------


@dataclass(frozen=True)
class CodeOfPlace:
    code: str
    names: list[Name]
    is_here: bool


def codes_through_the_years(place: Region) -> list[CodeOfPlace]:
    """The codes that a place of this short name bore under the same prefecture, the oldest first.

    A county that becomes a city mostly gets another code: 330622 上虞县, 330682 上虞市, then
    330604 上虞区.
    Two rows are taken for one place if one code begins in the year after the other ended.
    """
    prefix = place.division_code[:PREFECTURE]
    near = Q(short_name=place.short_name, level=place.level, division_code__startswith=prefix)
    by_code: dict[str, list[Region]] = {}
    for row in Region.objects.filter(near | Q(division_code=place.division_code)):
        by_code.setdefault(row.division_code, []).append(row)
    chain = {place.division_code}
    grown = True
    while grown:
        grown = False
        for code, rows in by_code.items():
            if code not in chain and any(_touch(rows, by_code[other]) for other in chain):
                chain.add(code)
                grown = True
    codes = [
        CodeOfPlace(code, names_through_the_years(by_code[code]), code == place.division_code)
        for code in chain
    ]
    return sorted(codes, key=lambda c: c.names[0].first_year)


def _touch(rows: list[Region], others: list[Region]) -> bool:
    """Whether one of the codes took over in the year after the other ended."""
    return any(
        (one.last_year is not None and one.last_year + 1 == other.first_year)
        or (other.last_year is not None and other.last_year + 1 == one.first_year)
        for one in rows
        for other in others
    )
