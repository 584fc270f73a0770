"""Finding the names of measures in a text: quoted, titled in 《》, or built on a head noun."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from .records import InitiativeKind, Outline, Page, Span

_LEXICON = Path(__file__).parent / "lexicon"
_HAN = "㐀-鿿"
_QUOTED = re.compile(r"“([^“”\n]{2,42})”|\"([^\"“”\n]{2,30})\"|(?<=[^\w’])‘([^‘’“”\n]{2,30})’")
_TITLED = re.compile(r"《([^《》\n]{2,90})》")
_MARKS = re.compile(r"[“”\"‘’《》\s]")
_NUMERAL = "一二三四五六七八九十两双百千0-9"
_FRAMEWORK = re.compile(
    rf"(?:[{_NUMERAL}]+(?:个|大|项|条|支|化|实|力|有|名|红|抓|讲|强|类|级|心|色|维|步|全|统|联|促|进|到|聚|重|融|创|评|比|新|好|型|改|严|定|访|问|制|度|园|特|品|校|生|师|课|段|层|环|线|翼|轮|体|育|位|清|查|责|学|带|向|同|减|增|升|提|防|治|管|合)"
    rf"[{_HAN}]{{0,6}}"
    rf"|\d{{3,6}}(?:\+[\dNXn])*|[\dNn](?:\+[\dNXn]+)+"
    rf"|[{_HAN}]{{2,8}}\+(?:[{_HAN}A-Za-z]{{1,8}})?|\+[{_HAN}]{{2,6}}"
    rf"|(?:[{_NUMERAL}][{_HAN}]{{1,3}}){{2,4}}|[{_NUMERAL}]+[{_HAN}][同共联并齐][{_HAN}])"
)
_FIVE_YEARS = re.compile("十[二三四五六]五")
_COUNTED = re.compile(rf"[{_NUMERAL}]+[个项大条]")
_COUNT = re.compile(rf"(?:[{_NUMERAL}]+[余多]?|多|若干|各)[个项批支所名场次条类](?:大)?")
_TO_LEARN = re.compile(r"(?:开展|[,、])(向[^,。;:\n“”]{2,24}学习活动)")
_REGIME = re.compile(
    rf"(?:实行|推行|试行|建立|落实|健全)了?([{_HAN}]{{1,8}}(?<![体机编控限强定研法])制)(?=[,。;、])"
)
_ACTIVITIES = re.compile(
    rf"(?:开展|举办|举行|组织)(?:了|好)?([{_HAN}]{{4,12}}(?:、[{_HAN}]{{4,12}}){{1,5}})等[{_HAN}]{{0,8}}活动"
)
_TEN_THINGS = re.compile(
    r"((?:教育|民生|惠民|为民)?[二三四五六七八九十]+件(?:教育|民生|惠民|为民|大)?实事)"
)
_COUNTED_WORK = re.compile(
    rf"(?:抓实|抓好|实施|推进|开展|落实|打好|聚焦|部署|推动)了?"
    rf"([二三四五六七八九十]+大[{_HAN}]{{0,4}}(?:工作|行动|工程|任务|举措|计划|提升|攻坚))(?=[,。;、:])"
)
_MAY_FOLLOW = (
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
_STOPS = frozenset("的了在是把将对与和及或以由为被就并而等从向到让给于之所其该着过也都还各")
_PUNCTUATION = frozenset(",。;:、!?()“”‘’《》<>…—\"' \t\n|·[]【】")

How = Literal["quoted", "titled", "headed"]


@dataclass(slots=True)
class Naming:
    """One naming of a measure: `[start, end)` without marks that wrap all of it.

    `core` is what tells it from others (the words in the marks, or all of it), `head` the head
    noun or the word behind that says what it is, `verb` what announces it, `listed` the place
    of the list that it is one of.
    """

    start: int
    end: int
    core: str
    how: How
    kind: InitiativeKind
    verb: str = ""
    head: str = ""
    group: int | None = None
    host: str = ""
    """The name behind 等 that gathers a list of documents (等“党的知识进课堂”教材)."""
    sentence: Span | None = None


@cache
def initiative_words() -> dict[str, Any]:
    """``lexicon/initiatives.toml``, read once."""
    return tomllib.loads((_LEXICON / "initiatives.toml").read_text(encoding="utf-8"))


@cache
def _by_length(table: str) -> tuple[tuple[str, InitiativeKind], ...]:
    """(word, kind) of a table of kinds, the longest words first."""
    pairs = [(word, kind) for kind, words in initiative_words()[table].items() for word in words]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _verbs() -> dict[str, InitiativeKind]:
    return {word: kind for word, kind in reversed(_by_length("verbs"))}


@cache
def _generic() -> re.Pattern[str]:
    words = sorted(initiative_words()["generic"]["words"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def bare(name: str) -> str:
    """A name without quotation marks and spaces, for comparing."""
    return _MARKS.sub("", name)


def head_of(name: str) -> tuple[str, InitiativeKind] | None:
    """The head noun a name ends in, and the kind it stands for: 质量提升工程 → 工程, programme."""
    for word, kind in _by_length("heads"):
        if name.endswith(word) and len(name) > len(word):
            return word, kind
    return None


def is_numbered(name: str) -> bool:
    """Whether a name is built on numbers: 三个三, 一校一品, 1+1+N, 党建+."""
    return len(name) <= 12 and _FRAMEWORK.fullmatch(name) is not None


def find_namings(folded: str, page: Page, shape: Outline) -> list[Naming]:
    """Every naming of a measure in the article's sentences and its headline, in text order."""
    found: list[Naming] = []
    stretches = list(shape.sentences)
    title = page.header.title_span
    if title is not None and not any(s.meets(title) for s in stretches):
        stretches.append(title)
    for stretch in sorted(stretches):
        sentence = _Sentence(folded, stretch)
        for naming in sentence.namings():
            naming.sentence = stretch
            found.append(naming)
    found.sort(key=lambda n: (n.start, -n.end))
    return found


