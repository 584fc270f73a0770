"""Labels of what each school, town or pupil has: 平均每所学校社团, 每个镇泳池, 每生每年公用经费."""

from __future__ import annotations

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from .label_around import Earlier, Neighbourhood
from .label_guard import LONGEST, clipped, last_noun
from .label_phrases import trimmed
from .label_series import same_thing

_EACH = LatePattern(
    "(?:^|[,。;:、(按]|实现|确保|做到|达到|按照|享受到?|得到|领取)((?:平均)?"
    "(?:每(?:[个所名位家支间]?(?:中心校|学校|学区|校区|幼儿园|集团|联盟|乡镇|班级|社区|[镇乡村县区校园班组])|[名位个](?:学生|教师|幼儿|儿童))"
    "|每[天日餐]|(?:每[生人校班]|[生人校]均)(?:每?(?:年|学年|学期|月|周))?))"
    "(?:分别|发放|安排|给予|补助|再|另|近|约|至少|最少|不少于|不低于|最多|不超过|超过?|达到?|有)*$"
)
"""The clause up to a number that says of what there are so many each."""
_BY_STANDARD = LatePattern(
    "的?标准,?(?:足额|全额|及时|统一)?(?:给予|予以|安排|发放|拨付|核拨|落实|核定|下达|领取|享受)"
    "([一-龥]{2,24})(?=[ ,。;0-9])"
)
"""按每生每年8000元|的标准安排公用经费."""
_SET_DOWN = LatePattern(
    "(?P<what>[^,。;:、(0-9]{2,20}?(?:标准|定额|经费|补助|补贴|津贴|生活费|助学金))"
    "(?:统一)?(?:为|是|达到?|提高[到至]|提升[到至]|增加到|不低于|按)+(?:每|年|生均)[^,。;0-9]{1,8}$"
)
"""膳食补助标准为每生每天|4元: what is given to each, by its name."""
_STANDARD_OF = LatePattern(
    "(?P<what>[^,。;:、(0-9的]{0,8}(?:补助|补贴|津贴|助学金|经费|生活费))[,;](?P<standard>标准)"
    "(?:为|是|达)?每[^,。;0-9]{1,8}$"
)
"""提供营养膳食补助,标准为每生每天|3元."""
_REACH = 30


def label_of_each(
    text: str, folded: str, near: Neighbourhood, unit: str, after: str, earlier: tuple[Earlier, ...]
) -> str:
    """The label of a number that each of several has; empty where no clause of that kind is.

    What is counted stands behind the number, behind the standard, or was counted before in the
    same sentence in the same unit.
    """
    low = max(near.sentence.start, near.number.start - _REACH)
    if (
        folded.find("每", low, near.number.start) < 0
        and folded.find("均", low, near.number.start) < 0
    ):
        return ""
    wide = max(near.sentence.start, near.previous_end, near.number.start - 2 * _REACH)
    begin = clause_start(folded, wide, near.number.start, ",。;:、(")
    if set_down := _SET_DOWN.match(folded, begin, near.number.start):
        span = trimmed(folded, *set_down.span("what"), near.place_ends)
        return clipped(text[span[0] : span[1]])
    if by := _STANDARD_OF.search(folded, max(near.sentence.start, begin - 40), near.number.start):
        what = text[by.start("what") : by.end("what")]
        return clipped(what) + text[by.start("standard") : by.end("standard")]
    each = _EACH.search(folded[low : near.number.start])
    if each is None:
        return ""
    start, end = (low + at for at in each.span(1))
    standard = _BY_STANDARD.match(folded, near.number.end)
    thing = text[standard.start(1) : standard.end(1)] if standard else after
    if fold(text[start:end]) in ("每天", "每日", "每餐") and not unit.endswith("元"):
        return ""
    if len(thing) < 2:
        thing = same_thing(unit, earlier) or next(
            (last_noun(known.label) for known in reversed(earlier) if known.unit == unit), ""
        )
    words = text[start:end]
    return words + clipped(thing, LONGEST - len(words)) if thing else ""
