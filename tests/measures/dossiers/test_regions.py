"""What the page of a place says beyond its cases."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Region, Theme
from measures.dossiers.regions import codes_through_the_years, indicators_of, initiatives_by_theme
from measures.models import Metric
from tests.measures.telling import said, tell
from tests.world import World


def body(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


def test_each_indicator_has_its_newest_value_with_its_time_and_sentence(
    world: World, client: Client
) -> None:
    case = tell(world, said("80%", "80", as_of="2020年"), said("91%", "91", as_of="2021年"))
    (one,) = indicators_of(world.places["330500"])
    assert [t.metric.value for t in one.newest] == [91]
    assert one.older == 1
    html = body(client, "/regions/330500/")
    section = html[html.index('id="indicators"') : html.index('id="metrics"')]
    assert "课后服务参与率达到<mark" in section
    assert case.metrics.get(value=91).get_absolute_url() in section
    assert "2021年" in section
    assert "/indicators/participation/?place=330500&amp;by=period" in section


def test_a_place_tells_its_own_values_not_those_of_its_parts(world: World) -> None:
    tell(world, said("80%", "80"), code="330502", place="吴兴区")
    assert indicators_of(world.places["330500"]) == []


def test_nothing_that_was_not_let_through_is_told(world: World) -> None:
    tell(world, said("80%", "80"))
    Metric.objects.update(decision="unreviewed")
    assert indicators_of(world.places["330500"]) == []


# --- initiatives by theme ------------------------------------------------------------------------


def grouped(world: World) -> list[tuple[str, list[str]]]:
    groups = initiatives_by_theme(world.places["330500"])
    return [(g.theme.name if g.theme else "", [i.name for i in g.initiatives]) for g in groups]


def test_initiatives_stand_under_themes_of_their_cases_that_their_words_name(world: World) -> None:
    groups = Theme.objects.create(slug="groups", name="集团办学", keywords="集团化\n教育集团")
    Theme.objects.create(slug="sport", name="体育", keywords="操场")
    sight = Theme.objects.create(slug="sight", name="近视防控", keywords="视力\n近视")
    case = tell(world, runs=("集团化办学", "明目工程", "操场计划"))
    case.themes.add(groups, sight)
    assert grouped(world) == [("集团办学", ["集团化办学"]), ("", ["明目工程", "操场计划"])]


def test_the_narrower_words_go_first_and_two_themes_are_enough(world: World) -> None:
    names = ["甲乙", "甲乙丙", "甲乙丙丁"]
    case = tell(world, runs=("甲乙丙丁行动",))
    for n, name in enumerate(names):
        case.themes.add(Theme.objects.create(slug=f"t{n}", name=name, order=n))
    assert [theme for theme, _names in grouped(world)] == ["甲乙丙", "甲乙丙丁"]


# --- codes through time --------------------------------------------------------------------------


def county(code: str, name: str, first: int, last: int | None) -> Region:
    return Region.objects.create(
        division_code=code, name=name, short_name="上虞", level="county",
        first_year=first, last_year=last,
    )  # fmt: skip


def told(place: Region) -> list[tuple[str, str, int, int | None]]:
    return [
        (code.code, name.name, name.first_year, name.last_year)
        for code in codes_through_the_years(place)
        for name in code.names
    ]


def test_a_place_that_changed_its_code_has_all_its_codes_in_order(
    world: World, client: Client
) -> None:
    county("330622", "上虞县", 1980, 1991)
    county("330682", "上虞市", 1992, 2012)
    district = county("330604", "上虞区", 2013, None)
    assert told(district) == [
        ("330622", "上虞县", 1980, 1991),
        ("330682", "上虞市", 1992, 2012),
        ("330604", "上虞区", 2013, None),
    ]
    html = body(client, "/regions/330604/")
    assert html.index("上虞县") < html.index("上虞市") < html.rindex("上虞区")
    assert "330622" in html


@pytest.mark.parametrize(
    ("comment", "first", "last"), [("years between", 1980, 1989), ("both at once", 1980, None)]
)
def test_a_namesake_that_did_not_hand_over_is_another_place(
    world: World, comment: str, first: int, last: int | None
) -> None:
    county("330622", "上虞县", first, last)
    city = county("330682", "上虞市", 1992, None)
    assert told(city) == [("330682", "上虞市", 1992, None)], comment


# --- promises ------------------------------------------------------------------------------------


def test_a_place_has_its_own_targets_with_what_became_of_them(world: World, client: Client) -> None:
    case = world.case()
    target = case.metrics.get(status="target")
    html = body(client, "/regions/330500/")
    section = html[html.index('id="promises"') :]
    assert target.get_absolute_url() in section[: section.index('id="metrics"')]
    assert 'id="promises"' not in body(client, "/regions/450300/")
