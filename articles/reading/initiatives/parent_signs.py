"""What speaks for one measure standing under another: signs to be weighed together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import add

from ..records import Outline, Page
from .clause import Naming
from .frames import announced, frame_of, is_means_of_all
from .index import Measure, MeasureIndex
from .kindred import says_something
from .kinds import announcing_verbs, count_of, is_han
from .scopes import Scope, Scopes
from .spelling import parts_of, spellings

Told = tuple[str, Measure]
"""A rule by its name, and the parent that it tells."""

_NEAREST = 5
_LIKELY = 3
_STEPS = ("frame>=2", "frame>=3", "frame>=4", "frame>=5")
_GAP_WORDS = (
    "即", "包括", "通过", "以", "制定", "成立", "出台", "建立", "实施", "开展", "推出", "打造",
    "按照", "、", "和", "落实", "围绕", "组织", "设立", "形成", "中", "推行", "依托", "同时", "还",
    "并", "另", "其中", "配套", "作为", "由", "编", "的",
)  # fmt: skip
_STOPS = tuple(f"stops={number}" for number in range(5))
_GAP_SIGNS = tuple((word, f"gap {word}") for word in _GAP_WORDS)
_SEVERAL = 1024
"""Of the signs made of kinds and small numbers alone there are few: they are made once."""


class ParentSigns:
    """The candidates to be a measure's parent, each with the signs for and against it."""

    def __init__(
        self,
        measures: Sequence[Measure],
        index: MeasureIndex,
        folded: str,
        page: Page,
        shape: Outline,
    ) -> None:
        self.measures, self.index, self.folded = measures, index, folded
        self.scopes = Scopes(folded, page, shape)
        self.genre = shape.genre
        title = page.header.title_span
        self.title = title
        self.number = {id(m): at for at, m in enumerate(measures)}
        self.kinds = [m.naming.kind for m in measures]
        self.cores = [m.naming.core for m in measures]
        self.numbered = [m.numbered for m in measures]
        self.spelt = spellings(measures, folded, self.scopes)
        spelt_by = {id(one): spelling for one, spelling in self.spelt}
        self.frame = frame_of(measures, index, self.scopes, folded, page, shape, spelt_by)
        self.by_means = self.frame is not None and any(
            is_means_of_all(naming, folded) for naming in self.frame[1].namings[:2]
        )
        self._own: dict[int, list[str]] = {}
        self._pairs: dict[int, frozenset[str]] = {}
        self._heading: dict[tuple[int, int], list[str]] = {}
        self._opened: dict[int, list[tuple[int, Naming, str]]] = {}
        self._firsts = sorted(m.naming.start for m in measures)

    def of(
        self, measure: Measure, told: Told | None
    ) -> tuple[list[str], list[tuple[Measure, list[str]]]]:
        """The signs of its standing alone, and the candidates with theirs."""
        own = self.number[id(measure)]
        alone = ["alone", f"alone kind={measure.naming.kind}", f"alone genre={self.genre}"]
        found: dict[int, list[str]] = {}
        around = self.scopes.around(measure.naming.start)
        nearer = self._by_scopes(measure, own, around, alone, found)
        self._near(measure, own, around, found)
        self._by_spelling(measure, nearer, alone, found)
        self._by_frame(measure, own, nearer, alone, found)
        if told is not None and self.number[id(told[1])] != own:
            found.setdefault(self.number[id(told[1])], []).append(f"rule={told[0]}")
            alone.append(f"alone rule={told[0]}")
            over = self.index.first_with(told[1].naming.host) if told[0] == "member" else None
            if over is not None:
                found.pop(self.number[id(over)], None)  # its slogan stands one step further out
        else:
            alone.append("alone rule=")
        candidates = []
        for number, signs in found.items():
            if signs:
                other = self.measures[number]
                signs += self._signs_of(number)
                self._add_of_names(own, number, signs)
                candidates.append((other, signs))
        alone.append(f"alone candidates={min(len(candidates), 5)}")
        return alone, candidates

    def _by_scopes(
        self,
        measure: Measure,
        own: int,
        around: Sequence[Scope],
        alone: list[str],
        found: dict[int, list[str]],
    ) -> int:
        """The measures that open the stretches around one; how many stretches are so opened."""
        at, kind = measure.naming.start, measure.naming.kind
        nearer = 0
        for scope in around:
            place, is_opened = scope.place(at), False
            for number, naming, where in self._opening(scope):
                if number == own:
                    continue
                is_opened = True
                if naming.start > at and scope.kind != "whole":
                    continue
                signs = found.setdefault(number, [])
                if place == "inside":
                    signs += _signs_inside(where, min(nearer, 3), self.kinds[number], kind)
                    signs += self._heads(scope, number, naming, where)
                else:
                    signs.append(f"{where} {place}")
            if is_opened and place == "inside":
                nearer += 1
            alone.append(f"alone {scope.kind} {place}{'+' if is_opened else '-'}")
        return nearer

    def _by_spelling(
        self, measure: Measure, nearer: int, alone: list[str], found: dict[int, list[str]]
    ) -> None:
        """The measures that are spelt out by the head of a stretch around one."""
        if not self.spelt:
            alone.append("alone spelt=0")
            return
        at = measure.naming.start
        spelt = [(s, m) for m, s in self.spelt if m is not measure and s.holds(at)]
        spelt.sort(key=lambda pair: pair[0].stretches[0].start, reverse=True)
        for rank, (spelling, other) in enumerate(spelt):
            parts, share = min(spelling.parts, 4), 4 * spelling.parts // spelling.told
            signs = found.setdefault(self.number[id(other)], [])
            signs += [
                "spelt",
                f"spelt own={spelling.own} {spelling.sort} {parts}",
                f"spelt own={spelling.own} {share} {other.numbered}",
                f"spelt parts={parts} share={share}",
                f"spelt kind={other.naming.kind}",
                f"spelt rank={min(rank, 2)}",
                f"spelt nearer={min(nearer, 2)}",
            ]
        alone.append(f"alone spelt={min(len(spelt), 2)}")

    def _by_frame(
        self, measure: Measure, own: int, nearer: int, alone: list[str], found: dict[int, list[str]]
    ) -> None:
        """The measure that the article is about."""
        if self.frame is None:
            return
        points, frame = self.frame
        steps = _STEPS[: bisect_right((2, 3, 4, 5), points)]
        number, kind = self.number[id(frame)], measure.naming.kind
        if number == own:
            alone += [f"alone is {step}" for step in steps]
            return
        where = self.scopes.place(measure.naming.start)
        alone += [f"alone {step}" for step in steps]
        signs = found.setdefault(number, [])
        signs += steps
        signs += _signs_framed(where, min(nearer, 2), frame.naming.kind, kind)
        if where == "inside" and self.by_means:
            signs.append("frame by means")
        if points >= _LIKELY:
            signs += _signs_likely(where, min(nearer, 2), kind)

    def _opening(self, scope: Scope) -> list[tuple[int, Naming, str]]:
        """The measures named in a scope's heading and its opening, each once, in text order.

        With each what a sign calls the place: section^ for a section's heading.
        """
        known = self._opened.get(id(scope))
        if known is not None:
            return known
        found: list[tuple[int, Naming, str]] = []
        seen: set[int] = set()
        for span, where in ((scope.heading, f"{scope.kind}^"), (scope.opening, scope.kind)):
            for start, number in self.index.named_between(span.start, span.end):
                if number not in seen:
                    seen.add(number)
                    found.append((number, self.index.naming_at(start, number), where))
        self._opened[id(scope)] = found
        return found

    def _heads(self, scope: Scope, number: int, naming: Naming, where: str) -> list[str]:
        """What speaks for a measure named in its opening being what a scope is about."""
        key = id(scope), number
        known = self._heading.get(key)
        if known is not None:
            return known
        core, kind = self.cores[number], self.kinds[number]
        rest = "many" if self.numbered[number] else "one"
        opened = self._opening(scope)
        rank = (
            "only" if len(opened) == 1
            else "first" if opened[0][0] == number
            else "last" if opened[-1][0] == number
            else "middle"
        )  # fmt: skip
        begin, end = scope.opening.end, scope.end
        again = _between(self.index.starts[number], begin, end)
        told = self.folded.count(core, begin, end) if len(core) > 1 else 0
        verb = announcing_verbs().get(naming.verb, "none") if naming.verb else ""
        within = _between(self._firsts, begin, end)
        found = [
            f"{where} of={kind},{rest}",
            f"{where} rank={rank}",
            f"{where} again={min(again, 3)}",
            f"{where} told={min(told, 4)}",
            f"{where} verb={verb}",
            f"{where} within={min(within // 3, 5)}",
            f"{where} from end={min((begin - naming.end) // 30, 5)}",
            f"{where} genre={self.genre}",
        ]
        if where[-1] == "^":
            share = (
                4 * (naming.end - naming.start) // max(1, scope.heading.end - scope.heading.start)
            )
            found.append(f"{where} share={share}")
        found += [f"{where} {sign}" for sign in spelt(core, scope.inner)]
        self._heading[key] = found
        return found

    def _near(
        self, measure: Measure, own: int, around: list[Scope], found: dict[int, list[str]]
    ) -> None:
        """What stands between a measure and those named before it in its paragraph."""
        at = measure.naming.start
        low = next((s.start for s in around if s.kind == "paragraph"), max(0, at - 400))
        kind = measure.naming.kind
        sentence = measure.naming.sentence
        begin = sentence.start if sentence else low
        opening = f"sentence from={self.folded[begin:at][:2]}"
        seen: set[int] = set()
        for start, number in reversed(self.index.named_between(low, at)):
            if number == own or number in seen:
                continue
            naming = self.index.naming_at(start, number)
            signs = found.setdefault(number, [])
            rank = len(seen)
            seen.add(number)
            if naming.end > at:
                signs.append("over")
                continue
            gap = self.folded[naming.end : at]
            where = "sentence" if start >= begin else "paragraph"
            size = len(gap)
            far = 0 if size < 8 else 1 if size < 20 else 2 if size < 50 else 3 if size < 120 else 4
            over, numbered = self.kinds[number], self.numbered[number]
            signs += _signs_near(where, far, min(rank, 4), over, kind, numbered=numbered)
            if where == "sentence":
                inner = gap.lstrip("”》").rstrip("“《")
                signs.append(f"gap from={inner[:1]}")
                signs.append(f"gap to={inner[-2:]}")
                signs.append(f"commas={min(gap.count(','), 4)}")
                signs += [sign for word, sign in _GAP_SIGNS if word in inner]
                if ";" in gap:
                    signs.append("gap ;")
            else:
                signs += (_STOPS[min(gap.count("。"), 4)], opening)
            if measure.naming.group is not None and measure.naming.group == naming.group:
                signs.append("one row")
            if len(seen) > _NEAREST:
                break

    def _signs_of(self, number: int) -> list[str]:
        """What a measure is, wherever it stands."""
        known = self._own.get(number)
        if known is None:
            measure = self.measures[number]
            title = self.title
            starts = self.index.starts[number]
            in_title = title is not None and _between(starts, title.start, title.end) > 0
            known = [
                f"over={self.kinds[number]},{self.numbered[number]}",
                f"over last={self.cores[number][-2:]}",
                f"over namings={min(len(measure.namings), 4)}",
                f"over headline={in_title}",
                f"over announced={announced(measure.naming, self.folded)}",
            ]
            self._own[number] = known
        return known

    def _add_of_names(self, own: int, number: int, signs: list[str]) -> None:
        """What two names share."""
        measure, other = self.measures[own], self.measures[number]
        core, over, kind = self.cores[own], self.cores[number], self.kinds[own]
        many = self.numbered[number]
        signs += _signs_of_sorts(self.kinds[number], kind, many, self.numbered[own])
        if core == over:
            signs.append("same core")
        elif over in core and len(over) > 1:
            signs.append(f"holds it={self.kinds[number]},{kind}")
        elif core in over:
            signs.append("held by it")
        elif shared := self._pairs_of(own) & self._pairs_of(number):
            signs.append(f"shares={min(len(shared), 3)},{any(map(says_something, shared))}")
        if core[-2:] == over[-2:]:
            signs.append(f"same end={many}")
        if measure.region != other.region:
            signs.append("elsewhere")
        if other.naming.start > measure.naming.start:
            signs.append("named later")

    def _pairs_of(self, number: int) -> frozenset[str]:
        """The signs of a measure's core, each with the next."""
        known = self._pairs.get(number)
        if known is None:
            core = self.cores[number]
            known = self._pairs[number] = frozenset(map(add, core, core[1:]))
        return known


