"""The list of initiatives, narrowed by words, kind, theme and place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.facets import Choice, tree_of_themes
from articles.filters import Chip, WordsField
from articles.models import Article, Region, Theme
from articles.models.places import subtree_prefix
from articles.models.publishing import name_key
from articles.presenters import PageOfCases, address, numbered

from ..models import Initiative
from ..models.decided import PUBLISHED

TOLD = Q(evidence__article__status=PUBLISHED, evidence__in_place=True)


@dataclass
class InitiativeList:
    """What the address asks for: kinds are alternatives, so are themes; sides are and-ed."""

    params: QueryDict

    @cached_property
    def words(self) -> str:
        return WordsField(required=False).clean(self.params.get("q", ""))

    @cached_property
    def kinds(self) -> list[str]:
        return [k for k in self._asked("kind") if k in Initiative.Kind.values]

    @cached_property
    def themes(self) -> dict[str, Theme]:
        slugs = [slug for slug in self._asked("theme") if "\0" not in slug]
        return {theme.slug: theme for theme in Theme.objects.filter(slug__in=slugs)}

    @cached_property
    def region(self) -> Region | None:
        code = self.params.get("region", "")
        return Region.objects.for_code(code) if re.fullmatch(r"[0-9]{6}", code) else None

    def _asked(self, name: str) -> list[str]:
        return list(dict.fromkeys(filter(None, self.params.getlist(name))))

    def narrowed(self, *, apart_from: str = "") -> QuerySet[Initiative]:
        """The initiatives that meet every choice, or every one but that of a side."""
        found: QuerySet[Initiative] = Initiative.objects.public()
        if self.words:
            key = name_key(self.words)
            found = found.filter(key__contains=key) if key else found.none()
        if self.region:
            prefix = subtree_prefix(self.region.division_code)
            found = found.filter(region__division_code__startswith=prefix)
        if self.kinds and apart_from != "kind":
            found = found.filter(kind__in=self.kinds)
        if self.themes and apart_from != "theme":
            below = {t.pk for theme in self.themes.values() for t in Theme.objects.and_below(theme)}
            filed = Article.objects.published().filter(themes__in=below)
            told = Initiative.objects.filter(evidence__article__in=filed.order_by().values("pk"))
            found = found.filter(pk__in=told.order_by().values("pk"))
        return found

    @cached_property
    def listed(self) -> PageOfCases:
        found = self.narrowed().select_related("region__parent__parent", "parent")
        found = found.annotate(
            case_count=Count("evidence__article", filter=TOLD, distinct=True),
            first_told=Min("evidence__article__published_on", filter=TOLD),
            last_told=Max("evidence__article__published_on", filter=TOLD),
        ).order_by(F("last_told").desc(nulls_last=True), "region__division_code", "pk")
        return numbered(found, self.params, size=40)

    @cached_property
    def kind_choices(self) -> list[Choice]:
        rows = self.narrowed(apart_from="kind").order_by().values_list("kind")
        counts = dict(rows.annotate(n=Count("pk")))
        return [
            Choice(kind, str(label), counts.get(kind, 0), kind in self.kinds)
            for kind, label in Initiative.Kind.choices
            if counts.get(kind) or kind in self.kinds
        ]

    @cached_property
    def theme_choices(self) -> list[Choice]:
        """Themes of the cases that tell of an initiative, with the number of initiatives."""
        rows = self.narrowed(apart_from="theme").order_by()
        told = rows.filter(TOLD, evidence__article__themes__isnull=False)
        filed: dict[int, set[int]] = {}
        for theme, pk in told.values_list("evidence__article__themes", "pk").distinct():
            filed.setdefault(theme, set()).add(pk)
        return tree_of_themes(filed, self.themes)

    @property
    def chips(self) -> list[Chip]:
        labels = dict(Initiative.Kind.choices)
        chips = []
        if self.words:
            chips.append(Chip(_("名称"), self.words, address(self.params, q=[])))
        if self.region:
            chips.append(Chip(_("地区"), self.region.name, address(self.params, region=[])))
        for kind in self.kinds:
            rest = [k for k in self.kinds if k != kind]
            chips.append(Chip(_("类别"), str(labels[kind]), address(self.params, kind=rest)))
        for slug, theme in self.themes.items():
            rest = [s for s in self.themes if s != slug]
            chips.append(Chip(_("主题"), theme.name, address(self.params, theme=rest)))
        return chips

    @property
    def notices(self) -> list[str]:
        """What the address asks for that isn't there, and has been left out."""
        told = []
        for name, label, known in (
            ("kind", _("类别"), self.kinds),
            ("theme", _("主题"), self.themes),
        ):
            told += [
                _("%(facet)s里没有“%(value)s”，这一条件已略去。")
                % {"facet": label, "value": value[:30]}
                for value in self._asked(name)
                if value not in known
            ]
        if self.params.get("region") and self.region is None:
            told.append(
                _("没有代码为“%(code)s”的地区，这一项已略去。")
                % {"code": self.params["region"][:20]}
            )
        return [*told, *filter(None, [self.listed.notice])]
