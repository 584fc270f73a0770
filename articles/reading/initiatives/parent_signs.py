"""What speaks for one measure standing under another: signs to be weighed together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..records import Outline, Page
from .clause import Naming
from .frames import announced, frame_of, is_means_of_all
from .index import Measure, MeasureIndex
from .kinds import announcing_verbs, count_of, is_han, without_generic
from .scopes import Scope, Scopes
from .spelling import parts_of, spellings

Told = tuple[str, Measure]
"""A rule by its name, and the parent that it tells."""

_NEAREST = 5
_LIKELY = 3
_GAP_WORDS = (
    "即", "包括", "通过", "以", "制定", "成立", "出台", "建立", "实施", "开展", "推出", "打造",
    "按照", "、", "和", "落实", "围绕", "组织", "设立", "形成", "中", "推行", "依托", "同时", "还",
    "并", "另", "其中", "配套", "作为", "由", "编", "的",
)  # fmt: skip


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
        self.spelt = spellings(measures, folded, self.scopes)
        spelt_by = {id(one): spelling for one, spelling in self.spelt}
        self.frame = frame_of(measures, index, self.scopes, folded, page, shape, spelt_by)
        self.by_means = self.frame is not None and any(
            is_means_of_all(naming, folded) for naming in self.frame[1].namings[:2]
        )
        self._own: dict[int, list[str]] = {}
        self._heading: dict[tuple[int, int], list[str]] = {}
        self._opened: dict[int, list[tuple[int, Naming, bool]]] = {}
        self._firsts = sorted(m.naming.start for m in measures)

    def of(
        self, measure: Measure, told: Told | None
    ) -> tuple[list[str], list[tuple[Measure, list[str]]]]:
        """The signs of its standing alone, and the candidates with theirs."""
        own = self.number[id(measure)]
        alone = [f"kind={measure.naming.kind}", f"genre={self.genre}"]
        found: dict[int, list[str]] = {}
        around = self.scopes.around(measure.naming.start)
        nearer = self._by_scopes(measure, own, around, alone, found)
        self._near(measure, own, around, found)
        self._by_spelling(measure, nearer, alone, found)
        self._by_frame(measure, own, nearer, alone, found)
        if told is not None and self.number[id(told[1])] != own:
            found.setdefault(self.number[id(told[1])], []).append(f"rule={told[0]}")
            alone.append(f"rule={told[0]}")
            over = self.index.first_with(told[1].naming.host) if told[0] == "member" else None
            if over is not None:
                found.pop(self.number[id(over)], None)  # its slogan stands one step further out
        else:
            alone.append("rule=")
        candidates = []
        for number, signs in found.items():
            if signs:
                other = self.measures[number]
                signs += self._signs_of(number)
                signs += self._of_names(measure, other)
                candidates.append((other, signs))
        alone.append(f"candidates={min(len(candidates), 5)}")
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
            opened = [one for one in self._opening(scope) if one[0] != own]
            place = scope.place(at)
            for number, naming, in_heading in opened:
                if scope.kind != "whole" and naming.start > at:
                    continue
                where = f"{scope.kind}{'^' if in_heading else ''}"
                signs = found.setdefault(number, [])
                signs.append(f"{where} {place}")
                if place == "inside":
                    signs.append(f"{where} nearer={min(nearer, 3)}")
                    signs.append(f"{where} kinds={self.measures[number].naming.kind},{kind}")
                    signs += self._heads(scope, number, naming, in_heading=in_heading)
            if opened and place == "inside":
                nearer += 1
            alone.append(f"{scope.kind} {place}{'+' if opened else '-'}")
        return nearer

    def _by_spelling(
        self, measure: Measure, nearer: int, alone: list[str], found: dict[int, list[str]]
    ) -> None:
        """The measures that are spelt out by the head of a stretch around one."""
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
        alone.append(f"spelt={min(len(spelt), 2)}")

    def _by_frame(
        self, measure: Measure, own: int, nearer: int, alone: list[str], found: dict[int, list[str]]
    ) -> None:
        """The measure that the article is about."""
        if self.frame is None:
            return
        points, frame = self.frame
        steps = [f"frame>={step}" for step in (2, 3, 4, 5) if points >= step]
        number, kind = self.number[id(frame)], measure.naming.kind
        if number == own:
            alone += [f"is {step}" for step in steps]
            return
        where = self.scopes.place(measure.naming.start)
        alone += steps
        signs = found.setdefault(number, [])
        signs += steps
        signs += [
            f"frame {where}",
            f"frame kinds={frame.naming.kind},{kind}",
            f"frame nearer={min(nearer, 2)}",
            f"frame nearer={min(nearer, 1)} {where}",
        ]
        if where == "inside" and self.by_means:
            signs.append("frame by means")
        if points >= _LIKELY:
            signs += [
                f"frame>=3 {where}",
                f"frame>=3 nearer={min(nearer, 2)}",
                f"frame>=3 kind={kind}",
            ]

    def _opening(self, scope: Scope) -> list[tuple[int, Naming, bool]]:
        """The measures named in a scope's heading and its opening, each once, in text order."""
        known = self._opened.get(id(scope))
        if known is not None:
            return known
        found: list[tuple[int, Naming, bool]] = []
        seen: set[int] = set()
        for span, is_heading in ((scope.heading, True), (scope.opening, False)):
            for start, number in self.index.named_between(span.start, span.end):
                if number not in seen:
                    seen.add(number)
                    naming = next(n for n in self.measures[number].namings if n.start == start)
                    found.append((number, naming, is_heading))
        self._opened[id(scope)] = found
        return found

    def _heads(self, scope: Scope, number: int, naming: Naming, *, in_heading: bool) -> list[str]:
        """What speaks for a measure named in its opening being what a scope is about."""
        key = id(scope), number
        known = self._heading.get(key)
        if known is not None:
            return known
        measure = self.measures[number]
        core, kind = measure.naming.core, measure.naming.kind
        where = f"{scope.kind}{'^' if in_heading else ''}"
        rest = "many" if measure.numbered else "one"
        opened = [one[0] for one in self._opening(scope)]
        rank = "first" if opened[0] == number else "last" if opened[-1] == number else "middle"
        if len(opened) == 1:
            rank = "only"
        end = scope.end
        again = sum(1 for n in measure.namings if scope.opening.end <= n.start < end)
        told = self.folded.count(core, scope.opening.end, end) if len(core) > 1 else 0
        verb = announcing_verbs().get(naming.verb, "none") if naming.verb else ""
        within = bisect_left(self._firsts, end) - bisect_left(self._firsts, scope.opening.end)
        found = [
            f"{where} of={kind},{rest}",
            f"{where} rank={rank}",
            f"{where} again={min(again, 3)}",
            f"{where} told={min(told, 4)}",
            f"{where} verb={verb}",
            f"{where} within={min(within // 3, 5)}",
            f"{where} from end={min((scope.opening.end - naming.end) // 30, 5)}",
            f"{where} genre={self.genre}",
        ]
        if in_heading:
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
        seen: set[int] = set()
        named = self.index.named_between(low, at)
        for start, number in reversed(named):
            if number == own or number in seen:
                continue
            other = self.measures[number]
            naming = next(n for n in other.namings if n.start == start)
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
            signs += [
                f"{where}",
                f"{where} kinds={other.naming.kind},{kind}",
                f"{where} far={far}",
                f"{where} rank={min(rank, 4)}",
                f"{where} many={other.numbered},{kind}",
            ]
            if where == "sentence":
                inner = gap.lstrip("”》").rstrip("“《")
                signs.append(f"gap from={inner[:1]}")
                signs.append(f"gap to={inner[-2:]}")
                signs.append(f"commas={min(gap.count(','), 4)}")
                signs += [f"gap {word}" for word in _GAP_WORDS if word in inner]
                if ";" in gap:
                    signs.append("gap ;")
            else:
                signs.append(f"stops={min(gap.count('。'), 4)}")
                words = self.folded[begin:at]
                signs.append(f"sentence from={words[:2]}")
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
            in_title = title is not None and any(
                title.start <= n.start < title.end for n in measure.namings
            )
            known = [
                f"over={measure.naming.kind},{measure.numbered}",
                f"over last={measure.naming.core[-2:]}",
                f"over namings={min(len(measure.namings), 4)}",
                f"over headline={in_title}",
                f"over announced={announced(measure.naming, self.folded)}",
            ]
            self._own[number] = known
        return known

    def _of_names(self, measure: Measure, other: Measure) -> Iterator[str]:
        """What two names share."""
        core, over = measure.naming.core, other.naming.core
        yield f"kinds={other.naming.kind},{measure.naming.kind}"
        yield f"many={other.numbered},{measure.numbered}"
        if core == over:
            yield "same core"
        elif over in core and len(over) > 1:
            yield f"holds it={other.naming.kind},{measure.naming.kind}"
        elif core in over:
            yield "held by it"
        else:
            pairs = {core[at : at + 2] for at in range(len(core) - 1)}
            shared = [pair for pair in pairs if pair in over]
            if shared:
                own = any(is_han(pair) and without_generic(pair) == pair for pair in shared)
                yield f"shares={min(len(shared), 3)},{own}"
        if core[-2:] == over[-2:]:
            yield f"same end={other.numbered}"
        if measure.region != other.region:
            yield "elsewhere"
        if other.naming.start > measure.naming.start:
            yield "named later"


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
