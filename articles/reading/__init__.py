"""Reading press articles on local education: bytes in, one frozen `Reading` out. No Django here.

    from articles.reading import read_article
    reading = read_article(path.read_bytes(), name=path.name)

The steps stand in `pipeline`, one after another; what they know of the world stands in
``lexicon/*.toml`` and in the gazetteer, both handed in as arguments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

READER_VERSION = "1.8"
"""Raised when the reading of an unchanged text may come out otherwise than before."""

if TYPE_CHECKING:
    from .pipeline import read_article

__all__ = ["READER_VERSION", "read_article"]


def __getattr__(name: str) -> Any:
    if name == "read_article":
        from .pipeline import read_article

        return read_article
    raise AttributeError(name)
