"""What is told of a building that does not stand yet: its seats and classes are to come."""

from __future__ import annotations

from ..late_pattern import LatePattern
from ..records import Span
from .intent import turn_of

_GOES_ON = LatePattern(
    "(?:该|这|项目|学校|新校|校园|建成|规划|规模|设|占地|总|此|其中|工程|建设|可|提供|新增|增加|办学|全部)"
)
"""How a sentence begins that is about the same building as the one before."""
_TO_OPEN = LatePattern(
    "(20[0-9]{2})年[^,。;0-9]{0,8}(?:投入使用|投用|建成|竣工|交付|完工|启用|开学)"
)
"""2031年正式投入使用, in a text of an earlier year."""
_SEATS = LatePattern(
    "学位|学额|座位|床位|教学班|[个设]班|班级|轨|容纳|可供|可满足|可接收|个班|^[^|]*\\|班"
)
_UNFINISHED = LatePattern(
    "(?:预计|计划|力争|将|拟|争取|确保|预期)[^。;]{0,24}?(?:投入使用|投用|建成|竣工|交付|完工|启用|开学|招生|办学|封顶)"
    "|正在(?:进行|施工|建设|加紧|抓紧|开展|装修|办理|推进)|在建|施工中|主体[^。;]{0,8}?(?:封顶|完工|完成|施工)"
    "|(?:建成|投用|竣工|完工|投入使用|交付|启用)后|(?:已|正式|全面|顺利|集中)(?:开工|动工|启动建设)|破土|奠基|基础施工"
    "|完成工程总?量|(?:土方|桩基|地基|基础)[^。;]{0,6}?(?:施工|完成|平整)|外墙|内装|装修"
    "|工程(?:总?量)?[^。;]{0,6}?完成[^。;]{0,8}?[0-9]"
)
_IN_USE = LatePattern(
    "(?:已|正式|全部|顺利|均)(?:建成)?(?:投入使用|投用|启用|开学|交付|开园|招生)(?!后)|建成投用(?!后)|建成了|现有|投用[0-9]|此前|去年"
    "|已(?:经)?建成|全部建成|竣工验收"
)

_AHEAD = 400
"""So many signs behind a number may tell what becomes of its building."""
_ON_BASIS = LatePattern("[^,。;]{0,32}?(?<!任务)(?<!目标)的?基础上,?")
"""在2020年新增|4.3万个学位的基础上,…: what the rest builds upon."""
_AS_EXAMPLE = LatePattern(
    "[^,。;、0-9]{0,10}为(?:样板|龙头|依托|核心|基础|榜样|载体|抓手|牵头|试点|主体)"
)
"""将以这|6所学校为样板: what is there to begin with."""


def is_unbuilt(
    folded: str, sentence: Span, number: int, before: str, after: str, year: int | None
) -> bool:
    """Seats and classes of a building that the text around calls unfinished."""
    if not _SEATS.search(before[-8:] + "|" + after[:12].split(",")[0]):
        return False
    around = folded[max(0, sentence.start - 80) : sentence.start]
    if not _GOES_ON.match(before):
        around = ""
    elif "。" in around:
        around = around[around.rfind("\n") + 1 :]
    if turn_of(before[-80:], year).done >= 0 and not _UNFINISHED.search(before[-80:]):
        return False
    far = min(sentence.end, number + _AHEAD)
    end = folded.find(";", number, far)
    if turn_of(folded[number : far if end < 0 else end], year).is_plan:
        return True
    far = min(sentence.end + 60, number + _AHEAD)
    line = folded.find("\n", number, far)
    ahead = folded[number : far if line < 0 else line]
    if year is not None and any(int(to[1]) > year for to in _TO_OPEN.finditer(ahead)):
        return True
    for stretch in (before[-80:] + "#" + ahead, around):
        rest = _UNFINISHED.sub("", stretch)
        if _IN_USE.search(rest):
            return False
        if len(rest) < len(stretch):
            return True
    return False


def is_built_upon(clause: str, after: str) -> bool:
    """Whether a number tells what is there to begin with: what plans build upon."""
    if "以" in clause[-6:] and _AS_EXAMPLE.match(after):
        return True
    return "基础上" in after[:40] and _ON_BASIS.match(after) is not None
