"""The documents imported: values of many places stand under one indicator, their scope told."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from articles.seeding import load_publishers, load_regions, load_themes
from measures.batches import documents, import_file
from measures.models import Metric
from measures.seeding import load_indicators
from tests.world import NOON

from .facts import place_of, read, sheets

SEEDS = settings.SEEDS_DIR
LEAST = {
    "new-school-places": 14,
    "built-or-expanded-schools": 12,
    "affordable-kindergarten-coverage": 8,
    "new-public-kindergarten-places": 7,
    "children-in-public-kindergartens": 6,
    "preschool-gross-enrolment": 6,
    "new-public-kindergartens": 5,
    "school-building-spending": 4,
    "school-groups-count": 4,
}
"""Places under the indicators that most of the fact sheets feed."""
SCOPES = {
    ("海淀区", "80%"): "原文未说明按园数还是按幼儿数",
    ("沈阳市", "51.4%"): "原文未说明按园数还是按幼儿数",
    ("西安市", "38.95万个"): "中小学和幼儿园；三年合计",
    ("宁夏回族自治区", "8.97万个"): "幼儿园；五年累计",
    ("广州市", "10.86万个"): "幼儿园；五年累计",
    ("章贡区", "1080个"): "按床位计；幼儿园；一学期",
    ("昆明市", "23万个"): "优质学位；多年累计",
    ("兰州市", "1.9万个"): "一学期",
}


@pytest.fixture
def library(db: None) -> list[Metric]:
    """The linked values of the seeds as a new site has them; imported once, then only looked at."""
    return _imported()


@cache
def _imported() -> list[Metric]:
    load_regions(table=SEEDS / "regions.csv")
    load_publishers(table=SEEDS / "publishers.csv")
    load_themes(table=SEEDS / "themes.csv")
    load_indicators(table=SEEDS / "indicators.csv")
    operator = User.objects.create_user("馆员")
    for path in documents([SEEDS]):
        result = import_file(path, at=NOON, by=operator, let_in=True)
        assert result.article is not None, result.reason
    linked = Metric.objects.public().exclude(indicator=None)
    return list(linked.select_related("indicator", "region", "evidence", "article"))


def test_indicators_have_values_of_many_places(library: list[Metric]) -> None:
    places = defaultdict(set)
    for metric in library:
        places[metric.indicator.slug].add(metric.region.name)
    assert {slug: places[slug] for slug, n in LEAST.items() if len(places[slug]) < n} == {}


def test_every_link_is_one_that_the_facts_know(library: list[Metric]) -> None:
    known = {}
    for sheet in sheets():
        text = read(sheet["document"]).text
        for fact in sheet["figures"]:
            known[sheet["document"], place_of(text, fact).start] = fact.get("indicator")
    names = {sheet["document"] for sheet in sheets()}
    compared = 0
    for metric in library:
        name = metric.article.source_path.rpartition("/")[2]
        if name in names:
            compared += 1
            assert metric.indicator.slug == known[name, metric.evidence.start], str(metric)
    assert compared >= 100


def test_links_are_told_as_the_programs(library: list[Metric]) -> None:
    assert all(metric.linked_by_program for metric in library)


def test_what_cannot_be_put_side_by_side_says_so(library: list[Metric]) -> None:
    told = {(m.region.name, m.evidence.exact): m.scope for m in library}
    assert {place: told.get(place) for place in SCOPES} == SCOPES


def test_plans_are_told_from_results(library: list[Metric]) -> None:
    statuses = defaultdict(set)
    for metric in library:
        if metric.indicator.slug == "new-school-places":
            statuses[metric.status].add(metric.region.name)
    assert {"南宁市", "青秀区"} & statuses["target"]
    assert len(statuses["actual"]) >= 10
