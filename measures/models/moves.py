"""What an editor did at the desk, one thing after another, so that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from articles.models import Article

from .findings import Finding
from .initiatives import Initiative
from .metrics import Indicator, Metric

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class MoveQuerySet(models.QuerySet["Move"]):
    def latest_of(self, user: User, article: Article) -> MoveQuerySet:
        """What `user` did in `article` and has not taken back, the last first.

        `many` is how many things its stroke touched, in whatever article.
        """
        mine = self.filter(by=user, article=article, undone_at=None)
        stroke = Move.objects.filter(stroke=models.OuterRef("stroke")).order_by().values("stroke")
        counted = stroke.annotate(number=models.Count("pk")).values("number")
        linked = mine.select_related("metric__evidence", "initiative", "finding")
        return linked.order_by("-pk").annotate(many=models.Subquery(counted))


class Move(models.Model):
    """One decision at the desk. `before` is how the item stood, None where the move made it.

    Moves of one stroke (a whole section confirmed) share its number, and are taken back together.
    """

    class Verb(models.TextChoices):
        CONFIRM = "confirm", "确认"  # as read, or as an editor left it
        REJECT = "reject", "排除"  # hidden, not read again
        REOPEN = "reopen", "重开"  # a decision taken back
        AMEND = "amend", "修正"  # other values
        LINK = "link", "关联指标"  # says of which indicator it is a value
        SETTLE = "settle", "处理存疑"  # says what a contradiction comes from
        ADD = "add", "补录"  # what the program missed; taking it back removes it
        RESPAN = "respan", "改选词句"  # the words that it rests on

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="moves"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="经手人",
        on_delete=models.CASCADE,
        related_name="moves",
    )
    at = models.DateTimeField("时间")
    verb = models.CharField("操作", max_length=8, choices=Verb.choices)
    stroke = models.UUIDField(db_index=True)
    metric = models.ForeignKey(Metric, null=True, on_delete=models.CASCADE, related_name="moves")
    initiative = models.ForeignKey(
        Initiative, null=True, on_delete=models.CASCADE, related_name="moves"
    )
    finding = models.ForeignKey(Finding, null=True, on_delete=models.CASCADE, related_name="moves")
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    made = models.ForeignKey(
        Indicator,
        verbose_name="新建的指标",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="随这一步新建的指标；撤销时若无他用，一并收回",
    )
    revision_after = models.PositiveIntegerField()
    undone_at = models.DateTimeField("撤销时间", null=True)

    objects = MoveQuerySet.as_manager()

    class Meta:
        verbose_name = "操作"
        verbose_name_plural = "操作"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(metric__isnull=False, initiative=None, finding=None)
                | Q(metric=None, initiative__isnull=False, finding=None)
                | Q(metric=None, initiative=None, finding__isnull=False),
                name="move_is_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.item}"

    @property
    def item(self) -> Metric | Initiative | Finding:
        found = self.metric or self.initiative or self.finding
        if found is None:
            raise ValueError("a move is of something")
        return found
