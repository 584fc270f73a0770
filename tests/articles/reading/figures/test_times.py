"""The time a value is given for, in the text's words."""

from __future__ import annotations

import pytest

from tests.articles.reading.case import read

TIMES = [
    ("a row of months", "1-3月份,全县教育支出4300万元。", "1-3月份"),
    ("a row of months of this year", "今年1至8月,全县教育支出4300万元。", "今年1至8月"),
    ("of a year that is named", "2023年1—9月,新增学位300个。", "2023年1—9月"),
    ("three quarters", "今年前三季度,新增学位300个。", "今年前三季度"),
    ("so many months", "今年前10个月,新增学位300个。", "今年前10个月"),
    ("one day", "今年5月15日,新增学位300个。", "今年5月15日"),
    ("ages are no time", "3-6岁幼儿毛入园率为90%。", None),
]


@pytest.mark.parametrize(("comment", "text", "expected"), TIMES, ids=[row[0] for row in TIMES])
def test_a_value_is_given_for_the_time_its_sentence_names(
    comment: str, text: str, expected: str | None
) -> None:
    figures, _ = read(text)
    assert [figure.as_of for figure in figures] == [expected]
