from typing import Any

from django.core.management.base import BaseCommand

from edusite import catalogs


class Command(BaseCommand):
    help = "给繁体界面尚缺译文的词句填上转换好的繁体字；手改过的不动。先运行 make messages。"

    def handle(self, *args: Any, **options: Any) -> None:
        for po in sorted(catalogs.LOCALE.glob("*/LC_MESSAGES/django.po")):
            catalogs.forget_guesses(po)
        self.stdout.write(f"填上 {catalogs.write_traditional()} 条")
