"""Did you mean: the known name that is nearest to words for which nothing was found."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from articles.search.words import squeezed

NEAR_ENOUGH = 66
"""Of 100. One wrong sign in three is 67 (课后服物, 课后服务 is 75); one in two is another word."""

SHORTEST = 3
TELLING = 4
"""Signs that a name needs to be looked for within what was typed."""


def meant(typed: str, names: Iterable[str]) -> str:
    """The name nearest to `typed`, or nothing.

    Held against each other whole, and then the shorter against every part of the longer.

    >>> meant("课后服物", ["课后服务参与率", "集团化办学"])
    '课后服务参与率'
    """
    key = squeezed(typed)
    if len(key) < SHORTEST:
        return ""
    known = {name: squeezed(name) for name in names}
    whole = process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    if whole:
        return whole[2]
    telling = {name: k for name, k in known.items() if len(k) >= min(len(key), TELLING)}
    part = process.extractOne(key, telling, scorer=fuzz.partial_ratio, score_cutoff=NEAR_ENOUGH)
    return part[2] if part else ""
