"""Text as the index holds it: folded, cut into jieba's words, and into character pairs.

Both are written as tokens of plain letters and digits (the hexadecimal code points), so that no
database's own idea of a word comes between: `教育` becomes ``u6559u80b2``. Each begins with a
letter, because PostgreSQL would take ``5e02`` for a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..reading import numerals
from ..reading.fold import fold

WORD = re.compile(r"\w")


def folded(text: str) -> str:
    """The same length as `text`: simplified, half-width, lower case where that keeps the length."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in fold(text))


def token(run: str) -> str:
    return "".join(f"u{ord(c):x}" for c in run)


@cache
def tokenizer() -> Any:
    """jieba, loaded once a process at the first text (its dictionary takes a second)."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    return jieba


def cut(text: str) -> list[str]:
    """jieba's words for searching, folded; a long word comes with the words in it."""
    return [w for w in tokenizer().cut_for_search(folded(text)) if WORD.search(w)]


def word_tokens(text: str) -> list[str]:
    return [token(word) for word in cut(text)]


def pair_tokens(text: str) -> list[str]:
    """Every two neighbouring characters, white space aside, in order.

    White space is left out (a line break or a gap in a heading parts no words in Chinese).
    """
    run = squeezed(text)
    return [token(run[i : i + 2]) for i in range(len(run) - 1)]


def squeezed(text: str) -> str:
    return "".join(folded(text).split())


SMALLEST_NUMBER = 10
SHARES = {"percent", "tenths", "fraction", "permille"}


def numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of each number from ten up, however it is written.

    二百七十三, 273 and ２７３ have the value ``n273``, 3.4万 and 34000 ``n34000``, 七成 and 70%
    ``s70``. Smaller ones stand in every text, and in names (三个三), and say nothing.
    """
    for found in numerals.find(folded(text)):
        if found.value >= SMALLEST_NUMBER:
            kind = "s" if found.kind in SHARES else "n"
            yield found.start, found.end, f"{kind}{found.value.normalize():f}"


def number_tokens(text: str) -> list[str]:
    return sorted({token(value) for _start, _end, value in numbers(text)})
