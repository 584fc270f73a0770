"""Where the clause that a position of the text stands in begins."""

from __future__ import annotations


def clause_start(folded: str, start: int, end: int, marks: str = ",。;:(") -> int:
    """The position behind the last of `marks` in ``folded[start:end]``; `start` if there is none.

    >>> clause_start("全市,新建3所", 0, 5)
    3
    """
    for mark in marks:
        at = folded.rfind(mark, start, end)
        if at >= 0:
            start = at + 1
    return start
