"""`manage.py run_worker`: does in the background what takes longer than a page may."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django_tasks_db.management.commands import db_worker


class Command(db_worker.Command):
    """django-tasks' own worker, without its chatter; on Redis, RQ's."""

    help = "后台进程：识读和导入成批上传的文件。`make serve` 会一并启动它；Ctrl+C 停止。"

    def configure_logging(self, verbosity: int) -> None:
        """As the settings say (LOG_LEVEL)."""

    def handle(self, **options: Any) -> None:
        if settings.TASKS_REDIS_URL:
            call_command("rqworker", "default", job_class="django_tasks_rq.Job", verbosity=0)
        else:
            super().handle(**options)