class _Sentence:
    """One sentence, read for names."""

    def __init__(self, folded: str, span: Span) -> None:
        self.folded, self.start, self.end = folded, span.start, span.end
        self.words = initiative_words()
        text = folded[span.start : span.end]
        self.titled = [
            (m.start() + span.start, m.end() + span.start) for m in _TITLED.finditer(text)
        ]
        self.quoted = [
            (m.start() + span.start, m.end() + span.start)
            for m in _QUOTED.finditer(text)
            if not self._in_title(m.start() + span.start)
        ]

    def namings(self) -> Iterator[Naming]:
        taken: list[tuple[int, int]] = []
        for naming in (*self._documents(), *self._quotations()):
            taken.append((naming.start - 1, naming.end + 1))
            yield naming
        for start, end in (*self.titled, *self.quoted):
            taken.append((start, end))
        for naming in self._headed():
            if not any(start < naming.end and naming.start < end for start, end in taken):
                yield naming

    # What stands around a place in the sentence.

    def _in_title(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.titled)

    def _before(self, at: int, count: int = 24) -> str:
        return self.folded[max(self.start, at - count) : at]

    def _behind(self, at: int, count: int = 24) -> str:
        return self.folded[at : min(self.end, at + count)]

    def _left_edge(self, at: int, *, direct: bool, reach: int = 30) -> tuple[int, str]:
        """Where the run of nouns that ends at `at` begins, and the verb right before it.

        Goes back to a mark, a function word or an announcing verb (实施|质量提升工程). With
        `direct` the verb may stand right before `at`: before a mark it is one, before a head noun
        it is part of the name (建设工程).
        """
        low = max(self.start, at - reach)
        verbs = _verbs()
        edge = at
        while edge > low:
            sign = self.folded[edge - 1]
            if sign == ")":
                opening = self.folded.rfind("(", max(low, edge - 8), edge)
                if opening > low:
                    edge = opening
                    continue
            if sign in _PUNCTUATION or sign in _STOPS:
                break
            verb = self._verb_at(edge, low, verbs)
            if verb and (direct or edge < at):
                return edge, verb
            edge -= 1
        if edge > self.start and self.folded[edge - 1] == "了":
            return edge, self._verb_at(edge - 1, low - 6, verbs)
        return edge, self._verb_at(edge, low, verbs)

    def _verb_at(self, edge: int, low: int, verbs: dict[str, InitiativeKind]) -> str:
        for length in (4, 3, 2):
            if edge - length >= max(low - 4, self.start):
                word = self.folded[edge - length : edge]
                if word in verbs:
                    return word
        return ""

    def _clause(self, at: int) -> str:
        """From the last comma or the like up to `at`, marks inside included."""
        back = self._before(at, 60)
        cut = max(back.rfind(sign) for sign in ",。;:\n")
        return back[cut + 1 :]

    # 《…》

    def _documents(self) -> Iterator[Naming]:
        rules = self.words["documents"]
        for group in _runs(self.titled, self.folded, "、和与及以,"):
            first, last = group[0], group[-1]
            behind = self._behind(last[1], 30)
            before = self._clause(first[0])
            host = ""
            gathered = re.match(rf"等(?:“([^“”]{{2,24}})”)?([{_HAN}\d余多]{{0,12}})", behind)
            if gathered:
                host = gathered[1] or ""
                if any(word in gathered[2][:12] for word in rules["not_issued_behind"]):
                    continue
            for start, end in group:
                name = self.folded[start + 1 : end - 1]
                verb = self._issued(name, before, behind if not gathered else behind[:8])
                if verb is None:
                    continue
                yield Naming(
                    start + 1, end - 1, bare(name), "titled", "document",
                    verb=verb, group=first[0], host=host,
                )  # fmt: skip

    def _issued(self, name: str, before: str, behind: str) -> str | None:
        rules = self.words["documents"]
        if (
            name.startswith(tuple(rules["national"]))
            or name.endswith(tuple(rules["not_issued_ends"]))
            or any(word in name for word in rules["national_anywhere"])
        ):
            return None
        if any(behind.startswith(word) for word in rules["not_issued_behind"]):
            return None
        issued = _last_of(before, rules["issued"])
        carried = _last_of(before, rules["carried"])
        read = _last_of(before, rules["read"])
        form = name.endswith(("表", "卡", "手册", "清单", "台账", "简报", "工作要点", "制度"))
        if issued[0] >= 0 and issued[0] >= max(read[0], -1):
            return issued[1]
        if read[0] >= 0 and read[0] > carried[0]:
            return None
        if carried[0] >= 0:
            local = form or behind.startswith(("市级", "县级", "区级", "的市", "的县"))
            own = re.match(rf"[{_HAN}]{{2,8}}(?:市|县|区|州|旗|局)", name)
            return carried[1] if local or (own and not name.startswith("全")) else None
        return None

    # “…”

    def _quotations(self) -> Iterator[Naming]:
        for group in _runs(self.quoted, self.folded, "、和与及以,"):
            namings = [self._quotation(start, end, group) for start, end in group]
            kind_of_last = next((n for n in reversed(namings) if n is not None), None)
            for (start, end), naming in zip(group, namings, strict=True):
                if kind_of_last is not None and (
                    group[-1][1] <= kind_of_last.end + 1 and kind_of_last.head
                ):
                    if naming is None and len(group) > 1:
                        naming = self._listed(start, end, kind_of_last)
                    elif naming is not None and not naming.head:
                        naming.kind = kind_of_last.kind
                if naming is not None:
                    naming.group = group[0][0] if len(group) > 1 else None
                    yield naming

    def _listed(self, start: int, end: int, last: Naming) -> Naming | None:
        core = self.folded[start + 1 : end - 1]
        if self._never(core):
            return None
        return Naming(start + 1, end - 1, bare(core), "quoted", last.kind, last.verb, last.head)

    def _never(self, core: str) -> bool:
        rules = self.words["quoted"]
        if re.search(r"[。!?]|我们|必须|就是|不能|不是|应当", core) or len(core) > 30:
            return True
        if core.endswith(tuple(rules["figures_of_speech"])):
            return True
        if re.fullmatch(rf"第?[{_NUMERAL}]+[{''.join(s for s in rules['number_no_name'])}]?", core):
            return not (core.isdigit() and len(core) >= 3)
        return core.startswith("第") or not re.search(rf"[{_HAN}\d]", core)

    def _quotation(self, start: int, end: int, group: list[tuple[int, int]]) -> Naming | None:
        core = self.folded[start + 1 : end - 1].strip()
        plan = _FIVE_YEARS.fullmatch(core) and self.folded.startswith("规划", end)
        if len(core) < 2 or (self._never(core) and not plan):
            return None
        rules = self.words["quoted"]
        if self._is_occasion(start, end):
            return None
        behind = self._behind(end)
        lead = self._before(group[0][0], 12)
        edge, verb = self._left_edge(group[0][0], direct=True)
        if lead.endswith("》等"):
            verb, lead = "编写", ""
        tail = self._tail(end)
        inner = head_of(core)
        numbered = is_numbered(core)
        if tail is not None:
            stop, head, kind = tail
            if self._figure_of_speech(lead, verb) and not numbered and kind in ("brand",):
                return None
            name_start = self._with_prefix(start, core, inner, group)
            if plan and name_start >= start:
                return None
            return Naming(name_start, stop, bare(core), "quoted", kind, verb, head)
        weak = self._weak_tail(end)
        if behind.startswith(tuple(rules["not_before"])) and weak is None:
            return None
        if numbered and (inner is None or _COUNTED.match(core)):
            inner = None
        if inner is not None and len(core) - len(inner[0]) >= 2:
            told = inner[1] != "organisation" or bool(verb)
            plain = not self._figure_of_speech(lead, verb) or lead.endswith(("以", "的"))
            if told and plain:
                return Naming(
                    self._with_prefix(start, core, inner, group), end - 1, bare(core), "quoted",
                    inner[1], verb, inner[0],
                )  # fmt: skip
            return None
        if weak is not None and (
            verb
            or numbered
            or weak[1] in ("campaign", "brand")
            or weak[0].endswith(("举措", "做法"))
        ):
            head, kind = weak
            if numbered and kind == "programme":
                kind = "framework"
            if self._figure_of_speech(lead, verb) and not numbered and not verb:
                return None
            return Naming(start + 1, end - 1, bare(core), "quoted", kind, verb, head)
        if numbered:
            if lead.endswith(tuple(rules["honours"])):
                return None
            return Naming(start + 1, end - 1, bare(core), "quoted", "framework", verb)
        if behind.startswith(tuple(rules["frames_behind"])) and core.count("、") < 2:
            return Naming(start + 1, end - 1, bare(core), "quoted", "programme", verb)
        if verb and not self._figure_of_speech(lead, verb):
            direct = edge == group[0][0] or self.folded[edge : group[0][0]] in ("了", "好")
            ends = not behind or behind[0] in ",。;、和与及”)!“" or behind.startswith("等")
            ends = ends or behind[0].isdigit()
            if direct and (ends or len(group) > 1) and 3 <= len(core) <= 24:
                return Naming(
                    start + 1, end - 1, bare(core), "quoted", _verbs().get(verb, "programme"), verb
                )
            if ends and 4 <= len(core) <= 16 and len(group) == 1:
                return Naming(
                    start + 1, end - 1, bare(core), "quoted", _verbs().get(verb, "mechanism"), verb
                )
        return None

    def _is_occasion(self, start: int, end: int) -> bool:
        """以“…”大讨论为契机, 按照“…”的要求: somebody else's, and only the occasion."""
        behind = self._behind(end, 16)
        if re.match(rf"[{_HAN}]{{0,8}}为契机", behind):
            return True
        by_order = re.search(r"(?:按照|根据|响应|依据)[^,。;]{0,8}$", self._before(start, 14))
        return bool(by_order) and re.match(r"的?(?:总?要求|部署|号召|精神)", behind) is not None

    def _figure_of_speech(self, lead: str, verb: str) -> bool:
        if re.search(rf"(?:[{_NUMERAL}]|一)[余多]?[批名位所个支]$", lead):
            return True
        if verb and lead.endswith(verb):
            return False
        return lead.endswith(tuple(self.words["quoted"]["not_behind"]))

    def _tail(self, end: int) -> tuple[int, str, InitiativeKind] | None:
        """The head noun behind a closing mark, with what stands between: 计划, 党建模式."""
        behind = self._behind(end, 22)
        skip = 1 if behind.startswith("的") else 0
        best: tuple[int, str, InitiativeKind] | None = None
        at = skip
        while at < len(behind):
            sign = behind[at]
            if sign in _PUNCTUATION or sign in _STOPS or at > 14:
                break
            if at > skip and self._starts_verb(behind, at):
                break
            for word, kind in _by_length("heads"):
                if behind.startswith(word, at):
                    best = (end + at + len(word), word, kind)
                    at += len(word) - 1
                    break
            at += 1
        if best is None or (skip and best[2] not in ("mechanism",)):
            return None
        if any(word in self.folded[end : best[0]] for word in self.words["quoted"]["events"]):
            return None
        weak = self._weak_tail(end)
        if weak is not None and len(weak[0]) >= best[0] - end - skip:
            return None
        return best

    def _starts_verb(self, behind: str, at: int) -> bool:
        for length in (4, 3, 2):
            word = behind[at : at + length]
            if word in _verbs():
                rest = behind[at + length : at + length + 6]
                return not any(rest.startswith(w) for w, _ in _by_length("heads"))
        return False

    def _weak_tail(self, end: int) -> tuple[str, InitiativeKind] | None:
        behind = self._behind(end, 20)
        listed = re.match(
            rf"等?(?:多|[{_NUMERAL}]+余?)?(?:[个项大类系]列?)?([{_HAN}]{{0,14}})", behind
        )
        rest = listed[1] if listed else behind
        for word, kind in _by_length("tails"):
            at = rest.find(word)
            if 0 <= at <= 6 and not any(sign in _STOPS for sign in rest[:at]):
                if at and kind not in ("brand", "campaign") and not behind.startswith("等"):
                    continue
                return word, kind
        if behind.startswith("等"):
            for word, kind in _by_length("heads"):
                at = rest.find(word)
                if 0 <= at <= 5 and not any(sign in _STOPS for sign in rest[:at]):
                    return word, kind
        return None

    def _with_prefix(
        self,
        start: int,
        core: str,
        inner: tuple[str, InitiativeKind] | None,
        group: list[tuple[int, int]],
    ) -> int:
        """Where a name begins whose first part stands before the mark: 学前教育“两个比例”…."""
        if group[0][0] != start or (inner is not None and not re.match(r"[三五两\d]年", core)):
            return self._opening(start, core, inner)
        edge, verb = self._left_edge(start, direct=True)
        prefix = self.folded[edge:start]
        span_of_years = inner is not None
        if span_of_years:
            edge, verb = self._left_edge(start, direct=False)
            prefix = self.folded[edge:start]
        if not verb and edge > self.start and self.folded[edge - 1] in "、和与":
            tail = self._tail(start + 2 + len(core))
            verb = "、" if tail is not None and self._tail_before(edge, tail[1]) else ""
        plain = _generic().sub("", prefix) == "" and not span_of_years
        if not verb or not 2 <= len(prefix) <= 16 or plain:
            return self._opening(start, core, inner)
        if re.match(rf"[{_NUMERAL}]+[余多]?[个项批支所]", prefix):
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

    # Without marks.

    def _headed(self) -> Iterator[Naming]:
        text = self.folded[self.start : self.end]
        for match in _TO_LEARN.finditer(text):
            yield Naming(
                match.start(1) + self.start, match.end(1) + self.start, bare(match[1]), "headed",
                "campaign", "开展", "学习活动",
            )  # fmt: skip
        yield from self._listed_activities(text)
        for match in _TEN_THINGS.finditer(text):
            yield Naming(
                match.start(1) + self.start, match.end(1) + self.start, bare(match[1]), "headed",
                "programme", "实施", "实事",
            )  # fmt: skip
        for match in _COUNTED_WORK.finditer(text):
            yield Naming(
                match.start(1) + self.start, match.end(1) + self.start, bare(match[1]), "headed",
                "framework", "抓实", "",
            )  # fmt: skip
        before: Naming | None = None
        for match in _unmarked_heads().finditer(text):
            head = match[0]
            kind = _head_kinds()[head]
            end = self.start + match.end()
            if not self._closes(end):
                continue
            start, verb = self._left_edge(self.start + match.start(), direct=False)
            if (
                before is not None
                and before.end + 1 == start
                and self.folded[start - 1] in "、和与"
            ):
                verb = verb or before.verb
            opening = self.folded[start - 1] if start > self.start else ""
            count = _COUNT.match(self.folded[start:end])
            if count and kind == "organisation":
                start += count.end()
            elif count:
                continue
            name = self.folded[start:end]
            if (opening in "”》" and opening) or not 3 <= len(name) <= 32:
                continue
            if not _is_specific(name[: -len(head)], kind, head):
                continue
            if not verb and kind == "organisation" and opening == "的":
                verb = _last_of(self._clause(start), ["成立", "组建", "设立"])[1]
            if not self._announced(kind, verb, head):
                continue
            before = Naming(start, end, bare(name), "headed", kind, verb, head)
            yield before
        for match in _REGIME.finditer(text):
            yield Naming(
                match.start(1) + self.start, match.end(1) + self.start, bare(match[1]), "headed",
                "mechanism", "实行", "制",
            )  # fmt: skip

    def _listed_activities(self, text: str) -> Iterator[Naming]:
        """开展红色讲堂、红色阅读等活动: each item is a campaign, if it names anything."""
        not_ends = tuple(self.words["list_items"]["not_ends"])
        for match in _ACTIVITIES.finditer(text):
            at = match.start(1) + self.start
            for item in match[1].split("、"):
                if not item.endswith(not_ends):
                    yield Naming(at, at + len(item), item, "headed", "campaign", "开展", "活动",
                                 group=match.start(1))  # fmt: skip
                at += len(item) + 1

    def _closes(self, end: int) -> bool:
        """Whether a name can end here: before a mark, a function word, a number or a verb."""
        behind = self._behind(end, 4)
        return (
            not behind
            or behind[0] in _PUNCTUATION
            or behind[0] in _STOPS
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
        by = _verbs().get(verb)
        if head == "试点":
            return by == "programme" or verb == "开展"
        if kind == "organisation" and verb in ("建立", "构建", "探索", "创建"):
            return True
        return by in suits.get(kind, ())


_UNMARKED = {
    "programme": ("工程", "行动计划", "专项行动", "行动", "攻坚战", "三年计划", "提升计划", "培养计划",
                  "试点", "专项督导", "专项治理"),
    "campaign": ("评选活动", "实践活动", "学习活动", "宣讲活动", "创建活动", "大赛", "联赛", "大讨论",
                 "活动周", "活动月", "专项整治", "大比武", "大走访", "大家访", "研学活动", "教育活动"),
    "mechanism": ("机制", "制度", "责任制", "模式", "工作法", "改革", "半月报", "办学", "办园"),
    "organisation": ("领导小组", "专班", "联盟", "共同体", "宣讲团", "讲师团", "督导组", "指导组", "督查组",
                     "巡查组", "联席会议", "服务队", "孵化室", "教研组", "党群服务中心", "教育集团",
                     "名师工作室", "名校长工作室"),
}  # fmt: skip


@cache
def _head_kinds() -> dict[str, InitiativeKind]:
    kinds: dict[str, InitiativeKind] = {}
    for kind, words in _UNMARKED.items():
        for word in words:
            kinds[word] = kind  # type: ignore[assignment]
    return kinds


@cache
def _unmarked_heads() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _head_kinds()), key=len, reverse=True)))


