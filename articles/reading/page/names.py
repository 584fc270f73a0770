"""Persons' names: whether words can be one, and the names of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..han import HAN, is_han
from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..places.gazetteer import default_gazetteer
from .header_labels import label_kinds, spaced

_TEACHERS = ("老师", "教师", "校长", "园长", "局长")
_POSTS = ("长", "书记", "主任", "主席", "教授", "院士", "代表", "委员")


@cache
def _officer() -> LatePattern:
    return LatePattern(f"(?:{'|'.join(_POSTS)}) {{1,4}}([{HAN}]{{1,3}}(?: {{1,4}}[{HAN}])?)$")


class Name(NamedTuple):
    position: int
    end: int


def is_name(words: str) -> bool:
    """Whether folded `words` can be a person's name: a family name and one or two characters.

    Names of other peoples are longer and told by how they end: 阿依古丽, 才让卓玛.
    """
    if len(words) < 2 or words in _void() or words in label_kinds():
        return False
    table = lexicon("header")["names"]
    if "·" in words:
        return all(0 < len(part) <= 5 and all(map(is_han, part)) for part in words.split("·"))
    if 4 <= len(words) <= 6 and words.endswith(tuple(table["whole_endings"])):
        return not words.startswith(tuple(lexicon("header")["byline"]["roles"]))
    if words[:2] in table["compound"]:
        return 3 <= len(words) <= 4
    return 2 <= len(words) <= 3 and words[0] in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon("header")["names"]["surnames"])


@cache
def _void() -> frozenset[str]:
    return frozenset(lexicon("header")["byline"]["void"])


def names_officer(words: str) -> bool:
    """Whether a line ends in an officer's post and name: 县教育局局长 王 芳."""
    if " " not in words[-9:]:
        return False
    if words.endswith(_TEACHERS) and len(words) <= 30:
        return is_name(words[:-2].rsplit(" ", 1)[1])  # 某镇中心学校 某某某老师
    return any(post in words for post in _POSTS) and _officer().search(words) is not None


def officer_in(words: str) -> Name | None:
    """Where the name stands in a line that ends in an officer's post and name."""
    if not names_officer(words) or (hit := _officer().search(words)) is None:
        return None
    start = hit.end() - len(hit[1])
    return Name(start, hit.end()) if is_name(hit[1].replace(" ", "")) else None


def names_post(words: str) -> bool:
    """Whether words say what an author is and not who: (作者)系某县教育局局长."""
    return words.startswith(("系", "为", "单位")) or words.endswith(_POSTS)


def _token_end(words: str, at: int) -> int:
    """Where the run of Han signs and · ends that begins at `at`, twelve signs long at most."""
    end, most = at, min(at + 12, len(words))
    while end < most and (words[end] == "·" or is_han(words[end])):
        end += 1
    return end


@cache
def _given() -> LatePattern:
    return LatePattern(f" {{1,4}}([{HAN}])(?![{HAN}])")


_ROLES = ("记者", "通讯员", "实习生")
_NO_NAME = ("报道", "摄", "讯", "网", "报", "社", "系", "处", "股", "部", "局", "室")
"""What three signs end with that are an outlet, an office or a deed and no name: 文艺系."""
_GAP = LatePattern(r"[ 、,/;&·\-—:|()\t]{1,6}")


