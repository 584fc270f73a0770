"""`manage.py import_articles [PATH…]`: press articles in, unreviewed drafts out."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from articles.actions import Outcome
from measures.batches import Result, documents, import_file

WORDS = {
    Outcome.CREATED: "新增",
    Outcome.UPDATED: "更新",
    Outcome.UNCHANGED: "未变",
    None: "失败",
}


class Command(BaseCommand):
    help = "导入文章：识读、入库、编入检索，一篇一个事务。不带 --publish 时一律作为未审草稿。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths",
            nargs="*",
            type=Path,
            metavar="PATH",
            help="文件或文件夹（.txt .html .docx .md），默认 seeds/",
        )
        parser.add_argument("--dry-run", action="store_true", help="只试读，什么都不写入")
        parser.add_argument(
            "--publish", action="store_true", help="以操作者名义放行并发布，记录在案"
        )
        parser.add_argument("--by", metavar="用户名", help="操作者账号，默认第一个超级用户")

    def handle(self, *args: Any, **options: Any) -> None:
        publish = options["publish"]
        by = self._operator(options["by"]) if publish or options["by"] else None
        files = list(dict.fromkeys(documents(options["paths"] or [settings.SEEDS_DIR])))
        if not files:
            raise CommandError("没有找到可导入的文件（.txt .html .docx .md），请核对路径。")
        console = Console(file=cast("IO[str]", self.stderr))
        results: list[Result] = []
        with Progress(
            TextColumn("识读"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[file]}"),
            TimeRemainingColumn(),
            console=console,
            disable=not self.stderr.isatty(),
            transient=True,
        ) as progress:
            task = progress.add_task("识读", total=len(files), file="")
            for file in files:
                progress.update(task, file=file.name)
                results.append(
                    import_file(
                        file,
                        at=timezone.now(),
                        by=by,
                        let_in=publish,
                        dry_run=options["dry_run"],
                    )
                )
                progress.advance(task)
        self._report(results, dry_run=options["dry_run"])
        if any(result.outcome is None for result in results):
            raise CommandError("有文件未能导入，原因见上表；其余文件不受影响。", returncode=1)

    def _operator(self, username: str | None) -> Any:
        users = get_user_model().objects.all()
        if username:
            user = users.filter(username=username).first()
            if user is None:
                raise CommandError(f"没有账号“{username}”，请用 --by 指定已有的用户名。")
            return user
        user = users.filter(is_superuser=True).order_by("pk").first()
        if user is None:
            raise CommandError(
                "--publish 须以一个账号的名义：先运行 manage.py createsuperuser，或用 --by 指定。"
            )
        return user

    def _report(self, results: list[Result], *, dry_run: bool) -> None:
        table = Table(title="试读结果（未写入）" if dry_run else "导入结果", title_justify="left")
        table.add_column("文件", overflow="fold")
        table.add_column("结果")
        for heading in ("数据", "举措", "存疑"):
            table.add_column(heading, justify="right")
        table.add_column("标题或原因", overflow="fold")
        for r in results:
            numbers = (r.metrics, r.initiatives, r.findings) if r.article else ("", "", "")
            title = f"{r.article.title}{_resembles(r)}" if r.article else r.reason
            cells = (r.path.name, WORDS[r.outcome], *map(str, numbers), title)
            table.add_row(*map(Text, cells))
        console = Console(
            file=cast("IO[str]", self.stdout), width=None if self.stdout.isatty() else 120
        )
        console.print(table)
        counts = Counter(r.outcome for r in results)
        self.stdout.write("，".join(f"{word} {counts[o]}" for o, word in WORDS.items()))


def _resembles(result: Result) -> str:
    if result.near is None:
        return ""
    share = f"{int(result.near.share * 100)}%"
    return f"（与案例《{result.near.article.title}》有 {share} 的文字相同，请看是不是转载）"
