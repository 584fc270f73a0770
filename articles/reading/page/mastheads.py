"""The name of a paper, a site or a bulletin, printed above an article as its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..han import HAN
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..word_list import WordList
from .paragraphs import Frame
from .site_lines import begins_as, is_breadcrumb, is_menu, is_sheet, is_word_of_menus, kind_of

_NAME = r"[\w·]{2,15}?"
_ISSUE = LatePattern(
    rf"《?({_NAME}[^\W\d])》?[ ·,(|-]{{0,3}}(?:(?:19|20)\d\d ?年 ?)?(?:\d{{1,2}}月 ?)?"
    r"\(?(?:总)? ?第? ?[\d一二三四五六七八九十百〇]{1,5} ?[期号辑]"
    r"(?: ?[(,]?总第? ?\d{1,5} ?期)?[^。,;]{0,20}"
)
_DATED_ISSUE = LatePattern(
    r"《?([\w·]{2,14}?[^\W\d])》?[ ·,(|-]{0,3}(?:19|20)\d\d ?年? ?(?:\d{1,2}月 ?)?"
    r"(?:第? ?\d{1,3} ?[期号辑]"
    r"(?: ?[(,]?总第? ?\d{1,5} ?期)?)\)?"
)
"""某县教育 2022年33期: with year and number a magazine's name may end as it likes."""
_YEAR = LatePattern(r"《?([\w·]{2,14}[^\W\d])》? ?(?:19|20)\d\d ?年")
_EDITION = LatePattern(
    rf"《?({_NAME}[报刊网])》?(?: ?(?:数字报?|电子)(?:报刊?|版|刊)?(?:[ |-].{{0,12}})?"
    r"| {1,4}[A-Z]?\d{1,2}版?(?: .{0,12})?)"
)
_FILED = LatePattern(
    r"《?([\w·]{2,15}?[报刊])》?(?:/(?:19|20)\d\d ?年)(?:/\d{1,2} ?月)?"
    r"(?:/\d{1,2} ?日)?(?:/第? ?\w{1,6} ?版?)?"
)
"""某某日报/2023年/5月/6日/第003版: how a library of newspapers heads an article."""
_NUMBERED = frozenset("期号辑")
_PART = LatePattern(r"[^ |│丨·—\-_/:>»›()\[\]【】《》]+")
_ROOT = LatePattern(
    r"[\w ]{0,12}[:] ?([\w·]{3,16}?) {0,4}(?:>|»|›|→)|([\w·]{3,16}?) {0,4}(?:>|»|›|→)"
)
_SAYS = r"(?:版权所有|[Cc]opyright|COPYRIGHT|©|\([cC]\)"
_RIGHTS = LatePattern(
    rf"{_SAYS}|主办(?:单位)?|本[站网]由)(?: ?{_SAYS}|[\d\s,-]+|[:|]|by|BY|(?:http|www)[\w./:]+))* ?"
    r"([\w·]{3,20}?)(?=$|[ |,。;(《]|版权|主办|All|ALL)"
    r"|(?:^|[ |©:])([\w·]{3,20}?)(?: ?[\w.-]+\.(?:cn|com|org|net)[\w./]*)? ?"
    r"(?:(?:所有)?内容)?(?:版权所有|主办(?! ?(?:单位|方)?[:]))"
    r"|^([\w·]{3,20}?) ?(?:\w ?ICP|ICP)"
    rf"|([{HAN}]{{2,12}}[报刊]社)(?:出版|编辑出版)"
)


@cache
def _endings() -> WordList:
    return WordList(lexicon("header")["masthead"]["endings"])


@cache
def _columns() -> WordList:
    return WordList(lexicon("header")["masthead"]["columns"])


