"""Fit the weights of parents: ``python -m tests.fitting.parents FOLDER … [--write]``.

Needs numpy and scipy (they come with scikit-learn, see ``tests/fitting/names.py``). Without
``--write`` only tells how well weights fitted to the other folders choose in each folder: what to
expect of texts never seen.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

import articles.reading.lexicon
from articles.reading.decode import decode
from articles.reading.fold import fold
from articles.reading.initiatives import gathering
from articles.reading.initiatives.choosing import chosen
from articles.reading.initiatives.names import find_namings
from articles.reading.initiatives.parent_signs import ParentSigns
from articles.reading.initiatives.parents import alone_signs, is_law
from articles.reading.initiatives.tree import Tree
from articles.reading.outline import outline
from articles.reading.page import read_page
from articles.reading.places import find_places
from articles.reading.places.gazetteer import default_gazetteer
from tests.articles.reading import initiatives as tables

from .texts import Annotated, annotated, is_same

WEIGHTS = Path(articles.reading.lexicon.__file__).with_name("parent_weights.toml")
_TEXTS = 2
"""A sign seen in fewer texts tells of one text only."""


@dataclass
class Choice:
    """A measure with what it may stand under: the first option is none; which are right."""

    writer: str
    text: str
    options: list[frozenset[str]]
    right: list[bool]
    law: int | None


def choices(source: Annotated) -> Iterator[Choice]:
    decoded = decode(source.text.encode(), name="text.txt")
    text, folded = decoded.text, fold(decoded.text)
    page = read_page(text, folded, hints=decoded.hints)
    shape = outline(text, folded, page, hints=decoded.hints)
    places = find_places(text, folded, page, shape, default_gazetteer())
    gathered = gathering._gather(find_namings(folded, page, shape), text, folded, places)
    measures = chosen(gathered, text, folded, shape, places)
    tree = Tree(measures, folded, page, shape)
    signs = ParentSigns(measures, tree.index, folded, page, shape)
    names = [one["name"] for one in source.initiatives]
    annotated_as: dict[int, int] = {}
    for measure in measures:
        free = (n for n in range(len(names)) if n not in annotated_as.values())
        number = next((n for n in free if is_same(measure.name, names[n])), None)
        if number is not None:
            annotated_as[id(measure)] = number
    for measure in measures:
        number = annotated_as.get(id(measure))
        if number is None or "parent" not in source.initiatives[number]:
            continue
        over = source.initiatives[number]["parent"]
        parent = names.index(over) if over in names else None
        told = tree.by_rule(measure)
        alone, candidates = signs.of(measure, told)
        options = [frozenset(alone_signs(alone)), *(frozenset(seen) for _, seen in candidates)]
        right = [parent is None]
        right += [parent is not None and annotated_as.get(id(o)) == parent for o, _ in candidates]
        law = None
        if is_law(told):
            law = next((n for n, (o, _) in enumerate(candidates, 1) if o is told[1]), None)
        yield Choice(source.writer, source.name, options, right, law)


def cases() -> Iterator[Annotated]:
    """The sentences of the tables in the tests, with the parent that each expects of a measure."""
    for module in pkgutil.iter_modules(tables.__path__):
        for test in vars(importlib.import_module(f"{tables.__name__}.{module.name}")).values():
            for mark in getattr(test, "pytestmark", ()):
                if mark.args[:1] != (("comment", "text", "child", "parent"),):
                    continue
                for comment, text, child, parent in mark.args[1]:
                    told = [{"name": child, "kind": "", "parent": parent}]
                    told += [{"name": parent, "kind": ""}] if parent else []
                    yield Annotated("cases", f"{module.name}: {comment}", text, told)


def fit(texts: Sequence[Choice], strength: float, share: float) -> dict[str, float]:
    """A softmax over the options of each measure, held back by the squares of its weights."""
    seen: dict[str, set[str]] = defaultdict(set)
    for one in texts:
        for option in one.options:
            for sign in option:
                seen[sign].add(one.text)
    known = {sign: at for at, sign in enumerate(s for s, t in seen.items() if len(t) >= _TEXTS)}
    columns: list[int] = []
    ends, starts, right, worth = [0], [], [], []
    for one in texts:
        if not any(one.right) or one.law is not None:
            continue
        starts.append(len(ends) - 1)
        worth.append(share if one.writer == "cases" else 1.0)
        for option, is_right in zip(one.options, one.right, strict=True):
            columns += [known[sign] for sign in option if sign in known]
            ends.append(len(columns))
            right.append(float(is_right))
    rows = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(right), len(known)))
    firsts, told, value = np.array(starts), np.array(right), np.array(worth)
    of_choice = np.repeat(np.arange(len(firsts)), np.diff([*starts, len(right)]))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        sums = rows @ weights
        powers = np.exp(sums - np.maximum.reduceat(sums, firsts)[of_choice])
        every = np.add.reduceat(powers, firsts)
        hit = np.add.reduceat(powers * told, firsts)
        lost = -(value * (np.log(hit) - np.log(every))).sum() + strength / 2 * weights @ weights
        slope = powers / every[of_choice] - powers * told / hit[of_choice]
        return float(lost), rows.T @ (slope * value[of_choice]) + strength * weights

    start = np.zeros(len(known))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {sign: float(best[at]) for sign, at in known.items()}


def is_right(one: Choice, weights: dict[str, float]) -> bool:
    if one.law is not None:
        return one.right[one.law]
    sums = [sum(weights.get(sign, 0.0) for sign in option) for option in one.options]
    return one.right[sums.index(max(sums))]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--strength", type=float, default=8.0)
    asked.add_argument("--cases", type=float, default=3.0, help="what a case of the tests counts")
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    texts = [c for source in (*annotated(options.folders), *cases()) for c in choices(source)]
    total = [0, 0]
    for writer in dict.fromkeys(one.writer for one in texts):
        weights = fit([t for t in texts if t.writer != writer], options.strength, options.cases)
        own = [is_right(one, weights) for one in texts if one.writer == writer]
        print(f"{writer:8s} {sum(own) / len(own):.3f} of {len(own)}")
        if writer != "cases":
            total[0] += sum(own)
            total[1] += len(own)
    print(f"all      {total[0] / total[1]:.3f} of {total[1]}")
    if options.write:
        write(fit(texts, options.strength, options.cases))


def write(weights: dict[str, float]) -> None:
    groups: dict[int, list[str]] = defaultdict(list)
    for sign, weight in weights.items():
        step = round(weight * 20) * 5
        if step and not set(sign) & set('"\\\n\t'):
            groups[step].append(sign)
    lines = [
        "# What speaks for a measure standing under another one, and for its standing alone:",
        "# signs by the hundredths that they add. Fitted by tests/fitting/parents.py.",
        "",
        "[signs]",
    ]
    for step in sorted(groups, reverse=True):
        words = ", ".join(f'"{sign}"' for sign in sorted(groups[step]))
        lines.append(f'"{step}" = [{words}]')
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
