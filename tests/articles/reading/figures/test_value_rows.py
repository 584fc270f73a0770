"""Rows of values behind 分别: years, kinds of schools, and the rates told right before."""

import pytest

from tests.articles.reading.case import read

ROWS = [
    (
        "a span of years",
        "2016-2018年的校舍维修支出分别为310万元、420万元、515万元。",
        [("校舍维修支出", "2016年"), ("校舍维修支出", "2017年"), ("校舍维修支出", "2018年")],
    ),
    (
        "years one by one, in traditional characters",
        "2020年、2021年和2022年，全縣新聘教師分別為80名、95名和120名。",
        [("新聘教師", "2020年"), ("新聘教師", "2021年"), ("新聘教師", "2022年")],
    ),
    (
        "a later row over as many years",
        "2016-2018年的校舍维修支出分别为310万元、420万元、515万元。教研经费三年分别为9万元、8万元、7万元。",
        [
            *(("校舍维修支出", f"{year}年") for year in (2016, 2017, 2018)),
            *(("教研经费", f"{year}年") for year in (2016, 2017, 2018)),
        ],
    ),
    (
        "kinds beside each other, each with one value of the last year",
        "2020年至2022年教育投入连年增长，小学、初中、高中巩固率分别为100%、99%、97%。",
        [
            ("小学巩固率", "2020年至2022年"),
            ("初中巩固率", "2020年至2022年"),
            ("高中巩固率", "2020年至2022年"),
        ],
    ),
    (
        "as many values as there are no years",
        "2020年至2022年新建食堂分别为3座、4座。",
        [("新建食堂", "2020年至2022年"), ("新建食堂", "2020年至2022年")],
    ),
    (
        "each of the rates told before",
        "学前毛入园率93%，义务教育巩固率98%，分别高出全市平均水平1.5个、2.5个百分点。",
        [
            ("学前毛入园率", None),
            ("义务教育巩固率", None),
            ("学前毛入园率高出全市", None),
            ("义务教育巩固率高出全市", None),
        ],
    ),
    (
        "kinds of schools that share a noun",
        "小学、初中生均公用经费基准定额分别落实到700元、900元。",
        [("小学生均公用经费基准定额", None), ("初中生均公用经费基准定额", None)],
    ),
    (
        "ratios of two kinds",
        "小学、初中生师比分别为16.2:1和12.4:1。",
        [("小学生师比", None), ("初中生师比", None)],
    ),
    (
        "a rise since a year",
        "小学、初中体质健康优良率较2021年分别提高3.1个和2.4个百分点。",
        [("小学体质健康优良率提高", None), ("初中体质健康优良率提高", None)],
    ),
]


@pytest.mark.parametrize(("comment", "text", "expected"), ROWS, ids=[case[0] for case in ROWS])
def test_a_value_of_a_row_has_its_year_and_its_name(comment, text, expected):
    figures, _ = read(text)
    assert [(figure.label, figure.as_of) for figure in figures] == expected
