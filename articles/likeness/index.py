"""The sketches of all stored texts, and the question which of them a text is near to."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Count, QuerySet

from ..models import Article, Sketch, SketchBand
from .sketch import bands, fingerprint, overlap, own_words, runs, sketch_version

MEASURED = 20
"""Candidates that are measured exactly, those with most bands in common first."""

FEWEST_RUNS = 60
"""A shorter text (a notice of two lines) is only recognised word for word."""


@dataclass(frozen=True, slots=True)
class Near:
    """A case that shares `share` (0 to 1) of the shorter of both texts; `same` if all of it."""

    article: Article
    share: float
    same: bool = False


@transaction.atomic
def remember(article: Article, *, anew: bool = False) -> None:
    """File the text of `article` as it now stands, in place of what was filed before.

    To be called wherever a text or its furniture changes. If neither did, nothing is written;
    `anew` files it all the same.
    """
    words = words_of(article)
    made = {"fingerprint": fingerprint(words), "made_with": sketch_version()}
    if not anew and Sketch.objects.filter(article=article, **made).exists():
        return
    sketch, _ = Sketch.objects.update_or_create(article=article, defaults=made)
    sketch.bands.all().delete()
    codes = set(bands(runs(words)))
    SketchBand.objects.bulk_create(SketchBand(sketch=sketch, code=code) for code in codes)


def stale() -> QuerySet[Article]:
    """Articles without a sketch, or with one that another version made."""
    return Article.objects.exclude(sketch__made_with=sketch_version())


def remember_all(articles: QuerySet[Article]) -> int:
    """File each of `articles`, a transaction each; how many there were."""
    numbers = list(articles.order_by("pk").values_list("pk", flat=True))
    for pk in numbers:
        remember(Article.objects.get(pk=pk), anew=True)
    return len(numbers)


def nearest(words: str) -> list[Near]:
    """The cases whose text is `words`, or shares at least `settings.NEAR_TEXT` of the shorter.

    `words` as `own_words` gives them. The nearest first.
    """
    same = Article.objects.filter(sketch__fingerprint=fingerprint(words)).order_by("pk")
    found = [Near(article, 1.0, same=True) for article in same] if words else []
    mine = runs(words)
    if len(mine) >= FEWEST_RUNS:
        for article in _candidates(mine).exclude(pk__in=[near.article.pk for near in found]):
            theirs = runs(words_of(article))
            share = overlap(mine, theirs)
            if len(theirs) >= FEWEST_RUNS and share >= settings.NEAR_TEXT:
                found.append(Near(article, share))
    return sorted(found, key=lambda near: (-near.same, -near.share, near.article.pk))


def words_of(article: Article) -> str:
    return own_words(article.text, [(f["start"], f["end"]) for f in article.furniture])


def _candidates(mine: frozenset[str]) -> QuerySet[Article]:
    met = SketchBand.objects.filter(code__in=list(bands(mine))).order_by()
    counted = met.values("sketch__article").annotate(n=Count("pk")).order_by("-n")[:MEASURED]
    return Article.objects.filter(pk__in=[row["sketch__article"] for row in counted])
