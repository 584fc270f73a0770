"""Days that targets are due on: read, put right, and left as an editor set them."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from articles.actions import revise
from articles.groups import REVIEWERS
from measures.actions import amend, date_targets, hold, record_reading
from measures.models import Metric
from tests.desk import client_of, sent
from tests.world import NOON, TEXT, World, figure, full_reading, reading

WITHIN = TEXT.replace("力争2025年", "力争三年内")
END_OF_2025 = date(2025, 12, 31)


def target_of(world: World) -> Metric:
    return world.draft().metrics.get(status="target")


def test_a_target_that_is_read_is_due_on_the_day_its_words_name(world: World) -> None:
    target = target_of(world)
    assert (target.due_on, target.due_from) == (END_OF_2025, Metric.DueFrom.WORDS)
    assert target.due_reckoning == "“2025年”按年末算"


def test_what_was_reached_is_due_on_no_day(world: World) -> None:
    figures = (figure(TEXT, "12个", "12", "个", "教育集团", as_of="2025年"),)
    assert world.draft(reading(figures=figures)).metrics.get().due_on is None


def test_without_a_time_of_its_own_the_sentence_is_asked(world: World) -> None:
    figures = (figure(WITHIN, "20个", "20", "个", "教育集团", status="target"),)
    target = world.draft(reading(WITHIN, figures=figures)).metrics.get()
    assert target.due_on == date(2026, 5, 6)


def test_another_time_is_another_day(world: World) -> None:
    target = target_of(world)
    amend(item=target, changes={"as_of": "2026年底"}, by=world.operator, at=NOON)
    assert target.due_on == date(2026, 12, 31)


@pytest.mark.parametrize("day", [date(2025, 6, 30), None])
def test_a_day_set_by_hand_outlasts_other_words_and_a_new_reading(
    world: World, day: date | None
) -> None:
    target = target_of(world)
    hold(item=target, changes={"due_on": day}, by=world.operator, at=NOON)
    hold(item=target, changes={"as_of": "2030年"}, by=world.operator, at=NOON)
    record_reading(article=target.article, reading=full_reading(), at=NOON)
    target.refresh_from_db()
    assert (target.due_on, target.due_from) == (day, Metric.DueFrom.HAND)


def test_another_day_of_the_article_moves_what_is_counted_from_it(world: World) -> None:
    figures = (figure(WITHIN, "20个", "20", "个", "教育集团", status="target", as_of="三年内"),)
    article = world.draft(reading(WITHIN, figures=figures))
    revise(article=article, changes={"published_on": date(2024, 1, 1)})
    assert date_targets(article=article, by=world.operator, at=NOON) == 1
    assert article.metrics.get().due_on == date(2027, 1, 1)
    assert date_targets(article=article, by=world.operator, at=NOON) == 0


def test_the_page_of_a_case_moves_them_with_its_day(world: World) -> None:
    figures = (figure(WITHIN, "20个", "20", "个", "教育集团", status="target", as_of="三年内"),)
    article = world.draft(reading(WITHIN, figures=figures))
    client = client_of(REVIEWERS)
    page = f"/admin/articles/article/{article.pk}/change/"
    client.post(page, sent(client.get(page), published_on="2024-01-01"))
    assert article.metrics.get().due_on == date(2027, 1, 1)


def test_an_editor_changes_the_day_on_the_page_of_the_value(world: World) -> None:
    target = target_of(world)
    client = client_of(REVIEWERS)
    page = f"/admin/measures/metric/{target.pk}/change/"
    shown = client.get(page)
    assert 'type="date"' in shown.content.decode()
    client.post(page, sent(shown, due_on="2025-06-30"))
    target.refresh_from_db()
    assert (target.due_on, target.due_from) == (date(2025, 6, 30), "hand")


def test_targets_stored_before_there_were_days_get_theirs(world: World) -> None:
    target = target_of(world)
    Metric.objects.update(due_on=None, due_from="", due_reckoning="")
    migration = import_module("measures.migrations.0005_flow")
    migration.date_stored_targets(apps, None)
    target.refresh_from_db()
    assert (target.due_on, target.due_from) == (END_OF_2025, "words")
