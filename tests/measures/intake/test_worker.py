"""The worker itself, on the queue in the database."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles.models import Article
from measures.actions import intake as actions
from measures.models import Intake
from measures.tasks import resume, start
from tests.measures.intake.uploads import news, sent
from tests.world import NOON, World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def queue_in_the_database(settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def test_a_worker_reads_and_stores_what_was_handed_over(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    start(intake)
    intake.refresh_from_db()
    assert intake.status == Intake.Status.READING
    call_command("run_worker", once=True)
    intake.refresh_from_db()
    assert intake.status == Intake.Status.WAITING
    told = {f.pk: "own" for f in intake.files.offered()}
    start(actions.choose(intake=intake, choices=told, by=None, at=timezone.now()))
    assert not Article.objects.exists()
    call_command("run_worker", once=True)
    intake.refresh_from_db()
    assert intake.status == Intake.Status.DONE
    assert Article.objects.count() == 7
    assert {t.status for t in DBTaskResult.objects.all()} == {"SUCCESSFUL"}


def test_a_worker_takes_up_what_a_killed_one_has_left(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    start(intake)
    DBTaskResult.objects.update(status="RUNNING")
    Intake.objects.update(touched_at=NOON)
    call_command("run_worker", once=True)
    intake.refresh_from_db()
    assert intake.status == Intake.Status.WAITING


def test_what_is_being_worked_on_is_not_queued_again(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    resume(at=intake.touched_at + timedelta(seconds=5))
    assert not DBTaskResult.objects.exists()


def test_an_upload_that_is_gone_is_no_matter(world: World) -> None:
    intake = sent(*((f"{n}.txt", news(n)) for n in range(7)))
    start(intake)
    intake.delete()
    call_command("run_worker", once=True)
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
