"""Names in quotation marks, and what the words around them say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..late_pattern import LatePattern
from ..records import InitiativeKind, Span
from .clause import SHORT_VERBS, Naming, runs
from .kinds import (
    HAN,
    NUMERAL,
    announcing_verbs,
    bare,
    head_of,
    is_numbered,
    kind_of_numbered,
    without_generic,
    word_at,
    word_list,
)
from .leads import acts_behind, counted_behind, is_paired, is_theme, names_none, told_before
from .quoted_forms import (
    belongs_in_front,
    counts_events,
    drop_verb,
    host_behind,
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
    parted,
)
from .sweeps import sweep_of
from .tails import Tails
from .ways import kind_of_way, parted_way

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
_COUNTING = LatePattern(rf"[{NUMERAL}]+[余多]?[个项批支所名位场次]")
_YEARS = LatePattern(r"[三五两\d]年")
_BUILT = ("建设", "开发", "上线", "搭建", "建有", "整合", "设立")
_MANY_OF = LatePattern(r"\d[\d.万]*余?[个支家所]")
_COUNTED_MANY = LatePattern(rf"(?<![用建办]好)(?:[{NUMERAL}]|一)[余多]?[批名位所个支]$")
_ENDS_COUNTED = ("批", "名", "位", "所", "个", "支")
_ISSUING = ("出台", "印发", "制定", "下发")
_OF_A_PLACE = LatePattern(rf"[{HAN}]{{1,7}}[省市县区州旗]教育")
_FIVE_YEARS = LatePattern("十[二三四五六]五")
_COUNTED = LatePattern(rf"[{NUMERAL}]+[个项大条]")


class QuotedNames(Tails):
    """One sentence, read for names in quotation marks; `quoted` are its marked runs."""

    def __init__(self, folded: str, span: Span, quoted: list[tuple[int, int]]) -> None:
        super().__init__(folded, span)
        self.quoted = quoted
        self._edge: tuple[int, tuple[int, str]] | None = None

    def namings(self) -> Iterator[Naming]:
        """Every such name, in no particular order."""
        for group in runs(self.quoted, self.folded, "、和与及以,"):
            namings = [self._quotation(start, end, group) for start, end in group]
            if len(group) == 1:
                yield from self._named(namings[0]) if namings[0] is not None else ()
                continue
            if names_none(self.behind(group[-1][1], 8)):
                continue
            joint = self._joint(group, namings) or sweep_of(self, group)
            if joint is not None:
                yield joint
                continue
            host = bare(host_behind(self.behind(group[-1][1], 30)))
            told = sum(naming is not None for naming in namings)
            kind_of_last = next((n for n in reversed(namings) if n is not None), None)
            for (start, end), naming in zip(group, namings, strict=True):
                if kind_of_last is not None and (
                    group[-1][1] <= kind_of_last.end + 1 and kind_of_last.head
                ):
                    if naming is None:
                        naming = self._listed(start, end, kind_of_last)
                    elif not naming.head:
                        naming.kind = kind_of_last.kind
                if naming is None and 2 * told > len(group) > 2:
                    naming = self._listed(start, end, next(n for n in namings if n))
                if naming is None:
                    continue
                if naming is kind_of_last and naming.end > end:
                    naming.start, naming.end = start + 1, end - 1
                naming.group, naming.host = group[0][0], host
                yield from self._named(naming)

    def _named(self, naming: Naming) -> Iterable[Naming]:
        """A naming without its verb, or the names of which it holds several."""
        if len(naming.core) > 6:
            drop_verb(naming, self.folded)
        if self.folded.find("、", naming.start, naming.end) < 0:
            return (naming,)
        return parted(naming, self.folded)

    def _joint(self, group: list[tuple[int, int]], namings: list[Naming | None]) -> Naming | None:
        """“名校+新校”“强校+弱校”办学模式 is one way, told in two formulas."""
        last = namings[-1]
        start, end = group[0][0], group[-1][1]
        if last is None or last.kind != "mechanism" or not last.head:
            return None
        cores = [self.folded[a + 1 : b - 1] for a, b in group]
        if self.folded[start:end].count("”“") < len(group) - 1 or not all("+" in c for c in cores):
            return None
        tail = self._tail(end)
        if tail is None:
            return None
        name = bare(self.folded[start : tail[0]])
        return Naming(start, tail[0], name, "quoted", "mechanism", last.verb, last.head)

    def _listed(self, start: int, end: int, last: Naming) -> Naming | None:
        core = self.folded[start + 1 : end - 1]
        if is_no_name(core):
            return None
        return Naming(start + 1, end - 1, bare(core), "quoted", last.kind, last.verb, last.head)

    def _quotation(self, start: int, end: int, group: list[tuple[int, int]]) -> Naming | None:
        core = self.folded[start + 1 : end - 1].strip()
        behind = self.behind(end)
        plan = self.folded.startswith("规划", end) and _FIVE_YEARS.fullmatch(core)
        strategy = len(core) == 4 and self.folded.startswith(("战略", "发展战略"), end)
        mode = core.endswith("式") and _NUMBERED_WAY.fullmatch(core) and _A_WAY.match(behind[:10])
        more = parted_way(core, behind)
        if more:
            way = kind_of_way(core + behind[:more]) or "mechanism"
            return Naming(start, end + more, bare(core), "quoted", way, "推行")
        slogan = line_of_work(core, behind[:8])
        if slogan and not is_talk(core):
            stop, line = end + slogan, bare(core)
            return Naming(start, stop, line, "quoted", "framework", "坚持", "思路")
        exempt = plan or mode or strategy
        if len(core) < 2 or (is_no_name(core) and not exempt and not self._is_headed(core, end)):
            return None
        rules = self.words["quoted"]
        near = self.before(start, 14)
        if near[-2:] in ("各类", "各项", "各种") or is_occasion(core, near, behind[:16]):
            return None
        led = self.before(group[0][0], 30)
        lead = led[-12:]
        edge, verb = self._edge_before(group[0][0])
        known = kind_of_way(core)
        praised = word_list("quoted", "honours").ends(lead)
        if known is not None and not praised and (self._reform(end) or not self._tail(end)):
            return self._inside(start, end, core, known, verb)
        if lead.endswith(("实施", "落实", "推进")) and _NOUN_VERB.search(lead):
            verb = ""
        if lead.endswith("》等"):
            verb, lead = "编写", ""
        inner = head_of(core) if "+" not in core else None
        a_place = inner is not None and inner[1] in ("organisation", "brand")
        if not verb and a_place and lead[-1:] in SHORT_VERBS:
            verb = SHORT_VERBS[lead[-1]]
        if is_steps(core, lead, behind):
            return self._inside(start, end, core, "framework", verb)
        if verb and is_way_in_clauses(core, verb, behind):
            return self._inside(start, end, core, "mechanism", verb)
        tail = self._tail(end)
        numbered = is_numbered(core) and _COUNTED.fullmatch(core) is None
        if lead[-1:] in _ENDS_AWARDED and _AWARDED.search(lead):
            return None
        if tail is not None:
            stop, head, kind = tail
            if kind == "programme" and is_sweep(core):
                kind = "campaign"
            if is_so_many(core) and kind not in ("programme", "campaign"):
                kind = "framework"
            if head.endswith("赛") and self.folded[stop : stop + 1] in ("上", "中"):
                return None
            if head.endswith("体系") and _FORMULA.fullmatch(core):
                kind = "framework"
            figure = kind == "brand" and not numbered and not is_choosing(lead)
            if figure and self._figure_of_speech(lead, verb):
                return None
            name_start = self._with_prefix(start, core, inner, group)
            if plan and name_start >= start:
                return None
            return Naming(name_start, stop, bare(core), "quoted", kind, verb, head)
        told = told_before(led, len(group) > 1)
        if told is None and word_list("quoted", "named").ends(lead):
            noun = word_at("categories", behind.removeprefix("的"), 0)
            told = noun[1] if noun is not None else "mechanism"
        if told is None and counted_behind(self.behind(group[-1][1]), len(group)):
            told = "mechanism"
        weak = self._weak_tail(end)
        if "、" in core and behind.startswith("的") and _THE_IDEA.match(behind):
            return Naming(start + 1, end - 1, bare(core), "quoted", "framework", verb, "思路")
        by_itself = self._by_itself(
            core, inner, told, start if start == group[0][0] else None, behind
        )
        is_topic = inner is not None and behind.startswith(("是", "向", "走", "这"))
        if makes_education(core, behind) and not self._figure_of_speech(lead, verb):
            return Naming(start, end + 2, bare(core), "quoted", "framework", verb or "打造", "教育")
        if is_among_deeds(behind):
            return self._inside(start, end, core, "programme", "列入")
        if is_lesson(core, behind):
            return Naming(start, end + 2, bare(core) + "教育", "quoted", "campaign", "开展", "教育")
        if numbered and "+" in core and behind.startswith("是"):
            return self._inside(start, end, core, kind_of_numbered(core), verb)
        if is_own_education(core, verb, behind):
            return self._inside(start, end, core, "brand", verb)
        if is_aim_of_a_place(core, verb) or (
            verb and verb not in rules["slogan_verbs"] and is_brand_form(core)
        ):
            return self._inside(start, end, core, "brand", verb)
        if word_list("quoted", "not_before").begins(behind) and weak is None and not is_topic:
            return self._inside(start, end, core, by_itself, verb) if by_itself else None
        if numbered and (inner is None or _COUNTED.match(core) or _PAIRS.fullmatch(core)):
            inner = None
        if inner is not None and len(core) - len(inner[0]) >= 2:
            counted = _MANY_OF.match(behind) is not None
            body = inner[1] == "organisation" and len(core) >= 5 and self._opens(group[0][0])
            clear = bool(verb or told or counted or body) or (
                inner[1] != "organisation" and inner[0] not in ("平台", "课程") and len(core) > 3
            )
            plain = told or not self._figure_of_speech(lead, verb) or lead.endswith(("以", "的"))
            plain = plain or (core[-1] == "年" and lead.endswith(("是", "为", "成")))
            if clear and plain:
                at = self._with_prefix(start, core, inner, group)
                until = end if at < start else end - 1
                return Naming(at, until, bare(core), "quoted", inner[1], verb, inner[0])
            return None
        if weak is not None and (
            verb
            or numbered
            or weak[1] in ("campaign", "brand")
            or weak[0].endswith(("举措", "做法", "工作体系"))
            or (weak[0] in ("项目", "工程", "课程", "行动") and behind.startswith("等"))
        ):
            head, kind = weak
            if head in rules["of_numbered"] and not numbered:
                return None
            if numbered and kind in ("programme", "mechanism"):
                kind = "framework"
            plain = not self._figure_of_speech(lead, verb) or is_choosing(lead)
            told_so = (kind == "brand" or head == "工作体系") and lead.endswith(("的", "以"))
            if not (plain or told_so or numbered or verb):
                return None
            return Naming(start + 1, end - 1, bare(core), "quoted", kind, verb, head)
        if numbered:
            never = word_list("quoted", "no_numbered")
            if never.ends(core) or word_list("quoted", "honours").ends(lead):
                return None
            kind = kind_of_numbered(core)
            return Naming(start + 1, end - 1, bare(core), "quoted", kind, verb)
        if by_itself is not None:
            return self._inside(start, end, core, by_itself, verb)
        framed = behind[2:] if behind.startswith(_BEFORE_FRAME) else behind
        if not numbered and is_maxim(core, lead, behind):
            return None
        if word_list("quoted", "frames_behind").begins(framed) and core.count("、") < 2:
            return Naming(start + 1, end - 1, bare(core), "quoted", "programme", verb)
        if verb and not self._figure_of_speech(lead, verb):
            direct = edge == group[0][0] or self.folded[edge : group[0][0]] in ("了", "好")
            ends = not behind or behind[0] in ",。;、和与及”)!“" or behind.startswith("等")
            ends = ends or behind[0].isdigit()
            if verb in rules["slogan_verbs"] or "," in core:
                return None
            if direct and is_theme(core):
                kind = announcing_verbs().get(verb, "campaign")
                return self._inside(start, end, core, kind, verb)
            if direct and (ends or len(group) > 1) and 3 <= len(core) <= 24:
                kind = "programme" if verb in _BUILT else announcing_verbs().get(verb, "programme")
                return self._inside(start, end, core, kind, verb)
            if ends and 4 <= len(core) <= 16 and len(group) == 1 and not counts_events(behind):
                kind = announcing_verbs().get(verb, "mechanism")
                return self._inside(start, end, core, kind, verb)
        return None

    def _reform(self, end: int) -> bool:
        """“县管校聘”管理改革: the way alone is the name."""
        tail = self._tail(end)
        return tail is not None and tail[1].endswith("改革")

    def _edge_before(self, at: int) -> tuple[int, str]:
        """`left_edge` before a mark, found once for all the names of its list."""
        if self._edge is None or self._edge[0] != at:
            self._edge = at, self.left_edge(at, direct=True)
        return self._edge[1]

    def _opens(self, at: int) -> bool:
        """Whether a mark opens its clause, or stands behind a short owner: 实验小学的|“…”."""
        lead = self.clause(at)
        leads_in = ("其中", "像", "如", "比如", "例如", "特别是", "尤其是", "而")
        return len(lead) <= (14 if lead.endswith("的") else 0) or lead in leads_in

    def _opens_clause(self, at: int) -> bool:
        return at <= self.start or self.folded[at - 1] in ",。;:!?\n"

    def _inside(self, start: int, end: int, core: str, kind: InitiativeKind, verb: str) -> Naming:
        return Naming(start + 1, end - 1, bare(core), "quoted", kind, verb)

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

    def _with_prefix(
        self,
        start: int,
        core: str,
        inner: tuple[str, InitiativeKind] | None,
        group: list[tuple[int, int]],
    ) -> int:
        """Where a name begins whose first part stands before the mark: 学前教育“两个比例”…."""
        if group[0][0] != start or (inner is not None and self._tail(start + 2 + len(core))):
            return self._opening(start, core, inner)
        edge, verb = self._edge_before(start)
        prefix = self.folded[edge:start]
        span_of_years = inner is not None and _YEARS.match(core) is not None
        if span_of_years:
            edge, verb = self.left_edge(start, direct=False)
            prefix = self.folded[edge:start]
        elif inner is not None and not belongs_in_front(prefix):
            return self._opening(start, core, inner)
        if not verb and edge > self.start and self.folded[edge - 1] in "、和与":
            tail = self._tail(start + 2 + len(core))
            verb = "、" if tail is not None and self._tail_before(edge, tail[1]) else ""
        if not verb and inner is not None and self.folded[edge - 2 : edge] in ("”和", "”、", "”与"):
            verb = "、"
        if not verb and prefix.startswith("有"):
            edge, prefix, verb = edge + 1, prefix[1:], "有"
        if not verb and len(prefix) >= 4 and self._opens_clause(edge):
            tail = self._tail(start + 2 + len(core))
            plan = tail is not None and tail[1] == "规划"
            works = tail is not None and tail[1] in self.words["quoted"]["works_with_field"]
            by_actor = word_list("quoted", "actors").ends(prefix)
            works = works and not by_actor and "%" not in prefix
            group_named = tail is not None and tail[2] == "organisation" and not by_actor
            verb = "," if span_of_years or plan or works or group_named else ""
        paper = verb in _ISSUING and self.folded.startswith("实施方案", start + 2 + len(core))
        stage = prefix in self.words["quoted"]["fields"]
        plain = without_generic(prefix) == "" and not (span_of_years or paper or stage)
        if not verb and self.folded.startswith("规划", start + 5) and _OF_A_PLACE.match(prefix):
            verb = "编制"
        if not verb or not 2 <= len(prefix) <= 16 or plain:
            return self._opening(start, core, inner)
        if _COUNTING.match(prefix):
            return self._opening(start, core, inner)
        return edge

    def _tail_before(self, edge: int, head: str) -> bool:
        """Whether the item of the list before `edge` ends in the same head: …联盟、…联盟."""
        return self.folded.endswith(head, self.start, edge - 1)

    def _opening(self, start: int, core: str, inner: tuple[str, InitiativeKind] | None) -> int:
        """Inside the mark where the mark wraps all of the name, else at it."""
        closing = start + 1 + len(core)
        tail = self._tail(closing + 1)
        return start if tail is not None else start + 1
