from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from measures.basket import MOST, Basket

KEYS = st.lists(st.integers(1, 10**9), max_size=30, unique=True)


@given(KEYS, KEYS)
def test_a_basket_is_its_address(cases: list[int], metrics: list[int]) -> None:
    basket = Basket(tuple(cases), tuple(metrics))
    assert Basket.of(QueryDict(basket.query)) == basket


@given(KEYS, KEYS)
def test_what_is_put_in_twice_stands_once_where_it_was(
    cases: list[int], metrics: list[int]
) -> None:
    basket = Basket().with_(cases=cases, metrics=metrics)
    assert basket.with_(cases=cases, metrics=reversed(metrics)) == basket
    assert not basket.without(cases=cases, metrics=metrics)


@pytest.mark.parametrize(
    ("comment", "query", "expected"),
    [
        ("no number", "c=x&m=1", Basket((), (1,))),
        ("negative, too long, empty", "c=-1&c=999999999999999&c=&c=2", Basket((2,))),
        ("full-width digits are digits", "m=１２", Basket((), (12,))),
        ("twice", "m=3&m=3", Basket((), (3,))),
        ("other parameters", "q=3", Basket()),
    ],
)
def test_an_address_written_by_hand_gives_what_can_be_read(
    comment: str, query: str, expected: Basket
) -> None:
    assert Basket.of(QueryDict(query)) == expected, comment


def test_a_basket_holds_no_more_than_an_address_can_carry() -> None:
    basket = Basket().with_(metrics=range(1, 3 * MOST), cases=[7])
    assert len(basket) == MOST
    assert basket.cases == (7,)
    assert basket.is_full


def test_a_session_remembers_a_basket_and_forgets_an_empty_one() -> None:
    session: dict[str, object] = {}
    Basket((1,), (2,)).keep(session)
    assert Basket.in_session(session) == Basket((1,), (2,))
    Basket().keep(session)
    assert session == {}
