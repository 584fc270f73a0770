"""The words around a figure that its label may be made of."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..records import Span, UnitClass
from .label_guard import (
    LONGEST,
    head_end,
    is_whole_begin,
    is_whole_end,
    pairs_nouns,
    second_noun,
)
from .label_lists import BUILT, joins_builds, row_behind, verb_of_list
from .label_words import acts_behind, signs_of, verbs, word_list

_BREAK = LatePattern("[,。;!?:\n、()|\t]")
_UP_TO_BREAK = LatePattern("(?s:.*)[,。;!?:\n、()|\t]")
_END = LatePattern("[,。;!?:\n()|\t、0-9—]")
_BETWEEN_FIRSTS = frozenset("以左的多余")
_CLAUSE_END = LatePattern("[,。;!?\n(]")
_QUOTES = str.maketrans("", "", "“”‘’《》「」『』\"' ")
_QUOTE_SIGNS = frozenset(map(chr, _QUOTES))
_TIME_LEAD = LatePattern(
    r"(?:(?:截至|截止|到|至)?(?:20|19)[0-9]{2}(?:[-—–~至到](?:20)?[0-9]{2})?(?:学年度?|年度?)?"
    r"(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:以来|底前?|末|初|前|[秋春]季?学期|秋季|春季)?"
    r"|连续[0-9一二两三四五六七八九十]{1,2}年"
    r"|近?[0-9一二三四五六七八九十]{1,3}年(?!一贯|制)(?:来|间|内)?|“?十[一二三四五]五”?(?:期间|以来|末)?"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日|底|份)?前?"
    r"|[一两二三四五]个?(?:学年|学期|年|月)多?(?:下来|来|以来|间)"
    r"|每[周月年天日][一二三四五六日末]?(?:上午|下午|晚上|早上))"
)
_TIME_LEAD_FIRSTS = frozenset("连截到至近每两“0123456789一二三四五六七八九十")
_FAR_NOUN = LatePattern("[^,。;:0-9的]{3,20}的([^,。;:、0-9]{2,10})")
_ALSO_QUALIFY = ("联合", "共同", "现场", "免费", "重点", "主要", "结对", "利用")
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
_STOREYS = LatePattern("[0-9一二三四五六七八九十]{1,3}层(?:高)?的?(?=[一-龥]{2})")
"""1栋|6层教学楼."""
_AT_SCHOOL = LatePattern("在[校园](?:享|用|就|午|吃|住|学|参|接)")
"""900名师生|在校享用午餐."""
_WORKS = LatePattern("[^,。;0-9]{2,8}(?:项目|工程)(?:$|[,。;、)])")
"""1个小学|新建单体项目: works, which the noun before the verb tells of."""
_INSIDE = LatePattern("[^,。;:()0-9]{1,8}")
_BRACKETS = LatePattern("(?<=.)[(（][^()（）]{1,8}[)）](?=.)")
_HALF_NAMED = LatePattern("(?:^|的)[初中小县市省校区国]$")
"""初、高中教师"""


class Earlier(NamedTuple):
    """A figure that stands before in the same sentence."""

    label: str
    unit: str
    unit_class: UnitClass


class Neighbourhood(NamedTuple):
    """Where a figure stands, in positions of the text: its sentence and what it may not cross."""

    sentence: Span
    number: Span
    """The number with its unit."""
    previous_end: int
    """Where the figure before it in the sentence ends; the sentence's start if there is none."""
    next_start: int
    place_ends: frozenset[int] = frozenset()


def _stop(folded: str, start: int, end: int) -> int:
    """Where the first verb or link of a stretch begins; its end if there is none."""
    stops, signs = word_list("stop"), signs_of("stop_signs")
    firsts, acts = stops.firsts, acts_behind()
    for at in range(start, end):
        sign = folded[at]
        if sign in firsts and (length := stops.beginning(folded, at, end)):
            of_noun = folded[at + length : at + length + 1] == "体"  # 共同体, 联合体
            if not of_noun and not (at == start and folded[at : at + length] in _ALSO_QUALIFY):
                return at
            continue
        if sign == "在" and at > start + 1 and _AT_SCHOOL.match(folded, at, end):
            return at
        if sign in signs and folded[at + 1 : min(at + 2, end)] not in (*signs[sign],):
            if sign == "作" and folded[at - 1] in "工合操写制创协":
                continue
            return at
        if sign == "组" and folded.startswith("组织", at, end) and folded[at - 1] not in "党团会":
            return at
        if (
            at > start + 1
            and sign in acts.firsts
            and acts.beginning(folded, at, end)
            and head_end(folded, start, at) == at
            and not _WORKS.match(folded, at, end)
        ):
            return at
    return end


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
    return re.compile(f"等(?![级次])|的|{'|'.join(signs)}")


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
    while end > start and folded[end - 1] == " ":
        end -= 1
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
        begin = end if folded[start:end].endswith(("和", "与", "及", "的", "以及")) else start
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
        while start < end and folded[start] in " 的了,“”①②③④⑤⑥⑦⑧⑨⑩":
            start, moved = start + 1, True
        while start < end and folded[end - 1] in " :“":
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


