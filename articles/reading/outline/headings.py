"""The headings of a text, as found: numbered, bare, running into their text. No levels yet."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..cardinals import small_number
from ..han import holds_two_han, is_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from ..page.bylines import people_in_prose
from ..page.days import days
from ..page.header import dateline
from ..page.names import is_name, names_officer
from ..word_list import WordList

HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_TIME_BEHIND = LatePattern(
    r"(?<=[^到至从自于在截,]{4})(?:20\d\d年(?:以来|底|初)?|近[一二三五几]?年来?|今年以来|目前"
    r"|[一二三四五六七八九十]年(?:间|来)|一直以来|“?十[一二三四]五”?(?:期间|以来|时期))$"
)
_TIMES = ("年", "期间", "以来", "年底", "目前", "年来", "年末", "月底", "时期")
_DASH = LatePattern("—{1,2}(?!—)[ ]?(?=[“《\\w])")
_SAID = LatePattern(r"[:,] ?“[^“”]*[。!?…]?”?$|[?!。…]”$")
_NAMES = LatePattern(r"(?<![说道示是]):“[^“”,。!?…]{2,8}”$")
_FINER = LatePattern(rf"(?<=[^ ]) {{1,4}}\d{{1,2}}[.、](?!\d)|(?<=[^ 第]) {{0,4}}\({HAN_NUMBER}\)")
_CAPTION = LatePattern(
    "[(](?:图|摄|记者)[^()]*[)]$| (?:摄影|供图|图源|图片来源|摄像|图|摄)[ :/]{1,3}[^ ,。]{2,12}$"
    "|^.{2,24}正在|^.{0,12}(?:网站|网友|小编)|https?:|www[.]"
)
_BULLET = LatePattern(r"[●◆■□▲△★☆◇○※▶►·•][ ]{0,4}(?=\w|“)")
_STOPS = frozenset("。;!?:")
_OPENING, _CLOSING = "“《(〈‘【[", "”》)〉’】]"
_LONGEST = 90
_PROSE = 40
_HALF_LINE = 24
_ITEM_RANK = 4
"""Numbered kinds from this rank on (1. (1) ①) may also number the items of a list."""


class Heading(NamedTuple):
    """A heading with its place: marker and words apart, `kind` as in lexicon/headings.toml.

    `whole` is true where it has its line to itself; `number` is what its marker counts, 0 without.
    `family` tells 一是 from 一要 and 第一, so that a list is not mixed with one that it holds.
    """

    kind: str
    start: int
    words_start: int
    words_end: int
    line: int
    whole: bool
    number: int = 0
    marker: str | None = None
    family: str = ""


def numeral(words: str) -> int:
    """The number in a marker: 十二 → 12, 3 → 3, ④ → 4."""
    if words in _CIRCLED:
        return _CIRCLED.index(words) + 1
    return small_number(words) or 0


@cache
def _numbered() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple(
        (
            row["kind"],
            row["rank"],
            re.compile(row["pattern"].replace("N", HAN_NUMBER).replace("D", r"\d{1,2}")),
        )
        for row in lexicon("headings")["numbered"]
    )


def ranks() -> dict[str, int]:
    """The rank of each numbered kind, 1 the coarsest."""
    return {kind: rank for kind, rank, _ in _numbered()}


def clause_end(words: str, at: int, *, commas: bool) -> int:
    """Where the clause that begins at `at` ends: at a stop, or at a comma if `commas`.

    Signs within quotation marks, book titles and brackets do not count.
    """
    depth = 0
    limit = min(len(words), at + 200)
    for place in range(at, limit):
        sign = words[place]
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth = max(depth - 1, 0)
        elif not depth and (sign in _STOPS or (commas and sign == ",")):
            return place
    return limit


_SHORTEST = 3


def heading_end(words: str, at: int) -> int:
    """The end of a numbered heading that runs on: its first clause, as short as names the thing.

    On a page that has lost its lines a finer mark or a blank ends it: 一、基本情况(一)…,
    二、主要做法 一年来….
    """
    end = clause_end(words, at, commas=False)
    if finer := _FINER.search(words, at, end):
        end = finer.start()
    if (run := words.find("一是", at + 4, end)) >= 0 and words.find("二是", run, run + 600) > 0:
        end = run
    end = _blank_end(words, at, min(end, at + 40)) or end
    first = clause_end(words, at, commas=True)
    return end if first - at < _SHORTEST else min(end, first)


def _blank_end(words: str, at: int, end: int) -> int | None:
    """The blank that parts a heading from its text; not those between its own equal halves."""
    blank = words.find(" ", at + 4, end)
    if blank < 0 or not (is_han(words[blank - 1]) and is_han(words[blank + 1 : blank + 2])):
        return None
    if words[blank + 1 + blank - at : blank + 2 + blank - at] == " ":
        return blank + 1 + blank - at
    return blank


def _stripped(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and words[start] in " ,:、":
        start += 1
    while end > start and words[end - 1] in " :;。,、":
        end -= 1
    return start, end


def heading_at(
    kind: str, line: Line, number: int, at: int, words_at: int, end: int, count: int
) -> Heading | None:
    start, stop = _stripped(line.words, words_at, end)
    if line.words[stop : stop + 1] == "," and (
        time := _TIME_BEHIND.search(line.words, start, stop)
    ):
        start, stop = _stripped(line.words, start, time.start())
    if stop - start < 2 or stop - start > _LONGEST:
        return None
    marker = line.words[at:words_at].strip(" ,:") or None
    whole = len(line.words) - stop < 8 and not line.words[stop:].strip(" :;。,、")
    return Heading(
        kind, line.start + at, line.start + start, line.start + stop, number, whole, count, marker
    )


def carried_on(line: Line, follower: Line | None) -> bool:
    """Whether a heading that ends in a comma is finished on the next line."""
    return (
        follower is not None
        and len(line.words) <= _PROSE
        and line.words.endswith((",", "、"))
        and len(follower.words) <= 30
        and not re.search("[。;:!?]", follower.words)
    )


def begun_above(above: Line, line: Line) -> int | None:
    """Where a bare heading begins that is printed on two lines, the first with a comma's end.

    >>> one, two = lines_of("强化经费保障,\\n让学校强起来")
    >>> begun_above(one, two)
    0
    """
    words = above.words
    whole = words.endswith((",", "、")) and 4 <= len(words) <= _HALF_LINE
    return above.start if whole and not re.search("[。;:!?]", words + line.words) else None


def names_something(words: str) -> bool:
    """Whether what a colon opens is a name, no speech: 菜从哪来:“农校相牵”."""
    return _NAMES.search(words) is not None


def numbered_heading(line: Line, number: int, at: int) -> Heading | None:
    """The numbered heading that a line opens with at `at`, if any."""
    sign = line.words[at : at + 1]
    if sign not in lexicon("headings")["opens"] and not sign.isdecimal():
        return None
    for kind, rank, pattern in _numbered():
        if hit := pattern.match(line.words, at):
            rest = line.words[hit.end() :]
            if not rest:
                return None
            long = len(rest) > _PROSE or "。" in rest[:-1]
            end = heading_end(line.words, hit.end()) if long else len(line.words)
            if rank >= _ITEM_RANK and rest.endswith("。") and not long:
                if 2 <= (label := rest.find(":")) <= 12:
                    end = hit.end() + label
                elif rest.count(",") >= 2:
                    return None
            if long and rank >= _ITEM_RANK and not closes(line.words, hit.end(), end):
                return None
            return heading_at(kind, line, number, at, hit.end(), end, numeral(hit[1]))
    return None


def closes(words: str, start: int, end: int) -> bool:
    """Whether the words behind a 1. are a heading: a short sentence or what a colon closes."""
    head = words[start:end]
    return (
        end - start <= 30 and words[end : end + 1] in "。:!?;" and not head.endswith(("是", "为"))
    )


def dash_heading(line: Line, number: int, at: int) -> Heading | None:
    """——实施某某工程,再建…: the clause behind a dash that opens a paragraph."""
    if hit := _DASH.match(line.words, at):
        end = clause_end(line.words, hit.end(), commas=len(line.words) > 24)
        if line.words[hit.end() : end].strip("“”").endswith(_TIMES):
            return None
        return heading_at("dash", line, number, at, hit.end(), end, 0)
    return None


def could_be_bare(line: Line, *, unnamed: bool = False) -> bool:
    """Whether a line, by itself, can be a heading without a mark; `unnamed` if it is no name."""
    words, known = line.words, _bare()
    if not 3 <= len(words) <= known.longest or "\t" in words or "。" in words:
        return words.rstrip(" :") in known.boxes
    if words.rstrip(" :") in known.boxes:
        return True
    if known.not_begins.begins(words):
        return False
    if known.not_ends.ends(words) and not (_names_office(words) or words.endswith(known.yet_ends)):
        return False
    place = _names_place(words) or _names_office(words)
    if not (holds_two_han(words) or place) or sum(map(str.isdigit, words)) > 8:
        return False
    if not (unnamed or place) and is_name(words.replace(" ", "")):
        return False
    if people_in_prose(line) or dateline(line):
        return False
    if words.startswith("(") and words.endswith(")"):
        return False
    said = _SAID.search(words) and not names_something(words)
    if said or _CAPTION.search(words) or names_officer(words) or "|" in words:
        return False
    if re.match(r"\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月", words):
        return False
    return not any(True for _ in days(words))


class _Bare(NamedTuple):
    """The lexicon's words for lines without a mark, as they are asked for."""

    boxes: frozenset[str]
    longest: int
    not_begins: WordList
    not_ends: WordList
    yet_ends: tuple[str, ...]


