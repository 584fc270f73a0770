"""What the clause around a place's name tells: who acts, whose number, where its stretch ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..late_pattern import LatePattern
from ..records import Outline
from .background import AUTONOMOUS_REGIONS
from .cues import SITS, SITS_FROM, deeds, listed, national, practice
from .naming import Naming
from .schools_of import mark_of_school
from .short_names import SEVERAL_OF
from .stretches import (
    A_PARAGRAPH,
    DATE_ENDS,
    ITEM_OPENERS,
    MARKS,
    Stretches,
    start_of,
    without_date,
)

_IN_TURN = ("先后", "相继", "双双")
"""Behind two places these say that each of them did it."""
_TIME_LEADS = ("以来,", "期间,", "之后,", "以后,", "之际,", "至今,", "之初,", "这些年,", "同时,")
_CLAUSE_OPENERS = frozenset("\n。!?;:|丨 \t") | MARKS
_LEAD_INS = (
    "其中,", "近年来,", "今年以来,", "该市", "该省", "同时,", "此外,", "目前,", "截至目前,",
    "据悉,", "比如,", "例如,", "如,", "像", "近日,", "日前,", "又如,", "再如,", "再比如,", "眼下,",
    "如今,", "与此同时,", "据了解,", "据介绍,", "为此,", "当前,", "连日来,", "一直以来,", "多年来,",
)  # fmt: skip
_BEFORE = (*_LEAD_INS, *_TIME_LEADS)
_BODY_PREFIX = LatePattern(r"[市县区州盟旗省]委?|委")
_JOINS = frozenset(("、", "和", "与", "及", "、以及", ","))
_LONGEST_ROW = 40
_SHARE = LatePattern(
    r"[县旗]?(?:(?:计划|拟|将|共|分别|各|需)?"
    r"(?:新增|新建|改建|扩建|改扩建|新改扩建|新、改、扩建|迁建|建成|建设|开工|投用|增加|添|增)了?"
    r"[^,。;:、\d]{0,8}|[:。 ]{1,2}[^,。;:\d\n]{0,12})?"
    r"\d+(?:\.\d+)?[余多万]?(?:[所个间座处名人套亿]|平方米)"
)
_ROW_NEAR = 80
_ENDED = LatePattern(r"[。!?\n]")
_CLAUSE_ENDED = LatePattern(r"[,;。!?\n]")
_SENTENCE_LEAD = frozenset("在 \u3000")
_BEFORE_NAME = LatePattern(r"[^,。:;!?“”《》\n]*")
_LONGEST_NAME, _NEAR = 40, 14
_PART_SIGNS = ",;、:。( \u3000"
_PARTS = re.compile(f"[{_PART_SIGNS}]+")
_DIGIT = LatePattern(r"\d|各[一二两三四五六七八九]")
_DIVISION_OF_BINGTUAN = LatePattern(r"(?:兵团)?第?[一二三四五六七八九十]{1,3}师$")
_CHANGES = LatePattern(
    "[^,。;:、0-9]{2,16}(?:由|从)[^,。;:、]{1,14}(?:降|升|提高|提升|增|减|下降|扩大|缩小|压)"
)
_A_NOUN = 4


class PlaceClauses(Stretches):
    """A text with its place names in order, read clause by clause; positions are the text's."""

    def __init__(self, folded: str, shape: Outline, body: Sequence[Naming]) -> None:
        super().__init__(folded, body)
        self.shape = shape
        self.outlets, self.not_outlets, self.bodies = map(
            listed, ("outlets", "not_outlets", "bodies")
        )
        self.practice = practice()
        self.verbs = deeds()
        self.adverbs = self.practice["adverbs"]
        self.opened: dict[int, bool] = {}
        self.gaps = [folded[a.end : min(b.start, a.end + 4)] for a, b in pairwise(body)]
        """What stands between each naming and the next, up to four signs."""

    def _innermost(self, at: int) -> bool:
        """Whether a naming is the last link of its chain (桂林市 in 广西桂林市)."""
        following = self.body[at + 1] if at + 1 < len(self.body) else None
        return not (
            following is not None and following.after and following.start == self.body[at].end
        )

    def _chain_start(self, at: int) -> int:
        """Where the names begin that a naming stands behind (of 桂林市: 广西桂林市)."""
        start = self.body[at].start
        while at > 0 and self.body[at].after and self.body[at - 1].end == start:
            at -= 1
            start = self.body[at].start
        if self.folded[start - 1 : start] == "师":  # 第一师阿拉尔市
            division = _DIVISION_OF_BINGTUAN.search(self.folded, max(0, start - 8), start)
            return division.start() if division else start
        return start

    def _opens_clause(self, naming: Naming, at: int) -> bool:
        """Whether a naming opens its clause, a date or another lead aside; asked more than once."""
        if at not in self.opened:
            self.opened[at] = self._opens(naming, at, 3)
        return self.opened[at]

    def _opens(self, naming: Naming, at: int, back: int) -> bool:
        start = self._chain_start(at)
        if self.folded.endswith("中共", 0, start):
            start -= 2
        if start == 0 or self.folded[start - 1] in _CLAUSE_OPENERS:
            return True
        if self.folded[start - 1] == "”" and self.folded[start - 2] in "。!?":
            return True
        if self.folded[start - 1] == "在" and self.folded.startswith(",", naming.end):
            return start == 1 or self.folded[start - 2] in _CLAUSE_OPENERS
        raw = self.folded[max(0, start - 16) : start]
        lead = without_date(raw) if raw[-1] in DATE_ENDS else raw
        if not lead or raw.endswith(_BEFORE) or (lead is not raw and lead.endswith(_LEAD_INS)):
            return True
        return (
            lead[-1] in _CLAUSE_OPENERS
            or self._behind_purpose(start, naming.end)
            or self._beside_another(naming, at, back)
        )

    def _beside_another(self, naming: Naming, at: int, back: int) -> bool:
        """甲市新建学校12所,乙县推行…: the clause before it was its neighbour's."""
        if at == 0 or back == 0 or self.folded[naming.start - 1] != ",":
            return False
        near = at - 1
        while (
            near
            and self.body[near - 1].code == self.body[near].code
            and not (
                _CLAUSE_ENDED.search(self.folded, self.body[near - 1].end, self.body[near].start)
            )
        ):
            near -= 1  # 甲县创新“红甲县”课堂: the same place again in its own clause
        while near and self._in_title(self.body[near]):
            near -= 1  # 甲县编了《小上海》
        other, code = self.body[near], naming.code
        return (
            code is not None
            and other.code is not None
            and len(other.code.rstrip("0")) == len(code.rstrip("0"))
            and other.code != code
            and self.gaps[at - 1] not in _JOINS
            and not _ENDED.search(self.folded, other.end, naming.start)
            and (self._does(naming.end) or self._names_own(naming.end))
            and (self._opens(other, near, back - 1) or self._own_in_row(other, near))
        )

    def _in_title(self, naming: Naming) -> bool:
        opening = self.folded.rfind("《", max(0, naming.start - _NEAR), naming.start)
        return opening > self.folded.rfind("》", max(0, naming.start - _NEAR), naming.start)

    def _behind_purpose(self, start: int, end: int) -> bool:
        """为防范溺水事故,某县实施…: the sentence opens with why, its first place is who acts.

        So it is where what it does stands right behind its name (在…指导下,某市聚焦…).
        """
        if self.folded[start - 1] != ",":
            return False
        at = bisect_right(self.shape.sentences, start, key=start_of) - 1
        if at < 0 or not start < self.shape.sentences[at].end:
            return False
        opening = self.shape.sentences[at].start
        known = bisect_left(self.body, opening, key=start_of)
        first = known >= len(self.body) or self.body[known].start >= start
        return first and (self.folded.startswith(self.practice["why"], opening) or self._does(end))

    def _is_outlet(self, end: int) -> bool:
        """Whether what goes on behind a place's name makes it a paper's or a site's."""
        return self.outlets.begins(self.folded, end) and not self.not_outlets.begins(
            self.folded, end
        )

    def _acts(self, naming: Naming) -> bool:
        if self.bodies.begins(self.folded, naming.end):
            return True
        if self.folded[naming.end : naming.end + 1] not in SITS_FROM:
            return False
        if SITS.match(self.folded, naming.end):
            return True
        prefix = _BODY_PREFIX.match(self.folded, naming.end)
        return prefix is not None and self.bodies.begins(self.folded, prefix.end())

    def _listed(self, at: int) -> bool:
        """One of several places in a row: 甲区、乙县和丙市."""
        return (at > 0 and self.gaps[at - 1] in _JOINS) or (
            at < len(self.gaps) and self.gaps[at] in _JOINS
        )

    def _tells(self, naming: Naming) -> bool:
        """Whether the clause behind a place goes on to say what that place did."""
        end = self._first_end(naming.end, 200)
        clause = self.folded[naming.end : end]
        if any(map(clause[:10].__contains__, self.practice["ways"])):
            return True
        if clause.startswith("的"):
            return self._names_own(naming.end)
        if clause.startswith(("、", "和", "与", "等")):
            return False
        if self.folded.startswith(self.practice["goes_on"], end + 1):
            return True
        if len(clause) < 14:
            begun = len(clause) >= 5 and self._does(naming.end)
            return begun or self._names_own(naming.end)
        return any(map(clause[:40].__contains__, self.practice["verbs"])) or self._names_own(
            naming.end
        )

    def _does(self, end: int) -> bool:
        """Whether a deed stands behind a place's name, an adverb before it aside: 某县还探索…."""
        if self.verbs.begins(self.folded, end):
            return True
        adverb = next((a for a in self.adverbs if self.folded.startswith(a, end)), "")
        return bool(adverb) and self.verbs.begins(self.folded, end + len(adverb))

    def _names_own(self, start: int) -> bool:
        """Whether a name in marks stands behind a place: 某县还编印《…》, 某区的“…”工坊.

        What lies between is where it is, or how it came about: 某县湖边的“…”营地, 某县探索的“…”,
        某县在湖边开设“…”. Not one of the whole country (“双减”) nor what parents complain of
        (“入园难”).
        """
        at = self.folded.find("《", start, start + _NEAR)
        if at >= 0 and _BEFORE_NAME.fullmatch(self.folded, start, at):
            return self._is_own(at, "》")
        at = self.folded.find("“", start, start + _NEAR)
        if at < 0 or not _BEFORE_NAME.fullmatch(self.folded, start, at):
            return False
        led = at == start or self.folded[at - 1] == "的" or self.verbs.ends(self.folded[start:at])
        return led and self._is_own(at, "”")

    def _is_own(self, at: int, closing: str) -> bool:
        end = self.folded.find(closing, at, at + _LONGEST_NAME)
        name = self.folded[at + 1 : end]
        if end - at <= 2 or name in national() or _ENDED.search(name):
            return False
        return not name.endswith(self.practice["plaints"])

    def _own_in_row(self, naming: Naming, at: int) -> bool:
        """甲区的“…”文化墙、乙县“…”工坊和丙县的剪纸课: what each of them has, by its name."""
        if not self._has_in_row(naming):
            return False
        row = [n for n in (at - 1, at, at + 1) if 0 <= n < len(self.body)]
        if not any(self._names_own(self.body[n].end) for n in row):
            return False
        for before, behind in pairwise(row):
            one, other = self.body[before], self.body[behind]
            if (
                other.start - one.end <= _ROW_NEAR
                and self.folded[other.start - 1] in "、和与及"
                and self._has_in_row(one)
                and not _CLAUSE_ENDED.search(self.folded, one.end, other.start)
            ):
                return True
        return False

    def _has_in_row(self, naming: Naming) -> bool:
        if self.folded.startswith(("“", "的"), naming.end) or self._names_own(naming.end):
            return True
        return mark_of_school(self.folded, naming.end) >= 0

    def _speaks_on(self, naming: Naming, at: int, sign: str) -> bool:
        """甲县山高路远。…县里推出…: the text goes on to speak of it without its name.

        Up to the paragraph's end, or the next place that is neither in it nor around it.
        """
        end = self.folded.find("\n", naming.end, naming.end + A_PARAGRAPH)
        end = end if end >= 0 else min(len(self.folded), naming.end + A_PARAGRAPH)
        code = naming.code
        for other in self.body[at + 1 : at + 12]:
            if other.start >= end:
                break
            if other.code != code:
                end = other.start
                break
        words = [f"该{sign}", f"{sign}里", f"全{sign}", f"我{sign}"]
        if sign == "区" and code is not None and code.startswith(AUTONOMOUS_REGIONS):
            words = words[:2]  # 全区 and 我区 are the autonomous region there
        return any(self.folded.find(word, naming.end, end) >= 0 for word in words)

    def _begins_sentence(self, at: int) -> bool:
        start = self._chain_start(at)
        while start and self.folded[start - 1] in _SENTENCE_LEAD:
            start -= 1
        if self.folded[start - 1 : start] == "”":
            start -= 1
        return start == 0 or self.folded[start - 1] in "。!?\n"

    def _achieves_in_row(self, naming: Naming, at: int) -> bool:
        """甲、乙、丙通过国家验收: three and more at the head of a clause that did something."""
        if not self._listed(at):
            return False
        low = high = at
        first, last = max(0, at - _LONGEST_ROW), min(len(self.body) - 1, at + _LONGEST_ROW)
        while low > first and self.gaps[low - 1] in ("、", "和"):
            low -= 1
        while high < last and self.gaps[high] in ("、", "和"):
            high += 1
        before = self.folded[self.body[low].start - 1 : self.body[low].start]
        if high == low or before not in ITEM_OPENERS:
            return False
        done, behind = self.practice["achieves"], self.body[high].end
        if several := SEVERAL_OF.match(self.folded, behind):  # 甲、乙两区率先…
            start = several.end()
            return self.folded.startswith(done, start) or self.verbs.begins(self.folded, start)
        if self._names_own(behind) or _CHANGES.match(self.folded, behind):
            return True  # 甲县、乙县探索的“…”; 甲县、乙县大班额由6%降到1%
        return self.folded.startswith(_IN_TURN if high - low == 1 else done, behind)

    def _has_share(self, naming: Naming) -> bool:
        """Whether a county's own number stands right behind it: 甲区3所、乙县新建2所."""
        if not naming.code or naming.code.endswith("00"):
            return False
        before = self.folded[naming.start - 1 : naming.start]
        return before in ITEM_OPENERS and _SHARE.match(self.folded, naming.end) is not None

    def _in_table(self, at: int) -> bool:
        """甲区3所、乙县2所: its number is one of a row of numbers, which tells of no practice."""
        naming = self.body[at]
        if not self._has_share(naming):
            return False
        item = self.folded[naming.end : self._item_end(naming.end)]
        parts = _PARTS.split(item.strip(_PART_SIGNS))
        if not all(_DIGIT.search(part) or len(part) <= _A_NOUN for part in parts):
            return False
        return any(
            0 <= other < len(self.body)
            and abs(self.body[other].start - naming.start) <= _ROW_NEAR
            and self._has_share(self.body[other])
            for other in (at - 2, at - 1, at + 1, at + 2)
        )

    def _spread(self, naming: Naming) -> bool:
        """推广甲区“…”经验: its way is held up to the others."""
        before = self.folded[max(0, naming.start - 4) : naming.start]
        if not before.endswith(self.practice["spread"]):
            return False
        clause = self.folded[naming.end : self._clause_end(naming.end)]
        return any(word in clause for word in self.practice["spread_ways"])

    def _is_own_chapter(self, naming: Naming) -> bool:
        """中国式现代化某地篇章, 某地实践: so a place speaks of itself."""
        behind = self.practice["chapters"]
        return self.folded.endswith(
            ("现代化", "强国", "美丽"), 0, naming.start
        ) and self.folded.startswith(behind, naming.end)
