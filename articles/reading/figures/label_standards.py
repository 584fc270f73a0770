"""Rates of aid that are told by those who get them alone: 小学每生每年1000元 of a 补助标准."""

from __future__ import annotations

from ..fold import fold
from ..late_pattern import LatePattern
from .label_around import Neighbourhood
from .label_guard import LONGEST, clipped, head_end

_KIND = (
    "(?:(?:生均|学生|伙食|营养膳食|营养|膳食|生活费?|交通|学费|取暖费?)?"
    "(?:公用经费|经费|补助|补贴|助学金|奖学金|津贴)|生活费|伙食费|保教费|学费|住宿费)"
)
_BEFORE = LatePattern(f"(?P<kind>{_KIND}(?:基准)?)(?P<end>标准|定额)")
"""提高困难学生补助标准,将小学每生每年|700元提高到900元."""
_AFTER = LatePattern(
    "(?P<of>的?标准),?(?:(?:分别|统一)?(?:对|向|给|为)(?P<whom>[^,。;:、0-9]{2,20}?))?"
    "(?:足额|全额|免费)?(?:增加|补助|发放|给予|安排|拨付|落实|核定|核拨)"
    f"(?:[^,。;0-9]{{0,8}}?(?P<kind>{_KIND}))"
)
"""按照每生每年|900元标准,对特殊教育学校和随班就读学生补助公用经费."""
_LATER = LatePattern(
    "(?:、[^,。;]{2,14}?[0-9.]{1,8}元)?,(?:足额|及时)?(?:拨付|发放|给予|安排|下达)"
    f"[^,。;0-9]{{0,20}}?(?P<kind>{_KIND})"
)
"""初中按每生每年|900元、小学每生每年700元,拨付困难学生生活补助90万元."""
_WHO = ("小学", "初中", "高中", "中职", "生", "幼儿", "幼儿园", "学校", "教育", "儿童", "教师")
_EACH = LatePattern("^(?:每[生人年月日天班校学期]+|[生人校]均每?[年月日]?)+$")
_KINDS = ("小学", "初中", "高中", "中学", "幼儿园", "中小学", "普通高中", "特殊教育学校")
_AREA = LatePattern(
    "(?:生均|人均|平均)?(?:校舍|教学用房|体育场馆?|运动场|校园|占地|用地)?(?:建筑|占地|用地)?面积"
)
_REACH, _FAR = 90, 400


def with_standard(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """小学补助标准 for 小学, where the sentence says of what standard a sum is."""
    bare = label[:-2] if fold(label).endswith("标准") else label
    twin = fold(bare)
    alone = _EACH.match(twin)
    if not (alone or twin.endswith(_WHO)) or len(bare) > 10:
        return label
    start, end = near.number.start, near.sentence.end
    floor = max(near.sentence.start, start - _REACH)
    if not any(sign in folded[max(floor, start - 14) : start] for sign in ("每", "均", "到", "为")):
        return label
    after = _AFTER.match(folded, near.number.end, end)
    if after is None and alone:
        return label
    who = "" if alone else bare
    if after is not None:
        kind = (
            text[after.start("kind") : after.end("kind")]
            + text[after.end("of") - 2 : after.end("of")]
        )
        if not who and after["whom"]:
            begin = after.start("whom")
            noun = head_end(folded, begin, _first_of(folded, begin, after.end("whom")))
            who = text[begin:noun]
        if not who or fold(who) in ("学校", "学生"):
            return label
    elif named := list(_BEFORE.finditer(folded, floor, start)):
        kind = text[named[-1].start() : named[-1].end()]
    elif later := _LATER.match(folded, near.number.end, end):
        kind = text[later.start("kind") : later.end("kind")]
        kind += "标准" if kind + label == fold(kind + label) else "標準"
    else:
        return label
    if fold(kind).startswith("学生") and not who.endswith("教师"):
        kind = kind[2:]
    return clipped(who, LONGEST - len(kind)) + kind


def with_measure(text: str, folded: str, near: Neighbourhood, label: str) -> str:
    """中学校舍建筑面积 for 中学: 校舍建筑面积小学达7平方米、中学达|8平方米."""
    if fold(label) not in _KINDS:
        return label
    floor = max(near.sentence.start, near.number.start - _FAR)
    named = list(_AREA.finditer(folded, floor, near.number.start))
    return clipped(label + text[named[-1].start() : named[-1].end()]) if named else label


def _first_of(folded: str, start: int, end: int) -> int:
    """Where the first of 特殊教育学校和随班就读学生 ends."""
    at = min((folded.find(sign, start + 2, end) % (end + 1) for sign in "和与及"), default=end)
    return at if start < at < end else end
