"""What on the page is the site's and not the article's: marked, line by line, never cut.

A line of the article that is taken for furniture is lost to every later step, a line of the site
that is kept costs a glance. So marks count where sites put them, before the first and after the
last paragraph, and between those next to nothing is marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..han import holds_han
from ..lexicon import lexicon
from ..lines import Line
from .names import is_name

Zone = Literal["head", "body", "tail"]

_END = re.compile("[。!?]")
_WORD = re.compile(r"[^\W_]")
_DIVIDER = re.compile(r"[\s|/·>»›,、;:()\[\]【】<-]+")
_COUNTER = re.compile(
    r"(?:第? ?\d{1,3} ?页?[ ,/|]*)?共 ?\d{1,3} ?页.{0,12}|第 ?\d{1,3} ?页|\d{1,3} ?/ ?\d{1,3}"
    r"|(?:\[?\d{1,2}\]?[ |]+){2,20}(?:\[?\d{1,2}\]?)?(?:[上下]一页|尾页|末页|\.\.\.)?"
)
_CRUMBS = re.compile(r"[\w·.]{2,30}(?: ?(?:>{1,3}|»|›|→) ?[\w·《》“”:,、 ]{1,60}){1,6}>?")
_CRUMBS_END = re.compile(r".{2,40}[>/|»›-] ?(?:正文|详情|文章内容|新闻详情|信息详情|内容)>?")
_ADDRESS = re.compile(r"https?://[\w.-]{3,}|(?<![\w@.])www\.[\w-]{2,}\.")
_SHEET = re.compile(r"第? ?[A-Z]?\d{1,2} ?版(?:[:面| ]|$)")
_ITEM = re.compile(r"[-•·»▪◦‣] ?[\w“《‘「【]")
_NOTICE = re.compile("[^。,;:!?]{0,24}(?:版权|转载|免责)[^。,;:!?]{0,20}(?:声明|申明|公告)")
_AROUND = "·*#-=>☆★◆■□●○▶►▲△|丨[]【】()<>:+/ "
_COUNT_ONLY = re.compile(
    r"(?:评论|点赞|阅读|浏览|收藏|分享|跟帖|转发|条评论|赞|[\d ()+万]"
    r"|人(?:参与|看过|浏览|阅读|评论|点赞)|次(?:浏览|阅读|播放))+"
)
_AGO = re.compile(r"\d{1,2} ?(?:秒|分钟|小时|天|周|个月|年)前")
_DATE_ALONE = re.compile(r".{0,24}?(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the article's paragraphs begin and end among the lines; `last` is inclusive.

    A short page without a paragraph has first = the number of its lines and last = -1. From the
    line `cut` on all is the site's: a box with other articles, or what readers say.
    """

    first: int
    last: int
    cut: int | None = None

    def zone(self, number: int) -> Zone:
        if number < self.first:
            return "head"
        return "body" if number <= self.last else "tail"


@cache
def _begins() -> tuple[tuple[str, int, tuple[str, ...], bool], ...]:
    return tuple(
        (rule["kind"], rule["most"] or 10**9, tuple(rule["words"]), rule["zone"] == "tail")
        for rule in lexicon("furniture")["begins"]
    )


@cache
def _strong() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("furniture")["tail"]["strong"]))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word.replace(" ", "") for word in lexicon("furniture")[key])


_HEAD = 300
"""Lines that are looked at for a headline where a text has no paragraph at all."""

_LONGEST = 600
"""Characters of a line that are looked at for marks: a site's notice is not longer."""


def is_foot(words: str) -> bool:
    """Whether a line speaks for the site: rights, disclaimers, registration numbers."""
    return len(words) <= _LONGEST and _strong().search(words) is not None


def begins_as(words: str, *, tail: bool) -> str | None:
    """The kind of furniture that a line begins as, if any."""
    for kind, most, starts, tail_only in _begins():
        if len(words) <= most and (tail or not tail_only) and words.startswith(starts):
            return kind
    return None


def is_menu(words: str, *, lone: bool = True) -> bool:
    """Whether a line is a row of a menu: known words of menus, divided by blanks or bars."""
    if len(words) > 400:
        return False
    known = _words("menu")
    if lone and words.replace(" ", "") in known:
        return True
    parts = [part for part in _DIVIDER.split(words) if part]
    if len(parts) < 2:
        return False
    hits = sum(part in known for part in parts)
    return hits * 2 > len(parts) and (hits >= 2 or len(parts) == 2) and max(map(len, parts)) <= 12


def is_row(words: str) -> bool:
    """Whether a line is six or more short words side by side: columns, above a headline."""
    parts = [part for part in _DIVIDER.split(words[:_LONGEST]) if part]
    if len(parts) < 6 or max(map(len, parts)) > 6 or sum(map(is_name, parts)) * 2 > len(parts):
        return False
    return len(words) <= 200 and not re.search(r"[\d。;:!?]", words)


