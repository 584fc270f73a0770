from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.shifting import Shift

WAS = "全市办结273件。其余38件。"

KEPT = [
    ("nothing changed", WAS, "273件", "273件"),
    ("words put in before", "近日，" + WAS, "273件", "273件"),
    ("words taken out before", WAS.replace("全市", ""), "38件", "38件"),
    ("a letter of the words changed", WAS.replace("273", "243"), "273件", None),
    ("a word put into them", WAS.replace("273件", "273余件"), "273件", None),
    ("the words taken out", WAS.replace("其余38件。", ""), "38件", None),
]


@pytest.mark.parametrize(("why", "now", "words", "expected"), KEPT, ids=[k[0] for k in KEPT])
def test_words_are_kept_only_where_nothing_in_them_was_touched(why, now, words, expected) -> None:
    start = WAS.index(words)
    kept = Shift(WAS, now).kept(start, start + len(words))
    assert (now[slice(*kept)] if kept else None) == expected


def test_what_was_replaced_begins_and_ends_with_its_replacement() -> None:
    now = WAS.replace("273件", "两百余件")
    shift, start = Shift(WAS, now), WAS.index("273件")
    assert now[shift.start(start) : shift.end(start + 4)] == "两百余件"


def test_words_that_stood_before_are_told_from_words_put_in() -> None:
    now = WAS + "其余38件。"
    shift = Shift(WAS, now)
    first, second = now.index("38件"), now.rindex("38件")
    assert shift.stood_before(first, first + 3)
    assert not shift.stood_before(second, second + 3)


texts = st.text(alphabet="一二三四。\n", max_size=24)


@given(texts, texts)
def test_every_position_has_its_place_and_kept_words_are_the_same(was: str, now: str) -> None:
    shift = Shift(was, now)
    for start in range(len(was)):
        assert 0 <= shift.start(start) <= len(now)
        for end in range(start + 1, min(len(was), start + 4) + 1):
            kept = shift.kept(start, end)
            assert shift.start(start) <= shift.end(end)
            assert kept is None or now[slice(*kept)] == was[start:end]


@given(texts)
def test_a_text_that_was_not_changed_moves_nothing(text: str) -> None:
    shift = Shift(text, text)
    assert [shift.start(n) for n in range(len(text) + 1)] == [*range(len(text) + 1)]
    assert [shift.end(n) for n in range(len(text) + 1)] == [*range(len(text) + 1)]
