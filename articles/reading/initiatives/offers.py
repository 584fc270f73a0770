"""Whatever may be the name of a measure, of which `weighing` chooses: more than the rules find.

A coined name may stand in marks with no verb before it (种出一片“橘娃农场”), half outside the marks
(“甜甜圈”社团超市, 湖城“小候鸟”夜校), or without any (红领巾擂台赛). For each such place every
way to cut the name is offered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Outline, Span
from ..word_list import WordList
from .beginnings import own_beginning
from .clause import PUNCTUATION, STOPS, Clause, How, is_stop
from .head_places import HeadPlaces, kinds_of_heads
from .index import Measure
from .kinds import HAN, bare, head_of, initiative_words, is_numbered, word_list
from .leads import no_measures_behind
from .names import MarkedNames
from .policies import is_carried_out
from .tails import LONG_BRAND

_LONGEST_TAIL, _LONGEST_HEADED_TAIL, _LONGEST_LEAD = 10, 12, 8
_LEAST_LEAD = 2
_LONGEST_FIELD = 18
"""实施|未成年人思想道德建设|“金种子”工程: a field and what is done in it."""
_SHORTEST, _LONGEST, _LONGEST_UNTOLD = 3, 28, 12
_PART = LatePattern(r"[^、,;。“”]{3,12}")
_COUNTED = LatePattern(
    r"(?:[全我]?[省市县区国]|[^\x00-\x7f]{2,3}[省市县区])?首[个家支]|[全我]?[省市县区州旗](?=\d)|"
    r"[\d一二两三四五六七八九十]+余?[个支所项条批场门座间家位名]"
)
"""建成6个|名师工作室."""
LONGEST_NAME = 200
"""No name that the rules find runs over more signs."""
_SPELT_OUT = 4
"""“有机构、有场所、有设施、有经费、有制度” spells a slogan out."""
_BRANDS = ("品牌", "招牌")
"""“青禾清风”廉洁教育|品牌 is named by what is in the marks, or by all of it."""
_HELD_AT = LatePattern(
    r"(?:日前|近日|昨日)?(?:(?:于|在)[^,。;:“”\n]{2,26}?)(?:举行|举办|启动|开幕|召开|拉开|揭幕|开赛|落幕)"
)
_EDITION = LatePattern(r"(?:首届|第[一二三四五六七八九十\d]{1,3}届)")
_THEME = 10
_ROW = LatePattern("”、?“[^“”]{2,16}”、?$")
"""“甲”“乙”“丙”|配套制度: what stands behind a row in marks is of all of it."""
_NO_NOUNS = ("开展活动", "贯穿", "组建")
"""What these begin is told of the name and no part of it."""
_HELD_OFTEN = LatePattern(r"(?:多|数|系列|\d+余?)[场次期轮]")
"""举办|多场法治教育活动 names none of them."""
_HOW: dict[str, How] = {"titled": "titled", "headed": "headed", "ended": "headed"}


@dataclass(slots=True)
class Offer:
    """A run ``[start, end)`` that may be a name; `core` is it without marks.

    `form` tells how it stands: ``known …`` is a measure that the rules found, ``titled`` in 《》,
    ``marked`` in quotation marks, ``marked+`` with nouns behind these, ``+marked`` with nouns
    before, ``+marked+`` with both; ``part`` is listed in marks with others;
    ``headed`` ends in a head noun, ``ended`` in a sign that many
    head nouns end in. `overlap` is how it lies to the names that the rules found.
    """

    start: int
    end: int
    core: str
    form: str
    kind: InitiativeKind
    head: str
    verb: str
    sentence: Span
    measure: Measure | None = None
    overlap: str = "free"
    by: str = ""
    unsure: bool = False

    def meets(self, other: Offer) -> bool:
        return self.start < other.end and other.start < self.end

    @property
    def how(self) -> How:
        return _HOW.get(self.form, "quoted")


def offers(
    measures: Iterable[Measure], folded: str, shape: Outline, heads: HeadPlaces
) -> list[Offer]:
    """What the rules found, and what else may be a name, once for each core."""
    found: list[Offer] = []
    taken: list[tuple[int, int]] = []
    for measure in measures:
        n = measure.naming
        sentence = n.sentence or Span(n.start, n.end)
        offer = Offer(n.start, n.end, n.core, f"known {n.how}", n.kind, n.head, n.verb, sentence)
        offer.measure, offer.by = measure, n.by
        found.append(offer)
        taken += [(naming.start, naming.end) for naming in measure.namings]
    taken.sort()
    cores, low = {offer.core for offer in found}, 0
    for sentence in shape.sentences:
        while low < len(taken) and taken[low][1] <= sentence.start:
            low += 1
        high = low
        while high < len(taken) and taken[high][0] < sentence.end:
            high += 1
        near = taken[low:high]
        for offer in _Sentence(folded, sentence, heads.all.within(sentence), cores).offers():
            offer.overlap = _overlap(offer, near)
            found.append(offer)
    return found


def _overlap(offer: Offer, taken: list[tuple[int, int]]) -> str:
    for start, end in taken:
        if offer.start < end and start < offer.end:
            if start <= offer.start and offer.end <= end:
                return "in"
            return "over" if offer.start <= start and end <= offer.end else "cross"
    return "free"


class _Sentence(Clause):
    """One sentence, cut in every way that may be a name; `heads` are the head nouns in it.

    `cores` are those of all offers so far: each is offered once.
    """

    def __init__(
        self, folded: str, span: Span, heads: Sequence[tuple[int, int]], cores: set[str]
    ) -> None:
        super().__init__(folded, span)
        self.span = span
        self.heads, self.cores = heads, cores
        self.closed = -1

    def offers(self) -> Iterator[Offer]:
        marked = MarkedNames(self.folded, self.span)
        for start, end in marked.titled:
            if (core := self._new(start + 1, end - 1)) is not None:
                shown = word_list("offers", "shown").begins(self.folded, end)
                kind: InitiativeKind = "programme" if shown else "document"
                verb = self._verb_before_title(start)
                yield Offer(start + 1, end - 1, core, "titled", kind, "", verb, self.span)
        before = -1
        for start, end in marked.quoted:
            yield from self._around_marks(start, end, before if self.closed == start else -1)
            before, self.closed = start, end
        ends: set[int] = set()
        for at, end in self.heads:
            ends.add(end)
            if end <= self.end and (offer := self._before(at, end, self.folded[at:end])):
                yield offer
        for match in _endings().finditer(self.folded, self.start + _SHORTEST - 1, self.end):
            end = match.end()
            if end not in ends and self._closes(end) and (offer := self._before(end - 1, end, "")):
                yield offer

    def _verb_before_title(self, start: int) -> str:
        """The last word of issuing, carrying out or reading in the clause before a title."""
        before = self.clause(start)
        ways = ("issued", "carried", "read")
        return max(word_list("documents", way).last_in(before) for way in ways)[1]

    def _around_marks(self, start: int, end: int, joined: int) -> Iterator[Offer]:
        """What is named in marks, alone and with what stands before and behind it.

        `joined` is where the quotation right before begins: “强国有我 争做少年”“十一三”主题活动.
        """
        behind = self.folded[end : min(end + 8, self.end)]
        if len(bare(self.folded[start + 1 : end - 1])) < 2 or no_measures_behind(behind):
            return
        outer = start - (start > self.start and self.folded[start - 1] == " ")
        edge, verb = self.left_edge(outer, direct=True)
        edge = self._without_count(own_beginning(self.folded, edge, outer + _SHORTEST, ""), outer)
        if word_list("beginnings", "verbs").ends(self.folded[edge:outer]):
            edge = outer
        yield from self._cut(start + 1, end - 1, "marked", verb)
        for begin, close in self._parts(start + 1, end - 1):
            yield from self._cut(begin, close, "part", verb)
        edition = _EDITION.match(self.folded, edge, outer) is not None
        longest = _LONGEST_FIELD if edition else _LONGEST_LEAD
        begins = [start, edge] if _LEAST_LEAD <= outer - edge <= longest else [start]
        if joined >= 0 and start - joined >= _THEME:
            begins.append(joined)
        if verb and edge == outer and verb in self.words["clause"]["verbs_in_names"]:
            field, telling = self.left_edge(outer - len(verb), direct=True)
            adverb = self.folded[field : outer - len(verb)]  # 认真|落实“三会一课”制度
            if word_list("works_told", "adverbs").ends(adverb):
                telling = ""
            if telling and _SHORTEST <= outer - field <= _LONGEST_FIELD:
                begins.append(field)
        row = _ROW.search(self.folded, max(self.start, start - _LONGEST), start)
        beside = self.folded.endswith("”、", self.start, start) and self.folded.startswith(
            "的", end
        )
        ends = [] if row or beside else self._ends_behind(end + self.folded.startswith(" ", end))
        for begin in begins:
            lead = "+" if begin < start else ""
            if lead and not is_numbered(bare(self.folded[start + 1 : end - 1])):
                yield from self._cut(begin, end, "+marked", verb)
            for stop in ends:
                yield from self._cut(begin, stop, f"{lead}marked+", verb)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What is listed in one pair of marks: “数智强体、心育护航”两大行动."""
        if not 0 < self.folded.count("、", start, end) < _SPELT_OUT:
            return
        for part in _PART.finditer(self.folded, start, end):
            yield part.span()

    def _ends_behind(self, end: int) -> list[int]:
        """Where a name may end behind a closing mark: at a head noun, or at a usual last sign."""
        folded, last = self.folded, min(self.end, end + _LONGEST_HEADED_TAIL)
        of = 4 if folded.startswith("为主题的", end, last) else folded.startswith("的", end, last)
        stop = end = end + of
        if end >= last or folded[end] in PUNCTUATION:
            return []
        if word_list("quoted", "events").begins(folded, end) or LONG_BRAND.match(folded, end):
            return []
        first = bisect_left(self.heads, (end, 0))
        near = self.heads[first : bisect_left(self.heads, (last + 1, 0), first)][:_LONGEST_TAIL]
        papers = {at for at, close in near if kinds_of_heads()[folded[at:close]] == "document"}
        ends = {close for _, close in near if close <= last and close not in papers}
        inside = {cut for at, close in near for cut in range(at, close)}
        signs, usual = last_signs(), end if of else end + _LONGEST_TAIL
        going_on = _first_signs_going_on()
        while stop < last:
            sign = folded[stop]
            if sign in going_on and (verb := _goes_on(folded, stop)):
                further = 0 if folded.startswith(_NO_NOUNS, stop) else len(verb) + 2
                last, usual = min(last, stop + further), min(usual, stop)
                ends = {at for at in ends if at <= stop or at == last}
            if sign in PUNCTUATION or sign.isdigit() or (sign in STOPS and is_stop(folded, stop)):
                break
            stop += 1
            if sign in signs and stop <= usual and stop not in inside:
                whole = word_list("offers", "whole").longest_at(folded, stop - 1)
                if len(whole) < 2:
                    ends.add(stop)
        of_brand = [
            at for at in ends if folded.startswith(_BRANDS, at) or folded.endswith(_BRANDS, end, at)
        ]
        meeting = [at for at in ends if word_list("offers", "meetings").begins(folded, at)]
        ends = ends.difference(of_brand, meeting)
        return sorted(at for at in ends if end + 2 <= at <= stop)

    def _before(self, at: int, end: int, head: str) -> Offer | None:
        """The run of nouns that ends in a head noun at `at`, or in a usual last sign."""
        if self.folded[end : end + 1] in ("”", "》", "’"):
            return None
        start, verb = self.left_edge(at, direct=False)
        start = own_beginning(self.folded, start, end, head)
        if start == at:
            return None
        closed = start > 0 and self.folded[start - 1] in "”》"
        if closed and not is_numbered(self.folded[start:end]):
            return None
        start = self._without_count(start, at)
        if _HELD_OFTEN.match(self.folded, start, at):
            return None
        if not _SHORTEST <= end - start <= _LONGEST or at == start:
            return None
        if not verb and is_held(self.folded, end):
            verb = "举行"
        if not verb and not (head or 5 <= end - start <= 9):
            return None
        if not verb and end - start > _LONGEST_UNTOLD:
            return None
        core = self._new(start, end)
        if core is None:
            return None
        kind = kinds_of_heads()[head] if head else "programme"
        form = "headed" if head else "ended"
        return Offer(start, end, core, form, kind, head, verb, self.span)

    def _without_count(self, start: int, end: int) -> int:
        count = _COUNTED.match(self.folded, start, end)
        return count.end() if count else start

    def _closes(self, end: int) -> bool:
        return end >= self.end or closes(self.folded, end)

    def _cut(self, start: int, end: int, form: str, verb: str) -> Iterator[Offer]:
        core = self._new(start, end)
        spelt_out = core is not None and form == "marked" and core.count("、") >= _SPELT_OUT
        if core is not None and not spelt_out and not is_carried_out(core):
            head, kind = head_of(core) or ("", "programme")
            yield Offer(start, end, core, form, kind, head, verb, self.span)

    def _new(self, start: int, end: int) -> str | None:
        """The core of a run, if it was not offered before; from now on it was."""
        core = bare(self.folded[start:end])
        if core in self.cores:
            return None
        self.cores.add(core)
        return core


