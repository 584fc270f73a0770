"""Whether two printed values can both be right."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.boards.agreeing import Bounds, bounds, disagree, rounding
from measures.comparison.comparing import Told


def told(printed: str, value: str, comparator: str = "eq", high: str = "", article: int = 1) -> Any:
    metric = SimpleNamespace(
        evidence=SimpleNamespace(exact=printed),
        value=Decimal(value),
        value_high=Decimal(high) if high else None,
        comparator=comparator,
        article_id=article,
    )
    return Told(metric, "人", Decimal(1), None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "slack"),
    [
        ("311件", "0"),
        ("17.8万人", "500"),
        ("17.8萬人", "500"),
        ("18万人", "5000"),
        ("74.02%", "0.005"),
        ("1.2亿元", "5000000"),
        ("36,192人", "0"),
        ("三十所", "0"),
    ],
)
def test_a_number_stands_for_all_that_round_to_it(printed: str, slack: str) -> None:
    assert rounding(printed) == Decimal(slack)


@pytest.mark.parametrize(
    ("comment", "one", "other", "differ"),
    [
        ("the same", told("311件", "311"), told("311件", "311"), False),
        ("whole numbers", told("311件", "311"), told("310件", "310"), True),
        ("rounded", told("17.8万", "178000"), told("178321人", "178321"), False),
        ("beyond rounding", told("17.8万", "178000"), told("178600人", "178600"), True),
        ("more than", told("120余场", "120", "gt"), told("126场", "126"), False),
        ("more than what is less", told("120余场", "120", "gt"), told("90场", "90"), True),
        ("under", told("不到5%", "5", "lt"), told("4.8%", "4.8"), False),
        ("under what is more", told("不到5%", "5", "lt"), told("6%", "6"), True),
        ("about", told("约300人", "300", "approx"), told("312人", "312"), False),
        ("not even about", told("约300人", "300", "approx"), told("330人", "330"), True),
        ("a range", told("3至5所", "3", "range", "5"), told("4所", "4"), False),
        ("outside a range", told("3至5所", "3", "range", "5"), told("6所", "6"), True),
    ],
)
def test_two_values_differ_where_no_number_satisfies_both(comment, one, other, differ) -> None:
    other.metric.article_id = 2
    assert disagree([one, other]) is differ, comment
    assert disagree([other, one]) is differ, comment
    other.metric.article_id = 1
    assert not disagree([one, other]), "what one article says twice is the audit's"


@given(st.decimals(0, 10**6, places=2), st.decimals(0, 10**6, places=2))
def test_a_value_is_within_its_own_bounds(number: Decimal, more: Decimal) -> None:
    for comparator in ("eq", "approx", "gt", "lt"):
        known = bounds(told(str(number), str(number), comparator))
        assert known.meets(Bounds(number, number))
        assert known.low <= known.high
