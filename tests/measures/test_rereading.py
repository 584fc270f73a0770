from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.actions import import_article, revise
from articles.models import Article
from articles.reading import READER_VERSION, read_article
from measures.actions import amend, confirm, read_again, record_reading, reject
from measures.models import Metric
from tests.world import NOON, World

LATER = NOON + timedelta(days=30)
TEXT = """湖州市教育局:办好民生实事
来源:清河教育网 2023-05-06
湖州市课后服务参与率达到91.5%。全市建成教育集团12个,新建学校8所。
"""


def old_reading(world: World) -> Article:
    """An article as an older reader left it: one value less, another called otherwise."""
    reading = read_article(TEXT)
    figures = tuple(f for f in reading.figures if f.surface != "8所")
    assert len(figures) == len(reading.figures) - 1
    object.__setattr__(figures[0], "label", "参与率")
    object.__setattr__(reading, "figures", figures)
    object.__setattr__(reading, "reader_version", "0.9")
    article = import_article(reading=reading, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=reading, at=NOON)
    return article


def metric(words: str) -> Metric:
    return Metric.objects.get(evidence__exact=words)


def test_a_newer_reader_brings_what_is_new_and_changes_what_nobody_decided(world: World) -> None:
    article = old_reading(world)
    told = read_again(article=article, at=LATER)
    assert [words.split("，")[0] for words in told.new] == ["新建学校 8所"]
    assert [words.split("，")[0] for words in told.changed] == ["参与率 91.5%"]
    assert (told.gone, told.disagrees) == ([], [])
    assert metric("91.5%").label == "课后服务参与率"
    article.refresh_from_db()
    assert (article.reader_version, article.read_at) == (READER_VERSION, LATER)


def test_what_an_editor_decided_stays_and_the_reader_s_doubt_is_told(world: World) -> None:
    article = old_reading(world)
    confirm(item=metric("91.5%"), by=world.operator, at=NOON)
    amend(item=metric("12个"), changes={"value": 13}, by=world.operator, at=NOON, note="年报")
    told = read_again(article=article, at=LATER)
    assert metric("91.5%").label == "参与率"
    assert metric("12个").value == 13
    assert {words.split("：")[-1] for words in told.disagrees} == {
        "识读的名目不同",
        "识读的数值不同",
    }


def test_what_was_rejected_does_not_come_back(world: World) -> None:
    article = old_reading(world)
    reject(item=metric("12个"), by=world.operator, at=NOON)
    told = read_again(article=article, at=LATER)
    assert metric("12个").decision == "rejected"
    assert told.disagrees == []


def test_a_look_beforehand_changes_nothing(world: World) -> None:
    article = old_reading(world)
    told = read_again(article=article, at=LATER, keep=False)
    assert len(told.new) == 1
    assert not Metric.objects.filter(evidence__exact="8所").exists()
    article.refresh_from_db()
    assert article.reader_version == "0.9"


def test_a_header_set_by_hand_stays(world: World) -> None:
    article = old_reading(world)
    revise(article=article, changes={"title": "民生实事"}, by=world.operator, at=NOON)
    read_again(article=article, at=LATER)
    article.refresh_from_db()
    assert article.title == "民生实事"


def test_a_second_time_nothing_changes(world: World) -> None:
    article = old_reading(world)
    read_again(article=article, at=LATER)
    before = list(Metric.objects.order_by("pk").values())
    assert read_again(article=article, at=LATER).is_same
    assert list(Metric.objects.order_by("pk").values()) == before


def test_the_command_reads_what_an_older_reader_left_and_tells(world: World) -> None:
    old_reading(world)
    out = StringIO()
    call_command("read_articles", "--again", "--dry-run", stdout=out)
    assert "未写入" in out.getvalue()
    assert "新建学校 8所" in out.getvalue()
    out = StringIO()
    call_command("read_articles", "--again", stdout=out)
    assert "重读 1 篇，0 篇没有变化" in out.getvalue()
    out = StringIO()
    call_command("read_articles", "--again", stdout=out)
    assert "重读 0 篇" in out.getvalue()


def test_the_command_wants_to_be_asked_for(world: World) -> None:
    with pytest.raises(CommandError, match="--again"):
        call_command("read_articles")
