"""Finding place names in a text and settling which place each one means."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..han import is_han
from ..lexicon import lexicon
from ..records import Place, Span
from .gazetteer import Division, Gazetteer

_STREET_NUMBER = re.compile(r"[\d一二三四五六七八九十]{1,3}[路街]")
_LIVING_MEMORY = 2000
"""A division that was given up before is still known by its full name, no more by its short."""
_A_ROW = 3
_RANK = {"province": 0, "prefecture": 1, "county": 2}
_BEFORE_ONE_SIGN_COUNTY = frozenset("在到从对向于赴入由往为及自至是")
_AFTER_ONE_SIGN_COUNTY = frozenset("级域市区乡内城情")
_UNIT_SIGNS = ("省", "市", "县", "区", "州", "盟", "旗")


def region_words() -> dict[str, Any]:
    """``lexicon/regions.toml``, read once."""
    return lexicon("regions")


@cache
def _common() -> frozenset[str]:
    return frozenset(region_words()["common"])


@dataclass(slots=True)
class Naming:
    """One run of characters that names a place, with the places it may mean."""

    start: int
    end: int
    word: str
    full: bool
    candidates: list[Division]
    after: bool = False
    """It stands right behind the name of what it lies in (广西 桂林)."""

    @property
    def code(self) -> str | None:
        return self.candidates[0].code if len(self.candidates) == 1 else None


def find_namings(folded: str, gazetteer: Gazetteer, year: int | None) -> list[Naming]:
    """Every place name of a folded text with its candidates, in order, settled as far as it goes.

    `year` is the article's; names of that year, of before and of today are understood, and the
    candidates are the places as they stood then. Left with several candidates: 鼓楼区 in a text
    that names nothing it could lie in.
    """
    namings = _read(folded, gazetteer, year)
    _settle_chains(namings, gazetteer)
    namings = _confirmed(namings, folded)
    _settle_by_company(namings, gazetteer)
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
    for start, end in gazetteer.scan(folded):
        word = folded[start:end]
        if word not in known:
            known[word] = _meanings(word, gazetteer, year)
        full, candidates = known[word]
        if candidates:
            found.append(Naming(start, end, word, full, candidates))
    return found


def _meanings(word: str, gazetteer: Gazetteer, year: int | None) -> tuple[bool, list[Division]]:
    """Whether `word` is a full name, and the divisions it may mean in `year`."""
    rows = [
        row
        for row in gazetteer.named(word)
        if row.name == word or row.last_year is None or row.last_year >= _LIVING_MEMORY
    ]
    # 淮安市 is the city of that name in the year, not the county-level city that once was.
    exact = [row for row in rows if row.name == word and row.valid_in(year)]
    standing = {(d := gazetteer.standing(row, year)).code: d for row in exact or rows}
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


def _confirmed(namings: list[Naming], folded: str) -> list[Naming]:
    """Without the words that only look like place names."""
    words = region_words()
    streets = tuple(words["streets"])
    by_full: dict[str, list[Division]] = defaultdict(list)
    for naming in namings:
        if naming.full and not _is_doubtful_full(naming, folded):
            for division in naming.candidates:
                by_full[division.short].append(division)
                by_full[division.name].append(division)
    in_rows = _in_rows(namings, folded)
    kept: list[Naming] = []
    for at, naming in enumerate(namings):
        word = naming.word
        if at in in_rows or _in_brackets(naming, folded):
            kept.append(naming)
            continue
        if (
            not naming.full
            and naming.word[-1] in "东西"
            and folded[naming.end : naming.end + 1] in ("北", "南", "部")
        ):
            continue
        if not naming.full and (
            folded.startswith(streets, naming.end) or _STREET_NUMBER.match(folded, naming.end)
        ):
            continue
        if naming.full and _is_doubtful_full(naming, folded):
            continue
        if not naming.full and not naming.after:
            known = by_full.get(word)
            if known:
                codes = {d.code for d in known}
                if not any(d.code in codes for d in naming.candidates):
                    continue
                if word in _common() and not (
                    _stands_free(naming, folded) or folded.startswith("教育", naming.end)
                ):
                    continue
                naming.candidates = [d for d in naming.candidates if d.code in codes]
            elif word in _common():
                if not _speaks_as_city(naming, folded):
                    continue
            elif not _short_name_may_stand(naming, folded):
                continue
        kept.append(naming)
    return kept


def _in_brackets(naming: Naming, folded: str) -> bool:
    """[南安] at the head of a paragraph: the place that it is about."""
    return (
        folded[naming.start - 1 : naming.start] in ("[", "【")
        and folded[naming.end : naming.end + 1] in ("]", "】")
        and folded[naming.start - 2 : naming.start - 1] in ("", "\n", " ", "\u3000")
    )


def _in_rows(namings: list[Naming], folded: str) -> set[int]:
    """Which of the namings stand in a row of three and more that one city holds: 甲、乙、丙.

    Short names that no other sign would bear out (鹿城、龙湾、乐清) bear out one another; their
    candidates are narrowed to that city's.
    """
    found: set[int] = set()
    row: list[int] = []
    for at in range(len(namings) + 1):
        linked = (
            bool(row)
            and at < len(namings)
            and folded[namings[at - 1].end : namings[at].start] in ("、", "和")
        )
        if linked or (not row and at < len(namings)):
            row.append(at)
            continue
        if len(row) >= _A_ROW:
            shared = set.intersection(
                *({d.code[:4] for d in namings[k].candidates if d.code[4:] != "00"} for k in row)
            )
            if len(shared) == 1:
                city = shared.pop()
                for k in row:
                    namings[k].candidates = [d for d in namings[k].candidates if d.code[:4] == city]
                found.update(row)
        row = [at] if at < len(namings) else []
    return found


def _is_doubtful_full(naming: Naming, folded: str) -> bool:
    """城区, 和县, 文县 are names and parts of words: they want a boundary, or a place before."""
    if naming.after:
        return False
    if naming.word in region_words()["verbs_like_names"]:
        return True
    if len(naming.word) > 2:
        return False
    before = folded[naming.start - 1] if naming.start else ""
    follows = folded[naming.end : naming.end + 1]
    if naming.word[-1] == "区":
        return True
    if follows in _AFTER_ONE_SIGN_COUNTY:
        return True
    if not before or not is_han(before):
        return False
    return naming.word in _common() or before not in _BEFORE_ONE_SIGN_COUNTY


def _stands_free(naming: Naming, folded: str) -> bool:
    before = folded[naming.start - 1] if naming.start else ""
    return not before or not is_han(before) or before in _BEFORE_ONE_SIGN_COUNTY


def _speaks_as_city(naming: Naming, folded: str) -> bool:
    """四平教育, 日照全市: a word that is also a city's short name means the city here."""
    prefectures = [d for d in naming.candidates if d.level == "prefecture"]
    if len(prefectures) != 1 or not folded.startswith(("教育", "教体", "全市"), naming.end):
        return False
    naming.candidates = prefectures
    return True


def _short_name_may_stand(naming: Naming, folded: str) -> bool:
    """A short name alone is believed of provinces, prefectures and county-level cities.

    A county's or a district's (历城, 平昌) is believed where the text acts through it (历城教育)
    or where it stands alone on its line, and only if it can mean one place.
    """
    best = min(naming.candidates, key=lambda d: _RANK[d.level])
    if best.level != "county":
        return True
    if len({d.code for d in naming.candidates}) > 1:
        return False
    if best.name.endswith("市") or len(naming.word) > 2:
        return True
    sign = folded[naming.end : naming.end + 1]
    if sign in ("县", "旗") and best.name.endswith(sign) and len(best.name) > len(naming.word) + 1:
        return True  # 天祝县 is the 天祝藏族自治县
    alone = not folded[:40].strip("\n ").replace(naming.word, "", 1)
    return alone or folded.startswith(
        ("教育", "教体", "县委", "区委", "实际", "经济社会"), naming.end
    )


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
