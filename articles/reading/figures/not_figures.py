"""Numbers that count nothing: names, slogans, idioms, dates, serials, periods, ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..numerals import Numeral
from ..records import InitiativeFound, Page
from ..word_list import any_of
from .intent import CueWords

_DATE = LatePattern(
    r"(?<![0-9.])(?:19|20)[0-9]{2} ?[-/.] ?[0-9]{1,2} ?"
    r"(?:[-/.月] ?[0-9]{1,2} ?日?)?(?![0-9%万亿个所人名])"
    r"|(?<![0-9.])(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?[-月] ?"
    r"(?:[0-9]{1,2} ?日?(?![0-9%万亿个所人名]))?"
    r"|(?<![0-9.])(?:19|20)[0-9]{2}(?: ?[-—–~至到、和与] ?(?:19|20)?[0-9]{2})? ?年(?![级])"
    r"|[一二三四五六七八九〇○零]{4}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?"
    r"|(?<![0-9.])[0-9]{1,2}(?:[-—–~至到、][0-9]{1,2})? ?月"
    r"(?: ?[0-9]{1,2}(?:[-—–~至到、][0-9]{1,2})? ?日)?(?!月)"
    r"|(?<![一二三四五六七八九十百千])[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?"
    r"|(?<![0-9.:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9.])"
    r"|(?<![0-9])[0-9]{3,4}-[0-9]{7,8}(?![0-9])|(?<![0-9])1[3-9][0-9]{9}(?![0-9])"
    r"|[〔\[(](?:19|20)[0-9]{2}[〕\])] ?[0-9]{1,5} ?号"
    r"|[0-9]{1,2}日(?=[,上下,中晚凌至]|讯|电)"
    r"|(?<![0-9.])[0-9]{1,2}点[0-9]{1,2}分(?!钟)"
    r"|(?<![0-9.])[0-9]{1,2}时(?![段间期代候长])(?:[0-9]{1,2}分(?!钟)|半|许|整)?"
)
_DATE_BEGIN = LatePattern(
    r"[0-9〔\[(一二三四五六七八九十〇○零](?:(?<=[0-9])(?<![0-9][0-9])"
    r"(?=[0-9]{0,3}[- /.年—–~至到、和与月:日时点]|[0-9]{10})|(?<=[〔\[(])(?=19|20)"
    "|(?<=[一二三四五六七八九十〇○零])(?=[一二三四五六七八九十〇○零]{0,3}[年月]))"
)
"""Where a date, a clock or a telephone number may begin; one set of first signs is found fast."""
_ANNIVERSARY = LatePattern(
    "(?:[”》]|政策|改革|新政|落地|实施|推行|启动|上线|开通|成立|建校|运行)(?:已|将|即将|正式)?满$"
)
"""“双减”满一年: a day to look back from, no length of service."""
_QUOTED = LatePattern(
    "“([^“”\n]{1,400})”|‘([^‘’\n]{1,200})’|《([^《》\n]{1,120})》|〔([^〔〕\n]{1,60})〕"
)
_SPOKEN = LatePattern("[,。;!?]")
_EACH = LatePattern(
    "每(?:个|一|半|两|三)?(?:年|学年|学期|季度?|月|周|天|日|星期|节|课间|逢)[^,。;]{0,8}$"
)
_HAN_NUMBER = LatePattern("^[零〇一二两三四五六七八九十百千万亿几]+$")
_COUNTER = LatePattern("(?:浏览|阅读|点击|访问|评论|点赞|转发|人气)(?:次数|量|数|率)?[: ]*$")
_COUNTER_ENDS = frozenset("览读击问论赞发气数量率: \n")
_BEST = LatePattern("前(?:全[省市国县区])?$")
_TIME_UNITS = (
    *("年", "年半", "天", "周", "日", "个月", "学期", "个学期", "学年", "个学年"),
    *("岁", "周岁", "小时", "个小时", "分钟", "秒"),
)
_CLAUSE = LatePattern("[,。;:、(]")
_CLASS_SIZE = LatePattern(
    "(?:及?以[上下]|以内)的?(?:超?大班额|班额|的?班级|大班|标准班|小规模|寄宿制|的?乡镇)"
)
_BRANCH = LatePattern("(?:党员)?(?:及?以[上下])?的(?:党支部|支部|党小组)")
"""40名党员以上的党支部占6%: which branches are meant."""
_SCORE_LINE = LatePattern(
    "及?以[上下]的?(?:(?:考生|学生)?(?:共|有|达)*[0-9]|(?:考生|学生|同学|高分)人?数?|人数)"
)
_TASK = LatePattern(
    "“?(?:开工)?(?:新建|改建|扩建|新增|增加|新改扩建|改扩建|建设|建成|改造|培训|资助|招聘|完成|投用)"
    "[^“”《》]{0,40}?[0-9][0-9.]{0,8}[万余多]{0,2}(?:[个所名间套栋台]|平方米|人次)(?:以上)?(?:$|[,、及和”])"
)
"""“新增公办学位9000个”: the task that a year's 实事 is called by is its aim, and counts."""
_AT_LEAST_ONE = LatePattern("至少(?:都|各)?(?:有|建有?|办有?|设有?|建成|配备|开设|配有?)?$")
_COUNTED = LatePattern("[0-9.]{1,9}[万余多]{0,2}[个名所家项支场件]|[二三四五六七八九十]{1,3}件")
_COUNT_BEGINS = frozenset("0123456789.二三四五六七八九十")
_YEARS_MORE = LatePattern("(?:增加|提高|延长|缩短|减少|为|是)了?约?$")
_AGE = LatePattern("(?:年满|未满|不满|年过|不超过|不得超过|超过|干到|延长[至到]|满|未?达到?|到)$")
_AGE_LIMITS = ("以上", "以下", "以内", "及以")
_HELD = LatePattern(
    "(?:举办|开展|开设|开办|组织|培训|班|举行|共|已|了|近|约|完成|推出|刊发|编印|出版|活动|坛|堂|清单|通报|简报|专报|快报|信息|专刊)[^,。;]{0,4}$"
)
_STAGE_OF = (
    "工程",
    "项目",
    "建设",
    "校区",
    "扩建",
    "改造",
    "教学",
    "综合",
    "续建",
    "新建",
    "已",
    "主体",
    "开工",
    "规划",
)


