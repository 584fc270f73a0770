"""A number as the finding of figures sees it: its sentence, its neighbours, its unit as printed."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Comparator, Figure, Place, UnitClass
from .label_around import Neighbourhood
from .label_guard import is_thin
from .quantities import Quantity


@dataclass(slots=True)
class Number:
    """A quantity in its sentence: what stands before it and behind its unit, and who is near."""

    item: Quantity
    near: Neighbourhood
    unit: str
    """As printed."""
    before: str
    after: str
    mentions: list[Place]
    wordless: bool
    """One of a row of percentages with no word around them."""
    inside: bool = False
    """In brackets behind a value of the year before: 424所(公办34所)."""

    @property
    def start(self) -> int:
        return self.near.number.start

    @property
    def unit_class(self) -> UnitClass:
        return self.item.unit_class


def reasons_of(number: Number, label: str, comparator: Comparator) -> tuple[str, ...]:
    """Why an editor should look twice: a label that says too little, a hedged number."""
    thin = ("label-thin",) if len(label) < 3 or is_thin(label) else ()
    hedged = ("hedged",) if comparator == "approx" or "不完全统计" in number.before else ()
    return (*number.item.reasons, *thin, *hedged)


def is_inside(folded: str, last: Figure, start: int) -> bool:
    """Whether a number stands in brackets behind the last one, 424所(公办34所、民办390所)."""
    floor = max(last.sentence.start, last.span.start - 24)
    return folded.rfind("(", floor, start) > folded.rfind(")", floor, start)


def printed_unit(text: str, item: Quantity) -> str:
    """The unit in the text's own characters; the neighbour's, where it is not printed here."""
    if item.shown is None:
        return item.unit
    return text[item.shown.start : item.shown.end].replace(" ", "")
