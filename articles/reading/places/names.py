"""Finding place names in a text and settling which place each one means."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ..late_pattern import LatePattern
from ..records import Place, Span
from .gazetteer import Division, Gazetteer
from .naming import Naming
from .short_names import confirmed
from .townships import with_townships

_LIVING_MEMORY = 2000
"""A division that was given up before is still known by its full name, no more by its short."""
_RANK = {"province": 0, "prefecture": 1, "county": 2}
_SPACED = LatePattern(
    r"(?m)^[ \u3000]*((?:[一-龥][ \u3000]{1,3}){1,3}[县市区州旗盟])[ \u3000]*:?[ \u3000]*$"
)
_BLANK_BEFORE = LatePattern("[县市区州旗盟](?<=[ \u3000].)")
_SPACES = str.maketrans("", "", " \u3000")


def find_namings(folded: str, gazetteer: Gazetteer, year: int | None) -> list[Naming]:
    """Every place name of a folded text with its candidates, in order, settled as far as it goes.

    `year` is the article's; names of that year, of before and of today are understood, and the
    candidates are the places as they stood then. Left with several candidates: 鼓楼区 in a text
    that names nothing it could lie in.
    """
    namings = _read(folded, gazetteer, year)
    _settle_chains(namings, gazetteer)
    namings = confirmed(namings, folded, year)
    namings = with_townships(namings, folded)
    _settle_by_company(namings, gazetteer)
    for naming in namings:
        naming.settle()
    return namings


def as_places(namings: Sequence[Naming], text: str) -> tuple[Place, ...]:
    """The namings as records, under the words printed in the (unfolded) text."""
    return tuple(
        Place(
            span=Span(n.start, n.end),
            name=text[n.start : n.end],
            adcode=n.code,
            candidates=tuple(d.code for d in n.candidates) if n.code is None else (),
        )
        for n in namings
    )


def _read(folded: str, gazetteer: Gazetteer, year: int | None) -> list[Naming]:
    known: dict[str, tuple[bool, list[Division]]] = {}
    found: list[Naming] = []
    for match in _SPACED.finditer(folded) if _BLANK_BEFORE.search(folded) else ():
        word = match[1].translate(_SPACES)
        full, candidates = _meanings(word, gazetteer, year)
        if full:
            found.append(Naming(match.start(1), match.end(1), word, full, candidates))
    spaced = bool(found)
    for start, end in gazetteer.scan(folded):
        word = folded[start:end]
        if word not in known:
            known[word] = _meanings(word, gazetteer, year)
        full, candidates = known[word]
        if not full and folded[end : end + 1] == "州":
            prefectures = [d for d in candidates if d.name.endswith("自治州")]
            if prefectures:  # 黔南州 is the 黔南布依族苗族自治州
                candidates, end = prefectures, end + 1
                word = folded[start:end]
        if candidates:
            found.append(Naming(start, end, word, full, candidates))
    return sorted(found, key=lambda naming: naming.start) if spaced else found


@lru_cache(maxsize=1024)
def _meanings(word: str, gazetteer: Gazetteer, year: int | None) -> tuple[bool, list[Division]]:
    """Whether `word` is a full name, and the divisions it may mean in `year`.

    Kept from text to text, as the lists are never changed: who narrows candidates makes a new one.
    """
    rows = [
        row
        for row in gazetteer.named(word)
        if row.name == word or row.last_year is None or row.last_year >= _LIVING_MEMORY
    ]
    # 淮安市 is the city of that name in the year, not the county-level city that once was.
    exact = [row for row in rows if row.name == word and row.valid_in(year)]
    meant = exact or rows
    if exact or all(row.valid_in(year) for row in rows):
        standing = {row.code: row for row in meant}
    else:
        standing = {(d := gazetteer.standing(row, year)).code: d for row in meant}
        if any(d.valid_in(year) for d in standing.values()):
            standing = {code: d for code, d in standing.items() if d.valid_in(year)}
    full = any(row.name == word for row in rows) and (
        len(word) > 2 or word[-1] in ("县", "市", "区")
    )
    return full, list(standing.values())


def _settle_chains(namings: list[Naming], gazetteer: Gazetteer) -> None:
    """Names printed one behind the other settle each other: 福建省鼓楼区, 江苏淮安清江浦区."""
    moved: dict[tuple[str, str], set[str]] = {}
    for left, right in itertools.pairwise(namings):
        if right.start - left.end > 0:
            continue
        pairs = [
            (outer, inner)
            for outer in left.candidates
            for inner in right.candidates
            if outer.code != inner.code and gazetteer.within(inner.code, outer.code)
        ]
        if not pairs:
            words = left.word, right.word
            if words not in moved:
                moved[words] = _once_in(*words, gazetteer)
            pairs = [
                (outer, inner)
                for outer in left.candidates
                for inner in right.candidates
                if outer.code[:2] in moved[words] and inner.code[:2] in moved[words]
            ]
        if pairs:
            left.candidates = list({outer.code: outer for outer, _ in pairs}.values())
            right.candidates = list({inner.code: inner for _, inner in pairs}.values())
            right.after = True
    # What the last link settled is handed back to the first: 吉林 吉林市 昌邑区.
    for left, right in reversed(list(itertools.pairwise(namings))):
        if right.after and right.start == left.end and len(left.candidates) > 1:
            kept = [
                outer
                for outer in left.candidates
                if any(gazetteer.within(inner.code, outer.code) for inner in right.candidates)
            ]
            left.candidates = kept or left.candidates


def _once_in(outer: str, inner: str, gazetteer: Gazetteer) -> set[str]:
    """柳州地区忻城县: the county went to another city since; the old chain still names it.

    The provinces in which an `inner` ever lay in an `outer`, by the first two digits.
    """
    codes = {row.code for row in gazetteer.named(outer)}
    return {
        row.code[:2]
        for row in gazetteer.named(inner)
        if any(row.code != code and gazetteer.within(row.code, code) for code in codes)
    }


def _settle_by_company(namings: list[Naming], gazetteer: Gazetteer) -> None:
    """What is still open follows the places that the text names besides."""
    fours: Counter[str] = Counter()
    twos: Counter[str] = Counter()
    for naming in namings:
        if len(naming.candidates) == 1:
            code = naming.candidates[0].code
            twos[code[:2]] += 1
            if not code.endswith("0000"):
                fours[code[:4]] += 1
    for naming in namings:
        if len(naming.candidates) < 2:
            continue
        if not naming.full:
            top = min(_RANK[d.level] for d in naming.candidates)
            highest = [d for d in naming.candidates if _RANK[d.level] == top]
            if len(highest) == 1:
                naming.candidates = highest
                continue
        scores = [3 * fours[d.code[:4]] + twos[d.code[:2]] for d in naming.candidates]
        best = max(scores)
        if best > 0 and scores.count(best) == 1:
            naming.candidates = [naming.candidates[scores.index(best)]]
