"""Which stored case a text is near to, without reading every case."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from opencc import OpenCC
from pytest_django import DjangoAssertNumQueries

from articles import likeness
from articles.likeness.sketch import sketch_version
from articles.models import Article, Sketch, SketchBand
from articles.reading import read_article
from tests.world import World, reading

LONG = "\n".join(
    f"{place}教育局今年围绕{thing}开展专题调研,组织专家进校指导,形成问题清单{n}条并逐项督促整改落实。"
    for n, (place, thing) in enumerate(
        [
            ("清河市", "课后服务质量"),
            ("河东区", "乡村教师成长"),
            ("河西区", "校园餐管理"),
            ("南湾县", "职业学校实训基地"),
            ("北岭县", "义务教育优质均衡"),
        ],
        start=3,
    )
)

CHANGED = LONG.split("\n", 1)[1].replace("5条", "9条")


def store(world: World, text: str, path: str = "清河.txt") -> Article:
    return world.draft(reading(text), path=path)


def words_of(text: str) -> str:
    return likeness.own_words(text, [])


@pytest.mark.parametrize(
    ("comment", "text", "same", "found"),
    [
        ("word for word", LONG, True, True),
        ("other signs and line ends", LONG.replace(",", "，").replace("\n", "\n\n"), True, True),
        ("in the other script", OpenCC("s2t").convert(LONG), True, True),
        ("a line dropped, a figure changed", CHANGED, False, True),
        ("with as much again around it", f"{'另有别的消息若干则' * 30}{LONG}", False, True),
        ("another text", "全省学校体育工作会议召开" * 30, False, False),
        ("too short to be near", LONG[:40], False, False),
        ("nothing", "", False, False),
    ],
)  # fmt: skip
def test_the_nearest_case_is_found(
    world: World, comment: str, text: str, same: bool, found: bool
) -> None:
    article = store(world, LONG)
    near = likeness.nearest(words_of(text))
    assert [n.article for n in near] == ([article] if found else []), comment
    if found:
        assert near[0].same is same, comment
        assert near[0].share >= 0.5


def test_how_near_is_near_is_a_setting(world: World, settings: Any) -> None:
    store(world, LONG)
    half = words_of(LONG)[: len(words_of(LONG)) // 2] + "别处另写的一段话与此无关" * 12
    settings.NEAR_TEXT = 0.95
    assert likeness.nearest(half) == []
    settings.NEAR_TEXT = 0.3
    assert len(likeness.nearest(half)) == 1


def test_furniture_makes_nothing_near(world: World) -> None:
    menu = "首页 > 新闻中心 > 教育要闻 > 通知公告 > 政务公开 > 办事服务 > 互动交流 > 网站地图\n" * 6
    for n in (1, 2):
        read = read_article(f"{menu}清河{n}中开学\n来源:清河网 2024-09-0{n}\n" + f"第{n}件事。" * 3)
        world.draft(read, path=f"{n}.txt")
    second = Article.objects.order_by("-pk")[0]
    others = [n for n in likeness.nearest(likeness.words_of(second)) if n.article != second]
    assert others == []


def test_a_lookup_takes_as_many_queries_among_many_cases_as_among_few(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    store(world, LONG)
    for n in range(12):
        store(
            world,
            f"第{n}号通报" * 3
            + "".join(chr(0x4E00 + (n * 997 + k * 31) % 20000) for k in range(300)),
            f"{n}.txt",
        )
    with django_assert_num_queries(3):
        assert len(likeness.nearest(words_of(LONG.replace("5条", "9条")))) == 1


def test_a_new_version_of_a_text_is_filed_in_place_of_the_old(world: World) -> None:
    article = store(world, LONG)
    other = "".join(reversed(LONG))
    assert store(world, other) == article
    assert likeness.nearest(words_of(LONG)) == []
    assert likeness.nearest(words_of(other))[0].same


def test_what_another_version_filed_is_stale_until_the_command_runs(world: World) -> None:
    article = store(world, LONG)
    assert not likeness.stale().exists()
    Sketch.objects.update(made_with="older")
    SketchBand.objects.all().delete()
    assert list(likeness.stale()) == [article]
    call_command("sketch_articles")
    assert not likeness.stale().exists()
    assert Sketch.objects.get().made_with == sketch_version()
    assert SketchBand.objects.count() == 64


def test_the_command_can_make_all_anew(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    store(world, LONG)
    call_command("sketch_articles")
    assert "已齐" in capsys.readouterr().out
    SketchBand.objects.all().delete()
    call_command("sketch_articles", "--all")
    assert "重建 1 篇" in capsys.readouterr().out
    assert SketchBand.objects.count() == 64


def test_a_deleted_case_is_not_found(world: World) -> None:
    store(world, LONG).delete()
    assert likeness.nearest(words_of(LONG)) == []
    assert not SketchBand.objects.exists()


def test_a_text_that_is_read_again_unchanged_is_not_filed_again(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    article = store(world, LONG)
    with django_assert_num_queries(3):  # a savepoint, a look, its release
        likeness.remember(article)
