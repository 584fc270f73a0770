"""What a text spells out: a measure told in parts, each at the head of a stretch of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from operator import add
from typing import NamedTuple

from ..late_pattern import LatePattern
from .index import Measure
from .kinds import is_han, without_generic
from .scopes import Scopes, Stretch

_LEAD = 16
_SOON = 6
_FEWEST = 2
_NAMINGS = 3
_LONGEST = 12
_SPEAKER = LatePattern(r"\s*(?:[^,。:;\n“”]{1,8}:)?\s*")
_CLAUSES = LatePattern(r"[、,。;:!?()——“”《》\s]+|(?:也)?就是|概括(?:起来|为)|(?:以及|和|与)(?=“)")
_MARKS = frozenset('“”‘’"《》')
_NUMERALS = "一二三四五六七八九十两双"
_COUNTING = frozenset(_NUMERALS)
_COUNTERS = "个套支盏件项条场把张"

_Row = list[tuple[int, int, str]]


class Spelling(NamedTuple):
    """`parts` of the `told` words of a measure stand at the heads of the `stretches`."""

    parts: int
    told: int
    sort: str
    stretches: tuple[Stretch, ...]
    own: bool
    """Whether they are words of its name, and not only of the sentence that it is named in."""

    def holds(self, at: int) -> bool:
        return any(stretch.start <= at < stretch.end for stretch in self.stretches)


def spellings(
    measures: Sequence[Measure], folded: str, scopes: Scopes
) -> list[tuple[Measure, Spelling]]:
    """The measures that headings or the heads of paragraphs spell out.

    The words may be its own: 加减乘除, and sections that begin with 做加法, 做减法…; or those of
    the sentence that it is named in: “四件套”,就是一个提质年、一套办法…, and
    paragraphs that begin so.
    """
    return _Spellings(folded, scopes).of(measures)


class _Spellings:
    def __init__(self, folded: str, scopes: Scopes) -> None:
        self.folded = folded
        self.rows: list[tuple[str, _Row]] = []
        for sort, row in (("section", scopes.sections), ("line", scopes.lines)):
            heads = [
                (s.start, s.end, _without_marks(folded[s.heading.start : s.heading.end]))
                for s in row
            ]
            self.rows.append((sort, heads))
        self.rows.append(
            ("paragraph", [(s.start, s.end, self._lead(s.start, s.end)) for s in scopes.paragraphs])
        )
        self.rows = [(sort, row) for sort, row in self.rows if len(row) >= _FEWEST]
        leads = [lead for _, row in self.rows for _, _, lead in row]
        self.joined = "\n" + "\n".join(leads)
        self.pairs = set[str]().union(*(map(add, lead, lead[1:]) for lead in leads))

    def of(self, measures: Sequence[Measure]) -> list[tuple[Measure, Spelling]]:
        """Of those spelt by the same heads the one whose own words these are, or the last named."""
        best: dict[tuple[str, int], tuple[tuple[bool, int, int], Measure, Spelling]] = {}
        for measure in measures if self.rows else ():
            spelling = self._spelling(measure) if measure.naming.kind != "document" else None
            if spelling is None or not _is_enough(measure, spelling):
                continue
            known = spelling.own or measure.numbered
            if not known and measure.naming.core[:4] in self.joined:
                continue
            key = spelling.sort, spelling.stretches[-1].start
            weight = spelling.own, spelling.parts, measure.naming.start
            if key not in best or weight > best[key][0]:
                best[key] = weight, measure, spelling
        return [(measure, spelling) for _, measure, spelling in best.values()]

    def _lead(self, start: int, end: int) -> str:
        speaker = _SPEAKER.match(self.folded, start, min(end, start + 3 * _LEAD))
        low = speaker.end() if speaker else start
        return _without_marks(self.folded[low : min(end, low + _LEAD)])

    def _spelling(self, measure: Measure) -> Spelling | None:
        at = measure.naming.start
        rows = [(sort, row) for sort, row in self.rows if row[-_FEWEST][0] > at]
        if not rows:
            return None
        best: Spelling | None = None
        lists = [parts_of(measure.naming.core)]
        for naming in measure.namings[:_NAMINGS]:
            if naming.sentence is None or naming.group is not None:
                continue
            if self.folded.count("、", naming.sentence.start, naming.sentence.end) >= _FEWEST:
                lists.append(self._listed(naming.sentence.start, naming.start))
                lists[-1] += self._listed(naming.end, naming.sentence.end)
        for number, items in enumerate(lists):
            items = [item for item in items if self._stands_somewhere(item)]
            if len(items) < _FEWEST:
                continue
            for sort, row in rows:
                found = self._match(at, items, sort, row, own=number == 0)
                if found is not None and (best is None or found.parts > best.parts):
                    best = found
        return best

    def _listed(self, start: int, end: int) -> list[str]:
        """The words that a stretch of a sentence lists, but those that surely head nothing."""
        items = (
            item[:2] if len(item) > 4 and item[2] in _NUMERALS else item
            for item in _CLAUSES.split(self.folded[start:end])
            if item[:2] in self.pairs or item[-2:] in self.pairs
        )
        return [
            item
            for item in items
            if 2 <= len(item) <= _LONGEST and self._may_stand(item) and is_han(item)
        ]

    def _may_stand(self, item: str) -> bool:
        return len(item) < 2 or item[:2] in self.pairs or item[-2:] in self.pairs

    def _stands_somewhere(self, item: str) -> bool:
        if not self._may_stand(item):
            return False
        return "\n" + item in self.joined or any(form in self.joined for form in _forms(item))

    @staticmethod
    def _match(
        measured: int, items: Sequence[str], sort: str, row: _Row, *, own: bool
    ) -> Spelling | None:
        """Which heads behind the place of a measure begin with the words, in their order."""
        matched: list[int] = []
        behind = 0
        for at in range(bisect_right(row, measured, key=_start), len(row)):
            lead = row[at][2]
            for order in range(behind, len(items)):
                if _leads(lead, items[order]):
                    matched.append(at)
                    behind = order + 1
                    break
        if len(matched) < _FEWEST:
            return None
        stretches = [Stretch(row[at][0], row[at][1]) for at in matched]
        if sort == "paragraph":
            stretches[:-1] = [Stretch(one.start, after.start) for one, after in pairwise(stretches)]
        return Spelling(len(matched), len(items), sort, tuple(stretches), own)


def _without_marks(words: str) -> str:
    return words if _MARKS.isdisjoint(words) else "".join(s for s in words if s not in _MARKS)


def _is_enough(measure: Measure, spelling: Spelling) -> bool:
    """Whether so many heads are no chance: three of four words, or both words of a slogan."""
    all_of_them = spelling.parts == spelling.told
    if spelling.own and not measure.numbered and "、" not in measure.naming.core:
        return all_of_them and spelling.parts > _FEWEST
    if spelling.parts == _FEWEST:
        by_chance = spelling.own and spelling.sort == "paragraph"
        return measure.numbered and all_of_them and not by_chance
    return 4 * spelling.parts >= (3 if spelling.own else 2) * spelling.told


def _leads(lead: str, item: str) -> bool:
    if len(item) == 1:
        return item in lead[:_SOON]
    for form in _forms(item):
        if form in lead:
            return True
    return lead.startswith(item)


def _start(head: tuple[int, int, str]) -> int:
    return head[0]


@lru_cache(4096)
def _forms(item: str) -> tuple[str, ...]:
    """How a word may stand at the head of a part: 一个提质年 as 提质年."""
    if len(item) == 1:
        return (item,)
    if not without_generic(item):
        return ()
    if len(item) <= 3:
        return (item,)
    tail = item.lstrip(_NUMERALS).lstrip(_COUNTERS)
    if len(tail) >= 2 and without_generic(tail):
        return (item, tail) if len(tail) < 5 else (item, tail, tail[-4:], tail[:4])
    return (item,)


def parts_of(core: str) -> list[str]:
    """The words that a name strings together: 读 走 讲 of 读、走、讲; 艺 车 of 一艺一车."""
    core = core.split("+")[0] if "+" in core[1:] else core
    if "、" in core:
        parts = [part.strip("“”") for part in core.split("、")]
        if len(parts) > 2 and len(parts[-1]) > 2 * len(parts[0]):
            parts[-1] = parts[-1][: len(parts[0])]
        return parts
    pairs = core[:8]
    if len(core) > 3 and _COUNTING.issuperset(pairs[: len(pairs) // 2 * 2 : 2]):
        return list(pairs[1::2]) if is_han(core) else []
    if 3 <= len(core) <= 6 and len(set(core)) == len(core) and is_han(core):
        return list(core)
    return []
