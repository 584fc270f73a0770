"""Labels with their values in the lines around an article: 来源: 时间: 作者:, several to a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import lexicon
from .lines import Line

_CELLS = re.compile(r" {2,}|\t")
_SEPARATORS = re.compile("[:/|丨]")
LONGEST = 300
"""Characters of the longest line that can be one of labels."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and where its value stands in the text."""

    kind: str
    label: str
    start: int
    value_start: int
    value_end: int


def spaced(label: str) -> str:
    return " {0,4}".join(re.escape(c) for c in label if c != " ")


@cache
def label_kinds() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds: dict[str, str] = {}
    for kind in ("publisher", "byline", "date", "url", "title", "other"):
        for label in lexicon("header")[kind]["labels"]:
            kinds.setdefault(label.replace(" ", ""), kind)
    by_length = sorted(kinds, key=len, reverse=True)
    either = "|".join(spaced(label) for label in by_length)
    named = ("publisher", "byline", "date")
    long = "|".join(
        spaced(label) for label in by_length if len(label) > 1 and kinds[label] in named
    )
    return re.compile(rf"(?P<a>{either})[\]】)]? {{0,4}}:|(?P<b>{long})(?:/| ?[|丨])"), kinds


@cache
def _blank_for_colon() -> re.Pattern[str]:
    labels = sorted(lexicon("header")["unmarked_labels"], key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, labels))}) {{1,4}}(?=[^ ,。])")


def labelled(line: Line) -> list[Labelled]:
    """The labels of a line with their values, in print order.

    In ``来源:发布者:某某 时间:…`` the first label has an empty value.
    """
    if len(line.words) > LONGEST:
        return []
    if not _SEPARATORS.search(line.words) and not _blank_for_colon().match(line.words):
        return []
    pattern, kinds = label_kinds()
    hits = list(pattern.finditer(line.words))
    found = []
    if (bare := _blank_for_colon().match(line.words)) and (not hits or hits[0].start()):
        end = hits[0].start() if hits else len(line.words)
        found.append(
            Labelled(kinds[bare[1]], bare[1], line.start, line.start + bare.end(), line.start + end)
        )
    for hit, after in zip(hits, [*hits[1:], None], strict=False):
        label = (hit["a"] or hit["b"]).replace(" ", "")
        end = after.start() if after else len(line.words)
        found.append(
            Labelled(
                kinds[label],
                label,
                line.start + hit.start(),
                line.start + hit.end(),
                line.start + end,
            )
        )
    return found


def is_label_row(words: str) -> bool:
    """Whether a line is a row of a table of labels: 文  号   主题分类   失效日期."""
    cells = [cell.replace(" ", "") for cell in _CELLS.split(words.strip())]
    _, kinds = label_kinds()
    known = sum(len(cell) > 1 and cell in kinds for cell in cells)
    return len(cells) >= 2 and known >= 1 and len(cells) <= 2 * known + 1 and cells[0] in kinds


def label_alone(line: Line) -> str | None:
    """The kind of a label that has its line to itself, its value being on the next."""
    words = line.words.strip("[]【】: ").replace(" ", "")
    _, kinds = label_kinds()
    kind = kinds.get(words) if len(words) >= 2 else None
    return kind if kind in ("publisher", "date", "byline") else None
