"""Whether a value has been reached, is aimed at, was before, is a change or a rule's limit."""

from __future__ import annotations

import re
from functools import cache

from ..clauses import clause_start
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Comparator, FigureStatus, UnitClass
from ..word_list import any_of
from .intent import is_honour, turn_of
from .limits import as_limit
from .unbuilt import is_built_upon

_CLAUSE = LatePattern("[,。;?!(]|(?<=[^0-9 ]) (?=[^0-9 ])")
_OVER = LatePattern("完成|[已了]")
_NOWADAYS = LatePattern("如今|现在|目前|已|后来|现有|而今")
_REACH = 50
"""No more signs lie between the number and where what was `_long_ago` begins."""
_LONG_AGO_SIGNS = LatePattern("[前过先初曾原]")
"""Every word of `_long_ago` has one of these."""
_WAS = (
    "之前是",
    "之前为",
    "以前是",
    "以前为",
    "以前只有",
    "之前只有",
    "之前仅",
    "以前仅",
    "过去是",
)
_THEN = LatePattern("(?:^|[,。;:])(?:那时|当时|彼时|那时候)[^,。;0-9]{0,14}$")
"""那时全区有幼儿园788所,如今有…"""
_BY_PLAN = LatePattern(
    "《[^《》]{2,50}(?:计划|规划|方案)(?:\\([^()《》]{1,16}\\))?》(?:中?(?:明确)?(?:提出|要求|规定|确定)|明确)[,:]"
)
"""What a document of plans lays down: 《三年行动计划》提出,全市新建学校30所."""
_BY_TASKS = LatePattern(
    "今年[^,。;]{0,10}(?:实事|任务|规划|方案|计划|要点|项目)中?(?:明确)?提出[,:]"
)
"""今年的民生实事中提出,全市新建幼儿园12所."""
_BEYOND_AIM = LatePattern(
    "(?:高出|高于|超出|超过|低于|优于)[^,。;0-9]{0,12}目标值?[^,。;0-9]{0,2}$"
)
_PAST_TIME = LatePattern(
    "(?:20[0-9]{2}年|上年|去年|年前|之初|时期末)[^。;]{0,24}?(?:为|是|仅|只有|有|达|率)?$"
)
_TIME_NOW = LatePattern("如今|现在|目前|今年")
_ENDS = ("", ",", "。", ";", "、", ")", "(", "!", "\n", " ", "以", "左", "和", "与", "及")
"""What follows 增加210名 where it tells a rise; 增加12个教学班 tells what is there now."""
_DONE_SINCE = LatePattern(
    "的?[^,。;0-9]{0,10},(?:目前|现|均|都|现均)?已(?:经|全部|全面|如期|均|顺利|按期|提前)*"
    "(?:完成|建成|投用|竣工|完工|开工|交付|到位|动工|启用|投入使用)(?![^,。;]{0,6}[0-9])"
)
"""年内完成建设|23所,已全部完成建设."""
_OPENS = LatePattern(
    "(?:(?:将|预计|计划|拟)[^,。;]{0,14}(?:开学|开校|投用|启用|投入使用|亮相|招生),"
    "|即将(?:开学|投用|启用|投入使用)的)"
    "[^。;]{0,60}(?:占地|用地|建筑面积|总投资)(?:面积|规模)?[^,。;0-9]{0,4}$"
)
"""学校将于9月开学,占地|30亩: what stands there already, whenever it opens."""
_LISTED_AMONG = LatePattern("(?:纳入|列入|列为|入选|写入|承办|承担)[^,。;0-9]{0,12}$")
"""纳入今年|10项民生实事: the list that something is on."""
_SPEED = LatePattern(
    "(?:人民币)?(?:左右)?的(?:速度|增速|幅度|速率|数字|数量)[^,。;]{0,4}(?:增|降|减|升)"
)
"""以每年|10亿元的速度递增."""
_MORE_OF_ROW = LatePattern("(?:[、和与][0-9][0-9.]*[万亿]?(?:%|[个所人名家套])?){1,4}")
"""分别由20.5%|和18.6%上升为46%和38%."""
_IN_BRACKETS = LatePattern("\\([^()]{1,40}\\)")
_RAISED = LatePattern("(?:再|又|均|统一)?(?:提高|提升|上调|调整|增加|增)[到至为][0-9]")
"""将小学每生每年|700元提高到900元."""
_NOT_YET = LatePattern(
    "[^,。;0-9]{0,8}(?:未|没有|没)(?:能|曾|按期|如期)*(?:投|开|完|竣|启|动|建|落实|到位|交付)"
)
"""规划新建学校尚有|12所未投入使用: what is still wanting is told as it stands."""
_TASKS_NAMED = LatePattern(
    "(?:承办|承担|负责|列入|纳入|确定)[^,。;]{0,16}(?:实事|任务)(?:项目)?[0-9]+[项件个][,:]"
    "|(?:实事|任务)(?:项目)?(?:有|包括|为|是|分别是|分别为)[:,]"
)
"""承办市政府民生实事3项,新建幼儿园|12所: what the tasks are, one by one."""
_QUOTED_TASK = LatePattern("[^“”。]{0,40}”等?[^“”,。;]{0,8}(?:实事|任务|目标|项目|工程)")
"""“新增公办学位|9000个”民生实事项目."""
_IS_FULFILLED = LatePattern(
    "[^。]{0,80}?(?:已|均|全部|全面|如期|圆满)[^,。;]{0,4}(?:完成|竣工|办结|投用|完工)"
)
_CLOSES = ("的", ",", "。", ";", "?", "!", "(")
_MAY_INTEND = LatePattern("[将拟划预力年底争确要]")
"""A sign that words of intent behind a number have: what has none need not be looked through."""
_WILL_BECOME = LatePattern(
    "(?:将|要|力争|预计)(?:由|从)[^,。;]{0,30}(?:高|升|大|加|增|扩|低|降|少|减|缩)(?:到|至|为)$"
)
"""将从目前的55%提升到|63%."""
_TASK = "占[^,。;0-9]{0,6}(?:任务|计划|目标)[数量]?"
_OF_TASK = LatePattern(f"{_TASK}(?P<number>[^,。;]{{1,12}}的)?$")
"""占全年任务|1.2万人次的|53.3%: an aim, and how much of it is done."""
_ABOVE_A_YEAR = LatePattern(
    "(?:高出|高于|超出|多出|低于)[^,。;]{0,6}(?:去年|上年|前年|首年|年初|20[0-9]{2}年)[^,。;]{0,4}$"
)
"""达标率88.3%,高出试行首年|19.5个百分点."""
_ONLY_THEN = LatePattern("(20[0-9]{2})年[^。;]{0,30}(?:只有|仅有|一度[^,。;0-9]{0,4})[^。;]{0,40}$")
"""2017年,巩固率只有|78.6%: told of a year gone by, it is what has been left behind."""
_YEAR_SINCE = LatePattern("[,;](20[0-9]{2})年")
_NEXT_CLAUSES = 60
_CHANGES_ALONE = frozenset("年期较比率量数%人")
"""What stands before 增 or 减 where it is a word by itself."""


