"""Rows that by their names leave nothing out, and stages of a course."""

from tests.articles.reading.audit.judged import cases, found_on_page, in_both_scripts, point_at

FRAME = "松河市教育局发布数据\n来源:松河日报 2022-03-08\n"

WRONG = [
    (
        "from the youngest to the oldest",
        (
            "全市在编专任教师16800人,比上年多了210人。\n从年龄看,各段分布较匀。\n"
            "30岁及以下3920人,31至40岁5460人,41至50岁4730人,51岁及以上2390人。\n"
        ),
        ("16800人", "2390人"),
    ),
    (
        "all prizes",
        (
            "本届艺术节共评出168个奖项,节目来自317所学校。\n"
            "记者拿到的名单显示,一等奖24个,二等奖52个,三等奖82个。\n"
        ),
        ("168个", "82个"),
    ),
    (
        "all who paid",
        (
            "两年来共安排学校改造资金8.6亿元,惠及213所学校。\n"
            "答:压力肯定有。中央补助给了3.9亿元,省级财政配套1.7亿元,市县两级自筹2.4亿元。\n"
        ),
        ("8.6亿元", "2.4亿元"),
    ),
    (
        "stages of a course",
        "100名校长开启为期7天的学习。\n前3天是集中授课;紧接着的2天,学员跟岗;最后3天写方案。\n",
        ("为期7天",),
    ),
]
RIGHT = [
    (
        "they add up",
        "本届艺术节共评出158个奖项。\n名单显示,一等奖24个,二等奖52个,三等奖82个。\n",
    ),
    (
        "others had prizes too",
        "本届艺术节共评出168个奖项。\n一等奖24个,二等奖52个,三等奖82个,另设组织奖10个。\n",
    ),
    (
        "the stages are all the days",
        "100名校长开启为期8天的学习。\n前3天是集中授课;紧接着的2天,学员跟岗;最后3天写方案。\n",
    ),
]


@in_both_scripts
@cases(WRONG)
def test_a_row_of_all_that_misses_its_whole_is_found(
    comment: str, text: str, surfaces: tuple[str, ...], script: str
) -> None:
    assert point_at(found_on_page(FRAME + text, script), surfaces), comment


@in_both_scripts
@cases(RIGHT)
def test_a_row_that_fits_is_left_alone(comment: str, text: str, script: str) -> None:
    assert not found_on_page(FRAME + text, script), comment
