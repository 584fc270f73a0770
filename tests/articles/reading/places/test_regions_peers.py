"""The place cases of two other libraries, JioNLP and cpca, read with ours."""

import json
import os
from pathlib import Path

import pytest

from articles.reading.fold import fold
from articles.reading.places.gazetteer import default_gazetteer
from articles.reading.places.names import find_namings

CASES = Path(__file__).resolve().parents[5] / "shared" / "peers" / "region_cases.json"

# Where we differ on purpose: input, what we give instead, why.
ARGUED = {
    # Their lists hold the counties of Taiwan and the districts of Hong Kong; GB/T 2260 as
    # published by the Ministry of Civil Affairs, which is ours, stops at the province there.
    "台湾省台北市": ["710000"],
    "香港九龙半岛清水湾香港科技大学": ["810000", "810000"],
    "台湾省屏东县屏东市太原1路84号": ["710000"],
    # 市辖区 is a row of their table, not a place that an article reports on.
    "淮安市市辖区": ["320800"],
    # Their callers hand in a table that says which 朝阳区 and 鼓楼区 is meant; we leave it open.
    "朝阳区汉庭酒店大山子店": [None],
    "吉林省北京市鼓楼区": ["220000", "110000", None],
    # A development zone is no division: we name the city that it lies in.
    "河北省秦皇岛市经济技术开发区": ["130300"],
}

pytestmark = [
    pytest.mark.skipif(bool(os.environ.get("CI")), reason="the shared cases are not in CI"),
    pytest.mark.skipif(not CASES.exists(), reason=f"no shared cases at {CASES}"),
]


def innermost_codes(text):
    codes = []
    for naming in find_namings(fold(text), default_gazetteer(), None):
        if naming.after and codes:
            codes[-1] = naming.code
        else:
            codes.append(naming.code)
    return codes


def test_ninety_five_percent_of_the_undisputed_cases_come_out_alike():
    cases = [c for c in json.loads(CASES.read_text("utf-8")) if c["input"] not in ARGUED]
    assert len(cases) >= 40
    wrong = []
    for case in cases:
        expected = [place.get("adcode") for place in case["expected"]]
        if innermost_codes(case["input"])[: len(expected)] != expected:
            wrong.append((case["input"], expected))
    assert len(wrong) <= 0.05 * len(cases), wrong


@pytest.mark.parametrize("text", sorted(ARGUED))
def test_a_disputed_case_comes_out_as_argued(text):
    assert innermost_codes(text)[: len(ARGUED[text])] == ARGUED[text]
