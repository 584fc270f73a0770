"""The words around a figure that its label may be made of."""

from __future__ import annotations

import re
from functools import cache

from ..late_pattern import LatePattern
from .label_around import Neighbourhood
from .label_behind import noun_after
from .label_guard import (
    LONGEST,
    head_end,
    is_whole_begin,
    is_whole_end,
    pairs_nouns,
)
from .label_lists import BUILT, joins_builds, verb_of_list
from .label_words import signs_of, verbs, word_list

_BREAK = LatePattern("[,。;!?:\n、()|\t]")
_UP_TO_BREAK = LatePattern("(?s:.*)[,。;!?:\n、()|\t]")
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_QUOTE_SIGNS = frozenset(map(chr, _QUOTES))
_TIME_LEAD = LatePattern(
    r"(?:(?:截至|截止|到|至)?(?:20|19)[0-9]{2}(?:[-—–~至到](?:20)?[0-9]{2})?(?:学年度?|年度?)?"
    r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:以来|底前?|末|初|前|[秋春]季?学期|秋季|春季)?"
    r"|连续[0-9一二两三四五六七八九十]{1,2}年"
    r"|近?[0-9一二三四五六七八九十]{1,3}年(?!一贯|制)(?:来|间|内)?|“?十[一二三四五]五”?(?:期间|以来|末)?"
    r"|(?:截至|截止|截至到)?[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?前?"
    r"|[一两二三四五]个?(?:学年|学期|年|月)多?(?:下来|来|以来|间|时间)|用[一两二三四五]年(?:时间|左右)?"
    r"|每[周月年天日][一二三四五六日末]?(?:上午|下午|晚上|早上))"
)
_TIME_LEAD_FIRSTS = frozenset("用连截到至近每两“0123456789一二三四五六七八九十")
_BEFORE_WORDS, _BEHIND_WORDS = frozenset(" 的了,“”①②③④⑤⑥⑦⑧⑨⑩"), frozenset(" :“")
_OF_NOUN = "率度量额费"
_LONGEST_RAW = 24
_IN_ALL = LatePattern("[^,。;、0-9]{2,8}(?:共|共计|合计|总计)")
"""小学、幼儿园|共: what a sum counts is all of its row."""
_ZONE = LatePattern(
    "[一-龥]{0,6}(?:高新|经开|开发|示范|度假|[一-龥]新|新站)区"
    "(?=(?:新建|改建|扩建|改扩建|新改扩建|新增|建成|投用|完工|开工|招聘))"
)
"""高新区|新建3所: a place of which no code is known."""
_VERB_OF_PLACE = LatePattern(
    "(?P<verb>覆盖|惠及|辐射|支持|资助|涉及)(?:了|到)?(?:全)?[一-龥]{2,8}$"
)
"""已覆盖|甲县5所学校."""
_KINDS = ("教育", "小学", "初中", "高中", "幼儿园", "中小学", "公办园", "普惠园")
_INSIDE = LatePattern("[^,。;:()0-9]{1,8}")
_BRACKETS = LatePattern("(?<=.)[(（][^()（）]{1,8}[)）](?=.)")
_HALF_NAMED = LatePattern("(?:^|的)[初中小县市省校区国]$")
"""初、高中教师"""


@cache
def _lead_firsts() -> frozenset[str]:
    return word_list("lead").firsts | frozenset(signs_of("lead_signs"))


def _lead(folded: str, start: int, end: int) -> int:
    """How long what a stretch begins with is that no label begins with."""
    if length := word_list("lead").beginning(folded, start, end):
        behind = start + length
        halved = folded[behind - 1] == "有" and folded[behind : behind + 1] in ("效", "序", "力")
        return length - halved  # 累计有效劝返
    barred = signs_of("lead_signs").get(folded[start : min(start + 1, end)])
    if barred is None:
        return 0
    return int(folded[start + 1 : min(start + 2, end)] not in (*barred,))


@cache
def _cuts() -> re.Pattern[str]:
    signs = (
        sign
        + ("(?<![普以涉波顾提惠]及)" if sign == "及" else "")
        + (f"(?![{after}])" if after else "")
        for sign, after in signs_of("lead_signs").items()
    )
    return re.compile(f"等(?![级次])|的|其中|共计|{'|'.join(signs)}")


def printed(text: str, span: tuple[int, int]) -> str:
    words = text[span[0] : span[1]]
    if words.isalnum():
        return words
    if "建、" in words or "新、" in words:  # 新建、改扩建
        words = words.replace("建、", "建").replace("新、", "新")
    return words if not words or _QUOTE_SIGNS.isdisjoint(words) else words.translate(_QUOTES)


