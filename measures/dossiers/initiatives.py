"""The dossier of an initiative: what it consists of, where it was first seen, who else runs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Article, Region
from articles.presenters import breadcrumb

from ..models import Evidence, Initiative
from ..models.decided import PUBLISHED
from ..presenters import Telling, chain_above, tellings

DEEPEST = 4
NEWEST_LAST = ("article__published_on", "article", "start")


def initiative_page(found: Initiative) -> dict[str, Any]:
    """What the template of an initiative needs, in a fixed number of queries."""
    runs = adoption(found)
    own = next(run for run in runs if run.initiative.pk == found.pk)
    return {
        "initiative": found,
        "breadcrumb": breadcrumb(found.region),
        "chain": chain_above(found),
        "members": member_tree(found),
        "first": own.first,
        "tellings": list(reversed(own.tellings)),
        "others": [run for run in runs if run is not own],
        "adoption": AdoptionChart.of(runs, found) if len(runs) > 1 else None,
        "metrics": found.metrics.public().with_words().select_related("article"),
    }


@dataclass
class Member:
    """An initiative with those that belong to it."""

    initiative: Initiative
    members: list[Member] = field(default_factory=list)


def member_tree(above: Initiative) -> list[Member]:
    """What `above` consists of, as far as visitors may see it, four levels deep; a query a level.

    An initiative stands where it is met first: parents in a ring don't go round for ever.
    """
    root = Member(above)
    known = {above.pk: root}
    level = [above.pk]
    for _depth in range(DEEPEST):
        below = Initiative.objects.public().filter(parent__in=level).order_by("pk")
        level = []
        for initiative in below:
            if initiative.pk not in known:
                known[initiative.pk] = Member(initiative)
                known[initiative.parent_id or 0].members.append(known[initiative.pk])
                level.append(initiative.pk)
        if not level:
            break
    return root.members


@dataclass
class Run:
    """An initiative of that name in one place, with the cases that tell of it, oldest first."""

    initiative: Initiative
    tellings: list[Telling]

    @property
    def first(self) -> Article:
        """The earliest case with a date, or else any."""
        cases = [telling.case for telling in self.tellings]
        return min(cases, key=lambda c: (c.published_on is None, c.published_on or date.max, c.pk))

    @property
    def dates(self) -> list[date]:
        found = {t.case.published_on for t in self.tellings if t.case.published_on}
        return sorted(found)

    @property
    def place(self) -> Region | None:
        return self.initiative.region

    @property
    def name(self) -> str:
        return self.place.name if self.place else _("地区未载")


def adoption(found: Initiative) -> list[Run]:
    """Every place with an initiative of that name, by when a case first told of it.

    The date is that of the earliest case in this library, not that on which the place began.
    """
    named = Initiative.objects.public().filter(key=found.key)
    same = {i.pk: i for i in named.select_related("region__parent__parent")}
    told = Evidence.objects.filter(initiative__in=list(same), article__status=PUBLISHED)
    pieces: dict[int, list[Evidence]] = {}
    for piece in told.select_related("article__publisher").order_by(*NEWEST_LAST):
        if piece.initiative_id:
            pieces.setdefault(piece.initiative_id, []).append(piece)
    runs = [Run(same[pk], tellings(words)) for pk, words in pieces.items()]
    return sorted(runs, key=lambda r: (not r.dates, r.dates[:1], r.initiative.pk))


# --- the timeline of adoption --------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """A place on the timeline: where its first case stands, and the later ones."""

    y: int
    name: str
    first: float | None
    first_words: str
    later: list[float]
    is_this: bool


@dataclass(frozen=True)
class AdoptionChart:
    """A row a place, a filled dot for the first case, hollow ones for later, in words besides."""

    title: str
    lines: list[Line]
    years: list[tuple[float, int]]
    height: int
    width: int = 352

    LEFT, RIGHT, TOP, ROW = 10, 340, 44, 40

    @classmethod
    def of(cls, runs: Iterable[Run], found: Initiative) -> AdoptionChart:
        shown = list(runs)
        days = [day for run in shown for day in run.dates]
        first = min(days, default=date(2000, 1, 1)).year
        last = max(days, default=date(2000, 1, 1)).year + 1
        start, length = date(first, 1, 1), (date(last, 1, 1) - date(first, 1, 1)).days

        def at(day: date) -> float:
            return round(cls.LEFT + (day - start).days / length * (cls.RIGHT - cls.LEFT), 2)

        every = max(1, -(-(last - first) // 6))
        years = [(at(date(year, 1, 1)), year) for year in range(first, last + 1, every)]
        lines = [
            Line(
                y=cls.TOP + n * cls.ROW,
                name=run.name,
                first=at(run.dates[0]) if run.dates else None,
                first_words=_("%(year)s年%(month)s月")
                % {"year": run.dates[0].year, "month": run.dates[0].month}
                if run.dates
                else _("日期不详"),
                later=[at(day) for day in run.dates[1:]],
                is_this=run.initiative.pk == found.pk,
            )
            for n, run in enumerate(shown)
        ]
        title = _("“%(name)s”在各地最早见于何时") % {"name": found.name}
        return cls(title, lines, years, cls.TOP + len(lines) * cls.ROW + 24)

    @property
    def described(self) -> str:
        return "".join(
            _("%(place)s：%(time)s。") % {"place": line.name, "time": line.first_words}
            for line in self.lines
        )

    @property
    def floor(self) -> int:
        return self.height - 24
