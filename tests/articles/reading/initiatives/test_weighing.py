"""Which of the runs that may be names are chosen, and how they lie together."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articles.reading.lexicon
from articles.reading import read_article
from articles.reading.initiatives.choosing import each_once
from articles.reading.initiatives.clause import Naming
from articles.reading.initiatives.index import Measure
from articles.reading.initiatives.offers import Offer
from articles.reading.initiatives.weighing import kind_told, settle
from articles.reading.lexicon import lexicon
from articles.reading.records import Span
from tests.fitting.texts import cases, is_same

LINE = Span(0, 400)


def offer(start, end, *, known=False):
    naming = Naming(start, end, "名", "quoted", "programme")
    measure = Measure(naming, "名", None, [naming]) if known else None
    return Offer(start, end, "名", "marked", "programme", "", "", LINE, measure)


@pytest.mark.parametrize(
    ("comment", "text", "expected"),
    [
        ("a noun outside the marks, behind a short verb",
         "五所乡村小学办起“甜甜圈”社团超市,孩子们自己挑课。", [("“甜甜圈”社团超市", "programme")]),
        ("a regime that a town has of its own",
         "清溪县建立“校长接访日”制度,家长可以当面提意见。", [("“校长接访日”制度", "mechanism")]),
        ("what a list of like names holds",
         "推行稻香财务、稻香人事、稻香招生等工程。",
         [("稻香财务", "programme"), ("稻香人事", "programme"), ("稻香招生", "programme")]),
        ("a body that is set up", "清溪县组建了安保巡逻队。", [("安保巡逻队", "organisation")]),
        ("in short and in full",
         "实施教育强镇筑基行动。强镇筑基行动实施以来,乡镇学校变了样。",
         [("教育强镇筑基行动", "programme")]),
        ("levels are no list of measures", "健全“省、市、县、校”四级联动机制。",
         [("“省、市、县、校”四级联动机制", "mechanism")]),
        ("regimes in a row, each with who takes part",
         "清溪县建立18个部门参与的心理健康联席会议制度,公安、民政参与的校园危机联防联控工作机制。",
         [("心理健康联席会议制度", "mechanism"), ("校园危机联防联控工作机制", "mechanism")]),
        ("what a clause is about",
         "“春苗护航”行动覆盖全县,受益学生两千人。", [("“春苗护航”行动", "programme")]),
    ],
)  # fmt: skip
def test_names_are_told_by_their_signs(comment, text, expected):
    found = [(one.name, one.kind) for one in read_article(text).initiatives]
    assert found == expected, comment


@pytest.mark.parametrize(
    ("comment", "text"),
    [
        ("a saying", "老校长说,教书“急不得,也等不得”。"),
        ("what somebody said", "“老师下班比我们还晚。”一位家长说,“孩子交给学校放心。”"),
        ("a word in inverted commas", "过去的“麻雀学校”如今变了样,择校“热”也退了烧。"),
        ("a figure of a road", "乡村教育走上“快车道”,师资建设有了“定盘星”。"),
        ("ills of the day", "着力破解“入学难”“大班额”等“急难愁盼”问题。"),
        ("the nation's policy", "全县教师认真学习“双减”精神,落实“五项管理”。"),
        ("what the party is told", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
        ("an honour told at length", "两所学校入选全国“乡村向阳校园”,一所获评“美丽校园”。"),
        ("praise of persons", "评出“清溪最美教师”,表彰“优秀园丁”。"),
        ("a sentence", "清溪县深刻把握“党建是教育发展的根与魂”。"),
        ("parts of a meeting", "会议分“试点工作交流”和“实验工作交流”两个环节进行。"),
        ("a party committee's group", "依托市委教育工作领导小组,把劳动教育抓起来。"),
        ("a book beside a paper in short", "向教师发放《活动方案》及书籍《做一个幸福的教育者》。"),
        ("an honour", "学校获评“全国文明校园”,他被授予“最美教师”称号。"),
        ("a book and a film", "师生共读《钢铁是怎样炼成的》,观看《建国大业》。"),
        ("party statutes", "认真学习《中国共产党章程》《中国共产党纪律处分条例》。"),
        ("a newspaper", "《光明日报》在头版报道了这所学校。"),
        ("words of any place", "不断完善工作机制,扎实推进各项工程建设,开展丰富多彩的活动。"),
        ("a class's heading", "墙上贴着“好好学习、天天向上”八个大字。"),
        ("a question", "“孩子放学没人接怎么办?”“作业太多怎么办?”"),
        ("a turn of phrase", "从“有学上”到“上好学”,从“一所学校”到“一座城”。"),
        ("a time of life", "“00后”教师成了“孩子王”,“60后”校长当起“学生”。"),
    ],
)  # fmt: skip
def test_words_in_marks_that_name_no_measure_are_left(comment, text):
    assert [found.name for found in read_article(text).initiatives] == [], comment


def test_the_weights_go_along_with_the_tables_of_the_rules():
    """A sentence alone has few signs; still the weights must not turn the rules' answers over."""
    right = wrong = 0
    for case in cases():
        names = [found.name for found in read_article(case.text).initiatives]
        for one in case.initiatives:
            hit = next((name for name in names if is_same(name, one["name"])), None)
            right += hit is not None
            wrong += hit is None
            if hit is not None:
                names.remove(hit)
        wrong += len(names)
    assert right / (right + wrong) >= 0.85


