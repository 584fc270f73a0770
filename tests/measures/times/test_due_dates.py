from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from measures.times.due_dates import due_date, due_in

SAID = date(2023, 5, 6)

NAMED = [
    # comment, words, due
    ("a year ends with its last day", "2025年", "2025-12-31"),
    ("the word before it says no more", "到2025年", "2025-12-31"),
    ("in characters", "二〇二五年", "2025-12-31"),
    ("before a year is taken as by its end", "2030年前", "2030-12-31"),
    ("end of the year", "2024年底前", "2024-12-31"),
    ("end of the year, another word", "2025年年末", "2025-12-31"),
    ("within a year that is named", "2025年内", "2025-12-31"),
    ("of a range, the later year", "2019—2021年", "2021-12-31"),
    ("of a range, the later year in two digits", "2023—25年", "2025-12-31"),
    ("half a year", "2025年上半年", "2025-06-30"),
    ("a quarter", "2025年第三季度", "2025-09-30"),
    ("a month", "2021年6月竣工", "2021-06-30"),
    ("the shortest month, in a leap year", "2024年2月", "2024-02-29"),
    ("a third of a month", "2025年10月上旬", "2025-10-10"),
    ("a day", "2025年6月1日前", "2025-06-01"),
    ("a day as tables print it", "2025.6.30", "2025-06-30"),
    ("a month as tables print it", "2025-06", "2025-06-30"),
    ("autumn", "2019年秋季", "2019-11-30"),
    ("the eve of a feast", "2025年国庆节前", "2025-09-30"),
    ("new year's eve", "2026年元旦前", "2025-12-31"),
    ("a plan", "“十四五”末", "2025-12-31"),
    ("a plan, in other marks", "'十四五'末", "2025-12-31"),
    ("a plan's time", "十五五期间", "2030-12-31"),
    ("a school year by both its years", "2024-2025学年", "2025-07-31"),
    ("a school year by its first", "2024学年", "2025-07-31"),
    ("in traditional characters", "「十四五」期間", "2025-12-31"),
    ("the middle of the century", "本世纪中叶", "2050-12-31"),
]

COUNTED = [
    ("years from the day it was said", "三年内", "2026-05-06"),
    ("years ahead", "未来五年", "2028-05-06"),
    ("of a range of years, the longer", "3至5年内", "2028-05-06"),
    ("time that will be used", "用3年时间", "2026-05-06"),
    ("half a year", "半年内", "2023-11-06"),
    ("months", "18个月内", "2024-11-06"),
    ("a year and a half", "一年半内", "2024-11-06"),
    ("this year", "今年", "2023-12-31"),
    ("within the year", "年内", "2023-12-31"),
    ("the end of the year, no year named", "年底", "2023-12-31"),
    ("next year's June", "明年6月", "2024-06-30"),
    ("the end of next year", "到明年底", "2024-12-31"),
    ("a month to come", "6月底前", "2023-06-30"),
    ("a month that had passed is next year's", "3月底前", "2024-03-31"),
    ("before a feast", "“七一”前", "2023-06-30"),
    ("the school year under way", "本学年", "2023-07-31"),
]

NO_TIME = ["", "目前", "近年来", "五年来", "13年", "百年", "2月30日前", "校内", "市内"]


@pytest.mark.parametrize(("comment", "words", "due"), NAMED)
def test_a_time_that_is_named_ends_on_a_day_of_its_own(comment: str, words: str, due: str) -> None:
    for said_on in (None, SAID):
        found = due_date(words, said_on=said_on)
        assert found is not None
        assert found.on.isoformat() == due, comment


@pytest.mark.parametrize(("comment", "words", "due"), COUNTED)
def test_a_time_that_is_counted_needs_the_day_it_was_said(
    comment: str, words: str, due: str
) -> None:
    found = due_date(words, said_on=SAID)
    assert found is not None
    assert found.on.isoformat() == due, comment
    assert due_date(words) is None


@pytest.mark.parametrize("words", NO_TIME)
def test_what_names_no_time_that_ends_has_no_day(words: str) -> None:
    assert due_date(words, said_on=SAID) is None


@pytest.mark.parametrize(
    ("words", "reckoning"),
    [
        ("到2025年", "“到2025年”按年末算"),
        ("三年内", "“三年内”从 2023-05-06 起算"),
        ("“十四五”末", "“‘十四五’末”即 2025 年末"),
        ("6月底前", "“6月底前”按月末算"),
    ],
)
def test_it_is_told_how_the_day_came_out_of_the_words(words: str, reckoning: str) -> None:
    found = due_date(words, said_on=SAID)
    assert found is not None
    assert found.reckoning == reckoning


@pytest.mark.parametrize(
    ("comment", "sentence", "due"),
    [
        ("by a year", "力争2025年达到20个。", "2025-12-31"),
        ("within years", "力争三年内达到20个。", "2026-05-06"),
        ("before the end of a year", "计划在2024年底前新增学位3600个。", "2024-12-31"),
        ("a plan in marks", "“十四五”期间新建学校12所。", "2025-12-31"),
        ("two terms are no term", "3年内建成20所，到2025年达到30所。", None),
        ("a place is no time", "在校内开展活动20场。", None),
        ("none", "全市建成教育集团12个。", None),
    ],
)
def test_a_sentence_gives_a_day_where_it_names_one_alone(
    comment: str, sentence: str, due: str | None
) -> None:
    found = due_in(sentence, said_on=SAID)
    assert (found.on.isoformat() if found else None) == due, comment


@given(st.integers(1950, 2099), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_year_that_is_named_does_not_depend_on_when_it_was_said(year: int, said_on: date) -> None:
    found = due_date(f"到{year}年", said_on=said_on)
    assert found is not None
    assert found.on == date(year, 12, 31)


@given(st.integers(1, 12), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_month_without_a_year_has_not_passed(month: int, said_on: date) -> None:
    found = due_date(f"{month}月底前", said_on=said_on)
    assert found is not None
    assert found.on.month == month
    assert 0 <= (found.on - said_on).days <= 366


@given(st.text(max_size=60), st.none() | st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_any_words_are_borne(words: str, said_on: date | None) -> None:
    due_date(words, said_on=said_on)
    due_in(words, said_on=said_on)
