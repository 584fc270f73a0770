"""Words of intent and words of completion: which of them a stretch of text has last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import any_of, grouped

_YEAR = LatePattern(r"(?<![0-9])(20[0-9]{2}) ?年(?!级)")
_TO_COME = LatePattern(
    r"(?<![至止年月])到 ?(20[0-9]{2}) ?年(?:底|末|秋季?|春季?|[0-9]{1,2}月底?|年底|9月)?"
    r"(?:前|,|时|,|需|要|应|全|我|将|基本|初|建|新|实现|完成|达|力争|,)"
    r"|(20[0-9]{2}) ?年(?:底|末|[0-9]{1,2}月底?)?(?:以前|之前|前)(?!,?(?:仅|只|还))"
)
"""A year that is to come whatever the year of the text is; 截止到2017年底 is gone."""
_PROPOSED = LatePattern("(?:提出|明确|要求|规划|计划|目标)[^。;0-9]{0,6}到$")
_WILL = LatePattern(
    "(?:今年|明年|今后|下一步|接下来|年内|全年|20[0-9]{2}年|我们|全?[省市县区州旗盟]|[教育体]局)"
    "[^,。;“”将]{0,6},?[^,。;“”将]{0,8}将(?![^,。;]{0,24}(?:纳入|作为|列[入为]|融入|摆在|贯穿|转化|延伸"
    "|放在|当[作成]|视为|落到|落实到|推向|送|与|和|同|定为|改为|变)"
    "|(?!进|实|推|全|继|大|把|使|新|持|采|通)[^,。;把使让推实动0-9]{3,30}(?:提高|提升|上调|增加)[至到为])"
)
"""今年,全市将…, where 将 is not the sign of an object that something is done to."""
_OUGHT = LatePattern("(?:^|[,;:。])(?:各[^,。;]{1,6})?要(?![求素点闻务是么想看让说知害不])")
"""要加快建设,要新建…: what a meeting lays down."""
_PLANNED_FOR = LatePattern(
    "规划(?:在|于|到)?20[0-9]{2}(?:[-—–~至到、和](?:20)?[0-9]{2})*年[^,。;]{0,6}(?:[新改扩迁]|投|完成|建)"
)
"""该旗规划2014、2015年新建3所."""
_COMPLETED = LatePattern(
    "完成[^,。;0-9]{0,8}$|(?:已|超额|圆满|提前|如期|顺利|均|全面)完成[^,。;0-9]{0,12}$"
)
"""已超额完成年度学位建设|任务900个."""
_TITLE = LatePattern("《[^《》]*》|^[^《》]*》")
_NAMED_YEARS = LatePattern(r"[(〔](?:20[0-9]{2}) ?年?[-—–~至到] ?(?:20)?[0-9]{2} ?年?[)〕]")
"""The years in a plan's name, 行动计划(2021—2025年): no time at which anything is to be."""
_BASIS = LatePattern("在[^。;]{2,70}?的?基础上")
"""在去年新增9个的基础上: a time gone in it says nothing of what is built upon it."""
_UNDER_WAY = ("计划实施首年", "计划实施以来", "计划实施后", "计划启动以来")
_FULFILLED = ("完成", "完成年度", "完成全年", "占年度", "占全年")
"""Before 计划投资: it has been."""
_AIMED = LatePattern("[^,。;、0-9的]{0,4}[为是:达共有定]|[^,。;、的]{0,2}(?:[0-9]|$)")


_HONOUR = LatePattern("[^,。;!]{0,16}(?:全国|国家|省级|示范|特色|先进|称号|荣誉|奖|试点|名校)")


def is_honour(behind: str) -> bool:
    """Whether what 再添 counts has been awarded: 再添|6所全国足球特色学校 is no plan."""
    return _HONOUR.match(behind) is not None


_COUNTED = LatePattern("(?:清单)?(?:[0-9]+余?[项条件个类]|$)")
"""任务126项: tasks that are counted, and no aim."""


class Turn(NamedTuple):
    """Where the last word of intent and the last word of completion end; -1 for none."""

    intent: int
    done: int

    @property
    def is_plan(self) -> bool:
        return self.intent > self.done

    @property
    def is_report(self) -> bool:
        return self.done > self.intent


def opening_of(words: Iterable[str]) -> re.Pattern[str]:
    """The sign that a word of a list may begin with, before one that may be its second.

    >>> opening_of(["将建", "将建成"]).search("将来将建成").start()
    2
    """
    listed = list(words)
    seconds = "".join(sorted({word[1] for word in listed if len(word) > 1}))
    firsts = "".join(sorted({word[0] for word in listed if len(word) > 1}))
    alone = "".join(sorted({word for word in listed if len(word) == 1}))
    pair = f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])"
    return re.compile(f"{pair}|[{re.escape(alone)}]" if alone else pair)


