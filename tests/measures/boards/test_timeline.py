"""Cases and values in the order of time."""

from __future__ import annotations

import pytest
from django.test import Client

from measures.boards.timeline import key_of
from measures.times.periods import Column
from tests.measures.telling import said, tell
from tests.world import World


def body(client: Client, url: str = "/timeline/") -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


@pytest.mark.parametrize(
    ("column", "key"),
    [
        (Column(2021, 2021), "2021"),
        (Column(2020, 2018), "2018-2020"),
        (Column(2021, 2020, is_school_year=True), "2020-2021s"),
    ],
)
def test_a_column_has_a_key_for_the_address(column: Column, key: str) -> None:
    assert key_of(column) == key


def test_cases_stand_in_the_year_they_were_published_by_month(world: World, client: Client) -> None:
    for day in ("2021-03-01", "2021-11-02", "2019-05-05"):
        tell(world, said("91%", "91"), day=day, title=f"{day}的案例")
    html = body(client)
    assert html.index("11月</h3>") < html.index("2021-11-02的案例") < html.index("3月</h3>")
    assert "2019-05-05的案例" not in html
    assert "2019-05-05的案例" in body(client, "/timeline/?time=2019")


def test_cases_without_a_date_are_counted(world: World, client: Client) -> None:
    tell(world, said("91%", "91"))
    tell(world, said("80%", "80"), day="", title="无日期")
    assert "另有 1 个案例日期不详" in body(client)


def test_values_stand_in_the_time_they_were_counted_for(world: World, client: Client) -> None:
    case = tell(
        world,
        said("91%", "91", as_of="今年"),
        said("80%", "80", as_of="2018—2020年"),
        said("70%", "70"),
        day="2021-11-20",
    )
    html = body(client, "/timeline/?by=counted")
    assert ">91%</b>" in html
    assert ">80%</b>" not in html
    assert "另有 1 个值，原文没有写明时点" in html
    assert case.metrics.get(value=91).get_absolute_url() in html
    other = body(client, "/timeline/?by=counted&time=2018-2020")
    assert ">80%</b>" in other
    assert ">91%</b>" not in other


def test_a_draft_is_on_no_timeline(world: World, client: Client) -> None:
    world.draft()
    for url in ("/timeline/", "/timeline/?by=counted"):
        assert "还没有可以排上时间线的内容" in body(client, url)


def test_a_time_that_is_not_there_is_told(world: World, client: Client) -> None:
    tell(world, said("91%", "91", as_of="2021年"))
    assert "“1850”没有内容，这里是2021年" in body(client, "/timeline/?time=1850")
    assert "没有“x”这种看法" in body(client, "/timeline/?by=x")


@pytest.mark.parametrize(("url", "most"), [("/timeline/", 8), ("/timeline/?by=counted", 4)])
def test_the_timeline_needs_as_many_queries_whatever_it_holds(
    world: World, client: Client, django_assert_max_num_queries, url: str, most: int
) -> None:
    tell(world, said("91%", "91", as_of="2021年"))
    with django_assert_max_num_queries(most) as small:
        body(client, url)
    for n in range(8):
        values = [said(f"{v}.{n}%", f"{v}.{n}", as_of="2021年") for v in range(10)]
        tell(world, *values, day=f"2021-0{n + 1}-01")
    with django_assert_max_num_queries(most) as large:
        body(client, url)
    assert len(large) == len(small)