@cache
def _builds() -> re.Pattern[str]:
    return re.compile("新建|改建|扩建|建设|兴建|规划|投入|投资|实施")


@cache
def _aim() -> re.Pattern[str]:
    """占比达到|30%、50%的任务: the aim may be called so behind further numbers of its list."""
    item = "[、,][^,。;、]{0,24}(?:[达到为]|不低于|超过)[0-9.]{1,8}[万%个所人名]{0,2}(?:以上)?"
    return re.compile(f"(?:{item}){{0,3}}[^,。;]{{0,8}}的(?:目标|任务|计划)(?!完成)")


@cache
def _planned_further_on() -> re.Pattern[str]:
    return re.compile(
        "[^。;]{0,60}?(?:规划(?:总|班|学位|办学|设计)|拟建|拟投资|预计(?:总投资|总建筑|20|今年|明年|年底|[0-9]{1,2}月)"
        "|计划(?:总投资|于|20|今年|明年|年底|[0-9]{1,2}月))"
    )


@cache
def _built_later() -> re.Pattern[str]:
    return re.compile(
        "[^。;]{0,44}?(?:建成|投用|竣工|完工|使用|交付)(?:投用|使用)?后[,]?[^。;,]{0,8}?(?:可|将|能|预计)"
    )


@cache
def _long_ago() -> re.Pattern[str]:
    return re.compile(
        "(?:^|[,。;:“])(?:[一二三四五六七八九十几两0-9]{1,3}年前|过去(?![一二三四五六七八九十几两0-9的])|以前|从前|早先"
        "|当初|曾经|改革前|改造前|(?:建校|实施|启动|成立|创建|起步|开办)之初|原先|原本)[^。;]{0,40}$"
        "|曾经?(?:占|仅|只有|多达|高达|达)[^,。;]{0,16}$"
    )


