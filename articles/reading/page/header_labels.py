"""Labels with their values in the lines around an article: 来源: 时间: 作者:, several to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..lexicon import lexicon
from ..lines import Line

_CELLS = re.compile(r" {2,}|\t")
_SEPARATORS = LatePattern("[]】:/|丨](?:(?<![]】])|(?! {0,4}:))")
LONGEST = 300
"""Characters of the longest line that can be one of labels."""


class Labelled(NamedTuple):
    """A label and where its value stands in the text."""

    kind: str
    label: str
    start: int
    value_start: int
    value_end: int


def spaced(label: str) -> str:
    return " {0,4}".join(re.escape(c) for c in label if c != " ")


@cache
def label_kinds() -> dict[str, str]:
    """Every label, without blanks, with the kind of value that it announces."""
    kinds: dict[str, str] = {}
    for kind in ("publisher", "byline", "date", "url", "title", "other"):
        for label in lexicon("header")[kind]["labels"]:
            kinds.setdefault(label.replace(" ", ""), kind)
    return kinds


@cache
def _without_colon() -> dict[str, str]:
    """The labels that a slash or a bar may follow in place of a colon."""
    named = ("publisher", "byline", "date")
    return {label: kind for label, kind in label_kinds().items() if kind in named}


@cache
def _longest() -> int:
    return max(map(len, label_kinds()))


_GAP = 4
"""Blanks that may stand between any two characters of a label, and before its colon."""


@lru_cache(maxsize=64)
def _hits(words: str) -> tuple[tuple[str, int, int], ...]:
    """The labels of a line, each with its start and the end of the sign that closes it.

    Several rules ask it of the same line.
    """
    return tuple(_walk(words))


def _walk(words: str) -> Iterator[tuple[str, int, int]]:
    low = 0
    bracketed = _bracketed(words) if "[" in words or "【" in words else frozenset()
    for sign in _SEPARATORS.finditer(words):
        end, known = sign.start(), label_kinds()
        if sign[0] in "]】":
            if sign.end() in bracketed:
                opening = max(words.rfind("[", low, end), words.rfind("【", low, end))
                yield words[opening + 1 : end].replace(" ", ""), opening, sign.end()
                low = sign.end()
            continue
        if sign[0] == ":":
            end -= min(end - len(words[:end].rstrip(" ")), _GAP)
            end -= words[end - 1 : end] in ("]", "】", ")")
        else:
            known = _without_colon()
            if sign[0] in "|丨" and not words[sign.end() :].strip(" |"):
                continue  # the last cell of a row
            end -= sign[0] != "/" and words[end - 1 : end] == " "
        apart = 99 if sign[0] in "|丨" else 1  # 只看该作者 | is a button, 热文: no 文:
        if hit := _label_before(words, low, end, known, apart):
            yield *hit, sign.end()
            low = sign.end()


_BRACKETED = LatePattern(r"[\[【] {0,4}(\w[\w ]{0,12}\w) {0,4}[\]】](?! {0,4}:)")


def _bracketed(words: str) -> frozenset[int]:
    """The ends of labels that stand in brackets with no colon: [ 发布机构 ] 某县教委.

    One that names an outlet or a day or is of a document's table counts alone; others, which a
    headline may have before it as its column (【视频】…), where several stand in the line.
    """
    kinds = label_kinds()
    found = [hit for hit in _BRACKETED.finditer(words) if hit[1].replace(" ", "") in kinds]
    first = found[0][1].replace(" ", "") if found else ""
    alone = first in _table() or kinds.get(first) in ("publisher", "date")
    return frozenset(hit.end() for hit in found) if alone or len(found) > 1 else frozenset()


def _label_before(
    words: str, low: int, end: int, known: dict[str, str], apart: int
) -> tuple[str, int] | None:
    """The longest known label that ends at `end` and begins at `low` or behind, and its start.

    A label of up to `apart` signs must not be the end of a longer word.
    """
    if words[end - 1 : end] not in _last_signs():
        return None
    found, label, at = None, "", end
    while at > low and len(label) < _longest():
        if words[at - 1] == " ":
            blanks = at - len(words[:at].rstrip(" "))
            if not label or blanks > _GAP:
                break
            at -= blanks
            continue
        at -= 1
        label = words[at] + label
        if label in known and (len(label) > apart or not _is_han(words[at - 1 : at])):
            found = label, at
    if found and found[0] in _OF_DEEDS and 0 < found[1] <= _GAP and _is_han(words[0]):
        return None if words[: found[1]].isalpha() else found
    return found


_OF_DEEDS = frozenset(("时间", "日期"))
"""Not of the page, where a short word opens the line with them: 报名时间:, 服务时间:."""


@cache
def _last_signs() -> frozenset[str]:
    """What may stand where a label ends: the last signs of labels, and a blank."""
    return frozenset((" ", *(label[-1] for label in label_kinds())))


def _is_han(sign: str) -> bool:
    return "\u3400" <= sign < "\ua000"


@cache
def _blank_for_colon() -> LatePattern:
    labels = sorted(lexicon("header")["unmarked_labels"], key=len, reverse=True)
    return LatePattern(rf"({'|'.join(map(re.escape, labels))}) {{1,4}}(?=[^ ,。])")


_GLUED = LatePattern("(来源|稿源)(?=[\u3400-\u9fff]{1,10}[网报社台]$)")
"""来源松河网: the outlet alone behind a label that has lost its colon."""


def labelled(line: Line) -> list[Labelled]:
    """The labels of a line with their values, in print order.

    In ``来源:发布者:某某 时间:…`` the first label has an empty value.
    """
    if len(line.words) > LONGEST:
        return []
    kinds, hits = label_kinds(), _hits(line.words)
    if not hits:
        hits = _cells(line.words)
    found = []
    if (bare := _blank_for_colon().match(line.words)) and (not hits or hits[0][1]):
        end = hits[0][1] if hits else len(line.words)
        found.append(
            Labelled(kinds[bare[1]], bare[1], line.start, line.start + bare.end(), line.start + end)
        )
    if not hits and not found and (glued := _GLUED.match(line.words)):
        start, end = line.start + glued.end(), line.end
        found.append(Labelled("publisher", glued[1], line.start, start, end))
    ends = [start for _, start, _ in hits[1:]]
    for (label, start, value), end in zip(hits, [*ends, len(line.words)], strict=False):
        found.append(
            Labelled(kinds[label], label, line.start + start, line.start + value, line.start + end)
        )
    return found


@cache
def _table() -> frozenset[str]:
    return frozenset(lexicon("header")["table_labels"])


@cache
def _table_begins() -> frozenset[str]:
    return frozenset(label[0] for label in _table())


_CELL = LatePattern(r"[^ \t]+")
_MOST_SIGNS = 6


def _cells(words: str) -> tuple[tuple[str, int, int], ...]:
    """The labels of a table's row that blanks part from their values: 索 引 号  0001  文号  5号.

    Only where the row begins with one, and that is no column's head above other rows.
    """
    if words[:1] not in _table_begins() or not (" " in words or "\t" in words):
        return ()
    tokens = list(_CELL.finditer(words))
    found: list[tuple[str, int, int]] = []
    at = 0
    while at < len(tokens):
        label, last = "", at
        for last in range(at, min(at + _MOST_SIGNS, len(tokens))):
            label += tokens[last][0]
            if label in _table() or len(label) > _MOST_SIGNS:
                break
        if label in _table():
            found.append((label, tokens[at].start(), tokens[last].end()))
            at = last
        elif not found:
            return ()
        at += 1
    values = sum(len(words[one[2] : two[1]].strip()) > 1 for one, two in pairwise(found))
    values += len(words[found[-1][2] :].strip()) > 1
    return tuple(found) if values and (len(found) > 1 or len(tokens) < _MOST_SIGNS) else ()


def is_label_row(words: str) -> bool:
    """Whether a line is a row of a table of labels: 文  号   主题分类   失效日期."""
    cells = [cell.replace(" ", "") for cell in _CELLS.split(words.strip())]
    kinds = label_kinds()
    known = sum(len(cell) > 1 and cell in kinds for cell in cells)
    if len(cells) < 2 or known < 1 or len(cells) > 2 * known + 1:
        return False
    return cells[0] in kinds or (known * 2 >= len(cells) and max(map(len, cells)) <= _MOST_SIGNS)


def label_alone(line: Line) -> str | None:
    """The kind of a label that has its line to itself, its value being on the next."""
    words = line.words.strip("[]【】: ·•-").replace(" ", "")
    kinds = label_kinds()
    kind = kinds.get(words) if len(words) >= 2 else None
    if kind == "other":  # of a table: • 索引号:
        return kind if words in _table() and line.words[-1] == ":" else None
    return kind if kind in ("publisher", "date", "byline") else None