@cache
def _url() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|www\.)[!-~]{1,300}|[A-Za-z0-9._-]{1,60}@[A-Za-z0-9.-]{1,60}")


@cache
def _attached() -> re.Pattern[str]:
    """The names of attached files: 附件:1.重点项目表(共36个). No part of the text reports them."""
    return re.compile(
        r"^[ \t]*附(?:件|表|件下载)[0-9一二三四五]{0,2}[: ][^\n。;]{0,60}$"
        r"(?:\n+[ \t]*(?:附件)?[0-9]{1,2}[.、:)][^\n。;,]{1,60}$)*",
        re.M,
    )


def names_and_dates(folded: str, page: Page, initiatives: tuple[InitiativeFound, ...]) -> bytearray:
    """For every sign of the text whether it stands where numbers are no quantities: 1 or 0."""
    barred = bytearray(len(folded))
    for start, end in _stretches(folded, page, initiatives):
        barred[start:end] = b"\1" * (end - start)
    return barred


def _stretches(
    folded: str, page: Page, initiatives: tuple[InitiativeFound, ...]
) -> Iterator[tuple[int, int]]:
    for piece in page.furniture:
        yield piece.span.start, piece.span.end
    for initiative in initiatives:
        for span in (initiative.span, *initiative.mentions):
            start = span.start
            if _TASK.match(folded, start, span.end):
                continue
            if folded[start] in _COUNT_BEGINS and (
                counted := _COUNTED.match(folded, start, span.end)
            ):
                start = counted.end()
            if start < span.end:  # 30余名“教育之声”宣讲团: the count is not the name's
                yield start, span.end
    for match in chain(_dates(folded), _addresses(folded)):
        if ":" in match[0] and "比" in folded[max(0, match.start() - 6) : match.start()]:
            continue  # 师生比1:15 is no time of day
        yield match.span()
    yield from _names().spans(folded)
    for match in _QUOTED.finditer(folded):
        inner = match[1] or match[2]
        if inner is None or not (_is_spoken(inner) or _TASK.match(inner)):
            yield match.span()


