"""What the address of a comparison asks for."""

from __future__ import annotations

from django.http import QueryDict

from articles.models import Region
from measures.comparison.asking import Asked
from tests.world import World


def asked(query: str, *, offered: tuple[str, ...] = ()) -> Asked:
    return Asked.of(QueryDict(query), offered=offered)


def test_a_place_named_twice_is_chosen_once(world: World) -> None:
    assert asked("place=330500&place=&place=330500&add=湖州市").codes == ["330500"]


def test_a_name_that_several_places_bear_is_asked_back_with_their_codes(world: World) -> None:
    Region.objects.create(
        division_code="110101",
        name="象山区",
        short_name="象山",
        level="county",
        first_year=2000,
    )
    told = asked("add=象山区")
    assert told.codes == []
    (notice,) = told.notices
    assert "不止一个" in notice
    assert "110101" in notice
    assert "广西壮族自治区桂林市象山区（450304）" in notice


def test_a_whole_name_goes_before_a_short_one(world: World) -> None:
    Region.objects.create(
        division_code="330504",
        name="七星",
        short_name="七星",
        level="county",
        first_year=2000,
    )
    assert asked("add=七星").codes == ["330504"]


def test_a_place_that_is_gone_is_found_by_its_code_alone(world: World) -> None:
    Region.objects.create(
        division_code="330511",
        name="城区",
        short_name="城区",
        level="county",
        first_year=1980,
        last_year=1988,
    )
    assert asked("place=330511").codes == ["330511"]
    assert asked("add=城区").codes == []


def test_choices_have_those_with_values_and_those_that_were_added(world: World) -> None:
    choices = asked("place=450305", offered=("330500",)).choices({"330500": 3})
    assert [(c.label, c.count, c.chosen) for c in choices] == [
        ("湖州市", 3, False),
        ("七星区", 0, True),
    ]


def test_the_choice_leads_back_to_itself(world: World) -> None:
    first = asked("by=period&place=450300&add=330500")
    again = asked(first.query)
    assert (again.codes, again.by_period) == (["450300", "330500"], True)
    assert again.query == first.query
