"""What a rule bounds, what it grants each, and what of it is only told."""

from __future__ import annotations

import pytest

from tests.articles.reading.case import read

LIMITS = [
    (
        "what must not be passed",
        "各校新学期招生数不得突破上届招生数的70%。",
        ["70%", "lt", "threshold"],
    ),
    (
        "the most that is granted",
        "试用期满后逐年退还最高9000元学费。",
        ["9000元", "lt", "threshold"],
    ),
    ("in traditional characters", "逐年退還最高9000元學費。", ["9000元", "lt", "threshold"]),
    ("a rate for each", "免学费政策：每生每年1600元。", ["1600元", "eq", "threshold"]),
    (
        "a rate that is paid by",
        "高中助学金按照每生每年1800元拨付。",
        ["1800元", "eq", "threshold"],
    ),
    (
        "a rate without 的",
        "按照每生每年3200元标准，发放生活补助。",
        ["3200元", "eq", "threshold"],
    ),
    (
        "when a rule holds",
        "如同一年级党员超过30人的，分设支部。",
        ["30人", "gt", "threshold"],
    ),
    (
        "schools up to standard are no limit",
        "目前，全县标准化学校达80%以上。",
        ["80%", "gt", "actual"],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), LIMITS, ids=[case[0] for case in LIMITS])
def test_a_limit_is_told_by_its_words(why: str, text: str, expected: list[str]) -> None:
    (figure,) = read(text)[0]
    assert [figure.surface, figure.comparator, figure.status] == expected, why


def test_each_rate_of_a_row_is_a_limit() -> None:
    figures = read("初中按每生每年1800元、小学每生每年1200元，拨付生活补助90万元。")[0]
    assert [figure.status for figure in figures] == ["threshold", "threshold", "actual"]