def _dates(folded: str) -> Iterator[re.Match[str]]:
    end = 0
    for begin in _DATE_BEGIN.finditer(folded):
        if begin.start() >= end and (date := _DATE.match(folded, begin.start())):
            yield date
            end = date.end()


def _addresses(folded: str) -> Iterator[re.Match[str]]:
    """Addresses of pages and people, and the names of attached files."""
    if "@" in folded or "://" in folded or "www." in folded:
        yield from _url().finditer(folded)
    if "附" in folded:
        yield from _attached().finditer(folded)


def _is_spoken(words: str) -> bool:
    """A quotation of somebody's sentence, not of a name or slogan."""
    return words[-1] in "。!?,;" or (len(words) > 16 and bool(_SPOKEN.search(words)))


@cache
def _names() -> CueWords:
    """Names and idioms in which a numeral counts nothing."""
    return CueWords(lexicon("not_figures")["names"])


@cache
def _announcing() -> tuple[frozenset[str], re.Pattern[str]]:
    table: dict[str, Any] = lexicon("units")["announcing"]
    return frozenset(table["units"]), re.compile(any_of(table["counted"]))


@cache
def _no_count_after() -> tuple[str, ...]:
    return tuple(lexicon("not_figures")["numeral"]["after"])


@cache
def _period() -> tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str], tuple[str, ...]]:
    table: dict[str, Any] = lexicon("not_figures")["period"]
    lasting = any_of(table["lasting"])
    return (
        tuple(table["before"]),
        tuple(table["after"]),
        re.compile(f"(?:{lasting})[^,。;0-9]{{0,4}}$"),
        tuple(table["lasting_after"]),
    )


_AGE_GROUP = LatePattern("(?:及|及其)?以[上下]的?[^,。;:0-9]{0,9}[0-9]")
_RATIO_BESIDE = LatePattern("[0-9]:[0-9][0-9.]*[、和与及,]$")
"""生师比分别为15.9:1和|11.1:1."""


def is_name_or_period(folded: str, numeral: Numeral, unit: str, end: int) -> bool:
    """Whether a number that has a unit counts nothing all the same. `end` is the unit's.

    第3名, 三年来, 每周2次, 一批, 三项措施 (with what it announces) and 万人计划 do not count.
    """
    before = folded[max(0, numeral.start - 24) : numeral.start]
    after = folded[end : end + 16]
    words = folded[numeral.start : numeral.end]
    if before.endswith(_no_count_after()) or _ends_in_letter(before):
        return True
    if numeral.kind in ("percent", "permille"):
        return before.endswith(("前", "前约", "个")) or after.startswith("地")  # 三个100%
    if numeral.kind == "ratio":
        return "比" not in (before if _RATIO_BESIDE.search(before) else before[-10:])
    if numeral.kind in ("tenths", "fraction", "half"):
        if before.endswith("前"):  # 列全省前万分之一
            return True
        return "/" in words and not before.endswith(("占", "近", "约", "超", "达", "有", "过"))
    if unit in ("岁", "周岁", "分") and _AGE_GROUP.match(after):
        return True  # 35岁以下|1895人: which of them, and no quantity
    if unit in _TIME_UNITS:
        return not _lasts(folded, numeral, unit, before, after)
    if unit in ("届", "级", "学年") and numeral.value >= 1900:
        return True
    if words.endswith(".0") and after[:1] not in ("", "(", ",", "。", ";", "、", "以"):
        return True
    if unit == "期" and numeral.value <= 9 and _is_stage(before, after):
        return True
    if before[-1:] in _COUNTER_ENDS and _COUNTER.search(before):
        return True
    if before.endswith("每") or (unit == "分" and _SCORE_LINE.match(after)):
        return True
    if unit in ("人", "名") and (_CLASS_SIZE.match(after) or _BRANCH.match(after)):
        return True
    han = words[0] > "9" and bool(_HAN_NUMBER.match(words))
    if unit == "讲" and han:  # 三讲三评
        return True
    if unit in ("次", "场", "节", "期") and _EACH.search(before) and numeral.value <= 12:
        return True
    if unit in ("名", "位", "强") and _BEST.search(before[-4:]):
        return True
    if not han:
        return unit == "人" and after.startswith(("制", "一组", "小组"))
    if len(words) == 1 and words in "百千万亿" and folded.startswith("余", numeral.end):
        return False  # 千余家
    return _indefinite(words, numeral, unit, before, after)


