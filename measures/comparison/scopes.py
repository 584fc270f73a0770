"""What a scope (口径) tells: which schools, over which time. Its words are in `linking.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

KNOWLEDGE = Path(__file__).parent.parent / "knowledge" / "linking.toml"


def scopes_meet(one: str, other: str) -> bool:
    """Whether two scopes may be of the same schools and the same time.

    Only where both name schools, or both a time, can they differ; words that are neither (按项目计)
    tell nothing of it.

    >>> scopes_meet("按项目计；幼儿园", "幼儿园"), scopes_meet("高中；一学期", "幼儿园；一学期")
    (True, False)
    """
    return all(
        not (mine and theirs) or bool(mine & theirs)
        for mine, theirs in zip(_sides(one), _sides(other), strict=True)
    )


def _sides(scope: str) -> list[set[str]]:
    """The schools and the times that a scope names."""
    parts = {part.strip() for part in scope.split(_knowledge()["separator"])}
    return [{p for p in parts if any(w in p for w in words)} for words in _words()]


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = _knowledge()
    schools, times = ([entry["says"] for entry in known[n]] for n in ("schools", "periods"))
    return tuple(schools), (*times, "累计", "合计", "学期")


@cache
def _knowledge() -> dict:
    return tomllib.loads(KNOWLEDGE.read_text("utf-8"))["scope"]
