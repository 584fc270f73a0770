"""How the numerals fare on the cases of two other libraries, by kind and by tier.

A figure's reader and a general number recogniser disagree in places on purpose: a range is one
number with two ends here, and a fraction is given in per cent.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.reading.fold import fold
from articles.reading.numerals import Numeral, find, value_of

PEERS = Path(__file__).parents[4] / "shared" / "peers"

pytestmark = pytest.mark.skipif(
    bool(os.environ.get("CI")) or not PEERS.is_dir(),
    reason="the cases of other libraries lie beside the project, not in it",
)


@cache
def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((PEERS / name).read_text("utf-8"))
    return loaded


def close(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= abs(right) * Decimal("1e-6")


def reads_numbers(case: dict[str, Any]) -> bool:
    found = list(find(fold(case["input"])))
    wanted = case["expected"]
    return len(found) == len(wanted) and all(
        close(n.value / 100 if n.kind == "fraction" else n.value, Decimal(w["value"]))
        for n, w in zip(found, wanted, strict=True)
    )


def per_cent(number: Numeral, folded: str) -> Decimal | None:
    if number.kind == "permille":
        return number.value / 10
    if number.kind in ("percent", "tenths", "half", "fraction"):
        return number.value
    return number.value if re.match(" ?个?百分点", folded[number.end : number.end + 6]) else None


def reads_shares(case: dict[str, Any]) -> bool:
    folded = fold(case["input"])
    found = [v for n in find(folded) if (v := per_cent(n, folded)) is not None]
    wanted = [Decimal(w["value"].rstrip("%")) for w in case["expected"]]
    return len(found) == len(wanted) and all(map(close, found, wanted))


def has_values(case: dict[str, Any]) -> bool:
    values = [n.value for n in find(fold(case["input"]))]
    return all(any(close(v, Decimal(w["value"])) for v in values) for w in case["expected"])


READERS = {
    "number": reads_numbers,
    "percent": reads_shares,
    "money": has_values,
    "ordinal": has_values,
    "age": has_values,
}
REACHED = [
    ("number", "core", 0.98),
    ("number", "edge", 0.90),
    ("number", "trap", 0.96),
    ("percent", "core", 0.98),
    ("percent", "edge", 1.0),
    ("money", "core", 0.85),
    ("ordinal", "core", 1.0),
    ("age", "core", 1.0),
]


@pytest.mark.parametrize(("kind", "tier", "rate"), REACHED)
def test_the_cases_of_a_general_recogniser_are_read(kind: str, tier: str, rate: float) -> None:
    chosen = [
        c for c in cases("number_cases.json") if c["complete_for"] == kind and c["tier"] == tier
    ]
    assert chosen
    missed = [c["input"] for c in chosen if not READERS[kind](c)]
    assert 1 - len(missed) / len(chosen) >= rate, missed


def test_numerals_of_a_converter_are_worth_what_it_says() -> None:
    chosen = [
        c
        for c in cases("cn2an_cases.json")
        if c["kind"] in ("cn2an", "an2cn-reversed") and c["mode"] != "direct"
    ]
    missed = Counter[str]()
    for case in chosen:
        value = value_of(fold(case["input"]))
        if value is None or not close(value, Decimal(str(case["expected"]))):
            missed[case["input"]] += 1
    assert len(chosen) > 150
    assert not missed