def _ends_in_letter(before: str) -> bool:
    """A number of A4 or COVID-19, on its line or the one above, is part of a name."""
    last = before.removesuffix("\n").removesuffix("-")[-1:]
    return last.isascii() and last.isalpha()


_WHAT_IS_LEFT = LatePattern(
    "(?:其余|其它|其他|余下|剩下|剩余|还有|尚有|仍有|办结|办理|收到|整改|解决|受理|采纳)[的了]?$"
)
"""剩下的|十一条正在办理: what is left, or what was done, is counted."""


def _is_stage(before: str, after: str) -> bool:
    """二期 of 学校二期工程 is its second stage; 举办3期 and 培训班3期 count."""
    if _HELD.search(before[-8:]):
        return False
    return after.startswith(_STAGE_OF) or not after or after[0] in ",。;、)和与及"


def _indefinite(words: str, numeral: Numeral, unit: str, before: str, after: str) -> bool:
    """Numbers in Chinese characters that only point (一批) or announce (三项措施)."""
    if numeral.value == 1 and unit == "倍":
        return False
    if numeral.value == 1:
        if "至少" in before[-8:] and _AT_LEAST_ONE.search(before):  # 每个乡镇至少有一所
            return False
        return not (unit == "人" and before[-1:] in ("(", ",", "。", "") and after[:1] != "一")
    if words in ("百", "千", "万", "亿", "十"):
        if words == "十":
            return not re.match("[,。;、)]", after) and not _announcing()[1].search(
                _CLAUSE.split(after[:6])[0]
            )
        return not (
            unit == "名"
            or before.endswith(("近", "上", "超", "过", "逾", "破", "约", "数达"))
            or "余" in words
        )
    if "几" in words or (unit == "里" and after[:1] not in ",。;、)路外远"):  # 五里小学
        return True
    units, counted = _announcing()
    if unit == "人" and after.startswith(("小组", "一组", "组", "行", "制", "团队", "谈")):
        return True
    if numeral.value <= 20 and unit in units:
        if _WHAT_IS_LEFT.search(before):
            return False
        if re.match("[,。;)]|、(?![^,。;]{0,12}等)", after) and len(before) > 3:
            return bool(
                re.search("(?:做到|坚持|落实|抓好|实现|突出|强化|聚焦|从|以)[^,。;]{0,3}$", before)
            )
        return not counted.search(_CLAUSE.split(after[:6])[0])
    return False


def _lasts(folded: str, numeral: Numeral, unit: str, before: str, after: str) -> bool:
    """Whether a number of years, days or hours says how long something lasted or shall last."""
    begins, follows, lasting, lasting_after = _period()
    if unit in ("岁", "周岁"):
        return "平均年龄" in before[-10:] or (
            numeral.high is None
            and (_AGE.search(before) is not None or after.startswith(_AGE_LIMITS))
        )
    if unit in ("日", "秒") or (before.endswith("满") and _ANNIVERSARY.search(before[-12:])):
        return False
    ahead = unit == "年" and before.endswith("提前")
    if before.endswith(("每", "第", "前", "后", "近")) and not (ahead or lasting.search(before)):
        return False
    if unit == "年":
        if numeral.value > 120:
            return False
        if _YEARS_MORE.search(before) and "." in folded[numeral.start : numeral.end]:
            return True
        if ahead or ("." in folded[numeral.start : numeral.end] and after[:1] not in "来内间前后"):
            return True
        if lasting.search(before[-14:]):
            return not after.startswith(("级", "制", "来", "行动", "规划"))
        if after.startswith(lasting_after) and before[-1:] in ("", ",", "。", ";", "\n", " ", ":"):
            return not before.endswith(begins)
        return False
    if after.startswith(follows) and not lasting.search(before[-14:]):
        return unit in ("小时", "分钟", "个小时") and not after.startswith(
            ("制", "内", "前", "后", "之内")
        )
    return not (unit in ("小时", "个小时") and numeral.value == 24)
