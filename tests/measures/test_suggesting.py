from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.models import Indicator, Metric
from measures.suggesting import Known, conversion, likeness, suggest


def indicator(name: str, unit: str, aliases: str = "", pk: int = 1, theme: int = 0) -> Indicator:
    return Indicator(pk=pk, slug=f"i{pk}", name=name, unit=unit, aliases=aliases, theme_id=theme)


KNOWN = [
    indicator("课后服务参与率", "%", "课后服务覆盖率", pk=1, theme=7),
    indicator("新增学位数", "个", "新增学位\n增加学位", pk=2),
    indicator("教育集团数", "个", pk=3),
    indicator("校舍建筑面积", "平方米", "建筑面积", pk=4),
    indicator("参训教师人次", "人次", "培训教师", pk=5),
]


@pytest.mark.parametrize(
    ("comment", "label", "unit", "expected"),
    [
        ("the very name", "课后服务参与率", "%", ["课后服务参与率"]),
        ("in the other script", "課后服務參與率", "%", ["课后服务参与率"]),
        ("by an alias", "全市新增学位", "个", ["新增学位数"]),
        ("another unit of the same kind", "总建筑面积", "亩", ["校舍建筑面积"]),
        ("people are not visits", "培训教师", "人", []),
        ("a share is not a count", "课后服务参与率", "人", []),
        ("nothing in common", "食堂", "个", []),
    ],
)
def test_indicators_are_suggested_by_words_and_unit(
    comment: str, label: str, unit: str, expected: list[str]
) -> None:
    found = suggest(Metric(label=label, unit=unit), KNOWN)
    assert [s.indicator.name for s in found] == expected


def test_of_two_alike_the_one_on_the_articles_theme_comes_first() -> None:
    twins = [
        indicator("课后服务率", "%", pk=1),
        indicator("课后服务比率", "%", "课后服务率", pk=2, theme=7),
    ]
    found = suggest(Metric(label="课后服务率达标", unit="%"), twins, themes=[7])
    assert [s.indicator.pk for s in found] == [2, 1]


@pytest.mark.parametrize(
    ("unit", "wanted", "factor"),
    [
        ("名", "人", "1"),
        ("公顷", "平方米", "10000"),
        ("平方米", "公顷", "0.0001"),
        ("小时", "分钟", "60"),
        ("人次", "人", None),
        ("元", "%", None),
        ("", "个", None),
        ("万人", "人", "10000"),
        ("亿元", "万元", "10000"),
        ("千万元", "元", "10000000"),
        ("‰", "%", "0.1"),
        ("万人次", "人", None),
        ("万", "人", None),
    ],
)
def test_only_units_of_one_kind_are_converted(unit: str, wanted: str, factor: str | None) -> None:
    assert conversion(unit, wanted) == (None if factor is None else Decimal(factor))


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_the_same_both_ways_and_what_the_index_of_names_says(
    one: str, other: str
) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    alike = Known([indicator(other, "个")]).alike(one)
    assert likeness(one, other) == (alike[0][1] if alike else 0)
