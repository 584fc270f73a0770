"""Marks with their weights, ages and their mean, seats, sums a power of ten off, votes."""

from __future__ import annotations

from tests.articles.reading.audit.judged import cases, found, surfaces

WEIGHTS = "笔试成绩占总成绩的40%；面试采取讲课形式，成绩占总成绩的60%。\n"

WRONG = [
    (
        "weights of more than a hundred",
        "笔试成绩占总成绩的50%；面试采取讲课形式，成绩占总成绩的60%。",
        {"50%", "60%"},
    ),
    (
        "a total that the weights do not give",
        WEIGHTS + "李老师笔试成绩82.40分，面试成绩86.20分，总成绩85.86分。",
        {"82.40分", "86.20分", "85.86分"},
    ),
    (
        "a mean below the youngest",
        "主持人中年龄最小的29岁，最大的51岁，平均年龄27.8岁。",
        {"29岁", "51岁", "27.8岁"},
    ),
    (
        "a mean above the oldest",
        "学员中最年长的48岁，最年轻的23岁，平均年龄为52岁。",
        {"48岁", "23岁", "52岁"},
    ),
    (
        "seats for so many classes",
        "学校规模为36个教学班，按每班45人的标准，可提供学位1820个。",
        {"36个", "45人", "1820个"},
    ),
    (
        "two digits of a product swapped",
        "标准为每生每年1250元，受助学生3264人，共发放资金480万元。",
        {"1250元", "3264人", "480万元"},
    ),
    (
        "a whole in another power of ten than its parts",
        "项目总投资2.6亿元，资金由三部分构成：中央资金1200万元，省级资金800万元，县级配套600万元。",
        {"2.6亿元", "1200万元", "800万元", "600万元"},
    ),
    (
        "more votes than voters",
        "应到代表56人，实到51人。\n表决结果为赞成46票，反对3票，弃权4票。",
        {"51人", "46票", "3票", "4票"},
    ),
    (
        "half, with an hour of the day in between",
        "收回有效问卷5120份。其中，2108份支持把离校时间延长到18:00，超过半数；其余认为合适。",
        {"5120份", "2108份", "超过半数"},
    ),
    (
        "more of the trainees than there are",
        "全州42名科学教师参加培训。\n参训学员中来自乡村学校的教师有47名。",
        {"42名", "47名"},
    ),
    (
        "these with two digits swapped",
        "受奖教师共二百一十三名。\n局长表示，这二百三十一名老师是教育界的宝藏。",
        {"二百一十三名", "二百三十一名"},
    ),
]


@cases(WRONG)
def test_it_is_found(comment: str, text: str, words: tuple[str, ...]) -> None:
    assert surfaces(found(text)) == [set(words)], comment


RIGHT = [
    ("weights of a hundred", WEIGHTS),
    (
        "weights of two kinds of posts",
        WEIGHTS + "教辅岗位笔试成绩占总成绩的60%；面试采取试讲，成绩占总成绩的40%。",
    ),
    ("a third mark", "笔试占总成绩的50%；面试占总成绩的40%；考核占10%。"),
    ("the total that they give", WEIGHTS + "笔试成绩82.40分，面试成绩86.20分，总成绩84.68分。"),
    ("a plain sum", WEIGHTS + "笔试成绩82分，面试成绩86分，总成绩168分。"),
    ("a mean between", "主持人中最小的29岁，最大的51岁，平均年龄37.8岁。"),
    ("seats for all", "学校规模为36个教学班，按每班45人的标准，可提供学位1620个。"),
    ("the product", "标准为每生每年1250元，受助学生3264人，共发放资金408万元。"),
    (
        "parts of the whole",
        "项目总投资2600万元，资金由三部分构成：中央资金1200万元，省级资金800万元，县级配套600万元。",
    ),
    ("some who did not vote", "应到代表56人，实到51人。\n表决结果为赞成46票，反对3票，弃权1票。"),
    ("more than half", "收回有效问卷5120份。其中，2908份支持延长到18:00，超过半数。"),
    ("some of the trainees", "全州42名教师参加培训。\n参训学员中来自乡村学校的教师有37名。"),
]


@cases(RIGHT)
def test_what_fits_or_may_is_left_alone(comment: str, text: str) -> None:
    assert not found(text), comment
