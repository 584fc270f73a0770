"""Limits that a rule sets: 每班不超过45人, 免学费每生每年1600元, 年满60周岁."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Comparator, FigureStatus, UnitClass
from ..word_list import any_of

_IS_KEPT = LatePattern(
    "(?:如今|现在|目前|一直|始终|以来|年来|保持|稳定|已经?(?:做到|控制|降|压))[^。]{0,60}$"
)
"""What is said of a limit that is kept: 如今一班不超过45人."""
_PASSES = LatePattern("[^,。;]{0,4}为[^,。;]{0,4}(?:合格|及格|达标|通过|过关)(?:线|标准)?")
"""以连续跑800米|为合格线: what has to be reached."""
_AFTER_WHICH = LatePattern("[^,。;]{0,6}?后,?(?:才能|方可|方能|统一|再|可申请|参加)")
_MUST_TAKE = LatePattern("每[名位个人][^,。;]{0,8}(?:完成|修满|学满|参加|接受)$")
"""每名学生完成|12课时培训后统一考核: a rule of a course."""
_KEPT_FOR_EACH = LatePattern(
    "(?:实现|做到|确保了)(?:了)?每[^,。;]{1,10}(?:都|均)?至少(?:都|均)?(?:有|建有)?$"
)
"""实现每所村小|至少3名, which is told as reached."""
_HOLDS_AT_MOST = LatePattern("最多(?:可以?|能够?)?(?:同时)?(?:容纳|接纳|接待|满足)[^,。;0-9]{0,4}$")
_BY_STANDARD = LatePattern("标准(?!化|学校|班|教室|校|体系)")
_IN_CASE = LatePattern("(?:对于?|凡|如|若)[^,。;0-9]{2,30}(?:不足|超过|少于|多于|不到|低于|高于)$")
"""如党员人数超过|30人的,分设支部: when a rule holds."""
_GRANTS_UP_TO = LatePattern(
    "(?:给予|予以|奖励|退还|返还|补助|补贴|资助|享受|发放|申请|减免)[^,。;0-9]{0,6}最高(?:可?达|不超过|为)?$"
)
"""逐年退还最高|9000元学费: the most that a rule grants."""
_RATE_OF_EACH = LatePattern(
    "每(?:[生人班校]|名?(?:学生|教师|幼儿))每(?:年|月|天|日|学期|学年|周|餐)(?:不超过|不低于|为|约)?$"
)
"""免学费政策:每生每年|1600元: a rate for each is set by a rule."""
_NOT_PAST = LatePattern("(?:不得?|不能|不可)(?:超过?|高于|低于|突破|少于|多于)[^,。;0-9]{1,14}的$")
"""招生数不得突破上届招生数的|80%."""
_RULED = LatePattern("规定|要求|原则|标准|制度|办法|应|须|不得|必须|应当|底线|红线|最[低高]")
_BY_RATE = LatePattern(
    "按[^,。;]{0,24}(?:每(?:[年月]|学[期年]|[生人名位个])(?:每?[年月])?|生均|人均)$"
)
_IS_GIVEN = LatePattern("(?:的?标准|[^。;]{0,50}?(?:给予|予以|拨付|发放|资助|补助|增加|补贴|奖励))")
"""按每生每年|1000元给予资助: what a rule grants."""
_WHICHEVER = LatePattern(
    "(?:及?以[上下]|以内)?的[^,。;]{1,10},?(?:都|均|一律|原则上|全部)(?:要|应|须|必须|设|建|办|配)"
)
"""1500人以上的|村,都要有学校: which places a rule is for."""


@cache
def _builds_at_least() -> re.Pattern[str]:
    return re.compile(
        "新建|建设|建成|组建|投用|完成|培训|培养|培育|打造|新增|创建|招聘|开展|扩建|改建|改造|举办|建立"
    )


@cache
def _years_of_service() -> re.Pattern[str]:
    return re.compile("及?以[上下]的?[^,。;]{0,8}?(?:教师|教职工|人员|校长|职工|儿童|幼儿|少年)")


def _is_rule(clause: str, after: str) -> bool:
    """Whether a number is what a course asks of each, or what a test asks to be passed."""
    if _MUST_TAKE.search(clause) and _AFTER_WHICH.match(after):
        return True
    if "按" in clause and _BY_RATE.search(clause) and _IS_GIVEN.match(after):
        return True
    behind = (after.partition("、")[2] if "、" in after[:8] else after)[:14]
    return "以" in clause[-12:] and _PASSES.search(behind) is not None


@cache
def _bounds() -> re.Pattern[str]:
    words = any_of(lexicon("figures")["status"]["threshold_before"])
    return re.compile(f"(?:{words})[^,。;]{{0,6}}$")


def as_limit(
    before: str,
    clause: str,
    after: str,
    *,
    aimed: bool,
    comparator: Comparator,
    unit: str,
    unit_class: UnitClass,
) -> FigureStatus | None:
    """What a value is that the words around bound; None where they bound none.

    `clause` is the end of `before`, `aimed` whether a word of intent governs the value: the least
    number of schools that are to be built is a target, 至少投用28所. A limit that is kept is what
    stands: 如今一班不超过45人 is actual.
    """
    if clause.endswith("的") and _NOT_PAST.search(clause):
        return "threshold"
    if _bounds().search(clause) or (
        comparator in ("gt", "lt") and clause.endswith(("不低于", "不少于", "不超过", "至少"))
    ):
        if not aimed and (_KEPT_FOR_EACH.search(clause) or _HOLDS_AT_MOST.search(clause)):
            return "actual"
        if not aimed and _IS_KEPT.search(before) and not _RULED.search(before[-60:]):
            return "actual"
        if not aimed and unit_class in ("schools", "items", "events"):
            aimed = "每" not in before[-24:] and bool(_builds_at_least().search(clause + after[:6]))
        return "target" if aimed else "threshold"
    if comparator in ("gt", "lt") and after.startswith("的,") and _IN_CASE.search(clause):
        return "threshold"
    if unit_class == "money" and _GRANTS_UP_TO.search(clause):
        return "threshold"
    if not aimed and _is_demanded(clause, after, unit_class):
        return "threshold"
    if unit.endswith("工作日") and after.startswith(("内", "之内", "以内")):
        return "threshold"
    if unit_class == "time" and (
        _years_of_service().match(after) or (clause[-1:] == "满" and after[:1] == "的")
    ):
        return "threshold"
    if comparator in ("gt", "lt") and _WHICHEVER.match(after):
        return "threshold"
    bounded = comparator in ("gt", "lt") and _BY_STANDARD.search(clause[-14:]) is not None
    if bounded or (after.startswith(("的标准", "标准")) and "按" in clause):
        return "target" if aimed else "threshold"
    if unit.endswith("岁") and "平均" not in before[-24:]:
        return "threshold"
    return None


def _is_demanded(clause: str, after: str, unit_class: UnitClass) -> bool:
    if after.startswith(("以内", "之内", "的要求", "的规定", "的底线")):
        return True
    if unit_class == "money" and _RATE_OF_EACH.search(clause):
        return True
    return _is_rule(clause, after)
