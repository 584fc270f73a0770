from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.actions import RefusedError, import_article, publish, revise
from articles.models import Article
from articles.reading import READER_VERSION, read_article
from articles.reading.records import Finding
from measures.actions import (
    Reread,
    StaleReadingError,
    accept_reading,
    amend,
    confirm,
    let_through,
    read_again,
    record_reading,
    reject,
    settle_finding,
)
from measures.models import Metric, Move
from tests.world import NOON, World, figure, span

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


def report(article: Article) -> Reread:
    return read_again(article=article, at=LATER, keep=False)


def accepted(world: World, article: Article, *keys: str, **more: Any) -> Reread:
    assert world.operator is not None
    known = {"by": world.operator, "at": LATER, "final": True}
    return accept_reading(article=article, ticked=keys, **(known | more))


def key_of(told: Reread, words: str) -> str:
    return next(p.key for p in told.proposals if words in p.words)


def state() -> list[Any]:
    rows = Metric.objects.order_by("pk").values("pk", "label", "value", "decision", "held")
    return [tuple(row.values()) for row in rows]


def test_nothing_changes_but_what_is_ticked(world: World) -> None:
    article = old_reading(world)
    before = state()
    accepted(world, article)
    assert state() == before
    told = report(article)
    assert len(told.new) == len(told.changed) == 1
    accepted(world, article, key_of(told, "新建学校"))
    assert Metric.objects.filter(evidence__exact="8所").exists()
    assert metric("91.5%").label == "参与率"
    accepted(world, article, key_of(told, "参与率"))
    assert metric("91.5%").label == "课后服务参与率"
    assert report(article).is_same


def test_what_the_reader_no_longer_finds_goes_only_when_ticked(world: World) -> None:
    reading = read_article(TEXT)
    more = figure(TEXT, "民生", "1", "件", "实事")
    object.__setattr__(reading, "figures", (more, *reading.figures))
    article = import_article(reading=reading, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=reading, at=NOON)
    told = report(article)
    assert [words.split("，")[0] for words in told.gone] == ["实事 民生"]
    accepted(world, article)
    assert Metric.objects.filter(evidence__exact="民生").exists()
    accepted(world, article, *(p.key for p in told.proposals))
    assert not Metric.objects.filter(evidence__exact="民生").exists()


def test_a_decided_value_takes_the_new_reading_only_when_ticked_and_with_a_reason(
    world: World,
) -> None:
    article = old_reading(world)
    confirm(item=metric("91.5%"), by=world.operator, at=NOON)
    told = report(article)
    key = key_of(told, "识读的名目不同")
    everything_else = [p.key for p in told.proposals if p.key != key]
    accepted(world, article, *everything_else)
    assert metric("91.5%").label == "参与率"
    with pytest.raises(RefusedError, match="写明缘由"):
        accepted(world, article, key)
    accepted(world, article, key, note="新识读更全")
    value = metric("91.5%")
    assert (value.label, value.decision) == ("课后服务参与率", "amended")
    assert value.history.first().history_change_reason == "已修正：新识读更全"
    assert Move.objects.filter(metric=value, verb="amend").count() == 1


def test_taking_the_reading_of_a_public_value_is_told(world: World) -> None:
    article = old_reading(world)
    let_through(article=article, by=world.operator, at=NOON)
    publish(article=article, by=world.operator, at=NOON)
    told = report(article)
    accepted(world, article, key_of(told, "识读的名目不同"), note="新识读更全")
    correction = article.corrections.get()
    assert (correction.was, correction.now) == ("参与率", "课后服务参与率")


def test_a_value_that_is_none_to_the_reader_is_rejected_when_ticked(world: World) -> None:
    reading = read_article(TEXT)
    more = figure(TEXT, "民生", "1", "件", "实事")
    object.__setattr__(reading, "figures", (more, *reading.figures))
    article = import_article(reading=reading, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=reading, at=NOON)
    confirm(item=metric("民生"), by=world.operator, at=NOON)
    key = key_of(report(article), "不再把它当作数据")
    accepted(world, article, key, note="确实不是")
    assert metric("民生").decision == "rejected"


def test_who_may_not_decide_does_not_change_what_is_decided(world: World) -> None:
    article = old_reading(world)
    confirm(item=metric("91.5%"), by=world.operator, at=NOON)
    key = key_of(report(article), "识读的名目不同")
    with pytest.raises(RefusedError, match="先由审核重开"):
        accepted(world, article, key, note="新", final=False)
    assert metric("91.5%").label == "参与率"


def test_header_and_outline_follow_only_when_ticked(world: World) -> None:
    text = TEXT + "一、夯实基础\n引进教师120名。\n二、提升质量\n开设课程30门。\n"
    reading = read_article(text)
    bare = replace(reading, sections=(), header=replace(reading.header, publisher=None))
    article = import_article(reading=bare, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=bare, at=NOON)
    told = report(article)
    assert len(told.frame) == 2
    accepted(world, article, key_of(told, "发布者"))
    article.refresh_from_db()
    assert str(article.publisher) == "清河教育网"
    assert not article.sections.exists()
    accepted(world, article, key_of(told, "大纲"))
    assert article.sections.count() == 2


def test_a_settled_contradiction_stays_word_for_word(world: World) -> None:
    invented = Finding("parts", (span(TEXT, "12个"),), ("12个",), "12个 = 8所", "12", "差4。")
    reading = read_article(TEXT)
    reading = replace(reading, findings=(invented,))
    article = import_article(reading=reading, source_path="a.txt", at=NOON).article
    record_reading(article=article, reading=reading, at=NOON)
    finding = article.findings.get()
    settle_finding(finding=finding, settlement="noted", by=world.operator, at=NOON)
    read_again(article=article, at=LATER)
    finding.refresh_from_db()
    assert (finding.settlement, finding.verdict) == ("noted", "差4。")
    assert finding.evidence.count() == 1
    accepted(world, article, key_of(report(article), "不再认为"), note="读错")
    finding.refresh_from_db()
    assert finding.settlement == "misreading"


def test_a_report_that_is_out_of_date_is_refused(world: World) -> None:
    article = old_reading(world)
    seen = report(article).mark
    confirm(item=metric("91.5%"), by=world.operator, at=NOON)
    with pytest.raises(StaleReadingError, match="什么都没有存入"):
        accepted(world, article, seen=seen)
