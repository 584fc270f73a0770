"""What every check is given: the text, what the earlier steps found in it, and views of that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..covered import Covered
from ..places.gazetteer import Gazetteer
from ..records import Figure, Outline, Page, Places
from .eras import Pair, pairs_in_time
from .ledger import Ledger
from .paragraphs import Paragraph, paragraphs_of


@dataclass(frozen=True)
class Source:
    """One article as the audit sees it; a view that several checks ask for is made once.

    `folded` has its plain double quotation marks opened and closed (`paired`); all spans are
    positions in `text`, which `folded` follows sign by sign.
    """

    text: str
    folded: str
    page: Page
    shape: Outline
    places: Places
    figures: tuple[Figure, ...]
    gazetteer: Gazetteer

    @cached_property
    def ledger(self) -> Ledger:
        """The figures between their words."""
        return Ledger(self.text, self.folded, self.figures)

    @cached_property
    def barred(self) -> Covered:
        """Menus, disclaimers and whatever else is not the article."""
        return Covered(piece.span for piece in self.page.furniture)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The figures line by line."""
        return paragraphs_of(self.ledger)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Two values of one thing at two times."""
        return tuple(pairs_in_time(self.ledger))


def paired(folded: str) -> str:
    """The same text with plain double quotation marks opened and closed, line by line.

    >>> paired('the "four musts" and "two no"')
    'the “four musts” and “two no”'
    """
    if '"' not in folded:
        return folded
    lines = []
    for line in folded.split("\n"):
        parts = line.split('"')
        if len(parts) % 2:
            line = "".join(
                part + sign for part, sign in zip(parts, ["“", "”"] * len(parts), strict=False)
            )[: len(line)]
        lines.append(line)
    return "\n".join(lines)
