"""What two wordings have in common: the pairs of signs that stand side by side in both.

Chinese is printed without blanks, and its nouns come longer and shorter (新增学位, 学位): two signs
in a row are the least that tells a word, and need no dictionary to be found.
"""

from __future__ import annotations

from operator import add


def sign_pairs(words: str) -> frozenset[str]:
    """Every sign of some words with the one behind it; of a single sign, or none, no pair.

    >>> sorted(sign_pairs("新增学位"))
    ['增学', '学位', '新增']
    """
    return frozenset(map(add, words, words[1:]))