@lru_cache(_SEVERAL)
def _signs_inside(where: str, nearer: int, over: str, kind: str) -> tuple[str, ...]:
    """Of a measure in the opening of a stretch, and one in the rest of it."""
    return f"{where} inside", f"{where} nearer={nearer}", f"{where} kinds={over},{kind}"


@lru_cache(_SEVERAL)
def _signs_framed(where: str, nearer: int, frame: str, kind: str) -> tuple[str, ...]:
    """Of what frames the article, and a measure before, in or behind its parts."""
    return (
        f"frame {where}",
        f"frame kinds={frame},{kind}",
        f"frame nearer={nearer}",
        f"frame nearer={min(nearer, 1)} {where}",
    )


@lru_cache(_SEVERAL)
def _signs_likely(where: str, nearer: int, kind: str) -> tuple[str, ...]:
    """The same once more of a measure that frames the article for sure."""
    return f"frame>=3 {where}", f"frame>=3 nearer={nearer}", f"frame>=3 kind={kind}"


@lru_cache(_SEVERAL)
def _signs_near(
    where: str, far: int, rank: int, over: str, kind: str, *, numbered: bool
) -> tuple[str, ...]:
    """Of a measure named before one in its sentence or its paragraph."""
    return (
        where,
        f"{where} kinds={over},{kind}",
        f"{where} far={far}",
        f"{where} rank={rank}",
        f"{where} many={numbered},{kind}",
    )


