"""Where a text tells what is to be done: whole plans, their sections, sentences that go on.

新建幼儿园28所 in a bureau's 工作要点, under 2022年工作安排, or behind 今年计划投入12亿元。 is as
much a target as with a word of intent of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from ..clauses import clause_start
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Outline, Page, Section, Span, UnitClass
from .intent import CueWords, Turn, is_honour, turn_of
from .unbuilt import is_built_upon, is_unbuilt
from .whole_plans import (
    ASPECT,
    LEAD_SIGNS,
    YEARS,
    is_bare_task,
    is_of_a_year_gone,
    is_plan,
    opens_as_plan,
    plan_pattern,
    presents_a_plan,
)

_BACK = 40
"""How many sentences back a plan still governs the items of its list."""
_AHEAD_OF_YEAR = 4
"""今年 is still to come in a text of a year's first months."""
_ITEM = LatePattern(
    r"[ \t]*(?:[●■◆▲★○◎□·•*—–-]|[((]?[0-9一二三四五六七八九十]{1,2}[))、.:]"
    r"|[一二三四五六七八九]是|其中|另外|此外|包括"
    r"|[^,。;:!?\n]{1,8}[省州盟市县区旗镇乡][:。])"
)
_NUMBERED = LatePattern(
    r"[ \t]*[其第((]?(?:(?P<first>一|1|首先)|[二三四五六七八九十2-9])"
    r"(?:是|要|[))、.](?![0-9])|,)"
)
"""How an item of a counted list begins, the first one told from the others."""
_THIS_YEAR = LatePattern(
    "(?:今年|本年度?|全年)(?!以来|[0-9一二三四五六七八九十]{1,2}月|上半年|[一二]季度|春|寒假|年初|元旦|春节|是)"
)
_PAST_PART = LatePattern("[0-9一二三]{1,2}月|上半年|以来|春|初|寒假|底|末|前")
_LEAD = 10
"""How many sentences a headline that tells of a plan may govern."""
_EACH_HAS = LatePattern("每[^,。;]{1,8}?[都均]?(?:建|设|拥|办)有")
"""2030年,每个乡镇都建有|1所, in a plan."""
_DEMANDS = LatePattern(
    "[ \t]*(?:[一二三四五六]是)?(?:会议|通知|方案|意见)[^,。;:0-9]{0,6}(?:要求|强调)[,:]"
)
"""会议要求,封闭管理率达|100%: what is asked of the schools, in this sentence and the next ones."""
_AIMS_SET = LatePattern("(?:明确|提出|确定|设定|制定)了?[^,。;0-9]{0,14}目标(?:任务)?[。:]\\s*$")
"""方案明确了提升行动目标。: what follows are these aims."""
_NEVER_A_TASK = ("time", "frequency", "rank", "points", "ratio")
_NEW = LatePattern("20[0-9]{2}|今年|明年|年度|未来|三年|五年")
"""A headline of a later month that speaks of 实事 alone may tell what has become of them."""
_DATELINE = LatePattern(
    "(?<![0-9])([0-9]{1,2})月[0-9]{1,2}日(?:[电讯]|(?:上午|下午)?,?(?:本报|本网)?[记笔]者)"
)
_COUNTS = LatePattern("[0-9一二两三四五六七八九十百千万]|[:]$")
"""What an intention must go on to if it is to govern the next sentence: a number, or a list."""
_SPEECH = LatePattern(
    "[^,。;]{0,12}(?:今年|明年|今后|未来|下一步|下一阶段|接下来|20[0-9]{2}年|新的一年)"
    "[^。;]{0,16}?(?:将|要|计划|力争)"
)
"""下一步,我们将…: what it opens is all a plan, whether or not it counts something itself."""
_MARKS = ",。;:!?(、"
_STOCK = LatePattern(
    "(?:在校生|在校学生|在园幼儿|教职工|专任教师|(?<![没享具持要])有)[^,。;:率比达到增新]{0,8}$"
    "|(?:学校|幼儿园)共?有?$"
)