def is_breadcrumb(words: str) -> bool:
    """Whether a line is a trail of columns: 某网 > 教育 > 滚动新闻."""
    if len(words) > 120:
        return False
    return (_CRUMBS.fullmatch(words) or _CRUMBS_END.fullmatch(words)) is not None


def is_ticker(words: str) -> bool:
    """Whether a line strings headlines of other articles together: 快讯 ·…·…·…."""
    opens = tuple(lexicon("furniture")["ticker"]["opens"])
    return words.startswith(opens) and words.count("·", 0, _LONGEST) >= 2


def is_sheet(words: str) -> bool:
    """Whether a line names the page of a paper: 第A3版:教育周刊."""
    return len(words) <= 24 and _SHEET.match(words) is not None


def is_control(words: str) -> bool:
    """Whether a line is nothing but buttons (打印, 关闭, 大 中 小) or a page counter."""
    if len(words) > 60:
        return False
    if not _WORD.search(words):
        return True
    controls = _words("controls")
    if all(part in controls for part in _DIVIDER.split(words.rstrip("。")) if part):
        return True
    return _COUNTER.fullmatch(words) is not None


def names_site(words: str) -> bool:
    """Whether a short folded line is the name of a site, a column or an office."""
    table = lexicon("header")["head"]
    if "的" in words or len(words) > 16:
        return False
    if words.endswith(tuple(table["site_endings"])):
        return True
    return len(words) <= 8 and words.endswith(tuple(table["column_endings"]))


def is_paragraph(words: str) -> bool:
    """Whether a line is running prose."""
    if len(words) < 28:
        return False
    if _END.search(words, 0, 2000):
        return True
    return len(words) >= 70 and words.count(",", 0, 400) >= 2


def find_frame(lines: Sequence[Line], frame_lines: frozenset[int]) -> Frame:
    """The first and the last paragraph; `frame_lines` are known to be none (source lines)."""

    def prose(number: int) -> bool:
        words = lines[number].words
        return number not in frame_lines and is_paragraph(words) and not is_foot(words)

    first = next((n for n in range(len(lines)) if prose(n) and not _greets(lines[n].words)), None)
    if first is None:
        return Frame(min(len(lines), _HEAD), len(lines) - 1 if len(lines) > _HEAD else -1)
    cut = _box(lines, first)
    last = next(
        n
        for n in range((len(lines) if cut is None else cut) - 1, -1, -1)
        if n == first or (prose(n) and not begins_as(lines[n].words, tail=True))
    )
    return Frame(first, _before_foot(lines, first, last), cut)


def _box(lines: Sequence[Line], first: int) -> int | None:
    """The line that opens a box of other articles below this one: 新闻推荐, 相关新闻, 网友评论.

    What follows is the site's only if it is less than what stands before: a box may
    also be set beside an article that goes on.
    """
    rest = sum(len(line.words) for line in lines[first:] if is_paragraph(line.words))
    whole = rest
    for number in range(first, len(lines)):
        words = lines[number].words
        if is_paragraph(words):
            rest -= len(words)
        elif rest * 2 < whole and _opens_box(words):
            return number
    return None


def _before_foot(lines: Sequence[Line], first: int, last: int) -> int:
    """The last paragraph before the site begins to speak: a notice's head, then only notices."""
    table = lexicon("furniture")["tail"]
    opens, speaks = tuple(table["opens"]), tuple(table["speaks"])
    end, opened = last, False
    for number in range(last, first - 1, -1):
        words = lines[number].words
        if is_paragraph(words):
            end = number if opened else end
            opened = False
            if not any(word in words[:_LONGEST] for word in speaks):
                return end
        heads = words.startswith(opens) or _NOTICE.fullmatch(words) is not None
        opened = opened or (heads and len(words) <= _LONGEST)
    return end


def _opens_box(words: str) -> bool:
    return len(words) <= 16 and words.strip(_AROUND) in _words("boxes")


def _greets(words: str) -> bool:
    return is_ticker(words) or begins_as(words, tail=False) in ("menu", "breadcrumb", "share")


