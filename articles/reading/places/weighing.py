"""What speaks for each place of a text being its subject, and how strongly."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..records import Outline, Page, Span
from .clauses import PlaceClauses
from .gazetteer import Division, Gazetteer
from .naming import Naming, region_words
from .own_words import count_own_words, nicknames
from .schools_of import is_held_up, mark_of_school

_RANKS = ("级", "省级", "市级", "县级", "区级")
"""Behind a name: of that rank, awarded from above (获批|潍坊|市级试点), no doing of the place."""
_SOMEWHERE = (
    "这一地",
    "一地",
    "这个县",
    "这个市",
    "这个区",
    "这座",
    "一县",
    "一区",
    "一市",
    "有地方",
)
"""Behind a province's name in a headline: one of its places, which the text then names."""
NOWHERE = 1 << 60
"""The first naming of a place that only its parts and the words for it speak for."""


@dataclass(slots=True)
class Evidence:
    """What speaks for one place being the text's subject."""

    score: float = 0.0
    first: int = NOWHERE
    in_title: bool = False
    acts: int = 0
    practice: bool = False


class Weighing(PlaceClauses):
    """One text's namings weighed; the steps share too much to be handed about singly."""

    def __init__(
        self,
        text: str,
        folded: str,
        page: Page,
        shape: Outline,
        gazetteer: Gazetteer,
        namings: Sequence[Naming],
        year: int | None,
    ) -> None:
        self.text, self.page = text, page
        self.gazetteer, self.year = gazetteer, year
        title = page.header.title_span
        outside = sorted(
            f.span for f in page.furniture if title is None or not f.span.covers(title)
        )
        margin = {n.start for n in namings if in_any(n.start, outside)}
        super().__init__(folded, shape, [n for n in namings if n.start not in margin])
        frame = sorted(f.span for f in page.furniture if f.kind in ("header", "editor"))
        self.frame = [n for n in namings if in_any(n.start, frame)]
        self.margin = [n for n in namings if n.start in margin]
        self.evidence: dict[str, Evidence] = defaultdict(Evidence)
        self.own: Counter[str] = Counter()

    def weigh(self) -> None:
        """Fill `evidence` and `own` from the body, the frame and the words for one's own place."""
        title = self.page.header.title_span
        headline = (title.start, title.end) if title is not None else (-1, -1)
        for at, naming in enumerate(self.body):
            self._weigh(at, naming, headline)
        self._weigh_frame()
        self._weigh_nicknames()
        self._weigh_own_words()

    def _division(self, code: str) -> Division | None:
        return self.gazetteer.describe(code, self.year)

    def _weigh(self, at: int, naming: Naming, headline: tuple[int, int]) -> None:
        code = naming.code
        if code is None or not self._innermost(at):
            return
        evidence = self.evidence[code]
        evidence.first = min(evidence.first, naming.start)
        end, weight = naming.end, 1.0
        if (
            self._is_outlet(end)
            or school_behind().match(self.folded, end, end + 10)
            or self.folded.startswith(_RANKS, end)
        ):
            weight = 0.2
        elif self._listed(at) or self.folded.startswith(_SOMEWHERE, end):
            weight = 0.4 if self._listed(at) else 0.2
        elif self._acts(naming):
            weight = 3.0
            evidence.acts += 1
        elif self._is_own_chapter(naming):
            weight = 3.0
        if headline[0] <= naming.start < headline[1] and weight >= 0.4:
            weight += 8.0
            evidence.in_title = True
        evidence.score += weight
        evidence.practice = evidence.practice or self._tells_practice(naming, at, weight >= 0.9)

    def _tells_practice(self, naming: Naming, at: int, counts: bool) -> bool:
        """Whether the text goes on to what a place does; it `counts` if it is more than named."""
        return (
            (
                counts
                and self._opens_clause(naming, at)
                and self._tells(naming)
                and not self._in_table(at)
                and not self._is_one_share(naming)
            )
            or self._achieves_in_row(naming, at)
            or self._spread(naming)
            or self._own_in_row(naming, at)
            or self._has_known_school(naming)
            or self._is_served(naming)
            or (counts and self._is_spoken_of(naming, at))
        )

    def _has_known_school(self, naming: Naming) -> bool:
        """某县职教中心“梨乡夜校”: what its school does has a name, or is held up to the others."""
        if naming.code is None or naming.code.endswith("00"):
            return False
        at = mark_of_school(self.folded, naming.end)
        if at >= 0 and self._is_own(at, "”" if self.folded[at] == "“" else "》"):
            return True
        return is_held_up(self.folded, naming.end)

    def _is_served(self, naming: Naming) -> bool:
        """为某区32所小学添置课桌椅1.2万套: what was done there, and how much of it."""
        if self.folded[naming.start - 1 : naming.start] not in ("为", "给"):
            return False
        clause = self.folded[naming.end : self._clause_end(naming.end)]
        return self.verbs.are_in(clause) and any(map(str.isdigit, clause))

    def _is_one_share(self, naming: Naming) -> bool:
        """其中,甲市已有44所开工: one part of the number, which tells of no practice."""
        lead = self.folded[max(0, naming.start - 3) : naming.start]
        clause = self.folded[naming.end : self._clause_end(naming.end)]
        return "其中" in lead and any(map(str.isdigit, clause))

    def _is_spoken_of(self, naming: Naming, at: int) -> bool:
        """Whether the text goes on about a place by its kind: 某县…该县, 某州…州里."""
        code = naming.code if self._begins_sentence(at) else None
        division = self._division(code) if code else None
        if division is None or code is None or code.endswith("0000"):
            return False
        sign = division.name[-1]
        if sign == "市" and not code.endswith("00"):
            return False
        return self._speaks_on(naming, at, sign)

    def _weigh_frame(self) -> None:
        """The publisher and the editors' line: a city's own bureau speaks for the city."""
        for naming in self.frame:
            if naming.code is None:
                continue
            outlet = self._is_outlet(naming.end)
            province = naming.code.endswith("0000") and not self._acts(naming)
            weight = 0.2 if outlet or province else 1.5
            self.evidence[naming.code].score += weight

    def _weigh_nicknames(self) -> None:
        """龙江教育, 八桂大地: what a province is called besides speaks for it a little."""
        title = self.page.header.title_span
        stretches = (*self.shape.sentences, *([title] if title is not None else []))
        for start, end, code in nicknames(self.folded, stretches):
            if self._is_outlet(end):
                continue
            evidence = self.evidence[code]
            evidence.first = min(evidence.first, start)
            in_title = title is not None and title.start <= start < title.end
            evidence.score = max(evidence.score, min(evidence.score + 0.3, 1.5))
            evidence.score += 1.0 if in_title else 0.0

    def _weigh_own_words(self) -> None:
        """我市, 全县, 区教育局 speak for a place of that kind, among those that are named."""
        stretches = self.shape.sentences or ((Span(0, len(self.folded)),) if self.folded else ())
        title = self.page.header.title_span
        if title is not None:
            stretches = (*stretches, title)
        self.own = counts = count_own_words(self.folded, stretches)
        if not counts:
            return
        for code in list(self.evidence):
            above = self.gazetteer.parent(code)
            if above is None or self.evidence[code].score < 0.5:
                continue
            division = self._division(code)
            if division is None or division.name.endswith("市"):
                continue
            if not code.endswith("00") and counts["市"] and above.endswith("00"):
                self.evidence[above].score += 0.4 * min(self.evidence[code].score, 4.0)
        for code, evidence in self.evidence.items():
            division = self._division(code)
            if division is None or evidence.score <= 0:
                continue
            name = division.name
            if division.level == "province" and not name.endswith("市"):
                fit = (counts["自治区"] + counts["省"]) // 3
            else:
                fit = counts[name[-1]]
            evidence.score += min(fit, 12) * 0.6


@cache
def school_behind() -> re.Pattern[str]:
    """A school's name goes on behind the place's: 师范大学, 第二中学, but not 小学生."""
    words = "|".join(map(re.escape, region_words()["schools"]))
    others = "|".join(map(re.escape, region_words()["not_schools"]))
    return re.compile(rf"(?!{others})[^,。;:、“”《》]{{0,6}}(?:{words})(?!生|校(?![长园方内外]))")


def in_any(position: int, spans: Sequence[Span]) -> bool:
    """Whether one of the sorted `spans` holds `position`; furniture does not overlap."""
    at = bisect_right(spans, position, key=_start) - 1
    return at >= 0 and position < spans[at].end


def _start(span: Span) -> int:
    return span.start
