"""What a worker does while nobody waits: see `edusite/settings.py` for where tasks are kept."""

from __future__ import annotations

from django_tasks import task

from .intake.progress import go_on, hand_over
from .models import Intake


@task()
def go_on_with_upload(pk: int) -> None:
    """Read or store the next files of an upload, and queue up again for the rest.

    Doing it twice does no harm: a file is moved on once, by whoever comes first.
    """
    intake = Intake.objects.filter(pk=pk).first()
    if intake is not None and go_on(intake):
        hand_over(intake)
