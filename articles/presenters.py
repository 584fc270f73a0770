"""What the templates of cases need and a model should not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, QueryDict
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from .citing import Reference, reference
from .editorial import LET_THROUGH
from .models import Article, Region

CASES_A_PAGE = 20


def address(params: QueryDict, **changes: list[str]) -> str:
    """The same list with `changes`, from its first page on: ``?theme=exam&year=2021``."""
    changed = params.copy()
    changed.pop("page", None)
    for name, values in changes.items():
        changed.setlist(name, values)
    return "?" + changed.urlencode()


@dataclass(frozen=True)
class PageOfCases:
    """One numbered page of a list, with a sentence where the number asked for is not there."""

    page: Page
    notice: str
    base: str

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """Number and address of each page to go to; a gap is a number without address."""
        paginator = self.page.paginator
        return [
            (str(n), self.at(n) if isinstance(n, int) else "")
            for n in paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        ]

    def at(self, number: int) -> str:
        return (
            self.base
            if number == 1
            else f"{self.base}{'&' if self.base != '?' else ''}page={number}"
        )

    @property
    def current(self) -> str:
        return str(self.page.number)

    @property
    def previous(self) -> str:
        return self.at(self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        return self.at(self.page.number + 1) if self.page.has_next() else ""


def page_of(cases: Sequence[Article] | Any, params: QueryDict) -> PageOfCases:
    """The page of cases that ``page=`` asks for, each with its counts."""
    listed = numbered(cases, params)
    tally(listed.page.object_list)
    return listed


def numbered(items: Sequence | Any, params: QueryDict, *, size: int = CASES_A_PAGE) -> PageOfCases:
    """The page that ``page=`` asks for, or the nearest that there is, with a word about it."""
    paginator = Paginator(items, size)
    asked = params.get("page", "1")
    number = int(asked) if re.fullmatch(r"[0-9]{1,9}", asked) else 0
    page = paginator.get_page(number or 1)
    notice = ""
    if page.number != number and paginator.count:
        notice = _("没有第“%(asked)s”页，这里是第 %(number)s 页，共 %(total)s 页。") % {
            "asked": asked[:20],
            "number": page.number,
            "total": paginator.num_pages,
        }
    return PageOfCases(page, notice, address(params))


def tally(cases: Iterable[Article]) -> None:
    """Give each case `initiative_count` and `metric_count`: what visitors may see in it."""
    shown = {case.pk: case for case in cases}
    rows = Article.objects.filter(pk__in=list(shown)).order_by()
    let_through = Q(metrics__decision__in=LET_THROUGH)
    metrics = rows.annotate(n=Count("metrics", filter=let_through)).values_list("pk", "n")
    told = Q(evidence__initiative__decision__in=LET_THROUGH)
    named = rows.annotate(n=Count("evidence__initiative", filter=told, distinct=True))
    for name, counts in (
        ("metric_count", dict(metrics)),
        ("initiative_count", dict(named.values_list("pk", "n"))),
    ):
        for pk, case in shown.items():
            setattr(case, name, counts[pk])


def breadcrumb(region: Region | None) -> list[Region]:
    """广西壮族自治区, 桂林市: from the province down to `region`."""
    return [*region.ancestors, region] if region else []


@dataclass(frozen=True)
class WayToList:
    label: str
    address: str
    is_current: bool


def ways_to_list(params: QueryDict) -> list[WayToList]:
    """As cards, or as a table (``?view=table``)."""
    as_table = params.get("view") == "table"
    page = params.getlist("page")
    return [
        WayToList(_("列表"), address(params, view=[], page=page), not as_table),
        WayToList(_("表格"), address(params, view=["table"], page=page), as_table),
    ]


def lasting_address(request: HttpRequest, thing: Any) -> str:
    """The whole address to cite `thing` by: that of the edition without a language in it."""
    with translation.override(settings.LANGUAGE_CODE):
        return request.build_absolute_uri(thing.get_absolute_url())


def reference_asked_for(request: HttpRequest, article: Article) -> Reference:
    """Of the case, or of the value that the address names (``?metric=7``), if it is public."""
    page = lasting_address(request, article)
    asked = request.GET.get("metric", "")
    today = timezone.localdate()
    metric = article.metrics.public().filter(pk=asked).first() if asked.isdecimal() else None
    if metric is None:
        return reference(article, page=page, accessed=today)
    place = lasting_address(request, metric)
    quote = f"{metric.label} {metric.evidence.exact}"
    return reference(article, page=page, accessed=today, place=place, quote=quote)
