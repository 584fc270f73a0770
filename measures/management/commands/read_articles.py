"""`manage.py read_articles --again`: stored texts through today's reader."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from articles.models import Article
from articles.reading import READER_VERSION
from measures.actions import Reread, read_again

SHOWN = 5
HEADINGS = (
    ("new", "新增"),
    ("changed", "改变"),
    ("gone", "消失"),
    ("frame", "题源与大纲"),
    ("disagrees", "与审定不同"),
)


class Command(BaseCommand):
    help = "用现在的识读程序重读库里的文章。编辑审定或改过的一概不动；先用 --dry-run 看会变什么。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--again", action="store_true", help="确认要重读（不带它只说明用法）")
        parser.add_argument("--dry-run", action="store_true", help="只报告会变什么，什么都不写入")
        parser.add_argument("--all", action="store_true", help="连同已由现在的版本读过的")
        parser.add_argument("ids", nargs="*", type=int, metavar="编号", help="案例编号，默认全部")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["again"]:
            raise CommandError("加上 --again 才会重读；加 --dry-run 先看会变什么。")
        articles = Article.objects.order_by("pk")
        if options["ids"]:
            articles = articles.filter(pk__in=options["ids"])
        if not options["all"]:
            articles = articles.exclude(reader_version=READER_VERSION)
        console = Console(file=cast("IO[str]", self.stderr))
        steps = track(
            list(articles),
            "识读",
            console=console,
            disable=not self.stderr.isatty(),
            transient=True,
        )
        keep = not options["dry_run"]
        told = [read_again(article=one, at=timezone.now(), keep=keep) for one in steps]
        self._report(told, dry_run=options["dry_run"])

    def _report(self, told: list[Reread], *, dry_run: bool) -> None:
        title = "会变的（未写入）" if dry_run else "重读结果"
        table = Table(title=title, title_justify="left", show_lines=True)
        table.add_column("案例", overflow="fold")
        for _, heading in HEADINGS:
            table.add_column(heading, overflow="fold")
        for one in told:
            if not one.is_same:
                cells = [f"{one.article.pk} {one.article.title}"]
                cells += [_few(getattr(one, name)) for name, _ in HEADINGS]
                table.add_row(*map(Text, cells))
        wide = None if self.stdout.isatty() else 140
        if table.row_count:
            Console(file=cast("IO[str]", self.stdout), width=wide).print(table)
        same = sum(one.is_same for one in told)
        self.stdout.write(f"重读 {len(told)} 篇，{same} 篇没有变化")


def _few(words: list[str]) -> str:
    more = f"\n……共 {len(words)} 项" if len(words) > SHOWN else ""
    return "\n".join(words[:SHOWN]) + more
