"""Going on with an upload, a few files at a time, and telling how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from ..actions import intake as actions
from ..models import Intake, IntakeFile
from ..models.intake import QUIET

A_STRETCH = 5
"""Files that are worked on in one go: a worker that is told to stop ends within a second or two,
and several uploads get their turns."""

AT_ONCE = 5
AT_ONCE_BYTES = 1 << 20
"""So many files, and bytes, are dealt with while the editor's page loads; more go to a worker."""


def is_small(intake: Intake) -> bool:
    """Whether what is left of an upload can be dealt with while its editor's page loads."""
    left = _left(intake)
    return left.count() <= AT_ONCE and sum(left.values_list("size", flat=True)) <= AT_ONCE_BYTES


def go_on(intake: Intake, *, clock: Callable[[], datetime] = timezone.now) -> bool:
    """Work on the next few files of an upload; whether more remain to be worked on."""
    intake.refresh_from_db()
    if not intake.is_under_way:
        return False
    reading = intake.status == Intake.Status.READING
    work: Any = actions.read_file if reading else actions.import_file
    for file in _left(intake)[:A_STRETCH]:
        work(file=file, at=clock())
    if _left(intake).exists():
        return True
    finish: Any = actions.finish_reading if reading else actions.finish_importing
    finish(intake=intake, at=clock())
    intake.refresh_from_db()
    return False


def _left(intake: Intake) -> Any:
    files = intake.files.order_by("position")
    return files.unread() if intake.status == Intake.Status.READING else files.queued()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an upload is: files done of all that this stage has, and whether it goes on."""

    done: int
    total: int
    current: str
    is_quiet: bool
    ahead: int

    @property
    def share(self) -> int:
        return 100 * self.done // max(1, self.total)


def progress_of(intake: Intake, *, at: datetime) -> Progress:
    """`is_quiet`: nobody has worked on this upload or any other for a while, so no worker runs."""
    left = _left(intake)
    reading = intake.status == Intake.Status.READING
    skipped = (IntakeFile.Status.SKIPPED, IntakeFile.Status.REFUSED, IntakeFile.Status.UNCHANGED)
    of_stage = intake.files.all() if reading else intake.files.exclude(status__in=skipped)
    others = Intake.objects.under_way().exclude(pk=intake.pk)
    since = at - QUIET
    is_served = intake.touched_at >= since
    is_busy = others.filter(touched_at__gte=since).exists()
    total, waiting = of_stage.count(), left.count()
    return Progress(
        done=total - waiting,
        total=total,
        current=left.values_list("name", flat=True).first() or "",
        is_quiet=not (is_served or is_busy),
        ahead=others.count() if is_busy and not is_served else 0,
    )
