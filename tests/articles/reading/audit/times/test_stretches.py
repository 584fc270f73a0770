"""How long something lasted, against its ends told elsewhere in the sentence."""

from __future__ import annotations

from articles.reading.fold import fold
from tests.articles.reading.audit.judged import cases, found, in_both_scripts

LASTED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "a system that opens and closes",
        "登记系统6月10日上午9点开放，6月16日下午5点关闭，为期4天，全天都可提交。",
        ("6月10日", "6月16日", "4天"),
    ),
    (
        "a camp",
        "研学营7月15日开营，随后走访三地，7月24日结营，前后用了十五天。",
        ("7月15日", "7月24日", "十五天"),
    ),
    (
        "the length first",
        "报名通道一共只有3天，8月2日开启，8月9日截止。",
        ("3天", "8月2日", "8月9日"),
    ),
    (
        "over the end of a month",
        "网上申报5月29日开始，6月4日结束，历时10天。",
        ("5月29日", "6月4日", "10天"),
    ),
    (
        "months",
        "操场改造今年3月进场，到10月交付，前后用了五个月。",
        ("3月", "10月", "五个月"),
    ),
    (
        "school years",
        "从2015年秋天首批教师出发，到2019年夏天最后一批返回，这场帮扶走过了七个年头。",
        ("2015年秋天", "2019年夏天", "七个年头"),
    ),
    (
        "years of one teacher",
        "自2008年踏上讲台，至2020年调离，她在山里度过了十六个春秋。",
        ("2008年", "2020年", "十六个春秋"),
    ),
    (
        "an unbroken row",
        "从2016年到2019年，全县高考上线率连续六年走高。",
        ("2016年", "2019年", "六年"),
    ),
    (
        "days of a week",
        "课后服务每周五天、每天两小时，一周下来共12小时。",
        ("一周下来共12小时",),
    ),
    (
        "lessons of a week",
        "社团课每周安排3次，每次2课时，每周合计8课时。",
        ("每周合计8课时",),
    ),
]
AS_LONG: list[tuple[str, str]] = [
    ("both days counted", "系统7月6日9点开放，7月12日22点关闭，为期7天。"),
    ("one day counted", "系统7月6日9点开放，7月12日22点关闭，共6天。"),
    ("its workdays", "培训班7月5日开班，7月18日结课，共10天。"),
    ("another stretch", "报名7月6日开始，审核7月8日开始，持续5天。"),
    ("a day apiece", "营地7月6日开营，7月20日结营，分三批，每批为期5天。"),
    ("years and school years", "从2017年秋季到2021年春季，走过了四个年头。"),
    ("years of another", "从2017年到2021年，学校添了三栋楼，坚持二十年的老校长退休了。"),
    ("what took so long is another deed", "7月1日开始网上报名，7月10日结束，现场审核共3天。"),
    ("a part of the time", "从2016年到2020年，学校连续三年获评先进。"),
    ("a week that fits", "课后服务每周五天、每天两小时，一周下来共10小时。"),
    ("months that fit", "操场改造3月进场，到10月交付，前后用了七个月。"),
]


@in_both_scripts
@cases(LASTED)
def test_a_time_against_its_ends_is_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    told = [surface for one in found(text, script) for surface in map(fold, one.surfaces)]
    assert all(any(word in other for other in told) for word in words), comment


@cases(AS_LONG)
def test_a_time_that_may_be_so_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
