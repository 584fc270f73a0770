"""Rules that need a headline, an outline, a date of print or the gazetteer of places."""

from __future__ import annotations

import pytest

from articles.reading.pipeline import read_article
from tests.articles.reading.audit.judged import cases, found_on_page

TAIL = "\n区教育局负责人表示，新学校全部纳入教育集团一体化管理，办学水平稳步提升。\n"
LEAD = "阳光区新增学位{}个 教育民生实事提速\n2023年7月6日 来源：阳光日报\n"

WRONG = [
    (
        "a headline against the lead",
        "repeat",
        LEAD.format(9690) + "今年，阳光区把学校建设列为民生实事之首，全区新增学位9960个。" + TAIL,
        ("9690个", "9960个"),
    ),
    (
        "works under a heading",
        "count",
        LEAD.format("超9000") + "全市教育系统扎实推进。\n一、“四项工程”夯实基础\n全市持续发力。\n"
        "（一）实施名师工程\n培养教师。\n"
        "（二）实施名校工程\n建设学校。\n（三）实施名课工程\n开发课程。\n二、加强党的领导\n坚持党的领导。"
        + TAIL,
        ("四项工程",),
    ),
    (
        "a county under another city",
        "place",
        LEAD.format("超9000") + "南宁市阳朔县推进集团化办学，各学校结对共建。" + TAIL,
        ("南宁市阳朔县",),
    ),
    (
        "the age of what was set up",
        "date",
        LEAD.format("超9000") + "2001年，当地建立了培训中心，至今已有13年历史。" + TAIL,
        ("2001年", "13年"),
    ),
    (
        "a jubilee",
        "date",
        LEAD.format("超9000") + "今年学校迎来建校40周年。学校始建于1987年，师资较好。" + TAIL,
        ("40周年", "1987年"),
    ),
    (
        "a city under another province",
        "place",
        LEAD.format("超9000") + "辽宁省长春市推进集团化办学，各学校结对共建。" + TAIL,
        ("辽宁省长春市",),
    ),
    (
        "a town of a county that has become a district",
        "place",
        LEAD.format("超9000") + "成都市新津县花源镇推进集团化办学，各学校结对共建。" + TAIL,
        ("新津县",),
    ),
    (
        "a county that has become a district",
        "place",
        LEAD.format("超9000") + "成都市新津县教育局推进集团化办学，各学校结对共建。" + TAIL,
        ("新津县",),
    ),
    (
        "an as-of behind the day of print",
        "date",
        LEAD.format("超9000") + "截至2023年12月底，全区已完成投资3亿元，进度良好。" + TAIL,
        ("2023年12月底",),
    ),
]


@cases(WRONG)
def test_a_page_with_a_contradiction(
    why: str, rule: str, text: str, words: tuple[str, ...]
) -> None:
    assert [(one.rule, one.surfaces) for one in found_on_page(text)] == [(rule, words)], why


RIGHT = [
    (
        "a jubilee",
        LEAD.format("超9000") + "今年学校迎来建校40周年。学校始建于1983年，师资较好。" + TAIL,
    ),
    (
        "a city that lay in the province once",
        LEAD.format("超9000") + "四川省重庆市曾推进集团化办学，各学校结对共建。" + TAIL,
    ),
    (
        "a headline that the lead bears out",
        LEAD.format(9690) + "今年，阳光区把学校建设列为民生实事之首，全区新增学位9690个。" + TAIL,
    ),
    (
        "a headline that rounds",
        LEAD.format("9700") + "今年，阳光区把学校建设列为民生实事之首，全区新增学位9690个。" + TAIL,
    ),
    (
        "a heading with as many parts",
        LEAD.format("超9000") + "全市教育系统扎实推进。\n一、“三项工程”夯实基础\n全市持续发力。\n"
        "（一）实施名师工程\n培养教师。\n"
        "（二）实施名校工程\n建设学校。\n（三）实施名课工程\n开发课程。\n二、加强党的领导\n坚持党的领导。"
        + TAIL,
    ),
    (
        "a heading whose last part a page saved in half has lost",
        LEAD.format("超9000") + "全市教育系统扎实推进。\n一、强化“三保障”\n全市持续发力。\n"
        "（一）强化组织保障\n县里成立专班。\n（二）强化机制保障\n县里出台文件。\n强化评估保障。县里",
    ),
    (
        "a county under its city",
        LEAD.format("超9000") + "桂林市阳朔县推进集团化办学，各学校结对共建。" + TAIL,
    ),
    (
        "a county in its time",
        LEAD.format("超9000") + "2018年，成都市新津县教育局推进集团化办学，各学校结对共建。" + TAIL,
    ),
    (
        "a county by its former name",
        LEAD.format("超9000") + "成都市新津区（原新津县）推进集团化办学，各学校结对共建。" + TAIL,
    ),
    (
        "an as-of before the day of print",
        LEAD.format("超9000") + "截至2023年6月底，全区已完成投资3亿元，进度良好。" + TAIL,
    ),
]


@cases(RIGHT)
def test_a_page_without_one(why: str, text: str) -> None:
    assert not found_on_page(text), why


def test_a_text_that_breaks_off_in_a_list_is_marked_within_its_bounds():
    text = "青禾县的办法是两条:一条是联校教研,一条是城乡走教,一条是线上"
    found = read_article(text).findings
    assert all(span.end <= len(text) for one in found for span in one.spans)
    assert found


@pytest.mark.parametrize(
    ("comment", "rate", "found"),
    [
        ("more than any number so printed gives", "92%", 1),
        ("the highest that they may round to", "91%", 0),
        ("cut off, not rounded", "89%", 0),
    ],
)
def test_a_share_of_rounded_numbers_is_never_more_than_they_round_to(comment, rate, found):
    text = f"应参加学生4.5万人，实际参加4.05万人，参与率达{rate}。"
    assert len(read_article(text).findings) == found, comment
