"""`manage.py prepare_site`: everything between an empty folder and a site that can be served."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from articles import likeness
from articles.models import Article
from articles.seeding import load_publishers, load_regions, load_themes
from measures.batches import documents, import_file
from measures.seeding import load_indicators


class Command(BaseCommand):
    help = "建库、装入地区等基础表、导入并发布 seeds/、建管理员。再次运行不改动任何数据。"

    def handle(self, *args: Any, **options: Any) -> None:
        self._migrate()
        seeds = settings.SEEDS_DIR
        self._step("地区", load_regions(table=seeds / "regions.csv"))
        self._step("发布者", load_publishers(table=seeds / "publishers.csv"))
        self._step("主题", load_themes(table=seeds / "themes.csv"))
        self._step("指标", load_indicators(table=seeds / "indicators.csv"))
        password = self._administrator()
        self._import_seeds()
        self._step("查重特征", likeness.remember_all(likeness.stale()))
        if password:
            self.stdout.write(
                self.style.SUCCESS(
                    f"\n管理员 admin，密码 {password}\n"
                    "只显示这一次。登录 /admin/ 后可改；忘了用 manage.py changepassword admin。\n"
                )
            )

    def _step(self, what: str, added: int) -> None:
        self.stdout.write(f"{what}：{f'新增 {added}' if added else '已齐'}")
        self.stdout.flush()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            call_command("migrate", interactive=False, verbosity=0)
        self._step("数据表", len(plan))

    def _administrator(self) -> str:
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            return ""
        password = secrets.token_urlsafe(12)
        users.create_superuser("admin", password=password)
        return password

    @transaction.atomic
    def _import_seeds(self) -> None:
        """All or none, and only into an empty library: what editors take out stays out."""
        if Article.objects.exists():
            self._step("案例", 0)
            return
        operator = get_user_model().objects.filter(is_superuser=True).order_by("pk").first()
        files = list(documents([settings.SEEDS_DIR]))
        for number, file in enumerate(files, 1):
            result = import_file(file, at=timezone.now(), by=operator, let_in=True)
            if result.outcome is None:
                raise CommandError(f"{file.name}：{result.reason}")
            self.stdout.write(
                f"案例 {number}/{len(files)} {result.article}"
                f"（数据 {result.metrics}，举措 {result.initiatives}，存疑 {result.findings}）"
            )
            self.stdout.flush()
