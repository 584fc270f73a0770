"""Headings that count themselves by a word of their own: 账本一:…, 【成绩单二】…, 关键词3 ….

Any word may do so. What tells such a mark from other words with a numeral is that the word comes
again with the next number, at the beginning of another line.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .headings import HAN_NUMBER, Heading, clause_end, heading_at, numeral

_MARK = LatePattern(
    rf"(?P<open>[【\[“]?)(?P<word>[{HAN}]{{1,5}}?) ?(?P<count>{HAN_NUMBER}|\d{{1,2}})"
    r"(?:[】\]”] ?[:、]? ?|[:、.·|—-]{1,3} ?| {1,4})(?=[^\d \]】])"
)
_SHORT = 30


def counted_by_words(lines: Sequence[Line]) -> dict[int, Heading]:
    """The headings of that kind by the number of their line, where a word counts to two.

    >>> lines = lines_of("账本一:学位\\n全县新建学校三所。\\n账本二:教师\\n全县招聘教师百名。")
    >>> sorted(counted_by_words(lines))
    [0, 2]
    """
    table = lexicon("headings")["counting"]
    found: list[tuple[str, Heading]] = []
    for number, line in enumerate(lines):
        hit = _MARK.match(line.words)
        if hit is None or hit["word"] in table["no_marks"]:
            continue
        if hit["word"].endswith(tuple(table["no_mark_ends"])):
            continue
        end = len(line.words)
        if end > _SHORT:
            end = clause_end(line.words, hit.end(), commas=False)
        kind = f"bare-{hit['word']}"
        heading = heading_at(kind, line, number, 0, hit.end(), end, numeral(hit["count"]))
        if heading is not None:
            found.append((hit["word"], heading))
    numbers: dict[str, set[int]] = {}
    for word, heading in found:
        numbers.setdefault(word, set()).add(heading.number)
    return {
        heading.line: heading
        for word, heading in found
        if {1, 2} <= numbers[word] or word in table["known"]
    }
