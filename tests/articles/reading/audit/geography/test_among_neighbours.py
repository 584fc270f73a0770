"""Counties among those of another city, in rows, and under the names of bodies that are gone."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "三明市推进总校制改革\n来源:福建日报 2022-12-08\n三明市教育局通报了全市的做法。\n"

WRONG = [
    (
        "the only one from another city",
        FRAME + "沙县区把县改区当作契机。永安市设立“首席教师”15名。"
        "光泽县第二实验小学总校下辖5所分校。\n",
    ),
    (
        "a bureau of a county that is gone",
        (
            "长治市各县推进改革\n来源:太行教育网 2021-06-11\n长治市教育局通报。\n"
            "长治县教育科技局:今年实行竞聘,1870名教师走上岗位。\n"
        ),
    ),
    (
        "the first of a row",
        (
            "杭州市推进学校建设\n来源:杭州教育发布 2022-03-15\n杭州市今年建校61所。\n"
            "项目较多的有江干区、萧山区、钱塘区等地。\n"
        ),
    ),
    (
        "said to be ruled from where it left",
        (
            "四平市推进大学区制\n来源:吉教新闻 2021-11-24\n四平市教育局通报。\n"
            "在四平市所辖的公主岭市,21个大学区实行统一管理。\n"
        ),
    ),
]
RIGHT = [
    (
        "on a visit",
        FRAME + "沙县区把县改区当作契机。永安市设立“首席教师”15名。"
        "光泽县教育局一行到此考察学习。\n",
    ),
    ("too few of the city", FRAME + "永安市设立“首席教师”15名。光泽县总校下辖5所分校。\n"),
    (
        "told as it was called then",
        (
            "杭州市推进学校建设\n来源:杭州教育发布 2022-03-15\n杭州市今年建校61所。\n"
            "项目较多的有原江干区、萧山区、钱塘区等地。\n"
        ),
    ),
]


@in_both_scripts
@cases(WRONG)
def test_a_county_that_cannot_stand_there_is_found(comment: str, text: str, script: str) -> None:
    assert rules(found_on_page(text, script)) == ["place"], comment


@in_both_scripts
@cases(RIGHT)
def test_a_county_that_may_stand_there_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(text, script), comment
