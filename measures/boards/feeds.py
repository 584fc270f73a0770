"""What was put right, for feed readers (Atom)."""

from __future__ import annotations

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.feeds import ENTRIES

from ..models import Correction


class CorrectionsFeed(Feed):
    feed_type = Atom1Feed
    title = gettext_lazy("地方教育治理案例库：更正")
    subtitle = gettext_lazy("已公开的数据和举措，改了什么，为什么")

    def link(self) -> str:
        return reverse("corrections")

    def items(self) -> QuerySet[Correction]:
        return Correction.objects.public().select_related("article")[:ENTRIES]

    def item_title(self, item: Correction) -> str:
        return f"{item.subject}：{item.was}→{item.now}"

    def item_description(self, item: Correction) -> str:
        told = _("《%(title)s》，%(name)s；缘由：%(why)s")
        return told % {"title": item.article.title, "name": item.name, "why": item.why}

    def item_link(self, item: Correction) -> str:
        return f"{item.article.get_absolute_url()}#corrections"

    def item_guid(self, item: Correction) -> str:
        return f"correction-{item.pk}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Correction) -> datetime:
        return item.at
