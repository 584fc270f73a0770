"""Two printings of one text held against each other: which figures read otherwise.

Collation, as editors of old texts do it: sentences are aligned first, by their words with the
numbers taken out, and within a pair of sentences each figure finds the one that stands in its
place. So a figure that was changed on the way (311件 → 312件) is told as a variant, not as one
figure gone and another new.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .fold import fold
from .records import Figure, Reading, Span

ALIKE = 0.5
"""Share of character pairs that two sentences must have in common to be one sentence."""

MOST_PAIRS = 250_000
"""Sentences are compared each with each up to so many pairs; beyond, only equal ones meet."""

_AROUND = 6
_NUMBER = re.compile(r"[0-9][0-9.,]*|[零〇一二三四五六七八九十百千万亿两]{2,}")


@dataclass(frozen=True, slots=True)
class Variant:
    """A figure that two printings do not share, as each prints it.

    kind: ``differs`` (both have it, with another value), ``added`` (only this printing has it),
    ``missing`` (only the other has it). `here` and `there` are the printed words, empty where there
    are none; the sentences likewise.
    """

    kind: Literal["differs", "added", "missing"]
    label: str
    here: str
    there: str
    sentence_here: str
    sentence_there: str


@dataclass(frozen=True, slots=True)
class _Item:
    figure: Figure
    sentence: str
    masked: str
    before: str
    after: str

    @property
    def value(self) -> tuple[object, ...]:
        f = self.figure
        return f.value, f.value_high, f.unit_class if f.unit_class == "share" else fold(f.unit)

    @property
    def label(self) -> str:
        return fold(self.figure.label)


def collate(here: Reading, there: Reading) -> tuple[Variant, ...]:
    """The figures in which the printing `here` departs from the printing `there`, in text order.

    Script, punctuation, the spelling of a number (12% and 百分之十二) make no variant. Those that
    differ come first, then those added, then those missing.
    """
    mine, theirs = _items(here), _items(there)
    pairs = list(_pairs(_by_sentence(mine), _by_sentence(theirs)))
    met_here = {id(one) for one, _ in pairs}
    met_there = {id(other) for _, other in pairs}
    lone_here = [item for item in mine if id(item) not in met_here]
    lone_there = [item for item in theirs if id(item) not in met_there]
    _drop_retold(lone_here, lone_there)
    order = {id(item): at for at, item in enumerate(mine)}
    differing = [(one, other) for one, other in pairs if one.value != other.value]
    differing.sort(key=lambda pair: order[id(pair[0])])
    return (
        *(_variant("differs", one, other) for one, other in differing),
        *(_variant("added", item, None) for item in lone_here),
        *(_variant("missing", None, item) for item in lone_there),
    )


def _items(reading: Reading) -> list[_Item]:
    text = fold(reading.text)
    return [
        _Item(
            figure,
            figure.sentence.of(reading.text).strip(),
            _masked(figure.sentence.of(text)),
            _words(text[max(figure.sentence.start, figure.span.start - 12) : figure.span.start]),
            _words(text[figure.span.end : min(figure.sentence.end, figure.span.end + 12)]),
        )
        for figure in reading.figures
    ]


def _masked(sentence: str) -> str:
    return _words(_NUMBER.sub("#", sentence))


def _words(words: str) -> str:
    return "".join(c for c in words if c.isalnum() or c == "#")


def _by_sentence(items: list[_Item]) -> dict[Span, list[_Item]]:
    found: dict[Span, list[_Item]] = defaultdict(list)
    for item in items:
        found[item.figure.sentence].append(item)
    return found


def _pairs(
    here: dict[Span, list[_Item]], there: dict[Span, list[_Item]]
) -> Iterator[tuple[_Item, _Item]]:
    for one, other in _aligned(here, there):
        yield from _in_place(here[one], there[other])


def _aligned(
    here: dict[Span, list[_Item]], there: dict[Span, list[_Item]]
) -> Iterator[tuple[Span, Span]]:
    """Sentences that are one: those equal first, in text order, then the likest, each once."""
    waiting: dict[str, list[Span]] = defaultdict(list)
    for span, items in there.items():
        waiting[items[0].masked].append(span)
    rest = []
    for span, items in here.items():
        same = waiting[items[0].masked]
        if same:
            yield span, same.pop(0)
        else:
            rest.append(span)
    others = [span for spans in waiting.values() for span in spans]
    if len(rest) * len(others) > MOST_PAIRS:
        return
    mine = {span: _pairs_of(here[span][0].masked) for span in rest}
    theirs = {span: _pairs_of(there[span][0].masked) for span in others}
    likest = sorted(
        (
            (-share, one, other)
            for one in rest
            for other in others
            if (share := _shared(mine[one], theirs[other])) >= ALIKE
        ),
    )
    taken: set[tuple[str, Span]] = set()
    for _, one, other in likest:
        if ("here", one) not in taken and ("there", other) not in taken:
            taken |= {("here", one), ("there", other)}
            yield one, other


def _pairs_of(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 2] for at in range(max(1, len(words) - 1)))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _in_place(here: list[_Item], there: list[_Item]) -> Iterator[tuple[_Item, _Item]]:
    """The figures of two aligned sentences, each with the one that stands in its place."""
    if len(here) * len(there) > MOST_PAIRS:
        yield from zip(here, there, strict=False)
        return
    fits = sorted(
        (
            (-fit, a, b)
            for a, one in enumerate(here)
            for b, other in enumerate(there)
            if (fit := _fit(one, other)) >= 2
        ),
    )
    left, right = set(range(len(here))), set(range(len(there)))
    for _, a, b in fits:
        if a in left and b in right:
            left.remove(a)
            right.remove(b)
            yield here[a], there[b]


def _fit(one: _Item, other: _Item) -> int:
    """How surely two figures hold one place: by what they are of, and what stands around them."""
    return (
        2 * (fold(one.figure.unit) == fold(other.figure.unit))
        + (one.label == other.label)
        + (one.value == other.value)
        + 2 * (one.before[-_AROUND:] == other.before[-_AROUND:])
        + 2 * (one.after[:_AROUND] == other.after[:_AROUND])
    )


def _drop_retold(here: list[_Item], there: list[_Item]) -> None:
    """What both tell, the same value under the same label, in sentences that are worded anew."""
    told = Counter((item.label, item.value) for item in here)
    told &= Counter((item.label, item.value) for item in there)
    for items in (here, there):
        left = told.copy()
        items[:] = [item for item in items if not _takes(left, item)]


def _takes(left: Counter[tuple[str, tuple[object, ...]]], item: _Item) -> bool:
    key = (item.label, item.value)
    left[key] -= 1
    return left[key] >= 0


def _variant(
    kind: Literal["differs", "added", "missing"], one: _Item | None, other: _Item | None
) -> Variant:
    named = one or other
    return Variant(
        kind=kind,
        label=named.figure.label if named else "",
        here=one.figure.surface if one else "",
        there=other.figure.surface if other else "",
        sentence_here=one.sentence if one else "",
        sentence_there=other.sentence if other else "",
    )
