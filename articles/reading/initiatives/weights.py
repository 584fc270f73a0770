"""What each sign of a name or of its kind adds: ``lexicon/name_weights.toml``, sorted for adding.

A name has some twenty signs and a text a few hundred runs that may be one, so the signs that all
runs show are looked up by their values, with no text made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
_NUMBER = {what: number for number, what in enumerate(ALWAYS)}
_WITH_FORM = "form,"

Values = dict[str, float]


class Seen(NamedTuple):
    """What is seen of a run: the values of `ALWAYS`, and the signs that only some runs show."""

    form: str
    always: tuple[str, ...]
    more: list[str]

    def signs(self) -> list[str]:
        """All of it, each as ``what=value``, as the weights are written down."""
        return [*map(self.sign, ALWAYS), *self.more]

    def sign(self, what: str) -> str:
        """One of those that every run shows."""
        value = self.always[_NUMBER[what]]
        return f"{what}={self.form},{value}" if what.startswith(_WITH_FORM) else f"{what}={value}"


@dataclass(frozen=True, slots=True)
class NameWeights:
    """What each sign of a name adds, and what the sum starts from.

    What is seen of every run is looked up by its form and its value.
    """

    signs: Values
    base: float
    by_what: dict[str, Values]
    by_form: dict[str, tuple[Values, ...]] = field(default_factory=dict)

    def weigh(self, seen: Seen) -> float:
        """How much more likely a run is a name than not, in log odds."""
        tables = self.by_form.get(seen.form) or self._of_form(seen.form)
        weight = sum(map(dict.get, tables, seen.always, repeat(0.0)))
        for sign in seen.more:
            weight += self.signs.get(sign, 0.0)
        return self.base + weight

    def _of_form(self, form: str) -> tuple[Values, ...]:
        """The weights of `ALWAYS` for runs of one form, of which there are a dozen."""
        tables = tuple(
            self.by_what.get(f"{what}={form}" if what.startswith(_WITH_FORM) else what, {})
            for what in ALWAYS
        )
        self.by_form[form] = tables
        return tables


@dataclass(frozen=True, slots=True)
class KindWeights:
    """What each sign adds to the kinds of which it tells, and what their sums start from."""

    signs: dict[str, list[tuple[InitiativeKind, float]]]
    bases: dict[InitiativeKind, float]

    def heaviest(self, signs: Iterable[str]) -> InitiativeKind:
        """The kind that is likeliest by some signs."""
        sums = dict.fromkeys(self.bases, 0.0)
        for sign in signs:
            for kind, weight in self.signs.get(sign, ()):
                sums[kind] += weight
        return max(sums, key=lambda kind: self.bases[kind] + sums[kind])


def _signs(table: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Signs stand under the weight that they add, in hundredths."""
    for weight, group in table["signs"].items():
        yield from zip(group, repeat(int(weight) / 100))


@cache
def of_names() -> NameWeights:
    """Those of a name, from the log odds on from which it is taken: a little below nought, where
    as many are missed as are taken wrongly."""
    table = lexicon("name_weights")["name"]
    signs = dict(_signs(table))
    by_what: dict[str, Values] = {}
    for sign, weight in signs.items():
        what, _, value = sign.partition("=")
        if what in _NUMBER:
            if what.startswith(_WITH_FORM):
                form, _, value = value.partition(",")
                what = f"{what}={form}"
            by_what.setdefault(what, {})[value] = weight
    return NameWeights(signs, table["base"] - table["above"], by_what)


@cache
def of_rules() -> float:
    """What a run has for it that the rules found."""
    return float(lexicon("name_weights")["name"]["known"])


@cache
def of_kinds() -> KindWeights:
    """Those of the kinds."""
    tables: dict[InitiativeKind, dict[str, Any]] = lexicon("name_weights")["kinds"]
    found = KindWeights({}, {kind: table["base"] for kind, table in tables.items()})
    for kind, table in tables.items():
        for sign, weight in _signs(table):
            found.signs.setdefault(sign, []).append((kind, weight))
    return found
