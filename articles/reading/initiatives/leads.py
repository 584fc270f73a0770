"""What the words around a quoted name say it is: 品牌有“…”“…”, “…”服务了3万人次."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..records import InitiativeKind
from .kinds import HAN, NUMERAL, by_length, is_han, word_list

_COUNTED = LatePattern(
    rf"[{NUMERAL}]+余?[件项][大实民生事工作任务]{{0,4}},?"
    r"(?:其中|重点|分别|具体|依次)?(?:是|为|即|有|包括)$"
    rf"|实事[{NUMERAL}]+[件项],$"
)
_SUM = LatePattern(r"([二两三四五六七八九\d])(?:大|项|个|条|种|类|件|招|支)")
_OF_ACTIVITY = LatePattern(r"(?:活动|课程|实践|宣讲)[^,。;:]{0,3}(?:围绕|聚焦|分为|分)$")
_ENDS_COUNTED = ("是", "为", "即", "有", "括", ",")
_ENDS_ACTIVITY = ("绕", "焦", "为", "分")
_ENDS_ANNOUNCING = ("是", "为", "有", "即", "叫", "做", "名", "括", "含", "如", "像", ":")
_PAIR = "内外上下左右前后城乡县校局园家省市区师生名老青党统分一双精"
_WORDS = rf"[{HAN}A-Za-z\d]{{2,14}}"
_THEME = LatePattern(rf"{_WORDS}(?: +|·|——){_WORDS}(?: +{_WORDS})?")


@cache
def _announcing() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word, _ in by_length("categories"))
    return re.compile(
        rf"({words})(?!的)[{HAN}\d]{{0,6}}?[,:]?(?:分别|主要|重点|其中|具体|还|也|就|既|先后|依次|,)*"
        r"(?:是|为|有|即|叫|叫做|名为|称为|取名|包括|包含|如|比如|例如|像|:)$"
    )


def told_before(before: str, many: bool) -> InitiativeKind | None:
    """The kind that an announcing noun gives to what is quoted next: 叫得响的项目有|“…”.

    `before` is the sentence up to the mark. A bare 是 or 为 announces a name only if several
    follow (`many`) or the nouns are counted: 举措是“…” may as well go on with a maxim.
    """
    before = before[-30:]
    last = before[-1:]
    if last in _ENDS_COUNTED and _COUNTED.search(before):
        return "programme"
    if many and last in _ENDS_ACTIVITY and _OF_ACTIVITY.search(before):
        return "campaign"
    match = _announcing().search(before) if last in _ENDS_ANNOUNCING else None
    if match is None:
        return None
    if before.endswith(("是", "为", ":")) and not many and "分别" not in before:
        return None
    return _kinds()[match[1]]


@cache
def _kinds() -> dict[str, InitiativeKind]:
    return dict(by_length("categories"))


def counted_behind(behind: str, many: int) -> bool:
    """Whether a list of `many` quoted names is summed up: “…”“…”“…”三条渠道."""
    match = _SUM.match(behind) if many >= 2 else None
    if match is None or word_list("quoted", "no_measures").begins(behind, match.end()):
        return False
    return match[1] in (str(many), "一二三四五六七八九"[many - 1 : many], "两" if many == 2 else "")


def no_measures_behind(behind: str) -> bool:
    """Whether a list of quotations is summed up as none: “…”“…”两个环节."""
    match = _SUM.match(behind.removeprefix("等"))
    return match is not None and word_list("quoted", "no_measures").begins(
        behind.removeprefix("等"), match.end()
    )


def names_none(behind: str) -> bool:
    """Whether what stands behind a list of quotations tells that it holds no measures."""
    return word_list("quoted", "not_behind_list").begins(behind) or no_measures_behind(behind)


def acts_behind(behind: str) -> bool:
    """Whether what stands behind a name at the head of its clause tells of its running."""
    return word_list("quoted", "acts").begins(behind)


def is_paired(core: str) -> bool:
    """Whether a quoted phrase is a rule of two pairs: 外引内培, 县管校聘."""
    return len(core) == 4 and core[0] in _PAIR and core[2] in _PAIR and is_han(core)


def is_theme(core: str) -> bool:
    """Whether a quoted phrase is set like the theme of an activity: 书香润心 阅读启智."""
    parted = " " in core or "·" in core or "——" in core
    return parted and _THEME.fullmatch(core) is not None
