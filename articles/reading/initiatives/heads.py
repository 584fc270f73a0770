"""Names of measures that no mark sets off: 实施|质量提升工程, 成立|督导组, 实行|周报制."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from ..word_list import WordList
from .clause import PUNCTUATION, STOPS, Clause, Naming
from .kinds import (
    HAN,
    NUMERAL,
    announcing_verbs,
    bare,
    head_of,
    initiative_words,
    is_specific,
    unmarked_heads,
    without_generic,
    word_list,
)
from .quoted_forms import is_sweep
from .signs import unmarked_heads_in

_COUNT = LatePattern(rf"(?:[{NUMERAL}]+[余多]?|多|若干|各)[个项批支所名场次条类](?:大)?")
_SO_MANY_DEEDS = LatePattern(r"\d+余?[件项个]大?")
_COUNTED_NAME = LatePattern(rf"[二三四五六七八九十]+[项大][{HAN}]{{4,}}$")
_TO_LEARN = LatePattern(r"(?:开展|[,、])(向[^,。;:\n“”]{2,24}学习活动)")
_A_REGIME = rf"(?:\d+小时)?[{HAN}]{{1,12}}?(?<![体机编控限强定研法])制(?=[,。;、和与及])"
_REGIME = LatePattern(
    rf"(?:实行|推行|试行|建立|落实|健全)了?({_A_REGIME}(?:[、和与及]{_A_REGIME}){{0,4}})"
)
"""建立|目标责任制、联控联保制和劝返制: regimes side by side."""
_BETWEEN_REGIMES = re.compile("(?<=制)[、和与及]")
_LED_REGIME = LatePattern(
    rf"(?:实行|推行|试行|建立|落实|健全|探索)了?([{HAN}]{{2,8}}领导下?的[{HAN}]{{0,10}}负责制)(?=[,。;、])"
)
"""实行|理事会领导下的总园长负责制: the one 的 that stands in the name of a regime."""
_ACTIVITIES = LatePattern(
    rf"(?:组织)?(?:开展|举办|举行|组织|实施)(?:了|好)?([{HAN}]{{4,12}}(?:、[{HAN}]{{4,12}}){{1,5}})等[{HAN}]{{0,8}}活动"
)
_MAYBE_REGIME = LatePattern("制[,。;、和与及]")
_COUNTED_GREAT = LatePattern("[二三四五六七八九十]大")
_GATHERED = LatePattern(r"等[^\x00-\x7f]{0,8}活动")
_TEN_THINGS = LatePattern(
    r"((?:教育|民生|惠民|为民)?[二三四五六七八九十]+件(?:教育|民生|惠民|为民|大)?实事"
    r"|(?<![\d.])\d{1,2}[件项](?:大)?(?:重点|教育|政府|市政府|区政府|县政府)?(?:民生|惠民|为民|便民|民心|教育)(?:办)?实事"
    r"|(?<=[办为入承施])[省市县区州旗]办实事(?!项目))"
)
_COUNTED_WORK = LatePattern(
    rf"(?:抓实|抓好|实施|推进|开展|落实|打好|聚焦|部署|推动)了?"
    rf"([二三四五六七八九十]+大[{HAN}]{{0,4}}(?:工作|行动|工程|任务|举措|计划|提升|攻坚))(?=[,。;、:])"
    rf"|(?:列出|提出|确定|谋划|组织|围绕)了?([二三四五六七八九十]+大[{HAN}]{{0,4}}(?:行动|工程|计划))(?=[,。;、:])"
)
_EDITION = LatePattern(
    rf"(?:(?:举办|举行|开展|承办|主办|启动|组织|协办)[了好]?(?:以“[^“”]{{2,30}}”为主题的)?[^,。;、“”]{{0,6}}?|(?<=[赛节会])[和及、](?=第))"
    rf"((?:首届|第[{NUMERAL}]{{1,3}}届)[^,。;、“”的等]{{2,24}}?"
    r"(?:论坛|大赛|比赛|竞赛|联赛|运动会|艺术节|科技节|体育节|读书节|文化节|活动周|活动月|展演|博览会|大讲堂活动|活动))"
    r"(?=[,。;、暨和及等]|$)"
)
_OWN_TIME = LatePattern(
    rf"(?:举办|开展|启动|设立|组织|迎来)[了好]?((?![首第全每])[{HAN}]{{3,7}}[周月])(?=[,。;、])"
)
_SO_MANY_ONES = LatePattern("(?<![“第])([三四五六七八九十]个一)(?=[:,(]?即|:)")
_ROUTINE = LatePattern(
    rf"(?:实行|推行|建立|落实|坚持|执行|形成)了?“?([日周旬月季年][{HAN}]{{2}}(?:、[日周旬月季年][{HAN}]{{2}})+)”?"
)
_SCHEME = LatePattern(
    rf"(?:实施|启动|推行|深化)[了好]?((?:(?![新扩改]建|建设|重点|[的了和与及在将])[{HAN}A-Za-z\d.“”+]){{4,18}}?项目)"
    r"(?=[,。;、])"
)
_SUM_INSIDE = LatePattern(rf"[{NUMERAL}]+[项大个种]")
_FRESH = LatePattern("新一[轮批期]|首[轮批期]|第[一二三四五六七八九十]+[轮批期](?=.{6})")
_ENDS_IN_TIME = LatePattern("[周月][,。;、]")
_ASKING = LatePattern("如何|怎样|怎么")
_FESTIVALS = ("运动会", "艺术节", "科技节", "体育节", "读书节", "艺术展演")
_OF_ALL = ("全市", "全县", "全区", "全州", "全省", "第", "首届")
_FORWARD = ("推动", "推进", "加快", "加强", "大力推动")
_SET_UP = ("专班", "督导组", "指导组", "督查组", "巡查组", "工作组", "领导小组", "宣讲团", "讲师团")
_SETTING_UP = WordList(["成立", "组建", "设立"])
_REGIMES_SET = WordList(["建立", "健全", "构建", "完善", "实行", "推行", "出台", "建成", "形成"])
_FURTHER = 30
"""建立某部门参与的甲制度,某部门参与的|乙机制: what may stand between."""
_MAY_FOLLOW = (
    "措施",
    "活动",
    "建设",
    "进行",
    "工作",
    "全面",
    "开展",
    "项目",
    "深入",
    "有",
    "已",
    "运行",
    "落地",
)


class UnmarkedNames(Clause):
    """One sentence, read for names that end in a head noun and follow an announcing verb.

    `heads` are the head nouns in it.
    """

    def __init__(self, folded: str, span: Span, heads: Sequence[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.heads = heads

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        text = self.folded[self.start : self.end]
        yield from self._by_form(text)
        yield from self._by_head()
        yield from self._regimes(text)

    def _by_form(self, text: str) -> Iterator[Naming]:
        """Names that their form gives away: an edition, a week of its own, so many deeds."""
        for match in _TO_LEARN.finditer(text) if "学习活动" in text else ():
            yield self._found(match, "campaign", "开展", "学习活动")
        yield from self._listed_activities(text)
        for match in _TEN_THINGS.finditer(text) if "实事" in text else ():
            yield self._found(match, "programme", "实施", "实事")
        for match in _EDITION.finditer(text) if "届" in text else ():
            yield self._found(match, "campaign", "举办")
        timed = ("周" in text or "月" in text) and _ENDS_IN_TIME.search(text)
        for match in _OWN_TIME.finditer(text) if timed else ():
            if head_of(match[1]) and len(without_generic(match[1][:-1])) >= 2:
                yield self._found(match, "campaign", "开展")
        for match in _SO_MANY_ONES.finditer(text) if "个一" in text else ():
            yield self._found(match, "framework", "完成")
        for match in _ROUTINE.finditer(text) if "季" in text or "月" in text else ():
            yield self._found(match, "mechanism", "实行")
        for match in _SCHEME.finditer(text) if "项目" in text else ():
            if without_generic(match[1].removesuffix("项目")):
                naming = self._found(match, "programme", "实施")
                fresh = _FRESH.match(naming.core)
                naming.start += fresh.end() if fresh else 0
                naming.core = naming.core[fresh.end() :] if fresh else naming.core
                yield naming
        great = "大" in text and _COUNTED_GREAT.search(text)
        for match in _COUNTED_WORK.finditer(text) if great else ():
            start, end = match.span(1 if match[1] else 2)
            start, end = start + self.start, end + self.start
            core = bare(self.folded[start:end])
            yield Naming(start, end, core, "headed", "framework", "抓实", "")

    def _by_head(self) -> Iterator[Naming]:
        """Names behind an announcing verb that end in a head noun."""
        before: Naming | None = None
        for at, end in self.heads:
            naming = self._before_head(at, end, before)
            if naming is not None:
                before = naming
                yield naming

    def _before_head(self, at: int, end: int, before: Naming | None) -> Naming | None:
        """The name that ends in the head noun at `at`; `before` is the one found before it."""
        head = self.folded[at:end]
        public = head == "办园" and self.folded[at - 1 : at] in ("公", "民")
        if public or not self._closes(end):
            return None
        kind = unmarked_heads()[head]
        start, verb, opening = self._announced_from(at, end, head, kind, before)
        if not verb and opening != "的":
            return None
        begun = self._own_start(start, at, end, head, kind)
        name = self.folded[begun:end] if begun is not None else ""
        if begun is None or (opening in "”》" and opening) or not 3 <= len(name) <= 32:
            return None
        if (head == "计划" and not _is_scheme(name, verb)) or _ASKING.search(name):
            return None
        if not self._says_enough(name, head, kind, verb, before):
            return None
        if head == "教育集团" and self.folded[end : end + 1].isdigit() and is_of_level(name):
            return None
        if kind == "organisation" and verb in _FORWARD and self.folded.startswith("建设", end):
            verb = "建设"
        if not verb and kind == "organisation" and opening == "的":
            verb = _SETTING_UP.last_in(self.clause(begun))[1]
        if not verb and opening == "的":
            verb = self.verb_at(begun - 1, self.start, announcing_verbs())
        if not self._announced(kind, verb, head):
            return None
        return Naming(begun, end, bare(name), "headed", _kind_by_head(name, head, kind), verb, head)

    def _announced_from(
        self, at: int, end: int, head: str, kind: InitiativeKind, before: Naming | None
    ) -> tuple[int, str, str]:
        """Where the run before a head noun begins, the verb that announces it, what opens it."""
        start, verb = self.left_edge(at, direct=False)
        if before is not None and before.end + 1 == start and self.folded[start - 1] in "、和与":
            verb = verb or before.verb
        opening = self.folded[start - 1] if start > self.start else ""
        if not verb and opening == "以" and self.folded.startswith(_frames(), end):
            verb = "实施"
        shares = head in ("工程", "行动计划", "专项行动", "行动", "计划")
        if not verb and shares and opening in ("、", "与", "和"):
            start, verb = self._across_list(start)
            opening = ""
        regime = kind == "mechanism" and opening in ("、", "等", "的")
        if not verb and regime and not _SUM_INSIDE.search(self.folded, start, end):
            verb = _REGIMES_SET.last_in(self.clause(start))[1]
            opening = "" if verb else opening
        led = kind == "organisation" and self.folded.startswith("加强", start)
        if not verb and opening == "的" and before is not None and before.kind == kind:
            between = self.folded[before.end : start]
            further = between[:1] in (",", "、") and len(between) <= _FURTHER
            verb = before.verb if further and "。" not in between else ""
        if not verb and led and self.folded.startswith("建设", end):
            start, verb = start + 2, "建设"
        if not verb and opening == "—" and kind == "organisation":
            verb = _SETTING_UP.last_in(self.clause(start))[1]
        return start, verb, opening

    def _own_start(
        self, start: int, at: int, end: int, head: str, kind: InitiativeKind
    ) -> int | None:
        """Where the name begins behind a count and 新的; None if the count speaks against it."""
        count = _COUNT.match(self.folded, start, end)
        if count and kind == "organisation" and head != "教育集团":
            start = count.end()
        elif count:
            named = kind == "programme" and _COUNTED_NAME.match(self.folded[start:end])
            if not named:
                return None
        deeds = _SO_MANY_DEEDS.search(self.folded, start, at)
        start = deeds.end() if deeds else start
        fresh = _FRESH.match(self.folded, start, at)
        return fresh.end() if fresh else start

    def _says_enough(
        self, name: str, head: str, kind: InitiativeKind, verb: str, before: Naming | None
    ) -> bool:
        """Whether the words before the head noun are more than every such thing has."""
        return (
            is_specific(name[: -len(head)], kind, head)
            or (head in _SET_UP and verb in ("成立", "组建", "设立") and len(name) >= 4)
            or (head in _FESTIVALS and (name.startswith(_OF_ALL) or before is not None))
        )

    def _regimes(self, text: str) -> Iterator[Naming]:
        for match in _LED_REGIME.finditer(text) if "负责制" in text else ():
            yield self._found(match, "mechanism", "实行")
        regime = "制" in text and _MAYBE_REGIME.search(text)
        for match in _REGIME.finditer(text) if regime else ():
            at = match.start(1) + self.start
            for item in _BETWEEN_REGIMES.split(match[1]):
                yield Naming(at, at + len(item), bare(item), "headed", "mechanism", "实行", "制")
                at += len(item) + 1

    def _found(
        self, match: re.Match[str], kind: InitiativeKind, verb: str, head: str = ""
    ) -> Naming:
        start, end = (at + self.start for at in match.span(1))
        return Naming(start, end, bare(match[1]), "headed", kind, verb, head or match[1][-2:])

    def _across_list(self, start: int) -> tuple[int, str]:
        """实施|名校长、名教师、名班主任培养工程: the items share one head, the name begins behind
        the verb. Where an item has a head of its own, the name begins at `start` all the same."""
        edge, verb, items = start, "", 0
        while (
            not verb and edge - 1 > self.start and self.folded[edge - 1] in "、与和" and items < 4
        ):
            further, verb = self.left_edge(edge - 1, direct=True)
            if further >= edge - 1:
                return start, ""
            if unmarked_heads_in().search(self.folded, further, edge - 1):
                return start, verb
            edge, items = further, items + 1
        return (edge, verb) if verb else (start, "")

    def _listed_activities(self, text: str) -> Iterator[Naming]:
        """开展红色讲堂、红色阅读等活动: each item is a campaign, if it names anything."""
        if "、" not in text or not _GATHERED.search(text):
            return
        not_ends = word_list("list_items", "not_ends")
        not_starts = word_list("list_items", "not_starts")
        for match in _ACTIVITIES.finditer(text):
            at = match.start(1) + self.start
            for item in match[1].split("、"):
                if not not_ends.ends(item) and not not_starts.begins(item):
                    yield Naming(at, at + len(item), item, "headed", "campaign", "开展", "活动",
                                 group=match.start(1))  # fmt: skip
                at += len(item) + 1

    def _closes(self, end: int) -> bool:
        """Whether a name can end here: before a mark, a function word, a number or a verb."""
        behind = self.behind(end, 4)
        return (
            not behind
            or behind[0] in PUNCTUATION
            or behind[0] in STOPS
            or behind[0].isdigit()
            or behind.startswith(_MAY_FOLLOW)
        )

    def _announced(self, kind: InitiativeKind, verb: str, head: str) -> bool:
        """Whether the verb before an unmarked name speaks of making or running such a thing."""
        if not verb or verb == "了":
            return False
        suits = {
            "programme": ("programme", "mechanism", "campaign", "brand"),
            "campaign": ("campaign", "programme"),
            "mechanism": ("mechanism", "programme"),
            "organisation": ("organisation", "brand"),
        }
        by = announcing_verbs().get(verb)
        if kind == "mechanism" and verb == "出台":
            return True
        if head == "试点":
            return by == "programme" or verb == "开展"
        if kind == "organisation" and verb in ("建立", "构建", "探索", "创建", "建起", "搭起"):
            return True
        return by in suits.get(kind, ())


def _kind_by_head(name: str, head: str, kind: InitiativeKind) -> InitiativeKind:
    """A strategy is a framework, a reform of no regime a programme, a sweep a campaign."""
    if head == "战略":
        return "framework"
    if head == "改革" and "制" not in name and not name.endswith("办学改革"):
        kind = "programme"
    return "campaign" if kind == "programme" and is_sweep(name) else kind


def is_of_level(name: str) -> bool:
    """建成中等职业教育集团|18个 counts bodies of a kind, it names none."""
    level = name.removesuffix("教育集团").removeprefix("有")
    return level.removeprefix("公办").removeprefix("优质") in (
        "",
        "中等职业",
        "职业",
        "高等职业",
        "高中",
        "小学",
        "初中",
        "幼儿",
        "学前",
    )


def _is_scheme(name: str, verb: str) -> bool:
    """实施教师支持计划 and 实施归雁计划 name schemes; 制定教学计划, 完成年度计划 do not."""
    if verb not in ("实施", "启动", "推进", "推行", "深入推进", "实施好", "推出"):
        return False
    said = name.removesuffix("计划")
    plain = word_list("generic", "plans")
    return not plain.ends(said) and (len(said) >= 4 or without_generic(said) == said)


@cache
def _frames() -> tuple[str, ...]:
    return tuple(initiative_words()["quoted"]["frames_behind"])
