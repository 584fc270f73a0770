"""The named, deliberate measures of a region: programmes, frameworks, documents and the like."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable

from ..late_pattern import LatePattern
from ..records import InitiativeFound, Outline, Page, Places, Span
from .choosing import chosen
from .clause import Naming
from .head_places import HeadPlaces
from .index import Measure
from .kinds import HAN, bare, in_han, initiative_words
from .names import find_namings
from .papers_of_others import is_of_a_province, is_the_provinces, named_above
from .parents import plant
from .policies import carrying_out, policies, run_here

_MANY = 100
_GOES_ON = "委级域政直属内外里教场民镇块长"
"""Signs that make another word of 市, 县 or 区: 县域, 市委, 校区|内."""
_OF_OTHERS = ("省教育", "省委", "省政府", "省级", "国家级", "全国", "教育部", "自治区党委", "中央")
_NTH = LatePattern(
    r"第[一二三四五六七八九十\d]+(?:[期批轮](?:工程|项目|计划|试点|行动)|届(?:全国|国际|世界|中国))"
)
_OWNER = LatePattern(
    rf"[省市县区州旗]级(?=[{HAN}]{{4}})|(?![新全多各])[{HAN}]{{1,3}}[省市县区](?![{_GOES_ON}])(?=[{HAN}]{{4}})"
)
"""青禾市|育人联合体: whose a body is."""
_YEARS = LatePattern(r"\([^()]*年\)$")
_ALL_DEEDS = LatePattern(r"\d{1,3}[件项](?:大)?(?:重点)?(?:民生|惠民|为民|便民|民心)(?:办)?实事")
_ENTERED = LatePattern(f"(?:列入|纳入|列为)[{HAN}]{{0,6}}$")
_PLANS = ("计划", "规划")
_NOT_THE_SAME = ("organisation", "document")


def find_initiatives(
    text: str, folded: str, page: Page, shape: Outline, places: Places
) -> tuple[InitiativeFound, ...]:
    """The measures that a text names, in order of their first naming, each once.

    A name comes as printed, without quotation marks that wrap all of it. What the whole country
    does (双减, 三会一课) is left out, unless its name says more than that (“双减”工作专班).
    `parent` is another one's name, or None.
    """
    heads = HeadPlaces(folded)
    measures = _gather(find_namings(folded, page, shape, heads), text, folded, places)
    measures = chosen(measures, text, folded, shape, places, heads)
    plant(measures, folded, page, shape)
    measures = _without_others_deeds(measures, folded)
    starts = [sentence.start for sentence in shape.sentences]
    return tuple(
        _record(measure, _mentions(measure, folded, shape, starts) if at < _MANY else ())
        for at, measure in enumerate(measures)
    )


def _gather(namings: list[Naming], text: str, folded: str, places: Places) -> list[Measure]:
    """The namings gathered by what they name: the same core, kind and place are one measure."""
    names, starts, anywhere = policies()
    run_by_places, running = run_here()
    by_key: dict[tuple[str, str, str | None], Measure] = {}
    called_so: dict[tuple[str, str, str | None], Measure] = {}
    recent: deque[Measure] = deque(maxlen=40)
    above = named_above(places)
    for naming in namings:
        while naming.start < naming.end and text[naming.start].isspace():
            naming.start += 1
        name = text[naming.start : naming.end].rstrip()
        naming.end = naming.start + len(name)
        full = bare(name)
        if (
            naming.core in names
            and (name.startswith(full) or _adds_little(naming, names))
            and not _has_own_prefix(naming, text)
            and not (naming.core in run_by_places and naming.verb in running)
        ):
            continue
        if naming.kind == "document" and (
            is_the_provinces(naming.start, folded, places) or naming.start in above
        ):
            continue
        zone = naming.how == "headed" and naming.head.endswith("区")
        if naming.kind != "document" and (
            (naming.core.startswith(starts) and not zone)
            or (anywhere.search(naming.core) and not naming.host)
        ):
            continue
        if name.startswith("第") and _NTH.match(name):
            continue
        if naming.how != "titled" and name.startswith(_OF_OTHERS) and not zone:
            continue
        if naming.how != "titled" and is_of_a_province(naming.start, folded, places):
            continue
        apart = naming.kind if naming.kind in _NOT_THE_SAME else ""
        region = places.home(naming.start)
        naming.core, naming.host = in_han(naming.core), in_han(naming.host)
        if naming.how == "quoted" and naming.head == "标准":  # “三包”标准 is of the “三包”政策
            apart = "" if (naming.core, "", region) in by_key else apart
        key = (_told_short(naming), apart, region)
        if (called := _called_so(naming, folded, recent)) is not None:
            called_so[key] = called
            called.namings.append(naming)
            continue
        known = by_key.get(key) or called_so.get(key) or _named_before(naming, recent)
        if known is None and not apart and not naming.head:
            body = by_key.get((_in_short(naming.core), "organisation", region))
            known = body if body is not None and body.naming.how == "headed" else None
        if known is not None and _runs_it(known.naming, naming):
            key = (naming.core, naming.kind, region)
            known = by_key.get(key)
        if known is None:
            by_key[key] = Measure(naming, name, region, [naming])
            recent.append(by_key[key])
            continue
        known.namings.append(naming)
        if naming.head and not known.naming.head and apart == "":
            known.naming.kind = naming.kind
        if _spells_out(known.naming, naming):
            naming.host = known.naming.host
            known.name, known.naming = name, naming
        if (
            naming.how != "headed"
            and (len(bare(known.name)) < len(full) or in_han(known.name) != known.name)
            and known.naming.kind in (naming.kind, "programme")
            and not _adds_a_place(bare(known.name), full)
        ):
            naming.group = known.naming.group
            known.name, known.naming = name, naming
    measures = _without_bare_brands(_as_papers(_shared(by_key, places)))
    return _without_bare_bodies(_without_bare_formulas(measures))


_CALLED_SO = LatePattern(r"[((](?:以下|下文)?(?:统一)?(?:简称|称)(?:为|:)?[“‘]?$")


def _called_so(naming: Naming, folded: str, recent: Iterable[Measure]) -> Measure | None:
    """The measure that a bracket gives a short name: 劳动教育一体化建设(简称“一体化”)."""
    found = _CALLED_SO.search(folded, max(0, naming.start - 10), naming.start)
    if found is None:
        return None
    return next((m for m in recent if 0 <= found.start() - m.naming.end <= 1), None)


def _without_others_deeds(measures: list[Measure], folded: str) -> list[Measure]:
    """列入|10件民生实事 of a whole government, where no measure of the text is one of them."""
    held = {id(measure.parent) for measure in measures}
    return [
        measure
        for measure in measures
        if id(measure) in held
        or _ALL_DEEDS.fullmatch(measure.naming.core) is None
        or _ENTERED.search(folded[max(0, measure.naming.start - 8) : measure.naming.start]) is None
    ]


def _without_bare_brands(measures: list[Measure]) -> list[Measure]:
    """擦亮“江畔名师”名片 in a heading is the “江畔名师优培工程” that comes next."""
    kept: list[Measure] = []
    for at, measure in enumerate(measures):
        core = measure.naming.core
        if measure.naming.kind != "brand":
            kept.append(measure)
            continue
        longer = next(
            (
                m
                for m in measures[at + 1 : at + 3]
                if m.naming.kind == "programme"
                and m.naming.how == "quoted"
                and len(m.naming.core) > len(core) >= 4
                and m.naming.core.startswith(core)
            ),
            None,
        )
        if longer is None:
            kept.append(measure)
    return kept


def _as_papers(measures: list[Measure]) -> list[Measure]:
    """The 第三期行动计划 of a text is its 《某市第三期行动计划(2017—2020年)》."""
    papers = [(_YEARS.sub("", m.naming.core), m) for m in measures if m.naming.kind == "document"][
        :_MANY
    ]
    papers = [(stem, paper) for stem, paper in papers if stem.endswith(_PLANS)]
    kept: list[Measure] = []
    for measure in measures:
        plan = measure.naming.how == "headed" and measure.naming.kind == "programme"
        core = _YEARS.sub("", measure.naming.core) if plan and papers else ""
        long = len(core) >= 8 and core.endswith(_PLANS)
        paper = next((p for stem, p in papers if long and stem.endswith(core)), None)
        if paper is None:
            kept.append(measure)
        else:
            paper.namings.extend(measure.namings)
            paper.namings.sort(key=lambda naming: naming.start)
    return kept


def _told_short(naming: Naming) -> str:
    """A core as it may be told in short: 城乡教育共同体 is also the 城乡共同体."""
    core = naming.core
    if naming.how == "headed" and (owner := _OWNER.match(core)) is not None:
        core = core[owner.end() :]
    if naming.how == "headed" and core.endswith("制改革"):
        return core[:-3] + "改革"
    if naming.kind == "organisation" and naming.how == "headed":
        return _in_short(core)
    return core


def _in_short(core: str) -> str:
    return core[0] + core[1:].replace("教育", "", 1) if len(core) >= 7 else core


def _spells_out(known: Naming, naming: Naming) -> bool:
    """Whether a name says in full what was told in short: 扩容|攻坚战, of 三大攻坚战."""
    if naming.how != "headed" or len(naming.core) <= len(known.core):
        return False
    if known.host:
        rest = naming.core.removeprefix(known.core)
        return rest in initiative_words()["counted"]["of_measures"]
    return (
        known.how == "headed"
        and known.kind == naming.kind == "organisation"
        and (naming.core != known.core and _told_short(naming) == known.core)
    )


def _without_bare_formulas(measures: list[Measure]) -> list[Measure]:
    """“1+N” in a headline is the “1+N”联盟体 that the text names elsewhere."""
    named = {m.naming.core: m for m in measures if "+" in m.naming.core and m.naming.head}
    kept: list[Measure] = []
    for measure in measures:
        longer = named.get(measure.naming.core)
        if longer is None or longer is measure or measure.naming.head:
            kept.append(measure)
        else:
            longer.namings.extend(measure.namings)
            longer.namings.sort(key=lambda naming: naming.start)
    return kept


def _adds_a_place(short: str, full: str) -> bool:
    """某省教育精准脱贫“1+N”计划 says no more than 教育精准脱贫“1+N”计划."""
    return full.endswith(short) and full[: -len(short)][-1:] in ("省", "市", "县", "区", "州", "旗")


def _runs_it(known: Naming, naming: Naming) -> bool:
    """“全面改薄”项目包抓机制 is not “全面改薄”项目: a mechanism by which a programme is run."""
    kinds = {known.kind, naming.kind}
    longer = known if known.kind == "mechanism" else naming
    return (
        kinds == {"programme", "mechanism"}
        and known.how == naming.how == "quoted"
        and bool(known.head and naming.head)
        and longer.end - longer.start - len(longer.core) >= 6
    )


def _without_bare_bodies(measures: list[Measure]) -> list[Measure]:
    """领导小组 alone is the 党史学习教育领导小组 that the text names elsewhere."""
    bodies = [m.naming.core for m in measures if m.naming.kind == "organisation"][:_MANY]
    return [
        m
        for m in measures
        if m.naming.kind != "organisation"
        or len(m.naming.core) > 4
        or not any(c != m.naming.core and c.endswith(m.naming.core) for c in bodies)
    ]


def _named_before(naming: Naming, known: Iterable[Measure]) -> Measure | None:
    """党建联盟共同体 is the “党建联盟” named before."""
    if naming.how != "headed":
        return None
    for measure in known:
        core = measure.naming.core
        if not naming.core.startswith(core):
            continue
        kinds = {measure.naming.kind, naming.kind}
        activity = naming.core == f"{core}活动" and kinds == {"programme", "campaign"}
        if len(core) < 4 or (
            len(kinds) > 1 and kinds != {"programme", "mechanism"} and not activity
        ):
            continue
        if len(naming.core) - len(core) <= 3:
            return measure
    return None


def _adds_little(naming: Naming, names: frozenset[str]) -> bool:
    """Whether the words behind a national policy's name leave it what it is: “双减”工作."""
    behind = naming.end - naming.start - len(naming.core) - 2
    more = naming.how == "quoted" and behind > len(naming.head) + 2
    if naming.core + naming.head in names:
        return not more
    return naming.head in carrying_out() and not more


