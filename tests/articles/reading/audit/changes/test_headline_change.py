"""By how much a headline says that a rate moved, against the text."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

_TEXT = (
    "\n来源:青湖市教育局 时间:2023-06-06\n青湖县公布,总体近视率由2019年的49.8%降至2022年的47.9%。\n"
)

WRONG = [
    ("another number of points", "三年下降2.3个百分点 青湖给出护眼答卷" + _TEXT),
    (
        "what the lead says",
        (
            "青湖:给讲台添底气\n来源:青湖日报 2024-01-15\n"
            "五年间,本科学历教师的比重提升18.7个百分点。\n"
            "2018年底,本科学历的占62.4%;到2023年底,这一比例已是78.1%。\n"
        ),
    ),
]
RIGHT = [
    ("what the two differ by", "三年下降1.9个百分点 青湖给出护眼答卷" + _TEXT),
    (
        "told again in the text",
        "三年下降2.3个百分点 青湖给出护眼答卷" + _TEXT + "小学近视率下降2.3个百分点。\n",
    ),
    ("of something else by far", "巩固率提高6.5个百分点 青湖给出答卷" + _TEXT),
]


@in_both_scripts
@cases(WRONG)
def test_a_headline_that_the_two_values_belie_is_found(
    comment: str, text: str, script: str
) -> None:
    assert rules(found_on_page(text, script)) == ["rise"], comment


@in_both_scripts
@cases(RIGHT)
def test_a_headline_that_may_be_right_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(text, script), comment
