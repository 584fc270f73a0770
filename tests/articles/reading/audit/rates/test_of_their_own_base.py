"""Rates whose base stands a sentence before, and those that have a base of their own."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "松河市教育局公布复评结果\n来源:松河日报 2022-12-15\n"

WRONG = [
    ("the sentence before", "本次参加复评学校240所。经评定,通过168所,通过率为80%。\n"),
    (
        "one of three kinds",
        (
            "高中专任教师5600人,初中专任教师10800人,小学专任教师15200人。\n"
            "有研究生学历的,高中784人,占比为14.0%;初中486人,占比为6.2%;小学228人,占比为1.5%。\n"
        ),
    ),
]
RIGHT = [
    ("it is that rate", "本次参加复评学校240所。经评定,通过168所,通过率为70%。\n"),
    (
        "each rate is of all pupils",
        "全县辍学5人,辍学率0.003%,其中,小学辍学2人,辍学率0.001%;初中辍学3人,辍学率0.004%。\n",
    ),
    (
        "a bracket is of its own number",
        ("全县现有教职工5210人(民办320人),专任教师4600人(民办310人)。其中,小学专任教师1800人。\n"),
    ),
    ("done of done and left", "渠洋镇完成17座、剩余3座,完成率85%。\n"),
    (
        "a mean of other schools",
        "全市有31所小规模学校。三年投入3720万元,校均120万元;公用经费新办法惠及19所学校。\n",
    ),
    (
        "a kind is no whole of other kinds",
        "在校学生共38.64万人,其中幼儿园7.82万人,小学15.36万人,初中7.51万人,高中7.95万人。\n",
    ),
    (
        "a share to come, and one gone by",
        (
            "现有在园幼儿9.5万人,其中公办园在园幼儿5.2万人,公办园在园幼儿占比已达54.7%,"
            "三年前还只有41.2%。\n"
        ),
    ),
]


@in_both_scripts
@cases(WRONG)
def test_a_rate_that_its_base_belies_is_found(comment: str, text: str, script: str) -> None:
    assert rules(found_on_page(FRAME + text, script)) == ["share"], comment


@in_both_scripts
@cases(RIGHT)
def test_a_rate_that_holds_or_has_its_own_base_is_left_alone(
    comment: str, text: str, script: str
) -> None:
    assert not found_on_page(FRAME + text, script), comment
