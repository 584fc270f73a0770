"""Texts, and the places they are about."""

from .articles import Article, ArticleQuerySet, Section, StatusChange
from .carrying import Carrying, CarryingQuerySet
from .likeness import Sketch, SketchBand
from .outline_changes import OutlineChange
from .places import Region, RegionQuerySet
from .publishing import Publisher
from .subjects import Theme

__all__ = [
    "Article",
    "ArticleQuerySet",
    "Carrying",
    "CarryingQuerySet",
    "OutlineChange",
    "Publisher",
    "Region",
    "RegionQuerySet",
    "Section",
    "Sketch",
    "SketchBand",
    "StatusChange",
    "Theme",
]
