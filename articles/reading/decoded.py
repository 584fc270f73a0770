"""What comes out of a file before it is read: its text, and what its kind says beyond that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Span


class Unreadable(ValueError):  # noqa: N818 - the name that the callers read well
    """There is no text to read; says, in a Chinese sentence for the editor, what to do."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the kind of file says beyond its text; empty for plain text.

    headings: lines that are marked as headings, each with its rank (1 the highest). title and
    published_on: what the file says of itself, in places that are not printed. body: the lines
    of a web page that are taken for its main text.
    """

    headings: tuple[tuple[Span, int], ...] = ()
    title: str | None = None
    published_on: date | None = None
    body: tuple[Span, ...] = ()


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with ``\\n`` for line ends, the name of its encoding, and the hints of its file."""

    text: str
    encoding: str
    hints: Hints = NO_HINTS
