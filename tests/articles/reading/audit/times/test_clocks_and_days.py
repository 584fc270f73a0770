"""Hours, days and years that the clock, the calendar and a plan belie; printed in December 2021."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, surfaces

BELIED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "begins and ends in clauses of their own",
        "社团下午3时50分开始，到5时20分结束，算下来正好两个小时。",
        ("3时50分开始，到5时20分", "两个小时"),
    ),
    ("to and fro", "午休12:20至13:50，每天共计一个小时。", ("12:20至13:50", "一个小时")),
    (
        "how long comes first",
        "学校提供两个半小时的看护，从下午4点半到6点。",
        ("两个半小时", "4点半到6点"),
    ),
    ("in numerals of words", "晚自习从六点半到八点，全程两个小时。", ("六点半到八点", "两个小时")),
    (
        "the day before",
        "本报2021年6月18日讯 昨日（6月16日）下午，座谈会在县城召开。",
        ("6月18日", "昨日（6月16日）"),
    ),
    (
        "the day after",
        "本网11月3日讯 明日（11月6日），全县将统一监测。",
        ("11月3日", "明日（11月6日）"),
    ),
    ("a weekday", "2021年9月1日（星期四），新学期开学。", ("2021年9月1日", "星期四")),
    ("a weekday of this year", "10月12日，星期五，展示会开幕。", ("10月12日", "星期五")),
    ("a plan's years", "规划明确了“十四五”时期（2022—2026年）的任务。", ("十四五", "2022—2026年")),
    ("years of a plan", "2016年至2021年“十三五”期间，新建学校12所。", ("2016年至2021年", "十三五")),
    ("its first year", "2020年是“十四五”开局之年，也是攻坚之年。", ("2020年", "十四五")),
    ("its last year", "2021年是“十三五”收官之年，任务已完成。", ("2021年", "十三五")),
    (
        "titles one by one",
        "女排2019年首次夺冠，2020年、2021年又接连夺冠，成就“四连冠”。",
        ("2019年首次夺冠，2020年、2021", "四连冠"),
    ),
    (
        "years behind",
        "该县连续五年获评先进，分别是2017年、2018年、2019年、2020年。",
        ("2017年、2018年、2019年、2020年", "连续五年"),
    ),
    (
        "this year among them",
        "该园2019年首次获评优秀，2020年、今年再次获评，实现连续两年领先。",
        ("2019年首次获评优秀，2020年、今年", "连续两年"),
    ),
    (
        "months over paragraphs",
        "4月6日，市教育局启动了为期三个月的排查。\n市县两级派出36个组。\n5月20日，排查行动收官。",
        ("4月6日", "为期三个月", "5月20日"),
    ),
    (
        "a year in numerals of words",
        "学校始建于一九五一年。\n今年是学校建校八十周年。",
        ("一九五一年", "八十周年"),
    ),
    (
        "a career without 从",
        "他1990年走上讲台，到2021年退休，在山里坚守了整整二十五年。",
        ("1990年", "2021年", "二十五年"),
    ),
    ("weeks", "研修7月1日至9月30日，历时二十周。", ("7月1日至9月30日", "二十周")),
]
BORNE_OUT: list[tuple[str, str]] = [
    ("fits", "社团下午3时50分开始，到5时20分结束，算下来正好一个半小时。"),
    ("each lesson", "社团课从16:30到18:00，每节40分钟。"),
    ("a part of it", "看护下午4点到6点，其中写作业一个小时。"),
    ("with a break", "晚自习18:30至21:00，中间休息30分钟。"),
    ("for each", "面试8:30至11:30，每人共20分钟。"),
    ("the day before", "本报2021年3月1日讯 昨日（2月28日），会议召开。"),
    ("no dateline", "6月18日，记者来到学校。昨日（6月16日）的雨还没有干。"),
    ("its weekday", "2021年9月1日（星期三），新学期开学。"),
    ("of next year", "1月5日（星期三），监测开始。"),
    ("weeks, no day", "9月1日，周一至周五课后服务启动。"),
    ("a plan's years", "规划明确了“十四五”时期（2021—2025年）的任务。"),
    ("from what there was", "“十三五”期间（2015—2020年），毛入园率提高了8个百分点。"),
    ("its first year", "2021年是“十四五”开局之年。"),
    ("as many", "女排2019年首次夺冠，2020年、2021年又接连夺冠，成就“三连冠”。"),
    ("with gaps", "女排2016年首次夺冠，2018年、2021年又夺冠，如今目标是“两连冠”。"),
    ("moved", "4月6日，县里启动为期三个月的排查。\n5月20日，排查行动提前收官。"),
    ("two spells", "3月1日，活动启动，5月31日结束，为期三个月。\n展示会为期两天。"),
    ("a batch", "7月1日启动为期一个月的托管，第一批学员7月15日结业。"),
    ("fits a year", "学校始建于一九五一年。\n今年是学校建校七十周年。"),
    ("fits weeks", "研修7月1日至9月30日，历时十三周。"),
]


@cases(BELIED)
def test_what_the_calendar_belies_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found(text)) == [set(words)], comment


@cases(BORNE_OUT)
def test_what_the_calendar_bears_out_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
