"""Under which measure another one stands: what counts it says so, signs are weighed for the rest.

The weights in ``lexicon/parent_weights.toml`` are those of a choice among several (a softmax over
the candidates and none), fitted to annotated texts by ``tests/fitting/parents.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from typing import TypeGuard

from ..lexicon import lexicon
from ..records import Outline, Page
from .index import Measure
from .parent_signs import ParentSigns, Told
from .tree import Tree

_MANY = 300
"""No article names more measures; the rest of a heap of names gets no parents."""
LAWS = frozenset(
    (
        "list",
        "counted",
        "told",
        "task",
        "item",
        "called",
        "topic",
        "kindred",
        "name",
        "notice",
        "framed",
        "that is",
    )
)
"""Rules of words that say outright whose part a measure is; no other sign weighs against them."""


def plant(measures: Sequence[Measure], folded: str, page: Page, shape: Outline) -> None:
    """Set each measure's parent, where the text shows one.

    实施“强基工程”,…开展“晨读”活动: whether 晨读 is a part of 强基工程 no single sign tells. Each
    measure named near it, at the head of its section, in the lede or the headline is a candidate;
    the one whose signs weigh most is its parent, if they weigh more than those of standing alone.
    """
    measures = measures[:_MANY]
    if len(measures) < 2:
        return
    tree = Tree(measures, folded, page, shape)
    signs = ParentSigns(measures, tree.index, folded, page, shape)
    choices = []
    by_rule = [tree.by_rule(measure) for measure in measures]
    over = {id(m): told[1] for m, told in zip(measures, by_rule, strict=True) if is_law(told)}
    for at, (measure, told) in enumerate(zip(measures, by_rule, strict=True)):
        if is_law(told):
            choices.append((float("-inf"), at, measure, told[1]))
            continue
        alone, candidates = signs.of(measure, told)
        least = weigh(alone)
        head = told[1] if told is not None and told[0] == "section" else None
        further_out = over.get(id(head))  # the sum that the section's own measure is a part of
        for other, seen in candidates:
            if other is further_out or is_elsewhere(other.region, measure.region):
                continue
            gain = weigh(seen) - least
            if gain > 0 and not tree.is_spelt_elsewhere(other, measure):
                choices.append((-gain, at, measure, other))
    choices.sort(key=lambda choice: choice[:2])
    weighed: set[int] = set()
    for weight, _, measure, other in choices:
        if measure.parent is None and not _descends(other, measure):
            measure.parent = other
            if weight != float("-inf"):
                weighed.add(id(measure))
    _close(measures, weighed)


def is_elsewhere(region: str | None, of: str | None) -> bool:
    """Whether a place is neither another one nor one that holds it, by their division codes.

    >>> is_elsewhere("330106", "330108"), is_elsewhere("330100", "330108"), is_elsewhere(None, "33")
    (True, False, False)
    """
    if not region or not of or region == of:
        return False
    return not of.startswith(region.rstrip("0") if not region.endswith("0000") else region[:2])


def _close(measures: Sequence[Measure], weighed: set[int]) -> None:
    """Free what was put under a neighbour though another measure stands beside that one.

    实施“甲工程”,推进“乙工程”,建立丙机制: a row of measures; 乙 is no part of 甲, nor is 丙 of 乙.
    """
    for at, measure in enumerate(measures):
        parent = measure.parent
        if parent is None or id(measure) not in weighed or not _is_beside(parent, measure):
            continue
        if measure.naming.kind == "document":
            continue  # 实行责任制,按照《考核表》打分
        named = [m for m in measures[:at] if m.naming.sentence == measure.naming.sentence]
        if any(other is not parent and other.parent is parent.parent for other in named):
            measure.parent = parent.parent


def _is_beside(parent: Measure, measure: Measure) -> bool:
    """Whether both are named in one sentence."""
    return parent.naming.sentence == measure.naming.sentence


def is_law(told: Told | None) -> TypeGuard[Told]:
    """Whether the rule that tells a parent is one of those that need no weighing."""
    return told is not None and told[0] in LAWS


def weigh(signs: Iterable[str]) -> int:
    """The weight of signs, each counted once, in whole hundredths: in any order the same."""
    return sum(map(_weights().get, set(signs), repeat(0)))


@cache
def _weights() -> dict[str, int]:
    """Signs stand under the weight that they add, in hundredths."""
    table = lexicon("parent_weights")["signs"]
    return {sign: int(weight) for weight, group in table.items() for sign in group}


def _descends(parent: Measure, measure: Measure) -> bool:
    at: Measure | None = parent
    while at is not None:
        if at is measure:
            return True
        at = at.parent
    return False