@cache
def _grown_since() -> re.Pattern[str]:
    """What is said of a value that has since become another."""
    return re.compile(
        "[^。;]{0,6}[,;][^。;]{0,16}?(?:如今|现在|目前|今年|去年|20[0-9]{2}年)[^。;0-9]{0,14}?"
        "(?:[0-9]{1,2}月[底末初份]?[^。;0-9]{0,14}?)?"
        "(?:(?:提高|提升|增加|增长|上升|下降|扩大|跃升|攀升|发展|减少|压减|缩减|压缩|升|增|降|减)[至到为]|达到?[0-9])"
    )


@cache
def _more_than_then() -> re.Pattern[str]:
    """比2016年高27个百分点; 比全省高 is no rise."""
    return re.compile(
        "[较比][^,。;]{0,10}(?:年|期|以前|之前|前|初|末|底)[^,。;较比]{0,10}?[高低少快多]出?了?$"
    )


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    table = lexicon("figures")["status"]
    links = any_of(table["change_links"])
    moved, reached = any_of(table["moved"]), any_of(table["reached"])
    return {
        "change": re.compile(f"(?:{any_of(table['change'])}|增(?<!新增))(?:{links}){{0,2}}$"),
        "from": re.compile("(?:由|从|原来?的?)[^,。;]{0,24}$"),
        "to": re.compile(
            f"[^,。;0-9]{{0,8}}?(?:(?:{moved})了?(?:{reached})?[^,。;]{{0,16}}?|(?:至|到))"
            "[0-9一二三四五六七八九十百]"
        ),
        "striven": re.compile(
            f"(?<!通过)争取(?!{any_of(table['striven'])}|[^,。;0-9]{{0,14}}(?:{any_of(table['granted'])}))"
        ),
        "baseline": re.compile(
            f"(?:{any_of(table['baseline'])})[^,。;0-9]{{0,8}}$|原有[^,。;0-9新增建扩添基]{{0,16}}$"
        ),
        "against": re.compile("(?:比|较|与|同)[^,。;]{0,10}(?:上年|去年|20[0-9]{2}年)同?期?的?$"),
    }


