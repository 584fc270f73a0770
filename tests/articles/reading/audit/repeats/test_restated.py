"""One value told twice: in two units, with its noun before or behind it."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, in_both_scripts, point_at

TWICE: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "the noun behind",
        "新校占地66亩，总投资1.36亿元。\n局长说，学校这13060万元的总投资里，债券占大头。",
        ("1.36亿元", "13060万元"),
    ),
    (
        "the outlay of all",
        "综合楼总造价2850万元，今年开工。资金已有着落，这2580万元的总造价由省市分担。",
        ("2850万元", "2580万元"),
    ),
    (
        "a floor area",
        "学校建筑面积4.2万平方米，设36个班。该校46200平方米的建筑面积中，教学用房占六成。",
        ("4.2万平方米", "46200平方米"),
    ),
    (
        "an estimate",
        "新校区总概算3.15亿元。区里为该项目总概算30150万元一次列足预算。",
        ("3.15亿元", "30150万元"),
    ),
    (
        "a gift",
        "校友捐款总额126万元。学校将这1206000元的捐款总额全部设为奖学金。",
        ("126万元", "1206000元"),
    ),
    (
        "a round number that does not round so",
        "全市参加延时服务的学生3.8万名。\n\n据平台数据，全市参加延时服务的学生36482名。",
        ("3.8万名", "36482名"),
    ),
    (
        "people, the digits swapped",
        "参加安全教育的家长达到2.46万人。\n会后统计，参加安全教育的家长共26400人。",
        ("2.46万人", "26400人"),
    ),
    (
        "books",
        "图书馆现有纸质藏书12.5万册。\n馆长介绍，纸质藏书152000册都编了目。",
        ("12.5万册", "152000册"),
    ),
    (
        "a fund",
        "全县发放营养改善补助资金1.08亿元。\n审计显示，营养改善补助资金10080万元全部到账。",
        ("1.08亿元", "10080万元"),
    ),
    (
        "the sum of two kinds",
        "今秋，全区参加营养改善计划的学生3.6万人。\n参加营养改善计划的学生，小学27300人，初中13200人，合起来40500人。",
        ("3.6万人", "40500人"),
    ),
    (
        "a site",
        "新校用地面积8.4万平方米。整个8.04万平方米的用地面积已完成平整。",
        ("8.4万平方米", "8.04万平方米"),
    ),
]
ONCE: list[tuple[str, str]] = [
    ("the same in another unit", "新校总投资1.28亿元。学校这12800万元的总投资里，债券占大头。"),
    ("rounded", "新校总投资1.3亿元。学校这12780万元的总投资里，债券占大头。"),
    ("another work", "东校总投资1.28亿元。西校总投资12080万元。"),
    ("a phase", "新校总投资1.28亿元。这10080万元的一期总投资里，债券占大头。"),
    ("a mean", "参加培训的教师2.46万人。\n每年参加培训的教师26400人。"),
    ("of two kinds", "参加培训的小学教师2.46万人。\n参加培训的初中教师26400人。"),
    ("of two years", "2019年参加培训的教师2.46万人。\n2020年参加培训的教师26400人。"),
    (
        "a sum that rounds so",
        "参加营养改善计划的学生4万人。\n参加营养改善计划的学生，小学27300人，初中13200人，合起来40500人。",
    ),
    ("person-times", "参加培训的教师2.46万人。\n参加培训的教师共26400人次。"),
]


@in_both_scripts
@cases(TWICE)
def test_one_value_told_as_two_is_found(
    comment: str, text: str, words: tuple[str, ...], script: str
) -> None:
    assert point_at(found(text, script), words), comment


@cases(ONCE)
def test_what_may_be_two_values_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