class CueWords:
    """Words of a list where they stand in a stretch, behind a pattern for their first signs."""

    def __init__(self, words: Iterable[str]) -> None:
        listed = sorted(words, key=len, reverse=True)
        self._opening = opening_of(listed)
        begun = grouped((word[:2], word) for word in listed)
        self._begun = {
            opening: (*begins, *begun.get(opening[0], ())) if len(opening) > 1 else begins
            for opening, begins in begun.items()
        }

    def spans(self, stretch: str) -> Iterator[tuple[int, int]]:
        """Where they stand, from left to right, the longest first.

        >>> list(CueWords(["将建", "将建成"]).spans("年内将建成"))
        [(2, 5)]
        """
        end, begun = 0, self._begun
        for begin in self._opening.finditer(stretch):
            at = begin.start()
            if at < end:
                continue
            words = begun.get(stretch[at : at + 2]) or begun.get(stretch[at])
            if words is None:
                continue
            for word in words:
                if stretch.startswith(word, at):
                    end = at + len(word)
                    yield at, end
                    break

    def are_in(self, stretch: str) -> bool:
        """Whether one of them stands there."""
        begun = self._begun
        for begin in self._opening.finditer(stretch):
            at = begin.start()
            words = begun.get(stretch[at : at + 2]) or begun.get(begin[0])
            if words is not None and stretch.startswith(words, at):
                return True
        return False


class _Cues(NamedTuple):
    words: CueWords
    intent: frozenset[str]
    aims: frozenset[str]
    outcome: frozenset[str]
    done: frozenset[str]
    planned: re.Pattern[str]
    plan_nouns: frozenset[str]
    """What stands before 计划 where it is a noun: 招生计划."""


@cache
def _cues() -> _Cues:
    """All cues in one list, with which of them tell what."""
    table = lexicon("figures")["status"]
    kinds = [table[key] for key in ("target", "aims", "outcome", "done")]
    planned = re.compile(f"计划(?<![{table['plan_noun']}]计划)(?:{any_of(table['plan_to'])})")
    words = CueWords([*chain.from_iterable(kinds), *table["no_cue"]])
    intent, aims, outcome, done = map(frozenset, kinds)
    nouns = frozenset((*table["plan_noun"], "度"))
    return _Cues(words, intent, aims, outcome, done, planned, nouns)


@lru_cache(maxsize=64)
def turn_of(stretch: str, year: int | None, *, outcomes: bool = True) -> Turn:
    """The last words of intent and of completion in a stretch that was written in `year`.

    A year to come is a word of intent, one gone by a word of completion; those in titles of
    documents are neither. With `outcomes`, what a building will offer (建成后, 可新增) counts as
    intent too; it says nothing of what follows.

    Several questions about one figure ask it of the same words, so the last answers are kept.

    >>> turn_of("今年将新建5所,目前已开工", 2021).is_report
    True
    """
    cues = _cues()
    if "》" in stretch:
        stretch = _TITLE.sub(lambda title: "》" * len(title[0]), stretch)
    if "20" in stretch and ("(" in stretch or "〔" in stretch):
        stretch = _NAMED_YEARS.sub(lambda years: ")" * len(years[0]), stretch)
    if "基础上" in stretch:
        stretch = _BASIS.sub(lambda basis: "在" + "上" * (len(basis[0]) - 1), stretch)
    intent = done = -1
    for start, end in cues.words.spans(stretch):
        word = stretch[start:end]
        if word in cues.done:
            if word != "计划完成" or stretch[start - 1 : start] in cues.plan_nouns:
                done = end
        elif word in cues.intent:
            gone = word[0] == "年" and _is_gone(stretch[max(0, start - 4) : start], year)
            since = word[0] == "概" and "以来" in stretch[:start]
            if not gone and not since:  # 五年以来,概算总投资8亿元,新建4所: it has been built
                intent = end
        elif word in cues.aims and stretch.startswith("完成", end):  # 招生计划完成98%
            done = end
        elif (
            word in cues.aims
            and not (word == "任务" and _COUNTED.match(stretch, end))
            and _AIMED.match(stretch, end)
            and not _COMPLETED.search(stretch, max(0, start - 20), start)
        ) or (outcomes and word in cues.outcome and not _is_open(stretch[max(0, done - 4) : end])):
            intent = end
    if "要" in stretch:
        for match in _OUGHT.finditer(stretch):
            intent = max(intent, match.end())
    if "将" in stretch:
        for match in _WILL.finditer(stretch):
            intent = max(intent, match.end())
    if "规划" in stretch:
        for match in _PLANNED_FOR.finditer(stretch):
            intent = max(intent, match.end())
    if "计划" in stretch:
        for match in cues.planned.finditer(stretch):
            under_way = stretch.startswith(_UNDER_WAY, match.start())
            if not under_way and not stretch.endswith(_FULFILLED, 0, match.start()):
                intent = max(intent, match.end())
    if "20" not in stretch:
        return Turn(intent, done)
    if year is None:
        for match in _TO_COME.finditer(stretch):
            intent = max(intent, match.end())
        return Turn(intent, done)
    proposed = False
    for named in _YEAR.finditer(stretch):
        start, end = named.span()
        proposed = stretch[start - 1 : start] == "到" and (
            proposed or _PROPOSED.search(stretch, max(0, start - 14), start) is not None
        )
        if proposed or int(named[1]) > year:
            intent = max(intent, end)
        elif int(named[1]) < year and end > intent:
            done = max(done, end)
    return Turn(intent, done)


def _is_gone(before: str, year: int | None) -> bool:
    """2019年底前 in a text of 2021, 去年年底前 in any."""
    return before.endswith(("去年", "上年", "前年", "当年")) or (
        year is not None and before.startswith("20") and before.isdecimal() and int(before) < year
    )


def _is_open(words: str) -> bool:
    """已启用,可容纳…: what a building in use offers is no promise."""
    return "后" not in words and any(sign in words for sign in _in_use()) and "在建" not in words


@cache
def _in_use() -> tuple[str, ...]:
    return tuple(lexicon("figures")["status"]["in_use"])
