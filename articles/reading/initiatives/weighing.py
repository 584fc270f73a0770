"""Which of the runs that may be names are: each has signs, each sign a weight, the sum decides.

A rule says yes or no for good; but whether “橘娃农场” is a measure and “主心骨” is none, no single
sign tells. The weights in ``lexicon/name_weights.toml`` are those of a logistic regression over
annotated texts (``tests/fitting``): a sum above nought means more likely a name than not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import InitiativeKind, Outline, Span
from .clause import PUNCTUATION, STOPS
from .kinds import (
    announcing_verbs,
    bare,
    head_of,
    initiative_words,
    is_figure_of_speech,
    is_numbered,
    word_list,
)
from .offers import LONGEST_NAME, Offer, is_held, last_signs
from .policies import policies
from .ways import kind_of_way

_ASCII = LatePattern("[0-9A-Za-z+]")
_TOLD_BY_HEAD = ("organisation", "document")
"""What a rule says of these by their head nouns needs no weighing."""
_BY_COUNT = ("CountedNames", "headed_frames")
"""Nor does what these say of sums: 甲、乙、丙|三场硬仗 is a framework."""
_SAYING = 7
_SURE = 1.0
"""Of names that weigh less every second is none on pages never seen, of the rest one in five."""
_OF_HOUSE = LatePattern("之[家星声光路旅窗约韵美行乡歌]")
"""留守儿童之家 is no sentence."""
_PARTY = ("省委", "市委", "区委", "县委", "州委", "旗委", "盟委")
_LINK = LatePattern("”[、和与及]?“|》[、和与及]?《|[”》]?[、和与及][“《]?")
"""Between two names of a list."""
_COMPANY, _MOST, _ALIKE = 0.3, 2.0, 0.6
_OF_KIND = ("head=", "verb=", "last2=", "tail=", "behind2=", "form,kind,verb=")


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds, and what the sum starts from."""

    signs: dict[str, float]
    base: float

    def weigh(self, signs: Iterable[str]) -> float:
        return self.base + sum(map(self.signs.get, signs, repeat(0.0)))


def _weights(table: dict[str, Any]) -> Weights:
    """Signs stand under the weight that they add, in hundredths."""
    signs = {s: int(w) / 100 for w, group in table["signs"].items() for s in group}
    return Weights(signs, table["base"])


@cache
def _name() -> Weights:
    """Those of a name, from the log odds on from which it is taken: a little below nought, where
    as many are missed as are taken wrongly."""
    table = lexicon("name_weights")["name"]
    return _weights({**table, "base": table["base"] - table["above"]})


@cache
def _sooner() -> float:
    """What a run has for it that the rules found."""
    return float(lexicon("name_weights")["name"]["known"])


@cache
def _kinds() -> dict[InitiativeKind, Weights]:
    return {kind: _weights(table) for kind, table in lexicon("name_weights")["kinds"].items()}


@cache
def _setting_up() -> frozenset[str]:
    """The verbs by which a place sets up a body."""
    verbs = (verb for verb, kind in announcing_verbs().items() if kind == "organisation")
    return frozenset((*verbs, "建立", "构建", "形成", "建起", "组成"))


def _is_body(offer: Offer) -> bool:
    """Whether a name without marks is that of a body, a place for it, or a store: 人才库."""
    if offer.form == "ended":
        return offer.core[-1] in initiative_words()["offers"]["bodies"][0]
    return offer.kind == "organisation" or offer.head.endswith("基金")


def choose(offered: Sequence[Offer], folded: str, shape: Outline) -> list[Offer]:
    """The offers that are names, the weightiest first where they lie over one another.

    What the rules found may lie over one another (a framework in a document's title); nothing
    else may.
    """
    around, name, sooner = Around(folded, shape, offered), _name(), _sooner()
    signs = [around.signs(offer) for offer in offered]
    weighed = [
        name.weigh(seen) + (sooner if offer.measure is not None else 0.0)
        for seen, offer in zip(signs, offered, strict=True)
    ]
    weighed = in_company(offered, weighed, folded)
    chosen = settle(offered, weighed)
    for at in chosen:
        offer = offered[at]
        offer.unsure = weighed[at] < _SURE
        told = offer.measure is not None and (
            offer.kind in _TOLD_BY_HEAD or (offer.kind == "framework" and offer.by in _BY_COUNT)
        )
        if not told and not offer.form.endswith("titled"):
            offer.kind = kind_told(offer.core) or kind_of(offer, signs[at])
    return [offered[at] for at in chosen]


def kind_told(core: str) -> InitiativeKind | None:
    """The kind of what its last words tell: a drive, or the reform that brings a known regime."""
    if word_list("offers", "drives").ends(core):
        return "campaign"
    way = core.removesuffix("改革").removesuffix("管理")
    return kind_of_way(way) if way != core else None


