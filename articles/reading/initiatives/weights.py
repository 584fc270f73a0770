"""What each sign of a name or of its kind adds: ``lexicon/name_weights.toml``, sorted for adding.

A name has some twenty signs and a text a few hundred runs that may be one, so the signs that all
runs show are looked up by their values, with no text made of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from ..lexicon import lexicon
from ..records import InitiativeKind

ALWAYS = (
    "form", "form,kind", "form,overlap", "by", "head", "verb", "form,kind,verb", "form,length",
    "behind", "behind2", "before", "before2", "form,behind", "form,before", "last2", "form,last",
    "form,first", "from start",
)  # fmt: skip
"""What is seen of every run; what begins with ``form,`` tells something only with its form."""
_WITH_FORM = "form,"

Values = dict[str, float]


class Seen(NamedTuple):
    """What is seen of a run: the values of `ALWAYS`, and the signs that only some runs show."""

    form: str
    always: tuple[str, ...]
    more: list[str]

    def signs(self) -> list[str]:
        """All of it, each as ``what=value``, as the weights are written down."""
        values = (
            f"{what}={self.form},{value}" if what.startswith(_WITH_FORM) else f"{what}={value}"
            for what, value in zip(ALWAYS, self.always, strict=True)
        )
        return [*values, *self.more]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds, and what the sum starts from."""

    signs: Values
    base: float

    def weigh(self, signs: Iterable[str], start: float = 0.0) -> float:
        return self.base + sum(map(self.signs.get, signs, repeat(0.0)), start)


@dataclass(frozen=True, slots=True)
class NameWeights:
    """Those of a name; what is seen of every run is looked up by its form and its value."""

    weights: Weights
    by_what: dict[str, Values]
    by_form: dict[str, tuple[Values, ...]] = field(default_factory=dict)

    def weigh(self, seen: Seen) -> float:
        """How much more likely a run is a name than not, in log odds."""
        tables = self.by_form.get(seen.form) or self._of_form(seen.form)
        always = sum(map(dict.get, tables, seen.always, repeat(0.0)))
        return self.weights.weigh(seen.more, always)

    def _of_form(self, form: str) -> tuple[Values, ...]:
        """The weights of `ALWAYS` for runs of one form, of which there are a dozen."""
        tables = tuple(
            self.by_what.get(f"{what}={form}" if what.startswith(_WITH_FORM) else what, {})
            for what in ALWAYS
        )
        self.by_form[form] = tables
        return tables


def _weights(table: dict[str, Any]) -> Weights:
    """Signs stand under the weight that they add, in hundredths."""
    signs = {s: int(w) / 100 for w, group in table["signs"].items() for s in group}
    return Weights(signs, table["base"])


@cache
def of_names() -> NameWeights:
    """Those of a name, from the log odds on from which it is taken: a little below nought, where
    as many are missed as are taken wrongly."""
    table = lexicon("name_weights")["name"]
    weights = _weights({**table, "base": table["base"] - table["above"]})
    by_what: dict[str, Values] = {}
    for sign, weight in weights.signs.items():
        what, _, value = sign.partition("=")
        if what in ALWAYS:
            if what.startswith(_WITH_FORM):
                form, _, value = value.partition(",")
                what = f"{what}={form}"
            by_what.setdefault(what, {})[value] = weight
    return NameWeights(weights, by_what)


@cache
def of_rules() -> float:
    """What a run has for it that the rules found."""
    return float(lexicon("name_weights")["name"]["known"])


@cache
def of_kinds() -> dict[InitiativeKind, Weights]:
    return {kind: _weights(table) for kind, table in lexicon("name_weights")["kinds"].items()}
