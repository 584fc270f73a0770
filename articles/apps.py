from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_delete


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "案例与地区"

    def ready(self) -> None:
        from .groups import ARTICLES, grant_after_migrating

        grant_after_migrating(self, ARTICLES)
        post_delete.connect(forget_in_search, sender="articles.Article")


def forget_in_search(instance: Any, **_: Any) -> None:
    """Deleting goes many ways (the admin, a queryset, a cascade); this signal is on all of them."""
    from . import search

    search.forget(instance.pk)