_YEAR_GONE = ("过去一年", "过去的一年", "一年来", "去年", "上一年")
_TO_FULFIL = LatePattern("完成(?:好)?(?:年度|全年|各项|今年)*(?:目标|工作|重点)*任务$")
"""三、真抓实干,完成年度任务: what a speech calls upon to do."""
_REMADE = LatePattern("[^,。;]{1,16}?(?:[划分并][为成入]|整合|合并|调整为|改[为成])")
"""把26个乡镇|划为6个学区: what is there already."""
_IN_OPERATION = LatePattern(
    "[^,。;0-9]{0,10}(?:正式|如期|顺利|全部)(?:上线|运营|启用|投用|投入|开学|揭牌|开班|上岗|交付|亮相)"
)
"""首批|9辆校车正式上线运营."""
_EXISTING = ("依托", "面向", "针对", "联合")
"""Behind these stands what is there: 依托30个社区家长学校."""
_OFFICES = ("部门", "单位", "委办局", "科室", "职能部门", "成员单位", "相关部门")
_PAST_BASE = LatePattern("[比较同][^,。;0-9]{0,3}(?:上年|去年|前年|20[0-9]{2}年)(?:同期)?")
"""What a rise that is aimed at is measured from: no word of completion."""
_MUST = LatePattern(
    r"\s*(?:我们|全?[省市县区州]|各[^,。;:\n]{1,8})?要(?![求素点闻务是么想看让说知害不])"
)
"""How a section of a speech or notice begins that lays down what is to be done."""
_HALVES = re.compile("[ ,:;]|——")


@cache
def _signs() -> tuple[CueWords, CueWords, CueWords, CueWords]:
    table = lexicon("figures")["plan"]
    standing, finished = CueWords(table["standing"]), CueWords(table["finished"])
    return standing, finished, CueWords(table["task_verbs"]), CueWords(table["task_nouns"])


