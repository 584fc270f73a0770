"""The measures of a text, sorted once for the questions that their tree asks of all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..late_pattern import LatePattern
from ..records import Span
from .clause import Naming
from .kinds import bare, is_numbered

_OF_A_PLACE = LatePattern("[省市县区州旗]办实事")
_FORMULA = LatePattern(r"\d[\d+NX]{2,8}")
_RUN_BY = {("organisation", k) for k in ("programme", "campaign", "framework", "mechanism")} | {
    ("organisation", "brand"), ("organisation", "document"), ("mechanism", "programme"),
}  # fmt: skip
DEEDS = ("实事", "民心工程")
SUM = LatePattern(
    r"[二两三四五六七八九十\d]{1,3}[大项个条场](?![一二三四五六七八九十])[㐀-鿿]{2,5}$"
)
"""What counts others: five of the 五大工程 end in 工程 as it does."""
_SUMS = frozenset("大项个条场")
_PARTS = LatePattern(r"(?:[一二三四五六七八九十][㐀-鿿]{1,4}?){2,4}")
_PART = LatePattern(r"([一二三四五六七八九十])([^一二三四五六七八九十])")
_TWICE = str.maketrans("两双", "二二")
FARTHEST = 400
"""How far before a measure, in its paragraph, others are looked for."""
_OPENING = 4
_SHORT = 3
"""A name in marks may be that short and yet open another: “小石匠杯”大赛, of the “小石匠”计划."""


@dataclass(slots=True, eq=False)
class Measure:
    """One measure with all its namings, while its place in the tree is looked for."""

    naming: Naming
    name: str
    region: str | None
    namings: list[Naming]
    parent: Measure | None = None
    unsure: bool = False
    numbered: bool = field(default=False, init=False)
    """Whether it is built on numbers: asked of all when they are put into an index."""


class MeasureIndex:
    """`measures` in text order, by core, by sentence and by what few of them are."""

    def __init__(self, measures: Sequence[Measure], folded: str = "") -> None:
        self.measures, self.folded = measures, folded
        self.named = sorted(
            (naming.start, at) for at, measure in enumerate(measures) for naming in measure.namings
        )
        self.starts: list[list[int]] = [[] for _ in measures]
        for start, at in self.named:
            self.starts[at].append(start)
        self._namings: dict[tuple[int, int], Naming] = {}
        self._asked: Measure | None = None
        self._near: list[Measure] = []
        self._far: list[int] = []
        self.formulas: list[Measure] = []
        self.tasks: list[Measure] = []
        self.deeds: list[Measure] = []
        self.sums: dict[int, tuple[str, ...]] = {}
        self.topics: list[tuple[str, Measure]] = []
        self.made_of: dict[str, list[tuple[str, Measure]]] = {}
        self.lists: list[tuple[list[str], Measure]] = []
        self._by_core: dict[str, list[int]] = {}
        self._by_opening: dict[str | None, dict[str, list[int]]] = {}
        self._short: dict[tuple[str | None, str], int] = {}
        self._by_sentence: dict[tuple[int, int], list[Measure]] = {}
        for at, measure in enumerate(measures):
            self._add(at, measure)

    def _add(self, at: int, measure: Measure) -> None:
        naming, core = measure.naming, measure.naming.core
        measure.numbered = is_numbered(core)
        self._by_core.setdefault(core, []).append(at)
        if naming.sentence is not None:
            sentence = naming.sentence.start, naming.sentence.end
            self._by_sentence.setdefault(sentence, []).append(measure)
        if core[:1].isdigit() and _FORMULA.fullmatch(core):
            self.formulas.append(measure)
        if len(core) >= 4 and measure.numbered and _PARTS.fullmatch(core.translate(_TWICE)):
            for part in _PART.finditer(core.translate(_TWICE)):
                self.made_of.setdefault(part[1], []).append((part[2], measure))
        if naming.kind == "campaign" and "办实事" in core and not _OF_A_PLACE.search(core):
            self.tasks.append(measure)
        if core.endswith(DEEDS):
            self.deeds.append(measure)
        if naming.kind != "document" and not _SUMS.isdisjoint(self.name_of(measure)):
            told = [part for part in self.name_of(measure).split("、") if SUM.search(part)]
            if told:
                self.sums[id(measure)] = tuple(part[-2:] for part in told)
        if naming.kind in ("programme", "campaign"):
            topic = core.removeprefix("我")
            if len(topic) >= 5 and not (topic.startswith("教育强") and topic.endswith("建设")):
                self.topics.append((topic, measure))
        if naming.kind != "document":
            if len(core) >= _OPENING:
                here = self._by_opening.setdefault(measure.region, {})
                here.setdefault(core[:_OPENING], []).append(at)
            elif len(core) == _SHORT and naming.how == "quoted" and not measure.numbered:
                self._short.setdefault((measure.region, core), at)
            if core.count("、") >= 2:
                self.lists.append((core.split("、"), measure))

    def name_of(self, measure: Measure) -> str:
        """Its name without marks, in the signs of the folded text: 五场硬仗 of 五場硬仗."""
        start, end = measure.naming.start, measure.naming.end
        return bare(self.folded[start:end] or measure.name)

    def first_with(self, core: str) -> Measure | None:
        """The first measure of that core."""
        found = self._by_core.get(core)
        return self.measures[found[0]] if found else None

    def first_beginning(self, core: str) -> Measure | None:
        """The first measure whose core says more than that: “四统两查”办法 for 四统两查."""
        return next((m for m in self.measures if m.naming.core.startswith(core)), None)

    def in_sentence(self, sentence: Span) -> Sequence[Measure]:
        """The measures named first in just that sentence."""
        return self._by_sentence.get((sentence.start, sentence.end), ())

    def named_in(self, span: Span) -> list[tuple[int, int]]:
        """Where the measures are named in a stretch, each with its number."""
        return self.named_between(span.start, span.end)

    def named_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The same for a stretch that is no record yet."""
        low = bisect_left(self.named, (start, -1))
        if low == len(self.named) or self.named[low][0] >= end:
            return []
        return self.named[low : bisect_left(self.named, (end, -1), low)]

    def naming_at(self, start: int, number: int) -> Naming:
        """The naming of a measure, by its number, that begins at `start`."""
        if not self._namings:
            for at, measure in enumerate(self.measures):
                for naming in measure.namings:
                    self._namings.setdefault((naming.start, at), naming)
        return self._namings[start, number]

    def before(self, measure: Measure, reach: int = FARTHEST) -> list[Measure]:
        """The others named in its paragraph within `reach` before it, the nearest first.

        Many rules ask so of one measure, one after the other.
        """
        if self._asked is not measure:
            self._asked = measure
            at, measures = measure.naming.start, self.measures
            low = max(0, at - FARTHEST)
            low = max(low, self.folded.rfind("\n", low, at) + 1)
            named = [one for one in self.named_between(low, at) if measures[one[1]] is not measure]
            named.reverse()
            self._near = [measures[number] for _, number in named]
            self._far = [at - start for start, _ in named]
        return self._near[: bisect_right(self._far, reach)] if self._near else self._near

    def whose_name_is_in(self, measure: Measure) -> Measure | None:
        """The measure whose name another one's holds, an organisation last, the longest first."""
        core = measure.naming.core
        here = self._by_opening.get(measure.region, {})
        found = [
            at
            for cut in range(len(core) - _OPENING + 1)
            for at in here.get(core[cut : cut + _OPENING], ())
            if len(other := self.measures[at].naming.core) < len(core)
            and core.startswith(other, cut)
            and not _OF_A_PLACE.search(other)
        ]
        short = self._short.get((measure.region, core[:_SHORT]))
        if short is not None and measure.naming.how == "quoted" and len(core) > _SHORT:
            found.append(short)
        alike = self._by_core[core]
        if len(alike) > 1:
            found += [at for at in alike if self._is_run_by(measure, self.measures[at])]
        if not found:
            return None
        found = [at for at in found if not self._brings_about(measure, self.measures[at])]
        if not found:
            return None
        return self.measures[max(found, key=self._weight)]

    def _weight(self, at: int) -> tuple[bool, int, int]:
        naming = self.measures[at].naming
        return naming.kind != "organisation", len(naming.core), -at

    @staticmethod
    def _is_run_by(measure: Measure, other: Measure) -> bool:
        """“双减”工作专班 runs the “双减”: the same name in the same place, of another kind."""
        core = other.naming.core
        return (
            (measure.naming.kind, other.naming.kind) in _RUN_BY
            and other is not measure
            and other.region == measure.region
            and other.naming.kind != "document"
            and (measure.naming.kind != "mechanism" or other.naming.start < measure.naming.start)
            and len(core) >= 3
            and (len(core) >= 4 or not other.numbered)
        )

    @staticmethod
    def _brings_about(measure: Measure, other: Measure) -> bool:
        """Whether a plan stands over what it names: it comes first, and speaks of no campaign."""
        return (
            measure.naming.kind == "document"
            and other.naming.kind != "campaign"
            and measure.naming.start < other.naming.start
        )