@cache
def _bare() -> _Bare:
    table = lexicon("headings")["bare"]
    return _Bare(
        frozenset(table["boxes"]),
        table["longest"],
        WordList(table["not_begins"]),
        WordList(table["not_ends"]),
        tuple(table["ends_all_the_same"]),
    )


def _names_place(words: str) -> bool:
    """Whether a line is a county's name and no person's: 荣昌区, 忠 县."""
    name = words.replace(" ", "")
    return 2 <= len(name) <= 5 and name.endswith(("区", "县", "市", "州", "旗"))


def bare_heading(line: Line, number: int, place: int) -> Heading:
    """The heading on a line of its own; a bullet before it (◆, ●) is its marker."""
    bullet = _BULLET.match(line.words)
    start = line.start + (bullet.end() if bullet else 0)
    end = line.start + len(line.words.rstrip(": "))
    marker = bullet[0].strip() if bullet else None
    return Heading(f"bare{place}", line.start, start, end, number, True, 0, marker)


def bullet_end(line: Line) -> int:
    """Where the words behind the bullet begin that a line opens with; 0 without one."""
    hit = _BULLET.match(line.words)
    return hit.end() if hit else 0


def bullet_of(line: Line) -> str | None:
    """The bullet that a line opens with: ■, ◆, ●."""
    return line.words[0] if _BULLET.match(line.words) else None


@cache
def _provinces() -> frozenset[str]:
    return frozenset({*lexicon("genre")["digest"]["provinces"], "内蒙古", "黑龙江"})


def _names_office(words: str) -> bool:
    """巴州区教科体局: and the like, which may head a section though a colon ends it."""
    name = words.rstrip(": ")
    return (
        words.endswith(":")
        and 2 <= len(name) <= 24
        and (name.endswith(tuple(lexicon("headings")["bare"]["offices"])) or name in _provinces())
        and not re.search("[,;、()]|^各", name)
    )


def is_prose(line: Line) -> bool:
    """Whether a line is text that a heading can stand above."""
    return len(line.words) > _PROSE or ("。" in line.words and len(line.words) > 15)
