"""What headings and the heads of paragraphs spell out, and what an article is about."""

import pytest

from articles.reading.initiatives.spelling import parts_of
from tests.articles.reading.initiatives.test_frameworks import parents

MORE = "各校按月报送进展情况,县教育局逐校走访,听取师生和家长的意见,做到件件有着落。"


@pytest.mark.parametrize(
    ("core", "parts"),
    [
        ("加减乘除", ["加", "减", "乘", "除"]),
        ("读、写、画", ["读", "写", "画"]),
        ("一河一桥一塔", ["河", "桥", "塔"]),
        ("石桥石塔", []),
        ("2+3", []),
    ],
)
def test_a_name_strings_words_together(core, parts):
    assert parts_of(core) == parts


@pytest.mark.parametrize(
    ("comment", "text", "child", "parent"),
    [
        ("the words of its name head the paragraphs",
         ("某县教育见闻\n近年来,某县教育局探索“读、写、画、演”四步育人法,让孩子爱上校园。\n"
          f"读——先把书读进去。全县开展“晨光诵读”活动,人人参加。{MORE}\n"
          f"写——把心里话写下来。全县举办“青禾杯”作文大赛,年年举行。{MORE}\n"
          f"画——画出家乡的样子。全县开展“画我家乡”活动,处处有画。{MORE}\n"
          f"演——在舞台上说话。全县举办“石桥杯”戏剧节,校校登台。{MORE}\n"),
         "“画我家乡”活动", "“读、写、画、演”四步育人法"),
        ("the words of its sentence head the sections",
         ("某县教育局工作汇报\n某县教育局提出“四轮驱动”工作思路,"
          "概括起来就是组织、队伍、课堂、作风四个轮子一起转。\n"
          f"一、组织这个轮子,重在立起来\n开展“晨光结对”活动。{MORE}\n"
          f"二、队伍这个轮子,重在强起来\n实施“青禾名师”培养计划。{MORE}\n"
          f"三、课堂这个轮子,重在活起来\n开展“石桥课堂”创建活动。{MORE}\n"
          f"四、作风这个轮子,重在实起来\n开展“局长接待日”活动。{MORE}\n"),
         "“青禾名师”培养计划", "“四轮驱动”工作思路"),
    ],
)  # fmt: skip
def test_what_is_told_in_a_part_stands_under_what_the_parts_spell(comment, text, child, parent):
    told = parents(text)
    assert parent in told, (comment, list(told))
    assert told[child] == parent, comment


def test_what_the_place_only_follows_frames_no_article():
    text = (
        f"某县教育纪事\n某县紧扣县委“两城三区”建设目标,办好每一所学校。\n一、强队伍\n"
        f"实施“青禾名师”培养计划。{MORE}\n二、强课堂\n开展“石桥课堂”创建活动。{MORE}\n"
    )
    assert parents(text)["“青禾名师”培养计划"] is None
