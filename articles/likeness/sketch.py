"""A text as a set of runs, and the small sketch of it that is looked up. No database here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b, sha256
from importlib.metadata import version

from ..reading.fold import fold

RUN = 5
"""Characters in a run. Two unlike articles on education shared 0.5 % of such runs, no more."""

PERMUTATIONS, ROWS = 128, 2
"""Values in a sketch, and values in a band: 64 bands of 2.

Two texts meet in at least one band with the probability 1 - (1 - s²)^64, s being the share of all
their runs that both have (Jaccard): 0.998 for s = 0.3, 0.93 for 0.2, 0.002 for 0.005.
"""

_SEED = 20261127


@cache
def sketch_version() -> str:
    """What a stored sketch was made with; sketches of another make are not comparable."""
    return f"{RUN}-{PERMUTATIONS}-{ROWS} rensa {version('rensa')}"


def own_words(text: str, furniture: Iterable[tuple[int, int]]) -> str:
    """The folded letters and digits of `text` outside the spans of its `furniture`.

    >>> own_words("首页 > 新聞\\n教育局辦好 １２ 件事。", [(0, 8)])
    '教育局办好12件事'
    """
    pieces, at = [], 0
    for start, end in sorted(furniture):
        pieces.append(text[at:start])
        at = max(at, end)
    pieces.append(text[at:])
    return "".join(filter(str.isalnum, fold("".join(pieces))))


def fingerprint(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def runs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter text's runs that the longer one has too, from 0 to 1.

    Not Jaccard's share of all runs: a reprint that drops two thirds of the paragraphs is a reprint
    nevertheless.
    """
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def bands(found: frozenset[str]) -> Iterator[int]:
    """The codes under which a text with the runs `found` is filed: one a band, 64 signed bits."""
    from rensa import RMinHash

    if not found:
        return
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    sketch.update(list(found))
    values = sketch.digest()
    for at in range(0, PERMUTATIONS, ROWS):
        band = ",".join(map(str, (at, *values[at : at + ROWS])))
        digest = blake2b(band.encode(), digest_size=8).digest()
        yield int.from_bytes(digest, "big", signed=True)
