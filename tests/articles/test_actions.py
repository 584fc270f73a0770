from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from articles.actions import (
    Outcome,
    RefusedError,
    classify,
    hand_back,
    import_article,
    publish,
    revise,
    submit,
    withdraw,
)
from articles.editorial import ReviewStatus
from articles.models import Article, Publisher, StatusChange
from articles.reading.records import Header, SubjectRegion
from tests.world import NOON, TEXT, World, full_reading, reading


def test_an_import_stores_text_frame_outline_and_places(world: World) -> None:
    publisher = world.publisher()
    article = import_article(reading=full_reading(), source_path="a.txt", at=NOON).article
    assert (article.text, article.encoding, article.status) == (TEXT, "utf-8", ReviewStatus.DRAFT)
    assert article.publisher == publisher
    assert list(article.regions.all()) == [world.places["330500"]]
    assert [(s.marker, s.heading, s.level) for s in article.sections.all()] == [
        ("一、", "“四个一批”行动", 1),
        ("二、", "集团化办学", 1),
    ]


def test_the_same_bytes_change_nothing_wherever_they_lie(world: World) -> None:
    import_article(reading=full_reading(), source_path="a.txt", at=NOON)
    again = import_article(
        reading=full_reading(), source_path="elsewhere.txt", at=NOON + timedelta(days=1)
    )
    assert again.outcome is Outcome.UNCHANGED
    assert (again.article.source_path, again.article.read_at) == ("a.txt", NOON)
    assert Article.objects.count() == 1


def test_a_new_version_of_a_file_updates_its_article_but_not_what_an_editor_set(
    world: World,
) -> None:
    article = import_article(reading=full_reading(), source_path="a.txt", at=NOON).article
    revise(article=article, changes={"title": "编辑改的题", "regions": [world.places["330503"]]})
    changed = replace(
        full_reading(TEXT + "附记。\n"),
        header=Header(title="新题", publisher="新来源"),
        subjects=(SubjectRegion("桂林市", "450300", "prefecture"),),
    )
    again = import_article(reading=changed, source_path="a.txt", at=NOON)
    assert again.outcome is Outcome.UPDATED
    article.refresh_from_db()
    assert article.title == "编辑改的题"
    assert list(article.regions.all()) == [world.places["330503"]]
    assert article.publisher == Publisher.objects.get(name="新来源")
    assert article.text.endswith("附记。\n")


def test_a_text_without_a_headline_gets_one_of_ours_in_brackets(world: World) -> None:
    untitled = reading("三月十六日,全市教育工作会召开。\n", header=Header())
    article = import_article(reading=untitled, source_path="a.txt", at=NOON).article
    assert article.title == "［三月十六日,全市教育工作会召开。］"


@pytest.mark.parametrize(
    ("comment", "printed", "known"),
    [
        ("as it is", "清河教育网", "清河教育网"),
        ("in the other script, with a dash", "人民網-廣西頻道", "人民网广西频道"),
        ("by an alias", "清河日报社", "清河日报"),
    ],
)
def test_a_publisher_is_known_by_name_and_alias_in_either_script(
    world: World, comment: str, printed: str, known: str
) -> None:
    stored = Publisher.objects.create(name=known, aliases="清河日报社\n河报")
    read = reading(header=Header(title="题", publisher=printed))
    assert import_article(reading=read, source_path="a.txt", at=NOON).article.publisher == stored


def test_every_move_is_on_record_with_who_when_and_why(world: World) -> None:
    article, reviewer = world.draft(), User.objects.create_user("另一位")
    submit(article=article, by=world.operator, at=NOON)
    hand_back(article=article, by=world.operator, at=NOON, reason="缺来源")
    submit(article=article, by=world.operator, at=NOON)
    publish(article=article, by=reviewer, at=NOON + timedelta(hours=1))
    withdraw(article=article, by=world.operator, at=NOON + timedelta(hours=2), reason="原文已撤")
    moves = StatusChange.objects.filter(article=article).order_by("pk")
    assert [(m.before, m.after, m.reason) for m in moves] == [
        ("draft", "in_review", ""),
        ("in_review", "draft", "缺来源"),
        ("draft", "in_review", ""),
        ("in_review", "published", ""),
        ("published", "withdrawn", "原文已撤"),
    ]
    assert [m.by for m in moves].count(world.operator) == 4
    assert moves[3].by == reviewer
    assert article.first_published_at == NOON + timedelta(hours=1)


def test_the_day_of_first_publication_stays_when_a_case_comes_back(world: World) -> None:
    article = world.case()
    withdraw(article=article, by=None, at=NOON, reason="核对")
    publish(article=article, by=None, at=NOON + timedelta(days=9))
    article.refresh_from_db()
    assert article.first_published_at == NOON


@pytest.mark.parametrize(
    ("comment", "act"),
    [
        ("a draft was never public", withdraw),
        ("a draft is nobody's to hand back", hand_back),
    ],
)
def test_a_move_that_the_state_does_not_allow_is_refused_and_leaves_no_trace(
    world: World, comment: str, act: object
) -> None:
    article = world.draft()
    with pytest.raises(RefusedError, match="现为“草稿”"):
        act(article=article, by=None, at=NOON, reason="x")  # type: ignore[operator]
    article.refresh_from_db()
    assert article.status == ReviewStatus.DRAFT
    assert not article.status_changes.exists()


def test_classifying_adds_to_what_is_there(world: World) -> None:
    article = world.draft()
    classify(article=article, tags=["双减"])
    classify(article=article, tags=["课后服务", "双减"])
    assert sorted(article.tags.names()) == ["双减", "课后服务"]


@pytest.mark.parametrize(("one_person", "refused"), [(False, True), (True, False)])
def test_nobody_publishes_what_they_submitted_unless_the_desk_is_one_persons(
    world: World, settings, one_person: bool, refused: bool
) -> None:
    settings.ONE_PERSON_DESK = one_person
    article = world.draft()
    submit(article=article, by=world.operator, at=NOON)
    if refused:
        with pytest.raises(RefusedError, match="请由另一位"):
            publish(article=article, by=world.operator, at=NOON)
    else:
        publish(article=article, by=world.operator, at=NOON)
    article.refresh_from_db()
    assert article.is_published is not refused


def test_handing_ones_own_submission_back_does_not_open_the_way_to_publish_it(
    world: World,
) -> None:
    article = world.draft()
    submit(article=article, by=world.operator, at=NOON)
    hand_back(article=article, by=world.operator, at=NOON, reason="自己退回")
    with pytest.raises(RefusedError, match="请由另一位"):
        publish(article=article, by=world.operator, at=NOON)


def test_another_reviewer_publishes_what_was_submitted(world: World) -> None:
    article = world.draft()
    submit(article=article, by=world.operator, at=NOON)
    other = User.objects.create_user("另一位")
    assert publish(article=article, by=other, at=NOON).is_published
