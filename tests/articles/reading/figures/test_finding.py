from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading import read_article
from tests.articles.reading.case import read

BARE_ROWS = [
    # a row of percentages, the label of each of its figures
    ("no word anywhere", "12.5%、13.6%、88%、7%", ["", "", "", ""]),
    ("a rate before the row", "就业率12.5%、13.6%、88%", ["就业率", "就业率", "就业率"]),
    ("a word within reach behind", "5%,6%,入学率7%", ["", "", "入学率"]),
]

FOUND = [
    ("one at least", "每个乡镇至少有一所公办园。", [("一所", "1", "所", "gt", "threshold")]),
    ("past a round number", "上线人数突破千人大关。", [("千人", "1000", "人", "gt", "actual")]),
    (
        "units side by side",
        "购置设备7.5万台/件/套。",
        [("7.5万台/件/套", "75000", "台/件/套", "eq", "actual")],
    ),
    ("a sum without 元", "该县斥资3000万建园。", [("3000万", "30000000", "", "eq", "actual")]),
    (
        "years with a part",
        "平均受教育年限分别达到12.5年和13.5年。",
        [("12.5年", "12.5", "年", "eq", "actual"), ("13.5年", "13.5", "年", "eq", "actual")],
    ),
    ("a sign of more", "毛入园率>90%。", [("90%", "90", "%", "gt", "actual")]),
    ("千 and 余", "参与企业千余家。", [("千余家", "1000", "家", "gt", "actual")]),
    ("years ahead of a term", "比时限提前3年。", [("3年", "3", "年", "eq", "actual")]),
    ("people without a measure", "惠及130万乡村教师。", [("130万", "1300000", "", "eq", "actual")]),
    ("courses that were held", "举办培训班3期。", [("3期", "3", "期", "eq", "actual")]),
    ("notices that were sent", "下发督导通报9期。", [("9期", "9", "期", "eq", "actual")]),
    (
        "at least, with the verb between",
        "每校至少建设1个基地。",
        [("1个", "1", "个", "gt", "threshold")],
    ),
    ("number and unit", "全市建成食堂152个。", [("152个", "152", "个", "eq", "actual")]),
    ("万 is multiplied out", "新增学位4.5万个。", [("4.5万个", "45000", "个", "eq", "actual")]),
    ("余 lies inside", "惠及学生3000余人次。", [("3000余人次", "3000", "人次", "gt", "actual")]),
    ("超 lies outside", "教职工超15万人。", [("15万人", "150000", "人", "gt", "actual")]),
    ("以上 lies outside", "笔记达5000字以上。", [("5000字", "5000", "字", "gt", "actual")]),
    ("about", "投资约2亿元建校。", [("2亿元", "200000000", "元", "approx", "actual")]),
    ("not more than", "班额不超过45人。", [("45人", "45", "人", "lt", "threshold")]),
    ("a range", "补贴3000至5000元。", [("3000至5000元", "3000", "元", "range", "actual")]),
    (
        "points are no per cent",
        "提高17个百分点。",
        [("17个百分点", "17", "个百分点", "eq", "change")],
    ),
    ("a plan", "今年计划新建幼儿园12所。", [("12所", "12", "所", "eq", "target")]),
    ("a year to come", "到2025年，普惠率达到90%。", [("90%", "90", "%", "eq", "target")]),
    (
        "将 as the sign of an object is no plan",
        "将保险纳入清单，惠及600人。",
        [("600人", "600", "人", "eq", "actual")],
    ),
    (
        "from … to …",
        "普惠率由65%提高到85%。",
        [("65%", "65", "%", "eq", "baseline"), ("85%", "85", "%", "eq", "actual")],
    ),
    ("growth", "经费较上年增长11.4%。", [("11.4%", "11.4", "%", "eq", "change")]),
    (
        "what is newly built is no change",
        "增加公办学位1440个。",
        [("1440个", "1440", "个", "eq", "actual")],
    ),
    (
        "traditional characters keep their unit",
        "覆蓋學校３６所，學生2.1萬餘名。",
        [("３６所", "36", "所", "eq", "actual"), ("2.1萬餘名", "21000", "名", "gt", "actual")],
    ),
    (
        "a blank between number and unit",
        "投入 7059 万元。",
        [("7059 万元", "70590000", "元", "eq", "actual")],
    ),
    (
        "a unit shared by a series",
        "分别新建小学、初中、高中12、8、5所。",
        [
            ("12", "12", "所", "eq", "actual"),
            ("8", "8", "所", "eq", "actual"),
            ("5所", "5", "所", "eq", "actual"),
        ],
    ),
    (
        "more stands between scale and unit",
        "投入5亿多元。",
        [("5亿多元", "500000000", "元", "gt", "actual")],
    ),
    (
        "a day to look back from",
        "“双减”满一年,全县注销机构9所。",
        [("9所", "9", "所", "eq", "actual")],
    ),
    ("a limit of age", "年满60周岁。", [("60周岁", "60", "周岁", "gt", "threshold")]),
    (
        "pairs of schools",
        "結成幫扶學校64對，48對學校簽約。",
        [("64對", "64", "對", "eq", "actual"), ("48對", "48", "對", "eq", "actual")],
    ),
    (
        "metres that are laid",
        "砌围墙1.8万延长米。",
        [("1.8万延长米", "18000", "延长米", "eq", "actual")],
    ),
    ("years on average", "平均受教育10.2年。", [("10.2年", "10.2", "年", "eq", "actual")]),
    ("days in all", "假期一共5天。", [("5天", "5", "天", "eq", "actual")]),
    (
        "decimals in a row",
        "依次提高7.1、2.3个百分点。",
        [
            ("7.1", "7.1", "个百分点", "eq", "change"),
            ("2.3个百分点", "2.3", "个百分点", "eq", "change"),
        ],
    ),
    ("a length of time that lasted", "该校连续三年获奖。", [("三年", "3", "年", "eq", "actual")]),
    ("more than half", "半数以上的学校达标。", [("半数", "50", "%", "gt", "actual")]),
    (
        "about so large a part",
        "骨干教师约占教师总数的36%。",
        [("36%", "36", "%", "approx", "actual")],
    ),
    (
        "what a contract takes up",
        "契约占用地的36%。",
        [("36%", "36", "%", "eq", "actual")],
    ),
    ("so many tenths", "近七成教师参训。", [("七成", "70", "%", "approx", "actual")]),
    ("people per teacher", "生师比为1:13.5。", [("1:13.5", "13.5", "1:", "eq", "actual")]),
    (
        "a sum for each",
        "每生补助1500元/学年。",
        [("1500元/学年", "1500", "元/学年", "eq", "actual")],
    ),
    (
        "a square measure",
        "新增校舍30125.75平方米。",
        [("30125.75平方米", "30125.75", "平方米", "eq", "actual")],
    ),
    (
        "a speaker's sentence holds figures",
        "“我们新招教师210名，都到了乡下。”他说。",
        [("210名", "210", "名", "eq", "actual")],
    ),
]


