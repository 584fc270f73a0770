"""The page: its header and its furniture told from the article."""

from .frame import read_page

__all__ = ["read_page"]
