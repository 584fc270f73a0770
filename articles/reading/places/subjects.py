"""Whose practice a text reports."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Outline, Page, Places, Span, SubjectRegion
from .background import background_stretches
from .gazetteer import Gazetteer
from .heads import shared_ancestor
from .homes import Homes
from .names import as_places, find_namings
from .naming import Naming, region_words
from .own_words import count_own_words, own_signs
from .weighing import NOWHERE, Evidence, in_any

_YEAR = LatePattern(r"(?<!\d)(20[0-4]\d|19[89]\d)(?=年|[-./]\d)")
_A_TELLING = 10
"""So many signs under a place's name tell of it; fewer are a row of a table."""
_SEVERAL = 3
_A_REPORT = 60
_MUNICIPALITIES = ("110000", "120000", "310000", "500000")


def find_places(text: str, folded: str, page: Page, shape: Outline, gazetteer: Gazetteer) -> Places:
    """The places a text names, the ones whose practice it reports, and where it is about which.

    A subject shows itself by the title, by a body that acts (桂林市教育局, 区教体局), by 我市 or
    全县 beside the names of the text, by a heading of its own in a digest. The main subject
    comes first. Without any such evidence `subjects` is empty: it is never guessed.
    """
    year = _year_of(page, folded)
    namings = find_namings(folded, gazetteer, year)
    return _Survey(text, folded, page, shape, gazetteer, namings, year).places()


def _year_of(page: Page, folded: str) -> int | None:
    """The year by which a name's validity is judged: the printed date's, else the latest named."""
    if page.header.published_on is not None:
        year: int | None = page.header.published_on.year
    else:
        years = [int(match[1]) for match in _YEAR.finditer(folded)]
        years = [y for y in years if y <= date.today().year]
        year = max(years, default=None)
    return None if year is None or year >= 2024 else year


