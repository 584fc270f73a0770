"""Whose practice a text reports, and which stretch of it is about which place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from .gazetteer import Division, Gazetteer
from .place_names import Naming, as_places, find_namings, region_words
from .records import Outline, Page, Places, Section, Span, SubjectRegion

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d|19[89]\d)(?=年|[-./]\d)")
_CLAUSE_OPENERS = frozenset("\n。!?;:·•|丨 \t-—")
_LEAD_INS = (
    "其中,", "近年来,", "今年以来,", "该市", "该省", "同时,", "此外,", "目前,", "截至目前,",
    "据悉,", "比如,", "例如,", "如,", "像", "近日,", "日前,",
)  # fmt: skip
_DATE = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|来|起)?,?$")
_BODY_PREFIX = re.compile(r"[市县区州盟旗省]?(?:委)?")
_SEVERAL = 3
_A_LINE = 200
_LONGEST_ROW = 40
_ITEM_OPENERS = frozenset("、,;:。(\n中")
_SHARE = re.compile(
    r"[县旗]?(?:(?:计划|拟|将|共|分别|各|需)?(?:新增|新建|改建|扩建|改扩建|新改扩建|新、改、扩建|迁建|建成|开工|投用|增加)"
    r"[^,。;:、\d]{0,8})?\d+(?:\.\d+)?[余多万]?[所个间座处名人套亿]"
)
_TEXT_ENDS = "。;\n!?"
_NEXT_ITEM = re.compile(
    r"[,、;](?=[^,。;:、\d]{2,10}(?:区|县|市|基地|新城|园)(?:新增|新建|改扩建)?\d)|[)]"
)
_A_PARAGRAPH = 1500
_MOST_HOMES = 1000
"""More stretches than any digest has; `Places.home` looks through all of them."""


@dataclass(slots=True)
class Evidence:
    """What speaks for one place being the text's subject."""

    score: float = 0.0
    first: int = 1 << 60
    in_title: bool = False
    acts: int = 0
    practice: int = 0


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


