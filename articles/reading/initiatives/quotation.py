"""One run of words in quotation marks: whether it is a name, of what kind, and where it ends.

The rules are asked in order: the first that knows says a name or that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..late_pattern import LatePattern
from ..records import InitiativeKind
from .clause import SHORT_VERBS, Naming
from .kinds import (
    HAN,
    NUMERAL,
    announcing_verbs,
    bare,
    head_of,
    is_numbered,
    kind_of_numbered,
    word_at,
    word_list,
)
from .leads import acts_behind, counted_behind, is_paired, is_theme, told_before
from .prefixes import Prefixes
from .quoted_forms import (
    counts_events,
    is_aim_of_a_place,
    is_among_deeds,
    is_brand_form,
    is_choosing,
    is_lesson,
    is_maxim,
    is_no_name,
    is_occasion,
    is_own_education,
    is_so_many,
    is_steps,
    is_sweep,
    is_talk,
    is_way_in_clauses,
    line_of_work,
    makes_education,
)
from .ways import kind_of_way, parted_way

Verdict = Naming | Literal["none"] | None
"""A name; that it is none; or nothing, so that the next rule is asked."""
_NUMBERED_WAY = LatePattern(rf"[{NUMERAL}]{{1,2}}[{HAN}]{{1,2}}式")
_A_WAY = LatePattern(rf"[{HAN}]{{0,6}}?(?:模式|教学法|工作法|机制)")
_NOUN_VERB = LatePattern(r"(?:规划|项目|方案|政策|任务|改革)(?:实施|落实|推进)$")
_AWARDED = LatePattern(
    r"(?:入选|获评|荣获|获批)(?:了|为|全国|国家级?|省级?|部级|首批|教育部){1,3}$"
)
_FORMULA = LatePattern(r"\d{3,6}|\d*(?:\+[\dNXn])+|[\dNn](?:\+[\dNXn]+)+|\d+[NX]")
_ENDS_AWARDED = ("了", "为", "国", "家", "级", "省", "批", "部")
_PAIRS = LatePattern(rf"(?:[二两三四五六七八九十][{HAN}]{{1,3}}?){{2,3}}")
_BEFORE_FRAME = ("建设", "创建", "工作", "活动", "行动")
_THE_IDEA = LatePattern(r"的[^,。;“”的]{0,4}(?:思路|布局|格局|路径|策略|战略)")
_THE_CLAIM = LatePattern(r"的[^,。;“”的]{0,4}(?:主张|愿景)")
"""“活力教育 美好清溪”|的新发展主张."""
_BUILT = ("建设", "开发", "上线", "搭建", "建有", "整合", "设立")
_MANY_OF = LatePattern(r"\d[\d.万]*余?[个支家所]")
_COUNTED_MANY = LatePattern(rf"(?<![用建办]好)(?:[{NUMERAL}]|一)[余多]?[批名位所个支]$")
_ENDS_COUNTED = ("批", "名", "位", "所", "个", "支")
_ONE_SUCH = ("的一项", "的一个", "的一场", "的又一项", "的一大")
_PRAISE = 3
_FIVE_YEARS = LatePattern("十[二三四五六]五")
_COUNTED = LatePattern(rf"[{NUMERAL}]+[个项大条]")


@dataclass(slots=True)
class Quotation:
    """A marked run with what stands around it; `group` is the list of runs it is one of."""

    start: int
    end: int
    group: list[tuple[int, int]]
    core: str
    behind: str
    lead: str
    """Up to 30 signs before the group."""
    near: str
    """The last 12 of them; none where they are 《…》等."""
    verb: str
    edge: int
    inner: tuple[str, InitiativeKind] | None
    """The head that the words themselves end in, with its kind."""
    plan: bool
    numbered: bool

    def inside(self, kind: InitiativeKind, head: str = "", verb: str | None = None) -> Naming:
        """The name is what the marks hold."""
        told = self.verb if verb is None else verb
        return Naming(self.start + 1, self.end - 1, bare(self.core), "quoted", kind, told, head)


class Quotations(Prefixes):
    """One sentence, whose marked runs are read one by one."""

    def quotation(self, start: int, end: int, group: list[tuple[int, int]]) -> Naming | None:
        """The name that the run from mark to mark is, or None."""
        core = self.folded[start + 1 : end - 1].strip()
        behind = self.behind(end)
        way = self._way_or_line(start, end, core, behind)
        if way is not None:
            return way
        plan = self.folded.startswith("规划", end) and _FIVE_YEARS.fullmatch(core) is not None
        if self._is_out(start, end, core, behind, plan=plan):
            return None
        lead = self.before(group[0][0], 30)
        edge, verb = self._edge_before(group[0][0])
        inner = head_of(core) if "+" not in core else None
        numbered = is_numbered(core) and _COUNTED.fullmatch(core) is None
        quote = Quotation(
            start, end, group, core, behind, lead, lead[-12:], verb, edge, inner, plan, numbered
        )
        for rule in (self._known_way, self._in_clauses, self._before_head, self._by_words_around):
            verdict = rule(quote)
            if verdict is not None:
                return None if verdict == "none" else verdict
        return None

    def _way_or_line(self, start: int, end: int, core: str, behind: str) -> Naming | None:
        """A way that goes on behind the mark, or a line of work: “…”的思路."""
        more = parted_way(core, behind)
        if more:
            way = kind_of_way(core + behind[:more]) or "mechanism"
            return Naming(start, end + more, bare(core), "quoted", way, "推行")
        slogan = line_of_work(core, behind[:8])
        if slogan and not is_talk(core):
            return Naming(start, end + slogan, bare(core), "quoted", "framework", "坚持", "思路")
        return None

    def _is_out(self, start: int, end: int, core: str, behind: str, *, plan: bool) -> bool:
        """Whether the words are no name whatever stands around them, or an occasion's."""
        strategy = len(core) == 4 and self.folded.startswith(("战略", "发展战略"), end)
        mode = core.endswith("式") and _NUMBERED_WAY.fullmatch(core) and _A_WAY.match(behind[:10])
        exempt = plan or mode or strategy
        if len(core) < 2 or (is_no_name(core) and not exempt and not self._is_headed(core, end)):
            return True
        near = self.before(start, 14)
        return near[-2:] in ("各类", "各项", "各种") or is_occasion(core, near, behind[:16])

    def _known_way(self, quote: Quotation) -> Verdict:
        """“县管校聘”, told by itself or with its reform."""
        known = kind_of_way(quote.core)
        if known is None or word_list("quoted", "honours").ends(quote.near):
            return None
        alone = self._reform(quote.end) or not self._tail(quote.end)
        return quote.inside(known) if alone else None

    def _in_clauses(self, quote: Quotation) -> Verdict:
        """Steps or clauses that are one way: “校内减负、校外增效”."""
        self._correct_verb(quote)
        if is_steps(quote.core, quote.near, quote.behind):
            return quote.inside("framework")
        if quote.verb and is_way_in_clauses(quote.core, quote.verb, quote.behind):
            return quote.inside("mechanism")
        awarded = quote.near[-1:] in _ENDS_AWARDED and _AWARDED.search(quote.near)
        return "none" if awarded else None

    def _correct_verb(self, quote: Quotation) -> None:
        """项目实施|“…” has no verb; 《…》等|“…” are edited; 以|“…” has one of a single sign."""
        if quote.near.endswith(("实施", "落实", "推进")) and _NOUN_VERB.search(quote.near):
            quote.verb = ""
        if quote.near.endswith("》等"):
            quote.verb, quote.near = "编写", ""
        a_place = quote.inner is not None and quote.inner[1] in ("organisation", "brand")
        if not quote.verb and a_place and quote.near[-1:] in SHORT_VERBS:
            quote.verb = SHORT_VERBS[quote.near[-1]]

    def _before_head(self, quote: Quotation) -> Verdict:
        """“…”|计划: a head noun behind the mark belongs to the name."""
        tail = self._tail(quote.end)
        if tail is None:
            return None
        core, (stop, head, kind) = quote.core, tail
        if kind == "programme" and is_sweep(core):
            kind = "campaign"
        if is_so_many(core) and kind not in ("programme", "campaign"):
            kind = "framework"
        if head.endswith("赛") and self.folded[stop : stop + 1] in ("上", "中"):
            return "none"
        if head.endswith("体系") and _FORMULA.fullmatch(core):
            kind = "framework"
        if quote.near.endswith(_ONE_SUCH) and len(core) <= _PRAISE:
            return "none"  # 实施的一项“大手笔”工程
        figure = kind == "brand" and not quote.numbered and not is_choosing(quote.near)
        if figure and self._figure_of_speech(quote.near, quote.verb):
            return "none"
        name_start = self._with_prefix(quote.start, core, quote.inner, quote.group)
        if quote.plan and name_start >= quote.start:
            return "none"
        return Naming(name_start, stop, bare(core), "quoted", kind, quote.verb, head)

    def _by_words_around(self, quote: Quotation) -> Verdict:
        """What no head noun behind the mark settles: asked of the words on both sides."""
        told = self._told_kind(quote)
        weak = self._weak_tail(quote.end)
        if "、" in quote.core and quote.behind.startswith("的") and _THE_IDEA.match(quote.behind):
            return quote.inside("framework", "思路")
        if is_theme(quote.core) and _THE_CLAIM.match(quote.behind):
            return quote.inside("framework", "主张")
        first = quote.start if quote.start == quote.group[0][0] else None
        by_itself = self._by_itself(quote.core, quote.inner, told, first, quote.behind)
        settled = self._as_deed_or_brand(quote)
        if settled is not None:
            return settled
        is_topic = quote.inner is not None and quote.behind.startswith(("是", "向", "走", "这"))
        if word_list("quoted", "not_before").begins(quote.behind) and weak is None and not is_topic:
            return quote.inside(by_itself) if by_itself else "none"
        if quote.numbered and (
            quote.inner is None or _COUNTED.match(quote.core) or _PAIRS.fullmatch(quote.core)
        ):
            quote.inner = None
        if quote.inner is not None and len(quote.core) - len(quote.inner[0]) >= 2:
            return self._by_own_head(quote, quote.inner, told) or "none"
        if weak is not None and self._is_said_by(weak, quote):
            return self._before_weak_head(quote, weak)
        if quote.numbered:
            return self._numbered(quote)
        if by_itself is not None:
            return quote.inside(by_itself)
        return self._framed(quote) or self._behind_verb(quote)

    def _told_kind(self, quote: Quotation) -> InitiativeKind | None:
        """The kind that a noun before the list tells, or a count behind it."""
        told = told_before(quote.lead, len(quote.group) > 1)
        if told is None and word_list("quoted", "named").ends(quote.near):
            noun = word_at("categories", quote.behind.removeprefix("的"), 0)
            told = noun[1] if noun is not None else "mechanism"
        last = quote.group[-1][1]
        if told is None and counted_behind(self.behind(last), len(quote.group)):
            told = "mechanism"
        return told

    def _as_deed_or_brand(self, quote: Quotation) -> Verdict:
        """“…”教育, “…”列入实事, “N+N”是…, “…”示范区."""
        core, verb, behind = quote.core, quote.verb, quote.behind
        if makes_education(core, behind) and not self._figure_of_speech(quote.near, verb):
            told = verb or "打造"
            return Naming(
                quote.start, quote.end + 2, bare(core), "quoted", "framework", told, "教育"
            )
        if is_among_deeds(behind):
            return quote.inside("programme", verb="列入")
        if is_lesson(core, behind):
            name = bare(core) + "教育"
            return Naming(quote.start, quote.end + 2, name, "quoted", "campaign", "开展", "教育")
        if quote.numbered and "+" in core and behind.startswith("是"):
            return quote.inside(kind_of_numbered(core))
        if is_own_education(core, verb, behind):
            return quote.inside("brand")
        told_of = verb and verb not in self.words["quoted"]["slogan_verbs"]
        if is_aim_of_a_place(core, verb) or (told_of and is_brand_form(core)):
            return quote.inside("brand")
        return None

    def _by_own_head(
        self, quote: Quotation, inner: tuple[str, InitiativeKind], told: InitiativeKind | None
    ) -> Naming | None:
        """“某某计划”: its own words end in a head noun, and something says that it is named."""
        core, verb, lead = quote.core, quote.verb, quote.near
        counted = _MANY_OF.match(quote.behind) is not None
        body = inner[1] == "organisation" and len(core) >= 5 and self._opens(quote.group[0][0])
        clear = bool(verb or told or counted or body) or (
            inner[1] != "organisation" and inner[0] not in ("平台", "课程") and len(core) > 3
        )
        plain = told or not self._figure_of_speech(lead, verb) or lead.endswith(("以", "的"))
        plain = plain or (core[-1] == "年" and lead.endswith(("是", "为", "成")))
        if not (clear and plain):
            return None
        at = self._with_prefix(quote.start, core, inner, quote.group)
        until = quote.end if at < quote.start else quote.end - 1
        return Naming(at, until, bare(core), "quoted", inner[1], verb, inner[0])

    def _is_said_by(self, weak: tuple[str, InitiativeKind], quote: Quotation) -> bool:
        """Whether a word behind the mark that is no part of the name says what it is."""
        head, kind = weak
        return (
            bool(quote.verb)
            or quote.numbered
            or kind in ("campaign", "brand")
            or head.endswith(("举措", "做法", "工作体系"))
            or (head in ("项目", "工程", "课程", "行动") and quote.behind.startswith("等"))
        )

    def _before_weak_head(self, quote: Quotation, weak: tuple[str, InitiativeKind]) -> Verdict:
        head, kind = weak
        if head in self.words["quoted"]["of_numbered"] and not quote.numbered:
            return "none"
        if quote.numbered and kind in ("programme", "mechanism"):
            kind = "framework"
        lead = quote.near
        plain = not self._figure_of_speech(lead, quote.verb) or is_choosing(lead)
        told_so = (kind == "brand" or head == "工作体系") and lead.endswith(("的", "以"))
        if not (plain or told_so or quote.numbered or quote.verb):
            return "none"
        return quote.inside(kind, head)

    def _numbered(self, quote: Quotation) -> Verdict:
        """“三个三” is a framework wherever it stands, but no honour's count."""
        never = word_list("quoted", "no_numbered").ends(quote.core)
        if never or word_list("quoted", "honours").ends(quote.near):
            return "none"
        return quote.inside(kind_of_numbered(quote.core))

    def _framed(self, quote: Quotation) -> Verdict:
        """“…”|全过程: a frame behind the mark; a maxim is none."""
        behind = quote.behind
        framed = behind[2:] if behind.startswith(_BEFORE_FRAME) else behind
        if is_maxim(quote.core, quote.near, behind):
            return "none"
        if word_list("quoted", "frames_behind").begins(framed) and quote.core.count("、") < 2:
            return quote.inside("programme")
        return None

    def _behind_verb(self, quote: Quotation) -> Naming | None:
        """推行|“…”: only the verb says that it is a name."""
        verb, core, behind = quote.verb, quote.core, quote.behind
        if not verb or self._figure_of_speech(quote.near, verb):
            return None
        if verb in self.words["quoted"]["slogan_verbs"] or "," in core:
            return None
        first = quote.group[0][0]
        direct = quote.edge == first or self.folded[quote.edge : first] in ("了", "好")
        ends = not behind or behind[0] in ",。;、和与及”)!“" or behind.startswith("等")
        ends = ends or behind[0].isdigit()
        verbs = announcing_verbs()
        if direct and is_theme(core):
            return quote.inside(verbs.get(verb, "campaign"))
        if direct and (ends or len(quote.group) > 1) and 3 <= len(core) <= 24:
            return quote.inside("programme" if verb in _BUILT else verbs.get(verb, "programme"))
        single = ends and 4 <= len(core) <= 16 and len(quote.group) == 1
        if single and not counts_events(behind):
            return quote.inside(verbs.get(verb, "mechanism"))
        return None

    def _reform(self, end: int) -> bool:
        """“县管校聘”管理改革: the way alone is the name."""
        tail = self._tail(end)
        return tail is not None and tail[1].endswith("改革")

    def _opens(self, at: int) -> bool:
        """Whether a mark opens its clause, or stands behind a short owner: 实验小学的|“…”."""
        lead = self.clause(at)
        leads_in = ("其中", "像", "如", "比如", "例如", "特别是", "尤其是", "而")
        return len(lead) <= (14 if lead.endswith("的") else 0) or lead in leads_in

    def _by_itself(
        self,
        core: str,
        inner: tuple[str, InitiativeKind] | None,
        told: InitiativeKind | None,
        at: int | None,
        behind: str,
    ) -> InitiativeKind | None:
        """The kind of what needs no verb before it: announced by a noun, paired, at work.

        `at` is where the first name of a list has its mark.
        """
        if not 3 <= len(core) <= 24 or "," in core:
            return None
        if told is not None:
            return inner[1] if inner is not None else told
        if is_paired(core):
            return "mechanism"
        short = len(core) <= 14 and "、" not in core
        if short and at is not None and acts_behind(behind) and self._opens(at):
            return inner[1] if inner is not None else "brand"
        return None

    def _figure_of_speech(self, lead: str, verb: str) -> bool:
        if lead[-1:] in _ENDS_COUNTED and _COUNTED_MANY.search(lead):
            return True
        if verb and lead.endswith(verb):
            return False
        return word_list("quoted", "not_behind").ends(lead)
