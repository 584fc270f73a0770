"""Every way to cut a run of words that may be a name."""

import pytest

from articles.reading.fold import fold
from articles.reading.initiatives.clause import Naming
from articles.reading.initiatives.head_places import HeadPlaces
from articles.reading.initiatives.index import Measure
from articles.reading.initiatives.offers import offers
from articles.reading.records import Outline, Span


def offered(text, known=()):
    """(words, form, overlap) of what is offered, where rules know the names of `known`."""
    folded = fold(text)
    sentence = Span(0, len(text))
    measures = []
    for name in known:
        at = folded.index(name)
        naming = Naming(at, at + len(name), name, "quoted", "programme", sentence=sentence)
        measures.append(Measure(naming, name, None, [naming]))
    shape = Outline("report", (), (), (sentence,))
    return [
        (text[o.start : o.end], o.form, o.overlap)
        for o in offers(measures, folded, shape, HeadPlaces(folded))
    ]


@pytest.mark.parametrize(
    ("comment", "text", "words", "form"),
    [
        ("alone in marks", "山脚下种出一片“橘娃农场”。", "橘娃农场", "marked"),
        ("a noun behind", "五所学校开起“甜甜圈”社团超市。", "“甜甜圈”社团超市", "marked+"),
        ("a noun before", "湖城“小候鸟夜校”迎来新生。", "湖城“小候鸟夜校”", "+marked"),
        ("nouns on both sides", "湖城“小候鸟”夜校迎来新生。", "湖城“小候鸟”夜校", "+marked+"),
        ("the shorter of two tails", "推行“三问三答”课堂教学法。", "“三问三答”课堂", "marked+"),
        ("the longer of two tails", "推行“三问三答”教学法。", "“三问三答”教学法", "marked+"),
        ("in a title", "孩子们写成《稻田里的算术》。", "稻田里的算术", "titled"),
        ("before a head noun", "镇上的乡音宣讲团走进社区。", "乡音宣讲团", "headed"),
        ("before a usual last sign", "举办红领巾擂台赛。", "红领巾擂台赛", "ended"),
        ("behind a count", "建成6个乡土课程资源库。", "乡土课程资源库", "ended"),
        ("a blank beside the mark", "打造 “春晓致远” 品牌课。", "“春晓致远” 品牌课", "marked+"),
        ("traditional characters", "開起「甜甜圈」社團超市。", "「甜甜圈」社團超市", "marked+"),
        ("a field and what is done in it", "实施乡村教师素养建设“稻穗”工程。",
         "乡村教师素养建设“稻穗”工程", "+marked+"),
        ("an edition before it", "举办第三届青禾中小学生“稻花杯”科技节。",
         "第三届青禾中小学生“稻花杯”科技节", "+marked+"),
        ("across two pairs of marks", "校园里的“秧苗有我 争做田间少年”“六一”主题活动开始了。",
         "“秧苗有我 争做田间少年”“六一”主题活动", "+marked+"),
        ("with its theme", "举办“稻香润心”为主题的读书活动。", "“稻香润心”为主题的读书活动",
         "marked+"),
        ("an event that took place", "全县中小学生暑期安全守护关爱活动在青禾小学举行。",
         "全县中小学生暑期安全守护关爱活动", "headed"),
        ("an event that was held, in traditional characters",
         "全縣中小學生暑期安全守護關愛活動在青禾小學舉行。", "全縣中小學生暑期安全守護關愛活動",
         "headed"),
    ],
)  # fmt: skip
def test_what_may_be_a_name_is_offered_in_each_of_its_cuts(comment, text, words, form):
    assert (words, form) in [(w, f) for w, f, _ in offered(text)], comment


@pytest.mark.parametrize(
    ("comment", "text", "words"),
    [
        ("a tail that runs over a stop", "用“甜甜圈”的办法开超市。", "“甜甜圈”的办法开超市"),
        ("one sign alone", "组织名家“悦”读。", "悦"),
        ("words without an end of their own", "老师们常常到田间地头走走看看。", "田间地头"),
        ("what a mark closes", "他说“我爱红领巾擂台赛”。", "我爱红领巾擂台"),
        ("half a head noun", "启动“护苗安园”专项行动。", "“护苗安园”专项行"),
        ("a paper without its last noun", "印发“稻香”高质量发展行动方案。", "“稻香”高质量发展行动"),
        ("half a word", "走读“稻香清风”体验线路。", "“稻香清风”体验线"),
        ("what a head noun follows", "推进“稻香”教育发展规划。", "“稻香”教育发展"),
        ("where a headline goes on", "“三个到位”持续巩固攻坚成效。", "“三个到位”持续巩固攻坚"),
        ("what is summed up as none", "严守“一个不少”和“一个不漏”两条底线。", "“一个不漏”两条底线"),
        ("a verb before the marks", "依托“稻香驿站”开展托管。", "依托“稻香驿站”"),
        ("what was held often", "举办多场法治教育活动。", "多场法治教育活动"),
        ("a topic before a sum in marks", "实施党建“五大工程”。", "党建“五大工程”"),
        ("words before 暨", "举行启动仪式暨“稻香”读书活动。", "启动仪式暨“稻香”读书活动"),
    ],
)  # fmt: skip
def test_what_is_no_run_of_its_own_is_not_offered(comment, text, words):
    assert words not in [w for w, _, _ in offered(text)], comment


def test_what_the_rules_found_comes_first_and_is_offered_once():
    found = offered("实施“青苗工程”,办好“青苗工程”。", known=["青苗工程"])
    assert found[0] == ("青苗工程", "known quoted", "free")
    assert [w for w, _, _ in found].count("青苗工程") == 1


@pytest.mark.parametrize(
    ("comment", "text", "words", "overlap"),
    [
        ("over it", "实施“青苗”培养工程。", "“青苗”培养工程", "over"),
        ("beside it", "实施“青苗”工程,举办红领巾擂台赛。", "红领巾擂台赛", "free"),
    ],
)
def test_an_offer_tells_how_it_lies_to_what_the_rules_found(comment, text, words, overlap):
    found = {w: o for w, _, o in offered(text, known=["青苗"])}
    assert found[words] == overlap, comment
