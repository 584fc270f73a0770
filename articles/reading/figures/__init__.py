"""The figures: values with their words, unit, label, status, time and place."""

from .finding import find_figures

__all__ = ["find_figures"]
