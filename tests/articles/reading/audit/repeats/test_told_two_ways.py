"""Ranks, lengths, headings' numbers and groups that a text tells twice."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "松河市教育系统年终盘点\n来源:松河日报 2023-06-15\n"

WRONG = [
    (
        "a rank",
        (
            "代表队以金牌11枚的成绩,奖牌总数位列全省第三。\n"
            "本届奖牌总数56枚,较上届的43枚增加13枚,名列全省第2位。\n"
        ),
    ),
    (
        "a length",
        "市教育局开展了一场为期四十天的集中整治。\n在此次30天的集中整治行动中,查处117起。\n",
    ),
    (
        "a heading's number",
        (
            "过去一年,民办教育规范有序,群众反映明显好转。\n一、23条措施对症下药\n前期征集意见186条。\n"
            "二、扶持和监管一起抓\n《若干措施》共有25条措施,扶持类11条,监管类14条。\n"
        ),
    ),
    (
        "those who take part",
        "来自全市的214支队伍一较高下。\n经过角逐,241支参赛队伍共产生一等奖43个。\n",
    ),
    (
        "of one rank and up",
        (
            "全县共有县级以上骨干教师486名,参与交流的有112名。\n"
            "三年前教师多集中在城区。如今,县级以上骨干教师达到468名。\n"
        ),
    ),
    (
        "how many there are of which each has something",
        "抽调60人,组成20个督导小组,督导学校300所。\n21个督导小组每组都有干部带队。\n",
    ),
    (
        "two digits of one noun",
        "各校队伍悉数到场,共有42支代表队同场竞技。\n三天比赛中,24支代表队经过角逐,9支队伍登上领奖台。\n",
    ),
]
RIGHT = [
    (
        "a rank of last year",
        "代表队奖牌总数由去年的位列全省第三升至今年的名列全省第2位。\n",
    ),
    ("a rank of another thing", "奖牌总数位列全省第三。\n金牌数名列全省第2位。\n"),
    ("another campaign", "开展了一场为期四十天的集中整治。\n又开展了此次30天的安全宣传活动。\n"),
    (
        "a heading that is borne out",
        (
            "过去一年,民办教育规范有序,群众反映明显好转。\n一、25条措施对症下药\n前期征集意见186条。\n"
            "二、扶持和监管一起抓\n《若干措施》共有25条措施,扶持类11条,监管类14条。\n"
        ),
    ),
    (
        "of which each has something",
        "抽调60人,组成20个督导小组,督导学校300所。\n20个督导小组每组都有干部带队。\n",
    ),
    ("two ranks in a row", "获奖总数列全省第三,一等奖数列全省第二。\n"),
]


@in_both_scripts
@cases(WRONG)
def test_two_values_of_one_thing_are_found(comment: str, text: str, script: str) -> None:
    assert rules(found_on_page(FRAME + text, script)) == ["repeat"], comment


@in_both_scripts
@cases(RIGHT)
def test_two_things_or_one_value_are_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(FRAME + text, script), comment
