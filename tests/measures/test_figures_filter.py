"""How a value is written beside its words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from measures.models import Evidence, Metric
from measures.templatetags.figures import converted


@pytest.mark.parametrize(
    ("printed", "value", "high", "unit", "expected"),
    [
        ("36192人", "36192", None, "人", ""),
        ("36,192人", "36192", None, "人", ""),
        ("15.5%", "15.5", None, "%", ""),
        ("１２所", "12", None, "所", ""),
        ("120余场", "120", None, "场", ""),
        ("17.8万人", "178000", None, "人", "178,000人"),
        ("17.8萬人", "178000", None, "人", "178,000人"),
        ("1.2亿元", "120000000", None, "元", "120,000,000元"),
        ("三个", "3", None, "个", "3个"),
        ("半数", "50", None, "%", "50%"),
        ("3至5所", "3", "5", "所", ""),
        ("三至五所", "3", "5", "所", "3–5所"),
        ("22.44万", "224400", None, "", "224,400"),
        ("0.000001", "0.000001", None, "", ""),
    ],
)
def test_a_value_is_converted_only_where_it_is_printed_otherwise(
    printed: str, value: str, high: str | None, unit: str, expected: str
) -> None:
    metric = Metric(
        evidence=Evidence(exact=printed),
        value=Decimal(value),
        value_high=Decimal(high) if high else None,
        unit=unit,
    )
    assert converted(metric) == expected
