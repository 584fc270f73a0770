from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Region
from edusite.searching import SearchResults, suggestions
from edusite.spelling import meant
from measures.models import Metric
from tests.world import World

NAMES = ["课后服务参与率", "集团化办学", "“四个一批”行动", "湖州市", "新增学位数"]


@pytest.mark.parametrize(
    ("comment", "typed", "expected"),
    [
        ("one wrong sign", "集团话办学", "集团化办学"),
        ("one sign missing", "集团办学", "集团化办学"),
        ("a wrong sign in a part of a longer name", "课后服物", "课后服务参与率"),
        ("traditional characters", "集團話辦學", "集团化办学"),
        ("another word altogether", "营养午餐", ""),
        ("too short to guess at", "集体", ""),
        ("nothing", "", ""),
    ],
)
def test_the_nearest_name_is_offered_where_one_is_near(
    comment: str, typed: str, expected: str
) -> None:
    assert meant(typed, NAMES) == expected, comment


def found(query: str) -> SearchResults:
    return SearchResults.of(QueryDict(query))


def test_values_are_found_by_their_name_and_by_their_number(world: World) -> None:
    world.case()
    assert [m.label for m in found("q=课后服务参与率").metrics] == ["课后服务参与率"]
    assert [m.label for m in found("q=参与率 91.5").metrics] == ["课后服务参与率"]
    Metric.objects.update(decision="unreviewed")
    assert found("q=课后服务参与率").metrics == []


def test_filters_are_carried_over_into_the_search(world: World) -> None:
    world.case()
    assert found("q=实事&region=330500").case_count == 1
    other = found("q=实事&region=450000")
    assert other.case_count == 0
    assert [chip.value for chip in other.chips] == ["广西壮族自治区"]
    assert other.kept == [("region", "450000")]


def test_a_place_is_found_by_a_name_that_it_once_bore(world: World) -> None:
    now = world.places["330500"]
    Region.objects.create(
        division_code=now.division_code,
        name="吴兴地区",
        short_name="吴兴地区",
        level="prefecture",
        first_year=1950,
        last_year=1982,
    )
    assert found("q=吴兴地区").regions == [now]


def test_nothing_found_offers_what_may_have_been_meant(world: World, client: Client) -> None:
    world.case()
    html = client.get("/search/?q=四个一匹行动").content.decode()
    assert "您找的是不是" in html
    assert "四个一批" in html


def test_suggestions_begin_with_what_is_typed_and_keep_to_what_is_public(
    world: World, client: Client
) -> None:
    case = world.case()
    names = client.get("/search/suggest/?q=四个").json()["names"]
    assert names == ["四个一批"]
    assert suggestions("四個") == names
    assert suggestions("") == []
    case.evidence.filter(initiative__isnull=False).first().initiative.__class__.objects.update(
        decision="rejected"
    )
    assert suggestions("四个") == []


def test_a_search_asks_as_often_however_much_it_finds(
    world: World, client: Client, django_assert_max_num_queries: Any
) -> None:
    world.case()
    with CaptureQueriesContext(connection) as few:
        client.get("/search/?q=课后服务 参与率")
    for number in range(6):
        world.case(world.another(number), path=f"{number}.txt")
    with django_assert_max_num_queries(len(few)):
        assert client.get("/search/?q=课后服务 参与率").context["results"].case_count == 7
