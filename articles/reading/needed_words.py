"""The words without which a pattern matches nothing, read off the pattern itself.

To look for them in a text costs a fiftieth of what it costs to compile the pattern, and most of
some hundred rules find nothing in one article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Choice = tuple[str, ...]
"""Words of which a match holds at least one."""

_PLAIN = r"[^\\\[\](){}|*+?.^$]"
_PART = re.compile(
    rf"(?P<words>{_PLAIN}+(?![*?{{]))"
    rf"|\((?:\?(?:P<\w+>|:))?(?P<one>{_PLAIN}++(?:\|{_PLAIN}++)*+)\)"
    r"|(?P<close>\))"
    r"|(?P<times>(?:[*+?]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<open>\((?:\?(?:P<\w+>|s?:|=)|(?!\?)))"
    r"|(?P<bar>\|)"
    r"|\[(?P<signs>(?:[^\\\]^-]|\\[^\w\\]){1,16})\]"
    r"|\[\^?\]?(?:[^\\\]]|\\.)*\]"
    r"|(?P<look>\(\?(?:!|<[=!]|P=))"
    r"|\\(?P<sign>[^\w\\])"
    r"|\\(?:\d+|x..|u....|[^xuUN\d])"
    r"|[^\\\[\](){}|*+?]",
    re.DOTALL,
)
_PERHAPS = ("?", "*", "{0", "{,")


def needed_words(pattern: str) -> Sequence[Choice]:
    """Choices of words, of each of which one stands in every match of `pattern`.

    Some that a match needs are not told; those that are told it needs. None are told of a
    pattern that is not written in the plain way: with flags, for one.

    >>> needed_words("(?:新建|改建)了?[0-9]+所(?:中学|小学)?")
    [('新建', '改建'), ('所',)]
    """
    around: list[tuple[list[list[Choice]], bool]] = []
    branches: list[list[Choice]] = [[]]
    last = at = 0  # how many choices the part before has told; where it ends
    for part in _PART.finditer(pattern):
        if part.start() != at:
            return []
        at, kind = part.end(), part.lastgroup
        if kind == "one":
            branches[-1].append(tuple(part[kind].split("|")))
            last = 1
        elif kind == "sign" or kind == "signs":
            branches[-1].append(tuple(part[kind].replace("\\", "")))
            last = 1
        elif kind == "close":
            told = _of_one(branches)
            branches, held = around.pop()
            last = len(told) if held else 0
            branches[-1].extend(told[:last])
        else:
            if kind == "words":
                branches[-1].append((part[0],))
            elif kind == "bar":
                branches.append([])
            elif kind == "open" or kind == "look":
                around.append((branches, kind == "open"))
                branches = [[]]
            elif kind == "times" and last and part[0].startswith(_PERHAPS):
                del branches[-1][-last:]
            last = 0
    return _of_one(branches) if at == len(pattern) else []


def _of_one(branches: list[list[Choice]]) -> list[Choice]:
    """What is needed by whichever of some branches matches."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [tuple(word for branch in branches for word in max(branch, key=_tells))]


def _tells(choice: Choice) -> tuple[int, int]:
    """How much it tells that none of some words stands in a text."""
    return min(map(len, choice)), -len(choice)
