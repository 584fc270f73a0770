"""`manage.py sketch_articles`: make anew what near texts are recognised by."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from articles import likeness
from articles.models import Article


class Command(BaseCommand):
    help = "为案例正文重建用于查重的特征；默认只补缺少或过期的，--all 全部重建。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="全部重建")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = Article.objects.all() if options["all"] else likeness.stale()
        count = likeness.remember_all(articles)
        self.stdout.write(f"查重特征：{f'重建 {count} 篇' if count else '已齐'}")
