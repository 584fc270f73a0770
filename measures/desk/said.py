"""What editors and visitors said of the items of a case, to be shown at their cards."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import reverse

from articles.models import Article

from ..models import Comment, Report

CASE = "case"
"""What the comments on the case as a whole go by, as those on an item go by its card."""


@dataclass
class Said:
    """What was said of one item: by editors, and by visitors who reported it."""

    article: Article
    key: str
    comments: list[Comment] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)

    @property
    def add_url(self) -> str:
        """Where a comment beside them is sent to."""
        if self.key == CASE:
            return reverse("admin:review_comment_case", args=[self.article.pk])
        kind, _, pk = self.key.partition("-")
        return reverse("admin:review_comment", args=[self.article.pk, kind, pk])

    @property
    def open(self) -> int:
        return sum(not said.is_settled for said in self.comments)

    @property
    def is_empty(self) -> bool:
        return not (self.comments or self.reports)

    @property
    def settled(self) -> int:
        return len(self.comments) - self.open

    @property
    def handled(self) -> int:
        return len(self.reports) - self.reported

    @property
    def reported(self) -> int:
        return sum(report.state == Report.State.NEW for report in self.reports)


def said_of(article: Article) -> dict[str, Said]:
    """Everything said of the case and its items, by card; in two queries."""
    found: dict[str, Said] = {}
    for said in article.comments.with_people():
        key = said.key or CASE
        found.setdefault(key, Said(article, key)).comments.append(said)
    for report in article.reports.select_related("handled_by").order_by("at", "pk"):
        key = report.key or CASE
        found.setdefault(key, Said(article, key)).reports.append(report)
    return found
