"""A county of another prefecture among those of the one that a text tells of, acting like them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...late_pattern import LatePattern
from ...places.gazetteer import Gazetteer
from ...records import Finding, Place, Places, Span
from ..ledger import marked

_FEWEST = 2
"""So many counties of the text's own prefecture must act in the same paragraph."""
_FEWEST_SECTIONS = 4
_VISITS = LatePattern(
    "考察|结对|帮扶|对口|来自|学习|交流|[到赴往]|邻|比|援|合作|联合|相比|借鉴|先进|经验|外地|外市|兄弟|跨|引进|签约|共建"
)
_BEGINS = frozenset("。;\n")
_COUNTY = ("县", "区", "市", "旗")
_DIGEST = LatePattern("各(?:县|区|地|市|旗)|县\\(?市|区县|县区|县市区")


def check_outsiders(text: str, folded: str, places: Places) -> Iterator[Finding]:
    """沙县区…;永安市…。光泽县第二实验小学总校…: three open a sentence, one lies elsewhere.

    Full names alone; silent where the sentence tells of a visit, of help or of
    a comparison.
    """
    main = places.subjects[0].adcode if places.subjects else ""
    prefecture = (main or "")[:4]
    if not prefecture or prefecture.endswith(("00", "90")):
        return
    yield from _of_paragraphs(text, folded, places, prefecture)
    yield from _of_sections(text, folded, places, prefecture)


_SHORTEST, _ROW_BEFORE = 3, 18
_ROW_OF_SHORT = LatePattern(
    "(?:、[一-龥]{2,4}?){0,5}(?:等?[两二三四五六七八九0-9]?个?(?:县|区|县区|县市))"
)
"""罗平、师宗|、鲁甸三县: names in short, of which the last noun says that they are counties."""
_OURS = LatePattern("(?:同属)?(?:本市|我市|该市|(?:从|在|来自|对)市内)的?(?:[一-龥]{2,4}、)*$")


def check_our_counties(
    text: str, folded: str, places: Places, known: Gazetteer
) -> Iterator[Finding]:
    """本市黔西市, 同属我市的岳池县: a city claims a county that never lay in it."""
    code = _own_city(places)
    if not code:
        return
    for place in places.mentions:
        name, start = place.span.of(folded), place.span.start
        whole = len(name) >= _SHORTEST and name.endswith(_COUNTY)
        if not whole and not _ROW_OF_SHORT.match(folded, place.span.end):
            continue
        claimed = _OURS.search(folded, max(0, start - _ROW_BEFORE), start)
        codes = {place.adcode or "", *place.candidates, *(row.code for row in known.named(name))}
        if claimed is None or any(c[:4] == code[:4] or c[2:4] in ("90", "00") for c in codes):
            continue
        yield marked(
            "place",
            text,
            (Span(claimed.start(), place.span.end),),
            recomputed=f"{place.name}（{place.adcode}）不在{code[:4]}00",
            verdict=f"文中称{place.name}属于本市，{place.name}不在{code[:4]}00，请核对地名。",
        )


def _own_city(places: Places) -> str:
    """The code of the city that speaks: the first subject, or in a digest what most lie in."""
    codes = [subject.adcode or "" for subject in places.subjects]
    if codes and not codes[0].endswith("00"):
        city = next((p.adcode or "" for p in places.mentions), "")
        codes = [city] if sum(code[:4] == city[:4] for code in codes) >= _FEWEST else []
    return codes[0] if codes and codes[0].endswith("00") and codes[0][2:4] != "00" else ""


def _of_paragraphs(text: str, folded: str, places: Places, prefecture: str) -> Iterator[Finding]:
    paragraph: list[Place] = []
    last = -1
    for place in (*places.mentions, None):
        line = folded.rfind("\n", 0, place.span.start) if place is not None else -2
        if line != last:
            yield from _alone(text, folded, paragraph, prefecture, _FEWEST)
            paragraph, last = [], line
        if place is not None and _acts(folded, place):
            paragraph.append(place)


def _of_sections(text: str, folded: str, places: Places, prefecture: str) -> Iterator[Finding]:
    """A digest of 渭南市各县(市、区) has a section that opens with 芮城县教育局:."""
    if not _DIGEST.search(folded, 0, 200):
        return
    starts = {span.start for span, _ in places.homes}
    heads = [place for place in places.mentions if place.span.start in starts]
    yield from _alone(text, folded, heads, prefecture, _FEWEST_SECTIONS)


def _alone(
    text: str, folded: str, row: Sequence[Place], prefecture: str, fewest: int
) -> Iterator[Finding]:
    """The one of a row that lies in another prefecture."""
    own = {p.adcode for p in row if (p.adcode or "")[:4] == prefecture}
    others = [p for p in row if p.adcode and p.adcode[:4] != prefecture]
    if len(own) < fewest or len(others) != 1:
        return
    found = others[0]
    end = folded.find("。", found.span.end)
    sentence = folded[found.span.end : end if end > 0 else found.span.end + 120]
    if _VISITS.search(sentence) or (found.adcode or "")[2:4] == "90":
        return
    yield marked(
        "place",
        text,
        (found.span,),
        recomputed=f"{found.name}（{found.adcode}）不在{prefecture}00",
        verdict=f"同处叙述的县区中只有{found.name}不在同一市，请核对地名。",
    )


def _acts(folded: str, place: Place) -> bool:
    """Whether a county's full name opens a sentence."""
    name, start = place.span.of(folded), place.span.start
    code = place.adcode or ""
    begins = start == 0 or folded[start - 1] in _BEGINS
    return begins and len(name) > 2 and name.endswith(_COUNTY) and not code.endswith("00")
