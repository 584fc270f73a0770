"""What goes from a label that has been found: a rate, a comparison, a time, half a bracket."""

from __future__ import annotations

import re
from functools import cache

from ..fold import fold
from ..late_pattern import LatePattern


@cache
def _against() -> re.Pattern[str]:
    return re.compile("(?<=..)(?:比|较)(?:去年|上年|上一年|前年|同期|20[0-9]{2}年).*$")


@cache
def _rate_tail() -> re.Pattern[str]:
    return re.compile("(?<=..)(?:[一-龥]{2}率|占比|比例)$")


_YEAR_INSIDE = LatePattern(
    ".*[^0-9](?:19|20)[0-9]{2}年(?:[春秋]季)?(?:学期|以来|[度起底初末前])?(?=[^,0-9]{3})"
)
_PART_OF_YEAR = LatePattern(
    "(?<=[一-龥]{2})(?:今年|去年|本年度?)(?:前[一二三]季度|上半年|下半年|第[一二三四]季度|以来)?(?=[一-龥]{2})"
)
"""助学贷款|今年前三季度|发放."""
_SO_MANY_LAST = LatePattern("(?<=[一-龥]{3})(?<!学制)(?<!连续)[两二三四五六]年(?:来|间)?$")
"""教育经费拨款|三年 of 教育经费拨款三年分别为."""
_COUNT_FIRST = LatePattern("[0-9]{1,4}[余多]?个?[市县区州所名个](?=.)")
_YEAR_FIRST = LatePattern("^(?:19|20)[0-9]{2}年(?:[春秋]季(?:学期)?|度|底)?(?=..)")


def unmixed(label: str) -> str:
    """A count's label without what is not the count's: a rate behind it, a comparison, a year.

    基层党组织达标率 of 836个基层党组织达标率100% becomes 基层党组织; half a bracket goes too.
    """
    twin = fold(label)
    if ("(" in twin or ")" in twin) and twin.count("(") != twin.count(")"):
        halves = re.split("[()]", twin)
        kept = halves[-1] if len(halves[-1]) >= 2 else max(halves, key=len)
        at = twin.rfind(kept)
        label, twin = label[at : at + len(kept)], kept
    if twin.endswith(("率", "比", "例")) and (found := _rate_tail().search(twin)):
        label, twin = label[: found.start()], twin[: found.start()]
    if ("比" in twin or "较" in twin) and (found := _against().search(twin)):
        label, twin = label[: found.start()], twin[: found.start()]
    if count := _COUNT_FIRST.match(twin):
        label, twin = label[count.end() :], twin[count.end() :]
    year = _YEAR_FIRST.match(twin) if twin.startswith(("19", "20")) else None
    return label[year.end() :] if year else label


def without_time(label: str) -> str:
    """购买学位 for 政府2022年秋季购买学位: who and when go, where the year stands inside.

    >>> without_time("自2013年起压缩行政经费")
    '压缩行政经费'
    """
    if label.endswith(("年", "年来", "年來", "年间", "年間")) and (
        years := _SO_MANY_LAST.search(fold(label))
    ):
        label = label[: years.start()]
    if "年" in label or "度" in label:
        label = _PART_OF_YEAR.sub("", label)
    if "20" not in label and "19" not in label:
        return label
    found = _YEAR_INSIDE.match(fold(label))
    return label[found.end() :] if found else label


def unrepeated(label: str) -> str:
    """学校 for 学校学校: what is said before and behind the number is said once."""
    half = label[: len(label) // 2]
    return half if len(half) >= 2 and half * 2 == label else label


_IN_ALL = LatePattern(
    "(?P<lead>.{2,10}?)(?:阶段)?(?:共计?|合计|总计)"
    "(?=(?:新?开工|竣工|新建|完成|建成|资助|招聘|招收|培训|发放|投入|减免|惠及|受益).)"
)
_OF_KIND = ("教育", "学校", "小学", "初中", "高中", "中职", "幼儿园", "中学", "费", "金", "补助")
_CONCERNS = LatePattern("涉及(?=面积|资金|金额)")


def without_sum_words(label: str) -> str:
    """开工学校 of 项目县共开工学校, but 学前教育资助幼儿 of 学前教育阶段共资助幼儿.

    That it is a sum, and that a deed concerns so much, is no part of what is counted.
    """
    if "涉" in label and "及" in label:
        label = _CONCERNS.sub("", label)
    twin = fold(label)
    found = _IN_ALL.match(twin) if "共" in twin or "计" in twin else None
    if found is None:
        return label
    kept = label[: found.end("lead")] if found["lead"].endswith(_OF_KIND) else ""
    return kept + label[found.end() :]


_NO_MARKS = str.maketrans("", "", "()（）、")
_DISTRICTS = LatePattern(
    "([县縣])\\(市、([区區])\\)$|([区區])、([县縣])\\(市\\)$|([县縣])\\(市\\)$"
)


def plain_districts(label: str) -> str:
    """县市区 for 县(市、区) at a label's end: marks are no part of what is counted."""
    if not label.endswith((")", "）")):
        return label
    found = _DISTRICTS.search(fold(label))
    if found is None:
        return label
    return label[: found.start()] + label[found.start() :].translate(_NO_MARKS)


def without_of(label: str) -> str:
    """拿到表彰的课程 → 拿到表彰课程, where a noun of two signs or more follows."""
    cut = label.rfind("的", 2, len(label) - 2)
    return label if cut < 0 else label[:cut] + label[cut + 1 :]
