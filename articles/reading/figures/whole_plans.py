"""What makes all of a text a plan: its headline, its opening, the plan that it presents."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..word_list import WordList, any_of
from .intent import turn_of

YEARS = LatePattern("20[0-9]{2}")
ASPECT = LatePattern("(?<![为除])了(?!解)")
LEAD_SIGNS = 1500
_BRACKETS = LatePattern(r"[(〔\[【][^()〔〕\[\]【】]{0,24}[)〕\]】]")
_SHELL = LatePattern(
    "(?:的|之)?(?:分解)?(?:情况)?(?:通知|通报|公告|公示|意见|函|公开)?(?:摘编|摘要|全文|印发|出炉|发布|公布|来了|公开)?[!。]?$"
)
_OPENING = LatePattern(
    "(20[0-9]{2})年,?[^,。;\n]{0,16}(?:工作|教育)[^。;\n]{0,12}?(?:以|坚持以)[^。;\n]{4,80}?为(?:指导|统领|引领)"
)
_HAS_ACHIEVED = LatePattern("取得|完成|实现(?!高)|圆满|一年来|荣获|成效|迈上|达到")
_PRESENTED = LatePattern(
    "《[^《》\n]{2,40}(?:计划|规划|方案|清单|任务书)(?:\\([^()\n]{4,16}\\))?》[^。;\n《》]{0,24}?"
    "(?:发布|印发|出台|公布|提出|明确|出炉)"
)
_LINE = 40
_BARE_TASK = LatePattern(
    "[ \t]*(?:[●■◆▲★·•—-]|[0-9]{1,2}[.、])?"
    "(?:(?:新|改|扩|续|迁|重|改扩|新改扩)建|新增|增加|总?投资|规划|占地)[^,。;!?]{0,36}$"
)


@cache
def plan_titles() -> WordList:
    """What the name of a paper ends in that is all a plan: 工作要点."""
    return WordList(lexicon("figures")["plan"]["titles"])


@cache
def plan_pattern(key: str) -> re.Pattern[str]:
    """One of the plan's lists of words: what `reports`, `headings` of plans, `past` ones say."""
    return re.compile(any_of(lexicon("figures")["plan"][key]))


def is_plan(title: str) -> bool:
    """工作要点, 三年行动计划(2021-2023年), 关于分解民生实事任务的通报."""
    bare = _BRACKETS.sub("", title).rstrip("”》\"'!。 ")
    bare = _SHELL.sub("", bare).rstrip("”》\"' ")
    return bool(bare) and plan_titles().ends(bare)


def is_of_a_year_gone(title: str, year: int | None) -> bool:
    years = [int(told) for told in YEARS.findall(title)]
    return year is not None and bool(years) and max(years) < year


def opens_as_plan(folded: str, year: int | None, *, early: bool) -> bool:
    """2024年,全市教育工作坚持以…为指导,加快…: the opening of a year's 工作要点."""
    opening = _OPENING.search(folded, 0, LEAD_SIGNS)
    if opening is None or (year is not None and not early):
        return False
    if year is not None and int(opening[1]) < year:
        return False
    after = folded[opening.start() : opening.end() + 300]
    return not (ASPECT.search(after) or _HAS_ACHIEVED.search(after))


def presents_a_plan(folded: str, year: int | None) -> bool:
    """《三年行动计划》发布,该计划提出…: its short lines are what is to be done."""
    for named in _PRESENTED.finditer(folded, 0, LEAD_SIGNS):
        years = [int(told) for told in YEARS.findall(named[0])]
        if years and year is not None and max(years) < year:
            continue
        end = folded.find("\n", named.end(), named.end() + 160)
        words = folded[named.end() : end if end > 0 else named.end() + 160]
        if turn_of(words, year, outcomes=False).is_plan:
            return True
    return False


def is_bare_task(folded: str, number: int, after: str) -> bool:
    """Whether the line of a number is no more than a task: 新建2所中小学."""
    begin = folded.rfind("\n", max(0, number - _LINE), number) + 1
    if not begin and number >= _LINE:
        return False
    end = folded.find("\n", number, begin + _LINE)
    end = len(folded) if end < 0 and len(folded) <= begin + _LINE else end
    if end < 0 or "。" in folded[begin:end]:
        return False
    return _BARE_TASK.match(folded, begin, end) is not None and "已" not in after
