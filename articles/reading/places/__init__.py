"""The places: which are named, whose practice is told, which stretch is about which."""

from .subjects import find_places

__all__ = ["find_places"]
