"""Weights of signs, fitted to choices: a softmax over the options of each.

Whether a run is a name is a choice of two options, its kind one of seven, its parent one of as many
as there are candidates. The fit starts from the weights that stand and is held to them by the
squares of what it changes: what texts long gone have taught is kept where the new ones do not
speak against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

Weights = dict[str, float]
_TEXTS = 2
"""A sign seen in fewer texts tells of one text only."""
_FREE = 0.05
"""How little a sign is held that every option of a sort has: the threshold finds its place."""


@dataclass(frozen=True)
class Choice:
    """Options, each a bag of signs, and which of them are right; `worth` is how much it counts."""

    text: str
    options: Sequence[Collection[str]]
    right: Sequence[bool]
    worth: float = 1.0

    def picked(self, weights: Weights) -> bool:
        """Whether the option that weighs most is a right one."""
        sums = [sum(weights.get(sign, 0.0) for sign in option) for option in self.options]
        return self.right[sums.index(max(sums))]


def fit(
    choices: Sequence[Choice], start: Weights, strength: float, free: Collection[str] = ()
) -> Weights:
    """The weights that tell the right options best; `strength` holds them to those of `start`."""
    choices = [one for one in choices if any(one.right) and not all(one.right)]
    seen: dict[str, set[str]] = defaultdict(set)
    for one in choices:
        for option in one.options:
            for sign in option:
                seen[sign].add(one.text)
    signs = [sign for sign, texts in seen.items() if sign in start or len(texts) >= _TEXTS]
    known = {sign: at for at, sign in enumerate(signs)}
    columns: list[int] = []
    ends, firsts, right = [0], [], []
    for one in choices:
        firsts.append(len(ends) - 1)
        for option, is_right in zip(one.options, one.right, strict=True):
            columns += [known[sign] for sign in option if sign in known]
            ends.append(len(columns))
            right.append(float(is_right))
    rows = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(right), len(known)))
    worth, told = np.array([one.worth for one in choices]), np.array(right)
    first = np.array(firsts)
    of_choice = np.repeat(np.arange(len(first)), np.diff([*firsts, len(right)]))
    held = np.array([strength * (_FREE if sign in free else 1.0) for sign in signs])
    middle = np.array([start.get(sign, 0.0) for sign in signs])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        sums = rows @ weights
        powers = np.exp(sums - np.maximum.reduceat(sums, first)[of_choice])
        every = np.add.reduceat(powers, first)
        hit = np.add.reduceat(powers * told, first)
        moved = weights - middle
        lost = -(worth * (np.log(hit) - np.log(every))).sum() + (held * moved) @ moved / 2
        slope = powers / every[of_choice] - powers * told / hit[of_choice]
        return float(lost), rows.T @ (slope * worth[of_choice]) + held * moved

    best = minimize(loss, middle, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {**start, **{sign: float(best[at]) for sign, at in known.items()}}
