from __future__ import annotations

from types import SimpleNamespace

import pytest

from articles.case_page import initiative_tree


def words_of(pk: int, parent: int | None) -> SimpleNamespace:
    return SimpleNamespace(
        initiative_id=pk, initiative=SimpleNamespace(pk=pk, parent_id=parent), pk=pk * 10
    )


def shape(branches: list) -> list:
    return [(b.initiative.pk, shape(b.members)) for b in branches]


@pytest.mark.parametrize(
    ("comment", "links", "expected"),
    [
        ("members stand under their parent", [(1, None), (2, 1), (3, 2)], [(1, [(2, [(3, [])])])]),
        ("a parent told later still comes first", [(2, 1), (1, None)], [(1, [(2, [])])]),
        ("a parent of another text is no parent here", [(2, 9)], [(2, [])]),
        ("parents in a ring: none is lost", [(1, 2), (2, 1), (3, 1)], [(1, [(3, [])]), (2, [])]),
    ],
)
def test_initiatives_stand_under_the_one_they_belong_to(
    comment: str, links: list[tuple[int, int | None]], expected: list
) -> None:
    assert shape(initiative_tree(words_of(*link) for link in links)) == expected, comment


def test_an_initiative_told_twice_stands_once_with_both_places() -> None:
    [branch] = initiative_tree([words_of(1, None), words_of(1, None)])
    assert len(branch.words) == 2