def names_in(words: str, at: int, *, trusted: bool) -> Iterator[Name]:
    """The names that stand one after another from `at`; ends at the first word that is none.

    After a label (`trusted`) a name need not begin with a known family name, and an office before
    a name (供稿:办公室 某某) is passed over.
    """
    table = lexicon("header")["byline"]
    offices = tuple(table["office_endings"])
    surnames = lexicon("header")["names"]["surnames"]
    first = True
    while trusted and words[at : at + 1] in ("【", "["):
        at += 1
    while at < len(words):
        if gap := _GAP.match(words, at):
            at = gap.end()
        elif not first:
            return
        first = False
        end = _token_end(words, at)
        if end == at:
            return
        token = words[at:end].strip("·")
        if len(token) == 1 and token in surnames and (given := _given().match(words, end)):
            yield Name(at, given.end())  # 王 芳 is one name
            at = given.end()
            continue
        if token in lexicon("header")["other"]["labels"] or token in table["weak"]:
            return
        if token in table["roles"] or token in table["labels"] or token.endswith(_ROLES):
            at = end
            continue
        if token in table["void"]:
            if not trusted:
                return
        elif is_name(token) and not (len(token) == 3 and token.endswith(_NO_NAME)):
            yield Name(at, end)
        elif trusted and not token.endswith((*offices, *_POSTS)) and 2 <= len(token) <= 4:
            if len(token) == 4 and is_name(token[:2]) and is_name(token[2:]):
                yield Name(at, at + 2)
                yield Name(at + 2, end)
            else:
                yield Name(at, end)
        elif (glued := _glued(token)) is not None:
            yield Name(at, at + glued)
            return
        elif (run_in := _before_role().match(token)) and is_name(run_in[1]):
            yield Name(at, at + run_in.end(1))
            at, first = at + run_in.end(), True
            continue
        elif not trusted:
            return
        at = end


def _glued(token: str) -> int | None:
    """Length of the name in 某某某摄, 某某某报道 or 某某某文: a name with its work behind it."""
    for work in ("报道", "摄影", "供图", "供稿", "摄", "文", "讯", "撰", "图", "整理"):
        if token.endswith(work) and is_name(token[: -len(work)]):
            if work == "报道" and default_gazetteer().named(token[: -len(work)]):
                return None  # 记者 某某 沈阳报道
            return len(token) - len(work)
    return None


@cache
def _before_role() -> LatePattern:
    """王芳|本报通讯员|李明: another role run in behind a name."""
    roles = "|".join(sorted(_ROLES, key=len, reverse=True))
    return LatePattern(
        rf"([{HAN}]{{2,3}}?)(?:本[报网台刊社])?(?:特约|实习|见习)?(?:{roles})(?=[{HAN}])"
    )


@cache
def role_before_name() -> LatePattern:
    """The roles that need no colon before a name: 记者, 通讯员, 责编."""
    roles = map(spaced, sorted(lexicon("header")["byline"]["roles"], key=len, reverse=True))
    return LatePattern(rf"({'|'.join(roles)})([ :/|丨]{{0,4}})(?=[{HAN}])")


def strung(words: str, at: int) -> list[Name]:
    """The names in words without a gap (某某某通讯员某某某某某), if they are names throughout."""
    role = role_before_name()
    pieces = []
    start = 0
    for hit in role.finditer(words):
        pieces.append((start, hit.start()))
        start = hit.end()
    pieces.append((start, len(words)))
    found = []
    for low, high in pieces:
        while low < high:
            size = next(
                (
                    n
                    for n in (3, 2)
                    if is_name(words[low : low + n])
                    and (high - low == n or (high - low > n + 1 and is_name(words[low + n :][:2])))
                ),
                0,
            )
            if not size or low + size > high:
                return []
            found.append(Name(at + low, at + low + size))
            low += size
    return found if len(found) > 1 and len(words) > 4 else []


_PARTED = LatePattern(r"[^、,+]+")


def all_names(words: str) -> list[Name]:
    """The names of words that are nothing but names; none where anything else is among them.

    >>> [(n.position, n.end) for n in all_names("王 芳、李小明 张强")]
    [(0, 3), (4, 7), (8, 10)]
    """
    found: list[Name] = []
    for part in _PARTED.finditer(words):
        tokens = list(re.finditer("[^ ]+", part[0]))
        size = 3 if len(tokens) == 3 and all(len(t[0]) == 1 for t in tokens) else 2  # 王 小 明
        while tokens:
            first = tokens.pop(0)
            end = first.end()
            name = first[0]
            while len(first[0]) == 1 and len(name) < size and tokens and len(tokens[0][0]) == 1:
                second = tokens.pop(0)
                name, end = name + second[0], second.end()
            if not name.isalpha() or not is_name(name):
                return []
            found.append(Name(part.start() + first.start(), part.start() + end))
    return found