def _has_own_prefix(naming: Naming, text: str) -> bool:
    """桂林教育科研“十四五”规划 is the place's own, whatever “十四五” is."""
    return text[naming.start] not in '“"‘「' and "“" in text[naming.start : naming.end]


def _shared(by_key: dict[tuple[str, str, str | None], Measure], places: Places) -> list[Measure]:
    """In a digest: what several counties name alike is the city's that they lie in."""
    result: dict[tuple[str, str], Measure] = {}
    out: list[Measure] = []
    heads = {code for _, code in places.homes}
    digits = [core for core, _, _ in by_key if core[:3].isdigit()][:100]
    for (core, apart, region), measure in by_key.items():
        if core.isdigit() and any(other != core and other.startswith(core) for other in digits):
            continue
        known = result.get((core, apart))
        if known is not None and (
            known.name == measure.name or known.region not in heads or region not in heads
        ):
            known.namings.extend(measure.namings)
            if known.region != region and places.subjects:
                known.region = places.subjects[0].adcode
            continue
        result[core, apart] = measure
        out.append(measure)
    return out


def _mentions(measure: Measure, folded: str, shape: Outline, starts: list[int]) -> tuple[Span, ...]:
    """Where its words stand again without marks, in the article's sentences.

    `starts` are the places where these begin.
    """
    core = measure.naming.core
    named = [(n.start, n.end) for n in measure.namings[:_MANY]]
    found: list[Span] = []
    at = folded.find(core) if len(core) >= 4 else -1
    while at >= 0 and len(found) < _MANY:
        end = at + len(core)
        index = bisect_right(starts, at) - 1
        inside = index >= 0 and end <= shape.sentences[index].end
        if inside and not any(at < close and start < end for start, close in named):
            found.append(Span(at, end))
        at = folded.find(core, end)
    return tuple(found)


def _record(measure: Measure, plain: tuple[Span, ...]) -> InitiativeFound:
    naming = measure.naming
    return InitiativeFound(
        span=Span(naming.start, naming.end),
        name=measure.name,
        kind=naming.kind,
        parent=measure.parent.name if measure.parent is not None else None,
        region=measure.region,
        sentence=naming.sentence or Span(naming.start, naming.end),
        mentions=tuple(sorted((*(Span(n.start, n.end) for n in measure.namings), *plain))),
        unsure=measure.unsure,
    )
