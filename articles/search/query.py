"""What a visitor typed, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import words

TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase, folded and without white space; `exact` where it was put in quotes."""

    run: str
    exact: bool = False

    @property
    def words(self) -> list[str]:
        return [] if self.exact else words.word_tokens(self.run)

    @property
    def numbers(self) -> list[str]:
        """Values of the numbers in it, by which a text is found that writes them otherwise."""
        return [] if self.exact else words.number_tokens(self.run)

    @property
    def beside_numbers(self) -> Term | None:
        """What stands around the numbers: 件 of 二百七十三件."""
        rest, at = "", 0
        for start, end, _value in words.numbers(self.run):
            rest, at = rest + self.run[at:start], end
        rest += self.run[at:]
        return Term(rest, exact=True) if words.WORD.search(rest) else None

    @property
    def pairs(self) -> list[str]:
        return words.pair_tokens(self.run)


@dataclass(frozen=True, slots=True)
class Query:
    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]

    @classmethod
    def parse(cls, typed: str) -> Query:
        """`學位 "集团化办学" -培训` → wanted 学位 and the phrase, unwanted 培训.

        Curly quotes and 「」 count as quotes. Input beyond `LONGEST_QUERY` characters is not read.
        """
        wanted: list[Term] = []
        unwanted: list[Term] = []
        plain = re.sub(r"[“”「」『』]", '"', words.folded(typed[:LONGEST_QUERY]))
        for match in TERM.finditer(plain):
            exact = match["phrase"] is not None
            run = words.squeezed(match["phrase"] if exact else match["word"])
            if words.WORD.search(run):
                (unwanted if match["minus"] else wanted).append(Term(run, exact))
        return cls(tuple(wanted), tuple(unwanted))
