"""What the templates of regions and initiatives need and a model should not know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F
from django.utils.safestring import SafeString

from articles.case_page import outermost
from articles.editorial import RightsPolicy
from articles.facets import Choice, RegionFacet
from articles.marking import quoted
from articles.models import Article, Region, Section
from articles.presenters import breadcrumb, tally

from .models import Evidence, Initiative, Metric

HIGHEST_CHAIN = 8
NEWEST_CASES, NEWEST_METRICS, NEWEST_PARTS = 10, 20, 20
NEWEST = F("article__published_on").desc(nulls_last=True)


def region_page(place: Region) -> dict[str, Any]:
    """What the template of a place needs; a code that was given again is one place."""
    cases = Article.objects.published().about(place).newest_first().with_cards()
    newest = list(cases[:NEWEST_CASES])
    tally(newest)
    metrics = Metric.objects.public().filter(region__division_code=place.division_code)
    return {
        "region": place,
        "breadcrumb": breadcrumb(place.parent),
        "cases": newest,
        "case_count": cases.count(),
        "parts": parts_with_cases(place),
        "digest_parts": digest_parts(place),
        "metrics": metrics.with_words()
        .select_related("article")
        .order_by(NEWEST, "article", "evidence__start")[:NEWEST_METRICS],
        "metric_count": metrics.count(),
    }


@dataclass
class DigestPart:
    """The part of a case that is about one place, with what visitors may see of it."""

    section: Section
    initiatives: list[Initiative] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)

    @property
    def case(self) -> Article:
        return self.section.article

    @property
    def address(self) -> str:
        return f"{self.case.get_absolute_url()}#s{self.section.position}"


def digest_parts(place: Region) -> list[DigestPart]:
    """The parts about `place` of cases that tell of others too, the newest case first."""
    rows = Section.objects.about(place).select_related("article__publisher")
    sections = outermost(rows.order_by(NEWEST, "article", "position")[:NEWEST_PARTS])
    parts = [DigestPart(section) for section in sections]
    cases = {section.article_id for section in sections}
    metrics = Metric.objects.public().filter(article__in=cases).with_words()
    named = Evidence.objects.filter(
        article__in=cases, in_place=True, initiative__in=Initiative.objects.public()
    )
    for part in parts:
        part.metrics = [m for m in metrics if m.evidence and _stands_in(m.evidence, part.section)]
        told = [e for e in named.select_related("initiative") if _stands_in(e, part.section)]
        found = {e.initiative_id: e.initiative for e in sorted(told, key=lambda e: e.start)}
        part.initiatives = [initiative for initiative in found.values() if initiative]
    return parts


def _stands_in(evidence: Evidence, section: Section) -> bool:
    same = evidence.article_id == section.article_id
    return same and section.start <= evidence.start < section.end


@dataclass
class Telling:
    """A case, and its sentences that tell of an initiative, as far as they may be shown."""

    case: Article
    sentences: list[SafeString] = field(default_factory=list)
    withheld: int = 0


def tellings(evidence: Iterable[Evidence]) -> list[Telling]:
    """Case by case; of a publisher whose texts are only linked to, no sentence is shown."""
    by_case: dict[int, Telling] = {}
    shown: set[tuple[int, int]] = set()
    for piece in evidence:
        telling = by_case.setdefault(piece.article_id, Telling(piece.article))
        sentence = (piece.article_id, piece.sentence_start)
        if piece.article.rights == RightsPolicy.LINK_ONLY:
            telling.withheld += 1
        elif sentence not in shown:
            shown.add(sentence)
            telling.sentences.append(quoted(piece))
    return list(by_case.values())


def chain_above(initiative: Initiative) -> list[Initiative]:
    """What it belongs to, the widest first, as far as visitors may see it."""
    chain: list[Initiative] = []
    above = initiative.parent_id
    while above and above not in {i.pk for i in chain} and len(chain) < HIGHEST_CHAIN:
        parent = Initiative.objects.public().filter(pk=above).first()
        if parent is None:
            break
        chain.insert(0, parent)
        above = parent.parent_id
    return chain


@dataclass(frozen=True)
class Name:
    """A name that a code stood for, from one year to another."""

    name: str
    level: str
    first_year: int
    last_year: int | None


def names_through_the_years(rows: Iterable[Region]) -> list[Name]:
    """The names of a code in the order of years; rows of one name that touch become one."""
    names: list[Name] = []
    for row in sorted(rows, key=lambda r: r.first_year):
        level = str(row.get_level_display())
        before = names[-1] if names else None
        if (
            before
            and (before.name, before.level) == (row.name, level)
            and before.last_year is not None
            and before.last_year + 1 >= row.first_year
        ):
            names[-1] = Name(row.name, level, before.first_year, row.last_year)
        else:
            names.append(Name(row.name, level, row.first_year, row.last_year))
    return names


def places_with_cases() -> list[Choice]:
    """Provinces, cities and counties that published cases are about, the parts in the whole."""
    return RegionFacet().choices(Article.objects.published(), {})


def parts_with_cases(region: Region) -> list[Choice]:
    """The places right below `region` that published cases are about."""
    tree = RegionFacet().choices(Article.objects.published().about(region), {})
    while tree:
        here = next((c for c in tree if region.division_code.startswith(_stem(c.value))), None)
        if here is None or here.value == region.division_code:
            return here.parts if here else []
        tree = here.parts
    return []


def _stem(code: str) -> str:
    return code.rstrip("0") if code.endswith("00") else code
