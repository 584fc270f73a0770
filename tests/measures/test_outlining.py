from __future__ import annotations

from datetime import timedelta

import pytest

from articles.actions import RefusedError, import_article
from articles.models import Article, OutlineChange
from articles.outlines import mark_of, parts_of
from articles.reading import read_article
from measures.actions import (
    StaleOutlineError,
    edit_section,
    read_again,
    record_reading,
    relevel_section,
    restore_read_outline,
    split_section,
    take_back_outline,
)
from measures.models import Metric
from tests.world import NOON, World, reading, section

LATER = NOON + timedelta(hours=1)
TEXT = """民生实事
一、夯实基础
全市新建学校8所。
（一）经费
投入3亿元。
（二）师资
引进教师120名。
二、提升质量
参与率达到91.5%。
结语
成效明显。
"""


def outlined(world: World) -> Article:
    read = read_article(TEXT)
    article = import_article(reading=read, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=read, at=NOON)
    return article


def tree(article: Article) -> list[tuple[int, str, str]]:
    """Level, heading and the last words of each section."""
    text = article.text
    return [(p.level, str(p), text[p.start : p.end].rpartition("\n")[2]) for p in parts_of(article)]


def act(world: World, article: Article, verb: str, number: int, **more: object) -> Article:
    return relevel_section(
        article=article, number=number, verb=verb, by=world.operator, at=LATER, **more
    )


def split(world: World, article: Article, exact: str, **more: object) -> Article:
    known = {"heading": exact, "by": world.operator, "at": LATER}
    return split_section(
        article=article, start=article.text.index(exact), exact=exact, **(known | more)
    )


FIRST = [
    (1, "一、夯实基础", "引进教师120名。"),
    (2, "（一）经费", "投入3亿元。"),
    (2, "（二）师资", "引进教师120名。"),
]


def test_the_text_is_read_as_the_tables_below_begin(world: World) -> None:
    assert tree(outlined(world)) == [*FIRST, (1, "二、提升质量", "成效明显。")]


MOVES = [
    (
        "a part is raised: what followed it there becomes part of it",
        ("raise", 1),
        [
            (1, "一、夯实基础", "全市新建学校8所。"),
            (1, "（一）经费", "引进教师120名。"),
            (2, "（二）师资", "引进教师120名。"),
            (1, "二、提升质量", "成效明显。"),
        ],
    ),
    (
        "the last part raised takes nothing with it",
        ("raise", 2),
        [
            (1, "一、夯实基础", "投入3亿元。"),
            (2, "（一）经费", "投入3亿元。"),
            (1, "（二）师资", "引进教师120名。"),
            (1, "二、提升质量", "成效明显。"),
        ],
    ),
    (
        "a section is lowered into the one before",
        ("lower", 3),
        [(1, "一、夯实基础", "成效明显。"), *FIRST[1:], (2, "二、提升质量", "成效明显。")],
    ),
    (
        "two parts beside each other are joined",
        ("join", 2),
        [
            FIRST[0],
            (2, "（一）经费", "引进教师120名。"),
            (1, "二、提升质量", "成效明显。"),
        ],
    ),
    (
        "a section joined after a deeper one goes to it, and to what holds it",
        ("join", 3),
        [
            (1, "一、夯实基础", "成效明显。"),
            (2, "（一）经费", "投入3亿元。"),
            (2, "（二）师资", "成效明显。"),
        ],
    ),
    (
        "the first one is dissolved, its parts stay",
        ("join", 0),
        [*FIRST[1:], (1, "二、提升质量", "成效明显。")],
    ),
]


@pytest.mark.parametrize(("why", "move", "expected"), MOVES, ids=[m[0] for m in MOVES])
def test_sections_move_with_their_parts(world: World, why: str, move, expected) -> None:
    article = act(world, outlined(world), *move)
    assert tree(article) == expected


@pytest.mark.parametrize(
    ("why", "verb", "number", "words"),
    [
        ("the highest stays", "raise", 0, "最高一级"),
        ("nothing stands before the first", "lower", 0, "没有同级"),
        ("a first part has no neighbour before it", "lower", 1, "没有同级"),
        ("a section that is not there any more", "join", 9, "没有这一节"),
    ],
)
def test_what_makes_no_outline_is_refused(world: World, why, verb, number, words) -> None:
    article = outlined(world)
    before = tree(article)
    with pytest.raises(RefusedError, match=words):
        act(world, article, verb, number)
    assert tree(article) == before
    assert not OutlineChange.objects.exists()


