"""The words of editing: in what state a text is, and what has been decided of a value in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewStatus(models.TextChoices):
    """Where an article stands on its way to visitors."""

    DRAFT = "draft", "草稿"  # editors read and change it; visitors get 404
    IN_REVIEW = "in_review", "待审"  # submitted: a reviewer publishes it or hands it back
    PUBLISHED = "published", "已发布"  # visitors see it, and in it what was let through
    WITHDRAWN = "withdrawn", "已撤回"  # was public once: its address says so, search forgets it


class Decision(models.TextChoices):
    """An editor's verdict on one thing the program read."""

    UNREVIEWED = (
        "unreviewed",
        _("未审"),
    )  # nobody has looked: no visitor sees it, re-reading may change it
    CONFIRMED = "confirmed", _("已确认")  # as read: visitors see it, re-reading leaves it alone
    AMENDED = "amended", _("已修正")  # an editor's values stand: seen, and left alone
    REJECTED = "rejected", _("已排除")  # not what it was taken for: hidden, and not read again


LET_THROUGH = (Decision.CONFIRMED, Decision.AMENDED)
"""What visitors may see."""


class RightsPolicy(models.TextChoices):
    """How much of a publisher's text visitors may be shown."""

    FULL_TEXT = "full_text", "可显示全文"  # the case page carries the text, sentences marked in it
    EXCERPTS = "excerpts", "仅显示引句"  # only the sentences that a value is quoted from
    LINK_ONLY = (
        "link_only",
        "仅链接原文",
    )  # values with the words they stand in, nothing around them