def closes(folded: str, end: int) -> bool:
    """Whether a name without marks may end: before a mark, a function word, a number, a verb."""
    behind = folded[end : end + 1]
    if word_list("offers", "meetings").begins(folded, end):
        return False
    return (
        not behind
        or behind in PUNCTUATION
        or behind in STOPS
        or behind.isdigit()
        or word_list("offers", "behind").begins(folded, end)
    )


def is_held(folded: str, end: int) -> bool:
    """Whether what ends at `end` is an event that took place: …科技节|在青禾小学举行."""
    return word_list("offers", "held").begins(folded, end) or (
        _HELD_AT.match(folded, end, end + 40) is not None
    )


def _goes_on(folded: str, at: int) -> str:
    """The verb at `at` that a name does not run over, but for one noun: “四不”举措|推动教育….

    “绿书包”推进|行动 is one.
    """
    return (
        word_list("beginnings", "verbs").longest_at(folded, at)
        or word_list("offers", "going_on").longest_at(folded, at)
        or _breaking_off().longest_at(folded, at)
    )


@cache
def _first_signs_going_on() -> frozenset[str]:
    lists = word_list("beginnings", "verbs"), word_list("offers", "going_on"), _breaking_off()
    return frozenset().union(*(words.firsts for words in lists))


@cache
def _breaking_off() -> WordList:
    """The verbs behind a mark that are no nouns too: “…”|点亮…, not “…”服务."""
    words = initiative_words()["quoted"]
    nouns = set(words["tail_nouns"])
    return WordList([verb for verb in words["tail_verbs"] if verb not in nouns])


@cache
def last_signs() -> frozenset[str]:
    """The signs in which many head nouns end."""
    return frozenset("".join(initiative_words()["offers"]["last_signs"]))


@cache
def _endings() -> re.Pattern[str]:
    """Where many head nouns end and no other Han sign than one that may follow a name stands."""
    signs = "".join(initiative_words()["offers"]["bare_last_signs"])
    behind = "".join(STOPS | word_list("offers", "behind").firsts)
    return re.compile(f"[{signs}](?=[{re.escape(behind)}]|[^{HAN}]|$)")
