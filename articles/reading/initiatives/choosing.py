"""From what the rules found and what else is offered to the measures of a text, each once."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import Outline, Places
from .clause import Naming
from .index import Measure
from .kinds import bare
from .offers import Offer, offers
from .weighing import choose

_OFFERED = "offer"
_OTHERS = ("organisation", "document")


def chosen(
    measures: list[Measure], text: str, folded: str, shape: Outline, places: Places
) -> list[Measure]:
    """The measures among `measures` and all else that may be one, in text order."""
    offered = choose(offers(measures, folded, shape), folded, shape)
    return each_once([measure_of(offer, text, places) for offer in offered], folded)


def measure_of(offer: Offer, text: str, places: Places) -> Measure:
    """The measure of an offer: the one that the rules found, or a new one; its kind is weighed."""
    if offer.measure is not None:
        offer.measure.naming.kind, offer.measure.unsure = offer.kind, offer.unsure
        return offer.measure
    naming = Naming(
        offer.start, offer.end, offer.core, offer.how, offer.kind, offer.verb, offer.head,
        sentence=offer.sentence, by=_OFFERED,
    )  # fmt: skip
    name, home = text[offer.start : offer.end], places.home(offer.start)
    return Measure(naming, name, home, [naming], unsure=offer.unsure)


def each_once(measures: list[Measure], folded: str) -> list[Measure]:
    """“校长接访”模式 that no rule found is the 校长接访 that one did: another mention of it.

    A body that runs a measure and a paper about it are others, and so is another place's.
    """
    known = {m.naming.core: m for m in measures if m.naming.by != _OFFERED}
    kept: list[Measure] = []
    for measure in measures:
        naming, same = measure.naming, None
        if naming.by == _OFFERED and naming.kind not in _OTHERS:
            same = next((known[core] for core in _told_as(naming, folded) if core in known), None)
        if same is None or same.region != measure.region:
            kept.append(measure)
        else:
            same.namings.append(naming)
            same.namings.sort(key=lambda one: one.start)
    return kept


def _told_as(naming: Naming, folded: str) -> Iterator[str]:
    """What a name may be called elsewhere: what stands in its marks, or it without its head."""
    opening = folded.find("“", naming.start, naming.end)
    closing = folded.find("”", opening, naming.end) if opening >= 0 else -1
    if closing > opening:
        yield bare(folded[opening + 1 : closing])
    if naming.head:
        yield naming.core.removesuffix(naming.head)
