"""Parts of a whole in a list, and what a figure takes over from the one it repeats or belongs to.

其中桃城区3所、冀州区1所 are parts of 16所 that the text has just named: their label is the place
with the whole's noun, and what is only planned for the whole is only planned for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from ..clauses import clause_start
from ..fold import fold
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..records import Figure, Span, UnitClass
from ..word_list import WordList, any_of
from .label_guard import clipped, ends_in_verb, head_end, noun_of, nouns_of

_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_DONE = LatePattern("已|目前|现有|截至|截止|去年|上年|完成|以来|至今|[成用工]了")
_OPENED = LatePattern(r"\s*其中")
_DIGIT = LatePattern("[0-9]")
_BROKEN = LatePattern("[0-9,。;()]")
_BUILDS = LatePattern("[新改扩续在迁重拟]建$")
_ECHOED: tuple[UnitClass, ...] = ("schools", "items", "money", "area", "organisations")
_PEOPLE = ("人", "名", "位", "人次")
_MONEY = ("元", "美元", "港元")
_SUMS = ("资金", "经费", "投资", "投入", "支出", "补助", "贷款", "奖金", "收入")
_TOGETHER = ("、", "和", "及", "与")
REACH = 40
"""How many figures back a plan still tells on one: where none of these is planned, it is not."""
_BRACKETED = LatePattern("(?<=[一-龥]{3})[(（][^()（）]{2,8}[)）]$")
_LEAST_ECHO = 5
_HEADS = ("人", "名", "位")
_OWNERS = ("民办", "公办", "普惠", "普惠性")
_LEAST_LEAD, _OPENING = 8, 400
_NUMBERS_OF = ("编制", "总数")
_FULL_STOP = LatePattern("[。!?]\\s*\n")
_OF_THESE = LatePattern("(?:全[市县区省州旗]|在)?([一-龥]{2,8}?)(?:之|当)?中,")
"""专任教师中,高中364人: whose parts a sentence tells."""
_DATED = LatePattern("[0-9]{1,4}[年月日]")


@cache
def _list_words() -> tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What places end in; what opens a list, seen from behind and from before; what links."""
    table = lexicon("labels")["parts"]
    return (
        table["place_ends"],
        re.compile(f"(?:{any_of(table['lead'])})$|[(:]$"),
        re.compile(f"{any_of(table['lead'])}|[ “和及与]"),
        re.compile(f"(?:{any_of(table['link'])}|[ ”:])$"),
    )


@cache
def _leads() -> re.Pattern[str]:
    """What opens a list, anywhere: without it nothing is a part but what goes on with a list."""
    return re.compile(f"{any_of(lexicon('labels')['parts']['lead'])}|[(:]")


def part_named(
    text: str, folded: str, number: Span, floor: int, unit: str, *, in_list: bool
) -> str:
    """The place or rank that a part of a whole is given for, 桃城区 of 其中,桃城区3所; else empty.

    `floor` is where the figure before ends, or the sentence begins; `in_list` says that the figure
    before was such a part itself.
    """
    start, end = number.start, number.end
    if folded[end : end + 1] not in ("", ",", "、", ";", "。", ")", "(", "\n"):
        return ""
    floor = max(floor, start - 24)
    if not in_list and _leads().search(folded, max(0, floor - 6), start) is None:
        return ""
    place_ends, lead, opens, links = _list_words()
    begin = clause_start(folded, floor, start, ",、;:(。")
    if folded[begin - 1 : begin] == "、" and not in_list:  # 其中融合型、共建型98个
        pair = clause_start(folded, floor, begin - 1, ",、;:(。")
        if folded.startswith("其中", pair) and _DIGIT.search(folded, pair, begin) is None:
            begin = pair
    while opening := opens.match(folded, begin, start):
        begin = opening.end()
    while link := links.search(folded, begin, start):
        if _BUILDS.search(folded, begin, start):
            break
        start = link.start()
    item = folded[begin:start]
    if not 2 <= len(item) <= 10 or _BROKEN.search(item):
        return ""
    before = folded[max(0, begin - 6) : begin].rstrip(", ")
    opened = bool(lead.search(before))
    bracketed = item[-1] in place_ends and "(" in folded[floor:begin]
    if not (in_list or bracketed or opened):
        return ""
    verb = item.endswith(("建", "造")) and acts().beginning(item, 0, len(item)) == len(item)
    verb = verb and unit not in _MONEY
    if (ends_in_verb(item) or acts().ending(item, 0, len(item))) and not verb and item[-1] != "建":
        return ""
    if item[0] in "比较同占达":
        return ""
    name = text[begin:start].translate(_QUOTES)
    if verb or _is_place(item) or item.endswith("级"):
        return name
    counted = noun_of(unit)
    own_noun = counted and any(match.end() == len(item) for match in counted.finditer(item))
    listed = before.endswith(":") and not before.endswith("其中:")
    if own_noun and (listed or not (opened or folded[floor:begin] in _TOGETHER)):
        return ""
    if unit in _PEOPLE and item not in _levels() and head_end(item, 0, len(item)) < len(item):
        return ""
    if unit in _MONEY and item.endswith(_SUMS):
        return ""
    return name


