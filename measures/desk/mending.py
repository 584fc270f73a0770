"""A contradiction that was our misreading: the value it rests on comes next, to be put right."""

from __future__ import annotations

from articles.models import Article

from ..models import Finding, Metric


def to_mend(article: Article, finding: Finding) -> Metric | None:
    """Of the values that a misread contradiction is made of, the one to be looked at first.

    What nobody has decided comes before what was decided, in reading order. None where the
    finding was settled otherwise, or is about no value (a place under the wrong parent).
    """
    if finding.settlement != Finding.Settlement.MISREADING:
        return None
    within = article.metrics.filter(evidence__findings=finding).select_related("evidence")
    return min(
        within.order_by("evidence__start"), key=lambda metric: metric.is_decided, default=None
    )


def mended(article: Article, pk: str) -> Finding | None:
    """The misread contradiction that a form was opened for, as its address names it."""
    if not pk.isdecimal():
        return None
    return article.findings.filter(pk=pk, settlement=Finding.Settlement.MISREADING).first()
