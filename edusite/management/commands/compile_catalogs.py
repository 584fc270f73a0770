from typing import Any

from django.core.management.base import BaseCommand

from edusite import catalogs


class Command(BaseCommand):
    help = "把界面文字的译文（django.po）编成网站所读的 django.mo；不需要 GNU gettext。"
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for path in catalogs.compile_catalogs():
            self.stdout.write(str(path.relative_to(catalogs.LOCALE)))
