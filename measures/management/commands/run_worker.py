"""`manage.py run_worker`: does in the background what takes longer than a page may."""

from __future__ import annotations

import logging
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from measures.tasks import resume


class DatabaseWorker(db_worker.Command):
    """django-tasks' own worker, which says no more than LOG_LEVEL lets it."""

    def configure_logging(self, verbosity: int) -> None:
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)


class Command(BaseCommand):
    help = "后台进程：识读和导入成批上传的文件。`make serve` 会一并启动它；Ctrl+C 停止。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="办完眼下排着的就结束")

    def handle(self, *args: Any, **options: Any) -> None:
        once = options["once"]
        resume(at=timezone.now())
        if settings.TASKS_REDIS_URL:
            kind = "django_tasks_rq.Job"
            call_command("rqworker", "default", job_class=kind, burst=once, verbosity=0)
        else:
            call_command(DatabaseWorker(), batch=once)