@pytest.mark.parametrize(("why", "text", "expected"), FOUND, ids=[case[0] for case in FOUND])
def test_a_quantity_is_found_with_unit_comparator_and_status(
    why: str, text: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    figures, _ = read(text)
    assert [(f.surface, f.value, f.unit, f.comparator, f.status) for f in figures] == [
        (surface, Decimal(value), unit, comparator, status)
        for surface, value, unit, comparator, status in expected
    ]


NOTHING = [
    ("which branches", "40名党员以上的党支部须分设。"),
    ("all of it", "困难百分之百地消除了。"),
    ("how long a track is", "建成400米标准运动场。"),
    ("a set by its name", "保安按标准配备护卫器械八件套。"),
    ("a place by its miles", "五里小学和十里中学迁入新址。"),
    ("a rank by its share", "考生列全省前万分之一。"),
    ("an hour of the day", "早上6点56分，工地响起机器声。"),
    ("so many times all", "落实三个100%的要求。"),
    ("a line that scores draw", "成绩公布了600分以上人数和名单。"),
    ("seats by their size", "新建60人座云教室。"),
    ("what lies around", "学校四周均为稻田。"),
    ("the stage of a building", "东山中学二期、西河中学一期工程开工。"),
    ("a version", "信息化2.0项目建设全面铺开。"),
    ("a date", "2021年9月1日，新学期开学。"),
    ("an ordinal", "市里的第二督导组到校，第3名同学发言。"),
    ("a slogan in quotation marks", "推进“三个一百”建设和“五项管理”。"),
    ("a title", "印发《二十条措施》和《百校千师方案》。"),
    ("an idiom", "全区一盘棋，一级抓一级，千方百计抓落实。"),
    ("a batch", "建成一批学校，培养一批名师。"),
    ("a heading that announces", "落实三项措施，抓好四个方面，用党建引领三个方面。"),
    ("a grade's name", "三年级到六年级学生参加，一本线上榜。"),
    ("a telephone", "电话：010-62345678，手机13912345678。"),
    ("a document number", "按教基〔2021〕18号文件执行。"),
    ("a stretch of years", "三年来，近五年来，未来3年内。"),
    ("school names", "市二中、第三小学、八一中学联办。"),
    ("a formula", "推行“5+2”服务，1+1结对。"),
    ("each week", "每周2次到校。"),
    ("a rank", "总成绩位居全省前10名。"),
    ("a counter of views", "浏览次数:1286次"),
    ("class sizes that are defined", "56人以上大班额全部消除。"),
    ("a year of leavers", "2023届学生离校。"),
    ("one to one", "推行1对1辅导，800米跑达标。"),
    ("hotline and clock", "24小时值班，8:30到校。"),
    ("a clock in words", "11时40分开饭，12时半午休。"),
    ("a share that is a rank", "位居全国前1%。"),
    ("a score that draws a line", "600分以上考生增多。"),
    ("an age without a limit", "面向3—6岁幼儿，6岁入学。"),
    ("a round sum that was passed", "经费头一回过百亿。"),
    ("an idiom of days", "不是一天两天了。"),
    ("two that only point", "两块牌子，两园合并。"),
    ("a place's name", "八里湖新区、十里店街道联办。"),
]


@pytest.mark.parametrize(("why", "text"), NOTHING, ids=[case[0] for case in NOTHING])
def test_what_counts_nothing_is_passed_over(why: str, text: str) -> None:
    figures, _ = read(text)
    assert [f.surface for f in figures] == []


def test_a_numeral_in_the_name_of_a_place_counts_nothing() -> None:
    figures = read_article("2021年，四川省绵阳市三台县有2所小学。").figures
    assert [figure.surface for figure in figures] == ["2所"]


def test_furniture_and_names_of_initiatives_hold_no_figures() -> None:
    text = "共3条评论\n实施百名校长工程，培养校长40名。"
    figures, _ = read(text, furniture=("共3条评论",), initiatives=("百名校长工程",))
    assert [f.surface for f in figures] == ["40名"]


def test_a_bare_number_says_that_its_unit_was_not_printed() -> None:
    figures, _ = read("参加课后服务的学生达18.6万，占比91.2%。")
    first = figures[0]
    assert (first.surface, first.unit) == ("18.6万", "")
    assert first.reasons == ("unit-from-context",)


def test_a_district_calls_the_city_above_it_the_whole_city() -> None:
    text = "南浔区新建学校9所。全市新建学校40所。全区教师2100人。"
    figures, _ = read(text, home="330503", places={"南浔区": "330503"})
    assert [f.region for f in figures] == ["330503", "330500", "330503"]


def test_an_estimate_is_marked_for_the_editor() -> None:
    figures, _ = read("据不完全统计，全市新增学位2.3万个。投资约2亿元，建成学校9所。")
    assert [f.reasons for f in figures] == [("hedged",), ("hedged",), ()]


def test_the_year_of_publication_settles_what_is_to_come() -> None:
    sentence = "到2020年，全市公办园占比达到50%。"
    before, _ = read(sentence, published_on=date(2018, 5, 1))
    after, _ = read(sentence, published_on=date(2021, 5, 1))
    assert [f.status for f in before + after] == ["target", "actual"]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("全市新建学校9所。", "330500"),
        ("南浔区新建学校9所。", "330503"),
        ("其中，南浔区新建学校9所。", "330503"),
        ("南浔区先行，全市新建学校9所。", "330500"),
        ("与南浔区结对，新建学校9所。", "330500"),
        ("全省平均水平为91%。", "330000"),
        ("2020年，南浔区巩固率99.2%，入园率98.1%。", "330503"),
        ("南浔区与别处结对，全市新建学校9所。", "330500"),
        ("入园率高于全省2.1个百分点。", "330500"),
    ],
)
def test_a_value_belongs_to_the_place_its_clause_speaks_of(text: str, region: str) -> None:
    figures, _ = read(text, places={"南浔区": "330503"})
    assert {f.region for f in figures} == {region}


