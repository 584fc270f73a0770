"""What the whole country or every party body does: no place's own, whoever carries it out."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon import lexicon
from ..word_list import any_of
from .kinds import bare


class Policies(NamedTuple):
    """Names of national measures, how others begin, and words that show one wherever they stand."""

    names: frozenset[str]
    starts: tuple[str, ...]
    anywhere: re.Pattern[str]


@cache
def policies() -> Policies:
    """``lexicon/policies.toml``, read once."""
    table = lexicon("policies")
    return Policies(
        frozenset(map(bare, table["names"])),
        tuple(table["starts"]),
        re.compile(any_of(table["anywhere"])),
    )


@cache
def run_here() -> tuple[frozenset[str], frozenset[str]]:
    """What is national but built or run by each place, and the verbs that tell so."""
    table = lexicon("policies")
    return frozenset(table["run_by_places"]), frozenset(table["running"])


@cache
def carrying_out() -> frozenset[str]:
    """The words behind a national name that leave it what it is: “双减”|工作."""
    return frozenset(lexicon("policies")["carrying_out"])


def is_carried_out(core: str) -> bool:
    """Whether a core is a national name with what leaves it that: 不忘初心、牢记使命|主题教育."""
    names = policies().names
    if core in names and core not in run_here()[0]:
        return True
    return any(
        core.endswith(words) and core.removesuffix(words) in names for words in carrying_out()
    )
