"""Papers of a province or of a city in the article of a place below it."""

from __future__ import annotations

from ..late_pattern import LatePattern
from ..records import Places
from .kinds import HAN

_PROVINCE = LatePattern(
    r"(?:省|自治区)(?:委|政府|人民政府|教育厅|教育工委|教科院|厅)[^,。;:!?《》\n]{0,16}"
    r"(?:印发|出台|下发|发布|颁布|制定|公布)(?:了|的)?(?:《[^《》\n]{2,40}》)?《$"
)
_PROVINCES_TITLE = LatePattern(
    rf"[{HAN}]{{2,6}}(?:省|自治区)(?:委|政府|人民政府|教育厅|教育工委|教科院)"
)


def named_above(places: Places) -> frozenset[int]:
    """Where a title begins that names a place which holds the text's own.

    《蚌埠市…规划》 and 蚌埠市《…方案》 in a county's text, not 《蚌埠市固镇县…规划》.
    """
    own = {s.adcode for s in places.subjects}
    holders = {code[:2] + "0000" for code in own} | {code[:4] + "00" for code in own}
    of_own = {m.span.start for m in places.mentions if m.adcode in own}
    found: set[int] = set()
    for mention in reversed(places.mentions):
        start, end = mention.span.start, mention.span.end
        if mention.adcode not in holders - own:
            continue
        if end in of_own:  # 安徽省蚌埠市固镇县: the whole chain is the own place's name
            of_own.add(start)
        elif start not in of_own:
            found |= {start, end + 1}
    return frozenset(found)


_OF_A_PROVINCE = LatePattern(
    rf"“?(?:(?:19|20)\d\d年度?)?[{HAN}]{{2,3}}(?:省|自治区)(?![级市直实])(?:政府|委)?"
)


def is_of_a_province(start: int, folded: str, places: Places) -> bool:
    """某省“五名”工程, 2023年某省政府民生工程 in an article about a county or a city."""
    if not places.subjects or places.subjects[0].level == "province":
        return False
    return _OF_A_PROVINCE.match(folded, start) is not None


def is_the_provinces(start: int, folded: str, places: Places) -> bool:
    """省教育厅印发《…》, 《某省教育厅关于…的通知》 in an article about a county or a city."""
    if not places.subjects or places.subjects[0].level == "province":
        return False
    if _PROVINCES_TITLE.match(folded, start):
        return True
    return _PROVINCE.search(folded[max(0, start - 40) : start]) is not None
