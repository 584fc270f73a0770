"""Where the marks of a chart stand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.comparison.charts import MOST_LINES, Axis, BarChart, bar_chart
from measures.comparison.comparing import compare, places_of, told_of
from tests.measures.telling import said, share, tell
from tests.world import World


def chart(*chosen: str, by_period: bool = False) -> BarChart:
    told = told_of(share())
    places = places_of([*(t.code for t in told), *chosen])
    table = compare(told, places, chosen=chosen, by_period=by_period).drawn
    assert table
    return bar_chart(table, title="题目", subtitle="单位")


numbers = st.decimals(-(10**9), 10**12, places=2)


@given(st.lists(numbers, min_size=1, max_size=12))
def test_every_value_and_nothing_lie_on_the_axis(values: list[Decimal]) -> None:
    axis = Axis.over(values, 4, 336)
    slack = (axis.high - axis.low) * 1e-9
    for value in [*values, Decimal(0)]:
        assert axis.low - slack <= float(value) <= axis.high + slack
        assert 3.9 <= axis.at(value) <= 336.1
    assert 2 <= len(axis.ticks) <= 9
    places = [x for x, _words in axis.ticks]
    assert places == sorted(places)
    assert "0" in [words for _x, words in axis.ticks]


@pytest.mark.parametrize(
    ("values", "unit", "ticks"),
    [
        (["74.02"], "%", ["0", "25", "50", "75", "100"]),
        (["120"], "%", ["0", "50", "100", "150"]),
        (["3"], "所", ["0", "1", "2", "3"]),
        (["20000", "36000"], "个", ["0", "10,000", "20,000", "30,000", "40,000"]),
        (["0"], "个", ["0", "0.5", "1"]),
        ([], "个", ["0", "0.5", "1"]),
        (["-4", "8"], "个", ["-5", "0", "5", "10"]),
    ],
)
def test_an_axis_has_round_numbers(values: list[str], unit: str, ticks: list[str]) -> None:
    axis = Axis.over([Decimal(v) for v in values], 0, 100, unit=unit)
    assert [words for _x, words in axis.ticks] == ticks


def test_plans_results_and_bases_have_unlike_marks_and_words(world: World) -> None:
    tell(
        world,
        said("75%", "75", status="baseline", as_of="2020年"),
        said("91%", "91", as_of="2021年"),
        said("98%", "98", status="target", as_of="2022年"),
    )
    bars = chart().places[0].bars
    assert [(b.words, b.shape, b.amount) for b in bars] == [
        ("2020年 基数", "hatched", "75%"),
        ("2021年 实绩", "filled", "91%"),
        ("2022年 目标", "hollow", "98%"),
    ]


def test_bars_are_as_long_as_their_values(world: World) -> None:
    tell(world, said("25%", "25"), said("50%", "50"))
    short, long = sorted(chart().places[0].bars, key=lambda bar: bar.width)
    assert short.width * 2 == pytest.approx(long.width, abs=0.1)
    assert short.x == long.x


def test_a_range_is_drawn_between_its_ends(world: World) -> None:
    tell(world, said("30%至50%", "30", comparator="range", value_high="50"))
    (bar,) = chart().places[0].bars
    drawn = chart()
    assert bar.x == drawn.axis.at(30)
    assert bar.x + bar.width == pytest.approx(drawn.axis.at(50), abs=0.1)
    assert bar.amount == "30–50%"


@pytest.mark.parametrize(
    ("comparator", "amount", "points_right"),
    [("gt", "多于 60%", True), ("lt", "少于 60%", False)],
)
def test_an_open_end_has_an_arrow_and_a_word(
    world: World, comparator: str, amount: str, points_right: bool
) -> None:
    tell(world, said("60%", "60", comparator=comparator))
    (bar,) = chart().places[0].bars
    assert bar.amount == amount
    assert bar.arrow
    assert bar.points_right is points_right


def test_about_has_a_word_and_no_arrow(world: World) -> None:
    tell(world, said("60%", "60", comparator="approx"))
    (bar,) = chart().places[0].bars
    assert (bar.amount, bar.arrow) == ("约 60%", "")


def test_a_gap_is_a_line_of_words_without_a_mark(world: World) -> None:
    tell(world, said("80%", "80", as_of="2020年"), said("91%", "91", as_of="2021年"))
    tell(world, said("74%", "74", as_of="2021年"), code="450300", place="桂林市")
    bar, gap = chart(by_period=True).places[1].bars
    assert (gap.words, gap.shape, gap.amount) == ("没有数据：2020年", "", "")
    assert bar.shape == "filled"
    assert [b.words for b in chart("450300", "450305").places[1].bars] == ["没有数据"]


def test_many_gaps_are_counted_on_one_line(world: World) -> None:
    tell(world, *(said(f"{n}%", str(n), as_of=f"20{n}年") for n in range(10, 25)))
    tell(world, said("74%", "74", as_of="2021年"), code="450300", place="桂林市")
    assert [b.words for b in chart(by_period=True).places[1].bars] == [
        "2021年 实绩",
        "另有 14 个时期没有数据",
    ]


def test_a_scope_is_told_as_far_as_there_is_room(world: World) -> None:
    case = tell(world, said("91%", "91", as_of="2016年以来"))
    case.metrics.update(scope="义务教育")
    assert chart().places[0].bars[0].words == "2016—2021年 实绩 ※义务教育"
    case.metrics.update(scope="公办义务教育学校和幼儿园合计，五年累计，含民办转公办")
    words = chart().places[0].bars[0].words
    assert words.startswith("2016—2021年 实绩 ※公办义务教育学校")
    assert words.endswith("…")


def test_nothing_overlaps(world: World) -> None:
    for code, place in (("330500", "湖州市"), ("450300", "桂林市")):
        values = [said(f"{n}%", str(n), as_of=f"20{n}年") for n in range(15, 20)]
        tell(world, *values, code=code, place=place)
    drawn = chart(by_period=True)
    lines = [bar.y for place in drawn.places for bar in place.bars]
    assert all(below - above >= 20 for above, below in pairwise(lines))
    assert max(lines) < drawn.floor


def test_what_does_not_fit_is_counted(world: World) -> None:
    values = [said(f"{n}.{m}%", f"{n}.{m}", as_of="2021年") for n in range(8) for m in range(8)]
    tell(world, said("1%", "1"))
    tell(world, *values, code="450300", place="桂林市")
    drawn = chart()
    assert [len(place.bars) for place in drawn.places] == [1, MOST_LINES - 1]
    assert drawn.left_out == 64 - (MOST_LINES - 1)


def test_the_words_for_who_does_not_see_it_have_every_place_and_value(world: World) -> None:
    tell(world, said("91%", "91", as_of="2021年"))
    tell(world, said("74%", "74", comparator="gt"), code="450300", place="桂林市")
    assert chart().described == "湖州市：2021年 实绩 91%。桂林市：时点未载 实绩 多于 74%。"
