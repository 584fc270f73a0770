"""Lists that a counted name sums up: 甲、乙、丙三大行动, with their members as measures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Outline, Span
from .clause import Clause, Naming, is_stop
from .kinds import HAN, announcing_verbs, bare, initiative_words, is_numbered
from .signs import counted_nouns

_COUNTS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_QUOTE = LatePattern(rf"“([{HAN}]{{4,8}})”")
_ITEM = LatePattern(rf"“?([{HAN}]{{3,14}})”?")
_ONLY_MARKED = ("举措", "措施", "责任", "目标", "主题")
_MARKED = LatePattern(rf"“([{HAN}]{{2,14}})”")
_MARKED_ROW = LatePattern(rf"(?:“[{HAN}]{{2,14}}”、?){{3,15}}$")
_MOST_ITEMS = 15
_REACH = 180
_BEFORE_FIRST = 200
_LED_IN = ("以", "通过", "围绕", "聚焦", "依托", "由", "靠")
_WAYS = ("机制", "制度", "模式")
_IN_ROW = LatePattern(
    rf"、([{HAN}]{{4,14}}(?:建设|提升|改造|治理|整治|培养|培育|扩容|提质))(?=[、。;,])"
)
_NAMED_SO = ("为“", "作为“", "组成“")


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        rf"(等)?(“)?(([二两三四五六七八九十]|\d{{1,2}})(?:大|项|个|方|种|条)?([{HAN}]{{0,4}}?))(”)?"
        rf"({counted_nouns()})(”)?(?![{HAN}]{{0,12}}”)"
    )


@cache
def _kinds() -> dict[str, InitiativeKind]:
    kinds: dict[str, InitiativeKind] = {
        "机制": "mechanism", "制度": "mechanism", "模式": "mechanism", "体系": "mechanism",
        "活动": "campaign", "品牌": "brand",
    }  # fmt: skip
    return kinds


class CountedNames(Clause):
    """One sentence, read for lists with their exact count: the sum, and what it counts."""

    def namings(self) -> Iterator[Naming]:
        """The sum (八项行动) first, then its members; `host` of a member is the sum's core."""
        text = self.folded[self.start : self.end]
        for match in _total().finditer(text):
            count = _COUNTS.get(match[4]) or (int(match[4]) if match[4].isdigit() else 0)
            if not 2 <= count <= _MOST_ITEMS:
                continue
            at, end = self.start + match.start(), self.start + match.end()
            noun = match[7]
            of_measures = noun in initiative_words()["counted"]["of_measures"]
            items = self._before(at, count, loose=match[1] is not None, strict=of_measures)
            quoted = self._in_one_quote(at, count)
            headed = self._headed_in_quote(at, noun, quoted) if of_measures else []
            quoted = [] if headed else quoted
            items = headed or ([] if quoted else items)
            items = items or self._behind(end, count)
            told = of_measures and not match[1] and self._in_short(at, count)
            if not items and not quoted and not told:
                continue
            if not match[2] and self.folded.startswith(_NAMED_SO, end):
                continue
            begin = self.start + match.start(3)
            opens, closes = match[2] is not None, match[6] is not None or match[8] is not None
            if opens != closes or (noun in _ONLY_MARKED and not (opens or quoted)):
                continue
            stop = end - (1 if match[8] else 0)
            core = bare(match[3] + ("" if match[6] else noun))
            if not (quoted and noun in ("工程", "行动", "计划")):
                yield Naming(
                    begin - (1 if match[6] else 0), stop, core,
                    "quoted" if opens else "headed", "framework", "实施", noun,
                )  # fmt: skip
            if of_measures and not (noun in _WAYS and match[6]):
                kind = _kinds().get(noun, "programme")
                for start, close in items:
                    yield Naming(
                        start, close, bare(self.folded[start:close]), "headed", kind,
                        "实施", "", host=core,
                    )  # fmt: skip

    def _before(self, at: int, count: int, *, loose: bool, strict: bool) -> list[tuple[int, int]]:
        """The items before a sum: 实施|甲甲甲甲、乙乙乙乙、丙丙丙丙|三大行动."""
        low = max(self.start, at - _REACH)
        back = self.folded[low:at]
        marked = _MARKED_ROW.search(back)
        if marked is not None:
            spans = [m.span(1) for m in _MARKED.finditer(back, marked.start())]
            return [(low + a, low + b) for a, b in spans] if len(spans) == count >= 3 else []
        cut = max(map(back.rfind, ",。;:!?\n《》()"))
        parts = back[cut + 1 :].split("、")
        if loose:
            parts = parts[-count:]
        if len(parts) != count or count < 3:
            return []
        if not strict:
            whole = all(len(part) >= 4 for part in parts)
            return [(at - 1, at)] if whole else []
        return self._proper(parts, at - len("、".join(parts)))

    def _behind(self, end: int, count: int) -> list[tuple[int, int]]:
        """The items behind a sum: “三大行动”,即|甲甲甲甲、乙乙乙乙、丙丙丙丙."""
        match = re.match(
            r"[:,]?(?:即|包括|分别是|分别为|具体为|也就是|就是|[((]即?)?",
            self.folded[end : min(self.end, end + 8)],
        )
        if match is None or not match[0] or match[0] == ",":
            return []
        at = end + match.end()
        stretch = re.split(r"[,。;:!?\n()]", self.folded[at : min(self.end, at + _REACH)])[0]
        parts = stretch.split("、")
        if len(parts) != count or count < 3:
            return []
        return self._proper(parts, at)

    def _in_short(self, at: int, count: int) -> bool:
        """构建|开放、创新、融通三项机制: its items are words of two signs, too short for names."""
        back = self.folded[max(self.start, at - 4 * count) : at]
        parts = back.split("、")[-count:]
        first = parts[0][-2:]
        verb = self.verb_at(at - 3 * count + 1, self.start, announcing_verbs())
        return (
            len(parts) == count >= 3
            and len(first) == 2
            and bool(verb)
            and all(len(part) == 2 for part in parts[1:])
        )

    def _proper(self, parts: Sequence[str], at: int) -> list[tuple[int, int]]:
        lengths = Counter(len(part.strip("“”")) for part in parts[1:])
        usual = lengths.most_common(1)[0][0]
        found: list[tuple[int, int]] = []
        for index, part in enumerate(parts):
            start = at
            at += len(part) + 1
            words = part.strip("“”")
            start += part.find(words)
            if index == 0 and len(words) > usual:
                led = _led_in(words, usual)
                start, words = start + led, words[led:]
            if index == 0 and len(words) > usual and words[:2] != parts[1][:2]:
                cut = self._without_verb(words, usual)
                if cut is None:
                    return []
                start, words = start + cut, words[cut:]
            if not 4 <= len(words) <= 14 or not _ITEM.fullmatch(words):
                return []
            if abs(len(words) - usual) > 5 or any(is_stop(words, k) for k in range(len(words))):
                return []
            found.append((start, start + len(words)))
        return found

    def _without_verb(self, words: str, usual: int) -> int | None:
        """Where the first item begins behind the verb of the clause, if a verb is there."""
        for cut in range(max(1, len(words) - usual - 3), len(words) - 3):
            if words[max(0, cut - 2) : cut] in announcing_verbs():
                return cut + self._further_verb(words[cut:])
        return None

    def _further_verb(self, words: str) -> int:
        """创新|抓实|领导带头学, 围绕|落实好|学前普惠: the signs of a second verb."""
        if words[:2] not in announcing_verbs() or len(words) < 6:
            return 0
        return 3 if words[2] in "好了" else 2

    def _in_one_quote(self, at: int, count: int) -> list[str]:
        """“甲甲、乙乙、丙丙”|三大工程: the mark before the sum wraps all of the list."""
        if self.folded[at - 1 : at] != "”" or at <= self.start:
            return []
        low = max(self.start, at - _REACH)
        opening = self.folded.rfind("“", low, at)
        if opening < 0:
            return []
        parts = re.split("[、,]", self.folded[opening + 1 : at - 1])
        return parts if len(parts) == count >= 3 else []

    def _headed_in_quote(self, at: int, noun: str, parts: list[str]) -> list[tuple[int, int]]:
        """“甲工程、乙工程、丙工程”|三大工程: each part is a measure with its own head."""
        if not parts or not all(part.endswith(noun) and len(part) >= 5 for part in parts):
            return []
        start = at - 1 - len("、".join(parts))
        found: list[tuple[int, int]] = []
        for part in parts:
            found.append((start, start + len(part)))
            start += len(part) + 1
        return found


