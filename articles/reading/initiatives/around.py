"""What stands around and inside the runs of words that may be names: the signs that are weighed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..records import Outline, Span
from ..word_list import WordList
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
from .offers import Offer, is_held, last_signs
from .policies import policies
from .weights import Seen

_ASCII = LatePattern("[0-9A-Za-z+]")
_SAYING = 7
_OF_HOUSE = LatePattern("之[家星声光路旅窗约韵美行乡歌]")
"""留守儿童之家 is no sentence."""
_PARTY = ("省委", "市委", "区委", "县委", "州委", "旗委", "盟委")
_CLASSES = {**dict.fromkeys(STOPS, "function"), **dict.fromkeys(PUNCTUATION, "mark"), "": "mark"}


@cache
def _setting_up() -> frozenset[str]:
    """The verbs by which a place sets up a body."""
    verbs = (verb for verb, kind in announcing_verbs().items() if kind == "organisation")
    return frozenset((*verbs, "建立", "构建", "形成", "建起", "组成"))


def _is_body(offer: Offer) -> bool:
    """Whether a name without marks is that of a body, a place for it, or a store: 人才库."""
    if word_list("offers", "schools").ends(offer.core) and not word_list(
        "offers", "run_by_schools"
    ).are_in(offer.core):
        return False
    if offer.form == "ended":
        return offer.core[-1] in initiative_words()["offers"]["bodies"][0]
    return offer.kind == "organisation" or offer.head.endswith("基金")


class Around:
    """A text, asked what stands around and inside the runs that may be names."""

    def __init__(self, folded: str, shape: Outline, offered: Sequence[Offer]) -> None:
        self.folded, self.policies = folded, policies()
        self.carried: WordList = word_list("offers", "carried")
        self.awarded: WordList = word_list("offers", "awarded")
        self.honoured: WordList = word_list("offers", "honoured")
        self.first: dict[str, Offer] = {}
        for offer in offered:
            known = self.first.setdefault(offer.core, offer)
            if offer.start < known.start:
                self.first[offer.core] = offer
        self.headings = [section.heading_span for section in shape.sections]
        self._sentence: Span | None = None
        self._nation = False
        self.heading_starts = [heading.start for heading in self.headings]

    def seen(self, offer: Offer) -> Seen:
        """What can be seen of a run; the signs with a weight count."""
        form, core, kind, verb = offer.form, offer.core, offer.kind, offer.verb
        before, behind = self._beside(offer)
        by = announcing_verbs().get(verb, "none") if verb else ""
        last, after = before[-1:], behind[:1]
        always = (
            form,
            kind,
            offer.overlap,
            offer.by,
            offer.head,
            verb,
            f"{kind},{by}",
            "01234567"[min(len(core) // 2, 7)],
            after,
            behind[:2],
            last,
            before[-2:],
            _class(after),
            _class(last),
            core[-2:],
            core[-1:],
            core[:1],
            "01234"[min((offer.start - offer.sentence.start) // 12, 4)],
        )
        more = self._of_form(offer, before)
        if is_numbered(core):
            more.append(f"form,numbered={form}")
        if self._is_in_heading(offer.start):
            more.append(f"form,heading={form}")
            if self._is_turn_of_phrase(offer, before):
                more.append("phrase in heading")
        if self._is_of_nation(offer.sentence):
            more.append("nation")
        if self.carried.are_in(before[-14:]):
            more.append("carried")
        if after == "、" or last == "、":
            more.append(f"form,listed={form}")
        elif after == "等":
            more.append(f"form,etc={form}")
        if _ASCII.search(core):
            more.append(f"form,ascii={form}")
        if not offer.measure:
            more += self._of_policies(core, offer.head)
        return Seen(form, always, more)

    def _of_form(self, offer: Offer, before: str) -> list[str]:
        """What is asked of some forms and kinds only."""
        form, core, measure = offer.form, offer.core, offer.measure
        signs: list[str] = []
        if not STOPS.isdisjoint(core) and not STOPS.isdisjoint(_OF_HOUSE.sub("", core)):
            signs.append(f"form,function words={form}")
        if "marked" in form:
            signs += self._of_marked(offer)
        if (offer.how if measure is None else measure.naming.how) == "quoted":
            signs += self._of_sayings(offer, before)
        elif offer.kind == "campaign" and is_held(self.folded, offer.end):
            signs.append("held")
        elif offer.verb in _setting_up():
            if len(core) > 4 and _is_body(offer):
                signs.append(f"set up={form}")
        elif offer.kind == "organisation" and core.startswith(_PARTY):
            signs.append("of the party")
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

    def _of_sayings(self, offer: Offer, before: str) -> list[str]:
        """What a name in marks hardly is: an honour, a clause with 是, from “…” to “…”."""
        core = offer.core
        signs: list[str] = []
        if self.awarded.are_in(before) and self.awarded.are_in(_clause(before)):
            signs.append("awarded")
        if len(core) >= _SAYING and "是" in core[1:]:
            signs.append("says")
        if self.honoured.ends(core) and word_list("offers", "praise").are_in(core):
            signs.append("honours")
        if before.endswith("到") and "从“" in _clause(before):
            signs.append("from to")
        if offer.measure is None and is_figure_of_speech(core):
            signs.append("figure")
        return signs

    def _of_policies(self, core: str, head: str) -> Iterator[str]:
        names = self.policies.names
        if core in names or core.removesuffix(head) in names:
            yield "policy"
        if self.policies.anywhere.search(core):
            yield "policy inside"

    def _told_before(self, offer: Offer) -> str:
        """Whether what is inside the marks stood in marks before, and as a rule's name."""
        at = self.folded.find("“", max(offer.start - 1, 0), offer.end)
        inside = bare(self.folded[at : self.folded.find("”", at, offer.end + 1)]) if at >= 0 else ""
        first = self.first.get(inside)
        if first is None or first.start >= at - 1:
            return "no"
        return "known" if first.measure is not None else "marked"

    def _is_of_nation(self, sentence: Span) -> bool:
        if self._sentence is not sentence:
            words = self.folded[sentence.start : sentence.end]
            self._sentence, self._nation = sentence, word_list("offers", "nation").are_in(words)
        return self._nation

    def _beside(self, offer: Offer) -> tuple[str, str]:
        """The words before and behind a run in its sentence, marks that wrap it left out."""
        folded, sentence = self.folded, offer.sentence
        start, end = offer.start, offer.end
        if folded.startswith(("”", "》"), end):
            end += 1
        if start > 0 and folded[start - 1] in "“《":
            start -= 1
        before = folded[max(sentence.start, start - 24) : start]
        behind = folded[end : min(end + 6, sentence.end)]
        if offer.how == "quoted":
            return before.rstrip(" "), behind.lstrip(" ")
        return before, behind

    def _is_turn_of_phrase(self, offer: Offer, before: str) -> bool:
        """讲好|“长征课堂” over a section, and nowhere else in the text: a headline's figure."""
        if offer.how != "quoted" or offer.head or is_numbered(offer.core):
            return False
        told = before.endswith(("好", "准", "牢", "亮", "活", "响")) and len(before) > 1
        heads = sum(h.of(self.folded).count(offer.core) for h in self.headings)
        return told and self.folded.count(offer.core) <= heads

    def _is_in_heading(self, at: int) -> bool:
        index = bisect_right(self.heading_starts, at) - 1
        return index >= 0 and at < self.headings[index].end


def _class(sign: str) -> str:
    return _CLASSES.get(sign) or ("digit" if sign.isdigit() else "word")


def _clause(before: str) -> str:
    """The last clause of what stands before a run."""
    return before[max(map(before.rfind, ",。;:")) + 1 :]
