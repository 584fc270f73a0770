"""Lines that are authors' and no more: names alone, behind their house, behind a bullet."""

from __future__ import annotations

from functools import cache

from ..han import is_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line
from .names import Name, all_names, names_in, strung

SIGN = "[^ 、,)]"
"""A sign of a name in a row of names."""
_NOT_AUTHORS = ("来源", "时间", "日期")
_COMMON = 90
"""So many family names stand first in the list, which four persons of five bear: rarer ones open
slogans too (严管理 强师德), so that of several names one has to be common."""
_NOT_ALONE = frozenset("。:;!?0123456789")
_NAME = f"(?:{SIGN}{{2,3}}|{SIGN} {{1,4}}{SIGN})"
_HOUSED = LatePattern(
    rf"([^,。:;!?\d ]{{2,20}}) {{1,4}}({_NAME}(?:(?: {{1,4}}|[、,]){_NAME}){{0,3}})"
)
_TOLD_WORK = LatePattern(r" {1,4}(?:摄影报道|图文报道|文/图|图/文|撰稿|供稿|采写)$")


def authors_strung(words: str, at: int = 0) -> list[Name]:
    """The names that words beside a date are made of, if they are no outlet's name: 王小明李芳."""
    if names_house(words) or words.startswith(_NOT_AUTHORS):
        return []
    return strung(words, at)


def author_alone(line: Line) -> list[Name]:
    """The authors whose names have the line below the headline, an office before them or not.

    Not a person's: 县教育局局长 王芳 names who speaks.
    """
    words = line.words
    if len(words) > 36 or not _NOT_ALONE.isdisjoint(words):
        return []
    names = all_names(words)
    common = lexicon("header")["names"]["surnames"][:_COMMON]
    if len(names) > 1 and not any(words[n.position] in common for n in names):
        names = []
    if not names and (hit := _HOUSED.fullmatch(words)) and in_han(hit[2]):
        offices = tuple(lexicon("header")["byline"]["office_endings"])
        if hit[1].endswith(offices) or names_house(hit[1]):
            at = hit.start(2)
            names = [Name(at + n.position, at + n.end) for n in all_names(hit[2])]
    return [Name(line.start + n.position, line.start + n.end) for n in names]


def names_house(words: str) -> bool:
    """Whether words before authors' names are an outlet's: 某县融媒体中心, 某某晚报·某某新闻."""
    endings = tuple(lexicon("header")["dateline"]["outlet_endings"])
    return len(words) >= 3 and words.endswith(endings)


@cache
def _offices_of_authors() -> tuple[str, ...]:
    return tuple(lexicon("header")["byline"]["offices_of_authors"])


def names_authors(words: str) -> bool:
    """Whether a line is its authors' and no headline: 王小明 李芳, 某某晚报·某某新闻 王小明.

    Two words of two signs each may be one all the same (安全 文明): a name has to be longer.
    """
    names = author_alone(Line(0, len(words), words))
    if not names:
        return False
    if names[0].position:
        house = words[: names[0].position].rstrip()
        return names_house(house) or house.endswith(_offices_of_authors())
    return len(names) > 1 and max(n.end - n.position for n in names) > 2


def house_of_authors(line: Line) -> tuple[int, int] | None:
    """The house that stands before the authors in the line below a headline, if it is an outlet."""
    if not author_alone(line):
        return None
    house = line.words.split(" ", 1)[0]
    return (line.start, line.start + len(house)) if names_house(house) else None


def authors_line(line: Line) -> list[Name]:
    """The names of a line that is nothing but a bullet and names, or names and what they did.

    □某某某 某某; 某某某 摄影报道.
    """
    words = line.words
    if len(words) <= 24 and (told := _TOLD_WORK.search(words)):
        names = all_names(words[: told.start()])
        return [Name(line.start + n.position, line.start + n.end) for n in names]
    if words[0] not in "□■○●◎△" or len(words) > 40:
        return []
    names = list(names_in(words, 1 + len(words[1:]) - len(words[1:].lstrip()), trusted=False))
    if not names or words[names[-1].end :].strip():
        return []
    return [Name(line.start + n.position, line.start + n.end) for n in names]


def in_han(row: str) -> bool:
    """Whether names that blanks and commas part have none but Chinese signs."""
    return all(is_han(sign) or sign in " 、," for sign in row)
