"""The list of cases, narrowed by what stands in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast, overload

import django_filters
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import search
from .facets import FACETS, Choice, Facet
from .models import Article, ArticleQuerySet
from .presenters import address

LONGEST_SEARCH = 100


class FacetField(forms.Field):
    """Several values of one facet. Unknown ones are set aside, to be told, and not an error."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, facet: Facet, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.facet = facet
        self.unknown: list[str] = []

    def clean(self, value: Any) -> dict[str, str]:
        asked = list(dict.fromkeys(v for v in value or [] if v))
        known = self.facet.known(asked)
        self.unknown = [v for v in asked if v not in known]
        return known


class FacetFilter(django_filters.Filter):
    field_class = FacetField

    def __init__(self, facet: Facet) -> None:
        super().__init__(label=facet.label, facet=facet, required=False)
        self.facet = facet

    def filter(self, qs: ArticleQuerySet, value: dict[str, str]) -> ArticleQuerySet:
        return self.facet.narrow(qs, list(value)) if value else qs


class WordsField(forms.CharField):
    """What a visitor typed: blanks tidied, control characters gone, never longer than is read."""

    def clean(self, value: Any) -> str:
        typed = "".join(c if c.isprintable() else " " for c in str(value or ""))
        return " ".join(typed.split())[:LONGEST_SEARCH]


class WordsFilter(django_filters.Filter):
    field_class = WordsField

    def filter(self, qs: ArticleQuerySet, value: str) -> ArticleQuerySet:
        return qs.filter(pk__in=self.parent.ranked) if value else qs


@dataclass(frozen=True)
class Chip:
    """One thing that is chosen, and the address of the list without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True)
class FacetShown:
    name: str
    label: str
    choices: list[Choice]
    is_chosen: bool


@dataclass(frozen=True)
class SortLink:
    label: str
    address: str
    is_current: bool


class CaseFilter(django_filters.FilterSet):
    """Published cases from every side at once; sides are and-ed, values of one side or-ed."""

    q = WordsFilter(label=gettext_lazy("词语"), required=False)

    def __init__(self, params: Any, *, queryset: ArticleQuerySet) -> None:
        super().__init__(params, queryset=queryset)
        for facet in FACETS:
            self.filters[facet.name] = FacetFilter(facet)
            self.filters[facet.name].parent = self
        self.params = params

    @cached_property
    def chosen(self) -> dict[str, Any]:
        """What the address asks for, cleaned: words under "q", values with labels by facet."""
        self.form.is_valid()
        return self.form.cleaned_data

    @property
    def words(self) -> str:
        return self.chosen["q"]

    @cached_property
    def ranked(self) -> list[int]:
        return search.ranked_ids(self.words)

    def cases(self, *, apart_from: str = "") -> ArticleQuerySet:
        """The cases that meet every choice, or every one but those of a facet."""
        cases = cast("ArticleQuerySet", self.queryset)
        for name, value in self.chosen.items():
            if name != apart_from:
                cases = self.filters[name].filter(cases, value)
        return cases

    @property
    def ordered(self) -> ArticleQuerySet | Ranked:
        cases = self.cases().with_cards()
        if self.sort == "relevance":
            return Ranked(cases, self.ranked)
        if self.sort == "oldest":
            return cases.newest_first().reverse()
        return cases.newest_first()

    @property
    def sort(self) -> str:
        fallback = "relevance" if self.words else "newest"
        asked = self.params.get("sort", "")
        return asked if asked in self._orders else fallback

    @property
    def _orders(self) -> dict[str, str]:
        by_date = {"newest": _("最新在前"), "oldest": _("最早在前")}
        return {"relevance": _("最相关在前"), **by_date} if self.words else by_date

    @property
    def sort_links(self) -> list[SortLink]:
        return [
            SortLink(label, address(self.params, sort=[name]), name == self.sort)
            for name, label in self._orders.items()
        ]

    @property
    def facets(self) -> list[FacetShown]:
        shown = []
        for facet in FACETS:
            chosen = self.chosen[facet.name]
            choices = facet.choices(self.cases(apart_from=facet.name), chosen)
            if choices:
                shown.append(FacetShown(facet.name, str(facet.label), choices, bool(chosen)))
        return shown

    @property
    def chips(self) -> list[Chip]:
        chips = []
        if self.words:
            chips.append(Chip(_("词语"), self.words, address(self.params, q=[])))
        for facet in FACETS:
            chosen = self.chosen[facet.name]
            for value, label in chosen.items():
                rest = [other for other in chosen if other != value]
                without = address(self.params, **{facet.name: rest})
                chips.append(Chip(str(facet.label), label, without))
        return chips

    @property
    def notices(self) -> list[str]:
        """What the address asks for that is not there, and has been left out."""
        fields = cast("dict[str, FacetField]", self.form.fields)
        told = [
            _("%(facet)s里没有“%(value)s”，这一条件已略去。")
            % {"facet": facet.label, "value": value[:30]}
            for facet in FACETS
            if self.chosen is not None
            for value in fields[facet.name].unknown
        ]
        asked = self.params.get("sort", "")
        if asked and asked not in (*self._orders, "relevance"):
            told.append(_("没有“%(sort)s”这种排序，已按默认次序排列。") % {"sort": asked[:30]})
        return told


class Ranked(Sequence[Article]):
    """Cases in the order of a search, fetched a slice at a time."""

    def __init__(self, cases: ArticleQuerySet, ranked: list[int]) -> None:
        self.cases = cases
        met = set(cases.order_by().values_list("pk", flat=True))
        self.order = [pk for pk in ranked if pk in met]

    def __len__(self) -> int:
        return len(self.order)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        if isinstance(at, int):
            return self.cases.get(pk=self.order[at])
        wanted = self.order[at]
        found = {case.pk: case for case in self.cases.filter(pk__in=wanted)}
        return [found[pk] for pk in wanted if pk in found]
