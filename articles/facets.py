"""The sides from which the list of cases can be narrowed, one small class each.

A facet knows which values there are, narrows a list to some of them (several values are
alternatives), and counts what each choice would give.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractYear
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from taggit.models import Tag

from .editorial import LET_THROUGH
from .models import Article, ArticleQuerySet, Publisher, Region, Section, Theme
from .models.places import PREFECTURE, PROVINCE, subtree_prefix

WHOLE_CODE = 6


@dataclass
class Choice:
    value: str
    label: str
    count: int
    chosen: bool = False
    parts: list[Choice] = field(default_factory=list)

    @property
    def holds_chosen(self) -> bool:
        return any(part.chosen or part.holds_chosen for part in self.parts)

    @property
    def parts_named(self) -> str:
        """“巴州区、恩阳区”, “巴州区、恩阳区等 5 项”."""
        first = _("、").join(part.label for part in self.parts[:2])
        if len(self.parts) <= 2:
            return first
        return _("%(first)s等 %(n)s 项") % {"first": first, "n": len(self.parts)}


class Facet:
    """One side: `name` stands in the address, `label` above the choices."""

    name: str
    label: str | Promise

    def known(self, values: list[str]) -> dict[str, str]:
        """Those of `values` that exist, each with the words for it."""
        raise NotImplementedError

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        raise NotImplementedError

    def choices(self, cases: ArticleQuerySet, chosen: dict[str, str]) -> list[Choice]:
        """What `cases` can be narrowed to; what is chosen is always among it."""
        found = self.counts(cases)
        missing = [Choice(value, label, 0) for value, label in chosen.items()]
        listed = {choice.value for choice in found}
        offered = [*found, *(choice for choice in missing if choice.value not in listed)]
        for choice in offered:
            choice.chosen = choice.value in chosen
        return offered

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        raise NotImplementedError


class RegionFacet(Facet):
    """A place with all its parts: 桂林市 finds the cases of its counties."""

    name, label = "region", gettext_lazy("地区")

    def known(self, values: list[str]) -> dict[str, str]:
        codes = [value for value in values if re.fullmatch(r"[0-9]{6}", value)]
        return {r.division_code: r.name for r in _latest(codes).values()}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        within = Q()
        for value in values:
            within |= Q(region__division_code__startswith=subtree_prefix(value))
        wholly, in_part = (rows.filter(within).values("article") for rows in _place_links())
        return cases.filter(Q(pk__in=wholly) | Q(pk__in=in_part))

    def choices(self, cases: ArticleQuerySet, chosen: dict[str, str]) -> list[Choice]:
        """Provinces with their cities, cities with their counties."""
        counts = self._counts_by_code(cases)
        regions = _latest({*counts, *chosen})
        by_code = {
            code: Choice(code, regions[code].name, counts.get(code, 0), code in chosen)
            for code in sorted(regions)
        }
        top: list[Choice] = []
        for code, choice in by_code.items():
            above = by_code.get(code[:PREFECTURE] + "00") or by_code.get(code[:PROVINCE] + "0000")
            if above is choice:
                above = None if code.endswith("0000") else by_code.get(code[:PROVINCE] + "0000")
            (above.parts if above else top).append(choice)
        return top

    def _counts_by_code(self, cases: ArticleQuerySet) -> dict[str, int]:
        found: dict[str, set[int]] = defaultdict(set)
        for rows in _place_links():
            links = rows.filter(article__in=_plain(cases), region__isnull=False).order_by()
            for code, article in links.values_list("region__division_code", "article").distinct():
                for digits in (PROVINCE, PREFECTURE, WHOLE_CODE):
                    found[code[:digits].ljust(WHOLE_CODE, "0")].add(article)
        return {code: len(articles) for code, articles in found.items()}


class YearFacet(Facet):
    name, label = "year", gettext_lazy("年份")

    def known(self, values: list[str]) -> dict[str, str]:
        years = [value for value in values if re.fullmatch(r"[1-9][0-9]{3}", value)]
        return {year: _("%(year)s年") % {"year": year} for year in years}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        return cases.filter(published_on__year__in=[int(value) for value in values])

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        dated = cases.filter(published_on__isnull=False).annotate(year_=ExtractYear("published_on"))
        rows = dated.order_by("-year_").values_list("year_").annotate(n=Count("pk"))
        return [Choice(str(year), _("%(year)s年") % {"year": year}, n) for year, n in rows]


class ThemeFacet(Facet):
    """A theme with all below it."""

    name, label = "theme", gettext_lazy("主题")

    def known(self, values: list[str]) -> dict[str, str]:
        found = Theme.objects.filter(slug__in=_storable(values))
        return dict(found.order_by("order").values_list("slug", "name"))

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        tops = set(Theme.objects.filter(slug__in=values).values_list("pk", flat=True))
        below = [theme.pk for theme in Theme.objects.all() if tops & set(theme.tree_path)]
        filed = Article.themes.through.objects.filter(theme__in=below)
        return cases.filter(pk__in=filed.values("article"))

    def choices(self, cases: ArticleQuerySet, chosen: dict[str, str]) -> list[Choice]:
        return theme_tree(cases, chosen)


class TagFacet(Facet):
    name, label = "tag", gettext_lazy("标签")

    def known(self, values: list[str]) -> dict[str, str]:
        return dict(Tag.objects.filter(slug__in=_storable(values)).values_list("slug", "name"))

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        tagged = Article.objects.filter(tags__slug__in=values).order_by()
        return cases.filter(pk__in=tagged.values("pk"))

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        rows = _counted(cases, "tags__slug", "tags__name")
        return [Choice(slug, name, n) for slug, name, n in rows]


class PublisherFacet(Facet):
    name, label = "publisher", gettext_lazy("来源")

    def known(self, values: list[str]) -> dict[str, str]:
        keys = [value for value in values if re.fullmatch(r"[0-9]{1,9}", value)]
        rows = Publisher.objects.filter(pk__in=keys).values_list("pk", "name")
        return {str(pk): name for pk, name in rows}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        return cases.filter(publisher__in=[int(value) for value in values])

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        rows = _counted(cases, "publisher", "publisher__name")
        return [Choice(str(pk), name, n) for pk, name, n in rows]


class GenreFacet(Facet):
    name, label = "genre", gettext_lazy("体裁")

    def known(self, values: list[str]) -> dict[str, str]:
        return {v: str(Article.Genre(v).label) for v in values if v in Article.Genre.values}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        return cases.filter(genre__in=values)

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        return [Choice(g, str(Article.Genre(g).label), n) for g, n in _counted(cases, "genre")]


class KindFacet(Facet):
    """Cases in which an initiative of that kind is told."""

    name, label = "kind", gettext_lazy("举措类别")

    @property
    def _labels(self) -> dict[str, str]:
        kinds = apps.get_model("measures", "Initiative")._meta.get_field("kind").flatchoices
        return {str(value): str(label) for value, label in kinds}

    def known(self, values: list[str]) -> dict[str, str]:
        return {v: self._labels[v] for v in values if v in self._labels}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        telling = Article.objects.filter(
            evidence__initiative__kind__in=values,
            evidence__initiative__decision__in=LET_THROUGH,
        ).order_by()
        return cases.filter(pk__in=telling.values("pk"))

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        told = Article.objects.filter(
            pk__in=_plain(cases), evidence__initiative__decision__in=LET_THROUGH
        )
        labels = self._labels
        return [Choice(k, labels[k], n) for k, n in _counted(told, "evidence__initiative__kind")]


class IndicatorFacet(Facet):
    """Cases with a value of that indicator that visitors may see."""

    name, label = "indicator", gettext_lazy("指标")

    def known(self, values: list[str]) -> dict[str, str]:
        rows = apps.get_model("measures", "Indicator").objects.filter(slug__in=_storable(values))
        return {row.slug: row.name for row in rows}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        counting = _public_metrics().filter(indicator__slug__in=values)
        return cases.filter(pk__in=counting.values("article"))

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        rows = (
            _public_metrics()
            .filter(article__in=_plain(cases), indicator__isnull=False)
            .values_list("indicator__slug", "indicator__name")
            .annotate(n=Count("article", distinct=True))
            .order_by("-n", "indicator__name")
        )
        return [Choice(slug, name, n) for slug, name, n in rows]


class HoldingFacet(Facet):
    """What there is to see in a case: figures that don't add up, targets, corrections."""

    name, label = "with", gettext_lazy("含有")

    @property
    def _known(self) -> dict[str, tuple[str, QuerySet]]:
        public = {
            name: apps.get_model("measures", name).objects.public()
            for name in ("Finding", "Metric", "Correction")
        }
        targets = public["Metric"].filter(status="target")
        return {
            "contradictions": (_("存疑"), public["Finding"]),
            "targets": (_("目标"), targets),
            "corrections": (_("更正"), public["Correction"]),
        }

    def known(self, values: list[str]) -> dict[str, str]:
        return {value: self._known[value][0] for value in values if value in self._known}

    def narrow(self, cases: ArticleQuerySet, values: list[str]) -> ArticleQuerySet:
        either = Q()
        for value in values:
            either |= Q(pk__in=self._known[value][1].order_by().values("article"))
        return cases.filter(either)

    def counts(self, cases: ArticleQuerySet) -> list[Choice]:
        rows = {
            value: (label, things.filter(article__in=_plain(cases)))
            for value, (label, things) in self._known.items()
        }
        counted = [
            Choice(value, label, things.order_by().values("article").distinct().count())
            for value, (label, things) in rows.items()
        ]
        return [choice for choice in counted if choice.count]


