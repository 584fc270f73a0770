"""Which of the runs that may be names are: each has signs, each sign a weight, the sum decides.

A rule says yes or no for good; but whether “橘娃农场” is a measure and “主心骨” is none, no single
sign tells. The weights in ``lexicon/name_weights.toml`` are those of a logistic regression over
annotated texts (``tests/fitting``): a sum above nought means more likely a name than not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Outline
from .around import Around
from .kinds import word_list
from .offers import LONGEST_NAME, Offer, closes
from .ways import kind_of_way
from .weights import Seen, of_kinds, of_names, of_rules

_TOLD_BY_HEAD = ("organisation", "document")
"""What a rule says of these by their head nouns needs no weighing."""
_BY_COUNT = ("CountedNames", "headed_frames")
"""Nor does what these say of sums: 甲、乙、丙|三场硬仗 is a framework."""
_SURE = 1.0
"""Of names that weigh less every second is none on pages never seen, of the rest one in five."""
_LINK = LatePattern("”[、和与及]?(?:一批|多个|系列)?“|》[、和与及]?《|[”》]?[、和与及][“《]?")
"""Between two names of a list."""
_ROW = LatePattern("”(?:、|[和与](?:一批|多个|系列))?“")
"""“红星角”“少年法学院”等: what stands mark by mark is of one sort."""
_IN_ROW = 0.15
_FORMULA = LatePattern(r"(?:[1-9]\d{2,5}|[1-9N](?:\+[1-9N])+)[^\d]{0,2}体系")
"""“7531”体系, “1+3+N”工作体系: a line of thought told in numbers."""
_CUT = 0.01
_COMPANY, _MOST, _ALIKE = 0.3, 2.0, 0.6
_OF_KIND = ("head", "verb", "form,kind,verb", "behind2", "last2")


def choose(offered: Sequence[Offer], folded: str, shape: Outline) -> list[Offer]:
    """The offers that are names, the weightiest first where they lie over one another.

    What the rules found may lie over one another (a framework in a document's title); nothing
    else may.
    """
    around, weights, by_rule = Around(folded, shape, offered), of_names(), of_rules()
    seen = list(map(around.seen, offered))
    weighed = [
        weights.weigh(one) + (by_rule if offer.measure is not None else 0.0)
        for one, offer in zip(seen, offered, strict=True)
    ]
    weighed = whole_first(offered, in_company(offered, weighed, folded), folded)
    chosen = settle(offered, weighed)
    for at in chosen:
        offer = offered[at]
        offer.unsure = weighed[at] < _SURE
        told = offer.measure is not None and (
            offer.kind in _TOLD_BY_HEAD or (offer.kind == "framework" and offer.by in _BY_COUNT)
        )
        if not told and not offer.form.endswith("titled"):
            offer.kind = kind_told(offer.core) or of_kinds().heaviest(kind_signs(offer, seen[at]))
    return [offered[at] for at in chosen]


def kind_told(core: str) -> InitiativeKind | None:
    """The kind of what its last words tell: a drive, or the reform that brings a known regime."""
    if word_list("offers", "drives").ends(core):
        return "campaign"
    if core.endswith("体系") and _FORMULA.fullmatch(core):
        return "framework"
    way = core.removesuffix("改革").removesuffix("管理")
    return kind_of_way(way) if way != core else None


def kind_signs(offer: Offer, seen: Seen) -> list[str]:
    """The signs that tell the kind: words in and around the name, and what a rule would say."""
    tails = (sign for sign in seen.more if sign.startswith("tail="))
    return [
        *map(seen.sign, _OF_KIND),
        *tails,
        f"form,kind={offer.form.removeprefix('known ')},{offer.kind}",
        f"kind={offer.kind}",
        f"last={offer.core[-1:]}",
    ]


def in_company(offered: Sequence[Offer], weighed: Sequence[float], folded: str) -> list[float]:
    """The weights with what the neighbours in a list add: “甲”“乙”、丙等活动 are names or none.

    Each gets a share of what those right beside it weigh; the heaviest cut at a place tells.
    """
    best = _heaviest(offered, weighed, [o.start + (folded[o.start] in "“《") for o in offered])
    closing = _heaviest(offered, weighed, [o.end - (folded[o.end - 1] == "”") for o in offered])
    beside: dict[int, list[float]] = {}
    in_row: dict[int, float] = {}
    alike: set[int] = set()
    for at, offer in enumerate(offered):
        link = _LINK.match(folded, offer.end)
        other = best.get(link.end()) if link is not None else None
        if link is None or other is None:
            continue
        before = closing[offer.end - (folded[offer.end - 1] == "”")]
        beside.setdefault(at, []).append(weighed[other])
        beside.setdefault(other, []).append(weighed[before])
        if offer.core[:2] == offered[other].core[:2]:
            alike |= {at, other}
        if _ROW.fullmatch(link[0]) and "、" not in offer.core + offered[other].core:
            in_row[before] = max(in_row.get(before, 0.0), weighed[other])
            in_row[other] = max(in_row.get(other, 0.0), weighed[before])
    out = list(weighed)
    for at, weight in in_row.items():
        out[at] = max(out[at], weight - _IN_ROW)
    for at, weights in beside.items():
        out[at] += _COMPANY * max(-_MOST, min(_MOST, max(weights))) + _ALIKE * (at in alike)
    return out


def _heaviest(
    offered: Sequence[Offer], weighed: Sequence[float], places: Sequence[int]
) -> dict[int, int]:
    """At each place the offer that weighs most."""
    best: dict[int, int] = {}
    for at, place in enumerate(places):
        if place not in best or weighed[at] > weighed[best[place]]:
            best[place] = at
    return best


def whole_first(offered: Sequence[Offer], weighed: Sequence[float], folded: str) -> list[float]:
    """The weights with less for what is cut inside a run of nouns that a likely name ends.

    首创“走读青禾”大思政课|研学实践圈建设: behind 课 the name goes on, behind 圈 it does not.
    """
    longest: dict[int, int] = {}
    for at, offer in enumerate(offered):
        start = offer.start + (folded[offer.start] == "“")
        held = longest.get(start)
        if weighed[at] > 0 and (held is None or offered[held].end < offer.end):
            longest[start] = at
    out = list(weighed)
    for at, offer in enumerate(offered):
        held = longest.get(offer.start + (folded[offer.start] == "“"))
        if held is None or held == at or not offer.head or folded[offer.end - 1] == "”":
            continue
        whole = offered[held]
        if offer.end < whole.end and closes(folded, whole.end) and not closes(folded, offer.end):
            out[at] = min(out[at], weighed[held] - _CUT)
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
