"""Which signs are Chinese characters.

A pattern that holds the range takes a millisecond to compile, as `re` goes through all of it; so
where a test will do, it is made here, and patterns with the range are made when first wanted.
"""

from __future__ import annotations

from itertools import pairwise

HAN = "\u3400-\u9fff"
"""The range, for a pattern's set."""


def is_han(sign: str) -> bool:
    """Whether one sign is a Chinese character; the empty string is none."""
    return "\u3400" <= sign < "\ua000"


def holds_han(words: str) -> bool:
    """Whether there is a Chinese character in `words`."""
    return any("\u3400" <= sign < "\ua000" for sign in words)


def holds_two_han(words: str) -> bool:
    """Whether two Chinese characters stand side by side in `words`."""
    return any(
        "\u3400" <= one < "\ua000" and "\u3400" <= two < "\ua000" for one, two in pairwise(words)
    )