def _led_in(words: str, usual: int) -> int:
    """Where the first item begins behind the word that leads the list in: 当地以|甲工程; or 0."""
    at = len(words) - usual
    cuts = (cut for cut in (at, at - 1, at + 1) if words[:cut].endswith(_LED_IN))
    return max(next(cuts, 0), 0)


def join_members(here: list[Naming], counted: Sequence[Naming]) -> list[Naming]:
    """The namings of a sentence with those of its counted lists, none twice.

    A member already found by its marks gets its host; a sum found by its marks becomes a
    framework; what lies over another naming otherwise is left out.
    """
    if not counted:
        return here
    cores = {n.core for n in counted if not n.host}
    for naming in here:
        if naming.core in cores:
            naming.kind = "framework"
    sums = {n.end: n.start for n in counted if not n.host}
    joined = [
        n
        for n in here
        if n.how != "headed" or "、" not in n.core or n.start >= sums.get(n.end, n.start)
    ]
    firsts = {n.host: n.start for n in reversed(counted) if n.host}
    wholes = sorted((firsts[n.core], n.end) for n in counted if n.core in firsts)
    joined = [n for n in joined if not _holds_one(n, wholes)]
    at: dict[int, Naming] = {}
    for naming in joined:
        at.update(dict.fromkeys(range(naming.start, naming.end), naming))
    for naming in counted:
        over = [at[k] for k in range(naming.start, naming.end) if k in at]
        same = next((n for n in over if n.core == naming.core or _covers(n, naming)), None)
        if same is not None:
            same.host = same.host or naming.host
        elif not over:
            joined.append(naming)
            at.update(dict.fromkeys(range(naming.start, naming.end), naming))
    return joined