def test_chosen_words_begin_a_section_and_values_move_into_it(world: World) -> None:
    article = outlined(world)
    value = Metric.objects.get(evidence__exact="91.5%")
    assert str(value.section) == "二、提升质量"
    split(world, article, "参与率达到")
    value.refresh_from_db()
    assert str(value.section) == "参与率达到"
    assert tree(article)[3:] == [
        (1, "二、提升质量", "二、提升质量"),
        (1, "参与率达到", "成效明显。"),
    ]


def test_a_section_may_begin_one_level_below_and_bears_its_marker(world: World) -> None:
    article = split(world, outlined(world), "全市新建学校8所。", heading="校舍", below=True)
    assert tree(article)[:3] == [FIRST[0], (2, "校舍", "全市新建学校8所。"), FIRST[1]]
    article = split(world, article, "结语", marker="三、")
    assert tree(article)[-1] == (1, "三、结语", "成效明显。")


@pytest.mark.parametrize(
    ("why", "start", "exact", "words"),
    [
        ("a heading stands there", TEXT.index("一、"), "一、夯实基础", "已经是"),
        ("other words stand there", 0, "别的话", "对不上"),
        ("over a line's end", TEXT.index("结语"), "结语\n成效", "对不上"),
        ("nothing chosen", 3, "  ", "对不上"),
    ],
)
def test_words_that_begin_no_section(world: World, why, start, exact, words) -> None:
    article = outlined(world)
    with pytest.raises(RefusedError, match=words):
        split_section(
            article=article, start=start, exact=exact, heading="题", by=world.operator, at=LATER
        )


def edit(world: World, article: Article, number: int, **changes: object) -> Article:
    part = parts_of(article)[number]
    known = {"heading": part.heading, "marker": part.marker, "region": None}
    return edit_section(
        article=article, number=number, by=world.operator, at=LATER, **(known | changes)
    )


def test_heading_words_marker_and_place_are_changed_and_cleared(world: World) -> None:
    article = outlined(world)
    edit(world, article, 1, heading="经费保障", marker="1.", region=world.places["330502"])
    row = article.sections.get(position=1)
    assert (str(row), row.region) == ("1.经费保障", world.places["330502"])
    assert article.text[row.heading_start : row.heading_end] == "经费"
    edit(world, article, 1, region=None)
    assert article.sections.get(position=1).region is None
    with pytest.raises(RefusedError, match="请写小标题"):
        edit(world, article, 1, heading="  ")


def test_what_was_done_by_hand_is_kept_by_a_later_reading(world: World) -> None:
    article = act(world, outlined(world), "join", 2)
    kept = tree(article)
    read_again(article=article, at=LATER)
    assert tree(article) == kept
    newer = read_article("前言\n" + TEXT)
    again = import_article(reading=newer, source_path="a.txt", at=LATER)
    record_reading(article=again.article, reading=newer, at=LATER, was=again.was)
    assert tree(again.article) == kept
    restore_read_outline(article=again.article, by=world.operator, at=LATER)
    assert len(tree(again.article)) == 4
    assert "sections" not in Article.objects.get().edited_fields


def test_changes_are_taken_back_in_turn(world: World) -> None:
    article = outlined(world)
    before = tree(article)
    act(world, article, "join", 2)
    act(world, article, "raise", 1)
    assert world.operator is not None
    last, first = OutlineChange.objects.latest_of(world.operator, article)
    with pytest.raises(RefusedError, match="之后大纲又变过"):
        take_back_outline(change=first, by=world.operator, at=LATER)
    take_back_outline(change=last, by=world.operator, at=LATER)
    take_back_outline(change=first, by=world.operator, at=LATER)
    assert tree(article) == before
    assert "sections" not in Article.objects.get().edited_fields
    assert Metric.objects.filter(section=None).count() == 0
    assert OutlineChange.objects.count() == 4


def test_a_stale_change_is_refused(world: World) -> None:
    article = outlined(world)
    seen = mark_of(parts_of(article))
    act(world, article, "join", 2, seen=seen)
    with pytest.raises(StaleOutlineError, match="没有存入"):
        act(world, article, "join", 1, seen=seen)
    assert len(tree(article)) == 3


def test_visitors_are_told_why_a_heading_and_a_place_changed(world: World) -> None:
    text = "题\n一、吴兴做法\n新建学校8所。\n"
    article = world.case(reading(text, sections=(section(text, "吴兴做法", marker="一、"),)))
    with pytest.raises(RefusedError, match="写明缘由"):
        edit(world, article, 0, region=world.places["330502"])
    edit(world, article, 0, heading="吴兴经验", region=world.places["330502"], why="按原件")
    told = article.corrections.order_by("pk").values_list("name", "was", "now", "why")
    assert list(told) == [
        ("小标题", "一、吴兴做法", "一、吴兴经验", "按原件"),
        ("章节的地区", "（空）", "浙江省湖州市吴兴区", "按原件"),
    ]
