"""Texts, and the places they are about."""

from .articles import Article, ArticleQuerySet, Section, StatusChange
from .outline_changes import OutlineChange
from .places import Region, RegionQuerySet
from .publishing import Publisher
from .subjects import Theme

__all__ = [
    "Article",
    "ArticleQuerySet",
    "OutlineChange",
    "Publisher",
    "Region",
    "RegionQuerySet",
    "Section",
    "StatusChange",
    "Theme",
]
