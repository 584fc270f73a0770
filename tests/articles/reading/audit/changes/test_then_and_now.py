"""Two values of one thing and what is said of them, in a bureau's own words; and look-alikes."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, point_at

Case = tuple[str, str, tuple[str, ...]]
CHANGES: list[Case] = [
    (
        "last year's number in a sentence of its own, the per cent off",
        "今年全县共有286名教师评上高级职称。去年这一数字为234名，一年间多了52名，增幅达27.2%。",
        ("286名", "234名", "27.2%"),
    ),
    (
        "the difference off, the per cent right",
        "本学年全区招收特教学生180人，上学年只有150人，多招了38人，增长20%。",
        ("180人", "150人", "38人"),
    ),
    (
        "the second rate behind in brackets",
        "初中毕业生升入普高的比例为58.3%（去年为54.9%），一年里抬升4.4个百分点。",
        ("58.3%", "54.9%", "4.4个百分点"),
    ),
    (
        "the rate of all behind the points",
        "该区学前毛入园率为93.6%，高出全省4.3个百分点，同期全省为91.3%。",
        ("93.6%", "4.3个百分点", "91.3%"),
    ),
    (
        "the old one first",
        "2019年全市中职在校生还是3.2万人，眼下已是4.1万人，净增1.1万人。",
        ("3.2万人", "4.1万人", "1.1万人"),
    ),
    (
        "fewer than before",
        "校园欺凌投诉上一年度是64件，本年度46件，少了28件。",
        ("64件", "46件", "28件"),
    ),
    (
        "once and now",
        "当初全镇寄宿生有420人，如今剩下273人，降幅为53%。",
        ("420人", "273人", "53%"),
    ),
    (
        "hours for minutes",
        "走读生每天的在校时间由480分钟压缩到420分钟，少了两个小时。",
        ("480分钟", "420分钟", "两个小时"),
    ),
    (
        "what it grew by stands before its word",
        "在园幼儿去年有1250人，今年达1400人，一年有250人的增量。",
        ("1250人", "1400人", "250人"),
    ),
    (
        "the wrong way",
        "上学年全镇在园幼儿486人，本学年为527人，少了41人。",
        ("486人", "527人", "41人"),
    ),
    (
        "over two sentences, the per cent of the new one",
        "2018年，全县有校级骨干教师320名。2021年变为400名，三年添了80名，增长20%。",
        ("320名", "400名", "20%"),
    ),
]
CHANGES_THAT_HOLD: list[tuple[str, str]] = [
    ("fits", "今年签约268人。上一年是234人，一年间多进了34人，增幅有14.5%。"),
    ("of a longer time", "今年签约268人。上一年是234人，比2018年多进了71人，增幅达36%。"),
    (
        "a basis of its own",
        "今年在校生2.68万人，去年为2.52万人，区划调整使两数不能直接比，同口径增长9.1%。",
    ),
    ("the women among them", "今年签约268人，去年是234人，其中女教师增加12人，增长9%。"),
    ("yearly", "2019年招聘120人，今年招聘240人，年均增长18.9%。"),
    ("another thing", "今年报名268人，去年234人，录取增加12人，增长9.5%。"),
    ("rounded", "去年投入1.2亿元，今年1.4亿元，增长20.1%。"),
    ("three values", "2019年在校生120人，2020年140人，2021年161人，比2020年增长15%。"),
    ("what is planned", "去年招聘120人，今年计划招聘160人，拟增加25%的岗位。"),
    ("a rate with ends of its own", "一本上线由52人增加到84人，留县就读率由33%提高至64%。"),
    ("a change of another rate", "一本上线由52人增加到84人，留县就读率达64%，提高31%。"),
    ("points since another time", "今年达线率62.7%，全省平均为55.4%，比去年提高8.3个百分点。"),
]
WORDS: list[Case] = [
    (
        "half an hour for an hour",
        "午间休息从原先的90分钟延长到150分钟，整整多了半个小时。",
        ("90分钟", "150分钟", "半个小时"),
    ),
    (
        "a quarter of an hour",
        "初中生的课间由10分钟延长到20分钟，多了一刻钟。",
        ("10分钟", "20分钟", "多了一刻钟"),
    ),
    (
        "nearly half",
        "2018年全县56人以上大班额为320个，如今剩下256个，少了近一半。",
        ("320个", "256个", "一半"),
    ),
    (
        "halved",
        "进校园的检查事项去年还有88项，今年只有72项，实现减半。",
        ("88项", "72项", "减半"),
    ),
    (
        "twice doubled",
        "在校的随迁子女十年前是2.1万人，眼下已有5.3万人，翻了两番。",
        ("2.1万人", "5.3万人", "翻了两番"),
    ),
    (
        "so many times as then",
        "刚建校时只有学生160人，今年达到1080人，是当初的五倍多。",
        ("160人", "1080人", "五倍"),
    ),
    (
        "less than half of what it was",
        "三年前教学点有42个，眼下是26个，不足三年前的一半。",
        ("42个", "26个", "不足三年前的一半"),
    ),
    (
        "by a third",
        "每名教师上学期填表36张，本学期填表27张，减少三分之一。",
        ("36张", "27张", "三分之一"),
    ),
    (
        "by two times as many",
        "学校机器人社团的成员起初仅有24人，现在有36人，增加了两倍。",
        ("24人", "36人", "两倍"),
    ),
    (
        "more by half",
        "2020年招聘教师240人，2021年招聘276人，增加了一半。",
        ("240人", "276人", "增加了一半"),
    ),
]
WORDS_THAT_HOLD: list[tuple[str, str]] = [
    ("half an hour", "午间休息从原先的90分钟延长到120分钟，整整多了半个小时。"),
    ("nearly half", "2018年大班额为320个，如今剩下168个，少了近一半。"),
    ("two and a half", "十年前是2.1万人，眼下已有8.6万人，翻了两番。"),
    ("of another base", "去年招生320人，今年招生360人，占全县的一半。"),
    ("what is aimed at", "去年大班额为320个，今年是256个，力争明年减半。"),
    ("of boys", "去年招生320人，今年招生360人，男生占了一半。"),
    ("times of another year", "2019年招聘140人，今年招聘280人，是2015年的四倍。"),
]
TURNS: list[Case] = [
    (
        "fell, it says",
        "全县涉校警情2020年为386起，2021年有所回落，全年接报412起。",
        ("386起", "412起", "有所回落"),
    ),
    (
        "rose, behind the two",
        "学生体质优良率2020年为48.6%，2021年为46.2%，稳步提升。",
        ("48.6%", "46.2%", "稳步提升"),
    ),
    (
        "before the two",
        "食堂投诉量明显下降：去年接到52件，今年接到67件。",
        ("52件", "67件", "明显下降"),
    ),
    (
        "this year",
        "去年全区教师离职62人，今年略有减少，为71人。",
        ("62人", "71人", "略有减少"),
    ),
    (
        "the number",
        "起初参加社团的学生有820人，如今是760人，人数不断增加。",
        ("820人", "760人", "不断增加"),
    ),
    (
        "a rate that falls",
        "视力不良率前年是52.3%，去年为53.8%，小幅下降。",
        ("52.3%", "53.8%", "小幅下降"),
    ),
    (
        "schools that are many",
        "2019年全县有教学点38个，2021年31个，规模持续扩大。",
        ("38个", "31个", "持续扩大"),
    ),
    (
        "the later first",
        "今年招聘特岗教师160名，去年为184名，大幅增加。",
        ("160名", "184名", "大幅增加"),
    ),
    (
        "then and now",
        "过去一学期要开会36次，如今要开42次，次数有所减少。",
        ("36次", "42次", "有所减少"),
    ),
    (
        "over a stop",
        "2020年，全市校园安全事故为18起。2021年为23起，逐步减少。",
        ("18起", "23起", "逐步减少"),
    ),
]
TURNS_THAT_HOLD: list[tuple[str, str]] = [
    ("fell indeed", "全县涉校警情2020年为412起，2021年有所回落，全年接报386起。"),
    ("another thing rises", "教学点2019年38个，2021年31个，办学质量稳步提升。"),
    ("this year's is not printed", "2020年为386起，2021年为412起，今年以来有所回落。"),
    ("not so", "2020年为386起，2021年为412起，没有明显下降。"),
    ("of rates", "学生近视人数2020年为386人，2021年为412人，近视率有所下降。"),
    ("what is planned", "2020年为386起，2021年为412起，力争明年有所回落。"),
    ("three values", "2019年为386起，2020年为432起，2021年有所回落，为412起。"),
]

SEASONS: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "this season's",
        "上冰上雪的学生由上一雪季的2140人增加到本雪季的2675人，增长35%。",
        ("2140人", "2675人", "35%"),
    ),
    (
        "this school year's",
        "参加社团的学生由上一学年的2140人增加到本学年的2675人，增长35%。",
        ("2140人", "2675人", "35%"),
    ),
]
SEASONS_THAT_HOLD: list[tuple[str, str]] = [
    ("this season's", "上冰上雪的学生由上一雪季的2140人增加到本雪季的2675人，增长25%。"),
]


@in_both_scripts
@cases(CHANGES, WORDS, TURNS, SEASONS)
def test_what_two_values_belie_is_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    assert point_at(found(text, script), words), comment


@cases(CHANGES_THAT_HOLD, WORDS_THAT_HOLD, TURNS_THAT_HOLD, SEASONS_THAT_HOLD)
def test_what_two_values_do_not_belie_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
