"""One case: the article, and what was drawn from it, as its page shows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from .case_text import CaseText, case_text
from .editorial import LET_THROUGH, ReviewStatus
from .models import Article, Region, Section
from .presenters import breadcrumb


def case_page(article: Article, *, url: str, accessed: date) -> dict[str, Any]:
    """What the template of a case needs; `url` is the page's own address."""
    sections = list(article.sections.select_related("region"))
    metrics = list(article.metrics.let_through().with_words())
    findings = list(article.findings.public().prefetch_related("evidence"))
    naming = article.evidence.filter(initiative__decision__in=LET_THROUGH)
    told = list(naming.select_related("initiative").order_by("start"))
    doubted = [words for finding in findings for words in finding.evidence.all()]
    text = case_text(article, sections, [*(m.evidence for m in metrics), *told, *doubted])
    decided = [*metrics, *{words.initiative_id: words.initiative for words in told}.values()]
    return {
        "case": article,
        "breadcrumb": breadcrumb(main_region(article)),
        "original_url": original_url(article),
        "release": release(article),
        "citation": citation(article, url=url, accessed=accessed),
        "tags": article.tags.all(),
        "outline": text.outline(sections),
        "parts": parts_by_place(article, sections, text),
        "initiatives": initiative_tree(told),
        "initiative_count": len(decided) - len(metrics),
        "waved_through": sum(d.was_waved_through for d in decided),
        "metrics": metrics,
        "figures": figures_by_section(metrics),
        "findings": findings,
        "corrections": list(article.corrections.all()),
        "text": text,
    }


@dataclass(frozen=True)
class PlacePart:
    """A section that is about one place; `is_shown` is whether its heading is on the page."""

    section: Section
    is_shown: bool


def parts_by_place(article: Article, sections: list[Section], text: CaseText) -> list[PlacePart]:
    """Which part is about which place, where the article tells of more than one."""
    placed = outermost([s for s in sections if s.region_id])
    places = {s.region_id for s in placed} | {r.pk for r in article.regions.all()}
    if len(places) < 2:
        return []
    shown = text.anchors | {f"s{q.section.position}" for q in text.quotes if q.section}
    return [PlacePart(s, f"s{s.position}" in shown) for s in placed]


def outermost(sections: Iterable[Section]) -> list[Section]:
    """Without those that lie in another of them on the same place."""
    kept: list[Section] = []
    for section in sections:
        inside = any(
            (s.article_id, s.region_id) == (section.article_id, section.region_id)
            and s.start <= section.start < s.end
            for s in kept
        )
        if not inside:
            kept.append(section)
    return kept


def main_region(article: Article) -> Region | None:
    """The widest place it is about: codes sort a province before its cities and counties."""
    return min(article.regions.all(), key=lambda r: r.division_code, default=None)


def original_url(article: Article) -> str:
    """The address of the original where it is one that a browser may be sent to."""
    return article.original_url if re.match("https?://", article.original_url) else ""


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
        original_url(article) or url,
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
