"""One sentence with what stands around a place in it: what the finders of names share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..clauses import clause_start
from ..records import InitiativeKind, Span
from .kinds import announcing_verbs, initiative_words

STOPS = frozenset("的了在是把将对与和及暨或以由为被就并而等从向到让给于之所其该着过也都还各")
PUNCTUATION = frozenset(",。;:、!?()“”‘’《》<>…—\"' \t\n|·[]【】")

_MOST_LISTED = 60
_NUMBER_OF_PAPER = 24
"""No number of a paper (教基〔2017〕3号) between two titles is longer."""
SHORT_VERBS = {"办": "举办", "设": "设立", "建": "建起", "搞": "开展", "开": "开展", "创": "创办"}

How = Literal["quoted", "titled", "headed"]


@dataclass(slots=True)
class Naming:
    """One naming of a measure: `[start, end)` without marks that wrap all of it.

    `core` is what tells it from others (the words in the marks, or all of it), `head` the head
    noun or the word behind that says what it is, `verb` what announces it, `listed` the place
    of the list that it is one of.
    """

    start: int
    end: int
    core: str
    how: How
    kind: InitiativeKind
    verb: str = ""
    head: str = ""
    group: int | None = None
    host: str = ""
    """The name behind 等 that gathers a list of documents (等“党的知识进课堂”教材)."""
    sentence: Span | None = None
    by: str = ""
    """Which finder found it."""


@cache
def _words_with_stops() -> frozenset[str]:
    return frozenset(initiative_words()["clause"]["words_with_stops"])


@cache
def _last_signs_of_verbs() -> frozenset[str]:
    return frozenset(verb[-1] for verb in announcing_verbs())


@cache
def _ends_of_verbs() -> frozenset[str]:
    """The last two signs of verbs: hardly another word ends in such."""
    return frozenset(verb[-2:] for verb in announcing_verbs())


@cache
def _ends_with_stops() -> frozenset[str]:
    return frozenset(initiative_words()["clause"]["ends_with_stops"])


def is_stop(text: str, at: int) -> bool:
    """Whether a function word stands at `at`, and not a sign of a longer word (结对, 对口)."""
    if text[at] not in STOPS:
        return False
    words = _words_with_stops()
    if text[max(0, at - 2) : at + 1] in _ends_with_stops():
        return True
    return text[max(0, at - 1) : at + 1] not in words and text[at : at + 2] not in words


@cache
def _edge_signs() -> frozenset[str]:
    """What may end a verb or a run of nouns; any other sign goes on with the run."""
    return PUNCTUATION | STOPS | _last_signs_of_verbs()


class Clause:
    """A sentence `span` of a folded text; every position is one of the whole text."""

    def __init__(self, folded: str, span: Span) -> None:
        self.folded, self.start, self.end = folded, span.start, span.end
        self.words = initiative_words()

    def before(self, at: int, count: int = 24) -> str:
        low = at - count
        return self.folded[low if low > self.start else self.start : at]

    def behind(self, at: int, count: int = 24) -> str:
        end = at + count
        return self.folded[at : end if end < self.end else self.end]

    def left_edge(self, at: int, *, direct: bool, reach: int = 30) -> tuple[int, str]:
        """Where the run of nouns that ends at `at` begins, and the verb right before it.

        Goes back to a mark, a function word or an announcing verb (实施|质量提升工程). With
        `direct` the verb may stand right before `at`: before a mark it is one, before a head noun
        it is part of the name (建设工程).
        """
        folded, low = self.folded, max(self.start, at - reach)
        verbs, ends = announcing_verbs(), _ends_of_verbs()
        edge, telling = at, _edge_signs()
        while edge > low:
            sign = folded[edge - 1]
            if sign not in telling:
                edge -= 1
                continue
            if sign == ")":
                opening = folded.rfind("(", max(low, edge - 8), edge)
                if opening > low:
                    edge = opening
                    continue
            if sign in PUNCTUATION or (sign in STOPS and is_stop(folded, edge - 1)):
                break
            if (
                folded[edge - 2 : edge] in ends
                and (direct or edge < at)
                and (verb := self.verb_at(edge, low, verbs))
            ):
                outer = self._outer_verb(edge - len(verb), low) if not direct else None
                return outer or (edge, verb)
            edge -= 1
        if edge > self.start and folded[edge - 1] == "了":
            verb = self.verb_at(edge - 1, low - 6, verbs)
            short = SHORT_VERBS.get(folded[edge - 2], "") if edge - 2 >= self.start else ""
            return edge, verb or short
        return edge, self.verb_at(edge, low, verbs) if folded[edge - 2 : edge] in ends else ""

    def _outer_verb(self, edge: int, low: int) -> tuple[int, str] | None:
        """实施乡村幼儿园建设推进工程: 建设 is part of the name, if a true verb stands before it."""
        verb_words = self.words["clause"]["verbs_in_names"]
        inner = next(
            (w for w in verb_words if self.folded.startswith(w, edge) and edge > low), None
        )
        if inner is None:
            return None
        verbs = announcing_verbs()
        for left in range(edge, low, -1):
            sign = self.folded[left - 1]
            if sign in PUNCTUATION or is_stop(self.folded, left - 1):
                return None
            verb = self.verb_at(left, low, verbs)
            if verb and left < edge and verb not in verb_words:
                return left, verb
        return None

    def verb_at(self, edge: int, low: int, verbs: dict[str, InitiativeKind]) -> str:
        if self.folded[edge - 2 : edge] not in _ends_of_verbs():
            return ""
        low = max(low - 4, self.start)
        for length in (4, 3, 2):
            if edge - length >= low:
                word = self.folded[edge - length : edge]
                if word in verbs:
                    return word
        return ""

    def clause(self, at: int) -> str:
        """From the last comma or the like up to `at`, marks inside included."""
        return self.folded[clause_start(self.folded, max(self.start, at - 60), at, ",。;:\n") : at]


def runs(spans: list[tuple[int, int]], folded: str, links: str) -> Iterator[list[tuple[int, int]]]:
    """Marked runs that follow one another, joined by nothing or by 、和与: lists of names."""
    group: list[tuple[int, int]] = []
    for span in spans:
        between = folded[group[-1][1] : span[0]] if group else ""
        if between[:1] == "(" and len(between) < _NUMBER_OF_PAPER:
            between = between[between.find(")") + 1 :]
        if (
            group
            and len(group) < _MOST_LISTED
            and len(between) <= 2
            and all(sign in links for sign in between)
        ):
            group.append(span)
        else:
            if group:
                yield group
            group = [span]
    if group:
        yield group