def status_of(
    before: str,
    after: str,
    *,
    comparator: Comparator,
    unit: str,
    unit_class: UnitClass,
    year: int | None,
) -> FigureStatus:
    """What kind of statement a value is.

    `before` is its sentence up to the number, `after` the rest of the sentence behind the unit;
    `year` is the article's. 提高了5个百分点 is a change, 提高到95% a value reached; in
    由65%提高到85% the first is the baseline.
    """
    cues = _cues()
    clause = before[clause_start(before, max(0, len(before) - 80), len(before), ",。;?!(") :]
    risen = "由" in clause or "从" in clause or "原" in clause
    if risen and cues["from"].search(clause):
        goes_on = _IN_BRACKETS.match(after) or _MORE_OF_ROW.match(after)
        if cues["to"].match(after, goes_on.end() if goes_on else 0):
            return "baseline"
    if clause.endswith(("年", "期", "的")) and cues["against"].search(clause):
        return "baseline"
    if ("将" in clause or "把" in clause) and _RAISED.match(after):
        return "baseline"
    if _SPEED.match(after):
        return "change"
    if risen and _WILL_BECOME.search(clause):
        return "target"
    if "占" in clause and (of_task := _OF_TASK.search(clause)):
        if of_task["number"]:
            return "actual"
        if after.startswith("的"):
            return "target"
    built = unit_class in ("schools", "items", "area", "money")
    aimed = (
        _is_target(before, after, year)
        and not (unit_class in ("area", "money") and _is_of_its_size(before, clause, year))
        and not _BEYOND_AIM.search(clause)
        and not _DONE_SINCE.match(after)
        and not is_built_upon(clause, after)
        and not (clause.endswith("再添") and is_honour(after))
        and not (unit_class in ("area", "money") and _OPENS.search(before))
        and not (unit in ("项", "件") and _LISTED_AMONG.search(clause))
        and not (built and "未" in after[:12] and _NOT_YET.match(after))
    )
    if not aimed and (_was_so(before, clause, after) or _was_few(before, after, year)):
        return "baseline"
    if _is_change(clause, after) or (len(clause) <= 5 and _is_change(before[-30:], after)):
        return "target" if aimed else "change"
    aimed = aimed or (built and unit_class != "money" and _is_built_later(before, after))
    aimed = aimed or (built and _is_planned(before, after))
    if limit := as_limit(
        before,
        clause,
        after,
        aimed=aimed,
        comparator=comparator,
        unit=unit,
        unit_class=unit_class,
    ):
        return limit
    if aimed:
        return "target"
    if cues["baseline"].search(clause):
        return "baseline"
    return "actual"


def goes_on_with_plan(between: str, year: int | None) -> bool:
    """Whether a list of aims goes on between two of its numbers: no full stop, nothing done."""
    return not any(mark in between for mark in "。;\n") and turn_of(between, year).done < 0


def _is_of_its_size(before: str, clause: str, year: int | None) -> bool:
    """建设规模18个班,占地|30亩: only its seats are what a school will have by its size."""
    part = before[-120:]
    plain = turn_of(part, year, outcomes=False)
    return plain.intent <= plain.done and not any(sign in clause for sign in ("后", "新增", "增加"))


def _is_change(clause: str, after: str) -> bool:
    compared = "较" in clause or "比" in clause
    if "年" in clause and _ABOVE_A_YEAR.search(clause):
        return True
    if compared and (clause.endswith("新增") or _more_than_then().search(clause)):
        return True
    if clause[-1:] not in _change_ends() or clause.endswith("改造提升"):
        return False
    found = _cues()["change"].search(clause[-12:])
    if found is None:
        return False
    word = found[0]
    if (word[0] in "多" and not compared) or word.endswith("到了"):
        return False
    if word[0] in "增升降减涨" and len(word) == 1 and clause[-2:-1] not in _CHANGES_ALONE:
        return False
    if word.endswith("为") and ("由" in clause or "从" in clause or word[:-1] in "升降增减"):
        return False
    if word.startswith(("扩大", "增加", "减少")):
        return compared or after[:1] in _ENDS or after.startswith("基础上")
    return True


@cache
def _change_ends() -> frozenset[str]:
    """The last signs of words of change and of what may stand between them and the number."""
    table = lexicon("figures")["status"]
    return frozenset(["增", "\n", *(word[-1] for word in table["change"] + table["change_links"])])


def _was_so(before: str, clause: str, after: str) -> bool:
    """三年前,一个班挤着100名学生; 2015年入园率为75%,2020年升至87%: the first is what was."""
    size = len(before)
    reach = max(0, size - _REACH)
    old = _LONG_AGO_SIGNS.search(before, reach) and _long_ago().search(before, reach)
    if old and not _NOWADAYS.search(before, old.start()):
        return True
    then = clause.endswith(_WAS) or ("时" in before[-24:] and _THEN.search(before[-24:]))
    if then and _NOWADAYS.search(after[:24]):
        return True
    return (
        ("," in after[:7] or ";" in after[:7])
        and bool(_PAST_TIME.search(before[-40:]))
        and not _TIME_NOW.search(before)
        and bool(_grown_since().match(after))
    )


