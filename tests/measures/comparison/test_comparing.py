"""Values of one indicator side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from measures.comparison.comparing import (
    Comparison,
    Kind,
    compare,
    newest_of,
    places_of,
    plain,
    told_of,
)
from measures.models import Metric
from tests.measures.telling import area, said, share, tell
from tests.world import World


def comparison(*chosen: str, by_period: bool = False, indicator=None) -> Comparison:
    told = told_of(indicator or share())
    places = places_of([*(t.code for t in told), *chosen])
    return compare(told, places, chosen=chosen, by_period=by_period)


def shown(table) -> list[tuple[str, list[str]]]:
    return [(row.name, [t.metric.evidence.exact for t in row.values]) for row in table.rows]


def test_places_stand_in_the_order_of_their_codes_whatever_their_values(world: World) -> None:
    tell(world, said("74%", "74", as_of="2021年"), code="450300", place="桂林市")
    tell(world, said("60%", "60", as_of="2021年"))
    assert shown(comparison().tables[0]) == [("湖州市", ["60%"]), ("桂林市", ["74%"])]


def test_the_newest_value_is_the_one_counted_last_not_the_one_published_last(world: World) -> None:
    tell(world, said("91%", "91", as_of="2021年"), day="2021-12-31")
    tell(world, said("80%", "80", as_of="2019年"), day="2022-06-01")
    made = comparison()
    assert shown(made.tables[0]) == [("湖州市", ["91%"])]
    assert made.older == 1


def test_two_values_of_one_time_are_both_shown(world: World) -> None:
    tell(world, said("91%", "91", as_of="2021年"))
    tell(world, said("88%", "88", as_of="今年"), day="2021-12-01")
    assert shown(comparison().tables[0]) == [("湖州市", ["91%", "88%"])]


def test_a_plan_does_not_push_the_newest_result_out(world: World) -> None:
    tell(
        world,
        said("91%", "91", as_of="2021年"),
        said("98%", "98", as_of="2025年", status="target"),
    )
    assert shown(comparison().tables[0]) == [("湖州市", ["91%", "98%"])]
    assert [t.metric.value for t in newest_of(told_of(share()))] == [91]


def test_by_period_every_value_stands_in_its_column_and_what_is_missing_is_a_gap(
    world: World,
) -> None:
    tell(world, said("80%", "80", as_of="2020年"), said("91%", "91", as_of="2021年10月"))
    tell(world, said("74%", "74", as_of="2021年"), code="450300", place="桂林市")
    table = comparison(by_period=True).tables[0]
    assert [c.words if c else None for c in table.columns] == ["2020年", "2021年"]
    cells = [[[t.metric.value for t in cell.values] for cell in row.cells] for row in table.rows]
    assert cells == [[[80], [91]], [[], [74]]]


def test_values_without_a_time_have_a_column_of_their_own_at_the_end(world: World) -> None:
    tell(world, said("80%", "80"), said("91%", "91", as_of="2021年"))
    table = comparison(by_period=True).tables[0]
    assert table.columns[-1] is None
    assert [t.metric.value for t in table.rows[0].cells[-1].values] == [80]


def test_levels_changes_limits_and_other_units_never_share_a_table(world: World) -> None:
    tell(
        world,
        said("91%", "91", as_of="2021年"),
        said("75%", "75", status="baseline"),
        said("5%", "5", status="change"),
        said("6个百分点", "6", "百分点", status="change"),
        said("60%", "60", status="threshold"),
        said("300人", "300", "人"),
    )
    tables = comparison().tables
    assert [(t.kind, t.unit, t.is_comparable, t.is_drawn) for t in tables] == [
        (Kind.LEVEL, "%", True, True),
        (Kind.LEVEL, "人", False, False),
        (Kind.CHANGE, "%", True, False),
        (Kind.CHANGE, "百分点", False, False),
        (Kind.LIMIT, "%", True, False),
    ]
    assert sum(len(t.values) for t in tables) == 6
    assert all(t.why_not_drawn for t in tables if not t.is_drawn)


def test_a_unit_is_converted_where_it_can_be_and_the_conversion_is_told(world: World) -> None:
    tell(world, said("30亩", "30", "亩", label="新增校舍面积"), indicators=(area(),))
    (told,) = told_of(area())
    assert told.amount == "20,000平方米"
    assert told.unit_conversion == "1亩 = 666.6667平方米"
    assert told.metric.evidence.exact == "30亩", "what is printed stays beside it"


def test_what_is_chosen_without_a_value_stands_there_as_a_gap(world: World) -> None:
    tell(world, said("91%", "91"))
    table = comparison("330500", "450300").tables[0]
    assert shown(table) == [("湖州市", ["91%"]), ("桂林市", [])]


def test_only_what_is_chosen_is_compared(world: World) -> None:
    tell(world, said("91%", "91"))
    tell(world, said("74%", "74"), code="450300", place="桂林市")
    assert shown(comparison("450300").tables[0]) == [("桂林市", ["74%"])]


def test_a_value_of_no_place_comes_last_and_says_so(world: World) -> None:
    tell(world, said("50%", "50", region=None), said("91%", "91"))
    assert shown(comparison().tables[0]) == [("湖州市", ["91%"]), ("地区未载", ["50%"])]


def test_notes_are_numbered_in_the_order_of_the_page(world: World) -> None:
    tell(world, said("74%", "74"), said("5%", "5", status="change"), code="450300", place="桂林市")
    tell(world, said("91%", "91"))
    made = comparison()
    assert [(t.note, t.metric.value) for t in made.values] == [(1, 91), (2, 74), (3, 5)]


@pytest.mark.parametrize("decision", ["unreviewed", "rejected"])
def test_nothing_is_compared_that_was_not_let_through(world: World, decision: str) -> None:
    tell(world, said("91%", "91"))
    Metric.objects.update(decision=decision)
    assert told_of(share()) == []


def test_another_name_than_the_indicators_is_told(world: World) -> None:
    tell(world, said("91%", "91", label="学生参与率"), said("60%", "60", label="校内托管参加率"))
    labels = {t.metric.label: t.printed_label for t in told_of(share())}
    assert labels == {"学生参与率": "", "校内托管参加率": "校内托管参加率"}


def test_of_a_publisher_that_is_only_linked_to_no_sentence_is_shown(world: World) -> None:
    tell(world, said("91%", "91"), rights="link_only")
    (told,) = told_of(share())
    assert told.sentence is None


@pytest.mark.parametrize(
    ("number", "written"),
    [("1234.5", "1,234.5"), ("20", "20"), ("0.000001", "0"), ("100", "100"), ("-3.10", "-3.1")],
)
def test_numbers_are_written_plainly(number: str, written: str) -> None:
    assert plain(Decimal(number)) == written