def raw_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words behind the number up to a mark, a bracket right behind it left out."""
    start, limit = near.number.end, near.next_start
    if folded.startswith(" ", start) and folded[near.number.start - 1 : near.number.start] != " ":
        return start, start  # 新增学位900个 覆盖率达93%: a headline's two halves
    if folded.startswith("(", start) and (close := folded.find(")", start, start + 30)) > 0:
        start, limit = close + 1, max(limit, near.sentence.end if limit <= close else limit)
    if storeys := _STOREYS.match(folded, start):
        start, limit = storeys.end(), max(limit, min(near.sentence.end, storeys.end() + 16))
    if folded[start : start + 1] in _BETWEEN_FIRSTS:
        for word in ("以上", "以下", "左右", "以内", "的", "多", "余"):
            if folded.startswith(word, start):
                start += len(word)
    stop = max(start, min(near.sentence.end, limit, start + 24))
    end, at = stop, start
    while match := _END.search(folded, at, stop):
        # 初、高中教师 has only begun; 县(市、区) goes on behind its bracket
        if match[0] == "、" and (
            (
                match.start() - start == 1
                and folded[start] in "初高小中县市区"
                and not folded[match.end() : match.end() + 1].isdigit()
            )
            or BUILT.fullmatch(folded, start, match.start())
        ):
            at = match.end()
        elif (
            match[0] == "("
            and match.start() - start <= 4
            and (close := folded.find(")", match.start(), match.start() + 8)) > 0
        ):
            at = close + 1
        else:
            end = match.start()
            break
    while end > start and folded[end - 1] in "的等 “(":
        end -= 1
    return start, end


def noun_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The noun behind a figure, or behind the row of values it opens: 300元、500元|补贴."""
    if row := row_behind(folded, near.number, near.sentence.end):
        near = near._replace(number=Span(near.number.start, row), next_start=near.sentence.end)
    start, end = raw_after(folded, near)
    end = _stop(folded, start, end)
    if (past := folded.find("了", start + 4, end)) > 0:
        end = past - 1 if head_end(folded, start, past - 1) == past - 1 else past - 2
    noun = head_end(folded, start, end)
    if noun == start and folded[end : end + 1] == "、":  # 10名政治过硬、业务精湛的教师
        far = _FAR_NOUN.match(folded, end, near.sentence.end)
        if far and (noun := head_end(folded, *far.span(1))) - far.start(1) >= 2:
            return far.start(1), noun
        noun = start
    if start + 2 <= noun < end:
        end = noun + 1 if folded[noun] == ")" else noun
    if noun - start >= 2 and (pair := second_noun(folded, noun, near.sentence.end)):
        return start, pair
    if folded.startswith("的", start + 1) and folded[start : start + 1] in "县市区乡镇村校园":
        end = start + 1  # 21个县的农村地区
    of = folded.find("的", start + 2, end)
    if of > 0 and head_end(folded, start, of) == start:
        noun = head_end(folded, of + 1, end)
        if noun - of > 2 and not word_list("defining").beginning(folded, start, of):
            return of + 1, noun  # 2所高水平的国际学校
    if of > 0 and word_list("defining").beginning(folded, start, of) < of - start:
        end = of  # but 7所新建的小学 are 新建小学
    while end > start and folded[end - 1] in "的等":
        end -= 1
    return start, end


def done_after(folded: str, near: Neighbourhood, position: int) -> tuple[int, int]:
    """The verb behind the noun with a short object: 获得市级表彰 of 7门课程获得市级表彰."""
    start, end = position, raw_after(folded, near)[1]
    while length := word_list("adverbs").beginning(folded, start, end):
        start += length
    if (over := folded.find("了", start, end)) > start:
        end = over
    return start, end


def last_words(folded: str, near: Neighbourhood, position: int) -> tuple[int, int]:
    """The end of the number's clause, where the object of its verb stands."""
    stop = min(near.sentence.end, position + 60)
    match = _CLAUSE_END.search(folded, position, stop)
    end = match.start() if match else stop
    start = max(position, end - 8)
    for match in re.finditer("[的了为、“在上]", folded[start : max(start, end - 3)]):
        cut = start + match.end()
        if end - cut >= 4:
            start = cut
            break
    else:
        if start > position:
            return end, end
    return start, end


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
