"""Fit the weights of parents: ``python -m tests.fitting.parents FOLDER|ROWS … [--write]``.

Needs scipy (``make weights`` installs it). Without ``--write`` only tells how well weights fitted
to the other writers choose in each writer's texts: what to expect of texts never seen, as long as
the weights that the fit starts from have not seen them either (``--start``).
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import articles.reading.lexicon
from tests.articles.reading import initiatives as tables

from .observed import Observed, Under, observe, observed
from .regression import Choice, Weights, fit
from .texts import Annotated

WEIGHTS = Path(articles.reading.lexicon.__file__).with_name("parent_weights.toml")


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


def choice(text: Observed, one: Under, share: float) -> Choice:
    worth = share if text.writer == "cases" else 1.0
    return Choice(text.name, one.options, one.right, worth)


def is_right(text: Observed, one: Under, weights: Weights) -> bool:
    """Whether the parent is found, by a rule whose word is law or by weight."""
    return one.right[one.law] if one.law is not None else choice(text, one, 1.0).picked(weights)


def start_from(path: Path | None) -> Weights:
    """The weights in a file; none without a file."""
    table = tomllib.loads(path.read_text("utf-8"))["signs"] if path is not None else {}
    return {sign: int(weight) / 100 for weight, group in table.items() for sign in group}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sources", nargs="+", type=Path, help="folders of texts, files of rows")
    asked.add_argument("--start", type=Path, default=WEIGHTS, help="weights to go on from")
    asked.add_argument("--anew", dest="start", action="store_const", const=None)
    asked.add_argument("--strength", type=float, default=32.0, help="how much these are held to")
    asked.add_argument("--cases", type=float, default=8.0, help="what a case of the tests counts")
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    texts = [*observed(options.sources), *map(observe, cases())]
    every = [(text, one) for text in texts for one in text.parents]
    start = start_from(options.start)

    def fitted(but: str | None) -> Weights:
        weighed = [(text, one) for text, one in every if one.law is None and text.writer != but]
        return fit([choice(*pair, options.cases) for pair in weighed], start, options.strength)

    total = [0, 0, 0]
    for writer in sorted({text.writer for text in texts}):
        weights = fitted(writer)
        own = [(text, one) for text, one in every if text.writer == writer]
        now = sum(is_right(text, one, weights) for text, one in own)
        before = sum(is_right(text, one, start) for text, one in own)
        print(f"{writer:12s} {now / max(1, len(own)):.3f} of {len(own)}")
        if writer != "cases":
            total = [a + b for a, b in zip(total, (len(own), before, now), strict=True)]
    print("of {}, {} before, {} now".format(*total))
    if options.write:
        write(fitted(None))


def write(weights: Weights) -> None:
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