def kind_of(offer: Offer, signs: Iterable[str]) -> InitiativeKind:
    """What sort of measure a name stands for."""
    seen = kind_signs(offer, signs)
    return max(_kinds().items(), key=lambda pair: pair[1].weigh(seen))[0]


def kind_signs(offer: Offer, signs: Iterable[str]) -> list[str]:
    """The signs that tell the kind: words in and around the name, and what a rule would say."""
    seen = [sign for sign in signs if sign.startswith(_OF_KIND)]
    seen.append(f"form,kind={offer.form.removeprefix('known ')},{offer.kind}")
    seen.append(f"kind={offer.kind}")
    seen.append(f"last={offer.core[-1:]}")
    return seen


def in_company(offered: Sequence[Offer], weighed: Sequence[float], folded: str) -> list[float]:
    """The weights with what the neighbours in a list add: “甲”“乙”、丙等活动 are names or none.

    Each gets a share of what those right beside it weigh; the heaviest cut at a place tells.
    """
    best: dict[int, int] = {}
    for at, offer in enumerate(offered):
        start = offer.start + (folded[offer.start] in "“《")
        if start not in best or weighed[at] > weighed[best[start]]:
            best[start] = at
    beside: dict[int, list[float]] = {}
    alike: set[int] = set()
    for at, offer in enumerate(offered):
        link = _LINK.match(folded, offer.end)
        other = best.get(link.end()) if link is not None else None
        if other is not None:
            beside.setdefault(at, []).append(weighed[other])
            beside.setdefault(other, []).append(weighed[at])
            if offer.core[:2] == offered[other].core[:2]:
                alike |= {at, other}
    out = list(weighed)
    for at, weights in beside.items():
        out[at] += _COMPANY * max(-_MOST, min(_MOST, max(weights))) + _ALIKE * (at in alike)
    return out


def settle(offered: Sequence[Offer], weighed: Sequence[float]) -> list[int]:
    """Which of the offers are chosen, by the weight of each: their numbers in text order.

    One that lies over several names that the rules found (课堂提质、校园安全|三大行动) must weigh
    more than these together.
    """
    numbers = [at for at in range(len(offered)) if weighed[at] > 0]
    known = _Row(offered)
    for at in sorted(numbers, key=lambda at: offered[at].start):
        if offered[at].measure is not None:
            known.add(at)
    chosen = _Row(offered)
    for at in sorted(numbers, key=lambda at: -weighed[at]):
        offer = offered[at]
        new = offer.measure is None
        over = known.met_by(offer) if new else ()
        if len(over) > 1 and weighed[at] < sum(weighed[other] for other in over):
            continue
        if not any(new or offered[other].measure is None for other in chosen.met_by(offer)):
            chosen.add(at)
    return sorted(chosen.numbers, key=lambda at: (offered[at].start, -offered[at].end))


class _Row:
    """Some of the offers, by where they begin, for asking which of them another one meets."""

    def __init__(self, offered: Sequence[Offer]) -> None:
        self.offered = offered
        self.starts: list[int] = []
        self.numbers: list[int] = []

    def add(self, at: int) -> None:
        start = self.offered[at].start
        place = bisect_right(self.starts, start)
        self.starts.insert(place, start)
        self.numbers.insert(place, at)

    def met_by(self, offer: Offer) -> list[int]:
        low = bisect_right(self.starts, offer.start - LONGEST_NAME)
        high = bisect_left(self.starts, offer.end, low)
        return [at for at in self.numbers[low:high] if offer.meets(self.offered[at])]


