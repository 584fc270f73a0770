"""Lists that a counted name sums up: 甲、乙、丙三大行动, the sum and its members."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..clauses import clause_start
from ..late_pattern import LatePattern
from ..records import InitiativeKind
from .clause import Clause, Naming, is_stop
from .kinds import HAN, announcing_verbs, bare, initiative_words
from .signs import counted_nouns

_COUNTS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ITEM = LatePattern(rf"(?:[{HAN}]|“[{HAN}]{{1,4}}”){{3,14}}")
_ONLY_MARKED = ("举措", "措施", "责任", "目标", "主题")
_MARKED = LatePattern(rf"([{HAN}]{{0,8}})“([{HAN}]{{2,14}})”")
_MARKED_ROW = LatePattern(rf"“[{HAN}]{{2,14}}”(?:、?[{HAN}]{{0,8}}“[{HAN}]{{2,14}}”){{2,15}}等?$")
_MOST_ITEMS = 15
_FEWEST, _SHORT = 3, 4
_AND = LatePattern("以及|和|与|及")
_REACH = 180
_LED_IN = ("以", "通过", "围绕", "聚焦", "依托", "由", "靠")
_WAYS = ("机制", "制度", "模式")
_WHOLE = (*_WAYS, "体系", "工作法", "做法")
_NAMED_SO = ("为“", "作为“", "组成“")
_BEHIND = LatePattern(r"[:,]?(?:即|包括|分别是|分别为|具体为|也就是|就是|[((]即?)?")
_ABOUT = LatePattern(rf"”为(?:主题|主线|核心|重点|抓手|载体|主要内容)的[{HAN}]{{0,4}}$")
_BREAKS = ",。;:!?\n《》()"
_BREAKS_BEHIND = LatePattern(r"[,。;:!?\n()]")
_UNIFORM = 5
"""Items without a noun of their own differ by so many signs at most."""


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        rf"(等)?(“)?(([二两三四五六七八九十]|\d{{1,2}})(?:大|项|个|方|种|条|场)?([{HAN}]{{0,4}}?))(”)?"
        rf"({counted_nouns()})(”)?(?![{HAN}]{{0,12}}”)"
    )


@cache
def _of_sign() -> re.Pattern[str]:
    """轮流讲学、结对助学、夜校送学等|“三学”: the items share the sign that is counted."""
    return re.compile(rf"(等)?“([二两三四五六七八九十])([{HAN}])”")


@cache
def _kinds() -> dict[str, InitiativeKind]:
    kinds: dict[str, InitiativeKind] = {
        "机制": "mechanism", "制度": "mechanism", "模式": "mechanism", "体系": "mechanism",
        "活动": "campaign", "品牌": "brand", "联盟": "organisation",
    }  # fmt: skip
    return kinds


@dataclass(frozen=True)
class _Sum:
    """A count with its noun, from `at` to `end`; `loose` if 等 stands before it."""

    at: int
    end: int
    count: int
    noun: str
    loose: bool
    of_measures: bool

    def takes(self, parts: int, *, headed: bool = False) -> bool:
        """Whether so many items are its list: all it counts, or behind 等 some of them."""
        if parts == self.count and parts >= _FEWEST:
            return True
        return self.loose and (2 if headed else _FEWEST) <= parts < self.count


Spans = list[tuple[int, int]]


class CountedNames(Clause):
    """One sentence, read for lists with their count: the sum, and what it counts."""

    def namings(self) -> Iterator[Naming]:
        """The sum (八项行动) first, then its members; `host` of a member is the sum's core."""
        text = self.folded[self.start : self.end]
        for match in _total().finditer(text):
            count = _COUNTS.get(match[4]) or (int(match[4]) if match[4].isdigit() else 0)
            if 2 <= count <= _MOST_ITEMS:
                yield from self._of_sum(match, count)
        if "“" in text:
            for match in _of_sign().finditer(text):
                yield from self._of_sign(match)

    def _of_sum(self, match: re.Match[str], count: int) -> Iterator[Naming]:
        noun = match[7]
        of_measures = noun in initiative_words()["counted"]["of_measures"]
        at, end = self.start + match.start(), self.start + match.end()
        total = _Sum(at, end, count, noun, match[1] is not None, of_measures)
        quoted = self._in_one_quote(total)
        of_parts = match[4].isdigit() and not (of_measures or match[2] or quoted)
        if of_parts or match[5].startswith("类"):  # 教学等|8个维度, 送教上门等|6类项目
            return
        if quoted and noun in _WHOLE and not match[2]:
            yield self._whole(quoted[0][0] - 1, end, noun)
            return
        if match[4].isdigit() and "个" in match[3] and not (match[2] or match[6]):
            return  # “甲”“乙”等|4个品牌: so many of them, and no name
        items = quoted or self._before(total) or self._behind(total)
        told = of_measures and not match[1] and self._in_short(at, count)
        if not items and not told:
            return
        if not match[2] and self.folded.startswith(_NAMED_SO, end):
            return
        opens, closes = match[2] is not None, match[6] is not None or match[8] is not None
        if opens != closes or (noun in _ONLY_MARKED and not (opens or quoted)):
            return
        core = bare(match[3] + ("" if match[6] else noun))
        yield Naming(
            self.start + match.start(3) - (1 if match[6] else 0), end - (1 if match[8] else 0),
            core, "quoted" if opens else "headed", "framework", "实施", noun,
        )  # fmt: skip
        if of_measures and not (noun in _WAYS and match[6]):
            yield from self._members(items, core, _kinds().get(noun, "programme"))

    def _whole(self, start: int, end: int, noun: str) -> Naming:
        """“青蓝结对、骨干领航、名师引路”三级培养机制 is one mechanism, told by its steps."""
        core = bare(self.folded[start:end])
        return Naming(start, end, core, "quoted", "mechanism", "实施", noun)

    def _of_sign(self, match: re.Match[str]) -> Iterator[Naming]:
        """The members of “三学”; it is a name by its marks."""
        at, sign = self.start + match.start(), match[3]
        total = _Sum(at, self.start + match.end(), _COUNTS[match[2]], sign, bool(match[1]), True)
        row = self._row_before(at)
        if total.takes(len(row), headed=True) and len(row) >= _FEWEST:
            items = self._headed(row, sign)
            yield from self._members(items, match[2] + sign, "programme")

    def _members(self, items: Spans, core: str, kind: InitiativeKind) -> Iterator[Naming]:
        named = [(start, close, bare(self.folded[start:close])) for start, close in items]
        if any(words in initiative_words()["counted"]["sorts"] for _, _, words in named):
            return
        for start, close, words in named:
            yield Naming(start, close, words, "headed", kind, "实施", "", host=core)

    def _before(self, total: _Sum) -> Spans:
        """The items before a sum: 实施|甲甲甲甲、乙乙乙乙、丙丙丙丙|三大行动."""
        marked = self._marked_row(total)
        if marked:
            return marked
        row = self._joined(self._row_before(total.at), total)
        if total.of_measures and total.takes(len(row[-total.count :]), headed=True):
            headed = self._headed(row[-total.count :], total.noun)
            if headed:
                return headed
        row = row[-total.count :] if total.loose else row
        if not total.takes(len(row)):
            return []
        if not total.of_measures:
            return row if all(close - start >= 4 for start, close in row) else []
        return self._proper(row)

    def _row_before(self, at: int) -> Spans:
        """The stretches that 、 parts, back from a sum to the last mark of another sort."""
        low = max(self.start, at - _REACH)
        return self._parts(clause_start(self.folded, low, at, _BREAKS), at)

    def _parts(self, start: int, end: int) -> Spans:
        spans: Spans = []
        for words in self.folded[start:end].split("、"):
            spans.append((start, start + len(words)))
            start += len(words) + 1
        return spans

    def _marked_row(self, total: _Sum) -> Spans:
        """Items in marks of their own: “甲甲”“乙乙”“丙丙”, or each behind a word: 小学“甲甲”."""
        low = max(self.start, total.at - _REACH)
        row = _MARKED_ROW.search(self.folded, low, total.at)
        if row is None:
            return []
        items = list(_MARKED.finditer(self.folded, row.start(), row.end()))
        if not total.takes(len(items)):
            return []
        if all(item[1] for item in items[1:]):
            edge, _ = self.left_edge(row.start(), direct=True)
            begins = [edge, *(item.start() for item in items[1:])]
            return [(start, item.end()) for start, item in zip(begins, items, strict=True)]
        return [item.span(2) for item in items]

    def _behind(self, total: _Sum) -> Spans:
        """The items behind a sum: “三大行动”,即|甲甲甲甲、乙乙乙乙、丙丙丙丙."""
        match = _BEHIND.match(self.folded, total.end, min(self.end, total.end + 8))
        if match is None or match[0] in ("", ","):
            return []
        at = match.end()
        if total.of_measures:
            told = self._in_turn(at, total)
            if told:
                return told
        last = min(self.end, at + _REACH)
        stop = _BREAKS_BEHIND.search(self.folded, at, last)
        row = self._parts(at, stop.start() if stop is not None else last)
        row = self._joined(row, total)
        return self._proper(row) if len(row) == total.count >= _FEWEST else []

    def _joined(self, row: Spans, total: _Sum) -> Spans:
        """The row with its last two apart that 和 joins: 甲、乙、丙和丁|“四大行动计划”."""
        if len(row) != total.count - 1 or len(row) < _FEWEST - 1:
            return row
        start, end = row[-1]
        links = list(_AND.finditer(self.folded, start + _SHORT, end - _SHORT))
        if len(links) != 1:
            return row
        return [*row[:-1], (start, links[0].start()), (links[0].end(), end)]

    def _in_turn(self, at: int, total: _Sum) -> Spans:
        """三大行动:|一是甲甲行动,二是乙乙行动,三是丙丙行动."""
        told = re.compile(rf"[一二三四五六七八九十]是“?([{HAN}]{{2,12}}{total.noun})”?(?=[,;。])")
        items = [m.span(1) for m in told.finditer(self.folded, at, min(self.end, at + 4 * _REACH))]
        return items if len(items) == total.count >= _FEWEST else []

    def _in_short(self, at: int, count: int) -> bool:
        """构建|开放、创新、融通三项机制: its items are words of two signs, too short for names."""
        back = self.folded[max(self.start, at - 4 * count) : at]
        parts = back.split("、")[-count:]
        first = parts[0][-2:]
        verb = self.verb_at(at - 3 * count + 1, self.start, announcing_verbs())
        return (
            len(parts) == count >= _FEWEST
            and len(first) == 2
            and bool(verb)
            and all(len(part) == 2 for part in parts[1:])
        )

    def _headed(self, row: Spans, noun: str) -> Spans:
        """Items that all end in the noun of their sum, of whatever length."""
        found: Spans = []
        for at, (start, end) in enumerate(row):
            if at == 0:
                start, _ = self.left_edge(end - len(noun), direct=False)
                start = max(start, row[0][0])
            start += self.folded[start] == "“"
            end -= self.folded[end - 1] == "”"
            words = self.folded[start:end]
            if not words.endswith(noun) or not len(noun) + 2 <= len(words) <= 20:
                return []
            if any(sign in "“”" or sign.isdigit() for sign in words):
                return []
            found.append((start, end))
        return found

    def _proper(self, row: Spans) -> Spans:
        """Items alike in length, the first without the words that lead the list in."""
        found: Spans = []
        parts = [self.folded[start:end] for start, end in row]
        lengths = Counter(len(bare(part)) for part in parts[1:])
        usual = lengths.most_common(1)[0][0]
        for index, (part, (start, _)) in enumerate(zip(parts, row, strict=True)):
            words = part
            if part[:1] == "“" and part[-1:] == "”" and part.count("“") == 1:
                words, start = part[1:-1], start + 1
            if index == 0:
                cut = self._first_begins(words, usual, parts[1][:2])
                if cut is None:
                    return []
                start, words = start + cut, words[cut:]
            if not _is_item(words, usual):
                return []
            found.append((start, start + len(words)))
        return found

    def _first_begins(self, words: str, usual: int, second: str) -> int | None:
        """Where the first item begins, behind a lead-in or a verb; None if nowhere."""
        led = _led_in(words, usual) if len(words) > usual else 0
        words = words[led:]
        if len(bare(words)) <= usual or words[:2] == second:
            return led
        for cut in range(max(1, len(words) - usual - 3), len(words) - 3):
            if words[max(0, cut - 2) : cut] in announcing_verbs():
                return led + cut + self._further_verb(words[cut:])
        return None

    def _further_verb(self, words: str) -> int:
        """创新|抓实|领导带头学, 围绕|落实好|学前普惠: the signs of a second verb."""
        if words[:2] not in announcing_verbs() or len(words) < 6:
            return 0
        return 3 if words[2] in "好了" else 2

    def _in_one_quote(self, total: _Sum) -> Spans:
        """“甲甲、乙乙、丙丙”|三大工程: the mark before the sum wraps all of the list.

        It may be said to be what the sum is about: “甲甲、乙乙”为主题的党建“…”.
        """
        at = total.at
        if about := _ABOUT.search(self.folded, max(self.start, at - 14), at):
            at = about.start() + 1
        if self.folded[at - 1 : at] != "”" or at <= self.start:
            return []
        opening = self.folded.rfind("“", max(self.start, at - _REACH), at)
        if opening < 0:
            return []
        inside = self.folded[opening + 1 : at - 1].replace(",", "、")
        row, start = [], opening + 1
        for words in inside.split("、"):
            row.append((start, start + len(words)))
            start += len(words) + 1
        if any(close - start < 2 for start, close in row):  # “省、市、县、校”|四级联动机制
            return []
        return row if total.takes(len(row)) else []


