"""The link between a value and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from articles.models import Article

if TYPE_CHECKING:
    from .findings import Finding


class Evidence(models.Model):
    """Words of an article that something was read from.

    Position and quotation both (W3C Web Annotation: TextPositionSelector, TextQuoteSelector):
    ``article.text[start:end] == exact`` wherever `in_place` holds. Where an editor's correction or
    a new version of the file took the words away, `in_place` is false, and the quotation remains.
    """

    article = models.ForeignKey(
        Article, verbose_name="案例", on_delete=models.CASCADE, related_name="evidence"
    )
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    exact = models.TextField("原词")
    prefix = models.CharField("前文", max_length=64, blank=True)
    suffix = models.CharField("后文", max_length=64, blank=True)
    sentence_start = models.PositiveIntegerField("句起")
    sentence_end = models.PositiveIntegerField("句止")
    sentence = models.TextField("所在句")
    in_place = models.BooleanField("原文可对", default=True)
    initiative = models.ForeignKey(
        "measures.Initiative",
        verbose_name="举措",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="evidence",
        help_text="这段文字是某项举措的出处时填写",
    )

    class Meta:
        verbose_name = "出处"
        verbose_name_plural = "出处"
        ordering = ["article", "start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="evidence_ends_after_it_begins",
                violation_error_message="出处的终点须在起点之后。",
            ),
            models.CheckConstraint(
                condition=Q(sentence_end__gt=F("sentence_start")),
                name="evidence_sentence_not_empty",
                violation_error_message="出处所在的句子不能为空。",
            ),
            models.CheckConstraint(
                condition=~Q(exact=""),
                name="evidence_quotes_words",
                violation_error_message="出处须引原文的词句。",
            ),
            models.UniqueConstraint(
                fields=["article", "start", "end", "initiative"],
                name="evidence_once_an_initiative",
                violation_error_message="这段文字已是该举措的出处。",
            ),
        ]

    def __str__(self) -> str:
        return self.exact

    @cached_property
    def doubts(self) -> list[Finding]:
        """The contradictions that the words stand in; a page of many rows hands them over."""
        return list(self.findings.all())
