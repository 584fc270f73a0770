"""Cases by when they were published, values by the time they were counted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.facets import Choice
from articles.models import Article
from articles.presenters import PageOfCases, numbered

from ..comparison.comparing import Told, period_told
from ..models import Metric
from ..times.periods import Column

PUBLISHED, COUNTED = "published", "counted"
A_PAGE = 50


def key_of(column: Column) -> str:
    """2021, 2018-2020, 2020-2021s: a column in an address."""
    first = "" if column.first_year == column.last_year else f"{column.first_year}-"
    return f"{first}{column.last_year}{'s' if column.is_school_year else ''}"


@dataclass
class Timeline:
    """One side of time, one stretch of it: the newest if the address names none."""

    params: QueryDict

    @cached_property
    def is_counted(self) -> bool:
        return self.params.get("by") == COUNTED

    @cached_property
    def times(self) -> list[Choice]:
        """Stretches of time, the newest first, each with the number of cases or values in it."""
        return self._columns() if self.is_counted else self._years()

    @cached_property
    def chosen(self) -> Choice | None:
        asked = self.params.get("time", "")
        found = next((time for time in self.times if time.value == asked), None)
        found = found or next(iter(self.times), None)
        if found:
            found.chosen = True
        return found

    @cached_property
    def notices(self) -> list[str]:
        told = []
        asked, view = self.params.get("time", ""), self.params.get("by", "")
        if asked and self.chosen and self.chosen.value != asked:
            told.append(
                _("“%(time)s”没有内容，这里是%(shown)s。")
                % {"time": asked[:20], "shown": self.chosen.label}
            )
        if view not in ("", PUBLISHED, COUNTED):
            told.append(_("没有“%(view)s”这种看法，已按发布日期排列。") % {"view": view[:20]})
        listed = self.values if self.is_counted else self.cases
        return [*told, *filter(None, [listed.notice if listed else ""])]

    def _years(self) -> list[Choice]:
        dated = Article.objects.published().filter(published_on__isnull=False)
        years = dated.annotate(year_=ExtractYear("published_on")).order_by("-year_")
        rows = years.values_list("year_").annotate(n=Count("pk"))
        return [Choice(str(y), _("%(year)s年") % {"year": y}, n) for y, n in rows]

    @cached_property
    def _filed(self) -> dict[Column, list[tuple]]:
        """Keys of values by column, in the order of their periods."""
        filed: dict[Column, list[tuple]] = {}
        rows = Metric.objects.public().exclude(as_of="").order_by()
        for pk, *told in rows.values_list("pk", "as_of", "article__published_on", "status"):
            if period := period_told(*told):
                filed.setdefault(period.column, []).append((period.end, period.start, pk))
        return filed

    def _columns(self) -> list[Choice]:
        counts = Counter({column: len(keys) for column, keys in self._filed.items()})
        return [Choice(key_of(c), c.words, counts[c]) for c in sorted(counts, reverse=True)]

    @cached_property
    def cases(self) -> PageOfCases | None:
        """Cases of the year, the newest first."""
        if self.chosen is None or self.is_counted:
            return None
        cases = Article.objects.published().filter(published_on__year=int(self.chosen.value))
        return numbered(cases.newest_first().with_cards(), self.params, size=A_PAGE)

    @cached_property
    def values(self) -> PageOfCases | None:
        """Keys of the values of the column, in the order of their periods."""
        if self.chosen is None or not self.is_counted:
            return None
        column = next(c for c in self._filed if key_of(c) == self.chosen.value)
        keys = [pk for _end, _start, pk in sorted(self._filed[column], reverse=True)]
        return numbered(keys, self.params, size=A_PAGE)

    @property
    def told(self) -> list[Told]:
        keys = list(self.values.page) if self.values else []
        found = Metric.objects.with_sources().in_bulk(keys)
        told = [Told.of(found[pk], found[pk].unit) for pk in keys]
        for number, one in enumerate(told, 1):
            one.note = number
        return told

    @property
    def undated_count(self) -> int:
        """How many values print no time, or one that is not understood."""
        if not self.is_counted:
            return Article.objects.published().filter(published_on=None).count()
        dated = sum(len(keys) for keys in self._filed.values())
        return Metric.objects.public().count() - dated
