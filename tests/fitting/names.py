"""Fit the weights of names and kinds: ``python -m tests.fitting.names FOLDER|ROWS … [--write]``.

Needs scipy (``make weights`` installs it). Without ``--write`` only tells how well weights fitted
to the other writers choose in each writer's texts: what to expect of texts never seen, as long as
the weights that the fit starts from have not seen them either (``--start``).
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import articles.reading.lexicon
from articles.reading.initiatives.index import Measure
from articles.reading.initiatives.offers import Offer
from articles.reading.initiatives.weighing import settle
from articles.reading.records import InitiativeKind, Span

from .observed import Observed, observe, observed
from .regression import Choice, Weights, fit
from .texts import cases

WEIGHTS = Path(articles.reading.lexicon.__file__).with_name("name_weights.toml")
_CASE = 0.75
"""How much a sentence of the tests weighs beside one of a text."""
_ABOVE = "log odds from which a run counts as a name; most are found right below nought"
_BASE, _KNOWN = "*", "* known"
"""What every run has, and every one that a rule found."""


def names_in(text: Observed) -> Iterator[Choice]:
    """For each run, whether it is a name."""
    for run, signs in zip(text.runs, _signs(text), strict=True):
        is_name = run.names is not None
        yield Choice(text.name, (signs, ()), (is_name, not is_name), _worth(text))


def kinds_in(text: Observed) -> Iterator[Choice]:
    """For each run that is a name, which kind of measure it names."""
    for run in text.runs:
        kind = text.kinds[run.names] if run.names is not None else ""
        if kind:
            options = [of_kind(option, run.kind_signs) for option in get_args(InitiativeKind)]
            right = [option == kind for option in get_args(InitiativeKind)]
            yield Choice(text.name, options, right, _worth(text))


def of_kind(kind: str, signs: Sequence[str]) -> list[str]:
    return [f"{kind} {sign}" for sign in (_BASE, *signs)]


def _signs(text: Observed) -> list[list[str]]:
    return [[_BASE, *run.signs, *([_KNOWN] if run.is_known else [])] for run in text.runs]


def _worth(text: Observed) -> float:
    return _CASE if text.writer == "cases" else 1.0


def score(text: Observed, weights: Weights, above: float) -> tuple[int, int, int]:
    """Right, wrong and missed names, chosen as the reading chooses."""
    weighed = [sum(weights.get(sign, 0.0) for sign in signs) - above for signs in _signs(text)]
    offered = [_offer(run.start, run.end, is_known=run.is_known) for run in text.runs]
    chosen = settle(offered, weighed)
    right = {text.runs[at].names for at in chosen} - {None}
    return len(right), len(chosen) - len(right), len(text.kinds) - len(right)


def _offer(start: int, end: int, *, is_known: bool) -> Offer:
    offer = Offer(start, end, "", "", "programme", "", "", Span(start, end))
    offer.measure = _found() if is_known else None
    return offer


@cache
def _found() -> Measure:
    return Measure.__new__(Measure)


def told(tally: Sequence[int]) -> str:
    right, wrong, missed = tally
    return (
        f"P {right / max(1, right + wrong):.3f} R {right / max(1, right + missed):.3f} "
        f"F1 {2 * right / max(1, 2 * right + wrong + missed):.3f}"
    )


def start_from(path: Path | None) -> tuple[Weights, Weights]:
    """The weights of names and of kinds in a file, in one bag each; none without a file."""
    if path is None:
        return {}, {}
    tables = tomllib.loads(path.read_text("utf-8"))
    names = {_BASE: tables["name"]["base"], _KNOWN: tables["name"]["known"]}
    names |= _of_table(tables["name"]["signs"])
    kinds: Weights = {}
    for kind, table in tables["kinds"].items():
        kinds[f"{kind} {_BASE}"] = table["base"]
        kinds |= {f"{kind} {s}": w for s, w in _of_table(table["signs"]).items()}
    return names, kinds


def before_above(path: Path | None) -> float:
    """From which log odds on the weights of a file take a name."""
    return float(tomllib.loads(path.read_text("utf-8"))["name"]["above"]) if path else 0.0


def _of_table(table: dict[str, list[str]]) -> Weights:
    return {sign: int(weight) / 100 for weight, group in table.items() for sign in group}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sources", nargs="+", type=Path, help="folders of texts, files of rows")
    asked.add_argument("--start", type=Path, default=WEIGHTS, help="weights to go on from")
    asked.add_argument("--anew", dest="start", action="store_const", const=None)
    asked.add_argument("--strength", type=float, default=4.0, help="how much these are held to")
    asked.add_argument("--above", type=float, default=-0.5, help=_ABOVE)
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    texts = [*observed(options.sources), *map(observe, cases())]
    names, kinds = start_from(options.start)
    total, before = [0, 0, 0], [0, 0, 0]
    right_kinds = [0, 0, 0]
    for writer in sorted({text.writer for text in texts} - {"cases"}):
        own = [text for text in texts if text.writer == writer]
        others = [text for text in texts if text.writer != writer]
        weights = fit_names(others, names, options.strength)
        here = _sum(score(text, weights, options.above) for text in own)
        total, before = (
            _sum((total, here)),
            _sum((before, *(score(text, names, before_above(options.start)) for text in own))),
        )
        of_kinds = fit_kinds(others, kinds, options.strength)
        for choice in (choice for text in own for choice in kinds_in(text)):
            right_kinds = _sum(
                (right_kinds, (1, choice.picked(kinds) if kinds else 0, choice.picked(of_kinds)))
            )
        print(f"{writer:12s} {told(here)}")
    print("before      ", told(before))
    print("all         ", told(total))
    print("kinds: of {}, {} before, {} now".format(*right_kinds))
    if options.write:
        weights = fit_names(texts, names, options.strength)
        of_kinds = fit_kinds(texts, kinds, options.strength)
        write(weights, of_kinds, options.above)


def fit_names(texts: Sequence[Observed], start: Weights, strength: float) -> Weights:
    choices = [choice for text in texts for choice in names_in(text)]
    return fit(choices, start, strength, free=(_BASE, _KNOWN))


def fit_kinds(texts: Sequence[Observed], start: Weights, strength: float) -> Weights:
    choices = [choice for text in texts for choice in kinds_in(text)]
    free = [f"{kind} {_BASE}" for kind in get_args(InitiativeKind)]
    return fit(choices, start, strength, free)


def _sum(counts: Iterator[Sequence[int]] | Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*counts, strict=True)]


def write(names: Weights, kinds: Weights, above: float) -> None:
    lines = [
        "# What speaks for and against a run of words being the name of a measure, and for each",
        "# kind: signs by the hundredths that they add. Fitted by tests/fitting/names.py.",
        *_table("name", names, 10),
    ]
    lines.insert(lines.index("[name]") + 2, f"known = {names[_KNOWN]:.2f}")
    lines.insert(lines.index("[name]") + 3, f"above = {above:.2f}")
    by_kind: dict[str, Weights] = defaultdict(dict)
    for sign, weight in kinds.items():
        kind, _, rest = sign.partition(" ")
        by_kind[kind][rest] = weight
    for kind in sorted(by_kind):
        lines += _table(f"kinds.{kind}", by_kind[kind], 20)
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def _table(name: str, weights: Weights, least: int) -> list[str]:
    groups: dict[int, list[str]] = defaultdict(list)
    for sign, weight in weights.items():
        step = round(weight * 10) * 10
        if abs(step) >= least and sign not in (_BASE, _KNOWN) and not set(sign) & set('"\\\n\t'):
            groups[step].append(sign)
    print(f"{name}: {sum(map(len, groups.values()))} signs", file=sys.stderr)
    lines = ["", f"[{name}]", f"base = {weights[_BASE]:.2f}", "", f"[{name}.signs]"]
    for step in sorted(groups, reverse=True):
        words = ", ".join(f'"{sign}"' for sign in sorted(groups[step]))
        lines.append(f'"{step}" = [{words}]')
    return lines


if __name__ == "__main__":
    main()