def phrase_before(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words of the clause up to the number, without time, place and comparators."""
    start, end = max(near.previous_end, near.number.start - 60), near.number.start
    while end > start and folded[end - 1] in " :":
        end -= 1
    if folded.startswith("”", end - 1):  # “家务、学校、社会”3个板块: what is listed is no name
        opening = folded.rfind("“", start, end)
        if opening >= 0 and folded.find("、", opening, end) >= 0:
            return near.number.start, near.number.start
    if folded.startswith("各", end - 1):  # 小学、幼儿园各1所
        end -= 1
    if end in near.place_ends and (act := _VERB_OF_PLACE.search(folded, start, end)):
        end = act.end("verb")
    if folded.find(")", start, end) >= 0:
        closed = trimmed(folded, start, end, frozenset())[1]
        opening = folded.rfind("(", start, closed)
        if folded[closed - 1 : closed] == ")" and start < opening:
            end = opening
    begin = None if near.previous_end > near.sentence.start else start
    stop = end
    while last := _UP_TO_BREAK.match(folded, start, stop):
        stop = last.end() - 1
        if opening := _bracket_inside(folded, start, stop, end):
            stop = opening
            continue
        if folded[stop] == "、" and (
            pairs_nouns(folded, start, stop, end)
            or _HALF_NAMED.search(folded[max(start, stop - 2) : stop])
            or folded.startswith(("区两级", "县两级"), stop + 1)
            or _IN_ALL.fullmatch(folded, stop + 1, end)
            or joins_builds(folded, stop, end)
        ):
            continue
        begin = stop + 1
        break
    if begin is not None and folded[begin - 1] == "、" and _lists(folded, near, begin):
        return verb_of_list(folded, near.previous_end, begin) or (near.number.start,) * 2
    if begin is None:
        # 4枚国际金牌和44枚: what stands between is the noun of the figure before.
        between = folded[start:end].rstrip("近约超逾过")
        begin = end if between.endswith(("和", "与", "及", "的", "以及")) else start
    for sign in "由从":  # 大班额由1256个减少到78个: what rises or falls stands before 由
        at = folded.rfind(sign, begin, end)
        if at - begin >= 2 and folded[at : at + 2] not in ("从业", "从教"):
            end = at
    start, end = trimmed(folded, begin, end, near.place_ends)
    if zone := _ZONE.match(folded, start, end):
        start = zone.end()
    verb = None
    for begins, ends in verbs().spans(folded, start, end):
        if folded[ends : ends + 1] in _OF_NOUN and ends < end:  # 安装率, 完成度
            continue
        if begins > start or end - ends >= 4:
            verb = begins, ends
    if (
        verb is not None
        and folded.startswith("新增", verb[0])
        and verb[0] - start >= 2
        and end - start <= LONGEST - 2
        and folded.endswith(_KINDS, start, verb[0])
    ):
        verb = None  # 义务教育新增学位
    if verb is not None and verb[1] < end:
        kept = BUILT.search(folded, start, verb[1])
        if kept is not None and kept.end() == verb[1] and end - kept.start() <= LONGEST:
            start = kept.start()
        else:
            keeps = (
                word_list("defining").beginning(folded, verb[0], verb[1])
                and end - verb[0] <= LONGEST
            )
            start = verb[1] if end - verb[1] >= 4 and not keeps else verb[0]
        start, end = trimmed(folded, start, end, near.place_ends)
    cut = None
    for match in _cuts().finditer(folded, start + 1, end):  # a cut's lookahead needs the end
        if match.end() > end - 3:
            break
        if folded.rfind("(", start, match.start()) > folded.rfind(")", start, match.start()):
            continue
        if match[0] in "和与及" and (
            pairs_nouns(folded, start, match.start(), end)
            or joins_builds(folded, match.start(), end)
        ):
            continue
        if match[0] in "与及等在" or end - start > LONGEST + 1:
            cut = match
    if cut is not None:
        start = cut.end()
    return max(start, end - _LONGEST_RAW), end


def _bracket_inside(folded: str, start: int, closing: int, end: int) -> int:
    """Where a bracket opens that a noun goes on behind, 在园(班)幼儿; else 0."""
    if folded[closing] != ")" or end - closing < 3 or not folded[closing + 1].isalpha():
        return 0
    opening = folded.rfind("(", start, closing)
    inside = _INSIDE.fullmatch(folded, opening + 1, closing) if opening > start + 1 else None
    return opening if inside and folded[opening - 1].isalpha() else 0


def without_brackets(words: str) -> str:
    """在园幼儿 for 在园(班)幼儿."""
    return _BRACKETS.sub("", words) if words[:1] not in "(（" else words


def _lists(folded: str, near: Neighbourhood, begin: int) -> bool:
    """Whether the last of a list of what is counted stands from `begin` on: 语文、英语|2个学科."""
    time = _TIME_LEAD.match(folded, begin, near.number.start)
    own = time.end() if time else begin
    if near.previous_end == begin - 1 or verbs().beginning(folded, own, near.number.start):
        return False
    start, end = noun_after(folded, near)
    return end - start >= 2 and head_end(folded, start, end) == end


def trimmed(folded: str, start: int, end: int, places: frozenset[int]) -> tuple[int, int]:
    tail, firsts = word_list("tail"), _lead_firsts()
    moved = True
    while moved and start < end:
        moved = False
        while start < end and folded[start] in _BEFORE_WORDS:
            start, moved = start + 1, True
        while start < end and folded[end - 1] in _BEHIND_WORDS:
            end, moved = end - 1, True
        if start == end:
            break
        if (
            folded[start] in _TIME_LEAD_FIRSTS
            and (time := _TIME_LEAD.match(folded, start, end))
            and time.end() > start
        ):
            start, moved = time.end(), True
        for place_end in places:
            if start < place_end <= min(end, start + 12):
                start, moved = place_end, True
        if (
            folded[start : start + 1] in firsts
            and (lead := _lead(folded, start, end))
            and not is_whole_begin(folded, start)
        ):
            start, moved = start + lead, True
        if (longest := tail.ending(folded, start, end)) and not is_whole_end(folded, start, end):
            end, moved = end - longest, True
    return start, max(start, end)


def clause_before(text: str, folded: str, near: Neighbourhood) -> str:
    """The clause before the number's own, for a number that opens its clause."""
    floor = max(near.sentence.start, near.number.start - 60)
    stretch = folded[floor : near.number.start]
    breaks = [match.start() for match in _BREAK.finditer(stretch)]
    if not breaks:
        return ""
    begin = breaks[-2] + 1 if len(breaks) > 1 else 0
    start, end = trimmed(folded, floor + begin, floor + breaks[-1], near.place_ends)
    return re.split("[0-9]", printed(text, (start, end)))[0][-8:]
