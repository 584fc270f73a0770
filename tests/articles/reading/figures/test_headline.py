"""A headline's figures are told as the text below tells them."""

from datetime import date

import pytest

from articles.reading import read_article

HEADLINES = [
    (
        "aimed at below",
        "45个班、9000个学位！山前县扩园\n\n山前县4所幼儿园建成后，可新增45个班、9000个学位。\n",
        [("新增班级", "target"), ("新增学位", "target")],
    ),
    (
        "reached below",
        "900个学位！山前县扩园\n\n山前县新增学位900个。\n",
        [("新增学位", "actual")],
    ),
    (
        "not said again",
        "900个学位！山前县扩园\n\n山前县将新增学位800个。\n",
        [("学位", "actual")],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), HEADLINES, ids=[c[0] for c in HEADLINES])
def test_a_headline_counts_what_the_text_counts(
    why: str, text: str, expected: list[tuple[str, str]]
) -> None:
    figures = read_article(text).figures
    assert [(f.label, f.status) for f in figures][: len(expected)] == expected


def test_the_day_of_the_headline_is_no_figure() -> None:
    text = "山前县扩园\n2021-09-01\n\n山前县新增学位900个。\n"
    article = read_article(text)
    assert article.header.published_on == date(2021, 9, 1)
    assert [f.value for f in article.figures] == [900]
