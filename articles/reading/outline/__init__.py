"""The outline: genre, sections, turns of an interview, sentences."""

from .shape import outline

__all__ = ["outline"]
