"""Under which measure another one stands: read off the outline, the sentence and the names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ..late_pattern import LatePattern
from ..records import Outline, Page, Section, Span
from .announcing import is_laid_out, is_spelt_out, listed_in
from .beside import SentenceParents
from .counted_parents import CountedParents
from .headed_frames import is_member
from .headline_parents import by_headline, by_word_of_headings, is_scheme
from .index import Measure, MeasureIndex
from .kindred import KindredParents
from .kinds import count_of, is_numbered
from .told import ToldParents

Rule = Callable[[Measure], Measure | None]

_PARAGRAPH = 400
_LEAST_PARTS = 3
_AHEAD = 160
_TOPIC = 16
"""A paragraph that speaks of a listed task names it within so many signs: 再说校外培训。"""
_ORDINAL = LatePattern(r"[一二三四五六七八九十首其次再最后\d]+")
_IN_TURN = ("首先", "其次", "再次", "再者", "最后")
_BEGINS = LatePattern(r"[((]?(?:第?一|首|1(?!\d)|①)")
_BETWEEN = LatePattern(r"[”,。;:!?()]即?")
_SHORTEST_ITEM = 4
_LEADS_ON = LatePattern("以下[^,。;:!?]{0,6}(?:工作|方面|任务|措施|事)[^,。;!?]{0,6}[。:]$")
"""围绕“三清三规范”,抓好以下工作: what is counted by no one stands over what follows."""
_THAT_IS = LatePattern("[^,。;]{0,4}[,(:](?:即|就是|也就是)")
_NAMED_SO = LatePattern("”?(?:、?“[^“”]{2,12}”){0,6}[^,。;“”()]{0,8}\\((?:以下)?简称“?")
_IN_MARKS = LatePattern("“[^“”]{2,12}”")


class Tree:
    """The rules that put measures under others, asked in turn; the first that knows one is heard.

    In this order: a list gathered under a name; what counts or spells it; the words between two
    measures; a name that holds another's (“暖冬行动”…方案 under that campaign); what follows a
    document or a mechanism in its own sentence; the measure that heads the section, or the next
    one out; the plan announced right before the sections; what the paragraph speaks of.
    """

    def __init__(
        self, measures: Sequence[Measure], folded: str, page: Page, shape: Outline
    ) -> None:
        self.measures, self.folded, self.page, self.shape = measures, folded, page, shape
        self.heads: dict[int, Measure] = {}
        self.members: dict[int, Measure] = {}
        self.over: dict[int, int | None] = {}
        self.first_under: dict[int | None, int] = {}
        self.first_of: dict[tuple[int | None, str], int] = {}
        self.first: dict[int, int] = {}
        self.count_from: Counter[int] = Counter()
        self.index = MeasureIndex(measures, folded)
        self.section_starts = [section.span.start for section in shape.sections]
        self.sentence_starts = [sentence.start for sentence in shape.sentences]
        self.heading: set[int] = set()
        self.ahead: dict[int, list[Measure]] = {}
        self.slogans: dict[int, Measure] = {}
        self._called: dict[int, Measure] | None = None
        self._around: tuple[int, list[int]] = -1, []
        self.is_notice = shape.genre == "notice"
        self._nest_sections()
        self._find_heads()
        self.rules = [(name, find) for name, find, is_wanted in self._all_rules() if is_wanted]

    def _all_rules(self) -> Iterator[tuple[str, Rule, bool]]:
        """The rules in turn, each with whether there is anything in the text that it asks for."""
        index, folded, title = self.index, self.folded, self._of_title()
        told = ToldParents(index, folded, self.sentence_starts)
        headed = list({id(m): m for m in self.heads.values()}.values())
        beside = SentenceParents(index, folded)
        yield "list", self._by_list, True
        yield "counted", CountedParents(index, folded, headed).of, True
        yield "told", told.of, True
        yield "that is", self._by_that_is, True
        yield "name", index.whose_name_is_in, True
        yield "task", self._by_task, bool(index.tasks)
        yield "item", self._by_item, bool(index.lists)
        yield "beside", beside.of, True
        yield "called", self._by_called, bool(self._called_by_heading())
        yield "member", self._by_member, bool(self.members)
        yield "section", lambda measure: self._by_section(measure, title), bool(self.over)
        yield "headline", lambda measure: by_headline(measure, title), is_scheme(title)
        yield "framed", lambda measure: self._by_frame(measure, title), self._is_frame(title)
        yield "topic", self._by_topic, bool(index.topics)
        yield "kindred", KindredParents(index, folded).of, True
        yield "first", beside.by_first, True
        yield "notice", lambda measure: self._by_notice(measure, title), self.is_notice

    def _by_that_is(self, measure: Measure) -> Measure | None:
        """“335”机制,即实施…三大工程,把握…五项准则: what its sentence goes on to spell out.

        A name in brackets for the row before it (“甲”“乙”工程(简称“两红”工程)) holds that row.
        """
        sentence = measure.naming.sentence
        if sentence is None:
            return None
        beside = [m for m in self.index.in_sentence(sentence) if m is not measure]
        for other in reversed(beside):
            n = other.naming
            if not (other.numbered or n.core[:2].isdigit()):
                continue
            if n.end <= measure.naming.start:
                if _THAT_IS.match(self.folded, n.end, sentence.end):
                    return other
            elif n.start > measure.naming.end:
                gap = self.folded[measure.naming.end : n.start]
                if _NAMED_SO.fullmatch(gap):
                    return other
        return None

    def _is_frame(self, title: Measure | None) -> bool:
        """Whether the headline counts the parts of the text: “四项举措” over four of them."""
        if title is None or not is_numbered(title.naming.core):
            return False
        parts = sum(outer is None for outer in self.over.values())
        return parts == count_of(title.naming.core) >= _LEAST_PARTS

    def _by_frame(self, measure: Measure, title: Measure | None) -> Measure | None:
        """What stands in one of as many parts as the headline's framework counts is of that."""
        inside = self._sections_around(measure.naming.start)
        return title if inside and title is not measure else None

    def _by_notice(self, measure: Measure, title: Measure | None) -> Measure | None:
        """关于开展“红烛”书记工作室建设工作的通知: what its sections lay down is a part of it."""
        if title is None or title is measure or title.naming.kind in ("document", "framework"):
            return None
        return title if self._sections_around(measure.naming.start) else None

    def by_rule(self, measure: Measure) -> tuple[str, Measure] | None:
        """The parent by the first rule that knows one, with the rule's name."""
        for name, find in self.rules:
            parent = find(measure)
            if parent is not None:
                return name, parent
        return None

    def _nest_sections(self) -> None:
        stack: list[int] = []
        for index, section in enumerate(self.shape.sections):
            while stack and self.shape.sections[stack[-1]].level >= section.level:
                stack.pop()
            outer = stack[-1] if stack else None
            self.over[index] = outer
            self.first_under.setdefault(outer, index)
            family = outer, _family(section.marker)
            if family not in self.first_of or _BEGINS.match(section.marker or ""):
                self.first_of[family] = index
            self.first[index] = self.first_of[family]
            self.count_from[self.first[index]] += 1
            stack.append(index)

    def _find_heads(self) -> None:
        """The measure named in each section's heading, or that its first sentence is about."""
        for index, section in enumerate(self.shape.sections):
            inside = self.index.named_in(section.heading_span)
            if inside:
                self.heads[index] = self.measures[min(inside)[1]]
                continue
            opening = self._opening_sentence(section)
            if section.marker is None or opening is None:
                continue
            announced = [
                measure
                for start, at in self.index.named_in(opening)
                if (measure := self.measures[at]).naming.start == start
                and measure.naming.kind in ("programme", "campaign", "framework")
            ]
            if len(announced) == 1:
                self.heads[index] = announced[0]
        self.heading = {id(head) for head in self.heads.values()}
        self.members = {index: head for index, head in self.heads.items() if is_member(head)}
        words = [
            (index, self.folded[section.heading_span.start : section.heading_span.end])
            for index, section in enumerate(self.shape.sections)
        ]
        self.slogans = by_word_of_headings(self.measures, words)

    def _opening_sentence(self, section: Section) -> Span | None:
        """The rest of the sentence that a run-in heading begins: …, 把“教育品质提升”贯穿始终."""
        at = bisect_right(self.sentence_starts, section.heading_span.end - 1) - 1
        if at < 0:
            return None
        sentence = self.shape.sentences[at]
        if sentence.end <= section.heading_span.end + 1:
            return None
        return Span(section.heading_span.start, sentence.end)

    def _of_title(self) -> Measure | None:
        title = self.page.header.title_span
        if title is None:
            return None
        for measure in self.measures:
            if any(title.start <= n.start < title.end for n in measure.namings):
                return measure
        return None

    def _sections_around(self, at: int) -> list[int]:
        """The sections that hold a place, the innermost first; three rules ask in turn."""
        asked, found = self._around
        if asked != at:
            sections = self.shape.sections
            found = []
            index: int | None = bisect_right(self.section_starts, at) - 1
            while index is not None and index >= 0:
                if found or at < sections[index].span.end:
                    found.append(index)
                index = self.over[index]
            self._around = at, found
        return found

    def _by_list(self, measure: Measure) -> Measure | None:
        host = measure.naming.host
        return self.index.first_with(host) or self.index.first_beginning(host) if host else None

    def _by_task(self, measure: Measure) -> Measure | None:
        """The tasks counted and quoted as this year's 实事 stand under the campaign 办实事."""
        naming = measure.naming
        if naming.group is None or naming.sentence is None or naming.kind == "document":
            return None
        other = next((m for m in self.index.tasks if m.naming.core != naming.core), None)
        if other is None or self.folded.find("实事", naming.sentence.start, naming.group) < 0:
            return None
        return other

    def _by_item(self, measure: Measure) -> Measure | None:
        """“增量、普惠、提优”工程 spells out its parts: 增量工程 stands under it."""
        for items, other in self.index.lists:
            if not 0 < measure.naming.start - other.naming.end < _PARAGRAPH:
                continue
            if measure.naming.kind == other.naming.kind and any(
                len(item) >= 2 and item in measure.naming.core for item in items
            ):
                return other
        return None

    def _by_called(self, measure: Measure) -> Measure | None:
        """What the heading above calls by its marks: “山桃红”点亮校园 over 实施“山桃红”提质计划."""
        for index in self._sections_around(measure.naming.start):
            called = self._called_by_heading().get(index)
            if called is not None and called.naming.start < measure.naming.start:
                return called
        return None

    def _called_by_heading(self) -> dict[int, Measure]:
        """The measures named ahead of a row of parts, of which the heading has only the marks."""
        if self._called is None:
            self._called = {}
            sections = self.shape.sections
            for first, at in ((first, at) for at, first in self.first_under.items()):
                if at is None or at in self.heads:
                    continue
                heading, ahead = sections[at].heading_span, sections[first].span.start
                marked = _IN_MARKS.search(self.folded, heading.start, heading.end)
                for _, number in self.index.named_between(heading.end, ahead) if marked else ():
                    naming = self.measures[number].naming
                    if marked and marked[0] in self.folded[naming.start : naming.end]:
                        self._called[at] = self.measures[number]
        return self._called

    def _by_member(self, measure: Measure) -> Measure | None:
        """What a heading above names as one of a slogan's members: “名师网” of “三张网”."""
        for index in self._sections_around(measure.naming.start):
            head = self.members.get(index)
            if head is not None and head is not measure:
                return head
        return None

    def _by_section(self, measure: Measure, title: Measure | None) -> Measure | None:
        around = self._sections_around(measure.naming.start)
        for index in around:
            head = self.heads.get(index)
            if head is not None and not self._beside(head, measure):
                return head
            announced = self.slogans.get(index) or self._announced(index, measure)
            if announced is not None:
                return announced
        if title is None or title is measure or measure.naming.kind != "framework":
            return None
        own = around and self._beside(self.heads.get(around[0]), measure)
        if own and is_numbered(title.naming.core) and self.shape.sections[around[0]].level <= 2:
            return title
        return None

    def _beside(self, head: Measure | None, measure: Measure) -> bool:
        """Whether a measure is the heading's own, or stands beside it: “一校一品”“一支一特”."""
        if head is None or head is measure:
            return head is measure
        group = measure.naming.group
        return group is not None and any(
            n.group == group and n.sentence == measure.naming.sentence for n in head.namings
        )

    def _by_topic(self, measure: Measure) -> Measure | None:
        """What the paragraph is about: its words up to the measure speak of another one.

        加大校外培训机构整治力度。成立“双减”工作专班… stands under 校外培训机构整治, if that was
        named before.
        """
        at = measure.naming.start
        low = max(0, at - _PARAGRAPH)
        before = self.folded[low:at]
        before = before[before.rfind("\n") + 1 :]
        best: tuple[int, Measure] | None = None
        for core, other in self.index.topics:
            if other is measure or other.naming.start >= at - len(before):
                continue
            if other.region != measure.region:
                continue
            found = before.rfind(core)
            if found < 0 and other.naming.group is not None and len(core) >= 6:
                found = before.find(core[:4], 0, _TOPIC)
            if found >= 0 and (best is None or found > best[0]):
                best = found, other
        return best[1] if best is not None else None

    def _announced(self, index: int, measure: Measure) -> Measure | None:
        """The plan named right before the first of the enumerated siblings: 四大聚焦 before four
        sections, or a coded one (“1434”行动计划)."""
        section = self.shape.sections[index]
        near = [m for m in self._ahead(index) if m is not measure]
        if section.marker is None or len(near) != 1:
            return None
        outer = self.over[index]
        count = self.count_from[self.first[index]]
        first = self.shape.sections[self.first[index]]
        low = self.shape.sections[outer].heading_span.end if outer is not None else 0
        if not near[0].numbered and not listed_in(near[0].naming.core):
            return near[0] if count >= 2 else None
        coded = any(sign.isdigit() for sign in near[0].naming.core)
        coded = coded and (near[0].naming.kind != "framework" or self._spelt_in(near[0], section))
        core = near[0].naming.core
        told = [value for value, sign in enumerate("零一二三四五六七八九十") if sign in core]
        fits = count in told
        ahead = self.folded[max(low, near[0].naming.end) : first.span.start].count("。") <= 1
        fits = fits or count == listed_in(core)
        most = 0 if core.endswith("位一体") else max(told, default=0)
        cut_short = 2 <= count <= most <= 1.5 * count and ahead
        leads_on = _LEADS_ON.search(self.folded, near[0].naming.end, first.span.start)
        return near[0] if coded or fits or cut_short or leads_on else None

    def is_spelt_elsewhere(self, line: Measure, measure: Measure) -> bool:
        """Whether a line of thought is spelt out (“123”思路,即…), in other words than stand over
        a measure."""
        if not line.naming.head.endswith("思路"):
            return False
        end = line.naming.sentence.end if line.naming.sentence else line.naming.end
        if not _THAT_IS.match(self.folded, line.naming.end, end):
            return False
        around = self._sections_around(measure.naming.start)
        return bool(around) and not any(
            self._spelt_in(line, self.shape.sections[index]) for index in around
        )

    def _spelt_in(self, line: Measure, section: Section) -> bool:
        """Whether a heading names what a line of thought spells out: “12”思路,即…、打好攻坚战."""
        end = line.naming.sentence.end if line.naming.sentence else line.naming.end
        told = self.folded[line.naming.end : min(end, line.naming.end + _PARAGRAPH)]
        heading = section.heading_span
        words = self.folded[heading.start : heading.end]
        items = _BETWEEN.sub("、", told).split("、")
        return any(len(item) >= _SHORTEST_ITEM and item in words for item in items)

    def _ahead(self, index: int) -> list[Measure]:
        """The numbered measures, none of them a section's own, named right before its row."""
        if index not in self.ahead:
            outer, end = self.over[index], self.shape.sections[self.first[index]].span.start
            low = self.shape.sections[outer].heading_span.end if outer is not None else 0
            low = max(low, end - _AHEAD)
            low += self.folded[low:end].rstrip().rfind("\n") + 1
            named = {at for _, at in self.index.named_between(low, end)}
            self.ahead[index] = [
                measure
                for measure in (self.measures[at] for at in sorted(named))
                if measure.naming.kind in ("framework", "programme", "mechanism")
                and id(measure) not in self.heading
                and not is_spelt_out(measure, self.folded)
                and (measure.numbered or listed_in(measure.naming.core) or is_laid_out(measure))
            ]
        return self.ahead[index]


def _family(marker: str | None) -> str:
    """What the markers of one enumeration share: 一是, 二是; (1), (2); ——, ——; 首先, 其次."""
    if marker is not None and marker.startswith(_IN_TURN):
        return "首先"
    return _ORDINAL.sub("#", marker or "")
