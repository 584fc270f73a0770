"""The words behind a figure that its label may be made of: a noun, and what was done."""

from __future__ import annotations

import re

from ..late_pattern import LatePattern
from ..records import Span
from .label_around import Neighbourhood
from .label_guard import head_end, is_person, second_noun
from .label_lists import BUILT, row_behind
from .label_words import acts_behind, signs_of, word_list, word_set

_END = LatePattern("[,。;!?:\n()|\t、0-9—]")
_EVERY = frozenset("乡镇村校园班县区户家人")
"""Said twice it is every one of them: 乡乡, 校校, 人人."""
_QUOTED = LatePattern("[^,。;:“”、0-9]{0,6}“[^“”\n]{1,16}”")
"""126名|“领航、骨干”教师: a list inside marks ends no noun."""
_NOTHING_BEHIND = frozenset(",。;!?:\n)|\t—")
"""Signs right behind a number that close its clause: no noun of it follows."""
_BETWEEN_FIRSTS = frozenset("以左的多余")
_CLAUSE_END = LatePattern("[,。;!?\n(]")
_FAR_NOUN = LatePattern("[^,。;:0-9的]{3,20}的([^,。;:、0-9]{2,10})")
_ALSO_QUALIFY = ("联合", "共同", "现场", "免费", "重点", "主要", "结对", "利用")
_TAKES_PART = LatePattern(
    "参[赛训会展演评](?:的)?(?=选手|队伍|代表|学[生员校]|教师|作品|节目|人员|团队|单位|队|师生|幼儿|家长)"
)
"""1200名|参赛选手: those who take part, not 12名|参赛."""
_QUALIFIED = LatePattern(
    "(?:在|覆盖|涵盖|辐射|面向|享受|接受|处于|身处|遭受|患有|因|由于|患|身患|无法|不能|未|没有|政府|来自|符合|具有|具备|持有|从事|愿意|需要?)"
    "[^,。;:0-9()]{2,24}的(?P<noun>[^,。;:、0-9的()]{2,12})"
)
"""9名|因病不能到校的学生: the noun behind what is said of it."""
_TEAM = LatePattern(
    "(?:(?:成员|队员|人员)组成)?的(?:全[市县区省])?(?:教育系统)?(?:[^,。;、0-9]{1,3}、)?"
    "(?P<noun>[^,。;:、0-9()的]{2,12}?)(?:队伍|团队|服务队)(?=[,。;、])"
)
"""一支有9人|的专、兼职图书管理员队伍."""
_STOREYS = LatePattern("[0-9一二三四五六七八九十]{1,3}层(?:高)?的?(?=[一-龥]{2})")
"""1栋|6层教学楼."""
_ITS_MEASURE = LatePattern("总?(?:建筑|占地|用地)面积|总面积|总投资")
_AT_SCHOOL = LatePattern("在[校园](?:享|用|就|午|吃|住|学|参|接)")
"""900名师生|在校享用午餐."""
_WORKS = LatePattern("[^,。;0-9]{2,8}(?:项目|工程)(?:$|[,。;、)])")
"""1个小学|新建单体项目: works, which the noun before the verb tells of."""


def _stop(folded: str, start: int, end: int) -> int:
    """Where the first verb or link of a stretch begins; its end if there is none."""
    stops, signs = word_list("stop"), signs_of("stop_signs")
    firsts, acts = stops.firsts, acts_behind()
    for at in range(start, end):
        sign = folded[at]
        if sign in firsts and (length := stops.beginning(folded, at, end)):
            of_noun = folded[at + length : at + length + 1] == "体"  # 共同体, 联合体
            of_noun = of_noun or folded.startswith("带头人", at)
            of_noun = of_noun or (at == start and _TAKES_PART.match(folded, at) is not None)
            if not of_noun and not (at == start and folded[at : at + length] in _ALSO_QUALIFY):
                return at
            continue
        if at > start and folded.startswith(sign, at + 1) and sign in _EVERY:
            return at  # 48个乡镇|乡乡有中心校
        if sign == "在" and at > start + 1 and _AT_SCHOOL.match(folded, at, end):
            return at
        if sign in signs and folded[at + 1 : min(at + 2, end)] not in (*signs[sign],):
            if sign == "作" and folded[at - 1] in "工合操写制创协":
                continue
            if sign == "和" and folded[start:at] in word_set("paired"):
                continue  # 返乡和进城务工人员子女
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


def raw_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The words behind the number up to a mark, a bracket right behind it left out."""
    start, limit = near.number.end, near.next_start
    if folded[start : start + 1] in _NOTHING_BEHIND:
        return start, start
    if folded.startswith(("”", "大关"), start):  # “新增学位900个”实事项目; 突破千人大关
        return start, start
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
    quoted = _QUOTED.match(folded, start, stop)
    end, at = stop, quoted.end() if quoted else start
    while match := _END.search(folded, at, stop):
        # 初、高中教师 has only begun; 县(市、区) goes on behind its bracket
        if match[0] == "、" and (
            (
                (match.start() - start == 1 or folded[match.start() - 2] == "、")
                and folded[match.start() - 1] in "初高小中县市区省"
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
    gap = folded.find(" ", start + 2, end - 1)
    if gap > 0 and folded[gap - 1] > "一" and folded[gap + 1] > "一":
        end = gap  # 支持12所小学建设 新增学位: a headline's two halves
    while end > start and folded[end - 1] in "的等 “(":
        end -= 1
    return start, end


def noun_after(folded: str, near: Neighbourhood) -> tuple[int, int]:
    """The noun behind a figure, or behind the row of values it opens: 300元、500元|补贴."""
    if folded[near.number.end : near.number.end + 1] in _NOTHING_BEHIND:
        return near.number.end, near.number.end
    if row := row_behind(folded, near.number, near.sentence.end):
        near = near._replace(number=Span(near.number.start, row), next_start=near.sentence.end)
    start, end = raw_after(folded, near)
    if said := _QUALIFIED.match(folded, start, min(near.sentence.end, near.next_start)):
        noun = head_end(folded, *said.span("noun"))
        if noun - said.start("noun") >= 2:
            return said.start("noun"), noun
    if near.number.end < near.sentence.end and (
        team := _TEAM.match(folded, near.number.end, near.sentence.end)
    ):
        return team.span("noun")
    opening = folded.find("“", start, min(end, start + 7))
    close = folded.find("”", opening, end) if opening >= 0 else start
    end = _stop(folded, max(start, close), end)  # 30个“全面改薄”项目: no verb in a name
    if close > start and (noun := head_end(folded, close, min(end, close + 5))) > close:
        return start, noun
    if (past := folded.find("了", start + 4, end)) > 0:
        end = past - 1 if head_end(folded, start, past - 1) == past - 1 else past - 2
    if (
        end == near.next_start
        and folded[near.number.end - 1] in "人名"
        and folded[near.next_start : near.next_start + 1].isdigit()
        and not is_person(folded, start, end)
        and not is_person(folded, start, head_end(folded, start, end))
    ):
        return start, start  # 免除困难学生350人|学费|40万元
    if measured := _ITS_MEASURE.search(folded, start + 2, end):
        end = measured.start()  # 2所幼儿园|建筑面积达…
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
    if folded.startswith(("因", "由于"), start):
        return start, start
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
