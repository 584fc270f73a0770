"""Parents that a count tells: what a sum, a formula or a numbered slogan is made of."""

from __future__ import annotations

from collections.abc import Sequence

from ..late_pattern import LatePattern
from .index import SUM, Measure, MeasureIndex
from .kinds import count_of

_COUNT_OF = LatePattern(r"(?:^|”)([二两三四五六七八九]|[2-9])[大项个种张场条支道件座步本]")
_COUNTED_OF = LatePattern(r"([二两三四五六七八九2-9])[大项个]([^\x00-\x7f]{2,5})")
_PARAGRAPH = 400
_SENTENCE = 240
_IN_BRACKETS = 60
_ROW = 60
_BREAKS_ROW = LatePattern("[,。;:等(]")
_SPELT = LatePattern(
    r"[”》]?[㐀-鿿]{0,6}[,:(—]{1,2}(?:即|就是|包括|分别是|分别为|具体为|也就是|主要是|一个是)"
)
_STARTS_ROW = LatePattern("[,。;:\n]")
_TWICE = str.maketrans("两双", "二二")


class CountedParents:
    """The parents of measures by how many parts another one counts.

    `headed` are the measures that head sections.
    """

    def __init__(self, index: MeasureIndex, folded: str, headed: Sequence[Measure] = ()) -> None:
        self.index, self.folded, self.headed = index, folded, headed
        self._of_headings: dict[int, Measure] | None = None
        self._rules = [
            find
            for find, is_wanted in (
                (self._by_brackets, any(m.numbered for m in index.measures)),
                (self._by_code, index.formulas),
                (self._by_sum, index.sums),
                (self._by_row, index.sums),
                (self._by_spelling, any(m.numbered for m in index.measures)),
                (self._by_whole, index.made_of),
            )
            if is_wanted
        ]
        self._spelt: dict[int, frozenset[tuple[str, str]]] = {}

    def of(self, measure: Measure) -> Measure | None:
        """The sum, the formula or the slogan that counts a measure among its parts, or none."""
        for find in self._rules:
            found = find(measure)
            if found is not None:
                return found
        return None

    def _by_brackets(self, measure: Measure) -> Measure | None:
        """“三个年”活动(质量提升年、作风建设年、项目攻坚年): the brackets spell it out."""
        at = measure.naming.start
        opening = self.folded.rfind("(", max(0, at - _IN_BRACKETS), at)
        if opening < 0 or self.folded.find(")", opening, at) >= 0:
            return None
        return next(
            (
                other
                for other in self.index.before(measure, _IN_BRACKETS + 20)
                if other.numbered and any(0 <= opening - n.end <= 4 for n in other.namings)
            ),
            None,
        )

    def _by_code(self, measure: Measure) -> Measure | None:
        """What a formula stands for: “446”机制,即… “…”四大工程, … 六项准则."""
        if measure.naming.how == "titled":
            return None
        told = _COUNT_OF.search(self.folded[measure.naming.start : measure.naming.end])
        if told is None:
            return None
        digit = _digit(told[1])
        at = measure.naming.start
        low = self.folded.rfind("\n", max(0, at - _PARAGRAPH), at) + 1
        noun = measure.naming.core[-2:]
        for other in self.index.formulas:
            if digit not in other.naming.core or other.region != measure.region:
                continue
            if any(low <= naming.start < at for naming in other.namings):
                return other
            if (digit, noun) in self._spelt_out(other):
                return other
        return None

    def _spelt_out(self, formula: Measure) -> frozenset[tuple[str, str]]:
        """What a formula stands for by its sentence: (3, 攻坚), (3, 改革) of “1335”行动计划."""
        if id(formula) not in self._spelt:
            start = formula.naming.end
            end = self.folded.find("。", start, start + _PARAGRAPH)
            found = _COUNTED_OF.finditer(self.folded, start, end) if end > start else ()
            self._spelt[id(formula)] = frozenset(
                (_digit(match[1]), match[2][cut : cut + 2])
                for match in found
                for cut in range(len(match[2]) - 1)
            )
        return self._spelt[id(formula)]

    def _by_sum(self, measure: Measure) -> Measure | None:
        """规划列出十大工程, 校舍提升工程排在首位: what shares the noun of a sum is of it."""
        if measure.numbered:
            return None
        for other in self.index.before(measure, _SENTENCE):
            nouns = self.index.sums.get(id(other))
            if (
                nouns is not None
                and other.naming.end <= measure.naming.start
                and self._noun(measure) in nouns
            ):
                return other
        return self._sums_of_headings().get(id(measure))

    def _sums_of_headings(self) -> dict[int, Measure]:
        """四大行动 and, each at the head of a section, the four measures that end in 行动."""
        if self._of_headings is None:
            self._of_headings = {}
            for other in self.index.measures:
                nouns = self.index.sums.get(id(other), ())
                if not nouns:
                    continue
                members = [
                    m
                    for m in self.headed
                    if m is not other
                    and not m.numbered
                    and other.naming.start < m.naming.start
                    and self._noun(m) in nouns
                ]
                if len(members) == self._told_count(other):
                    self._of_headings.update((id(m), other) for m in members)
        return self._of_headings

    def _by_row(self, measure: Measure) -> Measure | None:
        """校园安全提升、薄弱环节改善、智慧校园建设|“三大项目”: just as many as the sum counts."""
        if measure.numbered:
            return None
        end = measure.naming.end
        for start, at in self.index.named_between(end, end + _ROW):
            other = self.index.measures[at]
            if id(other) not in self.index.sums or other is measure:
                continue
            if _BREAKS_ROW.search(self.folded, end, start):
                return None
            low = max(0, start - 3 * _ROW)
            row = _STARTS_ROW.split(self.folded[low:start])[-1]
            return other if row.count("、") + 1 == self._told_count(other) else None
        return None

    def _by_spelling(self, measure: Measure) -> Measure | None:
        """“两个园区”,一个是甲园,一个是乙园: the sentence goes on saying what was counted."""
        sentence = measure.naming.sentence
        if sentence is None:
            return None
        at = measure.naming.start
        for other in self.index.before(measure, _SENTENCE):
            if not other.numbered or other.naming.kind == "document":
                continue
            end = max((n.end for n in other.namings if n.end <= at), default=-1)
            if end < sentence.start:
                return None
            if _SPELT.match(self.folded, end) and ";" not in self.folded[end:at]:
                return other
        return None

    def _by_whole(self, measure: Measure) -> Measure | None:
        """一核 and 两翼, or 一核引领 and 双翼齐飞, are the parts of “一核两翼”."""
        if measure.naming.kind == "document":
            return None
        core = measure.naming.core.translate(_TWICE)
        known = self.index.made_of.get(core[:1])
        if known is None or any(sign in self.index.made_of for sign in core[1:]):
            return None
        return next(
            (
                other
                for sign, other in known
                if sign in core[1:] and other is not measure and other.region == measure.region
            ),
            None,
        )

    def _noun(self, measure: Measure) -> str:
        """工程 of “强基”工程, what a sum may count it by; none of a name too short to have one."""
        name = self.index.name_of(measure)
        return name[-2:] if len(name) >= 4 and not SUM.match(name) else ""

    def _told_count(self, measure: Measure) -> int:
        found = SUM.search(self.index.name_of(measure))
        return count_of(found[0]) if found else 0


def _digit(sign: str) -> str:
    return sign if sign.isdigit() else str("零一二三四五六七八九".find(sign.translate(_TWICE)))
