"""The list of indicators, and the page of one with its values compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.facets import Choice
from articles.filters import Chip
from articles.models import Theme

from ..models import Indicator, Metric
from .asking import Asked
from .charts import BarChart, bar_chart
from .comparing import Comparison, Told, compare, period_told, told_of


@dataclass
class Listed:
    """An indicator in the list: how many places have a value, and the newest."""

    indicator: Indicator
    place_count: int = 0
    value_count: int = 0
    newest: Told | None = None


@dataclass
class OfTheme:
    theme: Theme | None
    indicators: list[Listed] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.theme.name if self.theme else _("其他")


@dataclass(frozen=True)
class IndicatorList:
    themes: list[OfTheme]
    empty: list[Indicator]
    words: str = ""

    @property
    def count(self) -> int:
        return sum(len(theme.indicators) for theme in self.themes)


def indicator_list(words: str = "") -> IndicatorList:
    """Indicators that have values, by theme; after them those that have none yet.

    Three queries: the indicators, what little of each value the choice of the newest needs, and
    the newest values themselves.
    """
    indicators = Indicator.objects.select_related("theme").order_by("theme__order", "name")
    listed = {i.pk: Listed(i) for i in indicators if _is_named(i, words)}
    newest = _newest_values(listed)
    themes = {theme.pk: theme for theme in Theme.objects.all()}
    by_theme: dict[int | None, OfTheme] = {}
    for pk, item in listed.items():
        item.newest = newest.get(pk)
        if item.value_count:
            theme = themes.get(item.indicator.theme_id or 0)
            by_theme.setdefault(theme.pk if theme else None, OfTheme(theme)).indicators.append(item)
    order = {pk: number for number, pk in enumerate(themes)}
    groups = sorted(by_theme.values(), key=lambda g: order.get(g.theme.pk, 0) if g.theme else 1e9)
    empty = [item.indicator for item in listed.values() if not item.value_count]
    return IndicatorList(groups, empty, words)


def _is_named(indicator: Indicator, words: str) -> bool:
    names = f"{indicator.name}\n{indicator.name_en}\n{indicator.aliases}".lower()
    return all(word in names for word in words.lower().split())


def _newest_values(listed: dict[int, Listed]) -> dict[int, Told]:
    """The newest value of each; an actual one goes before plans and changes of whatever date."""
    rows = Metric.objects.public().filter(indicator__in=list(listed)).order_by()
    places: dict[int, set[str]] = {}
    best: dict[int, tuple] = {}
    for pk, indicator, code, as_of, published_on, status in rows.values_list(
        "pk", "indicator", "region__division_code", "as_of", "article__published_on", "status"
    ):
        listed[indicator].value_count += 1
        if code:
            places.setdefault(indicator, set()).add(code)
        period = period_told(as_of, published_on, status)
        when = period.end if period else published_on
        rank = (status == Metric.Status.ACTUAL, when is not None, when, pk)
        if indicator not in best or rank > best[indicator]:
            best[indicator] = rank
    for indicator, codes in places.items():
        listed[indicator].place_count = len(codes)
    chosen = Metric.objects.filter(pk__in=[rank[-1] for rank in best.values()]).with_sources()
    return {
        metric.indicator_id: Told.of(metric, metric.indicator.unit)
        for metric in chosen
        if metric.indicator_id and metric.indicator
    }


class IndicatorPage:
    """One indicator: what it counts, and what the places say of it."""

    def __init__(self, indicator: Indicator, params: QueryDict, *, address: str = "") -> None:
        self.indicator = indicator
        self.address = address
        self.params = params
        self.told = told_of(indicator)
        self.counts = Counter(told.code for told in self.told if told.code)
        self.asked = Asked.of(params, offered=self.counts)

    @cached_property
    def comparison(self) -> Comparison:
        asked = self.asked
        return compare(self.told, asked.places, chosen=asked.codes, by_period=asked.by_period)

    @property
    def choices(self) -> list[Choice]:
        return self.asked.choices(self.counts)

    @property
    def chips(self) -> list[Chip]:
        return self.asked.chips(self.params)

    @property
    def case_count(self) -> int:
        return len({told.metric.article_id for told in self.comparison.values})

    @cached_property
    def chart(self) -> BarChart | None:
        """The drawn table; None where nothing can be put on one axis."""
        table = self.comparison.drawn
        if table is None:
            return None
        count = {"unit": table.unit or _("无"), "n": len(table.values)}
        if self.asked.by_period:
            title = _("%(name)s：各地各时期") % {"name": self.indicator.name}
        else:
            title = _("%(name)s：各地最新值") % {"name": self.indicator.name}
        subtitle = _("单位：%(unit)s；%(n)s 个值。实心实绩，虚线目标，斜线基数") % count
        return bar_chart(table, title=title, subtitle=subtitle, source=self.address)

    @property
    def others(self) -> list[Indicator]:
        """What it can be held against in a scatter: indicators that have public values."""
        return [i for i in indicators_with_values() if i.pk != self.indicator.pk]

    @property
    def query(self) -> str:
        return self.asked.query

    @property
    def address_by_period(self) -> str:
        """The same places by period."""
        return "?" + replace(self.asked, by_period=True).query


def indicators_with_values() -> Iterable[Indicator]:
    public = Metric.objects.public().filter(indicator__isnull=False)
    return Indicator.objects.filter(pk__in=public.order_by().values("indicator"))
