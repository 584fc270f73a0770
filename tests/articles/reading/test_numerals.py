from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.fold import fold
from articles.reading.numerals import Numeral, find, value_of

CASES = [
    ("thousands separated", "补助1,050,000元", [("1,050,000", "1050000", None, "number")]),
    ("a decimal with its scale", "投入4.78亿元", [("4.78亿", "478000000", None, "number")]),
    ("scale upon scale", "总值1.2万亿元", [("1.2万亿", "1200000000000", None, "number")]),
    ("digits and signs mixed", "3万4000人", [("3万4000", "34000", None, "number")]),
    ("the last unit left out", "一万三", [("一万三", "13000", None, "number")]),
    ("nothing left out after 零", "一百零三", [("一百零三", "103", None, "number")]),
    ("read out digit by digit", "二〇二一年", [("二〇二一", "2021", None, "positional")]),
    ("cheque capitals", "伍仟叁佰元整", [("伍仟叁佰", "5300", None, "number")]),
    ("twenty in one sign", "廿二", [("廿二", "22", None, "number")]),
    ("two digits for about", "三四十所", [("三四十", "30", "40", "number")]),
    ("余 inside is a lower bound", "500余万", [("500余万", "5000000", None, "number")]),
    ("per cent spelt out", "百分之八点五", [("百分之八点五", "8.5", None, "percent")]),
    ("per mille", "千分之三", [("千分之三", "3", None, "permille")]),
    ("tenths with a hundredth", "九成二", [("九成二", "92", None, "tenths")]),
    ("a range of tenths", "七至八成", [("七至八成", "70", "80", "tenths")]),
    ("成 that begins a word", "3成员校", [("3", "3", None, "number")]),
    ("a fraction as per cent", "四分之三", [("四分之三", "75", None, "fraction")]),
    ("half", "半数以上", [("半数", "50", None, "half")]),
    ("a range takes the scale", "12至15万", [("12至15万", "120000", "150000", "number")]),
    ("a range with a dash", "40%—50%", [("40%—50%", "40", "50", "percent")]),
    ("no range in a date", "2021-11-20", [(n, n, None, "number") for n in ("2021", "11", "20")]),
    ("so few to one", "师机比0.8∶1", [("0.8∶1", "0.8", None, "ratio")]),
    ("one to so many", "师生比1∶16.9", [("1∶16.9", "16.9", None, "ratio")]),
    ("the clock is no ratio", "7:20", [("7", "7", None, "number"), ("20", "20", None, "number")]),
    ("traditional and full-width", "１２萬餘人", [("１２萬", "120000", None, "number")]),
    ("兆 of bandwidth is a unit", "100兆以上", [("100", "100", None, "number")]),
    ("兆 of money is a scale", "2兆元", [("2兆", "2000000000000", None, "number")]),
    ("a place is no number", "四川三亚", []),
    ("a word is no number", "统一收拾大陆", []),
]


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_number_is_found_and_worth_what_it_says(
    why: str, text: str, expected: list[tuple[str, str, str | None, str]]
) -> None:
    found = [(text[n.start : n.end], n.value, n.high, n.kind) for n in find(fold(text))]
    assert found == [
        (words, Decimal(value), None if high is None else Decimal(high), kind)
        for words, value, high, kind in expected
    ]


def in_chinese(number: int) -> str:
    """The lower-case numeral of 0 < number < 10**8, written by the rules of the school book."""
    digits, units = "零一二三四五六七八九", ["", "十", "百", "千"]

    def under_ten_thousand(value: int) -> str:
        words, gap = "", False
        for place in (3, 2, 1, 0):
            digit = value // 10**place % 10
            if digit:
                words += ("零" if gap and words else "") + digits[digit] + units[place]
                gap = False
            else:
                gap = True
        return words

    upper, lower = divmod(number, 10**4)
    if not upper:
        return under_ten_thousand(lower)
    joint = "零" if 0 < lower < 1000 else ""
    return under_ten_thousand(upper) + "万" + joint + (under_ten_thousand(lower) if lower else "")


@given(st.integers(1, 10**8 - 1))
def test_a_numeral_written_out_is_read_back(number: int) -> None:
    assert value_of(in_chinese(number)) == number


@given(st.text("0123456789零一二两三十百千万亿点分之成半余多至—-,.:% ", max_size=60))
def test_any_text_is_read_without_error_and_numbers_do_not_overlap(text: str) -> None:
    end = 0
    for number in find(text):
        assert end <= number.start < number.end <= len(text)
        assert number.high is None or number.high > number.value
        end = number.end


@given(
    st.text("0123456789零一二三两十百千万亿点分之成半余多至—-,.:%川 ", max_size=40),
    st.lists(st.booleans(), min_size=40, max_size=40),
)
def test_what_is_barred_changes_no_number_beside_it(text: str, signs: list[bool]) -> None:
    barred = bytearray(signs[: len(text)])

    def free(numbers: Iterable[Numeral]) -> list[Numeral]:
        return [n for n in numbers if not barred[n.start] and not barred[n.end - 1]]

    assert free(find(text, barred)) == free(find(text))