@settings(deadline=None)
@given(
    st.text("0123456789零一二三十百万个所%人年月第“”《》，。、（）约超余增长达到\n ", max_size=80)
)
def test_any_text_is_read_and_every_figure_is_its_own_words(text: str) -> None:
    figures, _ = read("某市" + text)
    end = 0
    for figure in figures:
        assert figure.surface == figure.span.of("某市" + text)
        assert figure.sentence.covers(figure.span)
        assert figure.span.start >= end
        end = figure.span.end


PLANNED_PARTS = [
    ("parts of a plan", "今年将新建学校12所。其中，甲区5所、乙县7所。", ["target"] * 3),
    ("the plan is told again", "拟建学校16所。这16所学校包括6所小学。", ["target"] * 3),
    (
        "what is done already is not planned",
        "将建学校16所。目前，已开工9所。",
        ["target", "actual"],
    ),
    (
        "a whole that is there has parts that are there",
        "现有学校9所，其中小学5所。",
        ["actual"] * 2,
    ),
    ("built only later", "在城区新建3所学校，项目建成后可新增学位900个。", ["target"] * 2),
    (
        "planned further on in the sentence",
        "新校址项目占地面积约60亩，规划班级36个，规划总学位1620个，总投资约1.2亿元。",
        ["target"] * 4,
    ),
    ("built already", "该校占地面积60亩，已投入1.2亿元，预计今年9月招生。", ["actual"] * 2),
    ("of building that is done", "新建的3所学校已投用，新增学位900个。", ["actual"] * 2),
    ("a plan's gain is aimed at", "项目投用后，将增加学位600个。", ["target"]),
    ("a gain over last year is a change", "学位比上年增加600个。", ["change"]),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"), PLANNED_PARTS, ids=[case[0] for case in PLANNED_PARTS]
)
def test_parts_and_repeats_of_a_plan_are_planned(why: str, text: str, expected: list[str]) -> None:
    figures, _ = read(text)
    assert [f.status for f in figures] == expected


