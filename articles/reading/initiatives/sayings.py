"""What stands in marks and is no measure, by what is said of it right where it stands."""

from __future__ import annotations

from ..late_pattern import LatePattern
from ..records import Span
from .kinds import HAN

_KEYWORDS = LatePattern(
    rf"(?:”|、|…|等|[及和与]|“[^“”]{{2,16}}”){{0,40}}(?:成为|成了|是|列为|入选)[{HAN}]{{0,14}}?(?:关键词|热词|高频词|热搜词)"
)
_ROLE = LatePattern(r"作为[^,。;:“”]{2,20}的“$")
_SIDES = LatePattern(
    r"”(?:双[轮线核向翼擎]|多[元维点线轮]|两翼)(?:驱动|并行|发力|联动|并进|齐飞|互动|赋能)"
    rf"(?!的?[{HAN}]{{0,4}}?(?:机制|模式|体系|格局|工程|计划|行动|战略|思路|工作法))"
)
_BACK = 30


def is_saying(start: int, end: int, sentence: Span, folded: str) -> bool:
    """Whether the run in marks is a keyword of a meeting, a role, or two sides of one way.

    “职教出海”……成为会议的关键词; 作为扩大供给的“双翼”,…; 坚持“日常+假期”双线并行. Both the
    words in marks and a name that goes on behind them may be asked of.
    """
    opening = start if folded.startswith("“", start) else start - 1
    if opening < 0 or folded[opening] != "“":
        return False
    closing = folded.find("”", opening, sentence.end)
    if closing < 0:
        return False
    alone = end <= closing + 1
    if _SIDES.match(folded, closing):
        return True
    if alone and _ROLE.search(folded, max(0, opening - _BACK), opening + 1):
        return True
    return _KEYWORDS.match(folded, closing, sentence.end) is not None