def _is_item(words: str, usual: int) -> bool:
    length = len(bare(words))
    return (
        4 <= length <= 14
        and abs(length - usual) <= _UNIFORM
        and _ITEM.fullmatch(words) is not None
        and not any(is_stop(words, at) for at in range(len(words)))
    )


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
    lists = _Lists(counted)
    joined = [naming for naming in here if not lists.are_run_into(naming)]
    inside: set[int] = set()
    at: dict[int, Naming] = {}
    for naming in joined:
        at.update(dict.fromkeys(range(naming.start, naming.end), naming))
    for naming in counted:
        over = [at[k] for k in range(naming.start, naming.end) if k in at]
        same = next((n for n in over if n.core == naming.core or _covers(n, naming)), None)
        if same is not None:
            same.host = same.host or naming.host
        elif all(naming.start <= n.start and n.end <= naming.end for n in over):
            inside |= {id(n) for n in over}
            joined.append(naming)
            at.update(dict.fromkeys(range(naming.start, naming.end), naming))
    return [naming for naming in joined if id(naming) not in inside]


class _Lists:
    """The counted lists of a sentence: where each begins, and where its sum begins and ends."""

    def __init__(self, counted: Sequence[Naming]) -> None:
        first: dict[str, int] = {}
        self.spans: list[tuple[int, int, int]] = []
        for naming in counted:
            if naming.host:
                first.setdefault(naming.host, naming.start)
        for naming in counted:
            if not naming.host:
                begin = first.get(naming.core, naming.start)
                self.spans.append((min(begin, naming.start), naming.start, naming.end))
        self.spans.sort()
        self.sums = {end: start for _, start, end in self.spans}

    def are_run_into(self, naming: Naming) -> bool:
        """Whether a naming runs from a list into its sum: 丙工程三项工程, “甲、乙、丙”三项工程."""
        is_row = naming.how == "headed" and "、" in naming.core
        if is_row and naming.start < self.sums.get(naming.end, naming.start):
            return True
        at = bisect_right(self.spans, naming.start + 1, key=lambda span: span[0]) - 1
        if at < 0:
            return False
        first, start, end = self.spans[at]
        return first - 1 <= naming.start < start - 1 and naming.end >= end


def _covers(known: Naming, naming: Naming) -> bool:
    return (known.start, known.end) == (naming.start, naming.end)