class Plans:
    """What of a text tells of things to be done; asked sentence by sentence, in any order."""

    def __init__(self, folded: str, page: Page, shape: Outline) -> None:
        published = page.header.published_on
        self._folded = folded
        self._sentences = shape.sentences
        self._starts = [sentence.start for sentence in shape.sentences]
        self._year = published.year if published else None
        month = published.month if published else _month_of_dateline(folded)
        self._early = month <= _AHEAD_OF_YEAR
        self._turns: dict[int, Turn] = {}
        title_span = page.header.title_span
        title = folded[title_span.start : title_span.end] if title_span else ""
        self._past = bool(plan_pattern("reports").search(title)) or is_of_a_year_gone(
            title, self._year
        )
        dated = shape.genre == "notice" or self._early or _NEW.search(title) is not None
        self._whole = dated and not self._past and is_plan(title)
        self._title_plans = not self._past and self._is_told_of_plan(title)
        if not self._past and not self._whole:
            self._whole = opens_as_plan(folded, self._year, early=self._early)
        self._lists_tasks = not self._past and (
            self._title_plans or presents_a_plan(folded, self._year)
        )
        self._planned = self._plans_by_sign(shape.sections)
        self._followed: dict[int, bool] = {}

    def governs(
        self,
        sentence: Span,
        number: int,
        before: str,
        after: str,
        unit: str,
        unit_class: UnitClass,
    ) -> bool:
        """Whether a number without a cue of its own is aimed at, by what governs its sentence.

        `before` is its sentence up to `number`, `after` what follows its unit.
        """
        if self._lists_tasks and is_bare_task(self._folded, number, after):
            return True
        standing, finished, verbs, nouns = _signs()
        clause = before[clause_start(before, max(0, len(before) - 40), len(before), _MARKS) :]
        if before.endswith(("把", "将")) and _REMADE.match(after):
            return False
        if before.endswith(_EXISTING) or (before.endswith("等") and after.startswith(_OFFICES)):
            return False
        if is_built_upon(clause, after):
            return False
        planned = self._is_plan_at(number)
        near = before[-60:].rpartition(":")[2]
        near = _EACH_HAS.sub("", re.sub("(?<![生人])每年", "", near)) if planned else near
        if ("了" in near and ASPECT.search(near)) or standing.are_in(near):
            return False
        if planned:
            return turn_of(before[-120:], self._year).done < 0
        index = bisect_right(self._starts, sentence.start) - 1
        if unit_class in ("people", "items", "organisations", "other") and is_unbuilt(
            self._folded, sentence, number, before, unit + after, self._year
        ):
            return True
        if self._past or unit_class in _NEVER_A_TASK:
            return False
        if turn_of(before[-120:], self._year).done >= 0:
            return False
        told = verbs.are_in(clause)
        if not told:
            named = nouns.are_in(clause + after[:6]) or self._is_item(index)
            if not named or _STOCK.search(clause):
                return False
        if _DEMANDS.match(before) or self._is_this_year(before, sentence.start):
            return True
        if finished.are_in(before[-60:]):
            return False
        if self._follows_plan(index):
            return True
        if before.endswith("的") or _IN_OPERATION.match(after):
            return False
        counted = told and unit_class not in ("money", "area") and not _THIS_YEAR.search(before)
        return counted and self._is_under_headline(index)

    def is_report(self, position: int, before: str) -> bool:
        """Whether nothing before a number makes a plan of it: 录取886人, or a year's 总结."""
        if turn_of(before[-120:], self._year).is_report:
            return True
        return self._past and not self._is_plan_at(position)

    def is_task(self, number: int, before: str) -> bool:
        """Whether a least number in a plan is one of its aims, 骨干教师不低于20%, and no rule."""
        return (
            self._is_plan_at(number)
            and not re.search("每|平均|原则|年满|不超过|不得|不能", before[-24:])
            and turn_of(_PAST_BASE.sub("", before[-120:]), self._year).done < 0
        )

    def _is_told_of_plan(self, title: str) -> bool:
        """Whether all of a headline tells what is to be done: not 新增900个 今年再增500个."""
        halves = [half for half in _HALVES.split(title) if _COUNTS.search(half)]
        told = [turn_of(half, self._year).is_plan for half in halves]
        added = title.find("再添")
        if added >= 0 and is_honour(title[added + 2 :]):
            return False
        return turn_of(title, self._year).is_plan and (any(told) == all(told))

    def _section(self, section: Section) -> bool | None:
        """Whether a heading announces what is to be done, or what has been; None for neither."""
        heading = self._folded[section.heading_span.start : section.heading_span.end][:40]
        if section.speaker is None and len(heading) > 30:
            return None
        gone = is_of_a_year_gone(heading, self._year)
        if plan_pattern("headings").search(heading) and not gone:
            return not re.search(
                "完成|进展|情况|实现|达标|已经?达|超过|高于", _TO_FULFIL.sub("", heading)
            )
        if plan_pattern("past").search(heading) or gone:
            return False
        body = section.heading_span.end
        return True if _MUST.match(self._folded, body, body + 24) else None

    def _is_plan_at(self, position: int) -> bool:
        return self._whole if self._planned is None else bool(self._planned[position])

    def _plans_by_sign(self, sections: tuple[Section, ...]) -> bytearray | None:
        """For every sign whether it stands in a plan: an inner section outweighs an outer one."""
        told = [(s.span, verdict) for s in sections if (verdict := self._section(s)) is not None]
        if not told:
            return None
        planned = bytearray([self._whole]) * len(self._folded)
        for span, verdict in sorted(told, key=lambda pair: pair[0].start - pair[0].end):
            planned[span.start : span.end] = bytes([verdict]) * (span.end - span.start)
        return planned

    def _is_this_year(self, before: str, start: int) -> bool:
        """今年,全市新建学校35所, in a text of its first months: none of it can stand yet.

        全年发放资金5000万元 is told of the year gone where the text up to `start` is.
        """
        if not self._early:
            return False
        if told := _THIS_YEAR.search(before):
            return told[0] != "全年" or not self._tells_of_year_gone(start)
        named = before.rfind(f"{self._year}年")
        return named >= 0 and not _PAST_PART.match(before, named + 5)

    def _tells_of_year_gone(self, at: int) -> bool:
        """Whether the last year named before `at` is one gone by: 过去一年; 2020年, in 2021."""
        low = max(0, at - LEAD_SIGNS)
        gone = max(self._folded.rfind(words, low, at) for words in _YEAR_GONE)
        if gone > self._folded.rfind("今年", low, at):
            return True
        years = list(YEARS.finditer(self._folded, max(0, at - LEAD_SIGNS), at))
        named = [year for year in years if self._folded.startswith("年", year.end())]
        if not named or self._year is None or int(named[-1][0]) >= self._year:
            return False
        return self._folded.find("今年", named[-1].end(), at) < 0

    def _is_under_headline(self, index: int) -> bool:
        """Whether only what the headline intends has been told up to a sentence."""
        return (
            self._title_plans
            and index <= _LEAD
            and not any(self._turn(earlier).is_report for earlier in range(index))
        )

    def _follows_plan(self, index: int) -> bool:
        """Whether the sentences before say what is intended, with nothing done in between."""
        known = self._followed.get(index)
        if known is None:
            known = self._followed[index] = self._is_planned_before(index)
        return known

    def _is_planned_before(self, index: int) -> bool:
        """What one item of a list intends does not go on into the next: 二是…将建5所。三是…."""
        beside = False
        for back in range(index - 1, max(-1, index - _BACK), -1):
            if self._begins_line(back + 1) and not (
                self._is_item(back + 1)
                or self._folded.endswith(":", 0, self._ends(back))
                or self._announces(back + 1)
            ):
                return False
            if item := _NUMBERED.match(self._folded, self._sentences[back + 1].start):
                beside = item["first"] is None
            if beside:
                continue
            turn = self._turn(back)
            if turn.is_plan:
                return True
            if turn.is_report:
                return False
        return False

    def _turn(self, index: int) -> Turn:
        known = self._turns.get(index)
        if known is None:
            sentence = self._sentences[index]
            words = self._folded[sentence.start : sentence.end]
            known = turn_of(words, self._year, outcomes=False)
            clause = max(words.rfind(mark, 0, max(0, known.intent - 1)) for mark in ",;:")
            if _AIMS_SET.search(words):
                known = Turn(0, -1)
            elif known.is_plan and not (_COUNTS.search(words, clause + 1) or _SPEECH.match(words)):
                known = Turn(-1, -1)
            elif known == (-1, -1) and (
                _DEMANDS.match(words)
                or (self._is_this_year(words, sentence.start) and _COUNTS.search(words))
            ):
                known = Turn(0, -1)
            self._turns[index] = known
        return known

    def _begins_line(self, index: int) -> bool:
        if index == 0:
            return True
        start = self._sentences[index].start
        return "\n" in self._folded[self._sentences[index - 1].end - 1 : start]

    @cached_property
    def _first_of_line(self) -> list[int]:
        """For each sentence the first one of its line."""
        firsts = [0]
        for index in range(1, len(self._sentences)):
            firsts.append(index if self._begins_line(index) else firsts[-1])
        return firsts

    def _ends(self, index: int) -> int:
        sentence = self._sentences[index]
        return sentence.start + len(self._folded[sentence.start : sentence.end].rstrip())

    def _announces(self, index: int) -> bool:
        """Whether the line that a sentence begins is short and ends in a colon."""
        start = self._sentences[index].start
        end = self._folded.find("\n", start, start + 80)
        return end > start and self._folded[start:end].rstrip().endswith(":")

    def _is_item(self, index: int) -> bool:
        """Whether the line of a sentence is an item of a list: a bullet, a short line, 其中."""
        sentence = self._sentences[index]
        if self._folded.startswith("其中", sentence.start):
            return True
        start = self._sentences[self._first_of_line[index]].start
        return _ITEM.match(self._folded, start, start + 40) is not None


def _month_of_dateline(folded: str) -> int:
    """3 of 新华网某地3月10日电, where no date is printed with the title; else 12."""
    dateline = _DATELINE.search(folded, 0, 1200)
    return int(dateline[1]) if dateline else 12
