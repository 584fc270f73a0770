"""What people are called who are told by one of their names: 李明等20人获“山花教师奖”."""

from __future__ import annotations

from ..late_pattern import LatePattern
from .label_around import Neighbourhood
from .label_guard import clipped
from .label_phrases import printed

_BECAME = LatePattern(
    "(?:同志|教师|老师|学生|同学)?(?:均|都)?(?:(?P<won>荣?获得?)|(?:被|获)?(?:评为|评|授予|推荐为|认定为|命名为)|为)"
    "“?(?P<what>(?![^,。;“”]{0,4}[0-9])[^,。;“”、]{3,20})"
)
_RANKS = ("称号", "荣誉", "表彰", "荣誉称号", "稱號", "榮譽")


def label_of_named(text: str, folded: str, near: Neighbourhood) -> str:
    """What N people got or became who follow 等 and a name; empty where no 等 stands before.

    王小山等12人获“山花教师奖” are 获山花教师奖, 李小明等30人为全市优秀教师 are 全市优秀教师.
    """
    if not folded.startswith("等", near.number.start - 1):
        return ""
    found = _BECAME.match(folded, near.number.end, near.sentence.end)
    if found is None:
        return ""
    what = printed(text, found.span("what"))
    for rank in _RANKS:
        if len(what) > len(rank) + 2:
            what = what.removesuffix(rank)
    won = text[found.start("won")] if found["won"] and found["won"][0] == "获" else ""
    won = "获" if found["won"] and not won else won
    return won + clipped(what, 14 - len(won))
