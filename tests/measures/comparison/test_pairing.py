"""Two indicators, pair by pair."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from measures.comparison.pairing import Pairing
from measures.models import Metric
from tests.measures.telling import Said, area, said, share, tell
from tests.world import World

BUILT = "新增校舍面积"


def pairing(query: str = "") -> Pairing:
    return Pairing(QueryDict(f"x=participation&y=area{query}"))


def both(world: World, *values: Said, **more: str) -> None:
    tell(world, *values, indicators=(share(), area()), **more)


def built(surface: str, value: str, unit: str = "亩", **more: object) -> Said:
    return said(surface, value, unit, label=BUILT, **more)


@pytest.mark.parametrize(
    ("comment", "x", "y", "pairs"),
    [
        ("one year", said("91%", "91", as_of="2021年"), built("30亩", "30", as_of="2021年"), 1),
        ("parts of one", said("91%", "91", as_of="2021年5月"), built("3亩", "3", as_of="今年"), 1),
        ("two years", said("91%", "91", as_of="2020年"), built("30亩", "30", as_of="2021年"), 0),
        ("no time", said("91%", "91"), built("30亩", "30"), 1),
        ("no time for one", said("91%", "91", as_of="2021年"), built("30亩", "30"), 0),
        ("a plan, a result", said("91%", "91", status="target"), built("30亩", "30"), 0),
        ("two changes", said("9%", "9", status="change"), built("3亩", "3", status="change"), 0),
        ("another unit", said("91人", "91", "人"), built("30亩", "30"), 0),
        ("no place", said("91%", "91", region=None), built("30亩", "30", region=None), 0),
    ],
)
def test_a_pair_is_of_one_place_one_time_and_one_status(world: World, comment, x, y, pairs) -> None:
    both(world, x, y)
    made = pairing()
    assert len(made.pairs) == pairs, comment
    assert len(made.unpaired) == 2 - 2 * pairs, comment
    assert all(one.why for one in made.unpaired)


def test_without_a_time_only_one_article_makes_a_pair(world: World) -> None:
    both(world, said("91%", "91"))
    both(world, built("30亩", "30"), said("1%", "1", as_of="1999年"))
    assert pairing().pairs == []


def test_every_value_goes_with_every_other_and_each_has_one_note(world: World) -> None:
    both(
        world,
        said("91%", "91", as_of="2021年"),
        said("88%", "88", as_of="2021年"),
        built("30亩", "30", as_of="2021年"),
        built("40亩", "40", as_of="2021年"),
        built("50亩", "50", as_of="2019年"),
    )
    made = pairing()
    assert [(p.x.metric.value, p.y.metric.value) for p in made.pairs] == [
        (91, 30),
        (91, 40),
        (88, 30),
        (88, 40),
    ]
    assert [told.note for told in made.values] == [1, 2, 3, 4, 5]
    assert made.chart
    assert len(made.chart.points) == 4


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("", "", 1),
        ("中小学", "", 1),
        ("", "幼儿园", 1),
        ("按项目计；幼儿园", "幼儿园", 1),
        ("中小学", "幼儿园", 0),
        ("高中；五年累计", "义务教育；五年累计", 0),
        ("义务教育；五年累计", "义务教育；一学期", 0),
        ("按项目计", "幼儿园", 1),
        ("中小学；五年累计", "幼儿园；一学期", 0),
    ],
)
def test_values_of_unlike_scopes_make_no_pair(
    world: World, one: str, other: str, pairs: int
) -> None:
    both(world, said("91%", "91", as_of="2021年"), built("3亩", "3", as_of="2021年"))
    Metric.objects.filter(unit="%").update(scope=one)
    Metric.objects.filter(unit="亩").update(scope=other)
    made = pairing()
    assert len(made.pairs) == pairs
    assert len(made.unpaired) == 2 - 2 * pairs


def test_only_chosen_places_are_paired_and_listed(world: World) -> None:
    for code in ("330500", "450300"):
        both(world, said("91%", "91", as_of="2021年"), built("3亩", "3", as_of="2021年"), code=code)
    made = pairing("&place=450300")
    assert [pair.place for pair in made.pairs] == ["桂林市"]
    assert made.unpaired == []
    assert made.query == "x=participation&y=area&place=450300"


def test_ranges_are_drawn_as_stretches(world: World) -> None:
    both(
        world,
        said("40%至60%", "40", comparator="range", value_high="60", as_of="2021年"),
        built("30亩", "30", as_of="2021年"),
    )
    chart = pairing().chart
    assert chart
    (point,) = chart.points
    assert point.far_x == chart.across.at(60)
    assert point.far_y is None


def test_axes_go_by_powers_of_ten_where_asked_and_where_nothing_is_nought(world: World) -> None:
    both(world, said("91%", "91", as_of="2021年"), built("3亩", "3", as_of="2021年"))
    both(world, said("2%", "2", as_of="2020年"), built("900亩", "900", as_of="2020年"))
    made = pairing("&scale=log")
    assert made.chart
    assert [words for _x, words in made.chart.across.ticks] == ["1", "10", "100"]
    assert [words for _y, words in made.chart.up.ticks] == [
        "1,000",
        "10,000",
        "100,000",
        "1,000,000",
    ]
    assert "scale=log" in made.query
    both(world, said("0%", "0", as_of="2019年"), built("1亩", "1", as_of="2019年"))
    nought = pairing("&scale=log")
    assert nought.chart
    assert "0" in [words for _x, words in nought.chart.across.ticks]
