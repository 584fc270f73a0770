"""From what the rules found and what else is offered to the measures of a text, each once."""

from __future__ import annotations

from collections.abc import Iterator

from ..records import Outline, Places
from .clause import Naming
from .documents import is_elsewhere, is_issued_above, is_issued_here
from .head_places import HeadPlaces
from .index import Measure
from .kinds import bare, is_numbered, without_generic
from .offers import Offer, offers
from .papers_of_others import is_of_a_province, is_the_provinces, named_above
from .sayings import is_saying
from .weighing import choose

_OFFERED = "offer"
_SHARED, _MANY = 5, 100
_SHORTEST_TITLE = 4
_PLANS = ("规划", "计划", "方案", "意见")


def chosen(
    measures: list[Measure],
    text: str,
    folded: str,
    shape: Outline,
    places: Places,
    heads: HeadPlaces,
) -> list[Measure]:
    """The measures among `measures` and all else that may be one, in text order."""
    above = named_above(places)
    offered = [
        offer
        for offer in offers(measures, folded, shape, heads)
        if offer.form != "titled"
        or not (
            offer.start in above
            or (is_elsewhere(offer.core) and not is_issued_here(offer.start, folded))
            or is_issued_above(offer.start, folded)
            or is_the_provinces(offer.start, folded, places)
        )
    ]
    offered = [
        offer
        for offer in offered
        if offer.measure is not None
        or not (
            is_saying(offer.start, offer.end, offer.sentence, folded)
            or is_of_a_province(offer.start, folded, places)
        )
    ]
    offered = choose(offered, folded, shape)
    found = each_once([measure_of(offer, text, places) for offer in offered], folded)
    return _without_bare_ends(_without_short_titles(found), folded)


def _without_bare_ends(measures: list[Measure], folded: str) -> list[Measure]:
    """“共同体” is the one “护苗共同体”, “倍增计划” the one 学堂倍增计划, told in short."""
    names = [m for m in measures if m.naming.kind != "document"][:_MANY]
    kept: list[Measure] = []
    for measure in measures:
        core, start, end = measure.naming.core, measure.naming.start, measure.naming.end
        alone = folded[start - 1 : start] == "“" and folded[end : end + 1] == "”"
        full = [
            m
            for m in names
            if m is not measure
            and m.naming.core.endswith(core)
            and len(m.naming.core) > len(core)
            and m.region == measure.region
        ]
        if not alone or len(full) != 1 or measure.naming.kind == "document" or is_numbered(core):
            kept.append(measure)
        else:
            full[0].namings += measure.namings
            full[0].namings.sort(key=lambda naming: naming.start)
    return kept


def _without_short_titles(measures: list[Measure]) -> list[Measure]:
    """《书目清单》 and “书目清单” are the 《某区中小学书目清单》 that the text names in full."""
    papers = [m for m in measures if m.naming.kind == "document"][:_MANY]
    kept: list[Measure] = []
    for measure in measures:
        core = measure.naming.core
        full = next(
            (
                paper
                for paper in papers
                if paper is not measure
                and measure.naming.kind == "document"
                and len(core) >= _SHORTEST_TITLE
                and paper.naming.core != core
                and paper.naming.core.endswith(core)
                and paper.region == measure.region
            ),
            None,
        )
        if full is None:
            kept.append(measure)
        else:
            full.namings += measure.namings
            full.namings.sort(key=lambda naming: naming.start)
    return kept


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
    longer = _told_in_full(measures)
    kept: list[Measure] = []
    for measure in measures:
        naming, same = measure.naming, None
        if naming.by == _OFFERED and naming.kind != "document":
            told = (known[core] for core in _told_as(naming, folded) if core in known)
            body = naming.kind == "organisation"
            same = next((m for m in told if (m.naming.kind == "organisation") == body), None)
            offered = same is not None and same.naming.by == _OFFERED
            if offered and same is not None and same.name[-2:] != measure.name[-2:]:
                same = None
        same = same or longer.get(id(measure))
        if same is None or same.region != measure.region:
            kept.append(measure)
            if naming.by == _OFFERED and naming.kind != "document":
                for core in _told_as(naming, folded):
                    known.setdefault(core, measure)
        else:
            same.namings.append(naming)
            same.namings.sort(key=lambda one: one.start)
    return kept


def _told_in_full(measures: list[Measure]) -> dict[int, Measure]:
    """强镇筑基行动 is the 教育强镇筑基行动, “十四五”教育规划 the paper 《某州“十四五”教育规划》.

    Only general words may stand before what the two share, or all that is in marks: 共建联盟 of
    “石榴红”共建联盟.
    """
    by_end: dict[str, list[tuple[str, Measure]]] = {}
    for measure in measures[:_MANY]:
        name = bare(measure.name)
        by_end.setdefault(name[-_SHARED:], []).append((name, measure))
    found: dict[int, Measure] = {}
    for alike in by_end.values():
        for core, short in alike:
            marked = short.naming.how == "quoted" and short.naming.by != _OFFERED
            for name, full in alike:
                before = name.removesuffix(core)
                if len(core) < _SHARED or not before or before == name:
                    continue
                if marked:
                    if full.naming.how == "headed" and _is_told_again(full, short, before):
                        found[id(full)] = short
                    continue
                if short.naming.how == "headed" and before == full.naming.core:
                    found[id(short)] = full
                    continue
                paper = full.naming.kind == "document" and short.naming.kind != "organisation"
                if (paper and core.endswith(_PLANS)) or (
                    full.naming.kind == short.naming.kind != "organisation"
                    and short.naming.how == full.naming.how == "headed"
                    and not without_generic(before)
                ):
                    found[id(short)] = full
    return found


def _is_told_again(full: Measure, marked: Measure, before: str) -> bool:
    """教育强镇筑基行动 behind “强镇筑基”行动 is the same, without its marks."""
    later = marked.naming.start < full.naming.start
    return later and full.naming.kind == marked.naming.kind and not without_generic(before)


def _told_as(naming: Naming, folded: str) -> Iterator[str]:
    """What a name may be called elsewhere: what stands in its marks, or it without its head."""
    opening = folded.find("“", naming.start, naming.end)
    closing = folded.find("”", opening, naming.end) if opening >= 0 else -1
    if closing > opening:
        yield bare(folded[opening + 1 : closing])
    if naming.head:
        yield naming.core.removesuffix(naming.head)