def _holds_one(naming: Naming, wholes: Sequence[tuple[int, int]]) -> bool:
    """Whether a naming wraps a whole list with its sum: “甲工程、乙工程、丙工程”三项工程."""
    at = bisect_left(wholes, (naming.start, 0))
    return at < len(wholes) and wholes[at][1] <= naming.end


def _covers(known: Naming, naming: Naming) -> bool:
    return (known.start, known.end) == (naming.start, naming.end)


def in_their_row(here: list[Naming], folded: str) -> list[Naming]:
    """推动实施|甲改革、乙工程、|基础教育质量提升、创新高地建设: behind two named measures of a row
    those that a noun of action ends are measures as well."""
    here = sorted(here, key=lambda naming: naming.start)
    new: list[Naming] = []
    for after, (first, second) in enumerate(pairwise(here), 2):
        marked = folded[first.end : first.end + 1] == "”"
        if second.start - first.end - marked not in (1, 2) or folded[first.end + marked] != "、":
            continue
        at = second.end
        while (match := _IN_ROW.match(folded, at)) is not None:
            start, at = match.span(1)
            if (after < len(here) and here[after].start < at) or any(
                is_stop(folded, k) for k in range(start, at)
            ):
                break
            new.append(Naming(start, at, match[1], "headed", "programme", "实施", ""))
    return new


def headed_members(found: list[Naming], folded: str, shape: Outline) -> list[Naming]:
    """What the headings of enumerated sections name in marks, under what was announced before.

    …实施“三包三联”责任体系。(1)局领导“包片联校”: each heading names a member of it. `found` are
    the namings so far, in text order.
    """
    new: list[Naming] = []
    known = {n.core for n in found if n.kind != "document"}
    starts = [n.start for n in found]
    host: Naming | None = None
    for section in shape.sections:
        if section.marker is None:
            continue
        before = bisect_left(starts, section.span.start)
        near = [
            n
            for n in found[max(0, before - 6) : before]
            if section.span.start - n.end < _BEFORE_FIRST and is_numbered(n.core)
        ]
        host = next((n for n in reversed(near) if n.kind in ("framework", "mechanism")), host)
        heading = section.heading_span
        if folded.find("“", heading.start, heading.end) < 0:
            continue
        marked = list(_QUOTE.finditer(folded, heading.start, heading.end))
        if len(marked) != 1 or (host is None and marked[0][1] not in known):
            continue
        start, end = marked[0].span(1)
        at = bisect_left(starts, start)
        if at < len(found) and found[at].start < end + 1:
            continue
        core = marked[0][1]
        if core not in known and not (host is not None and _fits(core, host)):
            continue
        new.append(
            Naming(
                start, end, core, "quoted", "mechanism",
                host=host.core if host is not None and core not in known else "",
                sentence=Span(heading.start, heading.end),
            )
        )  # fmt: skip
    return new


def _fits(core: str, host: Naming) -> bool:
    """Whether a member spells out the slogan: 包片联校 of 三包三联, 优教供给 of 五优."""
    return any(sign in host.core for sign in core)
