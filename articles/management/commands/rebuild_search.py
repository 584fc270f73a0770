from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from rich.progress import track

from articles import search
from articles.models import Article


class Command(BaseCommand):
    help = "重建检索索引：升级之后，或者检索结果与案例对不上时运行。全部写好才换上，中断不留半截。"

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        count = Article.objects.count()
        search.clear()
        articles = Article.objects.order_by("pk").iterator(chunk_size=50)
        for article in track(articles, description="重建索引", total=count):
            search.index(article)
        self.stdout.write(f"已写入 {count} 篇。")
