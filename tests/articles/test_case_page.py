from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from articles.case_page import citation, initiative_tree
from articles.models import Article, Publisher

TODAY = date(2026, 3, 2)
HERE = "https://cases.example.cn/cases/1/"


@pytest.mark.parametrize(
    ("comment", "known", "expected"),
    [
        (
            "everything is known",
            {
                "byline": ["谭江波", "黄昱梅"],
                "published_on": date(2021, 12, 9),
                "original_url": "http://news.example.cn/1",
            },
            "谭江波, 黄昱梅. 办好实事[EB/OL]. (2021-12-09)[2026-03-02]. http://news.example.cn/1.",
        ),
        (
            "more than three authors",
            {"byline": ["甲", "乙", "丙", "丁"], "published_on": date(2021, 1, 2)},
            f"甲, 乙, 丙, 等. 办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "no author: the publisher answers",
            {"publisher": Publisher(name="清河教育网"), "published_on": date(2021, 1, 2)},
            f"清河教育网. 办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "a retelling is cited by what it retells",
            {"retells": "清河办好实事", "published_on": date(2021, 1, 2)},
            f"清河办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
        (
            "nothing but a title",
            {},
            f"办好实事[EB/OL]. [2026-03-02]. {HERE}.",
        ),
        (
            "blank names do not count",
            {"byline": [" ", ""], "published_on": date(2021, 1, 2)},
            f"办好实事[EB/OL]. (2021-01-02)[2026-03-02]. {HERE}.",
        ),
    ],
)
def test_a_citation_leaves_out_what_is_not_known(
    comment: str, known: dict[str, object], expected: str
) -> None:
    article = Article(title="办好实事", **known)
    assert citation(article, url=HERE, accessed=TODAY) == expected, comment


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