class _Survey(Homes):
    """Which of the weighed places are subjects."""

    def places(self) -> Places:
        self.weigh()
        codes = self._with_background(self._subjects())
        subjects = tuple(
            SubjectRegion(name=d.name, adcode=d.code, level=d.level)
            for d in (self._division(code) for code in codes)
            if d is not None
        )
        return Places(
            subjects=subjects,
            mentions=as_places(self.body, self.text),
            homes=self.homes([s.adcode for s in subjects]),
        )

    def _subjects(self) -> list[str]:
        heads = list(
            dict.fromkeys(code for span, code in self.heads.items() if self._is_told(span))
        )
        if len(heads) >= 2:
            return self._digest_subjects(heads)
        for code in heads:
            self.evidence[code].practice = True
        ranked = sorted(
            (
                (e.score, -e.first, code)
                for code, e in self.evidence.items()
                if e.score >= (1.8 if not e.practice else 0.9)
            ),
            reverse=True,
        )
        if not ranked:
            spoken = self._spoken_for()
            if spoken is None:
                return self._holder() or self._province_spoken_of() or self._of_outlet()
            return [self._city_told_of(spoken) or spoken]
        round_up = self._round_up()
        if round_up:
            return round_up
        main = self._province_meant(self._main(ranked))
        if beside := self._side_by_side(main):
            return beside
        others = [
            code
            for code, e in sorted(self.evidence.items(), key=lambda item: item[1].first)
            if code != main and self._has_own_practice(code, e, main)
        ]
        return [main, *self._wider(main), *others]

    def _wider(self, main: str) -> list[str]:
        """The city of a district's article that goes on to speak of all of it: 放眼全市,….

        Only where the city is named besides.
        """
        city = self.gazetteer.parent(main)
        if main.endswith("00") or city is None or self.evidence[city].first >= NOWHERE:
            return []
        words = (f"{word}全市" for word in lexicon("figures")["scope"]["widening"])
        return [city] if any(word in self.folded for word in words) else []

    def _is_told(self, span: Span) -> bool:
        """Whether a stretch says more under its place's name than a table's row would."""
        line = self.folded.find("\n", span.start, span.end)
        at = bisect_left(self.body, span.start, key=_start)
        if at < len(self.body) and self._has_share(self.body[at]):
            return False
        if line < 0:
            return True
        return len(self.folded[line : span.end].strip()) >= _A_TELLING

    def _spoken_for(self) -> str | None:
        """The one place for which 全省, 全县 can stand, where nothing else shows a subject.

        Among the places named in the text and its header; else among those whose own body keeps
        the page (主办单位:某县人民政府).
        """
        named = {code: e.score for code, e in self.evidence.items() if e.score > 0.0}
        keepers = {n.code: 1.0 for n in self.margin if n.code and self._acts(n)}
        for pool in (named, keepers):
            fits = sorted(
                ((score, code) for code, score in pool.items() if self._is_meant(code)),
                reverse=True,
            )
            if fits and (len(fits) == 1 or fits[0][0] >= 2 * fits[1][0]):
                return fits[0][1]
        kept = [code for code in keepers if code in named]
        return kept[0] if len(kept) == 1 and not any(self.own.values()) else None

    def _of_outlet(self) -> list[str]:
        """青禾区 for 我区 in 青禾日报: the one such division whose short name the outlet bears."""
        outlet = fold(self.page.header.publisher or "")
        fits = {
            division.code
            for length in (2, 3, 4)
            for division in self.gazetteer.named(outlet[:length])
            if len(outlet) > length
            and division.short == outlet[:length]
            and division.valid_in(self.year)
            and self.own[division.name[-1]] >= _SEVERAL
        }
        return list(fits) if len(fits) == 1 else []

    def _province_meant(self, main: str) -> str:
        """我省 in a text that names 北京 most often: the one province named, for 北京 is none."""
        if main not in _MUNICIPALITIES or self.own["省"] <= max(1, self.own["市"]):
            return main
        named = [
            code
            for code, e in self.evidence.items()
            if code.endswith("0000") and code not in _MUNICIPALITIES and e.score > 0.0
        ]
        return named[0] if len(named) == 1 else main

    def _holder(self) -> list[str]:
        """The one place named in which all the others lie: 某市五个区…甲区2所、乙区5所."""
        named = [code for code, e in self.evidence.items() if e.score > 0.0]
        if len(named) <= _SEVERAL:
            return []
        return [c for c in named if all(d == c or self.gazetteer.within(d, c) for d in named)]

    def _side_by_side(self, main: str) -> list[str]:
        """Counties of one city that each open a paragraph of their own, as in a bulletin."""
        tellers: dict[str, None] = {}
        for naming in self.body:
            if (
                naming.code is not None
                and naming.full
                and (line := self._opened_line(naming.start)) >= 0
                and self.folded.find("\n", naming.end, line + _A_REPORT) < 0
                and line + _A_REPORT <= len(self.folded)
            ):
                tellers[naming.code] = None
        above = {self.gazetteer.parent(code) for code in tellers}
        alike = len(tellers) >= 2 and main in tellers and len(above) == 1
        return list(tellers) if alike and not self.evidence[main].in_title else []

    def _opened_line(self, at: int) -> int:
        """Where the line begins that a place opens, blanks before it aside; -1 for none."""
        begin = at
        while begin and self.folded[begin - 1] != "\n" and self.folded[begin - 1].isspace():
            begin -= 1
        return begin if not begin or self.folded[begin - 1] == "\n" else -1

    def _province_spoken_of(self) -> list[str]:
        """The province that 全省 stands for where it is never named: all places lie in it."""
        provinces = {code[:2] for code, e in self.evidence.items() if e.score > 0.0}
        if self.own["省"] < _SEVERAL - 1 or len(provinces) != 1:
            return []
        code = f"{provinces.pop()}0000"
        division = self._division(code)
        return [code] if division is not None and division.name.endswith("省") else []

    def _is_meant(self, code: str) -> bool:
        division = self._division(code)
        if division is None:
            return False
        said = sum(self.own[sign] for sign in own_signs(division))
        return said > 0 and 2 * said >= max(self.own.values())

    def _with_background(self, subjects: list[str]) -> list[str]:
        """The subjects, and the province of which a stretch tells as their background."""
        main = self._division(subjects[0]) if subjects else None
        if main is None or len(self.heads) >= 2:
            return subjects
        self.above = self.gazetteer.ancestors(main.code)
        self.background = background_stretches(self.folded, self.shape, self.body, self.above, main)
        return [*subjects, *(code for code in self.background.told if code not in subjects)]

    def _round_up(self) -> list[str]:
        """Places of three provinces, or three cities of one that is not told of: without a main."""
        if any(e.in_title for e in self.evidence.values()):
            return []
        tellers = sorted((e.first, code) for code, e in self.evidence.items() if e.practice)
        apart = {code[:2] for _, code in tellers}
        if len(apart) < _SEVERAL:
            if any(code.endswith("0000") and e.score >= 1.0 for code, e in self.evidence.items()):
                return []
            apart = {code[:4] for _, code in tellers}
        if len(apart) < _SEVERAL:
            return []
        best = max(e.score for e in self.evidence.values())
        rest = sum(e.score for e in self.evidence.values()) - best
        return [code for _, code in tellers] if best < rest else []

    def _main(self, ranked: list[tuple[float, int, str]]) -> str:
        best = ranked[0][2]
        top = ranked[0][0]
        # 甲市:乙区、丙区…: a headline of several places, and of what they lie in.
        above = self.gazetteer.parent(best)
        if above is not None and self.evidence[above].in_title and not best.endswith("00"):
            beside = [c for _, _, c in ranked[1:] if self.gazetteer.parent(c) == above]
            if any(self.evidence[c].in_title for c in beside):
                return above
        if city := self._city_told_of(best):
            return city
        # 我区 in a text that names the city besides: the district speaks.
        if best.endswith("00") and not best.endswith("0000") and not self.own["市"]:
            for _, _, code in ranked[1:]:
                division = self._division(code)
                if (
                    division is not None
                    and self.gazetteer.within(code, best)
                    and self.own[division.name[-1]] >= (1 if self.evidence[code].acts else 2)
                ):
                    return code
        # A province that frames the story of one of its places gives way to it.
        for score, _, code in ranked[1:]:
            if (
                best.endswith("0000")
                and self.gazetteer.within(code, best)
                and score >= 0.5 * top
                and (self.evidence[code].in_title or not self.evidence[best].in_title)
                and not self.own["省"] >= 4
            ):
                return code
        return best

    def _city_told_of(self, best: str) -> str | None:
        """The city of a county that is merely one of the counties that the text names.

        甲、乙、丙通过…,至此我市…: a row of them, and the words of a city. Or the city tells
        first what it does and the county, nowhere in a headline or by its own words, comes then.
        """
        above = self.gazetteer.parent(best)
        evidence, division = self.evidence[best], self._division(best)
        if best.endswith("00") or above is None or above.endswith("0000") or division is None:
            return None
        if evidence.in_title or evidence.acts:
            return None
        city = self.evidence[above]
        if city.first < NOWHERE:
            told = city.practice and city.first < evidence.first
            return above if told and not self._is_meant(best) else None
        own = [at for at, naming in enumerate(self.body) if naming.code == best]
        beside = sum(code[:4] == best[:4] for code in self.evidence)
        listed = beside >= _SEVERAL and all(self._listed(at) for at in own)
        return above if listed and self.own["市"] else None

    def _has_own_practice(self, code: str, evidence: Evidence, main: str) -> bool:
        if self.gazetteer.within(main, code):
            return False
        if evidence.in_title and self.evidence[main].in_title:
            same = len(code.rstrip("0")) == len(main.rstrip("0"))
            return same or (self.gazetteer.within(code, main) and evidence.practice)
        if not self.gazetteer.within(code, main):
            return self._is_partner(code, evidence, main)
        if main.endswith("0000") and not main.startswith(("11", "12", "31", "50")):
            return evidence.practice and not self._parent_listed(code, main)
        return evidence.practice

    def _is_partner(self, code: str, evidence: Evidence, main: str) -> bool:
        """Whether a place elsewhere is the other half of the story: 对口支援某州."""
        if code[:2] == main[:2] or code.endswith("0000"):
            return False
        if evidence.score < 0.4 * self.evidence[main].score or evidence.score < 3:
            return False
        aided = self.practice["aided"]
        return any(self.folded.endswith(aided, 0, n.start) for n in self.body if n.code == code)

    def _parent_listed(self, code: str, main: str) -> bool:
        above = self.gazetteer.parent(code)
        return above is not None and above != main and self.evidence[above].practice

    def _digest_subjects(self, heads: list[str]) -> list[str]:
        """The places that head the sections, behind the one that holds them if it is spoken of.

        A place that tells of itself outside of those sections is one more.
        """
        stretches = list(self.heads)
        shared = shared_ancestor(heads, self.gazetteer)
        more = [
            code
            for code, e in sorted(self.evidence.items(), key=lambda item: item[1].first)
            if e.practice
            and code not in heads
            and code != shared
            and (shared is None or self.gazetteer.within(code, shared))
            and not in_any(e.first, stretches)
            and not any(self.gazetteer.within(head, code) for head in heads)
        ]
        if shared in heads:
            return [shared, *(code for code in heads if code != shared), *more]
        if shared is None:
            return [*heads, *more]
        return [shared, *heads, *more] if self._speaks_as(shared) else [*heads, *more]

    def _speaks_as(self, shared: str) -> bool:
        """Whether a digest speaks of what its places lie in, outside of what they tell."""
        if self.evidence[shared].in_title:
            return True
        stretches = list(self.heads)
        first = min(span.start for span in stretches)
        if any(
            n.code == shared and not self._is_outlet(n.end) and not in_any(n.start, stretches)
            for n in self.body
        ):
            return True
        division = self._division(shared)
        if division is None:
            return False
        opening = [
            Span(s.start, min(s.end, first)) for s in self.shape.sentences if s.start < first
        ]
        signs = own_signs(division)
        told = count_own_words(self.folded, opening)
        parts = region_words()["own_parts"]
        begun = self.folded[:first]
        among = sum(
            begun.count(f"{word}{sign}{part}")
            for sign in signs
            for word in "全我"
            for part in parts
        )
        return sum(told[sign] for sign in signs) > among


def _start(thing: Naming | Span) -> int:
    return thing.start
