"""What was seen of texts that may not be kept: their signs and their names, no sentence.

``python -m tests.fitting.observed WRITER ROWS.jsonl < texts`` reads annotated texts of one writer,
one after the other, and adds a line of signs for each to the file, which stands for a folder of
texts wherever weights are fitted::

    @@ a name for the text
    the text itself
    @@ gold
    [{"name": "…", "kind": "…", "parent": null}]

Signs are those that the reading sees on that day: a new sort of sign wants the texts again.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from articles.reading.decode import decode
from articles.reading.fold import fold
from articles.reading.initiatives import gathering
from articles.reading.initiatives.around import Around
from articles.reading.initiatives.choosing import chosen
from articles.reading.initiatives.head_places import HeadPlaces
from articles.reading.initiatives.index import Measure
from articles.reading.initiatives.names import find_namings
from articles.reading.initiatives.offers import offers
from articles.reading.initiatives.parent_signs import ParentSigns
from articles.reading.initiatives.parents import is_law
from articles.reading.initiatives.tree import Tree
from articles.reading.initiatives.weighing import kind_signs
from articles.reading.outline import outline
from articles.reading.page import read_page
from articles.reading.places import find_places
from articles.reading.places.gazetteer import default_gazetteer
from articles.reading.records import InitiativeKind

from .texts import Annotated, annotated, is_same, plain


@dataclass(frozen=True)
class Run:
    """A run that may be a name: its signs, those of its kind, and which initiative it names."""

    start: int
    end: int
    signs: list[str]
    kind_signs: list[str]
    is_known: bool
    names: int | None


@dataclass(frozen=True)
class Under:
    """A measure with what it may stand under, none first; `law` is what a rule says."""

    options: list[list[str]]
    right: list[bool]
    law: int | None


@dataclass(frozen=True)
class Observed:
    """A text without its words; `kinds` are those of its initiatives, "" where untold."""

    writer: str
    name: str
    kinds: list[str]
    runs: list[Run]
    parents: list[Under]


def observe(source: Annotated) -> Observed:
    """Read a text as far as its names and parents, and keep what is weighed."""
    decoded = decode(source.text.encode(), name="text.txt")
    text, folded = decoded.text, fold(decoded.text)
    page = read_page(text, folded, hints=decoded.hints)
    shape = outline(text, folded, page, hints=decoded.hints)
    places = find_places(text, folded, page, shape, default_gazetteer())
    heads = HeadPlaces(folded)

    def gathered() -> list[Measure]:
        namings = find_namings(folded, page, shape, heads)
        return gathering._gather(namings, text, folded, places)

    offered = offers(gathered(), folded, shape, heads)
    around = Around(folded, shape, offered)
    runs = []
    for offer in offered:
        shown = around.seen(offer)
        name = offer.measure.name if offer.measure else text[offer.start : offer.end]
        told = (i for i, one in enumerate(source.initiatives) if is_same(name, one["name"]))
        runs.append(
            Run(
                offer.start,
                offer.end,
                shown.signs(),
                kind_signs(offer, shown),
                offer.measure is not None,
                next(told, None),
            )
        )
    measures = chosen(gathered(), text, folded, shape, places, heads)
    tree = Tree(measures, folded, page, shape)
    seen = ParentSigns(measures, tree.index, folded, page, shape)
    kinds = [str(one["kind"] or "").replace("project", "programme") for one in source.initiatives]
    parents = list(_parents(source.initiatives, measures, tree, seen))
    return Observed(source.writer, source.name, kinds, runs, parents)


def _parents(
    told: list[dict[str, Any]], measures: list[Measure], tree: Tree, seen: ParentSigns
) -> Iterator[Under]:
    names = [one["name"] for one in told]
    annotated_as: dict[int, int] = {}
    for measure in measures:
        free = (n for n in range(len(names)) if n not in annotated_as.values())
        number = next((n for n in free if is_same(measure.name, names[n])), None)
        if number is not None:
            annotated_as[id(measure)] = number
    for measure in measures:
        number = annotated_as.get(id(measure))
        if number is None or "parent" not in told[number]:
            continue
        over = told[number]["parent"]
        parent = names.index(over) if over in names else None
        rule = tree.by_rule(measure)
        alone, candidates = seen.of(measure, rule)
        options = [sorted(set(alone)), *(sorted(set(s)) for _, s in candidates)]
        right = [parent is None]
        right += [parent is not None and annotated_as.get(id(o)) == parent for o, _ in candidates]
        law = None
        if is_law(rule):
            law = next((n for n, (o, _) in enumerate(candidates, 1) if o is rule[1]), None)
        yield Under(options, right, law)


def observed(sources: list[Path]) -> Iterator[Observed]:
    """Of folders of texts, read anew, and of files of rows."""
    yield from map(observe, annotated([path for path in sources if path.is_dir()]))
    for path in sources:
        if path.is_file():
            yield from map(_of_row, path.read_text("utf-8").splitlines())


def _of_row(line: str) -> Observed:
    row = json.loads(line)
    runs = [Run(*run) for run in row.pop("runs")]
    parents = [Under(*one) for one in row.pop("parents")]
    return Observed(**row, runs=runs, parents=parents)


def _row(seen: Observed) -> str:
    row = {**vars(seen)}
    row["runs"] = [list(vars(run).values()) for run in seen.runs]
    row["parents"] = [list(vars(one).values()) for one in seen.parents]
    return json.dumps(row, ensure_ascii=False)


def texts_in(words: str, writer: str) -> Iterator[Annotated]:
    """The annotated texts of a stream; a name that its text does not hold is an error."""
    blocks = re.split(r"(?m)^@@ *(.*?) *$", words)[1:]
    if len(blocks) % 4 or any(word != "gold" for word in blocks[2::4]):
        raise ValueError("every text wants a line @@ NAME before it and its gold behind it")
    for name, text, _, gold in zip(*(blocks[at::4] for at in range(4)), strict=True):
        told = json.loads(gold)
        folded, names = plain(fold(text)), {one["name"] for one in told}
        for one in told:
            if plain(fold(one["name"])) not in folded:
                raise ValueError(f"{name}: {one['name']} does not stand in the text")
            if one["kind"] not in get_args(InitiativeKind):
                raise ValueError(f"{name}: {one['name']} has an unknown kind")
            if one.setdefault("parent", None) not in {None, *names}:
                raise ValueError(f"{name}: the parent of {one['name']} is not among the names")
        yield Annotated(writer, name, text.strip() + "\n", told)


if __name__ == "__main__":
    writer, rows = sys.argv[1:]
    with Path(rows).open("a", encoding="utf-8") as file:
        for source in list(texts_in(sys.stdin.read(), writer)):
            file.write(_row(observe(source)) + "\n")