def _was_few(before: str, after: str, year: int | None) -> bool:
    """2017年,全县巩固率只有78.6%,…: in an article of a later year, or before what came of it."""
    if not ("只有" in before or "仅有" in before or "一度" in before):
        return False
    told = _ONLY_THEN.search(before[-100:])
    if told is None or _NOWADAYS.search(told[0]):
        return False
    later = (int(hit[1]) for hit in _YEAR_SINCE.finditer(after[:_NEXT_CLAUSES]))
    return int(told[1]) < (max(later, default=0) if year is None else year)


def _is_built_later(before: str, after: str) -> bool:
    """投入2亿元新建3所学校,项目建成后可…: what the sentence goes on to call unfinished."""
    return bool(
        "后" in after
        and _built_later().match(after)
        and _builds().search(before[-40:] + after[:16])
        and not re.search("已|[建投完开]成?了|目前|竣工|截至|实际", before[-40:])
    )


def _is_planned(before: str, after: str) -> bool:
    """学校占地约15亩,预计总建筑面积…: one building, and the sentence goes on to plan it."""
    if "划" not in after and "拟" not in after and "预" not in after:
        return False
    further = _planned_further_on().match(after)
    if further is None or not re.search("占地|用地|建筑面积|总投资|项目", before[-60:]):
        return False
    around = before[-60:] + further[0]
    return not re.search("已|[建投完开]成?了|目前|现有|完成投资", around)


def _is_target(before: str, after: str, year: int | None) -> bool:
    """Whether a word of intent governs the number: the last cue of its sentence decides."""
    if "”" in after and _QUOTED_TASK.match(after) and before.rfind("“") > before.rfind("”"):
        return True
    part = before[-120:]
    last, done = turn_of(part, year)
    turn = part.rfind(";")
    if turn >= 0 and last <= turn and (_OVER.search(part, turn) or _OVER.search(after, 0, 20)):
        goes_on = _to_complete().search(part, 0, turn) and _completes().match(part, turn + 1)
        last = last if goes_on else -1
    if "争取" in part:
        clause = part[clause_start(part, 0, len(part), ",。;") :]
        if _cues()["striven"].search(clause) and turn_of(clause, year).done < 0:
            return True
    if last > done or (done < 0 and "提出" in part and _BY_TASKS.search(part)):
        return True
    if done < 0 and "》" in part and _BY_PLAN.search(part):
        return True
    if _is_told_later(after, year) and (
        done < 0 or turn_of(part[clause_start(part, 0, len(part), ",。;?!(") :], year).done < 0
    ):
        return True
    if "任务" in part or "实事" in part:
        named = _TASKS_NAMED.search(part)
        if named and done <= named.end() and not _IS_FULFILLED.match(after):
            return True
    return done < 0 and "的" in after and bool(_aim().match(after))


@cache
def _to_complete() -> re.Pattern[str]:
    return re.compile("(?:要|将|计划|力争|确保|拟|需)完成")


@cache
def _completes() -> re.Pattern[str]:
    """A task beside the one that is 要完成; 完成投资 alone tells what has been spent."""
    return re.compile("完成(?:新|改|扩|续|迁|建设|招聘|培训|维修)")


def _is_told_later(after: str, year: int | None) -> bool:
    """16所学校年内建成, 5所将于9月开学: the word of intent stands behind in the same clause."""
    if after.startswith(_CLOSES) or not _MAY_INTEND.search(after, 0, 26):
        return False
    end = _CLAUSE.search(after, 0, 26)
    clause = after[: end.start() if end else 26]
    later = turn_of(clause, year, outcomes=False)
    return later.intent >= 0 and later.done < 0
