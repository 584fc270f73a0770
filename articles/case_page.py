"""One case: the article, and what was drawn from it, as its page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count

from .case_text import CaseText, case_text
from .citing import citations, original_url, reference
from .editorial import LET_THROUGH, ReviewStatus
from .models import Article, Region, Section
from .presenters import breadcrumb, tally


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
        "page_url": url,
        "breadcrumb": breadcrumb(main_region(article)),
        "original_url": original_url(article),
        "carriers": list(article.carried_by.public().select_related("publisher").defer("text")),
        "release": release(article),
        "citations": citations(reference(article, page=url, accessed=accessed)),
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
        "similar": similar(article, told),
    }


SIMILAR_SHOWN, SAME_INITIATIVE, SAME_THEME, SAME_PLACE = 4, 3, 2, 1


def similar(article: Article, told: Iterable[Any]) -> list[Article]:
    """Published cases that share most with `article`: initiatives by name, themes, places.

    Shared names weigh more than themes, themes more than places; without any, none is similar.
    """
    others = Article.objects.published().exclude(pk=article.pk).order_by()
    keys = {words.initiative.key for words in told}
    sides = (
        (SAME_INITIATIVE, "evidence__initiative", {"key__in": keys, "decision__in": LET_THROUGH}),
        (SAME_THEME, "themes", {"in": article.themes.all()}),
        (SAME_PLACE, "regions", {"in": article.regions.all()}),
    )
    weight: Counter[int] = Counter()
    for worth, name, asked in sides:
        shared = others.filter(**{f"{name}__{how}": what for how, what in asked.items()})
        for pk, count in shared.annotate(n=Count(name, distinct=True)).values_list("pk", "n"):
            weight[pk] += worth * count
    best = [pk for pk, _weight in sorted(weight.items(), key=lambda w: (-w[1], -w[0]))]
    found = Article.objects.with_cards().in_bulk(best[:SIMILAR_SHOWN])
    cases = [found[pk] for pk in best[:SIMILAR_SHOWN]]
    tally(cases)
    return cases


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
