"""What the reading finds in the twenty-four documents, held against the facts beside them.

`seeds/facts/*.json` says for each document what it tells: figures with their printed words, and
measures. The facts are of the sheet that the document was written from, not of its text: a
reading that is wrong is mended in the reader, never in the document or here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from articles.reading import read_article
from articles.reading.fold import fold
from articles.reading.records import Figure, Reading, Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
FACTS = SEEDS / "facts"
TOLD = ("unit", "comparator", "status", "region")
SAME_NAME = 0.6
"""A name that holds another counts as the same from this share of its length on."""

_SIGNS = str.maketrans("", "", "“”\"‘’'「」『』《》〈〉()[]【】 \u3000\t")


@dataclass
class Tally:
    """How many of how many, and what those are that failed."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, ok: bool, otherwise: str) -> None:
        self.of += 1
        self.right += ok
        if not ok:
            self.wrong.append(otherwise)

    @property
    def rate(self) -> float:
        return self.right / self.of if self.of else 0.0


@dataclass
class Score:
    found: Tally = field(default_factory=Tally)
    added: Tally = field(default_factory=Tally)
    values: Tally = field(default_factory=Tally)
    units: Tally = field(default_factory=Tally)
    comparators: Tally = field(default_factory=Tally)
    statuses: Tally = field(default_factory=Tally)
    regions: Tally = field(default_factory=Tally)
    measures_found: Tally = field(default_factory=Tally)
    measures_added: Tally = field(default_factory=Tally)
    kinds: Tally = field(default_factory=Tally)
    parents: Tally = field(default_factory=Tally)
    subjects: Tally = field(default_factory=Tally)
    labels: list[float] = field(default_factory=list)

    @property
    def measures(self) -> float:
        recall, precision = self.measures_found.rate, self.measures_added.rate
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0

    @property
    def likeness(self) -> float:
        return sum(self.labels) / len(self.labels) if self.labels else 0.0


def sheets() -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(FACTS.glob("*.json"))]


@cache
def read(name: str) -> Reading:
    return read_article((SEEDS / name).read_bytes(), name=name)


def place_of(text: str, fact: dict[str, Any]) -> Span:
    """Where the words of a fact stand: at their `nth` occurrence, else at the only one.

    >>> place_of("共13所，新建3所", {"printed": "3所"})
    Span(start=8, end=10)
    """
    pattern = r"(?<![\d.])" + re.escape(fact["printed"])
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    nth = fact.get("nth", 1)
    if len(found) < nth or (len(found) > 1 and "nth" not in fact):
        raise ValueError(f"{fact['printed']} stands {len(found)} times")
    return found[nth - 1]


@cache
def score() -> Score:
    """All documents together; cached, as each test of a session asks for another part of it."""
    total = Score()
    for sheet in sheets():
        _figures(total, sheet)
        _measures(total, sheet)
        want = {place["code"] for place in sheet["places"]}
        got = {subject.adcode for subject in read(sheet["document"]).subjects}
        total.subjects.add(want == got, f"{sheet['document']}: {want} {got}")
    return total


def _figures(total: Score, sheet: dict[str, Any]) -> None:
    name = sheet["document"]
    reading = read(name)
    matched: set[Span] = set()
    for fact in sheet["figures"]:
        place = place_of(reading.text, fact)
        figure = next((f for f in reading.figures if f.span.meets(place)), None)
        total.found.add(figure is not None, f"{name}: {fact['printed']} ({fact['label']})")
        if figure is None:
            continue
        matched.add(figure.span)
        for what, ok, said in _compared(fact, figure):
            told = f"{name}: {fact['printed']} ({fact['label']}): {said}"
            getattr(total, what).add(ok, told)
        total.labels.append(likeness(figure.label, fact["label"]))
    printed = {fact["printed"] for fact in sheet["figures"]}
    for figure in reading.figures:
        if figure.span not in matched and figure.surface not in printed:
            total.added.add(False, f"{name}: {figure.surface} ({figure.label})")
    for _ in matched:
        total.added.add(True, "")


def _compared(fact: dict[str, Any], figure: Figure) -> Iterator[tuple[str, bool, str]]:
    high = fact.get("value_high")
    same = figure.value == Decimal(fact["value"])
    same = same and figure.value_high == (Decimal(high) if high else None)
    yield "values", same, f"{figure.value}"
    for what in TOLD:
        told = getattr(figure, what)
        plural = {"status": "statuses"}.get(what, f"{what}s")
        yield plural, told == fact[what], f"{told}, not {fact[what]}"


def _measures(total: Score, sheet: dict[str, Any]) -> None:
    name = sheet["document"]
    free = list(read(name).initiatives)
    for fact in sheet["initiatives"]:
        held = [i for i in free if same_name(i.name, fact["name"])]
        found = next((i for i in held if plain(i.name) == plain(fact["name"])), None)
        found = found or next(iter(held), None)
        total.measures_found.add(found is not None, f"{name}: {fact['name']}")
        if found is None:
            continue
        free.remove(found)
        total.measures_added.add(True, "")
        told = f"{name}: {fact['name']}"
        kind = found.kind == fact["kind"]
        total.kinds.add(kind, f"{told}: {found.kind}, not {fact['kind']}")
        parent = same_name(found.parent or "", fact["parent"] or "")
        total.parents.add(parent, f"{told}: under {found.parent}, not {fact['parent']}")
    for other in free:
        total.measures_added.add(False, f"{name}: {other.name}")


def plain(words: str) -> str:
    """`words` in one script and without brackets and blanks."""
    return fold(words).translate(_SIGNS)


def same_name(one: str, other: str) -> bool:
    a, b = sorted((plain(one), plain(other)), key=len)
    return a == b or (bool(a) and a in b and len(a) >= SAME_NAME * len(b))


def likeness(one: str, other: str) -> float:
    """The pairs of characters that two labels share (Dice), from 0 to 1."""
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _pairs(words: str) -> set[str]:
    bare = plain(words)
    return {bare[i : i + 2] for i in range(len(bare) - 1)} or {bare} - {""}