@pytest.mark.parametrize(
    ("comment", "offered", "weights", "chosen"),
    [
        ("what weighs less than nought is none", [offer(0, 4), offer(6, 9)], [-0.1, 0.2], [1]),
        ("of two cuts the heavier", [offer(0, 4), offer(0, 8)], [1.0, 2.0], [1]),
        ("names that the rules found may lie over one another",
         [offer(0, 20, known=True), offer(2, 6, known=True)], [1.0, 0.5], [0, 1]),
        ("a cut over two of the rules' names must outweigh both",
         [offer(0, 4, known=True), offer(5, 9, known=True), offer(0, 9)], [1.0, 1.0, 1.5], [0, 1]),
        ("and does",
         [offer(0, 4, known=True), offer(5, 9, known=True), offer(0, 9)], [1.0, 1.0, 2.5], [2]),
    ],
)  # fmt: skip
def test_offers_are_settled_by_their_weight(comment, offered, weights, chosen):
    assert settle(offered, weights) == chosen, comment


@given(
    st.lists(
        st.tuples(st.integers(0, 300), st.integers(1, 40), st.booleans(), st.floats(-3, 3)),
        max_size=40,
    )
)
def test_no_chosen_name_lies_over_another_unless_the_rules_found_both(drawn):
    offered = [offer(start, start + length, known=known) for start, length, known, _ in drawn]
    weights = [weight for *_, weight in drawn]
    chosen = settle(offered, weights)
    assert all(weights[at] > 0 for at in chosen)
    for at in chosen:
        for other in chosen:
            both = offered[at].measure is not None and offered[other].measure is not None
            assert at == other or both or not offered[at].meets(offered[other])


@pytest.mark.parametrize(
    ("comment", "core", "kind"),
    [
        ("a drive", "“护苗”校外培训专项行动", "campaign"),
        ("a line of thought told in numbers", "7531体系", "framework"),
        ("a system with a name", "培养体系", None),
        ("a plan for years", "强基提质三年行动", None),
        ("the reform that brings a known regime", "县管校聘改革", "mechanism"),
        ("its management", "县管校聘管理改革", "mechanism"),
        ("the regime alone", "县管校聘", None),
        ("another reform", "中考改革", None),
    ],
)
def test_last_words_tell_some_kinds(comment, core, kind):
    assert kind_told(core) == kind, comment


def test_each_sign_stands_under_one_weight():
    table = lexicon("name_weights")
    for weights in (table["name"], *table["kinds"].values()):
        signs = [sign for group in weights["signs"].values() for sign in group]
        assert len(signs) == len(set(signs))
        assert all(re.fullmatch("-?[1-9][0-9]*", step) for step in weights["signs"])


def test_the_file_of_weights_says_how_it_was_made():
    path = Path(articles.reading.lexicon.__file__).with_name("name_weights.toml")
    assert "tests/fitting/names.py" in path.read_text("utf-8").partition("\n\n")[0]


@pytest.mark.parametrize(
    ("comment", "first", "later", "kind", "names"),
    [
        ("in marks, with a noun behind", "校长接访", "“校长接访”模式", "mechanism", ["校长接访"]),
        ("without its head noun", "全民晨读进校园", "全民晨读进校园活动", "campaign",
         ["全民晨读进校园"]),
        ("a body that runs it", "校长接访", "“校长接访”专班", "organisation",
         ["校长接访", "“校长接访”专班"]),
        ("another name", "校长接访", "“局长接访”模式", "mechanism", ["校长接访", "“局长接访”模式"]),
    ],
)  # fmt: skip
def test_a_measure_that_a_rule_found_is_not_found_again_with_more_words(
    comment, first, later, kind, names
):
    text = f"推行{first}。又推行{later}。"
    head = "活动" if kind == "campaign" else ""
    one = Naming(2, 2 + len(first), first, "quoted", "mechanism", by="MarkedNames")
    at = text.index(later)
    core = later.replace("“", "").replace("”", "")
    other = Naming(at, at + len(later), core, "quoted", kind, head=head, by="offer")
    measures = [Measure(one, first, None, [one]), Measure(other, later, None, [other])]
    kept = each_once(measures, text)
    assert [measure.name for measure in kept] == names, comment
    assert sum(len(measure.namings) for measure in kept) == 2, comment


def test_names_that_it_is_unsure_of_are_wrong_more_often():
    tally = {True: [0, 0], False: [0, 0]}
    for case in cases():
        for one in read_article(case.text).initiatives:
            right = any(is_same(one.name, told["name"]) for told in case.initiatives)
            tally[one.unsure][right] += 1
    wrong = {unsure: counts[0] / sum(counts) for unsure, counts in tally.items()}
    assert wrong[True] > 2 * wrong[False]
