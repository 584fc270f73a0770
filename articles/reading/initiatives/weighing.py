"""Which of the runs that may be names are: each has signs, each sign a weight, the sum decides.

A rule says yes or no for good; but whether “橘娃农场” is a measure and “主心骨” is none, no single
sign tells. The weights in ``lexicon/name_weights.toml`` are those of a logistic regression over
annotated texts (``tests/fitting``): a sum above nought means more likely a name than not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import InitiativeKind, Outline, Page, Span
from .clause import PUNCTUATION, STOPS
from .documents import is_elsewhere
from .kinds import announcing_verbs, bare, head_of, is_numbered, word_list
from .offers import Offer, last_signs
from .policies import policies

_CLAUSE = frozenset(",。;:!?\n")
_COUNTERS = frozenset("个名所项人件套家支场次类门座条")
_ASCII = LatePattern("[0-9A-Za-z+]")
_OF_KIND = (
    "head=", "verb=", "last=", "last2=", "tail=", "tail last=", "behind2=", "form,kind,verb=",
)  # fmt: skip
_COUNT = LatePattern(r"\d[\d.,万]*[余多]?[个名所项人件套家支场次类门座条]$")


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
    return _weights(lexicon("name_weights")["name"])


@cache
def _kinds() -> dict[InitiativeKind, Weights]:
    return {kind: _weights(table) for kind, table in lexicon("name_weights")["kinds"].items()}


def choose(offered: Sequence[Offer], folded: str, page: Page, shape: Outline) -> list[Offer]:
    """The offers that are names, the weightiest first where they lie over one another.

    What the rules found may lie over one another (a framework in a document's title); nothing
    else may.
    """
    known = {offer.core for offer in offered if offer.measure}
    around, name = Around(folded, page, shape, known), _name()
    signs = [around.signs(offer) for offer in offered]
    chosen = settle(offered, [name.weigh(seen) for seen in signs])
    for at in chosen:
        if not offered[at].form.endswith("titled"):
            offered[at].kind = kind_of(offered[at], signs[at])
    return [offered[at] for at in chosen]


def kind_of(offer: Offer, signs: Iterable[str]) -> InitiativeKind:
    """What sort of measure a name stands for."""
    seen = kind_signs(offer, signs)
    return max(_kinds().items(), key=lambda pair: pair[1].weigh(seen))[0]


def kind_signs(offer: Offer, signs: Iterable[str]) -> list[str]:
    """The signs that tell the kind: words in and around the name, and what a rule would say."""
    seen = [sign for sign in signs if sign.startswith(_OF_KIND)]
    seen.append(f"form,kind={offer.form.removeprefix('known ')},{offer.kind}")
    seen.append(f"kind={offer.kind}")
    return seen


def settle(offered: Sequence[Offer], weighed: Sequence[float]) -> list[int]:
    """Which of the offers are chosen, by the weight of each: their numbers in text order.

    One that lies over several names that the rules found (课堂提质、校园安全|三大行动) must weigh
    more than these together.
    """
    known = [at for at, offer in enumerate(offered) if offer.measure and weighed[at] > 0]
    chosen: list[int] = []
    for at in sorted(range(len(offered)), key=lambda at: (-weighed[at], at)):
        offer = offered[at]
        if weighed[at] <= 0:
            break
        beside = known if offer.measure is None else ()
        over = [weighed[other] for other in beside if offer.meets(offered[other])]
        if len(over) > 1 and weighed[at] < sum(over):
            continue
        if not any(
            offer.meets(offered[other]) and not (offer.measure and offered[other].measure)
            for other in chosen
        ):
            chosen.append(at)
    return sorted(chosen, key=lambda at: (offered[at].start, -offered[at].end))


class Around:
    """A text, asked what stands around and inside the runs that may be names."""

    def __init__(
        self, folded: str, page: Page, shape: Outline, known: Container[str] = frozenset()
    ) -> None:
        self.folded, self.known = folded, known
        self.title = page.header.title_span
        self.headings = [section.heading_span for section in shape.sections]
        self._sentence: Span | None = None
        self._nation = False
        self.heading_starts = [heading.start for heading in self.headings]

    def signs(self, offer: Offer) -> list[str]:
        """What can be seen of a run, each as ``what=value``; those with a weight count."""
        form, kind, core, head, verb = offer.form, offer.kind, offer.core, offer.head, offer.verb
        before, behind = self._beside(offer)
        length = min(len(core) // 2, 7)
        by = announcing_verbs().get(verb, "none") if verb else ""
        told = min(self.folded.count(core), 4)
        signs = [
            f"form={form}",
            f"form,kind={form},{kind}",
            f"form,overlap={form},{offer.overlap}",
            f"by={offer.by}",
            f"head={head}",
            f"verb={verb}",
            f"form,kind,verb={form},{kind},{by}",
            f"form,length={form},{length}",
            f"behind={behind[:1]}",
            f"behind2={behind[:2]}",
            f"before={before[-1:]}",
            f"before2={before[-2:]}",
            f"form,behind={form},{_class(behind[:1])}",
            f"form,before={form},{_class(before[-1:])}",
            f"form,told={form},{told}",
            f"last={core[-1:]}",
            f"last2={core[-2:]}",
            f"form,last={form},{core[-1:]}",
            f"from start={min((offer.start - offer.sentence.start) // 12, 4)}",
        ]
        if form.endswith(("marked", "marked+")):
            signs.append(f"form,again={form},{self._told_before(offer)}")
        if is_numbered(core):
            signs.append(f"form,numbered={form}")
            signs.append(f"numbered={core[1:2]}")
        if "+" in form:
            signs += self._of_parts(offer)
        title, heading = self.title, self._heading(offer.start)
        if title is not None and title.start <= offer.start < title.end:
            signs.append(f"form,headline={form}")
        if heading is not None:
            signs.append(f"form,heading={form}")
            signs.append(f"heading={min((heading.end - heading.start) // 4, 6)}")
        if self._is_of_nation(offer.sentence):
            signs.append("nation")
        if word_list("offers", "carried").are_in(before[-14:]):
            signs.append("carried")
        if word_list("offers", "awarded").are_in(before[-16:]):
            signs.append("awarded")
        if behind.startswith("、") or before.endswith("、"):
            signs.append(f"form,listed={form}")
        elif behind.startswith("等"):
            signs.append(f"form,etc={form}")
        if before[-1:] in _COUNTERS and _COUNT.search(before[-12:]):
            signs.append("counted")
        if "、" in core:
            signs.append(f"form,row={form}")
        if not _CLAUSE.isdisjoint(core):
            signs.append(f"form,clauses={form}")
        if _ASCII.search(core):
            signs.append(f"form,ascii={form}")
        if not offer.measure:
            signs += self._of_policies(offer)
        return signs

    def _of_policies(self, offer: Offer) -> Iterator[str]:
        """Whether a name is, begins or ends as what the whole nation does."""
        core, known = offer.core, policies()
        if core in known.names or core.removesuffix(offer.head) in known.names:
            yield "policy"
        if core.startswith(known.starts):
            yield "policy begins"
        if known.anywhere.search(core):
            yield "policy inside"
        if offer.form == "titled":
            yield f"titled elsewhere={is_elsewhere(core)}"
            yield f"titled form={word_list('documents', 'forms').ends(core)}"

    def _told_before(self, offer: Offer) -> str:
        """Whether what is inside the marks stood in marks before, and as a rule's name."""
        at = self.folded.find("“", max(offer.start - 1, 0), offer.end)
        end = self.folded.find("”", at)
        words = self.folded[at : end + 1] if 0 <= at < end else ""
        if not words or self.folded.find(words, 0, at) < 0:
            return "no"
        return "known" if bare(words) in self.known else "marked"

    def _is_of_nation(self, sentence: Span) -> bool:
        if self._sentence != sentence:
            words = self.folded[sentence.start : sentence.end]
            self._sentence, self._nation = sentence, word_list("offers", "nation").are_in(words)
        return self._nation

    def _of_parts(self, offer: Offer) -> Iterator[str]:
        """Of a name half in marks: the nouns outside them, and what is inside."""
        words = self.folded[offer.start : offer.end]
        opening, closing = max(words.find("“"), 0), words.rfind("”")
        tail, lead = words[closing + 1 :], words[:opening]
        yield f"tail={tail}"
        if tail:
            head = head_of(f"一{tail}")
            ends = "head" if head else "sign" if tail[-1] in last_signs() else "other"
            yield f"tail ends={offer.form},{ends}"
            yield f"tail ends, length={ends},{min(len(tail), 6)}"
            verbs = word_list("quoted", "tail_verbs")
            inside = any(verbs.begins(tail, at) for at in range(1, len(tail) - 1))
            yield f"tail verb={'first' if verbs.begins(tail) else 'inside' if inside else 'none'}"
        yield f"tail2={tail[:2]}"
        yield f"tail last={tail[-1:]}"
        yield f"tail length={min(len(tail), 6)}"
        if lead:
            yield f"lead last={lead[-1:]}"
            yield f"lead length={min(len(lead), 6)}"
        yield f"inside length={min(closing - opening, 10)}"

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

    def _heading(self, at: int) -> Span | None:
        index = bisect_right(self.heading_starts, at) - 1
        return self.headings[index] if index >= 0 and at < self.headings[index].end else None


def _class(sign: str) -> str:
    if not sign or sign in PUNCTUATION:
        return "mark"
    return "function" if sign in STOPS else "digit" if sign.isdigit() else "word"
