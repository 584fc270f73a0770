"""The initiatives: the named measures of a place, each once, under its parent."""

from .gathering import find_initiatives

__all__ = ["find_initiatives"]