def _runs(spans: list[tuple[int, int]], folded: str, links: str) -> Iterator[list[tuple[int, int]]]:
    """Marked runs that follow one another, joined by nothing or by 、和与: lists of names."""
    group: list[tuple[int, int]] = []
    for span in spans:
        between = folded[group[-1][1] : span[0]] if group else ""
        if group and len(between) <= 2 and all(sign in links for sign in between):
            group.append(span)
        else:
            if group:
                yield group
            group = [span]
    if group:
        yield group


def _last_of(text: str, words: list[str]) -> tuple[int, str]:
    """Where the last of `words` in `text` ends, and which it is; (-1, "") for none."""
    best = (-1, "")
    for word in words:
        at = text.rfind(word)
        if at >= 0 and (at + len(word), word) > best:
            best = (at + len(word), word)
    return best


def _is_specific(modifier: str, kind: InitiativeKind, head: str) -> bool:
    """Whether the words before a head noun make a name of it: 质量提升|工程, not 各项|工程."""
    if not modifier:
        return False
    left = _generic().sub("", modifier)
    if kind == "mechanism" and head in ("机制", "制度", "工作机制", "工作制度"):
        return len(left) >= 2 and (len(left) >= 4 or len(modifier) >= 6)
    if len(left) >= 2:
        return True
    if kind == "programme" and head in ("工程", "行动计划", "专项行动"):
        return len(modifier) >= 4
    return kind == "organisation" and len(modifier) >= 4 and "工作" not in modifier[-2:]
