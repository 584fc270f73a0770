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
    (
        "said to be our own",
        (
            "南充市强化县域高中\n来源:南充日报 2022-11-09\n南充市教育局通报。\n"
            "仪陇县新建高中1所。同属我市的岳池县引进教师40名。\n"
        ),
    ),
    (
        "claimed by a digest",
        (
            "遵义各县(市、区)关爱学生\n2022-11-03 来源:遵义市教育局\n遵义市各地采取措施。\n\n"
            "本市习水县:责任到人\n习水县压实责任,排查21人。\n\n本市黔西市:结对关爱\n"
            "黔西市建成驿站47个。\n\n本市桐梓县:统一供餐\n桐梓县惠及学生7万人。\n"
        ),
    ),
    (
        "gone before the spring told of, in a text that goes back",
        (
            "三明市推进总校制\n2023-03-22 来源:三明市教育局\n自2017年启动以来,已组建总校48个。\n\n"
            "今年1至3月,三明市梅列区新组建总校2个。\n"
        ),
    ),
    (
        "this city's",
        (
            "南充市推行午睡改革\n来源:南充日报 2024-03-09\n南充市教育局选了45所学校。\n"
            "记者走访时,该市平昌县一所小学的校长坦言不易。\n"
        ),
    ),
    (
        "a city before it was one",
        (
            "昭通市建设配套学校\n2016-10-21 昭通市教育局\n昭通市建校38所。\n"
            "永善、绥江两县共用运动场;水富市则把厂区改成学校。\n"
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
    (
        "one of our own",
        (
            "南充市强化县域高中\n来源:南充日报 2022-11-09\n南充市教育局通报。\n"
            "仪陇县新建高中1所。同属我市的营山县引进教师40名。\n"
        ),
    ),
    (
        "a city since it is one",
        (
            "昭通市建设配套学校\n2019-10-21 昭通市教育局\n昭通市建校38所。\n"
            "永善、绥江两县共用运动场;水富市则把厂区改成学校。\n"
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
