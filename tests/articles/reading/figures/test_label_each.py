"""What is called by those of whom each has so many."""

import pytest

from tests.articles.reading.case import read

EACH = [
    (
        "on average, of what was counted before",
        "开设社团900个，平均每所学校近30个。",
        "平均每所学校社团",
    ),
    ("money on average", "安排联盟专项经费600万元，平均每个联盟100万元。", "平均每个联盟经费"),
    ("what stands behind", "年内实现每个乡镇至少2个泳池。", "每个乡镇泳池"),
    ("by a standard that is paid", "区财政按生均每年300元的标准给予托管补助。", "生均每年托管补助"),
    (
        "people of whom each school has some",
        "聘请辅导员70名，实现每所学校至少2名。",
        "每所学校辅导员",
    ),
    ("a standard behind its aid", "提供营养膳食补助，标准为每生每天3元。", "提供营养膳食补助标准"),
    ("traditional characters", "開設社團900個，平均每所學校近30個。", "平均每所學校社團"),
]


@pytest.mark.parametrize(("why", "text", "expected"), EACH, ids=[case[0] for case in EACH])
def test_a_number_of_each_says_whose_it_is(why: str, text: str, expected: str) -> None:
    assert read(text)[0][-1].label == expected


def test_each_in_another_clause_is_none() -> None:
    assert read("每所学校都有操场，新建食堂3个。")[0][-1].label == "新建食堂"
