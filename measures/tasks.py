"""What a worker does while nobody waits: see `edusite/settings.py` for where tasks are kept."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django_tasks import task

from .intake.progress import go_on, is_small
from .models import Intake
from .models.intake import QUIET


def start(intake: Intake) -> None:
    """Go on with an upload: on the spot where it is small, else as a task of a worker."""
    if not intake.is_under_way:
        return
    if is_small(intake):
        while go_on(intake):
            pass
    else:
        hand_over(intake)


def hand_over(intake: Intake) -> None:
    """Have a worker go on with an upload, as soon as what was stored so far is there to be seen."""
    transaction.on_commit(lambda: go_on_with_upload.enqueue(intake.pk))


def resume(*, at: datetime) -> None:
    """Queue up again whatever a worker that was killed has left lying."""
    for intake in Intake.objects.under_way().filter(touched_at__lt=at - QUIET):
        hand_over(intake)


@task()
def go_on_with_upload(pk: int) -> None:
    """Read or store the next files of an upload, and queue up again for the rest.

    Doing it twice does no harm: a file is moved on once, by whoever comes first.
    """
    intake = Intake.objects.filter(pk=pk).first()
    if intake is not None and go_on(intake):
        hand_over(intake)