def masthead(words: str) -> tuple[int, int] | None:
    """Where the name stands in a line that is a head with its number or its column.

    >>> masthead("某某周刊 数字报"), masthead("某市教育简报 2022年第6期(总第41期)")
    ((0, 4), (0, 6))
    """
    if len(words) > 40 or words[-1] in "。!?":
        return None
    hit = None
    if not _NUMBERED.isdisjoint(words) and (issue := _DATED_ISSUE.fullmatch(words)):
        return issue.span(1)
    if words[-1] in "版报刊" or words[-1].isdigit():
        hit = _EDITION.fullmatch(words)
    if hit is None and "/" in words:
        hit = _FILED.fullmatch(words)
    if hit is None and not _NUMBERED.isdisjoint(words):
        hit = _ISSUE.fullmatch(words)
    if hit is None and words[-1] == "年":
        hit = _YEAR.fullmatch(words)
    if hit:
        return hit.span(1) if _endings().ends(hit[1]) else None
    parts = list(_PART.finditer(words))
    if not 2 <= len(parts) <= 4 or not 4 <= len(parts[0][0]) <= 14:
        return None
    sure = tuple(lexicon("header")["masthead"]["sure_columns"])
    if not _endings().ends(parts[0][0]) and not (
        len(parts) == 2 and parts[1][0].endswith(sure) and parts[0][0].isalpha()
    ):
        return None
    if is_column(parts[0][0]):
        return None
    beside = (part[0] for part in parts[1:])
    if any(len(w) > 8 or not (_columns().ends(w) or _endings().ends(w)) for w in beside):
        return None
    return parts[0].span()


@cache
def _column_words() -> LatePattern:
    table = lexicon("header")
    words = {*table["masthead"]["columns"], *table["head"]["column_endings"]}
    words |= {*table["masthead"]["column_parts"]}
    words -= {*table["masthead"]["no_column_parts"]}
    return LatePattern(f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})+")


def is_column(words: str) -> bool:
    """Whether a name is made of words for columns and nothing else: 新闻热点, 教育要闻.

    >>> is_column("教育要闻"), is_column("松河新闻")
    (True, False)
    """
    return len(words) <= 12 and _column_words().fullmatch(words) is not None


def names_outlet(words: str) -> bool:
    """Whether a line is the name of a paper or site and nothing else: 某地教育资讯."""
    alone = 4 <= len(words) <= 14 and words.isalnum() and not is_word_of_menus(words)
    return alone and not names_column(words) and _endings().ends(words)


_LOCAL = LatePattern(f"[{HAN}]{{1,8}}?[省市县区旗州盟镇乡][{HAN}]{{2,16}}")


def names_local_office(words: str) -> bool:
    """Whether a line is a place's office and nothing else: 某市教育科学研究院.

    Not 某市领导走进教育局, which tells what was done.
    """
    table = lexicon("genre")
    offices = tuple(table["notice"]["offices"])
    if len(words) > 24 or not words.endswith(offices) or _LOCAL.fullmatch(words) is None:
        return False
    return not any(verb in words for verb in lexicon("header")["masthead"]["no_office"])


def names_column(words: str) -> bool:
    """Whether a line is the column of many places or schools and no paper's name: 各地动态."""
    table = lexicon("header")["masthead"]
    bare = words.strip("【】[]·|- ")
    return 4 <= len(bare) <= 8 and bare.startswith(tuple(table["many"])) and _columns().ends(bare)


_DIGITAL = LatePattern(r"(?<=报)(?:数字|电子)(?:报刊?|版)$")
_SITE = LatePattern(r"(?<=[局厅委府会校园])(?:官方|门户|政务)?(?:网站|官网|门户)(?:首页)?$")


def _site_behind(words: str) -> str:
    """What makes an office's name that of its site: 某市教育局门户网站."""
    hit = _SITE.search(words)
    return hit[0] if hit else ""


def _office_site(above: Sequence[Line], offices: tuple[str, ...]) -> tuple[int, int] | None:
    """The office whose name heads a page with menus between it and the headline."""
    for number, line in enumerate(above[:4]):
        name = line.words.removesuffix(_site_behind(line.words))
        if not 4 <= len(name) <= 20 or not name.isalpha() or not name.endswith(offices):
            continue
        if any(kind_of(other.words, tail=False) == "menu" for other in above[number + 1 :]):
            return line.start, line.start + len(name)
    return None


def _paper_in_menu(above: Sequence[Line]) -> tuple[int, int] | None:
    """The one paper that the menu of an e-paper names: 首页 某某日报 数字报, above 第05版:要闻."""
    if not any(is_sheet(line.words) for line in above):
        return None
    found = {}
    for line in above:
        for part in _PART.finditer(line.words) if is_menu(line.words) else ():
            name = _DIGITAL.sub("", part[0])
            if name.endswith("报") and names_outlet(name):
                found[name] = line.start + part.start(), line.start + part.start() + len(name)
    return next(iter(found.values())) if len(found) == 1 else None