@lru_cache(_SEVERAL)
def _signs_of_sorts(over: str, kind: str, many: bool, own: bool) -> tuple[str, ...]:
    """What sorts of measures two are."""
    return f"kinds={over},{kind}", f"many={many},{own}"


def _between(starts: Sequence[int], low: int, high: int) -> int:
    """How many of sorted places lie in a stretch."""
    return max(bisect_left(starts, high) - bisect_left(starts, low), 0)


def spelt(core: str, headings: Sequence[str]) -> Iterator[str]:
    """How far the headings of a stretch spell out a name: its count, its words, its parts."""
    number = len(headings)
    if number < 2:
        yield "unparted"
        return
    count = count_of(core)
    if count and count == number:
        yield "counts parts"
    elif count and abs(count - number) == 1:
        yield "nearly counts parts"
    elif count:
        yield "counts others"
    parts = parts_of(core)
    if len(parts) >= 2:
        met = sum(any(part in words for words in headings) for part in parts)
        share = 4 * met // len(parts)
        yield f"spelt={share},{abs(len(parts) - number) <= 1}"
    pairs = [core[at : at + 2] for at in range(len(core) - 1)]
    pairs = [pair for pair in pairs if is_han(pair)]
    if pairs:
        met = sum(any(pair in words for pair in pairs) for words in headings)
        yield f"shared by headings={4 * met // number}"
    if len(core) > 1 and all(core[1] in words for words in headings):
        yield "counted sign in every heading"
