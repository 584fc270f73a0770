"""Whether a value has been reached, is aimed at, was before, is a change or a rule's limit.

And the time it is given for, in the text's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon import lexicon
from ..records import Comparator, FigureStatus, UnitClass

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})年(?!级)")
_TIMES = re.compile(
    r"(?:截至|截止|至|到)?(?:20|19)[0-9]{2}(?:[-—–~至到](?:20)?[0-9]{2})?(?:学年度?|年度?)"
    r"(?:以来|之前|前|底前?|末|初|上半年|下半年|[一二三四]季度|秋季学期|春季学期|秋季|春季|暑假期?间?|寒假"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初|份)?)?(?:以来|前)?"
    r"|今年(?:以来|上半年|下半年|秋季学期|春季学期|秋季|春季|秋|春|[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?(?:以来)?)?"
    r"|(?:去年|前年|明年|本学期|上学期|新学期|本学年)(?:秋季|春季|底|以来|[0-9]{1,2}月(?:以来)?)?"
    r"|(?:上半年|下半年|年底前|[一二三四]季度|年内|今秋|今春)"
    r"|“?十[一二三四五六]五”?(?:期间|以来|末|时期|初)"
    r"|(?:近|过去|未来|今后|最近)?[0-9一二两三四五六七八九十几]{1,3}个?(?:年|学年|学期)(?:多)?(?:来|以来|间|内)"
    r"|近[一二两三四五六七八九十0-9]{1,2}年"
    r"|(?<![0-9年])[0-9]{1,2}月(?:底前|底|末|份|初|[0-9]{1,2}日)?(?:以来|前)?"
    r"|“[五六七八]一”前|暑假期?间?|寒假期?间?"
)
_TIME_BEGIN = re.compile(
    "[截至到今去前明本上下新年“十近过未最暑寒0-9一二两三四五六七八九几]"
    "(?=[至止0-9年秋春学半底内季十一二两三四五六七八九几个去来后近月假])"
)
"""The first sign of a time with what may be its second."""
_CLAUSE = re.compile("[,。;?!(]")
_AGAINST = ("较", "比", "与", "同")


@cache
def _builds() -> re.Pattern[str]:
    return re.compile("新建|改建|扩建|建设|兴建|规划|投入|投资|实施")


@cache
def _aim() -> re.Pattern[str]:
    return re.compile("[^,。;]{0,8}的(?:目标|任务|计划)(?!完成)")


@cache
def _year_to_come() -> re.Pattern[str]:
    return re.compile(
        r"到(20[0-9]{2})年(?:底|末|秋季?|春季?|[0-9]{1,2}月底?|年底|9月)?(?:前|,|时|,|全|我|将|基本|初|建|新|实现|完成|达|力争|,)"
    )


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


def _alternatives(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    table = lexicon("figures")["status"]
    links = _alternatives(table["change_links"])
    moved, reached = _alternatives(table["moved"]), _alternatives(table["reached"])
    return {
        "target": re.compile(
            f"{_alternatives(table['target'])}"
            f"|计划(?<![{table['plan_noun']}]计划)(?:{_alternatives(table['plan_to'])})"
        ),
        "done": re.compile(_alternatives(table["done"])),
        "threshold": re.compile(f"(?:{_alternatives(table['threshold_before'])})[^,。;]{{0,6}}$"),
        "change": re.compile(
            f"(?:{_alternatives(table['change'])}|增(?<!新增))(?:{links}){{0,2}}$"
        ),
        "from": re.compile("(?:由|从|原来?的?)[^,。;]{0,24}$"),
        "to": re.compile(
            f"[^,。;0-9]{{0,8}}?(?:(?:{moved})了?(?:{reached})?[^,。;]{{0,16}}?|(?:至|到))"
            "[0-9一二三四五六七八九十百]"
        ),
        "striven": re.compile(f"争取(?!{_alternatives(table['striven'])})"),
        "baseline": re.compile(f"(?:{_alternatives(table['baseline'])})[^,。;0-9]{{0,8}}$"),
        "against": re.compile("(?:比|较|与|同)[^,。;]{0,10}(?:上年|去年|20[0-9]{2}年)同?期?的?$"),
    }


def status_of(
    before: str,
    after: str,
    *,
    comparator: Comparator,
    unit_class: UnitClass,
    year: int | None,
) -> FigureStatus:
    """What kind of statement a value is.

    `before` is its sentence up to the number, `after` the rest of the sentence behind the unit;
    `year` is the article's. 提高了5个百分点 is a change, 提高到95% a value reached; in
    由65%提高到85% the first is the baseline.
    """
    cues = _cues()
    clause = _CLAUSE.split(before[-80:])[-1]
    risen = "由" in clause or "从" in clause or "原" in clause
    if risen and cues["from"].search(clause) and cues["to"].match(after):
        return "baseline"
    if clause.endswith(("年", "期", "的")) and cues["against"].search(clause):
        return "baseline"
    aimed = _is_target(before, after, year)
    if _is_change(clause, after, unit_class) and not (aimed and _is_gain(clause, unit_class)):
        return "change"
    built = unit_class in ("schools", "items", "area", "money")
    aimed = aimed or (built and unit_class != "money" and _is_built_later(before, after))
    aimed = aimed or (built and _is_planned(before, after))
    if cues["threshold"].search(clause) or (
        comparator in ("gt", "lt") and clause.endswith(("不低于", "不少于", "不超过", "至少"))
    ):
        return "target" if aimed else "threshold"
    if after.startswith(("以内", "之内")) and not aimed:
        return "threshold"
    if aimed:
        return "target"
    if cues["baseline"].search(clause):
        return "baseline"
    return "actual"


def _is_change(clause: str, after: str, unit_class: UnitClass) -> bool:
    found = _cues()["change"].search(clause[-12:])
    if found is None:
        return False
    word = found[0]
    if word[0] in "多" and not re.search("[较比]", clause):
        return False
    if (
        word[0] in "增升降减涨"
        and len(word) == 1
        and not re.search("[年期较比率量数%人]$", clause[:-1])
    ):
        return False
    if word.startswith(("扩大", "增加")):
        noun = re.match("(?:的)?(?:学位|学校|优质|公办|教师|幼儿园|投入|经费)", after)
        return noun is None or bool(re.search("[较比]", clause))
    return True


def _is_gain(clause: str, unit_class: UnitClass) -> bool:
    """将增加学位600个: what shall be there then, no rise over something."""
    return unit_class in ("items", "schools", "people") and not re.search("[较比]", clause)


def _is_built_later(before: str, after: str) -> bool:
    """投入2亿元新建3所学校,项目建成后可…: what the sentence goes on to call unfinished."""
    return bool(
        "后" in after
        and _built_later().match(after)
        and _builds().search(before[-40:] + after[:16])
        and not re.search("已|[建投完开]成?了|目前", before[-40:])
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
    part = before[-120:]
    last = _last_end(_cues()["target"], part)
    turn = part.rfind(";")
    if last <= turn and re.search("完成|[已了]", part[turn:]):
        last = -1
    done = _last_end(_cues()["done"], part)
    if "20" not in part:
        pass
    elif year is not None:
        for named in _YEAR.finditer(part):
            if int(named[1]) > year:
                last = max(last, named.end())
            elif named.end() > last and int(named[1]) < year:
                done = max(done, named.end())
    else:
        last = max(last, _last_end(_year_to_come(), part))
    if "争取" in part and _cues()["striven"].search(re.split("[,。;]", part)[-1]):
        return True
    if last > done:
        return True
    return done < 0 and "的" in after and bool(_aim().match(after))


def _last_end(pattern: re.Pattern[str], part: str) -> int:
    """Where the last match of a pattern ends; -1 if there is none."""
    end = -1
    for match in pattern.finditer(part):
        end = match.end()
    return end


def _times(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All times in a stretch; the long pattern is tried only where one may begin."""
    for begin in _TIME_BEGIN.finditer(folded, start, end):
        if begin.start() >= start and (time := _TIMES.match(folded, begin.start(), end)):
            yield time
            start = time.end()


def as_of(text: str, folded: str, start: int, end: int) -> str | None:
    """The time that a sentence gives a value for, as printed: the last one up to the number.

    Vague words (目前, 近年来) are no time, nor is that of a comparison (较2015年).
    """
    found = None
    for match in _times(folded, start, end):
        if folded[max(0, match.start() - 1) : match.start()] not in _AGAINST:
            found = match
    return None if found is None else _plain(text[found.start() : found.end()])


def only_time(text: str, folded: str, start: int, end: int) -> str | None:
    """The time that a paragraph names up to a sentence that names none, if it is one alone."""
    earlier = {_plain(text[m.start() : m.end()]) for m in _times(folded, start, end)}
    if len(earlier) != 1:
        return None
    time = earlier.pop()
    return time if time is not None and time.startswith(("20", "今年")) else None


def _plain(words: str) -> str | None:
    for lead in ("截至", "截止", "到", "至"):
        words = words.removeprefix(lead)
    return words or None
