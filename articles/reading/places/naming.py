"""One place name in a text with the places it may mean, and the words the rules about them use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..lexicon import lexicon
from .gazetteer import Division


def region_words() -> dict[str, Any]:
    """``lexicon/regions.toml``, read once."""
    return lexicon("regions")


@dataclass(slots=True)
class Naming:
    """One run of characters that names a place, with the places it may mean."""

    start: int
    end: int
    word: str
    full: bool
    candidates: list[Division]
    after: bool = False
    """It stands right behind the name of what it lies in (广西 桂林)."""
    code: str | None = None
    """The one place that it means, once all is settled; None where several are left."""

    def settle(self) -> None:
        """Tell the code: the candidates get no fewer."""
        self.code = self.candidates[0].code if len(self.candidates) == 1 else None
