"""Sweeps against several quoted evils: 校外培训“黑机构”“小广告”专项整治行动."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from .clause import Clause, Naming
from .kinds import bare, word_list

_A_SWEEP = LatePattern(
    "(?:等(?:问题|现象|乱象)?)?(?:专项|集中|综合)?(?:整治|治理|清理|清查)(?:行动|工作|活动)?"
)
_LONGEST_PREFIX = 14


def sweep_of(sentence: Clause, group: Sequence[tuple[int, int]]) -> Naming | None:
    """The one measure that a row of marked evils is named for, with the words before the row."""
    folded, start, end = sentence.folded, group[0][0], group[-1][1]
    match = _A_SWEEP.match(folded, end, sentence.end)
    if match is None or folded[start:end].count("”“") + 1 < len(group):
        return None
    begin, verb = sentence.left_edge(start, direct=True)
    prefix = folded[begin:start]
    if not 0 < len(prefix) <= _LONGEST_PREFIX or word_list("quoted", "actors").ends(prefix):
        begin = start
    name = bare(folded[begin : match.end()])
    return Naming(begin, match.end(), name, "quoted", "programme", verb or "开展", match[0])
