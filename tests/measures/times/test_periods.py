"""Which days the words of an article stand for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.times.periods import Column, Period, period_of

DAY = date(2021, 11, 20)

PRINTED = [
    # comment, words, first day, last day
    ("a year", "2021年", (2021, 1, 1), (2021, 12, 31)),
    ("a business year", "2019年度", (2019, 1, 1), (2019, 12, 31)),
    ("in Han digits", "二〇二一年", (2021, 1, 1), (2021, 12, 31)),
    ("full-width", "２０２１年", (2021, 1, 1), (2021, 12, 31)),
    ("traditional", "截至2021年暑期", (2021, 7, 1), (2021, 8, 31)),
    ("a month", "2021年10月", (2021, 10, 1), (2021, 10, 31)),
    ("a month of 28 days", "2021年2月", (2021, 2, 1), (2021, 2, 28)),
    ("the end of a month", "2020年6月底前", (2020, 6, 1), (2020, 6, 30)),
    ("months from, to", "2020年3月至5月", (2020, 3, 1), (2020, 5, 31)),
    ("a day", "截至2021年11月14日", (2021, 11, 14), (2021, 11, 14)),
    ("the end of a year", "2025年底", (2025, 12, 1), (2025, 12, 31)),
    ("half a year", "2020年上半年", (2020, 1, 1), (2020, 6, 30)),
    ("a quarter", "2020年第三季度", (2020, 7, 1), (2020, 9, 30)),
    ("holidays", "2021年暑假", (2021, 7, 1), (2021, 8, 31)),
    ("a term", "2021年秋季", (2021, 9, 1), (2021, 12, 31)),
    ("years, a dash", "2018—2020年", (2018, 1, 1), (2020, 12, 31)),
    ("years, each with its 年", "2018年-2020年", (2018, 1, 1), (2020, 12, 31)),
    ("years, in words", "2016至2020年", (2016, 1, 1), (2020, 12, 31)),
    ("a school year", "2020—2021学年", (2020, 9, 1), (2021, 8, 31)),
    ("a school year by its first", "2020学年", (2020, 9, 1), (2021, 8, 31)),
    ("a plan in marks", "“十三五”期间", (2016, 1, 1), (2020, 12, 31)),
    ("a plan without", "十四五期间", (2021, 1, 1), (2025, 12, 31)),
    ("a plan's beginning", "与“十三五”初相比", (2016, 1, 1), (2016, 12, 31)),
    ("a plan's end", "“十四五”末", (2025, 1, 1), (2025, 12, 31)),
    ("a remark in brackets", "2019年7月(原文作“目前”)", (2019, 7, 1), (2019, 7, 31)),
    ("three quarters", "2020年前三季度", (2020, 1, 1), (2020, 9, 30)),
    ("months, one 月", "2020年1—9月", (2020, 1, 1), (2020, 9, 30)),
    ("a day that is known", "党的十九大召开时", (2017, 10, 18), (2017, 10, 18)),
    ("a leap day", "2020年2月29日", (2020, 2, 29), (2020, 2, 29)),
]

RECKONED = [
    ("this year", "今年", (2021, 1, 1), (2021, 12, 31)),
    ("this year, traditional", "今年以來", (2021, 1, 1), (2021, 11, 20)),
    ("last year", "去年", (2020, 1, 1), (2020, 12, 31)),
    ("half of this year", "今年上半年", (2021, 1, 1), (2021, 6, 30)),
    ("half a year without its year", "上半年", (2021, 1, 1), (2021, 6, 30)),
    ("a month without its year", "5月", (2021, 5, 1), (2021, 5, 31)),
    ("a Han month", "九月", (2021, 9, 1), (2021, 9, 30)),
    ("the last of twelve", "十二月份", (2021, 12, 1), (2021, 12, 31)),
    ("a month's end", "6月底前", (2021, 6, 1), (2021, 6, 30)),
    ("a named day", "“七一”前", (2021, 7, 1), (2021, 7, 1)),
    ("this month", "本月", (2021, 11, 1), (2021, 11, 30)),
    ("now", "截至目前", (2021, 11, 20), (2021, 11, 20)),
    ("years up to now", "三年来", (2018, 11, 20), (2021, 11, 20)),
    ("years up to now, digits", "近5年", (2016, 11, 20), (2021, 11, 20)),
    ("since a year", "2016年以来", (2016, 1, 1), (2021, 11, 20)),
    ("since a plan", "“十三五”以来", (2016, 1, 1), (2021, 11, 20)),
    ("since a day that is known", "党的十八大以来", (2012, 11, 8), (2021, 11, 20)),
    ("since a month that is over", "9月以来", (2021, 9, 1), (2021, 11, 20)),
    ("since a month of last year", "12月以来", (2020, 12, 1), (2021, 11, 20)),
    ("since a term", "2021年秋季开学以来", (2021, 9, 1), (2021, 11, 20)),
    ("next year's end", "明年底", (2022, 12, 1), (2022, 12, 31)),
]


@pytest.mark.parametrize(("comment", "words", "start", "end"), PRINTED)
def test_what_is_printed_in_full_needs_no_date(comment, words, start, end) -> None:
    for published_on in (None, DAY):
        period = period_of(words, published_on)
        assert period == Period(date(*start), date(*end)), comment


@pytest.mark.parametrize(("comment", "words", "start", "end"), RECKONED)
def test_what_is_told_from_the_article_is_reckoned_and_says_so(comment, words, start, end) -> None:
    assert period_of(words, DAY) == Period(date(*start), date(*end), is_reckoned=True), comment
    assert period_of(words, None) is None, "no date, no guess"


@pytest.mark.parametrize(
    ("words", "coming", "past"),
    [
        ("12月", (2021, 12, 1), (2020, 12, 1)),
        ("冬季", (2021, 11, 1), (2021, 11, 1)),
        ("元旦", (2021, 1, 1), (2021, 1, 1)),
        ("年底", (2021, 12, 1), (2020, 12, 1)),
        ("2025年底", (2025, 12, 1), (2025, 12, 1)),
        ("今年底", (2021, 12, 1), (2021, 12, 1)),
    ],
)
def test_what_is_done_cannot_lie_ahead_where_the_year_is_not_told(words, coming, past) -> None:
    for is_past, start in ((False, coming), (True, past)):
        period = period_of(words, DAY, is_past=is_past)
        assert period
        assert period.start == date(*start)


@pytest.mark.parametrize(
    "words",
    ["", "  ", "活动期间", "三", "每年", "当年秋季开学典礼", "2021年2月30日", "2021年13月",
     "2025—2020年", "9999年", "1年", "十年树木", "2030年以来", "九十月"],
)  # fmt: skip
def test_words_that_tell_no_period_give_none(words: str) -> None:
    assert period_of(words, DAY) is None


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("2021年10月", Column(2021, 2021)),
        ("今年以来", Column(2021, 2021)),
        ("2018—2020年", Column(2020, 2018)),
        ("2020—2021学年", Column(2021, 2020, is_school_year=True)),
    ],
)
def test_a_period_within_a_year_is_filed_under_it_and_others_by_themselves(words, column) -> None:
    period = period_of(words, DAY)
    assert period
    assert period.column == column


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2021年度", "2021年"),
        ("今年", "2021年"),
        ("5月", "2021年5月"),
        ("上半年", "2021年1月—6月"),
        ("今年以来", "2021年1月1日—11月20日"),
        ("2016年以来", "2016年1月1日—2021年11月20日"),
        ("“七一”前", "2021年7月1日"),
        ("十三五", "2016—2020年"),
        ("2020学年", "2020—2021学年"),
    ],
)
def test_one_period_has_one_wording(words: str, told: str) -> None:
    period = period_of(words, DAY)
    assert period
    assert period.words == told


def test_later_columns_sort_behind_earlier_ones() -> None:
    columns = [Column(2020, 2018), Column(2021, 2021), Column(2020, 2020)]
    assert [c.words for c in sorted(columns)] == ["2018—2020年", "2020年", "2021年"]


@given(st.text(max_size=40), st.dates())
def test_any_words_give_a_period_or_none(words: str, published_on: date) -> None:
    period = period_of(words, published_on)
    assert period is None or period.start <= period.end


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.dates())
def test_the_wording_of_a_day_leads_back_to_it(day: date, published_on: date) -> None:
    period = Period(day, day)
    assert period_of(period.words, published_on) == period
