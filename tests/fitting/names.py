"""Fit the weights of names: ``python -m tests.fitting.names FOLDER … [--write]``.

Needs scikit-learn (``make weights`` installs it). Without ``--write`` only tells how well weights
fitted to the other folders choose in each folder: what to expect of texts never seen.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

import articles.reading.lexicon
from articles.reading.decode import decode
from articles.reading.fold import fold
from articles.reading.initiatives import gathering
from articles.reading.initiatives.names import find_namings
from articles.reading.initiatives.offers import Offer, offers
from articles.reading.initiatives.weighing import Around, kind_signs, settle
from articles.reading.outline import outline
from articles.reading.page import read_page
from articles.reading.places import find_places
from articles.reading.places.gazetteer import default_gazetteer

from .texts import Annotated, annotated, cases, is_same

WEIGHTS = Path(articles.reading.lexicon.__file__).with_name("name_weights.toml")
_SEEN = 3
"""A sign seen in fewer offers tells of one text only."""


_CASE = 0.5
"""How much a sentence of the tests weighs beside one of a text."""


@dataclass
class Weighed:
    """A text with its offers, the signs of each, and which initiative each of them names."""

    source: Annotated
    offers: list[Offer]
    signs: list[dict[str, float]]
    names: list[int | None]


def prepare(source: Annotated) -> Weighed:
    decoded = decode(source.text.encode(), name="text.txt")
    text, folded = decoded.text, fold(decoded.text)
    page = read_page(text, folded, hints=decoded.hints)
    shape = outline(text, folded, page, hints=decoded.hints)
    places = find_places(text, folded, page, shape, default_gazetteer())
    measures = gathering._gather(find_namings(folded, page, shape), text, folded, places)
    offered = offers(measures, folded, shape)
    around = Around(folded, shape, offered)
    signs = [dict.fromkeys(around.signs(offer), 1.0) for offer in offered]
    names = []
    for offer in offered:
        name = offer.measure.name if offer.measure else text[offer.start : offer.end]
        told = (i for i, one in enumerate(source.initiatives) if is_same(name, one["name"]))
        names.append(next(told, None))
    return Weighed(source, offered, signs, names)


def fit(texts: Sequence[Weighed], strength: float) -> tuple[DictVectorizer, LogisticRegression]:
    seen = Counter(sign for text in texts for signs in text.signs for sign in signs)
    every = [signs for text in texts for signs in text.signs]
    rows = [{sign: 1.0 for sign in signs if seen[sign] >= _SEEN} for signs in every]
    told = [name is not None for text in texts for name in text.names]
    vector = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=3000)
    share = [_CASE if text.source.writer == "cases" else 1.0 for text in texts for _ in text.names]
    model.fit(vector.fit_transform(rows), told, sample_weight=share)
    return vector, model


def score(text: Weighed, weights: Sequence[float]) -> tuple[int, int, int]:
    """Right, wrong and missed names, chosen as the reading chooses."""
    chosen = settle(text.offers, weights)
    right = {text.names[at] for at in chosen} - {None}
    return len(right), len(chosen) - len(right), len(text.source.initiatives) - len(right)


def told(tally: Sequence[int]) -> str:
    right, wrong, missed = tally
    return (
        f"P {right / max(1, right + wrong):.3f} R {right / max(1, right + missed):.3f} "
        f"F1 {2 * right / max(1, 2 * right + wrong + missed):.3f}"
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--strength", type=float, default=0.5, help="C of the regression")
    asked.add_argument("--above", type=float, default=0.5, help="log odds of a new name")
    asked.add_argument("--known", type=float, default=-1.0, help="of one that a rule found")
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    texts = [prepare(source) for source in (*annotated(options.folders), *cases())]
    by_writer: dict[str, list[Weighed]] = defaultdict(list)
    for text in texts:
        by_writer[text.source.writer].append(text)
    total, rules, kinds = [0, 0, 0], [0, 0, 0], [0, 0]
    for writer, own in by_writer.items():
        others = [text for text in texts if text.source.writer != writer]
        if writer == "cases":
            continue
        vector, model = fit(others, options.strength)
        of_kinds = fit_kinds(others)
        here = [0, 0, 0]
        for text in own:
            weights = [
                weight - (options.known if offer.measure else options.above)
                for weight, offer in zip(
                    model.decision_function(vector.transform(text.signs)), text.offers, strict=True
                )
            ]
            known = [1.0 if offer.measure else -1.0 for offer in text.offers]
            _add(here, score(text, weights))
            _add(rules, score(text, known))
            _add(kinds, kinds_right(text, *of_kinds))
        _add(total, here)
        print(f"{writer:8s} {told(here)}")
    print("all     ", told(total))
    print("rules   ", told(rules))
    print(f"kinds of names that no rule finds: {kinds[1]} of {kinds[0]}")
    if options.write:
        write(texts, options)


def _add(tally: list[int], counts: Sequence[int]) -> None:
    for at, count in enumerate(counts):
        tally[at] += count


def fit_kinds(texts: Sequence[Weighed]) -> tuple[DictVectorizer, LogisticRegression]:
    rows, kinds = [], []
    for text in texts:
        for offer, signs, name in zip(text.offers, text.signs, text.names, strict=True):
            if name is not None and text.source.initiatives[name]["kind"]:
                rows.append(dict.fromkeys(kind_signs(offer, signs), 1.0))
                kinds.append(_kind(text, name))
    seen = Counter(sign for row in rows for sign in row)
    vector = DictVectorizer()
    model = LogisticRegression(C=0.5, max_iter=3000)
    kept = [{sign: 1.0 for sign in row if seen[sign] >= _SEEN} for row in rows]
    model.fit(vector.fit_transform(kept), kinds)
    return vector, model


def _kind(text: Weighed, name: int) -> str:
    return str(text.source.initiatives[name]["kind"]).replace("project", "programme")


def kinds_right(text: Weighed, vector: DictVectorizer, model: LogisticRegression) -> list[int]:
    """Of the names that no rule finds: how many, of which the kind is right."""
    new = [
        (dict.fromkeys(kind_signs(offer, signs), 1.0), _kind(text, name))
        for offer, signs, name in zip(text.offers, text.signs, text.names, strict=True)
        if name is not None and offer.measure is None and offer.form != "titled"
    ]
    if not new:
        return [0, 0]
    guessed = model.predict(vector.transform([signs for signs, _ in new]))
    return [len(new), sum(kind == guess for (_, kind), guess in zip(new, guessed, strict=True))]


def write(texts: Sequence[Weighed], options: argparse.Namespace) -> None:
    vector, model = fit(texts, options.strength)
    lines = [
        "# What speaks for and against a run of words being the name of a measure, and for each",
        "# kind: signs by the hundredths that they add. Fitted by tests/fitting/names.py.",
        *_table("name", vector, model.coef_[0], float(model.intercept_[0]) - options.above),
    ]
    lines.insert(lines.index("[name]") + 2, f"known = {options.above - options.known:.2f}")
    vector, model = fit_kinds(texts)
    for at, kind in enumerate(model.classes_):
        lines += _table(f"kinds.{kind}", vector, model.coef_[at], float(model.intercept_[at]))
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def _table(name: str, vector: DictVectorizer, weights: Sequence[float], base: float) -> list[str]:
    groups: dict[int, list[str]] = defaultdict(list)
    for sign, weight in zip(vector.get_feature_names_out(), weights, strict=True):
        step = round(weight * 10) * 10
        if step and not set(sign) & set('"\\\n\t'):
            groups[step].append(sign)
    print(f"{name}: {sum(map(len, groups.values()))} signs", file=sys.stderr)
    lines = ["", f"[{name}]", f"base = {base:.2f}", "", f"[{name}.signs]"]
    for step in sorted(groups, reverse=True):
        words = ", ".join(f'"{sign}"' for sign in sorted(groups[step]))
        lines.append(f'"{step}" = [{words}]')
    return lines


if __name__ == "__main__":
    main()