def _is_place(item: str) -> bool:
    return item[-1] in _list_words()[0] and not item.endswith(
        ("幼儿园", "校园", "托育园", "学区", "校区", "公办园", "民办园", "普惠园", "惠性园")
    )


def whole_of(
    figures: Sequence[Figure],
    parts: set[int],
    unit: str,
    sentence: Span,
    value: Decimal,
    *,
    led: bool = False,
) -> Figure | None:
    """The figure last read in `unit` that is no part itself, in this sentence or shortly before.

    A part of `value` is no larger than its whole. Where a list is `led` by words of its own
    (公布各县建设情况,其中甲县3所) its parts are none of what another sentence counts.
    """
    for index in range(len(figures) - 1, max(-1, len(figures) - 30), -1):
        figure = figures[index]
        if figure.sentence.start < sentence.start - 400:
            return None
        same = figure.unit == unit or (figure.unit in _HEADS and unit in _HEADS)
        if same and index not in parts:
            if figure.sentence != sentence and led:
                return None
            return figure if value <= (figure.value_high or figure.value) else None
    return None


def is_led(folded: str, sentence: Span, number: int) -> bool:
    """Whether words of its sentence, and no number, stand before the 其中 of a list of parts."""
    far = min(number, sentence.start + _OPENING)
    at = folded.find("其中", sentence.start, far)
    return at - sentence.start > _LEAST_LEAD and not _DIGIT.search(
        _DATED.sub("", folded[sentence.start : at])
    )


def label_of_part(part: str, whole: str) -> str:
    """The part's name with what was done to the whole, and the whole's noun where it has none.

    小学 of 新增学位 is 新增小学学位, 骨干教师 of 交流教师 交流骨干教师; a place goes to the front.
    """
    whole = _BRACKETED.sub("", whole)
    whole = whole[:-2] if fold(whole).endswith(_NUMBERS_OF) and len(whole) > 4 else whole
    twin, base = fold(part), fold(whole)
    if twin in _OWNERS:
        return part + clipped(whole, 14 - len(part))
    if _is_place(twin):
        return part + clipped(whole, max(4, 14 - len(part)))
    act = begin = _dropped().beginning(base, 0, len(base))
    while more := acts().beginning(base, act, len(base)):
        act += more
        act += base[act : act + 1] == "、"
    verb, noun = whole[begin:act], whole[act:]
    if base[act:].startswith("总") and base.endswith("面积"):
        noun = noun[-2:]  # 跑道面积 of 总建设面积
    own = acts().beginning(twin, 0, len(twin))
    if own == len(twin):
        return part + clipped(noun or whole, 14 - len(part))
    if own or not noun:
        return part if own else clipped(part + whole)
    if _names_itself(twin, base[act:]):
        if is_level(twin) and base.endswith("中小学") and len(noun) > 3:  # 寄宿制中小学
            return clipped(verb + noun[:-3] + part)
        return verb + part if len(part + verb) <= 14 and verb not in part else part
    counted = base[act:]
    if twin in _levels() and (at := counted.find("中小学")) >= 0 and not twin.endswith("校"):
        return clipped(verb + noun[:at] + part + noun[at + 3 :].removeprefix("校"))
    for level in _levels():
        if counted.startswith(level) and len(noun) - len(level) >= 2:
            noun = noun[len(level) :]
            break
    return clipped(verb + part, 10) + clipped(noun, max(4, 14 - len(verb + part)))


