"""What the templates of cases need and a model should not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.translation import gettext as _

from .editorial import LET_THROUGH, ReviewStatus
from .models import Article, Region, Section

CASES_A_PAGE = 20


# --- lists -------------------------------------------------------------------------------------


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
    """The page that ``page=`` asks for, or the nearest that there is, with a word about it."""
    paginator = Paginator(cases, CASES_A_PAGE)
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
    tally(page.object_list)
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


# --- one case ----------------------------------------------------------------------------------


def main_region(article: Article) -> Region | None:
    """The widest place it is about: codes sort a province before its cities and counties."""
    return min(article.regions.all(), key=lambda r: r.division_code, default=None)


def breadcrumb(region: Region | None) -> list[Region]:
    """广西壮族自治区, 桂林市: from the province down to `region`."""
    return [*region.ancestors, region] if region else []


def citation(article: Article, *, url: str, accessed: date) -> str:
    """A reference after GB/T 7714—2025: 作者. 题名[EB/OL]. (发布日期)[访问日期]. 地址.

    Of more than three authors the first three stand, then 等; without authors the publisher
    answers for the text. `url` is the address where it was read if the article names none.

    >>> citation(article, url="https://cases.example.cn/cases/1/", accessed=date(2026, 11, 22))
    '谭江波, 黄昱梅. 专访唐建林[EB/OL]. (2021-12-09)[2026-11-22]. https://…'
    """
    names = [name.strip() for name in article.byline if str(name).strip()]
    if not names and article.publisher:
        names = [article.publisher.name]
    authors = ", ".join(names[:3]) + (_(", 等") if len(names) > 3 else "")
    published = f"({article.published_on.isoformat()})" if article.published_on else ""
    parts = [
        authors,
        f"{article.title.strip()}[EB/OL]",
        f"{published}[{accessed.isoformat()}]",
        article.original_url or url,
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


@dataclass(frozen=True)
class Release:
    """When a case was last let through to visitors, and by whom, as far as there is a name."""

    at: datetime
    by: str


def release(article: Article) -> Release | None:
    change = (
        article.status_changes.filter(after=ReviewStatus.PUBLISHED).select_related("by").first()
    )
    if change:
        return Release(change.at, _name_of(change.by) if change.by else "")
    return Release(article.first_published_at, "") if article.first_published_at else None


def _name_of(user: Any) -> str:
    """沈静, Jing Shen: a Chinese name is written family name first, without a space."""
    is_latin = f"{user.last_name}{user.first_name}".isascii()
    return user.get_full_name() if is_latin else f"{user.last_name}{user.first_name}"


@dataclass(frozen=True)
class Branch:
    """An initiative of a case under the one it belongs to, with where its words stand."""

    initiative: Any
    words: list[Any]
    members: list[Branch] = field(default_factory=list)


def initiative_tree(evidence: Iterable[Any]) -> list[Branch]:
    """The initiatives that `evidence` tells of, in reading order, members under their parent."""
    branches: dict[int, Branch] = {}
    for piece in evidence:
        branch = branches.setdefault(piece.initiative_id, Branch(piece.initiative, []))
        branch.words.append(piece)
    roots = []
    for pk, branch in branches.items():
        above = branches.get(branch.initiative.parent_id)
        if above and not _leads_back(branches, branch, pk):
            above.members.append(branch)
        else:
            roots.append(branch)
    return roots


def _leads_back(branches: dict[int, Branch], branch: Branch, pk: int) -> bool:
    """Whether the chain of parents comes round to `pk` again."""
    seen: set[int] = set()
    above = branch.initiative.parent_id
    while above in branches and above not in seen:
        if above == pk:
            return True
        seen.add(above)
        above = branches[above].initiative.parent_id
    return False


@dataclass(frozen=True)
class Figures:
    """The values of one section, in reading order."""

    section: Section | None
    metrics: list[Any]


def figures_by_section(metrics: Iterable[Any]) -> list[Figures]:
    groups: dict[int | None, Figures] = {}
    for metric in metrics:
        group = groups.setdefault(metric.section_id, Figures(metric.section, []))
        group.metrics.append(metric)
    return list(groups.values())