class Around:
    """A text, asked what stands around and inside the runs that may be names."""

    def __init__(self, folded: str, shape: Outline, offered: Sequence[Offer]) -> None:
        self.folded, self.policies = folded, policies()
        self.first: dict[str, Offer] = {}
        for offer in offered:
            if offer.core not in self.first or offer.start < self.first[offer.core].start:
                self.first[offer.core] = offer
        self.headings = [section.heading_span for section in shape.sections]
        self._sentence: Span | None = None
        self._nation = False
        self.heading_starts = [heading.start for heading in self.headings]

    def signs(self, offer: Offer) -> list[str]:
        """What can be seen of a run, each as ``what=value``; those with a weight count."""
        form, kind, core, verb = offer.form, offer.kind, offer.core, offer.verb
        before, behind = self._beside(offer)
        by = announcing_verbs().get(verb, "none") if verb else ""
        last, after = core[-1:], behind[:1]
        signs = [
            f"form={form}",
            f"form,kind={form},{kind}",
            f"form,overlap={form},{offer.overlap}",
            f"by={offer.by}",
            f"head={offer.head}",
            f"verb={verb}",
            f"form,kind,verb={form},{kind},{by}",
            f"form,length={form},{min(len(core) // 2, 7)}",
            f"behind={after}",
            f"behind2={behind[:2]}",
            f"before={before[-1:]}",
            f"before2={before[-2:]}",
            f"form,behind={form},{_class(after)}",
            f"form,before={form},{_class(before[-1:])}",
            f"last2={core[-2:]}",
            f"form,last={form},{last}",
            f"form,first={form},{core[:1]}",
            f"from start={min((offer.start - offer.sentence.start) // 12, 4)}",
        ]
        if not STOPS.isdisjoint(_OF_HOUSE.sub("", core)):
            signs.append(f"form,function words={form}")
        if "marked" in form:
            signs += self._of_marked(offer)
        how = offer.measure.naming.how if offer.measure is not None else offer.how
        if how == "quoted":
            signs += self._of_sayings(offer, before)
        elif kind == "campaign" and is_held(self.folded, offer.end):
            signs.append("held")
        elif kind == "organisation" and core.startswith(_PARTY) and verb not in _setting_up():
            signs.append("of the party")
        elif len(core) > 4 and _is_body(offer) and verb in _setting_up():
            signs.append(f"set up={form}")
        if is_numbered(core):
            signs.append(f"form,numbered={form}")
        if self._is_in_heading(offer.start):
            signs.append(f"form,heading={form}")
        if self._is_of_nation(offer.sentence):
            signs.append("nation")
        if word_list("offers", "carried").are_in(before[-14:]):
            signs.append("carried")
        if after == "、" or before.endswith("、"):
            signs.append(f"form,listed={form}")
        elif after == "等":
            signs.append(f"form,etc={form}")
        if _ASCII.search(core):
            signs.append(f"form,ascii={form}")
        if not offer.measure:
            if core in self.policies.names or core.removesuffix(offer.head) in self.policies.names:
                signs.append("policy")
            if self.policies.anywhere.search(core):
                signs.append("policy inside")
        return signs

    def _of_marked(self, offer: Offer) -> list[str]:
        """Of a name in marks or half in marks: the nouns outside them, and what is inside."""
        form = offer.form
        signs = [f"form,again={form},{self._told_before(offer)}"]
        if "+" not in form:
            return signs
        words = self.folded[offer.start : offer.end]
        opening, closing = max(words.find("“"), 0), words.rfind("”")
        tail, lead = words[closing + 1 :], words[:opening]
        signs += (f"tail={tail}", f"inside length={min(closing - opening, 10)}")
        if tail:
            ends = (
                "head" if head_of(f"一{tail}") else "sign" if tail[-1] in last_signs() else "other"
            )
            signs += (
                f"tail ends={form},{ends}",
                f"tail ends, length={ends},{min(len(tail), 6)}",
            )
        if lead:
            signs += (f"lead last={lead[-1:]}", f"lead length={min(len(lead), 6)}")
        return signs

    @staticmethod
    def _of_sayings(offer: Offer, before: str) -> Iterator[str]:
        """What a name in marks hardly is: an honour, a clause with 是, from “…” to “…”."""
        clause = before[max(map(before.rfind, ",。;:")) + 1 :]
        if word_list("offers", "awarded").are_in(clause):
            yield "awarded"
        if "是" in offer.core[1:] and len(offer.core) >= _SAYING:
            yield "says"
        if word_list("offers", "honoured").ends(offer.core) and word_list(
            "offers", "praise"
        ).are_in(offer.core):
            yield "honours"
        if clause.endswith("到") and "从“" in clause:
            yield "from to"
        if offer.measure is None and is_figure_of_speech(offer.core):
            yield "figure"

    def _told_before(self, offer: Offer) -> str:
        """Whether what is inside the marks stood in marks before, and as a rule's name."""
        at = self.folded.find("“", max(offer.start - 1, 0), offer.end)
        inside = bare(self.folded[at : self.folded.find("”", at, offer.end + 1)]) if at >= 0 else ""
        first = self.first.get(inside)
        if first is None or first.start >= at - 1:
            return "no"
        return "known" if first.measure is not None else "marked"

    def _is_of_nation(self, sentence: Span) -> bool:
        if self._sentence != sentence:
            words = self.folded[sentence.start : sentence.end]
            self._sentence, self._nation = sentence, word_list("offers", "nation").are_in(words)
        return self._nation

    def _beside(self, offer: Offer) -> tuple[str, str]:
        """The words before and behind a run in its sentence, marks that wrap it left out."""
        folded, sentence = self.folded, offer.sentence
        start, end = offer.start, offer.end
        if folded[end : end + 1] in ("”", "》"):
            end += 1
        if start > 0 and folded[start - 1] in "“《":
            start -= 1
        before = folded[max(sentence.start, start - 24) : start]
        behind = folded[end : min(end + 6, sentence.end)]
        if offer.how == "quoted":
            return before.rstrip(" "), behind.lstrip(" ")
        return before, behind

    def _is_in_heading(self, at: int) -> bool:
        index = bisect_right(self.heading_starts, at) - 1
        return index >= 0 and at < self.headings[index].end


def _class(sign: str) -> str:
    if not sign or sign in PUNCTUATION:
        return "mark"
    return "function" if sign in STOPS else "digit" if sign.isdigit() else "word"