def _first_of_menu(above: Sequence[Line], offices: tuple[str, ...]) -> tuple[int, int] | None:
    """The site that its own menu opens with: 某某新闻网 首页 时政 民生 教育."""
    for line in above:
        if len(line.words) > 400:
            continue
        parts = list(_MENU_PART.finditer(line.words))
        if len(parts) < 4 or not is_menu(line.words[parts[1].start() :]):
            continue
        name = parts[0][0].removesuffix(_site_behind(parts[0][0]))
        office = 4 <= len(name) <= 20 and name.isalpha() and name.endswith(offices)
        short = len(name) == 3 and name.endswith(("网", "报"))
        if offices and (office or short or names_outlet(name)):
            return line.start + parts[0].start(), line.start + parts[0].start() + len(name)
    return None


_MENU_PART = LatePattern(r"[^\s|│┃丨·/]+")


def _is_short(words: str) -> bool:
    return 3 <= len(words) <= 12 and words.isalpha() and not is_word_of_menus(words)


def find_masthead(
    lines: Sequence[Line], frame: Frame, title: int | None, *, offices: tuple[str, ...]
) -> tuple[int, int] | None:
    """Where the head above an article names the paper or the site that prints it.

    The head itself, else what the trail of columns begins with: 某某网 > 教育 > 正文. `offices`
    are the endings of offices, whose sites begin so too.
    """
    top = min(frame.first, 30 if title is None else title + 4)
    for line in lines[:top]:
        if place := masthead(line.words):
            return line.start + place[0], line.start + place[1]
    for line, below in pairwise(lines[:top]):
        if is_sheet(below.words) and below.words.endswith(("期", ")")) and _is_short(line.words):
            return line.start, line.end  # 某地教育, and below it 2021年第8期
    above = top if title is None else min(title, top)
    for line in lines[:above]:
        words = line.words
        if begins_as(words, tail=False) or words.endswith(_shelves()):
            continue
        if names_outlet(words):
            return line.start, line.end - len(_site_behind(line.words))
    if place := _office_site(lines[:above], offices):
        return place
    if place := _first_of_menu(lines[:above], offices):
        return place
    if place := _paper_in_menu(lines[:above]):
        return place
    for line in lines[: min(frame.first, 60)]:
        words = line.words
        if len(words) > 120 or not (
            is_breadcrumb(words) or begins_as(words, tail=False) == "breadcrumb"
        ):
            continue
        hit = _ROOT.match(words.lstrip("· "))
        if hit is None:
            continue
        group = 1 if hit[1] else 2
        name, shift = hit[group], len(words) - len(words.lstrip("· "))
        if is_menu(name) or is_column(name):
            continue
        if _endings().ends(name) or name.endswith(offices) or (hit[1] and _is_proper(name)):
            at = line.start + shift
            return at + hit.start(group), at + hit.end(group)
    return None


def _is_proper(name: str) -> bool:
    """Whether the first of a trail of columns is a name and no column: 某某课堂, not 政务公开."""
    no_site = tuple(lexicon("header")["masthead"]["no_site"])
    return 4 <= len(name) <= 12 and not name.endswith(no_site) and not _columns().ends(name)


_SCHOOLS = ("中学", "小学", "学校", "幼儿园", "学院", "大学")


def _shelves() -> tuple[str, ...]:
    return tuple(lexicon("header")["masthead"]["shelves"])


def find_owner(
    lines: Sequence[Line], frame: Frame, *, offices: tuple[str, ...]
) -> tuple[int, int] | None:
    """Where the foot names whose site it is: 版权所有:某县教育局, © 某某晚报, 某某网 主办."""
    for line in lines[max(frame.last + 1, 0) :] if frame.last >= 0 else ():
        if len(line.words) > 200:
            continue
        for hit in _RIGHTS.finditer(line.words):
            group = hit.lastindex or 1
            name = hit[group]
            if name.removesuffix("网站").endswith(_shelves()):
                continue  # what it shelves is not its own
            if name.endswith(("报社", "刊社")):
                return line.start + hit.start(group), line.start + hit.end(group) - 1
            if _endings().ends(name) or name.endswith((*offices, *_SCHOOLS)):
                return line.start + hit.start(group), line.start + hit.end(group)
    return None