BESIDE_YEARS = [
    (
        "a count right behind a year",
        "招生从2015年3.6万人增加到2020年的5万人。",
        ["3.6万人", "5万人"],
    ),
    ("a date with a blank", "2021年 9 月新建学校5所。", ["5所"]),
    ("a date before a count", "2021年9月12所学校投用。", ["12所"]),
    ("more years of schooling", "受教育年限比1995年增加1.4年。", ["1.4年"]),
    ("once more as much", "规模比上年提高了一倍。", ["一倍"]),
    ("three years that passed", "2015年起，三年来新建学校5所。", ["5所"]),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"), BESIDE_YEARS, ids=[case[0] for case in BESIDE_YEARS]
)
def test_a_year_takes_no_digits_of_the_figure_beside_it(
    why: str, text: str, expected: list[str]
) -> None:
    figures, _ = read(text)
    assert [f.surface for f in figures] == expected


ATTACHED = [
    (
        "names of files, one a line",
        "新建学校5所。\n附件：\n1.重点项目表（共36个）\n2.经费表（1200万元）",
    ),
    ("on the line itself", "新建学校5所。\n附件：1.学位计划表（共36所）\n  2.经费表（1200万元）"),
    ("a file to be fetched", "新建学校5所。\n附件下载：300个项目一览.docx"),
    ("numbered one by one", "新建學校5所。\n附件1：項目表（共36個）\n附件2：經費表（1200萬元）"),
]


@pytest.mark.parametrize(("why", "text"), ATTACHED, ids=[case[0] for case in ATTACHED])
def test_names_of_attached_files_hold_no_figures(why: str, text: str) -> None:
    assert [f.surface for f in read(text)[0]] == ["5所"]


def test_a_text_that_mentions_an_attachment_holds_figures() -> None:
    figures, _ = read("附件所列36个项目已完成30个。")
    assert [f.surface for f in figures] == ["36个", "30个"]


@pytest.mark.parametrize(("text", "labels"), [row[1:] for row in BARE_ROWS])
def test_a_row_of_percentages_has_the_labels_that_its_words_give(
    text: str, labels: list[str]
) -> None:
    figures, _ = read(text)
    assert [figure.label for figure in figures] == labels
    assert {(figure.status, figure.as_of) for figure in figures} == {("actual", None)}