def mark(
    lines: Sequence[Line],
    frame: Frame,
    *,
    title: int | None,
    header: frozenset[int],
    inside: tuple[int, int] | None = None,
) -> dict[int, str]:
    """The kind of furniture of each line that is furniture, by the line's number.

    `title` is the headline's line; `header` are the source lines. `inside` gives the first and
    last line of a web page's main text.
    """
    kinds: dict[int, str] = dict.fromkeys(header, "header")
    related = foot = edited = False
    strung = _strung(lines, frame)
    for number, line in enumerate(lines):
        words, zone = line.words, frame.zone(number)
        if number in kinds or number == title:
            edited = edited or (zone == "tail" and words.startswith(_editors()))
            continue
        kind: str | None
        if zone == "body":
            if is_control(words):
                kinds[number] = "share" if _WORD.search(words) else "ornament"
            continue
        kind = _kind_in_frame(words, tail=zone == "tail")
        if kind is None and frame.cut is not None and number >= frame.cut:
            kind = "related"
        if zone == "tail" and kind is None and not words.startswith(_kept()):
            if is_foot(words):
                kind = "disclaimer"
            elif number in strung or (related and not is_paragraph(words)):
                kind = "related"
            elif (foot or (edited and not _signs(words))) and (
                _has_weak(words) or (len(words) <= 40 and not _END.search(words))
            ):
                kind = "contact"
            elif inside and number > inside[1] and not _signs(words) and not is_paragraph(words):
                kind = "related"
        if zone == "head" and kind is None:
            above = title is None or number < title
            if is_foot(words):
                kind = "disclaimer"
            elif _ADDRESS.search(words, 0, _LONGEST) and not is_paragraph(words):
                kind = "related"
            elif _opens_box(words) or (
                title is not None and number < title and (_is_sites(words) or is_row(words))
            ):
                kind = "menu"
            if inside and number < inside[0] and above and not is_paragraph(words):
                kind = "menu"
        if kind is None:
            continue
        kinds[number] = kind
        if zone == "tail":
            related = related or kind == "related"
            edited = edited or (kind == "editor" and words.startswith(_editors()))
            foot = foot or kind in ("disclaimer", "contact", "comments") or is_foot(words)
    kinds.update((n, "menu") for n in _runs(lines, frame, title, kinds))
    kinds.update((n, "menu") for n in _above(lines, frame, title, kinds))
    return kinds


def _strung(lines: Sequence[Line], frame: Frame) -> frozenset[int]:
    """The items of a list of other articles below the text: three or more bulleted headlines."""
    tail = range(frame.last + 1 if frame.last >= 0 else len(lines), len(lines))
    items = [
        n
        for n in tail
        if _ITEM.match(lines[n].words)
        and len(lines[n].words) <= 60
        and not _END.search(lines[n].words[:-1])
    ]
    ago = [n for n in tail if _AGO.fullmatch(lines[n].words)]
    return frozenset((*items, *ago) if len(items) >= 3 else ago)


def _is_sites(words: str) -> bool:
    if not holds_han(words):
        return True
    return names_site(words) and not words.endswith(_offices())


@cache
def _offices() -> tuple[str, ...]:
    return tuple(lexicon("genre")["notice"]["offices"])


def _above(
    lines: Sequence[Line], frame: Frame, title: int | None, kinds: dict[int, str]
) -> list[int]:
    """What stands above the site's own lines at the head of a page is the site's too.

    A line right above the headline is kept: it may be the headline's upper part.
    """
    top = min(title if title is not None else 0, frame.first)
    found = [n for n in range(top) if n not in kinds and lines[n].words.startswith("·")]
    while top > 0 and kinds.get(top - 1, "header") == "header" and top - 1 not in found:
        top -= 1
    return [n for n in range(top) if n not in kinds]


@cache
def _editors() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["closes"])


def _kept() -> tuple[str, ...]:
    return tuple(lexicon("furniture")["tail"]["kept"])


def _has_weak(words: str) -> bool:
    return len(words) <= _LONGEST and any(w in words for w in lexicon("furniture")["tail"]["weak"])


def _signs(words: str) -> bool:
    """Whether a line is the signature or date below a notice."""
    if len(words) > 40:
        return False
    return words.endswith(_offices()) or _DATE_ALONE.fullmatch(words) is not None


def _kind_in_frame(words: str, *, tail: bool) -> str | None:
    plain = words.lstrip("·*#-=>☆★◆■□●○▶►▲△ ")
    if words[0] == "#" and len(words) <= 40:
        return "related"
    if is_breadcrumb(words):
        return "breadcrumb"
    if is_ticker(words):
        return "menu"
    if is_sheet(words):
        return "header"
    if words.count("|") >= 4 and max(map(len, words.split("|"))) <= 12:
        return "menu"
    if not plain or is_control(words):
        return "share" if _WORD.search(words) else "ornament"
    if kind := begins_as(words, tail=tail) or begins_as(plain, tail=tail):
        return kind
    if is_menu(plain):
        return "menu"
    if len(words) <= 30 and _COUNT_ONLY.fullmatch(words) and holds_han(words):
        return "comments"
    return None


def _runs(
    lines: Sequence[Line],
    frame: Frame,
    title: int | None,
    kinds: dict[int, str],
) -> list[int]:
    """Lines of long menus: five or more very short ones above the headline, one to a line."""
    end = title if title is not None else 0
    found: list[int] = []
    run: list[int] = []
    for number in range(min(end, frame.first)):
        words = lines[number].words
        if len(words) <= 9 and not _END.search(words):
            run.append(number)
            continue
        if len(run) >= 5:
            found.extend(run)
        run = []
    if len(run) >= 5:
        found.extend(run)
    return [n for n in found if n not in kinds]