FACETS: tuple[Facet, ...] = (
    RegionFacet(),
    YearFacet(),
    ThemeFacet(),
    KindFacet(),
    IndicatorFacet(),
    HoldingFacet(),
    GenreFacet(),
    PublisherFacet(),
    TagFacet(),
)


def _place_links() -> tuple[QuerySet, QuerySet]:
    """Which article is about which place: as a whole, and in one of its parts."""
    return Article.regions.through.objects.all(), Section.objects.all()


def theme_tree(cases: ArticleQuerySet, chosen: Iterable[str] = ()) -> list[Choice]:
    """Themes that `cases` are filed under, each with the number of cases in it and below it."""
    links = Article.themes.through.objects.filter(article__in=_plain(cases))
    filed: dict[int, set[int]] = {}
    for theme_id, article_id in links.values_list("theme", "article"):
        filed.setdefault(theme_id, set()).add(article_id)
    return tree_of_themes(filed, chosen)


def tree_of_themes(filed: dict[int, set[int]], chosen: Iterable[str] = ()) -> list[Choice]:
    """Themes with the number of things `filed` under each or below it; empty ones left out."""
    themes = list(Theme.objects.all())
    within: dict[int, set[int]] = {}
    for theme in themes:
        for pk in theme.tree_path:
            within.setdefault(pk, set()).update(filed.get(theme.pk, ()))
    chosen = set(chosen)
    by_pk: dict[int, Choice] = {}
    top: list[Choice] = []
    for theme in themes:
        if within[theme.pk] or theme.slug in chosen:
            count = len(within[theme.pk])
            choice = Choice(theme.slug, theme.name, count, theme.slug in chosen)
            by_pk[theme.pk] = choice
            above = by_pk.get(theme.parent_id) if theme.parent_id else None
            (above.parts if above else top).append(choice)
    return top


def _public_metrics() -> QuerySet:
    """The values that visitors may see, in no order."""
    return apps.get_model("measures", "Metric").objects.public().order_by()


def _plain(cases: ArticleQuerySet) -> QuerySet:
    return cases.order_by().values("pk")


def _counted(cases: ArticleQuerySet, *fields: str) -> QuerySet:
    """Rows of `fields` and the number of cases, most first; cases without a value left out."""
    return (
        Article.objects.filter(pk__in=_plain(cases), **{f"{fields[0]}__isnull": False})
        .order_by()
        .values_list(*fields)
        .annotate(n=Count("pk", distinct=True))
        .order_by("-n", fields[-1])
    )


def _latest(codes: Iterable[str]) -> dict[str, Region]:
    """The region that bears each code today, or that bore it last."""
    rows = Region.objects.filter(division_code__in=list(codes)).order_by("first_year")
    return {region.division_code: region for region in rows}


def _storable(values: list[str]) -> list[str]:
    """Without what no database column can hold."""
    return [value for value in values if "\0" not in value]
