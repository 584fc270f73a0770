"""Further numbers of a part in a list: 其中小学30所、新增学位4万个,初中20所、新增学位2万个."""

from __future__ import annotations

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..records import Figure, Span
from .label_guard import LONGEST, clipped
from .parts import acts, is_level

_REACH = 400
_OPENS = LatePattern("其中|包括|分别[是为]|含(?!义)")
_MARKS = ",、;:。("
_LONGEST_PHRASE = 8


def is_told_of_each(folded: str, sentence: Span, number: int) -> bool:
    """Whether the words before a number come again in its list of parts, each time with a number.

    Then it is the part's: after 其中小学30所、初中20所,新增学位6万个 the places are of all, after
    其中小学30所、新增学位4万个,初中20所、新增学位2万个 they are of each.
    """
    floor = max(sentence.start, number - _REACH)
    start = clause_start(folded, floor, number, _MARKS)
    phrase = folded[start:number]
    if not 2 <= len(phrase) <= _LONGEST_PHRASE or not phrase.isalpha():
        return False
    if folded.rfind("(", floor, number) > folded.rfind(")", floor, number):
        return False  # 30个班(小学18个…),学位1400个(小学800个…): each bracket has its whole
    begin = end = None
    for opens in _OPENS.finditer(folded, floor, min(sentence.end, number + _REACH)):
        if opens.start() < start:
            begin = opens.end()
        elif end is None:
            end = opens.start()
    if begin is None:
        begin = sentence.start
    at, times = begin, 0
    stop = min(end or sentence.end, number + _REACH)
    while (at := folded.find(phrase, at, stop)) >= 0:
        behind = at + len(phrase)
        times += folded[at - 1] in _MARKS and folded[behind : behind + 1].isdigit()
        at = behind
    return times > 1


def part_beside(folded: str, last: Figure, start: int, unit: str) -> str:
    """小学 for what comes behind 新建小学4所, where each of a row has such a number.

    新建小学4所,新增学位900个,新建初中3所,新增学位800个: no whole is named, and each has its own.
    """
    if last.unit_class not in ("schools", "items", "organisations") or last.unit == unit:
        return ""
    if folded[last.span.end : last.span.end + 1] not in (",", "、") or start - last.span.end > 12:
        return ""
    label, act = fold(last.label), 0
    while more := acts().beginning(label, act, len(label)):
        act += more
    return last.label[act:] if len(label) - act >= 2 else ""


def label_of_each_part(part: str, label: str) -> str:
    """新增小学学位 of 新增学位 told of 小学, 省级项目建设套数 of 建设套数 told of 省级项目."""
    if part[-2:] in label:
        return label
    act = acts().beginning(label, 0, len(label))
    if is_level(part) and 0 < act < len(label):
        return label[:act] + part + clipped(label[act:], LONGEST - act - len(part))
    return clipped(part, LONGEST - len(label)) + label if len(label) < LONGEST - 1 else label
