from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "measures"
    verbose_name = "举措与数据"

    def ready(self) -> None:
        from articles.groups import grant_after_migrating

        from .groups import MEASURES

        grant_after_migrating(self, MEASURES)
