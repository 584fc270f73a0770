"""A base with its change, and aims against what is done by now."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, rules

FRAME = "松河市教育局发布数据\n来源:松河日报 2022-11-08\n"

WRONG = [
    (
        "what it came to",
        "rise",
        "今年秋季,该校录取新生较上年同期的920人增加138人,达到1085人,创历史新高。\n",
    ),
    (
        "less than is done in half a year",
        "target",
        (
            "教师发展。上半年举办培训班31期,培训教师7630人次。\n"
            "会议要求,抓队伍,全年培训教师力争达到7000人次。\n"
        ),
    ),
    (
        "less than there is, by its whole name",
        "target",
        (
            "到本月上旬,改造完成率达到78%,丰宁县率先完成。\n"
            "改造没有止步。目标是,到明年采暖季前,把改造完成率提高到75%。\n"
        ),
    ),
    (
        "will have been built",
        "target",
        (
            "示范引领增强。全市已建成智慧校园示范校86所,其中省级21所。\n"
            "根据行动方案,到2023年底,全市将建成智慧校园示范校80所。\n"
        ),
    ),
]
RIGHT = [
    ("it came to that", "该校录取新生较上年同期的920人增加138人,达到1058人。\n"),
    ("it fell", "该校录取新生较上年同期的920人减少138人,降至782人。\n"),
    (
        "more of them",
        "全市已建成智慧校园示范校86所。\n到2023年底,全市将再建成智慧校园示范校80所。\n",
    ),
    (
        "an aim set from above, and passed",
        "学前三年毛入园率提高到93%;省里的要求是到2025年毛入园率达到92%,提前三年跨过了这道线。\n",
    ),
    (
        "of last year",
        "去年全年培训教师7630人次。\n今年上半年已过,全年培训教师力争达到7000人次。\n",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_what_its_base_or_its_past_belies_is_found(
    comment: str, rule: str, text: str, script: str
) -> None:
    assert rules(found_on_page(FRAME + text, script)) == [rule], comment


@in_both_scripts
@cases(RIGHT)
def test_what_may_be_so_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(FRAME + text, script), comment
