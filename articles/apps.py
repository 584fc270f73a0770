from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "案例与地区"

    def ready(self) -> None:
        from .groups import ARTICLES, grant_after_migrating

        grant_after_migrating(self, ARTICLES)