class _Survey:
    """One text's namings weighed; the steps share too much to be handed about singly."""

    def __init__(
        self,
        text: str,
        folded: str,
        page: Page,
        shape: Outline,
        gazetteer: Gazetteer,
        namings: Sequence[Naming],
        year: int | None,
    ) -> None:
        self.text, self.folded, self.page, self.shape = text, folded, page, shape
        self.gazetteer, self.year, self.words = gazetteer, year, region_words()
        title = page.header.title_span
        outside = sorted(
            f.span for f in page.furniture if title is None or not f.span.covers(title)
        )
        self.body = [n for n in namings if not _in_any(n.start, outside)]
        frame = sorted(f.span for f in page.furniture if f.kind in ("header", "editor"))
        self.frame = [n for n in namings if _in_any(n.start, frame)]
        self.evidence: dict[str, Evidence] = defaultdict(Evidence)
        self.heads: dict[int, str] = {}
        self.alone = [
            n.start for n in self.body if n.code and not n.code.endswith("00") and self._alone(n)
        ]

    def places(self) -> Places:
        self._find_heads()
        for at, naming in enumerate(self.body):
            self._weigh(at, naming)
        self._weigh_frame()
        self._weigh_own_words()
        codes = self._subjects()
        subjects = tuple(
            SubjectRegion(name=d.name, adcode=d.code, level=d.level)
            for d in (self._division(code) for code in codes)
            if d is not None
        )
        return Places(
            subjects=subjects,
            mentions=as_places(self.body, self.text),
            homes=self._homes({s.adcode for s in subjects}),
        )

    def _division(self, code: str) -> Division | None:
        return self.gazetteer.describe(code, self.year)

    def _innermost(self, at: int) -> bool:
        """Whether a naming is the last link of its chain (桂林市 in 广西桂林市)."""
        following = self.body[at + 1] if at + 1 < len(self.body) else None
        return not (
            following is not None and following.after and following.start == self.body[at].end
        )

    def _opens_clause(self, naming: Naming, at: int) -> bool:
        start = naming.start
        while at > 0 and self.body[at].after and self.body[at - 1].end == start:
            at -= 1
            start = self.body[at].start
        if start == 0 or self.folded[start - 1] in _CLAUSE_OPENERS:
            return True
        if self.folded[start - 1] == "在" and self.folded.startswith(",", naming.end):
            return start == 1 or self.folded[start - 2] in _CLAUSE_OPENERS
        raw = self.folded[max(0, start - 16) : start]
        lead = _DATE.sub("", raw)
        if not lead or raw.endswith(_LEAD_INS) or lead.endswith(_LEAD_INS):
            return True
        return lead[-1] in _CLAUSE_OPENERS or self._behind_purpose(start)

    def _behind_purpose(self, start: int) -> bool:
        """为防范溺水事故,某县实施…: the sentence opens with why, its first place is who acts."""
        if self.folded[start - 1] != ",":
            return False
        at = bisect_right(self.shape.sentences, start, key=_start) - 1
        if at < 0 or not start < self.shape.sentences[at].end:
            return False
        opening = self.shape.sentences[at].start
        known = bisect_left(self.body, opening, key=_start)
        first = known >= len(self.body) or self.body[known].start >= start
        return first and self.folded.startswith(tuple(self.words["practice"]["why"]), opening)

    def _acts(self, naming: Naming) -> bool:
        behind = self.folded[naming.end : naming.end + 14]
        after = behind[_BODY_PREFIX.match(behind).end() :]  # type: ignore[union-attr]
        bodies = tuple(self.words["bodies"])
        return behind.startswith(bodies) or after.startswith(bodies)

    def _listed(self, naming: Naming, at: int) -> bool:
        """One of several places in a row: 甲区、乙县和丙市."""
        before = self.body[at - 1] if at else None
        behind = self.body[at + 1] if at + 1 < len(self.body) else None
        near = [
            other
            for other in (before, behind)
            if other is not None
            and self._between(naming, other) in ("、", "和", "与", "及", "、以及", ",")
        ]
        return bool(near)

    def _between(self, one: Naming, other: Naming) -> str:
        low, high = (one, other) if one.start < other.start else (other, one)
        return self.folded[low.end : high.start][:4]

    def _tells(self, naming: Naming) -> bool:
        """Whether the clause behind a place goes on to say what that place did."""
        end = min(
            (
                cut
                for cut in (
                    self.folded.find(sign, naming.end, naming.end + 200) for sign in _TEXT_ENDS
                )
                if cut >= 0
            ),
            default=min(len(self.folded), naming.end + 200),
        )
        clause = self.folded[naming.end : end]
        verbs = tuple(self.words["practice"]["verbs"])
        if clause.startswith(tuple(self.words["practice"]["ways"])):
            return True
        if clause.startswith(("、", "和", "与", "等", "的")):
            return False
        if len(clause) < 14:
            return len(clause) >= 5 and clause.startswith(verbs)
        return any(verb in clause[:40] for verb in verbs)

    def _find_heads(self) -> None:
        """Sections headed by one place: its code by the section's index."""
        for index, section in enumerate(self.shape.sections):
            span = section.heading_span
            low = bisect_left(self.body, span.start, key=_start)
            high = bisect_left(self.body, span.end, key=_start)
            inside = [n for n in self.body[low:high] if n.end <= span.end and n.code]
            if not inside:
                continue
            last = inside[-1]
            codes = {
                n.code
                for n in inside
                if not any(
                    m is not n
                    and m.code
                    and n.code
                    and m.code != n.code
                    and self.gazetteer.within(m.code, n.code)
                    for m in inside
                )
            }
            if len(codes) != 1 or last.code is None:
                continue
            lead = self.folded[span.start : inside[0].start]
            if len(lead) <= 2 and (last.full or len(section.heading) <= 12):
                self.heads[index] = last.code

    def _weigh(self, at: int, naming: Naming) -> None:
        code = naming.code
        if code is None or not self._innermost(at):
            return
        evidence = self.evidence[code]
        evidence.first = min(evidence.first, naming.start)
        behind = self.folded[naming.end : naming.end + 10]
        title = self.page.header.title_span
        weight = 1.0
        if behind.startswith(tuple(self.words["outlets"])) or _schools().match(behind):
            weight = 0.2
        elif self._listed(naming, at):
            weight = 0.4
        elif self._acts(naming):
            weight = 3.0
            evidence.acts += 1
        elif self._is_own_chapter(naming):
            weight = 3.0
        if title is not None and title.start <= naming.start < title.end and weight >= 0.4:
            weight += 8.0
            evidence.in_title = True
        evidence.score += weight
        if (
            (weight >= 0.9 and self._opens_clause(naming, at) and self._tells(naming))
            or self._has_share(naming)
            or self._achieves_in_row(naming, at)
        ):
            evidence.practice += 1

    def _achieves_in_row(self, naming: Naming, at: int) -> bool:
        """甲、乙、丙通过国家验收: three and more at the head of a clause that did something."""
        if not self._listed(naming, at):
            return False
        low = high = at
        first, last = max(0, at - _LONGEST_ROW), min(len(self.body) - 1, at + _LONGEST_ROW)
        while low > first and self._between(self.body[low - 1], self.body[low]) in ("、", "和"):
            low -= 1
        while high < last and self._between(self.body[high], self.body[high + 1]) in ("、", "和"):
            high += 1
        before = self.folded[self.body[low].start - 1 : self.body[low].start]
        done = tuple(self.words["practice"]["achieves"])
        return (
            high - low >= 2
            and before in _ITEM_OPENERS
            and self.folded.startswith(done, self.body[high].end)
        )

    def _alone(self, naming: Naming) -> bool:
        """Whether a place stands on a line of its own."""
        return (
            self.folded[naming.start - 1 : naming.start] == "\n"
            and self.folded[naming.end : naming.end + 1] == "\n"
        )

    def _has_share(self, naming: Naming) -> bool:
        """Whether a county's own number stands right behind it: 甲区3所、乙县新建2所."""
        if not naming.code or naming.code.endswith("00"):
            return False
        before = self.folded[naming.start - 1 : naming.start]
        if self._alone(naming):
            return len(self.alone) >= _SEVERAL
        return before in _ITEM_OPENERS and _SHARE.match(self.folded, naming.end) is not None

    def _is_own_chapter(self, naming: Naming) -> bool:
        """中国式现代化某地篇章, 某地实践: so a place speaks of itself."""
        behind = tuple(self.words["practice"]["chapters"])
        return self.folded.endswith(
            ("现代化", "强国", "美丽"), 0, naming.start
        ) and self.folded.startswith(behind, naming.end)

    def _weigh_frame(self) -> None:
        """The publisher and the editors' line: a city's own bureau speaks for the city."""
        for naming in self.frame:
            if naming.code is None:
                continue
            outlet = self.folded.startswith(tuple(self.words["outlets"]), naming.end)
            province = naming.code.endswith("0000")
            weight = 0.2 if outlet or province else 1.5
            self.evidence[naming.code].score += weight

    def _weigh_own_words(self) -> None:
        """我市, 全县, 区教育局 speak for a place of that kind, among those that are named."""
        counts: Counter[str] = Counter()
        pattern, signs = _own_words()
        stretches = self.shape.sentences or ((Span(0, len(self.folded)),) if self.folded else ())
        title = self.page.header.title_span
        if title is not None:
            stretches = (*stretches, title)
        for span in stretches:
            for match in pattern.finditer(self.folded, span.start, span.end):
                counts[signs[match[0]]] += 1
        self.own = counts
        if not counts:
            return
        for code in list(self.evidence):
            above = self.gazetteer.parent(code)
            if above is None or self.evidence[code].score < 0.5:
                continue
            division = self._division(code)
            if division is None or division.name.endswith("市"):
                continue
            if not code.endswith("00") and counts["市"] and above.endswith("00"):
                self.evidence[above].score += 0.4 * min(self.evidence[code].score, 4.0)
        for code, evidence in self.evidence.items():
            division = self._division(code)
            if division is None or evidence.score <= 0:
                continue
            name = division.name
            kinds = [name[-1]]
            if division.level == "province" and not name.endswith("市"):
                kinds = ["自治区", "省"]
            fit = sum(counts[kind] for kind in kinds)
            if "省" in kinds:
                fit = fit // 3
            evidence.score += min(fit, 12) * 0.6

    def _subjects(self) -> list[str]:
        heads = list(dict.fromkeys(self.heads.values()))
        if len(heads) >= 2:
            return self._digest_subjects(heads)
        ranked = sorted(
            (
                (e.score, -e.first, code)
                for code, e in self.evidence.items()
                if e.score >= (1.8 if not e.practice else 0.9)
            ),
            reverse=True,
        )
        if not ranked:
            return []
        abroad = self._from_many_provinces()
        if abroad:
            return abroad
        main = self._main(ranked)
        others = [
            code
            for code, e in sorted(self.evidence.items(), key=lambda item: item[1].first)
            if code != main and self._has_own_practice(code, e, main)
        ]
        return [main, *others]

    def _from_many_provinces(self) -> list[str]:
        """Places of three provinces and more, each telling of itself: a round-up without a main."""
        if any(e.in_title for e in self.evidence.values()):
            return []
        tellers = sorted((e.first, code) for code, e in self.evidence.items() if e.practice)
        if len({code[:2] for _, code in tellers}) < 3:
            return []
        best = max(e.score for e in self.evidence.values())
        rest = sum(e.score for e in self.evidence.values()) - best
        return [code for _, code in tellers] if best < rest else []

    def _main(self, ranked: list[tuple[float, int, str]]) -> str:
        best = ranked[0][2]
        top = ranked[0][0]
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

    def _has_own_practice(self, code: str, evidence: Evidence, main: str) -> bool:
        if self.gazetteer.within(main, code):
            return False
        if evidence.in_title and self.evidence[main].in_title:
            return len(code.rstrip("0")) == len(main.rstrip("0"))
        if not self.gazetteer.within(code, main):
            return self._is_partner(code, evidence, main)
        if main.endswith("0000") and not main.startswith(("11", "12", "31", "50")):
            return evidence.practice >= 1 and not self._parent_listed(code, main)
        return evidence.practice >= 1

    def _is_partner(self, code: str, evidence: Evidence, main: str) -> bool:
        """Whether a place elsewhere is the other half of the story: 对口支援某州."""
        if code[:2] == main[:2] or code.endswith("0000"):
            return False
        if evidence.score < 0.4 * self.evidence[main].score or evidence.score < 3:
            return False
        aided = tuple(self.words["practice"]["aided"])
        return any(self.folded.endswith(aided, 0, n.start) for n in self.body if n.code == code)

    def _parent_listed(self, code: str, main: str) -> bool:
        above = self.gazetteer.parent(code)
        return above is not None and above != main and self.evidence[above].practice >= 1

    def _digest_subjects(self, heads: list[str]) -> list[str]:
        shared = _shared_ancestor(heads, self.gazetteer)
        if shared is None or shared in heads:
            return heads
        division = self._division(shared)
        named = self.evidence[shared].score >= 1.0 or any(
            n.code == shared for n in (*self.body, *self.frame)
        )
        sign = division.name[-1] if division else ""
        spoken = self.own[sign] > 0 or (
            division is not None and division.level == "province" and self.own["省"] > 0
        )
        return [shared, *heads] if named or spoken else heads

    def _homes(self, subjects: set[str]) -> tuple[tuple[Span, str], ...]:
        homes: list[tuple[Span, str]] = []
        sections: Sequence[Section] = self.shape.sections
        for index, head in self.heads.items():
            homes.append((sections[index].span, head))
        for at, naming in enumerate(self.body):
            code = naming.code
            if code is None or not self._innermost(at):
                continue
            if self._has_share(naming):
                end = self._item_end(naming.end)
                if self._alone(naming):
                    following = bisect_right(self.alone, naming.start)
                    last = following == len(self.alone)
                    end = naming.start + _A_LINE if last else self.alone[following]
                homes.append((Span(naming.start, min(end, len(self.folded))), code))
                continue
            if self._listed(naming, at) or (code.endswith("0000") and code not in subjects):
                continue
            opens = self._opens_clause(naming, at)
            if not (opens and self._tells(naming)) and not (
                code in subjects and not code.endswith("0000") and self._acts(naming)
            ):
                continue
            end = self._stretch_end(naming.end)
            if opens and code in subjects and not code.endswith("0000"):
                end = max(end, self._paragraph_end(naming.start))
            homes.append((Span(naming.start, end), code))
        return tuple(homes[:_MOST_HOMES])

    def _paragraph_end(self, start: int) -> int:
        """Where the paragraph ends that a place begins, a date before it aside; 0 for no such."""
        low = self.folded.rfind("\n", max(0, start - 40), start) + 1
        lead = _DATE.sub("", self.folded[low:start]).strip(" \u3000")
        if lead or (low == 0 and start > 40):
            return 0
        end = self.folded.find("\n", start, start + _A_PARAGRAPH)
        return end if end >= 0 else min(len(self.folded), start + _A_PARAGRAPH)

    def _item_end(self, start: int) -> int:
        """Where the list's next place, or the sentence, begins behind 甲区3所."""
        end = self._stretch_end(start)
        for index in range(bisect_left(self.body, start, key=_start), len(self.body)):
            if self.body[index].start >= end:
                break
            if self.folded[self.body[index].start - 1] in _ITEM_OPENERS:
                end = self.body[index].start
                break
        for match in _NEXT_ITEM.finditer(self.folded, start, end):
            if match[0] != ")" or "(" not in self.folded[start : match.start()]:
                return match.start()
        return end

    def _stretch_end(self, start: int) -> int:
        cuts = [
            cut for sign in _TEXT_ENDS if (cut := self.folded.find(sign, start, start + 400)) >= 0
        ]
        return min(cuts, default=min(len(self.folded), start + 400))


@cache
def _own_words() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words by which a text speaks of its own place (我市), and the sign each stands for."""
    signs = {word: sign for sign, words in region_words()["own"].items() for word in words}
    longest_first = sorted(signs, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), signs


@cache
def _schools() -> re.Pattern[str]:
    """A school's name goes on behind the place's: 师范大学, 第二中学, but not 小学生."""
    words = "|".join(map(re.escape, region_words()["schools"]))
    return re.compile(rf"[^,。;:、“”《》]{{0,6}}(?:{words})(?![生校])")


def _in_any(position: int, spans: Sequence[Span]) -> bool:
    """Whether one of the sorted `spans` holds `position`; furniture does not overlap."""
    at = bisect_right(spans, position, key=_start) - 1
    return at >= 0 and position < spans[at].end


def _start(thing: Naming | Span) -> int:
    return thing.start


def _shared_ancestor(codes: Sequence[str], gazetteer: Gazetteer) -> str | None:
    for ancestor in gazetteer.ancestors(codes[0]):
        if all(gazetteer.within(code, ancestor) for code in codes):
            return ancestor
    return None
