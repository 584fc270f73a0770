"""Days, weeks, editions and hours against the calendar, the day of print and each other."""

from __future__ import annotations

from articles.reading.pipeline import read_article
from articles.reading.records import Finding
from tests.articles.reading.audit.judged import cases, found_on_page, surfaces

TAIL = "\n县教育局负责人表示，将继续办好家门口的学校，让群众满意。\n"


def findings(text: str) -> tuple[Finding, ...]:
    return found_on_page(f"清溪县教育见成效\n来源：清溪日报 时间：2021-09-13\n{text}{TAIL}")


WRONG = [
    (
        "a weekday of a day right before the day of print, true in another year",
        "9月10日（星期四）上午，全县表彰大会召开。",
        ("9月10日", "星期四"),
    ),
    (
        "a day in February that the year before it lacks",
        "各考点须于2022年2月21日至2月29日填报信息。",
        ("2月29日",),
    ),
    (
        "a spell, and its length in another paragraph",
        "7月10日至14日，教育局举办新教师培训班，138名教师参加。\n小黎说，为期六天的学习让她有了底。",
        ("7月10日至14日", "为期六天"),
    ),
    (
        "a jubilee against the year it was founded in",
        "一所老校迎来七十周年华诞，校友返校。\n学校创办于1941年秋，首批学生47人。",
        ("七十周年", "1941年"),
    ),
    (
        "a school's own jubilee",
        "青禾学校庆祝创校六十五周年。\n创办于1951年的青禾学校，如今有学生900名。",
        ("六十五周年", "1951年"),
    ),
    ("a year of the Republic", "公布民国109年（2021年）绩优学校名单。", ("109年", "2021年")),
    ("what ended after the day of print", "9月20日，足球联赛总决赛圆满落幕。", ("9月20日",)),
    (
        "a summons that is handed out after what it is for",
        "面试于7月8日进行，考生须于7月10日领取面试通知书。",
        ("7月8日", "7月10日"),
    ),
    ("a day that is counted every year", "全县隆重庆祝第36个教师节。", ("第36个教师节",)),
    (
        "a day of an earlier year by its own year",
        "2019年9月，全县庆祝第37个教师节。",
        ("第37个教师节",),
    ),
    (
        "an edition of what is held every year",
        "清溪县第九届青少年科技创新大赛举行。\n自2012年创办首届以来，大赛每年举办一届，从未间断。",
        ("第九届", "2012年"),
    ),
    (
        "an edition of what was founded in a year",
        "清溪县第九届中学生创新大赛举行。\n这项赛事创办于2012年，此后每年办一届，中间没有停过。",
        ("第九届", "2012年"),
    ),
    (
        "what was held after the day of print",
        "9月18日上午，教育基地揭牌仪式在第一中学举行。",
        ("9月18日",),
    ),
    (
        "begun, ended, and how long it was",
        "上午9时准时开考，11时30分结束，共设考场5个。\n三个半小时的考试下来，不少校长直呼不轻松。",
        ("9时准时开考，11时30分结束", "三个半小时"),
    ),
    (
        "cards printed after the examination",
        "打印准考证自6月19日起，笔试定于6月17日举行。",
        ("6月19日", "6月17日"),
    ),
    (
        "five a day for two hundred days, ten times too much",
        "标准为每生每天5元，全年按200天计算。\n全县受益学生约2.4万名，一年拨付补助资金约2.4亿元。",
        ("5元", "2.4万名", "2.4亿元"),
    ),
    (
        "doubled, of what is three times as much",
        "2017年，该校烹饪专业在校生只有216名；今年达到648名，五年间翻了一番。",
        ("216名", "648名", "翻了一番"),
    ),
]


@cases(WRONG)
def test_it_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(findings(text)) == [set(words)], comment


RIGHT = [
    ("a weekday", "9月10日（星期五）上午，全县表彰大会召开。"),
    ("a weekday of a day long gone, of which year is not told", "1月10日（星期五），全县开会。"),
    ("a leap year", "各考点须于2024年2月21日至2月29日填报信息。"),
    ("both ends counted", "7月10日至14日，教育局举办培训班。\n小黎说，为期五天的学习很充实。"),
    ("the nights between", "7月10日至14日，教育局举办培训班。\n小黎说，为期四天的学习很充实。"),
    ("workdays", "7月1日至31日，教育局开展走访。\n为期22天的走访结束了。"),
    (
        "two spells, and nobody knows whose length it is",
        "7月10日至14日，办了培训班。\n8月1日至6日，办了夏令营。\n为期六天的活动结束了。",
    ),
    ("a jubilee of that year", "学校迎来七十周年华诞。\n学校创办于1951年秋。"),
    ("a day that is counted", "全县隆重庆祝第37个教师节。"),
    ("one of the year before", "去年第36个教师节，全县表彰了百名教师。"),
    ("of its own year", "2020年9月，全县庆祝第36个教师节。"),
    (
        "a year that was left out",
        "清溪县第九届科技创新大赛举行。\n自2012年创办首届以来，大赛每年举办一届，2020年因疫情停办。",
    ),
    (
        "the edition of that year",
        "清溪县第十届科技创新大赛举行。\n自2012年创办首届以来，大赛每年举办一届。",
    ),
    ("what is to come", "9月18日上午，揭牌仪式将在第一中学举行。"),
    ("a day of last year", "12月28日，全县教师节表彰会举行。"),
    ("of the day of print", "9月13日上午，揭牌仪式在第一中学举行。"),
    (
        "so long it was",
        "上午9时准时开考，11时30分结束，共设考场5个。\n两个半小时的考试下来，校长直呼不轻松。",
    ),
    ("a school year of the Republic", "公布民国109年度（2021年）绩优学校名单。"),
    ("the summons first", "面试于7月8日进行。\n考生须于7月5日上午领取面试通知书。"),
    ("cards printed before it", "打印准考证自6月12日起，笔试定于6月17日举行。"),
    (
        "so much it is",
        "标准为每生每天5元，全年按200天计算。\n全县受益学生约2.4万名，一年拨付补助资金约2400万元。",
    ),
    ("doubled", "2017年，该校在校生只有216名；今年达到436名，五年间翻了一番。"),
]


@cases(RIGHT)
def test_what_fits_or_may_is_left_alone(comment: str, text: str) -> None:
    assert not findings(text), comment


def test_without_a_day_of_print_nothing_is_held_against_it():
    text = "清溪县教育见成效\n全县隆重庆祝第36个教师节。9月18日上午，仪式在第一中学举行。\n"
    assert read_article(text).findings == ()