def ends_list(folded: str, last: int, number: int, group: str) -> bool:
    """Whether the list that `group` is of has ended between two numbers.

    Its bracket closes, or a semicolon ends a list of kinds; places go on behind one.
    """
    between = folded[last:number]
    if ")" in between and "(" not in between.partition(")")[0]:
        return True
    return ";" in between and not _is_place(fold(group))


def begins_anew(folded: str, last: int, number: int) -> bool:
    """Whether a paragraph of full sentences has ended between two numbers, and a list with it."""
    return folded.find("\n", last, number) >= 0 and bool(_FULL_STOP.search(folded, last, number))


def whole_opening(text: str, folded: str, sentence: Span, number: int) -> str:
    """专任教师 of 专任教师中,高中364人,初中|824人: whose parts a sentence says it tells."""
    opened = _OF_THESE.match(folded, sentence.start, min(number, sentence.start + _OPENING))
    return text[opened.start(1) : opened.end(1)] if opened else ""


def owned_in_brackets(folded: str, last: int, number: int) -> bool:
    """教师900人(民办|300人): a bracket behind a number that names an owner is a part of it."""
    return folded[last : last + 1] == "(" and folded[last + 1 : number].strip() in _OWNERS


def _names_itself(part: str, noun: str) -> bool:
    """Whether a part has a noun of its own, 骨干教师 of 教师, and is no mere kind: 小学 of 学生."""
    if (
        part[-2:] == noun[-2:]
        or (len(part) > 2 and part not in _levels() and _ends_in_noun(part))
        or part[-1] in "师生员者手"
        or part.endswith(("教职工", "岗位", "项目"))
    ):
        return True
    schools = (*nouns_of("所"), "园")
    return part.endswith(schools) and noun.endswith(schools)


def _ends_in_noun(part: str) -> bool:
    return part[-1] != "数" and head_end(part, 0, len(part)) == len(part)


@cache
def acts() -> WordList:
    """What is done to a whole and its parts, 新增 and 新建."""
    return WordList(lexicon("labels")["parts"]["acts"])


@cache
def _dropped() -> WordList:
    return WordList(lexicon("labels")["parts"]["dropped"])


@cache
def _levels() -> list[str]:
    words: list[str] = lexicon("labels")["parts"]["levels"]
    return sorted(words, key=len, reverse=True)


def is_level(part: str) -> bool:
    """Whether a part is told by a level of school alone, 小学 or 中职."""
    return fold(part) in _levels() or fold(part) in ("中学", "职高")


def is_planned_with(
    figures: Sequence[Figure], folded: str, item: Figure, whole: Figure | None
) -> bool:
    """Whether a value that looks reached is only planned, as what it repeats or is a part of.

    将新建16所 … 其中甲区3所; 这16所学校包括6所小学. A word for what is done in between ends it.
    """
    begin, number = item.sentence.start, item.span.start
    if _DONE.search(folded[max(begin, number - 60) : number]):
        return False
    if whole is not None and whole.status == "target":
        return True
    recent = figures[-REACH:]
    if item.unit_class in _ECHOED and item.value >= _LEAST_ECHO:
        for known in recent:
            if known.status == "target" and (known.value, known.unit) == (item.value, item.unit):
                return True
    same = [known for known in recent if known.sentence.start == begin]
    opened = _OPENED.match(folded, begin, number) is not None
    if not same and opened and recent:
        last = [known for known in recent if known.sentence == recent[-1].sentence]
        near = item.sentence.start - last[-1].sentence.end <= 2
        return near and any(known.status == "target" for known in last)
    if not same or same[-1].status != "target":
        return False
    between = folded[same[-1].span.end : item.span.start]
    return (
        opened or _repeats(recent, same[0]) or "其中" in between or between.startswith((":", "("))
    )


def _repeats(figures: Sequence[Figure], item: Figure) -> bool:
    return any(
        known.status == "target"
        and (known.value, known.unit) == (item.value, item.unit)
        and known.sentence != item.sentence
        for known in figures
    )
