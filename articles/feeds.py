"""What is new, for feed readers (Atom)."""

from __future__ import annotations

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import Article

ENTRIES = 30


class CasesFeed(Feed):
    """Cases in the order in which they were first let through."""

    feed_type = Atom1Feed
    title = gettext_lazy("地方教育治理案例库：新案例")
    subtitle = gettext_lazy("新近公开的案例")

    def link(self) -> str:
        return reverse("cases")

    def items(self) -> QuerySet[Article]:
        published = Article.objects.published().select_related("publisher")
        return published.prefetch_related("regions").order_by("-first_published_at", "-pk")[
            :ENTRIES
        ]

    def item_title(self, item: Article) -> str:
        return item.title

    def item_description(self, item: Article) -> str:
        about = [region.name for region in item.regions.all()]
        source = [item.publisher.name] if item.publisher else []
        return _("，").join([*source, _("、").join(about)] if about else source)

    def item_pubdate(self, item: Article) -> datetime | None:
        return item.first_published_at
